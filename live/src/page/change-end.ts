/** Where the caret stands after a change that nobody typed: behind what has come, or where it went. */

/**
 * Where in the new text its difference from the old one ends. What has come may begin like what
 * stands behind it: of the places that it may have come to, the likeliest is at the end of a line,
 * then a line of its own.
 */
export function changeEnd(before: string, after: string): number {
  const longest = Math.min(before.length, after.length);
  let head = 0;
  while (head < longest && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < longest && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const first = after.length - tail;
  // The parts that are alike may overlap: then what has come, or gone, may stand at several places.
  const last = Math.max(first, after.length - (longest - head));
  const length = Math.max(0, after.length - before.length);
  const ends = (end: number) => end === after.length || after[end] === "\n";
  const begins = (end: number) => end === length || after[end - length - 1] === "\n";
  for (const fits of [ends, begins]) {
    for (let end = last; end >= first; end--) if (fits(end)) return end;
  }
  return last;
}

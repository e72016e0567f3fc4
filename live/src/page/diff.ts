/** The difference between two texts, line by line. */

/** A line of both texts (" "), of the first alone ("-"), or of the second alone ("+"). */
export interface DiffLine {
  mark: " " | "-" | "+";
  text: string;
}

/** Longer texts are not compared line by line: it would take lines × lines steps. */
export const MAX_LINES = 400;

/** Compare with the longest common subsequence; `same` decides which lines are equal. */
export function diffLines(
  first: string,
  second: string,
  same: (a: string, b: string) => boolean,
): DiffLine[] {
  const a = first.replace(/\n$/, "").split("\n").slice(0, MAX_LINES);
  const b = second.replace(/\n$/, "").split("\n").slice(0, MAX_LINES);
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i] as Uint16Array;
      row[j] = same(a[i] as string, b[j] as string)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && same(a[i] as string, b[j] as string)) {
      lines.push({ mark: " ", text: b[j] as string });
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ mark: "-", text: a[i++] as string });
    } else {
      lines.push({ mark: "+", text: b[j++] as string });
    }
  }
  return lines;
}

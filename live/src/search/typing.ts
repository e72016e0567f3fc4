/** How many slips of the finger lie between two words. */

/** Whether two words have enough letters in common to be worth comparing sign by sign. */
function areAlike(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let missing = 0;
  for (const sign of one) if (!other.includes(sign) && ++missing > most) return false;
  return true;
}

/** Letters that are missing, extra, wrong or swapped with their neighbour; at most `most` + 1. */
export function slips(one: string, other: string, most: number): number {
  if (!areAlike(one, other, most)) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let place = 1; place <= other.length; place++) {
      const same = one[row - 1] === other[place - 1];
      let least = Math.min(
        above[place]! + 1,
        now[place - 1]! + 1,
        above[place - 1]! + (same ? 0 : 1),
      );
      if (row > 1 && one[row - 1] === other[place - 2] && one[row - 2] === other[place - 1]) {
        least = Math.min(least, before[place - 2]! + 1);
      }
      now.push(least);
    }
    if (Math.min(...now) > most) return most + 1;
    before = above;
    above = now;
  }
  return above[other.length]!;
}

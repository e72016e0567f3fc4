/** The difference from the book is as short as it can be, and both texts can be read off it. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { type DiffLine, diffLines } from "../src/page/diff.ts";

const equal = (a: string, b: string) => a === b;
const short = (lines: DiffLine[]) => lines.map(({ mark, text }) => mark + text);
const diff = (a: string, b: string) => short(diffLines(a, b, equal));

test("equal texts differ nowhere", () => {
  assert.deepEqual(diff("a\nb\n", "a\nb\n"), [" a", " b"]);
});

test("a line that changed stands twice, the book's first", () => {
  assert.deepEqual(diff("a\nb\nc\n", "a\nx\nc\n"), [" a", "-b", "+x", " c"]);
});

test("lines that are missing or too many are marked alone", () => {
  assert.deepEqual(diff("a\nb\nc\n", "a\nc\n"), [" a", "-b", " c"]);
  assert.deepEqual(diff("a\nc\n", "a\nb\nc\n"), [" a", "+b", " c"]);
});

test("lines that count as equal are shown as the run printed them", () => {
  const lines = diffLines("0.30000000000000004\n", "0.3\n", (a, b) => Number(a) - Number(b) < 1e-9);
  assert.deepEqual(short(lines), [" 0.3"]);
});

test("both texts can be read off any difference, and common lines are kept", () => {
  let seed = 5;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  for (let round = 0; round < 200; round++) {
    const text = () => Array.from({ length: 1 + random(8) }, () => "abc"[random(3)] as string);
    const [first, second] = [text(), text()];
    const lines = diffLines(first.join("\n"), second.join("\n"), equal);
    const without = (mark: string) => lines.filter((l) => l.mark !== mark).map((l) => l.text);
    assert.deepEqual([without("+"), without("-")], [first, second]);
    const kept = lines.filter(({ mark }) => mark === " ").length;
    assert.equal(kept, longestCommon(first, second));
  }
});

test("very long texts take no time that a reader would notice", () => {
  const long = (sign: string) => `${sign}\n`.repeat(10_000);
  assert.equal(diffLines(long("a"), long("b"), equal).length, 800);
});

/** The length of the longest common subsequence, by trying every one of the first text. */
function longestCommon(first: string[], second: string[]): number {
  let best = 0;
  for (let chosen = 0; chosen < 2 ** first.length; chosen++) {
    const part = first.filter((_, index) => chosen & (1 << index));
    if (part.length > best && isWithin(part, second)) best = part.length;
  }
  return best;
}

function isWithin(part: string[], whole: string[]): boolean {
  let at = 0;
  for (const line of whole) if (line === part[at]) at++;
  return at === part.length;
}

/** A slip says what was done on a page, what was not, and when. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { type Done, slip } from "../src/page/slip.ts";
import { words } from "../src/shared/words.ts";

const DAY = new Date(2026, 0, 5, 23, 59);
const DONE: Done = {
  titles: ["The Book", "7. A Chapter"],
  foreseen: [
    ["first", "3/4"],
    ["second", null],
  ],
  solved: [
    ["sum", true],
    ["or", false],
  ],
  parts: [
    ["mine", "written"],
    ["theirs", "shown"],
    ["none", null],
  ],
};

test("every question, exercise and part stands on it, done or not, with the day of the reader", () => {
  assert.deepEqual(slip(DONE, DAY, words("en")).split("\n"), [
    "The Book · 7. A Chapter",
    "2026-01-05",
    "Predicted: 1 of 2",
    "- first: 3/4",
    "- second: not yet",
    "Exercises: 1 of 2",
    "- sum: solved",
    "- or: not yet",
    "My neuron: 2 of 3",
    "- mine: written",
    "- theirs: looked up",
    "- none: not yet",
  ]);
});

test("the Korean slip has the same lines in Korean", () => {
  const lines = slip(DONE, DAY, words("ko")).split("\n");
  assert.equal(lines.length, 12);
  assert.equal(lines[3], "- first: 3/4");
  assert.equal(lines[10], "- theirs: 책의 풀이를 보고 썼어요");
  for (const line of lines.slice(2)) assert.match(line, /[가-힣]|3\/4/);
});

test("what a page does not ask has no line", () => {
  const bare = { ...DONE, foreseen: [], parts: [] };
  assert.equal(slip(bare, DAY, words("en")).split("\n").length, 5);
});

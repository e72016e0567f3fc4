/** After an undo the caret stands where somebody would go on. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { changeEnd } from "../src/page/change-end.ts";

// `|` stands where the caret shall be.
const CASES = {
  "a line at the end that ends like the one before": ["f('x')", "f('x')\ng('y')|"],
  "a line above one that begins and ends alike": ["f(1)", "f(0)\n|f(1)"],
  "a line between two": ["f(1)\nf(3)", "f(1)\nf(2)|\nf(3)"],
  "a bracket behind a bracket": ["g(f(x)", "g(f(x))|"],
  "a word inside a line": ["x = [1, 3]", "x = [1, 2, |3]"],
  "what is gone from the end": ["f('x')\ng('y')", "f('x')|"],
  "what is gone from a line": ["x = 100", "x = 10|"],
  "another word in the place of one": ["print(one)", "print(two|)"],
  "all of it": ["x = 1", "y + 2|"],
  "from nothing": ["", "안녕|"],
  "to nothing": ["안녕", "|"],
};

for (const [name, [before, marked]] of Object.entries(CASES)) {
  test(`the caret stands at the end of a change: ${name}`, () => {
    const [head = "", tail = ""] = (marked as string).split("|");
    assert.equal(changeEnd(before as string, head + tail), head.length);
  });
}

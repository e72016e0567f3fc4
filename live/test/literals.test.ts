/** Literals are found where Python would find them, and nowhere else. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  findLiteral,
  numberAt,
  pixelAt,
  replace,
  withPixel,
  written,
} from "../src/page/literals.ts";
import { stepNumber } from "../src/page/numbers.ts";

function literal(code: string, path: string): string | null {
  const span = findLiteral(code, path);
  return span && code.slice(span.start, span.end);
}

test("a name stands for its first top-level assignment", () => {
  const code =
    'print("w1 = 9")\nif True:\n    w1 = 8\nf(w1=7)\n# w1 = 6\nw1 == 5\nw1 = -0.5\nw1 = 4\n';
  assert.equal(literal(code, "w1"), "-0.5");
});

test("an assignment inside a multi-line string or a call is none", () => {
  const code = 's = """\nw1 = 1\n"""\nf(\nw1=2)\nw1 = 3';
  assert.equal(literal(code, "w1"), "3");
  assert.equal(literal(code, "s"), '"""\nw1 = 1\n"""');
});

test("a path leads into nested lists over several lines", () => {
  const code = "data = [[1, 1, 1],\n        [1, 0, -2],  # [9]\n        (0, 1, .5)]\n";
  assert.equal(literal(code, "data[0][2]"), "1");
  assert.equal(literal(code, "data[1][2]"), "-2");
  assert.equal(literal(code, "data[2][2]"), ".5");
  assert.equal(literal(code, "data[3][0]"), null);
  assert.equal(literal(code, "data[0][3]"), null);
});

test("what is no literal has no handle", () => {
  assert.equal(literal("w1 = random.random()", "w1"), null);
  assert.equal(literal("w1 = a", "w1"), null);
  assert.equal(literal("w2 = 1", "w1"), null);
});

test("a number is found with its sign, unless the minus subtracts", () => {
  const code = "x = -1.25 + (a)-2";
  assert.deepEqual(numberAt(code, 6), { start: 4, end: 9, value: -1.25, decimals: 2 });
  assert.equal(numberAt(code, code.length)?.value, 2);
  assert.equal(numberAt("w1 = 3", 1), null);
  assert.equal(numberAt("'12'", 2), null);
  assert.equal(numberAt("x = 1e5", 5), null);
});

test("a step changes the last digit that is written", () => {
  assert.equal(stepNumber("w = 0.5", 5, 1)?.[0], "w = 0.6");
  assert.equal(stepNumber("w = 0.1", 5, -2)?.[0], "w = -0.1");
  assert.equal(stepNumber("w = 9", 5, 1)?.[0], "w = 10");
});

test("values are written without the tails of binary fractions and without -0", () => {
  assert.equal(written(0.1 + 0.2, 0.05), "0.3");
  assert.equal(written(-0.001, 0.01), "0");
  assert.equal(written(2, 0.01), "2");
});

test("a pixel of a picture is one character", () => {
  assert.equal(withPixel('"""\n..\n.#\n"""', 1, 0, true), '"""\n..\n##\n"""');
  assert.equal(withPixel('"""\n..\n.#\n"""', 2, 0, true), null);
  assert.equal(withPixel("12", 0, 0, true), null);
});

test("an empty text is a white picture of eight lines, wherever it stands in a list", () => {
  assert.equal(pixelAt('""', 7, 7), false);
  assert.equal(pixelAt('""', 8, 0), null);
  assert.equal(withPixel("''", 0, 1, true), `'.#......${" ........".repeat(7)}'`);
  assert.equal(withPixel('"""\n"""', 7, 0, true), `"""${"........ ".repeat(7)}#......."""`);
  const code = 'hand = [\n    "", "",\n    "",\n]\n';
  const span = findLiteral(code, "hand[2]");
  assert.deepEqual(span && code.slice(0, span.start), 'hand = [\n    "", "",\n    ');
  assert.equal(findLiteral(code, "hand[3]"), null);
});

test("replacing leaves the rest as it was", () => {
  assert.equal(replace("a = 1  # one", { start: 4, end: 5 }, "22"), "a = 22  # one");
});

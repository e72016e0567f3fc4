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

test("a name stands for its last top-level assignment, as in Python", () => {
  const code =
    'print("w1 = 9")\nif True:\n    w1 = 8\nf(w1=7)\n# w1 = 6\nw1 == 5\nw1 = -0.5\nw1 = 4\n';
  assert.equal(literal(code, "w1"), "4");
  assert.equal(literal("rate = 1\nprint(rate)\nrate = 0.2  # slower\nprint(rate)", "rate"), "0.2");
  assert.equal(literal("a = 1; t = 2; t = 3; b = t", "t"), "3");
});

test("what a function or a class gives a name of its own is no assignment to this one", () => {
  const code = [
    "t = 2",
    "def far(t=5):",
    "    t = 7",
    "",
    "# a remark",
    "    def inner(): t = 8",
    "    return t",
    "def near(t): t = 9",
    "class Box:",
    "    t = 10",
    "async def later():",
    "    t = 11",
    "print(t)",
  ].join("\n");
  assert.equal(literal(code, "t"), "2");
  assert.equal(literal(`${code}\nt = 12`, "t"), "12");
});

test("a name that gets its value otherwise in the end has no literal", () => {
  for (const later of [
    "t += 1",
    "t = t + 1",
    "for i in range(3):\n    t = t + i",
    "if t > 1:\n  t = 0",
    "while t > 9: t = 0",
    "if far: pass\nelse: print(t); t = 0",
    "for t in range(3): pass",
    "for i, (t, u) in pairs: pass",
    "with open(name) as t: pass",
    "t, u = 3, 4",
    "[u, t] = 3, 4",
    "u = t = 3",
    "t: float = 3",
    "import t",
    "def t(): pass",
  ]) {
    assert.equal(literal(`t = 2\nu = 5\n${later}\nprint(t)`, "t"), null, later);
    assert.equal(literal(`${later}\nt = 2`, "t"), "2", later);
  }
});

test("a name that is only used keeps its literal", () => {
  for (const use of [
    "u = t",
    "row[t] = 3",
    "far(t)[0] = 3",
    "t.data = 3",
    "t[0] = 3",
    "box.t = 3",
    "same = u == t",
    "if t >= 1: u = 3",
    "if u <= t: u = 3",
    "for i in range(t): u = i",
    "u = [t for t in range(3)]",
    "u = dict(t=3)",
    "f = lambda t=1: t",
    'print(f"{t = }", end="")',
  ]) {
    assert.equal(literal(`t = 2\n${use}\nprint(t)`, "t"), "2", use);
  }
});

test("a literal is the whole value, or it is none", () => {
  for (const value of [
    "1 / 2",
    "-1 / 2",
    "2 ** 3",
    "1 if far else 2",
    "1, 2",
    "3 - 1",
    "1 \\\n    + 2",
    '"a" * 3',
    '"a" "b"',
    '"a".strip()',
    "3 .real",
    "2 < 3",
    "--1",
    "(1) + 2",
  ]) {
    assert.equal(literal(`t = ${value}\n`, "t"), null, value);
  }
  for (const [value, wanted] of [
    ["-1", "-1"],
    ["- 2.5", "- 2.5"],
    ["+4", "+4"],
    ["7  # seven", "7"],
    ["7;", "7"],
    ["7; u = 1 / 2", "7"],
    ["7", "7"],
    ["\\\n  7", "7"],
  ] as const) {
    assert.equal(literal(`t = ${value}`, "t"), wanted, value);
    assert.equal(literal(`t = ${value}\nu = 3`, "t"), wanted, value);
  }
});

test("a place in a list is a whole item of a whole list", () => {
  assert.equal(literal("rows = [1 / 2, 3]", "rows[0]"), null);
  assert.equal(literal("rows = [1 / 2, 3]", "rows[1]"), "3");
  assert.equal(literal("rows = [1\n  + 2,\n  3  # three\n]", "rows[0]"), null);
  assert.equal(literal("rows = [1\n  + 2,\n  3  # three\n]", "rows[1]"), "3");
  assert.equal(literal("rows = [1, 2][::-1]", "rows[0]"), null);
  assert.equal(literal("rows = [[1, 2] * 2, 5]", "rows[0][1]"), null);
  assert.equal(literal("rows = (1, 2), (3, 4)", "rows[0]"), null);
  assert.equal(literal("rows = [0 for _ in range(3)]", "rows[0]"), null);
  assert.equal(literal("rows = [*more, 2 * 3, 4]", "rows[2]"), null);
  assert.equal(literal("rows = [5, *more, 4]", "rows[0]"), "5");
  assert.equal(literal("rows = [-1, 2 * -3, (4)]", "rows[0]"), "-1");
  assert.equal(literal("rows = [1, 2,]", "rows[2]"), null);
  assert.equal(literal("rows = []", "rows[0]"), null);
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

test("a minus is a sign behind what is no value", () => {
  for (const line of [
    "return -1",
    "x = 2 if far else -1",
    "x = not -1",
    "x = far and -1",
    "x = far or -1",
    "for i in -1, 2: pass",
    "if -1 < x: pass",
    "elif -1 < x: pass",
    "while -1 < x: pass",
    "yield -1",
    "assert -1",
    "x = a is -1",
    "lambda: -1",
    "f(-1)",
    "f(x=-1)",
    "[2, -1]",
    "{'a': -1}",
    "x = 2 * -1",
    "x = 2\n-1",
    "x = (\n-1)",
    "-1",
    "x = - 1",
    "x = 2 - -1",
  ]) {
    assert.equal(numberAt(line, line.indexOf("1"))?.value, -1, line);
  }
  for (const line of [
    "x = a -1",
    "x = a-1",
    "x = f(2) -1",
    "x = row[0] -1",
    "x = 2 -1",
    "x = True -1",
    "x = None -1",
    'x = "a" -1',
    "x = (a\n  -1)",
    "x = a \\\n  -1",
    "x = inner -1",
  ]) {
    assert.equal(numberAt(line, line.indexOf("1"))?.value, 1, line);
  }
  assert.equal(stepNumber("return -1", 8, 3)?.[0], "return 2");
  assert.equal(stepNumber("x = a - 1", 8, 3)?.[0], "x = a - 4");
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

/** Signs that move, erase and colour do what a terminal does with them, however they arrive. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Terminal } from "../src/page/terminal.ts";

/** What a program writes, and the screen of tmux 3.3 (60 × 12) after it. */
const SCREENS: [written: string, screen: string][] = [
  ["epoch 1\repoch 2\repoch 3\n", "epoch 3"],
  ["100%\r5%", "5%0%"],
  ["100%\r\u001b[K5%", "5%"],
  ["abc\b\bX", "aXc"],
  ["abc\b\b\bXYZ\n", "XYZ"],
  ["12345\r\u001b[3CX", "123X5"],
  ["안녕\b\b하세요", "안하세요"],
  ["안녕\rX", "X 녕"],
  ["가나\b나", "가 나"],
  ["a\tb\rX\ty", "X       y"],
  ["ab\u001b[1Kc", "  c"],
  ["abcdef\u001b[3D\u001b[K|", "abc|"],
  ["abcdef\r\u001b[2Kxy", "xy"],
  ["one\ntwo\nthree\u001b[1A\rTWO\n", "one\nTWO\nthree"],
  ["one\ntwo\n\u001b[2Funo\nX", "uno\nXwo"],
  ["a\nb\nc\n\u001b[3A\u001b[J!", "!"],
  ["first\u001b[2J\u001b[Hsecond\n", "second"],
  ["x\ny\u001b[H\u001b[JZ", "Z"],
  ["\u001b]0;title\u0007seen", "seen"],
  ["\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\", "link"],
  ["\u001b[?25lhidden\u001b[?25h", "hidden"],
  ["\u001b[31mred\u001b[0m plain", "red plain"],
  ["bell\u0007\u0007!", "bell!"],
  ["a\r\nb\r\n", "a\nb"],
  ["\u001b[5Gfive", "    five"],
  ["\rstart", "start"],
  ["\b\bnone", "none"],
  ["x\u001b(Bascii", "xascii"],
  ["loss 0.5\rloss 0.25\rloss 0.125\n", "loss 0.125"],
  ["▏  0%\r███ 50%\r██████ 100%\n", "██████ 100%"],
  ["e\u0301te\u0301\rE", "Ete\u0301"],
  ["\u001b[1;3Hq", "  q"],
  ["1\n2\n3\u001b[1;1HX\u001b[3;2HY", "X\n2\n3Y"],
  ["wide 가\b\b나!", "wide 나!"],
  ["\u001b[sabc\u001b[1Dz", "abz"],
  ["a\u000bb", "a\n b"],
  ["one two\u001b[4Dx\u001b[1D\u001b[1K", "    two"],
];

const shown = (terminal: Terminal) =>
  terminal.text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n+$/, "");

for (const [written, screen] of SCREENS) {
  test(`${JSON.stringify(written)} shows what a terminal shows`, () => {
    const terminal = new Terminal();
    terminal.write("stdout", written);
    assert.equal(shown(terminal), screen);
    const slow = new Terminal();
    for (const unit of written.split("")) slow.write("stdout", unit);
    assert.equal(shown(slow), screen, "sign by sign");
  });
}

function looks(...portions: string[]) {
  const terminal = new Terminal();
  for (const portion of portions) terminal.write("stdout", portion);
  return terminal.passages.flatMap(({ lines }) =>
    lines.flatMap(({ runs }) =>
      runs.map(({ style, text }) => [text, style.color, style.back, style.marks.join()]),
    ),
  );
}

test("colours and weights last until they are taken back, over lines and portions", () => {
  assert.deepEqual(looks("a\u001b[1;3", "1mb\nc\u001b[22md\u001b[", "0me"), [
    ["a", null, null, ""],
    ["b", 1, null, "bold"],
    ["c", 1, null, "bold"],
    ["d", 1, null, ""],
    ["e", null, null, ""],
  ]);
  assert.deepEqual(looks("\u001b[97;41;4mx\u001b[24;39;49my"), [
    ["x", 15, 1, "underline"],
    ["y", null, null, ""],
  ]);
});

test("of many colours the nearest one that can be read is taken", () => {
  const of = (request: string) => looks(`\u001b[${request}mx`)[0]?.[1];
  assert.equal(of("38;5;9"), 9);
  assert.equal(of("38;5;196"), 9); // red
  assert.equal(of("38;2;0;128;0"), 2);
  assert.equal(of("38;2;255;255;0"), 11);
  assert.equal(of("38:2::0:0:255"), 12);
  assert.equal(of("38;5;232"), 0); // nearly black
  assert.equal(of("38;2;0;128;0;1"), 2);
  assert.equal(looks("\u001b[38;2;0;128;0;1mx")[0]?.[3], "bold");
});

test("overwritten text takes the colour of what overwrites it", () => {
  assert.deepEqual(looks("\u001b[31mabc\u001b[0m\rX"), [
    ["X", null, null, ""],
    ["bc", 1, null, ""],
  ]);
});

test("a sequence that is none is not waited for", () => {
  const terminal = new Terminal();
  terminal.write("stdout", `\u001b]${"x".repeat(2000)}`);
  terminal.write("stdout", " and on\n");
  assert.match(terminal.text, / and on\n$/);
});

test("text after a figure begins a line of its own, in the colour that was on", () => {
  const terminal = new Terminal();
  terminal.write("stdout", "\u001b[32mabc");
  terminal.breakOff();
  terminal.write("stdout", "\rd");
  assert.deepEqual(
    terminal.passages.map(({ lines }) => lines.map(({ text }) => text)),
    [["abc"], ["d"]],
  );
  assert.equal(terminal.passages[1]?.lines[0]?.runs[0]?.style.color, 2);
});

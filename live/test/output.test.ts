/** Of what a run prints, the newest is kept: at most 10,000 lines and 250,000 characters. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Tail } from "../src/page/output.ts";
import type { Stream } from "../src/shared/protocol.ts";

const text = (tail: Tail) => tail.parts.map((part) => part.text).join("");

test("what fits is kept to the letter", () => {
  const tail = new Tail();
  for (const word of ["a", "\n", "", "b c\n", "끝"]) tail.add("stdout", word);
  assert.equal(text(tail), "a\nb c\n끝");
  assert.equal(tail.droppedLines, 0);
});

test("neighbouring text of one stream becomes one part, other streams their own", () => {
  const tail = new Tail();
  const written: [Stream, string][] = [
    ["stdout", "a"],
    ["stdout", "b"],
    ["stderr", "c"],
    ["stdout", "d"],
  ];
  for (const [stream, word] of written) tail.add(stream, word);
  assert.deepEqual(tail.parts, [
    { stream: "stdout", text: "ab" },
    { stream: "stderr", text: "c" },
    { stream: "stdout", text: "d" },
  ]);
});

for (const portion of [1, 7, 1000, 25_000]) {
  test(`of 25,000 lines the last 10,000 are kept when they come ${portion} at a time`, () => {
    const tail = new Tail();
    for (let line = 0; line < 25_000; line += portion) {
      const lines = Array.from({ length: Math.min(portion, 25_000 - line) }, (_, i) => line + i);
      tail.add("stdout", `${lines.join("\n")}\n`);
    }
    const kept = text(tail).split("\n");
    assert.equal(kept.pop(), "");
    assert.equal(kept.length, 10_000);
    assert.equal(kept[0], "15000");
    assert.equal(kept.at(-1), "24999");
    assert.equal(tail.droppedLines, 15_000);
  });
}

test("long lines are dropped whole until the rest has at most 250,000 characters", () => {
  const tail = new Tail();
  const lines = Array.from(
    { length: 100 },
    (_, i) => `${String(i).padStart(4, "0")}${"x".repeat(5995)}\n`,
  );
  for (const line of lines) tail.add("stdout", line);
  assert.equal(text(tail), lines.slice(-41).join(""));
  assert.equal(tail.droppedLines, 59);
});

test("text without any newline is bounded too, and ends with the newest", () => {
  const tail = new Tail();
  for (let i = 0; i < 400; i++)
    tail.add("stdout", `${String(i).padStart(4, "0")}${".".repeat(996)}`);
  const kept = text(tail);
  assert.ok(kept.length <= 250_000);
  assert.ok(kept.length > 200_000);
  assert.ok(kept.endsWith(`0399${".".repeat(996)}`));
});

test("whatever is written, the end of it is kept and the dropped lines are counted", () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % below;
  };
  const tail = new Tail();
  let all = "";
  for (let i = 0; i < 3000; i++) {
    const word = "y".repeat(random(200)) + "\n".repeat(random(12));
    tail.add(random(2) ? "stdout" : "stderr", word);
    all += word;
  }
  const kept = text(tail);
  const lines = (long: string) => long.split("\n").length - 1;
  assert.ok(all.endsWith(kept));
  assert.ok(lines(kept) <= 10_000 && kept.length <= 250_000);
  assert.equal(tail.droppedLines, lines(all) - lines(kept));
  const before = all.slice(0, all.length - kept.length);
  assert.ok(before.endsWith("\n") && before.length > 0);
});

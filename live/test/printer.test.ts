/** The printer sends text in portions, in order, complete, and never too often. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Stream } from "../src/shared/protocol.ts";
import { Printer } from "../src/worker/printer.ts";

function makePrinter() {
  const sent: [Stream, string][] = [];
  const clock = { now: 1000 };
  const printer = new Printer(
    (stream, text) => sent.push([stream, text]),
    () => clock.now,
  );
  return { printer, sent, clock };
}

test("the first text is sent at once", () => {
  const { printer, sent } = makePrinter();
  printer.write("stdout", "a");
  assert.deepEqual(sent, [["stdout", "a"]]);
});

test("text that follows within a frame is gathered into one portion", () => {
  const { printer, sent, clock } = makePrinter();
  printer.write("stdout", "a");
  for (const text of ["b", "c", "d"]) printer.write("stdout", text);
  assert.equal(sent.length, 1);
  clock.now += 16;
  printer.write("stdout", "e");
  assert.deepEqual(sent.slice(1), [["stdout", "bcde"]]);
});

test("text that has waited long enough is sent without any new text", () => {
  const { printer, sent, clock } = makePrinter();
  printer.write("stdout", "a");
  printer.write("stdout", "b");
  clock.now += 15;
  printer.tick();
  assert.equal(sent.length, 1);
  clock.now += 1;
  printer.tick();
  assert.deepEqual(sent[1], ["stdout", "b"]);
});

test("streams are never mixed, and keep their order", () => {
  const { printer, sent } = makePrinter();
  const written: [Stream, string][] = [
    ["stdout", "a"],
    ["stderr", "b"],
    ["stderr", "c"],
    ["stdout", "d"],
    ["value", "e"],
  ];
  for (const [stream, text] of written) printer.write(stream, text);
  printer.flush();
  const merged = sent.flatMap(([stream, text]) => [...text].map((sign) => `${stream} ${sign}`));
  assert.deepEqual(
    merged,
    written.map(([stream, text]) => `${stream} ${text}`),
  );
});

test("at the end nothing is left, and nothing is sent twice", () => {
  const { printer, sent } = makePrinter();
  printer.write("stdout", "a");
  printer.write("stdout", "b");
  printer.flush();
  printer.flush();
  assert.deepEqual(sent.map(([, text]) => text).join(""), "ab");
  assert.equal(sent.length, 2);
});

test("a flood is sent before it fills the memory, however little time has passed", () => {
  const { printer, sent } = makePrinter();
  const line = `${"x".repeat(99)}\n`;
  for (let i = 0; i < 10_000; i++) printer.write("stdout", line);
  printer.flush();
  const longest = Math.max(...sent.map(([, text]) => text.length));
  assert.ok(longest <= 250_000 + line.length, `${longest}`);
  assert.equal(sent.map(([, text]) => text).join("").length, 1_000_000);
});

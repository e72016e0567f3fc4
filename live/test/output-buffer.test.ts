/** The buffer sends text in portions, in order, complete, and never too often. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Stream } from "../src/shared/protocol.ts";
import { OutputBuffer } from "../src/worker/output-buffer.ts";

function makeBuffer() {
  const sent: [Stream, string][] = [];
  const clock = { now: 1000 };
  const buffer = new OutputBuffer(
    (stream, text) => sent.push([stream, text]),
    () => clock.now,
  );
  return { buffer, sent, clock };
}

test("the first text is sent at once", () => {
  const { buffer, sent } = makeBuffer();
  buffer.write("stdout", "a");
  assert.deepEqual(sent, [["stdout", "a"]]);
});

test("text that follows within a frame is gathered into one portion", () => {
  const { buffer, sent, clock } = makeBuffer();
  buffer.write("stdout", "a");
  for (const text of ["b", "c", "d"]) buffer.write("stdout", text);
  assert.equal(sent.length, 1);
  clock.now += 16;
  buffer.write("stdout", "e");
  assert.deepEqual(sent.slice(1), [["stdout", "bcde"]]);
});

test("text that has waited long enough is sent without any new text", () => {
  const { buffer, sent, clock } = makeBuffer();
  buffer.write("stdout", "a");
  buffer.write("stdout", "b");
  clock.now += 15;
  buffer.tick();
  assert.equal(sent.length, 1);
  clock.now += 1;
  buffer.tick();
  assert.deepEqual(sent[1], ["stdout", "b"]);
});

test("streams are never mixed, and keep their order", () => {
  const { buffer, sent } = makeBuffer();
  const written: [Stream, string][] = [
    ["stdout", "a"],
    ["stderr", "b"],
    ["stderr", "c"],
    ["stdout", "d"],
    ["value", "e"],
  ];
  for (const [stream, text] of written) buffer.write(stream, text);
  buffer.flush();
  const merged = sent.flatMap(([stream, text]) => [...text].map((sign) => `${stream} ${sign}`));
  assert.deepEqual(
    merged,
    written.map(([stream, text]) => `${stream} ${text}`),
  );
});

test("at the end nothing is left, and nothing is sent twice", () => {
  const { buffer, sent } = makeBuffer();
  buffer.write("stdout", "a");
  buffer.write("stdout", "b");
  buffer.flush();
  buffer.flush();
  assert.deepEqual(sent.map(([, text]) => text).join(""), "ab");
  assert.equal(sent.length, 2);
});

test("a flood is sent before it fills the memory, however little time has passed", () => {
  const { buffer, sent } = makeBuffer();
  const line = `${"x".repeat(99)}\n`;
  for (let i = 0; i < 10_000; i++) buffer.write("stdout", line);
  buffer.flush();
  const longest = Math.max(...sent.map(([, text]) => text.length));
  assert.ok(longest <= 250_000 + line.length, `${longest}`);
  assert.equal(sent.map(([, text]) => text).join("").length, 1_000_000);
});

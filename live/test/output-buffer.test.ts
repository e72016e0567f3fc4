/** The buffer sends text and figures in portions, in order, complete, and never too often. */

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Piece, Stream } from "../src/shared/protocol.ts";
import { OutputBuffer } from "../src/worker/output-buffer.ts";

function makeBuffer() {
  const sent: Piece[][] = [];
  const times: number[] = [];
  /** What a look at the clock takes: a buffer that waits for a later time gets there. */
  const clock = { now: 1000, look: 0 };
  const buffer = new OutputBuffer(
    (pieces) => {
      sent.push(pieces);
      times.push(clock.now);
    },
    () => {
      clock.now += clock.look;
      return clock.now;
    },
  );
  return { buffer, sent, times, clock };
}

function out(text: string): Piece[] {
  return [{ stream: "stdout", text }];
}

function textOf(pieces: Piece[]): string {
  return pieces.map((piece) => ("stream" in piece ? piece.text : "")).join("");
}

test("the first text is sent at once", () => {
  const { buffer, sent } = makeBuffer();
  buffer.write("stdout", "a");
  assert.deepEqual(sent, [out("a")]);
});

test("text that follows within a frame is gathered into one portion", () => {
  const { buffer, sent, clock } = makeBuffer();
  buffer.write("stdout", "a");
  for (const text of ["b", "c", "d"]) buffer.write("stdout", text);
  assert.equal(sent.length, 1);
  clock.now += 16;
  buffer.write("stdout", "e");
  assert.deepEqual(sent.slice(1), [out("bcde")]);
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
  assert.deepEqual(sent[1], out("b"));
});

test("streams and figures are never mixed, and keep their order", () => {
  const { buffer, sent } = makeBuffer();
  const written: [Stream, string][] = [
    ["stdout", "a"],
    ["stderr", "b"],
    ["stderr", "c"],
    ["stdout", "d"],
    ["value", "e"],
  ];
  for (const [stream, text] of written) buffer.write(stream, text);
  buffer.show("map", { "text/plain": "f" }, 1);
  buffer.write("value", "g");
  buffer.flush();
  const seen = sent
    .flat()
    .flatMap((piece) =>
      "stream" in piece
        ? [...piece.text].map((sign) => `${piece.stream} ${sign}`)
        : [`figure ${piece.key} ${piece.bundle["text/plain"]}`],
    );
  const expected = written.map(([stream, text]) => `${stream} ${text}`);
  assert.deepEqual(seen, [...expected, "figure map f", "value g"]);
});

test("at the end nothing is left, and nothing is sent twice", () => {
  const { buffer, sent } = makeBuffer();
  buffer.write("stdout", "a");
  buffer.write("stdout", "b");
  buffer.flush();
  buffer.flush();
  assert.deepEqual(sent, [out("a"), out("b")]);
});

test("a flood is sent before it fills the memory, and all of it", () => {
  const { buffer, sent, clock } = makeBuffer();
  clock.look = 0.01;
  const line = `${"x".repeat(99)}\n`;
  for (let i = 0; i < 10_000; i++) buffer.write("stdout", line);
  buffer.flush();
  const longest = Math.max(...sent.map((pieces) => textOf(pieces).length));
  assert.ok(longest <= 250_000 + line.length, `${longest}`);
  assert.equal(sent.map(textOf).join("").length, 1_000_000);
});

/** What a program does 20,000 times, faster than any page can follow. */
const FLOODS: Record<string, (buffer: OutputBuffer, i: number) => void> = {
  "two streams in turn": (buffer, i) => buffer.write(i % 2 ? "stderr" : "stdout", `${i}\n`),
  "text and figures in turn": (buffer, i) =>
    i % 2 ? buffer.write("stdout", `${i}\n`) : buffer.show(null, { "text/plain": "" }, 500),
  "figures of many keys": (buffer, i) => buffer.show(`${i}`, { "text/plain": "" }, 5_000),
};

for (const [what, step] of Object.entries(FLOODS)) {
  test(`${what} reach the page in no more than one portion a frame`, () => {
    const { buffer, sent, times, clock } = makeBuffer();
    clock.look = 0.01;
    for (let i = 0; i < 20_000; i++) step(buffer, i);
    buffer.flush();
    const gaps = times.slice(1, -1).map((time, i) => time - (times[i] as number));
    assert.ok(gaps.length > 0);
    assert.ok(Math.min(...gaps) >= 16, `${Math.min(...gaps)} ms`);
    assert.ok(Math.max(...sent.map((pieces) => pieces.length)) <= 1_001);
  });
}

test("after a large portion the page has time to take it", () => {
  const { buffer, times, clock } = makeBuffer();
  clock.look = 0.01;
  for (let i = 0; i < 5; i++) buffer.write("stdout", "x".repeat(300_000));
  const gaps = times.slice(1).map((time, i) => time - (times[i] as number));
  assert.ok(Math.min(...gaps) >= 100, `${gaps}`);
  clock.now += 1000;
  buffer.write("stdout", "x".repeat(100_000_000)); // a pause is short, whatever came before it
  const before = clock.now;
  buffer.write("stdout", "x".repeat(300_000));
  assert.ok(clock.now - before < 110, `${clock.now - before}`);
});

/** Of several lines that are pasted into a question each answers one, and none is glued to another. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Ahead } from "../src/page/ahead.ts";

const at = (value: string, start = value.length, end = start) => ({
  value,
  selectionStart: start,
  selectionEnd: end,
});

/** What the next questions get: whole lines, and what stays in a field, marked. */
function given(ahead: Ahead, questions: number): string[] {
  return Array.from({ length: questions }, () => {
    const { line, whole } = ahead.next();
    return whole ? line : `${line}_`;
  });
}

for (const [text, first, next] of [
  ["3\n5", "3", ["5_", "_"]],
  ["서울\r\n부산\r\n제주\r\n", "서울", ["부산", "제주", "_", "_"]],
  ["a\r\rb", "a", ["", "b_", "_"]],
  ["\n", "", ["_"]],
] as const) {
  test(`each line of ${JSON.stringify(text)} answers one question`, () => {
    const ahead = new Ahead();
    const field = at("");
    assert.ok(ahead.take(field, text));
    assert.equal(field.value, first);
    assert.deepEqual(given(ahead, next.length), next);
  });
}

test("what has no end of a line is left to the browser", () => {
  const field = at("so far");
  assert.equal(new Ahead().take(field, "one line\twith a tab"), false);
  assert.equal(field.value, "so far");
});

test("lines come where the caret stands, in the place of what is selected", () => {
  const ahead = new Ahead();
  const field = at("x = old;", 4, 7);
  ahead.take(field, "1\n2");
  assert.equal(field.value, "x = 1");
  assert.deepEqual(given(ahead, 1), ["2;_"]);
});

test("what is pasted later comes before what waits, and takes no empty line along", () => {
  const ahead = new Ahead();
  const field = at("");
  ahead.take(field, "b\nc\nd");
  const again = at("", 0);
  ahead.take(again, "1\n2\n");
  assert.equal(again.value, "1");
  assert.deepEqual(given(ahead, 4), ["2", "c", "d_", "_"]);
});

test("after a Stop nothing waits", () => {
  const ahead = new Ahead();
  ahead.take(at(""), "1\n2\n3\n");
  ahead.forget();
  assert.deepEqual(given(ahead, 1), ["_"]);
});

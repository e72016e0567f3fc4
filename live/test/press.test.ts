/** However a reader presses Run: twice in a breath, or with a key held down, it is one wish. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { OnePress } from "../src/page/press.ts";
import { attachShortcut } from "../src/page/shortcut.ts";

/** A cell that counts how often it shall run. */
function counting() {
  const cell = new EventTarget();
  const press = new OnePress();
  let wishes = 0;
  attachShortcut(cell as HTMLElement, press, () => {
    wishes += 1;
  });
  /** A key goes down at this time. */
  const key = (timeStamp: number, more: object = {}) => {
    const event = new Event("keydown", { cancelable: true });
    const given = { key: "Enter", shiftKey: true, timeStamp, ...more };
    for (const [name, value] of Object.entries(given))
      Object.defineProperty(event, name, { value });
    cell.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { cell, press, key, wishes: () => wishes };
}

test("two keys in a breath are one press, a later one is another", () => {
  for (const [second, counted] of [
    [1, 1],
    [180, 1],
    [499, 1],
    [501, 2],
    [3000, 2],
  ] as const) {
    const { key, wishes } = counting();
    key(1000);
    assert.equal(key(1000 + second), true, "it breaks no line either");
    assert.equal(wishes(), counted, `after ${second} ms`);
  }
});

test("a key that is held down is one press for as long as it is held", () => {
  const { key, wishes } = counting();
  key(1000);
  for (let at = 1500; at < 5000; at += 30) key(at, { repeat: true });
  assert.equal(wishes(), 1);
});

test("a key is part of the press before it, a button behind a key is a press of its own", () => {
  const { press, key, wishes } = counting();
  let pressed = 0;
  const button = () => {
    pressed += 1;
  };
  key(1000);
  key(1200, { shiftKey: false, ctrlKey: true });
  assert.deepEqual([wishes(), pressed], [1, 0]);
  press.act(button, 1300); // Stop
  press.act(button, 1700);
  key(1750);
  assert.deepEqual([wishes(), pressed], [1, 1]);
  key(1850);
  assert.deepEqual([wishes(), pressed], [2, 1]);
});

test("who has changed the code in between means the new code", () => {
  const { press, key, wishes } = counting();
  key(1000);
  press.anew();
  key(1300);
  assert.equal(wishes(), 2);
});

test("an input method that sends the key twice runs the cell once", async () => {
  const { cell, key, wishes } = counting();
  const now = performance.now();
  key(now, { isComposing: true });
  cell.dispatchEvent(new Event("compositionend"));
  await new Promise((resolve) => setTimeout(resolve, 80));
  assert.equal(wishes(), 1, "it was kept");
  key(performance.now());
  assert.equal(wishes(), 1, "it came again, late");
});

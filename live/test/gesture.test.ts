/** A gesture lasts as long as its pointer is pressed, whatever of that the page hears. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { ownGestures } from "../src/page/gesture.ts";

/** What a pointer says of itself. */
type Said = Partial<PointerEvent>;

/** An element with a gesture of its own in a window without a browser; what it hears is written down. */
function page() {
  const heard: string[] = [];
  const window = new EventTarget();
  Object.assign(globalThis, { window });
  const root = Object.assign(new EventTarget(), { setPointerCapture() {} });
  ownGestures(root as unknown as HTMLElement, () => ({
    axis: "both",
    move: (x, y) => heard.push(`${x} ${y}`),
    end: (moved) => heard.push(moved ? "moved" : "pressed"),
  }));
  const send = (target: EventTarget, type: string, said: Said) => {
    const pointer = { pointerId: 1, pointerType: "mouse", isPrimary: true, button: 0, buttons: 1 };
    target.dispatchEvent(Object.assign(new Event(type), pointer, said));
  };
  return {
    heard,
    press: (said: Said) => send(root, "pointerdown", said),
    move: (said: Said) => send(window, "pointermove", said),
    release: (said: Said) => send(window, "pointerup", { buttons: 0, ...said }),
  };
}

const at = (clientX: number, clientY: number, more: Said = {}): Said => ({
  clientX,
  clientY,
  ...more,
});

test("a mouse that moves without its button has been released somewhere", () => {
  const { heard, press, move, release } = page();
  press(at(10, 10));
  move(at(20, 10));
  move(at(90, 50, { buttons: 0 }));
  move(at(95, 55, { buttons: 0 }));
  release(at(99, 59));
  assert.deepEqual(heard, ["20 10", "moved"]);
});

test("the other button alone holds nothing, and no more does a pen that hovers", () => {
  for (const lost of [{ buttons: 2 }, { pointerType: "pen", buttons: 0 }]) {
    const { heard, press, move } = page();
    press(at(10, 10, { pointerType: lost.pointerType ?? "mouse" }));
    move(at(40, 10, lost));
    assert.deepEqual(heard, ["pressed"], JSON.stringify(lost));
  }
});

test("both buttons of a mouse, a pen that draws and a finger go on", () => {
  for (const kept of [
    { buttons: 3 },
    { pointerType: "pen", buttons: 1 },
    { pointerType: "touch", buttons: 0 }, // some engines say so of a finger
  ]) {
    const { heard, press, move, release } = page();
    const pointerType = kept.pointerType ?? "mouse";
    press(at(10, 10, { pointerType }));
    move(at(40, 10, kept));
    release(at(50, 10, { pointerType }));
    assert.deepEqual(heard, ["40 10", "50 10", "moved"], JSON.stringify(kept));
  }
});

test("after a lost release the next press begins anew", () => {
  const { heard, press, move, release } = page();
  press(at(10, 10));
  move(at(30, 10, { buttons: 0 }));
  press(at(30, 10));
  move(at(60, 10));
  release(at(60, 10));
  assert.deepEqual(heard, ["pressed", "60 10", "60 10", "moved"]);
});

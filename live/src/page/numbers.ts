/** Numbers in code that can be dragged: the same act as a handle in a figure. */

import { type Editable, stepNumber } from "./handles.ts";
import { numberAt } from "./literals.ts";

/** So far does the pointer travel for one step of the last digit. */
const PIXELS_PER_STEP = 6;
const CLICK_PIXELS = 3;
const NUMBERS = ".m, .token.number";

/**
 * Let the numbers of a block of code be dragged. In a focused editor a drag selects text, and only
 * with Alt does it move a number; `open` is called for a click on one.
 */
export function attachNumbers(block: HTMLElement, editable: Editable, open: () => void): void {
  block.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.pointerType === "touch") return;
    if (block.contains(document.activeElement) && !event.altKey && !block.matches(":focus")) return;
    const number = numberUnder(block, event);
    const offset = number && offsetOf(block, number);
    if (offset === null || !numberAt(editable.code, offset)) return;
    event.preventDefault();
    scrub(event, offset, editable, open);
  });
  block.addEventListener("pointermove", (event) => {
    const free = !block.contains(document.activeElement) || event.altKey;
    block.toggleAttribute("data-on-number", free && numberUnder(block, event) !== null);
  });
}

function scrub(event: PointerEvent, offset: number, editable: Editable, open: () => void): void {
  const before = editable.code;
  let moved = false;
  const controller = new AbortController();
  const { signal } = controller;
  const move = (now: PointerEvent, done: boolean) => {
    const distance = now.clientX - event.clientX;
    moved ||= Math.abs(distance) > CLICK_PIXELS;
    if (!moved) return;
    const next = stepNumber(before, offset, Math.round(distance / PIXELS_PER_STEP));
    if (next) editable.edit(next[0], done);
  };
  window.addEventListener("pointermove", (now) => move(now, false), { signal });
  for (const end of ["pointerup", "pointercancel"] as const) {
    window.addEventListener(
      end,
      (now) => {
        controller.abort();
        move(now, true);
        if (!moved) open();
      },
      { signal },
    );
  }
}

/** An editor's textarea lies over its coloured text: only the place on the screen tells. */
function numberUnder(block: HTMLElement, { clientX, clientY }: PointerEvent): HTMLElement | null {
  for (const number of block.querySelectorAll<HTMLElement>(NUMBERS)) {
    const { left, right, top, bottom } = number.getBoundingClientRect();
    if (left <= clientX && clientX <= right && top <= clientY && clientY <= bottom) return number;
  }
  return null;
}

/** How far into the code a piece of it begins. */
function offsetOf(block: HTMLElement, piece: HTMLElement): number {
  const line = piece.closest<HTMLElement>(".pce-line");
  const range = document.createRange();
  range.setStart(line ?? block, 0);
  range.setEnd(piece, 0);
  let offset = range.toString().length;
  for (const other of line ? block.querySelectorAll<HTMLElement>(".pce-line") : []) {
    if (other === line) break;
    offset += (other.textContent ?? "").replace(/\n$/, "").length + 1;
  }
  return offset;
}

/** Numbers in code that can be dragged: the same act as a handle in a figure. */

import type { Gesture } from "./gesture.ts";
import type { Editable } from "./handles.ts";
import { numberAt, replace, type Span } from "./literals.ts";

/** So far does the pointer travel for one step of the last digit. */
const PIXELS_PER_STEP = 6;
/** A finger hits what is this near. */
const REACH_PIXELS = 12;
const NUMBERS = ".m, .token.number";

/** Move a number of the code by whole steps of its last digit. */
export function stepNumber(code: string, offset: number, steps: number): [string, Span] | null {
  const number = numberAt(code, offset);
  if (!number) return null;
  const unit = 10 ** -number.decimals;
  const text = (number.value + steps * unit).toFixed(number.decimals).replace(/^-(?=[0.]+$)/, "");
  return [replace(code, number, text), { start: number.start, end: number.start + text.length }];
}

/**
 * The gesture that a press on a number of a block of code begins; null where there is none. In a
 * focused editor a drag selects text, and only with Alt does it move a number; where the code is
 * wider than its place, a finger scrolls it. `open` is called for a mere click on a number.
 */
export function numberGesture(
  block: HTMLElement,
  editable: Editable,
  event: PointerEvent,
  open: () => void,
): Gesture | null {
  if (!isFree(block, event) || (event.pointerType === "touch" && isWide(block))) return null;
  const number = numberUnder(block, event);
  const offset = number && offsetOf(block, number);
  const before = editable.code;
  if (offset === null || !numberAt(before, offset)) return null;
  return {
    axis: "x",
    move: (x) => {
      const next = stepNumber(before, offset, Math.round((x - event.clientX) / PIXELS_PER_STEP));
      if (next) editable.edit(next[0], false);
    },
    end: (moved) => {
      if (moved) editable.edit(editable.code, true);
      // A finger's tap comes as a click as well.
      else if (event.pointerType !== "touch") open();
    },
  };
}

/** Show by the pointer's form which numbers can be dragged. */
export function showNumbers(block: HTMLElement): void {
  block.addEventListener("pointermove", (event) => {
    const over = isFree(block, event) && numberUnder(block, event) !== null;
    block.toggleAttribute("data-on-number", over);
  });
}

function isFree(block: HTMLElement, event: PointerEvent): boolean {
  const active = document.activeElement;
  return !block.contains(active) || block === active || event.altKey;
}

/** Whether the code, or the editor in its place, scrolls sideways. */
function isWide(block: HTMLElement): boolean {
  return [block, ...block.querySelectorAll(".prism-code-editor")].some(
    ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
  );
}

/** An editor's textarea lies over its coloured text: only the place on the screen tells. */
function numberUnder(block: HTMLElement, event: PointerEvent): HTMLElement | null {
  const reach = event.pointerType === "touch" ? REACH_PIXELS : 0;
  let nearest: HTMLElement | null = null;
  let distance = reach;
  for (const number of block.querySelectorAll<HTMLElement>(NUMBERS)) {
    const { left, right, top, bottom } = number.getBoundingClientRect();
    const across = Math.max(left - event.clientX, event.clientX - right, 0);
    const down = Math.max(top - event.clientY, event.clientY - bottom, 0);
    const away = Math.hypot(across, down);
    if (away > distance || (nearest && away === distance)) continue;
    [nearest, distance] = [number, away];
  }
  return nearest;
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

/**
 * Handles: elements of a figure, and numbers of the code, that stand for a literal. Dragging,
 * clicking and arrow keys all come down to one act, a new text for that literal.
 */

import { findLiteral, numberAt, replace, type Span, withPixel, written } from "./literals.ts";

/** The code that handles work on. */
export interface Editable {
  code: string;
  /** Take new code; `done` when a movement has come to its end. */
  edit(code: string, done: boolean): void;
}

/** One axis of a handle: a literal, and how far a unit of its value is on the screen. */
interface Axis {
  path: string;
  pixels: number;
  min: number;
  max: number;
  step: number;
}

const KEYS: Record<string, [axis: 0 | 1, steps: number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowDown: [1, -1],
  ArrowUp: [1, 1],
};

/** Let the handles inside an element edit the code. */
export function attachHandles(root: HTMLElement, editable: Editable): void {
  root.addEventListener("pointerdown", (event) => {
    const handle = (event.target as Element).closest<SVGElement>("[data-edit]");
    if (!handle || event.button !== 0) return;
    if (handle.dataset.cell) paint(handle, editable, event);
    else if (handle.dataset.axis) drag(handle, editable, event);
  });
  root.addEventListener("click", (event) => {
    const handle = (event.target as Element).closest<SVGElement>("[data-set]");
    if (handle) set(handle, editable);
  });
  root.addEventListener("keydown", (event) => {
    const handle = (event.target as Element).closest<SVGElement>("[data-edit]");
    if (handle && press(handle, editable, event)) event.preventDefault();
  });
}

/** Move a number of the code by whole steps of its last digit. */
export function stepNumber(code: string, offset: number, steps: number): [string, Span] | null {
  const number = numberAt(code, offset);
  if (!number) return null;
  const unit = 10 ** -number.decimals;
  const text = (number.value + steps * unit).toFixed(number.decimals);
  return [replace(code, number, text), { start: number.start, end: number.start + text.length }];
}

function axes(handle: SVGElement): Axis[] {
  const list = (name: string, otherwise: number) => {
    const values = (handle.dataset[name] ?? "").split(" ").filter(Boolean).map(Number);
    return (index: number) => values[index] ?? values[0] ?? otherwise;
  };
  const [unit, min, max, step] = [
    list("unit", 1),
    list("min", -10),
    list("max", 10),
    list("step", 0.1),
  ];
  return (handle.dataset.edit ?? "").split(" ").map((path, i) => ({
    path,
    pixels: unit(i),
    min: min(i),
    max: max(i),
    step: step(i),
  }));
}

function current(code: string, path: string): number | null {
  const span = findLiteral(code, path);
  const value = span ? Number(code.slice(span.start, span.end)) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

function put(code: string, { path, min, max, step }: Axis, value: number): string {
  const span = findLiteral(code, path);
  const kept = Math.min(max, Math.max(min, min + Math.round((value - min) / step) * step));
  return span ? replace(code, span, written(kept, step)) : code;
}

function drag(handle: SVGElement, editable: Editable, event: PointerEvent): void {
  const matrix = (handle as SVGGraphicsElement).ownerSVGElement?.getScreenCTM();
  if (!matrix) return;
  event.preventDefault();
  handle.focus({ preventScroll: true });
  const places = axes(handle);
  const starts = places.map(({ path }) => current(editable.code, path));
  const across = handle.dataset.axis === "y" ? 1 : 0;
  const scale = [matrix.a, matrix.d];
  const move = (now: PointerEvent, done = false) => {
    const moved = [now.clientX - event.clientX, now.clientY - event.clientY];
    let { code } = editable;
    for (const [i, place] of places.entries()) {
      const start = starts[i];
      const axis = places.length > 1 ? i : across;
      if (start === null || start === undefined) continue;
      code = put(code, place, start + (moved[axis] ?? 0) / (scale[axis] ?? 1) / place.pixels);
    }
    editable.edit(code, done);
  };
  follow(event, move);
}

/** Follow a pointer until it is lifted; the element under it may be drawn anew meanwhile. */
function follow(event: PointerEvent, move: (now: PointerEvent, done?: boolean) => void): void {
  const controller = new AbortController();
  const mine = (now: PointerEvent) => now.pointerId === event.pointerId;
  const options = { signal: controller.signal };
  window.addEventListener("pointermove", (now) => mine(now) && move(now), options);
  for (const end of ["pointerup", "pointercancel"] as const) {
    window.addEventListener(
      end,
      (now) => {
        if (!mine(now)) return;
        controller.abort();
        move(now, true);
      },
      options,
    );
  }
}

/** Draw on a digit pad: the first cell decides whether the stroke sets or clears. */
function paint(first: SVGElement, editable: Editable, event: PointerEvent): void {
  event.preventDefault();
  first.focus({ preventScroll: true });
  (event.target as Element).releasePointerCapture?.(event.pointerId);
  const on = first.getAttribute("aria-pressed") !== "true";
  const mark = (handle: SVGElement | null | undefined, done: boolean) => {
    const code = handle?.dataset.cell ? pixel(handle, editable.code, on) : null;
    if (code !== null || done) editable.edit(code ?? editable.code, done);
  };
  mark(first, false);
  follow(event, (now, done = false) => {
    const under = document.elementFromPoint(now.clientX, now.clientY);
    mark(under?.closest<SVGElement>("[data-cell]"), done);
  });
}

function pixel(handle: SVGElement, code: string, on: boolean): string | null {
  const [row = 0, column = 0] = (handle.dataset.cell ?? "").split(" ").map(Number);
  const span = findLiteral(code, handle.dataset.edit ?? "");
  const text = span && withPixel(code.slice(span.start, span.end), row, column, on);
  return span && text !== null ? replace(code, span, text) : null;
}

function set(handle: SVGElement, editable: Editable): void {
  const span = findLiteral(editable.code, handle.dataset.edit ?? "");
  if (span) editable.edit(replace(editable.code, span, handle.dataset.set ?? ""), true);
}

function press(handle: SVGElement, editable: Editable, event: KeyboardEvent): boolean {
  const activates = event.key === "Enter" || event.key === " ";
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (handle.dataset.cell) return pressCell(handle, editable, event.key, activates);
  if (handle.dataset.set !== undefined) {
    if (activates) set(handle, editable);
    return activates;
  }
  const places = axes(handle);
  const [axis, steps] = KEYS[event.key] ?? [];
  if (axis === undefined || steps === undefined) return false;
  const place = places.length > 1 ? places[axis] : places[0];
  const value = place ? current(editable.code, place.path) : null;
  if (!place || value === null) return false;
  const distance = place.step * steps * (event.shiftKey ? 10 : 1);
  editable.edit(put(editable.code, place, value + distance), true);
  return true;
}

function pressCell(
  handle: SVGElement,
  editable: Editable,
  key: string,
  activates: boolean,
): boolean {
  if (activates) {
    const code = pixel(handle, editable.code, handle.getAttribute("aria-pressed") !== "true");
    if (code !== null) editable.edit(code, true);
    return true;
  }
  const [axis, steps] = KEYS[key] ?? [];
  if (axis === undefined || steps === undefined) return false;
  const place = (handle.dataset.cell ?? "").split(" ").map(Number);
  const [row = 0, column = 0] = place;
  const next = axis === 0 ? `${row} ${column + steps}` : `${row - steps} ${column}`;
  handle.ownerSVGElement?.querySelector<SVGElement>(`[data-cell="${next}"]`)?.focus();
  return true;
}

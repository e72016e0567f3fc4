/**
 * Handles: elements of a figure that stand for a literal of the code. Dragging, clicking and keys
 * all come down to one act, a new text for that literal.
 */

import type { Gesture } from "./gesture.ts";
import { findLiteral, numberOf, replace, written } from "./literals.ts";
import { isBlack, paint, squareOf, stroke } from "./pad.ts";

/** The code that handles work on. */
export interface Editable {
  readonly code: string;
  /** Take new code; `done` when a movement has come to its end. */
  edit(code: string, done: boolean): void;
  /** A handle was touched whose literal is not in the code any more. */
  missing(name: string): void;
}

/** One axis of a handle: a literal, and how far a unit of its value is in the figure. */
interface Axis {
  path: string;
  unit: number;
  min: number;
  max: number;
  step: number;
}

/** How many steps a key goes, and along which axis. */
const KEYS: Record<string, [axis: 0 | 1, steps: number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowDown: [1, -1],
  ArrowUp: [1, 1],
  PageDown: [1, -10],
  PageUp: [1, 10],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/** The values that a handle stood for when it was drawn. */
const drawn = new WeakMap<Element, (number | null)[]>();

/** So soon after the end of a stroke on a pad comes the click that belongs to it. */
const SAME_PRESS_MS = 100;
/** Until when clicks inside an element belong to a stroke. */
const strokes = new WeakMap<Element, number>();

/** Let clicks and keys on the handles inside an element edit the code. */
export function attachHandles(root: HTMLElement, editable: Editable): void {
  root.addEventListener("click", (event) => {
    const handle = (event.target as Element).closest<SVGElement>(
      "[data-set], [data-edit][data-cell]",
    );
    if (handle?.dataset.set !== undefined) set(handle, editable);
    // An assistive tool clicks without a pointer, whose stroke has done it already.
    else if (handle && event.timeStamp > (strokes.get(root) ?? 0)) turn(handle, editable);
  });
  root.addEventListener("keydown", (event) => {
    const handle = (event.target as Element).closest<SVGElement>("[data-edit]");
    if (handle && press(handle, editable, event)) event.preventDefault();
  });
}

/** The gesture that a press on a handle begins; null where there is none. */
export function handleGesture(
  root: Element,
  editable: Editable,
  event: PointerEvent,
): Gesture | null {
  const handle = (event.target as Element).closest<SVGElement>("[data-edit]");
  if (!handle || handle.dataset.set !== undefined) return null;
  const gesture = handle.dataset.cell
    ? remembered(root, stroke(root, handle, editable, event))
    : drag(handle, editable, event);
  if (!gesture) editable.missing(handle.dataset.edit ?? "");
  return gesture;
}

/** Let the click that follows a stroke be known as a part of it. */
function remembered(root: Element, gesture: Gesture | null): Gesture | null {
  if (!gesture) return null;
  strokes.set(root, Number.POSITIVE_INFINITY);
  return {
    ...gesture,
    end: (moved) => {
      strokes.set(root, performance.now() + SAME_PRESS_MS);
      gesture.end(moved);
    },
  };
}

/** Where a handle was focused, find the same one in another drawing of its figure. */
export function sameHandle(place: Element, handle: Element): SVGElement | null {
  const { edit, cell, set } = (handle as SVGElement).dataset;
  const same = [...place.querySelectorAll<SVGElement>("[data-edit]")].filter(
    ({ dataset }) => dataset.edit === edit && dataset.cell === cell,
  );
  return same.find(({ dataset }) => dataset.set === set) ?? same[0] ?? null;
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
    unit: unit(i),
    min: min(i),
    max: max(i),
    step: step(i),
  }));
}

function current(code: string, path: string): number | null {
  const span = findLiteral(code, path);
  const value = span ? numberOf(code.slice(span.start, span.end)) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

function put(code: string, { path, min, max, step }: Axis, value: number): string {
  const span = findLiteral(code, path);
  const within = Math.min(max, Math.max(min, value));
  const kept = Math.min(max, min + Math.round((within - min) / step) * step);
  return span ? replace(code, span, written(kept, step)) : code;
}

/** Which way on the screen an axis goes: 0 across, 1 down. */
function direction(handle: SVGElement, places: Axis[], index: number): 0 | 1 {
  return places.length > 1 ? (index as 0 | 1) : handle.dataset.axis === "y" ? 1 : 0;
}

function drag(handle: SVGElement, editable: Editable, event: PointerEvent): Gesture | null {
  const matrix = (handle as SVGGraphicsElement).ownerSVGElement?.getScreenCTM();
  const places = axes(handle);
  const starts = places.map(({ path }) => current(editable.code, path));
  if (!matrix || starts.every((start) => start === null)) return null;
  handle.focus({ preventScroll: true });
  follow(handle, editable.code, places);
  const scale = [matrix.a, matrix.d];
  return {
    axis: "both",
    move: (x, y) => {
      const moved = [x - event.clientX, y - event.clientY];
      let { code } = editable;
      for (const [i, place] of places.entries()) {
        const start = starts[i];
        const way = direction(handle, places, i);
        if (start === null || start === undefined) continue;
        code = put(code, place, start + (moved[way] ?? 0) / (scale[way] ?? 1) / place.unit);
      }
      editable.edit(code, false);
      follow(handle, code, places);
    },
    end: () => editable.edit(editable.code, true),
  };
}

/** Let a handle go along with its value at once: Python draws the figure anew a moment later. */
function follow(handle: SVGElement, code: string, places: Axis[]): void {
  const values = places.map(({ path }) => current(code, path));
  const before = drawn.get(handle) ?? values;
  drawn.set(handle, before);
  const moved = [0, 0];
  for (const [i, place] of places.entries()) {
    const way = direction(handle, places, i);
    moved[way] = ((values[i] ?? 0) - (before[i] ?? 0)) * place.unit;
  }
  handle.setAttribute("transform", `translate(${moved.join(" ")})`);
  if (typeof values[0] === "number") handle.setAttribute("aria-valuenow", String(values[0]));
}

function set(handle: SVGElement, editable: Editable): void {
  const name = handle.dataset.edit ?? "";
  const span = findLiteral(editable.code, name);
  if (span) editable.edit(replace(editable.code, span, handle.dataset.set ?? ""), true);
  else editable.missing(name);
}

function press(handle: SVGElement, editable: Editable, event: KeyboardEvent): boolean {
  const activates = event.key === "Enter" || event.key === " ";
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (handle.dataset.cell) return pressSquare(handle, editable, event.key, activates);
  if (handle.dataset.set !== undefined) {
    if (activates) set(handle, editable);
    return activates;
  }
  const places = axes(handle);
  const [axis, steps] = KEYS[event.key] ?? [];
  const place = places.length > 1 ? places[axis ?? 0] : places[0];
  if (steps === undefined || !place) return false;
  const value = current(editable.code, place.path);
  if (value === null) {
    editable.missing(place.path);
    return true;
  }
  follow(handle, editable.code, places);
  const code = put(editable.code, place, value + place.step * steps * (event.shiftKey ? 10 : 1));
  editable.edit(code, true);
  follow(handle, code, places);
  return true;
}

/** Make a black square white, or a white one black. */
function turn(square: SVGElement, editable: Editable): void {
  const name = square.dataset.edit ?? "";
  const place = squareOf(square) ?? { row: 0, column: 0 };
  const black = isBlack(editable.code, name, place) === false;
  const code = paint(editable.code, name, place, black);
  if (code === null) {
    editable.missing(name);
    return;
  }
  editable.edit(code, true);
  square.setAttribute("aria-pressed", String(black));
}

function pressSquare(
  handle: SVGElement,
  editable: Editable,
  key: string,
  activates: boolean,
): boolean {
  if (activates) {
    turn(handle, editable);
    return true;
  }
  const [axis, steps] = KEYS[key] ?? [];
  if (axis === undefined || steps === undefined || Math.abs(steps) > 1) return false;
  const { row, column } = squareOf(handle) ?? { row: 0, column: 0 };
  const next = axis === 0 ? `${row} ${column + steps}` : `${row - steps} ${column}`;
  handle.ownerSVGElement?.querySelector<SVGElement>(`[data-cell="${next}"]`)?.focus();
  return true;
}

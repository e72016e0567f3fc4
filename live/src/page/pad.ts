/** Strokes on a digit pad: they draw what the pointer passes over, one character of a text a square. */

import type { Gesture } from "./gesture.ts";
import type { Editable } from "./handles.ts";
import { findLiteral, pixelAt, replace, withPixel } from "./literals.ts";

/** A square of a pad. */
export interface Square {
  row: number;
  column: number;
}

/** A pad has so many squares on each side. */
const SIDE = 8;

/** The square that an element is, or null. */
export function squareOf(element: Element | null): Square | null {
  const place = (element as SVGElement | null)?.dataset.cell?.split(" ").map(Number);
  return place ? { row: place[0] ?? 0, column: place[1] ?? 0 } : null;
}

/** Whether a square is black in the code. */
export function isBlack(code: string, name: string, { row, column }: Square): boolean | null {
  const span = findLiteral(code, name);
  return span && pixelAt(code.slice(span.start, span.end), row, column);
}

/** The code with one square black or white. */
export function paint(code: string, name: string, square: Square, black: boolean): string | null {
  const span = findLiteral(code, name);
  const text =
    span && withPixel(code.slice(span.start, span.end), square.row, square.column, black);
  return span && text !== null ? replace(code, span, text) : null;
}

/**
 * The four squares that a pen of the width of two marks: those nearest to a place inside of a square,
 * whose `x` and `y` go from 0 to 1. At the edge of the pad the pen keeps its width.
 */
export function nib({ row, column }: Square, x: number, y: number): Square[] {
  const top = Math.min(Math.max(y < 0.5 ? row - 1 : row, 0), SIDE - 2);
  const left = Math.min(Math.max(x < 0.5 ? column - 1 : column, 0), SIDE - 2);
  return [0, 1, 2, 3].map((n) => ({ row: top + (n >> 1), column: left + (n & 1) }));
}

/**
 * Begin a stroke: its first square decides whether it draws or rubs out. A press turns over one square.
 * What is drawn on is two squares thick, like the strokes of the book's digits; rubbing out, which
 * corrects them, takes one square at a time.
 */
export function stroke(
  root: Element,
  first: SVGElement,
  editable: Editable,
  event: PointerEvent,
): Gesture | null {
  const name = first.dataset.edit ?? "";
  const square = squareOf(first);
  const was = square && isBlack(editable.code, name, square);
  if (!square || was === null) return null;
  first.focus({ preventScroll: true });
  let at = { x: event.clientX, y: event.clientY };
  const mark = (squares: Square[]) => {
    let code = editable.code;
    for (const place of squares) {
      const next = paint(code, name, place, !was);
      if (next === null) return;
      code = next;
      // It is seen at once; the figure is drawn anew when the cell has run.
      shown(root, name, place)?.setAttribute("aria-pressed", String(!was));
    }
    if (code !== editable.code) editable.edit(code, false);
  };
  mark([square]);
  return {
    axis: "both",
    move: (x, y) => {
      // A fast pointer is heard of only now and then: draw what lies between.
      const side = Math.max(first.getBoundingClientRect().width, 4);
      const steps = Math.ceil((Math.hypot(x - at.x, y - at.y) / side) * 4) || 1;
      for (let step = 1; step <= steps; step++) {
        const part = step / steps;
        const [left, top] = [at.x + (x - at.x) * part, at.y + (y - at.y) * part];
        const found = under(root, name, left, top);
        const place = squareOf(found);
        if (!found || !place) continue;
        const box = found.getBoundingClientRect();
        const inside = [(left - box.left) / box.width, (top - box.top) / box.height] as const;
        mark(was ? [place] : nib(place, ...inside));
      }
      at = { x, y };
    },
    end: () => editable.edit(editable.code, true),
  };
}

/** What shows a square of this pad. */
function shown(root: Element, name: string, { row, column }: Square): Element | null {
  return root.querySelector(`[data-edit="${name}"][data-cell="${row} ${column}"]`);
}

/** The square of this pad at a place, whatever was drawn anew since the stroke began. */
function under(root: Element, name: string, x: number, y: number): SVGElement | null {
  const found = document.elementFromPoint(x, y)?.closest<SVGElement>("[data-cell]");
  return found && root.contains(found) && found.dataset.edit === name ? found : null;
}

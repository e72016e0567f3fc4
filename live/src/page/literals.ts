/** Finds literals in a cell's code, and writes new ones in their place: the code is the only state. */

import { type Token, tokens } from "./tokens.ts";

/** A piece of the code. */
export interface Span {
  start: number;
  end: number;
}

/** A number in the code, its sign included; `decimals` are those that it is written with. */
export interface NumberSpan extends Span {
  value: number;
  decimals: number;
}

const OPEN = "([{";
const CLOSE = ")]}";

/**
 * Find the literal that a path stands for: `w1` is that of the first top-level `w1 = …`,
 * `data[0][2]` a place in a nested list.
 */
export function findLiteral(code: string, path: string): Span | null {
  const [name, ...places] = path.split(/[[\]]+/).filter(Boolean);
  const all = tokens(code);
  let at = assignment(all, name ?? "");
  for (const place of places) at = at === null ? null : item(all, at, Number(place));
  if (at === null) return null;
  const first = all[at] as Token | undefined;
  if (first?.kind === "operator" && "+-".includes(first.text)) {
    const next = all[at + 1];
    return next?.kind === "number" ? { start: first.start, end: next.end } : null;
  }
  return first?.kind === "number" || first?.kind === "string" ? first : null;
}

/** Find the number at a place in the code. */
export function numberAt(code: string, offset: number): NumberSpan | null {
  const all = tokens(code);
  const index = all.findIndex(
    ({ kind, start, end }) => kind === "number" && start <= offset && offset <= end,
  );
  const number = all[index];
  if (!number || !/^[\d.]+$/.test(number.text)) return null;
  const [before, sign] = [all[index - 2], all[index - 1]];
  const signed =
    sign?.text === "-" &&
    sign.end === number.start &&
    (!before ||
      before.kind === "newline" ||
      (before.kind === "operator" && !CLOSE.includes(before.text)));
  const start = signed ? sign.start : number.start;
  const decimals = number.text.split(".")[1]?.length ?? 0;
  return { start, end: number.end, value: Number(code.slice(start, number.end)), decimals };
}

/** Put a text in the place of a piece of code. */
export function replace(code: string, { start, end }: Span, text: string): string {
  return code.slice(0, start) + text + code.slice(end);
}

/** Write a number with at most as many decimals as its step has; never -0. */
export function written(value: number, step: number): string {
  const decimals = String(step).split(".")[1]?.length ?? 0;
  return String(Number(value.toFixed(decimals)) || 0);
}

/** What an empty text becomes when somebody draws on it: eight lines of eight, on one line of code. */
const WHITE = Array(8).fill("........").join(" ");

/** Whether a square of a picture is `#`; a picture is a string of lines of `.` and `#`, or empty. */
export function pixelAt(literal: string, row: number, column: number): boolean | null {
  const text = opened(literal);
  const at = pixelOffset(text, row, column);
  return at === null ? null : text[at] === "#";
}

/** Change one square of a picture. */
export function withPixel(
  literal: string,
  row: number,
  column: number,
  on: boolean,
): string | null {
  const text = opened(literal);
  const at = pixelOffset(text, row, column);
  return at === null ? null : text.slice(0, at) + (on ? "#" : ".") + text.slice(at + 1);
}

/** A picture's literal with its squares; an empty text is a white picture. */
function opened(literal: string): string {
  return literal.replace(/^("""|'''|"|')\s*\1$/, `$1${WHITE}$1`);
}

function pixelOffset(literal: string, row: number, column: number): number | null {
  if (!/^[rbfuRBFU]{0,2}("""|'''|"|')/.test(literal)) return null;
  const line = [...literal.matchAll(/[.#]+/g)][row];
  return line && column < line[0].length ? line.index + column : null;
}

/** The index of the token after `name =` at the beginning of a line outside of brackets. */
function assignment(all: Token[], name: string): number | null {
  let depth = 0;
  let fresh = true;
  for (const [index, token] of all.entries()) {
    const previous = all[index - 1];
    const column = token.start - (previous?.kind === "newline" ? previous.end : 0);
    const [equals, next] = [all[index + 1], all[index + 2]];
    if (
      fresh &&
      depth === 0 &&
      column === 0 &&
      token.text === name &&
      equals?.text === "=" &&
      next?.text !== "="
    ) {
      return index + 2;
    }
    if (token.kind === "operator" && OPEN.includes(token.text)) depth += 1;
    if (token.kind === "operator" && CLOSE.includes(token.text)) depth -= 1;
    fresh = token.kind === "newline";
  }
  return null;
}

/** The index of the first token of an item of the list that begins at a token. */
function item(all: Token[], list: number, wanted: number): number | null {
  if (!"[(".includes(all[list]?.text ?? "?")) return null;
  let depth = 0;
  let count = 0;
  for (let index = list; index < all.length; index++) {
    const { kind, text } = all[index] as Token;
    if (kind === "newline") continue;
    if (kind === "operator" && CLOSE.includes(text)) depth -= 1;
    if (depth === 0 && index > list) return null;
    if (depth === 1 && text === "," && kind === "operator") {
      count += 1;
      continue;
    }
    if (depth === 1 && count === wanted && !CLOSE.includes(text)) return index;
    if (kind === "operator" && OPEN.includes(text)) depth += 1;
  }
  return null;
}

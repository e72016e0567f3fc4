/** Finds literals in a cell's code, and writes new ones in their place: the code is the only state. */

import { assignedTo } from "./assignments.ts";
import { closes, depthBehind, endsValue, lineTokens, type Token } from "./tokens.ts";

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

/**
 * Find the literal that a path stands for: `w1` is that of the `w1 = …` which counts in the end,
 * `data[0][2]` a place in a nested list. A literal is the whole value: the 1 of `1 / 2` is none.
 */
export function findLiteral(code: string, path: string): Span | null {
  const [name, ...places] = path.split(/[[\]]+/).filter(Boolean);
  const all = lineTokens(code);
  let at = assignedTo(all, name ?? "");
  if (at === null || !isWhole(all, at, false)) return null;
  for (const place of places) {
    at = item(all, at, Number(place));
    if (at === null || !isWhole(all, at, true)) return null;
  }
  const [first, last] = [all[at], all[lastOf(all, at)]];
  const isLiteral = last?.kind === "number" || last?.kind === "string";
  return first && isLiteral ? { start: first.start, end: last.end } : null;
}

/** Find the number at a place in the code. */
export function numberAt(code: string, offset: number): NumberSpan | null {
  const all = lineTokens(code);
  const index = all.findIndex(
    ({ kind, start, end }) => kind === "number" && start <= offset && offset <= end,
  );
  const number = all[index];
  if (!number || !/^[\d.]+$/.test(number.text)) return null;
  const sign = all[index - 1];
  const signed = sign?.text === "-" && !endsValue(all[index - 2]);
  const start = signed ? sign.start : number.start;
  const decimals = number.text.split(".")[1]?.length ?? 0;
  const value = numberOf(code.slice(start, number.end));
  return { start, end: number.end, value, decimals };
}

/** The number that a literal is, with a sign that may stand apart; NaN for any other text. */
export function numberOf(literal: string): number {
  return Number(literal.replace(/^([+-])\s+/, "$1"));
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

/** The index of the last token of what begins at a token: a list, a number with its sign, or one token. */
function lastOf(all: Token[], at: number): number {
  if (isSign(all[at])) return all[at + 1]?.kind === "number" ? at + 1 : at;
  let depth = 0;
  const rest = all.slice(at).findIndex((token) => {
    depth = depthBehind(depth, token);
    return depth === 0;
  });
  return rest < 0 ? all.length - 1 : at + rest;
}

const isSign = (token: Token | undefined) => token?.text === "-" || token?.text === "+";

/** Whether what begins at a token is a whole value, or a whole `item` of a list: nothing goes on behind. */
function isWhole(all: Token[], at: number, isItem: boolean): boolean {
  const behind = all[lastOf(all, at) + 1];
  if (isItem) return behind !== undefined && (behind.text === "," || closes(behind));
  return !behind || behind.kind === "newline" || behind.text === ";";
}

/** The index of the first token of an item of the list that begins at a token. */
function item(all: Token[], list: number, wanted: number): number | null {
  if (!"[(".includes(all[list]?.text ?? "?")) return null;
  let [depth, count, fresh] = [0, 0, true];
  for (let index = list; index < lastOf(all, list); index++) {
    const token = all[index] as Token;
    if (depth === 1 && fresh) {
      if (token.text === "*") return null; // how many there are nobody can count
      if (count === wanted) return index;
    }
    fresh = depth === 0 || (depth === 1 && token.text === ",");
    if (depth === 1 && token.text === ",") count += 1;
    depth = depthBehind(depth, token);
  }
  return null;
}

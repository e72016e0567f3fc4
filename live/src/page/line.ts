/** One line of output: text with its looks, which a program may overwrite; bounded in length. */

import { alike, type Style } from "./ansi.ts";
import { columns } from "./columns.ts";

/** Of a longer line the middle is dropped. */
export const MAX_LINE = 100_000;
/** What a line may grow beyond that before it is cut again: cutting takes time. */
const SLACK = 20_000;
const TAB = 8;
/** Every sign takes one column. */
const NARROW = /^[ -~\u00a0-\u02ff]*$/;

/** Neighbouring text of one look. */
export interface Run {
  style: Style;
  text: string;
}

/** What stands in one column; the second column of a wide character has no text. */
type Square = Run;

export class Line {
  /** Counts the lines of a text, from 0: what is left of it shows which ones were dropped. */
  readonly number: number;
  /** Changes with the line. */
  version = 0;
  /** Characters that were dropped from the middle. */
  dropped = 0;
  /** Where, in characters. */
  droppedAt = 0;
  length = 0;
  private list: Run[] = [];
  /** The line column by column, from when something in it was overwritten. */
  private squares: Square[] | null = null;

  constructor(number: number) {
    this.number = number;
  }

  get runs(): readonly Run[] {
    if (!this.squares) return this.list;
    const runs: Run[] = [];
    for (const { style, text } of this.squares) join(runs, style, text);
    return runs;
  }

  get text(): string {
    return this.runs.map((run) => run.text).join("");
  }

  /** How many columns it takes. */
  get width(): number {
    return this.open().length;
  }

  /** Write at the end. */
  append(style: Style, text: string): void {
    this.version++;
    if (this.squares) this.write(this.squares.length, style, text);
    else {
      join(this.list, style, text);
      this.length += text.length;
      if (this.length > MAX_LINE + SLACK) this.cut(MAX_LINE);
    }
  }

  /** Write over what stands from a column on; return the column behind. */
  write(column: number, style: Style, text: string): number {
    if (column === 0 && this.isCoveredBy(text)) return this.replace(style, text);
    const squares = this.open();
    this.version++;
    let at = column;
    for (const character of text) {
      if (character === "\t") {
        at = nextStop(at);
        continue;
      }
      const wide = columns(character);
      const before = squares[at - 1]?.text === "" ? squares[at - 2] : squares[at - 1];
      if (wide === 0) {
        if (before) before.text += character;
        continue;
      }
      while (squares.length < at) squares.push({ style, text: " " });
      for (let i = at; i < at + wide; i++) this.part(squares, i);
      squares[at] = { style, text: character };
      if (wide === 2) squares[at + 1] = { style, text: "" };
      at += wide;
    }
    this.length = squares.length;
    if (squares.length > MAX_LINE + SLACK) {
      this.close();
      this.cut(MAX_LINE);
      return this.open().length;
    }
    return at;
  }

  /** Put blanks in place of the columns up to `end`; without it, end the line at `start`. */
  erase(start: number, style: Style, end?: number): void {
    const squares = this.open();
    this.version++;
    if (end === undefined) {
      this.part(squares, start);
      squares.length = Math.min(start, squares.length);
    } else this.write(start, style, " ".repeat(Math.max(0, Math.min(end, squares.length) - start)));
    this.length = squares.length;
  }

  /** The cursor has left it: squares take a hundred times the room of text. */
  close(): void {
    if (!this.squares) return;
    this.list = [...this.runs];
    this.squares = null;
    this.length = this.list.reduce((sum, run) => sum + run.text.length, 0);
  }

  /** Keep only so many characters: the beginning and the end. */
  cut(keep: number): void {
    this.close();
    const gone = this.length - keep;
    if (gone <= 0) return;
    const at = Math.ceil(keep / 2);
    this.version++;
    this.list = [...between(this.list, 0, at), ...between(this.list, at + gone, this.length)];
    this.length = keep;
    this.dropped += gone;
    this.droppedAt = at;
  }

  /** The part of a line between two places, in characters. */
  slice(start: number, end: number): Run[] {
    return between(this.runs, start, end);
  }

  /** Whether nothing of the line would be left beside this text: a line of progress, mostly. */
  private isCoveredBy(text: string): boolean {
    if (!NARROW.test(text)) return false;
    if (this.squares) return this.squares.length <= text.length;
    return this.length <= text.length && this.list.every((run) => NARROW.test(run.text));
  }

  private replace(style: Style, text: string): number {
    this.list = [{ style, text }];
    this.squares = null;
    this.version++;
    this.dropped = 0;
    this.length = text.length;
    return text.length;
  }

  /** What remains of a wide character of which one column goes is a blank. */
  private part(squares: Square[], at: number): void {
    const { [at]: here, [at - 1]: before, [at + 1]: after } = squares;
    if (here?.text === "" && before) before.text = " ";
    if (here && here.text !== "" && after?.text === "") after.text = " ";
  }

  private open(): Square[] {
    if (this.squares) return this.squares;
    const squares: Square[] = [];
    for (const { style, text } of this.list) {
      for (const character of text) {
        const wide = character === "\t" ? 0 : columns(character);
        if (character === "\t") {
          for (let end = nextStop(squares.length); squares.length < end; ) {
            squares.push({ style, text: " " });
          }
        } else if (wide === 0) {
          const last = squares.findLast((square) => square.text !== "");
          if (last) last.text += character;
        } else squares.push({ style, text: character });
        if (wide === 2) squares.push({ style, text: "" });
      }
    }
    this.squares = squares;
    this.length = squares.length;
    return squares;
  }
}

/** Where a tab leads to. */
function nextStop(column: number): number {
  return (Math.floor(column / TAB) + 1) * TAB;
}

function join(runs: Run[], style: Style, text: string): void {
  if (!text) return;
  const last = runs.at(-1);
  if (last && alike(last.style, style)) last.text += text;
  else runs.push({ style, text });
}

function between(runs: readonly Run[], start: number, end: number): Run[] {
  const chosen: Run[] = [];
  let at = 0;
  for (const { style, text } of runs) {
    const piece = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (piece) chosen.push({ style, text: piece });
    at += text.length;
  }
  return chosen;
}

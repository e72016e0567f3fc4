/** The text of a run as a terminal would show it: signs that move, erase and colour are followed. */

import type { Stream } from "../shared/protocol.ts";
import { plain, restyle, type Style } from "./ansi.ts";
import { Line } from "./line.ts";

export const MAX_LINES = 10_000;
export const MAX_CHARACTERS = 250_000;
/** Before a line is dropped, those that are longer than this lose their middles. */
const LONG = 2_000;
/** Passages between figures; a loop could make any number of them. */
const MAX_PASSAGES = 100;
/** There is no right margin where the cursor could stop. */
const MAX_COLUMN = 1_000;
/** A sequence that has not ended by then is none. */
const MAX_SEQUENCE = 1_000;

const ESC = "\u001b";
/** ESC [ parameters letter; ESC ] text BEL or ESC \; ESC and a letter or two; then controls. */
const SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this is about
  /\u001b\[([0-?]*)[ -/]*([@-~])|\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b[ -/]*[0-Z\\^-~]|[\u0000-\u0008\u000a-\u001a\u001c-\u001f\u007f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const BEGUN = /\u001b(?:\[[0-?]*[ -/]*|[\]PX^_][^\u0007\u001b]*\u001b?|[ -/]*)?$/;

/** Text without any figure in between. */
export interface Passage {
  lines: Line[];
  /** Lines with smaller numbers were erased by the program itself. */
  erased: number;
}

/** All text of one run: the newest of it is kept. */
export class Terminal {
  passages: Passage[] = [];
  droppedLines = 0;
  private style: Style = plain("stdout");
  private line: Line | null = null;
  /** Where the next sign goes; null: to the end of the line. */
  private column: number | null = null;
  /** The beginning of a sequence whose end has not come yet. */
  private begun = "";
  private lines = 0;
  private characters = 0;
  private made = 0;

  /** Everything that is kept. */
  get text(): string {
    return this.passages.map(({ lines }) => lines.map((line) => line.text).join("\n")).join("");
  }

  /** Take what a program writes. */
  write(stream: Stream, written: string): void {
    if (stream !== this.style.stream) {
      this.style = { ...this.style, stream };
      this.begun = "";
    }
    let text = this.begun + written;
    this.begun = "";
    if (text.includes(ESC)) {
      this.begun = BEGUN.exec(text.slice(-MAX_SEQUENCE))?.[0] ?? "";
      text = text.slice(0, text.length - this.begun.length);
    }
    if (!text) return;
    if (CONTROL.test(text)) this.follow(text);
    else this.print(text);
    this.keepWithin();
  }

  /** Write lines without any signs to follow. */
  private print(text: string): void {
    let at = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", at)) {
      if (end > at) this.put(text.slice(at, end));
      this.feed();
      at = end + 1;
    }
    if (at < text.length) this.put(text.slice(at));
  }

  private follow(text: string): void {
    let at = 0;
    for (const found of text.matchAll(SEQUENCE)) {
      if (found.index > at) this.put(text.slice(at, found.index));
      at = found.index + found[0].length;
      if (found[0] === "\n") this.feed();
      else if (found[2]) this.obey(found[2], found[1] ?? "");
      else this.control(found[0]);
    }
    if (at < text.length) this.put(text.slice(at));
  }

  /** Go on in a text of its own: a figure stands between. */
  breakOff(): void {
    if (!this.line) return;
    this.line = null;
    this.column = null;
  }

  private get here(): Line {
    if (!this.line) {
      this.line = new Line(this.made++);
      this.passages.push({ lines: [this.line], erased: 0 });
    }
    return this.line;
  }

  private get current(): Passage {
    return this.passages.at(-1) as Passage;
  }

  private put(text: string): void {
    const line = this.here;
    const before = line.length;
    const seen = text.includes(ESC) ? text.replaceAll(ESC, "") : text; // one that began nothing
    if (this.column === null) line.append(this.style, seen);
    else this.column = line.write(this.column, this.style, seen);
    this.characters += line.length - before;
  }

  /** Change a line and count how much longer or shorter it became. */
  private change(act: (line: Line) => void, line = this.here): void {
    const before = line.length;
    act(line);
    this.characters += line.length - before;
  }

  /** Go to the next line, which is a new one at the end of the text. */
  private feed(): void {
    const line = this.here;
    if (this.column !== null) this.change(() => line.close());
    const { lines } = this.current;
    if (line === lines.at(-1)) {
      this.line = new Line(this.made++);
      lines.push(this.line);
      this.lines++;
      this.characters++;
      this.column = null;
    } else {
      this.line = lines[lines.indexOf(line) + 1] as Line;
      this.column = 0;
    }
  }

  private control(sign: string): void {
    if (sign === "\r") this.column = 0;
    else if (sign === "\b") this.column = Math.max(0, this.place - 1);
    else if (sign === "\v" || sign === "\f") {
      const { place } = this;
      this.feed();
      this.column = place;
    } else if (sign === `${ESC}c`) this.clear();
  }

  /** The column in which the cursor is. */
  private get place(): number {
    let place = this.column;
    if (place === null) {
      this.change((line) => {
        place = line.width;
      });
    }
    return place ?? 0;
  }

  /** Follow a sequence that moves, erases or colours; all others are dropped. */
  private obey(letter: string, parameters: string): void {
    if (/[<=>?]/.test(parameters)) return; // the terminal's own affairs, as to hide its cursor
    const [first = 0, second = 0] = parameters.split(";").map(Number);
    const steps = first || 1;
    if (letter === "m") this.style = restyle(this.style, parameters);
    else if (letter === "K") this.eraseLine(first);
    else if (letter === "J") this.eraseScreen(first);
    else if (letter === "A" || letter === "F") this.climb(-steps, letter === "F");
    else if (letter === "B" || letter === "E") this.climb(steps, letter === "E");
    else if (letter === "C") this.column = Math.min(this.place + steps, MAX_COLUMN);
    else if (letter === "D") this.column = Math.max(0, this.place - steps);
    else if (letter === "G") this.column = Math.min(steps - 1, MAX_COLUMN);
    else if (letter === "H" || letter === "f") {
      this.goTo(steps - 1);
      this.column = Math.min((second || 1) - 1, MAX_COLUMN);
    }
  }

  private eraseLine(what: number): void {
    if (what === 0 && this.column === null) return; // nothing stands behind the end
    const { place, style } = this;
    this.change((line) => {
      if (what === 1) line.erase(0, style, place + 1);
      else line.erase(what === 0 ? place : 0, style);
    });
    this.column = place;
  }

  private eraseScreen(what: number): void {
    if (what >= 2) this.clear();
    else {
      this.eraseLine(what);
      const { lines } = this.current;
      const row = lines.indexOf(this.here);
      if (what === 1) {
        for (const line of lines.slice(0, row)) this.change(() => line.erase(0, this.style), line);
      } else this.forget(lines.splice(row + 1));
    }
  }

  /** Erase all text, and begin again at the top. */
  private clear(): void {
    for (const passage of this.passages) {
      passage.lines = [];
      passage.erased = this.made;
    }
    this.line = new Line(this.made++);
    if (this.passages.length === 0) this.passages.push({ lines: [], erased: 0 });
    this.current.lines.push(this.line);
    this.column = null;
    this.lines = 0;
    this.characters = 0;
    this.droppedLines = 0;
  }

  private climb(rows: number, toStart: boolean): void {
    const { place, here } = this;
    this.goTo(this.current.lines.indexOf(here) + rows);
    this.column = toStart ? 0 : place;
  }

  private goTo(row: number): void {
    this.change((line) => line.close());
    const { lines } = this.current;
    this.line = lines[Math.max(0, Math.min(row, lines.length - 1))] as Line;
  }

  private keepWithin(): void {
    if (this.characters > MAX_CHARACTERS) this.shorten();
    while (
      this.spare > 0 ||
      this.characters > MAX_CHARACTERS ||
      this.passages.length > MAX_PASSAGES
    ) {
      if (!this.dropFirst()) return;
    }
  }

  /** How many lines there are too many. */
  private get spare(): number {
    return this.lines + (this.line?.length ? 1 : 0) - MAX_LINES;
  }

  /** Cut long lines down to beginning and end, the oldest first. */
  private shorten(): void {
    for (const line of this.passages.flatMap(({ lines }) => lines)) {
      if (this.characters <= MAX_CHARACTERS) return;
      if (line.length > LONG && line !== this.line) this.change(() => line.cut(LONG), line);
    }
  }

  /** Drop the first lines, as many as must go; false if only the one being written is left. */
  private dropFirst(): boolean {
    const [{ lines } = { lines: [] }] = this.passages;
    const most = lines.length - 1;
    const whole = this.passages.length > MAX_PASSAGES;
    let [count, left] = [0, this.characters];
    while (count < most && (whole || count < this.spare || left > MAX_CHARACTERS)) {
      left -= (lines[count] as Line).length + 1;
      count++;
    }
    this.droppedLines += count;
    this.forget(lines.splice(0, count));
    if (count > 0) return true;
    if (this.passages.length < 2) return false;
    // What a figure cut off has no newline at its end.
    this.passages.shift();
    for (const line of lines) {
      this.characters -= line.length;
      this.droppedLines += line.length ? 1 : 0;
    }
    return true;
  }

  /** Count lines as gone that had a newline each. */
  private forget(gone: Line[]): void {
    this.lines -= gone.length;
    for (const line of gone) this.characters -= line.length + 1;
    if (this.line && gone.includes(this.line)) {
      this.line = this.current.lines[0] as Line;
      this.column = 0;
    }
  }
}

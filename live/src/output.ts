/** What a run prints: kept in bounds, painted at most once a frame. */

import type { Stream } from "./protocol.ts";
import type { Words } from "./words.ts";

const MAX_LINES = 10_000;
const MAX_CHARACTERS = 250_000;
/** While text pours in, only its end is painted: laying out 10,000 lines takes longer than a frame. */
const LINES_WHILE_RUNNING = 200;

interface Part {
  stream: Stream;
  text: string;
}

/** The newest text of a run, and how many lines before it were dropped. */
export class Tail {
  parts: Part[] = [];
  droppedLines = 0;
  private lines = 0;
  private characters = 0;

  add(stream: Stream, text: string): void {
    const last = this.parts.at(-1);
    // Parts stay small so that dropping from the front is cheap.
    if (last?.stream === stream && last.text.length < 4096) last.text += text;
    else this.parts.push({ stream, text });
    this.lines += newlines(text);
    this.characters += text.length;
    while (this.lines > MAX_LINES || this.characters > MAX_CHARACTERS) this.dropOne();
  }

  private dropOne(): void {
    const [first] = this.parts;
    if (!first) return;
    const spare = Math.max(this.lines - MAX_LINES, 1);
    let cut = 0;
    for (let dropped = 0; dropped < spare && cut < first.text.length; dropped++) {
      const end = first.text.indexOf("\n", cut);
      cut = end < 0 ? first.text.length : end + 1;
    }
    const dropped = newlines(first.text.slice(0, cut));
    this.droppedLines += dropped;
    this.lines -= dropped;
    this.characters -= cut;
    first.text = first.text.slice(cut);
    if (!first.text) this.parts.shift();
  }
}

export class OutputView {
  readonly element = document.createElement("div");
  private readonly pre = document.createElement("pre");
  private readonly note = document.createElement("p");
  private tail = new Tail();
  private frame = 0;
  private running = false;
  private readonly words: Words;

  constructor(words: Words) {
    this.words = words;
    this.element.className = "live-output";
    this.pre.className = "live-text";
    this.pre.tabIndex = 0;
    this.pre.setAttribute("role", "region");
    this.pre.setAttribute("aria-label", words.output);
    this.note.className = "live-dropped";
    this.element.append(this.note, this.pre);
    this.paint();
  }

  /** Everything that was printed, as far as it was kept. */
  get text(): string {
    return this.tail.parts.map((part) => part.text).join("");
  }

  /** Begin a run: what an earlier one printed goes. */
  begin(): void {
    this.tail = new Tail();
    this.running = true;
    this.schedule();
  }

  write(stream: Stream, text: string): void {
    this.tail.add(stream, text);
    this.schedule();
  }

  /** End a run: paint all of it. */
  end(): void {
    this.running = false;
    this.schedule();
  }

  private schedule(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  }

  private paint(): void {
    const { parts, droppedLines } = this.tail;
    const shown = this.running ? lastLines(parts, LINES_WHILE_RUNNING) : parts;
    this.note.hidden = droppedLines === 0;
    this.note.textContent = droppedLines ? this.words.dropped(droppedLines) : "";
    this.pre.hidden = shown.length === 0;
    this.pre.replaceChildren(...shown.map(element));
    if (this.running) this.pre.scrollTop = this.pre.scrollHeight;
  }
}

function element({ stream, text }: Part): HTMLElement {
  const span = document.createElement("span");
  span.dataset.stream = stream;
  span.textContent = text;
  return span;
}

function lastLines(parts: Part[], wanted: number): Part[] {
  const chosen: Part[] = [];
  let left = wanted;
  for (let i = parts.length - 1; i >= 0 && left > 0; i--) {
    const part = parts[i] as Part;
    const lines = part.text.split("\n");
    chosen.unshift({ stream: part.stream, text: lines.slice(-left - 1).join("\n") });
    left -= lines.length - 1;
  }
  return chosen;
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

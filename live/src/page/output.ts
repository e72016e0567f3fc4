/** What a run prints: kept in bounds, painted at most once a frame. */

import type { Bundle, Stream } from "../shared/protocol.ts";
import type { Words } from "../shared/words.ts";

const MAX_LINES = 10_000;
const MAX_CHARACTERS = 250_000;
/** While text pours in, only its end is painted: laying out 10,000 lines takes longer than a frame. */
const LINES_WHILE_RUNNING = 200;
const MAX_FIGURES = 30;

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
    const unfinished = text.endsWith("\n") ? 0 : 1;
    while (this.lines + unfinished > MAX_LINES || this.characters > MAX_CHARACTERS) this.dropOne();
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
  private readonly figures = document.createElement("div");
  private readonly pre = document.createElement("pre");
  private readonly note = document.createElement("p");
  private readonly words: Words;
  private tail = new Tail();
  private frame = 0;
  private running = false;
  /** Figures that have come since the last frame; of each key only the newest is drawn. */
  private waiting = new Map<string, Bundle>();
  private places = new Map<string, HTMLElement>();
  private unnamed = 0;

  constructor(words: Words) {
    this.words = words;
    this.element.className = "live-output";
    this.figures.className = "live-figures";
    this.pre.className = "live-text";
    this.pre.tabIndex = 0;
    this.pre.setAttribute("role", "region");
    this.pre.setAttribute("aria-label", words.output);
    this.note.className = "live-dropped";
    this.element.append(this.figures, this.note, this.pre);
    this.paint();
  }

  /** Everything that was printed, as far as it was kept. */
  get text(): string {
    return this.tail.parts.map((part) => part.text).join("");
  }

  /** Begin a run: what an earlier one printed goes; its figures go when new ones come, or at the end. */
  begin(): void {
    this.tail = new Tail();
    this.running = true;
    this.unnamed = 0;
    for (const place of this.places.values()) place.dataset.old = "";
    this.schedule();
  }

  write(stream: Stream, text: string): void {
    this.tail.add(stream, text);
    this.schedule();
  }

  /** Show a figure; the same key replaces what it showed. */
  show(key: string | null, bundle: Bundle): void {
    if (key === null) this.unnamed = (this.unnamed + 1) % MAX_FIGURES;
    this.waiting.set(key === null ? `#${this.unnamed}` : `=${key}`, bundle);
    this.schedule();
  }

  /** End a run: paint all of it. */
  end(): void {
    if (this.running) {
      this.running = false;
      this.schedule();
    }
  }

  private schedule(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  }

  private paint(): void {
    if (this.waiting.size > 0) void this.paintFigures();
    else if (!this.running) this.dropOldFigures();
    const { parts, droppedLines } = this.tail;
    const shown = this.running ? lastLines(parts, LINES_WHILE_RUNNING) : parts;
    this.note.hidden = droppedLines === 0;
    this.note.textContent = droppedLines ? this.words.dropped(droppedLines) : "";
    this.pre.hidden = shown.length === 0;
    this.pre.replaceChildren(...shown.map(element));
    if (this.running) this.pre.scrollTop = this.pre.scrollHeight;
  }

  private async paintFigures(): Promise<void> {
    // Without network there is still the figure's summary.
    const figure = await import("./figure.ts").catch(() => null);
    for (const [key, bundle] of this.waiting) {
      let place = this.places.get(key);
      if (!place) {
        place = document.createElement("div");
        place.className = "live-figure";
        this.places.set(key, place);
        this.figures.append(place);
      }
      delete place.dataset.old;
      if (figure) figure.drawFigure(place, bundle);
      else place.textContent = bundle["text/plain"] ?? "";
    }
    this.waiting.clear();
    if (!this.running) this.dropOldFigures();
  }

  private dropOldFigures(): void {
    for (const [key, place] of this.places) {
      if (place.dataset.old === undefined) continue;
      place.remove();
      this.places.delete(key);
    }
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

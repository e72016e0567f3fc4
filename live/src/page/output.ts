/** What a run shows, text and figures in the order of the program: painted at most once a frame. */

import type { Bundle, Stream } from "../shared/protocol.ts";
import type { Words } from "../shared/words.ts";
import type { Content } from "./compare.ts";
import { make } from "./element.ts";
import { focusIn, keepFocus } from "./focus.ts";
import { FullSize } from "./full-size.ts";
import { type Passage, Terminal } from "./terminal.ts";
import { TextView } from "./text-view.ts";
import { sayUnfetched } from "./unfetched.ts";

const MAX_FIGURES = 30;
/** A run that takes longer is followed to its end; what a short one printed is read from the top. */
const FOLLOW_MS = 500;
/** So long may text of the run before be read in a new one that has not printed anything yet. */
const STALE_MS = 200;
/** What draws figures is asked for again after this time, then after twice as long; at once by a new run. */
const AGAIN_MS = 1500;

type Drawing = typeof import("./figure.ts");

interface Place {
  element: HTMLElement;
  bundle: Bundle;
  /** The bundle that is drawn. */
  drawn: Bundle | null;
}

/** A passage of text, or the key of a figure. */
type Piece = Passage | string;

export class OutputView {
  readonly element = make("div", "live-output");
  private readonly content = make("div", "live-pieces");
  private readonly fullSize: FullSize;
  private readonly note = make("p", "live-dropped");
  private readonly words: Words;
  private readonly bar: { focusMainButton(): void };
  private terminal = new Terminal();
  private pieces: Piece[] = [];
  private read: Content | null = null;
  private frame = 0;
  private begun = 0;
  private running = false;
  /** It has asked something: what it has shown until then is all that stands above the question. */
  private asked = false;
  private readonly texts = new Map<Passage, TextView>();
  /** Text of the run before keeps its room until new text takes it: no figure below it jumps. */
  private old: TextView[] = [];
  private readonly places = new Map<string, Place>();
  private unnamed = 0;
  private drawing: Promise<void> = Promise.resolve();
  /** Says why figures are not drawn, and when what draws them may be asked for again. */
  private readonly lost = make("p", "live-unfetched");
  private again = 0;
  private rest = AGAIN_MS;
  private fetching: Promise<Drawing | null> | null = null;

  /** `bar` takes the focus of what a run takes away. */
  constructor(words: Words, bar: OutputView["bar"]) {
    this.words = words;
    this.bar = bar;
    this.fullSize = new FullSize(words, this.content, bar);
    this.content.append(this.note);
    this.element.append(this.content, this.fullSize.element, this.lost);
    this.paint();
  }

  /** Everything that was printed, as far as it was kept. */
  get text(): string {
    return this.shown.text;
  }

  /** That, and the words and numbers of each figure of this run, in order: one object until more comes. */
  get shown(): Content {
    this.read ??= { text: this.terminal.text, figures: this.figures };
    return this.read;
  }

  private get figures(): string[] {
    return this.pieces.flatMap((piece) => {
      const bundle = typeof piece === "string" ? this.places.get(piece)?.bundle : undefined;
      return bundle ? [textOf(bundle)] : [];
    });
  }

  /** Begin a run: what an earlier one showed goes when something new comes, or at the end. */
  begin(): void {
    this.old = [...this.texts.values(), ...this.old];
    this.texts.clear();
    this.terminal = new Terminal();
    this.pieces = [];
    this.read = null;
    this.unnamed = 0;
    this.running = true;
    this.asked = false;
    this.again = 0;
    this.rest = AGAIN_MS;
    this.begun = performance.now();
    setTimeout(() => this.schedule(), STALE_MS);
  }

  write(stream: Stream, text: string): void {
    this.read = null;
    this.terminal.write(stream, text);
    const last = this.terminal.passages.at(-1);
    if (last && this.pieces.at(-1) !== last) this.pieces.push(last);
    this.schedule();
  }

  /** Show a figure; the same key replaces what it showed. */
  show(key: string | null, bundle: Bundle): void {
    this.read = null;
    if (key === null) this.unnamed++;
    const name = key === null ? `#${this.unnamed}` : `=${key}`;
    const place = this.places.get(name) ?? newPlace(bundle);
    place.bundle = bundle;
    this.places.delete(name);
    this.places.set(name, place); // the newest stands last
    if (!this.pieces.includes(name)) {
      this.pieces.push(name);
      this.terminal.breakOff();
    }
    this.dropOldest();
    this.schedule();
  }

  /** A question follows: what an earlier run showed goes, and resolves when that is seen. */
  giveWay(): Promise<void> {
    this.asked = true;
    this.schedule();
    return this.painted();
  }

  /** End a run: paint all of it. */
  end(): void {
    if (!this.running) return;
    this.running = false;
    this.schedule();
  }

  /** Wait until all that came is on the screen. */
  async painted(): Promise<void> {
    while (this.frame) await new Promise(requestAnimationFrame);
    await this.drawing;
  }

  /** Take away what a run has shown. */
  clear(): void {
    this.begin();
    this.end();
  }

  /** Of too many figures that which was shown longest ago goes, with a key or without. */
  private dropOldest(): void {
    const figures = new Set(this.pieces.filter((piece) => typeof piece === "string"));
    const oldest = [...this.places.keys()].find((name) => figures.has(name));
    if (oldest && figures.size > MAX_FIGURES) this.drop(oldest);
  }

  private drop(name: string): void {
    this.pieces = this.pieces.filter((piece) => piece !== name);
    this.places.get(name)?.element.remove();
    this.places.delete(name);
  }

  private schedule(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.keepFocus(() => this.paint());
    });
  }

  private keepFocus(change: () => void): void {
    const focused = focusIn(this.element);
    change();
    keepFocus(this.element, focused, this.bar);
  }

  private paint(): void {
    const { droppedLines, passages } = this.terminal;
    this.note.hidden = droppedLines === 0;
    this.note.textContent = droppedLines ? this.words.dropped(droppedLines) : "";
    this.pieces = this.pieces.filter(
      (piece) => typeof piece === "string" || passages.includes(piece),
    );
    for (const [passage, view] of this.texts) {
      if (this.pieces.includes(passage)) continue;
      view.element.remove();
      this.texts.delete(passage);
    }
    const stale = performance.now() - this.begun >= STALE_MS;
    for (const { element } of this.old) element.toggleAttribute("data-stale", stale);
    let before: Element = this.note;
    for (const piece of this.pieces) before = this.paintPiece(piece, before);
    if (!this.running || this.asked) this.dropOld();
    const seen = this.content.querySelector(":scope > :not([hidden])");
    this.element.toggleAttribute("data-empty", !seen);
    this.drawing = this.drawFigures();
    // After what the book recorded has given way (recorded.ts), and before this frame is seen.
    queueMicrotask(() => this.fullSize.check());
  }

  /** Put a piece behind another one; what stands behind already is not moved: it would lose focus. */
  private paintPiece(piece: Piece, before: Element): Element {
    const element = typeof piece === "string" ? this.places.get(piece)?.element : this.view(piece);
    if (!element) return before;
    const { DOCUMENT_POSITION_FOLLOWING: following } = Node;
    const stands = element.parentNode === this.content;
    if (!stands || !(before.compareDocumentPosition(element) & following)) before.after(element);
    if (typeof piece !== "string") {
      const follow = this.asked || performance.now() - this.begun > FOLLOW_MS;
      this.texts.get(piece)?.paint(piece, this.running, follow);
    }
    return element;
  }

  private view(passage: Passage): HTMLElement {
    let view = this.texts.get(passage);
    if (!view) {
      view = new TextView(this.words, () => this.schedule());
      const before = this.old.shift()?.element;
      // Its lines come one by one: until the last one no figure below moves up.
      if (before) view.element.style.minHeight = `${before.offsetHeight}px`;
      before?.remove();
      this.texts.set(passage, view);
    }
    return view.element;
  }

  private async drawFigures(): Promise<void> {
    const waiting = [...this.places.values()].filter(({ bundle, drawn }) => bundle !== drawn);
    if (waiting.length === 0) {
      this.lost.textContent = "";
      return;
    }
    const figure = await this.fetchFigure();
    for (const place of waiting) {
      if (figure) {
        place.drawn = place.bundle;
        this.keepFocus(() => figure.drawFigure(place.element, place.bundle));
        // Without what draws it there is still the figure's summary.
      } else place.element.textContent = place.bundle["text/plain"] ?? "";
    }
    if (!this.running) this.fullSize.check();
  }

  /** What draws figures, or null: then it is said why, and tried again. */
  private fetchFigure(): Promise<Drawing | null> {
    if (performance.now() < this.again) return Promise.resolve(null);
    this.fetching ??= import("./figure.ts")
      .then(
        (figure) => {
          this.lost.textContent = "";
          return figure;
        },
        (error) => this.unfetched(error),
      )
      .finally(() => {
        this.fetching = null;
      });
    return this.fetching;
  }

  private unfetched(error: unknown): null {
    if (!this.lost.textContent) void sayUnfetched(this.lost, "figure", error);
    const tryAgain = () => {
      this.again = 0;
      if (this.element.isConnected) this.schedule();
    };
    this.again = performance.now() + this.rest;
    setTimeout(tryAgain, this.rest);
    addEventListener("online", tryAgain, { once: true });
    this.rest *= 2;
    return null;
  }

  private dropOld(): void {
    for (const { element } of this.old.splice(0)) element.remove();
    for (const { element } of this.texts.values()) element.style.minHeight = "";
    for (const name of this.places.keys()) if (!this.pieces.includes(name)) this.drop(name);
  }
}

function newPlace(bundle: Bundle): Place {
  return { element: make("div", "live-figure"), bundle, drawn: null };
}

/** The words and numbers of a figure, whatever its markup looks like. */
export function figureText(figure: Element): string {
  return (figure.textContent ?? "").replace(/\s+/g, " ").trim();
}

function textOf(bundle: Bundle): string {
  const markup = bundle["image/svg+xml"] ?? bundle["text/html"];
  if (markup === undefined) return bundle["text/plain"] ?? "";
  return figureText(new DOMParser().parseFromString(markup, "text/html").body);
}

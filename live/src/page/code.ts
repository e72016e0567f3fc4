/** The code of one cell, with the one history of all its changes. */

import { fingerprint, goesOnFrom, type Kept, lineOf, type Version, type Work } from "./work.ts";

/** Keys that follow each other faster than this are one change. */
const PAUSE_MS = 1000;
const VERSIONS = 500;
/** So many versions of each direction survive a reload. */
const KEPT_VERSIONS = 10;

/** What the owner of a code wants to hear. */
export interface CodeListener {
  /** The text is another one; `kept` says whether this browser could keep it. */
  changed(text: string, kept: boolean): void;
  /** Another tab has made another text of it, which is also in the history; null: they agree. */
  differs(theirs: string | null): void;
}

export class Code {
  /** The code of the book. */
  readonly original: string;
  private readonly name: string;
  private readonly work: Work;
  private readonly listener: CodeListener;
  private readonly clock: () => number;
  private now: string;
  private past: string[] = [];
  private next: string[] = [];
  /** When and how it changed last; null: the next change begins a new version. */
  private open: { how: "typed" | "moved"; at: number } | null = null;
  /** The last stamp that was read or written, and what stands here: its stamp, and its line. */
  private seen = "";
  private here: Pick<Kept, "stamp" | "line"> = { stamp: "", line: [] };
  /** The fingerprint of the book's code that the reader began with. */
  private begun: string;
  /** Whether this tab has changed anything. */
  private touched = false;
  /** What was taken into the history of another tab's unfinished typing. */
  private theirs: { text: string; kept: Kept } | null = null;

  constructor(
    name: string,
    original: string,
    work: Work,
    listener: CodeListener,
    clock: () => number = () => performance.now(),
  ) {
    this.name = name;
    this.original = original;
    this.now = original;
    this.begun = fingerprint(original);
    this.work = work;
    this.listener = listener;
    this.clock = clock;
  }

  get text(): string {
    return this.now;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.next.length > 0;
  }

  /** Take what was typed: keys in quick succession on one line are one change. */
  type(text: string): void {
    if (text === this.now) return;
    const at = this.clock();
    const { open } = this;
    const lines = count(text) !== count(this.now);
    const together = open?.how === "typed" && at - open.at < PAUSE_MS && !lines;
    this.change(text, together);
    this.open = { how: "typed", at };
  }

  /** Take a step of a movement that is one change from its beginning to `done`. */
  move(text: string, done: boolean): void {
    if (text !== this.now) {
      this.change(text, this.open?.how === "moved");
      this.open = { how: "moved", at: 0 };
    }
    if (done) this.open = null;
  }

  /** Put another code in the place of this one. */
  place(text: string): void {
    this.open = null;
    if (text !== this.now) this.change(text, false);
  }

  /** Go back by one change; false if there is none. */
  undo(): boolean {
    return this.go(this.past, this.next);
  }

  /** Take back an undo. */
  redo(): boolean {
    return this.go(this.next, this.past);
  }

  /** Show what was kept. */
  restore(): void {
    const kept = this.work.load(this.name);
    if (kept && kept.stamp !== this.seen) this.adopt(kept);
  }

  /** The book has changed since the reader changed its code, who has not yet chosen between the two. */
  get bookChanged(): boolean {
    return this.now !== this.original && this.begun !== fingerprint(this.original);
  }

  /** The reader has seen the book's new code. */
  acceptBook(): void {
    this.begun = fingerprint(this.original);
    this.keep();
  }

  /** Look at what another tab has kept. */
  look(): void {
    const kept = this.work.load(this.name);
    if (!kept || kept.stamp === this.seen) return;
    const same = this.read(kept.code) === this.now;
    // What has only gone on from here is followed; what was changed on both sides is not.
    if (same || goesOnFrom(kept, this.here.stamp) || !this.touched) this.adopt(kept);
    else this.takeIn(kept);
  }

  private go(from: string[], to: string[]): boolean {
    const text = from.pop();
    if (text === undefined) return false;
    to.push(this.now);
    this.open = null;
    this.show(text);
    return true;
  }

  private change(text: string, together: boolean): void {
    if (!together || this.past.length === 0) this.past.push(this.now);
    if (this.past.length > VERSIONS) this.past.shift();
    this.next = [];
    this.show(text);
  }

  private show(text: string): void {
    this.touched = true;
    const kept = this.work.load(this.name);
    // Another tab has written since, and this one has not heard of it yet.
    if (kept && kept.stamp !== this.seen) this.takeIn(kept);
    if (text === this.theirs?.text) this.here.line = lineOf(this.here, this.theirs.kept);
    this.now = text;
    if (text === this.original) this.begun = fingerprint(text);
    this.listener.changed(text, this.keep());
  }

  private keep(): boolean {
    const line = lineOf(this.here);
    const { stamp, kept } = this.work.keep(this.name, {
      code: this.written(this.now),
      book: this.begun,
      past: this.past.slice(-KEPT_VERSIONS).map((text) => this.written(text)),
      next: this.next.slice(-KEPT_VERSIONS).map((text) => this.written(text)),
      line,
    });
    this.here = { stamp, line };
    this.seen = stamp;
    return kept;
  }

  private adopt(kept: Kept): void {
    const text = this.read(kept.code);
    const same = text === this.now;
    const past = kept.past.map((version) => this.read(version));
    if (!this.seen) this.past = past;
    else if (!same) this.past = this.joined(past, text);
    this.next = kept.next.map((version) => this.read(version));
    // Where both have come to the same text, both are gone on from.
    const line = same ? lineOf(this.here, { stamp: "", line: kept.line }) : kept.line;
    this.here = { stamp: kept.stamp, line };
    this.seen = kept.stamp;
    this.begun = kept.code === null ? fingerprint(this.original) : kept.book;
    this.open = null;
    this.theirs = null;
    this.now = text;
    if (!same) this.listener.changed(text, true);
    this.listener.differs(null);
  }

  /** What another tab has kept as the way to a text, behind what was here before that way began. */
  private joined(past: string[], text: string): string[] {
    const mine = [...this.past, this.now];
    const from = mine.lastIndexOf(past[0] ?? text);
    return [...(from < 0 ? mine : mine.slice(0, from)), ...past].slice(-VERSIONS);
  }

  /** Put another tab's versions into this history, just before what stands here. */
  private takeIn(kept: Kept): void {
    const theirs = [...kept.past, kept.code].map((version) => this.read(version));
    const mine = this.past.filter((text) => text !== this.theirs?.text);
    this.past = [...mine, ...theirs.filter((text) => !mine.includes(text) && text !== this.now)];
    const text = this.read(kept.code);
    this.theirs = { text, kept };
    this.seen = kept.stamp;
    this.open = null;
    this.listener.differs(text === this.now ? null : text);
  }

  private read(version: Version): string {
    return version ?? this.original;
  }

  private written(text: string): Version {
    return text === this.original ? null : text;
  }
}

function count(text: string): number {
  return text.split("\n").length;
}

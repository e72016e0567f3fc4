/** The code of one cell, with the one history of all its changes. */

import { fingerprint, type Kept, type Version, type Work } from "./work.ts";

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
  /** The last stamp that was read or written, the one gone on from, and whether this tab wrote. */
  private stamp = "";
  private base = "";
  /** The fingerprint of the book's code that the reader began with. */
  private begun: string;
  private touched = false;
  /** What was taken into the history of another tab's unfinished typing. */
  private theirs: string | null = null;

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
    if (kept && kept.stamp !== this.stamp) this.adopt(kept);
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
    if (!kept || kept.stamp === this.stamp) return;
    const theirs = this.read(kept.code);
    // What has only gone on from here is followed; what was changed on both sides is not.
    if (theirs === this.now || kept.base === this.stamp || !this.touched) this.adopt(kept);
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
    if (kept && kept.stamp !== this.stamp) this.takeIn(kept);
    this.now = text;
    if (text === this.original) this.begun = fingerprint(text);
    this.listener.changed(text, this.keep());
  }

  private keep(): boolean {
    const { stamp, kept } = this.work.keep(this.name, {
      code: this.written(this.now),
      book: this.begun,
      past: this.past.slice(-KEPT_VERSIONS).map((text) => this.written(text)),
      next: this.next.slice(-KEPT_VERSIONS).map((text) => this.written(text)),
      base: this.base,
    });
    this.stamp = stamp;
    return kept;
  }

  private adopt(kept: Kept): void {
    const text = this.read(kept.code);
    const same = text === this.now;
    const past = kept.past.map((version) => this.read(version));
    const from = same ? past.length : past.lastIndexOf(this.now);
    // Behind the last ten that are kept there may be more in this tab.
    this.past = this.touched && from >= 0 ? [...this.past, ...past.slice(from)] : past;
    this.next = kept.next.map((version) => this.read(version));
    this.stamp = kept.stamp;
    this.base = kept.stamp;
    this.begun = kept.code === null ? fingerprint(this.original) : kept.book;
    this.open = null;
    this.theirs = null;
    this.now = text;
    if (!same) this.listener.changed(text, true);
    this.listener.differs(null);
  }

  /** Put another tab's versions into this history, just before what stands here. */
  private takeIn(kept: Kept): void {
    const theirs = [...kept.past, kept.code].map((version) => this.read(version));
    const mine = this.past.filter((text) => text !== this.theirs);
    this.past = [...mine, ...theirs.filter((text) => !mine.includes(text) && text !== this.now)];
    this.theirs = theirs.at(-1) ?? null;
    this.stamp = kept.stamp;
    this.open = null;
    this.listener.differs(this.theirs === this.now ? null : this.theirs);
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

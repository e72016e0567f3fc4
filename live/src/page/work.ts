/** The reader's work: what was changed in which cell, kept in this browser. */

import { Offers } from "./offers.ts";
import { tokens } from "./tokens.ts";

/** What a cell is kept by; the build hands it on to the page that must do without scripts. */
export const PREFIX = "neuron-cell:";

/** A cell's code; null is that of the book, which reads otherwise in the other language. */
export type Version = string | null;

/** What is kept of a cell; `book` is the fingerprint of the code that the reader began with. */
export interface Kept {
  code: Version;
  book: string;
  /** The versions before this one, and those that were undone: of both the nearest last. */
  past: Version[];
  next: Version[];
  /** Differs with every write, in whichever tab. */
  stamp: string;
  /** What this has gone on from: of each tab's writes the last stamp, the nearest last. */
  line: string[];
}

/** So many tabs are remembered in a line: those that are still open are among them. */
const TABS = 10;

/** The part of localStorage that is needed; in private windows it may be missing or full. */
type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export class Work {
  /** What a file has for cells that are changed here as well. */
  readonly offers: Offers;
  private readonly store: Store | null;
  /** What the store would not take: it can still be saved to a file. */
  private readonly unkept = new Map<string, Kept>();
  private readonly tab = Math.random().toString(36).slice(2);
  private writes = 0;
  private asked = false;

  constructor(store: Store | null = localStore()) {
    this.store = store;
    this.offers = new Offers("neuron-offer:", store);
  }

  /** What is kept of a cell, if anything is. */
  load(cell: string): Kept | null {
    return this.unkept.get(cell) ?? this.stored(cell);
  }

  /** Keep a cell; returns the stamp, and whether this browser lets us. */
  keep(cell: string, kept: Omit<Kept, "stamp">): { stamp: string; kept: boolean } {
    this.writes += 1;
    const stamp = `${this.tab}.${this.writes}`;
    return { stamp, kept: this.put(cell, { ...kept, stamp }) };
  }

  /** Call when another tab has kept a cell. */
  watch(changed: (cell: string) => void): void {
    globalThis.addEventListener("storage", (event) => {
      const { key } = event as StorageEvent;
      if (key?.startsWith(PREFIX)) changed(key.slice(PREFIX.length));
    });
  }

  /** What was changed, in all cells or in some. */
  cells(names: Iterable<string> = this.names()): Record<string, { code: string; book: string }> {
    const cells: Record<string, { code: string; book: string }> = {};
    for (const name of names) {
      const kept = this.load(name);
      if (kept && kept.code !== null) cells[name] = { code: kept.code, book: kept.book };
    }
    return cells;
  }

  /** Take code as a new version of a cell, wherever its page is; returns whether this browser lets us. */
  takeIn(cell: string, code: Version, book: string): boolean {
    const before = this.load(cell);
    const past = [...(before?.past ?? []), before?.code ?? null];
    return this.keep(cell, { code, book, past, next: [], line: lineOf(before) }).kept;
  }

  private stored(cell: string): Kept | null {
    try {
      const kept = JSON.parse(this.store?.getItem(PREFIX + cell) ?? "null");
      if (kept?.code !== null && typeof kept?.code !== "string") return null;
      const { code, book, stamp } = kept;
      return {
        code,
        book: String(book),
        past: versions(kept.past),
        next: versions(kept.next),
        stamp: String(stamp),
        line: (Array.isArray(kept.line) ? kept.line : [kept.base]).map(String),
      };
    } catch {
      return null;
    }
  }

  private put(cell: string, kept: Kept): boolean {
    // Where there is no room for the history, there may be for the code.
    for (const chosen of [kept, { ...kept, past: [], next: [] }]) {
      try {
        if (!this.store) break;
        this.store.setItem(PREFIX + cell, JSON.stringify(chosen));
        this.unkept.delete(cell);
        this.askToStay();
        return true;
      } catch {
        // Full, or forbidden.
      }
    }
    this.unkept.set(cell, kept);
    return false;
  }

  private names(): Set<string> {
    const { store } = this;
    const keys = Array.from({ length: store?.length ?? 0 }, (_, i) => store?.key(i) ?? "");
    const kept = keys.filter((key) => key.startsWith(PREFIX));
    return new Set([...kept.map((key) => key.slice(PREFIX.length)), ...this.unkept.keys()]);
  }

  /** Safari forgets after seven days what it was not asked to keep. */
  private askToStay(): void {
    if (this.asked) return;
    this.asked = true;
    void globalThis.navigator?.storage?.persist?.().catch(() => {});
  }
}

/** What is gone on from by a version that follows these. */
export function lineOf(...versions: (Pick<Kept, "line" | "stamp"> | null)[]): string[] {
  const last = new Map<string, string>();
  for (const version of versions) {
    for (const stamp of version ? [...version.line, version.stamp] : []) {
      const [tab, write] = partsOf(stamp);
      const known = last.get(tab) ?? "";
      if (partsOf(known)[1] > write) continue;
      last.delete(tab);
      last.set(tab, stamp);
    }
  }
  return [...last.values()].filter(Boolean).slice(-TABS);
}

/** Whether a version has gone on from another, over however many that nobody has looked at. */
export function goesOnFrom(version: Kept, stamp: string): boolean {
  const [tab, write] = partsOf(stamp);
  // Every tab goes on from what it has written itself.
  return lineOf(version).some((other) => partsOf(other)[0] === tab && partsOf(other)[1] >= write);
}

function partsOf(stamp: string): [tab: string, write: number] {
  const [tab = "", write] = stamp.split(".");
  return [tab, Number(write ?? 0)];
}

/** A short mark of what a code does, to see whether it has changed: equal in both languages (FNV-1a). */
export function fingerprint(code: string): string {
  // Strings and comments may be translated.
  const text = tokens(code)
    .map(({ kind, text }) => (kind === "string" ? '""' : text))
    .join(" ");
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

function versions(kept: unknown): Version[] {
  if (!Array.isArray(kept)) return [];
  return kept.filter((version) => version === null || typeof version === "string");
}

function localStore(): Store | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** The reader's own neuron: what was judged right of the parts that chapters ask to be rebuilt. */

import type { Mine } from "../shared/protocol.ts";
import { Offers } from "./offers.ts";

const PREFIX = "neuron-mine:";
const SHOWN = "neuron-shown:";
const BEFORE = 10;

/** A part of the neuron as it was judged right last, and those before it. */
export interface Part {
  code: string;
  /** The reader had looked at the book's way. */
  shown: boolean;
  /** The newest last. */
  before: string[];
}

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export class MyNeuron {
  /** The book's neuron runs in the place of the reader's: for this visit of the page. */
  aside = false;
  /** Parts from a file that nobody has judged yet. */
  readonly waiting: Offers;
  private readonly store: Store | null;
  /** What this browser would not keep. */
  private readonly unkept = new Map<string, Part>();

  constructor(store: Store | null = localStore()) {
    this.store = store;
    this.waiting = new Offers("neuron-part:", store);
  }

  /** What was judged right last, if anything was. */
  part(id: string): Part | null {
    return this.unkept.get(id) ?? this.stored(id);
  }

  /** What runs for a part: the reader's, unless it is set aside or not there yet. */
  sound(id: string, book: string): string {
    return (this.aside ? null : this.part(id)?.code) ?? book;
  }

  /** Take a part that was judged right; the one before it can be had back. */
  take(id: string, code: string, shown: boolean): void {
    const last = this.part(id);
    if (last?.code === code) {
      if (last.shown && !shown) this.put(id, { ...last, shown });
      return;
    }
    const before = last ? [...last.before, last.code].slice(-BEFORE) : [];
    this.put(id, { code, shown, before });
  }

  /** Take back the part before this one, or the book's where there is none. */
  goBack(id: string): void {
    const last = this.part(id);
    const code = last?.before.at(-1);
    if (last && code !== undefined) {
      this.put(id, { code, shown: last.shown, before: last.before.slice(0, -1) });
    } else this.remove(id);
  }

  /** Note whether the code that stands in the part's cell is somebody else's. */
  noteShown(id: string, shown: boolean): void {
    try {
      if (shown) this.store?.setItem(SHOWN + id, "1");
      else this.store?.removeItem(SHOWN + id);
    } catch {
      // A private window: for this visit the cell itself knows it.
    }
  }

  wasShown(id: string): boolean {
    try {
      return this.store?.getItem(SHOWN + id) === "1";
    } catch {
      return false;
    }
  }

  remove(id: string): void {
    this.unkept.delete(id);
    try {
      this.store?.removeItem(PREFIX + id);
    } catch {
      // Forbidden: there is nothing to remove either.
    }
  }

  /** All parts by their ids, in the order of the book. */
  parts(): Map<string, Part> {
    const { store } = this;
    const keys = Array.from({ length: store?.length ?? 0 }, (_, i) => store?.key(i) ?? "");
    const ids = keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
    const found = new Map<string, Part>();
    for (const id of [...new Set([...ids, ...this.unkept.keys()])].sort()) {
      const part = this.part(id);
      if (part) found.set(id, part);
    }
    return found;
  }

  /** What a page may import: a chapter sees the parts of those before it. */
  before(chapter: number): Mine {
    const parts: Record<string, string> = {};
    for (const [id, { code }] of this.aside ? [] : this.parts()) {
      if (Number(id.slice(2, 4)) < chapter) parts[id] = code;
    }
    return { chapter, parts };
  }

  private stored(id: string): Part | null {
    try {
      const part = JSON.parse(this.store?.getItem(PREFIX + id) ?? "null");
      if (typeof part?.code !== "string") return null;
      const before = Array.isArray(part.before) ? part.before.map(String) : [];
      return { code: part.code, shown: part.shown === true, before };
    } catch {
      return null;
    }
  }

  private put(id: string, part: Part): void {
    // Where there is no room for those before it, there may be for the part.
    for (const chosen of [part, { ...part, before: [] }]) {
      try {
        if (!this.store) break;
        this.store.setItem(PREFIX + id, JSON.stringify(chosen));
        this.unkept.delete(id);
        return;
      } catch {
        // Full, or forbidden.
      }
    }
    this.unkept.set(id, part);
  }
}

/** Whether what a browser keeps under this key is a part; null: it has been emptied. */
export function isPart(key: string | null): boolean {
  return key === null || key.startsWith(PREFIX);
}

/** The number of the chapter at an address; a page that is none sees all of the neuron. */
export function chapterOf(path: string): number {
  return Number(/\/(\d\d)-[^/]*\/?$/.exec(path)?.[1] ?? 99);
}

function localStore(): Store | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

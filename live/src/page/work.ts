/** The reader's work: what was changed in which cell, kept in this browser, saved to and loaded from a file. */

const PREFIX = "neuron-cell:";
const FORMAT = "neuron-from-scratch-work";

/** A changed cell; `book` is the fingerprint of the code that the reader began with. */
export interface Kept {
  code: string;
  book: string;
}

/** The part of localStorage that is needed; in private windows it may be missing or full. */
type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export class Work {
  private readonly store: Store | null;
  /** What the store would not take: it can still be saved to a file. */
  private readonly unkept = new Map<string, Kept>();
  private asked = false;

  constructor(store: Store | null = localStore()) {
    this.store = store;
  }

  /** What the reader made of a cell, if it was changed. */
  load(cell: string): Kept | null {
    const unkept = this.unkept.get(cell);
    if (unkept) return unkept;
    try {
      const kept = JSON.parse(this.store?.getItem(PREFIX + cell) ?? "null");
      return typeof kept?.code === "string" ? kept : null;
    } catch {
      return null;
    }
  }

  /** Keep a changed cell; false if this browser does not let us. */
  keep(cell: string, code: string, original: string): boolean {
    if (code !== original) return this.put(cell, { code, book: fingerprint(original) });
    this.unkept.delete(cell);
    try {
      this.store?.removeItem(PREFIX + cell);
      return true;
    } catch {
      return false;
    }
  }

  /** All of it as the text of a file. */
  toFile(): string {
    const cells: Record<string, Kept> = {};
    for (const name of this.names()) {
      const kept = this.load(name);
      if (kept) cells[name] = kept;
    }
    return JSON.stringify({ format: FORMAT, version: 1, cells }, null, 2);
  }

  /** Take the cells of a file; returns how many, or null if it is no such file. */
  fromFile(text: string): number | null {
    try {
      const { format, cells } = JSON.parse(text);
      if (format !== FORMAT || typeof cells !== "object") return null;
      const good = Object.entries(cells as Record<string, Kept>).filter(
        ([, kept]) => typeof kept?.code === "string",
      );
      for (const [name, { code, book }] of good) this.put(name, { code, book: String(book) });
      return good.length;
    } catch {
      return null;
    }
  }

  private put(cell: string, kept: Kept): boolean {
    try {
      if (!this.store) throw new Error("no storage");
      this.store.setItem(PREFIX + cell, JSON.stringify(kept));
      this.unkept.delete(cell);
    } catch {
      this.unkept.set(cell, kept);
      return false;
    }
    this.askToStay();
    return true;
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

/** A short mark of a text, to see whether it has changed (FNV-1a). */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

function localStore(): Store | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

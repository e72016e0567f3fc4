/** Code from a file that waits in this browser until the reader takes it or drops it. */

export interface Waiting {
  code: string;
  /** Of a cell, the fingerprint of the book's code that it began with; of a part, whether it was shown. */
  note: string;
}

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export class Offers {
  private readonly prefix: string;
  private readonly store: Store | null;
  /** What this browser would not keep. */
  private readonly unkept = new Map<string, Waiting>();

  constructor(prefix: string, store: Store | null) {
    this.prefix = prefix;
    this.store = store;
  }

  of(name: string): Waiting | null {
    const unkept = this.unkept.get(name);
    if (unkept) return unkept;
    try {
      const { code, note } = JSON.parse(this.store?.getItem(this.prefix + name) ?? "{}");
      return typeof code === "string" ? { code, note: String(note) } : null;
    } catch {
      return null;
    }
  }

  keep(name: string, waiting: Waiting): void {
    try {
      if (!this.store) throw new Error("nothing is kept");
      this.store.setItem(this.prefix + name, JSON.stringify(waiting));
      this.unkept.delete(name);
    } catch {
      this.unkept.set(name, waiting);
    }
  }

  drop(name: string): void {
    this.unkept.delete(name);
    try {
      this.store?.removeItem(this.prefix + name);
    } catch {
      // Forbidden: there is nothing to remove either.
    }
  }

  names(): string[] {
    const { store, prefix } = this;
    const keys = Array.from({ length: store?.length ?? 0 }, (_, i) => store?.key(i) ?? "");
    const kept = keys
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
    return [...new Set([...kept, ...this.unkept.keys()])].sort();
  }
}

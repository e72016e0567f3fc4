/** Stands in for localStorage, with as much room as a test gives it. */

export class Store {
  readonly items: Map<string, string>;
  /** How long a value may be; below 0 nothing can be kept. */
  room: number;

  constructor(items: Record<string, string> = {}, room = Number.POSITIVE_INFINITY) {
    this.items = new Map(Object.entries(items));
    this.room = room;
  }

  get length(): number {
    return this.items.size;
  }

  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }

  setItem(key: string, value: string): void {
    if (value.length > this.room) throw new Error("QuotaExceededError");
    this.items.set(key, value);
  }
}

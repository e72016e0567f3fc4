/** Clears a shared computer for the next pupil; as long as the tab is open, it can be taken back. */

import { CHOICE } from "./keeping.ts";

/** All that this book keeps in a browser begins so. */
const OURS = "neuron-";
/** Where the work of the pupil before waits. */
const LEFT = "neuron-left";

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export class Pupil {
  private readonly store: Store;
  private readonly tab: Store;

  /** `store` keeps the work; `tab` is forgotten with the tab. */
  constructor(store: Store = localStorage, tab: Store = sessionStorage) {
    this.store = store;
    this.tab = tab;
  }

  /** Whether something was cleared away that can be had back. */
  get hasLeft(): boolean {
    return this.tab.getItem(LEFT) !== null;
  }

  /** Clear changed code, answers, recall and the pupil's neuron away: all of it or nothing. */
  leave(): void {
    const keys = Array.from({ length: this.store.length }, (_, i) => this.store.key(i) ?? "");
    const ours = keys.filter((key) => key.startsWith(OURS) && key !== CHOICE);
    const work = ours.map((key) => [key, this.store.getItem(key) ?? ""]);
    this.tab.setItem(LEFT, JSON.stringify(work));
    for (const key of ours) this.store.removeItem(key);
  }

  /** Take back what was cleared away, over what has been written since. */
  comeBack(): void {
    const work: [string, string][] = JSON.parse(this.tab.getItem(LEFT) ?? "[]");
    for (const [key, text] of work) this.store.setItem(key, text);
    this.tab.removeItem(LEFT);
  }
}

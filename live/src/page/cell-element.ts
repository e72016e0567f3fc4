/** What the attributes of a `<live-cell>` say: CSS, drivers and tests read the same ones. */

import { isBusy, type State } from "./cell.ts";

export abstract class CellElement extends HTMLElement {
  /** The name that both languages share. */
  get name(): string {
    return this.dataset.cell ?? "";
  }

  get skipped(): boolean {
    return this.hasAttribute("data-skip") || this.hasAttribute("data-exercise");
  }

  get raises(): boolean {
    return this.hasAttribute("data-raises");
  }

  get rebuilt(): boolean {
    return this.hasAttribute("data-rebuild");
  }

  get state(): State {
    return (this.dataset.state ?? "idle") as State;
  }

  protected set state(state: State) {
    this.dataset.state = state;
    this.toggleAttribute("data-busy", isBusy(state));
  }

  /** Tell the page that the state is another one. */
  protected tellState(): void {
    const detail = { cell: this.name, state: this.state };
    this.dispatchEvent(new CustomEvent("live-state", { bubbles: true, detail }));
  }

  /** Whether it shows what a run of the reader's has shown. */
  protected get ran(): boolean {
    return this.hasAttribute("data-ran");
  }

  protected set ran(ran: boolean) {
    this.toggleAttribute("data-ran", ran);
  }

  /** Whether that stays folded until the reader has answered its question. */
  protected get folded(): boolean {
    return this.hasAttribute("data-folded");
  }

  protected set folded(folded: boolean) {
    this.toggleAttribute("data-folded", folded);
  }

  /** Whether it is the first cell of its page. */
  protected get first(): boolean {
    return this.hasAttribute("data-first");
  }

  protected set first(first: boolean) {
    this.toggleAttribute("data-first", first);
  }

  /** Whether the output comes from older code. */
  protected set aged(aged: boolean) {
    this.toggleAttribute("data-aged", aged);
  }
}

/** The custom element `<live-keep>`: the book on this device, with its size, what is there, and its removal. */

import { button, make } from "./element.ts";
import { focusIn, keepFocus } from "./focus.ts";
import type { Keeping } from "./keeping.ts";
import { pageWords } from "./language.ts";

export class LiveKeep extends HTMLElement {
  /** Set once before the element is defined. */
  static keeping: Keeping;

  private readonly words = pageWords();
  private readonly status = make("span");
  private readonly bar = make("progress");
  /** Beside the status, which is read aloud at every change. */
  private readonly count = make("span");
  private readonly keep = button(this.words.keepBook, () => this.act("keepAll"), "keep-book");
  private readonly drop = button(this.words.removeBook, () => this.act("remove"), "remove-book");
  private readonly show = () => this.draw();

  connectedCallback(): void {
    this.status.setAttribute("role", "status");
    this.status.tabIndex = -1;
    this.bar.setAttribute("aria-label", this.words.keepBook);
    if (!this.status.isConnected)
      this.replaceChildren(this.keep, this.drop, this.status, " ", this.bar, " ", this.count);
    LiveKeep.keeping.addEventListener("change", this.show);
    this.draw();
    void LiveKeep.keeping.look();
  }

  disconnectedCallback(): void {
    LiveKeep.keeping.removeEventListener("change", this.show);
  }

  private act(what: "keepAll" | "remove"): void {
    if (!LiveKeep.keeping.state?.filling) void LiveKeep.keeping[what]();
  }

  private draw(): void {
    const { words } = this;
    const focused = focusIn(this);
    const { state } = LiveKeep.keeping;
    const { size, there, filling } = state ?? { size: 0, there: 0 };
    const whole = there > 0 && there === size;
    this.keep.hidden = !state || whole;
    // Not disabled: it would lose the focus.
    this.keep.setAttribute("aria-disabled", String(filling === true));
    this.drop.hidden = there === 0 || filling === true;
    this.bar.hidden = !filling;
    this.bar.max = size;
    this.bar.value = there;
    this.count.textContent = filling ? words.megabytes(megabytes(there), megabytes(size)) : "";
    const said = this.say();
    if (this.status.textContent !== said) this.status.textContent = said;
    // Not on the other button: a key that was meant to scroll would press it.
    keepFocus(this, focused, { focusMainButton: () => this.status.focus({ preventScroll: true }) });
  }

  private say(): string {
    const { words } = this;
    const { state, refused, isHere } = LiveKeep.keeping;
    if (refused) return words.notKeptBook[refused];
    if (isHere) return words.bookIsHere;
    if (!state) return "";
    const { size, there, filling, trouble } = state;
    if (trouble) return words.notKeptBook[trouble];
    if (filling) return words.keepingBook;
    if (there === size) return words.bookKept(megabytes(size));
    return there > 0
      ? words.textKept(megabytes(there), megabytes(size))
      : words.bookTakes(megabytes(size));
  }
}

const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1e6));

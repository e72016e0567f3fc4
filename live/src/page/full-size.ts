/** Shows output that is wider or longer than its place on the whole screen. */

import type { Words } from "../shared/words.ts";
import { button, make } from "./element.ts";

export class FullSize {
  /** The button, which is shown where it helps, and the dialog. */
  readonly element = make("div", "live-tools");
  private readonly content: HTMLElement;
  private readonly dialog = make("dialog", "live-full");
  private readonly open: HTMLButtonElement;
  private readonly bar: { focusMainButton(): void };

  /**
   * The content moves into the dialog and back, so that it goes on growing and can be handled;
   * `bar` takes the focus where the button has gone meanwhile.
   */
  constructor(words: Words, content: HTMLElement, bar: FullSize["bar"]) {
    this.content = content;
    this.bar = bar;
    this.open = button(words.fullSize, () => this.show(), "full-size");
    this.open.setAttribute("aria-haspopup", "dialog");
    const close = button(words.close, () => this.dialog.close(), "close");
    this.dialog.setAttribute("aria-label", words.output);
    this.dialog.append(close);
    this.dialog.addEventListener("close", () => this.putBack());
    this.element.append(this.open, this.dialog);
    this.element.hidden = true;
    // A frame later: what the button adds to the page would be told to the observer again.
    new ResizeObserver(() => requestAnimationFrame(() => this.check())).observe(content);
  }

  /** Offer the button if something does not fit. */
  check(): void {
    if (this.dialog.open) {
      // What it showed has gone, and it with it: open, it would keep the whole page from being used.
      if (this.dialog.getClientRects().length === 0) this.dialog.close();
      return;
    }
    const parts = this.content.querySelectorAll<HTMLElement>(".live-text, .live-figure");
    this.element.hidden = ![...parts].some(isTooLarge);
  }

  private show(): void {
    this.dialog.append(this.content);
    this.dialog.showModal();
    document.documentElement.toggleAttribute("data-full-size", true);
  }

  private putBack(): void {
    document.documentElement.toggleAttribute("data-full-size", false);
    this.element.before(this.content);
    this.open.focus({ preventScroll: true });
    if (document.activeElement !== this.open) this.bar.focusMainButton();
  }
}

/** Let what the book recorded be seen on the whole screen as well. */
export function attachFullSize(
  recorded: HTMLElement,
  words: Words,
  bar: { focusMainButton(): void },
): void {
  const content = make("div", "live-pieces");
  content.append(...recorded.childNodes);
  recorded.append(content, new FullSize(words, content, bar).element);
}

function isTooLarge(part: HTMLElement): boolean {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = part;
  if (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1) return true;
  const drawing = part.querySelector("svg");
  const natural = Number(drawing?.getAttribute("width") ?? 0);
  return drawing !== null && natural > drawing.getBoundingClientRect().width + 1 && clientWidth > 0;
}

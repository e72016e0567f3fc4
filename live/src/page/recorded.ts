/** What the book recorded of a cell: what a run is compared with, and what stands until a run shows something. */

import type { Words } from "../shared/words.ts";
import { isSilent, type Shown, sameAsBook } from "./compare.ts";
import { attachFullSize } from "./full-size.ts";
import { sameHandle } from "./handles.ts";
import { figureText } from "./output.ts";

const EXPIRY_MS = 1000;

export class Recorded {
  /** Read once: page translators change what they find. */
  readonly shown: Shown;
  private readonly cell: HTMLElement;
  private readonly output: HTMLElement;
  private observer: MutationObserver | null = null;
  private expiry: ReturnType<typeof setTimeout> | undefined;

  constructor(cell: HTMLElement, output: HTMLElement, words: Words) {
    this.cell = cell;
    this.output = output;
    const element = cell.querySelector<HTMLElement>(".live-recorded");
    const all = (part: string) => [...(element?.querySelectorAll(part) ?? [])];
    if (element) {
      element.translate = false;
      attachFullSize(element, words);
    }
    this.shown = {
      text: all(".live-text")
        .map((part) => part.textContent)
        .join(""),
      figures: all(".live-figure").map((part) => figureText(part)),
      error: element?.querySelector<HTMLElement>("[data-error]")?.dataset.error ?? null,
    };
  }

  /** Whether a run of the book's code, or of changed code, equals it; null where that says nothing. */
  equals(shown: Shown | null, changed: boolean): boolean | null {
    const book = this.shown;
    if (!shown) return null;
    // Of changed code an error says enough, and silence nothing.
    if (changed && (shown.error !== null || (isSilent(shown) && isSilent(book)))) return null;
    if (shown.error !== null && book.error === null) return null;
    return sameAsBook(book, shown);
  }

  /**
   * The cell begins to run. What a handle of a recorded figure has begun goes on in the figure that
   * takes its place: until then the old one stays, so that nothing moves below the finger.
   */
  hold(focused: Element | null): void {
    const handle = focused?.closest(".live-recorded [data-edit]");
    if (!handle?.getClientRects().length) return;
    this.release();
    this.cell.toggleAttribute("data-hold", true);
    this.observer = new MutationObserver(() => {
      const drawn = this.output.querySelector(".live-figure > *");
      if (!drawn) return;
      this.release();
      sameHandle(this.output, handle)?.focus({ preventScroll: true });
    });
    this.observer.observe(this.output, { childList: true, subtree: true });
  }

  /** The run is over: what it has drawn is painted a moment later. */
  expire(): void {
    this.expiry ??= setTimeout(() => this.release(), EXPIRY_MS);
  }

  private release(): void {
    clearTimeout(this.expiry);
    this.expiry = undefined;
    this.cell.toggleAttribute("data-hold", false);
    this.observer?.disconnect();
    this.observer = null;
  }
}

/** What the book recorded of a cell: what a run is compared with, and what stands until a run shows something. */

import type { Words } from "../shared/words.ts";
import { isOneRun, isSilent, type Shown, sameAsBook } from "./compare.ts";
import { focusIn, keepFocus } from "./focus.ts";
import { attachFullSize } from "./full-size.ts";
import { sameHandle } from "./handles.ts";
import { figureText } from "./output.ts";

/** Of these cells, and of what an older code showed, nothing is said. */
const UNTOLD = ["data-exercise", "data-rebuild", "data-skip", "data-free", "data-aged"];

export class Recorded {
  /** Read once: page translators change what they find. */
  readonly shown: Shown;
  private readonly cell: HTMLElement;
  private readonly output: HTMLElement;
  private readonly bar: { focusMainButton(): void };
  /** The figures as they were drawn: handles that are moved change them. */
  private readonly drawn: { figure: Element; parts: Node[] }[];
  private observer: MutationObserver | null = null;
  /** What was compared last, and what came of it. */
  private last: { shown: Shown; same: boolean } | null = null;

  /** `bar` takes the focus of what is hidden. */
  constructor(cell: HTMLElement, output: HTMLElement, words: Words, bar: Recorded["bar"]) {
    this.cell = cell;
    this.output = output;
    this.bar = bar;
    const element = cell.querySelector<HTMLElement>(".live-recorded");
    const all = (part: string) => [...(element?.querySelectorAll(part) ?? [])];
    if (element) {
      element.translate = false;
      attachFullSize(element, words, bar);
    }
    this.drawn = all(".live-figure").map((figure) => ({
      figure,
      parts: copies(figure.childNodes),
    }));
    this.shown = {
      text: all(".live-text")
        .map((part) => part.textContent)
        .join(""),
      figures: all(".live-figure").map((part) => figureText(part)),
      error: element?.querySelector<HTMLElement>("[data-error]")?.dataset.error ?? null,
    };
  }

  /** Show the figures as they were drawn, whatever handles have made of them. */
  reset(): void {
    for (const { figure, parts } of this.drawn) {
      const handle = focusIn(figure);
      figure.replaceChildren(...copies(parts));
      if (handle) sameHandle(figure, handle)?.focus({ preventScroll: true });
    }
  }

  /** Whether a run of the book's code, or of changed code, equals it; null where that says nothing. */
  equals(shown: Shown | null, changed: boolean): boolean | null {
    const book = this.shown;
    if (!shown || UNTOLD.some((name) => this.cell.hasAttribute(name))) return null;
    // Of changed code an error says enough, and silence nothing.
    if (changed && (shown.error !== null || (isSilent(shown) && isSilent(book)))) return null;
    if (shown.error !== null && book.error === null) return null;
    // Asked at every keystroke anywhere in the page.
    if (!this.last || !isOneRun(this.last.shown, shown))
      this.last = { shown, same: sameAsBook(book, shown) };
    return this.last.same;
  }

  /** Whether its output stands below code that is not the book's, and no run has shown another. */
  isOlder(edited: boolean): boolean {
    const { ran, state } = this.cell.dataset;
    return edited && ran === undefined && state !== "failed" && !isSilent(this.shown);
  }

  /**
   * The cell begins to run. What the book shows stays until the run shows something in its place;
   * what a handle of a recorded figure has begun goes on in the figure that takes its place.
   */
  hold(focused: Element | null): void {
    if (!this.cell.querySelector(".live-recorded")?.getClientRects().length) return;
    const handle = focused?.closest(".live-recorded [data-edit]");
    const wanted = handle ? ".live-figure > *" : ".live-figure > *, .live-text > *";
    this.letGo();
    this.cell.toggleAttribute("data-hold", true);
    this.observer = new MutationObserver(() => {
      if (!this.output.querySelector(wanted)) return;
      this.letGo(handle);
    });
    this.observer.observe(this.output, { childList: true, subtree: true });
  }

  /** The run is over: what it has shown stands there once it is painted. */
  async release(painted: Promise<void>): Promise<void> {
    const { observer } = this;
    await painted;
    if (observer === this.observer) this.letGo();
  }

  private letGo(handle?: Element | null): void {
    const focused = focusIn(this.cell);
    this.cell.toggleAttribute("data-hold", false);
    if (handle) sameHandle(this.output, handle)?.focus({ preventScroll: true });
    keepFocus(this.cell, focused, this.bar);
    this.observer?.disconnect();
    this.observer = null;
  }
}

function copies(nodes: Iterable<Node>): Node[] {
  return [...nodes].map((node) => node.cloneNode(true));
}

/** Says whether a run equals the book, and shows what differs. */

import type { Words } from "../shared/words.ts";
import { comparable, isOneRun, type Shown } from "./compare.ts";
import { diffLines, MAX_LINES } from "./diff.ts";
import { make } from "./element.ts";

export class VerdictView {
  readonly element = make("div", "live-verdict");
  private readonly words: Words;
  private drawn: { shown: Shown; same: boolean; mine: boolean } | null = null;

  constructor(words: Words) {
    this.words = words;
    this.element.hidden = true;
  }

  /** Show how a run compares with the book: nothing where `same` is null; `mine`: the own neuron ran. */
  show(book: Shown, shown: Shown | null, same: boolean | null, mine: boolean): void {
    this.element.hidden = same === null;
    this.element.dataset.same = String(same);
    if (same === null || !shown) return;
    const { drawn } = this;
    // A difference that was opened stays open while something else changes.
    if (drawn?.same === same && drawn.mine === mine && isOneRun(drawn.shown, shown)) return;
    this.drawn = { shown, same, mine };
    const what = make("p");
    what.textContent = same ? this.words.same : this.words.different;
    if (!same && mine) what.append(` ${this.words.withMine}`);
    this.element.replaceChildren(what, ...(same ? [] : [this.difference(book, shown)]));
  }

  /** The code has changed since. */
  clear(): void {
    this.element.hidden = true;
  }

  /** The word that it says, to be read aloud. */
  get sentence(): string {
    return this.element.hidden ? "" : (this.element.firstChild?.textContent ?? "");
  }

  private difference(book: Shown, shown: Shown): HTMLElement {
    const details = make("details");
    const summary = make("summary");
    summary.textContent = this.words.showDifference;
    const list = make("pre", "live-diff");
    list.tabIndex = 0;
    const equal = (a: string, b: string) => comparable(a) === comparable(b);
    const texts = [whole(book), whole(shown)] as const;
    for (const { mark, text } of diffLines(...texts, equal)) {
      const row = make("span");
      row.dataset.mark = mark;
      const side = mark === "-" ? this.words.inBook : mark === "+" ? this.words.here : "";
      row.textContent = `${mark} ${text}${side && `  ← ${side}`}\n`;
      list.append(row);
    }
    if (texts.some((text) => text.trimEnd().split("\n").length > MAX_LINES))
      list.append(this.words.comparedFirst(MAX_LINES));
    details.append(summary, list);
    return details;
  }
}

/** All that was shown as lines; a figure is a line of its words. */
function whole({ text, figures, error }: Shown): string {
  const lines = text && !text.endsWith("\n") ? `${text}\n` : text;
  return [lines, ...figures.map((figure) => `${figure}\n`), error ? `${error}\n` : ""].join("");
}

/** How a cell stands: a word in its bar, and a sentence there if it has room, else below the bar, whole. */

import { make } from "./element.ts";

export type Sentence = (string | HTMLElement)[];

export class StatusLine {
  /** Stands in the bar. */
  readonly element = make("span", "live-status");
  /** Stands below the bar; while the cell is busy what it holds lies over what follows (frame.css). */
  readonly below = make("div", "live-said");
  private word = "";
  private sentence: Sentence = [];
  /** What stands in the bar if it has room. */
  private whole: Sentence = [];
  private readonly bar: HTMLElement;
  private readonly room = new ResizeObserver(() => this.fit());

  /** `bar` is as high as it is whatever stands in it. */
  constructor(bar: HTMLElement) {
    this.bar = bar;
    this.element.tabIndex = -1;
    this.below.hidden = true;
  }

  /** All that it says. */
  get text(): string {
    return this.whole.map((part) => (typeof part === "string" ? part : part.textContent)).join("");
  }

  /** Say a word, and a sentence behind it. */
  say(word: string, sentence = ""): void {
    this.put(word, [sentence], sentence ? [`${word}. ${sentence}`] : [word]);
  }

  /** Say a sentence, in the place of the word where it has room. */
  sayInstead(word: string, sentence: Sentence): void {
    this.put(word, sentence, sentence);
  }

  private put(word: string, sentence: Sentence, whole: Sentence): void {
    Object.assign(this, { word, sentence, whole });
    this.element.replaceChildren(...whole);
    this.below.hidden = true;
    this.below.replaceChildren();
    this.room.disconnect();
    // Called before the next paint, and whenever the bar becomes wider or narrower.
    this.room.observe(this.bar);
    // In the letters that stand there until a font has come a sentence may be longer.
    if (document.fonts.status === "loading")
      void document.fonts.ready.then(() => this.whole === whole && this.fit());
  }

  /** See anew whether the sentence has room; a word alone has. */
  fit(): void {
    const { element, below, word, whole } = this;
    if (whole.length === 1 && whole[0] === word) return;
    if (!below.hidden) element.replaceChildren(...whole);
    // Of broken pixels one may seem to be missing, of a line never.
    below.hidden = element.scrollHeight <= element.clientHeight + 1;
    if (below.hidden) return;
    element.replaceChildren(word);
    const sentence = make("p");
    sentence.append(...this.sentence);
    below.replaceChildren(sentence);
  }
}

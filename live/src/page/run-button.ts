/** The button that is Run and Stop in turn. */

import type { Words } from "../shared/words.ts";
import { button } from "./element.ts";

/** A second press within this time is part of the first: by then another button may stand there. */
const ONE_PRESS_MS = 500;

export class RunButton {
  /** CSS shows one of them. */
  readonly elements: readonly [HTMLButtonElement, HTMLButtonElement];
  private pressed = Number.NEGATIVE_INFINITY;

  constructor(words: Words, run: () => void, stop: () => void) {
    this.elements = [
      button(words.run, ({ timeStamp }) => this.press(run, timeStamp), "run"),
      button(words.stop, ({ timeStamp }) => this.press(stop, timeStamp), "stop"),
    ];
    for (const element of this.elements) {
      // A key that is held down is one press as well.
      element.addEventListener("keydown", (event) => event.repeat && event.preventDefault());
    }
  }

  focus(): void {
    for (const element of this.elements) element.focus({ preventScroll: true });
  }

  /** `when` the finger came down, in milliseconds: a busy page hears of it later. */
  private press(act: () => void, when: number): void {
    if (when - this.pressed < ONE_PRESS_MS) return;
    this.pressed = when;
    for (const element of this.elements) element.toggleAttribute("data-pressed", true);
    setTimeout(() => {
      for (const element of this.elements) element.removeAttribute("data-pressed");
    }, ONE_PRESS_MS);
    act();
  }
}

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
      button(words.run, () => this.press(run), "run"),
      button(words.stop, () => this.press(stop), "stop"),
    ];
    for (const element of this.elements) {
      // A key that is held down is one press as well.
      element.addEventListener("keydown", (event) => event.repeat && event.preventDefault());
    }
  }

  focus(): void {
    for (const element of this.elements) element.focus({ preventScroll: true });
  }

  private press(act: () => void): void {
    const now = performance.now();
    if (now - this.pressed < ONE_PRESS_MS) return;
    this.pressed = now;
    for (const element of this.elements) element.toggleAttribute("data-pressed", true);
    setTimeout(() => {
      for (const element of this.elements) element.removeAttribute("data-pressed");
    }, ONE_PRESS_MS);
    act();
  }
}

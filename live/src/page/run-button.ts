/** The button that is Run and Stop in turn. */

import type { Words } from "../shared/words.ts";
import { button } from "./element.ts";

/** A second press within this time is part of the first: by then another button may stand there. */
const ONE_PRESS_MS = 500;
/** Who presses so soon after it has become the other button had aimed at the one before. */
const AIM_MS = 250;

export class RunButton {
  /** CSS shows one of them. */
  readonly elements: readonly [HTMLButtonElement, HTMLButtonElement];
  /** Until when a press counts for nothing. */
  private deaf = 0;
  private isStop = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

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

  /** Be the one or the other. */
  turn(isStop: boolean): void {
    if (isStop !== this.isStop) this.rest(performance.now() + AIM_MS);
    this.isStop = isStop;
  }

  /** `when` the finger came down, in milliseconds: a busy page hears of it later. */
  private press(act: () => void, when: number): void {
    if (when < this.deaf) return;
    this.rest(when + ONE_PRESS_MS);
    act();
  }

  private rest(until: number): void {
    this.deaf = Math.max(this.deaf, until);
    for (const element of this.elements) element.toggleAttribute("data-pressed", true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      for (const element of this.elements) element.removeAttribute("data-pressed");
    }, this.deaf - performance.now());
  }
}

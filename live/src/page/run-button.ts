/** The button that is Run and Stop in turn. */

import type { Words } from "../shared/words.ts";
import type { OnePress } from "./press.ts";

/** Who presses so soon after it has become the other button had aimed at the one before. */
const AIM_MS = 250;

export class RunButton {
  /** CSS shows one of them. */
  readonly elements: readonly [HTMLButtonElement, HTMLButtonElement];
  private readonly press: OnePress;
  private isStop = false;
  private aimed = 0;

  constructor(words: Words, press: OnePress, run: () => void, stop: () => void) {
    this.press = press;
    const counts = (when: number) => when >= this.aimed;
    this.elements = [
      press.button(words.run, run, "run", counts),
      press.button(words.stop, stop, "stop", counts),
    ];
  }

  focus(): void {
    for (const element of this.elements) element.focus({ preventScroll: true });
  }

  /** Be the one or the other. */
  turn(isStop: boolean): void {
    if (isStop === this.isStop) return;
    this.isStop = isStop;
    this.aimed = performance.now() + AIM_MS;
    this.press.show(this.elements, this.aimed);
  }
}

/** Keeps a running cell as high as it was: what stands below moves once, when all is painted. */

import { make } from "./element.ts";
import { isAbove, isInWindow, reveal } from "./reveal.ts";

export class Steady {
  /**
   * Stands beside all that the cell shows, without any width. The cell's own height is left alone:
   * a browser that sees it change no longer keeps in place what the reader looks at.
   */
  readonly element = make("div", "live-steady");
  private readonly cell: HTMLElement;
  private runs = 0;

  constructor(cell: HTMLElement) {
    this.cell = cell;
  }

  /** A run begins to take away what the one before has shown. */
  begin(): void {
    this.runs++;
    const { height } = this.cell.getBoundingClientRect(); // not in whole pixels
    const frame = this.cell.offsetHeight - this.cell.clientHeight;
    this.element.style.height = `${height - frame}px`;
  }

  /** The run is over; `painted` says when it is seen. */
  async end(painted: Promise<void>): Promise<void> {
    const run = this.runs;
    await painted;
    // The button for output that does not fit comes a frame after it.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    if (run === this.runs) this.giveBack();
  }

  /** Who looked at the cell, if only at the room that goes, looks at how it ended. */
  private giveBack(): void {
    if (!this.element.style.height) return;
    const looked = isInWindow(this.cell);
    const { height } = this.cell.getBoundingClientRect();
    this.element.style.height = "";
    const shorter = this.cell.getBoundingClientRect().height < height;
    if (!looked || !shorter) return;
    const part = (name: string) => this.cell.querySelector(`:scope > ${name}`);
    const error = part(".live-error");
    // An error is read from its beginning, an output to its end.
    const failed = error?.checkVisibility() ? error : null;
    const output = part(".live-output:not([data-empty])");
    const result = failed ?? (output?.checkVisibility() ? output : part(".live-bar"));
    if (result && isAbove(result, failed ? "top" : "bottom")) reveal(result);
  }
}

/** Keeps a running cell as high as it was: what stands below moves once, when all is painted. */

import { make } from "./element.ts";

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
    if (run === this.runs) this.element.style.height = "";
  }
}

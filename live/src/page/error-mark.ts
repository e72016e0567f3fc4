/** Marks in the code where an error is: the line, and in it the very sign. */

import type { Problem } from "./cell.ts";
import { signOf } from "./problem-view.ts";
import { SignMark } from "./sign.ts";

export class ErrorMark {
  private readonly cell: HTMLElement;
  private readonly sign = new SignMark();

  constructor(cell: HTMLElement) {
    this.cell = cell;
  }

  /** Mark a problem in the place where this code is seen; none clears the mark. */
  show(problem: Problem | undefined, place: HTMLElement, code: string): void {
    const error = problem?.kind === "error" ? problem.error : null;
    const line = error?.line ?? null;
    this.cell.toggleAttribute("data-line", line !== null);
    this.sign.clear();
    if (!error || line === null) return;
    this.cell.style.setProperty("--live-error-line", String(line));
    const sign = signOf(error, code);
    if (sign) this.sign.show(place, line - 1, sign.start, sign.end);
  }
}

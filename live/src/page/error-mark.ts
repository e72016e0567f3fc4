/** Marks in the code where an error is: the line, and in it the very sign. */

import type { Words } from "../shared/words.ts";
import type { Problem } from "./cell.ts";
import { signOf } from "./problem-view.ts";
import { SignMark } from "./sign.ts";

export class ErrorMark {
  /** Why the cell failed last, until it runs again. */
  problem: Problem | undefined;
  /** The code that failed. */
  private failed = "";
  private readonly cell: HTMLElement;
  private readonly words: Words;
  private readonly sign = new SignMark();

  constructor(cell: HTMLElement, words: Words) {
    this.cell = cell;
    this.words = words;
  }

  /** Of which type its own error is. */
  get type(): string | null {
    return this.problem?.kind === "error" ? this.problem.error.type : null;
  }

  /** Mark a problem of a code, and say for drivers and tests that its explanation is on its way. */
  show(problem: Problem | undefined, failed: string, place: HTMLElement, code: string): void {
    this.problem = problem;
    this.failed = failed;
    const error = problem?.kind === "error" ? problem.error : null;
    this.cell.toggleAttribute("data-explaining", error?.next === this.words.explaining);
    this.draw(place, code);
  }

  /** The code has changed: its error is in none of these lines. */
  clear(): void {
    this.cell.toggleAttribute("data-line", false);
    this.sign.clear();
  }

  /** Draw the mark in the place where this code is seen: another than the one that failed has none. */
  draw(place: HTMLElement, code: string): void {
    const error = this.problem?.kind === "error" ? this.problem.error : null;
    const line = error?.line ?? null;
    this.clear();
    if (!error || line === null || code !== this.failed) return;
    this.cell.toggleAttribute("data-line", true);
    this.cell.style.setProperty("--live-error-line", String(line));
    const sign = signOf(error, code);
    if (sign) this.sign.show(place, line - 1, sign.start, sign.end);
  }
}

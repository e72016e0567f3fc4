/** Shows why a cell failed: the explanation, the very sign, the correction, Python's own words. */

import type { PythonError } from "../shared/protocol.ts";
import { explainTrouble } from "../shared/trouble.ts";
import type { Words } from "../shared/words.ts";
import type { Problem } from "./cell.ts";
import { button, make, withCode } from "./element.ts";

export class ProblemView {
  readonly element = make("div", "live-error");
  private readonly words: Words;
  private readonly fix: (code: string) => void;
  private readonly leading: (text: string) => (string | HTMLElement)[];

  /** `fix` takes the corrected code that an error offers; `leading` makes links of cells' names. */
  constructor(words: Words, fix: ProblemView["fix"], leading: ProblemView["leading"]) {
    this.words = words;
    this.fix = fix;
    this.leading = leading;
    this.element.hidden = true;
  }

  /** Show what went wrong in the code that was begun; what a reader has unfolded or holds stays so. */
  show(problem: Problem | undefined, begun: string, now: string): void {
    const { element } = this;
    const unfolded = element.querySelector<HTMLDetailsElement>(".live-original")?.open ?? false;
    const held = element.contains(document.activeElement) ? document.activeElement : null;
    const handle = held?.matches("summary") ? "summary" : ".live-traceback";
    element.hidden = !problem;
    element.replaceChildren(...(problem ? this.draw(problem, begun) : []));
    const original = element.querySelector<HTMLDetailsElement>(".live-original");
    if (original && problem) {
      original.open = unfolded;
      if (held) original.querySelector<HTMLElement>(handle)?.focus({ preventScroll: true });
    }
    this.offerFix(now === begun);
  }

  /** Offer the correction of the code that failed while that code stands: it would take a newer one's place. */
  offerFix(stands: boolean): void {
    for (const part of this.element.querySelectorAll<HTMLElement>(".live-fix, [data-action=fix]")) {
      part.hidden = !stands;
    }
  }

  /** The sentence that says it, to be read aloud. */
  get sentence(): string {
    return this.element.hidden ? "" : (this.element.firstChild?.textContent ?? "");
  }

  private draw(problem: Problem, code: string): HTMLElement[] {
    if (problem.kind === "error") return this.drawError(problem.error, code);
    const line = make("p", "live-error-what");
    if (problem.kind === "above") line.append(...this.leading(this.words.above(problem.cell)));
    else if (problem.kind === "died")
      line.textContent = problem.deep ? this.words.diedDeep : this.words.died;
    else line.textContent = explainTrouble(this.words.lost.python, problem.trouble, this.words);
    return [line];
  }

  private drawError(error: PythonError, code: string): HTMLElement[] {
    const { words } = this;
    const what = make("p", "live-error-what");
    what.append(...withCode(error.what ?? `${error.type}: ${error.message}`));
    const line = error.line ?? null;
    if (line !== null) {
      const where = make("strong", "live-error-line");
      where.textContent = words.errorAt(line);
      what.prepend(where, " · ");
    }
    const parts: HTMLElement[] = [what, ...drawSign(error, code)];
    if (error.next) {
      const next = make("p", "live-error-next");
      next.append(...withCode(error.next));
      parts.push(next);
    }
    if (error.fix) {
      const { fix } = error;
      const offered = make("pre", "live-fix");
      offered.textContent = fix;
      offered.translate = false;
      parts.push(
        offered,
        button(words.fix, () => this.fix(fix), "fix"),
      );
    }
    if (error.traceback) parts.push(this.drawOriginal(error.traceback));
    return parts;
  }

  private drawOriginal(traceback: string): HTMLElement {
    const details = make("details", "live-original");
    const summary = make("summary");
    summary.textContent = this.words.original;
    const text = make("pre", "live-traceback");
    text.tabIndex = 0;
    text.textContent = traceback;
    text.translate = false;
    details.append(summary, text);
    return details;
  }
}

/** Where in its line an error is, in characters from 0; null if only the line is known. */
export function signOf(error: PythonError, code: string): { start: number; end: number } | null {
  const { line, column, end_column } = error;
  if (!line || !column) return null;
  const text = code.split("\n")[line - 1];
  if (text === undefined || column > text.length) return null;
  // Of what reaches over several lines, the first is marked to its end.
  const end = end_column && end_column > column ? end_column - 1 : text.trimEnd().length;
  return { start: column - 1, end: Math.max(Math.min(end, text.length), column) };
}

/** The line of the code, with the sign at which Python stopped marked. */
function drawSign(error: PythonError, code: string): HTMLElement[] {
  const sign = signOf(error, code);
  if (!sign) return [];
  const text = code.split("\n")[(error.line ?? 1) - 1] ?? "";
  const line = make("pre", "live-error-sign");
  line.translate = false;
  const mark = make("mark");
  mark.textContent = text.slice(sign.start, sign.end);
  line.append(text.slice(0, sign.start).trimStart(), mark, text.slice(sign.end));
  return [line];
}

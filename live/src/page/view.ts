/** What a live cell looks like besides its code: buttons, state, errors, output, verdict. */

import type { PythonError } from "../shared/protocol.ts";
import type { Words } from "../shared/words.ts";
import type { Problem, State } from "./cell.ts";
import { comparable, type Shown } from "./compare.ts";
import { explainTrouble } from "./diagnosis.ts";
import { diffLines } from "./diff.ts";
import { button, make, withCode } from "./element.ts";
import { OutputView } from "./output.ts";
import { Question } from "./question.ts";
import { RunButton } from "./run-button.ts";

/** What a reader can do with a cell's buttons. */
export interface Actions {
  run(): void;
  stop(): void;
  runAbove(): void;
  reset(): void;
  undo(): void;
  copy(): void;
  /** Go to another cell. */
  lead(cell: string): void;
  /** Take a corrected code that an error offers. */
  fix(code: string): void;
}

export class CellView {
  readonly output: OutputView;
  readonly question: Question;
  /** The parts in the order in which they follow the code. */
  readonly parts: HTMLElement[];
  private readonly words: Words;
  private readonly actions: Actions;
  private readonly status = make("span", "live-status");
  private readonly spoken = make("p", "live-spoken");
  private readonly notice = make("p", "live-notice");
  private readonly error = make("div", "live-error");
  private readonly verdict = make("div", "live-verdict");
  private readonly age = make("p", "live-age");
  private readonly main: RunButton;
  private readonly undo: HTMLButtonElement;

  constructor(words: Words, actions: Actions) {
    this.words = words;
    this.actions = actions;
    this.output = new OutputView(words);
    this.question = new Question(words);
    this.main = new RunButton(words, actions.run, actions.stop);
    this.undo = button(words.undo, actions.undo, "undo");
    this.undo.hidden = true;
    this.spoken.setAttribute("role", "status");
    this.notice.hidden = true;
    this.age.hidden = true;
    const bar = make("div", "live-bar");
    bar.append(
      ...this.main.elements,
      this.status,
      this.undo,
      button(words.runAbove, actions.runAbove, "run-above"),
      button(words.reset, actions.reset, "reset"),
      button(words.copy, actions.copy, "copy"),
    );
    const { output, question } = this;
    this.parts = [
      bar,
      this.notice,
      this.error,
      this.age,
      output.element,
      question.element,
      this.verdict,
      this.spoken,
    ];
  }

  /** Say in a few words what is going on. */
  say(text: string): void {
    this.status.textContent = text;
  }

  /** Say for which cell this one waits, and lead there. */
  sayWaiting(other: string, asks: boolean, left: number): void {
    const { waitingFor, asks: asked } = this.words;
    this.status.replaceChildren(...this.leading(asks ? asked(other) : waitingFor(other, left)));
  }

  /** Say that the output comes from older code: the cell's own, or that of one above. */
  sayAge(aged: "own" | { above: string } | null): void {
    this.age.hidden = !aged;
    const { agedOwn, agedAbove } = this.words;
    const text = aged === "own" ? agedOwn : aged ? agedAbove(aged.above) : "";
    this.age.replaceChildren(...this.leading(text));
  }

  /** Say something that stays: the book's code has changed, nothing can be kept here. */
  note(text: string): void {
    this.notice.hidden = !text;
    this.notice.textContent = text;
  }

  /** Focus Run, or Stop while something runs: only one of them is shown. */
  focusMainButton(): void {
    this.main.focus();
  }

  canUndo(can: boolean): void {
    this.undo.hidden = !can;
  }

  /** Draw a state: all that is seen depends on it. */
  show(state: State, problem: Problem | undefined, renewed: boolean): void {
    if (state !== "input") this.question.close();
    this.say(`${this.words[state]} ${renewed ? this.words.renewed : ""}`.trim());
    this.error.hidden = !problem;
    this.error.replaceChildren(...(problem ? this.explain(problem) : []));
  }

  /** Compare with the book: null where that says nothing. */
  compare(book: Shown, shown: Shown | null, same: boolean | null): void {
    this.verdict.hidden = same === null;
    this.verdict.dataset.same = String(same);
    if (same === null || !shown) return;
    const what = make("p");
    what.textContent = same ? this.words.same : this.words.different;
    this.verdict.replaceChildren(what, ...(same ? [] : [this.difference(book, shown)]));
  }

  /** Tell those who do not see the page how it stands; `more` is a question or a judgement. */
  announce(state: State, more = ""): void {
    if (state === "idle" || state === "waiting") return;
    const verdict = this.verdict.hidden ? "" : (this.verdict.firstChild?.textContent ?? "");
    const error = this.error.hidden ? "" : (this.error.firstChild?.textContent ?? "");
    const lines = this.output.text.trimEnd().split("\n");
    const result = state === "finished" ? `${lines.slice(-1)[0] ?? ""} ${verdict}` : error;
    const said = [this.words[state], result.trim(), more.trim()];
    this.spoken.textContent = said.filter(Boolean).join(" ");
  }

  private difference(book: Shown, shown: Shown): HTMLElement {
    const details = make("details");
    const summary = make("summary");
    summary.textContent = this.words.showDifference;
    const list = make("pre", "live-diff");
    list.tabIndex = 0;
    const equal = (a: string, b: string) => comparable(a) === comparable(b);
    const text = (side: Shown) => side.text + (side.error ? `${side.error}\n` : "");
    for (const { mark, text: line } of diffLines(text(book), text(shown), equal)) {
      const row = make("span");
      row.dataset.mark = mark;
      const side = mark === "-" ? this.words.inBook : mark === "+" ? this.words.here : "";
      row.textContent = `${mark} ${line}${side && `  ← ${side}`}\n`;
      list.append(row);
    }
    details.append(summary, list);
    return details;
  }

  /** Text in which the name of a cell, between backticks, leads to it. */
  private leading(text: string): (string | HTMLElement)[] {
    return text.split("`").map((part, index) => {
      if (index % 2 === 0) return part;
      const link = make("a", "live-lead");
      link.href = `#cell-${part}`;
      link.textContent = part;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.actions.lead(part);
      });
      return link;
    });
  }

  private explain(problem: Problem): HTMLElement[] {
    if (problem.kind === "error") return this.explainError(problem.error);
    const line = make("p", "live-error-what");
    if (problem.kind === "above") line.append(...this.leading(this.words.above(problem.cell)));
    else if (problem.kind === "died") line.textContent = this.words.died;
    else line.textContent = explainTrouble(problem.trouble, this.words);
    return [line];
  }

  private explainError(error: PythonError): HTMLElement[] {
    const { words } = this;
    const parts: HTMLElement[] = [];
    const what = make("p", "live-error-what");
    what.append(...withCode(error.what ?? `${error.type}: ${error.message}`));
    if (error.line !== null) {
      const where = make("strong", "live-error-line");
      where.textContent = words.errorAt(error.line);
      what.prepend(where, " · ");
    }
    parts.push(what);
    if (error.next) {
      const next = make("p", "live-error-next");
      next.append(...withCode(error.next));
      parts.push(next);
    }
    if (error.fix) {
      const { fix } = error;
      const take = button(words.fix, () => this.actions.fix(fix), "fix");
      const offered = make("pre", "live-fix");
      offered.textContent = fix;
      parts.push(offered, take);
    }
    const details = make("details", "live-original");
    const summary = make("summary");
    summary.textContent = words.original;
    const original = make("pre", "live-traceback");
    original.tabIndex = 0;
    original.textContent = error.traceback;
    details.append(summary, original);
    parts.push(details);
    return parts;
  }
}

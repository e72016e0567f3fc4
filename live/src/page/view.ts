/** What a live cell looks like besides its code: buttons, state, errors, output, verdict. */

import type { Words } from "../shared/words.ts";
import type { Problem, State } from "./cell.ts";
import type { Shown } from "./compare.ts";
import { button, make } from "./element.ts";
import { OutputView } from "./output.ts";
import { ProblemView } from "./problem-view.ts";
import { Question } from "./question.ts";
import { RunButton } from "./run-button.ts";
import { VerdictView } from "./verdict.ts";

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
  private readonly problem: ProblemView;
  private readonly verdict: VerdictView;
  private readonly age = make("p", "live-age");
  private readonly main: RunButton;
  private readonly undo: HTMLButtonElement;

  constructor(words: Words, actions: Actions) {
    this.words = words;
    this.actions = actions;
    this.output = new OutputView(words);
    this.question = new Question(words);
    this.main = new RunButton(words, actions.run, actions.stop);
    this.problem = new ProblemView(words, actions.fix, (text) => this.leading(text));
    this.verdict = new VerdictView(words);
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
      this.problem.element,
      this.age,
      output.element,
      question.element,
      this.verdict.element,
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
  show(state: State, problem: Problem | undefined, renewed: boolean, code: string): void {
    if (state !== "input") this.question.close();
    this.say(`${this.words[state]} ${renewed ? this.words.renewed : ""}`.trim());
    this.problem.show(problem, code);
    // Nothing of an earlier run stands under the news that this one did not begin.
    if (problem?.kind === "above" || problem?.kind === "unavailable") this.output.clear();
  }

  /** The explanation of an error has come after the error itself. */
  explain(problem: Problem, code: string): void {
    this.problem.show(problem, code);
  }

  /** Compare with the book: null where that says nothing. */
  compare(book: Shown, shown: Shown | null, same: boolean | null): void {
    this.verdict.show(book, shown, same);
  }

  /** The code has changed: what was said of the old one goes. */
  forgetVerdict(): void {
    this.verdict.clear();
  }

  /** Tell those who do not see the page how it stands; `more` is a question or a judgement. */
  announce(state: State, more = ""): void {
    if (state === "idle" || state === "waiting") return;
    const lines = this.output.text.trimEnd().split("\n");
    const result =
      state === "finished"
        ? `${lines.slice(-1)[0] ?? ""} ${this.verdict.sentence}`
        : this.problem.sentence;
    const said = [this.words[state], result.trim(), more.trim()];
    this.spoken.textContent = said.filter(Boolean).join(" ");
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
}

/** What a live cell looks like besides its code: buttons, state, errors, output, verdict. */

import type { Words } from "../shared/words.ts";
import { Bar, type Actions as BarActions } from "./bar.ts";
import { isBusy, type Problem, type State } from "./cell.ts";
import type { Shown } from "./compare.ts";
import { button, make } from "./element.ts";
import { focusIn, keepFocus } from "./focus.ts";
import { OutputView } from "./output.ts";
import { ProblemView } from "./problem-view.ts";
import { Question } from "./question.ts";
import type { Sentence } from "./status-line.ts";
import { VerdictView } from "./verdict.ts";

/** What a reader can do with a cell's buttons. */
export interface Actions extends BarActions {
  /** Go to another cell. */
  lead(cell: string): void;
  /** Take a corrected code that an error offers. */
  fix(code: string): void;
  /** Show an output that is kept from a reader who has yet to answer. */
  unfold(): void;
}

export class CellView {
  readonly bar: Bar;
  readonly output: OutputView;
  readonly question: Question;
  /** The parts in the order in which they follow the code. */
  readonly parts: HTMLElement[];
  private readonly words: Words;
  private readonly actions: Actions;
  private readonly spoken = make("p", "live-spoken");
  private readonly notice = make("p", "live-notice");
  private readonly problem: ProblemView;
  private readonly verdict: VerdictView;
  private readonly age = make("p", "live-age");
  private state: State = "idle";
  /** What is said behind the word of the state. */
  private more = "";

  constructor(words: Words, actions: Actions) {
    this.words = words;
    this.actions = actions;
    this.bar = new Bar(words, actions);
    this.output = new OutputView(words, this.bar);
    this.question = new Question(words, this.bar.line.element);
    this.problem = new ProblemView(words, actions.fix, (text) => this.leading(text));
    this.verdict = new VerdictView(words);
    this.spoken.setAttribute("role", "status");
    this.notice.hidden = true;
    this.age.hidden = true;
    for (const part of [this.output.element, this.verdict.element]) part.translate = false;
    const { output, question } = this;
    const fold = make("p", "live-fold");
    fold.append(button(words.unfold, actions.unfold, "unfold"));
    this.parts = [
      this.bar.element,
      this.bar.line.below,
      this.notice,
      this.problem.element,
      fold,
      output.element,
      question.element,
      this.age,
      this.verdict.element,
      this.spoken,
    ];
  }

  /** What is said of an older output stands below the book's as well: it comes and goes, and moves nothing. */
  follow(recorded: Element | null): void {
    recorded?.after(this.age);
  }

  /** What is said of how it stands, in a sentence that is spoken as well. */
  get textContent(): string {
    return this.bar.line.text;
  }

  set textContent(text: string) {
    this.tell(text);
  }

  /** Say in a sentence what is going on, or how it stands. */
  say(text = ""): void {
    if (text) this.instead([text]);
    else this.bar.line.say(this.words[this.state], this.more);
  }

  /** Say what the reader has brought about, to those who do not see the page as well. */
  tell(text: string): void {
    this.say(text);
    this.speak(text);
  }

  /** Say how much of Python has come. */
  sayProgress(loaded: number, total: number): void {
    const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
    const { progress, unpacking } = this.words;
    this.say(loaded >= total ? unpacking : progress(megabytes(loaded), megabytes(total)));
  }

  /** Say for which cell this one waits, and lead there. */
  sayWaiting(other: string, asks: boolean, left: number): void {
    const { waitingFor, asks: asked } = this.words;
    this.instead(this.leading(asks ? asked(other) : waitingFor(other, left)));
  }

  /** Say that a cell before this one was stopped, and this one has not run: nothing else tells. */
  sayDropped(stopped: string): void {
    const text = this.words.notRun(stopped);
    this.instead(this.leading(text));
    this.speak(text.replaceAll("`", ""));
  }

  /** Say that what runs is not what stands there now, which waits for it. */
  sayOlder(): void {
    const { olderRuns } = this.words;
    if (this.spoken.textContent !== olderRuns) this.speak(olderRuns);
    this.say(olderRuns);
  }

  /** Say that the output comes from other code: the cell's own as it was, the book's, one above's. */
  sayAge(aged: "own" | "book" | { name: string } | null): void {
    this.age.hidden = !aged;
    const { agedOwn, agedBook, agedAbove } = this.words;
    const said = { own: agedOwn, book: agedBook };
    const text = aged && (typeof aged === "string" ? said[aged] : agedAbove(aged.name));
    this.age.replaceChildren(...this.leading(text ?? ""));
  }

  /** Ask the reader something below what has been `shown`; `comes`: to one who is in this cell. */
  ask(prompt: string, comes: boolean, shown: Promise<void>): Promise<string> {
    const answer = this.question.ask(prompt, comes, shown);
    this.announce("input", prompt);
    return answer;
  }

  /** Say something that stays, and offer what can be done about it. */
  note(text: string, offer?: { name: string; act(): void }): void {
    const focused = focusIn(this.notice);
    this.notice.hidden = !text;
    this.notice.replaceChildren(text);
    if (text && offer) this.notice.append(" ", button(offer.name, offer.act, "offer"));
    keepFocus(this.notice, focused, this.bar);
  }

  /** Draw a state: all that is seen depends on it. */
  show(
    state: State,
    problem: Problem | undefined,
    renewed: boolean,
    begun: string,
    now: string,
  ): void {
    if (state !== "input") this.question.close(!isBusy(state));
    this.bar.turn(isBusy(state));
    // What had the focus before a question may be hidden by now, as Stop is.
    const isLeft = !isBusy(state) && document.activeElement === this.bar.line.element;
    if (isLeft) this.bar.focusMainButton();
    const unrun = state === "stopped" && begun !== now ? this.words.changeNotRun : "";
    this.more = [renewed ? this.words.renewed : "", unrun].filter(Boolean).join(" ");
    this.state = state;
    this.say();
    this.problem.show(problem, begun, now);
    // Nothing of an earlier run stands under the news that this one did not begin.
    if (problem?.kind === "above" || problem?.kind === "unavailable") this.output.clear();
  }

  /** The explanation of an error has come after the error itself. */
  explain(problem: Problem, begun: string, now: string): void {
    this.problem.show(problem, begun, now);
  }

  /** Whether the code that failed still stands: its correction is for no other. */
  offerFix(stands: boolean): void {
    this.problem.offerFix(stands);
  }

  /** Compare with the book: null where that says nothing. */
  compare(book: Shown, shown: Shown | null, same: boolean | null, mine: boolean): void {
    this.verdict.show(book, shown, same, mine);
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
    const said = [this.words[state], this.more, result.trim(), more.trim()];
    this.speak(said.filter(Boolean).join(" "));
  }

  private instead(sentence: Sentence): void {
    this.bar.line.sayInstead(this.words[this.state], sentence);
  }

  private speak(text: string): void {
    this.spoken.textContent = text;
  }

  /** Text in which the name of a cell, between backticks, leads to it. */
  private leading(text: string): Sentence {
    return text.split("`").map((part, index) => {
      if (index % 2 === 0) return part;
      const link = make("a", "live-lead");
      link.href = `#cell-${part}`;
      link.textContent = part;
      link.translate = false;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        event.stopPropagation(); // the theme would navigate, and take the focus away
        this.actions.lead(part);
      });
      return link;
    });
  }
}

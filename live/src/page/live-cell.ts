/** The custom element `<live-cell>`: code that the reader runs and changes, and what it shows. */

import type { LessonJob, Mine, PythonError, Verdict } from "../shared/protocol.ts";
import type { Words } from "../shared/words.ts";
import { type Cell, isBusy, type Problem, type State } from "./cell.ts";
import { CellCode } from "./cell-code.ts";
import { CellInParts, type Parts } from "./cell-parts.ts";
import type { Shown } from "./compare.ts";
import { ErrorMark } from "./error-mark.ts";
import { focusIn, keepFocus } from "./focus.ts";
import { atIntent } from "./intent.ts";
import { pageWords } from "./language.ts";
import { Lesson } from "./lesson.ts";
import { chapterOf, type MyNeuron } from "./mine.ts";
import type { Notebook } from "./notebook.ts";
import { notebookOf, siblings } from "./pages.ts";
import type { Progress } from "./progress.ts";
import { Recorded } from "./recorded.ts";
import { Rerun } from "./rerun.ts";
import type { Session } from "./session.ts";
import { attachShortcut } from "./shortcut.ts";
import { Steady } from "./steady.ts";
import { Verdicts } from "./verdicts.ts";
import { CellView } from "./view.ts";
import type { Work } from "./work.ts";

export class LiveCell extends CellInParts implements Cell {
  /** Set once before the element is defined. */
  static session: Session;
  static work: Work;
  static progress: Progress;
  static neuron: MyNeuron;

  private readonly words: Words = pageWords();
  private notebook: Notebook | null = null;
  private readonly mark = new ErrorMark(this, this.words);
  private readonly steady = new Steady(this);
  /** The code that it ran last. */
  private begun = "";
  private ended: Promise<void> = Promise.resolve();
  private readonly rerun = new Rerun(
    async () => {
      if (isBusy(this.state)) await this.ended;
    },
    () => this.run(),
    // Said while a finger moves it, it would move the figure.
    () => this.text.moving || this.older(),
  );

  get sound(): string {
    return this.task.sound ?? this.code;
  }

  get mine(): Mine {
    return LiveCell.neuron.before(chapterOf(location.pathname));
  }

  /** It has run for a cell below: say whose code that was. */
  stoodIn(): void {
    if (this.state !== "finished") return;
    this.view.say(this.task.own ? this.words.ranMine : this.words.ranBook);
  }

  get lesson(): LessonJob | null {
    return this.verdicts.job(this.text.edited);
  }

  /** Keep the output of this run folded, unless the reader has seen one or was not asked. */
  fold(): void {
    const seen = this.ran && !this.folded;
    this.folded = !seen && this.task.isOpen && !this.text.edited;
  }

  /** The reader has answered, or wants to see the output: show it with what it says of the answer. */
  private unfold(): void {
    if (!this.folded) return;
    const focused = focusIn(this);
    this.folded = false;
    keepFocus(this, focused, this.view.bar);
    this.verdicts.grade(this.notebook);
  }

  /** Show what became of the exercise or the prediction. */
  judge(verdict: Verdict | null): void {
    // Folded, it would tell what the output shows.
    if (!this.folded) this.verdicts.ofRun(verdict, this.notebook);
  }

  /** The code as it stands now; another one is a new version of it. */
  get code(): string {
    return this.text.code;
  }

  set code(text: string) {
    this.text.code = text;
  }

  /** What the last run showed, or null unless this very cell came to an end. */
  get shown(): Shown | null {
    const { state } = this;
    const error = this.mark.type;
    if (state !== "finished" && !(state === "failed" && error !== null)) return null;
    return { ...this.view.output.shown, error };
  }

  /** Whether the last run equals the book. */
  get same(): boolean | null {
    return this.recorded.equals(this.shown, this.text.edited);
  }

  /** Run this cell, and before it the cells above that have not run. */
  run(everythingAbove = false): Promise<void> {
    if (!this.notebook) return this.ended;
    this.folded = false; // it is wished for itself now
    this.ended = this.notebook.run(this, everythingAbove);
    return this.ended;
  }

  /** Stop all that was wished for on this page. */
  async stop(): Promise<void> {
    for (const cell of siblings(this)) cell.rerun.cancel();
    await this.notebook?.stop();
  }

  /** Take back code and output of the book: the code at once, so that what is written next is kept. */
  async reset(): Promise<void> {
    this.rerun.cancel();
    const waits = this.notebook?.withdraw(this) ?? true;
    const stopped = waits ? null : this.stop();
    this.code = this.text.original;
    this.task.forgetShown();
    this.view.note("");
    if (isBusy(this.state)) await stopped; // one that waited has its rest already
    this.notebook?.mend(this);
    if (isBusy(this.state)) return; // it has been wished for again
    this.notebook?.reset(this);
    this.recorded.reset();
    this.view.output.clear();
    this.task.clear();
    this.ran = false;
    this.enter("idle");
  }

  /** Take new code from outside; `done` at the end of a movement. */
  edit(code: string, done: boolean): void {
    this.text.edit(code, done);
  }

  connectedCallback(): void {
    this.notebook = notebookOf(this, LiveCell.session);
    this.first = siblings(this)[0] === this;
    this.makeInTurn();
  }

  disconnectedCallback(): void {
    this.mark.clear(); // the window keeps what is underlined, with the page around it
    // Once is enough: a second call would not wait for what runs to stop.
    if (this.first) this.notebook?.close();
    this.notebook = null;
  }

  /** Show a state: what is drawn depends on it alone. */
  enter(state: State, problem?: Problem, renewed = false): void {
    const focused = focusIn(this);
    const asks = [state, this.state].includes("input");
    if (isBusy(state) && !isBusy(this.state)) this.steady.begin();
    if (state === "running" && this.state !== "input") {
      this.recorded.hold(focused);
      this.ran = true;
      this.begun = this.code;
      this.view.output.begin();
      this.verdicts.begin();
    }
    if (!isBusy(state)) {
      this.view.output.end();
      const painted = this.view.output.painted();
      void this.recorded.release(painted);
      void this.steady.end(painted);
    }
    if (problem && problem.kind !== "error") this.ran = false;
    if (["idle", "failed", "stopped"].includes(state)) this.folded = false;
    this.state = state;
    this.mark.show(problem, this.begun, this.text.element, this.code);
    this.view.show(state, problem, renewed, this.begun, this.code);
    if (isBusy(state) || !this.ran) this.age(null);
    else this.compare();
    if (!this.folded) this.view.announce(state);
    if (asks && this.rerun.wished) this.older();
    keepFocus(this, focused, this.view.bar);
    this.tellState();
  }

  /** Say that the output comes from other code, unless a new one is on its way; `from`: whose changed. */
  age(from: Cell | null): void {
    const onItsWay = isBusy(this.state) || this.rerun.wished || this.text.moving;
    const isTold = !onItsWay && (from !== null || this.recorded.isOlder(this.text.edited));
    this.aged = isTold;
    const whose = from === this ? "own" : (from ?? "book");
    this.view.sayAge(isTold ? whose : null);
    this.compare();
  }

  /** Bring it into view, for one who was led here. */
  come(): void {
    this.scrollIntoView({ block: "center" });
    if (this.state === "input") this.view.question.focus();
    else this.view.bar.focusMainButton();
  }

  /** Complete an error that was shown in Python's own words. */
  explain(error: PythonError): void {
    if (!this.isConnected || this.mark.problem?.kind !== "error") return;
    const problem: Problem = { kind: "error", error };
    this.mark.show(problem, this.begun, this.text.element, this.code);
    this.view.explain(problem, this.begun, this.code);
    this.view.announce(this.state);
  }

  ask(prompt: string): Promise<string> {
    const shown = this.recorded.release(this.view.output.giveWay());
    // Who has gone on writing goes on: the rest of a line is no answer.
    return this.view.ask(prompt, this.code === this.begun, shown);
  }

  /** Python is on its way to a cell that waits for it. */
  progress(loaded: number, total: number): void {
    if (this.state === "starting") this.view.sayProgress(loaded, total);
  }

  /** Show what was kept of the reader's work. */
  restore(): void {
    this.text.restore();
    this.task.restore();
  }

  /** Another neuron runs from now on: what has run will run again, or says that it ran the old one. */
  neuronChanged(elsewhere = false): void {
    if (elsewhere) this.notebook?.changed();
    else this.notebook?.forget();
  }

  protected made(): void {
    const { notebook } = this;
    this.notebook = null; // what was kept is no change
    this.restore();
    this.enter("idle");
    this.notebook = notebook;
  }

  protected make(): Parts {
    const block = this.querySelector(".live-code") as HTMLElement;
    const { words } = this;
    const view = new CellView(words, {
      run: () => this.pressed(),
      stop: () => void this.stop(),
      runAbove: () => void this.run(true),
      reset: () => void this.reset(),
      undo: () => this.text.undo(),
      redo: () => this.text.redo(),
      copy: () => void this.text.copy(),
      share: () => void this.text.share(),
      lead: (name) => siblings(this, name)[0]?.come(),
      fix: (code) => this.edit(code, true),
      unfold: () => this.unfold(),
    });
    this.addEventListener("live-answered", () => this.unfold());
    const recorded = new Recorded(this, view.output.element, words, view.bar);
    const task = new Lesson(this, this.name, LiveCell.progress, LiveCell.neuron, words);
    const verdicts = new Verdicts(this, task, view);
    task.offerSolution((code) => this.edit(code, true));
    block.after(...view.parts, task.element);
    view.follow(this.querySelector(":scope > :is(.live-recorded, .live-cover)"));
    this.append(this.steady.element);
    const text = new CellCode(this, this.name, block, view, LiveCell.work, words, {
      changed: () => this.changed(),
      // On the first run cells above run as well, and would move the figure below the finger.
      moves: (different, done) => this.rerun.moved(different, done || this.ran),
      drawn: () => this.mark.draw(this.text.element, this.code),
    });
    attachShortcut(this, view.bar.press, () => this.pressed());
    atIntent(this, () => this.notebook?.warm());
    return { text, task, recorded, view, verdicts };
  }

  /** The reader has pressed Run. */
  private pressed(): void {
    if (!this.task.askFirst(this.text.edited)) return void this.run();
    this.view.tell(this.words.guessFirst);
    const answered = () => isBusy(this.state) || this.view.say();
    this.addEventListener("input", answered, { once: true });
  }

  private changed(): void {
    const focused = focusIn(this);
    this.mark.clear();
    if (!this.text.edited && !this.text.moving) this.recorded.reset(); // as an undo leaves it
    this.view.bar.press.anew();
    this.view.offerFix(this.code === this.begun);
    this.task.clear();
    this.notebook?.changed();
    this.view.forgetVerdict();
    keepFocus(this, focused, this.view.bar);
  }

  /** Say how the last run compares with the book's. */
  private compare(): void {
    this.view.compare(this.book, this.shown, this.same, Object.keys(this.mine.parts).length > 0);
  }
}

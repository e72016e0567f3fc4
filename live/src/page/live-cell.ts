/** The custom element `<live-cell>`: code that the reader runs and changes, and what it shows. */

import type { Bundle, LessonJob, PythonError, Stream, Verdict } from "../shared/protocol.ts";
import type { Words } from "../shared/words.ts";
import { type Cell, isBusy, type Problem, type State } from "./cell.ts";
import { isSilent, type Shown, sameAsBook } from "./compare.ts";
import { explainTrouble } from "./diagnosis.ts";
import type { Editor } from "./editor.ts";
import { attachFullSize } from "./full-size.ts";
import { attachHandles } from "./handles.ts";
import { pageWords } from "./language.ts";
import { Lesson } from "./lesson.ts";
import { Notebook } from "./notebook.ts";
import { attachNumbers } from "./numbers.ts";
import { figureText } from "./output.ts";
import { signOf } from "./problem-view.ts";
import type { Progress } from "./progress.ts";
import type { Session } from "./session.ts";
import { attachShortcut } from "./shortcut.ts";
import { SignMark } from "./sign.ts";
import { CellView } from "./view.ts";
import { fingerprint, type Work } from "./work.ts";

/** A dragged handle changes the code many times a second. */
const SETTLE_MS = 40;
const notebooks = new WeakMap<Element, Notebook>();
let pages = 0;

export class LiveCell extends HTMLElement implements Cell {
  /** Set once before the element is defined. */
  static session: Session;
  static work: Work;
  static progress: Progress;

  /** Versions of the code from before handles, Reset or an offered correction changed it. */
  private readonly versions: string[] = [];
  private readonly words: Words = pageWords();
  private original = "";
  private text = "";
  private moving = false;
  private editor: Editor | null = null;
  private opening: Promise<Editor | null> | null = null;
  private block!: HTMLElement;
  private recorded: HTMLElement | null = null;
  private view!: CellView;
  private task!: Lesson;
  private notebook: Notebook | null = null;
  private problem: Problem | undefined;
  private readonly sign = new SignMark();
  private ended: Promise<void> = Promise.resolve();
  private rerun: ReturnType<typeof setTimeout> | undefined;

  /** The name that both languages share. */
  get name(): string {
    return this.dataset.cell ?? "";
  }

  get state(): State {
    return (this.dataset.state ?? "idle") as State;
  }

  get skipped(): boolean {
    return this.hasAttribute("data-skip") || this.hasAttribute("data-exercise");
  }

  get raises(): boolean {
    return this.hasAttribute("data-raises");
  }

  get lesson(): LessonJob | null {
    return this.task.job;
  }

  /** Show what became of the exercise or the prediction. */
  judge(verdict: Verdict | null): void {
    this.task.show(verdict);
    if (verdict) this.view.announce(this.state, this.task.element.textContent);
  }

  /** The code as it stands now. */
  get code(): string {
    return this.text;
  }

  set code(text: string) {
    this.write(text);
    this.changed();
  }

  /** What the last run showed, or null unless this very cell came to an end. */
  get shown(): Shown | null {
    const { state, problem } = this;
    if (state !== "finished" && !(state === "failed" && problem?.kind === "error")) return null;
    const { text, figures } = this.view.output;
    return { text, figures, error: problem?.kind === "error" ? problem.error.type : null };
  }

  /** What has been printed so far. */
  get printed(): string {
    return this.view.output.text;
  }

  /** What the book recorded. */
  get book(): Shown {
    const error = this.recorded?.querySelector<HTMLElement>("[data-error]");
    const all = (part: string) => [...(this.recorded?.querySelectorAll(part) ?? [])];
    return {
      text: all(".live-text")
        .map((part) => part.textContent)
        .join(""),
      figures: all(".live-figure").map((part) => figureText(part)),
      error: error?.dataset.error ?? null,
    };
  }

  /** Whether the last run equals the book; null where that says nothing. */
  get same(): boolean | null {
    const { shown } = this;
    if (!shown || this.skipped || this.hasAttribute("data-free")) return null;
    if (this.hasAttribute("data-aged")) return null;
    const { book } = this;
    if (this.text !== this.original) {
      // Of changed code an error says enough, and silence nothing.
      if (shown.error !== null || (isSilent(shown) && isSilent(book))) return null;
    }
    if (shown.error !== null && book.error === null) return null;
    return sameAsBook(book, shown);
  }

  /** Run this cell, and before it the cells above that have not run. */
  run(everythingAbove = false): Promise<void> {
    if (!this.notebook) return this.ended;
    this.ended = this.notebook.run(this, everythingAbove);
    return this.ended;
  }

  /** Stop this cell. */
  stop(): Promise<void> {
    this.notebook?.stop();
    return this.ended;
  }

  /** Take back code and output of the book. */
  async reset(): Promise<void> {
    if (isBusy(this.state)) await this.stop();
    if (this.text !== this.original) this.remember();
    this.code = this.original;
    this.view.note("");
    this.notebook?.reset(this);
    this.view.output.clear();
    this.enter("idle");
  }

  /** Take back the last change that was not typed. */
  undo(): void {
    const before = this.versions.pop();
    const focused = document.activeElement;
    this.view.canUndo(this.versions.length > 0);
    if (focused && this.contains(focused)) this.keepFocus(focused);
    if (before !== undefined) this.code = before;
  }

  /** Take new code from a handle; `done` at the end of its movement. */
  edit(code: string, done: boolean): void {
    if (!this.moving && code !== this.text) this.remember();
    this.moving = !done;
    if (code === this.text) return;
    this.code = code;
    this.rerun ??= setTimeout(() => void this.runAgain(), SETTLE_MS);
  }

  connectedCallback(): void {
    if (!this.block) this.build();
    const page = this.closest("article") ?? document.body;
    let notebook = notebooks.get(page);
    if (!notebook) {
      pages += 1;
      const name = `${location.pathname}#${pages}`;
      const cells = () => [...page.querySelectorAll<LiveCell>("live-cell")];
      notebook = new Notebook(LiveCell.session, name, cells);
      notebooks.set(page, notebook);
    }
    this.notebook = notebook;
    this.toggleAttribute("data-first", page.querySelector("live-cell") === this);
  }

  disconnectedCallback(): void {
    // Once is enough: a second call would not wait for what runs to stop.
    if (this.hasAttribute("data-first")) this.notebook?.close();
    this.notebook = null;
  }

  /** Show a state: what is drawn depends on it alone. */
  enter(state: State, problem?: Problem, renewed = false): void {
    const focused = this.contains(document.activeElement) ? document.activeElement : null;
    if (state === "running" && this.state !== "input") {
      this.view.output.begin();
      this.task.clear();
    }
    if (!isBusy(state)) this.view.output.end();
    this.dataset.state = state;
    this.toggleAttribute("data-busy", isBusy(state));
    this.problem = problem;
    this.markError();
    this.view.show(state, problem, renewed, this.text);
    this.view.compare(this.book, this.shown, this.same);
    this.view.announce(state);
    if (focused) this.keepFocus(focused);
    const detail = { cell: this.name, state };
    this.dispatchEvent(new CustomEvent("live-state", { bubbles: true, detail }));
  }

  /** Show for which cell it waits. */
  waitFor(other: string, asks: boolean, left: number): void {
    this.view.sayWaiting(other, asks, left);
  }

  /** Show whether the output comes from older code, of this cell or of one above. */
  age(changed: Cell | null): void {
    this.toggleAttribute("data-aged", changed !== null);
    this.view.sayAge(changed && (changed === this ? "own" : { above: changed.name }));
    this.view.compare(this.book, this.shown, this.same);
  }

  /** Bring it into view, for one who was led here. */
  come(): void {
    this.scrollIntoView({ block: "center" });
    if (this.state === "input") this.view.question.focus();
    else this.view.focusMainButton();
  }

  /** Complete an error that was shown in Python's own words. */
  explain(error: PythonError): void {
    if (this.problem?.kind !== "error") return;
    this.problem = { kind: "error", error };
    this.markError();
    this.view.explain(this.problem, this.text);
    this.view.announce(this.state);
  }

  output(stream: Stream, text: string): void {
    this.view.output.write(stream, text);
  }

  display(key: string | null, bundle: Bundle): void {
    this.view.output.show(key, bundle);
  }

  ask(prompt: string): Promise<string> {
    const answer = this.view.question.ask(prompt);
    this.view.announce("input", prompt);
    return answer;
  }

  /** Python is on its way to a cell that waits for it. */
  progress(loaded: number, total: number): void {
    if (this.state !== "starting") return;
    const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
    const { progress, unpacking } = this.words;
    const done = loaded >= total;
    this.view.say(done ? unpacking : progress(megabytes(loaded), megabytes(total)));
  }

  /** Show what was kept of the reader's work. */
  restore(): void {
    const kept = LiveCell.work.load(this.name);
    if (!kept || kept.code === this.text) return;
    this.code = kept.code;
    if (kept.book !== fingerprint(this.original)) this.view.note(this.words.bookChanged);
  }

  private build(): void {
    this.block = this.querySelector(".live-code") as HTMLElement;
    this.recorded = this.querySelector(".live-recorded");
    if (this.recorded) attachFullSize(this.recorded, this.words);
    this.original = this.block.textContent ?? "";
    this.text = this.original;
    this.view = new CellView(this.words, {
      run: () => void this.run(),
      stop: () => void this.stop(),
      runAbove: () => void this.run(true),
      reset: () => void this.reset(),
      undo: () => this.undo(),
      copy: () => void this.copy(),
      lead: (name) => this.sibling(name)?.come(),
      fix: (code) => this.edit(code, true),
    });
    this.task = new Lesson(this, this.name, LiveCell.progress, this.words);
    this.block.after(...this.view.parts, this.task.element);
    attachHandles(this.view.output.element, this);
    this.listen();
    this.restore();
    this.enter("idle");
  }

  private sibling(name: string): LiveCell | undefined {
    const page = this.closest("article") ?? document.body;
    return [...page.querySelectorAll<LiveCell>("live-cell")].find((cell) => cell.name === name);
  }

  private listen(): void {
    const { block } = this;
    block.tabIndex = 0;
    block.setAttribute("role", "textbox");
    block.setAttribute("aria-multiline", "true");
    block.setAttribute("aria-label", this.words.code);
    const open = () => void this.openEditor().then((editor) => editor?.focus());
    attachNumbers(block, this, open);
    block.addEventListener("click", () => {
      if (getSelection()?.isCollapsed !== false) open();
    });
    block.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        open();
      }
    });
    attachShortcut(this, () => void this.run());
    // Python is fetched when a reader shows intent, never by itself where data are dear.
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (connection?.saveData) return;
    for (const sign of ["pointerenter", "focusin", "touchstart"]) {
      this.addEventListener(sign, () => this.notebook?.warm(), { once: true, passive: true });
    }
  }

  /** The editor is fetched when someone wants to write, not before; null if it does not come. */
  private openEditor(): Promise<Editor | null> {
    this.opening ??= this.loadEditor().catch(() => {
      this.opening = null;
      this.view.say(this.words.noEditor);
      void LiveCell.session.diagnose().then((trouble) => {
        if (trouble.kind !== "unknown") this.view.say(explainTrouble(trouble, this.words));
      });
      return null;
    });
    return this.opening;
  }

  private loadEditor(): Promise<Editor> {
    return import("./editor.ts").then(({ openEditor }) => {
      const editor = openEditor(this.block, this.text, {
        words: this.words,
        changed: (text) => {
          if (text === this.text) return;
          this.text = text;
          this.changed();
        },
        leave: () => this.view.focusMainButton(),
      });
      this.editor = editor;
      this.markError();
      attachNumbers(editor.element, this, () => editor.focus());
      return editor;
    });
  }

  /** What had the focus may be hidden by now: then it goes to the button that took its place. */
  private keepFocus(focused: Element): void {
    if (focused.isConnected && focused.getClientRects().length > 0) return;
    const active = document.activeElement;
    if (active && active !== focused && this.contains(active)) return;
    this.view.focusMainButton();
  }

  private remember(): void {
    this.versions.push(this.text);
    this.view.canUndo(true);
  }

  private write(text: string): void {
    this.text = text;
    if (this.editor) {
      this.editor.value = text;
    } else {
      this.block.textContent = text;
      void this.openEditor(); // it colours the new code
    }
  }

  private changed(): void {
    this.toggleAttribute("data-edited", this.text !== this.original);
    this.markError(null);
    this.task.clear();
    this.notebook?.changed();
    this.view.forgetVerdict();
    if (!LiveCell.work.keep(this.name, this.text, this.original) && this.text !== this.original) {
      this.view.note(this.words.notKept);
    }
  }

  /** Run once more with the code that handles have made, however fast they move. */
  private async runAgain(): Promise<void> {
    let code: string;
    do {
      code = this.text;
      if (isBusy(this.state)) await this.ended;
      await this.run();
    } while (code !== this.text && this.moving);
    this.rerun = undefined;
    if (code !== this.text) this.rerun = setTimeout(() => void this.runAgain(), SETTLE_MS);
  }

  /** Mark the line of an error, and in it the very sign. */
  private markError(problem: Problem | null = this.problem ?? null): void {
    const error = problem?.kind === "error" ? problem.error : null;
    const line = error?.line ?? null;
    this.toggleAttribute("data-line", line !== null);
    this.sign.clear();
    if (!error || line === null) return;
    this.style.setProperty("--live-error-line", String(line));
    const sign = signOf(error, this.text);
    const code = this.editor?.element ?? this.block;
    if (sign) this.sign.show(code, line - 1, sign.start, sign.end);
  }

  private async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.text);
    this.view.say(this.words.copied);
  }
}

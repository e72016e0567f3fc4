/** The custom element `<live-cell>`: code that the reader runs and changes, and what it shows. */

import { type Shown, sameAsBook } from "./compare.ts";
import type { Editor } from "./editor.ts";
import { type Cell, Notebook, type Problem, type State } from "./notebook.ts";
import { OutputView } from "./output.ts";
import type { Bundle, PythonError, Stream } from "./protocol.ts";
import { Question } from "./question.ts";
import type { Session } from "./session.ts";
import { type Words, words } from "./words.ts";

const ACTIVE: readonly State[] = ["starting", "waiting", "running", "input"];
const notebooks = new WeakMap<Element, Notebook>();
let pages = 0;

export class LiveCell extends HTMLElement implements Cell {
  /** Set once before the element is defined. */
  static session: Session;

  private words: Words = words();
  private original = "";
  private text = "";
  private editor: Editor | null = null;
  private opening: Promise<Editor> | null = null;
  private block!: HTMLElement;
  private recorded: HTMLElement | null = null;
  private view!: OutputView;
  private errorBox!: HTMLElement;
  private status!: HTMLElement;
  private verdict!: HTMLElement;
  private question!: Question;
  private notebook: Notebook | null = null;
  private errorClass: string | null = null;
  private finishedRun: Promise<void> = Promise.resolve();

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

  /** The code as it stands now. */
  get code(): string {
    return this.text;
  }

  set code(text: string) {
    this.text = text;
    if (this.editor) this.editor.value = text;
    else this.block.textContent = text;
    this.edited();
  }

  /** What the last run showed, or null before the first. */
  get shown(): Shown | null {
    if (this.state !== "finished" && this.state !== "failed") return null;
    return { text: this.view.text, error: this.errorClass };
  }

  /** What the book recorded. */
  get book(): Shown {
    const error = this.recorded?.querySelector<HTMLElement>("[data-error]");
    return {
      text: this.recorded?.querySelector(".live-text")?.textContent ?? "",
      error: error?.dataset.error ?? null,
    };
  }

  /** Whether the last run equals the book; null where that says nothing. */
  get same(): boolean | null {
    const { shown } = this;
    if (!shown || this.hasAttribute("data-free") || this.hasAttribute("data-skip")) return null;
    return sameAsBook(this.book, shown);
  }

  /** Run this cell, and before it the cells above that have not run. */
  run(everythingAbove = false): Promise<void> {
    if (ACTIVE.includes(this.state) || !this.notebook) return this.finishedRun;
    this.finishedRun = this.notebook.run(this, everythingAbove);
    return this.finishedRun;
  }

  /** Stop this cell. */
  stop(): Promise<void> {
    this.notebook?.stop();
    return this.finishedRun;
  }

  /** Take back code and output of the book. */
  async reset(): Promise<void> {
    if (ACTIVE.includes(this.state)) await this.stop();
    this.notebook?.reset(this);
    this.code = this.original;
    this.enter("idle");
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
  }

  disconnectedCallback(): void {
    this.notebook?.close();
    this.notebook = null;
  }

  /** Show a state: what is drawn depends on it alone. */
  enter(state: State, problem?: Problem, renewed = false): void {
    if (state !== "input") this.question.close();
    if (state === "running" && this.state !== "input") {
      this.errorClass = null;
      this.view.begin();
    }
    if (!ACTIVE.includes(state)) this.view.end();
    this.dataset.state = state;
    this.status.textContent = `${this.words[state]} ${renewed ? this.words.renewed : ""}`.trim();
    this.errorBox.hidden = state !== "failed";
    this.errorBox.replaceChildren(...(problem ? this.explain(problem) : []));
    this.drawVerdict();
    const detail = { cell: this.name, state };
    this.dispatchEvent(new CustomEvent("live-state", { bubbles: true, detail }));
  }

  output(stream: Stream, text: string): void {
    this.view.write(stream, text);
  }

  display(key: string | null, bundle: Bundle): void {
    this.view.show(key, bundle);
  }

  ask(prompt: string): Promise<string> {
    return this.question.ask(prompt);
  }

  /** Python is on its way to a cell that waits for it. */
  progress(loaded: number, total: number): void {
    if (this.state !== "starting") return;
    const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
    const { progress, unpacking } = this.words;
    const done = loaded >= total;
    this.status.textContent = done ? unpacking : progress(megabytes(loaded), megabytes(total));
  }

  private build(): void {
    this.block = this.querySelector(".live-code") as HTMLElement;
    this.recorded = this.querySelector(".live-recorded");
    this.original = this.block.textContent ?? "";
    this.text = this.original;
    this.view = new OutputView(this.words);
    this.errorBox = make("div", "live-error");
    this.errorBox.setAttribute("role", "group");
    this.verdict = make("p", "live-verdict");
    this.status = make("span", "live-status");
    this.status.setAttribute("role", "status");
    const bar = make("div", "live-bar");
    bar.append(
      this.button("run", () => void this.run()),
      this.button("stop", () => void this.stop()),
      this.status,
      this.button("run-above", () => void this.run(true)),
      this.button("reset", () => void this.reset()),
      this.button("copy", () => void this.copy()),
    );
    this.question = new Question(this.words);
    this.block.after(bar, this.errorBox, this.view.element, this.question.element, this.verdict);
    this.makeEditable();
    this.warmOnIntent();
    this.enter("idle");
  }

  private button(action: string, act: () => void): HTMLButtonElement {
    const button = make("button", `live-button`) as HTMLButtonElement;
    button.type = "button";
    button.dataset.action = action;
    const name =
      action === "run-above" ? "runAbove" : (action as "run" | "stop" | "reset" | "copy");
    button.textContent = this.words[name];
    button.addEventListener("click", act);
    return button;
  }

  /** The editor is fetched when someone wants to write, not before. */
  private makeEditable(): void {
    this.block.tabIndex = 0;
    this.block.setAttribute("role", "textbox");
    this.block.setAttribute("aria-multiline", "true");
    this.block.setAttribute("aria-label", this.words.code);
    this.block.addEventListener("focus", () => void this.edit());
    this.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      if (!(event.shiftKey || event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      void this.run();
    });
  }

  /** Python is fetched when a reader shows intent, never by itself where data are dear. */
  private warmOnIntent(): void {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (connection?.saveData) return;
    for (const sign of ["pointerenter", "focusin", "touchstart"]) {
      this.addEventListener(sign, () => this.notebook?.warm(), { once: true, passive: true });
    }
  }

  private async edit(): Promise<void> {
    this.opening ??= import("./editor.ts").then(({ openEditor }) =>
      openEditor(this.block, this.text, {
        label: this.words.editor,
        changed: (text) => {
          this.text = text;
          this.edited();
        },
        leave: () => this.querySelector<HTMLElement>("[data-action=run]")?.focus(),
      }),
    );
    this.editor = await this.opening;
  }

  private edited(): void {
    this.toggleAttribute("data-edited", this.text !== this.original);
    this.notebook?.reset(this);
  }

  private async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.text);
    this.status.textContent = this.words.copied;
  }

  private explain(problem: Problem): HTMLElement[] {
    const line = make("p", "live-error-what");
    if (problem.kind === "error") return this.explainError(problem.error);
    if (problem.kind === "above") line.textContent = this.words.above(problem.cell);
    else line.textContent = this.words[problem.kind];
    return [line];
  }

  private explainError(error: PythonError): HTMLElement[] {
    this.errorClass = error.type;
    const what = make("p", "live-error-what");
    what.textContent = `${error.type}: ${error.message}`;
    if (error.line !== null) {
      const where = make("strong", "live-error-line");
      where.textContent = this.words.errorAt(error.line);
      what.prepend(where, " · ");
    }
    const original = make("pre", "live-traceback");
    original.textContent = error.traceback;
    return [what, original];
  }

  private drawVerdict(): void {
    const { same } = this;
    this.verdict.hidden = same === null;
    this.verdict.dataset.same = String(same);
    this.verdict.textContent = same ? this.words.same : this.words.different;
  }
}

function make(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

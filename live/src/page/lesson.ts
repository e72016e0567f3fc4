/** The question before a cell's output, and the exercise that a cell is: their part of its view. */

import type { LessonJob, Verdict } from "../shared/protocol.ts";
import type { Words } from "../shared/words.ts";
import { button, make, withStress } from "./element.ts";
import type { MyNeuron } from "./mine.ts";
import type { Progress } from "./progress.ts";

export class Lesson {
  /** Follows the cell's output. */
  readonly element = make("div", "live-lesson");
  private readonly cell: HTMLElement;
  private readonly name: string;
  private readonly exercise: string | null;
  /** A part of the reader's own neuron. */
  private readonly part: string | null;
  private readonly neuron: MyNeuron;
  private readonly question: HTMLElement | null;
  private readonly progress: Progress;
  private readonly words: Words;
  /** What the reader expects, as it stands now. */
  answer: string | null;
  /** The book's way has been put into the cell since the reader began. */
  private looked = false;
  /** It did not come from this page's reader. */
  private brought = false;
  /** A guess has been asked for. */
  private asked = false;
  /** Where a number is written. */
  private field: HTMLInputElement | null = null;

  constructor(cell: HTMLElement, name: string, progress: Progress, neuron: MyNeuron, words: Words) {
    this.cell = cell;
    this.name = name;
    this.progress = progress;
    this.words = words;
    this.neuron = neuron;
    this.part = cell.dataset.rebuild ?? null;
    this.looked = this.part !== null && neuron.wasShown(this.part);
    this.exercise = cell.dataset.exercise ?? this.part;
    this.question = cell.querySelector<HTMLElement>(".live-predict");
    this.answer = this.question ? progress.foreseen(name) : null;
    this.element.hidden = true;
    if (this.question) this.offerAnswers(this.question);
    this.mark();
  }

  /** What Python shall judge after the run; of changed code there is nothing to tell unasked. */
  job(changed: boolean): LessonJob | null {
    if (this.part) return { kind: "rebuild", id: this.part };
    if (this.exercise) return { kind: "exercise", id: this.exercise };
    if (!this.question || (this.answer === null && changed)) return null;
    const id = this.question.dataset.predict ?? this.name;
    return { kind: "prediction", id, ...(this.answer === null ? {} : { answer: this.answer }) };
  }

  /** Whether it asks something that the reader has neither answered nor looked up. */
  get isOpen(): boolean {
    const looked = this.cell.querySelector<HTMLDetailsElement>(".live-cover")?.open ?? false;
    return this.question !== null && !this.answer && !looked;
  }

  /** Whether it asks what the output will be. */
  get asks(): boolean {
    return this.question !== null;
  }

  /** The code of a part whose names the cells below need; null where the cell is none. */
  get sound(): string | null {
    return this.part && this.neuron.sound(this.part, this.solution);
  }

  /** Whether that is the reader's own. */
  get own(): boolean {
    return !this.neuron.aside && this.neuron.part(this.part ?? "") !== null;
  }

  /** Ask for a guess before a run: once, and never about code that the reader has changed. */
  askFirst(changed: boolean): boolean {
    if (!this.question || this.answer !== null || this.asked || changed) return false;
    this.asked = true;
    this.question.querySelector("input")?.focus();
    return true;
  }

  /** Show what Python said of it. */
  show(verdict: Verdict | null): void {
    this.element.hidden = verdict === null;
    this.markField(verdict?.outcome === "not-attempted");
    if (!verdict) return;
    const { outcome, message } = verdict;
    this.element.dataset.outcome = outcome;
    const head = make("strong");
    const names = this.exercise ? this.words.outcome : this.words.foresaw;
    head.textContent = names[outcome];
    const text = make("p");
    text.append(head, " ", ...withStress(message));
    this.element.replaceChildren(text);
    if (this.exercise && outcome === "right") {
      if (!this.part || !this.looked) this.progress.solve(this.exercise);
      this.mark();
      document.dispatchEvent(new Event("live-progress"));
    }
  }

  /** Take the code of a part that was judged right into the reader's own neuron. */
  keep(code: string, verdict: Verdict): void {
    if (!this.part || verdict.outcome !== "right") return;
    const says = make("p", "live-kept");
    if (verdict.handed_on) {
      this.neuron.take(this.part, code, this.looked);
      says.textContent = this.looked ? this.words.keptShown : this.words.kept;
    } else says.textContent = this.words.notHandedOn;
    this.element.append(says);
  }

  /** What the reader foresaw, in the words of the page. */
  get foreseen(): string {
    const chosen = this.question?.querySelector<HTMLInputElement>("input:checked");
    return chosen?.closest("label")?.textContent?.trim() ?? this.field?.value ?? "";
  }

  /** Show an answer that came with a file or from another tab, or that it has been taken back. */
  restore(): void {
    const brought = this.progress.foreseen(this.name);
    if (!this.question || this.answer === brought) return;
    if (brought === null && !this.brought) return;
    this.clear();
    this.brought = brought !== null;
    this.answer = brought;
    for (const field of this.question.querySelectorAll("input")) {
      if (field.type === "radio") field.checked = field.value === brought;
      else field.value = brought ?? "";
    }
  }

  /** The book's way to write this part. */
  get solution(): string {
    return this.cell.querySelector(".live-help [data-solution]")?.textContent ?? "";
  }

  /** Somebody else's code stands in the cell: what is right now is not written from memory. */
  noteShown(): void {
    this.setLooked(true);
  }

  /** The reader begins anew: what is written now is written from memory, and nothing is said yet. */
  forgetShown(): void {
    this.setLooked(false);
    this.clear();
  }

  private setLooked(looked: boolean): void {
    this.looked = looked;
    if (this.part) this.neuron.noteShown(this.part, looked);
  }

  /** Offer to put the book's way into the cell. */
  offerSolution(show: (code: string) => void): void {
    const solution = this.cell.querySelector<HTMLElement>(".live-help [data-solution]");
    if (!this.part || !solution) return;
    const act = () => {
      this.setLooked(true);
      show(this.solution);
    };
    solution.after(button(this.words.showMe, act, "show"));
  }

  clear(): void {
    this.element.hidden = true;
    this.markField(false);
  }

  /** Tie what is said of it to a field in which no number could be read. */
  private markField(unreadable: boolean): void {
    if (!this.field) return;
    this.element.id = `lesson-${this.name}`;
    this.field.removeAttribute("aria-invalid");
    if (unreadable) {
      this.field.setAttribute("aria-invalid", "true");
      this.field.setAttribute("aria-describedby", this.element.id);
    } else this.field.removeAttribute("aria-describedby");
  }

  private mark(): void {
    const solved = this.exercise !== null && this.progress.isSolved(this.exercise);
    this.cell.toggleAttribute("data-solved", solved);
  }

  /** Turn the printed list of options, or the line for a number, into something to answer. */
  private offerAnswers(question: HTMLElement): void {
    const form = make("form", "live-answers");
    // Keys go through the options one by one: an answer is given when they leave the question.
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.given();
    });
    form.addEventListener("focusout", ({ relatedTarget }) => {
      // In a window that is left for another one the field stays the active one.
      const stays = form.contains(document.activeElement);
      if (!stays && !(relatedTarget instanceof Node && form.contains(relatedTarget))) this.given();
    });
    form.addEventListener("click", ({ target, detail }) => {
      const chosen = target instanceof Element && target.closest("label");
      if (chosen && detail > 0) setTimeout(() => this.given()); // once the option is checked
    });
    const options = [...question.querySelectorAll("li")];
    if (options.length > 0) {
      for (const option of options) {
        const label = make("label");
        const radio = document.createElement("input");
        radio.type = "radio";
        radio.name = `predict-${this.name}`;
        radio.value = option.dataset.value ?? option.textContent ?? "";
        radio.checked = this.answer === radio.value;
        radio.addEventListener("change", () => this.take(radio.value));
        label.append(radio, ...option.childNodes);
        form.append(label);
      }
      question.querySelector("ul, ol")?.replaceWith(form);
    } else {
      const field = document.createElement("input");
      this.field = field;
      // No keyboard of digits alone: `3/4`, `-2` and `세 번` are answers too.
      field.value = this.answer ?? "";
      field.setAttribute("aria-label", this.words.yourAnswer);
      field.placeholder = this.words.yourAnswer;
      field.addEventListener("input", () => this.take(field.value));
      form.append(field);
      question.append(form);
    }
  }

  private given(): void {
    if (this.answer) this.cell.dispatchEvent(new Event("live-answered"));
  }

  private take(answer: string): void {
    this.brought = false;
    this.answer = answer;
    this.progress.foresee(this.name, answer);
    this.clear();
  }
}

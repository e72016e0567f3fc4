/** The line in which a reader answers `input()`. */

import type { Words } from "../shared/words.ts";
import { Ahead } from "./ahead.ts";
import { isInWindow, reveal } from "./reveal.ts";

export class Question {
  readonly element = document.createElement("form");
  private readonly label = document.createElement("label");
  private readonly prompt = document.createElement("span");
  private readonly field = document.createElement("input");
  private readonly ahead = new Ahead();
  private settle: (text: string) => void = () => {};
  /** What had the focus before the first question took it. */
  private before: HTMLElement | null = null;
  /** Has it between two questions: what is written ahead there is no code, and presses nothing. */
  private readonly between: HTMLElement;

  constructor(words: Words, between: HTMLElement) {
    this.between = between;
    const send = document.createElement("button");
    send.className = "live-button";
    send.textContent = words.send;
    this.field.placeholder = words.answer;
    this.field.autocomplete = "off";
    this.prompt.translate = false; // the program's own words
    this.label.append(this.prompt, this.field);
    this.element.className = "live-question";
    this.element.append(this.label, send);
    this.element.hidden = true;
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.settle(this.field.value);
    });
    const take = (event: Event, text: string | null = null) => {
      if (text && event.cancelable && this.ahead.take(this.field, text)) event.preventDefault();
    };
    this.field.addEventListener("paste", (event) =>
      take(event, event.clipboardData?.getData("text")),
    );
    // A drop, or what a phone's keyboard offers from the clipboard.
    this.field.addEventListener("beforeinput", (event) => take(event, event.data));
  }

  /**
   * Ask, and wait for the answer; `comes`: to a reader who is in this cell. What stands above it is
   * `shown` first. What was pasted into an earlier question may have the answer.
   */
  ask(prompt: string, comes: boolean, shown: Promise<void>): Promise<string> {
    const { line, whole } = this.ahead.next();
    if (whole) return Promise.resolve(line);
    this.prompt.textContent = prompt;
    this.field.value = line;
    this.element.hidden = false;
    // Someone who is elsewhere on the page stays there; the state is announced.
    const cell = this.element.closest("live-cell");
    const { activeElement } = document;
    if ((comes && cell?.contains(activeElement)) || activeElement === document.body) {
      if (activeElement instanceof HTMLElement) this.before ??= activeElement;
      this.field.focus({ preventScroll: true });
      const looked = cell !== null && isInWindow(cell);
      if (looked) void shown.then(() => this.element.hidden || reveal(this.element));
    }
    return new Promise((settle) => {
      this.settle = settle;
    });
  }

  focus(): void {
    this.field.focus({ preventScroll: true });
  }

  /** Take the question away; after the `last` one the focus is where it was. */
  close(last: boolean): void {
    const { activeElement } = document;
    const mine = this.element.contains(activeElement) || activeElement === this.between;
    this.element.hidden = true;
    if (mine) (last ? this.before : this.between)?.focus({ preventScroll: true });
    if (!last) return;
    this.before = null;
    this.ahead.forget();
  }
}

/** The line in which a reader answers `input()`. */

import type { Words } from "./words.ts";

export class Question {
  readonly element = document.createElement("form");
  private readonly label = document.createElement("label");
  private readonly prompt = document.createElement("span");
  private readonly field = document.createElement("input");
  private settle: (text: string) => void = () => {};

  constructor(words: Words) {
    const send = document.createElement("button");
    send.className = "live-button";
    send.textContent = words.send;
    this.field.placeholder = words.answer;
    this.field.autocomplete = "off";
    this.label.append(this.prompt, this.field);
    this.element.className = "live-question";
    this.element.append(this.label, send);
    this.element.hidden = true;
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.settle(this.field.value);
    });
  }

  /** Ask, and wait for the answer. */
  ask(prompt: string): Promise<string> {
    this.prompt.textContent = prompt;
    this.field.value = "";
    this.element.hidden = false;
    // Someone who is elsewhere on the page stays there; the state is announced.
    const cell = this.element.closest("live-cell");
    if (cell?.contains(document.activeElement) || document.activeElement === document.body) {
      this.field.focus({ preventScroll: true });
    }
    return new Promise((settle) => {
      this.settle = settle;
    });
  }

  close(): void {
    this.element.hidden = true;
  }
}

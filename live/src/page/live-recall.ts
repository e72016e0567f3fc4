/** The custom element `<live-recall>`: three quick questions about what was read before. */

import { button, make } from "./element.ts";
import { pageWords } from "./language.ts";
import { choose, type Recalled } from "./recalled.ts";

interface Question {
  name: string;
  chapter: number;
  /** HTML of the build, as are the texts of the options and the reason. */
  question: string;
  options: [value: string, text: string][];
  right: string;
  reason: string;
  /** SVG of the build, or nothing. */
  figure: string;
}

export class LiveRecall extends HTMLElement {
  /** Set once before the element is defined. */
  static recalled: Recalled;

  private readonly words = pageWords();

  connectedCallback(): void {
    if (this.childElementCount > 0) return;
    const asked: Question[] = JSON.parse(this.dataset.questions ?? "[]");
    const details = make("details", "live-recall");
    details.append(Object.assign(make("summary"), { textContent: this.words.recall }));
    for (const question of choose(asked, LiveRecall.recalled)) details.append(this.ask(question));
    this.append(details);
  }

  private ask(asked: Question): HTMLElement {
    const box = make("fieldset");
    const legend = make("legend");
    // From the build, not from a reader.
    legend.innerHTML = asked.question;
    const said = make("p");
    said.setAttribute("role", "status");
    box.append(legend);
    if (asked.figure) box.append(Object.assign(make("div"), { innerHTML: asked.figure }));
    for (const [value, text] of asked.options) {
      const label = make("label");
      const radio = make("input");
      radio.type = "radio";
      radio.name = asked.name;
      radio.value = value;
      const words = make("span");
      words.innerHTML = text;
      label.append(radio, " ", words);
      box.append(label);
    }
    const check = () => {
      const chosen = box.querySelector<HTMLInputElement>("input:checked")?.value;
      if (chosen === undefined) {
        said.textContent = this.words.recallChoose;
        return;
      }
      const right = chosen === asked.right;
      LiveRecall.recalled.note(asked.name, right);
      box.dataset.outcome = right ? "right" : "wrong";
      said.innerHTML = `${right ? this.words.recallRight : this.words.recallWrong} ${asked.reason}`;
    };
    box.append(button(this.words.recallCheck, check, "recall"), said);
    return box;
  }
}

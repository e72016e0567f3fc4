/** The custom element `<live-recall>`: three quick questions about what was read before. */

import { button, make } from "./element.ts";
import { pageLanguage, pageWords } from "./language.ts";
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
  /** Where the questions will stand, or why they do not. */
  private readonly place = make("p");
  private filled = false;

  connectedCallback(): void {
    const details = this.querySelector("details"); // of the build
    details?.addEventListener("toggle", () => details.open && void this.fill(details));
  }

  /** Fetch the questions when somebody wants to be asked. */
  private async fill(details: HTMLElement): Promise<void> {
    if (this.filled) return;
    this.filled = true;
    this.place.textContent = "";
    details.append(this.place);
    try {
      const answer = await fetch(new URL(`../../recall-${pageLanguage()}.json`, import.meta.url));
      const all: Question[] = await answer.json();
      const asked = all.filter(({ chapter }) => chapter < Number(this.dataset.chapter));
      const chosen = choose(asked, LiveRecall.recalled).map((question) => this.ask(question));
      this.place.replaceWith(...chosen);
    } catch {
      this.filled = false; // opened once more, it is tried once more
      this.place.textContent = this.words.recallLost;
    }
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

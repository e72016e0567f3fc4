/** The custom element `<think-card>`: a minute to think, a box for the idea; always one press to skip. */

import { button, make } from "./element.ts";
import { ideaBox } from "./idea.ts";
import { pageWords } from "./language.ts";

export class ThinkCard extends HTMLElement {
  private timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    if (this.querySelector(".think-bar")) return;
    const said = pageWords();
    let left = Number(this.dataset.seconds ?? 60);
    const bar = make("div", "think-bar");
    const clock = make("span");
    clock.setAttribute("role", "timer");
    const say = () => {
      clock.textContent = left > 0 ? said.thinking(left) : said.thought;
    };
    const start = button(said.think(left), () => {
      if (this.timer !== undefined || left <= 0) return this.end(clock, start, said.thought);
      start.textContent = said.skip;
      say();
      this.timer = setInterval(() => {
        left -= 1;
        say();
        if (left <= 0) this.end(clock, start, said.thought);
      }, 1000);
    });
    bar.append(start, clock);
    if (this.dataset.idea) this.append(...ideaBox(this.dataset.idea));
    this.append(bar);
  }

  disconnectedCallback(): void {
    clearInterval(this.timer);
  }

  private end(clock: HTMLElement, button: HTMLElement, text: string): void {
    clearInterval(this.timer);
    clock.textContent = text;
    button.hidden = true;
  }
}

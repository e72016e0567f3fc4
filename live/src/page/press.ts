/** One press of a reader is one wish, whatever it was made with: buttons and keys of a cell go through here. */

import { button } from "./element.ts";

/** A second press within this time is part of the first: by then another button may stand there. */
const ONE_PRESS_MS = 500;

export class OnePress {
  private readonly buttons: HTMLButtonElement[] = [];
  /** Until when a press counts for nothing: that of a button, and that of a key. */
  private deaf = { button: 0, key: 0 };
  /** Until when a button shows that it counts for nothing. */
  private readonly shown = new Map<HTMLButtonElement, number>();

  /**
   * Act, unless that is part of the press before; `when` the finger or the key went down, in
   * milliseconds. Behind a key, a button that is pressed is another press: the hand had to go there.
   */
  act(act: () => void, when: number, by: "button" | "key" = "button"): void {
    if (when < this.deaf[by]) return;
    this.deaf.key = when + ONE_PRESS_MS;
    if (by === "button") {
      this.deaf.button = this.deaf.key;
      this.show(this.buttons, this.deaf.button);
    }
    act();
  }

  /** The code has changed since: what is pressed now is another wish. */
  anew(): void {
    this.deaf = { button: 0, key: 0 };
  }

  /** Make a button whose double press, and whose key that is held down, is one press. */
  button(
    name: string,
    act: () => void,
    action: string,
    counts: (when: number) => boolean = () => true,
  ): HTMLButtonElement {
    // When the finger came down: a busy page hears of it later.
    const press = ({ timeStamp }: Event) => counts(timeStamp) && this.act(act, timeStamp);
    const element = button(name, press, action);
    element.addEventListener("keydown", (event) => event.repeat && event.preventDefault());
    this.buttons.push(element);
    return element;
  }

  /** Show that buttons count for nothing until then. */
  show(buttons: readonly HTMLButtonElement[], until: number): void {
    for (const element of buttons) {
      this.shown.set(element, Math.max(until, this.shown.get(element) ?? 0));
      element.toggleAttribute("data-pressed", true);
    }
    const end = () => {
      for (const element of buttons) {
        if ((this.shown.get(element) ?? 0) <= until) element.removeAttribute("data-pressed");
      }
    };
    setTimeout(end, until - performance.now());
  }
}

/** The bar below a cell's code: Run or Stop, how it stands, and the rest of what can be done. */

import type { Words } from "../shared/words.ts";
import { button, make } from "./element.ts";
import { focusIn, keepFocus } from "./focus.ts";
import { OnePress } from "./press.ts";
import { RunButton } from "./run-button.ts";
import { StatusLine } from "./status-line.ts";

/** What a reader can do with a cell's buttons. */
export interface Actions {
  run(): void;
  stop(): void;
  runAbove(): void;
  reset(): void;
  undo(): void;
  redo(): void;
  copy(): void;
  share(): void;
}

let bars = 0;
/** How wide a word about how the cell stands may be, in the height of its letters. */
const A_WORD = 8.5;

export class Bar {
  readonly element = make("div", "live-bar");
  readonly line = new StatusLine(this.element);
  /** The press of its buttons that ask for a run, and of the keys that do. */
  readonly press = new OnePress();
  private readonly main: RunButton;
  private readonly undo: HTMLButtonElement;
  private readonly redo: HTMLButtonElement;
  private readonly rest = make("div", "live-rest");

  constructor(words: Words, actions: Actions) {
    this.main = new RunButton(words, this.press, actions.run, actions.stop);
    this.undo = button(words.undo, actions.undo, "undo");
    this.redo = button(words.redo, actions.redo, "redo");
    this.undo.hidden = this.redo.hidden = true;
    const { rest } = this;
    rest.append(
      this.undo,
      this.redo,
      this.press.button(words.runAbove, actions.runAbove, "run-above"),
      button(words.reset, actions.reset, "reset"),
      button(words.copy, actions.copy, "copy"),
      button(words.share, actions.share, "share"),
    );
    this.element.append(...this.main.elements, this.line.element, opener(words.rest, rest), rest);
    // Called before the next paint; a font that comes later may be wider or narrower.
    new ResizeObserver(() => this.fold()).observe(this.element);
    if (document.fonts.status === "loading") void document.fonts.ready.then(() => this.fold());
  }

  /** Put the rest behind one button where all of it would leave a word no room. */
  private fold(): void {
    const { element, line, undo, redo, rest } = this;
    const focused = focusIn(element);
    const { hidden } = undo;
    if (rest.matches(":popover-open")) rest.hidePopover(); // over the page it takes no room here
    element.removeAttribute("data-folded");
    undo.hidden = redo.hidden = false; // as they stand after the first change: it folds nothing
    const room =
      line.element.clientWidth / Number.parseFloat(getComputedStyle(line.element).fontSize);
    undo.hidden = redo.hidden = hidden;
    element.toggleAttribute("data-folded", room < A_WORD);
    line.fit();
    keepFocus(element, focused, this);
  }

  /** Show Stop in the place of Run, or the other way round. */
  turn(isBusy: boolean): void {
    this.main.turn(isBusy);
  }

  /** Focus Run, or Stop while something runs: only one of them is shown. */
  focusMainButton(): void {
    this.main.focus();
  }

  /**
   * Offer to undo and to redo, from the first change on for good: if one button went, the other would
   * come under the pointer and be pressed in its place. The end of the way can be pressed and does nothing.
   */
  canGo(back: boolean, forth: boolean): void {
    const { undo, redo } = this;
    undo.setAttribute("aria-disabled", String(!back));
    redo.setAttribute("aria-disabled", String(!forth));
    if (back || forth) undo.hidden = redo.hidden = false;
  }
}

/** Where the bar is narrow the rest lies behind one button, and over the page, so that nothing moves. */
function opener(name: string, rest: HTMLElement): HTMLButtonElement {
  bars += 1;
  rest.id = `live-rest-${bars}`;
  rest.popover = "auto";
  const more = button(name, () => {}, "more");
  more.setAttribute("popovertarget", rest.id);
  const hide = () => {
    if (rest.matches(":popover-open")) rest.hidePopover();
  };
  rest.addEventListener("beforetoggle", () => {
    const { top, bottom, right } = more.getBoundingClientRect();
    const below = window.innerHeight - bottom > 240;
    rest.style.top = below ? `${bottom + 4}px` : "auto";
    rest.style.bottom = below ? "auto" : `${window.innerHeight - top + 4}px`;
    rest.style.right = `${document.documentElement.clientWidth - right}px`;
    // It would stay where the button was. Once: the window outlives the cell.
    window.addEventListener("scroll", hide, { passive: true, once: true });
  });
  // One goes back by several steps; all else is done with one press.
  rest.addEventListener("click", ({ target }) => {
    if (!(target as Element).closest("[aria-disabled]")) hide();
  });
  return more;
}

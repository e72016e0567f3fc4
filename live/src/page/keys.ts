/** A row of keys for touch screens: what a phone's keyboard hides, and steps for numbers. */

import type { Words } from "../shared/words.ts";

/** Who presses so soon after the row has come had not aimed at it. */
const AIM_MS = 400;
const PIECES = [..."()[]{}:=_\"'.,+-*/<>#"];

/** What the keys do. */
export interface Keys {
  type(piece: string): void;
  /** Move the number at the caret; false if there is none. */
  step(steps: number): boolean;
  indent(less: boolean): void;
}

/**
 * The keys of a field. They lie over the page, above the phone's own keyboard, so that nothing moves
 * when they come or go: a tap on a button would else land where the button was.
 */
export function keyRow(words: Words, field: HTMLTextAreaElement, keys: Keys): HTMLElement {
  const row = document.createElement("div");
  row.className = "live-keys";
  row.setAttribute("role", "toolbar");
  row.setAttribute("aria-label", words.keys);
  let composing = false;
  field.addEventListener("compositionstart", () => {
    composing = true;
  });
  field.addEventListener("compositionend", () => {
    composing = false;
  });
  let pressed = Number.POSITIVE_INFINITY;
  row.addEventListener("pointerdown", ({ timeStamp }) => {
    pressed = timeStamp;
  });
  const here = new Arrival(row);
  let refocusing = false;
  const add = (label: string, name: string, act: () => void) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "live-key";
    button.textContent = label;
    button.tabIndex = -1; // on a keyboard there are the signs themselves
    button.setAttribute("aria-label", name);
    button.addEventListener("click", ({ timeStamp }) => {
      const isAimed = here.wasBefore(Math.min(pressed, timeStamp));
      pressed = Number.POSITIVE_INFINITY;
      if (!isAimed) return;
      // A phone keeps the last syllable open, and the next one would take its place.
      refocusing = true;
      if (composing) field.blur();
      field.focus({ preventScroll: true });
      refocusing = false;
      act();
    });
    row.append(button);
  };
  const move = (way: -1 | 1) => {
    const at = way < 0 ? field.selectionStart : field.selectionEnd;
    const whole = field.selectionStart === field.selectionEnd;
    const next = whole ? beside(field.value, at, way) : at;
    field.setSelectionRange(next, next);
  };
  add("⇥", words.indent, () => keys.indent(false));
  add("⇤", words.outdent, () => keys.indent(true));
  add("←", words.left, () => move(-1));
  add("→", words.right, () => move(1));
  for (const piece of PIECES) add(piece, piece, () => keys.type(piece));
  add("▾", words.less, () => keys.step(-1));
  add("▴", words.more, () => keys.step(1));
  // Pressing must not take the focus: the phone's keyboard would close.
  for (const press of ["pointerdown", "mousedown"]) {
    row.addEventListener(press, (event) => event.preventDefault());
  }
  field.addEventListener("focus", () => {
    if (!refocusing) here.begin();
    keepAbove(row, field, here);
  });
  return row;
}

/** Tells who has aimed at the row from who has aimed at what it came to lie on, as with a double tap. */
class Arrival {
  private readonly row: HTMLElement;
  private settled = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(row: HTMLElement) {
    this.row = row;
  }

  /** The row has come; for tests it says how long it is new. */
  begin(): void {
    this.settled = performance.now() + AIM_MS;
    this.row.toggleAttribute("data-new", true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.row.removeAttribute("data-new"), AIM_MS);
  }

  /** It stands elsewhere: the phone's keyboard has come after it, and lifts it. */
  goOn(): void {
    if (performance.now() < this.settled) this.begin();
  }

  /** Whether it was there for long enough at a time, in milliseconds. */
  wasBefore(time: number): boolean {
    return time >= this.settled;
  }
}

/** The place before or after a character; some take two places. */
function beside(text: string, at: number, way: -1 | 1): number {
  if (way > 0) return Math.min(text.length, at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1));
  const pair = at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
  return Math.max(0, at - (pair ? 2 : 1));
}

/** While the field has the focus, keep the row above the on-screen keyboard, and the caret above the row. */
function keepAbove(row: HTMLElement, field: HTMLTextAreaElement, here: Arrival): void {
  const controller = new AbortController();
  const { signal } = controller;
  const view = window.visualViewport;
  const place = () => {
    if (!view) return;
    const below = document.documentElement.clientHeight - view.offsetTop - view.height;
    const bottom = `${Math.max(0, below)}px`;
    if (row.style.bottom && row.style.bottom !== bottom) here.goOn();
    row.style.bottom = bottom;
    row.style.left = `${view.offsetLeft}px`;
    row.style.width = `${view.width}px`;
  };
  const reveal = () => {
    place();
    const line = field.closest(".live-editor")?.querySelector(".active-line");
    if (!line || row.offsetHeight === 0) return;
    const hidden = line.getBoundingClientRect().bottom - row.getBoundingClientRect().top;
    if (hidden > 0) window.scrollBy({ top: hidden + 8 });
  };
  view?.addEventListener("resize", reveal, { signal });
  view?.addEventListener("scroll", place, { signal });
  field.addEventListener("input", reveal, { signal });
  field.addEventListener("blur", () => controller.abort(), { signal });
  place();
}

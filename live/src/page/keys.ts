/** A row of keys for touch screens: what a phone's keyboard hides, and steps for numbers. */

import type { Words } from "../shared/words.ts";

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
  const add = (label: string, name: string, act: () => void) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "live-key";
    button.textContent = label;
    button.tabIndex = -1; // on a keyboard there are the signs themselves
    button.setAttribute("aria-label", name);
    button.addEventListener("click", () => {
      // A phone keeps the last syllable open, and the next one would take its place.
      if (composing) field.blur();
      field.focus({ preventScroll: true });
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
  field.addEventListener("focus", () => keepAbove(row, field));
  return row;
}

/** The place before or after a character; some take two places. */
function beside(text: string, at: number, way: -1 | 1): number {
  if (way > 0) return Math.min(text.length, at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1));
  const pair = at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
  return Math.max(0, at - (pair ? 2 : 1));
}

/** While the field has the focus, keep the row above the on-screen keyboard, and the caret above the row. */
function keepAbove(row: HTMLElement, field: HTMLTextAreaElement): void {
  const controller = new AbortController();
  const { signal } = controller;
  const view = window.visualViewport;
  const place = () => {
    if (!view) return;
    const below = document.documentElement.clientHeight - view.offsetTop - view.height;
    row.style.bottom = `${Math.max(0, below)}px`;
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

/** A row of keys for touch screens: what a phone's keyboard hides, and steps for numbers. */

import type { Words } from "../shared/words.ts";

const PIECES = ["(", ")", "[", "]", ":", "=", "_"];

/** What the keys do. */
export interface Keys {
  type(piece: string): void;
  /** Move the number at the caret; false if there is none. */
  step(steps: number): boolean;
  focus(): void;
}

export function keyRow(words: Words, keys: Keys): HTMLElement {
  const row = document.createElement("div");
  row.className = "live-keys";
  row.setAttribute("role", "toolbar");
  row.setAttribute("aria-label", words.keys);
  const add = (label: string, name: string, act: () => void) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "live-key";
    button.textContent = label;
    button.setAttribute("aria-label", name);
    // Pressing must not take the focus: the phone's keyboard would close.
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      keys.focus();
      act();
    });
    row.append(button);
  };
  add("⇥", words.indent, () => keys.type("    "));
  for (const piece of PIECES) add(piece, piece, () => keys.type(piece));
  add("−", words.less, () => keys.step(-1));
  add("+", words.more, () => keys.step(1));
  return row;
}

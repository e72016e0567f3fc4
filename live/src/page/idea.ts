/** A box in which the reader writes an idea down: nobody checks it, this browser keeps it. */

import { make } from "./element.ts";
import { pageWords } from "./language.ts";

const PREFIX = "neuron-idea:";

/** Make the box of this name, with what was written in it before, in whichever language. */
export function ideaBox(name: string): HTMLElement {
  const label = make("label", "think-idea");
  const box = make("textarea");
  box.rows = 3;
  box.value = stored(name);
  box.addEventListener("input", () => keep(name, box.value));
  label.append(pageWords().idea, box);
  return label;
}

function stored(name: string): string {
  try {
    return localStorage.getItem(PREFIX + name) ?? "";
  } catch {
    return "";
  }
}

function keep(name: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + name, text);
  } catch {
    // In a private window it stays as long as the page does.
  }
}

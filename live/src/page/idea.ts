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
  box.name = PREFIX + name;
  box.addEventListener("input", () => keepIdea(name, box.value));
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

/** All ideas by the names of their boxes. */
export function ideas(): Record<string, string> {
  const found: Record<string, string> = {};
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i) ?? "";
      const name = key.slice(PREFIX.length);
      if (key.startsWith(PREFIX) && stored(name)) found[name] = stored(name);
    }
  } catch {
    // A private window has none.
  }
  return found;
}

/** Keep an idea; a box on this page shows it. */
export function keepIdea(name: string, text: string): void {
  for (const box of document.querySelectorAll<HTMLTextAreaElement>(".think-idea textarea")) {
    if (box.name === PREFIX + name && box.value !== text) box.value = text;
  }
  try {
    localStorage.setItem(PREFIX + name, text);
  } catch {
    // In a private window it stays as long as the page does.
  }
}

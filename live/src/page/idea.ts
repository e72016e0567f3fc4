/** A box in which the reader writes an idea down: nobody checks it, this browser keeps it. */

import { make } from "./element.ts";
import { pageWords } from "./language.ts";

const PREFIX = "neuron-idea:";
const BOXES = ".think-idea textarea";
/** Marks a box in which a syllable is being composed. */
const COMPOSED = "composed";

/** What one tab knows of the ideas that the browser keeps for all of them. */
export class KeptIdeas {
  /** By name, what stood there when this tab read or wrote it last; null is nothing. */
  private readonly seen = new Map<string, string | null>();

  read(name: string): string {
    const now = stored(name);
    this.seen.set(name, now);
    return now ?? "";
  }

  /** Whether another tab has written since, or cleared all for the next pupil. */
  hasChanged(name: string): boolean {
    return stored(name) !== (this.seen.get(name) ?? null);
  }

  /** Whether a text is the one that this tab read or wrote last. */
  isKept(name: string, text: string): boolean {
    return text === (this.seen.get(name) ?? "");
  }

  /** Keep what stands in a box, with what another tab has written: the text, and whether it is kept. */
  write(name: string, mine: string): { text: string; kept: boolean } {
    const text = joined(mine, this.seen.get(name) ?? null, stored(name));
    return { text, kept: this.put(name, text) };
  }

  /** Keep a text in the place of what stands there; false if this browser cannot. */
  put(name: string, text: string): boolean {
    try {
      localStorage.setItem(PREFIX + name, text);
      this.seen.set(name, text);
      return true;
    } catch {
      return false;
    }
  }
}

const kept = new KeptIdeas();

/** Make the box of this name, with what was written in it before, in whichever language. */
export function ideaBox(name: string): HTMLElement[] {
  const label = make("label", "think-idea");
  const box = make("textarea");
  box.rows = 3;
  box.value = kept.read(name);
  box.name = PREFIX + name;
  const note = make("p", "think-note");
  note.setAttribute("role", "status");
  const write = () => {
    const { text, kept: isKept } = kept.write(name, box.value);
    show(box, text);
    const said = isKept ? "" : pageWords().ideaNotKept;
    if (note.textContent !== said) note.textContent = said;
  };
  box.addEventListener("input", () => {
    // Another text in the middle of a syllable would tear it.
    if (!(COMPOSED in box.dataset && kept.hasChanged(name))) write();
  });
  box.addEventListener("compositionstart", () => {
    box.dataset[COMPOSED] = "";
  });
  box.addEventListener("compositionend", () => {
    delete box.dataset[COMPOSED];
    write();
  });
  label.append(pageWords().idea, box);
  return [label, note];
}

/** Another tab has written in a box, or cleared them for the next pupil: a box on this page shows it. */
export function lookAtIdeas(): void {
  for (const box of document.querySelectorAll<HTMLTextAreaElement>(BOXES)) {
    const name = box.name.slice(PREFIX.length);
    // What is not kept yet will be, together with what has come.
    if (!(COMPOSED in box.dataset) && kept.isKept(name, box.value)) show(box, kept.read(name));
  }
}

/** Whether a key of the browser's store is that of an idea, or of all there is. */
export function isIdea(key: string | null): boolean {
  return key === null || key.startsWith(PREFIX);
}

/**
 * What a box shall hold whose store may have changed since: both texts, one below the other. What was
 * cleared for the next pupil does not come back.
 */
export function joined(mine: string, before: string | null, now: string | null): string {
  if (now === before) return mine;
  if (now === null) return mine.startsWith(before ?? "") ? mine.slice(before?.length) : "";
  if (mine.includes(now)) return mine;
  return now.includes(mine) ? now : `${mine}\n\n${now}`;
}

/** The caret stays where it was, if it can. */
function show(box: HTMLTextAreaElement, text: string): void {
  if (box.value === text) return;
  const { selectionStart, selectionEnd } = box;
  box.value = text;
  box.setSelectionRange(selectionStart, selectionEnd);
}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** All ideas by the names of their boxes. */
export function ideas(): Record<string, string> {
  const found: Record<string, string> = {};
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i) ?? "";
      const name = key.slice(PREFIX.length);
      const text = key.startsWith(PREFIX) && stored(name);
      if (text) found[name] = text;
    }
  } catch {
    // A private window has none.
  }
  return found;
}

/** Keep an idea; a box on this page shows it. */
export function keepIdea(name: string, text: string): void {
  for (const box of document.querySelectorAll<HTMLTextAreaElement>(BOXES)) {
    if (box.name === PREFIX + name) show(box, text);
  }
  kept.put(name, text); // in a private window it stays as long as the page does
}

/** Set prose in its font from the page on for which it has come: no reader waits, and no line moves. */

/**
 * The language whose letters have come: Korean has all. It is read by the page before it is painted
 * (book/theme/main.html), and no pupil's, who clears all that begins with `neuron-`.
 */
const KEY = "book-font";
const LATIN = ['1em "Neuron Prose"', "a"] as const;
const HANGUL = ['1em "Neuron Prose Hangul"', "가"] as const;
let isHere = false;

/** Call it for every page that comes, the first one included. */
export function useProseFont(): void {
  const root = document.documentElement;
  if (root.dataset.font !== undefined) return;
  if (isHere) {
    root.dataset.font = "";
    // The theme has gone to what a link led to; above it, lines have broken anew.
    document.querySelector(":target")?.scrollIntoView();
    return;
  }
  // Last of all: what is read now comes first.
  const wanted = root.lang === "ko" ? [LATIN, HANGUL] : [LATIN];
  if (document.readyState === "complete") void fetchFonts(wanted);
  else addEventListener("load", () => void fetchFonts(wanted), { once: true });
}

async function fetchFonts(wanted: (readonly [string, string])[]): Promise<void> {
  try {
    const faces = await Promise.all(wanted.map(([font, sign]) => document.fonts.load(font, sign)));
    isHere = faces.every(({ length }) => length > 0);
    if (isHere) localStorage.setItem(KEY, document.documentElement.lang);
  } catch {
    // No font, or no storage: then this page, or each first one, has the system's.
  }
}

/** Set Korean prose in its font from the page on for which it has come, so that no line moves. */

/** Read by the page before it is painted (book/theme/main.html); no pupil's, who clears all `neuron-`. */
const KEY = "book-font";
let isHere = false;

/** Call it for every page that comes, the first one included. */
export function useHangulFont(): void {
  const root = document.documentElement;
  if (root.lang !== "ko" || root.dataset.hangul !== undefined) return;
  if (isHere) {
    root.dataset.hangul = "";
    // The theme has gone to what a link led to; above it, lines have broken anew.
    document.querySelector(":target")?.scrollIntoView();
    return;
  }
  // Last of all: no reader waits for it.
  if (document.readyState === "complete") void fetchFont();
  else addEventListener("load", () => void fetchFont(), { once: true });
}

async function fetchFont(): Promise<void> {
  try {
    const faces = await document.fonts.load('1em "Neuron Prose Hangul"', "가");
    isHere = faces.length > 0;
    if (isHere) localStorage.setItem(KEY, "here");
  } catch {
    // No font, or no storage: then this page, or each first one, has the system's.
  }
}

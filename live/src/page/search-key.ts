/** Ctrl or Cmd with K opens search, in place of the theme's keys of one letter. */

/** What the theme calls the box, and what shows its list. */
export const BOX = "[data-md-component=search-query]";
export const TOGGLE = "[data-md-toggle=search]";

/**
 * Keys of one letter turn pages under a reader who dictates, or who hits a wrong key (WCAG 2.1.4).
 * The theme listens at the window: what ends at the document it never hears.
 */
export function attachSearchKey(): void {
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === "k") {
      const box = document.querySelector<HTMLInputElement>(BOX);
      box?.focus();
      box?.select();
      // The theme opens it a moment after the box gets the focus: which may be there already.
      openSearch();
      event.preventDefault();
    } else if (key.length === 1 && !(target as Element).closest?.(".md-search") && !isOpen()) {
      event.stopPropagation();
    }
  });
}

/** Show the list below the box. */
export function openSearch(): void {
  if (!isOpen()) document.querySelector<HTMLElement>(TOGGLE)?.click();
}

/** In the open box every letter goes on being the query, whatever has the focus. */
function isOpen(): boolean {
  return document.querySelector<HTMLInputElement>(TOGGLE)?.checked === true;
}

/** Ctrl or Cmd with K opens search, in place of the theme's keys of one letter. */

/**
 * Keys of one letter turn pages under a reader who dictates, or who hits a wrong key (WCAG 2.1.4).
 * The theme listens at the window: what ends at the document it never hears.
 */
export function attachSearchKey(): void {
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === "k") {
      const box = document.querySelector<HTMLInputElement>("[data-md-component=search-query]");
      box?.focus();
      box?.select();
      event.preventDefault();
    } else if (key.length === 1 && !(target as Element).closest?.(".md-search") && !isOpen()) {
      event.stopPropagation();
    }
  });
}

/** In the open box every letter goes on being the query, whatever has the focus. */
function isOpen(): boolean {
  return document.querySelector<HTMLInputElement>("[data-md-toggle=search]")?.checked === true;
}

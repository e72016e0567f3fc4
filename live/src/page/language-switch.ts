/** The language switch: goes to the same page in the other language, with a full load. */

/** The other language's address of a page; `root` is the site's path, ending in a slash. */
export function counterpart(path: string, root: string, language: string): string {
  const rest = path.slice(root.length).replace(/^en(\/|$)/, "");
  return root + (language === "en" ? "en/" : "") + rest;
}

/**
 * Take clicks on `a[hreflang]` ourselves. After an instant navigation the header's links still lead
 * to the first page's counterpart, and only a full load brings the interface's words along. `leave` is
 * called before.
 */
export function followLanguageLinks(leave: () => void = () => {}): void {
  const root = new URL("../../", import.meta.url).pathname;
  document.addEventListener(
    "click",
    (event) => {
      const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>("a[hreflang]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      leave();
      location.assign(counterpart(location.pathname, root, link.hreflang) + location.hash);
    },
    { capture: true },
  );
}

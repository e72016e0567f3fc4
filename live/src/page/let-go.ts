/** Lets go of pages that instant navigation has replaced: the theme keeps hold of some of their nodes. */

/** What the theme replaces as a whole. */
const PARTS = "[data-md-component]";

let shown: Element[] = [];

/**
 * Take apart what has left the document since the last call. Whoever holds a node holds all that hangs
 * together with it, cells and their listeners included: 1,400 nodes a page.
 */
export function letGoOfOldPage(): void {
  for (const part of shown) {
    if (part.isConnected) continue;
    for (const element of part.querySelectorAll("*")) element.remove();
  }
  shown = [...document.querySelectorAll(PARTS)];
}

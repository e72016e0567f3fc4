/** Which cells of a page belong together: they run in one notebook. */

import type { LiveCell } from "./live-cell.ts";
import { Notebook } from "./notebook.ts";
import type { Session } from "./session.ts";

const notebooks = new WeakMap<Element, Notebook>();
let pages = 0;

/** The cells of a cell's page, in order; with a name, those that are called so. */
export function siblings(cell: Element, name?: string): LiveCell[] {
  const all = [...pageOf(cell).querySelectorAll<LiveCell>("live-cell")];
  return name === undefined ? all : all.filter((one) => one.name === name);
}

/** The notebook of a cell's page. */
export function notebookOf(cell: Element, session: Session): Notebook {
  const page = pageOf(cell);
  let notebook = notebooks.get(page);
  if (!notebook) {
    pages += 1;
    notebook = new Notebook(session, `${location.pathname}#${pages}`, () => siblings(cell));
    notebooks.set(page, notebook);
  }
  return notebook;
}

function pageOf(cell: Element): Element {
  return cell.closest("article") ?? document.body;
}

/** The live-cell runtime in the page: all that is public. */

import { followLanguageLinks } from "./language-switch.ts";
import { forgetRuns, LiveCell } from "./live-cell.ts";
import { Session } from "./session.ts";
import { pageLanguage } from "./words.ts";

declare const WORKER: string;
declare const PYODIDE: string;
declare const WHEEL: string;

/** An address beside this file, whatever place the site is served from. */
const beside = (name: string): string => new URL(name, import.meta.url).href;

const session = new Session(
  () => new Worker(beside(WORKER), { type: "module" }),
  { pyodide: beside(PYODIDE), wheel: beside(WHEEL) },
  pageLanguage(),
);
session.onlost = forgetRuns;
LiveCell.session = session;
customElements.define("live-cell", LiveCell);
followLanguageLinks();

export { LiveCell, session };

/** The live-cell runtime in the page: all that is public. */

import { openChannel } from "./channel.ts";
import { followLanguageLinks } from "./language-switch.ts";
import { LiveCell } from "./live-cell.ts";
import { LiveWork } from "./live-work.ts";
import { Session } from "./session.ts";
import { pageLanguage } from "./words.ts";
import { Work } from "./work.ts";

declare const WORKER: string;
declare const PYODIDE: string;
declare const WHEEL: string;
declare const IMAGE: string;

/** An address beside this file, whatever place the site is served from. */
const beside = (name: string): string => new URL(name, import.meta.url).href;

const session = new Session({
  createWorker: () => new Worker(beside(WORKER), { type: "module" }),
  openChannel: () => openChannel(beside("../../sw.js")),
  sources: { pyodide: beside(PYODIDE), wheel: beside(WHEEL), image: beside(IMAGE) },
  lang: pageLanguage(),
});
session.onprogress = (loaded, total) => {
  for (const cell of document.querySelectorAll<LiveCell>("live-cell")) cell.progress(loaded, total);
};
const work = new Work();
LiveCell.session = session;
LiveCell.work = work;
LiveWork.work = work;
customElements.define("live-cell", LiveCell);
customElements.define("live-work", LiveWork);
const restore = () => {
  for (const cell of document.querySelectorAll<LiveCell>("live-cell")) cell.restore();
};
document.addEventListener("live-work-loaded", restore);
followLanguageLinks();

export { LiveCell, session };

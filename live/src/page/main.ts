/** The live-cell runtime in the page: all that is public. */

import { diagnose } from "./diagnosis.ts";
import { make } from "./element.ts";
import { guardedWorker } from "./guarded-worker.ts";
import { isIdea, lookAtIdeas } from "./idea.ts";
import { Keeping } from "./keeping.ts";
import { pageLanguage, pageWords } from "./language.ts";
import { followLanguageLinks } from "./language-switch.ts";
import { letGoOfOldPage } from "./let-go.ts";
import { whenEnded } from "./lifeline.ts";
import { LiveCell } from "./live-cell.ts";
import { LiveKeep } from "./live-keep.ts";
import { LiveNeuron } from "./live-neuron.ts";
import { LiveRecall } from "./live-recall.ts";
import { LiveWork } from "./live-work.ts";
import { isPart, MyNeuron } from "./mine.ts";
import { offerNewBook } from "./new-book.ts";
import { attachNotebookLink } from "./notebook-link.ts";
import { sayOwnAddress } from "./own-address.ts";
import { preparePrint } from "./paper.ts";
import { keepPlace, takePlace } from "./place.ts";
import { chapters, isProgress, Progress, showProgress } from "./progress.ts";
import { useProseFont } from "./prose-font.ts";
import { Recalled } from "./recalled.ts";
import { attachSearchBox } from "./search-box.ts";
import { attachSearchKey } from "./search-key.ts";
import { Session } from "./session.ts";
import { controlled, openChannel } from "./stop-sender.ts";
import { TermCards } from "./terms.ts";
import { ThinkCard } from "./think-card.ts";
import { beginning, own, sayUnfetched } from "./unfetched.ts";
import { forgetUnreached, sayUnreached } from "./unreached.ts";
import { Work } from "./work.ts";

declare const WORKER: string;
declare const PYODIDE: string;
declare const BOOK: string;
declare const TUTOR: string;
declare const IMAGE: string;

/** An address beside this file, whatever place the site is served from. */
const beside = (name: string): string => new URL(name, import.meta.url).href;

const serviceWorker = beside("../../sw.js");
const control = () => controlled(serviceWorker);
const sources = {
  pyodide: beside(PYODIDE),
  image: beside(IMAGE),
  book: beside(BOOK),
  tutor: beside(TUTOR),
};
/** Without these no Python starts; the image may be missing. */
const needed = [
  beside(WORKER),
  sources.book,
  ...["pyodide.asm.mjs", "pyodide.asm.wasm"].map((name) => sources.pyodide + name),
];
own.address = import.meta.url;
const session = new Session({
  control,
  createWorker: () => guardedWorker(beside(WORKER)),
  openChannel: () => openChannel(serviceWorker),
  whenEnded,
  diagnose: () => diagnose(needed, beginning()),
  sources,
  lang: pageLanguage(),
});
session.onprogress = (loaded, total) => {
  for (const cell of document.querySelectorAll<LiveCell>("live-cell")) cell.progress(loaded, total);
};
const work = new Work();
const progress = new Progress();
LiveCell.session = session;
LiveCell.work = work;
LiveCell.progress = progress;
const neuron = new MyNeuron();
LiveCell.neuron = neuron;
LiveNeuron.neuron = neuron;
const recalled = new Recalled();
LiveWork.stores = { work, neuron, progress, recalled };
LiveWork.session = session;
customElements.define("live-cell", LiveCell);
LiveRecall.recalled = recalled;
customElements.define("live-recall", LiveRecall);
customElements.define("live-work", LiveWork);
customElements.define("live-neuron", LiveNeuron);
const keeping = new Keeping({
  serviceWorker,
  isBusy: () => session.isLoading || document.querySelector("live-cell[data-busy]") !== null,
  hasPython: () => session.isReady,
});
LiveKeep.keeping = keeping;
customElements.define("live-keep", LiveKeep);
customElements.define("think-card", ThinkCard);
const showNow = () => showProgress(progress, chapters(), new URL(beside("../../")), pageWords());
document.addEventListener("live-progress", showNow);
// Material tells of every page that instant navigation brings, the first one included.
const pages = (globalThis as { document$?: { subscribe(then: () => void): void } }).document$;
/** An address may carry code; what opens it is fetched only then. */
function openLink(): void {
  const { hash } = location;
  if (!hash.startsWith("#share=")) return;
  const cells = [...document.querySelectorAll<LiveCell>("live-cell")];
  const lost = (error: unknown) => {
    const says = make("p", "live-link-says");
    document.querySelector("article h1")?.after(says);
    void sayUnfetched(says, "files", error);
  };
  void import("./exchange.ts").then(({ receive }) => receive(cells, hash), lost);
}
const cards = new TermCards(pageWords);
const arrive = () => {
  letGoOfOldPage();
  cards.close();
  forgetUnreached();
  sayOwnAddress(beside("../../"));
  useProseFont();
  showNow();
  // At once, so that a click finds it done.
  if (document.querySelector("live-cell")) void control();
  openLink();
};
if (pages) pages.subscribe(arrive);
else arrive();
addEventListener("hashchange", openLink);
const restore = () => {
  for (const cell of document.querySelectorAll<LiveCell>("live-cell")) cell.restore();
};
document.addEventListener("live-work-loaded", restore);
// The cells have one notebook, which tells each what its output comes from.
document.addEventListener("live-neuron-changed", () =>
  document.querySelector<LiveCell>("live-cell")?.neuronChanged(),
);
addEventListener("storage", ({ key, newValue }) => {
  // A computer that another tab has cleared for the next pupil shows nothing of the one before.
  if (isProgress(key) && newValue === null) location.reload();
  else if (isProgress(key)) {
    progress.look();
    for (const cell of document.querySelectorAll<LiveCell>("live-cell")) cell.task.restore();
  }
  if (isIdea(key)) lookAtIdeas();
  if (!isPart(key)) return;
  document.querySelector<LiveNeuron>("live-neuron")?.show();
  document.querySelector<LiveCell>("live-cell")?.neuronChanged(true);
});
work.watch((name) => {
  for (const cell of document.querySelectorAll<LiveCell>("live-cell")) {
    if (cell.name === name) cell.text.look();
  }
});
takePlace();
followLanguageLinks(keepPlace);
attachSearchBox(pageWords);
attachSearchKey();
preparePrint(pageWords);
cards.attach();
sayUnreached(pageWords);
attachNotebookLink();
keeping.start();
void offerNewBook(pageWords).catch(() => {}); // a frame without an origin, a private window

export { LiveCell, session };

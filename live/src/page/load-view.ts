/** Shows what came of a file that was loaded: what was taken, what waits for a choice or a judge. */

import { sharingWords } from "../shared/sharing-words.ts";
import { explainTrouble } from "../shared/trouble.ts";
import { button, make } from "./element.ts";
import { type Judged, judgeParts } from "./judge-parts.ts";
import { pageLanguage, pageWords } from "./language.ts";
import { type Merged, merge } from "./merge.ts";
import { drawOffer, type Offer } from "./offer-view.ts";
import { chapters } from "./progress.ts";
import type { Session } from "./session.ts";
import type { Stores } from "./work-file.ts";

/** Merge a file, say what came of it, and show in a place what is left to choose. */
export function load(
  text: string,
  stores: Stores,
  session: Session,
  says: HTMLElement,
  place: HTMLElement,
): void {
  const said = sharingWords(pageLanguage());
  const merged = merge(text, stores);
  place.replaceChildren();
  if (typeof merged === "string") {
    says.textContent = said[merged];
    return;
  }
  says.textContent = sentences(merged).join(" ");
  document.dispatchEvent(new Event("live-work-loaded"));
  const undo = button(
    said.takeBackFile,
    () => {
      merged.undo();
      document.dispatchEvent(new Event("live-work-loaded"));
      place.replaceChildren();
      says.textContent = said.fileTakenBack;
    },
    "undo-loading",
  );
  place.append(undo);
  place.append(...waiting(stores, session));
}

function sentences({ taken, names, asked, behind, parts, unkept }: Merged): string[] {
  const said = sharingWords(pageLanguage());
  const exercises = new Set(Object.values(chapters()).flat());
  return [
    taken > 0 || asked + behind + parts === 0 ? said.loaded(taken) : "",
    asked > 0 ? said.asked(asked) : "",
    behind > 0 ? said.behind(behind) : "",
    parts > 0 ? said.partsCame(parts) : "",
    names.some((name) => exercises.has(name)) ? said.exercisesCame : "",
    unkept > 0 ? said.unkept(unkept) : "",
  ].filter(Boolean);
}

/** Draw what the reader has yet to choose; cells of this page show it themselves. */
export function waiting(stores: Stores, session: Session): HTMLElement[] {
  const { work, neuron } = stores;
  const here = new Set(
    [...document.querySelectorAll<HTMLElement>("live-cell")].map((cell) => cell.dataset.cell),
  );
  const elsewhere = work.offers.names().filter((name) => !here.has(name));
  const ids = neuron.waiting.names();
  const drawn = elsewhere.map((name) => named(name, cellOffer(name, stores)));
  if (ids.length > 0) drawn.push(partsToJudge(ids, stores, session));
  return drawn;
}

function named(name: string, offer: Offer): HTMLElement {
  const box = make("details", "live-waiting");
  const summary = make("summary");
  summary.textContent = name;
  summary.translate = false;
  box.append(summary, drawOffer(offer));
  return box;
}

/** A cell of another page, or of none that the book still has. */
function cellOffer(name: string, { work }: Stores): Offer {
  const found = work.offers.of(name) ?? { code: "", note: "" };
  const mine = work.load(name);
  return {
    source: "file",
    code: found.code,
    note: "",
    beside: mine?.code ?? "",
    take: () => {
      work.takeIn(name, found.code, found.note);
      work.offers.drop(name);
    },
    drop: () => work.offers.drop(name),
    takeBack: (taken) => {
      if (taken) work.takeIn(name, mine?.code ?? null, mine?.book ?? found.note);
      work.offers.keep(name, found);
    },
  };
}

/** Why parts could not be judged, and what there is to do. */
function reason(why: Judged["why"]): string {
  const words = pageWords();
  return typeof why === "string"
    ? why
    : explainTrouble(words.lost.python, why ?? { kind: "unknown" }, words);
}

function partsToJudge(ids: string[], stores: Stores, session: Session): HTMLElement {
  const said = sharingWords(pageLanguage());
  const { neuron } = stores;
  const box = make("div", "live-parts");
  const says = make("p");
  says.setAttribute("role", "status");
  const judge = async (chosen: string[], done: () => void, isWanted?: () => boolean) => {
    says.textContent = said.judgingParts;
    const { right, wrong, unjudged, why } = await judgeParts(chosen, neuron, session, isWanted);
    if (isWanted?.() === false) return;
    says.textContent = [
      right.length > 0 ? said.partsRight(right.length) : "",
      wrong.length > 0 ? `${said.partsWrong(wrong.length)} (${wrong.join(", ")})` : "",
      unjudged.length > 0 ? `${said.partsUnjudged(unjudged.length)} ${reason(why)}` : "",
    ].join(" ");
    document.dispatchEvent(new Event("live-neuron-changed"));
    if (unjudged.length === 0) done();
  };
  const fresh = ids.filter((id) => neuron.part(id) === null);
  const both = ids.filter((id) => neuron.part(id) !== null);
  if (fresh.length > 0) {
    const all = button(said.judgeParts, () => void judge(fresh, () => all.remove()), "judge-parts");
    box.append(all);
  }
  for (const id of both) {
    const found = neuron.waiting.of(id) ?? { code: "", note: "" };
    let turn = 0;
    const offer: Offer = {
      source: "part",
      code: found.code,
      beside: neuron.part(id)?.code ?? "",
      take: () => {
        const mine = ++turn;
        void judge(
          [id],
          () => {},
          () => turn === mine,
        );
      },
      drop: () => neuron.waiting.drop(id),
      takeBack: (taken) => {
        turn += 1;
        if (taken && neuron.part(id)?.code === found.code) neuron.goBack(id);
        neuron.waiting.keep(id, found);
      },
    };
    box.append(named(id, offer));
  }
  box.append(says);
  return box;
}

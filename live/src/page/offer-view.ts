/** Shows code that is offered beside the code that stands there; one click takes it, one drops it. */

import { sharingWords } from "../shared/sharing-words.ts";
import type { Source } from "./cell-offers.ts";
import { type DiffLine, diffLines, MAX_LINES } from "./diff.ts";
import { button, make } from "./element.ts";
import { pageLanguage } from "./language.ts";

export interface Offer {
  source: Source | "part";
  code: string;
  /** What it is compared with. */
  beside: string;
  /** More to say of it. */
  note?: string;
  take(): void;
  drop(): void;
  /** Take a decision back: what stood there before stands there again. */
  takeBack(taken: boolean): void;
}

/** Draw an offer, and in its place what came of it. */
export function drawOffer(offer: Offer): HTMLElement {
  const said = sharingWords(pageLanguage());
  const { source } = offer;
  const box = make("section", "live-offer");
  box.dataset.source = source;
  box.tabIndex = -1;
  const ask = () => {
    const what = make("p");
    what.textContent = said.offered[source];
    box.setAttribute("aria-label", said.offered[source]);
    const code = drawCode(offer);
    const more = [offer.note, code.querySelector("mark") ? said.unseen : ""].filter(Boolean);
    if (more.length > 0) what.append(` ${more.join(" ")}`);
    box.replaceChildren(
      what,
      drawSides(said.beside[source], said.side[source]),
      code,
      button(said.take[source], () => decide(true), "take"),
      " ",
      button(said.drop[source], () => decide(false), "drop"),
    );
  };
  const decide = (taken: boolean) => {
    if (taken) offer.take();
    else offer.drop();
    const says = make("span");
    says.setAttribute("role", "status");
    const back = button(
      taken ? said.takeBack : said.again,
      () => {
        offer.takeBack(taken);
        ask();
        box.focus({ preventScroll: true });
      },
      "take-back",
    );
    box.replaceChildren(says, " ", back);
    says.textContent = taken ? said.taken[source] : said.notTaken; // behind its place, so that it is heard
    back.focus({ preventScroll: true });
  };
  ask();
  return box;
}

function drawSides(first: string, second: string): HTMLElement {
  const sides = make("p", "live-sides");
  for (const text of [`− ${first}`, `+ ${second}`]) {
    sides.append(Object.assign(make("span"), { textContent: text }), " ");
  }
  return sides;
}

/** All lines of both; of what is too long to be compared, all lines that are offered. */
function drawCode({ code, beside }: Offer): HTMLElement {
  const list = make("pre", "live-diff live-offer-code");
  list.tabIndex = 0;
  list.translate = false;
  for (const { mark, text } of compared(beside, code)) {
    const row = make("span");
    row.dataset.mark = mark;
    row.append(`${mark === "-" ? "−" : mark} `, ...seen(text), "\n");
    list.append(row);
  }
  return list;
}

function compared(first: string, second: string): DiffLine[] {
  const lines = second.split("\n");
  if (Math.max(lines.length, first.split("\n").length) > MAX_LINES) {
    return lines.map((text) => ({ mark: "+", text }));
  }
  return diffLines(first, second, (a, b) => a === b);
}

/** Text as it is, but for what cannot be seen: that is named. */
function seen(text: string): (string | HTMLElement)[] {
  return parts(text).map(({ text, unseen }) => {
    if (!unseen) return text;
    const mark = make("mark");
    mark.textContent = text;
    return mark;
  });
}

/** Signs that turn text around, take no room or move what is drawn. */
const UNSEEN = /([\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800])/u;
/** A tab, and what belongs to an emoji. */
const HARMLESS = ["\t", "\u200c", "\u200d", "\ufe0f"];

/** Text in parts: what can be seen, and the numbers of the signs that cannot. */
export function parts(text: string): { text: string; unseen: boolean }[] {
  const all = text.split(UNSEEN).map((part, index) => {
    const unseen = index % 2 === 1 && !HARMLESS.includes(part);
    return { text: unseen ? numbered(part) : part, unseen };
  });
  return all.filter(({ text }) => text !== "");
}

function numbered(sign: string): string {
  return `U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
}

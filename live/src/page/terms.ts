/** A card with the glossary's own entry, at every link to a term: hover, keyboard and touch. */

import type { Words } from "../shared/words.ts";
import { make } from "./element.ts";
import { sentenceBox } from "./sentence.ts";

/** A pointer on its way elsewhere opens nothing; one on its way to the card closes nothing. */
const OPEN_MS = 200;
const CLOSE_MS = 500;
const GAP = 6;
/** From a window's side to a card. */
const SIDE = 16;
/** A margin that is narrower than this takes no card. */
const MARGIN = 240;

export class TermCards {
  private readonly card = make("aside", "term-card");
  private readonly words: () => Words;
  private readonly pages = new Map<string, Promise<Document | null>>();
  private shown: HTMLAnchorElement | null = null;
  /** Of the wish that is the newest: a card that comes after another, or after a close, is for nobody. */
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(words: () => Words) {
    this.words = words;
    this.card.id = "term-card";
    this.card.setAttribute("popover", "manual");
    this.card.addEventListener("pointerenter", () => clearTimeout(this.timer));
    this.card.addEventListener("pointerleave", () => this.later(() => this.close(), CLOSE_MS));
  }

  /** Wake up for all links of this page and of those that instant navigation brings. */
  attach(): void {
    const listen = (type: string, act: (term: HTMLAnchorElement, event: Event) => void) =>
      document.addEventListener(
        type,
        (event) => {
          const term = (event.target as Element).closest?.<HTMLAnchorElement>("a.term");
          if (term) act(term, event);
        },
        { capture: true },
      );
    listen("pointerover", (term, event) => {
      if ((event as PointerEvent).pointerType === "mouse")
        this.later(() => void this.open(term), OPEN_MS);
    });
    listen("pointerout", () => this.later(() => this.close(), CLOSE_MS));
    listen("focusin", (term) => {
      if (term.matches(":focus-visible")) void this.open(term);
    });
    listen("focusout", () => this.later(() => this.close(), CLOSE_MS));
    // Who touches a term sees its card first; the link on it leads to the glossary.
    listen("click", (term, event) => {
      if ((event as PointerEvent).pointerType !== "touch" || this.shown === term) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void this.open(term).then((opened) => opened || term.click());
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
    document.addEventListener("pointerdown", ({ target }) => {
      if (!this.card.contains(target as Node) && target !== this.shown) this.close();
    });
    addEventListener("scroll", () => this.place(), { passive: true });
  }

  /** Returns false if there is no card for the reader, who waits for one. */
  private async open(term: HTMLAnchorElement): Promise<boolean> {
    clearTimeout(this.timer);
    const turn = ++this.turn;
    const entry = await this.entry(new URL(term.href));
    if (turn !== this.turn || !term.isConnected) return true;
    if (!entry) return false;
    const more = make("a") as HTMLAnchorElement;
    more.href = term.href;
    more.textContent = this.words().inGlossary;
    this.card.replaceChildren(...entry, more);
    document.body.append(this.card);
    this.card.showPopover();
    this.shown?.removeAttribute("aria-describedby");
    this.shown = term;
    term.setAttribute("aria-describedby", this.card.id);
    this.place();
    return true;
  }

  /** Take the card away, and the wish for one. */
  close(): void {
    clearTimeout(this.timer);
    this.turn += 1;
    this.shown?.removeAttribute("aria-describedby");
    this.shown = null;
    this.card.remove();
  }

  private later(act: () => void, ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(act, ms);
  }

  /** In the margin beside the term; without one below its sentence, or above, where there is room. */
  private place(): void {
    if (!this.shown) return;
    const { style } = this.card;
    const term = this.shown.getBoundingClientRect();
    const edge = this.shown.closest("article > *")?.getBoundingClientRect().right ?? innerWidth;
    const room = innerWidth - edge - 4 * GAP;
    style.maxWidth = room < MARGIN ? "" : `${room}px`;
    const { offsetWidth: width, offsetHeight: height } = this.card;
    const lowest = innerHeight - height - GAP;
    if (room >= MARGIN) {
      style.left = `${edge + 3 * GAP}px`;
      style.top = `${Math.min(term.top, lowest)}px`;
      return;
    }
    const sentence = sentenceBox(this.shown);
    const places = [sentence.bottom + GAP, sentence.top - GAP - height, term.top - GAP - height];
    const top = places.find((place) => place >= 0 && place <= lowest) ?? term.bottom + GAP;
    style.left = `${Math.max(SIDE, Math.min(term.left, innerWidth - width - SIDE))}px`;
    style.top = `${top}px`;
  }

  /** The heading and the paragraph of a term, as the glossary has them; null if it does not come. */
  private async entry(address: URL): Promise<HTMLElement[] | null> {
    const page = await this.page(address.origin + address.pathname);
    const heading = page?.getElementById(address.hash.slice(1));
    const text = heading?.nextElementSibling;
    if (!heading || !text) return null;
    const name = make("strong");
    const title = document.importNode(heading, true);
    title.querySelector(".headerlink")?.remove();
    name.append(...title.childNodes);
    return [name, document.importNode(text, true) as HTMLElement];
  }

  private page(address: string): Promise<Document | null> {
    let page = this.pages.get(address);
    if (!page) {
      page = fetch(address)
        .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
        .then((html) => new DOMParser().parseFromString(html, "text/html"))
        .catch(() => {
          this.pages.delete(address);
          return null;
        });
      this.pages.set(address, page);
    }
    return page;
  }
}

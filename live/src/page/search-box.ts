/** The search box: what Material does not do for what comes into it and out of it. */

import { explainTrouble } from "../shared/trouble.ts";
import type { Words } from "../shared/words.ts";
import { BOX, openSearch, TOGGLE } from "./search-key.ts";
import { whyUnfetched } from "./unfetched.ts";

/** Call once: the box outlives its pages. */
export function attachSearchBox(words: () => Words): void {
  noticeEveryInput();
  keepFocusAmongResults();
  keepOpenForTheNext();
  letEnterWait();
  sendNothing();
  askAnew();
  sayWhatWasLost(words);
}

/**
 * Material reads the query on `keyup` alone: a paste by mouse would find nothing. Nor would who goes on
 * writing after Enter, which closes the list and leaves the focus in the box.
 */
function noticeEveryInput(): void {
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.form?.name !== "search") return;
    openSearch();
    target.dispatchEvent(new Event("keyup"));
  });
}

/** Enter leads somewhere; pressed twice it sent the form to the host, which loaded the page anew. */
function sendNothing(): void {
  document.addEventListener("submit", (event) => {
    if ((event.target as HTMLFormElement).name === "search") event.preventDefault();
  });
}

/** A finger opens the box for another query than the one that still stands there. */
function askAnew(): void {
  document.addEventListener("click", ({ target }) => {
    if ((target as Element).closest?.(".md-header__button[for=__search]")) {
      document.querySelector<HTMLInputElement>(BOX)?.select();
    }
  });
}

/** So long after a link the theme may close search for it, on a slow phone. */
const LATE_MS = 1000;

/** The theme closes search a moment after a link led somewhere, also for whoever asks again by then. */
function keepOpenForTheNext(): void {
  const toggle = document.querySelector<HTMLInputElement>(TOGGLE);
  const ways = (globalThis as { location$?: { subscribe(then: () => void): void } }).location$;
  let led = 0;
  let opened = 0;
  ways?.subscribe(() => (led = performance.now()));
  toggle?.addEventListener("change", () => {
    if (!toggle.checked) return queueMicrotask(reopen); // Escape takes the focus away first
    opened = performance.now();
  });
  const reopen = () => {
    const isAsked = document.activeElement?.matches(BOX);
    if (isAsked && opened > led && performance.now() - led < LATE_MS) toggle?.click();
  };
}

/** Enter leads to the best line that is listed: it waits until that is of what stands in the box. */
function letEnterWait(): void {
  const meta = document.querySelector<HTMLElement>(".md-search-result__meta");
  const box = document.querySelector<HTMLInputElement>(BOX);
  if (!meta || !box) return;
  let waits = false;
  const isAnswered = () => meta.dataset.query === box.value || !box.value.trim();
  box.addEventListener("keydown", (event) => {
    waits = event.key === "Enter" && !event.isComposing && !isAnswered();
    if (!waits) return;
    event.preventDefault();
    event.stopPropagation(); // the theme listens at the window
  });
  for (const type of ["input", "blur"]) box.addEventListener(type, () => (waits = false));
  new MutationObserver(() => {
    if (!waits || !isAnswered()) return;
    waits = false;
    box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  }).observe(meta, { attributeFilter: ["data-query"] });
}

/** Say of what could not be fetched that it was not, in the place of what Material says of an empty list. */
function sayWhatWasLost(words: () => Words): void {
  const meta = document.querySelector(".md-search-result__meta");
  if (!meta) return;
  let lost = "";
  const say = () => {
    if (!meta.hasAttribute("data-lost")) lost = "";
    else if (!lost) {
      const first = words().lost.files;
      lost = first;
      void whyUnfetched(null).then((trouble) => {
        if (lost === first) lost = explainTrouble(first, trouble, words());
        say();
      });
    }
    if (lost && meta.textContent !== lost) meta.textContent = lost;
  };
  const what = { attributeFilter: ["data-lost"], childList: true };
  new MutationObserver(say).observe(meta, what);
}

/** A fuller list takes the place of the first, under whoever is among its lines already. */
function keepFocusAmongResults(): void {
  const list = document.querySelector(".md-search-result__list");
  const box = document.querySelector<HTMLElement>(BOX);
  if (!list || !box) return;
  let focused: Element | undefined;
  list.addEventListener("focusin", ({ target }) => (focused = target as Element));
  list.addEventListener("focusout", ({ target }) => {
    // What is being taken away loses the focus too, in some browsers.
    queueMicrotask(() => {
      if (focused === target && focused?.isConnected) focused = undefined;
    });
  });
  new MutationObserver(() => {
    if (!focused || focused.isConnected) return;
    const address = focused.getAttribute("href");
    const lines = [...list.querySelectorAll<HTMLElement>("[href]")];
    (lines.find((line) => line.getAttribute("href") === address) ?? box).focus();
  }).observe(list, { childList: true });
}

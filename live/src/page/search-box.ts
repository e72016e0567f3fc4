/** The search box: what Material does not do for what comes into it and out of it. */

/** Material reads the query on `keyup` alone: a paste by mouse would find nothing. */
export function noticeEveryInput(): void {
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.form?.name !== "search") return;
    target.dispatchEvent(new Event("keyup"));
  });
}

/** A search that is closed so soon after it was opened was closed for the one before. */
const SOON_MS = 500;

/** The theme closes search a moment after a link led somewhere, also for whoever asks again by then. */
export function keepOpenForTheNext(): void {
  const toggle = document.querySelector<HTMLInputElement>("[data-md-toggle=search]");
  let opened = Number.NEGATIVE_INFINITY;
  toggle?.addEventListener("change", ({ timeStamp }) => {
    if (toggle.checked) opened = timeStamp;
    if (toggle.checked || timeStamp - opened > SOON_MS) return;
    // Who closes it leaves the box, as the theme does with Escape right after this.
    queueMicrotask(() => {
      if (document.activeElement?.matches("[data-md-component=search-query]")) toggle.click();
    });
  });
}

/** Say of what could not be fetched that it was not, in the place of what Material says of an empty list. */
export function sayWhatWasLost(said: () => { notFetched: string }): void {
  const meta = document.querySelector(".md-search-result__meta");
  if (!meta) return;
  const say = () => {
    const { notFetched } = said();
    if (meta.hasAttribute("data-lost") && meta.textContent !== notFetched) {
      meta.textContent = notFetched;
    }
  };
  const what = { attributeFilter: ["data-lost"], childList: true };
  new MutationObserver(say).observe(meta, what);
}

/** A fuller list takes the place of the first, under whoever is among its lines already. */
export function keepFocusAmongResults(): void {
  const list = document.querySelector(".md-search-result__list");
  const box = document.querySelector<HTMLElement>("[data-md-component=search-query]");
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

/** Offers the new version of the book that waits behind the one that the reader has open. */

import type { Asking } from "../shared/keeping.ts";
import type { Words } from "../shared/words.ts";
import { button, make } from "./element.ts";

/** A page that stays open asks as often as this whether there is a new book. */
const ASK_MS = 3_600_000;

/** Call once. */
export async function offerNewBook(words: () => Words): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.ready;
  const look = () => {
    if (registration.waiting && serviceWorker.controller) show(words());
  };
  const follow = () => registration.installing?.addEventListener("statechange", look);
  registration.addEventListener("updatefound", follow);
  follow(); // the browser may have found it before this page could listen
  setInterval(() => void registration.update().catch(() => {}), ASK_MS);
  // Another tab may have taken the new book: this page is the old one until it is loaded again.
  let had = serviceWorker.controller !== null;
  serviceWorker.addEventListener("controllerchange", () => {
    if (had) followLinksPlainly();
    had = true;
  });
  look();
}

function show(words: Words): void {
  if (document.querySelector(".live-new-book")) return;
  const offer = make("div", "live-new-book");
  offer.setAttribute("role", "status");
  const take = async () => {
    const { serviceWorker } = navigator;
    // Another tab may have taken it, or a newer one waits in its place.
    const waiting = (await serviceWorker.getRegistration())?.waiting;
    if (!waiting) return location.reload();
    serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage({ type: "take over" } satisfies Asking);
  };
  offer.append(
    words.newBook,
    " ",
    button(words.takeNewBook, () => void take(), "take-new-book"),
    button(words.later, () => offer.remove(), "later"),
  );
  document.body.append(offer);
}

/** Instant navigation would put a page of the new book into the scripts of the old one. */
function followLinksPlainly(): void {
  addEventListener(
    "click",
    (event) => {
      const { target } = event;
      if (target instanceof Element && target.closest("a[href]")) event.stopPropagation();
    },
    true,
  );
}

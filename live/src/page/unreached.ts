/** Says of a page that a link led to that it could not be fetched; the open one stays. */

import type { Words } from "../shared/words.ts";
import { button, make } from "./element.ts";

let note: HTMLElement | undefined;

/** Listen to the theme, as our build has it (book/theme_script.py). */
export function sayUnreached(words: () => Words): void {
  document.addEventListener("book-unreached", () => {
    forgetUnreached();
    note = make("div", "live-unreached");
    note.setAttribute("role", "alert");
    note.append(words().unreached, " ", button(words().close, forgetUnreached, "close"));
    document.body.append(note);
  });
}

/** Another page has come. */
export function forgetUnreached(): void {
  note?.remove();
}

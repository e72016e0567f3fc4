/** The language that the page says it is in, and its words. */

import type { Lang } from "../shared/protocol.ts";
import { type Words, words } from "../shared/words.ts";

export function pageLanguage(): Lang {
  return document.documentElement.lang.startsWith("ko") ? "ko" : "en";
}

export const pageWords = (): Words => words(pageLanguage());

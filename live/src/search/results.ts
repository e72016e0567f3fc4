/** What the engine found, as the lists of Material's search box. */

import type { Hit } from "./engine.ts";
import type { Index, Place } from "./index.ts";
import type { SearchItem } from "./protocol.ts";

const MOST_PAGES = 12;
const MOST_PLACES = 6; // of a page
const AROUND = 60; // characters before and after a word that was found

/** Other languages by the names they call themselves. */
const NAMES: Record<string, string> = { ko: "한국어", en: "English" };

/**
 * One list per page. Each holds the page itself, or Material takes its last place for the page.
 * `foreign` is the language of a page in another language than the reader's, to be said.
 */
export function lists(index: Index, hits: Hit[], foreign?: string): SearchItem[][] {
  const found = new Map<number, SearchItem[]>();
  for (const hit of hits) {
    let list = found.get(hit.place.page);
    if (!list && found.size === MOST_PAGES) continue;
    if (!list) {
      list = [];
      found.set(hit.place.page, list);
    }
    if (list.length < MOST_PLACES) list.push(item(hit, index.pages[hit.place.page]!, foreign));
  }
  for (const [page, list] of found) {
    const own = index.pages[page]!;
    if (list.some(({ location }) => location === own.location)) continue;
    list.push(item({ place: own, score: 0, words: [], fits: undefined }, own, foreign));
  }
  return [...found.values()];
}

function item({ place, score, words }: Hit, page: Place, foreign?: string): SearchItem {
  const title = place.isCell ? `<code>${escapeHtml(place.title)}</code>` : mark(place.title, words);
  const text = mark(excerpt(place.text, words), words);
  const speak = (html: string): string =>
    foreign ? `<span lang="${foreign}">${html}</span>` : html;
  return {
    location: place.location,
    title: speak(title),
    text: text && speak(text),
    score,
    terms: {},
    ...(foreign && place === page ? { tags: [NAMES[foreign] ?? foreign] } : {}),
  };
}

/** The part of a text that holds the first word that was found. */
function excerpt(text: string, words: string[]): string {
  const at = Math.max(0, pattern(words)?.exec(text)?.index ?? 0);
  let begin = at > AROUND ? text.lastIndexOf(" ", at - AROUND) + 1 : 0;
  if (begin < 0 || at - begin > 2 * AROUND) begin = at;
  const end = text.indexOf(" ", begin + 3 * AROUND);
  return (begin ? "… " : "") + text.slice(begin, end < 0 ? undefined : end) + (end < 0 ? "" : " …");
}

function mark(text: string, words: string[]): string {
  const found = pattern(words);
  if (!found) return escapeHtml(text);
  const parts = text.split(found); // every other part is a word
  return parts
    .map((part, at) =>
      at % 2 ? `<mark data-md-highlight>${escapeHtml(part)}</mark>` : escapeHtml(part),
    )
    .join("");
}

/** Finds the words in a text as it was written, with the spaces that search looks over. */
function pattern(words: string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const written = [...new Set(words)]
    .sort((one, other) => other.length - one.length)
    .map((word) => {
      const signs = [...word].map((sign) => sign.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"));
      return /^[\w.]+$/.test(word) ? `(?<![a-z])${signs.join("")}` : signs.join(" ?");
    });
  return new RegExp(`(${written.join("|")})`, "gi");
}

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]!);

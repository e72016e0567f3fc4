/**
 * Prints, as JSON, what search answers to the queries on its input from a folder's texts; without
 * queries, the words of texts that are not told to be in them.
 */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Desk } from "../src/search/asking.ts";
import { search } from "../src/search/engine.ts";
import { type Book, Index } from "../src/search/index.ts";
import { Lookup } from "../src/search/lookup.ts";
import type { SearchItem } from "../src/search/protocol.ts";
import { split } from "../src/search/words.ts";

const TIMES = 5;

const folder = process.argv[2]!;
const queries: { lang: string; query: string }[] = JSON.parse(readFileSync(0, "utf8"));
const read = (path: string) => JSON.parse(readFileSync(join(folder, path), "utf8"));

/** The answer to the first query after a page was opened, and all that is fetched for it. */
async function first(lang: string, query: string) {
  const asked: string[] = [];
  const desk = new Desk(lang, async (path) => {
    asked.push(path);
    return read(path);
  });
  let shown: SearchItem[][] = [];
  const show = (items: SearchItem[][]): void => {
    shown = items;
  };
  await desk.answer(query, { show, rest: async () => {}, isAsked: () => true });
  const items = shown.flat().sort((one, other) => other.score - one.score);
  return { asked, places: items.map(({ location }) => location) };
}

function textsOf(lang: string): Map<number, string[]> {
  const { pages } = read(`${lang}/titles.json`);
  const texts = new Map<number, string[]>();
  for (let text = 0; text < 2 * pages.length; text++) {
    const path = `${lang}/texts/${text}.json`;
    if (existsSync(join(folder, path))) texts.set(text, read(path));
  }
  return texts;
}

/** The book of a language once all of it has come. */
function whole(lang: string): Index {
  const names: Book["names"] = read("names.json");
  const { pages: titles } = read(`${lang}/titles.json`);
  return new Index({ names, titles, cells: read(`${lang}/cells.json`), texts: textsOf(lang) });
}

/** Words that stand in a text, which nothing would fetch for them. */
function untold(lang: string): [number, string][] {
  const lookup = new Lookup(read(`${lang}/latin.json`), read(`${lang}/hangul.json`));
  const found: [number, string][] = [];
  for (const [text, parts] of textsOf(lang)) {
    const words = new Set(parts.flatMap((part) => split(part)));
    for (const word of words) {
      if (!/[ㄱ-ㅣ]/.test(word) && !lookup.find(word).has(text)) found.push([text, word]);
    }
  }
  return found;
}

const indexes: Record<string, Index> = { ko: whole("ko"), en: whole("en") };
const answers = [];
for (const { lang, query } of queries) {
  const { asked, places } = await first(lang, query);
  const elsewhere = await first(lang === "ko" ? "en" : "ko", query);
  const hits = search(indexes[lang]!, query);
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < TIMES; time++) {
    const begin = process.cpuUsage(); // of the clock a busy machine takes more
    search(indexes[lang]!, query);
    const { user, system } = process.cpuUsage(begin);
    least = Math.min(least, (user + system) / 1000);
  }
  answers.push({
    first: places,
    later: hits.map(({ place }) => place.location),
    fetched: asked,
    fetchedElsewhere: elsewhere.asked,
    milliseconds: least,
  });
}
console.log(JSON.stringify(queries.length > 0 ? answers : ["ko", "en"].flatMap(untold)));

/** Prints, as JSON, what the engine answers to the queries on its input from a folder's texts. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { search } from "../src/search/engine.ts";
import { isEnough, Shelf } from "../src/search/shelf.ts";

const TIMES = 5;

const folder = process.argv[2]!;
const queries: { lang: string; query: string }[] = JSON.parse(readFileSync(0, "utf8"));
const fetchPart = async (path: string): Promise<unknown> =>
  JSON.parse(readFileSync(join(folder, path), "utf8"));
const shelves = Object.fromEntries(
  ["ko", "en"].map((lang) => [
    lang,
    { names: new Shelf(lang, fetchPart), all: new Shelf(lang, fetchPart) },
  ]),
);
const places = (hits: { place: { location: string } }[]): string[] =>
  hits.map(({ place }) => place.location);
const answers = [];
for (const { lang, query } of queries) {
  // As the worker answers a first query, and any query once all has come.
  const early = await shelves[lang]!.names.byNames(query);
  const all = await shelves[lang]!.all.byText(query);
  const first = isEnough(early.hits) ? early : all;
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < TIMES; time++) {
    const begin = process.cpuUsage(); // of the clock a busy machine takes more
    search(all.index, query);
    const { user, system } = process.cpuUsage(begin);
    least = Math.min(least, (user + system) / 1000);
  }
  answers.push({
    first: places(first.hits),
    later: places(all.hits),
    asksProse: first === all,
    milliseconds: least,
  });
}
console.log(JSON.stringify(answers));

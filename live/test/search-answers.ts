/** Prints, as JSON, what the engine answers to the queries on its input from a folder's texts. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { search } from "../src/search/engine.ts";
import { Index } from "../src/search/index.ts";

const TIMES = 5;

const folder = process.argv[2]!;
const queries: { lang: string; query: string }[] = JSON.parse(readFileSync(0, "utf8"));
const indexes = Object.fromEntries(
  ["ko", "en"].map((lang) => {
    const text = readFileSync(join(folder, `${lang}.json`), "utf8");
    return [lang, new Index(JSON.parse(text))];
  }),
);
const answers = queries.map(({ lang, query }) => {
  let least = Number.POSITIVE_INFINITY;
  let places: string[] = [];
  for (let time = 0; time < TIMES; time++) {
    const begin = process.cpuUsage(); // of the clock a busy machine takes more
    places = search(indexes[lang]!, query).map(({ place }) => place.location);
    const { user, system } = process.cpuUsage(begin);
    least = Math.min(least, (user + system) / 1000);
  }
  return { places, milliseconds: least };
});
console.log(JSON.stringify(answers));

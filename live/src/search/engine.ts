/** The engine: which sections and cells of the book answer a query best. */

import type { Index, Place } from "./index.ts";
import { type Meanings, read } from "./reading.ts";
import { type Fit, isHangul, split } from "./words.ts";

export interface Hit {
  place: Place;
  score: number;
  /** The words that were found in it, to be marked. */
  words: string[];
  /** Whether it is called by all words of the query, or holds them all: then it is an answer. */
  fits: "by name" | "by text" | undefined;
}

const FIT: Record<Fit, number> = { word: 1, start: 0.8, inside: 0.5 };
const TITLE = 6;
const WHOLE_TITLE = 14;
const PHRASE = 10;

/** Every place that holds a word of the query, best first; of equals the earliest of the book. */
export function search(index: Index, query: string): Hit[] {
  const words = read(query, index);
  const isGuess = words.some((meanings) => meanings.isGuess);
  const scored = words.map((meanings) => score(index, meanings, words.length === 1));
  const whole = scored.reduce((sum, { rarity }) => sum + rarity, 0);
  const phrase = split(query).join("");
  const isPhrase = split(query).length > 1;
  // Who asks about two terms, as by their difference, is served by what each of them is.
  const areTerms = words.length === 2 && words.every((each) => hasTerm(each, index));
  const hits: Hit[] = [];
  index.places.forEach((place, at) => {
    let sum = 0;
    let share = 0;
    let held = 0;
    let named = 0;
    const found: string[] = [];
    for (const { places, rarity } of scored) {
      const best = places.get(at);
      if (!best) continue;
      sum += best.score;
      held++;
      if (best.isNamed) named++;
      share += rarity / whole; // what stands everywhere, as "is" and "a", tells little
      found.push(...best.words);
    }
    const asTyped = isPhrase ? wholePhrase(place, phrase) : 0;
    if (sum + asTyped > 0) {
      const all = isGuess ? Number.NaN : words.length;
      const fits = named === all ? "by name" : held === all ? "by text" : undefined;
      const power = areTerms && named > 0 && isEntry(place) ? 1 : 2;
      hits.push({ place, score: sum * share ** power + asTyped, words: found, fits });
    }
  });
  return hits.sort((one, other) => other.score - one.score);
}

const hasTerm = (meanings: Meanings, index: Index): boolean =>
  [...meanings.keys()].some((name) => index.names.has(name));

/** Whether a place explains a term. */
const isEntry = ({ location }: Place): boolean => location.includes("glossary/#");

/** What it is worth that the query stands here as it is, as a pasted sentence does. */
function wholePhrase(place: Place, phrase: string): number {
  if (phrase.length < 3) return 0;
  if (place.titles.some(({ text }) => text === phrase)) return WHOLE_TITLE * 2;
  if (place.isCell) return place.flat.text.includes(phrase) ? PHRASE : 0;
  if (place.titles.some((title) => title.find(phrase).fit)) return WHOLE_TITLE;
  return place.flat.text.includes(phrase) ? PHRASE : 0;
}

/** The score of one word of the query in every place where it stands, and how rare it is. */
function score(index: Index, meanings: Meanings, isAlone: boolean) {
  const places = new Map<number, { score: number; words: string[]; isNamed: boolean }>();
  for (const [word, sure] of meanings) {
    const found: [number, number, boolean][] = [];
    index.places.forEach((place, at) => {
      const name = scoreName(place, word, isAlone);
      const here = name + scoreText(place, word, index.averageLength);
      if (here) found.push([at, here, name > 0 || place.defines.has(word)]);
    });
    const rarity = rarityOf(index, found.length);
    for (const [at, here, isHere] of found) {
      const known = places.get(at);
      const words = [...(known?.words ?? []), word];
      const isNamed = isHere || !!known?.isNamed;
      places.set(at, { score: Math.max(known?.score ?? 0, here * sure * rarity), words, isNamed });
    }
  }
  // A word that stands nowhere says nothing of the others.
  return { places, rarity: places.size ? rarityOf(index, places.size) : 0.5 };
}

const rarityOf = (index: Index, count: number): number =>
  Math.log(1 + index.places.length / (count + 1));

function scoreName(place: Place, word: string, isAlone: boolean): number {
  let title = 0;
  const worth = place.isCell ? TITLE / 2 : TITLE; // a cell's name says less than a heading
  for (const flat of place.titles) {
    if (flat.text === word && !place.isCell) title = isAlone ? WHOLE_TITLE : TITLE * 1.2;
    const { fit } = flat.find(word);
    if (fit)
      title = Math.max(title, worth * FIT[fit] * (0.6 + (0.4 * word.length) / flat.text.length));
  }
  return title;
}

function scoreText(place: Place, word: string, averageLength: number): number {
  if (place.defines.has(word)) return 4; // known before the code has come
  const { count, fit } = place.flat.find(word);
  if (!fit) return 0;
  // Names of the code are looked up where they come first, not where they come most.
  if (!isHangul(word) && place.isCell) return FIT[fit] * 2;
  const length = 0.65 + (0.35 * place.flat.text.length) / averageLength;
  return (2.2 * FIT[fit] * count) / (count + 1.2 * length);
}

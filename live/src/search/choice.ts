/** Which texts of the book are worth fetching for a query. */

import type { Index } from "./index.ts";
import { both, type Holders, type Lookup } from "./lookup.ts";
import type { Meanings } from "./reading.ts";

/** A text and how much of the query it holds, weighed by how rare the words are: 1 is all of it. */
export interface Choice {
  text: number;
  share: number;
}

/** A text that holds less of the query, or so much less than the best one, is not worth it. */
const LEAST = 0.4;
const BESIDE_BEST = 0.6;

/** A page has two texts. */
export const pageOf = (text: number): number => text >> 1;
export const isCode = (text: number): boolean => text % 2 === 1;

/**
 * The texts that may answer a query, best first. Of equals the earliest of the book, where a thing is
 * explained; several words stand together anywhere: the smallest, so that most can be looked through.
 */
export function choose(words: Meanings[], index: Index, lookup: Lookup, sizes: number[]): Choice[] {
  const held = words.map((meanings) => holdersOf(meanings, index, lookup));
  const rarities = held.map(({ size }) => Math.log(1 + sizes.length / (size + 1)));
  const whole = rarities.reduce((sum, rarity) => sum + rarity, 0);
  const shares = new Map<number, number>();
  held.forEach((holders, at) => {
    for (const [text, fit] of holders) {
      shares.set(text, (shares.get(text) ?? 0) + (fit * rarities[at]!) / whole);
    }
  });
  const best = Math.max(...shares.values());
  const cost = ({ text }: Choice): number => (words.length > 1 ? sizes[text]! : text);
  return [...shares]
    .map(([text, share]) => ({ text, share: Math.round(share * 100) / 100 }))
    .filter(({ share }) => share >= Math.max(LEAST, BESIDE_BEST * best))
    .sort((one, other) => other.share - one.share || cost(one) - cost(other));
}

/** The texts that hold a word of the query in any of its meanings. */
function holdersOf(meanings: Meanings, index: Index, lookup: Lookup): Holders {
  const found: Holders = new Map();
  for (const meaning of meanings.keys()) {
    const parts = index.written.get(meaning) ?? [meaning];
    for (const [text, fit] of both(parts.map((part) => lookup.find(part)))) {
      found.set(text, Math.max(fit, found.get(text) ?? 0));
    }
  }
  return found;
}

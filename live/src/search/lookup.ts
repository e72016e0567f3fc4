/** Which texts of the book hold a word, as book/search_words.py wrote it. */

import { isHangul } from "./words.ts";

/** The words in their order; for each, behind a space, the texts that hold it, a sign for each. */
export interface Latin {
  words: string;
  texts: string;
}

/** By how much the number of a key is larger than the one before; then as above. */
export interface Hangul {
  gaps: string;
  texts: string;
}

const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11_172;
const KEYS = 2 ** 17 - 1;
const FIRST_SIGN = 0x21;
const START = 0.8; // what the beginning of a word is worth beside a whole one

/** Texts, and how well the word may fit there. */
export type Holders = Map<number, number>;

export class Lookup {
  /** All words of the texts but Hangul. */
  readonly words = new Map<string, string>();
  private readonly keys = new Map<number, string>();

  constructor(latin?: Latin, hangul?: Hangul) {
    const texts = latin?.texts.split(" ");
    if (latin?.words)
      latin.words.split(" ").forEach((word, at) => {
        this.words.set(word, texts![at]!);
      });
    const held = hangul?.texts.split(" ");
    let key = 0;
    [...(hangul?.gaps ?? "")].forEach((gap, at) => {
      key += numberOf(gap);
      this.keys.set(key, held![at]!);
    });
  }

  /** The texts that hold a word (of split): surely all of them, now and then one that does not. */
  find(word: string): Holders {
    const found = isHangul(word)
      ? pairsOf(word).map((pair) => holders(this.keys.get(keyOf(pair)) ?? "", 1))
      : partsOf(word).map((part) => this.findPart(part));
    // Behind the first two syllables a longer word of the book may go on in another way.
    if (isHangul(word) && found.length > 1 && both(found).size === 0) found.pop();
    return both(found);
  }

  private findPart(part: string): Holders {
    const found: Holders = new Map();
    if (part.length > 2) {
      for (const [word, texts] of this.words) {
        if (word.startsWith(part))
          for (const [text] of holders(texts, START)) found.set(text, START);
      }
    }
    for (const [text] of holders(this.words.get(part) ?? "", 1)) found.set(text, 1);
    return found;
  }
}

/** The texts that hold all of several parts. */
export function both(found: Holders[]): Holders {
  const [first, ...others] = found;
  const held = [...(first ?? [])].filter(([text]) => others.every((other) => other.has(text)));
  return new Map(
    held.map(([text, fit]) => [text, Math.min(fit, ...others.map((other) => other.get(text)!))]),
  );
}

const pairsOf = (word: string): string[] =>
  [word.slice(0, 2), word.slice(2, 4)].filter((pair, at) => at === 0 || pair.length === 2);

/** The parts of a name: self and w1 of self.w1. */
function partsOf(word: string): string[] {
  const parts = /^[a-z_]/.test(word) ? word.split(/[._]+/).filter(Boolean) : [];
  return parts.length > 0 ? parts : [word];
}

const numberOf = (sign: string): number => sign.charCodeAt(0) - FIRST_SIGN;

const holders = (signs: string, fit: number): Holders =>
  new Map([...signs].map((sign) => [numberOf(sign), fit]));

function keyOf(pair: string): number {
  const first = pair.charCodeAt(0) - FIRST_SYLLABLE;
  const second = pair.length > 1 ? pair.charCodeAt(1) - FIRST_SYLLABLE : 0;
  return (first * SYLLABLES + second + pair.length) % KEYS;
}

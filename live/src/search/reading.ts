/** What a query may mean: for every word of it the words to look for, with how sure they are. */

import { fromKeys, initials, letters, toKeys } from "./hangul.ts";
import type { Index } from "./index.ts";
import { bare, isParticle } from "./particles.ts";
import { slips } from "./typing.ts";
import { isHangul, singular, split } from "./words.ts";

/** Words to look for in place of one word of the query; the best of them counts. */
export class Meanings extends Map<string, number> {
  /** Nothing that was fetched has the word, so that others stand for it. */
  isGuess = false;
}

const MOST_GUESSES = 8;
const MOST_WORDS = 24;

/**
 * The words of a query with their meanings. What `isThere` is told by what has been fetched, unless
 * somebody knows more.
 */
export function read(
  query: string,
  index: Index,
  isThere = (word: string): boolean => index.has(word),
): Meanings[] {
  const typed = query.normalize("NFC").match(/[A-Za-z]+/g) ?? [];
  const cases = new Map(typed.map((word) => [word.toLowerCase(), word]));
  const plain = query.replace(/(?<=[a-z])['’][st](?![a-z])/gi, ""); // what's, don't
  const words = joinNames(tellingWords(split(plain).slice(0, MOST_WORDS)), index);
  return words.flatMap((word) => meanings(word, index, cases.get(word) ?? word, isThere));
}

/** Words that only make a question of the others. */
const ASKING = new Set(
  (
    "a an the of to i you do does did how what why is are my it when where can " +
    "difference between 차이 차이점 " +
    "뭐 뭐예요 뭐야 뭔가요 뭐죠 뭘까 뭘까요 무엇 무엇인가 무엇인가요 무엇일까 무엇일까요 무엇이에요 " +
    "어떻게 왜 뜻 하는 하나요 해요"
  ).split(" "),
);

/** Leave out what only asks, and what is written onto a word that is not Hangul: XOR를, for문. */
function tellingWords(words: string[]): string[] {
  // What does epoch mean: of a mean nobody has asked.
  const asks =
    words[0] === "what" &&
    ["do", "does"].some((word) => words.includes(word)) &&
    words.at(-1) === "mean" &&
    !["a", "the"].includes(words.at(-2) ?? "");
  const telling = (asks ? words.slice(0, -1) : words).filter((word) => !ASKING.has(word));
  return (telling.length > 0 ? telling : words).filter((word, at, words) => {
    const before = words[at - 1];
    return !before || !/[a-z]$/.test(before) || !(isParticle(word) || word === "문");
  });
}

/** Take words together that are one name: `learning rate`, 난수 시드를. */
function joinNames(words: string[], index: Index): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    let size = Math.min(4, words.length - at);
    let name: string | undefined;
    for (; size > 1 && !name; size--) {
      const whole = words.slice(at, at + size).join("");
      const forms = [...bare(whole, (word) => index.names.has(word)), singular(whole)];
      name = forms.find((word) => index.names.has(word));
      if (name) break;
    }
    joined.push(name ?? words[at]!);
    at += name ? size : 1;
  }
  return joined;
}

function meanings(
  word: string,
  index: Index,
  typed: string,
  isThere: (word: string) => boolean,
): Meanings[] {
  const isTerm = (name: string): boolean => index.names.has(name);
  const found = new Meanings();
  const put = (meaning: string, sure: number): void => {
    if (sure > (found.get(meaning) ?? 0)) found.set(meaning, sure);
  };
  const putBare = (hangul: string, sure: number): void => {
    bare(hangul, isTerm).forEach((rest, turn) => {
      put(rest, sure * (turn ? 0.95 : 1));
    });
  };
  put(word, 1);
  if (/^[ㄱ-ㅎ]+$/.test(word)) {
    for (const [name, sure] of byInitials(word, index)) put(name, sure);
    const keys = toKeys(word);
    if (keys.length > 2 && (isTerm(keys) || index.vocabulary.has(keys))) put(keys, 0.9);
  } else if (isHangul(word)) putBare(word, 1);
  else if (/^[가-힣]+[ㄱ-ㅎ]$/.test(word))
    put(word.slice(0, -1), 0.9); // still being typed
  else if (/[ㄱ-ㅣ]/.test(word)) put(toKeys(word), 0.9);
  else put(singular(word), 0.95);
  const isKnown = [...found.keys()].some((meaning) => isTerm(meaning) || isThere(meaning));
  if (!isKnown) {
    const acronym = index.acronyms.get(word);
    // With Caps Lock every key looks shifted.
    const hangul = /^[a-z]{4,}$/.test(word)
      ? [fromKeys(word, typed), fromKeys(word)].find(
          (made) => made && bare(made, isTerm).some((rest) => isTerm(rest) || isThere(rest)),
        )
      : undefined;
    if (acronym) put(acronym, 0.9);
    else if (hangul) putBare(hangul, 0.9);
    else if (isHangul(word) && toKeysTerm(word, index)) put(toKeys(word), 0.9);
    else {
      const halves = inHalves(word, index);
      if (halves) return halves.flatMap((half) => meanings(half, index, half, isThere));
      const name = beginning(word, index);
      if (name) put(name, 0.9);
      else {
        found.isGuess = true;
        for (const [meaning, sure] of misspelt([...found.keys()], index)) put(meaning, sure);
      }
    }
  }
  for (const [meaning, sure] of [...found]) {
    for (const other of index.names.get(meaning) ?? []) put(other, sure * 0.8);
  }
  return [found];
}

/** Whether what looks like Hangul is a word typed with the Korean keyboard on: ㅈ댜홋 → weight. */
const toKeysTerm = (word: string, index: Index): boolean => {
  const keys = toKeys(word);
  return index.names.has(keys) || index.vocabulary.has(keys);
};

/** Titles and terms whose syllables begin with these letters; those of the same length first. */
function byInitials(word: string, index: Index): [string, number][] {
  const found: [string, number][] = [];
  for (const name of index.headwords) {
    if (!isHangul(name)) continue;
    const begin = initials(name);
    if (begin === word) found.push([name, index.names.has(name) ? 1 : 0.8]);
    else if (begin.startsWith(word)) found.push([name, index.names.has(name) ? 0.5 : 0.4]);
  }
  return found.sort(([, one], [, other]) => other - one).slice(0, MOST_GUESSES);
}

/** Two words written as one, both of the book: 가중치목록 → 가중치, 목록. */
function inHalves(word: string, index: Index): [string, string] | undefined {
  if (!isHangul(word)) return undefined;
  for (let at = word.length - 2; at >= 2; at--) {
    const halves: [string, string] = [word.slice(0, at), word.slice(at)];
    if (halves.every((half) => index.names.has(half) || index.vocabulary.has(half))) return halves;
  }
  return undefined;
}

/** The longest name of the glossary with an ending that no list has: 역전파라서 → 역전파. */
function beginning(word: string, index: Index): string | undefined {
  if (!isHangul(word)) return undefined;
  for (let end = word.length - 1; end >= 2; end--) {
    if (index.names.has(word.slice(0, end))) return word.slice(0, end);
  }
  return undefined;
}

/** Words of the book that lie a slip or two of the finger away; Hangul is compared by letters. */
function misspelt(words: string[], index: Index): [string, number][] {
  const found: [string, number][] = [];
  for (const word of words) {
    const spelt = letters(word);
    const most = spelt.length < 4 ? 0 : spelt.length < 7 ? 1 : 2;
    if (!most) continue;
    const candidates = isHangul(word) ? index.headwords : [...index.headwords, ...index.vocabulary];
    for (const name of candidates) {
      if (isHangul(name) !== isHangul(word)) continue;
      const count = slips(spelt, index.letters(name), most);
      if (count <= most) found.push([name, (index.names.has(name) ? 0.8 : 0.7) / count]);
    }
  }
  return found.sort(([, one], [, other]) => other - one).slice(0, MOST_GUESSES);
}

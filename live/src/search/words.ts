/** The words of a text as search compares them: lower case, composed, without signs between. */

const WORD =
  /[가-힣ㄱ-ㅣ]+|[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)*|\d+(?:\.\d+)?|[=!<>+*/%-]=|\*\*|=|\p{L}+/gu;

export const split = (text: string): string[] =>
  text.normalize("NFC").toLowerCase().match(WORD) ?? [];

/** An English word without its plural: boundaries → boundary. */
export function singular(word: string): string {
  if (!/^[a-z]{3,}s$/.test(word) || /(?:ss|us|is|as)$/.test(word)) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

export const isHangul = (word: string): boolean => /^[가-힣]+$/.test(word);

/** A word's place in a text: at the start of a word, inside one, or over the space between two. */
export type Fit = "word" | "start" | "inside";

/** A text to look words up in: without spaces, since Korean writers put them where they like. */
export class Flat {
  readonly text: string;
  /** Where words begin (2), and parts of names: the `w1` of `self.w1` (1). */
  private readonly starts: Uint8Array;

  constructor(text: string) {
    const words = split(text);
    this.text = words.join("");
    this.starts = new Uint8Array(this.text.length + 1);
    let place = 0;
    for (const word of words) {
      for (const { index } of word.matchAll(/(?<=[._])[a-z]/g)) this.starts[place + index] = 1;
      this.starts[place] = 2;
      place += word.length;
    }
    this.starts[place] = 2;
  }

  /** How often a word (of split) stands here and how well it fits at best. */
  find(word: string): { count: number; fit: Fit | undefined } {
    let count = 0;
    let fit: Fit | undefined;
    const hangul = isHangul(word);
    for (let at = this.text.indexOf(word); at >= 0; at = this.text.indexOf(word, at + 1)) {
      const found = this.fit(at, word.length, hangul);
      if (!found) continue;
      count++;
      if (found === "word" || !fit || (found === "start" && fit === "inside")) fit = found;
    }
    return { count, fit };
  }

  private fit(at: number, length: number, hangul: boolean): Fit | undefined {
    const end = this.starts[at + length]!;
    if (this.starts[at]) return end ? "word" : hangul || length > 2 ? "start" : undefined;
    if (!hangul || length < 2) return undefined;
    // Over a space from the middle of one word into another: chance.
    for (let place = at + 1; place < at + length; place++) if (this.starts[place]) return undefined;
    return "inside";
  }
}

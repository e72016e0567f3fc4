/** Hangul as an alphabet: syllables taken apart, put together, and typed on the two-set keyboard. */

const FIRST = [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"];
const MIDDLE = [..."ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"];
const LAST = ["", ..."ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"];
const BASE = 0xac00;

/** Letters that are typed with two keys. */
const PAIRS: Record<string, string> = {
  ㅘ: "ㅗㅏ",
  ㅙ: "ㅗㅐ",
  ㅚ: "ㅗㅣ",
  ㅝ: "ㅜㅓ",
  ㅞ: "ㅜㅔ",
  ㅟ: "ㅜㅣ",
  ㅢ: "ㅡㅣ",
  ㄳ: "ㄱㅅ",
  ㄵ: "ㄴㅈ",
  ㄶ: "ㄴㅎ",
  ㄺ: "ㄹㄱ",
  ㄻ: "ㄹㅁ",
  ㄼ: "ㄹㅂ",
  ㄽ: "ㄹㅅ",
  ㄾ: "ㄹㅌ",
  ㄿ: "ㄹㅍ",
  ㅀ: "ㄹㅎ",
  ㅄ: "ㅂㅅ",
};
const JOINED = new Map(Object.entries(PAIRS).map(([one, two]) => [two, one]));

const LETTERS = [..."ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ"];
const KEYS = [..."qwertyuiopasdfghjklzxcvbnm"];
const LETTER = new Map<string, string>(KEYS.map((key, place) => [key, LETTERS[place]!]));
const KEY = new Map<string, string>(LETTERS.map((letter, place) => [letter, KEYS[place]!]));
for (const [shifted, key] of Object.entries({ ㅃ: "q", ㅉ: "w", ㄸ: "e", ㄲ: "r", ㅆ: "t" })) {
  KEY.set(shifted, key); // Python's names are searched without regard to case
}
KEY.set("ㅒ", "o").set("ㅖ", "p");

const isVowel = (letter: string): boolean => MIDDLE.includes(letter);

/** The first letters of a word's syllables: 신경망 → ㅅㄱㅁ. */
export function initials(word: string): string {
  return [...word].map((sign) => letters(sign)[0]).join("");
}

/** All letters of a word, as they would be typed. */
export function letters(word: string): string {
  return [...word]
    .flatMap((sign) => {
      const code = sign.charCodeAt(0) - BASE;
      if (code < 0 || code >= FIRST.length * 588) return [PAIRS[sign] ?? sign];
      const parts = [FIRST[Math.floor(code / 588)]!, MIDDLE[Math.floor(code / 28) % 21]!];
      return [...parts, LAST[code % 28]!].map((letter) => PAIRS[letter] ?? letter);
    })
    .join("");
}

/** What was typed with the Korean keyboard on by mistake: ㅎㄱㅁ야둣 → gradient. */
export function toKeys(word: string): string {
  return [...letters(word)].map((letter) => KEY.get(letter) ?? letter).join("");
}

/**
 * What was typed with the Korean keyboard off by mistake: tlsrudakd → 신경망.
 * Nothing if that leaves a letter that stands in no syllable.
 */
export function fromKeys(word: string, shifted = word): string | undefined {
  const doubled: Record<string, string> = {
    Q: "ㅃ",
    W: "ㅉ",
    E: "ㄸ",
    R: "ㄲ",
    T: "ㅆ",
    O: "ㅒ",
    P: "ㅖ",
  };
  const typed = [...shifted].map((key) => doubled[key] ?? LETTER.get(key.toLowerCase()) ?? "");
  if (typed.includes("")) return undefined;
  const made = compose(typed);
  return /^[가-힣]+$/.test(made) ? made : undefined;
}

/** Put letters together as an input method does. */
function compose(typed: string[]): string {
  let made = "";
  let first = "";
  let middle = "";
  let last = "";
  const flush = (): void => {
    made += middle && first ? syllable(first, middle, last) : first + middle;
    first = middle = last = "";
  };
  for (const letter of typed) {
    if (isVowel(letter)) {
      const joined = JOINED.get(middle + letter);
      if (last) {
        // The last consonant belongs to this vowel after all.
        const pair = PAIRS[last];
        const moved = pair?.[1] ?? last;
        last = pair?.[0] ?? "";
        flush();
        first = moved;
        middle = letter;
      } else if (middle && joined) middle = joined;
      else {
        if (middle) flush();
        middle = letter;
      }
    } else if (!middle || !first) {
      flush();
      first = letter;
    } else if (!last && LAST.includes(letter)) last = letter;
    else if (last && JOINED.has(last + letter)) last = JOINED.get(last + letter)!;
    else {
      flush();
      first = letter;
    }
  }
  flush();
  return made;
}

function syllable(first: string, middle: string, last: string): string {
  const place = FIRST.indexOf(first) * 588 + MIDDLE.indexOf(middle) * 28 + LAST.indexOf(last);
  return String.fromCharCode(BASE + place);
}

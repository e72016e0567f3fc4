/** The book of one language, made ready to be searched. */

import { letters } from "./hangul.ts";
import { Flat, split } from "./words.ts";

/** What book/search.py writes, as far as it has been fetched. */
export interface Book {
  /** The id of a term in the glossary, if it is one, and the names of one thing in both languages. */
  names: [string, ...string[]][];
  /** Address, and anchor and title of every section; with the text, where words are explained. */
  titles: [string, [string, string, string?][]][];
  /** Of every page: the number of a section, the name of a cell in it and what the cell defines. */
  cells?: [number, string?, ...string[]][][];
  /** Of every page the texts of its sections, then of its cells; a name without a cell is a section's. */
  texts?: ReadonlyMap<number, string[]>;
  /** Further words of the book. */
  words?: Iterable<string>;
}

/** A section or a cell of a page. */
export interface Place {
  page: number;
  location: string;
  title: string;
  text: string;
  isCell: boolean;
  /** The title's names: 기울기 · gradient are two. */
  titles: Flat[];
  flat: Flat;
  /** What a cell defines: functions, classes. */
  defines: Set<string>;
}

export class Index {
  readonly places: Place[];
  readonly pages: Place[];
  /** Other names of a thing, by every name of it without spaces. */
  readonly names = new Map<string, string[]>();
  /** Every word of the book that is known by now. */
  readonly vocabulary: Set<string>;
  /** Words and whole titles, for 초성 and for slips of the finger. */
  readonly headwords = new Set<string>();
  readonly averageLength: number;
  /** Names of several words by their first letters: mse. */
  readonly acronyms = new Map<string, string>();
  /** The words of a name, by the name without spaces. */
  readonly written = new Map<string, string[]>();
  private readonly spelt = new Map<string, string>();

  constructor(book: Book) {
    this.vocabulary = new Set(book.words);
    this.places = book.titles.flatMap((_, page) => readPage(book, page));
    this.pages = book.titles.map((_, page) => this.places.find((place) => place.page === page)!);
    for (const [id, ...group] of book.names) {
      const entry = id && this.places.find(({ location }) => location.endsWith(`glossary/#${id}`));
      for (const name of group) {
        if (entry) entry.titles.push(new Flat(name));
        const key = split(name).join("");
        const first = split(name).map((word) => word[0]);
        if (first.length > 1) this.acronyms.set(first.join(""), key);
        const others = group.map((other) => split(other).join("")).filter((other) => other !== key);
        this.names.set(key, [...(this.names.get(key) ?? []), ...others]);
        this.written.set(key, split(name));
        this.headwords.add(key);
      }
    }
    let length = 0;
    for (const place of this.places) {
      length += place.flat.text.length;
      for (const word of split(`${place.title} ${place.text}`)) this.vocabulary.add(word);
      if (place.isCell) continue;
      for (const title of place.titles) this.headwords.add(title.text);
      for (const word of split(place.title)) if (word.length > 1) this.headwords.add(word);
    }
    this.averageLength = length / Math.max(1, this.places.length);
  }

  /** The letters of a word of the book. */
  letters(word: string): string {
    let spelt = this.spelt.get(word);
    if (!spelt) {
      spelt = letters(word);
      this.spelt.set(word, spelt);
    }
    return spelt;
  }

  /** Whether a word stands anywhere in the book, if only as the beginning or a part of another. */
  has(word: string): boolean {
    if (this.vocabulary.has(word)) return true;
    return this.places.some(
      ({ flat, titles }) => flat.find(word).fit || titles.some((t) => t.find(word).fit),
    );
  }
}

/** An anchor says in English what a heading is about. */
const anchorOf = (location: string): Flat => new Flat(location.split("#")[1] ?? "");

/** A chapter is also looked for by its number. */
function titlesOf(title: string): Flat[] {
  const [, number, name] = /^(?:(\d+)\. )?(.*)$/.exec(title) ?? [];
  const names = (name ?? title).split(" · ");
  if (number) names.push(`${number}장`, `chapter ${number}`);
  return names.map((part) => new Flat(part));
}

/** The sections of a page, each with its cells behind it. */
function readPage({ titles, cells, texts }: Book, page: number): Place[] {
  const [address, sections] = titles[page]!;
  const prose = texts?.get(2 * page);
  const code = texts?.get(2 * page + 1);
  const inside = (cells?.[page] ?? []).map(([section, name, ...defines], at) => {
    return { section, name, defines, text: code?.[at] ?? "" };
  });
  return sections.flatMap(([anchor, title, text], at) => {
    const here = inside.filter(({ section }) => section === at);
    const named = here.find(({ name }) => name === undefined)?.text;
    return [
      readPlace(page, address + anchor, title, text ?? named ?? prose?.[at] ?? ""),
      ...here
        .filter(({ name }) => name !== undefined)
        .map((cell) =>
          readPlace(page, `${address}#cell-${cell.name}`, cell.name!, cell.text, cell.defines),
        ),
    ];
  });
}

function readPlace(
  page: number,
  location: string,
  title: string,
  text: string,
  defines?: string[],
): Place {
  return {
    page,
    location,
    title,
    text,
    isCell: !!defines,
    titles: [...titlesOf(title), ...(defines ? [] : [anchorOf(location)])],
    flat: new Flat(text),
    defines: new Set(defines?.map((name) => name.toLowerCase())),
  };
}

/** The book's texts of one language, fetched as far as a query asks for them. */

import { type Choice, choose, isCode, pageOf } from "./choice.ts";
import { type Hit, search } from "./engine.ts";
import type { Files, Purse } from "./files.ts";
import { fromKeys } from "./hangul.ts";
import { type Book, Index } from "./index.ts";
import { type Hangul, type Latin, Lookup } from "./lookup.ts";
import { read } from "./reading.ts";
import { isHangul, split } from "./words.ts";

/** What a file weighs, in bytes as it is sent; nothing, if there is no such file. */
interface Sizes {
  names: number;
  titles: number;
  cells: number;
  hangul: number;
  latin: number;
  texts: number[];
}

interface Titles {
  sizes: Sizes;
  pages: Book["titles"];
}

export interface Found {
  index: Index;
  hits: Hit[];
}

/** What a page is worth of which no more is known than that it has the words. */
const UNREAD = 0.01;

export class Shelf {
  private readonly lang: string;
  private readonly files: Files;
  private titles: Titles | undefined;
  private book: Book | undefined;
  private index: Index | undefined;
  private lookup = new Lookup();
  private latin: Latin | undefined;
  private hangul: Hangul | undefined;
  private readonly texts = new Map<number, string[]>();

  constructor(lang: string, files: Files) {
    this.lang = lang;
    this.files = files;
  }

  /** What the titles and the glossary answer: another language's reader wants no more at first. */
  async byTitles(query: string, purse: Purse): Promise<Found> {
    await this.takeTitles(purse);
    return this.answer(query);
  }

  /** What is called so: cells and what they define as well. */
  async byNames(query: string, purse: Purse): Promise<Found> {
    const has = this.files.has(this.path("cells"));
    await Promise.all([this.takeTitles(purse), this.files.get(this.path("cells"))]);
    if (!has) purse.add(-this.titles!.sizes.cells);
    await this.takeCells();
    return this.answer(query);
  }

  /**
   * What the texts answer that the purse allows. What is called so is looked up in the code alone:
   * there it is used, and every sentence that has it would be too much.
   */
  async byText(query: string, purse: Purse): Promise<Found> {
    await this.takeTitles(purse);
    const { sizes } = this.titles!;
    if (!purse.affords(this.path("cells"), sizes.cells)) return this.answer(query);
    await this.takeCells();
    const { index, hits } = this.answer(query);
    const isNamed = isCalledSo(hits);
    await this.look(query, isNamed, purse);
    for (const word of this.lookup.words.keys()) index.vocabulary.add(word);
    const chosen = choose(
      read(query, index, (word) => index.has(word) || this.lookup.find(word).size > 0),
      index,
      this.lookup,
      sizes.texts,
    ).filter(({ text }) => !isNamed || isCode(text));
    const path = (text: number): string => this.path(`texts/${text}`);
    const wanted = chosen.filter(({ text }) => purse.affords(path(text), sizes.texts[text]!));
    await Promise.all(
      wanted.map(async ({ text }) => {
        const content = (await this.files.get(path(text))) as string[];
        if (this.texts.has(text)) return;
        this.texts.set(text, content);
        this.index = undefined;
      }),
    );
    const found = this.answer(query);
    found.hits.push(...unread(found, chosen, this.texts));
    return found;
  }

  private async takeTitles(purse: Purse): Promise<void> {
    const paths = ["names.json", this.path("titles")];
    const [hasNames, hasTitles] = paths.map((path) => this.files.has(path));
    const [names, titles] = (await Promise.all(paths.map((path) => this.files.get(path)))) as [
      Book["names"],
      Titles,
    ];
    if (!hasNames) purse.add(-titles.sizes.names);
    if (!hasTitles) purse.add(-titles.sizes.titles);
    this.titles = titles;
    this.book ??= { names, titles: titles.pages, texts: this.texts };
  }

  private async takeCells(): Promise<void> {
    const cells = await this.files.get(this.path("cells"));
    if (this.book!.cells) return;
    this.book!.cells = cells as NonNullable<Book["cells"]>;
    this.index = undefined;
  }

  private path(name: string): string {
    return `${this.lang}/${name}.json`;
  }

  private answer(query: string): Found {
    this.index ??= new Index({ ...this.book!, words: this.lookup.words.keys() });
    return { index: this.index, hits: search(this.index, query) };
  }

  /** Fetch what tells where words stand, of the letters that the query has or may have meant. */
  private async look(query: string, isNamed: boolean, purse: Purse): Promise<void> {
    const { sizes } = this.titles!;
    const words = split(query);
    const hasHangul = words.some((word) => /[ㄱ-ㅣ가-힣]/.test(word) || meansHangul(word));
    // Names are looked for in both languages.
    const isLatin = isNamed || words.some((word) => !isHangul(word) || this.meansLatin(word));
    const fetch = async (name: "hangul" | "latin", isWanted: boolean): Promise<unknown> =>
      isWanted && purse.affords(this.path(name), sizes[name])
        ? this.files.get(this.path(name))
        : undefined;
    const [latin, hangul] = await Promise.all([
      fetch("latin", isLatin),
      fetch("hangul", hasHangul),
    ]);
    if ((!latin || this.latin) && (!hangul || this.hangul)) return;
    this.latin ??= latin as Latin | undefined;
    this.hangul ??= hangul as Hangul | undefined;
    this.lookup = new Lookup(this.latin, this.hangul);
  }

  /** Whether a word of Hangul is in the book by Latin names alone: 리턴 is `return`. */
  private meansLatin(word: string): boolean {
    return this.index?.names.get(word)?.every((name) => !isHangul(name)) ?? false;
  }
}

/** Whether a word may have been typed with the Korean keyboard off. */
const meansHangul = (word: string): boolean => /^[a-z]{4,}$/.test(word) && !!fromKeys(word);

/** Pages that have all of the query in texts that were too much to fetch. */
function unread({ index, hits }: Found, chosen: Choice[], texts: Map<number, string[]>): Hit[] {
  const pages = new Set(hits.map(({ place }) => place.page));
  const found: Hit[] = [];
  for (const { text, share } of chosen) {
    if (texts.has(text) || share < 1 || pages.has(pageOf(text))) continue;
    pages.add(pageOf(text));
    const place = index.pages[pageOf(text)]!;
    found.push({ place, score: UNREAD / (found.length + 1), words: [], fits: undefined });
  }
  return found;
}

/** Whether something is called what the query says. */
export const isCalledSo = (hits: Hit[]): boolean => hits.some(({ fits }) => fits === "by name");

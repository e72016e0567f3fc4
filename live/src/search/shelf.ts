/** The book's texts of one language, fetched as far as a query asks for them. */

import { type Hit, search } from "./engine.ts";
import { type Book, Index } from "./index.ts";

/** Fetches a file that book/search.py wrote. */
export type Fetch = (path: string) => Promise<unknown>;

/** Fetch every file once, and again what could not be had. */
export function once(fetch: Fetch): Fetch {
  const fetched = new Map<string, Promise<unknown>>();
  return (path) => {
    let content = fetched.get(path);
    if (!content) {
      content = fetch(path);
      content.catch(() => fetched.delete(path)); // the line may be back at the next key
      fetched.set(path, content);
    }
    return content;
  };
}

export interface Found {
  index: Index;
  hits: Hit[];
  /** Whether nothing of the book is left to be fetched. */
  isWhole: boolean;
}

/** In so many pages a word of the texts is found often enough. */
const MANY = 3;

/** In this order; the prose is heavier than all the rest. */
const PARTS = ["titles", "code", "prose"];

export class Shelf {
  private readonly lang: string;
  private readonly fetch: Fetch;
  private index: Index | undefined;
  private size = 0;

  constructor(lang: string, fetch: Fetch) {
    this.lang = lang;
    this.fetch = fetch;
  }

  /** What the titles and the glossary answer: another language's reader wants no more at first. */
  async byTitles(query: string): Promise<Found> {
    return this.find(query, PARTS.slice(0, 1));
  }

  /** What titles, glossary and cells answer; what is looked up stands there. */
  async byNames(query: string): Promise<Found> {
    return this.find(query, PARTS.slice(0, 2));
  }

  /** What the whole book answers. */
  async byText(query: string): Promise<Found> {
    return this.find(query, PARTS);
  }

  private async find(query: string, names: string[]): Promise<Found> {
    const [terms, ...parts] = await Promise.all([
      this.fetch("names.json"),
      ...names.map((name) => this.fetch(`${this.lang}/${name}.json`)),
    ]);
    // What has come for an earlier query answers this one as well.
    if (!this.index || names.length > this.size) {
      const book = Object.fromEntries(names.map((name, at) => [name, parts[at]]));
      this.index = new Index({ names: terms, ...book } as Book);
      this.size = names.length;
    }
    const isWhole = this.size === PARTS.length;
    return { index: this.index, hits: search(this.index, query), isWhole };
  }
}

/** Whether something is called what the query says, or many pages have all its words. */
export function isEnough(hits: Hit[]): boolean {
  if (hits.some(({ fits }) => fits === "by name")) return true;
  const pages = hits.filter(({ fits }) => fits).map(({ place }) => place.page);
  return new Set(pages).size >= MANY;
}

/** A query's answers, one after the other: what is called so, what the texts say, the other language. */

import { type Fetch, Files, Purse } from "./files.ts";
import type { SearchItem } from "./protocol.ts";
import { lists } from "./results.ts";
import { type Found, isCalledSo, Shelf } from "./shelf.ts";

/** What one query may fetch, in bytes as they are sent. */
export const MOST = 50_000;
/** So much of it is kept for the other language's titles. */
export const RESERVE = 8_000;

/** Letters that only one language's reader writes. */
const LETTERS: Record<string, RegExp> = { en: /[a-z]{2}/i, ko: /[ㄱ-ㅣ가-힣]/ };

export interface Listener {
  /** Shows a list in place of the one before; `lost`: it is empty, since something could not be fetched. */
  show(items: SearchItem[][], lost?: boolean): void;
  /** A word that is still being typed is found nowhere: whoever writes on waits for nothing. */
  rest(): Promise<void>;
  /** Whether the query is still the latest one. */
  isAsked(): boolean;
}

export class Desk {
  private readonly files: Files;
  private readonly lang: string;
  private readonly other: string;
  private readonly own: Shelf;
  private readonly theirs: Shelf;

  constructor(lang: string, fetch: Fetch) {
    this.files = new Files(fetch);
    this.lang = lang;
    this.other = lang === "ko" ? "en" : "ko";
    this.own = new Shelf(lang, this.files);
    this.theirs = new Shelf(this.other, this.files);
  }

  /**
   * Answer with what stands in the reader's language; with the other language's below, if asked.
   * A further list takes the place of the one before: only if there is more to see.
   */
  async answer(query: string, { show, rest, isAsked }: Listener): Promise<void> {
    const purse = new Purse(MOST - RESERVE, this.files);
    let shown = "";
    const tell = (items: SearchItem[][], isLost = false): void => {
      const now = JSON.stringify(items);
      if (now !== shown) show(items, isLost);
      shown = now;
    };
    const called = await listed(this.own.byNames(query, purse));
    if (!isAsked()) return;
    if (called && called.items.length > 0) tell(called.items);
    await rest();
    if (!isAsked()) return;
    const isForeign = LETTERS[this.other]!.test(query);
    const isRich = !isForeign && !called?.isNamed; // what is called so wants little more
    if (isRich) purse.add(RESERVE);
    // Without a line, what was found stays, and the next key asks again.
    const said = await listed(this.own.byText(query, purse));
    const found = said ?? called ?? NOTHING;
    if (!isAsked()) return;
    tell(found.items, !said && found.items.length === 0);
    // The other language has the same names for the same things: it is asked for what is its own.
    if (!isRich) purse.add(RESERVE);
    if (!purse.has(RESERVE) || (!isForeign && found.items.length > 0)) return;
    // A sentence of the other language says something to its own texts alone.
    const isTheirs = !LETTERS[this.lang]!.test(query) && !found.fits;
    const depth = isTheirs || found.items.length === 0 ? "byText" : "byTitles";
    const foreign = await listed(this.theirs[depth](query, purse), this.other);
    if (isAsked() && foreign && foreign.items.length > 0) tell(below(found.items, foreign.items));
  }
}

interface Listed {
  items: SearchItem[][];
  isNamed: boolean;
  /** Whether anything has all words of the query. */
  fits: boolean;
}

const NOTHING: Listed = { items: [], isNamed: false, fits: false };

/** Lists what was found; nothing, if it could not be fetched. */
async function listed(found: Promise<Found>, foreign?: string): Promise<Listed | undefined> {
  try {
    const { index, hits } = await found;
    const fits = hits.some((hit) => hit.fits);
    return { items: lists(index, hits, foreign), isNamed: isCalledSo(hits), fits };
  } catch {
    return undefined;
  }
}

/** Enter goes to the highest score, wherever it stands in the list. */
function below(found: SearchItem[][], foreign: SearchItem[][]): SearchItem[][] {
  if (found.length === 0) return foreign;
  const least = Math.min(...found.map((list) => Math.max(...list.map(({ score }) => score))));
  const most = Math.max(...foreign.flat().map(({ score }) => score));
  const factor = (0.9 * least) / most;
  const lowered = foreign.map((list) =>
    list.map((item) => ({ ...item, score: item.score * factor })),
  );
  return [...found, ...lowered];
}

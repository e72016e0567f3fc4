/** The worker behind Material's search box: fetches the book's texts and answers queries. */

import { search } from "./engine.ts";
import { type Book, Index } from "./index.ts";
import {
  QUERY,
  READY,
  RESULT,
  type Request,
  type Response,
  SETUP,
  type SearchItem,
} from "./protocol.ts";
import { lists } from "./results.ts";

declare const self: DedicatedWorkerGlobalScope;

/** With fewer pages than this in the reader's language, the other one is asked too. */
const FEW = 3;
/** Letters that only the other language's reader writes. */
const FOREIGN: Record<string, RegExp> = { ko: /[a-z]{2}/i, en: /[ㄱ-ㅣ가-힣]/ };

const own = new URL(self.location.href).searchParams.get("lang") === "en" ? "en" : "ko";
const other = own === "ko" ? "en" : "ko";
const indexes = new Map<string, Promise<Index>>();
let latest = "";

self.addEventListener("message", ({ data: request }: MessageEvent<Request>) => {
  // What comes with SETUP is the theme's index, which is empty.
  if (request.type === SETUP) send({ type: READY });
  if (request.type === QUERY) void answer(request.data);
});

/** Answer with what stands in the reader's language; with the other language's below, if asked. */
async function answer(query: string): Promise<void> {
  latest = query;
  if (!query.trim()) return show([]);
  const found = await find(query, own);
  if (query !== latest) return;
  show(found);
  if (found.length >= FEW && !FOREIGN[own]!.test(query)) return;
  const foreign = await find(query, other);
  // A second list takes the place of the first: only if there is more to see.
  if (query === latest && foreign.length > 0) show(below(found, foreign));
}

async function find(query: string, lang: string): Promise<SearchItem[][]> {
  try {
    const index = await load(lang);
    return lists(index, search(index, query), lang === own ? undefined : lang);
  } catch {
    indexes.delete(lang); // the line may be back at the next key
    return [];
  }
}

function load(lang: string): Promise<Index> {
  let index = indexes.get(lang);
  if (!index) {
    index = fetchBook(lang).then((book) => new Index(book));
    indexes.set(lang, index);
  }
  return index;
}

async function fetchBook(lang: string): Promise<Book> {
  const response = await fetch(new URL(`../../search/${lang}.json`, self.location.href));
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
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

const show = (items: SearchItem[][]): void => send({ type: RESULT, data: { items } });
const send = (response: Response): void => self.postMessage(response);

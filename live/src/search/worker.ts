/** The worker behind Material's search box: fetches the book's texts and answers queries. */

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
import { type Found, isEnough, once, Shelf } from "./shelf.ts";

declare const self: DedicatedWorkerGlobalScope;

/** A word that is still being typed is found nowhere: who writes on within this time, in ms, waits for nothing. */
const REST = 400;
/** Letters that only the other language's reader writes. */
const FOREIGN: Record<string, RegExp> = { ko: /[a-z]{2}/i, en: /[ㄱ-ㅣ가-힣]/ };

const lang = new URL(self.location.href).searchParams.get("lang") === "en" ? "en" : "ko";
const other = lang === "ko" ? "en" : "ko";
const fetchPart = once(async (path) => {
  const response = await fetch(new URL(`../../search/${path}`, self.location.href));
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
});
const shelf = new Shelf(lang, fetchPart);
const foreignShelf = new Shelf(other, fetchPart);
let latest = "";

self.addEventListener("message", ({ data: request }: MessageEvent<Request>) => {
  // What comes with SETUP is the theme's index, which is empty.
  if (request.type === SETUP) send({ type: READY });
  if (request.type === QUERY) void answer(request.data);
});

/**
 * Answer with what stands in the reader's language; with the other language's below, if asked.
 * A second list takes the place of the first: only if there is more to see.
 */
async function answer(query: string): Promise<void> {
  latest = query;
  if (!query.trim()) return show([]);
  let found = await listed(shelf.byNames(query));
  if (query !== latest) return;
  if (found.isEnough || found.isWhole || found.items.length > 0) show(found.items);
  if (!found.isEnough && !found.isWhole) {
    await rest();
    if (query !== latest) return;
    const whole = await listed(shelf.byText(query));
    if (query !== latest) return;
    if (whole.isWhole) found = whole;
    show(found.items);
  }
  if (found.isEnough && !FOREIGN[lang]!.test(query)) return;
  const depth = found.items.length > 0 ? "byTitles" : "byText";
  const foreign = await listed(foreignShelf[depth](query), other);
  if (query === latest && foreign.items.length > 0) show(below(found.items, foreign.items));
}

/** Lists what was found; without a line that is nothing, and the next key asks again. */
async function listed(found: Promise<Found>, foreign?: string) {
  try {
    const { index, hits, isWhole } = await found;
    return { items: lists(index, hits, foreign), isEnough: isEnough(hits), isWhole };
  } catch {
    return { items: [], isEnough: false, isWhole: false };
  }
}

const rest = (): Promise<void> => new Promise((then) => setTimeout(then, REST));

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

/** The worker behind Material's search box: fetches the book's texts and answers queries. */

import { Desk } from "./asking.ts";
import { QUERY, READY, RESULT, type Request, type Response, SETUP } from "./protocol.ts";

declare const self: DedicatedWorkerGlobalScope;

/** Who writes on within this time, in ms, is still typing. */
const REST = 400;

const lang = new URL(self.location.href).searchParams.get("lang") === "en" ? "en" : "ko";
const desk = new Desk(lang, async (path) => {
  const response = await fetch(new URL(`../../search/${path}`, self.location.href));
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
});
let latest = 0;

self.addEventListener("message", ({ data: request }: MessageEvent<Request>) => {
  // What comes with SETUP is the theme's index, which is empty.
  if (request.type === SETUP) send({ type: READY });
  if (request.type === QUERY) void answer(request.data);
});

async function answer(query: string): Promise<void> {
  const turn = ++latest;
  const show: Parameters<Desk["answer"]>[1]["show"] = (items, lost = false) =>
    send({ type: RESULT, data: { items, lost, query } });
  if (!query.trim()) return show([]);
  const rest = (): Promise<void> => new Promise((then) => setTimeout(then, REST));
  await desk.answer(query, { show, rest, isAsked: () => turn === latest });
}

const send = (response: Response): void => self.postMessage(response);

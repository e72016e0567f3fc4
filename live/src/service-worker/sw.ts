/** The service worker: Stop for busy workers, the workers' policy, the book without a network. */

import type { Asking } from "../shared/keeping.ts";
import { type Book, filesOf, KeptFiles, NotKept } from "../shared/kept-files.ts";
import type { Told } from "../shared/stop-channel.ts";
import { answerQuestion, hear } from "./channel.ts";
import { Offline } from "./offline.ts";
import { withPolicy } from "./policy.ts";

const scope = self as unknown as ServiceWorkerGlobalScope;
const root = scope.registration.scope;
/** The build writes it in front of this file; where pages are only previewed there is none. */
const book = (self as { BOOK?: Book }).BOOK ?? null;
const files = new KeptFiles(root);
const offline = book && new Offline(root, book, files);

scope.addEventListener("install", (event) => event.waitUntil(install()));
scope.addEventListener("activate", (event) => event.waitUntil(activate()));

scope.addEventListener("message", (event) => {
  const told = event.data as Told | Asking;
  if (told.type === "claim") event.waitUntil(scope.clients.claim());
  else if (told.type === "book") event.ports[0]?.postMessage(book);
  else if (told.type === "changed") event.waitUntil(offline?.look() ?? Promise.resolve());
  else if (told.type === "take over") event.waitUntil(scope.skipWaiting());
  else hear(told);
});

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const answer = answerQuestion(request.url, root) ?? offline?.answer(request);
  if (request.destination === "worker") {
    event.respondWith((answer ?? fetch(request)).then(withPolicy));
  } else if (answer) event.respondWith(answer);
});

/**
 * Where a book is kept, the new one is offered when it is whole; until then the old one serves. Where
 * none is, nothing is lost by taking its place at once.
 */
async function install(): Promise<void> {
  const level = await files.level().catch(() => null);
  if (!level || !book) return scope.skipWaiting();
  try {
    await files.fill(filesOf(book, level));
  } catch (error) {
    if (error instanceof NotKept && error.why === "offline") throw error; // tried again later
    // Where there is no room for both, or the host alters files, an old book forever would be worse.
  }
  // An old text without its Python could run nothing any more.
  if (level === "text") await scope.skipWaiting();
}

async function activate(): Promise<void> {
  if (book) await files.prune(book).catch(() => {});
  await offline?.look();
  await scope.clients.claim();
}

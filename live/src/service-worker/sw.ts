/** The service worker: carries Stop and the answers to `input()` to workers that are busy. */

import {
  type Asked,
  type Reply,
  readQuestion,
  type Told,
  writeReply,
} from "../shared/stop-channel.ts";

const scope = self as unknown as ServiceWorkerGlobalScope;
const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; object-src 'none'";
/** Browsers drop requests that are held longer: Firefox after 64 s, Chromium after 309 s. */
const HOLD_MS = 20_000;

/** What a page has said to one of its workers. */
interface Said {
  /** The number of the job that shall stop. */
  stop: number;
  /** By "job/question". */
  answers: Map<string, string>;
  wake: (() => void)[];
}

const channels = new Map<string, Said>();

scope.addEventListener("install", () => void scope.skipWaiting());
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener("message", (event) => {
  const told = event.data as Told;
  if (told.type === "claim") return event.waitUntil(scope.clients.claim());
  const said = of(told.channel);
  if (told.type === "stop") said.stop = told.job;
  else said.answers.set(`${told.job}/${told.question}`, told.text);
  for (const wake of said.wake.splice(0)) wake();
});

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const question = readQuestion(request.url, scope.registration.scope);
  if (question) event.respondWith(reply(of(question.channel), question.asked).then(answer));
  else if (request.destination === "worker") event.respondWith(guarded(request));
});

function answer(reply: Reply): Response {
  const { body, headers } = writeReply(reply);
  return new Response(body, { headers });
}

/** A worker takes its policy from its own headers, which a static host does not send. */
async function guarded(request: Request): Promise<Response> {
  const answer = await fetch(request);
  const headers = new Headers(answer.headers);
  headers.set("Content-Security-Policy", POLICY);
  return new Response(answer.body, { status: answer.status, headers });
}

/** Reply to a question for Stop at once; keep one for an answer until it comes, or for a while. */
async function reply(said: Said, asked: Asked): Promise<Reply> {
  const until = Date.now() + HOLD_MS;
  do {
    if (said.stop === asked.job) return "stop";
    if (asked.kind === "stop") return "go on";
    const text = said.answers.get(`${asked.job}/${asked.question}`);
    if (text !== undefined) return { text };
    await new Promise<void>((resolve) => {
      said.wake.push(resolve);
      setTimeout(resolve, until - Date.now());
    });
  } while (Date.now() < until);
  return "again";
}

function of(channel: string): Said {
  let said = channels.get(channel);
  if (!said) {
    said = { stop: 0, answers: new Map(), wake: [] };
    channels.set(channel, said);
  }
  return said;
}

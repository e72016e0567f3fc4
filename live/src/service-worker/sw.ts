/** The service worker: carries Stop and the answers to `input()` to workers that are busy. */

const scope = self as unknown as ServiceWorkerGlobalScope;
const PREFIX = `${new URL(scope.registration.scope).pathname}live-channel/`;
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

scope.addEventListener("message", ({ data }) => {
  const said = of(data.channel);
  if (data.type === "stop") said.stop = data.job;
  if (data.type === "answer") said.answers.set(`${data.job}/${data.question}`, data.text);
  for (const wake of said.wake.splice(0)) wake();
});

scope.addEventListener("fetch", (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.destination === "worker") event.respondWith(guarded(event.request));
  if (!pathname.startsWith(PREFIX)) return;
  const [channel = "", kind, job, question] = pathname.slice(PREFIX.length).split("/");
  const said = of(channel);
  const answer = () => {
    if (said.stop === Number(job)) return "stop";
    const text = kind === "input" ? said.answers.get(`${job}/${question}`) : undefined;
    return text === undefined ? null : `=${text}`;
  };
  event.respondWith(kind === "stop" ? reply(answer() ?? "go on") : held(said, answer).then(reply));
});

/** A worker takes its policy from its own headers, which a static host does not send. */
async function guarded(request: Request): Promise<Response> {
  const answer = await fetch(request);
  const headers = new Headers(answer.headers);
  headers.set("Content-Security-Policy", POLICY);
  return new Response(answer.body, { status: answer.status, headers });
}

/** Wait for an answer; "again" asks the worker to ask once more. */
async function held(said: Said, answer: () => string | null): Promise<string> {
  const until = Date.now() + HOLD_MS;
  while (Date.now() < until) {
    const now = answer();
    if (now !== null) return now;
    await new Promise<void>((resolve) => {
      said.wake.push(resolve);
      setTimeout(resolve, until - Date.now());
    });
  }
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

function reply(text: string): Response {
  return new Response(text, { headers: { "X-Live": "1", "Cache-Control": "no-store" } });
}

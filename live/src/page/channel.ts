/** The page's end of the line to a busy worker. */

import { type Means, SHARED } from "../shared/protocol.ts";

/** The browser may end the service worker at any time, and what it was told is gone with it. */
const REPEAT_MS = 200;

export interface Channel {
  readonly means: Means;
  stop(job: number): void;
  answer(job: number, question: number, text: string): void;
  /** The worker has heard; nothing need be said again. */
  heard(): void;
}

/** Find the best means that this browser and this host offer. */
export async function openChannel(serviceWorker: string): Promise<Channel> {
  // WebKitGTK isolates a page and has no such memory all the same.
  if (globalThis.crossOriginIsolated && "SharedArrayBuffer" in globalThis) return sharedChannel();
  const worker = await withTimeout(activeServiceWorker(serviceWorker), 4000).catch(() => null);
  return worker ? serviceWorkerChannel(worker, serviceWorker) : silentChannel();
}

/** Without any means, Stop ends the worker. */
export function silentChannel(): Channel {
  return { means: { kind: "none" }, stop() {}, answer() {}, heard() {} };
}

export function sharedChannel(): Channel {
  const memory = new SharedArrayBuffer(SHARED.size);
  const words = new Int32Array(memory, 0, 3);
  return {
    means: { kind: "shared", memory },
    stop(job) {
      Atomics.store(words, SHARED.stop, job);
      Atomics.notify(words, SHARED.ready);
    },
    answer(_job, _question, text) {
      const bytes = new TextEncoder().encode(text).slice(0, SHARED.size - SHARED.text);
      new Uint8Array(memory, SHARED.text).set(bytes);
      Atomics.store(words, SHARED.length, bytes.length);
      Atomics.store(words, SHARED.ready, 1);
      Atomics.notify(words, SHARED.ready);
    },
    heard() {},
  };
}

function serviceWorkerChannel(first: ServiceWorker, script: string): Channel {
  // A name that no other tab has: two tabs never stop each other.
  const channel = crypto.randomUUID();
  const address = new URL(`live-channel/${channel}`, script).href;
  let timer: ReturnType<typeof setInterval> | undefined;
  const say = (message: object) => {
    const send = () =>
      (navigator.serviceWorker.controller ?? first).postMessage({ channel, ...message });
    clearInterval(timer);
    timer = setInterval(send, REPEAT_MS);
    send();
  };
  return {
    means: { kind: "service-worker", address },
    stop: (job) => say({ type: "stop", job }),
    answer: (job, question, text) => say({ type: "answer", job, question, text }),
    heard: () => clearInterval(timer),
  };
}

async function activeServiceWorker(script: string): Promise<ServiceWorker | null> {
  if (!("serviceWorker" in navigator)) return null;
  await navigator.serviceWorker.register(script);
  const { active } = await navigator.serviceWorker.ready;
  return active;
}

function withTimeout<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("took too long")), milliseconds);
    work.then(resolve, reject);
  });
}

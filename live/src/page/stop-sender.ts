/** The page's end of the Stop channel: what it says to a worker that is busy. */

import { channelAddress, type Means, SHARED, type Told } from "../shared/stop-channel.ts";
import { unusedName } from "../shared/unused-name.ts";

/** The browser may end the service worker at any time, and what it was told is gone with it. */
const REPEAT_MS = 200;
/** The first visit has to install the service worker: so long is a start of Python put off for it. */
const CONTROL_MS = 3000;

export interface Channel {
  readonly means: Means;
  stop(job: number): void;
  answer(job: number, question: number, text: string): void;
  /** The worker has heard; nothing need be said again. */
  heard(): void;
}

let control: Promise<void> | undefined;

/**
 * Resolves once new workers of this page will be the service worker's, or after a while: a worker
 * whose script was fetched before is never its own, and hears no Stop.
 */
export function controlled(script: string): Promise<void> {
  if (isShared() || navigator.serviceWorker?.controller) return Promise.resolve();
  control ??= withTimeout(takeControl(script), CONTROL_MS).catch(() => {});
  return control;
}

/** Find the best means that this browser and this host offer. */
export function openChannel(script: string): Channel {
  if (isShared()) return sharedChannel();
  return navigator.serviceWorker?.controller ? serviceWorkerChannel(script) : silentChannel();
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

function serviceWorkerChannel(script: string): Channel {
  // A name that no other tab has: two tabs never stop each other.
  const channel = unusedName();
  const address = channelAddress(channel, new URL("./", script).href);
  let timer: ReturnType<typeof setInterval> | undefined;
  const say = (told: Told) => {
    clearInterval(timer);
    timer = setInterval(() => tell(told), REPEAT_MS);
    tell(told);
  };
  return {
    means: { kind: "service-worker", address },
    stop: (job) => say({ type: "stop", channel, job }),
    answer: (job, question, text) => say({ type: "answer", channel, job, question, text }),
    heard: () => clearInterval(timer),
  };
}

function tell(told: Told): void {
  navigator.serviceWorker.controller?.postMessage(told);
}

/** WebKitGTK isolates a page and has no such memory all the same. */
function isShared(): boolean {
  return globalThis.crossOriginIsolated && "SharedArrayBuffer" in globalThis;
}

async function takeControl(script: string): Promise<void> {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  await serviceWorker.register(script);
  const { active } = await serviceWorker.ready;
  if (serviceWorker.controller) return;
  const taken = new Promise((resolve) =>
    serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
  );
  // After a hard reload nobody else would ask, and the page would have none for all its life.
  active?.postMessage({ type: "claim" } satisfies Told);
  await taken;
}

function withTimeout<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("took too long")), milliseconds);
    work.then(resolve, reject);
  });
}

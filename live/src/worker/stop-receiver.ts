/** The worker's end of the Stop channel: what Python asks while it is busy. */

import {
  type Asked,
  type Means,
  questionAddress,
  type Reply,
  readReply,
  SHARED,
} from "../shared/stop-channel.ts";

const EVERY_MS = 70;
/** Where nobody answers: somebody may later, and Python is not slowed down. */
const SELDOM_MS = 1000;
const SIGINT = 2;
/** One press is one interrupt, also while it is explained; who resists meets it again. */
const AGAIN_MS = 500;
const FAILURES = 3;

/** What a waiting `input()` gets. */
export type Answer = { text: string } | { stopped: true } | { unreachable: true };

export class StopReceiver {
  private means: Means = { kind: "none" };
  private shared: Int32Array<SharedArrayBuffer> | null = null;
  private job = 0;
  private last = 0;
  private asked = 0;
  private failures = 0;
  /** When the job was interrupted last. */
  private told = Number.NEGATIVE_INFINITY;
  /** When what runs without a job has taken too long; 0: nothing does. */
  private deadline = 0;
  private readonly tick: () => void;

  /** @param tick called now and then while Python runs */
  constructor(tick: () => void) {
    this.tick = tick;
  }

  use(means: Means): void {
    this.means = means;
    this.shared = means.kind === "shared" ? new Int32Array(means.memory, 0, 3) : null;
  }

  /**
   * A job begins. A Stop for it may have come already; one for an earlier job bears another number.
   * An answer that an earlier job did not wait for is none to this one.
   */
  begin(job: number): void {
    this.job = job;
    this.failures = 0;
    this.told = Number.NEGATIVE_INFINITY;
    this.last = performance.now();
    if (this.shared) Atomics.store(this.shared, SHARED.ready, 0);
  }

  /** The job is over. What runs after it is ours, and a Stop that came is not meant for that. */
  end(): void {
    this.job = 0;
  }

  /** Whether the job has been interrupted. */
  get interrupted(): boolean {
    return this.told !== Number.NEGATIVE_INFINITY;
  }

  /** What runs without a job is interrupted after this time; 0 ends it. Nobody could stop it. */
  limit(milliseconds: number): void {
    this.last = performance.now();
    this.deadline = milliseconds && this.last + milliseconds;
  }

  /** Python reads element 0 of its "interrupt buffer" many times a second; 2 interrupts it. */
  get 0(): number {
    const now = performance.now();
    if (now - this.last < EVERY_MS) return 0;
    this.last = now;
    this.tick();
    if (this.deadline && this.job === 0 && now > this.deadline) return SIGINT;
    const every = this.failures < FAILURES ? EVERY_MS : SELDOM_MS;
    if (now - this.asked < every) return 0;
    this.asked = now;
    if (now - this.told < AGAIN_MS || !this.pressed()) return 0;
    this.told = now;
    return SIGINT;
  }

  /** Python writes 0 once it has seen the signal. */
  set 0(_: number) {}

  /** Wait for the page's answer to the job's question with this number. */
  wait(question: number): Answer {
    if (this.shared && this.means.kind === "shared") return this.waitShared(this.means.memory);
    while (this.means.kind === "service-worker" && this.failures < FAILURES) {
      const reply = this.ask({ kind: "input", job: this.job, question });
      if (reply === "stop") return this.stopped();
      if (typeof reply === "object" && reply) return reply;
    }
    return { unreachable: true };
  }

  private waitShared(memory: SharedArrayBuffer): Answer {
    const words = this.shared as Int32Array<SharedArrayBuffer>;
    while (Atomics.load(words, SHARED.ready) === 0) {
      if (Atomics.load(words, SHARED.stop) === this.job) return this.stopped();
      Atomics.wait(words, SHARED.ready, 0, EVERY_MS);
    }
    const bytes = new Uint8Array(memory, SHARED.text, Atomics.load(words, SHARED.length));
    const text = new TextDecoder().decode(bytes.slice());
    Atomics.store(words, SHARED.ready, 0);
    return { text };
  }

  private stopped(): Answer {
    this.told = performance.now();
    return { stopped: true };
  }

  private pressed(): boolean {
    if (this.job === 0) return false;
    if (this.shared) return Atomics.load(this.shared, SHARED.stop) === this.job;
    if (this.means.kind !== "service-worker") return false;
    return this.ask({ kind: "stop", job: this.job }) === "stop";
  }

  /** Ask the service worker and wait for its reply; null if it was not it who answered. */
  private ask(asked: Asked): Reply | null {
    if (this.means.kind !== "service-worker") return null;
    let reply: Reply | null = null;
    try {
      const request = new XMLHttpRequest();
      request.open("GET", questionAddress(this.means.address, asked), false);
      request.send();
      reply = readReply(request.responseText, (name) => request.getResponseHeader(name));
    } catch {
      // no network and no service worker
    }
    this.failures = reply === null ? this.failures + 1 : 0;
    return reply;
  }
}

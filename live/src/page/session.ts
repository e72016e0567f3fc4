/** A Python session: one worker at a time, one job at a time, and a queue behind it. */

import { type FromWorker, never, type PythonError, type ToWorker } from "../shared/protocol.ts";
import { SILENCE_MS } from "../shared/silence.ts";
import { unusedName } from "../shared/unused-name.ts";
import { Chance } from "./chance.ts";
import type { Ending, Listener, Parts, WorkerLike } from "./session-parts.ts";
import { ending } from "./session-parts.ts";
import { type Channel, silentChannel } from "./stop-sender.ts";

/** A Stop that Python has not obeyed after this time is carried out by ending the worker. */
const PATIENCE_MS = 2500;
/** So many in a row are no accident. */
const SILENT_WORKERS = 4;
/** One that was well takes up its next job at once: with variables at stake it gets more time. */
const UNTAKEN_MS = 30_000;

interface Entry {
  number: number;
  page: string;
  /** Answers to its first questions: it had to begin again. */
  answers: string[];
  /** The question that is open. */
  asking: Promise<string> | null;
  listener: Listener;
  settle(ending: Ending): void;
}

type Timer = ReturnType<typeof setTimeout>;

export class Session {
  /** Called with the bytes that have come of those that are on their way. */
  onprogress: (loaded: number, total: number) => void = () => {};

  private readonly parts: Parts;
  private worker: WorkerLike | null = null;
  private channel: Channel = silentChannel();
  private readonly chance = new Chance();
  private id = 1;
  private jobs = 0;
  private warming = false;
  private ready = false;
  private current: Entry | null = null;
  private queue: Entry[] = [];
  private patience: Timer | undefined;
  private silence: Timer | undefined;
  /** How many workers in a row have said nothing. */
  private silent = 0;
  private unwatch: () => void = () => {};
  /** Who has yet to hear what the tutor says of a run that is over, and what was said so far. */
  private readonly later = new Map<string, { listener: Listener; error: PythonError | null }>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** True once Python can run code at once. */
  get isReady(): boolean {
    return this.ready;
  }

  /** Whether Python is on its way. */
  get isLoading(): boolean {
    return !this.ready && (this.warming || this.worker !== null);
  }

  /** Another number than before: what ran before has left no variables. */
  get life(): number {
    return this.id;
  }

  /** Start loading Python, if it is not there yet. */
  warm(): void {
    if (this.worker || this.warming) return;
    this.warming = true;
    void this.parts.control().then(() => {
      this.warming = false;
      if (!this.worker) this.create();
    });
  }

  /** Run a job of a page when its turn comes; `answers` go to its first questions. */
  run(page: string, listener: Listener, answers: string[] = []): Promise<Ending> {
    this.warm();
    return new Promise((settle) => {
      this.jobs += 1;
      const number = this.jobs;
      this.queue.push({ number, page, answers: [...answers], asking: null, listener, settle });
      this.next();
    });
  }

  /** Stop the running job and forget the queue of its page. A second call does not wait. */
  stop(page: string): void {
    const { current, queue } = this;
    this.chance.stop();
    this.queue = queue.filter((entry) => entry.page !== page);
    for (const entry of queue) if (entry.page === page) entry.settle(ending("cancelled"));
    if (current?.page !== page) return;
    if (this.patience !== undefined || this.channel.means.kind === "none") {
      this.renew("stopped");
      return;
    }
    this.channel.stop(current.number);
    this.patience = setTimeout(() => this.renew("stopped"), PATIENCE_MS);
  }

  /** Drop a page's variables. */
  forget(page: string): void {
    this.stop(page);
    if (this.worker) this.send({ type: "forget", session: this.id, page });
  }

  /** Undo what a cell's runs did to Python itself: the cell was reset. */
  mend(page: string, cell: string): void {
    if (this.worker) this.send({ type: "mend", session: this.id, page, cell });
  }

  private create(): void {
    const worker = this.parts.createWorker();
    const { sources, lang } = this.parts;
    const session = this.id;
    const lock = `live-worker ${unusedName()}`;
    this.worker = worker;
    this.channel = this.parts.openChannel();
    worker.onmessage = ({ data }) => {
      if (data.session !== this.id) return;
      this.hear();
      if (data.type === "ready") this.begin(lock);
      else this.receive(data);
    };
    worker.onerror = () => {
      if (session === this.id) this.broken();
    };
    this.listenFor(SILENCE_MS * 2 ** this.silent, () => this.startAgain());
    this.send({ type: "start", session, lock, sources, lang });
    this.send({ type: "means", session, means: this.channel.means });
  }

  /** Now and then a worker never begins in Firefox; its successor does. */
  private startAgain(): void {
    this.silent += 1;
    if (this.silent === SILENT_WORKERS) {
      this.silent = 0;
      this.broken();
      return;
    }
    this.end();
    this.warm();
  }

  private begin(lock: string): void {
    const session = this.id;
    this.unwatch = this.parts.whenEnded(lock, () => {
      if (session === this.id) this.broken();
    });
    this.ready = true;
    this.next();
  }

  private next(): void {
    if (!this.ready || this.current) return;
    const entry = this.queue.shift();
    if (!entry) return;
    this.current = entry;
    const run = entry.listener.started();
    const { number: job, answers } = entry;
    const seed = this.chance.begin(run);
    this.send({ type: "run", session: this.id, job, run, answers, seed });
    this.listenFor(UNTAKEN_MS, () => this.broken());
  }

  private receive(message: Exclude<FromWorker, { type: "ready" }>): void {
    if (message.type === "progress") {
      this.onprogress(message.loaded, message.total);
      return;
    }
    if (message.type === "broken") {
      this.broken(message.deep);
      return;
    }
    if (message.type === "explained") {
      this.toHear(message)?.explained(message.error);
      return;
    }
    if (message.type === "judged") {
      this.toHear(message)?.judged(message.verdict);
      return;
    }
    const { current } = this;
    if (message.type === "begun" || !current || message.job !== current.number) return;
    switch (message.type) {
      case "taken":
        return;
      case "output":
        for (const piece of message.pieces) {
          if ("stream" in piece) current.listener.output(piece.stream, piece.text);
          else current.listener.display(piece.key, piece.bundle);
        }
        return;
      case "input":
        if (this.patience !== undefined) return; // Python resists a Stop, and no answer can reach it
        if (this.channel.means.kind === "none" || current.asking) this.repeat(current, message);
        else void this.ask(current, message);
        return;
      case "unanswered":
        if (this.patience !== undefined) this.renew("stopped");
        else this.repeat(current, message);
        return;
      case "done":
        this.done(current, message);
        return;
      default:
        never(message);
    }
  }

  private done(entry: Entry, message: FromWorker & { type: "done" }): void {
    const { outcome, error, verdict = null, later = [] } = message;
    this.release();
    this.chance.end();
    for (const type of later) this.later.set(`${type} ${entry.number}`, { ...entry, error });
    entry.settle({ outcome, error, renewed: false, verdict, answers: entry.answers });
    this.next();
  }

  /** Who waits for this message of the tutor; only once. */
  private toHear({ type, job }: { type: string; job: number }): Listener | undefined {
    const found = this.later.get(`${type} ${job}`);
    this.later.delete(`${type} ${job}`);
    return found?.listener;
  }

  private async ask(entry: Entry, { number, prompt }: FromWorker & { type: "input" }) {
    entry.asking = entry.listener.input(prompt);
    const text = await entry.asking;
    if (this.current !== entry) return;
    entry.asking = null;
    entry.answers.push(text);
    this.channel.answer(entry.number, number, text);
  }

  /**
   * No answer can reach this worker. It is ended at once, whatever the reader's code makes of that: it
   * would ask on without waiting, faster than the page can hear.
   */
  private repeat(entry: Entry, { prompt }: { prompt: string }): void {
    const answer = entry.asking ?? entry.listener.input(prompt);
    this.chance.repeat();
    this.end();
    entry.settle({ ...ending("unanswered", true), answers: entry.answers, answer });
    this.warm();
  }

  /** The interpreter is dead, or could not be loaded at all. */
  private broken(deep = false): void {
    if (this.ready) {
      this.renew("lost", deep);
      return;
    }
    this.end();
    const lost = this.queue.splice(0);
    if (lost.length === 0) return; // nobody waits: the next run tries again
    void this.parts.diagnose().then((trouble) => {
      for (const entry of lost) entry.settle({ ...ending("lost"), trouble });
    });
  }

  /** End the worker and what runs there, and start a new one. */
  private renew(outcome: "stopped" | "lost", deep = false): void {
    const { current } = this;
    this.chance.renew();
    this.end();
    current?.settle({ ...ending(outcome, true), ...(deep && { deep }) });
    this.warm();
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = null;
    this.id += 1;
    this.ready = false;
    this.unwatch();
    clearTimeout(this.silence);
    this.release();
    for (const [key, { listener, error }] of this.later) {
      if (error && key.startsWith("explained")) listener.explained({ ...error, next: null });
      else listener.judged(null);
    }
    this.later.clear(); // nobody will say more
  }

  /** No job runs any more. */
  private release(): void {
    this.current = null;
    this.channel.heard();
    clearTimeout(this.patience);
    this.patience = undefined;
  }

  private listenFor(milliseconds: number, nothing: () => void): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(nothing, milliseconds);
  }

  private hear(): void {
    clearTimeout(this.silence);
    this.silent = 0;
  }

  private send(message: ToWorker): void {
    this.worker?.postMessage(message);
  }
}

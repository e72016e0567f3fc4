/** A Python session: one worker at a time, one job at a time, and a queue behind it. */

import {
  type Bundle,
  type FromWorker,
  type Job,
  type Lang,
  never,
  type Outcome,
  type PythonError,
  type Sources,
  type Stream,
  type ToWorker,
  type Verdict,
} from "../shared/protocol.ts";
import { type Channel, silentChannel } from "./channel.ts";

/** A Stop that Python has not obeyed after this time is carried out by ending the worker. */
const PATIENCE_MS = 2500;

/**
 * How a job ended. `cancelled` ones never began; `lost` ones have no Python to run in. `renewed`:
 * Python was ended and started anew, and what had run before ran again to bring the variables back.
 */
export interface Ending {
  outcome: Outcome | "cancelled" | "lost";
  error: PythonError | null;
  renewed: boolean;
  verdict?: Verdict | null;
}

/** What a job's owner wants to hear of it. */
export interface Listener {
  /** It runs now; also when it has to begin again. */
  started(): void;
  output(stream: Stream, text: string): void;
  display(key: string | null, bundle: Bundle): void;
  /** Python asks; the promise brings the answer. */
  input(prompt: string): Promise<string>;
}

/** The part of a Worker that a session needs; tests hand in a fake. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate"> & {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** What a session is made of. */
export interface Parts {
  createWorker(): WorkerLike;
  openChannel(): Promise<Channel>;
  sources: Sources;
  lang: Lang;
}

interface Entry {
  number: number;
  job: Job;
  answers: string[];
  listener: Listener;
  /** It brings back the variables of a run: the first Stop lets it go on. */
  spared?: boolean;
  settle(ending: Ending): void;
}

const SILENT: Listener = {
  started() {},
  output() {},
  display() {},
  input: () => new Promise(() => {}),
};

export class Session {
  /** Called with the bytes that have come of those that are on their way. */
  onprogress: (loaded: number, total: number) => void = () => {};

  private readonly parts: Parts;
  private worker: WorkerLike | null = null;
  private channel: Channel = silentChannel();
  private id = 0;
  private jobs = 0;
  private ready = false;
  private current: Entry | null = null;
  private queue: Entry[] = [];
  private patience: ReturnType<typeof setTimeout> | undefined;
  /** What has run on the page that is open, in order, to be run again in a new worker. */
  private past: Entry[] = [];

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** True once Python can run code at once. */
  get isReady(): boolean {
    return this.ready;
  }

  /** Start loading Python, if it is not there yet. */
  warm(): void {
    if (this.worker) return;
    const worker = this.parts.createWorker();
    this.worker = worker;
    this.id += 1;
    const session = this.id;
    worker.onmessage = ({ data }) => {
      if (data.session !== this.id) return;
      if (data.type === "ready") void opened.then(() => this.begin(session));
      else this.receive(data);
    };
    worker.onerror = () => {
      if (session === this.id) this.broken();
    };
    const found = this.parts.openChannel().catch(silentChannel);
    const opened = found.then((channel) => {
      if (session !== this.id) return;
      this.channel = channel;
      this.send({ type: "means", session, means: channel.means });
    });
    const { sources, lang } = this.parts;
    this.send({ type: "start", session, sources, lang });
  }

  /** Run a job when its turn comes. */
  run(job: Job, listener: Listener): Promise<Ending> {
    this.warm();
    return new Promise((settle) => {
      this.queue.push({ number: this.number(), job, answers: [], listener, settle });
      this.next();
    });
  }

  /** Stop the running job and forget the queue of its page. A second call does not wait. */
  stop(page: string): void {
    this.cancel(({ job, spared }) => job.page === page && !spared, "cancelled");
    const { current } = this;
    if (current?.job.page !== page) return;
    if (current.spared) {
      current.spared = false;
      return;
    }
    if (this.patience !== undefined || this.channel.means.kind === "none") {
      this.renew();
      current.settle(ending("stopped", true));
      return;
    }
    this.channel.stop(current.number);
    this.patience = setTimeout(() => {
      if (this.current !== current) return;
      this.renew();
      current.settle(ending("stopped", true));
    }, PATIENCE_MS);
  }

  /** Drop a page's variables. */
  forget(page: string): void {
    this.past = this.past.filter((entry) => entry.job.page !== page);
    this.cancel(({ job }) => job.page === page, "cancelled");
    if (this.current) this.current.spared = false;
    this.stop(page);
    if (this.worker) this.send({ type: "forget", session: this.id, page });
  }

  private begin(session: number): void {
    if (session !== this.id) return;
    this.ready = true;
    this.next();
  }

  private number(): number {
    this.jobs += 1;
    return this.jobs;
  }

  private next(): void {
    if (!this.ready || this.current) return;
    const entry = this.queue.shift();
    if (!entry) return;
    this.current = entry;
    entry.listener.started();
    const { number: job, job: run, answers } = entry;
    this.send({ type: "run", session: this.id, job, run, answers });
  }

  private receive(message: Exclude<FromWorker, { type: "ready" }>): void {
    const { current } = this;
    switch (message.type) {
      case "progress":
        this.onprogress(message.loaded, message.total);
        return;
      case "broken":
        this.broken();
        return;
      case "output":
        if (message.job === current?.number) {
          current.listener.output(message.stream, message.text);
        }
        return;
      case "display":
        if (message.job === current?.number) {
          current.listener.display(message.key, message.bundle);
        }
        return;
      case "input":
        if (message.job === current?.number && this.channel.means.kind !== "none") {
          void this.ask(current, message.number, message.prompt);
        }
        return;
      case "done":
        if (message.job === current?.number) this.done(current, message);
        return;
      case "unanswered":
        if (message.job === current?.number) void this.askAndRepeat(current, message.prompt);
        return;
      default:
        never(message);
    }
  }

  private done(entry: Entry, message: FromWorker & { type: "done" }): void {
    const { outcome, error, verdict = null } = message;
    this.release();
    // A run that was stopped would not end when it ran again.
    if (outcome !== "stopped") this.past.push(entry);
    entry.settle({ outcome, error, renewed: false, verdict });
    this.next();
  }

  private async ask(entry: Entry, question: number, prompt: string): Promise<void> {
    const text = await entry.listener.input(prompt);
    if (this.current !== entry) return;
    entry.answers.push(text);
    this.channel.answer(entry.number, question, text);
  }

  /** Nothing can bring an answer to a waiting worker: start anew, and again with the answer. */
  private async askAndRepeat(entry: Entry, prompt: string): Promise<void> {
    const text = await entry.listener.input(prompt);
    if (this.current !== entry) return;
    entry.answers.push(text);
    entry.number = this.number();
    this.queue.unshift(entry);
    this.renew();
  }

  /** The interpreter is dead, or could not be loaded at all. */
  private broken(): void {
    const entry = this.current;
    if (this.ready) {
      this.renew();
      entry?.settle(ending("lost", true));
      return;
    }
    this.end();
    this.cancel(({ spared }) => !spared, "lost");
  }

  private cancel(chosen: (entry: Entry) => boolean, outcome: "cancelled" | "lost"): void {
    const cancelled = this.queue.filter(chosen);
    this.queue = this.queue.filter((entry) => !chosen(entry));
    for (const entry of cancelled) entry.settle(ending(outcome));
  }

  /** End the worker, start a new one, and run there silently what had run. */
  private renew(): void {
    this.end();
    const again = this.past.splice(0).map((entry) => ({
      ...entry,
      number: this.number(),
      listener: SILENT,
      spared: true,
      settle() {},
    }));
    this.queue.unshift(...again);
    this.warm();
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = null;
    this.ready = false;
    this.release();
  }

  /** No job runs any more. */
  private release(): void {
    this.current = null;
    this.channel.heard();
    clearTimeout(this.patience);
    this.patience = undefined;
  }

  private send(message: ToWorker): void {
    this.worker?.postMessage(message);
  }
}

function ending(outcome: "stopped" | "cancelled" | "lost", renewed = false): Ending {
  return { outcome, error: null, renewed };
}

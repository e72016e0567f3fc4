/** A Python session: one worker at a time, one job at a time, and a queue behind it. */

import {
  type FromWorker,
  type Job,
  type Lang,
  never,
  type Outcome,
  type PythonError,
  type Sources,
  type Stream,
  type ToWorker,
} from "./protocol.ts";

/** How a job ended; `cancelled` jobs never began, in `lost` ones Python itself broke down. */
export interface Ending {
  outcome: Outcome | "cancelled" | "lost";
  error: PythonError | null;
}

/** What a job's owner wants to hear of it. */
export interface Listener {
  started(): void;
  output(stream: Stream, text: string): void;
}

/** The part of a Worker that a session needs; tests hand in a fake. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate"> & {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

interface Entry {
  number: number;
  job: Job;
  listener: Listener;
  settle(ending: Ending): void;
}

export class Session {
  /** Called when all variables are gone because the worker ended. */
  onlost: () => void = () => {};

  private worker: WorkerLike | null = null;
  private id = 0;
  private jobs = 0;
  private ready = false;
  private current: Entry | null = null;
  private queue: Entry[] = [];

  private readonly create: () => WorkerLike;
  private readonly sources: Sources;
  private readonly lang: Lang;

  constructor(create: () => WorkerLike, sources: Sources, lang: Lang) {
    this.create = create;
    this.sources = sources;
    this.lang = lang;
  }

  /** True once Python can run code at once. */
  get isReady(): boolean {
    return this.ready;
  }

  /** True while a job runs. */
  get isBusy(): boolean {
    return this.current !== null;
  }

  /** Start loading Python, if it is not there yet. */
  warm(): void {
    if (this.worker) return;
    const worker = this.create();
    this.worker = worker;
    this.id += 1;
    const session = this.id;
    worker.onmessage = ({ data }) => {
      if (data.session === this.id) this.receive(data);
    };
    worker.onerror = () => {
      if (session === this.id) this.end("lost");
    };
    this.send({ type: "start", session, sources: this.sources, lang: this.lang });
  }

  /** Run a job when its turn comes. */
  run(job: Job, listener: Listener): Promise<Ending> {
    this.warm();
    return new Promise((settle) => {
      this.jobs += 1;
      this.queue.push({ number: this.jobs, job, listener, settle });
      this.next();
    });
  }

  /** Stop the running job and forget the queue of its page. */
  stop(page: string): void {
    const waiting = this.queue.filter((entry) => entry.job.page === page);
    this.queue = this.queue.filter((entry) => entry.job.page !== page);
    for (const entry of waiting) entry.settle({ outcome: "cancelled", error: null });
    if (this.current?.job.page === page) this.end("stopped");
  }

  /** Drop a page's variables. */
  forget(page: string): void {
    this.stop(page);
    if (this.worker) this.send({ type: "forget", session: this.id, page });
  }

  private next(): void {
    if (!this.ready || this.current) return;
    const entry = this.queue.shift();
    if (!entry) return;
    this.current = entry;
    entry.listener.started();
    this.send({ type: "run", session: this.id, job: entry.number, run: entry.job });
  }

  private receive(message: FromWorker): void {
    switch (message.type) {
      case "ready":
        this.ready = true;
        this.next();
        return;
      case "broken":
        this.end("lost");
        return;
      case "output":
        if (message.job === this.current?.number) {
          this.current.listener.output(message.stream, message.text);
        }
        return;
      case "done": {
        const entry = this.current;
        if (message.job !== entry?.number) return;
        this.current = null;
        entry.settle({ outcome: message.outcome, error: message.error });
        this.next();
        return;
      }
      default:
        never(message);
    }
  }

  /** End the worker; its variables are gone. What waits runs in a new one. */
  private end(outcome: "stopped" | "lost"): void {
    this.worker?.terminate();
    this.worker = null;
    this.ready = false;
    const entry = this.current;
    this.current = null;
    const waiting = outcome === "lost" ? this.queue.splice(0) : [];
    this.onlost();
    entry?.settle({ outcome, error: null });
    for (const other of waiting) other.settle({ outcome, error: null });
    if (this.queue.length > 0) this.warm();
  }

  private send(message: ToWorker): void {
    this.worker?.postMessage(message);
  }
}

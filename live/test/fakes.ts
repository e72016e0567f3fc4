/** Stand-ins for the browser and for Python, driven by the tests. */

import type { Cell, Problem, State } from "../src/notebook.ts";
import type { FromWorker, Stream, ToWorker } from "../src/protocol.ts";
import { type Ending, type Listener, Session, type WorkerLike } from "../src/session.ts";

/** A worker that does nothing but remember; the test answers in its place. */
export class FakeWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  readonly sent: ToWorker[] = [];
  ended = false;

  postMessage(message: ToWorker): void {
    this.sent.push(structuredClone(message)); // what cannot be cloned cannot be sent
  }

  terminate(): void {
    this.ended = true;
  }

  answer(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }

  breakDown(): void {
    this.onerror?.({} as ErrorEvent);
  }

  get session(): number {
    return this.sent[0]?.session ?? 0;
  }

  ready(): void {
    this.answer({ type: "ready", session: this.session });
  }

  /** The numbers of the jobs that it was told to run. */
  get jobs(): number[] {
    return this.sent.flatMap((message) => (message.type === "run" ? [message.job] : []));
  }

  done(job = this.jobs.at(-1) ?? 0, outcome: "finished" | "failed" | "stopped" = "finished"): void {
    const error = outcome === "failed" ? { type: "E", message: "", line: 1, traceback: "" } : null;
    this.answer({ type: "done", session: this.session, job, outcome, error });
  }
}

export const SOURCES = { pyodide: "https://site/pyodide/", wheel: "https://site/x.whl" };

/** A session with all the workers it has made. */
export function makeSession(): { session: Session; workers: FakeWorker[]; losses: () => number } {
  const workers: FakeWorker[] = [];
  const session = new Session(
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    SOURCES,
    "ko",
  );
  let losses = 0;
  session.onlost = () => {
    losses += 1;
  };
  return { session, workers, losses: () => losses };
}

/** Write down what a job's owner hears. */
export function makeListener(): Listener & { heard: string[] } {
  const heard: string[] = [];
  return {
    heard,
    started: () => heard.push("started"),
    output: (stream: Stream, text: string) => heard.push(`${stream}: ${text}`),
  };
}

/** Let everything that is waiting on a settled promise go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

/** A cell that writes down what it is told. */
export class FakeCell implements Cell {
  readonly states: State[] = [];
  readonly problems: (Problem | undefined)[] = [];
  readonly printed: string[] = [];
  readonly name: string;
  readonly skipped: boolean;
  readonly raises: boolean;
  code: string;

  constructor(name: string, options: { skipped?: boolean; raises?: boolean } = {}) {
    this.name = name;
    this.code = `run ${name}`;
    this.skipped = options.skipped ?? false;
    this.raises = options.raises ?? false;
  }

  get state(): State | undefined {
    return this.states.at(-1);
  }

  get problem(): Problem | undefined {
    return this.problems.at(-1);
  }

  enter(state: State, problem?: Problem): void {
    this.states.push(state);
    this.problems.push(problem);
  }

  output(stream: Stream, text: string): void {
    this.printed.push(`${stream}: ${text}`);
  }
}

/** A session that answers at once: by name of the cell, else with `finished`. */
export class FakeSession {
  isReady = false;
  readonly ran: string[] = [];
  readonly pages: string[] = [];
  readonly calls: string[] = [];
  answers: Record<string, Ending> = {};

  async run(
    job: { page: string; cell: string; code: string },
    listener: Listener,
  ): Promise<Ending> {
    const ending = this.answers[job.cell] ?? { outcome: "finished", error: null };
    if (ending.outcome === "cancelled") return ending;
    if (ending.outcome !== "lost" || this.isReady) {
      this.isReady = true;
      listener.started();
      this.ran.push(job.code);
      this.pages.push(job.page);
      listener.output("stdout", `${job.cell}\n`);
    }
    if (ending.outcome === "lost") this.isReady = false;
    return ending;
  }

  stop(page: string): void {
    this.calls.push(`stop ${page}`);
  }

  forget(page: string): void {
    this.calls.push(`forget ${page}`);
  }
}

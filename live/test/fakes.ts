/** Stand-ins for a worker, for what starts one and for whom a session tells; the tests drive them. */

import { Session } from "../src/page/session.ts";
import type { Listener, WorkerLike } from "../src/page/session-parts.ts";
import type { Channel } from "../src/page/stop-sender.ts";
import type {
  Bundle,
  FromWorker,
  Job,
  Outcome,
  PythonError,
  Stream,
  ToWorker,
  Verdict,
} from "../src/shared/protocol.ts";
import type { Means } from "../src/shared/stop-channel.ts";

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

  /** Python has been loaded. */
  async ready(): Promise<void> {
    this.answer({ type: "begun", session: this.session });
    this.answer({ type: "ready", session: this.session });
    await settled();
  }

  /** What it was told to run. */
  get runs(): (ToWorker & { type: "run" })[] {
    return this.sent.filter((message) => message.type === "run");
  }

  /** The cells that it was told to run. */
  get cells(): string[] {
    return this.runs.map(({ run }) => run.cell);
  }

  /** The number of the job that it was told to run last. */
  get job(): number {
    return this.runs.at(-1)?.job ?? 0;
  }

  print(text: string, job = this.job): void {
    this.answer({
      type: "output",
      session: this.session,
      job,
      pieces: [{ stream: "stdout", text }],
    });
  }

  /** Say that the job runs that it was told to run last. */
  take(): void {
    this.answer({ type: "taken", session: this.session, job: this.job });
  }

  ask(prompt: string, number = 1): void {
    this.answer({ type: "input", session: this.session, job: this.job, number, prompt });
  }

  /** Say that nothing can bring the answer to a question. */
  giveUp(prompt: string): void {
    this.answer({ type: "unanswered", session: this.session, job: this.job, prompt });
  }

  async done(outcome: Outcome = "finished", job = this.job): Promise<void> {
    const error = outcome === "failed" ? ERROR : null;
    this.answer({ type: "done", session: this.session, job, outcome, error });
    await settled();
  }
}

export const SOURCES = {
  pyodide: "https://site/pyodide/",
  image: "https://site/image.bin",
  book: "https://site/book.pack",
  tutor: "https://site/tutor.pack",
};
export const ERROR = { type: "ValueError", message: "no", line: 1, traceback: "…" };

/** A session with the workers that it has made, and what its channels were told. */
export interface Made {
  session: Session;
  workers: FakeWorker[];
  said: string[];
  /** Tell that the newest worker is no more, as its lock would. */
  die(): void;
  /** The newest worker. */
  worker(): FakeWorker;
  /** Let it load Python. */
  ready(): Promise<void>;
}

export function makeSession(
  means: Means = { kind: "service-worker", address: "https://c" },
  control = () => Promise.resolve(),
): Made {
  const workers: FakeWorker[] = [];
  const said: string[] = [];
  const channel: Channel = {
    means,
    stop: (job) => said.push(`stop ${job}`),
    answer: (job, question, text) => said.push(`answer ${job}/${question} ${text}`),
    heard: () => said.push("heard"),
  };
  const watching: (() => void)[] = [];
  const session = new Session({
    control,
    diagnose: async () => ({ kind: "offline" }),
    createWorker: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    openChannel: () => channel,
    whenEnded: (lock, ended) => {
      const first = workers.at(-1)?.sent[0];
      if (first?.type === "start" && first.lock === lock) watching.push(ended);
      return () => watching.splice(0);
    },
    sources: SOURCES,
    lang: "ko",
  });
  const worker = () => {
    const newest = workers.at(-1);
    if (!newest) throw new Error("no worker was made");
    return newest;
  };
  const die = () => {
    for (const ended of [...watching]) ended();
  };
  const ready = async () => {
    await settled();
    await worker().ready();
  };
  return { session, workers, said, die, worker, ready };
}

export const job = (page: string, cell = "a"): Job => ({
  page,
  cell,
  code: `code of ${cell}`,
  lesson: null,
  mine: { chapter: 4, parts: {} },
});

/** Write down what a job's owner hears; questions wait for `reply`. */
export class FakeListener implements Listener {
  readonly heard: string[] = [];
  private readonly job: () => Job;

  constructor(given: Job | (() => Job) = job("p")) {
    this.job = typeof given === "function" ? given : () => given;
  }

  reply: (text: string) => void = () => {
    throw new Error("nothing was asked");
  };

  started(): Job {
    this.heard.push("started");
    return this.job();
  }

  output(stream: Stream, text: string): void {
    this.heard.push(`${stream}: ${text}`);
  }

  display(key: string | null, bundle: Bundle): void {
    this.heard.push(`display ${key}: ${Object.keys(bundle)}`);
  }

  input(prompt: string): Promise<string> {
    this.heard.push(`input: ${prompt}`);
    return new Promise((resolve) => {
      this.reply = resolve;
    });
  }

  explained(error: PythonError): void {
    this.heard.push(`explained: ${error.what ?? error.next}`);
  }

  judged(verdict: Verdict | null): void {
    this.heard.push(`judged: ${verdict?.message}`);
  }
}

/** Let everything that is waiting on a settled promise go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

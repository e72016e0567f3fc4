/** What page and worker say to each other: plain data, a session id in every message. */

export type Lang = "ko" | "en";
export type Stream = "stdout" | "stderr" | "value";
export type Outcome = "finished" | "failed" | "stopped";

/**
 * A Python exception; `line` counts from 1 in the cell's own code. `what`, `next` and `fix` are the
 * explanation for beginners: what happened, what to look at, and the corrected code if it is certain.
 */
export interface PythonError {
  type: string;
  message: string;
  line: number | null;
  traceback: string;
  what?: string | null;
  next?: string | null;
  fix?: string | null;
}

/** Where the worker finds Python and the package, as absolute addresses. */
export interface Sources {
  pyodide: string;
  wheel: string;
  image: string;
}

/**
 * How Stop and the answers to `input()` reach a worker that is busy with Python: through shared
 * memory, through the service worker that answers requests below `address`, or not at all.
 */
export type Means =
  | { kind: "shared"; memory: SharedArrayBuffer }
  | { kind: "service-worker"; address: string }
  | { kind: "none" };

/** One cell to run in the namespace of one page. */
export interface Job {
  page: string;
  cell: string;
  code: string;
  lesson: LessonJob | null;
}

/** What `neuron_tutor.lessons` shall judge after a run. */
export type LessonJob =
  | { kind: "exercise"; id: string }
  | { kind: "prediction"; id: string; answer: string };

/** Its judgement, in the reader's language. */
export interface Verdict {
  outcome: "not-attempted" | "wrong" | "right";
  message: string;
}

export type ToWorker =
  | { type: "start"; session: number; sources: Sources; lang: Lang }
  | { type: "means"; session: number; means: Means }
  /** `answers` are given to the first calls of `input()`: those of a run that had to begin again. */
  | { type: "run"; session: number; job: number; run: Job; answers: string[] }
  | { type: "forget"; session: number; page: string };

export type FromWorker =
  | { type: "progress"; session: number; loaded: number; total: number }
  | { type: "ready"; session: number }
  | { type: "broken"; session: number; reason: string }
  | { type: "output"; session: number; job: number; stream: Stream; text: string }
  | { type: "display"; session: number; job: number; key: string | null; bundle: Bundle }
  /** `number` counts the questions of a job from 1. */
  | { type: "input"; session: number; job: number; number: number; prompt: string }
  | {
      type: "done";
      session: number;
      job: number;
      outcome: Outcome;
      error: PythonError | null;
      verdict?: Verdict | null;
    }
  /** The run ended because nothing can bring it the answer: it must begin again with one more. */
  | { type: "unanswered"; session: number; job: number; prompt: string };

/** A figure by MIME type: `image/svg+xml`, `text/html` or `text/plain`. */
export type Bundle = Record<string, string>;

/** What the worker reads in shared memory: [stop, answer ready, its length in bytes], then bytes. */
export const SHARED = { stop: 0, ready: 1, length: 2, text: 12, size: 1 << 16 } as const;

/** Makes the compiler check that every message has been handled. */
export function never(message: never): never {
  throw new Error(`unknown message ${JSON.stringify(message)}`);
}

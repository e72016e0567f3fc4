/** What page and worker say to each other: plain data, a session id in every message. */

export type Lang = "ko" | "en";
export type Stream = "stdout" | "stderr" | "value";
export type Outcome = "finished" | "failed" | "stopped";

/** A Python exception; `line` counts from 1 in the cell's own code. */
export interface PythonError {
  type: string;
  message: string;
  line: number | null;
  traceback: string;
}

/** Where the worker finds Python and the package, as absolute addresses. */
export interface Sources {
  pyodide: string;
  wheel: string;
}

/** One cell to run in the namespace of one page. */
export interface Job {
  page: string;
  cell: string;
  code: string;
}

export type ToWorker =
  | { type: "start"; session: number; sources: Sources; lang: Lang }
  | { type: "run"; session: number; job: number; run: Job }
  | { type: "forget"; session: number; page: string };

export type FromWorker =
  | { type: "ready"; session: number }
  | { type: "broken"; session: number; reason: string }
  | { type: "output"; session: number; job: number; stream: Stream; text: string }
  | { type: "done"; session: number; job: number; outcome: Outcome; error: PythonError | null };

/** Makes the compiler check that every message has been handled. */
export function never(message: never): never {
  throw new Error(`unknown message ${JSON.stringify(message)}`);
}

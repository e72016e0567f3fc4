/** What page and worker say to each other: plain data, a session id in every message. */

import type { Means } from "./stop-channel.ts";

export type Lang = "ko" | "en";
export type Stream = "stdout" | "stderr" | "value";
/** What the tutor still has to say of a run, in a message of this type. */
export type Later = "explained" | "judged";
export type Outcome = "finished" | "failed" | "stopped";

/**
 * A Python exception; `line` counts from 1 in the cell's own code, so do `column` and `end_column`,
 * in characters, the end behind the last one. `what`, `next` and `fix` are the
 * explanation for beginners: what happened, what to look at, and the corrected code if it is certain.
 */
export interface PythonError {
  type: string;
  message: string;
  line: number | null;
  column?: number | null;
  end_line?: number | null;
  end_column?: number | null;
  traceback: string;
  what?: string | null;
  next?: string | null;
  fix?: string | null;
}

/** Where the worker finds Python and the packages, as absolute addresses. */
export interface Sources {
  pyodide: string;
  image: string;
  /** What the first output waits for: the package that the chapters import, and the runner. */
  book: string;
  /** What explains errors and judges exercises; it comes after the first output. */
  tutor: string;
}

/** One cell to run in the namespace of one page. */
export interface Job {
  page: string;
  cell: string;
  code: string;
  lesson: LessonJob | null;
  /** What `from my_neuron.ch04 import …` finds. */
  mine: Mine;
}

/** The reader's own parts of the neuron by their ids, as a chapter of this number sees them. */
export interface Mine {
  chapter: number;
  parts: Record<string, string>;
}

/** What `neuron_tutor.lessons` shall judge after a run. */
export type LessonJob =
  | { kind: "exercise"; id: string }
  /** Runs apart: its names reach the page only when it is right. */
  | { kind: "rebuild"; id: string }
  /** Without an answer its reason alone is told; `printed` is that of an earlier run. */
  | { kind: "prediction"; id: string; answer?: string; printed?: string };

/** Its judgement, in the reader's language. `unjudged`: it has yet to come, or cannot. */
export interface Verdict {
  outcome: "not-attempted" | "wrong" | "right" | "unjudged";
  message: string;
  /** Of a rebuild: whether later chapters may run it. */
  handed_on?: boolean;
}

export type ToWorker =
  /** The worker holds `lock` as long as it lives: the page learns of its end by getting it. */
  | { type: "start"; session: number; lock: string; sources: Sources; lang: Lang }
  | { type: "means"; session: number; means: Means }
  /**
   * `answers` are given to the first calls of `input()`: those of a run that had to begin again. With
   * `seed` Python's random numbers begin, unless they have begun with it already.
   */
  | { type: "run"; session: number; job: number; run: Job; answers: string[]; seed: number }
  | { type: "forget"; session: number; page: string }
  /** A cell was reset: Python is to undo what the runs of this cell did to Python itself. */
  | { type: "mend"; session: number; page: string; cell: string };

export type FromWorker =
  /** Its script runs: what follows may take as long as the network does. */
  | { type: "begun"; session: number }
  | { type: "progress"; session: number; loaded: number; total: number }
  | { type: "ready"; session: number }
  /** `deep`: the engine's stack ended, which no Python survives. */
  | { type: "broken"; session: number; reason: string; deep?: boolean }
  /** The job is about to run. */
  | { type: "taken"; session: number; job: number }
  | { type: "output"; session: number; job: number; pieces: Piece[] }
  /** `number` counts the questions of a job from 1. */
  | { type: "input"; session: number; job: number; number: number; prompt: string }
  | {
      type: "done";
      session: number;
      job: number;
      outcome: Outcome;
      error: PythonError | null;
      verdict?: Verdict | null;
      /** Python's own words are here; the tutor's will come by one of the two messages below. */
      later?: Later[];
    }
  | { type: "explained"; session: number; job: number; error: PythonError }
  | { type: "judged"; session: number; job: number; verdict: Verdict | null }
  /** The run ended because nothing can bring it the answer: it must begin again with one more. */
  | { type: "unanswered"; session: number; job: number; prompt: string };

/** Text, or a figure that replaces the one of the same key. */
export type Piece = { stream: Stream; text: string } | { key: string | null; bundle: Bundle };

/** A figure by MIME type: `image/svg+xml`, `text/html` or `text/plain`. */
export type Bundle = Record<string, string>;

/** Makes the compiler check that every message has been handled. */
export function never(message: never): never {
  throw new Error(`unknown message ${JSON.stringify(message)}`);
}

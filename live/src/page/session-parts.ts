/** What a session is made of, and what it tells the owners of its jobs. */

import type {
  Bundle,
  FromWorker,
  Job,
  Lang,
  Outcome,
  PythonError,
  Sources,
  Stream,
  Verdict,
} from "../shared/protocol.ts";
import type { Trouble } from "../shared/trouble.ts";
import type { Channel } from "./stop-sender.ts";

/**
 * How a job ended. `cancelled` ones never began; `lost` ones have no Python to run in; `unanswered`
 * ones have to begin again, with the answer that the reader gives to what they asked. `renewed`:
 * Python was ended, and all variables are gone.
 */
export interface Ending {
  outcome: Outcome | "cancelled" | "lost" | "unanswered";
  error: PythonError | null;
  renewed: boolean;
  /** It was lost in things that lay one inside the other, too many for the engine's stack. */
  deep?: boolean;
  verdict?: Verdict | null;
  /** What the job was answered. */
  answers?: string[];
  /** The answer that could not be given to it. */
  answer?: Promise<string>;
  /** Why there is no Python. */
  trouble?: Trouble;
}

export function ending(outcome: Ending["outcome"], renewed = false): Ending {
  return { outcome, error: null, renewed };
}

/** What a job's owner wants to hear of it. */
export interface Listener {
  /** It runs now: the job as it stands at this moment. */
  started(): Job;
  output(stream: Stream, text: string): void;
  display(key: string | null, bundle: Bundle): void;
  /** Python asks; the promise brings the answer. */
  input(prompt: string): Promise<string>;
  /** After the end: the explanation of the error, or the verdict, which came later. */
  explained(error: PythonError): void;
  judged(verdict: Verdict | null): void;
}

/** The part of a Worker that a session needs; tests hand in a fake. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate"> & {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** What a session is made of. */
export interface Parts {
  /** Resolves when workers that are made from now on can be reached. */
  control(): Promise<void>;
  createWorker(): WorkerLike;
  openChannel(): Channel;
  /** Call `ended` when the holder of this lock is no more; the function that is returned gives up. */
  whenEnded(lock: string, ended: () => void): () => void;
  /** Find out why Python could not be loaded. */
  diagnose(): Promise<Trouble>;
  sources: Sources;
  lang: Lang;
}

/** Nobody sees what a program prints, and nobody answers it. */
export function silent(started: () => Job): Listener {
  const nothing = () => {};
  return {
    started,
    output: nothing,
    display: nothing,
    input: async () => "",
    explained: nothing,
    judged: nothing,
  };
}

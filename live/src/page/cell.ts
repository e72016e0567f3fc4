/** What a notebook needs of a cell, and what it tells it. */

import type { Bundle, LessonJob, Mine, PythonError, Stream, Verdict } from "../shared/protocol.ts";
import type { Trouble } from "../shared/trouble.ts";

export type State =
  | "idle"
  | "starting"
  | "waiting"
  | "running"
  | "input"
  | "finished"
  | "failed"
  | "stopped";

/** Whether the cell will change its state by itself. */
export function isBusy(state: State): boolean {
  return ["starting", "waiting", "running", "input"].includes(state);
}

/** What the notebook needs of a cell; the element is one. */
export interface Cell {
  readonly name: string;
  readonly code: string;
  /**
   * The code whose names the cells below need: that of the cell, but for a part of the neuron what
   * was judged right last, else the book's.
   */
  readonly sound: string;
  /** Its own run tries what stands there apart; below it, `sound` counts. */
  readonly rebuilt: boolean;
  /** What its page may import of the reader's own neuron. */
  readonly mine: Mine;
  /** It has run for a cell below. */
  stoodIn(): void;
  /** It is about to run for a cell below: what it asks shall not be answered by that. */
  fold(): void;
  /** Left out when the cells above run by themselves: an exercise, or a loop that never ends. */
  readonly skipped: boolean;
  /** Its error is part of the lesson and does not stop the cells below. */
  readonly raises: boolean;
  readonly state: State;
  /** `renewed`: Python was ended on the way here, and all variables are gone. */
  enter(state: State, problem?: Problem, renewed?: boolean): void;
  /** It waits for another cell, which `asks` or runs; `left` more stand between them. */
  waitFor(other: string, asks: boolean, left: number): void;
  /** What runs is its code from before a change; the new one waits for it. */
  older(): void;
  /** It was wished for, and will not run: the cell that ran before it was `stopped`. */
  dropped(stopped: string): void;
  /** The code that its output comes from is not what stands there now, in this cell or one above. */
  age(changed: Cell | null): void;
  output(stream: Stream, text: string): void;
  display(key: string | null, bundle: Bundle): void;
  /** What shall be judged after a run, and what came of it. */
  readonly lesson: LessonJob | null;
  judge(verdict: Verdict | null): void;
  /** Show the explanation of an error, which came after it. */
  explain(error: PythonError): void;
  ask(prompt: string): Promise<string>;
}

/**
 * Why a cell failed: its own error, a failed cell above, no Python to be had, or a dead one. Of a
 * stopped cell the error says which loop it was.
 */
export type Problem =
  | { kind: "error"; error: PythonError }
  | { kind: "above"; cell: string }
  | { kind: "unavailable"; trouble: Trouble }
  | { kind: "died"; deep?: boolean };

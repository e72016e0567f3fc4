/** The cells of one page: in which order they run, in one namespace. */

import type { Bundle, LessonJob, PythonError, Stream, Verdict } from "../shared/protocol.ts";
import type { Session } from "./session.ts";

export type State =
  | "idle"
  | "starting"
  | "waiting"
  | "running"
  | "input"
  | "finished"
  | "failed"
  | "stopped";

/** What the notebook needs of a cell; the element is one. */
export interface Cell {
  readonly name: string;
  readonly code: string;
  /** Left out when the cells above run by themselves: an exercise, or a loop that never ends. */
  readonly skipped: boolean;
  /** Its error is part of the lesson and does not stop the cells below. */
  readonly raises: boolean;
  readonly state: State;
  /** `renewed`: Python was ended and started anew on the way here. */
  enter(state: State, problem?: Problem, renewed?: boolean): void;
  output(stream: Stream, text: string): void;
  display(key: string | null, bundle: Bundle): void;
  /** What shall be judged after a run, and what came of it. */
  readonly lesson: LessonJob | null;
  judge(verdict: Verdict | null): void;
  ask(prompt: string): Promise<string>;
}

/**
 * Why a cell failed: its own error, a failed cell above, no Python to be had, or a dead one. Of a
 * stopped cell the error says which loop it was.
 */
export type Problem =
  | { kind: "error"; error: PythonError }
  | { kind: "above"; cell: string }
  | { kind: "unavailable" }
  | { kind: "died" };

export class Notebook {
  private readonly session: Session;
  private readonly page: string;
  private readonly cells: () => Cell[];
  private readonly ran = new Set<Cell>();

  constructor(session: Session, page: string, cells: () => Cell[]) {
    this.session = session;
    this.page = page;
    this.cells = cells;
  }

  /** Run a cell, and before it those above that have not run. */
  async run(cell: Cell, everythingAbove = false): Promise<void> {
    const cells = this.cells();
    const above = cells.slice(0, cells.indexOf(cell)).filter((other) => !other.skipped);
    const chain = above.filter((other) => everythingAbove || !this.ran.has(other));
    cell.enter(this.session.isReady ? "waiting" : "starting");
    for (const other of chain) {
      const state = await this.runOne(other);
      if (state === "finished" || (state === "failed" && other.raises)) continue;
      if (state === "failed") cell.enter("failed", { kind: "above", cell: other.name });
      else cell.enter("idle");
      return;
    }
    await this.runOne(cell);
  }

  /** Load Python: somebody is about to need it. */
  warm(): void {
    this.session.warm();
  }

  /** Stop what runs or waits on this page. */
  stop(): void {
    this.session.stop(this.page);
  }

  /** Take a cell back to where it was: it will run again when one below needs it. */
  reset(cell: Cell): void {
    this.ran.delete(cell);
  }

  /** The page is left: stop, and drop its variables. */
  close(): void {
    this.session.forget(this.page);
  }

  private async runOne(cell: Cell): Promise<State> {
    const { session } = this;
    cell.enter(session.isReady ? "waiting" : "starting");
    const { outcome, error, renewed, verdict } = await session.run(
      { page: this.page, cell: cell.name, code: cell.code, lesson: cell.lesson },
      {
        started: () => cell.enter("running"),
        output: (stream, text) => cell.output(stream, text),
        display: (key, bundle) => cell.display(key, bundle),
        input: async (prompt) => {
          cell.enter("input");
          const text = await cell.ask(prompt);
          cell.enter("running");
          return text;
        },
      },
    );
    if (outcome === "cancelled") cell.enter("idle");
    else if (outcome === "lost") {
      cell.enter("failed", { kind: renewed ? "died" : "unavailable" }, renewed);
    } else if (outcome === "failed") {
      if (cell.raises) this.ran.add(cell);
      cell.enter("failed", error ? { kind: "error", error } : { kind: "died" });
    } else {
      this.ran.add(cell);
      cell.enter(outcome, error ? { kind: "error", error } : undefined, renewed);
    }
    cell.judge(verdict ?? null);
    return cell.state;
  }
}

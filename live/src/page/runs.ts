/** What is known of the last run of every cell of a page: what it ran, and whether that counts. */

import type { Cell } from "./cell.ts";
import type { Session } from "./session.ts";

/** What is known of a cell's last run. */
export interface Run {
  /** By cell, the code that has run: its own, and what those above had run when it began. */
  readonly code: Map<Cell, string>;
  /** The life of Python that has its variables, if it came to an end that counts. */
  life: number | null;
  answers: string[];
  /** It was stopped: its variables are there, and it would not end when it ran again. */
  stopped: boolean;
}

export class Runs {
  private readonly session: Pick<Session, "life">;
  private readonly cells: () => Cell[];
  private readonly last = new Map<Cell, Run>();
  /** The run that began last, whether it counts or not. */
  private readonly newest = new Map<Cell, Run>();

  constructor(session: Pick<Session, "life">, cells: () => Cell[]) {
    this.session = session;
    this.cells = cells;
  }

  /** Its last run, if it has run since it was forgotten. */
  of(cell: Cell): Run | undefined {
    return this.last.get(cell);
  }

  /** Whether it has not begun another run since this one, and was not forgotten. */
  isNewest(cell: Cell, run: Run | undefined): boolean {
    return run !== undefined && this.newest.get(cell) === run;
  }

  /** The code that it ran last. */
  codeOf(cell: Cell): string | undefined {
    return this.last.get(cell)?.code.get(cell);
  }

  /** The code of the run that began last: that is said of it even if the neuron is another by now. */
  begun(cell: Cell): string | undefined {
    return this.newest.get(cell)?.code.get(cell);
  }

  /** It begins to run this code, with what those above have run. */
  begin(cell: Cell, own: string): void {
    const code = new Map([[cell, own]]);
    for (const other of this.above(cell).filter((one) => !one.skipped)) {
      const ran = this.codeOf(other);
      if (ran !== undefined) code.set(other, ran);
    }
    const run = { code, life: null, answers: [], stopped: false };
    this.last.set(cell, run);
    this.newest.set(cell, run);
  }

  /** Its run has brought the page variables. */
  count(cell: Cell, stopped: boolean, answers: string[]): void {
    const run = this.last.get(cell);
    if (run) Object.assign(run, { life: this.session.life, stopped, answers });
  }

  /** What it ran last counts for nothing: an earlier run does again, if there was one. */
  putBack(cell: Cell, before: Run | undefined): void {
    if (before) this.last.set(cell, before);
    else this.last.delete(cell);
  }

  /** It counts as not run any more; without a cell, none does. */
  forget(cell?: Cell): void {
    if (cell) {
      this.last.delete(cell);
      this.newest.delete(cell);
    } else this.last.clear(); // what is on its way of a run is still said of it
  }

  /** No run counts any more; what is shown is still of it. */
  discount(): void {
    for (const run of this.last.values()) Object.assign(run, { life: null, stopped: false });
  }

  /** The cells that run by themselves before this one, and those that brought it variables once. */
  above(cell: Cell): Cell[] {
    const cells = this.cells();
    const before = cells.slice(0, cells.indexOf(cell));
    return before.filter((other) => !other.skipped || this.isLost(other));
  }

  /** Whether its variables are there, as its code makes them now. */
  hasRun(cell: Cell): boolean {
    const run = this.last.get(cell);
    if (run?.code.get(cell) !== cell.sound) return false;
    return run.stopped || run.life === this.session.life;
  }

  /** It has run in a Python that is no more. */
  isLost(cell: Cell): boolean {
    const run = this.last.get(cell);
    return run?.life != null && !run.stopped && run.life !== this.session.life;
  }

  /**
   * The cell, itself or one above, whose code is another now than in the run that it shows. A part of
   * the neuron shows a try that counts for nothing, or a run of the code that counts.
   */
  changed(cell: Cell): Cell | null {
    const shown = this.last.has(cell) ? this.newest.get(cell) : undefined;
    const stale = ([other, ran]: [Cell, string]) =>
      ran !== other.sound && !(other === cell && ran === cell.code);
    return [...(shown?.code ?? [])].find(stale)?.[0] ?? null;
  }
}

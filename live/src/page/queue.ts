/** What a queue of cells consists of, who in it waits for whom, and what of it nobody needs any more. */

import type { Cell } from "./cell.ts";
import type { Run } from "./runs.ts";

/** A cell that shall run: one entry per cell, however often it is wished for. */
export interface Entry {
  readonly cell: Cell;
  /** The cells above that have to run first. */
  readonly needs: Set<Cell>;
  /** The reader asked for this one; others run for those below them. */
  wished: boolean;
  answers: string[];
  /** It was told to stop: what is wished for from now on is another matter. */
  stopping: boolean;
  /** What was known of the cell before this run: kept if a part of the neuron is not right. */
  before?: Run | undefined;
  readonly ended: Promise<void>;
  settle(): void;
}

export function makeEntry(cell: Cell, needs: Iterable<Cell>, wished: boolean): Entry {
  let settle = () => {};
  const ended = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { cell, needs: new Set(needs), wished, answers: [], stopping: false, ended, settle };
}

/**
 * Whether it is for this cell and for the same purpose: of a part of the neuron what is tried for
 * itself and what stands in for cells below are two entries.
 */
export function fits(entry: Entry, cell: Cell, wished: boolean): boolean {
  return entry.cell === cell && (!cell.rebuilt || entry.wished === wished);
}

/** The code that an entry runs, as it stands now. */
export function codeOf({ cell, wished }: Entry): string {
  return cell.rebuilt && !wished ? cell.sound : cell.code;
}

/** Tell those that wait for whom they wait; `begun` is the code of what runs. */
export function tellWaiting(queue: Entry[], current: Entry, begun: string | undefined): void {
  if (!["running", "input"].includes(current.cell.state)) return;
  const before = new Set<Cell>();
  for (const { cell } of queue) {
    // What runs may have to run once more: it is one cell all the same.
    if (cell === current.cell) continue;
    before.delete(cell);
    if (cell.state !== "waiting") cell.enter("waiting");
    cell.waitFor(current.cell.name, current.cell.state === "input", before.size);
    before.add(cell);
  }
  const again = queue.some(({ cell }) => cell === current.cell);
  if (again && !current.stopping && begun !== codeOf(current)) current.cell.older();
}

/** The entries that nobody needs once the reader's wish for a cell is taken back. */
export function needless(queue: Entry[], cell: Cell): Entry[] {
  const kept: Entry[] = [];
  for (const entry of queue.toReversed()) {
    if (entry.cell === cell) entry.wished = false;
    if (entry.wished || kept.some(({ needs }) => needs.has(entry.cell))) kept.push(entry);
  }
  return queue.filter((entry) => !kept.includes(entry));
}

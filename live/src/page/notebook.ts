/** The cells of one page: in which order they run, in one namespace. */

import type { Bundle, Job, LessonJob, PythonError, Stream, Verdict } from "../shared/protocol.ts";
import { type Cell, isBusy, type Problem } from "./cell.ts";
import { codeOf, type Entry, fits, makeEntry, needless, tellWaiting } from "./queue.ts";
import { type Run, Runs } from "./runs.ts";
import type { Session } from "./session.ts";
import { type Ending, silent } from "./session-parts.ts";

export class Notebook {
  private readonly session: Session;
  private readonly page: string;
  private readonly cells: () => Cell[];
  private readonly runs: Runs;
  private queue: Entry[] = [];
  private current: Entry | null = null;
  private closed = false;
  /** Ends the wait for an answer that no worker waits for. */
  private giveUp: () => void = () => {};

  constructor(session: Session, page: string, cells: () => Cell[]) {
    this.session = session;
    this.page = page;
    this.cells = cells;
    this.runs = new Runs(session, cells);
  }

  /** Run a cell, and before it those above that have not run. A cell that waits or runs is joined. */
  run(cell: Cell, everythingAbove = false): Promise<void> {
    this.letGo(cell);
    const joined = this.coming(cell, true);
    if (joined) joined.wished = true;
    if (joined && (joined === this.current || !everythingAbove)) return joined.ended;
    const above = this.runs
      .above(cell)
      .filter((other) => everythingAbove || !this.runs.hasRun(other));
    if (everythingAbove && !this.current) this.beginAnew();
    for (const other of above) this.bring(other);
    if (joined) this.queue = [...this.queue.filter((entry) => entry !== joined), joined];
    const entry = joined ?? this.add(cell, true);
    for (const other of above) entry.needs.add(other);
    this.tell();
    void this.next();
    return entry.ended;
  }

  /** What asks for the older code of a cell that shall run would ask for ever. */
  private letGo(cell: Cell): void {
    const { current } = this;
    const begun = this.runs.codeOf(cell);
    if (current?.cell !== cell || cell.state !== "input" || begun === cell.code) return;
    current.stopping = true;
    this.giveUp();
    this.session.stop(this.page);
  }

  /** Undo what the page did to Python itself: what has run may have relied on it, and counts no more. */
  private beginAnew(): void {
    for (const cell of this.cells()) if (this.runs.of(cell)) this.mend(cell);
    this.runs.discount();
  }

  /** Judge what was foreseen of a run that is over by what it printed: nothing runs again. */
  async grade(cell: Cell, lesson: LessonJob, hear: (verdict: Verdict | null) => void) {
    const job = { page: this.page, cell: `${cell.name}?`, code: "", lesson, mine: cell.mine };
    let ending: Ending;
    // A Stop is for what the reader sees run.
    do ending = await this.session.run(this.page, { ...silent(() => job), judged: hear });
    while (["cancelled", "stopped"].includes(ending.outcome) && !this.closed);
    hear(ending.verdict ?? null);
  }

  /** Load Python: somebody is about to need it. */
  warm(): void {
    this.session.warm();
  }

  /** Stop what runs, and forget whatever else was wished for on this page; resolves when it has ended. */
  async stop(): Promise<void> {
    const { current } = this;
    this.drop(() => true, current?.cell);
    if (current) current.stopping = true;
    this.giveUp();
    this.session.stop(this.page);
    await current?.ended;
  }

  /** Take back the wish for a cell, and what waits for it alone; false if it runs already. */
  withdraw(cell: Cell): boolean {
    if (this.current?.cell === cell) return false;
    const dropped = needless(this.queue, cell);
    this.drop((entry) => dropped.includes(entry));
    this.tell();
    return true;
  }

  /** Take a cell back to where it was: it will run again when one below needs it. */
  reset(cell: Cell): void {
    this.runs.forget(cell);
    this.changed();
  }

  /** Nothing counts as run any more. */
  forget(): void {
    this.runs.forget();
    this.changed();
  }

  /** The code of a cell is another now. */
  changed(): void {
    for (const cell of this.cells()) cell.age(this.runs.changed(cell));
  }

  /** Undo what the runs of a cell did to Python itself. */
  mend(cell: Cell): void {
    this.session.mend(this.page, cell.name);
  }

  /** The page is left: stop, and drop its variables. */
  close(): void {
    this.closed = true;
    this.drop(() => true);
    this.giveUp();
    this.runs.forget();
    this.session.forget(this.page);
  }

  /** Its entry in the queue, or what runs, unless that began with code that has changed since. */
  private coming(cell: Cell, wished: boolean): Entry | undefined {
    const { current } = this;
    const waiting = this.queue.find((entry) => fits(entry, cell, wished));
    if (waiting || !current || !fits(current, cell, wished) || current.stopping) return waiting;
    const code = codeOf(current);
    const begun = this.runs.codeOf(cell) ?? code;
    return isBusy(cell.state) && begun !== code ? undefined : current;
  }

  /** See to it that a cell above has run. */
  private bring(cell: Cell): void {
    if (!this.coming(cell, false)) this.add(cell, false);
  }

  private add(cell: Cell, wished: boolean): Entry {
    const needs = this.runs.above(cell).filter((other) => !this.runs.hasRun(other));
    const entry = makeEntry(cell, needs, wished);
    this.queue.push(entry);
    this.wait(cell);
    return entry;
  }

  private wait(cell: Cell): void {
    if (cell !== this.current?.cell) cell.enter(this.session.isReady ? "waiting" : "starting");
  }

  private tell(): void {
    const { queue, current } = this;
    if (current) tellWaiting(queue, current, this.runs.begun(current.cell));
  }

  private async next(): Promise<void> {
    if (this.current) return;
    const entry = this.queue.shift();
    if (!entry) return;
    if (this.runs.above(entry.cell).some((other) => this.runs.isLost(other))) {
      // Python has ended since it was wished for.
      this.beginAgain(entry, entry.answers);
      return this.next();
    }
    this.current = entry;
    const { cell } = entry;
    const ending = await this.runNow(entry);
    this.current = null;
    if (ending) this.conclude(entry, ending);
    // A part of the neuron that fails when it is tried takes nothing away: another entry stands in.
    const tried = cell.rebuilt && entry.wished && ending?.renewed === false;
    const good = cell.state === "finished" || (cell.state === "failed" && (cell.raises || tried));
    const nowhere = ending?.outcome === "lost" && !ending.renewed;
    if (nowhere) this.drop(() => true, cell, unavailable(ending));
    else if (ending && !good && !entry.stopping) {
      const failed = cell.state === "failed";
      const problem: Problem | undefined = failed ? { kind: "above", cell: cell.name } : undefined;
      this.drop(({ needs }) => needs.has(cell), cell, problem);
    }
    this.changed();
    if (ending) entry.settle();
    void this.next();
  }

  /** Returns null if it has to run once more, later. */
  private async runNow(entry: Entry): Promise<Ending | null> {
    const { cell, answers } = entry;
    let run: Run | undefined;
    // By the time that the tutor comes the cell may have been changed, or run again.
    const isLast = () => this.runs.isNewest(cell, run);
    const stands = () => isLast() && run?.code.get(cell) === cell.code;
    const listener = {
      started: () => {
        const job = this.begin(entry);
        run = this.runs.of(cell);
        return job;
      },
      explained: (error: PythonError) => isLast() && cell.explain(error),
      judged: (verdict: Verdict | null) => stands() && cell.judge(verdict),
      output: (stream: Stream, text: string) => cell.output(stream, text),
      display: (key: string | null, bundle: Bundle) => cell.display(key, bundle),
      input: async (prompt: string) => {
        cell.enter("input");
        this.tell();
        const text = await cell.ask(prompt);
        cell.enter("running");
        this.tell();
        return text;
      },
    };
    const before = this.runs.of(cell);
    const again = before && this.runs.isLost(cell) && before.code.get(cell) === cell.code;
    // What brings its variables back is not asked again.
    const given = again && !entry.wished ? before.answers : answers;
    const ending = await this.session.run(this.page, listener, given);
    if (ending.outcome !== "unanswered") return ending;
    const stopped = new Promise<null>((resolve) => {
      this.giveUp = () => resolve(null);
    });
    const text = await Promise.race([ending.answer, stopped]);
    this.giveUp = () => {};
    if (typeof text !== "string") return { ...ending, outcome: "stopped" };
    this.beginAgain(entry, [...(ending.answers ?? []), text]);
    return null;
  }

  /** All variables are gone: those above first, then this one with its answers. */
  private beginAgain(entry: Entry, answers: string[]): void {
    this.runs.forget(entry.cell);
    const above = this.runs.above(entry.cell).filter((other) => !this.runs.hasRun(other));
    for (const other of above) {
      this.bring(other);
      entry.needs.add(other);
    }
    const first = this.queue.filter(({ cell }) => above.includes(cell));
    first.sort((a, b) => above.indexOf(a.cell) - above.indexOf(b.cell));
    entry.answers = answers;
    this.queue = [...first, entry, ...this.queue.filter((other) => !first.includes(other))];
    this.wait(entry.cell);
  }

  private begin(entry: Entry): Job {
    const { cell } = entry;
    const own = codeOf(entry);
    entry.before ??= this.runs.of(cell);
    this.runs.begin(cell, own);
    cell.age(this.runs.changed(cell)); // what is shown from now on is of this run
    if (!entry.wished) cell.fold();
    cell.enter("running");
    this.tell();
    const lesson = cell.rebuilt && !entry.wished ? null : cell.lesson;
    return { page: this.page, cell: cell.name, code: own, lesson, mine: cell.mine };
  }

  private conclude({ cell, wished, before }: Entry, ending: Ending): void {
    const { outcome, error, renewed, deep, verdict } = ending;
    const died: Problem = { kind: "died", ...(deep && { deep }) };
    const problem: Problem | undefined = error ? { kind: "error", error } : undefined;
    // Stopped on the way to another cell it has not brought its variables, and will run again.
    const stopped = outcome === "stopped" && wished;
    const counts = outcome === "finished" || stopped || (outcome === "failed" && cell.raises);
    // What was written meanwhile has not been judged.
    const stands = this.runs.begun(cell) === cell.code;
    if (counts) this.runs.count(cell, stopped, ending.answers ?? []);
    // Tried apart: the page has the names that it had.
    const tried = cell.rebuilt && wished && verdict?.outcome !== "right";
    if (tried) this.runs.putBack(cell, before);
    if (outcome === "cancelled") cell.enter("idle");
    else if (outcome === "lost") {
      cell.enter("failed", renewed ? died : unavailable(ending), renewed);
    } else if (outcome === "failed") cell.enter("failed", problem ?? died);
    else cell.enter(outcome === "unanswered" ? "stopped" : outcome, problem, renewed);
    if (cell.rebuilt && !wished) cell.stoodIn();
    else cell.judge((stands && verdict) || null);
  }

  /**
   * Forget entries: all at a Stop, or those that cannot run. A wished one says why: there is a
   * problem, or what ran `before` was stopped.
   */
  private drop(chosen: (entry: Entry) => boolean, before?: Cell, problem?: Problem): void {
    const dropped = this.queue.filter(chosen);
    this.queue = this.queue.filter((entry) => !chosen(entry));
    for (const { cell, wished, settle } of dropped) {
      if (cell !== this.current?.cell) {
        if (problem && wished) cell.enter("failed", problem);
        else cell.enter("idle");
        if (!problem && wished && before) cell.dropped(before.name);
      }
      settle();
    }
  }
}

function unavailable({ trouble = { kind: "unknown" } }: Ending): Problem {
  return { kind: "unavailable", trouble };
}

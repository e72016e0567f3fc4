/** Stand-ins for the cells of a page and for the session behind their notebook. */

import type { Cell, Problem, State } from "../src/page/cell.ts";
import { Notebook } from "../src/page/notebook.ts";
import type { Session } from "../src/page/session.ts";
import type { Ending, Listener } from "../src/page/session-parts.ts";
import type {
  Bundle,
  Job,
  LessonJob,
  PythonError,
  Stream,
  Verdict,
} from "../src/shared/protocol.ts";

/** A cell that writes down what it is told. */
export class FakeCell implements Cell {
  readonly states: State[] = [];
  readonly printed: string[] = [];
  readonly judged: (Verdict | null)[] = [];
  folds = 0;
  readonly name: string;
  readonly skipped: boolean;
  readonly raises: boolean;
  readonly lesson: LessonJob | null = null;
  readonly rebuilt: boolean;
  readonly mine = { chapter: 4, parts: {} };
  /** The code that stands in for this part of the neuron. */
  soundCode: string | null = null;
  stood = 0;
  /** For whom it waited. */
  readonly waits: string[] = [];
  /** Which cells were stopped, so that it did not run. */
  readonly drops: string[] = [];
  problem: Problem | undefined;
  renewed = false;
  /** Whose code has changed since it ran. */
  aged: string | null = null;
  code: string;

  constructor(
    name: string,
    options: Partial<Pick<Cell, "skipped" | "raises" | "lesson" | "rebuilt">> = {},
  ) {
    this.name = name;
    this.code = `run ${name}`;
    this.skipped = options.skipped ?? false;
    this.raises = options.raises ?? false;
    this.lesson = options.lesson ?? null;
    this.rebuilt = options.rebuilt ?? false;
  }

  get sound(): string {
    return this.soundCode ?? this.code;
  }

  stoodIn(): void {
    this.stood += 1;
  }

  fold(): void {
    this.folds += 1;
  }

  get state(): State {
    return this.states.at(-1) ?? "idle";
  }

  enter(state: State, problem?: Problem, renewed = false): void {
    this.states.push(state);
    this.problem = problem;
    this.renewed = renewed;
  }

  waitFor(other: string, asks: boolean, left: number): void {
    this.waits.push(`${asks ? "asks " : ""}${other} +${left}`);
  }

  older(): void {
    this.waits.push("its older code");
  }

  dropped(stopped: string): void {
    this.drops.push(stopped);
  }

  age(changed: Cell | null): void {
    this.aged = changed?.name ?? null;
  }

  explain(error: PythonError): void {
    this.problem = { kind: "error", error };
  }

  output(stream: Stream, text: string): void {
    this.printed.push(`${stream}: ${text}`);
  }

  display(key: string | null, bundle: Bundle): void {
    this.printed.push(`display ${key}: ${bundle["text/plain"]}`);
  }

  judge(verdict: Verdict | null): void {
    this.judged.push(verdict);
  }

  async ask(prompt: string): Promise<string> {
    return `answer to ${prompt}`;
  }
}

/** A session that answers at once, or when the test says so: by name of the cell, else `finished`. */
export class FakeSession {
  isReady = false;
  life = 1;
  readonly jobs: Job[] = [];
  readonly calls: string[] = [];
  /** What was given to the first questions of each job. */
  readonly given: string[][] = [];
  endings: Record<string, Partial<Ending>> = {};
  /** What a cell does while it runs. */
  acts: Record<string, (listener: Listener) => void | Promise<void>> = {};
  /** Whether Python cannot be loaded. */
  isAway = false;
  private waiting = false;

  /** The code that has run. */
  get ran(): string[] {
    return this.jobs.map(({ code }) => code);
  }

  async run(_page: string, listener: Listener, answers: string[] = []): Promise<Ending> {
    const ending: Ending = { outcome: "finished", error: null, renewed: false };
    if (this.isAway) return { ...ending, outcome: "lost", trouble: { kind: "offline" } };
    this.waiting = true;
    await Promise.resolve();
    if (!this.waiting) return { ...ending, outcome: "cancelled" };
    this.waiting = false;
    this.isReady = true;
    const given = listener.started();
    this.jobs.push(given);
    this.given.push(answers);
    await this.acts[given.cell]?.(listener);
    return { ...ending, ...this.endings[given.cell] };
  }

  warm(): void {
    this.calls.push("warm");
  }

  stop(page: string): void {
    this.waiting = false;
    this.calls.push(`stop ${page}`);
  }

  forget(page: string): void {
    this.calls.push(`forget ${page}`);
  }

  /** Which cells' doings to Python itself were undone, and after how many runs. */
  readonly mended: [string, number][] = [];

  mend(_page: string, cell: string): void {
    this.mended.push([cell, this.jobs.length]);
  }
}

/** A notebook of cells, with the session that answers it. */
export function makeNotebook(cells: FakeCell[]) {
  const session = new FakeSession();
  const notebook = new Notebook(session as unknown as Session, "page", () => cells);
  return { session, notebook };
}

/** One of three cells that are not special. */
export function abc() {
  const cells = [new FakeCell("a"), new FakeCell("b"), new FakeCell("c")] as const;
  return { cells, ...makeNotebook([...cells]) };
}

/** The states of a cell, each once for as long as it lasted. */
export function changes(states: readonly string[]): string[] {
  return states.filter((state, at) => state !== states[at - 1]);
}

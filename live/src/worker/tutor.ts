/** What the tutor says of earlier runs, once it has come; or that it did not come. */

import type {
  FromWorker,
  Later,
  LessonJob,
  PythonError,
  ToWorker,
  Verdict,
} from "../shared/protocol.ts";
import { explainTrouble, type Trouble } from "../shared/trouble.ts";
import type { Words } from "../shared/words.ts";
import type { Part } from "./part.ts";

type Done = Omit<FromWorker & { type: "done" }, "session" | "type">;
/** Explaining and judging calls the reader's own code, after its run: no Stop reaches that. */
const LIMIT_MS = 4000;

const NOBODY_KNOWS: Trouble = { kind: "unknown" };

type Told = FromWorker & { type: Later };

/** What must have come before the tutor can speak. */
export type Needed = Pick<Part, "fetch" | "isHere" | "trouble">;

/** A run that waits; `asked`: the reader has handed something over to be judged. */
interface Waiting {
  later: Later[];
  error: PythonError | null;
  asked: boolean;
}

/** The runner's side; see tutoring.py. */
export interface Teacher {
  prepare(): Iterable<unknown>;
  tutor_came(): Iterable<string>;
  no_tutor_comes(): void;
}

export class Tutor {
  private readonly waiting = new Map<number, Waiting>();
  private coming: Promise<void> | null = null;
  private readonly teacher: Teacher;
  private readonly parts: readonly Needed[];
  private readonly words: Words;
  private readonly say: (message: Told) => void;
  private readonly limit: (milliseconds: number) => void;
  private readonly session: number;

  /**
   * @param parts what must have come, in this order
   * @param limit interrupts Python after a time; 0: no more
   */
  constructor(
    { session }: ToWorker,
    teacher: Teacher,
    parts: readonly Needed[],
    words: Words,
    say: (message: Told) => void,
    limit: (milliseconds: number) => void,
  ) {
    this.session = session;
    this.teacher = teacher;
    this.parts = parts;
    this.words = words;
    this.say = say;
    this.limit = limit;
  }

  /** Fill in what can be said of a run that waits for the tutor, and fetch the tutor. */
  promise(done: Done, lesson: LessonJob | null): Done {
    if (lesson?.kind === "rebuild" && done.outcome === "finished" && !done.verdict)
      return { ...done, verdict: { outcome: "unjudged", message: this.why("verdict") } }; // it was needed at once
    if (!done.later) return done;
    const asked = lesson?.kind !== "prediction" || lesson.answer !== undefined;
    this.waiting.set(done.job, { later: done.later, error: done.error, asked });
    void this.fetch();
    const { explaining, judging } = this.words;
    const error = done.error && { ...done.error, next: explaining };
    const judged = done.later.includes("judged") && asked;
    return { ...done, error, verdict: judged ? { outcome: "unjudged", message: judging } : null };
  }

  /** Fetch the tutor, and let it say what it has to say; after a failure the next call tries again. */
  fetch(): Promise<void> {
    this.coming ??= this.come()
      .catch(() => this.giveUp())
      .finally(() => {
        this.coming = null;
      });
    return this.coming;
  }

  private async come(): Promise<void> {
    for (const part of this.parts) await part.fetch();
    for (const _ of this.teacher.prepare()) await new Promise((rest) => setTimeout(rest));
    if (this.waiting.size === 0) return;
    this.limit(LIMIT_MS);
    try {
      for (const said of this.teacher.tutor_came()) {
        for (const message of JSON.parse(said)) this.tell(message);
        this.limit(0);
        await new Promise((rest) => setTimeout(rest));
        this.limit(LIMIT_MS);
      }
    } finally {
      this.limit(0);
    }
    this.giveUp(); // those that the runner has let go of
  }

  private tell(message: Told): void {
    const { session } = this;
    const waited = this.waiting.get(message.job);
    this.waiting.delete(message.job);
    if (message.type === "judged") {
      const verdict = message.verdict ?? unjudged(waited, this.words.tooLong);
      this.say({ ...message, session, verdict });
      return;
    }
    const error = message.error ?? (waited?.error && { ...waited.error, next: null });
    if (error) this.say({ ...message, session, error });
  }

  /** Say of what the tutor would have told that it did not come, and why. */
  private why(what: "explanation" | "verdict"): string {
    const { trouble } = this.parts.find((part) => !part.isHere) ?? { trouble: NOBODY_KNOWS };
    return explainTrouble(this.words.lost[what], trouble, this.words);
  }

  private giveUp(): void {
    const { session } = this;
    const [next, message] = [this.why("explanation"), this.why("verdict")];
    for (const [job, waiting] of this.waiting) {
      const { later, error } = waiting;
      if (error) this.say({ type: "explained", session, job, error: { ...error, next } });
      if (!later.includes("judged")) continue;
      this.say({ type: "judged", session, job, verdict: unjudged(waiting, message) });
    }
    this.waiting.clear();
    this.teacher.no_tutor_comes();
  }
}

/** Why there is no judgement: no word of it where nobody has asked for one. */
function unjudged(waiting: Waiting | undefined, message: string): Verdict | null {
  return waiting?.asked ? { outcome: "unjudged", message } : null;
}

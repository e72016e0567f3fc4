/** What is told of an answer or an exercise: the verdict on what counts, whenever it comes. */

import type { LessonJob, Verdict } from "../shared/protocol.ts";
import type { Cell } from "./cell.ts";
import type { Lesson } from "./lesson.ts";
import type { Notebook } from "./notebook.ts";
import type { CellView } from "./view.ts";

export class Verdicts {
  private readonly cell: Cell;
  private readonly task: Lesson;
  private readonly view: CellView;
  /** The answer that was handed over to be judged. */
  private handed: string | null = null;
  /** That was after the run: what is said of the run itself is of an older one. */
  private graded = false;

  constructor(cell: Cell, task: Lesson, view: CellView) {
    this.cell = cell;
    this.task = task;
    this.view = view;
  }

  /** A run begins, with the answer that there is. */
  begin(): void {
    this.task.clear();
    this.graded = false;
  }

  /** What shall be judged, with the answer that is handed over now. */
  job(changed: boolean): LessonJob | null {
    this.handed = this.task.answer;
    return this.task.job(changed);
  }

  /** Have the answer judged by what the last run printed. */
  grade(notebook: Notebook | null): void {
    const { cell, view } = this;
    if (cell.state !== "finished") return; // it is handed over once there is something printed
    const { lesson } = cell;
    if (lesson?.kind !== "prediction") return;
    const printed = view.output.text;
    const stands = () => cell.state === "finished" && view.output.text === printed;
    const hear = (verdict: Verdict | null) => stands() && this.tell(verdict, notebook);
    this.graded = true;
    void notebook?.grade(cell, { ...lesson, printed }, hear);
  }

  /** A run has ended with this verdict, or the tutor has come with it. */
  ofRun(verdict: Verdict | null, notebook: Notebook | null): void {
    if (!this.graded) this.tell(verdict, notebook);
  }

  private tell(verdict: Verdict | null, notebook: Notebook | null): void {
    const { cell, task } = this;
    if (cell.state === "finished" && task.asks && task.answer !== this.handed) {
      this.grade(notebook);
      return;
    }
    task.show(verdict);
    if (!verdict) return;
    task.keep(cell.code, verdict);
    this.view.announce(cell.state, task.element.textContent);
  }
}

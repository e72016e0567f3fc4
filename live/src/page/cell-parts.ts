/** A cell that makes its parts in turn with the other cells of its page, or at once if somebody asks. */

import type { Bundle, Stream } from "../shared/protocol.ts";
import type { CellCode } from "./cell-code.ts";
import { CellElement } from "./cell-element.ts";
import type { Shown } from "./compare.ts";
import { inTurn } from "./in-turn.ts";
import type { Lesson } from "./lesson.ts";
import type { Recorded } from "./recorded.ts";
import type { Verdicts } from "./verdicts.ts";
import type { CellView } from "./view.ts";

/** What a cell consists of. */
export interface Parts {
  readonly text: CellCode;
  readonly task: Lesson;
  readonly recorded: Recorded;
  readonly view: CellView;
  readonly verdicts: Verdicts;
}

export abstract class CellInParts extends CellElement {
  private parts: Parts | null = null;

  /** Its code, in the reader's hands. */
  get text(): CellCode {
    return this.whole.text;
  }

  /** What it asks. */
  get task(): Lesson {
    return this.whole.task;
  }

  /** What the book recorded. */
  get book(): Shown {
    return this.recorded.shown;
  }

  protected get recorded(): Recorded {
    return this.whole.recorded;
  }

  protected get view(): CellView {
    return this.whole.view;
  }

  protected get verdicts(): Verdicts {
    return this.whole.verdicts;
  }

  /** Show for which cell it waits. */
  waitFor(other: string, asks: boolean, left: number): void {
    this.view.sayWaiting(other, asks, left);
  }

  /** Show that it will not run after all. */
  dropped(stopped: string): void {
    this.view.sayDropped(stopped);
  }

  /** Show that what runs is not what stands there now. */
  older(): void {
    if (["running", "input"].includes(this.state)) this.view.sayOlder();
  }

  output(stream: Stream, text: string): void {
    this.view.output.write(stream, text);
  }

  display(key: string | null, bundle: Bundle): void {
    this.view.output.show(key, bundle);
  }

  /** What has been printed so far. */
  get printed(): string {
    return this.view.output.text;
  }

  /** Make the parts soon: all cells of a page at once would keep a phone busy for long. */
  protected makeInTurn(): void {
    inTurn(() => {
      if (this.isConnected) void this.whole;
    });
  }

  /** Make the parts, which do not ask for each other yet. */
  protected abstract make(): Parts;

  /** The parts are there: bring the reader's work back. */
  protected abstract made(): void;

  private get whole(): Parts {
    if (!this.parts) {
      this.parts = this.make();
      this.made();
    }
    return this.parts;
  }
}

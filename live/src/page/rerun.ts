/** Runs a cell again and again while a handle moves: one run at a time, each with the newest code. */

/** A dragged handle changes the code many times a second. */
const SETTLE_MS = 40;
/** Who waits longer is told. */
const LATE_MS = 500;

export class Rerun {
  private readonly free: () => Promise<void>;
  private readonly run: () => Promise<void>;
  private readonly late: () => unknown;
  /** Newer code waits to be run. */
  wished = false;
  private busy = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The code was changed and has not run since. */
  private stale = false;

  /**
   * `free` ends when what runs has ended, `run` when the code has run that stood there at the call;
   * `late` says that newer code still waits.
   */
  constructor(free: () => Promise<void>, run: () => Promise<void>, late: () => unknown) {
    this.free = free;
    this.run = run;
    this.late = late;
  }

  /** A handle moves, perhaps to another code, which shall run `now` or at a later movement. */
  moved(different: boolean, now: boolean): void {
    this.stale ||= different;
    if (this.stale && now) {
      this.stale = false;
      this.wished = true;
      if (!this.busy) void this.keepUp();
    }
    if (!this.wished) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.late, LATE_MS); // after the last movement
  }

  /** The reader has stopped it. */
  cancel(): void {
    this.wished = false;
    clearTimeout(this.timer);
  }

  private async keepUp(): Promise<void> {
    this.busy = true;
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    while (this.wished) {
      await this.free();
      if (!this.wished) break; // stopped meanwhile
      this.cancel(); // what is wished for from now on waits for this
      await this.run();
    }
    this.busy = false;
  }
}

/** Runs a cell again and again while a handle moves: one run at a time, each with the newest code. */

/** A dragged handle changes the code many times a second. */
const SETTLE_MS = 40;

export class Rerun {
  private readonly free: () => Promise<void>;
  private readonly run: () => Promise<void>;
  /** Newer code waits to be run. */
  wished = false;
  private busy = false;
  /** The code was changed and has not run since. */
  private stale = false;

  /** `free` ends when what runs has ended; `run` when the code has run that stood there at the call. */
  constructor(free: () => Promise<void>, run: () => Promise<void>) {
    this.free = free;
    this.run = run;
  }

  /** A handle moves, perhaps to another code, which shall run `now` or at a later movement. */
  moved(different: boolean, now: boolean): void {
    this.stale ||= different;
    if (!this.stale || !now) return;
    this.stale = false;
    this.wished = true;
    if (!this.busy) void this.keepUp();
  }

  /** The reader has stopped it. */
  cancel(): void {
    this.wished = false;
  }

  private async keepUp(): Promise<void> {
    this.busy = true;
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    while (this.wished) {
      await this.free();
      if (!this.wished) break; // stopped meanwhile
      this.wished = false;
      await this.run();
    }
    this.busy = false;
  }
}

/** The seed of Python's random numbers: a run that has to begin again draws what it has drawn before. */

import type { Job } from "../shared/protocol.ts";

export class Chance {
  private seed = drawn();
  private running = "";
  /** What has to begin again, and has not come to its end yet. */
  private again = "";
  /** What had to begin again, and is over. */
  private over = "";

  /** A job begins: the seed is for a Python that has not begun with it. */
  begin({ page, cell }: Job): number {
    this.running = `${page} ${cell}`;
    // A game that is played once more hides another number; other cells go on from where they are.
    if (this.running === this.over) this.renew();
    return this.seed;
  }

  /** What runs has to begin again. */
  repeat(): void {
    this.again = this.running;
  }

  /** What runs is over. */
  end(): void {
    if (this.running !== this.again) return;
    this.over = this.again;
    this.again = "";
  }

  /** What runs is stopped, and what waits: nothing has to begin again. */
  stop(): void {
    if (this.again) this.renew();
  }

  /** Python is another one. */
  renew(): void {
    this.seed = drawn();
    this.again = this.over = "";
  }
}

function drawn(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] as number;
}

/** What a page does in turn is done, whatever becomes of what stands before it. */

import assert from "node:assert/strict";
import { test } from "node:test";

/** A channel whose messages wait until a test lets them arrive. */
class Channel {
  static sent = 0;
  static last: Channel;
  readonly port1: { onmessage: () => void } = { onmessage: () => {} };
  readonly port2 = {
    postMessage: () => {
      Channel.sent += 1;
    },
  };

  constructor() {
    Channel.last = this;
  }

  /** Let everything arrive; returns what was thrown on the way, as a browser tells its console. */
  arrive(): string[] {
    const thrown: string[] = [];
    for (; Channel.sent > 0; Channel.sent -= 1) {
      try {
        this.port1.onmessage();
      } catch (error) {
        thrown.push(String(error));
      }
    }
    return thrown;
  }
}

Object.assign(globalThis, { MessageChannel: Channel });
const { inTurn } = await import("../src/page/in-turn.ts");

test("a cell that cannot be made keeps none of the cells below from being made", () => {
  const made: number[] = [];
  for (const cell of [1, 2, 3, 4]) {
    inTurn(() => {
      if (cell === 2) throw new Error(`cell ${cell}`);
      made.push(cell);
    });
  }
  assert.deepEqual(Channel.last.arrive(), ["Error: cell 2"]);
  inTurn(() => made.push(5));
  assert.deepEqual(Channel.last.arrive(), []);
  assert.deepEqual(made, [1, 3, 4, 5]);
});

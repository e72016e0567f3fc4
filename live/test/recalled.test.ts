/** What was missed is asked first, then what is new, then what has not been seen for longest. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, Recalled } from "../src/page/recalled.ts";
import { Store } from "./store.ts";

const ASKED = [1, 1, 1, 2, 2, 2].map((chapter, i) => ({ name: `q${i}`, chapter }));

const names = (recalled: Recalled) => choose(ASKED, recalled).map(({ name }) => name);

test("a new reader is asked about the latest chapter", () => {
  assert.deepEqual(names(new Recalled(new Store())), ["q3", "q4", "q5"]);
});

test("what was missed comes first, whatever the chapter", () => {
  const recalled = new Recalled(new Store());
  recalled.note("q0", false);
  recalled.note("q4", true);
  assert.deepEqual(names(recalled), ["q0", "q3", "q5"]);
});

test("when all are known, those not seen for longest come back", () => {
  const recalled = new Recalled(new Store());
  for (const i of [4, 2, 0, 1, 3, 5]) recalled.note(`q${i}`, true);
  assert.deepEqual(names(recalled), ["q4", "q2", "q0"]);
});

test("answers are kept, and what cannot be read is begun anew", () => {
  const kept = new Store();
  new Recalled(kept).note("q1", false);
  assert.equal(new Recalled(kept).last("q1")?.right, false);
  kept.setItem("neuron-recall", "{broken");
  assert.equal(new Recalled(kept).last("q1"), null);
});

/** A shared computer is cleared for the next pupil, and only of what is ours. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Pupil } from "../src/page/pupil.ts";
import { Store } from "./store.ts";

const WORK = { "neuron-cell:a": "1", "neuron-mine:ch03-neuron": "2", "neuron-recall": "3" };

test("all that the book keeps goes, and nothing else", () => {
  const local = new Store({ ...WORK, "/.__palette": "dark", "other-site": "x" });
  new Pupil(local, new Store()).leave();
  assert.deepEqual(Object.fromEntries(local.items), { "/.__palette": "dark", "other-site": "x" });
});

test("what was cleared away comes back, once", () => {
  const [local, tab] = [new Store(WORK), new Store()];
  const pupil = new Pupil(local, tab);
  assert.equal(pupil.hasLeft, false);
  pupil.leave();
  assert.equal(pupil.hasLeft, true);
  new Pupil(local, tab).comeBack();
  assert.deepEqual(Object.fromEntries(local.items), WORK);
  assert.equal(pupil.hasLeft, false);
});

test("where the tab cannot keep the work, nothing is cleared", () => {
  const local = new Store(WORK);
  const full = new Store({}, -1);
  assert.throws(() => new Pupil(local, full).leave());
  assert.deepEqual(Object.fromEntries(local.items), WORK);
});

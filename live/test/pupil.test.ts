/** A shared computer is cleared for the next pupil, and only of what is ours. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Pupil } from "../src/page/pupil.ts";

function store(entries: Record<string, string> = {}) {
  const kept = new Map(Object.entries(entries));
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const WORK = { "neuron-cell:a": "1", "neuron-mine:ch03-neuron": "2", "neuron-recall": "3" };

test("all that the book keeps goes, and nothing else", () => {
  const local = store({ ...WORK, "/.__palette": "dark", "other-site": "x" });
  new Pupil(local, store()).leave();
  assert.deepEqual(Object.fromEntries(local.kept), { "/.__palette": "dark", "other-site": "x" });
});

test("what was cleared away comes back, once", () => {
  const [local, tab] = [store(WORK), store()];
  const pupil = new Pupil(local, tab);
  assert.equal(pupil.hasLeft, false);
  pupil.leave();
  assert.equal(pupil.hasLeft, true);
  new Pupil(local, tab).comeBack();
  assert.deepEqual(Object.fromEntries(local.kept), WORK);
  assert.equal(pupil.hasLeft, false);
});

test("where the tab cannot keep the work, nothing is cleared", () => {
  const local = store(WORK);
  const full = {
    ...store(),
    setItem: () => {
      throw new Error("full");
    },
  };
  assert.throws(() => new Pupil(local, full).leave());
  assert.deepEqual(Object.fromEntries(local.kept), WORK);
});

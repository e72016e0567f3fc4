/** Progress is kept, shared by tabs, and never in the way where nothing can be kept. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Progress } from "../src/page/progress.ts";
import { Store } from "./store.ts";

const KEY = "neuron-progress";

function fill(progress: Progress): void {
  progress.solve("sum");
  progress.solve("sum");
  progress.foresee("first", "0.5");
  progress.visit("02-neuron/");
}

function known(progress: Progress) {
  const { last } = progress;
  return [progress.isSolved("sum"), progress.isSolved("or"), progress.foreseen("first"), last];
}

test("what was solved, foreseen and read last is there on the next visit", () => {
  const store = new Store();
  fill(new Progress(store));
  assert.deepEqual(known(new Progress(store)), [true, false, "0.5", "02-neuron/"]);
});

test("a solved exercise is kept once, and an answer can be changed", () => {
  const store = new Store();
  const progress = new Progress(store);
  fill(progress);
  progress.foresee("first", "0.7");
  assert.deepEqual(JSON.parse(store.getItem(KEY) ?? ""), {
    solved: ["sum"],
    foreseen: { first: "0.7" },
    last: "02-neuron/",
  });
});

test("two tabs take nothing from each other", () => {
  const store = new Store();
  const [here, there] = [new Progress(store), new Progress(store)];
  fill(here);
  there.solve("or");
  there.foresee("second", "1");
  assert.deepEqual(known(new Progress(store)), [true, true, "0.5", "02-neuron/"]);
  assert.equal(new Progress(store).foreseen("second"), "1");
});

test("where nothing can be kept, progress lasts as long as the page", () => {
  for (const store of [new Store({}, -1), null]) {
    const progress = new Progress(store);
    fill(progress);
    progress.solve("or");
    assert.deepEqual(known(progress), [true, true, "0.5", "02-neuron/"]);
  }
});

for (const damaged of [
  "",
  "no JSON",
  "null",
  "[]",
  "3",
  '{"solved": 3, "foreseen": null, "last": 0}',
]) {
  test(`a damaged store (${damaged}) is as good as an empty one`, () => {
    const store = new Store({ [KEY]: damaged });
    const progress = new Progress(store);
    assert.deepEqual(known(progress), [false, false, null, ""]);
    fill(progress);
    assert.deepEqual(known(new Progress(store)), [true, false, "0.5", "02-neuron/"]);
  });
}

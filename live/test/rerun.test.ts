/** A cell runs again while its handle moves, and no more once the reader has stopped it. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Rerun } from "../src/page/rerun.ts";

const SETTLED_MS = 80;
const settled = () => new Promise((resolve) => setTimeout(resolve, SETTLED_MS));

/** A cell that is busy with an older code until `end` is called. */
function busy() {
  let end = () => {};
  const older = new Promise<void>((resolve) => {
    end = resolve;
  });
  let runs = 0;
  const run = async () => {
    runs += 1;
  };
  let told = 0;
  const late = () => {
    told += 1;
  };
  const rerun = new Rerun(() => older, run, late);
  return { rerun, end: () => end(), runs: () => runs, told: () => told };
}

test("what was moved while the cell ran runs once the run is over", async () => {
  const { rerun, end, runs } = busy();
  for (const _ of [1, 2, 3]) rerun.moved(true, true);
  await settled();
  assert.equal(runs(), 0);
  end();
  await settled();
  assert.equal(runs(), 1);
});

test("what was moved while the cell ran does not run after a Stop", async () => {
  const { rerun, end, runs } = busy();
  rerun.moved(true, true);
  await settled();
  rerun.cancel();
  end(); // it is the Stop that ends the run
  await settled();
  assert.equal(runs(), 0);
});

test("after a Stop the next movement runs again", async () => {
  const { rerun, end, runs } = busy();
  rerun.moved(true, true);
  rerun.cancel();
  end();
  await settled();
  rerun.moved(true, true);
  await settled();
  assert.equal(runs(), 1);
});

const LATE_MS = 600;
const late = () => new Promise((resolve) => setTimeout(resolve, LATE_MS));

test("a code that waits for long says so once, a short wait and a Stop say nothing", async () => {
  const { rerun, end, runs, told } = busy();
  rerun.moved(true, true);
  rerun.moved(true, true);
  await late();
  assert.deepEqual([told(), runs()], [1, 0]);
  rerun.cancel();
  rerun.moved(true, true);
  await settled();
  rerun.cancel();
  await late();
  assert.equal(told(), 1);
  rerun.moved(true, true);
  end();
  await late();
  assert.deepEqual([told(), runs()], [1, 1]);
});

test("a code that waits for its own run before says so", async () => {
  let told = 0;
  const rerun = new Rerun(
    async () => {},
    () => new Promise(() => {}),
    () => {
      told += 1;
    },
  );
  rerun.moved(true, true);
  await late();
  assert.equal(told, 0);
  rerun.moved(true, true);
  await late();
  assert.equal(told, 1);
});

test("while a movement goes on nothing is said of it", async () => {
  const { rerun, told } = busy();
  for (let step = 0; step < 4; step++) {
    rerun.moved(step === 0, true);
    await new Promise((resolve) => setTimeout(resolve, LATE_MS / 4));
  }
  assert.equal(told(), 0);
  await late();
  assert.equal(told(), 1);
});

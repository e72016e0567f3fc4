/** A worker that says nothing is noticed, and another takes its place. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { FakeListener, job, makeSession, settled } from "./fakes.ts";

const SILENCE_MS = 3000;

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
afterEach(() => mock.timers.reset());

test("a worker that has not said a word for three seconds is ended and started again", async () => {
  const { session, workers, worker, ready } = makeSession();
  const listener = new FakeListener();
  void session.run("p", listener);
  await settled();
  mock.timers.tick(SILENCE_MS - 1);
  await settled();
  assert.deepEqual([workers.length, workers[0]?.ended], [1, false]);
  mock.timers.tick(1);
  await settled();
  assert.deepEqual([workers.length, workers[0]?.ended], [2, true]);
  await ready();
  assert.deepEqual([listener.heard, worker().cells], [["started"], ["a"]]);
});

test("a worker that has begun may take as long as the network does", async () => {
  const { session, workers, worker, ready } = makeSession();
  void session.run("p", new FakeListener());
  await settled();
  worker().answer({ type: "begun", session: 1 });
  mock.timers.tick(600_000);
  await settled();
  assert.equal(workers.length, 1);
  await ready();
  assert.deepEqual(worker().cells, ["a"]);
});

test("each silent worker has twice the time of the one before; after four, Python cannot be had", async () => {
  const { session, workers } = makeSession();
  const ending = session.run("p", new FakeListener());
  await settled();
  for (const [count, time] of [3000, 6000, 12_000].entries()) {
    mock.timers.tick(time - 1);
    await settled();
    assert.equal(workers.length, count + 1);
    mock.timers.tick(1);
    await settled();
    assert.equal(workers.length, count + 2);
  }
  mock.timers.tick(24_000);
  const { outcome, renewed } = await ending;
  assert.deepEqual([outcome, renewed], ["lost", false]);
  void session.run("p", new FakeListener());
  await settled();
  mock.timers.tick(SILENCE_MS);
  await settled();
  assert.equal(workers.length, 6, "the next run begins to count anew");
});

test("a job that a worker does not take up within half a minute is lost with its Python", async () => {
  const { session, workers, worker, ready } = makeSession();
  const ending = session.run("p", new FakeListener());
  await ready();
  mock.timers.tick(29_999);
  assert.equal(workers.length, 1);
  mock.timers.tick(1);
  assert.deepEqual(await ending, { outcome: "lost", error: null, renewed: true });
  await ready();
  void session.run("p", new FakeListener(job("p", "next")));
  assert.deepEqual([workers.length, worker().cells], [2, ["next"]]);
});

test("a job that was taken up may run forever without a word", async () => {
  const { session, workers, worker, ready } = makeSession();
  void session.run("p", new FakeListener());
  await ready();
  worker().take();
  mock.timers.tick(3_600_000);
  await settled();
  assert.equal(workers.length, 1);
});

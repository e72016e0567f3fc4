/** A session runs one job at a time in one worker, and survives whatever ends that worker. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { makeListener, makeSession, SOURCES, settled } from "./fakes.ts";

const job = (page: string, cell = "a") => ({ page, cell, code: `code of ${cell}` });

test("Python is loaded once, however often it is wished for", () => {
  const { session, workers } = makeSession();
  session.warm();
  session.warm();
  assert.equal(workers.length, 1);
  assert.deepEqual(workers[0]?.sent, [{ type: "start", session: 1, sources: SOURCES, lang: "ko" }]);
});

test("a job waits until Python is ready", () => {
  const { session, workers } = makeSession();
  const listener = makeListener();
  void session.run(job("p"), listener);
  const [worker] = workers;
  assert.deepEqual(worker?.jobs, []);
  assert.deepEqual([session.isReady, session.isBusy], [false, false]);
  worker?.ready();
  assert.deepEqual(worker?.sent.at(-1), { type: "run", session: 1, job: 1, run: job("p") });
  assert.deepEqual(listener.heard, ["started"]);
  assert.deepEqual([session.isReady, session.isBusy], [true, true]);
});

test("jobs run one after another, in the order they came", async () => {
  const { session, workers } = makeSession();
  const ended: string[] = [];
  for (const cell of ["a", "b", "c"]) {
    void session.run(job("p", cell), makeListener()).then(() => ended.push(cell));
  }
  const [worker] = workers;
  worker?.ready();
  assert.deepEqual(worker?.jobs, [1]);
  worker?.done();
  assert.deepEqual(worker?.jobs, [1, 2]);
  void session.run(job("p", "d"), makeListener()).then(() => ended.push("d"));
  assert.deepEqual(worker?.jobs, [1, 2]);
  for (let left = 3; left > 0; left--) worker?.done();
  await settled();
  assert.deepEqual(ended, ["a", "b", "c", "d"]);
  assert.equal(session.isBusy, false);
});

test("a job's owner hears its own output, and nothing after its end", async () => {
  const { session, workers } = makeSession();
  const [first, second] = [makeListener(), makeListener()];
  void session.run(job("p", "a"), first);
  void session.run(job("p", "b"), second);
  const [worker] = workers;
  const say = (number: number, text: string) =>
    worker?.answer({ type: "output", session: 1, job: number, stream: "stdout", text });
  worker?.ready();
  say(1, "one");
  say(2, "too early");
  worker?.done(1);
  say(1, "too late");
  say(2, "two");
  assert.deepEqual(first.heard, ["started", "stdout: one"]);
  assert.deepEqual(second.heard, ["started", "stdout: two"]);
});

test("a job ends with the outcome and the error that Python gave", async () => {
  const { session, workers } = makeSession();
  const ending = session.run(job("p"), makeListener());
  const error = { type: "ValueError", message: "no", line: 3, traceback: "…" };
  workers[0]?.ready();
  workers[0]?.answer({ type: "done", session: 1, job: 1, outcome: "failed", error });
  assert.deepEqual(await ending, { outcome: "failed", error });
});

test("the end of a job that does not run any more is ignored", async () => {
  const { session, workers } = makeSession();
  const ended: number[] = [];
  void session.run(job("p"), makeListener()).then(() => ended.push(1));
  workers[0]?.ready();
  workers[0]?.done(7);
  await settled();
  assert.deepEqual(ended, []);
  assert.equal(session.isBusy, true);
});

test("stopping ends the worker and the page's queue, and says that the variables are gone", async () => {
  const { session, workers, losses } = makeSession();
  const running = session.run(job("p", "a"), makeListener());
  const waiting = session.run(job("p", "b"), makeListener());
  workers[0]?.ready();
  session.stop("p");
  assert.equal((await running).outcome, "stopped");
  assert.equal((await waiting).outcome, "cancelled");
  assert.equal(workers[0]?.ended, true);
  assert.equal(losses(), 1);
  assert.deepEqual([session.isReady, session.isBusy], [false, false]);
});

test("what waits on other pages runs in a new worker after a stop", async () => {
  const { session, workers } = makeSession();
  void session.run(job("p"), makeListener());
  const other = makeListener();
  const ending = session.run(job("q"), other);
  workers[0]?.ready();
  session.stop("p");
  assert.equal(workers.length, 2);
  workers[1]?.ready();
  assert.deepEqual(other.heard, ["started"]);
  workers[1]?.done();
  assert.equal((await ending).outcome, "finished");
});

test("stopping a page leaves another page's job alone", () => {
  const { session, workers, losses } = makeSession();
  void session.run(job("p"), makeListener());
  workers[0]?.ready();
  session.stop("q");
  assert.deepEqual([workers[0]?.ended, losses(), session.isBusy], [false, 0, true]);
});

test("stopping while Python still loads cancels the jobs and keeps the worker", async () => {
  const { session, workers, losses } = makeSession();
  const ending = session.run(job("p"), makeListener());
  session.stop("p");
  assert.equal((await ending).outcome, "cancelled");
  assert.deepEqual([workers[0]?.ended, losses()], [false, 0]);
});

test("an ended worker's last words are not taken for those of the new one", async () => {
  const { session, workers } = makeSession();
  void session.run(job("p"), makeListener());
  workers[0]?.ready();
  session.stop("p");
  const listener = makeListener();
  void session.run(job("p"), listener);
  workers[0]?.answer({ type: "ready", session: 1 });
  workers[0]?.answer({ type: "broken", session: 1, reason: "late" });
  workers[0]?.breakDown();
  assert.deepEqual([session.isReady, listener.heard], [false, []]);
  workers[1]?.ready();
  assert.deepEqual(listener.heard, ["started"]);
  workers[1]?.answer({ type: "output", session: 1, job: 2, stream: "stdout", text: "old" });
  assert.deepEqual(listener.heard, ["started"]);
});

for (const [how, breakDown] of [
  ["says so", (worker: ReturnType<typeof first>) => worker.answer(broken)],
  ["raises an error", (worker: ReturnType<typeof first>) => worker.breakDown()],
] as const) {
  test(`when Python breaks down and ${how}, everything that ran or waited is lost`, async () => {
    const { session, workers, losses } = makeSession();
    const endings = [session.run(job("p"), makeListener()), session.run(job("q"), makeListener())];
    first(workers).ready();
    breakDown(first(workers));
    const outcomes = (await Promise.all(endings)).map((ending) => ending.outcome);
    assert.deepEqual(outcomes, ["lost", "lost"]);
    assert.deepEqual([losses(), first(workers).ended, workers.length], [1, true, 1]);
  });
}

test("when Python cannot be loaded, the next run tries again", async () => {
  const { session, workers } = makeSession();
  const ending = session.run(job("p"), makeListener());
  first(workers).answer(broken);
  assert.equal((await ending).outcome, "lost");
  const listener = makeListener();
  void session.run(job("p"), listener);
  assert.equal(workers.length, 2);
  assert.equal(workers[1]?.sent[0]?.session, 2);
  workers[1]?.ready();
  assert.deepEqual(listener.heard, ["started"]);
});

test("a page that is left is stopped, and its variables are dropped", async () => {
  const { session, workers } = makeSession();
  session.forget("p");
  assert.equal(workers.length, 0);
  const ending = session.run(job("p"), makeListener());
  session.forget("p");
  assert.equal((await ending).outcome, "cancelled");
  assert.deepEqual(workers[0]?.sent.at(-1), { type: "forget", session: 1, page: "p" });
});

const broken = { type: "broken", session: 1, reason: "no network" } as const;

function first(workers: ReturnType<typeof makeSession>["workers"]) {
  const [worker] = workers;
  assert.ok(worker);
  return worker;
}

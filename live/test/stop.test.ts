/** Stop by every means, a second press, a dead interpreter: what had run is there again. */

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import type { Means } from "../src/shared/protocol.ts";
import { FakeListener, job, type Made, makeSession, settled } from "./fakes.ts";

const PATIENCE_MS = 2500;
const NONE: Means = { kind: "none" };
const POLITE: Record<string, Means> = {
  "service worker": { kind: "service-worker", address: "https://c" },
  "shared memory": { kind: "shared", memory: new SharedArrayBuffer(16) },
};

/** Run cell `above` to its end, and start cell `a` of the same page. */
async function running(means?: Means) {
  const made = makeSession(means);
  const above = new FakeListener();
  void made.session.run(job("p", "above"), above);
  await made.worker().ready();
  await made.worker().done();
  const listener = new FakeListener();
  const ending = made.session.run(job("p", "a"), listener);
  return { ...made, above, listener, ending };
}

/** What the newest worker was told to run until it has nothing left to do. */
async function runsAll({ worker }: Made): Promise<string[]> {
  await worker().ready();
  for (let count = -1; count !== worker().runs.length; ) {
    count = worker().runs.length;
    await worker().done();
  }
  return worker().cells;
}

for (const [name, means] of Object.entries(POLITE)) {
  test(`with ${name}, Python is asked to stop and keeps its worker`, async () => {
    const { session, workers, said, worker, ending } = await running(means);
    session.stop("p");
    assert.deepEqual([said.at(-1), worker().ended], ["stop 2", false]);
    await worker().done("stopped");
    assert.deepEqual(await ending, {
      outcome: "stopped",
      error: null,
      renewed: false,
      verdict: null,
    });
    assert.equal(workers.length, 1);
  });

  test(`with ${name}, a second press does not wait for Python`, async () => {
    const made = await running(means);
    made.session.stop("p");
    made.session.stop("p");
    assert.deepEqual([made.workers.length, made.workers[0]?.ended], [2, true]);
    assert.deepEqual(await made.ending, { outcome: "stopped", error: null, renewed: true });
    assert.deepEqual(await runsAll(made), ["above"]);
  });
}

test("Python that does not obey is ended after a while, and not before", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    const made = await running();
    made.session.stop("p");
    mock.timers.tick(PATIENCE_MS - 1);
    assert.equal(made.workers.length, 1);
    mock.timers.tick(1);
    assert.equal((await made.ending).renewed, true);
    assert.deepEqual(await runsAll(made), ["above"]);
  } finally {
    mock.timers.reset();
  }
});

test("a run that obeyed in time is not ended later, nor the run after it", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    const { session, workers, worker } = await running();
    session.stop("p");
    await worker().done("stopped");
    void session.run(job("p", "b"), new FakeListener());
    mock.timers.tick(10 * PATIENCE_MS);
    assert.equal(workers.length, 1);
    session.stop("p"); // this one's first
    assert.equal(workers.length, 1);
  } finally {
    mock.timers.reset();
  }
});

test("without means, the worker is ended at once and what had run runs again, unheard", async () => {
  const made = await running(NONE);
  made.session.stop("p");
  assert.deepEqual(await made.ending, { outcome: "stopped", error: null, renewed: true });
  const heard = made.above.heard.length;
  assert.deepEqual(await runsAll(made), ["above"]);
  made.worker().print("again", 1);
  assert.equal(made.above.heard.length, heard);
});

test("what was stopped, or never came to run, does not run again: it would not end", async () => {
  const made = await running();
  const { session, worker } = made;
  const waiting = session.run(job("p", "b"), new FakeListener());
  session.stop("p");
  assert.equal((await waiting).outcome, "cancelled");
  await worker().done("stopped");
  void session.run(job("p", "fails"), new FakeListener());
  await worker().done("failed");
  worker().breakDown();
  assert.deepEqual(await runsAll(made), ["above", "fails"]);
});

test("what is run while Python comes back waits behind what brings the variables", async () => {
  const made = await running(NONE);
  made.session.stop("p");
  const next = made.session.run(job("p", "next"), new FakeListener());
  assert.deepEqual(await runsAll(made), ["above", "next"]);
  assert.equal((await next).outcome, "finished");
});

test("the first Stop spares what brings the variables back, a second does not", async () => {
  const made = await running(NONE);
  const { session, worker, workers } = made;
  await worker().done();
  void session.run(job("p", "b"), new FakeListener());
  session.stop("p");
  await worker().ready();
  const next = session.run(job("p", "next"), new FakeListener());
  session.stop("p");
  assert.deepEqual([(await next).outcome, workers.length], ["cancelled", 2]);
  session.stop("p");
  assert.equal(workers.length, 3);
  assert.deepEqual(await runsAll(made), ["a"], "the one that hung is given up");
});

test("stopping a page leaves another page's jobs alone", async () => {
  const { session, workers, worker } = makeSession(NONE);
  void session.run(job("p"), new FakeListener());
  void session.run(job("q"), new FakeListener());
  await worker().ready();
  session.stop("q");
  await settled();
  assert.deepEqual([workers.length, worker().ended], [1, false]);
  void session.run(job("q", "later"), new FakeListener());
  session.stop("p");
  assert.equal(workers.length, 2);
  await worker().ready();
  assert.deepEqual(worker().cells, ["later"]);
});

test("stopping while Python still loads cancels the jobs and keeps the worker", async () => {
  const { session, workers, worker } = makeSession(NONE);
  const ending = session.run(job("p"), new FakeListener());
  session.stop("p");
  assert.deepEqual(await ending, { outcome: "cancelled", error: null, renewed: false });
  assert.deepEqual([workers.length, worker().ended], [1, false]);
});

test("Stop ends a question, by every means", async () => {
  for (const means of [NONE, ...Object.values(POLITE)]) {
    const { session, worker, listener, ending, workers } = await running(means);
    if (means === NONE) worker().giveUp("?");
    else worker().ask("?");
    session.stop("p");
    if (means !== NONE) await worker().done("stopped");
    assert.equal((await ending).outcome, "stopped");
    listener.reply("late");
    await settled();
    assert.equal(workers.length, means === NONE ? 2 : 1, "a late answer begins nothing");
  }
});

test("an ended worker's last words are not taken for those of the new one", async () => {
  const { session, workers, worker } = await running(NONE);
  session.stop("p");
  const listener = new FakeListener();
  void session.run(job("p", "b"), listener);
  const [old] = workers;
  await old?.ready();
  old?.answer({ type: "broken", session: 1, reason: "late" });
  old?.breakDown();
  await old?.done();
  assert.deepEqual([session.isReady, workers.length, listener.heard], [false, 2, []]);
  await worker().ready();
  await worker().done();
  worker().answer({ type: "output", session: 1, job: worker().job, stream: "stdout", text: "old" });
  assert.deepEqual(listener.heard, ["started"]);
});

for (const how of ["says so", "raises an error"]) {
  test(`an interpreter that breaks down and ${how} comes back with the variables`, async () => {
    const made = await running();
    const waiting = made.session.run(job("p", "b"), new FakeListener());
    if (how === "says so") made.worker().answer({ type: "broken", session: 1, reason: "memory" });
    else made.worker().breakDown();
    assert.deepEqual(await made.ending, { outcome: "lost", error: null, renewed: true });
    assert.deepEqual([made.workers.length, made.workers[0]?.ended], [2, true]);
    assert.deepEqual(await runsAll(made), ["above", "b"]);
    assert.equal((await waiting).outcome, "finished");
  });
}

test("when Python cannot come back, the variables come with the next run that can", async () => {
  const made = await running();
  made.worker().breakDown();
  await made.ending;
  made.worker().answer({ type: "broken", session: 2, reason: "no network" });
  assert.equal(made.workers.length, 2);
  void made.session.run(job("p", "next"), new FakeListener());
  assert.deepEqual(await runsAll(made), ["above", "next"]);
});

test("a page that is left is stopped, and its variables do not come back", async () => {
  const made = await running(NONE);
  made.session.forget("p");
  assert.equal((await made.ending).outcome, "stopped");
  const forget = { type: "forget", session: 2, page: "p" };
  assert.deepEqual(
    made.worker().sent.find(({ type }) => type === "forget"),
    forget,
  );
  assert.deepEqual(await runsAll(made), []);
});

test("leaving a page before Python was wanted loads nothing", () => {
  const { session, workers } = makeSession();
  session.forget("p");
  assert.equal(workers.length, 0);
});

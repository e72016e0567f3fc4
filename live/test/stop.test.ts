/** Stop by every means, a second press, a dead interpreter. */

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import type { Means } from "../src/shared/stop-channel.ts";
import { FakeListener, job, type Made, makeSession, settled } from "./fakes.ts";

const PATIENCE_MS = 2500;
const NONE: Means = { kind: "none" };
const POLITE: Record<string, Means> = {
  "service worker": { kind: "service-worker", address: "https://c" },
  "shared memory": { kind: "shared", memory: new SharedArrayBuffer(16) },
};

/** Start a job of page p. */
async function running(means?: Means) {
  const made = makeSession(means);
  const listener = new FakeListener();
  const ending = made.session.run("p", listener);
  await made.ready();
  made.worker().take();
  return { ...made, listener, ending };
}

for (const [name, means] of Object.entries(POLITE)) {
  test(`with ${name}, Python is asked to stop and keeps its worker`, async () => {
    const { session, workers, said, worker, ending } = await running(means);
    session.stop("p");
    assert.deepEqual([said.at(-1), worker().ended], ["stop 1", false]);
    await worker().done("stopped");
    assert.deepEqual(await ending, {
      outcome: "stopped",
      error: null,
      renewed: false,
      verdict: null,
      answers: [],
    });
    assert.equal(workers.length, 1);
  });

  test(`with ${name}, a second press does not wait for Python`, async () => {
    const made = await running(means);
    made.session.stop("p");
    made.session.stop("p");
    assert.deepEqual(await made.ending, { outcome: "stopped", error: null, renewed: true });
    assert.deepEqual([made.workers.length, made.workers[0]?.ended], [2, true]);
    await made.ready();
    assert.deepEqual(made.worker().cells, [], "nothing runs that nobody wished for");
  });
}

test("Python that asks again in place of stopping is ended, not asked to begin again", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    const made = await running();
    made.worker().ask("name? ");
    made.session.stop("p");
    made.worker().ask("name? ", 2);
    assert.equal(made.workers.length, 1);
    mock.timers.tick(PATIENCE_MS);
    const { outcome, renewed } = await made.ending;
    assert.deepEqual([outcome, renewed], ["stopped", true]);
    assert.deepEqual(made.listener.heard, ["started", "input: name? "]);
  } finally {
    mock.timers.reset();
  }
});

test("Python that does not obey is ended after a while, and not before", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    const made = await running();
    made.session.stop("p");
    mock.timers.tick(PATIENCE_MS - 1);
    assert.equal(made.workers.length, 1);
    mock.timers.tick(1);
    assert.equal((await made.ending).renewed, true);
    assert.equal(made.workers.length, 2);
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
    void session.run("p", new FakeListener(job("p", "b")));
    mock.timers.tick(10 * PATIENCE_MS);
    assert.equal(workers.length, 1);
    session.stop("p"); // this one's first
    assert.equal(workers.length, 1);
  } finally {
    mock.timers.reset();
  }
});

test("without means, the worker is ended at once, and another comes for what is run next", async () => {
  const { session, worker, ending, ready } = await running(NONE);
  const { life } = session;
  session.stop("p");
  assert.deepEqual(await ending, { outcome: "stopped", error: null, renewed: true });
  assert.notEqual(session.life, life, "its variables are gone");
  const next = session.run("p", new FakeListener(job("p", "next")));
  await ready();
  assert.deepEqual(worker().cells, ["next"]);
  await worker().done();
  assert.equal((await next).outcome, "finished");
});

test("stopping a page leaves another page's jobs alone", async () => {
  const { session, workers, worker, ready } = makeSession(NONE);
  void session.run("p", new FakeListener(job("p")));
  void session.run("q", new FakeListener(job("q")));
  await ready();
  session.stop("q");
  await settled();
  assert.deepEqual([workers.length, worker().ended], [1, false]);
  void session.run("q", new FakeListener(job("q", "later")));
  session.stop("p");
  await ready();
  assert.equal(workers.length, 2);
  assert.deepEqual(worker().cells, ["later"]);
});

test("stopping while Python still loads cancels the jobs and keeps the worker", async () => {
  const { session, workers, worker } = makeSession(NONE);
  const ending = session.run("p", new FakeListener(job("p")));
  await settled();
  session.stop("p");
  assert.deepEqual(await ending, { outcome: "cancelled", error: null, renewed: false });
  assert.deepEqual([workers.length, worker().ended], [1, false]);
});

test("Stop ends a question that waits for its answer", async () => {
  for (const means of Object.values(POLITE)) {
    const { session, worker, listener, ending, said } = await running(means);
    worker().ask("?");
    session.stop("p");
    await worker().done("stopped");
    assert.equal((await ending).outcome, "stopped");
    listener.reply("late");
    await settled();
    assert.ok(!said.some((word) => word.startsWith("answer")), "a late answer reaches nobody");
  }
});

test("an ended worker's last words are not taken for those of the new one", async () => {
  const { session, workers, worker, ready } = await running(NONE);
  session.stop("p");
  const listener = new FakeListener();
  void session.run("p", listener);
  await settled();
  const [old] = workers;
  await old?.ready();
  old?.answer({ type: "broken", session: 1, reason: "late" });
  old?.breakDown();
  await old?.done();
  assert.deepEqual([session.isReady, workers.length, listener.heard], [false, 2, []]);
  await ready();
  await worker().done();
  worker().answer({
    type: "output",
    session: 1,
    job: worker().job,
    pieces: [{ stream: "stdout", text: "old" }],
  });
  assert.deepEqual(listener.heard, ["started"]);
});

const DEATHS: Record<string, (made: Made) => void> = {
  "says so": ({ worker }) => worker().answer({ type: "broken", session: 1, reason: "memory" }),
  "raises an error": ({ worker }) => worker().breakDown(),
  "is gone": ({ die }) => die(),
};

for (const [how, die] of Object.entries(DEATHS)) {
  test(`an interpreter that breaks down and ${how} is replaced, and what waits runs there`, async () => {
    const made = await running();
    const waiting = made.session.run("p", new FakeListener(job("p", "b")));
    const { life } = made.session;
    die(made);
    assert.deepEqual(await made.ending, { outcome: "lost", error: null, renewed: true });
    await made.ready();
    assert.deepEqual([made.workers.length, made.workers[0]?.ended], [2, true]);
    assert.notEqual(made.session.life, life);
    assert.deepEqual(made.worker().cells, ["b"]);
    await made.worker().done();
    assert.equal((await waiting).outcome, "finished");
  });
}

test("what ended because it went too deep is told so, and only that", async () => {
  for (const deep of [true, false]) {
    const { worker, ending } = await running();
    worker().answer({ type: "broken", session: 1, reason: "", deep });
    assert.equal((await ending).deep ?? false, deep);
  }
});

test("a worker that ends while nothing runs is replaced by the time that something shall", async () => {
  const { session, workers, worker, die, ready } = await running();
  await worker().done();
  die();
  assert.equal(session.isReady, false);
  void session.run("p", new FakeListener(job("p", "next")));
  await ready();
  assert.deepEqual([workers.length, worker().cells], [2, ["next"]]);
});

test("the end of a worker that we have ended ourselves is no breakdown", async () => {
  const { session, workers, die, ready } = await running(NONE);
  session.stop("p");
  die();
  await ready();
  assert.equal(workers.length, 2);
});

test("a cell that is reset is told to Python by its name, if there is one", async () => {
  const { session, worker, workers, ready } = makeSession();
  session.mend("p", "loop");
  assert.equal(workers.length, 0);
  session.warm();
  await ready();
  session.mend("p", "loop");
  assert.deepEqual(worker().sent.at(-1), { type: "mend", session: 1, page: "p", cell: "loop" });
});

test("a page that is left is stopped, and Python forgets it", async () => {
  const { session, worker, ending, said } = await running();
  session.forget("p");
  assert.equal(said.at(-1), "stop 1");
  assert.deepEqual(worker().sent.at(-1), { type: "forget", session: 1, page: "p" });
  await worker().done("stopped");
  assert.equal((await ending).outcome, "stopped");
});

test("leaving a page before Python was wanted loads nothing", async () => {
  const { session, workers } = makeSession();
  session.forget("p");
  await settled();
  assert.equal(workers.length, 0);
});

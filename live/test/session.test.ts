/** A session runs one job at a time in one worker, and tells each owner what became of its job. */

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ERROR,
  FakeListener,
  type FakeWorker,
  job,
  makeSession,
  SOURCES,
  settled,
} from "./fakes.ts";

const MEANS = { kind: "service-worker", address: "https://c" } as const;

test("Python is loaded once, however often it is wished for, and told how it can be reached", async () => {
  const { session, workers, worker } = makeSession();
  session.warm();
  session.warm();
  await settled();
  assert.equal(workers.length, 1);
  assert.deepEqual(worker().sent, [
    { type: "start", session: 1, lock: lockOf(worker()), sources: SOURCES, lang: "ko" },
    { type: "means", session: 1, means: MEANS },
  ]);
});

/** The lock that a worker was told to hold. */
function lockOf({ sent: [first] }: FakeWorker): string {
  assert.ok(first?.type === "start" && first.lock.length > 20);
  return first.lock;
}

test("a job waits until Python is ready", async () => {
  const { session, worker, ready } = makeSession();
  const listener = new FakeListener();
  void session.run("p", listener);
  await settled();
  assert.deepEqual([worker().runs, session.isReady], [[], false]);
  await ready();
  const run = { type: "run", session: 1, job: 1, run: job("p"), answers: [] };
  assert.deepEqual(worker().sent.at(-1), { ...run, seed: worker().runs[0]?.seed });
  assert.deepEqual([listener.heard, session.isReady], [["started"], true]);
});

test("no worker is made before it can be reached, and none if nobody wants it any more", async () => {
  let reached = () => {};
  const control = () =>
    new Promise<void>((resolve) => {
      reached = resolve;
    });
  const { session, workers, worker } = makeSession(MEANS, control);
  void session.run("p", new FakeListener());
  session.warm();
  await settled();
  assert.equal(workers.length, 0);
  reached();
  await settled();
  await worker().ready();
  assert.deepEqual(
    worker().sent.map(({ type }) => type),
    ["start", "means", "run"],
  );
  assert.equal(workers.length, 1);
});

test("jobs run one after another, in the order they came", async () => {
  const { session, worker, ready } = makeSession();
  const ended: string[] = [];
  const run = (cell: string) =>
    void session.run("p", new FakeListener(job("p", cell))).then(() => ended.push(cell));
  for (const cell of ["a", "b", "c"]) run(cell);
  await ready();
  assert.deepEqual(worker().cells, ["a"]);
  await worker().done();
  assert.deepEqual(worker().cells, ["a", "b"]);
  run("d");
  assert.deepEqual(worker().cells, ["a", "b"]);
  for (let left = 3; left > 0; left--) await worker().done();
  assert.deepEqual(ended, ["a", "b", "c", "d"]);
});

test("a job's owner hears its own output, and nothing after its end", async () => {
  const { session, worker, ready } = makeSession();
  const [first, second] = [new FakeListener(), new FakeListener()];
  void session.run("p", first);
  void session.run("p", second);
  await ready();
  worker().print("one", 1);
  worker().print("too early", 2);
  await worker().done();
  worker().print("too late", 1);
  worker().print("two", 2);
  assert.deepEqual(first.heard, ["started", "stdout: one"]);
  assert.deepEqual(second.heard, ["started", "stdout: two"]);
});

test("a figure goes to the job that drew it", async () => {
  const { session, worker, ready } = makeSession();
  const listener = new FakeListener();
  void session.run("p", listener);
  await ready();
  const bundle = { "text/plain": "", "image/svg+xml": "<svg/>" };
  const show = (number: number, key: string) =>
    worker().answer({ type: "output", session: 1, job: number, pieces: [{ key, bundle }] });
  show(9, "foreign");
  show(1, "mine");
  assert.deepEqual(listener.heard, ["started", "display mine: text/plain,image/svg+xml"]);
});

test("a job ends with the outcome, the error and the verdict that Python gave", async () => {
  const { session, worker, ready } = makeSession();
  const verdict = { outcome: "wrong", message: "hm" } as const;
  const ending = session.run("p", new FakeListener(job("p")));
  await ready();
  const outcome = "failed";
  worker().answer({ type: "done", session: 1, job: 1, outcome, error: ERROR, verdict });
  assert.deepEqual(await ending, { outcome, error: ERROR, renewed: false, verdict, answers: [] });
});

test("the end of a job that does not run any more is ignored", async () => {
  const { session, worker, ready } = makeSession();
  const ended: number[] = [];
  void session.run("p", new FakeListener(job("p"))).then(() => ended.push(1));
  await ready();
  await worker().done("finished", 7);
  assert.deepEqual(ended, []);
  await worker().done();
  assert.deepEqual(ended, [1]);
});

test("the bytes that have come are told", async () => {
  const { session, worker } = makeSession();
  const told: number[][] = [];
  session.onprogress = (...numbers) => told.push(numbers);
  session.warm();
  await settled();
  worker().answer({ type: "progress", session: 1, loaded: 3, total: 9 });
  assert.deepEqual(told, [[3, 9]]);
});

test("when Python cannot be loaded, what waits is told, and the next run tries again", async () => {
  const { session, workers, worker, ready } = makeSession();
  const endings = [
    session.run("p", new FakeListener(job("p"))),
    session.run("q", new FakeListener(job("q"))),
  ];
  await settled();
  worker().answer({ type: "broken", session: 1, reason: "no network" });
  for (const ending of await Promise.all(endings)) {
    const trouble = { kind: "offline" };
    assert.deepEqual(ending, { outcome: "lost", error: null, renewed: false, trouble });
  }
  assert.deepEqual([workers.length, worker().ended], [1, true]);
  const listener = new FakeListener();
  void session.run("p", listener);
  await settled();
  assert.deepEqual([workers.length, worker().session], [2, 2]);
  await ready();
  assert.deepEqual(listener.heard, ["started"]);
});

test("a question goes to the job that asks, and the answer back to that very question", async () => {
  const { session, said, worker, ready } = makeSession();
  const listener = new FakeListener();
  const ending = session.run("p", listener);
  await ready();
  worker().ask("first?", 1);
  listener.reply("one");
  await settled();
  worker().ask("second?", 2);
  listener.reply("two");
  await settled();
  assert.deepEqual(
    said.filter((word) => word !== "heard"),
    ["answer 1/1 one", "answer 1/2 two"],
  );
  await worker().done();
  assert.equal((await ending).outcome, "finished");
  assert.equal(said.at(-1), "heard", "nothing is repeated once the job has ended");
});

test("an answer that comes after the run has ended reaches nobody", async () => {
  const { session, said, worker, ready } = makeSession();
  const listener = new FakeListener();
  void session.run("p", listener);
  await ready();
  worker().ask("name?");
  await worker().done("stopped");
  listener.reply("late");
  await settled();
  assert.ok(!said.some((word) => word.startsWith("answer")));
});

test("a job is what it is when it begins, however long it has waited", async () => {
  const { session, worker, ready } = makeSession();
  let code = "old";
  void session.run("p", new FakeListener(() => ({ ...job("p"), code })));
  await settled();
  code = "new";
  await ready();
  assert.equal(worker().runs[0]?.run.code, "new");
});

test("a question that no answer can reach ends the worker at once, with all answers so far", async () => {
  const { session, workers, worker, ready } = makeSession({ kind: "none" });
  const listener = new FakeListener();
  const ending = session.run("p", listener, ["before"]);
  await ready();
  const { life } = session;
  worker().ask("name?");
  assert.ok(worker().ended, "it would ask on, faster than anybody can hear");
  const { outcome, renewed, answers, answer } = await ending;
  assert.deepEqual([outcome, renewed, answers], ["unanswered", true, ["before"]]);
  assert.notEqual(session.life, life);
  listener.reply("me");
  assert.equal(await answer, "me");
  assert.equal(workers.length, 2, "a new one is on its way meanwhile");
  assert.deepEqual(listener.heard, ["started", "input: name?"]);
});

for (const [how, tell] of [
  ["asks on without waiting", (worker: FakeWorker) => worker.ask("again?", 2)],
  ["says so", (worker: FakeWorker) => worker.giveUp("name?")],
] as const) {
  test(`a worker that cannot hear the answer and ${how} is ended; the question stays`, async () => {
    const { session, worker, ready } = makeSession();
    const listener = new FakeListener();
    const ending = session.run("p", listener);
    await ready();
    const asking = worker();
    asking.ask("name?");
    for (let count = 0; count < 1000; count++) tell(asking);
    assert.ok(asking.ended);
    const { outcome, answer } = await ending;
    listener.reply("me");
    assert.deepEqual([outcome, await answer], ["unanswered", "me"]);
    assert.deepEqual(listener.heard, ["started", "input: name?"]);
  });
}

test("what was answered is told at the end, for a run that brings the variables back", async () => {
  const { session, worker, ready } = makeSession();
  const listener = new FakeListener();
  const ending = session.run("p", listener, ["one"]);
  await ready();
  assert.deepEqual(worker().runs[0]?.answers, ["one"]);
  worker().ask("name?", 2);
  listener.reply("two");
  await settled();
  await worker().done();
  assert.deepEqual((await ending).answers, ["one", "two"]);
});

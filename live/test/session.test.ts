/** A session runs one job at a time in one worker, and tells each owner what became of its job. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { ERROR, FakeListener, job, makeSession, SOURCES, settled } from "./fakes.ts";

const MEANS = { kind: "service-worker", address: "https://c" } as const;

test("Python is loaded once, however often it is wished for, and told how it can be reached", async () => {
  const { session, workers, worker } = makeSession();
  session.warm();
  session.warm();
  await settled();
  assert.equal(workers.length, 1);
  assert.deepEqual(worker().sent, [
    { type: "start", session: 1, sources: SOURCES, lang: "ko" },
    { type: "means", session: 1, means: MEANS },
  ]);
});

test("a job waits until Python is ready", async () => {
  const { session, worker } = makeSession();
  const listener = new FakeListener();
  void session.run(job("p"), listener);
  await settled();
  assert.deepEqual([worker().runs, session.isReady], [[], false]);
  await worker().ready();
  const run = { type: "run", session: 1, job: 1, run: job("p"), answers: [] };
  assert.deepEqual(worker().sent.at(-1), run);
  assert.deepEqual([listener.heard, session.isReady], [["started"], true]);
});

test("no job begins before the means of stopping it are there", async () => {
  const { session, worker } = makeSession();
  void session.run(job("p"), new FakeListener());
  const loaded = worker().ready();
  assert.deepEqual(worker().runs, []);
  await loaded;
  assert.deepEqual(
    worker().sent.map(({ type }) => type),
    ["start", "means", "run"],
  );
});

test("jobs run one after another, in the order they came", async () => {
  const { session, worker } = makeSession();
  const ended: string[] = [];
  const run = (cell: string) =>
    void session.run(job("p", cell), new FakeListener()).then(() => ended.push(cell));
  for (const cell of ["a", "b", "c"]) run(cell);
  await worker().ready();
  assert.deepEqual(worker().cells, ["a"]);
  await worker().done();
  assert.deepEqual(worker().cells, ["a", "b"]);
  run("d");
  assert.deepEqual(worker().cells, ["a", "b"]);
  for (let left = 3; left > 0; left--) await worker().done();
  assert.deepEqual(ended, ["a", "b", "c", "d"]);
});

test("a job's owner hears its own output, and nothing after its end", async () => {
  const { session, worker } = makeSession();
  const [first, second] = [new FakeListener(), new FakeListener()];
  void session.run(job("p", "a"), first);
  void session.run(job("p", "b"), second);
  await worker().ready();
  worker().print("one", 1);
  worker().print("too early", 2);
  await worker().done();
  worker().print("too late", 1);
  worker().print("two", 2);
  assert.deepEqual(first.heard, ["started", "stdout: one"]);
  assert.deepEqual(second.heard, ["started", "stdout: two"]);
});

test("a figure goes to the job that drew it", async () => {
  const { session, worker } = makeSession();
  const listener = new FakeListener();
  void session.run(job("p"), listener);
  await worker().ready();
  const bundle = { "text/plain": "", "image/svg+xml": "<svg/>" };
  const show = (number: number, key: string) =>
    worker().answer({ type: "display", session: 1, job: number, key, bundle });
  show(9, "foreign");
  show(1, "mine");
  assert.deepEqual(listener.heard, ["started", "display mine: text/plain,image/svg+xml"]);
});

test("a job ends with the outcome, the error and the verdict that Python gave", async () => {
  const { session, worker } = makeSession();
  const verdict = { outcome: "wrong", message: "hm" } as const;
  const ending = session.run(job("p"), new FakeListener());
  await worker().ready();
  const outcome = "failed";
  worker().answer({ type: "done", session: 1, job: 1, outcome, error: ERROR, verdict });
  assert.deepEqual(await ending, { outcome, error: ERROR, renewed: false, verdict });
});

test("the end of a job that does not run any more is ignored", async () => {
  const { session, worker } = makeSession();
  const ended: number[] = [];
  void session.run(job("p"), new FakeListener()).then(() => ended.push(1));
  await worker().ready();
  await worker().done("finished", 7);
  assert.deepEqual(ended, []);
  await worker().done();
  assert.deepEqual(ended, [1]);
});

test("the bytes that have come are told", () => {
  const { session, worker } = makeSession();
  const told: number[][] = [];
  session.onprogress = (...numbers) => told.push(numbers);
  session.warm();
  worker().answer({ type: "progress", session: 1, loaded: 3, total: 9 });
  assert.deepEqual(told, [[3, 9]]);
});

test("when Python cannot be loaded, what waits is told, and the next run tries again", async () => {
  const { session, workers, worker } = makeSession();
  const endings = [
    session.run(job("p"), new FakeListener()),
    session.run(job("q"), new FakeListener()),
  ];
  worker().answer({ type: "broken", session: 1, reason: "no network" });
  for (const ending of await Promise.all(endings)) {
    assert.deepEqual(ending, { outcome: "lost", error: null, renewed: false });
  }
  assert.deepEqual([workers.length, worker().ended], [1, true]);
  const listener = new FakeListener();
  void session.run(job("p"), listener);
  assert.deepEqual([workers.length, worker().session], [2, 2]);
  await worker().ready();
  assert.deepEqual(listener.heard, ["started"]);
});

test("a question goes to the job that asks, and the answer back to that very question", async () => {
  const { session, said, worker } = makeSession();
  const listener = new FakeListener();
  const ending = session.run(job("p"), listener);
  await worker().ready();
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
  const { session, said, worker } = makeSession();
  const listener = new FakeListener();
  void session.run(job("p"), listener);
  await worker().ready();
  worker().ask("name?");
  await worker().done("stopped");
  listener.reply("late");
  await settled();
  assert.ok(!said.some((word) => word.startsWith("answer")));
});

test("without means, a question ends the run, which begins again with all answers so far", async () => {
  const { session, workers, worker } = makeSession({ kind: "none" });
  const listener = new FakeListener();
  const before = session.run(job("p", "above"), new FakeListener());
  const ending = session.run(job("p", "asks"), listener);
  await worker().ready();
  await worker().done();
  await before;
  for (const [round, name] of ["one", "two"].entries()) {
    worker().ask("name?"); // nobody could bring the answer
    worker().giveUp(`question ${round + 1}`);
    listener.reply(name);
    await settled();
    await worker().ready();
    assert.deepEqual(worker().cells, ["above"], "variables first");
    await worker().done();
  }
  assert.equal(workers.length, 3);
  assert.deepEqual(worker().runs.at(-1)?.answers, ["one", "two"]);
  const rounds = ["started", "input: question 1", "started", "input: question 2", "started"];
  assert.deepEqual(listener.heard, rounds);
  await worker().done();
  assert.equal((await ending).outcome, "finished");
});

test("what has asked before gets the same answers when it brings its variables back", async () => {
  const { session, worker } = makeSession();
  const listener = new FakeListener();
  void session.run(job("p", "asks"), listener);
  await worker().ready();
  worker().ask("name?");
  listener.reply("mine");
  await settled();
  await worker().done();
  worker().breakDown();
  await worker().ready();
  assert.deepEqual(worker().runs.at(-1)?.answers, ["mine"]);
  assert.deepEqual(listener.heard, ["started", "input: name?"]);
});

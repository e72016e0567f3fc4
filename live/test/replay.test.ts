/** When Python was ended, a wished cell brings back the variables that it needs, and no others. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Notebook } from "../src/page/notebook.ts";
import type { Means } from "../src/shared/stop-channel.ts";
import { FakeCell } from "./fake-cells.ts";
import { makeSession, settled } from "./fakes.ts";

const NONE: Means = { kind: "none" };

/** A page of cells in a real session. */
function makePage(means: Means, ...cells: FakeCell[]) {
  const made = makeSession(means);
  const notebook = new Notebook(made.session, "p", () => cells);
  /** Run a cell, and let everything that is told to run finish. */
  const run = async (cell: FakeCell) => {
    const ended = notebook.run(cell);
    await finish();
    await ended;
  };
  /** Let what waits finish; a new worker loads Python first. */
  const finish = async () => {
    await settled();
    if (!made.session.isReady) await made.ready();
    for (let count = -1; count !== made.worker().runs.length; ) {
      count = made.worker().runs.length;
      await made.worker().done();
    }
  };
  return { ...made, notebook, run, finish };
}

function names(...given: string[]): FakeCell[] {
  return given.map((name) => new FakeCell(name));
}

test("after a hard Stop nothing runs by itself, then what stands above the wished cell", async () => {
  const cells = names("a", "b", "c", "d");
  const [, b, , d] = cells as [FakeCell, FakeCell, FakeCell, FakeCell];
  const { notebook, worker, run, ready } = makePage(NONE, ...cells);
  await run(d);
  const ended = notebook.run(d);
  await settled();
  notebook.stop();
  await ended;
  assert.deepEqual([d.state, d.renewed], ["stopped", true]);
  await ready();
  assert.deepEqual(worker().cells, []);
  await run(b);
  assert.deepEqual(worker().cells, ["a", "b"]);
  await run(d);
  assert.deepEqual(worker().cells, ["a", "b", "c", "d"]);
});

test("what runs again can be stopped, and says for whom it runs", async () => {
  const [a, b] = names("a", "b") as [FakeCell, FakeCell];
  const { notebook, workers, run, ready } = makePage(NONE, a, b);
  await run(b);
  void notebook.run(b);
  await settled();
  notebook.stop();
  void notebook.run(b); // in the very moment of the Stop
  await ready();
  assert.deepEqual([a.state, b.state, b.waits.at(-1)], ["running", "waiting", "a +0"]);
  notebook.stop();
  await settled();
  assert.deepEqual([a.state, b.state], ["stopped", "idle"]);
  assert.equal(workers.length, 3);
});

test("a cell that was run sixteen times runs again once", async () => {
  const [a, b] = names("a", "b") as [FakeCell, FakeCell];
  const { worker, run } = makePage(NONE, a, b);
  for (let times = 0; times < 16; times++) await run(a);
  worker().breakDown();
  await run(b);
  assert.deepEqual(worker().cells, ["a", "b"]);
});

test("an exercise that had run runs again for the cells below it, one that had not does not", async () => {
  const cells = ["solved", "open"].map((name) => new FakeCell(name, { skipped: true }));
  const [solved] = cells as [FakeCell, FakeCell];
  const [below] = names("below") as [FakeCell];
  const { worker, run } = makePage(NONE, ...cells, below);
  await run(solved);
  worker().breakDown();
  await run(below);
  assert.deepEqual(worker().cells, ["solved", "below"]);
});

test("what waited while Python was ended brings back what it needs first", async () => {
  const a = new FakeCell("a");
  const b = new FakeCell("b", { skipped: true });
  const c = new FakeCell("c");
  const { notebook, worker, run, ready, finish } = makePage(NONE, a, b, c);
  await run(a);
  const loop = notebook.run(b);
  await settled();
  const waits = notebook.run(c);
  worker().breakDown();
  await loop;
  await ready();
  await finish();
  await waits;
  assert.deepEqual(worker().cells, ["a", "c"]);
});

test("what was stopped does not run again: it would not end", async () => {
  const cells = names("endless", "b");
  const [endless, b] = cells as [FakeCell, FakeCell];
  const page = makePage({ kind: "service-worker", address: "https://c" }, ...cells);
  const ended = page.notebook.run(endless);
  await page.ready();
  page.notebook.stop();
  await page.worker().done("stopped");
  await ended;
  page.worker().breakDown();
  await page.run(b);
  assert.deepEqual(page.worker().cells, ["b"]);
});

test("what failed runs again for the cells below it", async () => {
  const cells = names("a", "b");
  const [a, b] = cells as [FakeCell, FakeCell];
  const { notebook, ready, worker, run } = makePage(NONE, ...cells);
  const ended = notebook.run(a);
  await ready();
  await worker().done("failed");
  await ended;
  worker().breakDown();
  await run(b);
  assert.deepEqual(worker().cells, ["a", "b"]);
});

test("what was asked once is not asked again by a run that brings variables back", async () => {
  const cells = names("asks", "b");
  const [asks, b] = cells as [FakeCell, FakeCell];
  const page = makePage({ kind: "service-worker", address: "https://c" }, ...cells);
  const ended = page.notebook.run(asks);
  await page.ready();
  page.worker().ask("name?");
  await settled();
  await page.worker().done();
  await ended;
  page.worker().breakDown();
  await page.run(b);
  assert.deepEqual(
    page.worker().runs.map(({ answers }) => answers),
    [["answer to name?"], []],
  );
  await page.run(asks);
  assert.deepEqual(page.worker().runs.at(-1)?.answers, [], "the reader's own wish asks anew");
});

test("an edited cell runs as it is now, and is asked anew", async () => {
  const cells = names("asks", "b");
  const [asks, b] = cells as [FakeCell, FakeCell];
  const page = makePage({ kind: "service-worker", address: "https://c" }, ...cells);
  const ended = page.notebook.run(asks);
  await page.ready();
  page.worker().ask("name?");
  await settled();
  await page.worker().done();
  await ended;
  asks.code = "edited";
  page.worker().breakDown();
  await page.run(b);
  const [first] = page.worker().runs;
  assert.deepEqual([first?.run.code, first?.answers], ["edited", []]);
});

test("without means, each question begins the run again, behind the variables that it needs", async () => {
  const cells = names("above", "asks", "below");
  const [above, asks, below] = cells as [FakeCell, FakeCell, FakeCell];
  const { notebook, workers, worker, run, ready, finish } = makePage(NONE, ...cells);
  await run(above);
  const ended = [notebook.run(asks), notebook.run(below)];
  await settled();
  for (const question of ["one", "two"]) {
    worker().ask(question);
    assert.ok(workers.at(-1)?.ended);
    await settled();
    await ready();
    assert.deepEqual(worker().cells, ["above"], "variables first");
    await worker().done();
  }
  assert.deepEqual(worker().runs.at(-1)?.answers, ["answer to one", "answer to two"]);
  await finish();
  await Promise.all(ended);
  assert.deepEqual(worker().cells, ["above", "asks", "below"]);
  assert.deepEqual([asks.state, below.state], ["finished", "finished"]);
});

/** A page without means whose last cell asks, behind one that draws. */
async function asking() {
  const cells = names("draws", "asks") as [FakeCell, FakeCell];
  const made = makePage(NONE, ...cells);
  const seeds: number[] = [];
  /** Let the cell ask until it has asked so often; note from which seeds Python began. */
  const ask = async (questions: number) => {
    for (let question = 1; question <= questions; question++) {
      while (made.worker().cells.at(-1) !== "asks") await made.worker().done();
      made.worker().ask(`question ${question}?`);
      await made.ready();
      seeds.push(made.worker().runs[0]?.seed ?? -1);
    }
  };
  return { ...made, draws: cells[0], asks: cells[1], ask, seeds };
}

test("what has to begin again draws what it has drawn, and once it is over something else", async () => {
  const { notebook, worker, run, ready, finish, ask, seeds, asks } = await asking();
  void notebook.run(asks);
  await ready();
  seeds.push(worker().runs[0]?.seed ?? -1);
  await ask(3);
  assert.equal(new Set(seeds).size, 1);
  await finish();
  assert.equal(asks.state, "finished");
  void notebook.run(asks);
  await settled();
  await ask(2);
  assert.equal(new Set(seeds).size, 2, "the second game hides another number");
  assert.equal(seeds.at(-1), seeds.at(-2));
  await finish();
  worker().breakDown();
  await run(asks);
  assert.ok(!seeds.includes(worker().runs[0]?.seed ?? -1), "nothing went on from there");
});

test("a game that was stopped at a question is another one when it is run again", async () => {
  const { notebook, worker, ready, ask, seeds, asks } = await asking();
  void notebook.run(asks);
  await ready();
  await ask(1);
  await worker().done();
  asks.ask = () => new Promise(() => {});
  worker().ask("question 2?");
  await settled();
  notebook.stop();
  await settled();
  void notebook.run(asks);
  await ready();
  assert.equal(worker().runs.length, 1);
  assert.notEqual(worker().runs[0]?.seed, seeds[0]);
});

test("Stop ends a question for which no worker waits", async () => {
  const [asks] = names("asks") as [FakeCell];
  const { notebook, workers, ready, worker } = makePage(NONE, asks);
  asks.ask = () => new Promise(() => {});
  const ended = notebook.run(asks);
  await ready();
  worker().ask("?");
  await settled();
  assert.equal(asks.state, "input");
  notebook.stop();
  await ended;
  assert.equal(asks.state, "stopped");
  await ready();
  assert.deepEqual([workers.length, worker().cells], [2, []]);
});

test("when Python cannot come back, the variables come with the next run that can", async () => {
  const cells = names("a", "b");
  const [, b] = cells as [FakeCell, FakeCell];
  const { worker, notebook, run } = makePage(NONE, ...cells);
  await run(b);
  worker().breakDown();
  await settled();
  const ended = notebook.run(b);
  await settled();
  worker().answer({ type: "broken", session: 2, reason: "no network" });
  await ended;
  assert.deepEqual(b.problem, { kind: "unavailable", trouble: { kind: "offline" } });
  await run(b);
  assert.deepEqual(worker().cells, ["a", "b"]);
});

/** However often cells are wished for, edited and stopped: each runs once, as it stands at its turn. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { abc, changes, type FakeCell } from "./fake-cells.ts";
import { ERROR, settled } from "./fakes.ts";

const FAILED = { outcome: "failed", error: ERROR } as const;

/** A promise that the test keeps open while a cell runs. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

test("however often cells are wished for, and in whatever order, each runs once", async () => {
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0, 2, 1],
    [2, 2, 2],
  ]) {
    const { cells, session, notebook } = abc();
    await Promise.all(order.map((at) => notebook.run(cells[at] as FakeCell)));
    assert.deepEqual(session.ran, ["run a", "run b", "run c"], String(order));
    assert.ok(cells.every(({ state }) => state === "finished"));
  }
});

test("a second wish for a cell joins the first: both promises settle at its end", async () => {
  const { cells, session, notebook } = abc();
  const { opened, open } = gate();
  session.acts = { b: () => opened };
  let first = false;
  void notebook.run(cells[1]).then(() => {
    first = true;
  });
  const second = notebook.run(cells[1]);
  await settled();
  assert.equal(first, false);
  open();
  await second;
  assert.deepEqual([first, session.ran], [true, ["run a", "run b"]]);
});

test("a wish for a cell whose turn has gone by runs it again, behind what waits", async () => {
  const { cells, session, notebook } = abc();
  const { opened, open } = gate();
  session.acts = { b: () => opened };
  const wished = [notebook.run(cells[2])];
  await settled();
  wished.push(notebook.run(cells[0]));
  open();
  await Promise.all(wished);
  assert.deepEqual(session.ran, ["run a", "run b", "run c", "run a"]);
});

test("what is asked to run behind everything above waits for that", async () => {
  const { cells, session, notebook } = abc();
  await notebook.run(cells[1]);
  notebook.reset(cells[0]);
  await Promise.all([notebook.run(cells[2]), notebook.run(cells[2], true)]);
  assert.deepEqual(session.ran, ["run a", "run b", "run a", "run b", "run c"]);
});

test("a cell that waits says for which one, how many stand between, and whether that one asks", async () => {
  const { cells, session, notebook } = abc();
  session.acts = {
    a: async (listener) => {
      await listener.input("?");
    },
  };
  await notebook.run(cells[2]);
  assert.deepEqual(cells[2].waits, ["a +1", "asks a +1", "a +1", "b +0"]);
  assert.deepEqual(cells[1].waits.at(-1), "a +0");
  assert.deepEqual(changes(cells[2].states), ["starting", "waiting", "running", "finished"]);
});

test("a cell that runs and has to run once more is one cell to those that wait", async () => {
  const { cells, session, notebook } = abc();
  const [a, b, c] = cells;
  await notebook.run(b);
  const { opened, open } = gate();
  session.acts = { b: () => opened };
  b.code = "run b once more";
  const wishes = [notebook.run(b)];
  await settled();
  b.code = "run b a third time";
  wishes.push(notebook.run(c));
  assert.deepEqual(c.waits, ["b +0"]);
  notebook.reset(a);
  wishes.push(notebook.run(c, true));
  assert.equal(c.waits.at(-1), "b +1", "one more, which is a");
  open();
  await Promise.all(wishes);
  assert.deepEqual(session.ran.slice(-3), ["run b a third time", "run a", "run c"]);
});

test("a wished cell that does not run because another was stopped says so, and no other", async () => {
  for (const outcome of ["finished", "stopped"] as const) {
    const { cells, session, notebook } = abc();
    const [a, b, c] = cells;
    const { opened, open } = gate();
    session.acts = { a: () => opened };
    session.endings = { a: { outcome } };
    const wishes = [notebook.run(c)];
    await settled();
    notebook.stop();
    open();
    await Promise.all(wishes);
    assert.deepEqual([a.drops, b.drops, c.drops], [[], [], ["a"]], outcome);
    assert.deepEqual([b.state, c.state], ["idle", "idle"]);
    session.endings = { b: { outcome: "stopped" } }; // by its own code
    session.acts = {};
    await notebook.run(c);
    assert.deepEqual(c.drops, ["a", "b"]);
    session.endings = { b: FAILED };
    await notebook.run(c);
    assert.deepEqual([c.problem?.kind, c.drops], ["above", ["a", "b"]], "an error says it itself");
  }
});

test("a question of older code is let go when the changed cell shall run, and no other", async () => {
  const { cells, session, notebook } = abc();
  const [a, , c] = cells;
  const { opened, open } = gate();
  a.ask = async () => {
    await opened;
    return "";
  };
  session.acts = { a: async (listener) => void (await listener.input("?")) };
  session.endings = { a: { outcome: "stopped" } };
  session.stop = () => {
    session.calls.push("stop");
    open();
  };
  const wishes = [notebook.run(a), notebook.run(c)];
  await settled();
  void notebook.run(a);
  assert.deepEqual([a.state, session.calls], ["input", []], "the same code is joined");
  a.code = "run a anew";
  session.acts = {
    a: () => {
      session.endings = {};
    },
  };
  await Promise.all([...wishes, notebook.run(a)]);
  assert.deepEqual(session.calls, ["stop"]);
  assert.deepEqual(session.ran[0], "run a");
  assert.ok(session.ran.includes("run a anew") && session.ran.includes("run c"));
  assert.deepEqual([a.state, c.state], ["finished", "finished"]);
});

test("Stop ends all that this page has wished for, also when what runs ends by itself", async () => {
  const { cells, session, notebook } = abc();
  const { opened, open } = gate();
  session.acts = { a: () => opened };
  const wishes = [notebook.run(cells[2]), notebook.run(cells[1])];
  await settled();
  notebook.stop();
  open();
  await Promise.all(wishes);
  await settled();
  assert.deepEqual(session.ran, ["run a"]);
  assert.deepEqual(
    cells.map(({ state }) => state),
    ["finished", "idle", "idle"],
  );
});

test("an error stops the cells that need it, and no other", async () => {
  const { cells, session, notebook } = abc();
  await notebook.run(cells[0]);
  session.endings = { b: FAILED };
  await Promise.all([notebook.run(cells[2]), notebook.run(cells[0])]);
  assert.deepEqual(session.ran, ["run a", "run b", "run a"]);
  assert.equal(cells[0].state, "finished");
  assert.deepEqual(cells[2].problem, { kind: "above", cell: "b" });
});

test("a cell that was edited while it ran has not run, and its output is the older code's", async () => {
  const { cells, session, notebook } = abc();
  const edit = () => {
    cells[0].code = "edited";
    notebook.changed();
  };
  session.acts = { a: edit };
  await notebook.run(cells[0]);
  assert.equal(cells[0].aged, "a");
  session.acts = {};
  await notebook.run(cells[1]);
  assert.deepEqual(session.ran, ["run a", "edited", "run b"]);
  assert.deepEqual([cells[0].aged, cells[1].aged], [null, null]);
});

test("a cell that was edited while it waited runs as it stands when its turn comes", async () => {
  const { cells, session, notebook } = abc();
  const edit = () => {
    cells[1].code = "edited";
  };
  session.acts = { a: edit };
  await notebook.run(cells[1]);
  assert.deepEqual(session.ran, ["run a", "edited"]);
  assert.equal(cells[1].aged, null);
});

test("a cell below knows that it ran with what a cell above is no more", async () => {
  const { cells, notebook } = abc();
  await notebook.run(cells[2]);
  cells[1].code = "edited";
  notebook.changed();
  assert.deepEqual([cells[0].aged, cells[1].aged, cells[2].aged], [null, "b", "b"]);
  await notebook.run(cells[1]);
  assert.deepEqual([cells[1].aged, cells[2].aged], [null, "b"]);
  cells[1].code = "run b";
  notebook.changed();
  assert.equal(cells[2].aged, null, "what was typed is taken back");
});

test("a wish for a cell that was edited while it runs is a wish for the new code", async () => {
  const { cells, session, notebook } = abc();
  const { opened, open } = gate();
  session.acts = { a: () => opened };
  const first = notebook.run(cells[0]);
  await settled();
  cells[0].code = "edited";
  const second = notebook.run(cells[0]);
  assert.equal(cells[0].state, "running");
  open();
  await Promise.all([first, second]);
  assert.deepEqual(session.ran, ["run a", "edited"]);
});

test("where Python cannot be had, every wish ends, and says so", async () => {
  const { cells, session, notebook } = abc();
  session.isAway = true;
  await Promise.all([notebook.run(cells[2]), notebook.run(cells[1])]);
  assert.deepEqual(
    cells.map(({ problem }) => problem?.kind),
    ["unavailable", "unavailable", "unavailable"],
  );
});

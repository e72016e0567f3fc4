/** The cells of a page run in the order that a reader expects. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { abc, changes, FakeCell, makeNotebook } from "./fake-cells.ts";
import { ERROR } from "./fakes.ts";

const FAILED = { outcome: "failed", error: ERROR } as const;

test("running a cell runs the cells above it first, in their order, in one namespace", async () => {
  const { cells, session, notebook } = abc();
  await notebook.run(cells[2]);
  assert.deepEqual(session.ran, ["run a", "run b", "run c"]);
  assert.deepEqual(new Set(session.jobs.map(({ page }) => page)), new Set(["page"]));
});

test("cells that have run do not run again for those below", async () => {
  const { cells, session, notebook } = abc();
  await notebook.run(cells[1]);
  await notebook.run(cells[2]);
  assert.deepEqual(session.ran, ["run a", "run b", "run c"]);
});

test("a cell that is run again runs alone, and those below are left alone", async () => {
  const { cells, session, notebook } = abc();
  await notebook.run(cells[1]);
  await notebook.run(cells[0]);
  assert.deepEqual(session.ran, ["run a", "run b", "run a"]);
  assert.deepEqual(cells[2].states, []);
});

test("on demand, everything above runs again", async () => {
  const { cells, session, notebook } = abc();
  await notebook.run(cells[1]);
  await notebook.run(cells[2], true);
  assert.deepEqual(session.ran, ["run a", "run b", "run a", "run b", "run c"]);
});

test("from the top, what has run undoes what it did to Python itself, and counts no more", async () => {
  const { cells, session, notebook } = abc();
  await notebook.run(cells[2]);
  assert.deepEqual(session.mended, []);
  session.endings = { a: FAILED };
  await notebook.run(cells[1], true);
  const undone = ["a", "b", "c"].map((name) => [name, 3]);
  assert.deepEqual(session.mended, undone);
  session.endings = {};
  await notebook.run(cells[2]);
  assert.deepEqual(session.ran.slice(3), ["run a", "run a", "run b", "run c"]);
});

test("exercises and endless loops are left out above, and run when they are meant", async () => {
  const skipped = new FakeCell("b", { skipped: true });
  const cells = [new FakeCell("a"), skipped, new FakeCell("c")];
  const { session, notebook } = makeNotebook(cells);
  await notebook.run(cells[2] as FakeCell, true);
  assert.deepEqual(session.ran, ["run a", "run c"]);
  await notebook.run(skipped);
  assert.deepEqual(session.ran, ["run a", "run c", "run b"]);
});

test("an error that is part of the lesson does not stop the cells below", async () => {
  const cells = [new FakeCell("a", { raises: true }), new FakeCell("b")] as const;
  const { session, notebook } = makeNotebook([...cells]);
  session.endings = { a: FAILED };
  await notebook.run(cells[1]);
  assert.deepEqual([cells[0].state, cells[1].state], ["failed", "finished"]);
  await notebook.run(cells[1]);
  assert.deepEqual(session.ran, ["run a", "run b", "run b"]);
});

test("an error above stops the chain, and the cell that was wanted names it", async () => {
  const { cells, session, notebook } = abc();
  session.endings = { b: FAILED };
  await notebook.run(cells[2]);
  assert.deepEqual(session.ran, ["run a", "run b"]);
  assert.deepEqual(cells[1].problem, { kind: "error", error: ERROR });
  assert.deepEqual([cells[2].state, cells[2].problem], ["failed", { kind: "above", cell: "b" }]);
});

test("a cell that failed runs again when a cell below needs it", async () => {
  const { cells, session, notebook } = abc();
  session.endings = { a: FAILED };
  await notebook.run(cells[0]);
  session.endings = {};
  await notebook.run(cells[1]);
  assert.deepEqual(session.ran, ["run a", "run a", "run b"]);
});

test("a cell whose code was changed or taken back runs again when a cell below needs it", async () => {
  const { cells, session, notebook } = abc();
  await notebook.run(cells[1]);
  cells[0].code = "changed";
  notebook.changed();
  notebook.reset(cells[1]);
  await notebook.run(cells[2]);
  assert.deepEqual(session.ran, ["run a", "run b", "changed", "run b", "run c"]);
});

test("a stopped cell counts as run: its variables are there", async () => {
  const { cells, session, notebook } = abc();
  session.endings = { a: { outcome: "stopped" } };
  await notebook.run(cells[0]);
  assert.equal(cells[0].state, "stopped");
  session.endings = {};
  await notebook.run(cells[1]);
  assert.deepEqual(session.ran, ["run a", "run b"]);
});

test("stopping a cell above ends the chain without an error", async () => {
  const { cells, session, notebook } = abc();
  session.endings = { a: { outcome: "stopped" } };
  await notebook.run(cells[2]);
  assert.deepEqual([cells[0].state, cells[1].state, cells[2].state], ["stopped", "idle", "idle"]);
  assert.deepEqual(session.ran, ["run a"]);
  session.endings = {}; // stopped on the way, it has not brought what the others need
  await notebook.run(cells[2]);
  assert.deepEqual(session.ran, ["run a", "run a", "run b", "run c"]);
});

test("a cell whose turn never came is as it was, and has not run", async () => {
  const { cells, session, notebook } = abc();
  const wished = notebook.run(cells[1]);
  notebook.stop();
  await wished;
  assert.equal(cells[1].state, "idle");
  assert.ok(!cells[1].states.includes("running"));
  assert.deepEqual(session.ran, []);
  await notebook.run(cells[1]);
  assert.deepEqual(session.ran, ["run a", "run b"]);
});

test("a cell starts while Python loads, waits behind others, runs and finishes", async () => {
  const { cells, notebook } = abc();
  await notebook.run(cells[1]);
  assert.deepEqual(changes(cells[0].states), ["starting", "running", "finished"]);
  assert.deepEqual(changes(cells[1].states), ["starting", "waiting", "running", "finished"]);
  await notebook.run(cells[2]);
  assert.deepEqual(changes(cells[2].states), ["waiting", "running", "finished"]);
});

test("it makes a difference whether Python never came or broke down later", async () => {
  const { cells, session, notebook } = abc();
  session.isAway = true;
  await notebook.run(cells[0]);
  assert.deepEqual(
    [cells[0].state, cells[0].problem],
    ["failed", { kind: "unavailable", trouble: { kind: "offline" } }],
  );
  session.isAway = false;
  session.endings = { b: { outcome: "lost", renewed: true } };
  await notebook.run(cells[1]);
  assert.deepEqual([cells[1].state, cells[1].problem], ["failed", { kind: "died" }]);
  assert.deepEqual([cells[0].renewed, cells[1].renewed], [false, true]);
});

test("a Stop that started Python anew is told to the cell", async () => {
  const { cells, session, notebook } = abc();
  session.endings = { a: { outcome: "stopped", renewed: true } };
  await notebook.run(cells[0]);
  assert.deepEqual([cells[0].state, cells[0].renewed], ["stopped", true]);
});

test("what Python prints, draws and asks goes to the cell that runs", async () => {
  const { cells, session, notebook } = abc();
  let got = "";
  session.acts = {
    b: async (listener) => {
      listener.output("stderr", "hm");
      listener.display("key", { "text/plain": "figure" });
      got = await listener.input("name?");
    },
  };
  await notebook.run(cells[1]);
  assert.deepEqual(cells[1].printed, ["stderr: hm", "display key: figure"]);
  assert.deepEqual(cells[0].printed, []);
  assert.equal(got, "answer to name?");
  assert.deepEqual(changes(cells[1].states).slice(-4), ["running", "input", "running", "finished"]);
});

test("the exercise goes along with the code, and its verdict comes back to the cell", async () => {
  const lesson = { kind: "exercise", id: "sum" } as const;
  const verdict = { outcome: "right", message: "yes" } as const;
  const cell = new FakeCell("a", { skipped: true, lesson });
  const { session, notebook } = makeNotebook([cell]);
  session.endings = { a: { verdict } };
  await notebook.run(cell);
  assert.deepEqual(session.jobs[0]?.lesson, lesson);
  session.endings = { a: FAILED };
  await notebook.run(cell);
  assert.deepEqual(cell.judged, [verdict, null]);
});

test("warming, stopping and leaving go to the session, for this page alone", () => {
  const { session, notebook } = makeNotebook([]);
  notebook.warm();
  notebook.stop();
  notebook.close();
  assert.deepEqual(session.calls, ["warm", "stop page", "forget page"]);
});

test("a cell that runs for another one is folded first, one that was pressed never", async () => {
  const [first, second] = [new FakeCell("first"), new FakeCell("second")];
  const { notebook } = makeNotebook([first, second]);
  await notebook.run(second);
  assert.deepEqual([first.folds, second.folds], [1, 0]);
  await notebook.run(first);
  assert.equal(first.folds, 1);
});

test("what was foreseen of an earlier run is judged by what it printed, and nothing runs again", async () => {
  const asked = new FakeCell("asked");
  const { session, notebook } = makeNotebook([asked]);
  const verdict = { outcome: "right", message: "" } as const;
  session.endings["asked?"] = { verdict };
  const lesson = { kind: "prediction", id: "x", answer: "1", printed: "1\n" } as const;
  const heard: unknown[] = [];
  await notebook.grade(asked, lesson, (told) => heard.push(told));
  assert.deepEqual(heard, [verdict]);
  assert.deepEqual(
    session.jobs.map(({ code, lesson }) => ({ code, lesson })),
    [{ code: "", lesson }],
  );
  assert.deepEqual(asked.states, []);
});

test("a Stop of what runs takes no other cell's verdict away; a page that is left wants none", async () => {
  const asked = new FakeCell("asked");
  const { session, notebook } = makeNotebook([asked]);
  const verdict = { outcome: "wrong", message: "" } as const;
  session.endings["asked?"] = { verdict };
  const lesson = { kind: "prediction", id: "x", answer: "1", printed: "2\n" } as const;
  const heard: unknown[] = [];
  const hear = (told: unknown) => heard.push(told);
  const grading = notebook.grade(asked, lesson, hear);
  notebook.stop(); // it waits behind what runs
  await grading;
  assert.deepEqual(heard, [verdict]);
  const late = notebook.grade(asked, lesson, hear);
  notebook.close();
  session.stop("page");
  await late;
  assert.deepEqual(heard, [verdict, null]);
});

test("a verdict comes to its code also when the neuron has become another meanwhile", async () => {
  const exercise = new FakeCell("exercise");
  const { session, notebook } = makeNotebook([exercise]);
  const verdict = { outcome: "right", message: "" } as const;
  session.endings.exercise = { verdict };
  session.acts.exercise = () => notebook.forget();
  await notebook.run(exercise);
  assert.deepEqual(exercise.judged, [verdict]);
});

test("while new code runs, what is shown is not said to be of the old", async () => {
  const { cells, session, notebook } = abc();
  await notebook.run(cells[1]);
  cells[1].code = "changed";
  notebook.changed();
  assert.equal(cells[1].aged, "b");
  let meanwhile: string | null = "";
  session.acts.b = () => {
    meanwhile = cells[1].aged;
  };
  await notebook.run(cells[1]);
  assert.equal(meanwhile, null);
});

test("a verdict on code that was changed while it ran is not shown for the new code", async () => {
  const { cells, session, notebook } = abc();
  session.endings.a = { verdict: { outcome: "right", message: "" } };
  session.acts.a = () => {
    cells[0].code = "another";
  };
  await notebook.run(cells[0]);
  assert.deepEqual(cells[0].judged, [null]);
  session.acts = {};
  await notebook.run(cells[0]);
  assert.deepEqual(cells[0].judged.at(-1), { outcome: "right", message: "" });
});

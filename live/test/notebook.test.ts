/** The cells of a page run in the order that a reader expects. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Notebook } from "../src/notebook.ts";
import type { Session } from "../src/session.ts";
import { FakeCell, FakeSession } from "./fakes.ts";

const ERROR = { type: "ValueError", message: "no", line: 1, traceback: "…" };
const FAILED = { outcome: "failed", error: ERROR } as const;

function makeNotebook(cells: FakeCell[]) {
  const session = new FakeSession();
  const notebook = new Notebook(session as unknown as Session, "page", () => cells);
  return { session, notebook };
}

const abc = () => [new FakeCell("a"), new FakeCell("b"), new FakeCell("c")] as const;

test("running a cell runs the cells above it first, in their order", async () => {
  const cells = abc();
  const { session, notebook } = makeNotebook([...cells]);
  await notebook.run(cells[2]);
  assert.deepEqual(session.ran, ["run a", "run b", "run c"]);
  assert.deepEqual(cells[2].printed, ["stdout: c\n"]);
  assert.deepEqual(new Set(session.pages), new Set(["page"]));
});

test("cells that have run do not run again for those below", async () => {
  const cells = abc();
  const { session, notebook } = makeNotebook([...cells]);
  await notebook.run(cells[1]);
  await notebook.run(cells[2]);
  assert.deepEqual(session.ran, ["run a", "run b", "run c"]);
});

test("a cell that is run again runs alone", async () => {
  const cells = abc();
  const { session, notebook } = makeNotebook([...cells]);
  await notebook.run(cells[1]);
  await notebook.run(cells[0]);
  assert.deepEqual(session.ran, ["run a", "run b", "run a"]);
});

test("cells below are left alone", async () => {
  const cells = abc();
  const { session, notebook } = makeNotebook([...cells]);
  await notebook.run(cells[0]);
  assert.deepEqual(session.ran, ["run a"]);
  assert.deepEqual(cells[1].states, []);
});

test("on demand, everything above runs again", async () => {
  const cells = abc();
  const { session, notebook } = makeNotebook([...cells]);
  await notebook.run(cells[1]);
  await notebook.run(cells[2], true);
  assert.deepEqual(session.ran, ["run a", "run b", "run a", "run b", "run c"]);
});

test("exercises and endless loops are left out above, and run when they are meant", async () => {
  const cells = [new FakeCell("a"), new FakeCell("b", { skipped: true }), new FakeCell("c")];
  const { session, notebook } = makeNotebook(cells);
  await notebook.run(cells[2] as FakeCell);
  assert.deepEqual(session.ran, ["run a", "run c"]);
  await notebook.run(cells[1] as FakeCell);
  assert.deepEqual(session.ran, ["run a", "run c", "run b"]);
});

test("an error that is part of the lesson does not stop the cells below", async () => {
  const cells = [new FakeCell("a", { raises: true }), new FakeCell("b")] as const;
  const { session, notebook } = makeNotebook([...cells]);
  session.answers = { a: FAILED };
  await notebook.run(cells[1]);
  assert.deepEqual(session.ran, ["run a", "run b"]);
  assert.deepEqual([cells[0].state, cells[1].state], ["failed", "finished"]);
  await notebook.run(cells[1]);
  assert.equal(session.ran.length, 3);
});

test("an error above stops the chain, and the cell that was wanted names it", async () => {
  const cells = abc();
  const { session, notebook } = makeNotebook([...cells]);
  session.answers = { b: FAILED };
  await notebook.run(cells[2]);
  assert.deepEqual(session.ran, ["run a", "run b"]);
  assert.deepEqual(cells[1].problem, { kind: "error", error: ERROR });
  assert.deepEqual([cells[2].state, cells[2].problem], ["failed", { kind: "above", cell: "b" }]);
});

test("a cell that failed runs again when a cell below needs it", async () => {
  const cells = abc();
  const { session, notebook } = makeNotebook([...cells]);
  session.answers = { a: FAILED };
  await notebook.run(cells[0]);
  session.answers = {};
  await notebook.run(cells[1]);
  assert.deepEqual(session.ran, ["run a", "run a", "run b"]);
});

test("a cell whose code was changed or taken back runs again when a cell below needs it", async () => {
  const cells = abc();
  const { session, notebook } = makeNotebook([...cells]);
  await notebook.run(cells[1]);
  cells[0].code = "changed";
  notebook.reset(cells[0]);
  await notebook.run(cells[2]);
  assert.deepEqual(session.ran, ["run a", "run b", "changed", "run c"]);
});

test("after all variables are gone, everything above runs again", async () => {
  const cells = abc();
  const { session, notebook } = makeNotebook([...cells]);
  await notebook.run(cells[1]);
  notebook.lost();
  await notebook.run(cells[2]);
  assert.deepEqual(session.ran, ["run a", "run b", "run a", "run b", "run c"]);
});

test("a stopped cell counts as run as long as its variables are there", async () => {
  const cells = abc();
  const { session, notebook } = makeNotebook([...cells]);
  session.answers = { a: { outcome: "stopped", error: null } };
  await notebook.run(cells[0]);
  assert.equal(cells[0].state, "stopped");
  session.answers = {};
  await notebook.run(cells[1]);
  assert.deepEqual(session.ran, ["run a", "run b"]);
});

test("stopping a cell above ends the chain without an error", async () => {
  const cells = abc();
  const { session, notebook } = makeNotebook([...cells]);
  session.answers = { a: { outcome: "stopped", error: null } };
  await notebook.run(cells[2]);
  assert.deepEqual([cells[0].state, cells[1].states, cells[2].state], ["stopped", [], "idle"]);
});

test("a cell whose turn never came is as it was", async () => {
  const cells = abc();
  const { session, notebook } = makeNotebook([...cells]);
  session.answers = { a: { outcome: "cancelled", error: null } };
  await notebook.run(cells[0]);
  assert.equal(cells[0].state, "idle");
  assert.ok(!cells[0].states.includes("running"));
  assert.deepEqual(session.ran, []);
});

test("a cell starts while Python loads, waits behind others, runs and finishes", async () => {
  const cells = abc();
  const { notebook } = makeNotebook([...cells]);
  await notebook.run(cells[1]);
  assert.deepEqual(dedupe(cells[0].states), ["starting", "running", "finished"]);
  assert.deepEqual(dedupe(cells[1].states), ["starting", "waiting", "running", "finished"]);
});

test("it makes a difference whether Python never came or broke down later", async () => {
  const cells = abc();
  const { session, notebook } = makeNotebook([...cells]);
  session.answers = { a: { outcome: "lost", error: null } };
  await notebook.run(cells[0]);
  assert.deepEqual(cells[0].problem, { kind: "lost", ever: false });
  session.answers = {};
  await notebook.run(cells[0]);
  session.answers = { b: { outcome: "lost", error: null } };
  await notebook.run(cells[1]);
  assert.deepEqual([cells[1].state, cells[1].problem], ["failed", { kind: "lost", ever: true }]);
});

test("stopping and leaving concern the page alone", () => {
  const { session, notebook } = makeNotebook([]);
  notebook.stop();
  notebook.close();
  assert.deepEqual(session.calls, ["stop page", "forget page"]);
});

function dedupe(states: readonly string[]): string[] {
  return states.filter((state, at) => state !== states[at - 1]);
}

/** What waits behind its own older run says so, and a wish can be taken back. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { abc, FakeCell, makeNotebook } from "./fake-cells.ts";
import { settled } from "./fakes.ts";

/** A promise that the test keeps open while a cell runs. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

test("new code that waits for its own older run says so, however it was wished for", async () => {
  const { cells, session, notebook } = abc();
  const [a, , c] = cells;
  const { opened, open } = gate();
  session.acts = { a: () => opened };
  const wishes = [notebook.run(a)];
  await settled();
  wishes.push(notebook.run(a));
  assert.deepEqual(a.waits, [], "the same code is joined");
  a.code = "edited";
  wishes.push(notebook.run(a));
  assert.deepEqual(a.waits, ["its older code"]);
  a.code = "run a";
  wishes.push(notebook.run(cells[1]));
  assert.deepEqual(a.waits, ["its older code"], "what was typed is taken back");
  a.code = "edited";
  open();
  await Promise.all(wishes);
  assert.deepEqual(session.ran.slice(0, 2), ["run a", "edited"]);
  const again = gate();
  session.acts = { a: () => again.opened };
  wishes.push(notebook.run(a));
  await settled();
  a.waits.length = 0;
  a.code = "edited once more";
  wishes.push(notebook.run(c)); // which needs it
  assert.deepEqual(a.waits, ["its older code"]);
  again.open();
  await Promise.all(wishes);
  assert.deepEqual(session.ran.slice(-2), ["edited once more", "run c"]);
});

test("a part of the neuron that stands in is no older code of what is tried after it", async () => {
  const part = new FakeCell("part", { rebuilt: true });
  part.soundCode = "the book's";
  const below = new FakeCell("below");
  const { session, notebook } = makeNotebook([part, below]);
  const { opened, open } = gate();
  session.acts = { part: () => opened };
  const wishes = [notebook.run(below)];
  await settled();
  wishes.push(notebook.run(part));
  assert.deepEqual(part.waits, []);
  open();
  await Promise.all(wishes);
  assert.deepEqual(session.ran, ["the book's", "run below", "run part"]);
});

test("who takes back the wish for a cell that waits takes nothing else away", async () => {
  const { cells, session, notebook } = abc();
  const [a, b, c] = cells;
  const { opened, open } = gate();
  session.acts = { a: () => opened };
  const wishes = [notebook.run(a), notebook.run(b)];
  await settled();
  assert.equal(notebook.withdraw(b), true);
  await wishes[1];
  assert.deepEqual([a.state, b.state, session.calls], ["running", "idle", []]);
  assert.deepEqual(b.drops, [], "nobody has stopped anything");
  wishes.push(notebook.run(c));
  assert.equal(b.state, "waiting", "the cell below needs it");
  wishes.push(notebook.run(b));
  notebook.withdraw(b);
  assert.equal(b.state, "waiting", "and still does");
  assert.equal(notebook.withdraw(a), false, "that one runs");
  open();
  await Promise.all(wishes);
  assert.deepEqual(session.ran, ["run a", "run b", "run c"]);
});

test("what was to run for a wish alone goes with it", async () => {
  const { cells, session, notebook } = abc();
  const [a, b, c] = cells;
  const { opened, open } = gate();
  session.acts = { a: () => opened };
  const wishes = [notebook.run(c)];
  await settled();
  notebook.withdraw(c);
  open();
  await Promise.all(wishes);
  await settled();
  assert.deepEqual(session.ran, ["run a"]);
  assert.deepEqual([a.state, b.state, c.state], ["finished", "idle", "idle"]);
});

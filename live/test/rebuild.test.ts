/** A part of the reader's neuron is tried apart; what runs for the cells below is what was right. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { chapterOf, MyNeuron } from "../src/page/mine.ts";
import { Notebook } from "../src/page/notebook.ts";
import type { Session } from "../src/page/session.ts";
import { FakeCell, FakeSession } from "./fake-cells.ts";
import { settled } from "./fakes.ts";
import { Store } from "./store.ts";

const RIGHT = { outcome: "right", message: "", handed_on: true } as const;
const WRONG = { outcome: "wrong", message: "" } as const;

function page() {
  const part = new FakeCell("part", { rebuilt: true, lesson: { kind: "rebuild", id: "ch03-x" } });
  part.soundCode = "the book's";
  part.code = "mine, unfinished";
  const cells = [new FakeCell("above"), part, new FakeCell("below")] as const;
  const session = new FakeSession();
  const notebook = new Notebook(session as unknown as Session, "page", () => [...cells]);
  return { above: cells[0], part, below: cells[2], session, notebook };
}

test("a cell below runs what was right, not what stands in the gap", async () => {
  const { part, below, session, notebook } = page();
  await notebook.run(below);
  assert.deepEqual(session.ran, ["run above", "the book's", "run below"]);
  assert.equal(part.stood, 1);
  assert.deepEqual(part.judged, []);
  assert.equal(session.jobs[1]?.lesson, null);
});

test("its own run tries what stands there, and has it judged", async () => {
  const { part, session, notebook } = page();
  session.endings.part = { verdict: WRONG };
  await notebook.run(part);
  assert.deepEqual(session.ran, ["run above", "mine, unfinished"]);
  assert.deepEqual(session.jobs[1]?.lesson, { kind: "rebuild", id: "ch03-x" });
  assert.deepEqual(part.judged, [WRONG]);
});

test("after a wrong attempt the cells below still get what was right", async () => {
  const { part, below, session, notebook } = page();
  session.endings.part = { verdict: WRONG };
  await notebook.run(part);
  await notebook.run(below);
  assert.deepEqual(session.ran.slice(2), ["the book's", "run below"]);
});

test("a part that nobody has changed is not said to be of older code, whoever ran it last", async () => {
  const { part, below, session, notebook } = page();
  await notebook.run(below);
  assert.equal(part.aged, null); // it shows what stood in
  session.endings.part = { verdict: WRONG };
  await notebook.run(part);
  assert.equal(part.aged, null); // it shows the try
  part.code = "mine, another way";
  notebook.changed();
  assert.equal(part.aged, "part");
});

test("a wrong attempt takes nothing from a page that had the names", async () => {
  const { part, below, session, notebook } = page();
  await notebook.run(below);
  session.endings.part = { verdict: WRONG };
  await notebook.run(part);
  await notebook.run(below);
  assert.deepEqual(session.ran.slice(3), ["mine, unfinished", "run below"]);
  assert.equal(below.aged, null);
});

test("a right attempt counts as run for the cells below, and marks those that ran the old one", async () => {
  const { part, below, session, notebook } = page();
  await notebook.run(below);
  session.endings.part = { verdict: RIGHT };
  part.code = "mine, right";
  const done = notebook.run(part);
  part.judge = (verdict) => {
    part.judged.push(verdict);
    part.soundCode = part.code;
  };
  await done;
  assert.equal(below.aged, "part");
  await notebook.run(below);
  assert.deepEqual(session.ran.slice(3), ["mine, right", "run below"]);
});

test("pressing Run on a part that waits to stand in tries it as well, afterwards", async () => {
  const { part, below, session, notebook } = page();
  session.endings.part = { verdict: WRONG };
  const runs = [notebook.run(below), notebook.run(part)];
  await Promise.all(runs);
  await settled();
  assert.deepEqual(session.ran, ["run above", "the book's", "run below", "mine, unfinished"]);
});

test("a part that is being tried does not stand in for the cells below", async () => {
  const { part, below, session, notebook } = page();
  session.endings.part = { verdict: WRONG };
  await Promise.all([notebook.run(part), notebook.run(below)]);
  await settled();
  assert.deepEqual(session.ran, ["run above", "mine, unfinished", "the book's", "run below"]);
});

test("pressed again while it is being tried and waits to stand in, it is not tried twice", async () => {
  const { part, below, session, notebook } = page();
  session.endings.part = { verdict: WRONG };
  session.acts.part = () => {
    if (session.ran.length === 2) void notebook.run(part);
  };
  await Promise.all([notebook.run(part), notebook.run(below)]);
  await settled();
  assert.deepEqual(session.ran, ["run above", "mine, unfinished", "the book's", "run below"]);
});

test("an attempt that fails takes nothing from the cells below", async () => {
  const { part, below, session, notebook } = page();
  session.acts.part = () => {
    session.endings.part = { outcome: session.ran.length === 2 ? "failed" : "finished" };
  };
  await Promise.all([notebook.run(part), notebook.run(below)]);
  await settled();
  assert.deepEqual(session.ran, ["run above", "mine, unfinished", "the book's", "run below"]);
  assert.equal(below.problem, undefined);
});

test("the last right version stays, and those before it can be had back", () => {
  const neuron = new MyNeuron(new Store());
  for (const code of ["one", "two", "three"]) neuron.take("ch03-x", code, false);
  assert.equal(neuron.sound("ch03-x", "book"), "three");
  neuron.goBack("ch03-x");
  assert.equal(neuron.sound("ch03-x", "book"), "two");
  neuron.goBack("ch03-x");
  neuron.goBack("ch03-x");
  assert.equal(neuron.sound("ch03-x", "book"), "book");
});

test("ten versions before the last one are kept", () => {
  const neuron = new MyNeuron(new Store());
  for (let i = 0; i < 20; i++) neuron.take("ch03-x", `${i}`, false);
  assert.deepEqual(neuron.part("ch03-x")?.before, "9 10 11 12 13 14 15 16 17 18".split(" "));
});

test("a chapter sees the parts of the chapters before it alone", () => {
  const neuron = new MyNeuron(new Store());
  neuron.take("ch03-x", "three", false);
  neuron.take("ch04-x", "four", true);
  assert.deepEqual(neuron.before(3).parts, {});
  assert.deepEqual(neuron.before(4).parts, { "ch03-x": "three" });
  assert.deepEqual(Object.keys(neuron.before(99).parts), ["ch03-x", "ch04-x"]);
});

test("what was shown counts as written once it has been written from memory", () => {
  const neuron = new MyNeuron(new Store());
  neuron.take("ch03-x", "code", true);
  neuron.take("ch03-x", "code", false);
  assert.equal(neuron.part("ch03-x")?.shown, false);
  neuron.take("ch03-x", "code", true);
  assert.equal(neuron.part("ch03-x")?.shown, false);
});

test("set aside, the book's neuron runs, and nothing of the reader's is lost", () => {
  const neuron = new MyNeuron(new Store());
  neuron.take("ch03-x", "mine", false);
  neuron.aside = true;
  assert.equal(neuron.sound("ch03-x", "book"), "book");
  assert.deepEqual(neuron.before(9).parts, {});
  neuron.aside = false;
  assert.equal(neuron.sound("ch03-x", "book"), "mine");
});

test("a browser that keeps nothing keeps the parts as long as the page lives", () => {
  const full = new Store({}, -1);
  const neuron = new MyNeuron(full);
  neuron.take("ch03-x", "mine", false);
  assert.equal(neuron.sound("ch03-x", "book"), "mine");
  assert.deepEqual([...neuron.parts().keys()], ["ch03-x"]);
});

for (const [path, number] of [
  ["/04-training/", 4],
  ["/en/10-slope/", 10],
  ["/base/07-names", 7],
  ["/", 99],
  ["/en/my-neuron/", 99],
] as const) {
  test(`${path} is chapter ${number}`, () => assert.equal(chapterOf(path), number));
}

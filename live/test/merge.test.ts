/** A file is merged into a reader's work: nothing is lost, nobody is believed, all can be undone. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { ideas, keepIdea } from "../src/page/idea.ts";
import { merge } from "../src/page/merge.ts";
import { MyNeuron } from "../src/page/mine.ts";
import { Offers } from "../src/page/offers.ts";
import { Progress } from "../src/page/progress.ts";
import { Recalled } from "../src/page/recalled.ts";
import { Work } from "../src/page/work.ts";
import { allAsFile, asFile, type Stores } from "../src/page/work-file.ts";
import { Store } from "./store.ts";

let local: Store;
beforeEach(() => {
  local = new Store();
  Object.defineProperty(globalThis, "localStorage", { value: local, configurable: true });
  Object.assign(globalThis, { document: { querySelectorAll: () => [] } });
});

function stores(store: Store = local): Stores {
  return {
    work: new Work(store),
    neuron: new MyNeuron(store),
    progress: new Progress(store),
    recalled: new Recalled(store),
  };
}

/** What is kept, but for the order of writes. */
function state({ work, neuron, progress, recalled }: Stores) {
  const parts = [...neuron.parts()].map(([id, { code }]) => [id, code]);
  const waits = [...work.offers.names(), ...neuron.waiting.names()];
  const cells = Object.entries(work.cells()).map(([name, { code }]) => [name, code]);
  return { cells, parts, waits, answers: progress.answers, recall: recalled.all, ideas: ideas() };
}

function merged(text: string, mine: Stores) {
  const found = merge(text, mine);
  assert.ok(typeof found === "object", String(found));
  return found;
}

const file = (cells: Record<string, string>) =>
  asFile({
    cells: Object.fromEntries(Object.entries(cells).map(([n, code]) => [n, { code, book: "b" }])),
  });

/** All versions of a cell, the newest first. */
const versions = ({ work }: Stores, name: string) => {
  const kept = work.load(name);
  return [kept?.code, ...(kept?.past ?? []).toReversed()];
};

test("what only the file has changed is taken, as a new version", () => {
  const mine = stores();
  mine.work.takeIn("reset", "before", "b");
  mine.work.takeIn("reset", null, "b");
  const { taken, asked } = merged(file({ fresh: "theirs", reset: "theirs" }), mine);
  assert.deepEqual([taken, asked], [2, 0]);
  assert.deepEqual(versions(mine, "fresh"), ["theirs", null]);
  assert.deepEqual(versions(mine, "reset"), ["theirs", null, "before", null]);
});

test("what both have changed stays, and the file's waits beside it", () => {
  const mine = stores();
  mine.work.takeIn("both", "mine", "b");
  mine.work.takeIn("same", "equal", "b");
  const found = merged(file({ both: "theirs", same: "equal" }), mine);
  assert.deepEqual([found.taken, found.asked], [0, 1]);
  assert.deepEqual(versions(mine, "both"), ["mine", null]);
  assert.deepEqual(mine.work.offers.of("both"), { code: "theirs", note: "b" });
  assert.deepEqual(stores().work.offers.names(), ["both"], "after a reload as well");
});

test("an older version than the reader's own is no choice, and is counted", () => {
  const mine = stores();
  mine.work.takeIn("cell", "old", "b");
  mine.work.takeIn("cell", "new", "b");
  const found = merged(file({ cell: "old" }), mine);
  assert.deepEqual([found.taken, found.asked, found.behind], [0, 0, 1]);
  assert.equal(mine.work.load("cell")?.code, "new");
});

/** A reader who has worked at everything. */
function busy(): Stores {
  const theirs = stores(new Store());
  theirs.work.takeIn("a-cell", "theirs", "b");
  theirs.work.takeIn("b-cell", "theirs too", "b");
  theirs.neuron.take("ch03-neuron", "class Neuron: 1", false);
  theirs.neuron.take("ch04-once", "def once(): 2", true);
  theirs.progress.foresee("asked", "3");
  theirs.progress.solve("ch04-mean");
  theirs.recalled.note("question", true);
  return theirs;
}

test("a file has all work but what was solved, and brings it to an empty browser", () => {
  keepIdea("think", "an idea");
  const text = allAsFile(busy());
  assert.doesNotMatch(text, /ch04-mean/);
  local.items.clear();
  const mine = stores();
  merged(text, mine);
  assert.deepEqual(state(mine), {
    cells: [
      ["a-cell", "theirs"],
      ["b-cell", "theirs too"],
    ],
    parts: [],
    waits: ["ch03-neuron", "ch04-once"],
    answers: { asked: "3" },
    recall: { question: { right: true, at: 1 } },
    ideas: { think: "an idea" },
  });
  assert.equal(mine.progress.isSolved("ch04-mean"), false);
});

test("what the reader has answered, recalled and thought stays beside what the file brings", () => {
  const mine = stores();
  mine.progress.foresee("asked", "4");
  mine.recalled.note("question", false);
  keepIdea("think", "mine");
  const brought = {
    cells: {},
    answers: { asked: "3", other: "5" },
    recall: { question: { right: true, at: 9 }, new: { right: true, at: 2 } },
    ideas: { think: "theirs", more: "new" },
  };
  merged(asFile(brought), mine);
  assert.deepEqual(mine.progress.answers, { asked: "4", other: "5" });
  assert.equal(mine.recalled.last("question")?.right, false);
  assert.equal(mine.recalled.last("new")?.right, true);
  assert.deepEqual(ideas(), { think: "mine\n\ntheirs", more: "new" });
  merged(asFile(brought), mine);
  assert.deepEqual(ideas(), { think: "mine\n\ntheirs", more: "new" }, "twice is once");
});

test("loading is undone as a whole, but for what the reader has done since", () => {
  const mine = stores();
  mine.work.takeIn("a-cell", "mine", "b");
  mine.progress.foresee("own", "1");
  keepIdea("think", "mine");
  const before = state(mine);
  const everything = JSON.parse(allAsFile(busy()));
  const text = JSON.stringify({ ...everything, ideas: { think: "theirs" } });
  merged(text, mine).undo();
  assert.deepEqual(state(mine), before);
  assert.deepEqual(versions(mine, "b-cell"), [null, "theirs too", null], "it can still be had");
  assert.deepEqual(state(stores()), before, "after a reload as well");
  const { undo } = merged(text, mine);
  mine.work.takeIn("b-cell", "gone on", "b");
  keepIdea("think", "gone on");
  undo();
  assert.equal(mine.work.load("b-cell")?.code, "gone on");
  assert.equal(ideas().think, "gone on");
});

const STRANGE: [string, "notOurs" | "newerFile"][] = [
  ["", "notOurs"],
  ["null", "notOurs"],
  ["[]", "notOurs"],
  ['{"cells": {}}', "notOurs"],
  ['{"format": "neuron-from-scratch-work"}', "notOurs"],
  ['{"format": "neuron-from-scratch-work", "cells": []}', "notOurs"],
  [
    '{"format": "neuron-from-scratch-work", "version": 3, "cells": {"a": {"code": "x"}}}',
    "newerFile",
  ],
  [
    `{"format": "neuron-from-scratch-work", "cells": {}, "x": "${"x".repeat(5_000_000)}"}`,
    "notOurs",
  ],
  [file({ a: "theirs" }).slice(0, -5), "notOurs"],
];
for (const [text, why] of STRANGE) {
  test(`nothing is taken of ${text.slice(0, 70) || "an empty file"}`, () => {
    const mine = stores();
    assert.equal(merge(text, mine), why);
    assert.equal(local.items.size, 0);
  });
}

test("of a damaged file the good entries are taken, and no other", () => {
  const mine = stores();
  const entries = [
    '"good": {"code": "x = 1", "book": "b"}',
    '"__proto__": {"code": "x"}',
    '"no-code": {"code": 1}',
    '"null": null',
    '"nul": {"code": "\\u0000"}',
    '"lone": {"code": "\\ud800"}',
    `"long": {"code": "${"x".repeat(100_001)}"}`,
    '"../up": {"code": "x"}',
    '"": {"code": "x"}',
  ];
  const text = `{"format": "neuron-from-scratch-work", "version": 2, "cells": {${entries.join()}},
    "parts": {"ch03-x": {"code": []}, "ch04-y": 1}, "answers": {"a": 1, "b": "\\u0000"},
    "recall": {"q": {"at": "1"}, "r": 7}, "ideas": [1, 2]}`;
  merged(text, mine);
  const empty = { parts: [], waits: [], answers: {}, recall: {}, ideas: {} };
  assert.deepEqual(state(mine), { cells: [["good", "x = 1"]], ...empty });
});

test("files of the first version are read", () => {
  const mine = stores();
  const text = JSON.stringify({
    format: "neuron-from-scratch-work",
    version: 1,
    cells: { cell: { code: "theirs", book: "" } },
  });
  assert.equal(merged(text, mine).taken, 1);
});

test("a file has what differs from the book, and nothing of the history", () => {
  const mine = stores();
  mine.work.takeIn("cell", "mine", "b");
  assert.deepEqual(JSON.parse(allAsFile(mine)).cells, { cell: { code: "mine", book: "b" } });
  mine.work.takeIn("cell", null, "b");
  assert.deepEqual(JSON.parse(allAsFile(mine)).cells, {});
});

test("where nothing can be kept a file is merged for as long as the page lives", () => {
  const mine = stores();
  mine.work.takeIn("both", "mine", "b");
  local.room = -1;
  const found = merged(file({ fresh: "theirs", both: "theirs" }), mine);
  assert.deepEqual([found.taken, found.asked, found.unkept], [1, 1, 1]);
  assert.equal(mine.work.load("fresh")?.code, "theirs");
  assert.equal(mine.work.offers.of("both")?.code, "theirs");
  mine.work.offers.drop("both");
  assert.equal(mine.work.offers.of("both"), null);
  assert.equal(new Offers("x:", null).of("never"), null);
});

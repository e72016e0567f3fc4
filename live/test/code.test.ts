/** One history holds every change of a code, over reloads, languages and tabs. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Code } from "../src/page/code.ts";
import { fingerprint, Work } from "../src/page/work.ts";
import { Store } from "./store.ts";

const BOOK = "w = 1  # book\n";

function open(store: Store, original = BOOK) {
  const heard: string[] = [];
  const clock = { now: 0 };
  const listener = {
    changed: (_: string, kept: boolean) => heard.push(kept ? "kept" : "not kept"),
    differs: (theirs: string | null) => heard.push(`theirs: ${theirs}`),
  };
  const code = new Code("cell", original, new Work(store), listener, () => clock.now);
  code.restore();
  return { code, heard, clock };
}

function undoAll(code: Code): string[] {
  const seen = [code.text];
  while (code.undo()) seen.push(code.text);
  return seen;
}

test("keys in quick succession are one change, a pause or a new line begins another", () => {
  const { code, clock } = open(new Store());
  for (const text of ["x", "xy"]) code.type(text);
  clock.now += 5000;
  code.type("xyz");
  code.type("xyz\n");
  assert.deepEqual(undoAll(code), ["xyz\n", "xyz", "xy", BOOK]);
});

test("a movement is one change, and so is whatever takes the place of the code", () => {
  const { code } = open(new Store());
  for (const n of [2, 3, 4]) code.move(`w = ${n}`, false);
  code.move("w = 4", true);
  code.move("w = 5", true);
  code.place("solution");
  code.place(BOOK);
  assert.deepEqual(undoAll(code), [BOOK, "solution", "w = 5", "w = 4", BOOK]);
});

test("what was undone comes back, until something new is made", () => {
  const { code } = open(new Store());
  code.place("a");
  code.place("b");
  code.undo();
  code.undo();
  assert.equal(code.redo() && code.text, "a");
  code.place("c");
  assert.equal(code.canRedo, false);
  assert.deepEqual(undoAll(code), ["c", "a", BOOK]);
});

test("ten versions of either direction survive a reload", () => {
  const store = new Store();
  const { code } = open(store);
  for (let n = 0; n < 30; n++) code.place(String(n));
  for (let n = 0; n < 12; n++) code.undo();
  const again = open(store).code;
  assert.equal(again.text, "17");
  assert.deepEqual(undoAll(again).slice(1), [16, 15, 14, 13, 12, 11, 10, 9, 8, 7].map(String));
  const third = open(store).code;
  const forth = [];
  while (third.redo()) forth.push(third.text);
  assert.deepEqual(forth.slice(0, 10), [8, 9, 10, 11, 12, 13, 14, 15, 16, 17].map(String));
});

test("after Reset the other language shows its own code, and the history stays", () => {
  const store = new Store();
  const { code } = open(store);
  code.type("mine");
  code.place(BOOK);
  const other = open(store, "w = 1  # 책\n");
  assert.equal(other.code.text, "w = 1  # 책\n");
  assert.equal(other.code.undo() && other.code.text, "mine");
});

test("a translated string or comment is no change of the book, another number is", () => {
  assert.equal(fingerprint("w = 1  # book\nprint('a')"), fingerprint('w = 1  # 책\nprint("가")'));
  assert.notEqual(fingerprint("w = 1"), fingerprint("w = 2"));
  const store = new Store();
  open(store).code.type("mine");
  assert.equal(open(store, "w = 1  # 책\n").code.bookChanged, false);
  assert.equal(open(store, "w = 2\n").code.bookChanged, true);
});

test("that the book has changed is told until the reader has chosen, whatever is typed meanwhile", () => {
  const store = new Store();
  open(store).code.type("mine");
  const { code } = open(store, "w = 2\n");
  code.type("mine, and more");
  assert.equal(open(store, "w = 2\n").code.bookChanged, true);
  code.acceptBook();
  assert.equal(open(store, "w = 2\n").code.text, "mine, and more");
  assert.equal(open(store, "w = 2\n").code.bookChanged, false);
  assert.equal(open(store, "w = 3\n").code.bookChanged, true);
});

test("after a Reset the reader begins with the book's new code", () => {
  const store = new Store();
  open(store).code.type("mine");
  const { code } = open(store, "w = 2\n");
  code.place("w = 2\n");
  assert.equal(code.bookChanged, false);
  code.type("mine again");
  assert.equal(open(store, "w = 2\n").code.bookChanged, false);
});

test("where there is no room for the history there may be for the code", () => {
  const store = new Store();
  const { code, heard } = open(store);
  for (let n = 0; n < 10; n++) code.place("x".repeat(100) + n);
  store.room = 300;
  code.place("y");
  assert.equal(heard.at(-1), "kept");
  assert.equal(open(store).code.text, "y");
  store.room = 10;
  code.place("z");
  assert.equal(heard.at(-1), "not kept");
  assert.deepEqual(undoAll(code).slice(0, 2), ["z", "y"]);
});

test("a tab that has changed nothing follows the other, and so does one that was gone on from", () => {
  const store = new Store();
  const [a, b] = [open(store), open(store)];
  a.code.type("from a");
  b.code.look();
  assert.equal(b.code.text, "from a");
  b.code.place("from b");
  a.code.look();
  assert.equal(a.code.text, "from b");
  assert.equal(a.heard.at(-1), "theirs: null");
  assert.deepEqual(undoAll(a.code), ["from b", "from a", BOOK]);
});

test("what two tabs have made at once is in the history of both, and each hears of it", () => {
  const store = new Store();
  const [a, b] = [open(store), open(store)];
  a.code.type("from a");
  b.code.type("from b"); // before it has heard of a
  assert.ok(b.heard.includes("theirs: from a"));
  a.code.look();
  assert.equal(a.code.text, "from a");
  assert.ok(a.heard.includes("theirs: from b"));
  assert.ok(undoAll(a.code).includes("from b"));
  assert.ok(undoAll(b.code).includes("from a"));
  assert.ok(undoAll(open(store).code).length >= 1);
});

test("a Reset in one tab deletes nothing that the other types later", () => {
  const store = new Store();
  const [a, b] = [open(store), open(store)];
  a.code.type("first");
  b.code.look();
  b.code.place(BOOK);
  a.code.type("first, and more"); // a has not heard of the Reset yet
  b.code.look();
  const all = new Set([...undoAll(a.code), ...undoAll(b.code)]);
  assert.ok(all.has("first, and more") && all.has("first"));
  assert.ok(undoAll(b.code).includes(b.code.text));
});

/** Type key by key, so fast that it is one change; the others look after every `heard` keys. */
function typeKeys(from: ReturnType<typeof open>, keys: string, others: Code[], heard = 1) {
  for (const [at, key] of [...keys].entries()) {
    from.code.type(from.code.text + key);
    from.clock.now += 80;
    if ((at + 1) % heard === 0) for (const other of others) other.look();
  }
}

test("a tab that has changed something itself follows the other for as long as only that one types", () => {
  for (const heard of [1, 2, 5]) {
    const store = new Store();
    const [a, b] = [open(store), open(store)];
    a.code.type(`${BOOK}#1`);
    b.code.look();
    typeKeys(b, "rate = 3\n", [a.code], heard);
    assert.equal(a.code.text, b.code.text.slice(0, a.code.text.length));
    a.code.look();
    typeKeys(a, "print(rate)", [b.code], heard);
    b.code.look();
    typeKeys(b, "\nsteps", [a.code], heard);
    a.code.look();
    const text = `${BOOK}#1rate = 3\nprint(rate)\nsteps`;
    assert.deepEqual([a.code.text, b.code.text], [text, text]);
    const heardOf = [...a.heard, ...b.heard].filter((said) => said.startsWith("theirs"));
    assert.deepEqual(new Set(heardOf), new Set(["theirs: null"]));
    assert.ok(undoAll(b.code).includes(`${BOOK}#1`) && undoAll(a.code).includes(`${BOOK}#1`));
  }
});

test("after all that following, what two tabs type at once is told, and nothing of it is lost", () => {
  const store = new Store();
  const [a, b] = [open(store), open(store)];
  a.code.type("seen");
  b.code.look();
  typeKeys(b, " by both", [a.code]);
  a.code.type("seen by a");
  typeKeys(b, " and b", [a.code]);
  assert.deepEqual([a.code.text, b.code.text], ["seen by a", "seen by both and b"]);
  assert.equal(a.heard.at(-1), "theirs: seen by both and b");
  assert.ok(b.heard.includes("theirs: seen by a"));
  a.code.place("seen by both and b"); // the reader wants to see the other one
  b.code.look();
  assert.equal(b.heard.at(-1), "theirs: null");
  typeKeys(a, ", later", [b.code]);
  typeKeys(b, "!", [a.code]);
  assert.deepEqual([a.code.text, b.code.text], Array(2).fill("seen by both and b, later!"));
  assert.ok(undoAll(a.code).includes("seen by a"));
});

test("who takes the other's version and types on at once is followed", () => {
  const store = new Store();
  const [a, b] = [open(store), open(store)];
  a.code.type("w = 7");
  b.code.type("w = 8");
  b.code.place("w = 7");
  b.clock.now += 5000;
  b.code.type("w = 7  # really");
  a.code.look();
  assert.equal(a.code.text, "w = 7  # really");
  assert.ok(undoAll(a.code).includes("w = 8"));
});

test("a tab follows what went through a third one that it has not looked at", () => {
  const store = new Store();
  const [a, b, c] = [open(store), open(store), open(store)];
  a.code.type("one");
  b.code.look();
  b.code.place("one, two");
  c.code.look();
  c.code.place("one, two, three");
  a.code.look();
  assert.equal(a.code.text, "one, two, three");
  assert.equal(a.heard.at(-1), "theirs: null");
});

test("a tab that follows keeps of its own history what the other's is too short for", () => {
  const store = new Store();
  const [a, b] = [open(store), open(store)];
  for (let n = 0; n < 30; n++) a.code.place(`a${n}`);
  b.code.look();
  for (let n = 0; n < 30; n++) {
    b.code.place(`b${n}`);
    if (n % 3 === 0) a.code.look();
  }
  typeKeys(b, "end", [a.code]);
  const seen = undoAll(a.code);
  const all = Array.from({ length: 30 }, (_, n) => [`a${n}`, `b${n}`]).flat();
  assert.deepEqual(
    all.filter((text) => !seen.includes(text)),
    [],
  );
  assert.equal(new Set(seen).size, seen.length);
});

test("a tab that follows an undo can redo, and undoes no further than the other", () => {
  const store = new Store();
  const [a, b] = [open(store), open(store)];
  a.code.type("w = 5");
  b.code.look();
  b.code.place("w = 6");
  for (let times = 0; times < 2; times++) {
    b.code.undo();
    a.code.look();
  }
  assert.deepEqual([a.code.text, a.code.canUndo], [BOOK, false]);
  assert.ok(a.code.redo() && a.code.redo());
  assert.equal(a.code.text, "w = 6");
});

test("what was kept by an older edition of the page is still gone on from", () => {
  const kept = { code: "old", book: fingerprint(BOOK), past: [null], next: [] };
  const item = JSON.stringify({ ...kept, stamp: "x.3", base: "y.1" });
  const store = new Store({ "neuron-cell:cell": item });
  const [a, b] = [open(store), open(store)];
  a.code.type("old, and more");
  b.code.look();
  b.code.type("old, and more, and");
  a.code.look();
  assert.deepEqual([a.code.text, a.heard.at(-1)], ["old, and more, and", "theirs: null"]);
});

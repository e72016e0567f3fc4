/** Ideas that two tabs write down are both kept, and what was cleared for the next pupil stays away. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { ideas, joined, KeptIdeas, keepIdea } from "../src/page/idea.ts";
import { Pupil } from "../src/page/pupil.ts";
import { Store } from "./store.ts";

let local: Store;
beforeEach(() => {
  local = new Store();
  Object.defineProperty(globalThis, "localStorage", { value: local, configurable: true });
  Object.assign(globalThis, { document: { querySelectorAll: () => [] } });
});

/** A tab that has the box of this name open. */
function opened(name: string): KeptIdeas {
  const tab = new KeptIdeas();
  tab.read(name);
  return tab;
}

test("what two tabs have written is kept, one below the other", () => {
  const [one, two] = [opened("turn"), opened("turn")];
  assert.deepEqual(one.write("turn", "a line"), { text: "a line", kept: true });
  assert.deepEqual(two.write("turn", "w"), { text: "w\n\na line", kept: true });
  two.write("turn", "weights\n\na line");
  assert.equal(one.write("turn", "a line?").text, "a line?\n\nweights\n\na line");
  assert.deepEqual(ideas(), { turn: "a line?\n\nweights\n\na line" });
});

test("what goes on from the other's text is not written twice", () => {
  const [one, two] = [opened("turn"), opened("turn")];
  one.write("turn", "넘으면");
  assert.equal(two.write("turn", "넘으면 1").text, "넘으면 1");
  assert.equal(one.write("turn", "넘으").text, "넘으면 1");
});

test("a file's idea is no other tab's", () => {
  const tab = opened("turn");
  tab.write("turn", "mine");
  keepIdea("turn", "mine\n\nthe file's");
  assert.equal(tab.write("turn", "mine!").text, "mine!\n\nmine\n\nthe file's");
  assert.equal(tab.write("turn", "").text, "", "what a reader deletes is deleted");
});

for (const [typed, left] of [
  ["the pupil's before, and mine", ", and mine"],
  ["the pupils before", ""],
] as const) {
  test(`of what was cleared nothing comes back with ${JSON.stringify(typed)}`, () => {
    const tab = opened("turn");
    tab.write("turn", "the pupil's before");
    new Pupil(local, new Store()).leave();
    assert.equal(tab.write("turn", typed).text, left);
    assert.deepEqual(ideas(), left ? { turn: left } : {});
  });
}

test("an empty box that was cleared takes what is written then", () => {
  assert.equal(joined("new", "", null), "new");
  assert.equal(joined("new", null, null), "new");
});

test("where nothing can be kept, that is told, and what is written stays as it is", () => {
  local.room = -1;
  const tab = opened("turn");
  assert.deepEqual(tab.write("turn", "a"), { text: "a", kept: false });
  assert.deepEqual(tab.write("turn", "ab"), { text: "ab", kept: false });
  local.room = 9;
  assert.deepEqual(tab.write("turn", "abc"), { text: "abc", kept: true });
});

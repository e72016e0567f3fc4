/** The language switch leads to the same page in the other language, wherever the site is served. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { counterpart, followLanguageLinks } from "../src/page/language-switch.ts";

for (const root of ["/", "/neuron-from-scratch/", "/en/"]) {
  for (const page of ["", "04-training/", "english/", "04-training/en/"]) {
    const korean = root + page;
    const english = `${root}en/${page}`;
    test(`${korean} and ${english} are each other's counterpart`, () => {
      assert.equal(counterpart(korean, root, "en"), english);
      assert.equal(counterpart(english, root, "ko"), korean);
      assert.equal(counterpart(korean, root, "ko"), korean);
      assert.equal(counterpart(english, root, "en"), english);
    });
  }
}

test("the first English page is known without its slash too", () => {
  assert.equal(counterpart("/base/en", "/base/", "ko"), "/base/");
});

const root = new URL("../../", new URL("../src/page/language-switch.ts", import.meta.url)).pathname;
let click: (event: unknown) => void = () => {};
let visited: string[] = [];

beforeEach(() => {
  visited = [];
  Object.assign(globalThis, {
    document: {
      addEventListener(type: string, listener: typeof click, options: { capture: boolean }) {
        assert.deepEqual([type, options.capture], ["click", true]);
        click = listener;
      },
    },
    location: {
      pathname: `${root}04-training/`,
      hash: "#functions",
      assign: (address: string) => visited.push(address),
    },
  });
  followLanguageLinks();
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, "document");
  Reflect.deleteProperty(globalThis, "location");
});

function clickOn(hreflang: string | null, keys: object = {}): string[] {
  const calls: string[] = [];
  click({
    target: { closest: () => (hreflang ? { hreflang } : null) },
    button: 0,
    preventDefault: () => calls.push("prevented"),
    stopImmediatePropagation: () => calls.push("stopped"),
    ...keys,
  });
  return calls;
}

test("a click is taken from the theme, and the section is kept", () => {
  assert.deepEqual(clickOn("en"), ["prevented", "stopped"]);
  assert.deepEqual(visited, [`${root}en/04-training/#functions`]);
});

test("other links are left alone", () => {
  assert.deepEqual(clickOn(null), []);
  assert.deepEqual(visited, []);
});

for (const keys of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }]) {
  test(`a click that opens a new tab or window is left alone: ${JSON.stringify(keys)}`, () => {
    assert.deepEqual(clickOn("en", keys), []);
    assert.deepEqual(visited, []);
  });
}

/** Every word of the interface is there in both languages, and grammatical whatever is inserted. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { words } from "../src/words.ts";

const KO = words("ko");
const EN = words("en");
const INSERTED = "INSERTED";

/** All texts, functions called with something that can be found again. */
function texts(language: typeof KO): [string, string][] {
  return Object.entries(language).map(([name, word]) => [
    name,
    typeof word === "function" ? (word as (inserted: unknown) => string)(INSERTED) : word,
  ]);
}

test("both languages have the same words", () => {
  assert.deepEqual(Object.keys(KO), Object.keys(EN));
  for (const [name, word] of Object.entries(KO)) {
    assert.equal(typeof word, typeof EN[name as keyof typeof EN], name);
  }
});

test("no word is empty but that of a cell which does nothing", () => {
  for (const language of [KO, EN]) {
    const empty = texts(language).filter(([, text]) => !text.trim());
    assert.deepEqual(empty, [["idle", ""]]);
  }
});

test("Korean words are Korean, English ones are not", () => {
  for (const [name, text] of texts(KO)) assert.ok(!text || /[가-힣]/.test(text), name);
  for (const [name, text] of texts(EN)) assert.ok(!/[가-힣]/.test(text), name);
});

test("what is inserted is shown", () => {
  const makers = Object.entries(KO).filter(([, word]) => typeof word === "function");
  assert.ok(makers.length >= 3);
  for (const language of [KO, EN]) {
    const shown = texts(language).filter(([, text]) => text.includes(INSERTED));
    assert.equal(shown.length, makers.length);
  }
});

test("in Korean no particle follows what is inserted: it could be the wrong one", () => {
  for (const [name, text] of texts(KO)) {
    const after = text.split(INSERTED)[1];
    if (after === undefined) continue;
    assert.match(after, /^(번째|줄| [가-힣]{1,4})/, name);
    assert.doesNotMatch(after, /^ ?(을|를|이|가|은|는|와|과|로|으로|에서)(?![가-힣])/, name);
  }
});

test("Korean speaks to the reader in 해요체", () => {
  const sentences = texts(KO).filter(([, text]) => /[.…]$/.test(text) || /[다요]$/.test(text));
  assert.ok(sentences.length > 5);
  for (const [name, text] of sentences) assert.match(text, /요[.…]?$/, name);
});

/** Every word of the interface is there in both languages, and grammatical whatever is inserted. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { sharingWords } from "../src/shared/sharing-words.ts";
import { words } from "../src/shared/words.ts";

const KO = { ...words("ko"), ...sharingWords("ko") };
const EN = { ...words("en"), ...sharingWords("en") };
const INSERTED = ["ONE", "TWO", "THREE"] as const;

/** All texts by name, functions called with something that can be found again. */
function texts(language: object, prefix = ""): [string, string][] {
  return Object.entries(language).flatMap(([name, word]): [string, string][] => {
    if (typeof word === "object") return texts(word, `${prefix}${name}.`);
    return [[prefix + name, typeof word === "function" ? word(...INSERTED) : word]];
  });
}

/** How many things each text takes. */
const arities = Object.fromEntries(
  Object.entries(KO).map(([name, word]) => [name, typeof word === "function" ? word.length : 0]),
);

test("both languages have the same words, made from the same things", () => {
  assert.deepEqual(
    texts(KO).map(([name]) => name),
    texts(EN).map(([name]) => name),
  );
  for (const [name, word] of Object.entries(EN)) {
    assert.equal(typeof word === "function" ? word.length : 0, arities[name], name);
  }
});

test("no word is empty but those where nothing is to be said", () => {
  for (const language of [KO, EN]) {
    const empty = texts(language).filter(([, text]) => !text.trim());
    assert.deepEqual(empty, [
      ["idle", ""],
      ["outcome.unjudged", ""],
      ["foresaw.not-attempted", ""],
      ["foresaw.unjudged", ""],
    ]);
  }
});

test("Korean words are Korean, English ones are not", () => {
  for (const [name, text] of texts(KO)) assert.ok(!text || /[가-힣]/.test(text), name);
  for (const [name, text] of texts(EN)) assert.ok(!/[가-힣]/.test(text), name);
});

test("what is inserted is shown, once", () => {
  assert.ok(Object.values(arities).some((arity) => arity === 2));
  for (const language of [KO, EN]) {
    for (const [name, text] of texts(language)) {
      const shown = INSERTED.map((inserted) => text.split(inserted).length - 1);
      const taken = arities[name] ?? 0;
      assert.deepEqual(
        shown,
        INSERTED.map((_, index) => (index < taken ? 1 : 0)),
        name,
      );
    }
  }
});

test("in Korean no particle follows what is inserted: it could be the wrong one", () => {
  const inserted = new RegExp(INSERTED.join("|"));
  for (const [name, text] of texts(KO)) {
    for (const part of text.split(inserted).slice(1)) {
      const after = part.replace(/^`/, ""); // a cell's name leads there
      assert.match(after, /^(번째|줄|개|초|MB|글자)|^ [가-힣]+/, name);
      assert.doesNotMatch(after, /^ ?(을|를|이|가|은|는|와|과|로|으로|에서)(?![가-힣])/, name);
    }
  }
});

test("Korean speaks to the reader in 해요체", () => {
  const sentences = texts(KO).filter(([, text]) => /[.…!?]$|[다요]$/.test(text));
  assert.ok(sentences.length > 15);
  for (const [name, text] of sentences) assert.match(text, /(요|까요)[.…!?]?$/, name);
});

test("in English one is one and two are more", () => {
  const counting = [
    EN.dropped,
    EN.gap,
    EN.leftOut,
    EN.loaded,
    EN.asked,
    EN.partsCame,
    EN.partsRight,
    EN.choose,
    EN.think,
    EN.thinking,
    EN.noSuchCell,
  ];
  for (const say of counting) {
    assert.match(say(1), /\b1 [a-z ]*[a-rt-z]\b/, say(1));
    assert.match(say(2), /\b2 [a-z ]*s\b/, say(2));
  }
  assert.equal(EN.solved(1, 1), "1 of 1 exercise solved");
});

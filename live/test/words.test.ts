/** Every word of the interface is there in both languages, and grammatical whatever is inserted. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sharingWords } from "../src/shared/sharing-words.ts";
import { words } from "../src/shared/words.ts";

const KO = { ...words("ko"), ...sharingWords("ko") };
const EN = { ...words("en"), ...sharingWords("en") };
const FILES = ["words.ts", "sharing-words.ts"];
const INSERTED = ["ONE", "TWO", "THREE"] as const;

/** All texts by name, functions called with something that can be found again. */
function texts(language: object, prefix = ""): [string, string][] {
  return Object.entries(language).flatMap(([name, word]): [string, string][] => {
    if (typeof word === "object") return texts(word, `${prefix}${name}.`);
    return [[prefix + name, typeof word === "function" ? word(...INSERTED) : word]];
  });
}

/** Say where a word of a language stands: file and line. */
function place(lang: "KO" | "EN", name: string): string {
  for (const file of FILES) {
    const lines = readFileSync(new URL(`../src/shared/${file}`, import.meta.url), "utf8").split(
      "\n",
    );
    const start = lines.findIndex((line) => line.startsWith(`const ${lang}`));
    const key = new RegExp(`^  ${name.split(".")[0]}:`);
    const line = lines.findIndex((text, index) => index > start && key.test(text));
    if (line > 0) return `live/src/shared/${file}:${line + 1}: ${name}`;
  }
  return name;
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
    const taken = typeof word === "function" ? word.length : 0;
    assert.equal(taken, arities[name], place("EN", name));
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
  for (const [name, text] of texts(KO)) {
    assert.ok(!text || /[가-힣]/.test(text), place("KO", name));
  }
  for (const [name, text] of texts(EN)) assert.ok(!/[가-힣]/.test(text), place("EN", name));
});

test("what is inserted is shown, once", () => {
  assert.ok(Object.values(arities).some((arity) => arity === 2));
  for (const [lang, language] of [["KO", KO] as const, ["EN", EN] as const]) {
    for (const [name, text] of texts(language)) {
      const shown = INSERTED.map((inserted) => text.split(inserted).length - 1);
      const taken = arities[name] ?? 0;
      assert.deepEqual(
        shown,
        INSERTED.map((_, index) => (index < taken ? 1 : 0)),
        place(lang, name),
      );
    }
  }
});

test("in Korean no particle follows what is inserted: it could be the wrong one", () => {
  const inserted = new RegExp(INSERTED.join("|"));
  for (const [name, text] of texts(KO)) {
    for (const part of text.split(inserted).slice(1)) {
      const after = part.replace(/^`/, ""); // a cell's name leads there
      const where = place("KO", name);
      assert.match(after, /^(번|줄|개|초|MB|글자)|^ [가-힣]+/, where);
      assert.doesNotMatch(after, /^ ?(을|를|이|가|은|는|와|과|로|으로|에서)(?![가-힣])/, where);
    }
  }
});

test("Korean speaks to the reader in 해요체", () => {
  const sentences = texts(KO).filter(([, text]) => /[.…!?]$|[다요]$/.test(text));
  assert.ok(sentences.length > 15);
  for (const [name, text] of sentences) {
    assert.match(text, /(요|까요)[.…!?]?$/, place("KO", name));
  }
});

test("what says that Python has ended promises no start that needs a connection", () => {
  for (const name of ["renewed", "died"] as const) {
    // What the next run may say of it, word for word: it could not be loaded.
    assert.match(EN.lost.python, /could not be loaded/);
    assert.match(EN[name], /has to be loaded/, place("EN", name));
    assert.doesNotMatch(EN[name], /\b(is|are|will be) (started|loaded)/, place("EN", name));
    assert.match(KO.lost.python, /불러오지 못했어요/);
    assert.match(KO[name], /불러와야 하고/, place("KO", name));
  }
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

/** Search reads Korean as it is written and typed, and shows what it found as text. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { search } from "../src/search/engine.ts";
import { fromKeys, initials, letters, toKeys } from "../src/search/hangul.ts";
import { type Book, Index } from "../src/search/index.ts";
import { bare } from "../src/search/particles.ts";
import { lists } from "../src/search/results.ts";
import { slips } from "../src/search/typing.ts";
import { Flat, singular, split } from "../src/search/words.ts";

const BOOK: Book = {
  names: [
    ["gradient", "기울기", "gradient", "그레이디언트"],
    ["loop", "무한 루프", "infinite loop"],
    ["mean-squared-error", "평균 제곱 오차", "mean squared error"],
    ["layer", "층", "layer"],
    ["", "오류", "에러"],
  ],
  titles: [
    [
      "1/",
      [
        ["", "1. 시작"],
        ["#slope", "비탈길"],
        ["#mended", "고치기"],
      ],
    ],
    [
      "glossary/",
      [
        ["", "용어집", ""],
        ["#gradient", "기울기 · gradient", "어느 쪽이 오르막인지"],
        ["#loop", "무한 루프 · infinite loop", "끝나지 않는 반복"],
        ["#mean-squared-error", "평균 제곱 오차 · mean squared error", "오차 제곱의 평균"],
        ["#layer", "층 · layer", "뉴런들"],
      ],
    ],
  ],
  cells: [
    [
      [2, "used"],
      [2, "first", "count_right"],
    ],
    [],
  ],
  texts: new Map([
    [
      0,
      [
        "인공신경망을 만들어요. <b>굵게</b> & 더",
        "기울기가 크면 빨라요. 목록 값이에요.",
        "오류가 나면 고쳐요",
      ],
    ],
    [1, ["print(count_right(rows))", "def count_right(rows): self.w1 = 1"]],
  ]),
};
const index = new Index(BOOK);
const first = (query: string): string | undefined => search(index, query)[0]?.place.location;

test("every syllable is taken apart as Unicode does", () => {
  for (const syllable of "가각힣뷁쫓앉밟닭왜뭐의") {
    // Unicode has signs of its own for the letters of a syllable; NFKC leads to those.
    assert.equal(letters(syllable)[0]?.normalize("NFKC"), syllable.normalize("NFD")[0], syllable);
  }
});

test("syllables come back from the keys that type them", () => {
  const one = /[ㅃㅉㄸㄲㅆㅒㅖ]/;
  for (let code = 0xac00; code <= 0xd7a3; code += 7) {
    const syllable = String.fromCharCode(code);
    if (one.test(letters(syllable))) continue; // typed with Shift, which search does not tell apart
    assert.equal(fromKeys(toKeys(syllable)), syllable);
  }
  for (const [keys, word] of [
    ["tlsrudakd", "신경망"],
    ["rkwndcl", "가중치"],
    ["dhksfy", "완료"],
    ["ekfrrhrl", "닭고기"],
    ["djqtek", "없다"],
  ] as const) {
    assert.equal(fromKeys(keys), word);
  }
  assert.equal(fromKeys("dPcmrrkqt", "dPcmrrkqt"), "예측값");
  assert.equal(fromKeys("print"), undefined);
  assert.equal(toKeys("ㅎㄱㅁ야둣"), "gradient");
});

test("initials are the first letters of syllables", () => {
  assert.equal(initials("신경망"), "ㅅㄱㅁ");
  assert.equal(initials("줄다리기"), "ㅈㄷㄹㄱ");
});

test("particles go, words that only end like them stay as they are first", () => {
  const isTerm = (word: string) => word === "층";
  for (const word of [
    "가중치가",
    "가중치를",
    "가중치에서는",
    "가중치란",
    "가중치들의",
    "가중치이에요",
  ]) {
    assert.equal(bare(word, isTerm).at(-1), "가중치", word);
  }
  assert.equal(bare("가중치들까지", isTerm).at(-1), "가중치");
  assert.equal(bare("층을", isTerm).at(-1), "층");
  assert.equal(bare("가이드", isTerm)[0], "가이드");
  assert.deepEqual(bare("나이", isTerm), ["나이"]);
});

test("a plural is found as its singular, other words are left alone", () => {
  assert.deepEqual(["weights", "boundaries", "class", "bias", "axis", "is"].map(singular), [
    "weight",
    "boundary",
    "class",
    "bias",
    "axis",
    "is",
  ]);
});

test("texts are split into what search compares", () => {
  assert.deepEqual(split("“Self.w1 += 0.5”, 난수 시드(seed)를"), [
    "self.w1",
    "+=",
    "0.5",
    "난수",
    "시드",
    "seed",
    "를",
  ]);
  assert.deepEqual(split("신경망".normalize("NFD")), ["신경망"]);
});

test("Hangul is found inside words and over spaces, but not by chance", () => {
  const flat = new Flat("인공신경망을 무한 루프 목록 값이 self.w1 rate");
  assert.equal(flat.find("신경망").fit, "inside");
  assert.equal(flat.find("무한루프").fit, "word");
  assert.equal(flat.find("록값").fit, undefined);
  assert.equal(flat.find("w1").fit, "word");
  assert.equal(flat.find("ate").fit, undefined);
});

test("slips of the finger are counted as people make them", () => {
  assert.equal(slips("perceptorn", "perceptron", 2), 1);
  assert.equal(slips("wieght", "weight", 2), 1);
  assert.equal(slips("treshold", "threshold", 2), 1);
  assert.equal(slips("cat", "dog", 2), 3);
});

test("a term is found by every name, spelling and keyboard", () => {
  for (const query of [
    "기울기는",
    "기울기란",
    "gradient",
    "gradients",
    "그레이디언트",
    "ㄱㅇㄱ",
    "rldnfrl",
    "ㅎㄱㅁ야둣",
    "gradeint",
    "기울기(gradient)",
    "기울끼",
    "what is a gradient?",
    "기울기가 뭐예요",
  ]) {
    assert.equal(first(query), "glossary/#gradient", query);
  }
  assert.equal(first("무한루프를"), "glossary/#loop");
  assert.equal(first("층을"), "glossary/#layer");
  assert.equal(first("에러가"), "1/#mended");
  assert.equal(first("mse"), "glossary/#mean-squared-error");
});

test("names of the code lead to the cell that defines them", () => {
  assert.equal(first("count_right("), "1/#cell-first");
  assert.equal(first("self.w1"), "1/#cell-first");
  assert.equal(first("신경망"), "1/");
});

test("a cell is found by its whole name before one whose name and text only run together so", () => {
  const cells: Book["cells"] = [
    [
      [0, "ch-learn"],
      [0, "learn-once"],
    ],
  ];
  const texts = new Map([[1, ["Once more: self.learn(1)", "print(1)"]]]);
  const titles: Book["titles"] = [["1/", [["", "Title"]]]];
  const [best] = search(new Index({ names: [], titles, cells, texts }), "learn-once");
  assert.equal(best?.place.location, "1/#cell-learn-once");
});

test("nothing is found for nothing", () => {
  for (const query of ["", "  ", "?", "qqqqqq", "뷁뷁"]) assert.deepEqual(search(index, query), []);
});

test("every page's list holds the page, and what was found is text", () => {
  for (const query of ["기울기", "굵게", "<b>"]) {
    for (const list of lists(index, search(index, query))) {
      assert.equal(list.filter(({ location }) => !location.includes("#")).length, 1);
      for (const { title, text } of list) {
        const tags = (title + text).match(/<[^>]*>/g) ?? [];
        for (const tag of tags) assert.match(tag, /^<\/?(?:mark(?: data-md-highlight)?|code)>$/);
      }
    }
  }
  const found = lists(index, search(index, "굵게"))[0]?.[0];
  assert.match(
    found?.text ?? "",
    /&lt;b&gt;<mark data-md-highlight>굵게<\/mark>&lt;\/b&gt; &amp; 더/,
  );
});

test("another language's page says so", () => {
  const [list] = lists(index, search(index, "gradient"), "en");
  const page = list!.find(({ location }) => !location.includes("#"))!;
  assert.deepEqual(page.tags, ["English"]);
  assert.match(page.title, /^<span lang="en">/);
});

/** Search fetches for a query what may answer it, and no more than one query may cost. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Desk, MOST } from "../src/search/asking.ts";
import { Lookup } from "../src/search/lookup.ts";
import type { SearchItem } from "../src/search/protocol.ts";

/** The key of two syllables, or of one, as book/search_words.py has it: worked out with its formula. */
const keyOf = (pair: string): number =>
  ((pair.charCodeAt(0) - 0xac00) * 11_172 + (pair.charCodeAt(1) || 0xac00) - 0xac00 + pair.length) %
  131_071;

/** What tells where words stand, from the numbers of the texts. */
function latin(held: Record<string, number[]>) {
  const words = Object.keys(held).sort();
  return { words: words.join(" "), texts: words.map((word) => signs(held[word]!)).join(" ") };
}

function hangul(held: Record<string, number[]>) {
  const found = new Map(Object.entries(held).map(([pair, texts]) => [keyOf(pair), signs(texts)]));
  for (let key = 0; key < 131_071; key += 4096) found.set(key, found.get(key) ?? "");
  const keys = [...found.keys()].sort((one, other) => one - other);
  const gaps = keys.map((key, at) => key - (keys[at - 1] ?? 0));
  return { gaps: signs(gaps), texts: keys.map((key) => found.get(key)).join(" ") };
}

const signs = (numbers: number[]): string =>
  numbers.map((number) => String.fromCharCode(0x21 + number)).join("");

const PROSE = "기울기가 크면 빨라요";

/** A small book; what its files are said to weigh can be changed. */
function book(sizes: Record<string, unknown> = {}): Record<string, unknown> {
  const own = { names: 100, titles: 100, cells: 100, hangul: 100, latin: 100, texts: [9, 9, 0, 0] };
  return {
    "names.json": [["gradient", "기울기", "gradient"]],
    "ko/titles.json": {
      sizes: { ...own, ...sizes },
      pages: [
        [
          "1/",
          [
            ["", "1. 시작"],
            ["#slope", "비탈길"],
          ],
        ],
        [
          "glossary/",
          [
            ["", "용어집", ""],
            ["#gradient", "기울기 · gradient", "오르막"],
          ],
        ],
      ],
    },
    "ko/cells.json": [[[1, "first", "count_right"]], []],
    "ko/latin.json": latin({ count: [1], right: [1], rows: [1], print: [1] }),
    "ko/hangul.json": hangul({ 기울: [0], 크면: [0], 빨라: [0] }),
    "ko/texts/0.json": ["", PROSE],
    "ko/texts/1.json": ["def count_right(rows): print(rows)"],
    "en/titles.json": {
      sizes: { ...own, texts: [9, 9] },
      pages: [
        [
          "en/1/",
          [
            ["", "1. Start"],
            ["#slope", "The slope"],
          ],
        ],
      ],
    },
    "en/cells.json": [[]],
    "en/latin.json": latin({ steep: [0], hills: [0] }),
    "en/hangul.json": { gaps: "", texts: "" },
    "en/texts/0.json": ["", "steep hills are steep"],
  };
}

/** A reader of the book: asks, and tells what was fetched for it and where the first line leads. */
function reader(files = book()) {
  let asked: string[] = [];
  const desk = new Desk("ko", async (path) => {
    asked.push(path);
    if (!(path in files)) throw new Error("lost");
    return files[path];
  });
  const ask = async (query: string, isAsked = (): boolean => true) => {
    asked = [];
    let items: SearchItem[][] = [];
    const show = (now: SearchItem[][]): void => {
      items = now;
    };
    await desk.answer(query, { show, rest: async () => {}, isAsked });
    return { asked: asked.sort(), best: best(items)?.location, items };
  };
  return { ask, files };
}

const best = (items: SearchItem[][]): SearchItem | undefined =>
  items.flat().sort((one, other) => other.score - one.score)[0];

const FIRST = ["ko/cells.json", "ko/titles.json", "names.json"];

test("a name is answered from names, and the code that has it: no prose is fetched", async () => {
  const { asked, best } = await reader().ask("기울기를");
  assert.equal(best, "glossary/#gradient");
  assert.deepEqual(asked, ["ko/cells.json", "ko/hangul.json", "ko/latin.json", ...FIRST.slice(1)]);
});

test("what stands in one text is answered by fetching that text", async () => {
  const prose = await reader().ask("크면 빨라요");
  assert.equal(prose.best, "1/#slope");
  assert.deepEqual(prose.asked, [
    "ko/cells.json",
    "ko/hangul.json",
    "ko/texts/0.json",
    ...FIRST.slice(1),
  ]);
  const code = await reader().ask("count_right(");
  assert.equal(code.best, "1/#cell-first");
  assert.ok(code.asked.includes("ko/texts/1.json"));
  assert.ok(!code.asked.includes("ko/texts/0.json"));
});

test("a slip of the finger costs no text that has no word of the query", async () => {
  const { asked, best } = await reader().ask("깅울기");
  assert.equal(best, "glossary/#gradient");
  assert.ok(!asked.includes("ko/texts/1.json"));
});

test("a word typed with the wrong keyboard is found in a text that has not come yet", async () => {
  assert.equal((await reader().ask("Qkffk")).best, "1/#slope");
});

test("a sentence of the other language is looked up in its texts", async () => {
  const { asked, best } = await reader().ask("steep hills");
  assert.equal(best, "en/1/#slope");
  assert.ok(asked.includes("en/texts/0.json"));
  assert.ok(!asked.some((path) => path.startsWith("ko/texts")));
});

test("no query fetches more than one may cost, whatever the files weigh", async () => {
  for (const texts of [
    [9, 9],
    [20_000, 20_000],
    [60_000, 60_000],
    [36_000, 2_000],
  ]) {
    for (const hangul of [100, 13_000, 60_000]) {
      const files = book({ hangul, texts: [...texts, 0, 0] });
      const weighed: Record<string, number> = { "ko/hangul.json": hangul };
      texts.forEach((bytes, text) => {
        weighed[`ko/texts/${text}.json`] = bytes;
      });
      for (const query of [
        "빨라요",
        "rows",
        "steep hills",
        "count_right 빨라요",
        "gradient 크면",
        "뷁",
      ]) {
        const { asked } = await reader(files).ask(query);
        const sum = asked.reduce((bytes, path) => bytes + (weighed[path] ?? 100), 0);
        assert.ok(sum <= MOST, `${query}: ${sum}`);
      }
    }
  }
});

test("a page whose text is too much to fetch is listed all the same", async () => {
  const { asked, best } = await reader(book({ texts: [60_000, 9, 0, 0] })).ask("빨라요");
  assert.ok(!asked.includes("ko/texts/0.json"));
  assert.equal(best, "1/");
});

test("what has come answers later queries, and is asked for once", async () => {
  const { ask } = reader();
  await ask("크면 빨라요");
  assert.deepEqual((await ask("빨라요")).asked, []);
  assert.equal((await ask("빨라요")).best, "1/#slope");
  const heavy = reader(book({ texts: [15_000, 30_000, 0, 0] }));
  await heavy.ask("빨라요");
  assert.ok((await heavy.ask("rows 빨라요 print 크면")).asked.includes("ko/texts/1.json"));
});

test("what could not be fetched is asked for again", async () => {
  const { ask, files } = reader();
  for (const path of ["names.json", "ko/hangul.json", "ko/texts/0.json"]) {
    const content = files[path];
    delete files[path];
    assert.notEqual((await ask("크면 빨라요")).best, "1/#slope", path);
    files[path] = content;
  }
  assert.equal((await ask("크면 빨라요")).best, "1/#slope");
});

test("what is called so stays in the list if a text cannot be fetched", async () => {
  const files = book();
  delete files["ko/hangul.json"];
  assert.equal((await reader(files).ask("기울기")).best, "glossary/#gradient");
});

test("whoever writes on has nothing fetched for what was written before", async () => {
  for (const turns of [0, 1]) {
    let turn = 0;
    const { asked } = await reader().ask("크면 빨라요", () => turn++ < turns);
    assert.deepEqual(asked, FIRST);
  }
});

test("a word is found by its beginning, its parts and its second half", () => {
  const lookup = new Lookup(
    latin({ "==": [3], count: [1, 2], right: [2], rightly: [4] }),
    hangul({ 직선: [1, 3], 합: [1], 검증: [0, 4], 데이: [0, 2] }),
  );
  const texts = (word: string): number[] => [...lookup.find(word).keys()].sort();
  assert.deepEqual(texts("count_right"), [2]);
  assert.deepEqual(texts("right"), [2, 4]);
  assert.equal(lookup.find("right").get(2), 1);
  assert.ok(lookup.find("right").get(4)! < 1);
  assert.deepEqual(texts("=="), [3]);
  assert.deepEqual(texts("직선"), [1, 3]);
  assert.deepEqual(texts("합"), [1]);
  assert.deepEqual(texts("직선합"), [1, 3]);
  assert.deepEqual(texts("검증데이터"), [0]);
  assert.deepEqual(texts("직선이라고"), [1, 3]); // whatever is written onto it
  assert.deepEqual(texts("없는"), []);
});

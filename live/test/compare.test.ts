/** A run equals the book if nothing differs but the last digits of numbers. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { comparable, isSilent, sameAsBook } from "../src/page/compare.ts";

const shown = (text: string, error: string | null = null, ...figures: string[]) => ({
  text,
  figures,
  error,
});
const same = (one: string, other: string) => sameAsBook(shown(one), shown(other));

test("the same text is the same", () => {
  assert.ok(same("", ""));
  assert.ok(same("에포크 34 맞은 개수 4\n", "에포크 34 맞은 개수 4\n"));
});

test("numbers that differ after nine digits are the same: Pyodide has another exp", () => {
  assert.ok(same("2.9796570442635453\n", "2.9796570442635373\n"));
  assert.ok(same("[0.1, -1.2345678901e-07]", "[0.1, -1.2345678902e-07]"));
  assert.ok(same("0.30000000000000004", "0.3"));
});

test("numbers that differ within nine digits are different", () => {
  assert.ok(!same("2.97965701", "2.97965702"));
  assert.ok(!same("1e-07", "1e-08"));
  assert.ok(!same("-0.5", "0.5"));
});

test("whole numbers are compared to the last digit", () => {
  assert.ok(!same("18446744073709551616", "18446744073709551617"));
});

test("digits in a name or a version are no number", () => {
  assert.equal(comparable("v1.50 a10e5 3.14.150"), "v1.50 a10e5 3.14.150");
});

test("white space at the ends of lines and of the text does not count, elsewhere it does", () => {
  assert.ok(same("a  \nb\n\n", "a\nb"));
  assert.ok(!same("a  b", "a b"));
  assert.ok(!same("a\n\nb", "a\nb"));
  assert.ok(!same("  a", "a"));
});

test("errors are compared by their class alone", () => {
  assert.ok(sameAsBook(shown("x", "ValueError"), shown("x", "ValueError")));
  assert.ok(!sameAsBook(shown("x", "ValueError"), shown("x", "TypeError")));
  assert.ok(!sameAsBook(shown("x", "ValueError"), shown("x")));
  assert.ok(!sameAsBook(shown("x"), shown("x", "ValueError")));
});

test("figures are compared by their words, in their order and number", () => {
  const of = (...figures: string[]) => shown("x", null, ...figures);
  assert.ok(sameAsBook(of("Rain 0.1", "Sun"), of("Rain 0.10000000001", "Sun")));
  assert.ok(!sameAsBook(of("Rain"), of()));
  assert.ok(!sameAsBook(of(), of("Rain")));
  assert.ok(!sameAsBook(of("Rain"), of("Sun")));
  assert.ok(!sameAsBook(of("Rain", "Sun"), of("Sun", "Rain")));
});

test("a run is silent if it showed neither text nor figure nor error", () => {
  assert.ok(isSilent(shown(" \n")));
  assert.ok(!isSilent(shown("0")));
  assert.ok(!isSilent(shown("", null, "Rain")));
  assert.ok(!isSilent(shown("", "ValueError")));
});

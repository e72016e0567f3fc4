/** A stroke on a pad is two squares thick wherever it goes. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { nib } from "../src/page/pad.ts";

function cells(row: number, column: number, x: number, y: number): string {
  return nib({ row, column }, x, y)
    .map((square) => `${square.row}${square.column}`)
    .join(" ");
}

test("the pen marks the four squares that are nearest to it", () => {
  assert.equal(cells(3, 4, 0.2, 0.2), "23 24 33 34");
  assert.equal(cells(3, 4, 0.8, 0.2), "24 25 34 35");
  assert.equal(cells(3, 4, 0.2, 0.8), "33 34 43 44");
  assert.equal(cells(3, 4, 0.8, 0.8), "34 35 44 45");
});

test("at every edge it keeps its width, and the square below it", () => {
  for (const row of [0, 7]) {
    for (const column of [0, 7]) {
      for (const [x, y] of [
        [0.1, 0.1],
        [0.1, 0.9],
        [0.9, 0.1],
        [0.9, 0.9],
      ] as const) {
        const marked = nib({ row, column }, x, y);
        assert.equal(new Set(marked.map((square) => 8 * square.row + square.column)).size, 4);
        assert.ok(marked.some((square) => square.row === row && square.column === column));
        assert.ok(
          marked.every((s) => Math.min(s.row, s.column) >= 0 && Math.max(s.row, s.column) < 8),
        );
      }
    }
  }
});

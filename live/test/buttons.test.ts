/** A cell's buttons are whole: an action for each, a test that presses it, no word that nobody shows. */

import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const ROOT = join(import.meta.dirname, "..", "..");
const BAR = "live/src/page/bar.ts";
const WORDS = ["live/src/shared/words.ts", "live/src/shared/sharing-words.ts"];

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

/** The text of all files of a pattern but some. */
function all(pattern: string, but: string[] = []): string {
  const found = globSync(pattern, { cwd: ROOT }).map((file) => file.replaceAll("\\", "/"));
  return found
    .filter((file) => !but.includes(file))
    .map(read)
    .join("\n");
}

/** Every line of a file on which a pattern stands, with what it found: file, number, name. */
function lines(file: string, pattern: RegExp): [string, string][] {
  return read(file)
    .split("\n")
    .flatMap((line, index): [string, string][] => {
      const name = line.match(pattern)?.[1];
      return name ? [[`${file}:${index + 1}`, name]] : [];
    });
}

test("every action of a cell's bar has a button", () => {
  const actions = lines(BAR, /^ {2}(\w+)\(\): void;/);
  assert.ok(actions.length > 7);
  const code = read(BAR);
  const without = actions.filter(([, name]) => !code.includes(`actions.${name}`));
  assert.deepEqual(
    without.map(([place, name]) => `${place}: no button does this: ${name}`),
    [],
  );
});

test("every button of a cell's bar has a name, and a browser test presses it", () => {
  const buttons = lines(BAR, /\bbutton\((.*)\)[,;]/);
  assert.ok(buttons.length > 6);
  const tests = all("tests/browser/*.py");
  const untested = buttons.filter(([, given]) => {
    const name = given.match(/, "([a-z-]+)"$/)?.[1];
    return !name || !new RegExp(`["'=]${name}["'\\]]`).test(tests);
  });
  assert.deepEqual(
    untested.map(([place, given]) => `${place}: no test in tests/browser presses it: ${given}`),
    [],
  );
});

test("every word is shown somewhere", () => {
  const code = all("live/src/**/*.ts", WORDS);
  for (const file of WORDS) {
    const words = lines(file, /^ {2}(\w+):/);
    assert.ok(words.length > 10);
    const unused = words.filter(([, name]) => !new RegExp(`\\b${name}\\b`).test(code));
    assert.deepEqual(
      unused.map(([place, name]) => `${place}: nobody shows this word: ${name}`),
      [],
    );
  }
});

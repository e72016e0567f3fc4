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

/** Whether a test presses the button of a name: by the driver's own word, or where its selector stands. */
function presses(tests: string, name: string): boolean {
  const code = tests.replace(/^\s*#.*$/gm, "");
  const selector = `\\[data-action=["']?${name}["']?\\]`;
  return [
    `(?<!keyboard)\\.press\\(["']${name}["']\\)`,
    `${selector}[^\n]*\\.(click|dblclick|tap)\\(`,
    `\\.(click|dblclick|tap)\\([^\n]*${selector}`,
  ].some((press) => new RegExp(press).test(code));
}

test("a button that is only named, looked at or focused is not pressed", () => {
  for (const line of [
    'driver.press("fold")',
    'driver.part("[data-action=fold]").click()',
    "page.locator('[data-action=\"fold\"]:visible').first.tap()",
    "finger.tap(driver.part('[data-action=\"fold\"]'))",
    'page.mouse.dblclick(*middle(driver.part("[data-action=fold]")))',
  ]) {
    assert.ok(presses(line, "fold"), line);
    assert.ok(!presses(line, "old"), line);
    assert.ok(!presses(`# ${line}`, "fold"), line);
  }
  for (const line of [
    'assert driver.text == "fold"',
    'expect(driver.part("[data-action=fold]")).to_be_visible()',
    'driver.part("[data-action=fold]").focus()\ndriver.part("[data-action=run]").click()',
    'for action in ("run", "fold"):',
    'page.keyboard.press("fold")',
    'driver.press("unfold")',
  ]) {
    assert.ok(!presses(line, "fold"), line);
  }
});

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
    return !name || !presses(tests, name);
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

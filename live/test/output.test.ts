/** Of what a run prints, the newest is kept: at most 10,000 lines and 250,000 characters. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Terminal } from "../src/page/terminal.ts";

const lines = (long: string) => long.split("\n").length - 1;

test("what fits is kept to the letter", () => {
  const terminal = new Terminal();
  for (const word of ["a", "\n", "", "b c\n", "끝"]) terminal.write("stdout", word);
  assert.equal(terminal.text, "a\nb c\n끝");
  assert.equal(terminal.droppedLines, 0);
});

test("neighbouring text of one stream becomes one run, other streams their own", () => {
  const terminal = new Terminal();
  terminal.write("stdout", "a");
  terminal.write("stdout", "b");
  terminal.write("stderr", "c");
  terminal.write("stdout", "d");
  const runs = terminal.passages[0]?.lines[0]?.runs ?? [];
  assert.deepEqual(
    runs.map(({ style, text }) => [style.stream, text]),
    [
      ["stdout", "ab"],
      ["stderr", "c"],
      ["stdout", "d"],
    ],
  );
});

for (const portion of [1, 7, 1000, 25_000]) {
  test(`of 25,000 lines the last 10,000 are kept when they come ${portion} at a time`, () => {
    const terminal = new Terminal();
    for (let line = 0; line < 25_000; line += portion) {
      const some = Array.from({ length: Math.min(portion, 25_000 - line) }, (_, i) => line + i);
      terminal.write("stdout", `${some.join("\n")}\n`);
    }
    const kept = terminal.text.split("\n");
    assert.equal(kept.pop(), "");
    assert.equal(kept.length, 10_000);
    assert.equal(kept[0], "15000");
    assert.equal(kept.at(-1), "24999");
    assert.equal(terminal.droppedLines, 15_000);
  });
}

test("before a line is dropped, long ones lose their middles: the oldest first", () => {
  const terminal = new Terminal();
  const made = Array.from(
    { length: 100 },
    (_, i) => `${String(i).padStart(4, "0")}${"x".repeat(5990)}${String(i).padStart(4, "0")}`,
  );
  for (const line of made) terminal.write("stdout", `${line}\n`);
  const kept = terminal.passages[0]?.lines.slice(0, -1) ?? [];
  assert.equal(terminal.droppedLines, 0);
  assert.equal(kept.length, 100);
  for (const [i, line] of kept.entries()) {
    assert.ok(line.text.startsWith(made[i]?.slice(0, 900) as string));
    assert.ok(line.text.endsWith(made[i]?.slice(-900) as string));
    assert.equal(line.length + line.dropped, 5998);
  }
  assert.equal(kept.at(-1)?.dropped, 0);
  assert.ok(terminal.text.length <= 250_000);
});

test("of a long line beginning and end are kept, and what is missing is counted", () => {
  const numbers = `[${Array.from({ length: 60_000 }, (_, i) => i).join(", ")}]`;
  const terminal = new Terminal();
  terminal.write("stdout", `before\n${numbers}\nafter\n`);
  const [before, long, after] = terminal.passages[0]?.lines ?? [];
  assert.deepEqual([before?.text, after?.text], ["before", "after"]);
  assert.ok(long?.text.startsWith(numbers.slice(0, 50_000)));
  assert.ok(long?.text.endsWith(numbers.slice(-50_000)));
  assert.equal(long?.length, 100_000);
  assert.equal(long?.dropped, numbers.length - 100_000);
});

test("a line that never ends is bounded, and keeps its beginning and its newest", () => {
  const terminal = new Terminal();
  let all = "";
  for (let i = 0; i < 1000; i++) {
    const word = `${String(i).padStart(4, "0")}${".".repeat(996)}`;
    all += word;
    terminal.write("stdout", word);
  }
  const { text } = terminal;
  const line = terminal.passages[0]?.lines[0];
  assert.ok(text.length <= 125_000);
  assert.equal(text.slice(0, 50_000), all.slice(0, 50_000));
  assert.equal(text.slice(-50_000), all.slice(-50_000));
  assert.equal(text.length + (line?.dropped ?? 0), all.length);
});

test("whatever is written, the end of it is kept and the dropped lines are counted", () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % below;
  };
  const terminal = new Terminal();
  let all = "";
  for (let i = 0; i < 3000; i++) {
    const word = "y".repeat(random(200)) + "\n".repeat(random(12));
    terminal.write(random(2) ? "stdout" : "stderr", word);
    all += word;
  }
  const kept = terminal.text;
  assert.ok(all.endsWith(kept));
  assert.ok(lines(kept) <= 10_000 && kept.length <= 250_000);
  assert.equal(terminal.droppedLines, lines(all) - lines(kept));
  const before = all.slice(0, all.length - kept.length);
  assert.ok(before.endsWith("\n") && before.length > 0);
});

test("between figures too the newest is kept and the dropped lines are counted", () => {
  const terminal = new Terminal();
  for (let round = 0; round < 300; round++) {
    terminal.write("stdout", `${round}\nx\nunfinished`);
    terminal.breakOff();
  }
  const kept = terminal.text;
  assert.ok(kept.endsWith("299\nx\nunfinished"));
  assert.ok(terminal.passages.length <= 100);
  assert.equal(terminal.droppedLines + 3 * terminal.passages.length, 900);
});

test("a flood takes few times as long as a look at each of its signs", () => {
  const frame = Array.from({ length: 5000 }, (_, i) => `${i}\n`).join("");
  const bars = Array.from({ length: 5000 }, (_, i) => `\r${"#".repeat(40)} ${i}`).join("");
  const time = (act: () => void) => {
    const rounds = Array.from({ length: 15 }, () => {
      const start = performance.now();
      act();
      return performance.now() - start;
    });
    return rounds.sort((a, b) => a - b)[3] as number; // other work on this machine is left out
  };
  for (const flood of [frame, bars]) {
    const terminal = new Terminal();
    const looking = time(() => [...flood].filter((sign) => sign === "x").length);
    const writing = time(() => terminal.write("stdout", flood));
    assert.ok(writing < 25 * looking, `${writing} ms against ${looking} ms`);
  }
});

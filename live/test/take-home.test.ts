/** A page goes home as the reader left it: as a notebook, and as a program that runs. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import {
  type Notebook,
  type NotebookCell,
  neuronNotebook,
  program,
  type Taken,
  withWork,
} from "../src/page/take-home.ts";

const markdown = (id: string, source: string): NotebookCell => ({
  cell_type: "markdown",
  id,
  source,
  metadata: {},
});
const code = (
  id: string,
  source: string,
  metadata: NotebookCell["metadata"] = {},
): NotebookCell => ({ cell_type: "code", id, source, metadata });

const BOOK: Notebook = {
  metadata: { kernelspec: { name: "python3" }, neuron: { digest: "abc", language: "en" } },
  cells: [
    markdown("text_1", "# A chapter\n\nwith words"),
    markdown("recall_questions", "three questions"),
    code("load_neuron", "%load_ext neuron_tutor", { tags: ["load-neuron"] }),
    markdown("predict_first", "**Predict first** What?"),
    code("first", "print('book')"),
    code("part", "%%rebuild ch03-part\ndef part():\n    ...", { rebuild: "ch03-part" }),
    markdown("for-ever", "```python\nwhile True:\n    pass\n```"),
    code("fails", "1 / 0", { tags: ["raises-exception"] }),
    code("solved", "x = ...", { exercise: "ch03-solved", tags: ["raises-exception"] }),
    code("check_solved", "print(In[-2])", { check: "ch03-solved" }),
    code("unsolved", "y = ... + 1", { exercise: "ch03-unsolved", tags: ["raises-exception"] }),
    markdown("help_unsolved", "<details>secret</details>"),
    code("last", "print(x, part())"),
  ],
};

const taken = (name: string, code: string, more: Partial<Taken> = {}): Taken => ({
  name,
  code,
  edited: true,
  sound: code,
  answer: "",
  ...more,
});

const MINE = [
  taken("first", "print('mine ``` `')", { answer: "three ` or `` four" }),
  taken("part", "def part():\n    return nonsense(", { sound: "def part():\n    return 7\n" }),
  taken("for-ever", "while True:\n    print('```')"),
  taken("solved", "x = 4"),
  taken("unsolved", "y = ... + 1", { edited: false }),
  taken("last", "print(x, part())", { edited: false }),
];

function of(book: Notebook, id: string): string {
  return book.cells.find((cell) => cell.id === id)?.source ?? "";
}

test("a notebook has the reader's code and answers, and all else as the book has it", () => {
  const mine = withWork(BOOK, MINE, "My answer:");
  assert.equal(of(mine, "first"), "print('mine ``` `')");
  assert.equal(of(mine, "part"), "%%rebuild ch03-part\ndef part():\n    return nonsense(");
  assert.equal(of(mine, "for-ever"), "````python\nwhile True:\n    print('```')\n````");
  assert.equal(of(mine, "solved"), "x = 4");
  assert.equal(
    of(mine, "predict_first"),
    "**Predict first** What?\n\nMy answer: ``` three ` or `` four ```",
  );
  const changed = ["predict_first", "first", "part", "for-ever", "solved"];
  for (const { id, source } of BOOK.cells) {
    if (!changed.includes(id)) assert.equal(of(mine, id), source, id);
  }
  assert.deepEqual(mine.metadata, BOOK.metadata);
  assert.equal(of(BOOK, "first"), "print('book')", "the book's own is not touched");
});

test("without edits it is the book's notebook", () => {
  const untouched = MINE.map((cell) => ({ ...cell, edited: false, answer: "" }));
  assert.deepEqual(withWork(BOOK, untouched, "My answer:"), BOOK);
});

test("a program runs from its beginning to its end, with the last right part of the neuron", () => {
  const text = program(BOOK, MINE, "needs:\nthe package");
  const ran = spawnSync("python3", ["-"], { input: text, encoding: "utf-8" });
  assert.equal(ran.stderr, "");
  assert.equal(ran.stdout, "mine ``` `\n4 7\n");
  for (const kept of ["# # A chapter", "# needs:", "# the package", "#     return nonsense("]) {
    assert.ok(text.includes(`${kept}\n`), kept);
  }
  for (const gone of ["secret", "In[-2]", "%load_ext", "three questions", "%%rebuild"]) {
    assert.ok(!text.includes(gone), gone);
  }
});

test("whatever stands in a comment stays one", () => {
  const strange = "a\rimport os\r\nb\nc";
  const text = program({ ...BOOK, cells: [markdown("text_1", strange)] }, [], strange);
  for (const line of text.split(/\r\n?|\n/)) assert.match(line, /^(#.*)?$/);
});

test("the neuron is a notebook that judges each part", () => {
  const parts: [string, string][] = [
    ["ch03-a", "\ndef a():\n    pass\n"],
    ["ch04-b", "b = 2"],
  ];
  const made = neuronNotebook(BOOK, parts, "# My neuron");
  assert.deepEqual(
    made.cells.map(({ source }) => source),
    [
      "# My neuron",
      "%load_ext neuron_tutor",
      "%%rebuild ch03-a\ndef a():\n    pass",
      "%%rebuild ch04-b\nb = 2",
    ],
  );
  assert.deepEqual(made.metadata, { kernelspec: { name: "python3" } }, "it is no chapter");
});

/** Parts of a file are judged as on their own pages, and become the reader's own when they are right. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeParts } from "../src/page/judge-parts.ts";
import { MyNeuron } from "../src/page/mine.ts";
import type { Ending, Listener } from "../src/page/session-parts.ts";
import type { Job } from "../src/shared/protocol.ts";
import { Store } from "./store.ts";

/** Python in the place of which the test judges. */
function python(rights: Record<string, Partial<Ending>>) {
  const jobs: Job[] = [];
  const forgotten: string[] = [];
  const run = async (_page: string, listener: Listener): Promise<Ending> => {
    const job = listener.started();
    jobs.push(job);
    const ending = job.lesson ? rights[job.cell] : {};
    return { outcome: "finished", error: null, renewed: false, verdict: null, ...ending };
  };
  const session = { run, stop: () => {}, forget: (page: string) => void forgotten.push(page) };
  return { session, jobs, forgotten };
}

const verdict = (outcome: "right" | "wrong" | "unjudged", handed_on = true) => ({
  verdict: { outcome, message: "", handed_on },
});

test("a part becomes the reader's own only when it was judged right here", async () => {
  const neuron = new MyNeuron(new Store());
  const ids = [
    "ch03-good",
    "ch03-wrong",
    "ch04-error",
    "ch04-unfit",
    "ch05-late",
    "ch05-lost",
    "ch05-stopped",
  ];
  for (const id of ids) neuron.waiting.keep(id, { code: `code of ${id}`, note: "" });
  const { session } = python({
    "ch03-good": verdict("right"),
    "ch03-wrong": verdict("wrong"),
    "ch04-error": { outcome: "failed" },
    "ch04-unfit": verdict("right", false),
    "ch05-late": { verdict: { outcome: "unjudged", message: "no tutor" } },
    "ch05-lost": { outcome: "lost" },
    "ch05-stopped": { outcome: "stopped", ...verdict("right") },
  });
  assert.deepEqual(await judgeParts(ids, neuron, session), {
    right: ["ch03-good"],
    wrong: ["ch03-wrong", "ch04-error", "ch04-unfit", "ch05-stopped"],
    unjudged: ["ch05-late", "ch05-lost"],
    why: "no tutor",
  });
  assert.deepEqual([...neuron.parts().keys()], ["ch03-good"]);
  assert.deepEqual(neuron.waiting.names(), ids.slice(1), "the others wait on");
});

test("a part is judged as on its own page: among its chapter's parts, after those that were right", async () => {
  const neuron = new MyNeuron(new Store());
  neuron.take("ch02-own", "own", false);
  for (const id of ["ch04-b", "ch03-a"]) neuron.waiting.keep(id, { code: id, note: "shown" });
  const { session, jobs, forgotten } = python({
    "ch03-a": verdict("right"),
    "ch04-b": verdict("right"),
  });
  const { right } = await judgeParts(["ch04-b", "ch03-a"], neuron, session);
  assert.deepEqual(right, ["ch03-a", "ch04-b"]);
  assert.deepEqual(
    jobs.map(({ code, lesson, mine: { chapter, parts } }) => [code, lesson?.id, chapter, parts]),
    [
      ["from my_neuron.ch03 import *", undefined, 4, { "ch02-own": "own" }],
      ["ch03-a", "ch03-a", 3, { "ch02-own": "own" }],
      ["from my_neuron.ch04 import *", undefined, 5, { "ch02-own": "own", "ch03-a": "ch03-a" }],
      ["ch04-b", "ch04-b", 4, { "ch02-own": "own", "ch03-a": "ch03-a" }],
    ],
  );
  assert.equal(new Set(forgotten).size, 2, "each in a page of its own, which is forgotten");
  assert.equal(neuron.part("ch04-b")?.shown, true);
});

test("the reader's own part can be had back where one of a file took its place", async () => {
  const neuron = new MyNeuron(new Store());
  neuron.take("ch03-a", "mine", false);
  neuron.waiting.keep("ch03-a", { code: "theirs", note: "" });
  assert.equal(neuron.part("ch03-a")?.code, "mine");
  await judgeParts(["ch03-a"], neuron, python({ "ch03-a": verdict("right") }).session);
  assert.equal(neuron.part("ch03-a")?.code, "theirs");
  neuron.goBack("ch03-a");
  assert.equal(neuron.part("ch03-a")?.code, "mine");
});

test("a part that is taken back while it is judged waits on, whatever comes of it", async () => {
  const neuron = new MyNeuron(new Store());
  neuron.take("ch03-a", "mine", false);
  neuron.waiting.keep("ch03-a", { code: "theirs", note: "" });
  const { session } = python({ "ch03-a": verdict("right") });
  let isWanted = true;
  const judging = judgeParts(["ch03-a"], neuron, session, () => isWanted);
  isWanted = false;
  assert.deepEqual(await judging, { right: [], wrong: [], unjudged: [], why: null });
  assert.equal(neuron.part("ch03-a")?.code, "mine");
  assert.deepEqual(neuron.waiting.names(), ["ch03-a"]);
});

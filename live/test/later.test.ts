/** What the tutor says after a run is over reaches the cell that it is about, and no other. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Notebook } from "../src/page/notebook.ts";
import { FakeCell } from "./fake-cells.ts";
import { ERROR, FakeListener, makeSession, settled } from "./fakes.ts";

const EXPLAINED = { ...ERROR, what: "because" };

/** A run of a page's program that has begun, and who hears of it. */
async function begun() {
  const { session, worker } = makeSession();
  const listener = new FakeListener();
  void session.run("p", listener);
  await settled();
  await worker().ready();
  return { worker, listener };
}

test("an explanation and a verdict that come later are heard once", async () => {
  const { worker, listener } = await begun();
  const { session: id, job: number } = worker();
  const later = ["explained", "judged"] as ("explained" | "judged")[];
  worker().answer({
    type: "done",
    session: id,
    job: number,
    outcome: "failed",
    error: ERROR,
    later,
  });
  const verdict = { outcome: "wrong", message: "no" } as const;
  for (const _ of [1, 2]) {
    worker().answer({ type: "explained", session: id, job: number, error: EXPLAINED });
    worker().answer({ type: "judged", session: id, job: number, verdict });
  }
  assert.deepEqual(listener.heard, ["started", "explained: because", "judged: no"]);
});

test("what nobody promised is not heard", async () => {
  const { worker, listener } = await begun();
  await worker().done("failed");
  const { session: id, job: number } = worker();
  worker().answer({ type: "explained", session: id, job: number, error: EXPLAINED });
  assert.deepEqual(listener.heard, ["started"]);
});

test("when Python ends first, nobody goes on waiting", async () => {
  const { worker, listener } = await begun();
  const { session: id, job: number } = worker();
  const error = { ...ERROR, next: "on its way" };
  worker().answer({
    ...{ type: "done", session: id, job: number, outcome: "failed", error },
    later: ["explained", "judged"],
  });
  worker().breakDown();
  assert.deepEqual(listener.heard, ["started", "explained: null", "judged: undefined"]);
});

for (const changed of [false, true]) {
  const title = changed ? "does not come to a cell that was reset" : "comes to its cell";
  test(`an explanation ${title}`, async () => {
    const { session, worker } = makeSession();
    const cell = new FakeCell("a");
    const notebook = new Notebook(session, "p", () => [cell]);
    void notebook.run(cell);
    await settled();
    await worker().ready();
    const { session: id, job: number } = worker();
    worker().answer({
      ...{ type: "done", session: id, job: number, outcome: "failed", error: ERROR },
      later: ["explained"],
    });
    await settled();
    cell.code = "already another"; // it said that the explanation is on its way
    if (changed) notebook.reset(cell);
    worker().answer({ type: "explained", session: id, job: number, error: EXPLAINED });
    const error = changed ? ERROR : EXPLAINED;
    assert.deepEqual(cell.problem, { kind: "error", error });
  });
}

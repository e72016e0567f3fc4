/** Of a part of Python that does not come the true reason is told, whoever asked for it. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { words } from "../src/shared/words.ts";
import { Part } from "../src/worker/part.ts";
import { Tutor } from "../src/worker/tutor.ts";

const ADDRESS = "https://site/assets/tutor-1.pack";

/** A host that answers every request so; null: there is no network. */
function host(answer: { status: number; type?: string } | null): void {
  const type = answer?.type ?? "application/octet-stream";
  const fetch = async () => {
    if (!answer) throw new TypeError("Failed to fetch");
    return new Response("", { status: answer.status, headers: { "Content-Type": type } });
  };
  class XMLHttpRequest {
    status = answer?.status ?? 0;
    response = new ArrayBuffer(0);
    open(): void {}
    send(): void {
      if (!answer) throw new DOMException("", "NetworkError");
    }
    getResponseHeader = () => type;
  }
  Object.assign(globalThis, { fetch, XMLHttpRequest });
}

const damaged = () => {
  throw new Error("no archive");
};

for (const [answer, trouble] of [
  [null, { kind: "offline" }],
  [{ status: 404 }, { kind: "missing", file: "tutor-1.pack", status: 404 }],
  [{ status: 500 }, { kind: "missing", file: "tutor-1.pack", status: 500 }],
  [
    { status: 200, type: "text/html; charset=utf-8" },
    { kind: "wrongType", file: "tutor-1.pack", type: "text/html; charset=utf-8" },
  ],
  [{ status: 200 }, { kind: "unknown" }],
] as const) {
  test(`a part knows why it has not come: ${trouble.kind}, ${answer?.status}`, async () => {
    host(answer);
    const [fetched, needed] = [new Part(ADDRESS, damaged), new Part(ADDRESS, damaged)];
    await assert.rejects(fetched.fetch());
    assert.equal(needed.need(), false);
    assert.deepEqual([fetched.trouble, needed.trouble], [trouble, trouble]);
  });
}

/** What a tutor says of a run that failed and one that was handed over, when it does not come. */
async function told(lang: "ko" | "en"): Promise<string[]> {
  const said: string[] = [];
  const teacher = { prepare: () => [], tutor_came: () => [], no_tutor_comes: () => {} };
  const start = { type: "forget", session: 1, page: "" } as const;
  const parts = [new Part("https://site/library.zip", () => {}, true), new Part(ADDRESS, damaged)];
  const hear = (message: object) => {
    if ("verdict" in message) said.push((message.verdict as { message: string }).message);
    else if ("error" in message) said.push((message.error as { next: string }).next);
  };
  const tutor = new Tutor(start, teacher, parts, words(lang), hear, () => {});
  const error = { type: "E", message: "", line: 1, traceback: "" };
  const later = ["explained", "judged"] as ("explained" | "judged")[];
  tutor.promise({ job: 1, outcome: "failed", error, later }, { kind: "exercise", id: "x" });
  await tutor.fetch();
  return said;
}

test("a tutor that does not come blames the connection only where there is none", async () => {
  host(null);
  for (const text of await told("en")) assert.match(text, /no connection/);
  host({ status: 404 });
  const [explanation, verdict, ...others] = await told("en");
  assert.match(explanation ?? "", /^The explanation could not.*tutor-1\.pack \(status 404\)/);
  assert.match(verdict ?? "", /^What judges the cell could not.*tutor-1\.pack \(status 404\)/);
  assert.deepEqual(others, []);
  for (const text of await told("ko")) assert.doesNotMatch(text, /인터넷/);
});

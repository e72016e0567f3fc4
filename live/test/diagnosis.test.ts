/** A page that could not load something says which file, why, and what to do. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { diagnose } from "../src/page/diagnosis.ts";
import { own, sayUnfetched } from "../src/page/unfetched.ts";
import { explainTrouble } from "../src/shared/trouble.ts";
import { words } from "../src/shared/words.ts";

const PAGE = "https://book/04/";
const FILES = ["https://book/assets/worker-1.js", "https://book/assets/py.wasm"];
const SCRIPT = "live-1.js";
/** What the host answers by address; nothing: no connection. */
let host: Record<string, { status?: number; type?: string; body?: string }> = {};

beforeEach(() => {
  host = {
    [PAGE]: { type: "text/html", body: `<script src="../assets/${SCRIPT}">` },
    [FILES[0] as string]: { type: "text/javascript" },
    [FILES[1] as string]: { type: "application/octet-stream" },
  };
  const fetch = async (address: string) => {
    const found = host[address];
    if (!found) throw new TypeError("no network");
    const { status = 200, type = "", body = "" } = found;
    return new Response(body, { status, headers: { "Content-Type": type } });
  };
  Object.assign(globalThis, { fetch, location: { href: PAGE } });
});

test("without a connection, that is what is said", async () => {
  host = {};
  assert.deepEqual(await diagnose(FILES, SCRIPT), { kind: "offline" });
});

test("a file that is missing is named, with what the server said", async () => {
  host[FILES[1] as string] = { status: 404 };
  const trouble = await diagnose(FILES, SCRIPT);
  assert.deepEqual(trouble, { kind: "missing", file: "py.wasm", status: 404 });
  for (const lang of ["ko", "en"] as const) {
    assert.match(explainTrouble("", trouble, words(lang)), /py\.wasm.*404/);
  }
});

test("a file that is missing because the book is another now asks for a reload", async () => {
  host[FILES[0] as string] = { status: 404 };
  host[PAGE] = { body: '<script src="../assets/live-2.js">' };
  assert.deepEqual(await diagnose(FILES, SCRIPT), { kind: "newer" });
});

test("a script of a wrong type, and a page in a file's place, are named", async () => {
  host[FILES[0] as string] = { type: "text/plain" };
  const trouble = await diagnose(FILES, SCRIPT);
  assert.deepEqual(trouble, { kind: "wrongType", file: "worker-1.js", type: "text/plain" });
  assert.match(explainTrouble("", trouble, words("en")), /worker-1\.js as text\/plain/);
  host[FILES[0] as string] = { type: "application/javascript; charset=utf-8" };
  host[FILES[1] as string] = { type: "text/html" };
  assert.deepEqual(await diagnose(FILES, SCRIPT), {
    kind: "wrongType",
    file: "py.wasm",
    type: "text/html",
  });
});

test("where all files are there, nothing is made up", async () => {
  assert.deepEqual(await diagnose(FILES, SCRIPT), { kind: "unknown" });
});

/** What is said of an import that failed as browsers tell it, at once and then. */
async function said(message: string): Promise<[string | null, string | null]> {
  Object.assign(own, { address: `https://book/assets/${SCRIPT}` });
  Object.assign(globalThis, { document: { documentElement: { lang: "en" } } });
  const place = { textContent: "" } as Pick<Element, "textContent"> as Element;
  const told = sayUnfetched(place, "files", new TypeError(message));
  const first = place.textContent;
  await told;
  return [first, place.textContent];
}

const LOST = "What this needs could not be downloaded";
const CHUNK = "https://book/assets/exchange-1.js";
for (const [how, answers, reason] of [
  ["offline", {}, /there is no connection/],
  ["missing", { [CHUNK]: { status: 503 } }, /exchange-1\.js \(status 503\)/],
  ["wrong", { [CHUNK]: { type: "text/html" } }, /exchange-1\.js as text\/html/],
  ["newer", { [CHUNK]: { status: 404 }, [PAGE]: { body: "live-2.js" } }, /published anew/],
  ["there again", { [CHUNK]: { type: "text/javascript" } }, /Try again/],
] as const) {
  test(`of what an import could not fetch the true reason is said: ${how}`, async () => {
    host = answers;
    for (const message of [
      `Failed to fetch dynamically imported module: ${CHUNK}`,
      `error loading dynamically imported module: ${CHUNK}`,
    ]) {
      const [first, last] = await said(message);
      assert.equal(first, LOST);
      assert.ok(last?.startsWith(LOST));
      assert.match(last ?? "", reason);
      assert.equal(/connection/.test(last ?? ""), how === "offline");
    }
  });
}

test("where a browser does not name the file, no other one is blamed", async () => {
  const message = "Importing a module script failed.";
  const script = `https://book/assets/${SCRIPT}`;
  host[script] = { type: "text/javascript" };
  assert.match((await said(message))[1] ?? "", /Try again/);
  host = { [script]: { status: 404 }, [PAGE]: { body: "live-2.js" } };
  assert.match((await said(message))[1] ?? "", /published anew/);
  host = {};
  assert.match((await said(message))[1] ?? "", /no connection/);
});

test("what is said elsewhere by then stays", async () => {
  Object.assign(globalThis, { document: { documentElement: { lang: "ko" } } });
  const place = { textContent: "" } as Pick<Element, "textContent"> as Element;
  const told = sayUnfetched(place, "editor", new Error(CHUNK));
  place.textContent = "다 실행했어요";
  await told;
  assert.equal(place.textContent, "다 실행했어요");
});

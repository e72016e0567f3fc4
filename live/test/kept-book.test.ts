/** The kept book: what is stored is what was listed, and it answers for what was asked. */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { beforeEach, test } from "node:test";
import { Offline } from "../src/service-worker/offline.ts";
import { type Book, filesOf, KeptFiles, type Listed, NotKept } from "../src/shared/kept-files.ts";

const ROOT = "https://host/some/base/";

/** What the host has by path; a missing file is no answer at all. */
let host: Record<string, string> = {};
let asked: string[] = [];
let stored = new Map<string, Response>();
/** So many bytes fit. */
let room = 1000;

const listed = (path: string, text: string): Listed => [
  path,
  createHash("sha256").update(text).digest("hex").slice(0, 16),
  text.length,
];

beforeEach(() => {
  host = { "": "first", "en/04/": "four", "x.wasm": "python" };
  asked = [];
  stored = new Map();
  room = 1000;
  const cache = {
    match: async (key: string) => stored.get(key)?.clone(),
    keys: async () => [...stored.keys()].map((url) => ({ url })),
    delete: async (key: string) => stored.delete(key),
    put: async (key: string, answer: Response) => {
      room -= (await answer.clone().arrayBuffer()).byteLength;
      if (room < 0) throw new DOMException("no room", "QuotaExceededError");
      stored.set(key, answer);
    },
  };
  Object.assign(globalThis, {
    caches: { open: async () => cache, delete: async () => stored.clear() },
    fetch: async (wanted: string | Request, options?: RequestInit) => {
      const path = (typeof wanted === "string" ? wanted : wanted.url).slice(ROOT.length);
      asked.push(`${path} ${options?.cache}`);
      const text = host[path];
      if (text === undefined) throw new TypeError("no network");
      return new Response(text, { headers: { "Content-Encoding": "gzip" } });
    },
  });
});

const BOOK: Book = {
  text: [listed("", "first"), listed("en/04/", "four")],
  python: [listed("x.wasm", "python")],
};

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  );
  assert.ok(error instanceof NotKept);
  return error.why;
}

test("every file is kept under its hash, and told in bytes", async () => {
  const told: number[] = [];
  const files = new KeptFiles(ROOT);
  await files.fill(filesOf(BOOK, "all"), (bytes) => told.push(bytes));
  assert.deepEqual(told, [5, 9, 15]);
  const hash = createHash("sha256").update("four").digest("hex").slice(0, 16);
  assert.ok(stored.has(`${ROOT}en/04/?${hash}`));
  const answer = await files.find(listed("en/04/", "four"));
  assert.equal(await answer?.text(), "four");
  assert.equal(answer?.headers.get("Content-Encoding"), null); // it is not packed any more
});

test("a file of another version is kept neither under this version nor at all", async () => {
  host["en/04/"] = "five";
  assert.equal(await refusal(new KeptFiles(ROOT).fill(BOOK.text)), "newer");
  assert.deepEqual([...stored.keys()], []);
  assert.deepEqual(asked.slice(-2), ["en/04/ force-cache", "en/04/ reload"]);
});

test("after a broken line only the rest is fetched", async () => {
  const files = new KeptFiles(ROOT);
  const { "en/04/": four, ...others } = host;
  host = others;
  assert.equal(await refusal(files.fill(BOOK.text)), "offline");
  host = { ...host, "en/04/": four ?? "" };
  asked = [];
  await files.fill(BOOK.text);
  assert.deepEqual(asked, ["en/04/ force-cache"]);
});

test("where the room ends, what came before this wish stays and the rest goes", async () => {
  const files = new KeptFiles(ROOT);
  await files.fill(filesOf(BOOK, "text"));
  room = 3;
  assert.equal(await refusal(files.fill(filesOf(BOOK, "all"))), "full");
  assert.equal(stored.size, 2);
});

test("another version shares what has not changed, and drops the rest", async () => {
  const files = new KeptFiles(ROOT);
  await files.fill(filesOf(BOOK, "all"));
  await files.setLevel("all");
  const next: Book = { ...BOOK, text: [listed("", "first"), listed("en/04/", "new")] };
  host["en/04/"] = "new";
  asked = [];
  await files.fill(filesOf(next, "all"));
  assert.deepEqual(asked, ["en/04/ force-cache"]);
  await files.prune(next);
  assert.equal(stored.size, 4); // three files, and how much is kept
  assert.equal(await files.level(), "all");
});

/** What the service worker answers: text, a place to go, or null where it lets the request go. */
async function answer(path: string, options: Partial<Request> = {}): Promise<string | null> {
  const given = await response(path, options);
  return given && (given.headers.get("Location") ?? (await given.text()));
}

async function response(path: string, options: Partial<Request>, book = BOOK) {
  const offline = new Offline(ROOT, book, new KeptFiles(ROOT));
  await offline.look();
  const request = { method: "GET", mode: "no-cors", url: `${ROOT}${path}`, ...options };
  return offline.answer(request as Request);
}

test("pages are found as people write them, and what is not kept is not touched", async () => {
  assert.equal(await answer("en/04/"), null);
  await new KeptFiles(ROOT).fill(BOOK.text);
  for (const path of ["en/04/", "en/04/index.html", "en/04/#end", "en/04/?q=1"]) {
    assert.equal(await answer(path), "four", path);
  }
  assert.equal(await answer("index.html"), "first");
  assert.equal(await answer("x.wasm"), null);
  assert.equal(await answer("elsewhere/"), null);
  assert.equal(await answer("en/04/", { cache: "no-store" }), null); // who asks for the host itself
  assert.equal(await answer("", { url: "https://host/" }), null);
  assert.equal(await answer("en/04", { mode: "navigate" }), `${ROOT}en/04/`);
});

test("a page that the book does not have is asked for, and without a network is said to be none", async () => {
  const book: Book = { ...BOOK, text: [...BOOK.text, listed("404.html", "no page")] };
  const page: Partial<Request> = { mode: "navigate" };
  host["404.html"] = "no page";
  host["pip/simple/"] = "index";
  assert.equal(await response("elsewhere/", page, book), null); // nothing is kept yet
  await new KeptFiles(ROOT).fill(book.text);
  assert.equal(await response("picture.png", {}, book), null);
  const there = await response("pip/simple/", page, book);
  assert.deepEqual([there?.status, await there?.text()], [200, "index"]);
  const none = await response("elsewhere/", page, book);
  assert.deepEqual([none?.status, await none?.text()], [404, "no page"]);
});

test("the site map names the pages where they really are", async () => {
  const map = (await answer("sitemap.xml")) ?? "";
  const places = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => place);
  assert.deepEqual(places, [ROOT, `${ROOT}en/04/`]);
});

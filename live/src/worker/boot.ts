/** Start Python in a worker: from the boot image, or plainly where anything about that fails. */

import { loadPyodide as load, type PyodideAPI } from "pyodide";
import { addImage, type Head } from "../shared/image.ts";
import type { Sources } from "../shared/protocol.ts";
import { SILENCE_MS } from "../shared/silence.ts";
import { install, openArchive } from "./archive.ts";
import { download } from "./download.ts";
import { onAnyDevice } from "./ios.ts";
import { unite } from "./table.ts";
import type { Said, Wanted } from "./unpacker.ts";

declare const UNPACKER: string;
declare const IMAGE_HASH: string;
declare const SIZES: { wasm: number; image: number };
declare const SNAPSHOT: Head;
declare const LOCK: object;

type Meter = (loaded: number, total: number) => void;
type Instance = WebAssembly.Instance & { exports: { memory: WebAssembly.Memory } };

/** Its options for a snapshot are not in its types. */
const loadPyodide = load as (options: Record<string, unknown>) => Promise<PyodideAPI>;

/** After so long a silence the image does without an unpacker. */
const LAST_SILENCE_MS = 12_000;

/** Progress is told this often; every telling costs the page some work. */
const EVERY_MS = 50;

/** Python, and whether its standard library has yet to arrive. */
export interface Booted {
  python: PyodideAPI;
  restored: boolean;
}

/** Memory to restore: what a fresh instance has there, and the image on top of it. */
interface Restoring {
  snapshot: Uint8Array<ArrayBuffer>;
  image: Promise<ArrayBuffer>;
}

/** Load what is needed in parallel and start; `meter` hears how many bytes have come. */
export async function boot(sources: Sources, meter: Meter): Promise<Booted> {
  const count = counter(SIZES.wasm + SIZES.image, meter);
  const script = import(`${sources.pyodide}pyodide.asm.mjs`); // Pyodide will ask for it
  const image = unpack({ address: sources.image, hash: IMAGE_HASH }, count);
  const module = download(`${sources.pyodide}pyodide.asm.wasm`, count).then(compile);
  const book = download(sources.book).then(async (answer) =>
    openArchive(await answer.arrayBuffer()),
  );
  // Each is awaited later, but one that fails earlier must not count as unhandled until then.
  for (const coming of [image, module, book, script]) coming.catch(() => {});
  const options = {
    indexURL: sources.pyodide,
    lockFileContents: LOCK,
    packageBaseUrl: sources.pyodide,
    env: { HOME: "/home/pyodide" },
  };
  let booted: Booted;
  try {
    const snapshot = new Uint8Array(SNAPSHOT.size);
    const restore = () => onAnyDevice(() => loadPyodide({ ...options, _loadSnapshot: snapshot }));
    const python = await served(restore, module, { snapshot, image });
    booted = { python, restored: true };
  } catch (error) {
    await Promise.all([module, script]); // without these there is no other start either
    console.warn("the boot image cannot be used, starting plainly:", error);
    booted = { python: await served(() => loadPyodide(options), module), restored: false };
  }
  install(booted.python, await book);
  return booted;
}

/** Add up what comes, and tell of it now and then. */
function counter(total: number, meter: Meter): (bytes: number) => void {
  let loaded = 0;
  let told = 0;
  return (bytes) => {
    loaded += bytes;
    const now = performance.now();
    if (now - told < EVERY_MS && loaded < total) return;
    told = now;
    meter(loaded, total);
  };
}

/** Have the image unpacked elsewhere, while this worker is busy with Pyodide's own code. */
function unpack(wanted: Wanted, count: (bytes: number) => void): Promise<ArrayBuffer> {
  return new Promise<ArrayBuffer>((resolve, reject) => {
    const start = (patience: number) => {
      const helper = new Worker(new URL(UNPACKER, import.meta.url), { type: "module" });
      const silence = setTimeout(() => {
        // What it has said may wait behind this: Pyodide keeps the worker busy.
        late = setTimeout(() => {
          helper.terminate();
          if (patience < LAST_SILENCE_MS) start(2 * patience);
          else reject(new Error("the boot image's unpacker says nothing"));
        }, 100);
      }, patience);
      let late: ReturnType<typeof setTimeout> | undefined;
      helper.onmessage = ({ data }: MessageEvent<Said>) => {
        clearTimeout(silence);
        clearTimeout(late);
        if ("bytes" in data) count(data.bytes);
        else if ("image" in data) resolve(data.image);
        else reject(new Error(data.failed));
        if (!("bytes" in data)) helper.terminate();
      };
      helper.onerror = () => reject(new Error("the boot image cannot be unpacked"));
      helper.postMessage(wanted);
    };
    start(SILENCE_MS);
  });
}

/** Compile while it comes, whatever type the server gives it. */
function compile(answer: Response): Promise<WebAssembly.Module> {
  const type = "application/wasm";
  const headers = { "Content-Type": type };
  const named = answer.headers.get("Content-Type") === type;
  return WebAssembly.compileStreaming(named ? answer : new Response(answer.body, { headers }));
}

/**
 * Let Pyodide take the compiled module from us. While it restores, it gets an empty standard library,
 * and not before the snapshot is complete: it waits for the one before it looks at the other.
 */
async function served<T>(
  work: () => Promise<T>,
  module: Promise<WebAssembly.Module>,
  restoring?: Restoring,
): Promise<T> {
  const { fetch } = self;
  const { instantiateStreaming } = WebAssembly;
  const fresh = new Promise<void>((resolve, reject) => {
    WebAssembly.instantiateStreaming = async (_, imports) => {
      try {
        const instance = (await WebAssembly.instantiate(await module, imports)) as Instance;
        unite(instance.exports);
        const { start, filled } = SNAPSHOT;
        const { buffer } = instance.exports.memory;
        restoring?.snapshot.set(new Uint8Array(buffer, 0, filled), start);
        resolve();
        return { module: await module, instance };
      } catch (error) {
        reject(error); // Pyodide only warns, and waits forever
        throw error;
      }
    };
  });
  const ready = restoring
    ? Promise.all([restoring.image, fresh]).then(([image]) => addImage(restoring.snapshot, image))
    : fresh;
  const failed = new Promise<never>((_, reject) => void ready.catch(reject));
  self.fetch = async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    if (address.endsWith(".wasm")) return new Response();
    if (!restoring || !address.endsWith("python_stdlib.zip")) return fetch(input, init);
    await ready.catch(() => new Promise(() => {})); // nobody waits for that work any more
    return new Response();
  };
  try {
    return await Promise.race([work(), failed]);
  } finally {
    self.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

/** Start Python in a worker: from the boot image, or plainly where anything about that fails. */

import type { PyodideAPI } from "pyodide";
import { onAnyDevice } from "./ios.ts";
import type { Sources } from "./protocol.ts";
import { applySegments } from "./segments.ts";
import { unite } from "./table.ts";

declare const IMAGE_HASH: string;
declare const SIZES: { wasm: number; image: number };
declare const LOCK: object;

type Load = (options: Record<string, unknown>) => Promise<PyodideAPI>;
type Meter = (loaded: number, total: number) => void;

/** Python, and whether its standard library has yet to arrive. */
export interface Booted {
  python: PyodideAPI;
  restored: boolean;
}

/** Load what is needed in parallel and start; `meter` hears how many bytes have come. */
export async function boot(sources: Sources, meter: Meter): Promise<Booted> {
  const total = SIZES.wasm + SIZES.image;
  let loaded = 0;
  const count = (bytes: number) => {
    loaded += bytes;
    meter(loaded, total);
  };
  const wasm = download(`${sources.pyodide}pyodide.asm.wasm`, count);
  const image = download(sources.image, count).then(unpack);
  const wheel = download(sources.wheel, () => {});
  // Each is awaited below, but one that fails earlier must not count as unhandled until then.
  for (const coming of [wasm, image, wheel]) coming.catch(() => {});
  const { loadPyodide } = (await import(`${sources.pyodide}pyodide.mjs`)) as { loadPyodide: Load };

  const [compiled, copy] = (await wasm).body?.tee() ?? [];
  const bytes = new Response(copy).arrayBuffer().then((buffer) => new Uint8Array(buffer));
  const options = {
    indexURL: sources.pyodide,
    lockFileContents: LOCK,
    packageBaseUrl: sources.pyodide,
    env: { HOME: "/home/pyodide" },
  };
  let booted: Booted;
  try {
    const memory = await rebuild(await image, await bytes);
    const python = await served(compiled, true, () =>
      onAnyDevice(() => loadPyodide({ ...options, _loadSnapshot: memory })),
    );
    booted = { python, restored: true };
  } catch (error) {
    console.warn("the boot image cannot be used, starting plainly:", error);
    const again = new Response(await bytes).body ?? undefined;
    const python = await served(again, false, () => loadPyodide(options));
    booted = { python, restored: false };
  }
  booted.python.unpackArchive(await (await wheel).arrayBuffer(), "wheel");
  return booted;
}

/** Fetch, and count the bytes as they come. */
async function download(address: string, count: (bytes: number) => void): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok || !answer.body) throw new Error(`${answer.status} for ${address}`);
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      count(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  return new Response(answer.body.pipeThrough(counter));
}

async function unpack(answer: Response): Promise<Uint8Array> {
  const packed = await answer.arrayBuffer();
  if (self.crypto?.subtle) {
    // Only in a secure context; elsewhere gzip's own checksum has to do.
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", packed));
    const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    if (hash !== IMAGE_HASH) throw new Error("the boot image is damaged");
  }
  const plain = new Response(packed).body?.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

/** Add to the image what the wasm file carries itself. */
async function rebuild(image: Uint8Array, wasm: Uint8Array): Promise<Uint8Array> {
  const start = new Uint32Array(image.buffer, 0, 2)[1] ?? 0;
  applySegments(image.subarray(start), wasm, 1);
  return image;
}

/** Let Pyodide take the wasm file from us; a restored one does not wait for the standard library. */
async function served<T>(
  wasm: ReadableStream | undefined,
  withoutLibrary: boolean,
  work: () => Promise<T>,
): Promise<T> {
  const real = self.fetch;
  self.fetch = async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    if (address.endsWith(".wasm") && wasm) {
      return new Response(wasm, { headers: { "Content-Type": "application/wasm" } });
    }
    if (withoutLibrary && address.endsWith("python_stdlib.zip"))
      return new Response(new Uint8Array());
    return real(input, init);
  };
  const { instantiateStreaming } = WebAssembly;
  let fail: (reason: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  WebAssembly.instantiateStreaming = async (source, imports) => {
    try {
      const made = await instantiateStreaming(source, imports);
      unite(made.instance.exports);
      return made;
    } catch (error) {
      fail(error); // Pyodide only warns, and waits for ever
      throw error;
    }
  };
  try {
    return await Promise.race([work(), failed]);
  } finally {
    self.fetch = real;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

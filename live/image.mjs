/** Make the boot image: Python's memory right after it has loaded what every cell needs. */

import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { loadPyodide } from "pyodide";
import { HOME, STRIP, stripper } from "./compile.mjs";
import { repeatably } from "./repeatable.mjs";
import { packImage } from "./src/shared/image.ts";
import { install, openArchive } from "./src/worker/archive.ts";

/** Imported ahead of time: what the runner and the package use. */
const AHEAD = `
import ast, dataclasses, io, linecache, math, random, time, traceback, types, typing
import live_runner
import neuron
import neuron.draw
import boot_image
boot_image.rest()
`;

const REST = readFileSync(join(import.meta.dirname, "python", "boot_image.py"), "utf8");

/**
 * @param pyodide folder of the npm package
 * @param book bytes of the archive that the first output waits for
 * @param cache folder for images of earlier builds
 * @returns the image, see src/shared/image.ts, compressed
 */
export async function makeImage(pyodide, book, cache) {
  const wasm = readFileSync(join(pyodide, "pyodide.asm.wasm"));
  const key = createHash("sha256");
  const code = ["image.mjs", "repeatable.mjs", "src/shared/image.ts", "src/worker/archive.ts"].map(
    (name) => readFileSync(join(import.meta.dirname, name)),
  );
  for (const part of [wasm, book, STRIP, REST, ...code]) key.update(part);
  const kept = join(cache, `boot-${key.digest("hex").slice(0, 16)}.bin`);
  if (existsSync(kept)) return readFileSync(kept);

  const image = await repeatably(() => memoryWith(book));
  const packed = gzipSync(image, { level: 9 });

  mkdirSync(cache, { recursive: true });
  for (const stale of readdirSync(cache)) rmSync(join(cache, stale));
  writeFileSync(kept, packed);
  return packed;
}

/** What loading Python and the book leaves in its memory. */
async function memoryWith(book) {
  const temporary = mkdtempSync(join(tmpdir(), "boot-"));
  const library = join(temporary, "python_stdlib.zip");
  const plain = await withBook({ env: { HOME, PYTHONNODEBUGRANGES: "1" } }, book);
  writeFileSync(library, stripLibrary(plain));
  const options = { _makeSnapshot: true, env: { HOME }, stdLibURL: library };
  const { made: python, fresh } = await freshMemory(() => withBook(options, book));
  rmSync(temporary, { recursive: true });
  return packImage(python.makeMemorySnapshot(), fresh);
}

/** Load Python; also a copy of what the wasm file had put into its memory before anything ran. */
async function freshMemory(load) {
  const { instantiate } = WebAssembly;
  let fresh;
  WebAssembly.instantiate = async (...sources) => {
    const result = await instantiate(...sources);
    const { memory } = (result.instance ?? result).exports;
    if (memory) fresh = memory.buffer.slice();
    return result;
  };
  const made = await load().finally(() => {
    WebAssembly.instantiate = instantiate;
  });
  return { made, fresh };
}

/** A Python that has imported what every cell needs. */
async function withBook(options, book) {
  const python = await loadPyodide(options);
  install(python, openArchive(book));
  python.FS.writeFile(`${HOME}/boot_image.py`, REST);
  python.runPython(AHEAD);
  return python;
}

/** The bytes of a zip with the modules that a Python has imported, compiled to the necessary. */
function stripLibrary(python) {
  const bytes = stripper(python).stripped();
  const zip = bytes.toJs();
  bytes.destroy();
  return zip;
}

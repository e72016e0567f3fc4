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
import { applySegments } from "./src/segments.ts";

/** Imported ahead of time: what the runner, the package and the unpacking of its wheel use. */
const AHEAD = `
import ast, dataclasses, io, linecache, math, random, shutil, time, traceback, types, typing, zipfile
import live_runner
import neuron
import neuron.draw
live_runner.rest_before_image()
`;

const HOME = "/home/pyodide";
const STRIP = readFileSync(join(import.meta.dirname, "python", "strip_library.py"), "utf8");

/**
 * @param pyodide folder of the npm package
 * @param wheel bytes of the package
 * @param runner source of live_runner.py
 * @param cache folder for images of earlier builds
 * @returns the image: the difference to the wasm file's own data, compressed
 */
export async function makeImage(pyodide, wheel, runner, cache) {
  const wasm = readFileSync(join(pyodide, "pyodide.asm.wasm"));
  const key = createHash("sha256");
  for (const part of [wasm, wheel, runner, STRIP, readFileSync(import.meta.filename)])
    key.update(part);
  const kept = join(cache, `boot-${key.digest("hex").slice(0, 16)}.bin`);
  if (existsSync(kept)) return readFileSync(kept);

  const temporary = mkdtempSync(join(tmpdir(), "boot-"));
  const library = join(temporary, "python_stdlib.zip");
  const plain = await withBook({ env: { HOME, PYTHONNODEBUGRANGES: "1" } }, wheel, runner);
  writeFileSync(library, stripLibrary(plain));
  const options = { _makeSnapshot: true, env: { HOME }, stdLibURL: library };
  const python = await withBook(options, wheel, runner);
  rmSync(temporary, { recursive: true });
  const image = python.makeMemorySnapshot();
  const memory = image.subarray(new Uint32Array(image.buffer, 0, 2)[1]);
  applySegments(memory, wasm, -1);
  const packed = gzipSync(image, { level: 9 });

  mkdirSync(cache, { recursive: true });
  for (const stale of readdirSync(cache)) rmSync(join(cache, stale));
  writeFileSync(kept, packed);
  return packed;
}

/** A Python that has imported what every cell needs. */
async function withBook(options, wheel, runner) {
  const python = await loadPyodide(options);
  python.unpackArchive(Uint8Array.from(wheel), "wheel");
  python.FS.writeFile(`${HOME}/live_runner.py`, runner);
  python.runPython(AHEAD);
  return python;
}

/** The bytes of a zip with the modules that a Python has imported, compiled to the necessary. */
function stripLibrary(python) {
  python.FS.writeFile(`${HOME}/strip_library.py`, STRIP);
  const bytes = python.pyimport("strip_library").stripped();
  const zip = bytes.toJs();
  bytes.destroy();
  return zip;
}

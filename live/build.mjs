/** Build the runtime into build/live: hashed names, a manifest for the pages, Pyodide beside it. */

import { createHash } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { build } from "esbuild";
import { unzipSync } from "fflate";
import { packArchives } from "./archives.mjs";
import { makeImage } from "./image.mjs";
import { PREFIX } from "./src/page/work.ts";
import { readHead } from "./src/shared/image.ts";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "build", "live");
const pyodide = join(here, "node_modules", "pyodide");
const { version } = JSON.parse(readFileSync(join(pyodide, "package.json"), "utf8"));

const shared = {
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  metafile: true,
  outdir: out,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  logLevel: "warning",
  absWorkingDir: here,
};

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, `pyodide-${version}`), { recursive: true });

const archives = await packArchives(readWheel(), readRunner());
const cache = join(here, "..", "build", "cache", "image");
const image = await makeImage(pyodide, archives.book, cache);
const imageHash = createHash("sha256").update(image).digest("hex");
writeFileSync(join(out, `boot-${imageHash.slice(0, 8)}.bin`), image);
const { info } = JSON.parse(readFileSync(join(pyodide, "pyodide-lock.json"), "utf8"));

const unpacker = await build({ ...shared, entryPoints: ["src/worker/unpacker.ts"] });
const worker = await build({
  ...shared,
  entryPoints: ["src/worker/worker.ts"],
  external: ["node:*", "ws"], // Pyodide asks for them under Node alone
  define: {
    UNPACKER: JSON.stringify(output(unpacker, "src/worker/unpacker.ts")),
    SNAPSHOT: JSON.stringify(readHead(Uint8Array.from(gunzipSync(image)).buffer)),
    IMAGE_HASH: JSON.stringify(imageHash),
    SIZES: JSON.stringify({
      wasm: statSync(join(pyodide, "pyodide.asm.wasm")).size,
      image: image.length,
    }),
    LOCK: JSON.stringify({ info, packages: {} }),
  },
});
const page = await build({
  ...shared,
  entryPoints: { live: "src/page/main.ts", style: "src/page/live.css" },
  splitting: true,
  external: ["*.woff2"], // cut anew for every state of the texts, see book/fonts.py
  define: {
    WORKER: JSON.stringify(output(worker, "src/worker/worker.ts")),
    PYODIDE: JSON.stringify(`pyodide-${version}/`),
    BOOK: JSON.stringify(put("book", archives.book)),
    TUTOR: JSON.stringify(put("tutor", archives.tutor)),
    IMAGE: JSON.stringify(`boot-${imageHash.slice(0, 8)}.bin`),
  },
});
// A worker of Material's search box, which starts it as a plain script.
const search = await build({
  ...shared,
  entryPoints: { search: "src/search/worker.ts" },
  format: "iife",
});
// Its place decides which pages it serves, so that its name cannot change.
await build({
  ...shared,
  entryPoints: ["src/service-worker/sw.ts"],
  entryNames: "[name]",
  format: "iife",
});

for (const name of [
  "pyodide.asm.mjs",
  "pyodide.asm.wasm",
  "python_stdlib.zip",
  "pyodide-lock.json",
]) {
  cpSync(join(pyodide, name), join(out, `pyodide-${version}`, name));
}
const manifest = {
  script: output(page, "src/page/main.ts"),
  style: output(page, "src/page/live.css"),
  search: output(search, "src/search/worker.ts"),
  cells: PREFIX,
};
writeFileSync(join(out, "manifest.json"), JSON.stringify(manifest));

/** The files of the package's wheel, by their paths. */
function readWheel() {
  const folder = join(here, "..", "build", "wheel");
  const [name] = readdirSync(folder).filter((file) => file.endsWith(".whl"));
  return unzipSync(readFileSync(join(folder, name)));
}

/** The files of the runner, as a package beside the book's. */
function readRunner() {
  const folder = join(here, "python", "live_runner");
  const names = readdirSync(folder).filter((file) => file.endsWith(".py"));
  const files = Object.fromEntries(
    names.map((name) => [`live_runner/${name}`, new Uint8Array(readFileSync(join(folder, name)))]),
  );
  // The book's code for the parts of the reader's own neuron, see book/runtime.py.
  const parts = readFileSync(join(here, "..", "build", "parts.json"));
  return { ...files, "live_runner/parts.json": new Uint8Array(parts) };
}

/** Write a file under a name that changes with its content; return the name. */
function put(name, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  writeFileSync(join(out, `${name}-${hash}.pack`), content);
  return `${name}-${hash}.pack`;
}

/** The file that an entry point became. */
function output({ metafile }, entry) {
  const found = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry);
  return basename(found[0]);
}

/** Split the package for the pages: what the first output waits for, and what comes after. */

import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { compileAhead } from "./compile.mjs";

/** Lists every file with its hash, which only installers read. */
const NEEDLESS = /\.dist-info\/(RECORD|WHEEL)$/;
/** Comes after the first output: the package imports it when a reader asks; see arrivals.py. */
const LATER = /^neuron(_tutor|\/diagnosis|\/datasets)\//;
/** The earliest that a zip can name; the archive depends on its files alone. */
const MTIME = "1980-01-01T00:00:00";

/**
 * @param wheel the files of the package's wheel, by their paths
 * @param runner the files of the runner
 * @returns the archives, see src/worker/archive.ts
 */
export async function packArchives(wheel, runner) {
  const book = { ...runner };
  const tutor = {};
  for (const [path, content] of Object.entries(wheel)) {
    if (NEEDLESS.test(path)) continue;
    (LATER.test(path) ? tutor : book)[path] = content;
  }
  return { book: pack(book), tutor: pack(await compileAhead(tutor)) };
}

/** Stored in a zip and compressed as a whole: small files that are alike pack better together. */
function pack(files) {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return gzipSync(zipSync(sorted, { level: 0, mtime: MTIME }), { level: 9 });
}

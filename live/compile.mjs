/** Compile modules that every page loads after the first output: else every reader's browser would. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPyodide } from "pyodide";
import { repeatably } from "./repeatable.mjs";

export const HOME = "/home/pyodide";
export const STRIP = readFileSync(join(import.meta.dirname, "python", "strip_library.py"), "utf8");

/** What is loaded before anybody asks for it; the words and judges of a chapter come with a wish. */
const LOADED = /^neuron_tutor\/(errors\/.+|lessons\/[^/]+|[^/]+)\.py$/;

/**
 * @param files of an archive, by their paths
 * @returns the same, with a compiled module in the place of every one that is loaded unasked
 */
export function compileAhead(files) {
  return repeatably(async () => {
    const python = await loadPyodide({ env: { HOME, PYTHONNODEBUGRANGES: "1" } });
    const { compiled, PACKAGES } = stripper(python);
    const ahead = ([path, content]) => {
      if (!LOADED.test(path)) return [path, content];
      const module = compiled(new TextDecoder().decode(content), PACKAGES + path);
      return [`${path}c`, module.toJs()];
    };
    return Object.fromEntries(Object.entries(files).map(ahead));
  });
}

/** What `strip_library.py` defines, in a Python whose home is that of the pages. */
export function stripper(python) {
  python.FS.writeFile(`${HOME}/strip_library.py`, STRIP);
  return python.pyimport("strip_library");
}

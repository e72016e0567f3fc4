/** Compile modules that every page loads after the first output: else every reader's browser would. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPyodide } from "pyodide";
import { repeatably } from "./repeatable.mjs";

/** What is loaded before anybody asks for it; the words and judges of a chapter come with a wish. */
const LOADED = /^neuron_tutor\/(errors\/.+|lessons\/[^/]+|[^/]+)\.py$/;

/**
 * @param files of an archive, by their paths
 * @returns the same, with a compiled module in the place of every one that is loaded unasked
 */
export function compileAhead(files) {
  return repeatably(async () => {
    const python = await loadPyodide({ env: { HOME: "/tmp", PYTHONNODEBUGRANGES: "1" } });
    const script = readFileSync(join(import.meta.dirname, "python", "strip_library.py"), "utf8");
    python.FS.writeFile("/tmp/strip_library.py", script);
    const { compiled, PACKAGES } = python.pyimport("strip_library");
    const ahead = ([path, content]) => {
      if (!LOADED.test(path)) return [path, content];
      const module = compiled(new TextDecoder().decode(content), PACKAGES + path);
      return [`${path}c`, module.toJs()];
    };
    return Object.fromEntries(Object.entries(files).map(ahead));
  });
}

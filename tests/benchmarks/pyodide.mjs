/** Run training.py in the pinned Pyodide under Node: `node tests/benchmarks/pyodide.mjs`. */

import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const pyodide = join(root, "live", "node_modules", "pyodide");
const [wheel] = globSync("build/wheel/*.whl", { cwd: root });
if (!wheel) throw new Error("build/wheel is empty: run `make site` first");
const { loadPyodide } = await import(pathToFileURL(join(pyodide, "pyodide.mjs")).href);
const python = await loadPyodide({ indexURL: pyodide });
python.unpackArchive(new Uint8Array(readFileSync(join(root, wheel))), "wheel");
python.FS.mkdirTree("/book/tests/benchmarks");
for (const name of ["training", "peers"]) {
  const source = readFileSync(join(root, "tests", "benchmarks", `${name}.py`));
  python.FS.writeFile(`/book/tests/benchmarks/${name}.py`, source);
}
process.exitCode = python.runPython(`
import sys
sys.path.insert(0, "/book")
from tests.benchmarks import training
int(not training.report())
`);

/**
 * Run the package's tests with pytest in the pinned Pyodide under Node: the Python of the pages.
 * `run.mjs 1 2` runs the first of two parts, so that two cores share them; `run.mjs 1 1 whole` runs
 * all cases of all tests, of which many have a sample otherwise.
 */

import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const pyodide = join(root, "live", "node_modules", "pyodide");

/** Pure Python, taken as it is installed in .venv: Pyodide's npm release brings no packages. */
const PACKAGES = ["_pytest", "pytest", "pluggy", "iniconfig", "packaging", "pygments"];
const MODULES = ["py.py"];

try {
  process.exitCode = await main();
} catch (error) {
  // Node would print the line that raised it, which is all of Pyodide: 1.2 MB.
  console.error(error.message);
  process.exitCode = 1;
}

async function main() {
  const [wheel] = globSync("build/wheel/*.whl", { cwd: root });
  if (!wheel) throw new Error("build/wheel is empty: run `make site` first");
  const { loadPyodide } = await import(pathToFileURL(join(pyodide, "pyodide.mjs")).href);
  const python = await loadPyodide({ indexURL: pyodide });
  const { FS } = python;
  const mount = (place, at) => {
    if (!existsSync(place)) throw new Error(`${place} is missing`);
    FS.mkdirTree(at);
    FS.mount(FS.filesystems.NODEFS, { root: place }, at);
  };

  const [packages] = globSync([".venv/lib/python3*/site-packages", ".venv/Lib/site-packages"], {
    cwd: root,
  });
  for (const name of PACKAGES) mount(join(root, packages, name), `/packages/${name}`);
  for (const name of MODULES) {
    FS.writeFile(`/packages/${name}`, readFileSync(join(root, packages, name), "utf8"));
  }
  python.unpackArchive(new Uint8Array(readFileSync(join(root, wheel))), "wheel", {
    extractDir: "/packages",
  });
  mount(join(root, "tests"), "/book/tests");
  FS.writeFile("/book/pyproject.toml", readFileSync(join(root, "pyproject.toml"), "utf8"));
  const [part = 1, parts = 1, whole] = process.argv.slice(2);
  return python.runPython(`
import os, sys
os.chdir("/book")
sys.dont_write_bytecode = True
sys.path[:0] = ["/book/tests/pyodide", "/packages"]
import run
run.main(${part}, ${parts}, whole=${whole ? "True" : "False"})
`);
}

// Runs these tests in Pyodide under Node: node in_pyodide.mjs <pyodide folder> <site-packages with pytest>
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [pyodideFolder, packages, ...options] = process.argv.slice(2);
const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
const { loadPyodide } = await import(pathToFileURL(resolve(pyodideFolder, "pyodide.mjs")).href);
const pyodide = await loadPyodide();
for (const [there, here] of [["/root", root], ["/packages", resolve(packages)]]) {
  pyodide.FS.mkdirTree(there);
  pyodide.mountNodeFS(there, here);
}
pyodide.globals.set("options", pyodide.toPy(options));
process.exitCode = pyodide.runPython(`
import os, shutil, sys, tempfile
# Only what pytest needs: compiled packages of the host, IPython for one, must not be found.
packages = tempfile.mkdtemp()
for name in ("pytest", "_pytest", "py.py", "pluggy", "iniconfig", "packaging", "pygments"):
    os.symlink(f"/packages/{name}", f"{packages}/{name}")
sys.path[:0] = ["/root", packages]
sys.dont_write_bytecode = True
os.chdir("/root")
import pytest
int(pytest.main(["-q", "-p", "no:cacheprovider", *options, "tests/neuron/errors"]))
`);

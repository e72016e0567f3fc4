/** Run cells in the live runner inside the pinned Pyodide under Node: JSON lines in, JSON lines out. */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
const live = join(root, "live");
const load = (path) => import(pathToFileURL(join(live, path)).href);
const { loadPyodide } = await load("node_modules/pyodide/pyodide.mjs");
const { install, openArchive } = await load("src/worker/archive.ts");
const { guard } = await load("src/worker/stack.ts");

const python = await loadPyodide({ env: { HOME: "/home/pyodide" } });
const built = join(root, "build", "live");
for (const name of readdirSync(built).filter((file) => file.endsWith(".pack"))) {
  install(python, openArchive(readFileSync(join(built, name))));
}
const runner = python.pyimport("live_runner");
const call = await guard(python);
runner.wake("en");
if (process.argv.includes("tutor")) for (const _ of runner.prepare());
for await (const line of createInterface({ input: process.stdin })) {
  const { cell, source, answers } = JSON.parse(line);
  const said = [];
  let questions = 0;
  const host = {
    write: (stream, text) => void said.push([stream, text]),
    show() {},
    ask: () => {
      const text = answers?.[questions];
      questions += 1;
      if (!answers || questions > answers.length + 1) return python.toPy({ unreachable: true });
      return python.toPy({ text: text ?? "" }); // an empty line ends what reads to the end
    },
    flush: () => {},
    stopped: () => false,
  };
  const parts = [1, cell, cell, source, host, python.toPy([]), null];
  const result = JSON.parse(await call(runner.run, ...parts));
  runner.forget(cell);
  const memory = python._module.HEAPU8.length;
  console.log(JSON.stringify({ said, questions, memory, ...result }));
}

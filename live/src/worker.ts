/** The worker: loads Python, runs cells, streams what they print. */

import type { PyodideAPI } from "pyodide";
import runnerSource from "../python/live_runner.py";
import { Printer } from "./printer.ts";
import {
  type FromWorker,
  never,
  type PythonError,
  type Sources,
  type ToWorker,
} from "./protocol.ts";

interface Runner {
  run(page: string, cell: string, code: string, write: Printer["write"]): PyResult;
  forget(page: string): void;
}

interface PyResult {
  toJs(options: { dict_converter: typeof Object.fromEntries }): {
    outcome: "finished" | "failed" | "stopped";
    error: PythonError | null;
  };
  destroy(): void;
}

let runner: Runner | null = null;

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case "start":
      try {
        runner = await load(data.sources, data.lang);
        post({ type: "ready", session: data.session });
      } catch (error) {
        post({ type: "broken", session: data.session, reason: String(error) });
      }
      return;
    case "run":
      runJob(data);
      return;
    case "forget":
      runner?.forget(data.page);
      return;
    default:
      never(data);
  }
};

async function load(sources: Sources, lang: string): Promise<Runner> {
  const [{ loadPyodide }, wheel] = await Promise.all([
    import(`${sources.pyodide}pyodide.mjs`),
    fetch(sources.wheel).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status} ${sources.wheel}`);
      return answer.arrayBuffer();
    }),
  ]);
  const python: PyodideAPI = await loadPyodide({
    indexURL: sources.pyodide,
    env: { NEURON_LANG: lang, HOME: "/home/pyodide" },
  });
  python.unpackArchive(wheel, "wheel");
  python.FS.writeFile("/home/pyodide/live_runner.py", runnerSource);
  return python.pyimport("live_runner");
}

function runJob({ session, job, run }: ToWorker & { type: "run" }): void {
  if (!runner) return;
  const printer = new Printer((stream, text) =>
    post({ type: "output", session, job, stream, text }),
  );
  try {
    const result = runner.run(run.page, run.cell, run.code, printer.write);
    const ending = result.toJs({ dict_converter: Object.fromEntries });
    result.destroy();
    printer.flush();
    post({ type: "done", session, job, ...ending });
  } catch (error) {
    // What reaches this place is no Python exception: the interpreter itself is broken.
    printer.flush();
    post({ type: "broken", session, reason: String(error) });
  }
}

function post(message: FromWorker): void {
  self.postMessage(message);
}

/** The worker: loads Python, runs cells, streams what they print. */

import type { PyodideAPI } from "pyodide";
import type { PyProxy } from "pyodide/ffi";
import runnerSource from "../../python/live_runner.py";
import {
  type FromWorker,
  never,
  type Outcome,
  type PythonError,
  type ToWorker,
  type Verdict,
} from "../shared/protocol.ts";
import { words } from "../shared/words.ts";
import { boot } from "./boot.ts";
import { Library } from "./library.ts";
import { OutputBuffer } from "./output-buffer.ts";
import { StopReceiver } from "./stop-receiver.ts";

/** What the runner asks of us; see `Host` in live_runner.py. */
interface Host {
  write: OutputBuffer["write"];
  show(key: string | null | undefined, bundle: string): void;
  ask(prompt: string): PyProxy;
  printed(): string;
  stopped(): boolean;
}

interface Runner {
  run(
    page: string,
    cell: string,
    code: string,
    host: Host,
    answers: PyProxy,
    lesson: PyProxy,
  ): PyResult;
  forget(page: string): void;
  prepare(): Iterable<unknown>;
  wake(
    lang: string,
    needLibrary: (() => boolean) | null,
    missing: (module: string) => string,
  ): void;
}

interface PyResult {
  toJs(options: { dict_converter: typeof Object.fromEntries }): {
    outcome: Outcome;
    error: PythonError | null;
    unanswered?: string;
    verdict?: Verdict | null;
  };
  destroy(): void;
}

let python: PyodideAPI;
let runner: Runner | null = null;
let buffer: OutputBuffer | null = null;
const receiver = new StopReceiver(() => buffer?.tick());

/** Taken before the reader's code can take it away: `js.postMessage = None`. */
const send = self.postMessage.bind(self);

self.addEventListener("message", async ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case "start":
      post({ type: "begun", session: data.session });
      try {
        await Promise.all([start(data), hold(data.lock)]);
        post({ type: "ready", session: data.session });
      } catch (error) {
        post({ type: "broken", session: data.session, reason: String(error) });
      }
      return;
    case "means":
      receiver.use(data.means);
      return;
    case "run":
      run(data);
      return;
    case "forget":
      runner?.forget(data.page);
      return;
    default:
      never(data);
  }
});

async function start({ session, sources, lang }: ToWorker & { type: "start" }): Promise<void> {
  const { python: booted, restored } = await boot(sources, (loaded, total) =>
    post({ type: "progress", session, loaded, total }),
  );
  python = booted;
  if (!restored) python.FS.writeFile("/home/pyodide/live_runner.py", runnerSource);
  runner = python.pyimport("live_runner") as Runner;
  const library = new Library(python, `${sources.pyodide}python_stdlib.zip`, !restored);
  runner.wake(lang, restored ? library.need : null, words(lang).moduleMissing);
  python.setInterruptBuffer(receiver as unknown as Int32Array);
  // What follows the first output need not delay it; without it an import or an error asks for it.
  const follow = async () => {
    await library.fetch();
    for (const _ of runner?.prepare() ?? []) await new Promise((rest) => setTimeout(rest));
  };
  setTimeout(() => void follow().catch(() => {}), 1000);
}

function run({ session, job, run, answers }: ToWorker & { type: "run" }): void {
  if (!runner) return;
  const current = new OutputBuffer((stream, text) =>
    post({ type: "output", session, job, stream, text }),
  );
  buffer = current;
  let question = answers.length;
  let printed = "";
  const host: Host = {
    write(stream, text) {
      if (run.lesson?.kind === "prediction" && printed.length < 100_000) printed += text;
      current.write(stream, text);
    },
    printed: () => printed,
    show(key, bundle) {
      current.flush();
      post({ type: "display", session, job, key: key ?? null, bundle: JSON.parse(bundle) });
    },
    ask(prompt) {
      current.flush();
      question += 1;
      post({ type: "input", session, job, number: question, prompt });
      return python.toPy(receiver.wait(question));
    },
    stopped: () => receiver[0] !== 0,
  };
  post({ type: "taken", session, job });
  receiver.begin(job);
  try {
    const result = runner.run(
      run.page,
      run.cell,
      run.code,
      host,
      python.toPy(answers),
      python.toPy(run.lesson),
    );
    const { unanswered, ...ending } = result.toJs({ dict_converter: Object.fromEntries });
    result.destroy();
    current.flush();
    if (unanswered === undefined) post({ type: "done", session, job, ...ending });
    else post({ type: "unanswered", session, job, prompt: unanswered });
  } catch (error) {
    // What reaches this place is no Python exception: the interpreter itself is broken.
    current.flush();
    post({ type: "broken", session, reason: String(error) });
  } finally {
    receiver.end();
    buffer = null;
  }
}

/** Hold a lock as long as this worker lives; where there are no locks, nothing tells of its end. */
function hold(lock: string): Promise<void> {
  return new Promise((held) => {
    const forEver = () => {
      held();
      return new Promise(() => {});
    };
    void (navigator.locks?.request(lock, forEver) ?? Promise.reject()).catch(held);
  });
}

function post(message: FromWorker): void {
  send(message);
}

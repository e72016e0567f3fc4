/** The worker: loads Python, runs cells, streams what they print. */

import type { PyodideAPI } from "pyodide";
import type { PyCallable, PyProxy } from "pyodide/ffi";
import {
  type FromWorker,
  type Later,
  type LessonJob,
  never,
  type Outcome,
  type PythonError,
  type ToWorker,
  type Verdict,
} from "../shared/protocol.ts";
import { explainTrouble } from "../shared/trouble.ts";
import { words } from "../shared/words.ts";
import { install, openArchive } from "./archive.ts";
import { boot } from "./boot.ts";
import { OutputBuffer } from "./output-buffer.ts";
import { Part } from "./part.ts";
import { type Call, guard, ranOut } from "./stack.ts";
import { StopReceiver } from "./stop-receiver.ts";
import { type Teacher, Tutor } from "./tutor.ts";

/** What the runner asks of us; see `Host` in contract.py. */
interface Host {
  write: OutputBuffer["write"];
  show(key: string | null | undefined, bundle: string): void;
  flush(): void;
  ask(prompt: string): PyProxy;
  stopped(): boolean;
}

interface Runner extends Teacher {
  run: PyCallable;
  seed(number: number): void;
  forget(page: string): void;
  mend(page: string, cell: string): void;
  wake(
    lang: string,
    untilEmpty: string,
    need: (part: "library" | "tutor") => boolean,
    missing: (module: string) => string,
  ): void;
}

/** What a run returns, as JSON: so None is null, and a lone surrogate breaks nothing. */
interface Result {
  outcome: Outcome;
  error: PythonError | null;
  verdict?: Verdict | null;
  later?: Later[];
}

/** The library is large, and the reader's first output needs the connection more. */
const REST_MS = 1000;

let python: PyodideAPI;
let call: Call;
let runner: Runner | null = null;
/** What Python's random numbers began with. */
let seed: number | undefined;
let tutor: Tutor | null = null;
let buffer: OutputBuffer | null = null;
const receiver = new StopReceiver(() => buffer?.tick());

/** Taken before the reader's code can take it away: `js.postMessage = None`. */
const send = self.postMessage.bind(self);

/** What has been asked of Python before is done first, also where a run begins a moment later. */
let turn: Promise<void> = Promise.resolve();

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  turn = turn.then(() => receive(data)).catch(console.error); // an event `error` would be the end of Python
});

async function receive(data: ToWorker): Promise<void> {
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
      await run(data);
      return;
    case "forget":
      runner?.forget(data.page);
      return;
    case "mend":
      runner?.mend(data.page, data.cell);
      return;
    default:
      never(data);
  }
}

async function start(message: ToWorker & { type: "start" }): Promise<void> {
  const { session, sources, lang } = message;
  const { python: booted, restored } = await boot(sources, (loaded, total) =>
    post({ type: "progress", session, loaded, total }),
  );
  python = booted;
  const { FS, version } = python;
  // /lib/python314.zip belongs to Pyodide 314.
  const zip = `/lib/python${version.split(".")[0]}.zip`;
  const lookAnew = () => python.pyimport("importlib.invalidate_caches")();
  const parts = {
    library: new Part(
      `${sources.pyodide}python_stdlib.zip`,
      (bytes) => {
        FS.writeFile(zip, new Uint8Array(bytes));
        lookAnew(); // it was another zip in the image
      },
      !restored,
    ),
    tutor: new Part(sources.tutor, (bytes) => {
      install(python, openArchive(bytes));
      lookAnew();
    }),
  };
  call = await guard(python);
  runner = python.pyimport("live_runner") as Runner;
  const said = words(lang);
  let asked = parts.library;
  const need = (part: "library" | "tutor") => {
    asked = parts[part];
    return asked.need();
  };
  const missing = (module: string) => explainTrouble(said.lostModule(module), asked.trouble, said);
  runner.wake(lang, said.untilEmpty, need, missing);
  python.setInterruptBuffer(receiver as unknown as Int32Array);
  tutor = new Tutor(message, runner, [parts.tutor, parts.library], said, post, (time) =>
    receiver.limit(time),
  );
  // What follows the first output need not delay it; without it an import or an error asks for it.
  setTimeout(() => void tutor?.fetch(), REST_MS);
}

async function run(message: ToWorker & { type: "run" }): Promise<void> {
  if (!runner) return;
  const { session, job, run, answers } = message;
  if (seed !== message.seed) runner.seed(message.seed);
  seed = message.seed;
  const current = new OutputBuffer((pieces) => {
    if (!over) post({ type: "output", session, job, pieces });
  });
  buffer = current;
  let question = answers.length;
  let over = false;
  const host: Host = {
    write: current.write,
    show: (key, bundle) => current.show(key ?? null, JSON.parse(bundle), bundle.length),
    flush: () => current.flush(),
    ask(prompt) {
      current.flush();
      question += 1;
      // Who asks again after a Stop gets no answer, and may ask without end.
      if (!receiver.interrupted) post({ type: "input", session, job, number: question, prompt });
      const answer = receiver.wait(question);
      if ("unreachable" in answer && !over) {
        // Said at once: whatever the reader's code makes of it, the page can ask and begin again.
        over = true;
        post({ type: "unanswered", session, job, prompt });
      }
      return python.toPy(answer);
    },
    stopped: () => receiver[0] !== 0,
  };
  post({ type: "taken", session, job });
  receiver.begin(job);
  const parts = [
    ...[job, run.page, run.cell, run.code],
    ...[host, python.toPy(answers), python.toPy(run.lesson), python.toPy(run.mine)],
  ];
  try {
    const result: Result = JSON.parse((await call(runner.run, ...parts)) as string);
    current.flush();
    if (!over) post({ type: "done", session, ...complete({ job, ...result }, run.lesson) });
  } catch (error) {
    current.flush();
    // A Stop that meets Python between the reader's code and the page tears nothing but this run.
    // What else reaches this place is no Python exception: the interpreter itself is broken.
    if (receiver.interrupted && (error as Error).name === "PythonError")
      post({ type: "done", session, job, outcome: "stopped", error: null });
    else post({ type: "broken", session, reason: String(error), deep: ranOut(error) });
  } finally {
    receiver.end();
    buffer = null;
  }
}

function complete<T extends Result & { job: number }>(done: T, lesson: LessonJob | null) {
  return tutor ? tutor.promise(done, lesson) : done;
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

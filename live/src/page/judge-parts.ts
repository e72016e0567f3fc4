/** Judges parts of the neuron that came with a file, each as its own chapter would. */

import type { Job, LessonJob } from "../shared/protocol.ts";
import type { Trouble } from "../shared/trouble.ts";
import type { MyNeuron } from "./mine.ts";
import type { Session } from "./session.ts";
import { type Ending, silent } from "./session-parts.ts";

/** A part that never ends is not right. */
const PATIENCE_MS = 20_000;
let pages = 0;

/** What became of parts that were judged, by their ids. */
export interface Judged {
  right: string[];
  wrong: string[];
  /** There was no Python to judge them, or no tutor. */
  unjudged: string[];
  /** Why not, as far as it is known: in words, where the tutor did not come. */
  why: Trouble | string | null;
}

type Verdict = "right" | "wrong" | "unjudged";

/** Take the parts that are right into the neuron; the others wait on. */
export async function judgeParts(
  ids: string[],
  neuron: MyNeuron,
  session: Pick<Session, "run" | "stop" | "forget">,
  isWanted = () => true,
): Promise<Judged> {
  const judged: Judged = { right: [], wrong: [], unjudged: [], why: null };
  for (const id of [...ids].sort()) {
    const waiting = neuron.waiting.of(id);
    if (!waiting) continue;
    const [found, why] = await judge(id, waiting.code, neuron, session);
    if (!isWanted()) continue; // taken back while it was judged
    judged[found].push(id);
    judged.why ??= why;
    if (found !== "right") continue;
    neuron.take(id, waiting.code, waiting.note !== "");
    neuron.waiting.drop(id);
  }
  return judged;
}

async function judge(
  id: string,
  code: string,
  neuron: MyNeuron,
  session: Pick<Session, "run" | "stop" | "forget">,
): Promise<[Verdict, Judged["why"]]> {
  const number = id.slice(2, 4);
  const chapter = Number(number);
  pages += 1;
  const page = `judging#${pages}`;
  const run = async (code: string, lesson: LessonJob | null, chapter: number) => {
    const mine = neuron.before(chapter);
    const job: Job = { page, cell: id, code, lesson, mine };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const started = () => {
      timer = setTimeout(() => session.stop(page), PATIENCE_MS);
      return job;
    };
    const ending = await session.run(page, silent(started));
    clearTimeout(timer);
    return ending;
  };
  // On its page it stands among the other parts of its chapter.
  await run(`from my_neuron.ch${number} import *`, null, chapter + 1);
  const { outcome, verdict, trouble }: Ending = await run(code, { kind: "rebuild", id }, chapter);
  session.forget(page);
  if (verdict?.outcome === "unjudged") return ["unjudged", verdict.message];
  if (outcome === "lost" || outcome === "cancelled") return ["unjudged", trouble ?? null];
  const right = outcome === "finished" && verdict?.outcome === "right" && verdict.handed_on;
  return [right ? "right" : "wrong", null];
}

/** Merges a file into the work of this browser: nothing that stands there is lost or written over. */

import { ideas, keepIdea } from "./idea.ts";
import type { MyNeuron } from "./mine.ts";
import { readFile } from "./read-file.ts";
import type { Kept, Work } from "./work.ts";
import type { Contents, Stores } from "./work-file.ts";

export interface Merged {
  /** How many cells were taken, and how many differ on both sides, so that the reader chooses. */
  taken: number;
  asked: number;
  /** How many are older than what stands here. */
  behind: number;
  /** How many parts of the neuron wait to be judged. */
  parts: number;
  /** The names of those that were taken. */
  names: string[];
  /** How many cells this browser could not keep. */
  unkept: number;
  /** Take all of it back; what the reader has done since stays. */
  undo(): void;
}

export function merge(text: string, stores: Stores): Merged | "notOurs" | "newerFile" {
  const found = readFile(text);
  if (typeof found === "string") return found;
  const { work, progress, recalled } = stores;
  const cells = mergeCells(found.cells, work);
  const parts = mergeParts(found.parts, stores.neuron);
  const answers = progress.takeAnswers(found.answers);
  const recall = recalled.take(found.recall);
  const written = mergeIdeas(found.ideas);
  const undo = () => {
    for (const [name, before] of cells.taken) goBack(work, name, found.cells[name]?.code, before);
    for (const name of cells.asked) work.offers.drop(name);
    for (const id of parts) stores.neuron.waiting.drop(id);
    progress.forgetAnswers(answers);
    recalled.forget(recall);
    for (const [name, before, after] of written) {
      if (ideas()[name] === after) keepIdea(name, before);
    }
  };
  const { taken, asked, behind, unkept } = cells;
  const counts = { taken: taken.size, asked: asked.length, behind, parts: parts.length };
  return { ...counts, names: [...taken.keys()], unkept, undo };
}

/** Of cells that only the file has changed take its code; where both have, it is offered. */
function mergeCells(cells: Contents["cells"], work: Work) {
  const taken = new Map<string, Kept | null>();
  const asked: string[] = [];
  let [behind, unkept] = [0, 0];
  for (const [name, { code, book }] of Object.entries(cells)) {
    const mine = work.load(name);
    if (mine?.code === code) continue;
    if (mine && mine.code !== null && mine.past.includes(code)) {
      behind += 1; // the reader has gone on from it
    } else if (mine && mine.code !== null) {
      work.offers.keep(name, { code, note: book });
      asked.push(name);
    } else {
      taken.set(name, mine);
      if (!work.takeIn(name, code, book)) unkept += 1;
    }
  }
  return { taken, asked, behind, unkept };
}

function goBack(work: Work, name: string, taken: string | undefined, before: Kept | null): void {
  const now = work.load(name);
  if (now && now.code === taken) work.takeIn(name, before?.code ?? null, before?.book ?? now.book);
}

/** Parts that are not here wait to be judged. */
function mergeParts(parts: Contents["parts"], neuron: MyNeuron): string[] {
  const waiting = Object.entries(parts).filter(([id, { code }]) => {
    const mine = neuron.part(id);
    return mine?.code !== code && !mine?.before.includes(code);
  });
  for (const [id, { code, shown }] of waiting) {
    neuron.waiting.keep(id, { code, note: shown ? "shown" : "" });
  }
  return waiting.map(([id]) => id);
}

/** Of ideas both are kept, one below the other; gives what stood there before and after. */
function mergeIdeas(theirs: Contents["ideas"]): [string, string, string][] {
  const mine = ideas();
  const written: [string, string, string][] = [];
  for (const [name, idea] of Object.entries(theirs)) {
    const before = mine[name] ?? "";
    if (before.includes(idea)) continue;
    const after = [before, idea].filter(Boolean).join("\n\n");
    keepIdea(name, after);
    written.push([name, before, after]);
  }
  return written;
}

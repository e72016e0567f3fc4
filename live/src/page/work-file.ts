/** A reader's work as the text of a file: all of it, or the code of some cells. */

import { ideas } from "./idea.ts";
import type { MyNeuron } from "./mine.ts";
import type { Progress } from "./progress.ts";
import type { Recalled } from "./recalled.ts";
import type { Work } from "./work.ts";

export const FORMAT = "neuron-from-scratch-work";
export const VERSION = 2;

/** All that a reader's work consists of. */
export interface Stores {
  work: Work;
  neuron: MyNeuron;
  progress: Progress;
  recalled: Recalled;
}

/** What a file holds, by the names of cells, parts, questions and boxes. */
export interface Contents {
  cells: Record<string, { code: string; book: string }>;
  parts: Record<string, { code: string; shown: boolean }>;
  answers: Record<string, string>;
  recall: Record<string, { right: boolean; at: number }>;
  ideas: Record<string, string>;
}

export function asFile(contents: Partial<Contents>): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, ...contents }, null, 2);
}

/** All work of this browser; what was solved is left out, since nobody would believe it. */
export function allAsFile({ work, neuron, progress, recalled }: Stores): string {
  const parts: Contents["parts"] = {};
  for (const [id, { code, shown }] of neuron.parts()) parts[id] = { code, shown };
  const { answers } = progress;
  return asFile({ cells: work.cells(), parts, answers, recall: recalled.all, ideas: ideas() });
}

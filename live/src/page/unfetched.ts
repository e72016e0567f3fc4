/** Says of what comes only when it is asked for that it did not, and why: one way for all of it. */

import { explainTrouble, type Trouble } from "../shared/trouble.ts";
import type { Words } from "../shared/words.ts";
import { diagnose } from "./diagnosis.ts";
import { pageWords } from "./language.ts";

/** The script that the pages of this version begin with; set once. */
export const own = { address: "" };

/** Fetch a file of the book; the error of one that does not come names it, as that of an import does. */
export async function fetchFile(address: string): Promise<Response> {
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) throw new Error(`could not be fetched: ${address}`);
  return answer;
}

/** Say in a place that something did not come, and why as soon as that is known. */
export async function sayUnfetched(
  place: { textContent: string | null },
  what: keyof Words["lost"],
  error: unknown,
): Promise<void> {
  const said = pageWords();
  const lost = said.lost[what];
  place.textContent = lost;
  const why = explainTrouble(lost, await whyUnfetched(error), said);
  // By now it may have come, or something else may be said there.
  if (place.textContent === lost) place.textContent = why;
}

/** Of a file that its error does not name, as in Safari, only what is true of all files is found out. */
export function whyUnfetched(error: unknown): Promise<Trouble> {
  const address = /\bhttps?:\/\/[^\s'"]+/.exec(String(error))?.[0] ?? own.address;
  return diagnose([address], beginning());
}

/** The name of that script, which tells the versions of the book apart. */
export function beginning(): string {
  return own.address.slice(own.address.lastIndexOf("/") + 1);
}

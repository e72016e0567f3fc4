/** Why something could not be fetched, and what a reader is told of it. */

import type { Words } from "./words.ts";

export type Trouble =
  | { kind: "offline" }
  /** Another version of the book stands there now, and this page's files are gone. */
  | { kind: "newer" }
  | { kind: "missing"; file: string; status: number }
  | { kind: "wrongType"; file: string; type: string }
  | { kind: "unknown" };

/** Say it, and what there is to do; `lost` is the sentence that says what did not come. */
export function explainTrouble(lost: string, trouble: Trouble, words: Words): string {
  switch (trouble.kind) {
    case "missing":
      return words.missing(lost, trouble.file, trouble.status);
    case "wrongType":
      return words.wrongType(lost, trouble.file, trouble.type);
    default:
      return words[trouble.kind](lost);
  }
}

/** What is wrong with an answer by its head: "unknown" if that is as it should be. */
export function troubleOf(address: string, status: number, type: string): Trouble {
  const file = address.slice(address.lastIndexOf("/") + 1);
  if (status < 200 || status > 299) return { kind: "missing", file, status };
  const isScript = /\.m?js$/.test(file);
  // A page that says "not found" with the status of a success is no file either.
  const isWrong = isScript ? !type.includes("javascript") : type.startsWith("text/html");
  return isWrong ? { kind: "wrongType", file, type } : { kind: "unknown" };
}

/** Finds out why Python or the editor could not be loaded, so that the page need not guess. */

import type { Words } from "../shared/words.ts";

export type Trouble =
  | { kind: "offline" }
  /** Another version of the book stands there now, and this page's files are gone. */
  | { kind: "newer" }
  | { kind: "missing"; file: string; status: number }
  | { kind: "wrongType"; file: string; type: string }
  | { kind: "unknown" };

/** Say it to the reader, with what there is to do. */
export function explainTrouble(trouble: Trouble, words: Words): string {
  switch (trouble.kind) {
    case "missing":
      return words.missing(trouble.file, trouble.status);
    case "wrongType":
      return words.wrongType(trouble.file, trouble.type);
    default:
      return words[trouble.kind];
  }
}

/** So long do people wait for a reason. */
const PATIENCE_MS = 5000;

/**
 * Ask for the files that are needed, in turn.
 * @param script the name of the file that the pages of this version begin with
 */
export async function diagnose(files: readonly string[], script: string): Promise<Trouble> {
  for (const address of files) {
    const answer = await ask(address);
    if (!answer) return { kind: "offline" };
    const { ok, status } = answer;
    const file = address.slice(address.lastIndexOf("/") + 1);
    if (!ok) return (await isNewer(script)) ? { kind: "newer" } : { kind: "missing", file, status };
    const type = answer.headers.get("Content-Type") ?? "";
    const isScript = /\.m?js$/.test(file);
    // A page that says "not found" with the status of a success is no file either.
    if (isScript ? !type.includes("javascript") : type.startsWith("text/html")) {
      return { kind: "wrongType", file, type };
    }
  }
  return { kind: "unknown" };
}

/** The head of an answer, or null if there is none. Not every host knows the method HEAD. */
async function ask(address: string): Promise<Response | null> {
  const request = new AbortController();
  const timer = setTimeout(() => request.abort(), PATIENCE_MS);
  try {
    return await fetch(address, { cache: "no-store", signal: request.signal });
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
    setTimeout(() => request.abort()); // its body is not wanted
  }
}

async function isNewer(script: string): Promise<boolean> {
  try {
    const page = await fetch(location.href, { cache: "no-store" });
    return page.ok && !(await page.text()).includes(script);
  } catch {
    return false;
  }
}

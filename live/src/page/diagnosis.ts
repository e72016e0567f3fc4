/** Finds out why something could not be loaded, so that the page need not guess. */

import { type Trouble, troubleOf } from "../shared/trouble.ts";

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
    const type = answer.headers.get("Content-Type") ?? "";
    const trouble = troubleOf(address, answer.status, type);
    if (trouble.kind === "missing" && (await isNewer(script))) return { kind: "newer" };
    if (trouble.kind !== "unknown") return trouble;
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

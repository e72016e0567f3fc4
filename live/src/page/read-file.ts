/** Reads a file of a reader's work that anybody may have written. */

import { isText } from "./link.ts";
import { type Contents, FORMAT, VERSION } from "./work-file.ts";

/** In characters: hundreds of times what a reader of the whole book has written. */
const MAX_FILE = 5_000_000;
const MAX_TEXT = 100_000;
const NAME = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** What a file says; what is not ours in it is left out. */
export function readFile(text: string): Contents | "notOurs" | "newerFile" {
  if (text.length > MAX_FILE) return "notOurs";
  try {
    const file = JSON.parse(text);
    if (file?.format !== FORMAT || !isRecord(file.cells)) return "notOurs";
    if (Number(file.version) > VERSION) return "newerFile";
    return {
      cells: taken(file.cells, (cell) =>
        isCode(cell?.code) ? { code: cell.code, book: String(cell.book) } : null,
      ),
      parts: taken(file.parts, (part) =>
        isCode(part?.code) ? { code: part.code, shown: part.shown !== false } : null,
      ),
      answers: taken(file.answers, (answer) => (isCode(answer) ? answer : null)),
      recall: taken(file.recall, (each) =>
        Number.isSafeInteger(each?.at) ? { right: each.right === true, at: each.at } : null,
      ),
      ideas: taken(file.ideas, (idea) => (isCode(idea) ? idea : null)),
    };
  } catch {
    return "notOurs";
  }
}

function isCode(text: unknown): text is string {
  return isText(text) && text.length <= MAX_TEXT;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// biome-ignore lint/suspicious/noExplicitAny: what a file says is of any shape
function taken<Value>(from: unknown, read: (value: any) => Value | null): Record<string, Value> {
  const good: Record<string, Value> = {};
  for (const [name, value] of Object.entries(isRecord(from) ? from : {})) {
    const found = NAME.test(name) ? read(value) : null;
    if (found !== null) good[name] = found;
  }
  return good;
}

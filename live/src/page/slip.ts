/** The slip that a pupil hands in: what was done on a page, as a text to copy. */

import type { Words } from "../shared/words.ts";

export interface Done {
  /** The book, then the chapter. */
  titles: string[];
  /** By cell, what was foreseen; null where nothing was. */
  foreseen: [cell: string, answer: string | null][];
  solved: [cell: string, solved: boolean][];
  /** By cell, whether the part was written or looked up; null where there is none yet. */
  parts: [cell: string, how: "written" | "shown" | null][];
}

/** Write the slip in the reader's language. */
export function slip(done: Done, day: Date, said: Words): string {
  const { foreseen, solved, parts } = done;
  const count = (all: [string, unknown][]) => all.filter(([, value]) => value).length;
  const rows = (all: [string, string | null][]) =>
    all.map(([cell, text]) => `- ${cell}: ${text || said.slipNotYet}`);
  const list = (head: string, all: [string, string | null][]) =>
    all.length > 0 ? [head, ...rows(all)] : [];
  const two = (number: number) => String(number).padStart(2, "0");
  return [
    done.titles.join(" · "),
    [day.getFullYear(), two(day.getMonth() + 1), two(day.getDate())].join("-"),
    ...list(said.slipForesaw(count(foreseen), foreseen.length), foreseen),
    ...list(
      said.slipSolved(count(solved), solved.length),
      solved.map(([cell, is]) => [cell, is ? said.slipDone : null]),
    ),
    ...list(
      said.slipParts(count(parts), parts.length),
      parts.map(([cell, how]) => [cell, how && said.slipPart[how]]),
    ),
  ].join("\n");
}

/** Read off a page what was done on it. */
export function doneOn(page: ParentNode, how: (part: string) => "written" | "shown" | null): Done {
  const cells = [...page.querySelectorAll<HTMLElement>("live-cell")];
  const all = <T>(name: string, read: (cell: HTMLElement) => T): [string, T][] =>
    cells.filter((cell) => cell.matches(name)).map((cell) => [cell.dataset.cell ?? "", read(cell)]);
  const title = page.querySelector("h1")?.cloneNode(true) as HTMLElement | undefined;
  title?.querySelector(".headerlink")?.remove();
  const book = page.querySelector(".md-logo")?.getAttribute("title");
  return {
    titles: [book, title?.textContent?.trim()].filter(
      (name) => name !== undefined && name !== null,
    ),
    foreseen: all(":has(.live-predict)", answerIn),
    solved: all("[data-exercise]", (cell) => cell.hasAttribute("data-solved")),
    parts: all("[data-rebuild]", (cell) => how(cell.dataset.rebuild ?? "")),
  };
}

/** Whether a page asks anything that a slip could tell of. */
export function asksOn(page: ParentNode): boolean {
  return (
    page.querySelector("live-cell:is(:has(.live-predict), [data-exercise], [data-rebuild])") !==
    null
  );
}

function answerIn(cell: HTMLElement): string | null {
  const chosen = cell.querySelector(".live-answers :checked")?.closest("label");
  const field = cell.querySelector<HTMLInputElement>(".live-answers input:not([type=radio])");
  return (chosen?.textContent ?? field?.value ?? "").trim() || null;
}

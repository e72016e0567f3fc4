/** Takes a page or the reader's neuron home: as a notebook or as a Python program. */

import { sharingWords } from "../shared/sharing-words.ts";
import { pageLanguage } from "./language.ts";
import type { LiveCell } from "./live-cell.ts";
import { download, NOTEBOOK } from "./save.ts";
import { fetchFile } from "./unfetched.ts";

/** As much of a notebook (nbformat 4.5) as is needed here. */
export interface Notebook {
  cells: NotebookCell[];
  metadata: unknown;
}

export interface NotebookCell {
  cell_type: "markdown" | "code";
  id: string;
  source: string;
  metadata: { rebuild?: string; exercise?: string; check?: string; tags?: string[] };
}

/** A cell as it stands in the page. */
export interface Taken {
  name: string;
  code: string;
  edited: boolean;
  /** What runs for the cells below: of a part of the neuron what was judged right last. */
  sound: string;
  /** What the reader foresaw. */
  answer: string;
}

const PROGRAM = "text/x-python";

/** Where the page's own notebook lies, without edits; null where it has none. */
export function notebookAddress(): string | null {
  return document.querySelector<HTMLAnchorElement>(".book-notebook a[download]")?.href ?? null;
}

/** Download the page with the reader's code and answers; throws where its notebook does not come. */
export async function takePage(cells: LiveCell[], as: "ipynb" | "py"): Promise<void> {
  const address = notebookAddress() ?? "";
  const book = await fetchNotebook(address);
  const taken = cells.map((cell) => ({
    name: cell.name,
    code: cell.code,
    edited: cell.code !== cell.text.original,
    sound: cell.sound,
    answer: cell.task.foreseen,
  }));
  const name = `${address
    .split("/")
    .pop()
    ?.replace(/\.ipynb$/, "")}-mine.${as}`;
  const said = sharingWords(pageLanguage());
  if (as === "py") download(program(book, taken, said.programNeeds), name, PROGRAM);
  else download(written(withWork(book, taken, said.yourAnswer)), name, NOTEBOOK);
}

/** Download the parts of the neuron as a notebook that judges each, and keeps what is right. */
export async function takeNeuron(parts: [id: string, code: string][], chapter: string) {
  const address = new URL(`../../notebooks/${pageLanguage()}/${chapter}.ipynb`, import.meta.url);
  const book = await fetchNotebook(address.href);
  const { neuronTitle } = sharingWords(pageLanguage());
  download(written(neuronNotebook(book, parts, neuronTitle)), "my_neuron.ipynb", NOTEBOOK);
}

/** Put the reader's code and answers into the book's notebook. */
export function withWork(book: Notebook, taken: Taken[], yourAnswer: string): Notebook {
  const byName = new Map(taken.map((cell) => [cell.name, cell]));
  const cells = book.cells.map((cell) => {
    const asked = byName.get(cell.id.replace(/^predict_/, ""));
    if (cell.id.startsWith("predict_") && asked?.answer) {
      return { ...cell, source: `${cell.source}\n\n${yourAnswer} ${quoted(asked.answer)}` };
    }
    const mine = byName.get(cell.id);
    return mine?.edited ? { ...cell, source: source(cell, mine.code) } : cell;
  });
  return { ...book, cells };
}

/** The book's notebook and the reader's code as one program: its words are comments. */
export function program(book: Notebook, taken: Taken[], needs: string): string {
  const byName = new Map(taken.map((cell) => [cell.name, cell]));
  const parts = [comment(needs)];
  for (const cell of book.cells) {
    const { check, rebuild, exercise, tags = [] } = cell.metadata;
    const mine = byName.get(cell.id);
    if (check || tags.includes("load-neuron") || /^(help|recall)_/.test(cell.id)) continue;
    if (cell.cell_type === "markdown") {
      parts.push(
        `# %% [markdown]\n${comment(mine?.edited ? source(cell, mine.code) : cell.source)}`,
      );
    } else if (rebuild && mine) {
      // What is not right yet would stop what stands below it.
      const open = mine.edited && mine.code.trim() !== mine.sound.trim();
      parts.push(`# %%\n${open ? `${comment(mine.code)}\n` : ""}${mine.sound.trim()}`);
    } else {
      const fails = exercise ? !mine?.edited : tags.includes("raises-exception");
      const code = (mine?.code ?? cell.source).trimEnd();
      parts.push(`# %%\n${fails ? comment(code) : code}`);
    }
  }
  return `${parts.join("\n\n")}\n`;
}

/** A notebook of parts, loaded as a chapter's is. */
export function neuronNotebook(book: Notebook, parts: [string, string][], title: string): Notebook {
  const load = book.cells.filter(({ metadata }) => metadata.tags?.includes("load-neuron"));
  const cells = parts.map(([id, code]): NotebookCell => {
    const cell = { id, metadata: { rebuild: id }, execution_count: null, outputs: [] };
    return { ...cell, cell_type: "code", source: `%%rebuild ${id}\n${code.trim()}` };
  });
  const head: NotebookCell = { cell_type: "markdown", id: "title", metadata: {}, source: title };
  const { neuron: _, ...metadata } = book.metadata as Record<string, unknown>;
  return { ...book, metadata, cells: [head, ...load, ...cells] };
}

/** Code as a cell of the notebook holds it: in text where running it would never end. */
function source({ cell_type, metadata }: NotebookCell, code: string): string {
  if (cell_type === "markdown") {
    const fence = longest(code, 3);
    return `${fence}python\n${code}\n${fence}`;
  }
  return metadata.rebuild ? `%%rebuild ${metadata.rebuild}\n${code}` : code;
}

/** Text that Markdown leaves alone. */
function quoted(text: string): string {
  const fence = longest(text, 1);
  return `${fence} ${text} ${fence}`;
}

/** More backticks than stand side by side in a text. */
function longest(text: string, least: number): string {
  const runs = text.match(/`+/g) ?? [];
  return "`".repeat(Math.max(least, ...runs.map((run) => run.length + 1)));
}

function comment(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => `# ${line}`.trimEnd())
    .join("\n");
}

function written(notebook: Notebook): string {
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

async function fetchNotebook(address: string): Promise<Notebook> {
  const answer = await fetchFile(address);
  return answer.json();
}

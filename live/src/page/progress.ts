/** How far the reader has come: what was solved and foreseen, and which page was open last. */

const KEY = "neuron-progress";

interface Record_ {
  solved: string[];
  /** What the reader foresaw, by cell. */
  foreseen: Record<string, string>;
  /** The page that was open last, below the site's root and without its language. */
  last: string;
}

type Store = Pick<Storage, "getItem" | "setItem">;

export class Progress {
  private readonly store: Store | null;
  private now: Record_ = { solved: [], foreseen: {}, last: "" };

  constructor(store: Store | null = localStore()) {
    this.store = store;
    this.now = this.read();
  }

  /** Another tab has written something. */
  look(): void {
    this.now = this.read();
  }

  isSolved(exercise: string): boolean {
    return this.now.solved.includes(exercise);
  }

  solve(exercise: string): void {
    this.change((now) => {
      if (!now.solved.includes(exercise)) now.solved.push(exercise);
    });
  }

  foreseen(cell: string): string | null {
    return this.now.foreseen[cell] ?? null;
  }

  foresee(cell: string, answer: string): void {
    this.change((now) => {
      now.foreseen[cell] = answer;
    });
  }

  /** All that was foreseen, by cell. */
  get answers(): Record<string, string> {
    return { ...this.now.foreseen };
  }

  /** Take answers where the reader has none; returns whose they were. */
  takeAnswers(answers: Record<string, string>): string[] {
    const fresh = Object.keys(answers).filter((cell) => this.foreseen(cell) === null);
    this.change((now) => {
      for (const cell of fresh) now.foreseen[cell] = answers[cell] ?? "";
    });
    return fresh;
  }

  forgetAnswers(cells: string[]): void {
    this.change((now) => {
      for (const cell of cells) delete now.foreseen[cell];
    });
  }

  get last(): string {
    return this.now.last;
  }

  visit(page: string): void {
    this.change((now) => {
      now.last = page;
    });
  }

  /** What other tabs have written meanwhile stays. */
  private change(apply: (now: Record_) => void): void {
    this.now = this.read();
    apply(this.now);
    try {
      this.store?.setItem(KEY, JSON.stringify(this.now));
    } catch {
      // A private window: progress lasts as long as the page.
    }
  }

  /** What is stored, together with what this page knows and could not store. */
  private read(): Record_ {
    const { solved, foreseen, last } = this.now;
    let stored: Partial<Record_> = {};
    try {
      stored = JSON.parse(this.store?.getItem(KEY) ?? "{}") ?? {};
    } catch {
      // What cannot be read is begun anew.
    }
    const isMap = typeof stored.foreseen === "object" && stored.foreseen !== null;
    return {
      solved: [...new Set([...(Array.isArray(stored.solved) ? stored.solved : []), ...solved])],
      foreseen: { ...foreseen, ...(isMap ? stored.foreseen : {}) },
      last: typeof stored.last === "string" ? stored.last : last,
    };
  }
}

/** Whether what a browser keeps under this key is progress; null: it has been emptied. */
export function isProgress(key: string | null): boolean {
  return key === null || key === KEY;
}

/** The exercises of every page, by its address below the root: every page names all of them. */
export function chapters(): Record<string, string[]> {
  return JSON.parse(document.getElementById("live-chapters")?.textContent ?? "{}");
}

/**
 * Show progress: marks in the navigation, and on the first page a link to where the reader left off.
 */
export function showProgress(
  progress: Progress,
  exercisesOf: Record<string, string[]>,
  root: URL,
  said: { solved: (done: number, all: number) => string; goOn: string },
): void {
  const page = pageOf(new URL(location.href), root);
  if (exercisesOf[page]?.length) progress.visit(page);
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    ".md-nav--primary > ul > li > a, .book-way li > a",
  )) {
    const exercises = exercisesOf[pageOf(new URL(link.href), root)] ?? [];
    const done = exercises.filter((id) => progress.isSolved(id)).length;
    link.querySelector(".live-progress")?.remove();
    if (exercises.length === 0) continue;
    const mark = document.createElement("span");
    mark.className = "live-progress";
    mark.dataset.done = String(done === exercises.length);
    mark.textContent = `${done}/${exercises.length}`;
    mark.title = said.solved(done, exercises.length);
    link.append(mark);
  }
  const place = document.querySelector("live-continue");
  if (!place || !exercisesOf[progress.last]?.length) return;
  const link = document.createElement("a");
  link.className = "md-button md-button--primary";
  const language = document.documentElement.lang === "en" ? "en/" : "";
  link.href = new URL(language + progress.last, root).href;
  link.textContent = said.goOn;
  place.replaceChildren(link);
}

/** The address of a page below the root, without its language. */
function pageOf(address: URL, root: URL): string {
  return address.pathname.slice(root.pathname.length).replace(/^en\//, "");
}

function localStore(): Store | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** What the reader has recalled, and which questions come next: those missed, else the longest unseen. */

const KEY = "neuron-recall";
const ASKED = 3;

type Store = Pick<Storage, "getItem" | "setItem">;
/** Of each question, whether it was right last, and a count that grows with every answer. */
type Record_ = Record<string, { right: boolean; at: number }>;

export class Recalled {
  private readonly store: Store | null;
  private now: Record_ = {};

  constructor(store: Store | null = localStore()) {
    this.store = store;
    this.now = this.read();
  }

  /** Whether a question was answered, and how, and when. */
  last(name: string): { right: boolean; at: number } | null {
    return this.now[name] ?? null;
  }

  note(name: string, right: boolean): void {
    this.now = { ...this.now, ...this.read() };
    const at = 1 + Math.max(0, ...Object.values(this.now).map((each) => each.at));
    this.now[name] = { right, at };
    this.write();
  }

  get all(): Record_ {
    return { ...this.now };
  }

  /** Take what was recalled where nothing is known; returns the names of the questions. */
  take(recalled: Record_): string[] {
    this.now = { ...this.now, ...this.read() };
    const fresh = Object.keys(recalled).filter((name) => !(name in this.now));
    for (const name of fresh) this.now[name] = recalled[name] as Record_[string];
    this.write();
    return fresh;
  }

  forget(names: string[]): void {
    this.now = { ...this.now, ...this.read() };
    for (const name of names) delete this.now[name];
    this.write();
  }

  private write(): void {
    try {
      this.store?.setItem(KEY, JSON.stringify(this.now));
    } catch {
      // A private window: it lasts as long as the page.
    }
  }

  private read(): Record_ {
    try {
      const kept = JSON.parse(this.store?.getItem(KEY) ?? "{}");
      const good = Object.entries(kept ?? {}).filter(
        ([, each]) => typeof (each as { at?: unknown })?.at === "number",
      );
      return Object.fromEntries(good) as Record_;
    } catch {
      return {};
    }
  }
}

/** Choose three: what was missed, then what was never asked (the latest chapters first), then the oldest. */
export function choose<Question extends { name: string; chapter: number }>(
  asked: Question[],
  recalled: Recalled,
): Question[] {
  const rank = (question: Question): [number, number] => {
    const last = recalled.last(question.name);
    if (last && !last.right) return [0, last.at];
    return last ? [2, last.at] : [1, -question.chapter];
  };
  const ranked = asked.map((question) => ({ question, rank: rank(question) }));
  ranked.sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1]);
  return ranked.slice(0, ASKED).map(({ question }) => question);
}

function localStore(): Store | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

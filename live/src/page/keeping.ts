/** Keeps the book on this device: its text once the reader stays, Python with it after a run or on demand. */

import type { Asking } from "../shared/keeping.ts";
import {
  type Book,
  filesOf,
  KeptFiles,
  type Level,
  type Listed,
  NotKept,
  type Refusal,
} from "../shared/kept-files.ts";

/** Who stays so long reads: until then nothing is fetched ahead. */
const STAYS_MS = 10_000;
/** Whether Python is still busy is seen this often. */
const LOOK_MS = 500;
/** Whether the book is kept: a choice for the computer, whoever sits there. */
export const CHOICE = "neuron-keep";

/** What is known of the kept book; sizes in bytes. */
export interface Kept {
  size: number;
  there: number;
  filling: boolean;
  trouble: Refusal | null;
}

/** What keeping needs to know of the page. */
export interface Surroundings {
  serviceWorker: string;
  /** Python is being started, or runs. */
  isBusy(): boolean;
  /** Python has come. */
  hasPython(): boolean;
}

/** One tab at a time, file by file: one that waits for its Python keeps no other waiting. */
const alone = (work: () => Promise<void>): Promise<void> =>
  navigator.locks?.request("neuron-keep", work) ?? work();

export class Keeping extends EventTarget {
  /** Null until it is known, and where no book can be kept. */
  state: Kept | null = null;
  /** Why no book can be kept here, if that is so. */
  refused: Refusal | null = null;
  /** Whether it is served from the reader's own disk, so that there is nothing to keep. */
  isHere = false;
  private readonly around: Surroundings;
  private readonly files: KeptFiles;
  private book: Book | null = null;
  /** How many fillings are on their way: by ourselves, and on demand. */
  private fills = 0;

  constructor(around: Surroundings) {
    super();
    this.around = around;
    this.files = new KeptFiles(new URL("./", around.serviceWorker).href);
  }

  /** Look what is kept, for a reader who looks at it. */
  async look(): Promise<void> {
    try {
      this.book ??= await this.askForBook();
      if (!this.book) {
        this.isHere = true;
        this.dispatchEvent(new Event("change"));
        return;
      }
      const keys = await this.files.keys();
      const all = filesOf(this.book, "all");
      const there = all.filter((file) => keys.has(this.files.key(file)));
      this.tell({ size: bytes(all), there: bytes(there) });
    } catch (error) {
      this.refused = error instanceof NotKept ? error.why : "refused";
      this.dispatchEvent(new Event("change"));
    }
  }

  /** Keep all of it, since the reader asks for it. */
  async keepAll(): Promise<void> {
    this.choose(null);
    void navigator.storage?.persist?.().catch(() => {});
    await this.fill("all", async () => {});
  }

  /** Take it all away, and keep nothing by ourselves from now on. */
  async remove(): Promise<void> {
    this.choose("no");
    await this.files.remove().catch(() => {});
    await this.changed();
  }

  /** Keep by ourselves what a reader who stays has a use for. */
  start(): void {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (connection?.saveData) return;
    const step = async () => {
      await pause(STAYS_MS);
      await this.turn();
      if (this.chosen() === "no" || this.state?.filling) return;
      await this.look();
      const level = (await this.files.level().catch(() => null)) ?? "text";
      await this.fill(this.around.hasPython() ? "all" : level, () => this.turn());
    };
    void step().then(async () => {
      // Python comes with the first run, which may be later.
      while (!this.around.hasPython()) await pause(STAYS_MS);
      await step();
    });
  }

  /** Wait until Python needs neither the network nor the processor. */
  private async turn(): Promise<void> {
    while (this.around.isBusy()) await pause(LOOK_MS);
  }

  private async fill(level: Exclude<Level, null>, turn: () => Promise<void>): Promise<void> {
    if (!this.book) await this.look();
    if (!this.book) return;
    this.fills += 1;
    this.tell({ filling: true, trouble: null });
    let trouble: Refusal | null = null;
    try {
      const wanted = filesOf(this.book, level);
      await this.files.fill(wanted, (there) => this.tell({ there }), turn, alone);
      const before = await this.files.level();
      if (before !== level && before !== "all") await this.files.setLevel(level);
    } catch (error) {
      trouble = error instanceof NotKept ? error.why : "refused";
    }
    this.fills -= 1;
    this.tell({ filling: this.fills > 0, trouble });
    await this.changed();
  }

  private async changed(): Promise<void> {
    const registration = await navigator.serviceWorker.ready;
    registration.active?.postMessage({ type: "changed" } satisfies Asking);
    await this.look();
  }

  /** The book of the service worker that answers this page. */
  private async askForBook(): Promise<Book | null> {
    if (!globalThis.isSecureContext) throw new NotKept("insecure");
    const { serviceWorker } = navigator; // throws where a frame has no origin
    if (!serviceWorker || !globalThis.caches) throw new NotKept("refused");
    await serviceWorker.register(this.around.serviceWorker);
    const { active } = await serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<Book | null>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
    });
    active?.postMessage({ type: "book" } satisfies Asking, [port2]);
    return answer;
  }

  private tell(news: Partial<Kept>): void {
    const before = this.state ?? { size: 0, there: 0, filling: false, trouble: null };
    this.state = { ...before, ...news };
    this.dispatchEvent(new Event("change"));
  }

  private chosen(): string | null {
    try {
      return localStorage.getItem(CHOICE);
    } catch {
      return null;
    }
  }

  private choose(choice: "no" | null): void {
    try {
      if (choice) localStorage.setItem(CHOICE, choice);
      else localStorage.removeItem(CHOICE);
    } catch {
      // Where nothing can be kept there is no choice either.
    }
  }
}

const bytes = (files: readonly Listed[]): number => files.reduce((sum, file) => sum + file[2], 0);

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

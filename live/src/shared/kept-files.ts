/** The files of the book that a browser keeps: one cache, every file under the hash of its content. */

/** A file of the site: its address below the root, the start of its SHA-256, its size in bytes. */
export type Listed = readonly [path: string, hash: string, size: number];

/** What a version of the book is made of: what is read, and what runs it. */
export interface Book {
  text: readonly Listed[];
  python: readonly Listed[];
}

/** How much of the book is kept, by the name of its part; null is nothing. */
export type Level = "text" | "all" | null;

/** Why a file could not be kept. */
export type Refusal = "full" | "refused" | "insecure" | "offline" | "newer";

export class NotKept extends Error {
  readonly why: Refusal;

  constructor(why: Refusal) {
    super(why);
    this.why = why;
  }
}

const CACHE = "neuron-book";
const LEVEL = "live-level";

/** The files that a level asks for, the smaller ones first. */
export const filesOf = (book: Book, level: Level): readonly Listed[] =>
  level === "all" ? [...book.text, ...book.python] : level ? book.text : [];

export class KeptFiles {
  private readonly root: string;

  /** @param root the address of the book's first page */
  constructor(root: string) {
    this.root = root;
  }

  /** Under what address a file is kept: no other version of it has the same. */
  key([path, hash]: Listed): string {
    return `${this.root}${path}?${hash}`;
  }

  async find(file: Listed): Promise<Response | undefined> {
    return (await this.open()).match(this.key(file));
  }

  /** The keys of all that is kept. */
  async keys(): Promise<Set<string>> {
    return new Set((await (await this.open()).keys()).map(({ url }) => url));
  }

  /** How much is kept of some version, this one or that before it. */
  async level(): Promise<Level> {
    const said = await (await this.open()).match(this.root + LEVEL);
    return ((await said?.text()) ?? null) as Level;
  }

  async setLevel(level: Exclude<Level, null>): Promise<void> {
    await this.put(this.root + LEVEL, new Response(level));
  }

  /**
   * Fetch and keep the files that are missing, one after the other. What comes to nothing leaves
   * nothing behind.
   * @param kept is told the bytes that are there, after each file
   * @param turn is waited for before each file
   * @param alone does a file's work while no other tab does one's
   */
  async fill(
    files: readonly Listed[],
    kept: (bytes: number) => void = () => {},
    turn: () => Promise<void> = async () => {},
    alone: (work: () => Promise<void>) => Promise<void> = (work) => work(),
  ): Promise<void> {
    const before = await this.keys();
    const added: string[] = [];
    let bytes = 0;
    try {
      for (const file of files) {
        const key = this.key(file);
        if (!before.has(key)) {
          await turn();
          await alone(async () => {
            if (await this.find(file)) return; // another tab has brought it meanwhile
            const answer = await this.fetch(file);
            added.push(key);
            await this.put(key, answer);
          });
        }
        bytes += file[2];
        kept(bytes);
      }
    } catch (error) {
      const why = error instanceof NotKept ? error.why : "refused";
      // Where the network ended, what has come is whole, and is not fetched again.
      if (why !== "offline") await this.drop((key) => added.includes(key));
      throw error;
    }
  }

  /** Forget what no file of the book asks for. */
  async prune(book: Book): Promise<void> {
    const wanted = new Set(filesOf(book, "all").map((file) => this.key(file)));
    await this.drop((key) => key !== this.root + LEVEL && !wanted.has(key));
  }

  async remove(): Promise<void> {
    await refusing(() => caches.delete(CACHE));
  }

  private async drop(wanted: (key: string) => boolean): Promise<void> {
    const cache = await this.open();
    for (const { url } of await cache.keys()) if (wanted(url)) await cache.delete(url);
  }

  private open(): Promise<Cache> {
    return refusing(() => caches.open(CACHE));
  }

  private async put(key: string, answer: Response): Promise<void> {
    const cache = await this.open();
    await refusing(() => cache.put(key, answer));
  }

  /** Fetch a file of this version: from the browser's own cache, else from where it was published. */
  private async fetch(file: Listed): Promise<Response> {
    const [path, hash] = file;
    for (const cache of ["force-cache", "reload"] as const) {
      const answer = await fetch(this.root + path, { cache, priority: "low" }).catch(() => null);
      const bytes = await answer?.arrayBuffer().catch(() => null);
      if (!answer || !bytes) throw new NotKept("offline");
      if (answer.ok && (await digest(bytes)).startsWith(hash)) return copy(answer, bytes);
    }
    throw new NotKept("newer");
  }
}

/** An answer that is no redirection, since browsers take none for a page, and not packed any more. */
function copy(answer: Response, bytes: ArrayBuffer): Response {
  const headers = new Headers(answer.headers);
  headers.delete("Content-Encoding");
  headers.set("Content-Length", String(bytes.byteLength));
  return new Response(bytes, { headers });
}

async function digest(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Name the reason where a browser does not let us keep anything. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    throw new NotKept(isFull ? "full" : "refused");
  }
}

/** The files of the book's search: each fetched once, and few of them for one query. */

/** Fetches a file that book/search.py wrote. */
export type Fetch = (path: string) => Promise<unknown>;

/** What has been fetched, and what could not be had is fetched again. */
export class Files {
  private readonly fetch: Fetch;
  private readonly fetched = new Map<string, Promise<unknown>>();

  constructor(fetch: Fetch) {
    this.fetch = fetch;
  }

  get(path: string): Promise<unknown> {
    let content = this.fetched.get(path);
    if (!content) {
      content = this.fetch(path);
      content.catch(() => this.fetched.delete(path)); // the line may be back at the next key
      this.fetched.set(path, content);
    }
    return content;
  }

  has(path: string): boolean {
    return this.fetched.has(path);
  }
}

/** What one query may cost, in bytes as they are sent. What has come for an earlier one is free. */
export class Purse {
  private left: number;
  private readonly files: Files;

  constructor(bytes: number, files: Files) {
    this.left = bytes;
    this.files = files;
  }

  /** Put something in, or take out what had to be spent. */
  add(bytes: number): void {
    this.left += bytes;
  }

  has(bytes: number): boolean {
    return bytes <= this.left;
  }

  /** Pay for a file if that is possible. */
  affords(path: string, bytes: number): boolean {
    if (this.files.has(path)) return true;
    if (!this.has(bytes)) return false;
    this.left -= bytes;
    return true;
  }
}

/** Answers requests with the kept files of this version of the book. */

import { type Book, filesOf, type KeptFiles, type Listed } from "../shared/kept-files.ts";

/** The page of a missing address. */
const MISSING = "404.html";

export class Offline {
  private readonly root: string;
  private readonly files: KeptFiles;
  private readonly byPath: Map<string, Listed>;
  /** The keys of what is kept; undefined until it is known. */
  private held: Set<string> | undefined;

  constructor(root: string, book: Book, files: KeptFiles) {
    this.root = root;
    this.files = files;
    this.byPath = new Map(filesOf(book, "all").map((file) => [file[0], file]));
    void this.look();
  }

  /** See what is kept now. */
  async look(): Promise<void> {
    this.held = await this.files.keys().catch(() => new Set<string>());
  }

  /**
   * The answer to a request, or null where it shall go its way as if nobody had looked: a file that
   * is not kept keeps the browser's own cache of compiled code.
   */
  answer(request: Request): Promise<Response> | null {
    // Who wants no copy asks whether the host is still there.
    if (request.method !== "GET" || request.cache === "no-store") return null;
    const path = this.pathOf(request.url);
    if (path === null) return null;
    if (path === "sitemap.xml") return Promise.resolve(this.siteMap());
    const file = this.byPath.get(path);
    if (!file) {
      if (request.mode !== "navigate") return null;
      if (!this.byPath.has(`${path}/`)) return this.strange(request);
      return Promise.resolve(Response.redirect(`${this.root}${path}/`));
    }
    if (!this.mayHold(file)) return null;
    return this.find(file).then((kept) => kept ?? fetch(request));
  }

  /** The answer to a page that the book does not have: the host may have it, if there is a network. */
  private strange(request: Request): Promise<Response> | null {
    const page = this.byPath.get(MISSING);
    if (!page || !this.mayHold(page)) return null;
    return fetch(request).catch(async (error) => {
      const kept = await this.find(page);
      if (!kept) throw error;
      return new Response(kept.body, { status: 404, headers: kept.headers });
    });
  }

  /** Whether a file is kept, or nobody has looked yet. */
  private mayHold(file: Listed): boolean {
    return this.held?.has(this.files.key(file)) ?? true;
  }

  private find(file: Listed): Promise<Response | undefined> {
    return this.files.find(file).catch(() => undefined);
  }

  private pathOf(address: string): string | null {
    const { origin, pathname } = new URL(address);
    const place = origin + pathname;
    if (!place.startsWith(this.root)) return null;
    return place.slice(this.root.length).replace(/(^|\/)index\.html$/, "$1");
  }

  /** The pages at the address where the book really lies: instant navigation knows no others. */
  private siteMap(): Response {
    const pages = [...this.byPath.keys()].filter((path) => path === "" || path.endsWith("/"));
    const urls = pages.map((path) => `<url><loc>${encodeURI(this.root + path)}</loc></url>`);
    return new Response(`<urlset>${urls.join("")}</urlset>`, {
      headers: { "Content-Type": "application/xml" },
    });
  }
}

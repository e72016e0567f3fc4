/** The messages between Material's search box and its worker (Material 9, integrations/search). */

export const SETUP = 0;
export const READY = 1;
export const QUERY = 2;
export const RESULT = 3;

export type Request = { type: typeof SETUP; data: unknown } | { type: typeof QUERY; data: string };

/** One line of the list; title and text are HTML, the location is relative to the site's root. */
export interface SearchItem {
  location: string;
  title: string;
  text: string;
  score: number;
  terms: Record<string, boolean>;
  tags?: string[];
}

/** One list per page, the best page first. */
export type Response =
  | { type: typeof READY }
  // `lost`: nothing was found, and not all that there is could be fetched. `query`: what is answered.
  // (book/theme_script.py hands both on.)
  | { type: typeof RESULT; data: { items: SearchItem[][]; lost: boolean; query: string } };

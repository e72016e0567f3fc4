/** What pages and the service worker say to each other about the kept book. */

export type Asking =
  /** Which files are the book of your version? Answered by a `Book`, or null, at the port. */
  | { type: "book" }
  /** The page has kept files, or removed them. */
  | { type: "changed" }
  /** The reader wants the new version that waits. */
  | { type: "take over" };

/** Notices the end of a worker, which no event tells of: a lock that it held can be had. */

/** Call `ended` once nobody holds the lock any more; returns a function that gives up waiting. */
export function whenEnded(lock: string, ended: () => void): () => void {
  const { locks } = navigator;
  if (!locks) return () => {}; // plain http: a job that is not taken up tells of it later
  const waiting = new AbortController();
  const { signal } = waiting;
  locks.request(lock, { signal }, () => void (signal.aborted || ended())).catch(() => {});
  return () => waiting.abort();
}

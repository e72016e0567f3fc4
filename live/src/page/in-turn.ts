/** Does the work of a page that opens bit by bit, so that it answers its reader in between. */

/** How long a page may be busy at a stretch, in ms: a phone takes several times as long. */
const STRETCH = 6;

const waiting: (() => void)[] = [];
// Unlike a timer it goes on at once, and in a tab that nobody looks at.
const turns = new MessageChannel();
turns.port1.onmessage = () => {
  const end = performance.now() + STRETCH;
  // What fails is told to the browser's console, and what waits behind it is done all the same.
  try {
    do waiting.shift()?.();
    while (waiting.length > 0 && performance.now() < end);
  } finally {
    next();
  }
};

/** Do this soon, after what waits already. */
export function inTurn(work: () => void): void {
  waiting.push(work);
  if (waiting.length === 1) next();
}

function next(): void {
  if (waiting.length > 0) turns.port2.postMessage(null);
}

/**
 * The boot image as it travels: what a snapshot of Python's memory holds beyond what the wasm file
 * puts there by itself, because the browser has those bytes already. Most of it is zero and left out.
 *
 * In words of 32 bits: the bytes of the snapshot, where memory begins in it, how many bytes from there
 * the wasm file fills, the number of runs; the place and the length of every run; the words of the
 * runs, one after the other.
 */

const HEAD = 4;
/** Shorter gaps are not worth a run of their own. */
const GAP = 64;

/** Pack a snapshot; `fresh` is the memory of a wasm instance in which nothing has run yet. */
export function packImage(snapshot: Uint8Array<ArrayBuffer>, fresh: ArrayBuffer): Uint8Array {
  const words = new Uint32Array(snapshot.slice().buffer);
  const start = words[1] ?? 0; // so Pyodide says itself
  if (snapshot.length - start !== fresh.byteLength) {
    throw new Error("Python's memory has grown: a fresh instance has no room for its image");
  }
  new Uint32Array(fresh).forEach((word, at) => {
    const place = start / 4 + at;
    words[place] = (words[place] as number) - word;
  });
  const runs: number[] = [];
  const parts: Uint32Array[] = [];
  for (let at = 0; at < words.length; ) {
    const from = at;
    while (at < words.length && words.subarray(at, at + GAP).some(Boolean)) at += GAP;
    const part = words.subarray(from, at);
    if (part.length) runs.push(from, part.length);
    parts.push(part);
    at += GAP; // of zeros, or past the end
  }
  const filled = new Uint8Array(fresh).findLastIndex(Boolean) + 1;
  const head = Uint32Array.of(snapshot.length, start, filled, runs.length / 2, ...runs);
  const packed = new Uint32Array(head.length + parts.reduce((sum, part) => sum + part.length, 0));
  packed.set(head);
  let at = head.length;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return new Uint8Array(packed.buffer);
}

/** What is to know of a packed image before it comes; all in bytes. */
export interface Head {
  /** The length of the snapshot. */
  size: number;
  /** Where memory begins in it. */
  start: number;
  /** How much of memory the wasm file fills by itself. */
  filled: number;
}

export function readHead(packed: ArrayBuffer): Head {
  const [size = 0, start = 0, filled = 0] = new Uint32Array(packed, 0, HEAD);
  return { size, start, filled };
}

/** Add an image to a snapshot that holds what the wasm file fills, and zeros beyond it. */
export function addImage(snapshot: Uint8Array<ArrayBuffer>, packed: ArrayBuffer): void {
  const words = new Uint32Array(packed);
  const { size, start, filled } = readHead(packed);
  if (size !== snapshot.length) throw new Error(`the boot image is of ${size} bytes`);
  const target = new Uint32Array(snapshot.buffer);
  const runs = HEAD + 2 * (words[HEAD - 1] as number);
  let from = runs;
  for (let run = HEAD; run < runs; run += 2) {
    const at = words[run] as number;
    const end = at + (words[run + 1] as number);
    const zeros = Math.max(at, Math.min(end, Math.ceil((start + filled) / 4)));
    let to = at;
    for (; to < zeros; to++, from++) target[to] = (target[to] as number) + (words[from] as number);
    target.set(words.subarray(from, from + end - to), to);
    from += end - to;
  }
}

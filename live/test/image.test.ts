/** The boot image: what is packed at build time comes out of it in the browser, byte by byte. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { addImage, packImage, readHead } from "../src/shared/image.ts";

const START = 144;

/** A snapshot with zeros, changed and unchanged parts, and the memory that it began with. */
function example(size = 100_000) {
  const fresh = new Uint8Array(size);
  const memory = new Uint8Array(size);
  for (let at = 0; at < size; at++) {
    const part = Math.floor(at / 5_000) % 4;
    if (part === 1 || part === 2) fresh[at] = (at * 31) % 256;
    memory[at] = part === 2 ? (at * 17) % 256 : part === 3 && at % 7 === 0 ? 255 : (fresh[at] ?? 0);
  }
  const snapshot = new Uint8Array(START + size);
  new Uint32Array(snapshot.buffer).set([0x706e7300, START, 12]);
  snapshot.set(memory, START);
  return { snapshot, fresh: fresh.buffer };
}

test("a snapshot comes back byte by byte", () => {
  const { snapshot, fresh } = example();
  const packed = packImage(snapshot, fresh).slice().buffer;
  const { size, start, filled } = readHead(packed);
  assert.ok(filled < fresh.byteLength, "the end of a fresh memory is empty");
  const again = new Uint8Array(size);
  again.set(new Uint8Array(fresh, 0, filled), start);
  addImage(again, packed);
  assert.deepEqual(again, snapshot);
});

test("what is zero, or what the wasm file brings itself, does not travel", () => {
  const { snapshot, fresh } = example();
  const { length } = packImage(snapshot, fresh);
  assert.ok(length < 0.6 * snapshot.length, `${length} bytes`);
  const same = new Uint8Array(START + fresh.byteLength);
  new Uint32Array(same.buffer).set([1, START]);
  same.set(new Uint8Array(fresh), START);
  assert.ok(packImage(same, fresh).length < 1000);
});

test("an image of another size is refused", () => {
  const { snapshot, fresh } = example();
  const packed = packImage(snapshot, fresh).slice().buffer;
  const wrong = new Uint8Array(snapshot.length + 4);
  assert.throws(() => addImage(wrong, packed), /100144 bytes/);
});

test("packing leaves the snapshot as it was", () => {
  const { snapshot, fresh } = example();
  const before = snapshot.slice();
  packImage(snapshot, fresh);
  assert.deepEqual(snapshot, before);
});

test("memory that has grown cannot be restored, and no image is made of it", () => {
  const { snapshot, fresh } = example();
  assert.throws(() => packImage(snapshot, fresh.slice(4)), /grown/);
});

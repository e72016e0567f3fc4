/**
 * What a WebAssembly file writes into memory by itself. The boot image is shipped as the difference
 * to it, because the browser has those bytes already.
 */

const DATA_SECTION = 11;
const I32_CONST = 0x41;

/** Subtract (or add back) the data segments of a wasm file from an image of its memory, in place. */
export function applySegments(memory: Uint8Array, wasm: Uint8Array, sign: 1 | -1): void {
  for (const { offset, bytes } of segments(wasm)) {
    for (let i = 0; i < bytes.length; i++) {
      memory[offset + i] = (memory[offset + i] as number) + sign * (bytes[i] as number);
    }
  }
}

/** The active data segments of a module's only memory. */
export function* segments(wasm: Uint8Array): Generator<{ offset: number; bytes: Uint8Array }> {
  let at = 8; // magic number and version
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at++];
      if (byte === undefined) throw new Error("the wasm file ends too early");
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < wasm.length) {
    const section = wasm[at++];
    const end = number() + at;
    if (section === DATA_SECTION) {
      for (let count = number(); count > 0; count--) {
        const passive = number() !== 0;
        let offset = 0;
        if (!passive) {
          if (wasm[at++] !== I32_CONST) throw new Error("a data segment without a constant offset");
          offset = number();
          at++; // end of the expression
        }
        const length = number();
        if (!passive) yield { offset, bytes: wasm.subarray(at, at + length) };
        at += length;
      }
    }
    at = end;
  }
}

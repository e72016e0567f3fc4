/** A worker beside the one that starts Python: it fetches, checks and unpacks the boot image. */

import { download } from "./download.ts";

/** What it is asked for. */
export interface Wanted {
  address: string;
  /** SHA-256 of the packed file. */
  hash: string;
}

/** What it says: that some bytes have come, and at last the image or why there is none. */
export type Said = { bytes: number } | { image: ArrayBuffer } | { failed: string };

self.onmessage = async ({ data }: MessageEvent<Wanted>) => {
  const say = (said: Said, transfer: Transferable[] = []) => self.postMessage(said, { transfer });
  say({ bytes: 0 }); // it lives: what follows may take as long as the network does
  try {
    const packed = await (await download(data.address, (bytes) => say({ bytes }))).arrayBuffer();
    await check(packed, data.hash);
    const plain = new Response(packed).body?.pipeThrough(new DecompressionStream("gzip"));
    const image = await new Response(plain).arrayBuffer();
    say({ image }, [image]);
  } catch (error) {
    say({ failed: String(error) });
  }
};

async function check(packed: ArrayBuffer, hash: string): Promise<void> {
  if (!self.crypto?.subtle) return; // no secure context: gzip's own checksum has to do
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", packed));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (found !== hash) throw new Error("the boot image is damaged");
}

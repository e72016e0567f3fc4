/** Changed cells as the fragment of an address: packed, checked when it is opened, bounded in size. */

/** The code of one cell, and the fingerprint of the book's code that it began with. */
export interface Shared {
  name: string;
  code: string;
  book: string;
}

/** Why a fragment is not opened. */
export type Refusal = "damaged" | "tooLong" | "otherVersion";

const START = "#share=";
const VERSION = "1";
/** In characters: what chats and mail leave whole. */
export const MAX_LINK = 8192;
/** In bytes: more than such a link holds of any code that a person has typed. */
export const MAX_TEXT = 65_536;
/** In bytes, packed: what one piece may grow to is 1,032 times as much. */
const PIECE = 64;
const CELLS = 100;

/** Whether an address ends in shared code, be it readable or not. */
export function isShared(fragment: string): boolean {
  return fragment.startsWith(START);
}

/** Pack cells into a fragment; null if it would be too long. */
export async function toFragment(cells: Shared[]): Promise<string | null> {
  const text = JSON.stringify(cells.map(({ name, code, book }) => [name, code, book]));
  const plain = new TextEncoder().encode(text);
  if (plain.length > MAX_TEXT) return null;
  const packed = new Blob([plain]).stream().pipeThrough(new CompressionStream("deflate"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const fragment = `${START}${VERSION}.${toBase64(bytes)}`;
  return fragment.length > MAX_LINK ? null : fragment;
}

/** Open a fragment that anybody may have written. */
export async function fromFragment(fragment: string): Promise<Shared[] | Refusal> {
  if (fragment.length > MAX_LINK) return "tooLong";
  // A chat may take the end of a sentence for a part of the address.
  const found = /^#share=(\d{1,6})\.([\w-]*)[^\w-]{0,3}$/.exec(fragment);
  if (!found) return "damaged";
  const [, version, data = ""] = found;
  if (version !== VERSION) return "otherVersion";
  try {
    const plain = await inflate(fromBase64(data));
    return plain ? read(JSON.parse(plain)) : "tooLong";
  } catch {
    return "damaged";
  }
}

/** Whether code can be what a person has typed: Python takes neither of these two. */
export function isText(code: unknown): code is string {
  return typeof code === "string" && !/[\0\p{Surrogate}]/u.test(code);
}

function read(cells: unknown): Shared[] | Refusal {
  if (!Array.isArray(cells) || cells.length === 0 || cells.length > CELLS) return "damaged";
  const shared: Shared[] = [];
  for (const cell of cells) {
    const [name, code, book] = Array.isArray(cell) ? cell : [];
    const texts = [name, code, book].every(isText);
    if (!texts || !/^[\w-]{1,80}$/.test(name) || !/^[0-9a-f]{8}$/.test(book)) return "damaged";
    if (shared.some((other) => other.name === name)) return "damaged";
    shared.push({ name, code: code.replace(/\r\n?/g, "\n"), book });
  }
  return shared;
}

/** Null where it would become too long: what comes piece by piece is never unpacked as a whole. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  let at = 0;
  const pieces = new ReadableStream<BufferSource>({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.subarray(at, at + PIECE));
      at += PIECE;
    },
  });
  const reader = pieces.pipeThrough(new DecompressionStream("deflate")).getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let [text, length] = ["", 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > MAX_TEXT) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function toBase64(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const bytes = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(bytes, (sign) => sign.charCodeAt(0));
}

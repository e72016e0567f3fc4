/** Downloads whose bytes are counted as they come. */

/** Fetch a file; an answer that is none is an error. */
export async function download(
  address: string,
  count?: (bytes: number) => void,
): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  if (count) {
    // A copy is counted: browsers keep compiled code only of an answer that nobody has touched.
    const sink = new WritableStream<Uint8Array>({ write: ({ byteLength }) => count(byteLength) });
    answer
      .clone()
      .body?.pipeTo(sink)
      .catch(() => {}); // whoever reads the answer sees the error
  }
  return answer;
}

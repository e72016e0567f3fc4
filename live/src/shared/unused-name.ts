/** A name that nothing else has, in no tab; `crypto.randomUUID` is missing over plain http. */
export function unusedName(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("-");
}

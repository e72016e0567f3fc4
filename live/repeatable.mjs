/** Lets work come out alike wherever and whenever it is done: chance, clock and place are the same. */

import crypto from "node:crypto";

const START_MS = Date.UTC(2020, 0, 1);

export async function repeatably(work) {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; // Numerical Recipes, 7.1
    return state;
  };
  const fill = (view) => {
    const bytes = new Uint8Array(view.buffer ?? view, view.byteOffset ?? 0, view.byteLength);
    for (let i = 0; i < bytes.length; i++) bytes[i] = next() >>> 24;
    return view;
  };
  let seconds = 0;
  const sources = [
    [Math, "random", () => next() / 2 ** 32],
    // Every look is a second later: Python sees by it that a folder has changed.
    [Date, "now", () => START_MS + 1000 * seconds++],
    [performance, "now", () => 1000 * seconds++],
    // What a program knows of its surroundings lies in its memory.
    [process, "argv", ["node", "python"]],
    [globalThis.navigator, "language", "en-US"],
    [crypto, "randomFillSync", fill],
    [globalThis.crypto, "getRandomValues", fill],
  ];
  const before = sources.map(([place, name]) => Object.getOwnPropertyDescriptor(place, name));
  for (const [place, name, value] of sources) {
    Object.defineProperty(place, name, { value, configurable: true, writable: true });
  }
  const { TZ } = process.env;
  process.env.TZ = "UTC";
  try {
    return await work();
  } finally {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
    for (const [i, [place, name]] of sources.entries()) {
      if (before[i]) Object.defineProperty(place, name, before[i]);
      else delete place[name]; // it was inherited
    }
  }
}

/** Restore a boot image on an iPhone or iPad, where CPython would lay out its table otherwise. */

import type { PyodideAPI } from "pyodide";

const DEVICE = /iPad|iPhone|iPod/g;

/** What we need of Emscripten's module: its memory as words, and two addresses in it. */
interface Memory {
  HEAP32: Int32Array;
  __PyRuntime: number;
  __PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET: number;
}

/**
 * CPython reads the name of the browser and leaves its call trampoline out of the table on iOS,
 * whose garbage collector breaks it; then no later address in the image fits. So the trampoline is
 * put into the table here too, by hiding the device's name, and is not used after that.
 */
export async function onAnyDevice(load: () => Promise<PyodideAPI>): Promise<PyodideAPI> {
  const { userAgent } = navigator;
  if (!userAgent.match(DEVICE)) return load();
  const hidden = { value: userAgent.replace(DEVICE, "device"), configurable: true };
  Object.defineProperty(navigator, "userAgent", hidden);
  try {
    const python = await load();
    const { _module } = python as unknown as { _module: Memory };
    const { HEAP32, __PyRuntime: runtime, __PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET: place } = _module;
    if (!runtime || !place) throw new Error("the call trampoline is not where it was");
    HEAP32[(runtime + (HEAP32[place >> 2] ?? 0)) >> 2] = 0;
    return python;
  } finally {
    Reflect.deleteProperty(navigator, "userAgent");
  }
}

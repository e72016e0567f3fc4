/** Let Python's recursion end with an error before the engine's stack ends, which Python cannot survive. */

import type { PyodideAPI } from "pyodide";
import type { PyCallable } from "pyodide/ffi";

/**
 * How much of Python's own stack, which lies in memory, may be used per call that the engine's stack
 * has room for. Measured in Chromium 156: the engine has room for 9,065 calls in a worker and 17,259 in
 * a stack of its own. What the engine compiles anew while Python runs takes more of it: with 17 bytes a
 * memoised function that called itself ended Python that had recursed through `sorted` before.
 * Firefox's stack gave up at 409 KB of Python's, with such functions sooner (tests/engines/test_cells.py);
 * WebKitGTK's at 1185 KB at least.
 */
const PER_CALL = 15;
const MOST = 256 * 1024;
const LEAST = 32 * 1024;

/**
 * A function that calls itself and counts; compiled from
 * (module (global (mut i32)) (func (param i32) (result i32) count; local.get 0; call 0; add 1)).
 */
const RECURSION = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 1, 127, 1, 127, 3, 2, 1, 0, 6, 6, 1, 127, 1, 65, 0],
  ...[11, 7, 9, 2, 1, 102, 0, 0, 1, 103, 3, 0, 10, 18, 1, 16, 0, 35, 0, 65, 1, 106, 36, 0, 32, 0],
  ...[16, 0, 65, 1, 106, 11],
);

/** Emscripten's module, as far as it concerns the stack. */
interface Memory {
  _PyThreadState_Get(): number;
  _PyUnstable_ThreadState_SetStackProtection(state: number, start: number, size: number): number;
  _emscripten_stack_get_base(): number;
}

type Recursion = (depth: number) => unknown;

/** Gives a WebAssembly function a stack of its own, where the engine can: a larger one. */
const { promising } = WebAssembly as unknown as { promising?: (f: Recursion) => Recursion };

/** Calls Python where its recursion has as much room as there is. */
export type Call = (callable: PyCallable, ...given: unknown[]) => unknown;

/** Measure the room, and keep Python within it from now on. */
export async function guard(python: PyodideAPI): Promise<Call> {
  const bytes = await room();
  const { _module } = python as unknown as { _module: Memory };
  const protect = () => {
    const set = _module._PyUnstable_ThreadState_SetStackProtection;
    if (!set || bytes === 0) return;
    set(_module._PyThreadState_Get(), _module._emscripten_stack_get_base() - bytes, bytes);
  };
  protect();
  if (!promising) return (callable, ...given) => callable(...given);
  // In a stack of its own Python has another thread state, which wants the protection as well.
  const inside = python.runPython("lambda protect, call, *given: protect() or call(*given)");
  return (callable, ...given) => inside.callPromising(protect, callable, ...given);
}

/**
 * Whether this says that the engine's stack has ended all the same: what is freed, compared or asked for
 * its next thing inside one another uses next to nothing of Python's own.
 */
export function ranOut(error: unknown): boolean {
  return /call stack|too much recursion/i.test(String(error));
}

/** How many bytes of its stack Python may use here. */
async function room(): Promise<number> {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(RECURSION));
  const f = exports.f as Recursion;
  try {
    await (promising ? promising(f) : f)(0);
  } catch {
    // That is what it is for.
  }
  const calls = (exports.g as WebAssembly.Global).value as number;
  const bytes = Math.min(calls * PER_CALL, MOST);
  return bytes < LEAST ? 0 : bytes & -16;
}

/** Let Python's recursion end with an error before the engine's stack ends, which Python cannot survive. */

import type { PyodideAPI } from "pyodide";

/**
 * How much of Python's own stack, which lies in memory, may be used per call that the engine's stack
 * has room for. Measured: where the engine gives up, Chromium's worker has used 322 KB or more (by
 * the pattern of recursion), Firefox's 409 KB, WebKitGTK's 1185 KB at least.
 */
const PER_CALL = 17;
const MOST = 330 * 1024;
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

/** How many bytes of its stack Python may use here. */
export function room(): number {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(RECURSION));
  try {
    (exports.f as (depth: number) => number)(0);
  } catch {
    // That is what it is for.
  }
  const calls = (exports.g as WebAssembly.Global).value as number;
  const bytes = Math.min(calls * PER_CALL, MOST);
  return bytes < LEAST ? 0 : bytes & -16;
}

/** From now on the running thread of Python gets a RecursionError when it has used these bytes. */
export function protect(python: PyodideAPI, bytes: number): void {
  const { _module } = python as unknown as { _module: Memory };
  const set = _module._PyUnstable_ThreadState_SetStackProtection;
  if (!set || bytes === 0) return;
  const base = _module._emscripten_stack_get_base();
  set(_module._PyThreadState_Get(), base - bytes, bytes);
}

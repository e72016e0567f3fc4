/** Make the functions of a WebAssembly table the very objects that the instance exports. */

/**
 * The standard says they are. In WebKitGTK 2.50 they are not, so Emscripten, which looks functions
 * up by identity, gives other addresses to them than those that a boot image was made with.
 * Wherever the two are the same already, nothing is changed.
 */
export function unite(exports: WebAssembly.Exports): void {
  const table = exports.__indirect_function_table;
  if (!(table instanceof WebAssembly.Table)) return;
  // The name of such a function is, by the standard, its number in the module.
  const exported = new Map<string, object>();
  for (const value of Object.values(exports)) {
    if (typeof value === "function") exported.set(value.name, value);
  }
  for (let index = 0; index < table.length; index += 1) {
    const listed = table.get(index);
    const same = listed && exported.get(listed.name);
    if (same && same === listed) return; // and so are all others
    if (same) table.set(index, same);
  }
}

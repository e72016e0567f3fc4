/** Archives of Python packages: a zip that is packed as a whole, which is smaller than file by file. */

import { gunzipSync, unzipSync } from "fflate";
import type { PyodideAPI } from "pyodide";

/** Files by their paths below the place where Python looks for packages. */
export type Files = Record<string, Uint8Array>;

export const openArchive = (bytes: ArrayBuffer): Files =>
  unzipSync(gunzipSync(new Uint8Array(bytes)));

/** Put the files where Python looks for packages. */
export function install({ FS }: PyodideAPI, files: Files): void {
  const names: string[] = FS.readdir("/lib");
  const version = names.find((name) => /^python\d+\.\d+$/.test(name));
  const packages = `/lib/${version}/site-packages/`;
  const folders = new Set(Object.keys(files).map((name) => name.slice(0, name.lastIndexOf("/"))));
  for (const folder of folders) FS.mkdirTree(packages + folder);
  for (const [name, content] of Object.entries(files)) {
    FS.writeFile(packages + name, content, { canOwn: true });
  }
}

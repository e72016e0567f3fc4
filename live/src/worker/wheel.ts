/** Install a pure Python wheel, which is a zip of what lies beside other packages; Python need not run. */

import { unzipSync } from "fflate";
import type { PyodideAPI } from "pyodide";

/** The files of a wheel by their paths. */
export type Files = Record<string, Uint8Array>;

export const openWheel = (bytes: Uint8Array): Files => unzipSync(bytes);

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

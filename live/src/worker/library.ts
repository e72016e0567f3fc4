/** The standard library, which arrives after the first output: by itself, or when an import asks. */

import type { PyodideAPI } from "pyodide";

export class Library {
  private arrived: boolean;
  private readonly python: PyodideAPI;
  private readonly address: string;

  constructor(python: PyodideAPI, address: string, arrived: boolean) {
    this.python = python;
    this.address = address;
    this.arrived = arrived;
  }

  /** Fetch it in the background. */
  async fetch(): Promise<void> {
    if (this.arrived) return;
    const answer = await fetch(this.address);
    if (answer.ok) this.put(await answer.arrayBuffer());
  }

  /** Fetch it now: Python stands still in the middle of an import. False if it does not come. */
  need = (): boolean => {
    if (this.arrived) return true;
    const request = new XMLHttpRequest();
    request.open("GET", this.address, false);
    request.responseType = "arraybuffer";
    try {
      request.send();
    } catch {
      return false; // no network
    }
    if (request.status === 200) this.put(request.response);
    return this.arrived;
  };

  private put(zip: ArrayBuffer): void {
    if (this.arrived) return;
    this.arrived = true;
    const { FS, version } = this.python;
    // /lib/python314.zip belongs to Pyodide 314.
    FS.writeFile(`/lib/python${version.split(".")[0]}.zip`, new Uint8Array(zip));
    this.python.pyimport("importlib.invalidate_caches")(); // it was another zip in the image
  }
}

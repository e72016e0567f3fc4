/** A part of Python that arrives after the first output: by itself, or when an import asks for it. */

import { type Trouble, troubleOf } from "../shared/trouble.ts";

export class Part {
  /** Why it is not here, once it was asked for in vain. */
  trouble: Trouble = { kind: "unknown" };
  private arrived: boolean;
  private coming: Promise<void> | null = null;
  private readonly address: string;
  private readonly put: (bytes: ArrayBuffer) => void;

  /** @param put called once, when it has come */
  constructor(address: string, put: (bytes: ArrayBuffer) => void, arrived = false) {
    this.address = address;
    this.put = put;
    this.arrived = arrived;
  }

  get isHere(): boolean {
    return this.arrived;
  }

  /** Fetch it in the background; after a failure the next call tries again. */
  fetch(): Promise<void> {
    if (this.arrived) return Promise.resolve();
    this.coming ??= this.download().finally(() => {
      this.coming = null;
    });
    return this.coming;
  }

  /** Fetch it now: Python stands still in the middle of an import. False if it does not come. */
  need(): boolean {
    if (this.arrived) return true;
    const request = new XMLHttpRequest();
    request.open("GET", this.address, false);
    request.responseType = "arraybuffer";
    this.trouble = { kind: "offline" };
    try {
      request.send();
      const type = request.getResponseHeader("Content-Type") ?? "";
      this.trouble = troubleOf(this.address, request.status, type);
      if (request.status === 200) this.take(request.response);
    } catch (error) {
      if ((error as Error).name === "PythonError") throw error; // a Stop, while it was unpacked
      return false; // no network, or damaged on the way
    }
    return this.arrived;
  }

  private async download(): Promise<void> {
    this.trouble = { kind: "offline" };
    const answer = await fetch(this.address);
    const type = answer.headers.get("Content-Type") ?? "";
    this.trouble = troubleOf(this.address, answer.status, type);
    if (!answer.ok) throw new Error(`${answer.status} for ${this.address}`);
    this.take(await answer.arrayBuffer());
  }

  private take(bytes: ArrayBuffer): void {
    if (this.arrived) return;
    this.put(bytes);
    this.arrived = true;
  }
}

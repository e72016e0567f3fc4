/** Gathers what Python writes and hands it on in portions, at most one every few milliseconds. */

import type { Stream } from "../shared/protocol.ts";

const EVERY_MS = 16;
/** More than the page shows anyway; a flood of prints must not fill the memory. */
const KEEP_CHARACTERS = 250_000;

export class OutputBuffer {
  private parts: string[] = [];
  private size = 0;
  private stream: Stream = "stdout";
  private sent = 0;

  private readonly send: (stream: Stream, text: string) => void;
  private readonly now: () => number;

  constructor(send: (stream: Stream, text: string) => void, now = () => performance.now()) {
    this.send = send;
    this.now = now;
  }

  /** Take text from Python. */
  write = (stream: Stream, text: string): void => {
    if (stream !== this.stream) this.flush();
    this.stream = stream;
    this.parts.push(text);
    this.size += text.length;
    if (this.size > KEEP_CHARACTERS) this.flush();
    else this.tick();
  };

  /** Send what has waited long enough. */
  tick(): void {
    if (this.now() - this.sent >= EVERY_MS) this.flush();
  }

  /** Send all there is. */
  flush(): void {
    this.sent = this.now();
    if (this.parts.length === 0) return;
    const text = this.parts.join("");
    this.parts = [];
    this.size = 0;
    this.send(this.stream, text);
  }
}

/** Gathers what Python shows and hands it on in portions, no faster than a page can take them. */

import type { Bundle, Piece, Stream } from "../shared/protocol.ts";

const EVERY_MS = 16;
/** After a large portion the page is left this much time to take it: it has to answer a Stop, too. */
const CHARACTERS_PER_MS = 2_000;
const LONGEST_PAUSE_MS = 100;
/** More than the page shows anyway; a flood must not fill the memory. */
const KEEP_CHARACTERS = 250_000;
/** A piece of its own costs the page as much as so many characters. */
const PIECE = 250;

export class OutputBuffer {
  private pieces: Piece[] = [];
  private size = 0;
  /** When the next portion may be sent. */
  private due = Number.NEGATIVE_INFINITY;

  private readonly send: (pieces: Piece[]) => void;
  private readonly now: () => number;

  constructor(send: (pieces: Piece[]) => void, now = () => performance.now()) {
    this.send = send;
    this.now = now;
  }

  /** Take text from Python. */
  write = (stream: Stream, text: string): void => {
    const last = this.pieces.at(-1);
    if (last && "stream" in last && last.stream === stream) {
      last.text += text;
      this.grow(text.length);
    } else {
      this.pieces.push({ stream, text });
      this.grow(text.length + PIECE);
    }
  };

  /** Take a figure, of which the page shows the newest of each key. */
  show(key: string | null, bundle: Bundle, size: number): void {
    this.pieces.push({ key, bundle });
    this.grow(size + PIECE);
  }

  /** Send what has waited long enough. */
  tick(): void {
    if (this.now() >= this.due) this.flush();
  }

  /** Send all there is. */
  flush(): void {
    const pause = Math.min(this.size / CHARACTERS_PER_MS, LONGEST_PAUSE_MS);
    this.due = this.now() + Math.max(pause, EVERY_MS);
    if (this.pieces.length === 0) return;
    const { pieces } = this;
    this.pieces = [];
    this.size = 0;
    this.send(pieces);
  }

  private grow(size: number): void {
    this.size += size;
    const full = this.size > KEEP_CHARACTERS;
    // Nothing else can hold Python up: no message reaches a worker that is busy.
    while (full && this.now() < this.due);
    this.tick();
  }
}

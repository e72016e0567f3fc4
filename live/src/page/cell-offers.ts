/** Code from elsewhere that is offered to one cell: by a link, by a file, by the book's author. */

import { make } from "./element.ts";
import type { Offer } from "./offer-view.ts";

export type Source = "link" | "file" | "book";

/** What is offered. */
export interface Offered {
  code: string;
  note?: string;
  /** It was taken, or dropped; or that was taken back. */
  decided(taken: boolean): void;
  reopened?(): void;
}

/** The cell that it is offered to. */
export interface Receiver {
  code: string;
  readonly original: string;
}

export class CellOffers {
  /** Stands below the code. */
  readonly element = make("div", "live-offers");
  private readonly cell: Receiver;
  private readonly shown = new Map<Source, { code: string; box: HTMLElement }>();
  /** The reader has chosen: what came of it stays to be seen. */
  private readonly decided = new Set<Source>();
  /** What stood in the cell when it was taken. */
  private readonly taken = new Map<Source, string>();

  constructor(cell: Receiver) {
    this.cell = cell;
  }

  /** Show an offer, once; resolves with its place on the page when it can be seen. */
  async show(source: Source, offered: Offered): Promise<HTMLElement> {
    const before = this.shown.get(source);
    if (before?.code === offered.code && !this.decided.has(source)) return before.box;
    this.hide(source);
    const box = make("div");
    this.shown.set(source, { code: offered.code, box });
    this.element.append(box);
    const { drawOffer } = await import("./exchange.ts").catch((lost) => {
      this.hide(source); // so that the next time it is tried again
      throw lost;
    });
    box.append(drawOffer(this.offer(source, offered)));
    return box;
  }

  /** There is nothing to choose any more. */
  withdraw(source: Source): void {
    if (!this.decided.has(source)) this.hide(source);
  }

  /** The cell has other code: what was taken and does not stand there cannot be taken back. */
  changed(): void {
    for (const [source, code] of this.taken) if (this.cell.code !== code) this.hide(source);
  }

  private hide(source: Source): void {
    this.taken.delete(source);
    this.shown.get(source)?.box.remove();
    this.shown.delete(source);
    this.decided.delete(source);
  }

  private offer(source: Source, { code, note = "", decided, reopened }: Offered): Offer {
    const { cell } = this;
    let before = "";
    return {
      source,
      code,
      note,
      beside: source === "link" ? cell.original : cell.code,
      take: () => {
        before = cell.code;
        this.decided.add(source);
        cell.code = code;
        this.taken.set(source, cell.code);
        decided(true);
      },
      drop: () => {
        this.decided.add(source);
        decided(false);
      },
      takeBack: (taken) => {
        this.taken.delete(source);
        if (taken) cell.code = before;
        this.decided.delete(source);
        reopened?.();
      },
    };
  }
}

/** The code of a cell in the reader's hands: typed, moved by handles, undone, copied, taken from another tab. */

import type { Words } from "../shared/words.ts";
import { CellOffers, type Offered, type Source } from "./cell-offers.ts";
import { Code } from "./code.ts";
import { CodeArea, type CodeAreaOwner } from "./code-area.ts";
import { focusIn } from "./focus.ts";
import { ownGestures } from "./gesture.ts";
import { attachHandles, handleGesture } from "./handles.ts";
import { attachHistoryKeys } from "./history-keys.ts";
import type { Shared } from "./link.ts";
import { download, JSON_TYPE } from "./save.ts";
import { sayUnfetched } from "./unfetched.ts";
import type { CellView } from "./view.ts";
import { fingerprint, type Work } from "./work.ts";
import { asFile } from "./work-file.ts";

/** What the cell does when its code is worked on. */
export interface CellCodeListener {
  /** The code is another one. */
  changed(): void;
  /** A handle or a correction puts another code there, or has come to the end of its movement. */
  moves(different: boolean, done: boolean): void;
  /** The code stands in the editor now. */
  drawn(): void;
}

export class CellCode implements CodeAreaOwner {
  private readonly cell: HTMLElement;
  private readonly name: string;
  private readonly view: CellView;
  private readonly work: Work;
  private readonly words: Words;
  private readonly listener: CellCodeListener;
  private readonly versions: Code;
  private readonly area: CodeArea;
  private readonly offers = new CellOffers(this);
  /** Codes that handles and corrections put there: they ran at once. */
  private readonly edits = new Set<string>();
  /** A handle is on its way: what the code will be is not known yet. */
  moving = false;

  /**
   * @param name the name that the code is kept by
   * @param block the element that shows the book's code
   */
  constructor(
    cell: HTMLElement,
    name: string,
    block: HTMLElement,
    view: CellView,
    work: Work,
    words: Words,
    listener: CellCodeListener,
  ) {
    this.cell = cell;
    this.name = name;
    this.view = view;
    this.work = work;
    this.words = words;
    this.listener = listener;
    this.versions = new Code(name, block.textContent ?? "", work, {
      changed: (text, kept) => this.changed(text, kept),
      differs: (theirs) => this.differs(theirs),
    });
    this.area = new CodeArea(block, this, words);
    block.after(this.offers.element);
    attachHandles(cell, this);
    attachHistoryKeys(cell, () => this.element, this);
    ownGestures(cell, (event) => handleGesture(cell, this, event) ?? this.area.gesture(event));
  }

  /** The code as it stands now; another one is a new version of it. */
  get code(): string {
    return this.versions.text;
  }

  set code(text: string) {
    this.versions.place(text);
  }

  /** The code of the book. */
  get original(): string {
    return this.versions.original;
  }

  /** Whether it differs from the book's. */
  get edited(): boolean {
    return this.code !== this.original;
  }

  /** Where it is seen now. */
  get element(): HTMLElement {
    return this.area.element;
  }

  /** Show what was kept of the reader's work. */
  restore(): void {
    this.versions.restore();
    this.offerBook();
    this.offerFromFile();
    this.offerHistory();
  }

  /** Another tab has kept something of this cell. */
  look(): void {
    this.versions.look();
    this.offerHistory();
  }

  undo(): void {
    const from = this.code;
    if (this.versions.undo()) this.follow(from, from);
  }

  redo(): void {
    const from = this.code;
    if (this.versions.redo()) this.follow(from, this.code);
  }

  typed(text: string): void {
    this.versions.type(text);
  }

  edit(code: string, done: boolean): void {
    this.moving = !done;
    if (done) this.edits.add(code);
    this.listener.moves(code !== this.code, done);
    this.versions.move(code, done);
  }

  missing(name: string): void {
    this.view.tell(this.words.noLiteral(name));
  }

  leave(): void {
    this.view.bar.focusMainButton();
  }

  drawn(): void {
    this.listener.drawn();
  }

  unavailable(error: unknown): void {
    void sayUnfetched(this.view, "editor", error);
  }

  /** Offer code from elsewhere, to be taken or dropped; resolves with its place when it is seen. */
  offer(source: Source, offered: Offered): Promise<HTMLElement> {
    return this.offers.show(source, offered);
  }

  /** What a link says of the code as it stands. */
  get toShare(): Shared {
    return { name: this.name, code: this.code, book: fingerprint(this.original) };
  }

  /** Hand out a link to this cell with the code as it stands. */
  async share(): Promise<void> {
    const cells = this.edited ? [this.toShare] : [];
    const save = () =>
      download(asFile({ cells: this.work.cells([this.name]) }), this.words.fileName, JSON_TYPE);
    await import("./exchange.ts").then(
      ({ handOut }) => handOut(cells, `#cell-${this.name}`, this.offers.element, save),
      (error) => this.unfetched(error),
    );
  }

  async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.code);
      this.view.tell(this.words.copied);
    } catch {
      this.view.tell(this.words.notCopied); // not allowed, or no clipboard
    }
  }

  /** An edit that ran as soon as it was there is seen to come and go; so is all, by who has a handle. */
  private follow(from: string, edit: string): void {
    const hasHandle = focusIn(this.cell)?.matches("[data-edit]");
    if (this.edits.has(edit) || hasHandle) this.listener.moves(from !== this.code, true);
  }

  private changed(text: string, kept: boolean): void {
    this.area.show(text);
    this.cell.toggleAttribute("data-edited", this.edited);
    this.listener.changed();
    if (!this.versions.bookChanged) this.offers.withdraw("book");
    this.offers.changed();
    if (!kept) this.view.note(this.words.notKept);
    this.offerHistory();
  }

  /** Offer to undo and redo. */
  private offerHistory(): void {
    this.view.bar.canGo(this.versions.canUndo, this.versions.canRedo);
  }

  /** Where the author has changed what the reader had changed, the reader chooses. */
  private offerBook(): void {
    if (!this.versions.bookChanged) return;
    const decided = () => this.versions.acceptBook();
    void this.offer("book", { code: this.original, decided }).catch((error) =>
      this.unfetched(error),
    );
  }

  /** Where a file has other code than the reader, the reader chooses. */
  private offerFromFile(): void {
    const { offers } = this.work;
    const found = offers.of(this.name);
    if (!found || found.code === this.code) {
      offers.drop(this.name); // by now the reader has it
      this.offers.withdraw("file");
      return;
    }
    void this.offer("file", {
      code: found.code,
      decided: () => offers.drop(this.name),
      reopened: () => offers.keep(this.name, found),
    }).catch((error) => this.unfetched(error));
  }

  private unfetched(error: unknown): void {
    void sayUnfetched(this.view, "files", error);
  }

  private differs(theirs: string | null): void {
    const { otherTab, takeOther } = this.words;
    const take = () => {
      this.code = theirs ?? this.code;
      this.view.note("");
    };
    this.view.note(theirs === null ? "" : otherTab, { name: takeOther, act: take });
  }
}

/** Where the code of a cell is seen and written: coloured text, and an editor once somebody writes. */

import type { Words } from "../shared/words.ts";
import type { Editor } from "./editor.ts";
import type { Gesture } from "./gesture.ts";
import type { Editable } from "./handles.ts";
import { numberGesture, showNumbers } from "./numbers.ts";

/** What the code's owner does for its place. */
export interface CodeAreaOwner extends Editable {
  typed(text: string): void;
  undo(): void;
  redo(): void;
  /** Escape was pressed. */
  leave(): void;
  /** The code stands in the editor now. */
  drawn(): void;
  /** The editor could not be fetched. */
  unavailable(error: unknown): void;
}

export class CodeArea {
  private readonly block: HTMLElement;
  private readonly owner: CodeAreaOwner;
  private readonly words: Words;
  private editor: Editor | null = null;
  private opening: Promise<void> | null = null;
  /** Before the editor is there: whether it is asked for, from where, for which place, what was typed. */
  private wanted = false;
  private from: Element | null = null;
  private caret: number | undefined;
  private early = "";

  constructor(block: HTMLElement, owner: CodeAreaOwner, words: Words) {
    this.block = block;
    this.owner = owner;
    this.words = words;
    block.translate = false;
    block.tabIndex = 0;
    block.setAttribute("role", "textbox");
    block.setAttribute("aria-multiline", "true");
    block.setAttribute("aria-label", words.code);
    showNumbers(block);
    // A tap should find the editor there: a phone's keyboard opens only at once.
    block.addEventListener("pointerdown", () => void fetchEditor().catch(() => {}));
    block.addEventListener("click", (event) => {
      if (getSelection()?.isCollapsed !== false) this.open(offsetAt(block, event));
    });
    block.addEventListener("keydown", (event) => this.key(event));
    block.addEventListener("paste", (event) => {
      event.preventDefault();
      this.type(event.clipboardData?.getData("text") ?? "");
    });
  }

  /** What is seen now: the text, or the editor in its place. */
  get element(): HTMLElement {
    return this.editor?.element ?? this.block;
  }

  /** Show another code. */
  show(text: string): void {
    if (this.editor) {
      this.editor.value = text;
    } else {
      this.block.textContent = text;
      void this.load(); // it colours the new code
    }
  }

  /** The gesture that a press on a number begins. */
  gesture(event: PointerEvent): Gesture | null {
    const { element } = this;
    if (!element.contains(event.target as Node)) return null;
    return numberGesture(element, this.owner, event, () => this.open(offsetAt(element, event)));
  }

  /** Let the reader write, from a place in the code on. */
  private open(caret?: number): void {
    this.caret = caret;
    this.wanted = true;
    this.from = document.activeElement;
    if (this.editor) this.editor.focus(caret);
    else void this.load();
  }

  /** A key is pressed before the editor is there; Space scrolls the page until somebody writes. */
  private key(event: KeyboardEvent): void {
    const { key, shiftKey, ctrlKey, metaKey, altKey, isComposing } = event;
    if (ctrlKey || metaKey || altKey || isComposing || (key === "Enter" && shiftKey)) return;
    if (this.wanted && key === "Backspace") this.early = this.early.slice(0, -1);
    else if (this.wanted && key === "Enter") this.early += "\n";
    else if (key === "Enter") this.open();
    else if (key.length === 1 && (this.wanted || key !== " ")) this.type(key);
    else return;
    event.preventDefault();
  }

  private type(text: string): void {
    this.early += text;
    if (!this.wanted) this.open(this.caret);
  }

  /** The editor is fetched when someone wants to write, not before. */
  private load(): Promise<void> {
    this.opening ??= fetchEditor()
      .then(({ openEditor }) => {
        const { owner, words, block } = this;
        const { activeElement } = document;
        // Who writes elsewhere by now goes on there.
        const waits = this.wanted && activeElement === this.from;
        const focused = waits || block.contains(activeElement);
        const editor = openEditor(block, owner.code, {
          words,
          changed: (text) => owner.typed(text),
          leave: () => owner.leave(),
          undo: () => owner.undo(),
          redo: () => owner.redo(),
        });
        this.editor = editor;
        showNumbers(editor.element);
        if (focused) editor.focus(this.caret);
        if (this.early) editor.type(this.early);
        if (!focused) giveBack(activeElement);
        owner.drawn();
      })
      .catch((error: unknown) => {
        this.opening = null;
        this.wanted = false;
        this.early = "";
        this.owner.unavailable(error);
      });
    return this.opening;
  }
}

/** Return the focus to what had it; text that is put into the editor takes it. */
function giveBack(element: Element | null): void {
  if (document.activeElement === element) return;
  (document.activeElement as HTMLElement).blur();
  (element as HTMLElement | null)?.focus({ preventScroll: true });
}

const fetchEditor = () => import("./editor.ts");

/** How far into the code a click is. */
function offsetAt(block: HTMLElement, { clientX, clientY }: MouseEvent): number | undefined {
  const place = document.caretPositionFromPoint?.(clientX, clientY);
  if (!place || !block.contains(place.offsetNode)) return undefined;
  // Of the editor's field: no node in it can be reached from outside.
  if (place.offsetNode instanceof HTMLTextAreaElement) return place.offset;
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(place.offsetNode, place.offset);
  return range.toString().length;
}

/** The code editor, loaded when a reader first wants to write. */

import { createEditor } from "prism-code-editor";
import { defaultKeymap, editorCommands, indentSelectedLines } from "prism-code-editor/commands";
import "prism-code-editor/languages/python";
import "prism-code-editor/prism/languages/python";
import { insertText } from "prism-code-editor/utils";
import type { Words } from "../shared/words.ts";
import { changeEnd } from "./change-end.ts";
import { keyRow } from "./keys.ts";
import { stepNumber } from "./numbers.ts";

export interface Editor {
  value: string;
  readonly element: HTMLElement;
  /** Focus it, with the caret at a place in the code. */
  focus(caret?: number): void;
  /** Put text where the caret is. */
  type(text: string): void;
}

interface Wishes {
  words: Words;
  changed(text: string): void;
  leave(): void;
  undo(): void;
  redo(): void;
}

/** Put an editor in the place of a block of code. */
export function openEditor(block: HTMLElement, text: string, wishes: Wishes): Editor {
  const { Escape: _, ...keymap } = defaultKeymap as Record<string, never>;
  const host = document.createElement("div");
  host.className = "live-editor highlight";
  host.translate = false;
  const editor = createEditor(
    host,
    {
      language: "python",
      value: text,
      tabSize: 4,
      lineNumbers: false,
      onUpdate: (value) => wishes.changed(value),
    },
    // No pairs: what is typed is what stands there. The history is the cell's (code.ts).
    editorCommands(keymap, []),
  );
  // The library closes these two by itself.
  for (const sign of "<>") delete editor.inputCommandMap[sign];
  const { textarea } = editor;
  textarea.setAttribute("aria-label", wishes.words.editor);
  textarea.autocapitalize = "off";
  textarea.setAttribute("autocorrect", "off");
  textarea.spellcheck = false;

  const step = (steps: number): boolean => {
    const next = stepNumber(editor.value, textarea.selectionStart, steps);
    if (!next) return false;
    const { start, end } = next[1];
    const behind = editor.value.length - (next[0].length - end);
    insertText(editor, next[0].slice(start, end), start, behind, start, end);
    return true;
  };
  // Before the library's own keys, and never while a syllable is being composed.
  host.addEventListener(
    "keydown",
    (event) => {
      if (event.isComposing) return event.stopPropagation();
      if (event.key === "Escape") wishes.leave();
      const steps = { ArrowUp: 1, ArrowDown: -1 }[event.key];
      if (steps && event.altKey && step(steps)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    { capture: true },
  );
  // From menus, and from shaking a phone.
  textarea.addEventListener("beforeinput", (event) => {
    if (event.inputType === "historyUndo") wishes.undo();
    else if (event.inputType === "historyRedo") wishes.redo();
    else return;
    event.preventDefault();
  });
  const keys = keyRow(wishes.words, textarea, {
    type: (piece) => insertText(editor, piece),
    step,
    indent: (less) => {
      const { selectionStart, selectionEnd } = textarea;
      if (less || selectionStart !== selectionEnd) indentSelectedLines(editor, less);
      else insertText(editor, "    ");
    },
  });
  block.replaceWith(host);
  host.after(keys);
  return {
    element: host,
    get value() {
      return editor.value;
    },
    set value(next: string) {
      if (next === editor.value) return;
      const caret = changeEnd(editor.value, next);
      editor.setOptions({ value: next });
      textarea.setSelectionRange(caret, caret);
    },
    focus: (caret) => {
      if (caret !== undefined) textarea.setSelectionRange(caret, caret);
      textarea.focus({ preventScroll: true });
    },
    type: (piece) => insertText(editor, piece),
  };
}

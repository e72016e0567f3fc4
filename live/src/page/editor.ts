/** The code editor, loaded when a reader first wants to write. */

import { createEditor } from "prism-code-editor";
import { defaultKeymap, editHistory, editorCommands } from "prism-code-editor/commands";
import "prism-code-editor/languages/python";
import "prism-code-editor/prism/languages/python";
import { insertText } from "prism-code-editor/utils";
import type { Words } from "../shared/words.ts";
import { stepNumber } from "./handles.ts";
import { keyRow } from "./keys.ts";

export interface Editor {
  value: string;
  readonly element: HTMLElement;
  focus(): void;
}

interface Wishes {
  words: Words;
  changed(text: string): void;
  leave(): void;
}

/** Put an editor in the place of a block of code. */
export function openEditor(block: HTMLElement, text: string, wishes: Wishes): Editor {
  const { Escape: _, ...keymap } = defaultKeymap as Record<string, never>;
  const host = document.createElement("div");
  host.className = "live-editor highlight";
  const editor = createEditor(
    host,
    {
      language: "python",
      value: text,
      tabSize: 4,
      lineNumbers: false,
      onUpdate: (value) => wishes.changed(value),
    },
    editorCommands(keymap, ['""', "''", "()", "[]", "{}"]),
    editHistory(),
  );
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
  const keys = keyRow(wishes.words, {
    type: (piece) => insertText(editor, piece),
    step,
    focus: () => textarea.focus(),
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
      if (document.activeElement === textarea) insertText(editor, next, 0, editor.value.length);
      else editor.setOptions({ value: next });
    },
    focus: () => textarea.focus({ preventScroll: true }),
  };
}

/** The code editor, loaded when a reader first focuses a cell. */

import { createEditor } from "prism-code-editor";
import { defaultKeymap, editHistory, editorCommands } from "prism-code-editor/commands";
import "prism-code-editor/languages/python";
import "prism-code-editor/prism/languages/python";

export interface Editor {
  value: string;
}

interface Wishes {
  label: string;
  changed(text: string): void;
  leave(): void;
}

/** Put an editor in the place of a block of code, and the caret into it. */
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
  textarea.setAttribute("aria-label", wishes.label);
  textarea.autocapitalize = "off";
  textarea.setAttribute("autocorrect", "off");
  textarea.spellcheck = false;
  textarea.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) wishes.leave();
  });
  block.replaceWith(host);
  textarea.focus({ preventScroll: true });
  return {
    get value() {
      return editor.value;
    },
    set value(next: string) {
      editor.setOptions({ value: next });
    },
  };
}

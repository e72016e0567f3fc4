/** Ctrl or Cmd with Z undoes, with Shift and Z or with Y redoes, wherever in a cell the focus is. */

/** What goes back and forth. */
export interface History {
  undo(): void;
  redo(): void;
}

/**
 * Let keys undo and redo the code of a cell; `code` is where it is written. The browser's own undo
 * knows only of what was typed, and belongs to the other fields: what they hold is no code.
 */
export function attachHistoryKeys(cell: HTMLElement, code: () => Element, history: History): void {
  cell.addEventListener(
    "keydown",
    (event) => {
      const way = wayOf(event);
      const target = event.target as Element;
      if (!way || (target.matches(":read-write") && !code().contains(target))) return;
      history[way]();
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true }, // before the editor's own keys
  );
}

function wayOf(event: KeyboardEvent): keyof History | null {
  if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  // With a Korean keyboard the key is a letter of Hangul.
  const letter = /^[a-z]$/i.test(event.key) ? event.key : event.code.slice(-1);
  const key = letter.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : null;
}

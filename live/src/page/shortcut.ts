/** Shift, Ctrl or Cmd with Enter runs a cell, in the middle of a Korean syllable too. */

import type { OnePress } from "./press.ts";

/**
 * Some input methods keep the key to close the syllable and never send it again, others send it a
 * second time: either way the cell runs once, with the whole syllable.
 */
export function attachShortcut(cell: HTMLElement, press: OnePress, run: () => void): void {
  let wanted = false;
  cell.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Enter" || !(event.shiftKey || event.ctrlKey || event.metaKey)) return;
      if (event.isComposing) {
        wanted = true;
        return;
      }
      wanted = false;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) press.act(run, event.timeStamp, "key");
    },
    { capture: true }, // before the editor's own keys
  );
  cell.addEventListener("compositionend", () => {
    if (!wanted) return;
    // The editor hears of the last syllable first, and the key may come again.
    setTimeout(() => {
      if (wanted) press.act(run, performance.now(), "key");
      wanted = false;
    }, 50);
  });
  cell.addEventListener("compositionstart", () => {
    wanted = false;
  });
}

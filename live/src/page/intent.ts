/** Signs that a reader is about to need Python. */

/** Call once at the first sign; never where data are dear. */
export function atIntent(cell: HTMLElement, warm: () => void): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  for (const sign of ["pointerenter", "focusin", "touchstart"]) {
    cell.addEventListener(sign, warm, { once: true, passive: true });
  }
}

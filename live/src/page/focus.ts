/** Keeps the focus in a cell whose buttons come and go. */

/** What has the focus inside a cell, if anything. */
export function focusIn(cell: Element): Element | null {
  const { activeElement } = document;
  return cell.contains(activeElement) ? activeElement : null;
}

/** What had the focus may be hidden by now: then it goes to the button that took its place. */
export function keepFocus(
  cell: Element,
  focused: Element | null,
  bar: { focusMainButton(): void },
): void {
  if (!focused || isSeen(focused)) return;
  const active = focusIn(cell);
  if (active && active !== focused) return;
  bar.focusMainButton();
}

function isSeen(element: Element): boolean {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";
}

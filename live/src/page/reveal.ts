/** Brings something into the window, no further than is needed. */

/** What stays between it and the edge of the window. */
const ROOM = 16;

/** Whether a part of it is in the window. */
export function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const { from, to } = seen();
  return bottom > from && top < to;
}

/** Whether this edge of it is above the window. */
export function isAbove(element: Element, edge: "top" | "bottom"): boolean {
  return element.getBoundingClientRect()[edge] < seen().from;
}

/** Scroll until it is in the window: its top, if not all of it fits. */
export function reveal(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const { from, to } = seen();
  const up = top - ROOM - from;
  const down = bottom + ROOM - to;
  const by = up < 0 ? up : Math.max(0, Math.min(up, down));
  if (by) window.scrollBy({ top: by, behavior: "instant" });
}

/** What is seen of the page: below its header, and above a phone's own keyboard. */
function seen(): { from: number; to: number } {
  const header = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
  const { offsetTop = 0, height = window.innerHeight } = window.visualViewport ?? {};
  return { from: Math.max(header, offsetTop), to: offsetTop + height };
}

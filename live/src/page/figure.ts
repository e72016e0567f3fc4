/** Figures that Python draws: cleaned, and replaced in place; loaded when the first one comes. */

import DOMPurify from "dompurify";
import type { Bundle } from "../shared/protocol.ts";
import { sameHandle } from "./handles.ts";

const CLEAN = {
  USE_PROFILES: { svg: true, svgFilters: true, html: true },
  ADD_ATTR: ["role"],
  // A program's output asks nothing of the reader: what it wants to know goes through input().
  FORBID_TAGS: ["style", "form", "input", "textarea", "select", "option", "button", "dialog"],
  FORBID_ATTR: ["popover", "popovertarget", "popovertargetaction"],
  RETURN_DOM_FRAGMENT: true as const,
};

/** Draw a figure into an element; a handle that had the focus keeps it. */
export function drawFigure(place: HTMLElement, bundle: Bundle): void {
  const markup = bundle["image/svg+xml"] ?? bundle["text/html"];
  if (markup === undefined) {
    place.textContent = bundle["text/plain"] ?? "";
    return;
  }
  const handle = place.contains(document.activeElement) ? document.activeElement : null;
  const index = handle ? handles(place).indexOf(handle) : -1;
  place.replaceChildren(DOMPurify.sanitize(markup, CLEAN));
  const title = place.querySelector(":scope > svg > title")?.textContent;
  if (title) place.dataset.caption = title;
  else delete place.dataset.caption;
  const next = handle && (sameHandle(place, handle) ?? (handles(place)[index] as SVGElement));
  next?.focus({ preventScroll: true });
}

function handles(place: HTMLElement): Element[] {
  return [...place.querySelectorAll("[data-edit]")];
}

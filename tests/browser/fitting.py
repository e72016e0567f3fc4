"""What of a page sticks out of the screen."""

from playwright.sync_api import Page


def too_wide(page: Page) -> list[str]:
    """List what sticks out of the screen, or out of its cell, and cannot be scrolled to."""
    return list(
        page.evaluate(
            """() => {
                const wide = innerWidth;
                const found = [];
                if (document.documentElement.scrollWidth > wide) found.push("the page");
                const scrolls = element => {
                    for (let up = element; up && up !== document.body; up = up.parentElement) {
                        const {overflowX} = getComputedStyle(up);
                        if (overflowX === "auto" || overflowX === "scroll") return true;
                    }
                    return false;
                };
                for (const element of document.querySelectorAll(
                    ".md-content article *, live-cell *, .md-header *")) {
                    if (element.getClientRects().length === 0 || element.closest("svg *")) continue;
                    const {left, right, width} = element.getBoundingClientRect();
                    if (width === 0 || (left >= -1 && right <= wide + 1)) continue;
                    if (element.closest(".live-spoken, .md-search, .md-nav, .md-toggle")) continue;
                    if (!scrolls(element)) found.push(`${element.localName}.${element.className}`);
                }
                return found;
            }"""
        )
    )

"""Drive the live cells of a page from a test."""

import re
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page


@dataclass(frozen=True)
class CellDriver:
    """One live cell of an open page, by its name."""

    page: Page
    name: str

    @property
    def selector(self) -> str:
        """Where the element is."""
        return f'live-cell[data-cell="{self.name}"]'

    def evaluate(self, script: str, argument: Any = None) -> Any:
        """Evaluate `(cell, argument) => …` in the page."""
        return self.page.locator(self.selector).evaluate(script, argument)

    def set_code(self, code: str) -> "CellDriver":
        """Put code into the cell."""
        self.evaluate("(cell, code) => { cell.code = code; }", code)
        return self

    def press(self, action: str) -> None:
        """Press one of the cell's buttons."""
        self.page.locator(f'{self.selector} [data-action="{action}"]').click()

    def wait(self, *states: str, timeout: float = 60_000) -> "CellDriver":
        """Wait for one of the states."""
        choice = ",".join(f'{self.selector}[data-state="{state}"]' for state in states)
        self.page.wait_for_selector(choice, timeout=timeout)
        return self

    def run(self, code: str | None = None) -> "CellDriver":
        """Run to the end."""
        if code is not None:
            self.set_code(code)
        self.evaluate("cell => cell.run()")
        return self

    @property
    def state(self) -> str:
        """The state that the element shows."""
        return str(self.evaluate("cell => cell.dataset.state"))

    @property
    def text(self) -> str:
        """What the last run printed."""
        return str(self.evaluate("cell => cell.printed"))

    @property
    def error(self) -> str:
        """What the error box says, as a reader sees it."""
        return self.page.locator(f"{self.selector} > .live-error").inner_text()


def cell(page: Page, name: str) -> CellDriver:
    """Find a cell on the open page."""
    return CellDriver(page, name)


def names(page: Page) -> list[str]:
    """List the cells of the open page, in order."""
    return [
        str(name)
        for name in page.evaluate("[...document.querySelectorAll('live-cell')].map(c => c.name)")
    ]


def addresses(sitemap: str) -> list[str]:
    """List the pages that a sitemap names, relative to the site's root."""
    found = re.findall(r"<loc>https?://[^/]+/(.*?)</loc>", sitemap)
    return sorted(dict.fromkeys(found))

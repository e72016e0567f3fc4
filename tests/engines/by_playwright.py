"""A browser that Playwright drives."""

from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page


class PlaywrightDriver:
    """One window."""

    def __init__(self, page: Page, opened: Browser | BrowserContext) -> None:
        self.name = f"{page.evaluate('navigator.userAgent')} by Playwright"
        self._page, self._opened = page, opened
        self._page.set_default_timeout(90_000)

    def open(self, address: str) -> None:
        """Load a page."""
        self._page.goto(address)

    def evaluate(self, function: str, *arguments: Any) -> Any:
        """Call a JavaScript function in the page."""
        return self._page.evaluate(f"given => ({function})(...given)", list(arguments))

    def click(self, selector: str) -> None:
        """Click on an element."""
        self._page.locator(selector).click()

    def type(self, selector: str, text: str) -> None:
        """Type into a field, and Enter after it."""
        field = self._page.locator(selector)
        field.press_sequentially(text)
        field.press("Enter")

    def close(self) -> None:
        """End the browser."""
        self._opened.close()

"""A pointer that drags what a test tells it to: a mouse at a desk, or a finger on a phone."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Locator, Page

from tests.browser.conftest import PATIENCE, without_errors
from tests.browser.touch import Finger, Place, between, middle


class Hand:
    """A pointer that drags: a mouse or a finger."""

    def __init__(self, page: Page, kind: str) -> None:
        self.page = page
        self.finger = Finger(page) if kind == "touch" else None

    def drag(self, start: Place, *places: Place, steps: int = 8) -> None:
        """Press, go through places, let go."""
        if self.finger:
            self.finger.drag(start, *places, steps=steps)
            return
        mouse = self.page.mouse
        mouse.move(*start)
        mouse.down()
        for x, y in between([start, *places], steps):
            mouse.move(x, y)
        mouse.up()

    def press(self, target: Locator) -> None:
        """Click or tap."""
        if self.finger:
            self.finger.tap(target)
        else:
            self.page.mouse.click(*middle(target))


@contextmanager
def reading(browser: Browser, address: str, kind: str) -> Iterator[tuple[Page, Hand]]:
    """Open a page at a desk, or on a phone."""
    phone = {"has_touch": True, "is_mobile": True, "viewport": {"width": 360, "height": 740}}
    context = browser.new_context(**(phone if kind == "touch" else {}))  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    with without_errors(page):
        page.goto(address)
        yield page, Hand(page, kind)
    context.close()

"""A pointer that drags what a test tells it to: a mouse at a desk, or a finger on a phone."""

from playwright.sync_api import Locator, Page

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

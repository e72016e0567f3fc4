"""Touch a page as a finger does: through the browser's own input events, with no mouse."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from playwright.sync_api import Locator, Page

Place = tuple[float, float]


class Finger:
    """One finger on a touch screen."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.session = page.context.new_cdp_session(page)

    def tap(self, target: Locator) -> None:
        """Touch the middle of something, wherever it stands now, and let go."""
        x, y = middle(target)
        self.down(x, y)
        self.up()

    def down(self, x: float, y: float) -> None:
        """Touch the screen."""
        self._send("touchStart", [(x, y)])

    def move(self, x: float, y: float) -> None:
        """Move on the screen."""
        self._send("touchMove", [(x, y)])

    def up(self) -> None:
        """Let go."""
        self._send("touchEnd", [])

    def cancel(self) -> None:
        """Be interrupted, as by a call."""
        self._send("touchCancel", [])

    def drag(self, start: Place, *places: Place, steps: int = 8) -> None:
        """Go through places in small steps."""
        self.down(*start)
        for x, y in between([start, *places], steps):
            self.move(x, y)
        self.up()

    def _send(self, kind: str, points: Iterable[Place]) -> None:
        touches: list[Any] = [{"x": x, "y": y} for x, y in points]
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})


# Things that were drawn a moment ago move on: a finger goes where something has come to rest.
SETTLE = """async element => {
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const place = () => JSON.stringify(element.getBoundingClientRect());
    for (let before = null, same = 0; same < 3; before = place()) {
        await new Promise(requestAnimationFrame);
        same = place() === before ? same + 1 : 0;
    }
}"""


def middle(target: Locator) -> Place:
    """Scroll something into the middle of the window and say where it stands."""
    target.evaluate(SETTLE)
    box = target.bounding_box()
    assert box, "it is not to be seen"
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def between(places: list[Place], steps: int) -> list[Place]:
    """List the places that a movement passes."""
    return [
        (a[0] + (b[0] - a[0]) * i / steps, a[1] + (b[1] - a[1]) * i / steps)
        for a, b in pairwise(places)
        for i in range(1, steps + 1)
    ]

"""Every page in both languages, visited once: it fits on small screens and asks nobody else."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.addresses import PAGES
from tests.browser.fitting import too_wide

WIDTHS = (320, 360)


@dataclass
class Visit:
    """What a visitor with a small screen found on a page."""

    #: By width of the screen, what sticks out.
    wide: dict[int, list[str]] = field(default_factory=dict)
    hosts: set[str] = field(default_factory=set)


@pytest.fixture(scope="module")
def narrow(browser: Browser) -> Iterator[Page]:
    """A small screen, or a big one enlarged four times, that goes from page to page."""
    context = browser.new_context(viewport={"width": WIDTHS[0], "height": 256})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module", params=PAGES)
def visit(request: pytest.FixtureRequest, narrow: Page, site: str) -> Visit:
    """Look at a page on every small screen."""
    visit = Visit()

    def note(asked: object) -> None:
        visit.hosts.add(urlsplit(asked.url).netloc)  # type: ignore[attr-defined]

    narrow.on("request", note)
    narrow.set_viewport_size({"width": WIDTHS[0], "height": 256})
    narrow.goto(site + request.param)
    if narrow.locator("live-cell").count():
        narrow.locator("live-cell .live-bar").first.wait_for(state="attached")
    for width in WIDTHS:
        narrow.set_viewport_size({"width": width, "height": 256})
        visit.wide[width] = too_wide(narrow)
    narrow.remove_listener("request", note)
    return visit


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_a_small_screen(visit: Visit, width: int) -> None:
    assert visit.wide[width] == []


def test_no_page_asks_another_host(visit: Visit, site: str) -> None:
    assert visit.hosts == {urlsplit(site).netloc}

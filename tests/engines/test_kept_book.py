"""The book that a browser has kept works without a network, in every engine."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest
from playwright.sync_api import Playwright

from tests.browser.serving import hosting
from tests.engines.by_webdriver import WebKitDriver
from tests.engines.choosing import chosen, start
from tests.engines.driver import PATIENCE_S, Driver
from tests.engines.test_cells import different_cells

pytestmark = pytest.mark.long

SAID = "() => document.querySelector('live-keep [role=status]')?.textContent ?? ''"
LOOK_FOR = """word => {
    const field = document.querySelector(".md-search__input");
    field.focus();
    field.value = word;
    field.dispatchEvent(new Event("input", { bubbles: true }));
}"""
FOUND = "() => document.querySelector('.md-search-result mark')?.textContent ?? ''"

Visit = Callable[[], Driver]


@pytest.fixture(params=chosen())
def visit(
    request: pytest.FixtureRequest, playwright: Playwright, tmp_path: Path
) -> Iterator[Visit]:
    """Start the browser; each call ends the one before, and finds what it has left on the disk."""
    open_: list[Driver] = []

    def visit() -> Driver:
        if open_ and isinstance(open_[0], WebKitDriver):
            return open_[0]  # of what it drives nothing is left on the disk: it has to live on
        while open_:
            open_.pop().close()
        open_.append(start(request.param, playwright, tmp_path))
        return open_[0]

    yield visit
    for driver in open_:
        driver.close()


def wait_for(driver: Driver, look: str, text: str) -> None:
    """Wait until the page says something."""
    until = monotonic() + PATIENCE_S
    while text not in (said := str(driver.evaluate(look))):
        assert monotonic() < until, f"{said!r}, not {text!r}"
        sleep(0.1)


def test_the_kept_book_is_read_searched_run_and_judged_when_host_and_browser_have_ended(
    visit: Visit,
) -> None:
    with hosting() as host:
        driver = visit()
        driver.open(f"{host.address}en/")
        driver.click('[data-action="keep-book"]')
        wait_for(driver, SAID, "All of it is here")
    driver = visit()
    for chapter, word in (("04-training/", "기울기"), ("en/03-mistake/", "slope")):
        driver.open(host.address + chapter)
        assert different_cells(driver, "en" if chapter.startswith("en/") else "ko") == {}
        driver.evaluate(LOOK_FOR, word)
        wait_for(driver, FOUND, word)

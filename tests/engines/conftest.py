"""A browser of each engine that is asked for, and our site in it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Playwright

from tests.browser.serving import SITE, Host, hosting, missing
from tests.engines.choosing import ENGINES, chosen, start
from tests.engines.driver import Cell, Driver, means

ISOLATED = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
}
PAGE = "en/04-training/"


def pytest_report_header() -> str:
    """Say aloud what is left out."""
    left = ", ".join(engine for engine in ENGINES if engine not in chosen())
    return f"engines: {', '.join(chosen())}" + (f"; not asked for: {left}" if left else "")


@pytest.fixture(scope="session", params=chosen())
def driver(request: pytest.FixtureRequest, playwright: Playwright) -> Iterator[Driver]:
    """Start the engine's browser once; every server below is an origin that it has never seen."""
    assert (SITE / "index.html").exists(), "run `make site` first"
    driver = start(request.param, playwright)
    yield driver
    driver.close()


@pytest.fixture
def host() -> Iterator[Host]:
    """Serve the site to one test, which may spoil what is sent."""
    with hosting() as host:
        yield host


@pytest.fixture(scope="module", params=["service-worker", "isolated", "none"])
def way(request: pytest.FixtureRequest) -> str:
    """What the host offers for Stop and input."""
    return str(request.param)


@pytest.fixture(scope="module")
def first(driver: Driver, way: str) -> Iterator[Cell]:
    """The first cell of chapter 4, from a host that offers only this way."""
    with hosting() as host:
        if way == "isolated":
            host.headers.update(ISOLATED)
        if way == "none":
            host.spoiled["sw.js"] = missing
        driver.open(host.address + PAGE)
        first = Cell(driver, "while-true").run("1")
        # WebKitGTK has no such memory, whatever the headers: there the service worker has to do.
        shared = driver.evaluate("() => typeof SharedArrayBuffer !== 'undefined'")
        expected = ("shared" if shared else "service-worker") if way == "isolated" else way
        assert means(driver) == expected
        yield first

"""A real browser for the tests of the pages."""

import os
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect

from tests.browser.cells import CellDriver, cell
from tests.browser.reader import Reader
from tests.browser.serving import SITE, Host, hosting

PATIENCE = 60_000  # milliseconds; a slow machine is no failure
expect.set_options(timeout=PATIENCE)
#: What a window may do with what it is told to keep: have no room for it, or forbid it.
KEEPS_NOTHING = {
    "full": (
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }"
    ),
    "forbidden": (
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException() } })"
    ),
}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
#: A touch screen of 360 × 740.
PHONE: dict[str, Any] = {
    "has_touch": True,
    "is_mobile": True,
    "viewport": {"width": 360, "height": 740},
}
#: Of these a test that takes them all takes one each time, the others in `long`.
TAKEN_IN_TURN = {"language", "lang", "way"}
#: What is said in a language goes with it.
GOES_WITH_LANGUAGE = {"words", "said", "origin"}


@pytest.hookimpl(tryfirst=True)  # before those for `long` are left out
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Take every test in one language and with one of the means of Stop; by its name, which."""
    alike: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        params: dict[str, object] = getattr(getattr(item, "callspec", None), "params", {})
        if Path(__file__).parent in item.path.parents and TAKEN_IN_TURN & params.keys():
            along = GOES_WITH_LANGUAGE if params.keys() & {"language", "lang"} else set()
            others = [params[name] for name in sorted(params.keys() - TAKEN_IN_TURN - along)]
            named = [getattr(each, "__name__", each) for each in others]
            alike[f"{item.nodeid.split('[')[0]} {named}"].append(item)
    for name, found in alike.items():
        quick = [item for item in found if not item.get_closest_marker("long")] or found
        taken = quick[crc32(name.encode()) % len(quick)]
        for item in found:
            if item is not taken:
                item.add_marker(pytest.mark.long)


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Start Chromium once; `make test` says where it is."""
    browser = playwright.chromium.launch(
        executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=FLAGS
    )
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """Serve the built site."""
    assert (SITE / "index.html").exists(), "run `make site` first"
    with hosting() as host:
        yield host.address


@pytest.fixture
def host() -> Iterator[Host]:
    """Serve the built site to one test, which may spoil what is sent."""
    with hosting() as host:
        yield host


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh visitor."""
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture
def handheld(browser: Browser) -> Iterator[Page]:
    """A phone that nobody has used yet."""
    context = browser.new_context(**PHONE)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    with without_errors(page):
        yield page
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that must not raise errors of its own."""
    page = context.new_page()
    with without_errors(page):
        yield page


@pytest.fixture(scope="module")
def lab(browser: Browser, site: str) -> Iterator[CellDriver]:
    """Serve a whole module with one cell: the first of its page, with Python running."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    with without_errors(page):
        page.goto(f"{site}en/04-training/")
        yield cell(page, "while-true").run("1")
    context.close()


@pytest.fixture
def scratch(lab: CellDriver) -> Iterator[CellDriver]:
    """A cell whose Python runs, without output of the test before, stopped again afterwards."""
    lab.page.set_viewport_size({"width": 1000, "height": 700})
    lab.run("pass")
    yield lab
    if lab.state == "running":
        lab.press("stop")
        lab.wait("stopped")


@pytest.fixture(scope="module")
def reader_of_module(browser: Browser, site: str) -> Iterator[Reader]:
    """Somebody who reads on all through a module."""
    reader = Reader(browser, site)
    yield reader
    reader.close()


@pytest.fixture
def reader(reader_of_module: Reader) -> Iterator[Reader]:
    """Somebody who opens pages anew, with Python from the tests before; no page may complain."""
    with reader_of_module.without_problems() as reader:
        yield reader


@pytest.fixture(scope="module")
def phone_of_module(browser: Browser, site: str) -> Iterator[Reader]:
    """Somebody who reads on with a phone all through a module."""
    reader = Reader(browser, site, **PHONE)
    yield reader
    reader.close()


@pytest.fixture
def phone_reader(phone_of_module: Reader) -> Iterator[Reader]:
    """A `reader` with a phone."""
    with phone_of_module.without_problems() as reader:
        yield reader


@pytest.fixture
def chapter(reader: Reader) -> CellDriver:
    """The first cell of chapter 2."""
    return cell(reader.open("en/02-neuron/"), "weighted-sums")


@pytest.fixture(params=KEEPS_NOTHING)
def private(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[CellDriver]:
    """The first cell of chapter 2 in a window that keeps nothing."""
    page = browser.new_page()
    page.add_init_script(KEEPS_NOTHING[request.param])
    page.goto(f"{site}en/02-neuron/")
    yield cell(page, "weighted-sums")
    page.close()


@contextmanager
def without_errors(page: Page) -> Iterator[None]:
    """Fail if the page raises errors of its own."""
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    yield
    assert problems == []


@pytest.fixture
def strict_page(context: BrowserContext) -> Iterator[Page]:
    """A page that must not complain, of the content security policy neither."""
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda m: said.append(m.text) if m.type in {"error", "warning"} else None)
    with without_errors(page):
        yield page
    assert said == []

"""The book that a browser has kept is read, searched, run and judged without a network."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from neuron_tutor import lessons
from tests.browser.cells import addresses, cell, names
from tests.browser.conftest import FLAGS, PATIENCE, without_errors
from tests.browser.serving import SITE, Gate, Host, hosting
from tests.browser.test_every_cell import different

PAGES = addresses((SITE / "sitemap.xml").read_text()) if (SITE / "sitemap.xml").exists() else [""]
CHAPTERS = [a for a in PAGES if a.removeprefix("en/")[:2].isdigit()]
KEPT = (
    "caches.open('neuron-book').then(cache => cache.keys())"
    ".then(keys => keys.map(({ url }) => new URL(url).pathname))"
)
NOTEBOOK = ".book-notebook a[download]"
PYTHON = (".wasm", ".bin", ".pack", ".zip")

Start = Callable[[], BrowserContext]


@pytest.fixture
def start(playwright: Playwright, tmp_path: Path) -> Start:
    """Start the browser; each call finds what the one before has left on the disk."""

    def start() -> BrowserContext:
        context = playwright.chromium.launch_persistent_context(
            str(tmp_path / "profile"),
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=FLAGS,
        )
        context.set_default_timeout(PATIENCE)
        return context

    return start


@contextmanager
def without_network(start: Start) -> Iterator[tuple[Page, str]]:
    """Keep the book, then end host and browser; give a page of the browser that starts again."""
    with hosting() as host:
        context = start()
        page = context.pages[0]
        page.goto(f"{host.address}en/")
        page.locator('[data-action="keep-book"]').click()
        expect(page.locator("live-keep [role=status]")).to_contain_text("All of it is here")
        expect(page.locator('[data-action="keep-book"]')).to_be_hidden()
        context.close()
    context = start()
    page = context.pages[0]
    with without_errors(page):
        yield page, host.address
    context.close()


def walk(page: Page, address: str, chapter: str) -> dict[str, object]:
    """Open a chapter, run what is no exercise, solve one exercise; say what went otherwise."""
    lang = "en" if chapter.startswith("en/") else "ko"
    page.goto(address + chapter)
    otherwise: dict[str, object] = {}
    exercises: dict[str, str] = {}
    for driver in (cell(page, name) for name in names(page)):
        if exercise := driver.evaluate("cell => cell.dataset.exercise ?? cell.dataset.rebuild"):
            exercises[driver.name] = exercise
        else:
            otherwise |= different(driver, driver.run)
    name, exercise = next(iter(exercises.items()))
    driver = cell(page, name).run(str(lessons.get(exercise, lang)["solution"]))
    expect(page.locator(f"{driver.selector}[data-solved]")).to_be_visible()
    return otherwise


def search(page: Page, word: str) -> None:
    """Ask for a word that the pages have; the answer shows it."""
    page.keyboard.press("Control+k")
    page.keyboard.type(word)
    expect(page.locator(".md-search-result mark").first).to_have_text(word)


def test_the_kept_book_is_read_searched_run_and_judged_after_a_restart_without_a_network(
    start: Start,
) -> None:
    with without_network(start) as (page, address):
        assert walk(page, address, "04-training/") == {}
        search(page, "기울기")
        assert walk(page, address, "en/03-mistake/") == {}
        search(page, "slope")
        page.goto(f"{address}en/05-longer")  # as people type it
        assert page.url == f"{address}en/05-longer/"
        book = SITE / "notebooks" / "en" / "05-longer.ipynb"
        assert taken(page, NOTEBOOK) == book.read_text("utf-8")
        assert json.loads(taken(page, "[data-action=take-notebook]"))["cells"]
        answer = page.goto(f"{address}en/no/such-page/")
        assert answer is not None
        assert answer.status == 404
        expect(page.get_by_role("heading", name="There is no page at this address")).to_be_visible()


def taken(page: Page, press: str) -> str:
    """Press something that hands out a file; return what is in it."""
    with page.expect_download() as download:
        page.locator(press).click()
    return download.value.path().read_text("utf-8")


@pytest.mark.long
def test_every_chapter_of_the_kept_book_runs_without_a_network(start: Start) -> None:
    with without_network(start) as (page, address):
        otherwise = {chapter: walk(page, address, chapter) for chapter in CHAPTERS}
        assert {chapter: found for chapter, found in otherwise.items() if found} == {}


def kept(page: Page) -> list[str]:
    """Name the files that the browser keeps."""
    return list(page.evaluate(KEPT))


def wait_until_kept(page: Page, end: str) -> None:
    """Wait until a file is kept whose name ends so."""
    for _ in range(PATIENCE // 100):
        if any(name.endswith(end) for name in kept(page)):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{end} is not among {kept(page)}")


@pytest.mark.long
def test_a_tab_that_waits_for_its_python_lets_another_keep_the_book(
    context: BrowserContext, host: Host
) -> None:
    gate = host.spoiled["en/credits/"] = Gate()
    page, other = context.new_page(), context.new_page()
    page.goto(f"{host.address}en/04-training/")
    asks = cell(page, "while-true").run("1")
    while not any("en/credits/" in asked for asked in host.asked):
        page.wait_for_timeout(50)
    asks.set_code("input()").press("run")
    asks.wait("input")
    gate.open = True
    other.goto(f"{host.address}en/")
    other.locator('[data-action="keep-book"]').click()
    expect(other.locator("live-keep [role=status]")).to_contain_text("All of it is here")


def test_who_stays_keeps_the_text_and_who_runs_keeps_python_too(page: Page, host: Host) -> None:
    page.clock.install()
    page.goto(f"{host.address}en/04-training/")
    page.wait_for_timeout(500)
    assert kept(page) == []
    page.clock.fast_forward(11_000)
    wait_until_kept(page, "/live-level")
    text = kept(page)
    assert {a for a in PAGES if f"/neuron-from-scratch/{a}" not in text} == set()
    assert not [name for name in text + host.asked if name.endswith(PYTHON)]
    cell(page, "while-true").run("1")
    page.clock.fast_forward(11_000)
    page.clock.fast_forward(11_000)
    wait_until_kept(page, ".wasm")


def test_the_text_that_came_by_itself_is_read_when_the_host_is_gone(page: Page, host: Host) -> None:
    page.clock.install()
    page.goto(f"{host.address}en/04-training/")
    page.clock.fast_forward(11_000)
    wait_until_kept(page, "/live-level")
    page.context.set_offline(True)
    # The service worker hears of it a moment later.
    page.wait_for_function("() => fetch('../../glossary/').then(({ ok }) => ok, () => false)")
    page.goto(f"{host.address}glossary/")
    expect(page.locator("#neural-network")).to_be_visible()
    for language, said in (("", "내려받지 못했어요"), ("en/", "could not be downloaded")):
        page.goto(f"{host.address}{language}04-training/")
        page.locator(NOTEBOOK).click()
        expect(page.locator(".book-notebook [role=status]")).to_contain_text(said)


def test_what_was_removed_is_gone_and_does_not_come_back_by_itself(page: Page, host: Host) -> None:
    page.clock.install()
    page.goto(f"{host.address}en/")
    page.locator('[data-action="keep-book"]').click()
    page.locator('[data-action="remove-book"]').click()
    expect(page.locator('[data-action="keep-book"]')).to_be_visible()
    assert kept(page) == []
    page.reload()
    page.clock.fast_forward(11_000)
    page.wait_for_timeout(500)
    assert kept(page) == []


@pytest.mark.long
def test_a_key_that_was_meant_to_scroll_removes_nothing_when_the_book_has_come(
    page: Page, host: Host
) -> None:
    page.goto(f"{host.address}en/")
    keep, remove = (page.locator(f'[data-action="{name}-book"]') for name in ("keep", "remove"))
    large = host.spoiled["pyodide.asm.wasm"] = Gate()
    keep.click()
    expect(keep).to_have_attribute("aria-disabled", "true")
    expect(keep).to_be_focused()
    large.open = True
    expect(remove).to_be_visible()
    expect(page.locator("live-keep [role=status]")).to_be_focused()
    there = kept(page)
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    assert kept(page) == there != []
    # Who has gone on is not called back.
    remove.click()
    keep.click()
    page.evaluate("document.activeElement.blur()")
    expect(remove).to_be_visible()
    assert page.evaluate("document.activeElement === document.body")


def test_where_there_is_no_room_one_sentence_says_so_and_nothing_is_half_kept(
    page: Page, host: Host
) -> None:
    page.goto(f"{host.address}en/")
    origin = host.address.removesuffix("/neuron-from-scratch/")
    devtools = page.context.new_cdp_session(page)
    room = {"origin": origin, "quotaSize": 6_000_000}
    devtools.send("Storage.overrideQuotaForOrigin", room)
    page.locator('[data-action="keep-book"]').click()
    expect(page.locator("live-keep [role=status]")).to_contain_text("no room left")
    assert kept(page) == []
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    page.locator('[data-action="keep-book"]').click()
    expect(page.locator("live-keep [role=status]")).to_contain_text("All of it is here")


REFUSING: dict[str, Any] = {
    "storage": "CacheStorage.prototype.open = () =>"
    " Promise.reject(new DOMException('no', 'SecurityError'))",
    "service worker": "Object.defineProperty(navigator, 'serviceWorker', {value: undefined})",
}


@pytest.mark.parametrize(
    "refusing",
    [
        pytest.param(REFUSING["storage"], id="storage"),
        pytest.param(REFUSING["service worker"], id="service worker", marks=pytest.mark.long),
    ],
)
def test_where_nothing_may_be_stored_one_sentence_says_so_and_cells_run(
    page: Page, site: str, refusing: str
) -> None:
    page.add_init_script(refusing)
    page.goto(site)
    expect(page.locator("live-keep [role=status]")).to_contain_text("저장을 허락하지 않아서")
    expect(page.locator("live-keep button:visible")).to_have_count(0)
    assert cell(page, "first-neuron").run("print(1)").text == "1\n"


@pytest.mark.long
def test_where_the_address_is_not_secure_python_runs_and_one_sentence_says_what_does_not(
    playwright: Playwright, host: Host
) -> None:
    browser = playwright.chromium.launch(
        executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
        args=[*FLAGS, "--host-resolver-rules=MAP school.test 127.0.0.1"],
    )
    page = browser.new_page()
    page.goto(host.address.replace("127.0.0.1", "school.test") + "en/")
    expect(page.locator("live-keep [role=status]")).to_contain_text("https")
    expect(page.locator("live-keep button:visible")).to_have_count(0)
    first = cell(page, "first-neuron")
    assert first.run("print(6 * 7)").text == "42\n"
    first.start("while True: pass").press("stop")
    first.wait("stopped")
    browser.close()

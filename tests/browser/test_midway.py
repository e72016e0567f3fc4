"""Whatever happens in the middle of a run takes nothing that the reader has made."""

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.cells import CellDriver, cell
from tests.browser.conftest import without_errors
from tests.browser.reader import Reader
from tests.browser.serving import Handler, Host, broken_off

COUNT = "print('counting')\nwhile True:\n    x = x + 1"


@pytest.fixture
def counting(page: Page, host: Host) -> CellDriver:
    """A cell of chapter 4 that counts in x and never ends; in the cell above, x is 0."""
    page.goto(f"{host.address}en/04-training/")
    return count(page)


def count(page: Page) -> CellDriver:
    """Begin to count in the second cell."""
    cell(page, "while-true").run("x = 0")
    driver = cell(page, "four-rows").start(COUNT)
    expect(driver.part(".live-output")).to_contain_text("counting")
    return driver


@pytest.fixture
def at_work(reader: Reader) -> CellDriver:
    """The same, in a page that the tests share."""
    return count(reader.open("en/04-training/"))


def test_going_offline_does_not_disturb_what_runs(counting: CellDriver) -> None:
    counting.page.context.set_offline(True)
    counting.page.wait_for_timeout(300)
    assert counting.state == "running"
    counting.press("stop")
    counting.wait("stopped")
    assert counting.run("print(x > 0)").text == "True\n"
    counting.set_code("x = int(input('? '))").press("run")
    counting.answer("5").wait("finished")
    assert counting.run("print(x)").text == "5\n"


def test_offline_a_broken_python_says_so_and_its_variables_come_back_later(
    counting: CellDriver,
) -> None:
    page = counting.page
    counting.press("stop")
    counting.wait("stopped")
    cell(page, "while-true").run("x = 0\ny = 2")
    # The worker's file may come out of the browser's memory, its wasm file not.
    page.context.set_offline(True)
    counting.run("import os\nos._exit(1)")
    assert "started anew" in counting.error
    counting.run("print(x, y)")
    assert counting.error.startswith("Python could not be loaded: there is no connection.")
    page.context.set_offline(False)
    assert counting.run().text == "0 2\n"


def test_going_offline_while_python_loads_says_so_and_a_later_run_succeeds(
    browser: Browser, host: Host
) -> None:
    page = browser.new_page()  # Pyodide itself leaves a failed download unhandled

    def lost_after_a_while(handler: Handler, body: bytes) -> None:
        time.sleep(1.5)
        broken_off(handler, body)

    host.spoiled[".wasm"] = lost_after_a_while
    page.goto(f"{host.address}04-training/")
    driver = cell(page, "while-true").set_code("print(1)")
    driver.press("run")
    driver.wait("starting")
    page.context.set_offline(True)
    driver.wait("failed")
    assert "인터넷 연결을 확인하고" in driver.error
    assert driver.code == "print(1)"
    page.context.set_offline(False)
    host.spoiled.clear()
    assert driver.run().text == "1\n"
    page.close()


def test_the_language_switch_ends_the_run_and_keeps_the_code(at_work: CellDriver) -> None:
    page = at_work.page
    page.locator(".md-header a[hreflang=ko]").click()
    page.wait_for_url(lambda url: "/en/" not in url)
    assert at_work.wait("idle").part("[data-action=run]").inner_text() == "실행"
    assert at_work.code == COUNT
    assert at_work.run("print(x)").text == "0\n"  # the cell above has run again


def test_going_back_and_forward_keeps_the_code(at_work: CellDriver) -> None:
    page = at_work.page
    page.locator(".md-footer__link--next").click()
    # Its address comes before it does; going back by then would leave all as it is.
    page.wait_for_function("() => document.title.startsWith('5. ')")
    page.go_back()
    page.wait_for_url("**/04-training/")
    assert at_work.wait("idle").code == COUNT
    assert at_work.run("print(x)").text == "0\n"


def test_a_reload_while_a_question_waits_keeps_the_code(at_work: CellDriver) -> None:
    at_work.press("stop")
    at_work.wait("stopped")
    at_work.set_code("name = input('? ')\nprint(name)").press("run")
    at_work.wait("input")
    at_work.page.reload()
    assert at_work.wait("idle").code == "name = input('? ')\nprint(name)"
    at_work.press("run")
    at_work.answer("me").wait("finished")
    assert at_work.text == "? me\nme\n"


@pytest.fixture
def tabs(browser: Browser, host: Host) -> Iterator[list[Page]]:
    """Two tabs of one visitor."""
    context = browser.new_context()
    context.set_default_timeout(60_000)
    pages = [context.new_page() for _ in range(2)]
    with without_errors(pages[0]), without_errors(pages[1]):
        for page in pages:
            page.goto(f"{host.address}en/04-training/")
        yield pages
    context.close()


def test_two_tabs_keep_what_was_changed_in_either(tabs: list[Page]) -> None:
    cell(tabs[0], "while-true").set_code("here = 1")
    cell(tabs[1], "four-rows").set_code("there = 2")
    for tab in tabs:
        tab.reload()
        assert cell(tab, "while-true").code == "here = 1"
        assert cell(tab, "four-rows").code == "there = 2"


def test_a_tab_that_was_typed_in_follows_the_other_key_by_key(tabs: list[Page]) -> None:
    here, there = (cell(tab, "training-loop") for tab in tabs)
    for driver in (here, there):
        driver.part(".live-code").click()
        driver.page.wait_for_selector(f"{driver.selector} textarea")
        driver.page.keyboard.press("ControlOrMeta+End")
    for driver, other, typed in [
        (here, there, "# one"),
        (there, here, " after the other"),
        (here, there, ", and back"),
        (there, here, ", and forth"),
    ]:
        driver.page.bring_to_front()
        driver.part("textarea").focus()
        driver.page.keyboard.press("ControlOrMeta+End")
        driver.page.keyboard.type(typed, delay=40)
        assert driver.code.rstrip("\n").endswith(typed)
        expect(other.part(".live-editor")).to_contain_text(typed)
        assert other.code == driver.code
        for tab in (here, there):
            expect(tab.part(".live-notice")).to_be_hidden()


def test_two_tabs_have_one_guess_for_one_question(tabs: list[Page]) -> None:
    one, other = tabs
    for page in tabs:
        page.goto(page.url.replace("04-training", "08-inputs"))
        page.locator("live-cell .live-predict input[type=radio]").first.wait_for()
    first, second = (one.locator(".live-predict input[type=radio]").nth(n) for n in (0, 1))
    first.check()
    expect(other.locator(".live-predict input[type=radio]").nth(0)).to_be_checked()
    other.locator(".live-predict input[type=radio]").nth(1).check()
    expect(second).to_be_checked()
    expect(first).not_to_be_checked()


def test_closing_one_tab_leaves_the_other_running(tabs: list[Page]) -> None:
    drivers = [cell(tab, "while-true").start("x = 0\n" + COUNT) for tab in tabs]
    tabs[0].close()
    tabs[1].wait_for_timeout(300)
    assert drivers[1].state == "running"
    drivers[1].press("stop")
    drivers[1].wait("stopped")
    assert drivers[1].run("print(x > 0)").text == "True\n"

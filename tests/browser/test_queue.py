"""Whatever is pressed, in whatever order and however fast, each cell runs once per wish."""

from collections.abc import Iterator
from time import perf_counter
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.cells import CellDriver, all_made, cell, names
from tests.browser.reader import Reader
from tests.browser.serving import hosting, missing

PRESS_ALL = "for (const b of document.querySelectorAll('[data-action=run]')) b.click()"


@pytest.fixture
def four(reader: Reader) -> list[CellDriver]:
    """Four cells of chapter 2, each of which counts its own runs in `runs`, anew for each test."""
    page = reader.open("en/02-neuron/")
    plain = ("neuron-parts", "weighted-sums", "neuron-figure", "three-and-three")
    drivers = [cell(page, name) for name in plain]
    kept = f"sys.__dict__.setdefault('{uuid4()}', [])"
    for driver in drivers:
        driver.set_code(f"import sys\nruns = {kept}\nruns.append('{driver.name}')")
    return drivers


def runs(driver: CellDriver) -> list[str]:
    """Say which cells have run, in order; this one runs once more for it."""
    return driver.run("print(*runs)").text.split()


@pytest.mark.parametrize(
    "order",
    [
        pytest.param([0, 1, 2, 3], marks=pytest.mark.long),
        pytest.param([3, 2, 1, 0], marks=pytest.mark.long),
        [2, 0, 3, 1, 2, 3],
    ],
)
def test_each_cell_runs_once_in_whatever_order_they_are_pressed(
    four: list[CellDriver], order: list[int]
) -> None:
    # All in one breath: pressed again after it has finished, a cell would rightly run again.
    pressed = [four[at].name for at in order]
    press = "names => names.forEach(n => document.querySelector(`[data-cell=${n}]`).run())"
    four[0].page.evaluate(f"names => {{ ({press})(names); }}", pressed)
    for driver in four:
        driver.wait("finished")
    assert runs(four[3]) == [driver.name for driver in four]


@pytest.fixture(scope="module")
def touching(browser: Browser, site: str) -> Iterator[Reader]:
    """Somebody with a touch screen, who has Python."""
    reader = Reader(browser, site, has_touch=True)
    cell(reader.open("en/04-training/"), "while-true").run("1")
    yield reader
    reader.close()


@pytest.mark.parametrize(
    ("action", "fresh"),
    [
        pytest.param(
            *(action, fresh),
            id=f"{action}-{'fresh page' if fresh else 'Python is there'}",
            marks=pytest.mark.long if fresh and action != "two taps" else [],
        )
        for action in ("double click", "two taps", "two keys")
        for fresh in (True, False)
    ],
)
def test_a_double_press_is_one_press(
    touching: Reader, browser: Browser, site: str, action: str, fresh: bool
) -> None:
    visitor = Reader(browser, site, has_touch=True) if fresh else touching
    page = visitor.open("en/04-training/")
    driver = cell(page, "while-true")
    if not fresh:
        driver.run("import sys\nsys.n = 1")
        page.wait_for_timeout(600)
    driver.set_code("import sys\nsys.n = getattr(sys, 'n', 0) + 1")
    button = driver.part("[data-action=run]")
    expect(driver.part("textarea")).to_be_visible()  # it moves what is below it
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    start = perf_counter()
    if action == "double click":
        page.mouse.dblclick(x, y, delay=20)
    elif action == "two taps":
        for _ in range(2):
            page.touchscreen.tap(x, y)
    else:
        button.focus()
        for _ in range(2):
            page.keyboard.press("Enter")
    quick = perf_counter() - start < 0.5  # on a busy machine they may be two presses
    page.wait_for_timeout(700)
    if not quick and driver.wait("finished", "stopped", "idle").state != "finished":
        driver.run()  # the second one was a Stop
    driver.wait("finished")
    before = 0 if fresh else 1
    assert int(driver.run("print(sys.n)").text) - before in ([1] if quick else [1, 2])
    if fresh:
        visitor.close()


def test_two_quick_presses_of_stop_do_not_run_the_cell_again(lab: CellDriver) -> None:
    lab.run("x = 1")
    lab.start("x = 2\nwhile True: pass")
    box = lab.part("[data-action=stop]:not([data-pressed])").bounding_box()
    assert box
    lab.page.mouse.dblclick(box["x"] + 5, box["y"] + 5, delay=60)
    lab.wait("stopped")
    lab.page.wait_for_timeout(700)
    assert lab.state == "stopped"
    assert lab.run("print(x)").text == "2\n"  # asked politely, once


def test_a_cell_that_waits_names_the_one_that_asks_and_leads_there(reader: Reader) -> None:
    page = reader.open("en/04-training/")
    first, second, third = (cell(page, name) for name in names(page)[:3])
    first.set_code("a = input('who? ')")
    second.set_code("b = 1")
    third.set_code("print(a, b)").press("run")
    first.wait("input")
    expect(third.said).to_have_text(
        f"The cell {first.name} asks you something. Answer there first."
    )
    third.said.locator("a").click()
    expect(first.part(".live-question input")).to_be_focused()
    expect(first.part(".live-question input")).to_be_in_viewport()
    page.keyboard.type("me")
    page.keyboard.press("Enter")
    third.wait("finished")
    assert third.text == "me 1\n"


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_wish_that_ends_with_the_reset_of_another_cell_says_so(
    reader: Reader, language: str
) -> None:
    page = reader.open(f"{language}04-training/")
    first, second, third = (cell(page, name) for name in names(page)[:3])
    third.run("print('before')")
    second.start("import time\ntime.sleep(20)")
    third.press("run")
    third.wait("waiting")
    second.part("[data-action=reset]").click()
    third.wait("idle")
    said = {
        "": f"{second.name} 셀을 멈춰서 이 셀은 실행하지 않았어요.",
        "en/": f"The cell {second.name} was stopped, so this one did not run.",
    }[language]
    expect(third.said).to_have_text(said)
    expect(third.part(".live-spoken")).to_have_text(said)
    expect(third.part(".live-output")).to_contain_text("before")
    assert first.status != said
    third.run()
    expect(third.said).not_to_contain_text(second.name)


def test_pressing_run_elsewhere_leaves_the_question_where_it_is(reader: Reader) -> None:
    page = reader.open("en/04-training/")
    first, second = (cell(page, name) for name in names(page)[:2])
    first.set_code("a = input('who? ')").press("run")
    first.wait("input")
    second.set_code("print(a)").press("run")
    second.wait("waiting")
    assert first.state == "input"
    first.answer("me")
    second.wait("finished")
    assert second.text == "me\n"


def test_on_a_first_visit_the_pressed_cell_tells_of_its_chain(page: Page, site: str) -> None:
    page.goto(f"{site}04-training/")
    drivers = [cell(page, name) for name in names(page)[:3]]
    for driver in drivers[:2]:
        driver.set_code("import time\ntime.sleep(1)")
    drivers[2].set_code("print(1)").press("run")
    expect(drivers[2].said).to_contain_text(drivers[0].name)
    expect(drivers[2].said).to_contain_text(drivers[1].name)
    drivers[2].wait("finished")


def test_stop_during_a_short_cell_ends_the_whole_chain(reader: Reader) -> None:
    page = reader.open("en/04-training/")
    first, second, third = (cell(page, name) for name in names(page)[:3])
    # One that comes to its end all the same: were it stopped itself, that would end the chain.
    first.set_code("try:\n    for i in range(10**9): pass\nexcept BaseException:\n    pass\nx = 1")
    second.set_code("while True: pass")
    third.set_code("print(1)")
    third.evaluate(
        """(third, first) => new Promise((stopped) => {
            document.querySelector(first).addEventListener("live-state", ({ detail }) => {
                if (detail.state === "running") stopped(third.stop());
            });
            void third.run();
        })""",
        first.selector,
    )
    third.wait("idle")
    first.wait("finished")
    page.wait_for_timeout(300)
    assert second.state == "idle"


def test_a_cell_edited_while_it_runs_runs_again_for_the_cells_below(reader: Reader) -> None:
    page = reader.open("en/04-training/")
    first, second = (cell(page, name) for name in names(page)[:2])
    first.start("import time\ntime.sleep(1)\nx = 'old'\nprint(x)")
    first.set_code("x = 'new'")
    first.wait("finished")
    expect(first.part(".live-age")).to_contain_text("before your change")
    assert first.evaluate("cell => cell.same") is None
    assert second.run("print(x)").text == "new\n"
    expect(first.part(".live-age")).to_be_hidden()
    first.set_code("x = 'newer'")
    expect(second.part(".live-age")).to_contain_text(f"the cell {first.name} above was changed")
    assert second.run().text == "newer\n"


@pytest.fixture(scope="module")
def helpless(browser: Browser) -> Iterator[Reader]:
    """Somebody who reads from a host where nothing reaches a busy worker."""
    with hosting() as host:
        host.spoiled["sw.js"] = missing
        reader = Reader(browser, host.address)
        yield reader
        reader.close()
        assert reader.problems == []


@pytest.fixture
def unreachable(helpless: Reader) -> Page:
    """Chapter 4, where nothing reaches a busy worker."""
    return helpless.open("en/04-training/")


def test_after_a_hard_stop_only_what_the_wished_cell_needs_runs_again(unreachable: Page) -> None:
    plain = ("while-true", "four-rows", "training-loop", "watch-it-learn")
    drivers = [cell(unreachable, name) for name in plain]
    for driver, seconds in zip(drivers, (2, 0, 2, 0), strict=True):  # enough to be seen running
        driver.run(f"import time\ntime.sleep({seconds})")
    drivers[1].start("while True: pass").press("stop")
    drivers[1].wait("stopped")
    assert "run again first" in drivers[1].status
    assert {driver.state for driver in (drivers[0], *drivers[2:])} == {"finished"}
    drivers[1].set_code("print('here')").press("run")
    drivers[0].wait("running")
    expect(drivers[1].said).to_contain_text(drivers[0].name)
    drivers[1].wait("finished")
    assert drivers[2].evaluate("cell => cell.dataset.state") == "finished"
    drivers[3].press("run")
    drivers[2].wait("running")
    drivers[3].press("stop")
    drivers[3].wait("idle")


ASKS_FOR_EVER = (
    "n = 0\nwhile n < 2:\n    try:\n        print(input('? '))\n        n += 1\n    except: pass"
)


def test_a_loop_that_swallows_the_end_of_its_question_is_answered(unreachable: Page) -> None:
    driver = cell(unreachable, "while-true").set_code(ASKS_FOR_EVER)
    driver.press("run")
    for text in ("one", "two"):
        driver.answer(text)
        unreachable.wait_for_timeout(300)
    driver.wait("finished")
    assert driver.text == "? one\none\n? two\ntwo\n"


@pytest.mark.parametrize(
    "code",
    [
        "import js\njs.close()",
        pytest.param("import js\njs.self.close()\nprint('after')", marks=pytest.mark.long),
        "import js\njs.postMessage = None\njs.onmessage = None",
    ],
)
def test_a_worker_that_ends_itself_or_would_fall_silent_does_not_hang(
    reader: Reader, code: str
) -> None:
    page = reader.open("en/04-training/")
    first, second = (cell(page, name) for name in names(page)[:2])
    first.run("x = 5")
    second.set_code(code).press("run")
    second.wait("failed", "finished")
    assert second.run("print(x)").text == "5\n"


def test_sixteen_presses_cost_what_one_press_of_the_last_cell_does(reader: Reader) -> None:
    page = all_made(reader.open("en/08-inputs/"))
    page.evaluate(
        """() => {
            window.begun = [];
            document.addEventListener("live-state", ({ detail: { cell, state } }) => {
                if (state === "running") window.begun.push(cell);
            });
        }"""
    )
    page.evaluate(f"{PRESS_ALL}; {PRESS_ALL}")  # where a guess is asked for, the second one counts
    page.wait_for_function("() => !document.querySelector('live-cell[data-busy]')", timeout=120_000)
    begun = page.evaluate("window.begun")
    # A part of the neuron is tried apart when it is pressed, and its right version runs for others.
    parts = [name for name in names(page) if cell(page, name).evaluate("c => c.rebuilt")]
    assert len(parts) == 3
    assert sorted(begun) == sorted(names(page) + parts)

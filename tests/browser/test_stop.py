"""Stop ends what runs and loses nothing, by each of the three means that a host may offer."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.cells import CellDriver, cell, means
from tests.browser.conftest import without_errors
from tests.browser.reader import Reader
from tests.browser.serving import hosting, missing

ISOLATED = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
}
ENDLESS = "while True:\n    pass"
ASKS_AGAIN = "while True:\n    try:\n        input('? ')\n    except BaseException: pass"
COUNTS = """import asyncio
async def count():
    try:
        for n in range(10**6):
            print(n)
            await asyncio.sleep(0.02)
    finally:
        print("end of count")
task = asyncio.create_task(count())
await asyncio.sleep(60)"""
AWAITS = "import asyncio\nawait asyncio.sleep(0.2)\nprint(x)"
SWALLOWS = "while True:\n    try:\n        while True: pass\n    except: pass"


@pytest.fixture(scope="module", params=["service-worker", "shared", "none"])
def way(request: pytest.FixtureRequest) -> str:
    """One of the means, and no other."""
    return str(request.param)


@pytest.fixture(scope="module")
def opened(browser: Browser, way: str) -> Iterator[Page]:
    """Chapter 4 from a host that offers only this means."""
    with hosting() as host:
        if way == "shared":
            host.headers.update(ISOLATED)
        if way == "none":
            host.spoiled["sw.js"] = missing
        page = browser.new_page()
        page.set_default_timeout(60_000)
        with without_errors(page):
            page.goto(f"{host.address}en/04-training/")
            cell(page, "while-true").run("1")
            assert means(page) == way
            yield page
        page.close()


@pytest.fixture
def first(opened: Page) -> CellDriver:
    """The first cell, where x is 5."""
    opened.evaluate("for (const cell of document.querySelectorAll('live-cell')) cell.reset()")
    return cell(opened, "while-true").run("x = 5")


def stop(driver: CellDriver) -> float:
    """Press Stop; return the milliseconds until the cell can be used again."""
    return float(
        driver.evaluate(
            """async cell => {
                const button = cell.querySelector("[data-action=stop]");
                while (button.hasAttribute("data-pressed"))  // it would be part of that press
                    await new Promise(requestAnimationFrame);
                const start = performance.now();
                button.click();
                while (cell.hasAttribute("data-busy"))
                    await new Promise(resolve => cell.addEventListener("live-state", resolve));
                return performance.now() - start;
            }"""
        )
    )


def test_a_loop_stops_and_the_variables_stay(first: CellDriver, way: str) -> None:
    second = cell(first.page, "four-rows").start(ENDLESS)
    stop(second)
    assert second.state == "stopped"
    assert ("started anew" in second.status) == (way == "none")
    assert second.run("print(x)").text == "5\n"


def test_stop_counts_in_the_very_moment_that_a_run_begins(first: CellDriver, way: str) -> None:
    second = cell(first.page, "four-rows").set_code(ENDLESS)
    second.evaluate(
        """cell => {
            cell.addEventListener("live-state", function begun({ detail }) {
                if (detail.state !== "running") return;
                cell.removeEventListener("live-state", begun);
                void cell.stop();
            });
            void cell.run();
        }"""
    )
    second.wait("stopped")
    assert ("started anew" in second.status) == (way == "none")
    assert second.run("print(x)").text == "5\n"


@pytest.mark.parametrize(
    "code",
    [
        "import time\ntime.sleep(60)",
        "input('? ')",
        SWALLOWS,
        ASKS_AGAIN,
        pytest.param("y = 1\nbreakpoint()", marks=pytest.mark.long),
    ],
)
def test_whatever_waits_or_resists_stops(first: CellDriver, code: str) -> None:
    second = cell(first.page, "four-rows").set_code(code)
    second.press("run")
    second.wait("running", "input")
    stop(second)
    assert second.state == "stopped"
    assert second.run("print(x)").text == "5\n"


def test_what_awaits_ends_and_does_not_go_on_in_the_next_cell(first: CellDriver, way: str) -> None:
    second = cell(first.page, "four-rows").start(COUNTS)
    expect(second.part(".live-output")).to_contain_text("2")
    stop(second)
    assert second.state == "stopped"
    assert second.text.endswith("\nend of count\n") == (way != "none")
    assert second.run(AWAITS).text == "5\n"


def test_stop_frees_the_cells_that_wait(first: CellDriver) -> None:
    second = cell(first.page, "four-rows").start(ENDLESS)
    third, fourth = cell(first.page, "training-loop"), cell(first.page, "off-by-one")
    for waiting in (third, fourth):
        waiting.set_code("print(x + 1)").press("run")
        waiting.wait("waiting")
    third.press("stop")
    for idle in (third, fourth):
        idle.wait("idle")
    second.wait("stopped")
    assert third.run().text == "6\n"


def test_input_asks_as_often_as_the_code_does(first: CellDriver) -> None:
    second = cell(first.page, "four-rows").set_code(
        "a = input('first? ')\nb = input('second? ')\nprint(x, a + b)"
    )
    second.press("run")
    second.answer("가").wait("running", "input")
    second.page.wait_for_function(
        "text => document.querySelector('[data-cell=four-rows] .live-question:not([hidden])')"
        "?.textContent.includes(text)",
        arg="second?",
    )
    second.answer("나").wait("finished")
    assert second.text == "first? 가\nsecond? 나\n5 가나\n"


def test_a_stopped_input_can_be_asked_again(first: CellDriver) -> None:
    code = "a = input('? ')\nprint(a)"
    second = cell(first.page, "four-rows").set_code(code)
    second.press("run")
    second.wait("input")
    stop(second)
    second.press("run")
    second.answer("again").wait("finished")
    assert second.text == "? again\nagain\n"


def test_an_interrupt_while_an_error_is_described_is_no_breakdown(first: CellDriver) -> None:
    code = "class E(Exception):\n    def __str__(self):\n        while True: pass\nraise E()"
    second = cell(first.page, "four-rows").start(code)
    stop(second)
    assert second.state == "stopped"
    assert second.run("print(x)").text == "5\n"


def test_stop_ends_the_judging_of_an_exercise_too(first: CellDriver, way: str) -> None:
    assert first.run("1 / 0").error != ""  # the tutor has come, so it judges within the run
    first.evaluate("cell => cell.reset()")
    code = (
        "def train_once(neuron, data):\n    while True: sum(range(10**6))\n"
        "def count_right(neuron, data):\n    return 0"
    )
    exercise = cell(first.page, "functions").start(code)
    first.page.wait_for_timeout(500)  # by now the function is made and the check calls it
    assert exercise.state == "running"
    stop(exercise)
    assert exercise.state == "stopped"
    assert ("started anew" in exercise.status) == (way == "none")


@pytest.mark.parametrize("way", ["none"], indirect=True)
def test_stop_spares_the_cells_that_bring_the_variables_back(first: CellDriver) -> None:
    page = first.page
    first.run("import time\ntime.sleep(1)\nx = 7")
    second = cell(page, "four-rows").run("y = 8")
    third = cell(page, "training-loop").start(ENDLESS)
    stop(third)
    third.set_code("print(x, y)").press("run")
    third.wait("starting", "waiting")
    third.press("stop")  # in the middle of what runs again
    third.wait("idle")
    assert third.run().text == "7 8\n"
    assert second.state == "finished"


DEEP = "Objects or calls lay one inside the other, thousands deep"
DIED = "Python broke down, and this cell did not run to its end."
KILLERS = {
    "nested lists": (DEEP, "x = []\nfor i in range(100_000): x = [x]\nprint(x)"),
    "a chain that is let go": (
        DEEP,
        """
class Link:
    def __init__(self, tail): self.tail = tail
chain = None
for i in range(200_000): chain = Link(chain)
chain = None""",
    ),
    "the operating system's exit": (DIED, "import os\nos._exit(3)"),
}


@pytest.mark.parametrize(("said", "code"), KILLERS.values(), ids=KILLERS)
def test_a_dead_interpreter_comes_back_by_itself(reader: Reader, said: str, code: str) -> None:
    page = reader.open("en/04-training/")
    cell(page, "while-true").run("keep = 1")
    second = cell(page, "four-rows").run(code)
    assert second.state == "failed"
    assert second.error.startswith(said)
    assert second.run("print(keep)").text == "1\n"


@pytest.mark.parametrize(
    "code",
    [
        "x = [0] * 10**10",
        "def f(): return f()\nf()",
        "eval('-' * 100_000 + '1')",
        "class A: __repr__ = lambda self: repr(self)\nrepr(A())",
    ],
)
def test_what_only_asks_for_too_much_is_an_error_like_others(lab: CellDriver, code: str) -> None:
    lab.run("keep = 1")
    lab.run(code)
    assert lab.error.startswith("line 1")
    assert lab.run("print(keep)").text == "1\n"


@pytest.fixture
def tabs(browser: Browser, site: str) -> Iterator[list[CellDriver]]:
    """Two tabs of one visitor, with Python running in both."""
    context = browser.new_context()
    drivers = []
    for _ in range(2):
        page = context.new_page()
        page.goto(f"{site}en/04-training/")
        drivers.append(cell(page, "while-true").run("x = 1"))
    with without_errors(drivers[0].page), without_errors(drivers[1].page):
        yield drivers
    context.close()


def test_two_tabs_stop_each_their_own(tabs: list[CellDriver]) -> None:
    here, there = tabs
    for driver in tabs:
        driver.start("while True:\n    x = x + 1")
    stop(here)
    assert here.state == "stopped"
    there.page.wait_for_timeout(500)
    assert there.state == "running"
    stop(there)
    assert there.run("print(x > 1)").text == "True\n"


def test_a_question_in_one_tab_is_not_answered_in_the_other(tabs: list[CellDriver]) -> None:
    for driver in tabs:
        driver.set_code("print(input('? '))").press("run")
        driver.wait("input")
    tabs[0].answer("here").wait("finished")
    assert tabs[1].state == "input"
    tabs[1].answer("there").wait("finished")
    assert [driver.text for driver in tabs] == ["? here\nhere\n", "? there\nthere\n"]


def test_leaving_the_page_stops_what_runs_and_keeps_python(reader: Reader) -> None:
    page = reader.open("en/03-mistake/")
    cell(page, "learn-once").start(ENDLESS)
    workers = list(page.workers)
    page.locator(".md-footer__link--next").click()
    page.wait_for_url("**/04-training/")
    driver = cell(page, "while-true").wait("idle")
    assert driver.run("print('next')").text == "next\n"
    assert list(page.workers) == workers


def test_reloading_and_going_back_in_the_middle_of_a_run(reader: Reader) -> None:
    page = reader.open("en/04-training/")
    driver = cell(page, "while-true").start("print('mine')\n" + ENDLESS)
    page.reload()
    assert driver.state == "idle"
    assert driver.evaluate("cell => cell.code").startswith("print('mine')")
    driver.start("print('mine again')\n" + ENDLESS)
    page.goto(f"{reader.site}en/credits/")
    page.go_back()
    assert driver.wait("idle").evaluate("cell => cell.code").startswith("print('mine again')")
    assert driver.run("print(3)").text == "3\n"

"""Stop loses nothing and `input()` is answered, in every engine, by every means of a host."""

import pytest

from tests.engines.driver import Cell

ENDLESS = "while True:\n    pass"


@pytest.fixture
def second(first: Cell) -> Cell:
    """The cell below one where x is 5."""
    first.driver.evaluate(
        "async () => { for (const c of document.querySelectorAll('live-cell')) await c.reset(); }"
    )
    first.run("x = 5")
    return Cell(first.driver, "four-rows")


def test_an_endless_loop_stops_and_the_variables_stay(second: Cell, way: str) -> None:
    second.start(ENDLESS).wait("running")
    second.press("stop")
    second.wait("stopped")
    assert ("started anew" in second.said) == (way == "none")
    assert second.run("print(x)").text == "5\n"


def test_what_a_stopped_loop_has_done_stays_where_python_lives_on(second: Cell, way: str) -> None:
    second.start("x = 6\nprint('here')\n" + ENDLESS).wait("running")
    while "here" not in second.text:
        pass
    second.press("stop")
    second.wait("stopped")
    # A run that was stopped is not run again: without means what it did is gone, and no more.
    assert second.run("print(x)").text == ("5\n" if way == "none" else "6\n")


def test_sleep_stops(second: Cell) -> None:
    second.start("import time\ntime.sleep(600)").wait("running")
    second.press("stop")
    second.wait("stopped")
    assert second.run("print(x)").text == "5\n"


def test_a_loop_that_swallows_the_interrupt_stops(second: Cell) -> None:
    second.start("while True:\n    try:\n        while True: pass\n    except: pass")
    second.wait("running")
    second.press("stop")
    second.wait("stopped")
    assert second.run("print(x)").text == "5\n"


def test_input_is_asked_and_answered_twice(second: Cell) -> None:
    second.start("a = input('first? ')\nb = input('second? ')\nprint(x, a + b)")
    second.answer("first?", "가 나")
    second.answer("second?", "ab").wait("finished")
    assert second.text == "first? 가 나\nsecond? ab\n5 가 나ab\n"
    assert second.run("print(a)").text == "가 나\n"


def test_a_waiting_input_stops(second: Cell) -> None:
    second.start("x = input('? ')").wait("input")
    second.press("stop")
    second.wait("stopped")
    assert second.run("print(x)").text == "5\n"

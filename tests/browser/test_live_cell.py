"""A live cell runs, stops, explains and takes its page's other cells along."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cells import CellDriver, cell
from tests.browser.reader import Reader

ENDLESS = "count = 0\nwhile True:\n    count = count + 1"


@pytest.fixture
def training(reader: Reader) -> CellDriver:
    """The training loop of chapter 4."""
    page = reader.open("04-training/")
    return cell(page, "training-loop")


@pytest.fixture
def untouched(page: Page, site: str) -> CellDriver:
    """A cell with none above it, on a page that nobody has used."""
    page.goto(f"{site}en/04-training/")
    return cell(page, "while-true")


@pytest.fixture
def scratch(lab: CellDriver) -> CellDriver:
    """A cell with none above it, as the book has it, whose page the tests share."""
    lab.evaluate("cell => cell.reset()")
    return lab


@pytest.mark.parametrize("language", ["", "en/"])
def test_pressing_run_trains_a_neuron(reader: Reader, language: str) -> None:
    page = reader.open(f"{language}04-training/")
    loop = cell(page, "training-loop")
    loop.part(".live-predict input").fill("34")
    loop.press("run")
    loop.wait("finished")
    assert loop.text.endswith(": 34\n")
    assert page.locator(f"{loop.selector} .live-verdict").is_visible()


def test_cells_above_run_first_and_once(training: CellDriver) -> None:
    page = training.page
    page.evaluate(
        "window.runs = []; addEventListener('live-state', ({ detail }) => "
        "detail.state === 'running' && runs.push(detail.cell))"
    )
    training.run()
    training.run()
    above = ["while-true", "four-rows", "functions", "train-loop"]
    assert page.evaluate("runs") == [*above, "training-loop", "training-loop"]


def test_run_above_runs_all_of_them_again(training: CellDriver) -> None:
    training.run()
    page = training.page
    cell(page, "four-rows").set_code("data = [[0, 0, 0]]")
    training.press("run-above")
    training.wait("running", "finished")
    training.wait("finished")
    assert training.text.endswith(": 0\n")


def test_a_failed_cell_above_is_named_and_stops_the_chain(training: CellDriver) -> None:
    cell(training.page, "four-rows").set_code("data = nothing")
    training.run()
    assert training.state == "failed"
    assert "four-rows" in training.error
    assert cell(training.page, "four-rows").state == "failed"


def test_a_reset_gives_back_what_an_earlier_code_of_its_cell_hid(scratch: CellDriver) -> None:
    scratch.run("from math import *\nmin = 3")
    assert scratch.run("print(min)").text == "3\n"
    scratch.evaluate("cell => cell.reset()")
    assert scratch.run("print(min(4, 5), pow(2, 3))").text == "4 8\n"


def test_from_the_top_python_is_what_it_was_before_these_cells(training: CellDriver) -> None:
    above = cell(training.page, "four-rows")
    book = above.code
    above.run("import builtins, random\ndel builtins.len\nrandom.seed = 3")
    training.run("print(len([1, 2]), callable(random.seed))")
    assert training.state == "failed"
    above.set_code(f"import random\n{book}")
    assert training.run().state == "failed"  # it is not this cell that deleted it
    training.press("run-above")
    training.wait("running", "finished")
    training.wait("finished")
    assert training.text == "2 True\n"


def test_output_streams_while_the_code_runs(scratch: CellDriver) -> None:
    scratch.set_code("import time\nprint('first', end='')\ntime.sleep(60)")
    scratch.press("run")
    scratch.wait("running")
    expect(scratch.page.locator(f"{scratch.selector} .live-output")).to_contain_text("first")
    assert scratch.state == "running"
    scratch.press("stop")
    scratch.wait("stopped")


def test_stop_keeps_the_variables(scratch: CellDriver) -> None:
    scratch.set_code(ENDLESS)
    scratch.press("run")
    scratch.wait("running")
    scratch.page.wait_for_timeout(500)
    scratch.press("stop")
    scratch.wait("stopped")
    scratch.run("print(count > 100)")
    assert scratch.text == "True\n"


def test_a_loop_that_swallows_the_interrupt_is_stopped_and_the_rest_comes_back(
    training: CellDriver,
) -> None:
    training.run()
    training.set_code("while True:\n    try:\n        while True: pass\n    except: pass")
    training.press("run")
    training.wait("running")
    training.press("stop")
    training.wait("stopped")
    training.run("print(len(data))")
    assert training.text == "4\n"


def test_a_second_press_does_not_wait(scratch: CellDriver) -> None:
    scratch.set_code("x = 10 ** (10 ** 9)")
    scratch.press("run")
    scratch.wait("running")
    scratch.evaluate(
        """async cell => {
            const button = cell.querySelector("[data-action=stop]");
            for (let press = 0; press < 2; press++) {
                while (button.hasAttribute("data-pressed"))
                    await new Promise(requestAnimationFrame);
                button.click();
            }
            await cell.stop();
        }"""
    )
    assert scratch.state == "stopped"
    assert scratch.run("print('x' in globals())").text == "False\n"


def test_endless_printing_leaves_the_page_usable_and_keeps_the_newest(scratch: CellDriver) -> None:
    scratch.set_code("i = 0\nwhile True:\n    i = i + 1\n    print(i)")
    scratch.press("run")
    scratch.wait("running")
    expect(scratch.part(".live-dropped")).to_be_visible()  # a slow machine takes its time
    scratch.press("stop")
    scratch.wait("stopped")
    lines = scratch.text.splitlines()
    assert len(lines) <= 10_000
    numbers = [int(line) for line in lines[1:]]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert numbers[0] > 2
    note = scratch.page.locator(f"{scratch.selector} .live-dropped")
    expect(note).to_contain_text(re.compile(rf"\b({numbers[0] - 2}|{numbers[0] - 1})\b"))


@pytest.mark.parametrize(
    ("code", "line", "kind"),
    [
        ("print(1)\nif True\n    print(2)", 2, "SyntaxError"),
        ("a = 1\nb = a + later", 2, "NameError"),
        ("def f():\n    return 1 / 0\n\nf()", 2, "ZeroDivisionError"),
    ],
)
def test_an_error_names_its_line_and_hides_the_runtime(
    scratch: CellDriver, code: str, line: int, kind: str
) -> None:
    scratch.run(code)
    assert scratch.state == "failed"
    assert f"line {line}" in scratch.error
    assert kind not in scratch.error
    assert kind in scratch.original
    assert "live_runner" not in scratch.original
    other = cell(scratch.page, "ten-seeds")
    scratch.press("reset")
    other.run()
    assert other.state == "finished"


def test_reset_brings_back_the_code_and_the_output_of_the_book(training: CellDriver) -> None:
    before = training.evaluate("cell => cell.code")
    training.run("print('mine')")
    assert training.text == "mine\n"
    training.press("reset")
    assert training.evaluate("cell => cell.code") == before
    assert training.state == "idle"
    training.part(".live-cover summary").click()  # a prediction comes first
    assert training.part(".live-recorded").is_visible()


def test_falsy_values_are_shown(scratch: CellDriver) -> None:
    for code, shown in [("0", "0\n"), ("False", "False\n"), ("''", "''\n"), ("None", "")]:
        assert scratch.run(code).text == shown


def test_text_is_never_markup(scratch: CellDriver) -> None:
    scratch.run("print('<img src=x onerror=alert(1)>')")
    assert scratch.text == "<img src=x onerror=alert(1)>\n"
    assert scratch.page.locator(f"{scratch.selector} .live-output img").count() == 0


def test_input_asks_in_the_cell_with_the_prompt_first(scratch: CellDriver) -> None:
    scratch.set_code("name = input('이름? ')\nprint('안녕', name)")
    scratch.press("run")
    scratch.wait("input")
    question = scratch.page.locator(f"{scratch.selector} .live-question")
    assert "이름? " in question.inner_text()
    question.locator("input").fill("가온")
    question.locator("input").press("Enter")
    scratch.wait("finished")
    assert scratch.text == "이름? 가온\n안녕 가온\n"


def test_stop_works_while_input_waits(scratch: CellDriver) -> None:
    scratch.set_code("x = 5\ninput()")
    scratch.press("run")
    scratch.wait("input")
    scratch.press("stop")
    scratch.wait("stopped")
    assert scratch.run("print(x)").text == "5\n"


def test_the_standard_library_can_be_imported_first_thing(untouched: CellDriver) -> None:
    assert untouched.run("import json\nprint(json.dumps([1]))").text == "[1]\n"


def test_two_visits_draw_different_random_numbers(page: Page, site: str) -> None:
    drawn = set()
    for _ in range(2):
        page.goto(f"{site}en/04-training/")
        first = cell(page, "while-true")
        drawn.add(first.run("import random\nprint(random.random())").text)
    assert len(drawn) == 2


def test_shift_enter_runs_from_the_editor(reader: Reader) -> None:
    page = reader.open("04-training/")
    driver = cell(page, "while-true")
    driver.part(".live-code").click()
    field = driver.part("textarea")
    field.fill("print('typed')")
    field.press("Shift+Enter")
    driver.wait("finished")
    assert driver.text == "typed\n"
    field.press("Escape")
    focused = page.evaluate("document.activeElement.dataset.action")
    assert focused == "run"

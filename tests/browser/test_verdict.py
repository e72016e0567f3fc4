"""A cell is called the same as the book only where that was compared, and while it holds."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cells import CellDriver, cell
from tests.browser.reader import Reader
from tests.browser.serving import Host, missing


@pytest.fixture
def drawing(reader: Reader) -> CellDriver:
    """A cell of which the book shows a figure."""
    page = reader.open("en/03-mistake/")
    found = page.evaluate(
        "[...document.querySelectorAll('live-cell:not([data-free])')].find("
        "cell => cell.querySelector('.live-recorded .live-figure')).name"
    )
    return cell(page, found)


@pytest.fixture
def chain(reader: Reader) -> Iterator[tuple[CellDriver, CellDriver]]:
    """Two cells, of which the second needs the first."""
    page = reader.open("en/04-training/")
    return cell(page, "four-rows"), cell(page, "training-loop")


def test_a_figure_like_the_books_is_the_same(drawing: CellDriver) -> None:
    assert drawing.run().evaluate("cell => cell.same") is True
    expect(drawing.part(".live-verdict")).to_contain_text("Same as the book")


@pytest.mark.parametrize(
    "code",
    ["pass", "from neuron import draw\ndraw.line([4, 2])", "print('text alone')"],
    ids=["nothing", "another figure", "text"],
)
def test_without_the_books_figure_nothing_is_the_same(drawing: CellDriver, code: str) -> None:
    assert drawing.run(code).state == "finished"
    assert drawing.evaluate("cell => cell.same") is False


def test_a_cell_that_never_ran_is_not_compared(chain: tuple[CellDriver, CellDriver]) -> None:
    above, below = chain
    below.run()
    assert below.text.endswith(": 34\n")
    above.set_code("data = nothing")
    below.run()
    assert below.state == "failed"
    assert below.evaluate("cell => cell.same") is None
    expect(below.part(".live-verdict")).to_be_hidden()
    expect(below.part(".live-output .live-text:visible")).to_have_count(0)


def test_the_failed_cell_above_is_a_link_to_a_cell_with_that_name(
    chain: tuple[CellDriver, CellDriver],
) -> None:
    above, below = chain
    expect(above.part(".live-name")).to_have_text("four-rows")
    above.set_code("data = nothing")
    below.run()
    below.page.locator(f"{below.selector} > .live-error a").click()
    expect(above.part("[data-action=run]")).to_be_focused()
    expect(above.part(".live-name")).to_be_in_viewport()


def test_without_python_nothing_is_compared(page: Page, host: Host) -> None:
    host.spoiled[".wasm"] = missing
    page.goto(f"{host.address}en/04-training/")
    driver = cell(page, "while-true").run()
    assert driver.state == "failed"
    assert driver.evaluate("cell => cell.same") is None
    expect(driver.part(".live-verdict")).to_be_hidden()


def test_an_error_of_changed_code_says_enough(chain: tuple[CellDriver, CellDriver]) -> None:
    above, _ = chain
    above.run("print(nowhere)")
    assert above.state == "failed"
    expect(above.part(".live-verdict")).to_be_hidden()


def test_edits_and_reset_take_the_word_back(chain: tuple[CellDriver, CellDriver]) -> None:
    above, below = chain
    verdict = below.part(".live-verdict")
    below.run()
    expect(verdict).to_be_visible()
    below.set_code("print(1)")
    expect(verdict).to_be_hidden()
    below.run()
    expect(verdict).to_contain_text("Not the same as the book")
    below.press("reset")
    expect(verdict).to_be_hidden()
    assert above.state == "finished"


def test_edits_and_reset_take_back_what_was_said_of_an_exercise(reader: Reader) -> None:
    page = reader.open("en/01-machine/")
    exercise = cell(page, "ch01-tables")
    judged = exercise.part(".live-lesson")
    exercise.run("how_many_tables = 16")
    expect(judged).to_contain_text("Right!")
    exercise.set_code("how_many_table = 16")
    expect(judged).to_be_hidden()
    exercise.run("how_many_tables = 16")
    expect(judged).to_be_visible()
    exercise.press("reset")
    expect(judged).to_be_hidden()


def test_reset_takes_back_what_was_said_of_code_that_is_the_book_s(reader: Reader) -> None:
    driver = cell(reader.open("en/04-training/"), "ten-seeds")
    driver.part(".live-predict input").last.check()
    driver.run()
    expect(driver.part(".live-lesson")).to_be_visible()
    driver.press("reset")
    expect(driver.part(".live-lesson")).to_be_hidden()


def test_a_guess_is_asked_for_once_and_never_about_changed_code(reader: Reader) -> None:
    page = reader.open("en/04-training/")
    driver = cell(page, "ten-seeds")
    driver.press("run")
    expect(driver.part(".live-predict input").first).to_be_focused()
    expect(driver.said).to_contain_text("Guess first")
    assert driver.state == "idle"
    page.wait_for_timeout(600)  # a double press is one press
    driver.press("run")
    driver.wait("finished")
    page.reload()
    driver.set_code("print('mine')").press("run")
    driver.wait("finished")


def test_a_guess_is_not_asked_for_where_one_was_made(reader: Reader) -> None:
    page = reader.open("04-training/")
    driver = cell(page, "ten-seeds")
    driver.part(".live-predict input").last.check()
    driver.press("run")
    driver.wait("finished")
    expect(driver.part(".live-lesson")).to_be_visible()


def test_what_a_chain_ran_stays_folded_until_its_question_is_answered_or_it_is_opened(
    reader: Reader,
) -> None:
    page = reader.open("en/04-training/")
    cell(page, "off-by-one").run()  # three questions stand above it
    number, ten, thousand = (
        cell(page, name) for name in ("training-loop", "ten-seeds", "thousand-runs")
    )
    for driver in (number, ten, thousand):
        assert driver.state == "finished"
        expect(driver.part(".live-output")).to_be_hidden()
        expect(driver.part(".live-verdict")).to_be_hidden()
        assert driver.text not in driver.part(".live-spoken").inner_text()
    # Keys go through the options; the answer is given when they leave the question.
    ten.part(".live-predict input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(ten.part(".live-output")).to_be_hidden()
    page.keyboard.press("Tab")
    expect(ten.part(".live-output")).to_be_visible()
    expect(ten.part(".live-lesson")).to_have_attribute("data-outcome", re.compile("right|wrong"))
    # A number is given when its field is left: not with its first digit.
    number.part(".live-predict input").press_sequentially("34")
    expect(number.part(".live-output")).to_be_hidden()
    number.part(".live-predict input").press("Enter")
    expect(number.part(".live-lesson")).to_have_attribute("data-outcome", "right")
    before = thousand.text
    thousand.press("unfold")
    expect(thousand.part(".live-output")).to_be_visible()
    expect(thousand.part(".live-lesson")).to_contain_text("It was")
    expect(thousand.part(".live-lesson")).to_have_attribute("data-outcome", "unjudged")
    assert thousand.text == before
    thousand.part(".live-predict label").first.click()
    assert cell(page, "off-by-one").run().state == "finished"
    expect(thousand.part(".live-output")).to_be_visible()


ANSWER_WHILE_IT_RUNS = """(cell, value) => cell.addEventListener("live-state", ({ detail }) => {
  const option = cell.querySelector(`.live-predict input[value="${value}"]`);
  if (detail.state !== "running" || option.checked) return;
  queueMicrotask(() => {  // once Python has been told what to judge
    option.focus();
    option.click();
    option.blur();
  });
})"""


@pytest.mark.parametrize(("value", "outcome"), [("half", "right"), ("all", "wrong")])
def test_who_answers_while_the_cell_runs_for_another_is_told_right_or_wrong(
    reader: Reader, value: str, outcome: str
) -> None:
    page = reader.open("en/04-training/")
    asked = cell(page, "thousand-runs")
    asked.evaluate(ANSWER_WHILE_IT_RUNS, value)
    cell(page, "off-by-one").run()
    expect(asked.part(".live-output")).to_be_visible()
    expect(asked.part(".live-lesson")).to_have_attribute("data-outcome", outcome)


def test_a_chain_folds_nothing_that_was_answered_seen_or_changed(reader: Reader) -> None:
    page = reader.open("en/04-training/")
    answered, looked, changed = (
        cell(page, name) for name in ("training-loop", "ten-seeds", "thousand-runs")
    )
    answered.part(".live-predict input").fill("30")
    looked.part(".live-cover summary").click()
    changed.set_code("results = [1, 2]\nprint(results)")
    cell(page, "off-by-one").run()
    for driver in (answered, looked, changed):
        expect(driver.part(".live-output")).to_be_visible()
    expect(answered.part(".live-lesson")).to_have_attribute("data-outcome", "wrong")
    expect(changed.part(".live-lesson")).to_be_hidden()


def test_run_without_a_guess_tells_the_reason(reader: Reader) -> None:
    page = reader.open("04-training/")
    driver = cell(page, "ten-seeds")
    driver.press("run")
    page.wait_for_timeout(600)  # a double press is one press
    driver.press("run")
    driver.wait("finished")
    expect(driver.part(".live-output")).to_be_visible()
    expect(driver.part(".live-lesson")).to_contain_text("정답:")


def test_a_field_without_a_number_says_what_to_write(reader: Reader) -> None:
    page = reader.open("en/04-training/")
    driver = cell(page, "training-loop")
    field = driver.part(".live-predict input")
    field.fill("many")
    driver.run()
    expect(driver.part(".live-lesson")).to_contain_text("number")
    expect(field).to_have_attribute("aria-invalid", "true")
    assert field.evaluate(
        "field => document.getElementById(field.getAttribute("
        "'aria-describedby')).textContent.includes('number')"
    )
    field.fill("about 34")
    expect(field).not_to_have_attribute("aria-invalid", "true")


@pytest.mark.parametrize(
    ("code", "line", "sign"),
    [
        ("total = 1\nprint(totl + 1)", 2, "totl"),
        ("한글 = 1\nprint('가', 한굴)", 2, "한굴"),
        ("if nothing:\n    print(2)", 1, "nothing"),
    ],
)
@pytest.mark.parametrize("in_editor", [False, True])
def test_an_error_underlines_the_very_sign(
    chain: tuple[CellDriver, CellDriver], code: str, line: int, sign: str, *, in_editor: bool
) -> None:
    above, _ = chain
    if in_editor:
        above.part(".live-code").click()
        above.part("textarea").wait_for()
    above.run(code)
    column = code.splitlines()[line - 1].index(sign) + 1
    above.evaluate(
        "(cell, place) => cell.explain({type: 'NameError', message: '', traceback: '', ...place})",
        {"line": line, "column": column, "end_column": column + len(sign)},
    )
    expect(above.part(".live-error-sign mark")).to_have_text(sign)
    underlined = "[...CSS.highlights.get('live-error')].map(String)"
    assert above.page.evaluate(underlined) == [sign]
    above.set_code(code + "\n")
    assert above.page.evaluate(underlined) == []


def test_of_a_page_that_has_gone_nothing_is_underlined_any_more(reader: Reader) -> None:
    page = reader.open("en/04-training/")
    cell(page, "four-rows").run("print(nowhere)")
    underlined = "[...CSS.highlights.get('live-error')].length"
    assert page.evaluate(underlined) == 1
    reader.open("en/02-neuron/")
    assert page.evaluate(underlined) == 0


def test_an_explanation_that_comes_later_leaves_what_was_unfolded(
    chain: tuple[CellDriver, CellDriver],
) -> None:
    above, _ = chain
    above.run("print(nowhere)")
    above.part(".live-original summary").click()
    expect(above.part(".live-traceback")).to_be_visible()
    above.evaluate(
        "cell => cell.explain({type: 'NameError', message: 'm', line: 1, traceback: 'T',"
        " what: 'Explained with `code`.', next: 'Look there.'})"
    )
    expect(above.part(".live-error-what")).to_have_text("line 1 · Explained with code.")
    expect(above.part(".live-error-next")).to_have_text("Look there.")
    expect(above.part(".live-traceback")).to_be_visible()
    expect(above.part(".live-original summary")).to_be_focused()
    expect(above.part(".live-spoken")).to_contain_text("Explained with code.")

"""After an undo or a redo one goes on where something has come or gone."""

import pytest
from playwright.sync_api import expect

from tests.browser.cells import CellDriver, cell
from tests.browser.reader import Reader

STEPS = 12  # more than there are changes: what is too much does nothing


@pytest.fixture
def editor(reader: Reader) -> CellDriver:
    """The editor of a cell whose code ends with a bracket, with the caret at its end."""
    page = reader.open("en/02-neuron/")
    driver = cell(page, "weighted-sums")
    assert driver.code.endswith(")")
    driver.part(".live-code").click()
    expect(driver.part("textarea")).to_be_focused()
    page.keyboard.press("Control+End")
    return driver


def press(driver: CellDriver, keys: str) -> None:
    for _ in range(STEPS):
        driver.page.keyboard.press(keys)


def test_undo_takes_typing_back(editor: CellDriver) -> None:
    book = editor.code
    editor.page.keyboard.type("\nx = 1")
    editor.page.keyboard.press("Control+z")
    assert editor.code != f"{book}\nx = 1"
    assert f"{book}\nx = 1".startswith(editor.code)


@pytest.mark.parametrize("again", ["Control+y", "Control+Shift+z"])
def test_the_caret_stands_behind_a_line_that_came_back(editor: CellDriver, again: str) -> None:
    book = editor.code
    editor.page.keyboard.type("\nprint(max(1, 2))")
    press(editor, "Control+z")
    assert editor.code == book
    press(editor, again)
    editor.page.keyboard.type("#on")
    assert editor.code == f"{book}\nprint(max(1, 2))#on"


def test_the_caret_stands_where_a_line_went(editor: CellDriver) -> None:
    book = editor.code
    editor.page.keyboard.type("\nprint(int('3'))")
    press(editor, "Control+z")
    editor.page.keyboard.type("  # here")
    assert editor.code == f"{book}  # here"


def test_the_caret_stands_behind_what_a_reset_had_taken(editor: CellDriver) -> None:
    book = editor.code
    editor.page.keyboard.type("\nprint(len('mine'))")
    editor.press("reset")
    expect(editor.part("textarea")).to_have_value(book)
    editor.part("textarea").focus()
    editor.page.keyboard.press("Control+z")
    editor.page.keyboard.type(" + 1")
    assert editor.code == f"{book}\nprint(len('mine')) + 1"

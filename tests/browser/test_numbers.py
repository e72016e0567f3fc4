"""Numbers in the code: a click goes to them, a finger that reads on leaves them alone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.cells import CellDriver, cell
from tests.browser.reader import Reader
from tests.browser.touch import Finger, middle

LONG = f"x = 12345\nprint({', '.join(f'x + {n}.5' for n in range(20))})\n"
# Where on the screen a number of the code begins and ends that is seen whole.
NUMBERS = """(cell, selector) => [...cell.querySelectorAll(selector)].map(number => {
    const { left, right, top, bottom } = number.getBoundingClientRect();
    return [number.textContent, left, right, (top + bottom) / 2];
}).filter(([, , right]) => right < innerWidth - 20)"""
WIDE = "cell => [cell, ...cell.querySelectorAll('*')].filter(e => e.scrollWidth > e.clientWidth)"
SCROLLED = """cell => Math.max(...[...cell.querySelectorAll(".live-code, .prism-code-editor")]
    .map(e => e.scrollLeft))"""


def numbers(driver: CellDriver, selector: str) -> list[tuple[str, float, float, float]]:
    """List the numbers that are seen, with their places on the screen."""
    middle(driver.part(selector).first)  # brings them into the window
    return [tuple(found) for found in driver.evaluate(NUMBERS, selector)]


@pytest.mark.parametrize("leave", ["Escape", "elsewhere", "never there"])
def test_a_click_on_a_number_of_an_editor_goes_on_there(reader: Reader, leave: str) -> None:
    page = reader.open("en/02-neuron/")
    driver = cell(page, "weighted-sums")
    driver.set_code("first = 10203\nprint(first * 40506 - 7)")
    page.wait_for_selector(f"{driver.selector} .live-editor")
    field = driver.part("textarea")
    if leave != "never there":
        field.focus()
        page.keyboard.press("Control+End")
    if leave == "Escape":
        page.keyboard.press("Escape")
    elif leave == "elsewhere":
        page.mouse.click(5, 5)
    expect(field).not_to_be_focused()
    found = numbers(driver, ".live-editor .token.number")
    for text, left, right, y in (found[1], found[0]):
        page.mouse.click(left + (right - left) * 0.4, y)  # behind the second of five
        expect(field).to_be_focused()
        page.keyboard.type("9")
        assert text[:2] + "9" + text[2:] in driver.code
        page.keyboard.press("Escape")
    assert driver.code == "first = 109203\nprint(first * 409506 - 7)"


def swipe(driver: CellDriver, place: tuple[float, float]) -> None:
    """Go sideways from a place, as one does to read the rest of a line."""
    x, y = place
    Finger(driver.page).drag((x, y), (x - 30, y + 1), (x - 90, y + 2), steps=6)
    driver.page.wait_for_timeout(300)


@pytest.mark.parametrize("place", [".live-code .m", ".live-editor .token.number"])
def test_a_swipe_along_a_line_that_does_not_fit_reads_on(phone_reader: Reader, place: str) -> None:
    page = phone_reader.open("en/02-neuron/")
    name = "weighted-sums"
    if "editor" not in place:  # one of the book's own lines
        name = str(
            page.locator("live-cell[data-state]:has(.live-code .m)").evaluate_all(
                "cells => cells.find(c => { const e = c.querySelector('.live-code');"
                " return e.scrollWidth > e.clientWidth + 20 }).dataset.cell"
            )
        )
    driver = cell(page, name)
    if "editor" in place:
        driver.set_code(LONG)
        page.wait_for_selector(f"{driver.selector} .live-editor")
    code, state = driver.code, driver.state
    _, left, right, y = numbers(driver, place)[-1]
    swipe(driver, ((left + right) / 2, y))
    assert driver.evaluate(SCROLLED) > 20
    assert (driver.code, driver.state, driver.text) == (code, state, "")


def test_where_a_line_does_not_fit_the_keys_of_the_row_change_a_number(
    phone_reader: Reader,
) -> None:
    page = phone_reader.open("en/02-neuron/")
    driver = cell(page, "weighted-sums")
    driver.set_code(LONG)
    page.wait_for_selector(f"{driver.selector} .live-editor")
    finger = Finger(page)
    finger.tap(driver.part(".token.number").first)
    expect(driver.part("textarea")).to_be_focused()
    expect(driver.part(".live-keys[data-new]")).to_have_count(0)
    key = driver.part('.live-key[aria-label="Larger"]')
    key = key if key.count() else driver.part(".live-key").last
    for _ in range(2):
        key.tap()
    assert driver.code == LONG.replace("12345", "12347")


def test_numbers_that_the_book_tells_to_drag_can_be_dragged_by_finger(
    phone_reader: Reader,
) -> None:
    told = {"00-python": r"`1` in the code", "07-names": r"three numbers in the code"}
    for address in told:
        page = phone_reader.open(f"en/{address}/")
        expect(page.locator("article")).to_contain_text(re.compile("sideways"))
        name = page.locator(
            "xpath=//p[contains(., 'sideways')]/preceding::live-cell[1]"
        ).get_attribute("data-cell")
        driver = cell(page, str(name))
        before = driver.code
        x, y = middle(driver.part(".live-code .m").first)
        Finger(page).drag((x, y), (x + 30, y + 1))
        assert driver.code != before, name

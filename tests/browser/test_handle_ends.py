"""What a handle has done is done once, ends with its pointer, and goes with a Reset."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cells import CellDriver, cell
from tests.browser.figures import FIGURES, LIVE, RECORDED, empty_pad, ready, value
from tests.browser.reader import Reader
from tests.browser.touch import Finger, middle

# A menu that opens at a press takes the release.
LOSE_RELEASE = """() => addEventListener("pointerup", event => event.stopImmediatePropagation(),
    { capture: true, once: true })"""


def picture(driver: CellDriver) -> list[str]:
    """Return the lines of the drawing in the code."""
    return re.findall(r"[.#]{8}", driver.code)


def recorded(driver: CellDriver) -> list[str]:
    """Return the markup of the figures that the book recorded."""
    script = "figures => figures.map(figure => figure.innerHTML)"
    return list(driver.part(f"{RECORDED} .live-figure").evaluate_all(script))


@FIGURES
def test_a_click_without_a_pointer_turns_a_square_over(reader: Reader, figure: str) -> None:
    book = figure == RECORDED
    driver = cell(reader.open("en/08-inputs/"), "your-digit") if book else empty_pad(reader)
    selector = ready(driver, figure)
    for row, column in ((0, 0), (3, 5), (7, 2)):
        for _ in range(2):
            square = driver.part(f'{selector}[data-cell="{row} {column}"]')
            before = picture(driver)
            square.dispatch_event("click")  # as a screen reader's "activate" does
            after = picture(driver)
            turned = ".#"[before[row][column] == "."]
            assert after[row] == before[row][:column] + turned + before[row][column + 1 :]
            assert after[:row] + after[row + 1 :] == before[:row] + before[row + 1 :]
            driver.wait("finished")
            selector = f"{LIVE} [data-edit]"  # a run has drawn it now
            now = driver.part(f'{selector}[data-cell="{row} {column}"]')
            expect(now).to_have_attribute("aria-pressed", str(turned == "#").lower())


def test_a_click_of_a_mouse_turns_a_square_over_once(reader: Reader) -> None:
    driver = empty_pad(reader)
    page = driver.page
    square = driver.part(f'{ready(driver, LIVE)}[data-cell="1 0"]')
    place = middle(square)
    for wanted in ("#", ".", "#"):
        page.mouse.click(*place)
        page.wait_for_timeout(300)
        assert picture(driver)[1][0] == wanted
    square.dispatch_event("click")
    assert picture(driver)[1][0] == "."
    driver.wait("finished")
    for elsewhere in (".live-status", ".live-output", ".live-figure svg"):
        driver.part(elsewhere).first.dispatch_event("click")
        expect(driver.said).not_to_contain_text("This handle")


def test_a_tap_of_a_finger_turns_a_square_over_once(handheld: Page, site: str) -> None:
    handheld.goto(f"{site}en/08-inputs/")
    driver = cell(handheld, "your-digit")
    finger = Finger(handheld)
    square = driver.part('[data-cell="1 0"]:visible')
    for wanted in ("#", "."):
        finger.tap(square)
        driver.wait("finished")
        handheld.wait_for_timeout(300)
        assert picture(driver)[1][0] == wanted
    square.dispatch_event("click")
    assert picture(driver)[1][0] == "#"


def test_a_square_whose_picture_is_no_text_says_so(reader: Reader) -> None:
    page = reader.open("en/08-inputs/")
    driver = cell(page, "your-digit")
    driver.set_code("picture = '........' * 8")
    square = driver.part(f'{RECORDED} [data-cell="0 0"]')
    pressed = square.get_attribute("aria-pressed")
    square.dispatch_event("click")
    expect(driver.said).to_contain_text("the value of picture")
    assert square.get_attribute("aria-pressed") == pressed
    assert driver.code == "picture = '........' * 8"


@FIGURES
def test_a_knob_does_not_stick_to_a_mouse_whose_release_is_lost(
    reader: Reader, figure: str
) -> None:
    page = reader.open("en/02-neuron/")
    driver = cell(page, "neuron-figure")
    x, y = middle(driver.part(f'{ready(driver, figure)}[data-edit="w2"]'))
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 20, y, steps=4)
    moved = value(driver, "w2")
    assert moved > 0.5
    page.evaluate(LOSE_RELEASE)
    page.mouse.up()
    page.mouse.move(x + 60, y + 5, steps=4)
    assert value(driver, "w2") == moved
    driver.wait("finished")
    driver.press("undo")  # it was one movement, and has ended
    assert value(driver, "w2") == 0.5


def drag_knob(page: Page, driver: CellDriver) -> None:
    x, y = middle(driver.part(f'{RECORDED} [data-edit="w1"]'))
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 30, y, steps=4)
    page.mouse.up()


def draw_stroke(page: Page, driver: CellDriver) -> None:
    x, y = middle(driver.part(f'{RECORDED} [data-cell="0 0"]'))
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + 60, steps=4)
    page.mouse.up()


def press_keys(page: Page, driver: CellDriver) -> None:
    driver.part(f"{RECORDED} [data-edit]").first.focus()
    for key in ["ArrowRight", "ArrowUp"]:
        page.keyboard.press(key)


def turn_card(page: Page, driver: CellDriver) -> None:
    page.mouse.click(*middle(driver.part(f'{RECORDED} [data-edit="drop"]')))


@pytest.mark.parametrize(
    ("address", "name", "move", "back"),
    [
        pytest.param(
            *(address, name, move, back),
            id=f"{back}-{address}-{name}-{move.__name__}",
            marks=[] if (back == "undo") == (move is press_keys) else pytest.mark.long,
        )
        for address, name, move in (
            ("02-neuron", "neuron-figure", drag_knob),
            ("08-inputs", "your-digit", draw_stroke),
            ("02-neuron", "weight-map", press_keys),
            ("01-machine", "storm-machine", turn_card),
        )
        for back in ("reset", "undo")
    ],
)
def test_the_books_figure_is_the_books_again(
    reader: Reader, address: str, name: str, move: object, back: str
) -> None:
    page = reader.open(f"en/{address}/")
    driver = cell(page, name)
    book, figures = driver.code, recorded(driver)
    assert figures
    assert callable(move)
    move(page, driver)
    assert driver.code != book
    driver.wait("finished")
    while driver.code != book:
        driver.press(back)
    driver.wait("idle" if back == "reset" else "finished")
    assert recorded(driver) == figures
    if back == "undo":
        return
    handle = driver.part(f"{RECORDED} [data-edit]:visible").first
    move(page, driver)  # and its handles move it once more
    assert driver.code != book
    driver.wait("finished").press("reset")
    expect(handle).to_be_visible()
    assert recorded(driver) == figures


def test_a_handle_that_had_the_focus_has_it_after_a_reset(reader: Reader) -> None:
    page = reader.open("en/02-neuron/")
    driver = cell(page, "weight-map")
    handle = driver.part(f"{RECORDED} [data-edit]").first
    driver.set_code(f"{driver.code}\n")
    handle.focus()
    driver.evaluate("cell => cell.reset()")
    expect(handle).to_be_focused()
    page.keyboard.press("ArrowRight")
    assert value(driver, "w1") > 0.7

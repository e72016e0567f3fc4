"""What a pointer does with a handle, keys do as well, and undo it wherever the focus is."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.cells import cell, names
from tests.browser.figures import FIGURES, LIVE, empty_pad, ready, value
from tests.browser.reader import Reader
from tests.browser.touch import middle


@FIGURES
def test_arrow_keys_move_a_knob_and_the_focus_stays_on_it(reader: Reader, figure: str) -> None:
    page = reader.open("en/02-neuron/")
    driver = cell(page, "neuron-figure")
    selector = ready(driver, figure)
    driver.part(f'{selector}[data-edit="w2"]').focus()
    for key in ["ArrowRight", "ArrowRight", "ArrowDown", "Shift+ArrowRight"]:
        page.keyboard.press(key)
    assert value(driver, "w2") == 1.6
    driver.wait("finished")
    expect(driver.part(f'{LIVE} [data-edit="w2"]')).to_be_focused()
    page.keyboard.press("End")
    assert value(driver, "w2") == 4
    page.keyboard.press("Home")
    assert value(driver, "w2") == -4


@FIGURES
def test_arrow_keys_move_a_point_up_and_across(reader: Reader, figure: str) -> None:
    page = reader.open("en/02-neuron/")
    driver = cell(page, "weight-map")
    selector = ready(driver, figure)
    before = value(driver, "w1"), value(driver, "w2")
    handle = driver.part(selector)
    step = float((handle.get_attribute("data-step") or "").split()[0])
    handle.focus()
    for key in ["ArrowRight", "ArrowUp", "ArrowUp"]:
        page.keyboard.press(key)
    after = value(driver, "w1"), value(driver, "w2")
    assert after == pytest.approx((before[0] + step, before[1] + 2 * step))


@FIGURES
def test_keys_walk_over_a_pad_and_draw(reader: Reader, figure: str) -> None:
    if figure == LIVE:
        driver = empty_pad(reader)
    else:
        driver = cell(reader.open("en/08-inputs/"), "your-digit")
        driver.set_code(re.sub(r"[.#]{8}", "." * 8, driver.code))
    page = driver.page
    selector = ready(driver, figure)
    driver.part(f'{selector}[data-cell="0 0"]').focus()
    for key in ["ArrowRight", "ArrowDown", "Space", "ArrowRight", "Enter"]:
        page.keyboard.press(key)
    assert re.findall(r"[.#]{8}", driver.code)[:3] == ["........", ".##.....", "........"]


@FIGURES
def test_keys_turn_a_card_over(reader: Reader, figure: str) -> None:
    page = reader.open("en/01-machine/")
    driver = cell(page, "storm-machine")
    selector = ready(driver, figure)
    before = value(driver, "drop")
    driver.part(f'{selector}[data-edit="drop"]').focus()
    page.keyboard.press("Enter")
    assert value(driver, "drop") == 1 - before


@FIGURES
def test_keys_undo_and_redo_what_a_handle_did_and_the_figure_goes_along(
    reader: Reader, figure: str
) -> None:
    page = reader.open("en/02-neuron/")
    driver = cell(page, "weight-map")
    selector = ready(driver, figure)
    book = driver.code
    x, y = middle(driver.part(selector))
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 40, y - 30, steps=4)
    page.mouse.up()
    handle = driver.part(f"{LIVE} [data-edit]")
    expect(handle).to_be_focused()
    dragged = driver.code
    page.keyboard.press("ArrowLeft")
    stepped = driver.code
    assert len({book, dragged, stepped}) == 3
    for keys, version in [
        ("Control+z", dragged),
        ("Meta+z", book),
        ("Control+y", dragged),
        ("Meta+Shift+z", stepped),
        ("Control+z", dragged),
        ("Control+Shift+z", stepped),
        ("Meta+y", stepped),  # there is no more
    ]:
        page.keyboard.press(keys)
        assert driver.code == version, keys
    for keys, version in [("Control+z", dragged), ("Control+z", book)]:
        page.keyboard.press(keys)
        assert driver.code == version
        expect(handle).to_have_attribute("aria-valuenow", f"{value(driver, 'w1'):g}")
        expect(handle).to_be_focused()


def test_buttons_undo_and_redo_what_a_handle_did_and_the_figure_goes_along(
    reader: Reader,
) -> None:
    page = reader.open("en/02-neuron/")
    driver = cell(page, "weight-map")
    handle = driver.part(ready(driver, LIVE))
    book, at_first = driver.code, handle.get_attribute("aria-valuenow")
    handle.focus()
    page.keyboard.press("ArrowLeft")
    stepped = value(driver, "w1")
    driver.wait("finished").press("undo")
    assert driver.code == book
    expect(handle).to_have_attribute("aria-valuenow", str(at_first))
    driver.wait("finished").press("redo")
    expect(handle).to_have_attribute("aria-valuenow", f"{stepped:g}")
    # What was typed ran when its reader wished, and goes when its reader wishes.
    driver.wait("finished").part("textarea").fill("print('typed')")
    driver.run()
    driver.press("undo")
    page.wait_for_timeout(300)
    assert driver.state == "finished"
    assert driver.text == "typed\n"


def test_keys_undo_with_the_focus_on_whatever_of_a_cell_but_in_a_field(reader: Reader) -> None:
    page = reader.open("en/05-longer/")
    driver = cell(page, names(page)[0])
    book = driver.code
    driver.type_code("name = input('who? ')")
    page.keyboard.press("Escape")  # to Run
    page.keyboard.press("Control+z")
    assert driver.code == book
    driver.part("[data-action=copy]").focus()
    page.keyboard.press("Control+y")
    assert driver.code == "name = input('who? ')"
    driver.press("run")
    driver.wait("input")
    field = driver.part(".live-question input")
    field.focus()
    page.keyboard.type("minsu")
    page.keyboard.press("Control+z")  # the browser's own
    expect(field).not_to_have_value("minsu")
    assert driver.code == "name = input('who? ')"
    page.keyboard.press("Control+Shift+z")
    expect(field).to_have_value("minsu")
    page.keyboard.press("Enter")
    driver.wait("finished")

"""What a pointer does with a handle, keys do as well."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.cells import cell
from tests.browser.figures import FIGURES, LIVE, ready, value
from tests.browser.reader import Reader


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
    page = reader.open("en/08-inputs/")
    driver = cell(page, "your-digit")
    driver.set_code(re.sub(r"[.#]{8}", "." * 8, driver.code))
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

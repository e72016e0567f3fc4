"""Undo and Redo stay where they are: so many presses in one place are so many steps."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cells import CellDriver, cell
from tests.browser.fitting import too_wide
from tests.browser.reader import Reader
from tests.browser.touch import Finger, middle

VERSIONS = ["n = 1", "n = 2", "n = 3"]
PRESSES = 5  # more than there are steps


def changed(driver: CellDriver) -> list[str]:
    """Change the code three times; returns the versions, the oldest first."""
    book = driver.code.split("\n")
    # As many lines in each, so that nothing moves.
    versions = ["\n".join([version, *book[1:]]) for version in VERSIONS]
    for version in versions:
        driver.set_code(version)
    return ["\n".join(book), *versions]


def nothing_has_run(driver: CellDriver) -> bool:
    return (driver.state, driver.text) == ("idle", "")


@pytest.fixture
def resized(reader: Reader) -> Iterator[Reader]:
    """A reader whose window is as wide afterwards as it was."""
    yield reader
    for page in reader.pages.values():
        page.set_viewport_size({"width": 1280, "height": 720})


def resize(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.wait_for_timeout(100)  # the bar is measured before it is painted


@pytest.mark.parametrize("address", ["en/02-neuron/", "en/04-training/"])
def test_a_mouse_that_stays_goes_back_and_forth_one_by_one(reader: Reader, address: str) -> None:
    page = reader.open(address)
    driver = cell(page, "weighted-sums" if "02" in address else "while-true")
    versions = changed(driver)
    for action, way in (("undo", versions[::-1]), ("redo", versions)):
        place = middle(driver.part(f"[data-action={action}]"))
        for step in range(1, PRESSES + 1):
            page.mouse.click(*place)
            assert driver.code == way[min(step, len(way) - 1)], (action, step)
    assert nothing_has_run(driver)


def test_two_clicks_in_a_row_are_two_steps(reader: Reader) -> None:
    page = reader.open("en/02-neuron/")
    driver = cell(page, "weighted-sums")
    book, first, *_ = changed(driver)
    page.mouse.dblclick(*middle(driver.part("[data-action=undo]")))
    assert driver.code == first
    page.mouse.dblclick(*middle(driver.part("[data-action=undo]")))  # one step is left
    assert driver.code == book


def test_keys_at_the_end_of_the_way_run_nothing(resized: Reader) -> None:
    page = resized.open("en/02-neuron/")
    resize(page, 1440)  # all buttons have room
    driver = cell(page, "neuron-figure")
    dragged = driver.code.replace("w1 = 2", "w1 = 3")
    driver.evaluate("(cell, code) => cell.edit(code, true)", dragged)  # as a handle does
    driver.wait("finished")
    driver.part("[data-action=undo]").focus()
    page.keyboard.press("Enter")
    assert driver.code != dragged
    page.wait_for_timeout(300)
    driver.wait("finished").evaluate(
        "cell => cell.addEventListener('live-state', () => { cell.dataset.told = '' })"
    )
    for key in ["Enter", "Space", "Control+z"]:
        page.keyboard.press(key)
    page.wait_for_timeout(300)
    assert driver.evaluate("cell => cell.dataset.told") is None
    assert driver.code != dragged


def test_a_finger_in_the_menu_of_a_phone_takes_as_many_steps_as_it_taps(
    handheld: Page, site: str
) -> None:
    handheld.goto(f"{site}en/02-neuron/")
    finger = Finger(handheld)
    driver = cell(handheld, "weighted-sums")
    versions = changed(driver)
    finger.tap(driver.part("[data-action=more]"))
    undo, redo = (driver.part(f"[data-action={way}]") for way in ("undo", "redo"))
    expect(undo).to_be_visible()
    for button, way in ((undo, versions[::-1]), (redo, versions)):
        box = button.bounding_box()
        assert box
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        for step in range(1, PRESSES + 1):
            finger.down(x, y)
            finger.up()
            wanted = way[min(step, len(way) - 1)]
            handheld.wait_for_timeout(50)
            assert driver.code == wanted, step
        assert button.bounding_box() == box
    expect(undo).to_be_visible()  # the menu is open still
    assert nothing_has_run(driver)
    assert too_wide(handheld) == []
    finger.tap(driver.part("[data-action=copy]"))
    expect(undo).to_be_hidden()  # what is done with one press closes it


def test_who_hears_the_page_is_told_which_way_is_open(reader: Reader) -> None:
    page = reader.open("en/02-neuron/")
    driver = cell(page, "weighted-sums")
    changed(driver)
    undo = page.locator(driver.selector).get_by_role("button", name="Undo", exact=True)
    redo = page.locator(driver.selector).get_by_role("button", name="Redo", exact=True)
    expect(undo).to_be_enabled()
    expect(redo).to_be_disabled()  # in the words of aria-disabled, which leaves the focus
    redo.focus()
    expect(redo).to_be_focused()
    faint = "button => getComputedStyle(button).opacity"
    assert float(redo.evaluate(faint)) < float(undo.evaluate(faint))


@pytest.mark.parametrize("language", ["", "en/"])
def test_beside_all_buttons_the_words_about_the_cell_have_room(
    resized: Reader, language: str
) -> None:
    page = resized.open(f"{language}02-neuron/")
    for name in ("weighted-sums", "neuron-figure"):
        driver = cell(page, name).run()
        driver.run(f"{driver.code}\n")
        for width in (360, 780, 1000, 1199, 1200, 1280, 1366, 1440, 1920):
            resize(page, width)
            status = driver.part(".live-status")
            assert status.evaluate(WORD) == [1, True], (name, width)
            for state in ("starting", "waiting", "running"):
                driver.evaluate("(cell, state) => cell.enter(state)", state)
                assert not status.evaluate(CUT), (name, width, state)
            driver.evaluate("cell => cell.enter('finished')")
            driver.press("undo")
            driver.press("redo")


def test_only_a_bar_without_room_is_folded_and_what_has_the_focus_or_is_open_goes_along(
    resized: Reader,
) -> None:
    page = resized.open("en/02-neuron/")
    driver = cell(page, "neuron-figure")
    folded = page.locator(f"{driver.selector} > .live-bar[data-folded]")
    for width in (1440, 1920, 780):
        resize(page, width)
        expect(folded).to_have_count(0)
    driver.part("[data-action=copy]").focus()
    resize(page, 360)
    expect(folded).to_have_count(1)
    expect(driver.part("[data-action=run]")).to_be_focused()
    driver.open_menu()
    expect(driver.part("[data-action=copy]")).to_be_visible()
    resize(page, 400)
    expect(folded).to_have_count(1)
    driver.part("[data-action=more]").focus()
    resize(page, 1440)
    expect(folded).to_have_count(0)
    expect(driver.part("[data-action=run]")).to_be_focused()


#: In how many lines a word stands, and whether all of it is in its place.
WORD = """status => {
    const range = document.createRange();
    range.selectNodeContents(status);
    const place = status.getBoundingClientRect();
    const lines = [...range.getClientRects()];
    return [lines.length, lines.every(({left, right}) =>
        left >= place.left - 1 && right <= place.right + 1)];
}"""
CUT = """status => status.scrollHeight > status.clientHeight + 1
    || status.scrollWidth > status.clientWidth + 1"""

"""Every kind of handle changes the code by mouse and by finger, before the first run too."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.cells import CellDriver, cell
from tests.browser.conftest import PHONE
from tests.browser.figures import LIVE, RECORDED, ready, value
from tests.browser.hand import Hand
from tests.browser.reader import Reader
from tests.browser.touch import middle

LONG = pytest.mark.long
POINTERS = ["mouse", "touch"]
by_finger = pytest.mark.parametrize("open_cell", ["touch"], indirect=True)


def by_every_pointer(names: tuple[str, ...] = (), rows: Iterable[Any] = ((),)) -> Any:
    """Try all rows by both pointers in both figures.

    Of the four ways each row takes one every time, a row by itself two, and all in `long`.
    """
    rows = list(rows)
    tries = [
        pytest.param(
            *(pointer, figure, *row),
            id="-".join([pointer, *row, "recorded" if figure == RECORDED else "live"]),
            marks=[] if turn % 4 == way or (len(rows) == 1 and way == 3) else LONG,
        )
        for turn, row in enumerate(rows)
        for way, (pointer, figure) in enumerate(product(POINTERS, (RECORDED, LIVE)))
    ]
    indirect = ["open_cell"]
    return pytest.mark.parametrize(("open_cell", "figure", *names), tries, indirect=indirect)


OpenCell = Callable[..., tuple[CellDriver, Hand]]


@dataclass
class Pointer:
    """A reader with a mouse or a finger."""

    reader: Reader
    kind: str
    #: The chapter that is open.
    chapter: str = ""

    def open(self, chapter: str, name: str, *, anew: bool = True) -> tuple[CellDriver, Hand]:
        """Open a page, or only take one of its cells back to the book's where others have run."""
        if anew or chapter != self.chapter:
            driver = cell(self.reader.open(f"en/{chapter}/"), name)
            self.chapter = chapter
        else:
            driver = cell(self.reader.pages["en/"], name)
            driver.evaluate("cell => cell.reset()")
        return driver, Hand(driver.page, self.kind)


@pytest.fixture(scope="module")
def pointers(browser: Browser, site: str) -> Iterator[dict[str, Pointer]]:
    """A reader at a desk, and one on a phone."""
    options: dict[str, dict[str, Any]] = {"mouse": {}, "touch": PHONE}
    pointers = {kind: Pointer(Reader(browser, site, **options[kind]), kind) for kind in POINTERS}
    yield pointers
    for pointer in pointers.values():
        pointer.reader.close()


@pytest.fixture(params=POINTERS)
def open_cell(request: pytest.FixtureRequest, pointers: dict[str, Pointer]) -> Iterator[OpenCell]:
    """Find a cell of a page that is opened for it, and what drags there; no page may complain."""
    pointer = pointers[request.param]
    with pointer.reader.without_problems():
        yield pointer.open


def scale(driver: CellDriver, figure: str) -> float:
    """Say how many pixels a unit of the figure is."""
    script = "svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width"
    return float(driver.part(f"{figure} svg").first.evaluate(script))


def standing(driver: CellDriver) -> float:
    """Say where on the screen the cell stands; cells above may change their height."""
    return float(driver.evaluate("cell => cell.getBoundingClientRect().top"))


@by_every_pointer(
    ("page", "name", "literal"),
    [
        ("02-neuron", "neuron-figure", "w1"),
        ("02-neuron", "neuron-figure", "w2"),
        ("06-endless", "threshold-handle", "t"),
        ("09-xor", "line-by-hand", "w1"),
        ("10-slope", "sigmoid-slope", "total"),
        ("10-slope", "bowl", "start"),
        ("10-slope", "bowl", "rate"),
    ],
)
def test_a_knob_or_a_mark_goes_as_far_as_the_pointer(
    open_cell: OpenCell, figure: str, page: str, name: str, literal: str
) -> None:
    # Where cells above have run already, for the mark before, they need not run once more.
    driver, hand = open_cell(page, name, anew=False)
    selector = ready(driver, figure)
    handle = driver.part(f'{selector}[data-edit="{literal}"]')
    unit = float(handle.get_attribute("data-unit") or "")
    x, y = middle(handle)
    before, size, top = value(driver, literal), scale(driver, figure), standing(driver)
    distance = -15 if before > 1 else 15
    step = float(handle.get_attribute("data-step") or "")
    hand.drag((x, y), (x + distance, y + 10))
    assert standing(driver) == pytest.approx(top, abs=4)
    driver.wait("finished")
    expected = before + distance / (unit * size)
    assert value(driver, literal) == pytest.approx(expected, abs=step * 0.51)
    expect(driver.part(f'{LIVE} [data-edit="{literal}"]')).to_have_attribute(
        "aria-valuenow", f"{value(driver, literal):g}"
    )


@by_every_pointer(
    ("page", "name", "pair"),
    [
        ("02-neuron", "weight-map", "w1 w2"),
        ("07-names", "your-points", "points[1][0] points[1][1]"),
    ],
)
def test_a_point_of_a_map_follows_in_both_directions(
    open_cell: OpenCell, figure: str, page: str, name: str, pair: str
) -> None:
    driver, hand = open_cell(page, name)
    selector = ready(driver, figure)
    handle = driver.part(f'{selector}[data-edit="{pair}"]')
    units = [float(u) for u in (handle.get_attribute("data-unit") or "").split()]
    x, y = middle(handle)
    before, size, top = driver.code, scale(driver, figure), standing(driver)
    hand.drag((x, y), (x + 20, y + 30))
    assert standing(driver) == pytest.approx(top, abs=4)
    numbers = [
        [float(n) for n in re.findall(r"-?\d+\.?\d*", text)] for text in (before, driver.code)
    ]
    changes = [b - a for a, b in zip(*numbers) if a != b]
    assert changes == pytest.approx([20 / (units[0] * size), 30 / (units[1] * size)], abs=0.26)
    driver.wait("finished")


@by_every_pointer()
def test_a_stroke_draws_two_squares_thick_all_that_the_pointer_passes(
    open_cell: OpenCell, figure: str
) -> None:
    driver, hand = open_cell("08-inputs", "your-digit")
    driver.set_code(re.sub(r"[.#]{8}", "." * 8, driver.code))
    driver.page.wait_for_selector(f"{driver.selector} .live-editor")
    # The figure of the book shows its own digit until Python has drawn: only the code counts.
    selector = ready(driver, figure)
    square = f'{selector}[data-cell="{{}} {{}}"]'
    opened_at = middle(driver.part(square.format(3, 3)))
    size = 32 * scale(driver, figure)
    # In the lower right of its square: the pen marks the squares below and to the right, too.
    opened_at = (opened_at[0] + size / 4, opened_at[1] + size / 4)
    start = (opened_at[0] - 3 * size, opened_at[1])
    corner = (opened_at[0] + 4 * size, opened_at[1])
    end = (corner[0], corner[1] + 3 * size)
    top = standing(driver)
    hand.drag(start, corner, end, steps=2)  # fast: three squares and more between two events
    assert standing(driver) == pytest.approx(top, abs=4)
    wanted = ["." * 8] * 3 + ["#" * 8] * 2 + ["......##"] * 3
    for _ in range(50):  # a busy page hears of a finger later
        if (lines := re.findall(r"[.#]{8}", driver.code)) == wanted:
            break
        driver.page.wait_for_timeout(100)
    assert lines == wanted
    driver.wait("finished")
    pressed = driver.part(f'{LIVE} [aria-pressed="true"]')
    expect(pressed).to_have_count(22)
    # A stroke that begins on black rubs out, one square at a time.
    x, y = middle(driver.part(f'{LIVE} [data-cell="3 0"]'))
    hand.drag((x, y), (x + size, y))
    assert re.findall(r"[.#]{8}", driver.code)[3:5] == ["..######", "########"]


@by_every_pointer()
def test_a_press_turns_a_card_over(open_cell: OpenCell, figure: str) -> None:
    driver, hand = open_cell("01-machine", "storm-machine")
    selector = ready(driver, figure)
    before = value(driver, "clouds")
    hand.press(driver.part(f'{selector}[data-edit="clouds"]'))
    assert value(driver, "clouds") == 1 - before
    driver.wait("finished")
    pressed = str(bool(1 - before)).lower()
    card = driver.part(f'{LIVE} [data-edit="clouds"]')
    expect(card).to_have_attribute("aria-pressed", pressed)


@pytest.mark.parametrize("place", [".live-code .m", ".live-editor .token.number"])
def test_a_number_in_the_code_is_dragged(open_cell: OpenCell, place: str) -> None:
    driver, hand = open_cell("02-neuron", "weighted-sums")
    if "editor" in place:
        driver.set_code(driver.code + "\n")
        driver.page.wait_for_selector(f"{driver.selector} .live-editor")
    x, y = middle(driver.part(place).nth(1))
    top = standing(driver)
    hand.drag((x, y), (x + 30, y + 3))
    assert (value(driver, "w1"), value(driver, "w2")) == (2, 1.0)
    assert standing(driver) == pytest.approx(top, abs=4)
    driver.wait("finished")
    assert driver.text.split() == ["3.0", "2.0", "1.0", "0.0"]


@by_finger
def test_a_finger_that_goes_up_from_a_number_scrolls_the_page(open_cell: OpenCell) -> None:
    driver, hand = open_cell("02-neuron", "weighted-sums")
    before = driver.code
    x, y = middle(driver.part(".live-code .m").first)
    top = standing(driver)
    hand.drag((x, y), (x + 3, y - 150), steps=15)
    driver.page.wait_for_timeout(500)
    assert standing(driver) < top - 50
    assert driver.code == before


@by_finger
def test_a_finger_that_is_interrupted_keeps_the_last_value(open_cell: OpenCell) -> None:
    driver, hand = open_cell("02-neuron", "neuron-figure")
    handle = driver.part(f'{RECORDED} [data-edit="w1"]')
    x, y = middle(handle)
    assert hand.finger
    hand.finger.down(x, y)
    for step in range(1, 9):
        hand.finger.move(x - step * 2, y)
    moved = value(driver, "w1")
    assert moved < 1
    hand.finger.cancel()
    driver.wait("finished")
    assert value(driver, "w1") == moved


@pytest.mark.parametrize(("language", "words"), [("", "w1 값"), ("en/", "the value of w1")])
def test_a_handle_without_its_number_says_so(reader: Reader, language: str, words: str) -> None:
    page = reader.open(f"{language}02-neuron/")
    driver = cell(page, "neuron-figure")
    driver.set_code(driver.code.replace("w1 = 2", "w1 = int(2)"))
    before = driver.code
    x, y = middle(driver.part(f'{RECORDED} [data-edit="w1"]'))
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 20, y)
    page.mouse.up()
    assert driver.code == before
    expect(driver.said).to_contain_text(words)


@pytest.mark.parametrize("open_cell", ["mouse"], indirect=True)
def test_one_drag_is_one_step_of_the_history(open_cell: OpenCell) -> None:
    driver, hand = open_cell("02-neuron", "neuron-figure")
    before = driver.code
    x, y = middle(driver.part(f'{RECORDED} [data-edit="w1"]'))
    hand.drag((x, y), (x - 30, y), steps=20)
    after = driver.code
    assert after != before
    driver.wait("finished")
    driver.press("undo")
    assert driver.code == before
    driver.press("redo")
    assert driver.code == after

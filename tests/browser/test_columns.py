"""Code stands beside the picture that it draws, and nothing jumps when a cell runs."""

from itertools import pairwise

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.cells import CellDriver, cell
from tests.browser.conftest import PATIENCE
from tests.browser.reader import Reader

# Where things stand on the screen, frame by frame: asked once a frame has been drawn, since what
# is true before that (the theme's and our own callbacks are still to come) nobody sees.
WATCH = """cell => {
    const seen = (window.seen = []);
    const top = (element) => element.getBoundingClientRect().top;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
        const picture = [...cell.querySelectorAll(".live-figure")].find((e) => e.checkVisibility());
        const output = [...cell.querySelectorAll(".live-recorded, .live-output")];
        const below = cell.nextElementSibling;
        seen.push({
            bar: top(cell.querySelector(".live-bar")) - top(cell),
            picture: picture ? top(picture) - top(cell) : null,
            shown: output.some((e) => e.checkVisibility() && e.offsetHeight > 1),
            below: top(below) - top(cell),
        });
    };
    const frame = () => {
        port2.postMessage(null);
        window.watching = requestAnimationFrame(frame);
    };
    frame();
}"""


def watch(driver: CellDriver) -> list[dict[str, float]]:
    """Run a cell, and tell where things stood in each frame."""
    driver.evaluate(WATCH)
    driver.run()
    driver.page.wait_for_timeout(500)
    seen: list[dict[str, float]] = driver.page.evaluate(
        "() => { cancelAnimationFrame(watching); return seen; }"
    )
    assert len(seen) > 3
    return seen


def changes(places: list[float]) -> int:
    return sum(abs(a - b) > 1 for a, b in pairwise(places))


def box(driver: CellDriver, part: str) -> dict[str, float]:
    found = driver.part(part).bounding_box()
    assert found
    return {**found, "right": found["x"] + found["width"], "bottom": found["y"] + found["height"]}


@pytest.mark.parametrize("width", [1199, 1200, 1280, 1440])
def test_the_picture_stands_beside_the_code_where_there_is_room(reader: Reader, width: int) -> None:
    page = reader.open("en/07-names/")
    page.set_viewport_size({"width": width, "height": 900})
    driver = cell(page, "hand-line").wait("idle")
    code, picture = box(driver, ".live-code"), box(driver, ".live-figure svg")
    if width < 1200:
        assert picture["y"] >= code["bottom"]
    else:
        assert picture["x"] >= code["right"]
        assert picture["y"] < code["bottom"]
        assert picture["width"] > 400
    # A cell that prints keeps the measure of the prose.
    words = box(cell(page, "threshold-neuron").wait("idle"), ".live-code")
    assert words["width"] < 700
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_list_of_pages_comes_with_the_room_for_two_columns(reader: Reader) -> None:
    page = reader.open("en/07-names/")
    seen = {}
    for width in (1199, 1200, 1219, 1220):
        page.set_viewport_size({"width": width, "height": 900})
        seen[width] = page.evaluate(
            """() => {
                const box = (name) => document.querySelector(name).getBoundingClientRect();
                const list = box(".md-sidebar--primary"), text = box("article > p");
                return [list.width > 0 && list.left >= 0, text.left - list.left, text.width];
            }"""
        )
    assert [listed for listed, *_ in seen.values()] == [False, True, True, True]
    assert seen[1200] == seen[1219] == seen[1220]


def test_two_pictures_stand_side_by_side_below_the_code_before_a_run_and_after(
    reader: Reader,
) -> None:
    page = reader.open("en/09-xor/")
    page.set_viewport_size({"width": 1440, "height": 900})
    driver = cell(page, "line-by-hand").wait("idle")
    for output in (".live-recorded", ".live-output"):
        code = box(driver, ".live-code")
        one, other = (box(driver, f"{output} .live-figure >> nth={n}") for n in (0, 1))
        assert code["bottom"] <= min(one["y"], other["y"])
        assert one["right"] <= other["x"] + 1
        assert one["y"] < other["y"] < other["bottom"] < one["bottom"]
        if output == ".live-recorded":
            driver.run()
            driver.part(".live-output .live-figure svg >> nth=1").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_picture_stays_in_sight_while_one_reads_long_code(reader: Reader) -> None:
    page = reader.open("en/07-names/")
    page.set_viewport_size({"width": 1440, "height": 700})
    driver = cell(page, "hand-line").wait("idle")
    driver.evaluate("cell => { cell.querySelector('.live-code').style.height = '2000px'; }")
    top = driver.evaluate("cell => cell.getBoundingClientRect().top + scrollY")
    page.evaluate("y => scrollTo(0, y)", top + 1000)
    picture = box(driver, ".live-figure svg")
    assert 0 < picture["y"] < 200
    assert picture["bottom"] < 700


@pytest.mark.parametrize(
    ("address", "name", "width"),
    [
        pytest.param(address, name, width, marks=[] if now == width else pytest.mark.long)
        for address, name, now in (
            ("en/", "neuron-moves", 1440),
            ("en/07-names/", "which-line", 360),
            ("04-training/", "while-true", 1440),
        )
        for width in (360, 1440)
    ],
)
def test_what_stands_below_a_cell_moves_once_and_nothing_else_does(
    browser: Browser, site: str, address: str, name: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(site + address)
    driver = cell(page, name)
    for run in ["first", "again"]:
        seen = watch(driver)
        assert changes([frame["bar"] for frame in seen]) == 0, run
        pictures = [frame["picture"] for frame in seen if frame["picture"] is not None]
        assert changes(pictures) == 0, run
        below = [frame["below"] for frame in seen]
        if name == "which-line" and run == "first":
            # Its output is behind a prediction: the cell grows, and never shrinks on the way.
            assert all(b > a - 1 for a, b in pairwise(below))
            # The reason comes with the tutor, which a first run does not wait for.
            expect(driver.part(".live-lesson[data-outcome=unjudged]")).to_be_visible()
            continue
        assert all(frame["shown"] for frame in seen), run
        assert changes(below) <= (1 if run == "first" else 0), run
    if name == "while-true":
        # What takes the place of the recorded output may need a button for what does not fit.
        driver.evaluate("cell => cell.reset()")
        driver.set_code("print(*range(60), sep='\\n')")  # at once: a loop's lines may come in parts
        assert changes([frame["below"] for frame in watch(driver)]) <= 1
        expect(driver.part(".live-output [data-action=full-size]")).to_be_visible()
    context.close()

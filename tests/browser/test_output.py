"""What a cell shows stays readable: long, coloured, growing, among figures, kept in its box."""

import time

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.cells import CellDriver, cell, names
from tests.browser.conftest import without_errors
from tests.browser.reader import Reader

#: What writes faster than a page can read, each in another way.
FLOODS = [
    "import sys\nwhile True:\n    print('a')\n    print('b', file=sys.stderr)",
    "much = 'x' * 300_000\nwhile True:\n    print(much)",
    "from neuron.display import display\nwhile True:\n    display('<p>one more</p>')",
]

#: What a program's output has none of: it would ask the reader, or change the page.
FORBIDDEN = ["input", "button", "form", "textarea", "select", "option", "dialog", "style"]


def shown(driver: CellDriver) -> list[str]:
    """List what stands in the output, from top to bottom: text as it is, a figure by its title."""
    parts: list[str] = [""]
    for _ in range(20):  # a figure is drawn when it has been fetched
        before = parts
        driver.page.wait_for_timeout(150)
        parts = list(
            driver.evaluate(
                "cell => [...cell.querySelectorAll('.live-output :is(.live-text, .live-figure)')]"
                ".filter(part => part.getClientRects().length > 0)"
                ".map(part => part.querySelector('svg title')?.textContent ?? part.textContent)"
            )
        )
        if parts == before and "" not in parts:
            break
    return parts


def test_one_long_line_shows_its_ends_and_leaves_the_others_alone(scratch: CellDriver) -> None:
    scratch.run("print('before')\nprint(list(range(60000)))\nprint('after')")
    box = scratch.part(".live-output .live-text")
    expect(box).to_contain_text("before")
    expect(box).to_contain_text("[0, 1, 2, 3,")
    expect(box).to_contain_text("59998, 59999]")
    expect(box).to_contain_text("after")
    length = len(str(list(range(60000))))
    left_out = int(scratch.part(".live-left-out").inner_text().split()[1])
    assert length - 2000 < left_out < length
    assert box.evaluate("box => box.scrollWidth <= box.clientWidth + 1")


def test_show_all_shows_a_long_line_as_far_as_it_is_kept(scratch: CellDriver) -> None:
    scratch.run("print(list(range(1000)))")
    scratch.part(".live-output [data-action=show-all]").click()
    box = scratch.part(".live-output .live-text")
    expect(box).to_have_text(str(list(range(1000))))
    expect(box).to_be_focused()
    scratch.run("print(list(range(60000)))")
    scratch.part(".live-output [data-action=show-all]").click()
    expect(scratch.part(".live-output [data-action=show-all]")).to_have_count(0)
    shown = box.inner_text()
    assert 100_000 <= len(shown) < 101_000
    missing = len(str(list(range(60000)))) - 100_000
    assert f"{missing} characters left out" in shown


def test_the_value_of_a_cell_may_be_long(scratch: CellDriver) -> None:
    scratch.run("[[0.5] * 64 for _ in range(1797)]")
    box = scratch.part(".live-output .live-text")
    expect(box).to_contain_text("[[0.5, 0.5,")
    expect(box).to_contain_text("0.5, 0.5]]")


def test_a_progress_line_is_overwritten_and_colours_are_no_signs(scratch: CellDriver) -> None:
    scratch.run(
        "for i in range(5):\n    print(f'\\r\\033[32mepoch {i}\\033[0m', end='')\n"
        "print()\nprint('end')"
    )
    assert scratch.text == "epoch 4\nend\n"
    green = scratch.part('.live-output [data-color="2"]')
    expect(green).to_have_text("epoch 4")
    plain = scratch.part(".live-output .live-text").evaluate("box => getComputedStyle(box).color")
    assert green.evaluate("span => getComputedStyle(span).color") != plain


DRAWN = """
from neuron.display import display
class Drawn:
    def __init__(self, title):
        self.title = title
    def _repr_svg_(self):
        return f'<svg width="40" height="9"><title>{self.title}</title></svg>'
"""
TITLED = f"""{DRAWN}
print('one')
display(Drawn('A'))
print('two')
display(Drawn('B'), key='b')
print('three')
display(Drawn('C'), key='b')
Drawn('D')
"""


def test_text_and_figures_stand_in_the_order_of_the_program(scratch: CellDriver) -> None:
    scratch.run(TITLED)
    assert shown(scratch) == ["one\n", "A", "two\n", "C", "three\n", "D"]
    scratch.run(TITLED.replace("'A'", "'E'"))  # again, in the places of the last run
    assert shown(scratch) == ["one\n", "E", "two\n", "C", "three\n", "D"]


@pytest.mark.parametrize("key", ["f'step {i}'", "None"])
def test_of_many_figures_the_newest_are_kept_with_a_key_or_without(
    scratch: CellDriver, key: str
) -> None:
    rows = f"for i in range(45):\n    display(Drawn(f'row {{i}}'), key={key})\n"
    scratch.run(f"{DRAWN}{rows}display(Drawn('end'))")
    assert shown(scratch) == [*(f"row {i}" for i in range(16, 45)), "end"]


def test_a_figure_that_is_drawn_anew_all_along_stays_among_the_newest(scratch: CellDriver) -> None:
    scratch.run(
        f"{DRAWN}for i in range(45):\n    display(Drawn(f'loss {{i}}'), key='loss')\n"
        "    display(Drawn(f'row {i}'))"
    )
    assert shown(scratch) == ["loss 44", *(f"row {i}" for i in range(16, 45))]


def test_no_flood_keeps_the_page_from_hearing_a_stop(scratch: CellDriver) -> None:
    for code in FLOODS:
        scratch.start(code)
        scratch.page.wait_for_timeout(1500)
        begun = time.monotonic()
        scratch.evaluate("cell => cell.stop()")  # from here on only the page's own answer counts
        assert scratch.state == "stopped", scratch.original
        assert time.monotonic() - begun < 5


def test_displayed_html_stays_in_its_box_and_asks_nothing(scratch: CellDriver) -> None:
    scratch.run(
        "class Fake:\n    def _repr_html_(self):\n        return '''"
        '<div class="fake" style="position: fixed; inset: 0; z-index: 9999; background: red">'
        '<input type="password"><button popovertarget="p">Log in</button>'
        "<form><textarea>t</textarea><select><option>o</option></select></form>"
        "<dialog open>d</dialog><style>p { color: red }</style>"
        '<div id="p" popover>x</div></div><div class="md-overlay" style="margin: -500px">y</div>'
        "'''\nFake()"
    )
    fake = scratch.part(".live-output .fake")
    expect(fake).to_be_attached()
    inside = scratch.evaluate(
        """cell => {
            const box = cell.querySelector(".live-output .live-figure").getBoundingClientRect();
            const over = [[5, 5], [innerWidth - 5, innerHeight - 5], [innerWidth / 2, 5]]
                .map(([x, y]) => document.elementFromPoint(x, y)?.closest(".live-figure"));
            return box.height < innerHeight && over.every(found => !found);
        }"""
    )
    assert inside
    assert scratch.part(".live-figure").inner_text().startswith("Log in")
    for asking in [*FORBIDDEN, "[popover]", "[popovertarget]"]:
        assert scratch.part(f".live-figure {asking}").count() == 0, asking


def test_wide_output_has_a_full_size_and_the_focus_comes_back(scratch: CellDriver) -> None:
    page = scratch.page
    scratch.run("print('short')")
    page.wait_for_timeout(200)
    expect(scratch.part(".live-output [data-action=full-size]")).to_be_hidden()
    scratch.run("print('-' * 300 + '|')\nfor i in range(60): print(i)")
    opener = scratch.part(".live-output [data-action=full-size]")
    expect(opener).to_be_visible()
    opener.focus()
    page.keyboard.press("Enter")
    dialog = page.locator("dialog.live-full[open]")
    expect(dialog).to_have_accessible_name("Output")
    expect(dialog.locator("[data-action=close]")).to_be_focused()
    box = dialog.bounding_box()
    assert box
    assert box["width"] > 900
    assert box["height"] > 650
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('dialog') !== null")
    assert dialog.locator(".live-text").evaluate("box => box.scrollHeight <= box.clientHeight + 1")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(opener).to_be_focused()
    expect(scratch.part(".live-output .live-text")).to_contain_text("59")


def test_on_a_phone_the_books_own_figure_has_a_full_size(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    with without_errors(page):
        page.goto(f"{site}05-longer/")
        opener = page.locator(".live-recorded [data-action=full-size]:visible").first
        opener.tap()
        dialog = page.locator("dialog.live-full[open]")
        expect(dialog).to_be_visible()
        close = dialog.locator("[data-action=close]")
        box = close.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
        close.tap()
        expect(dialog).to_have_count(0)
    context.close()


def test_a_handle_works_at_full_size(reader: Reader) -> None:
    page = reader.open("en/04-training/")
    page.set_viewport_size({"width": 360, "height": 700})
    driver = cell(page, "while-true")
    driver.run(
        "from neuron import draw\npicture = '''\n" + "........\n" * 8 + "'''\nprint('-' * 200)\n"
        "draw.pad(picture)"
    )
    driver.part(".live-output [data-action=full-size]").click()
    square = page.locator("dialog.live-full[open] [data-cell='0 0']")
    square.focus()
    page.keyboard.press("Enter")
    expect(square).to_have_attribute("aria-pressed", "true")
    assert "#" in str(driver.evaluate("cell => cell.code"))


@pytest.mark.parametrize("code", ["1 / 0", pytest.param("pass", marks=pytest.mark.long)])
def test_what_goes_while_it_is_seen_at_full_size_gives_the_page_back(
    reader: Reader, code: str
) -> None:
    page = reader.open("en/05-longer/")
    page.set_viewport_size({"width": 360, "height": 700})
    opener = page.locator(".live-recorded [data-action=full-size]:visible").first
    name = opener.evaluate("button => button.closest('live-cell').dataset.cell")
    driver = cell(page, str(name)).set_code(code)
    first = cell(page, names(page)[0]).set_code("import time\ntime.sleep(2)")
    driver.evaluate("cell => { cell.run(); }")
    opener.click()
    expect(page.locator("dialog.live-full[open]")).to_be_visible()
    first.wait("finished", "failed")
    driver.wait("finished", "failed")
    expect(page.locator("dialog.live-full[open]")).to_have_count(0)
    expect(driver.part("[data-action=run]")).to_be_focused()
    driver.press("run")

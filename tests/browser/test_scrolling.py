"""Output that grows leaves the reader where the reader is: in its box, and on the page."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cells import CellDriver

COUNTING = "import time\nfor i in range(100_000):\n    print('line', i)\n    time.sleep(0.01)"
FLOOD = "i = 0\nwhile True:\n    i = i + 1\n    print('line', i)"
#: Fast, and at rest now and then, so that the page draws it on the way.
IN_GUSTS = """import time
for i in range(3000):
    print(i, 'x' * 200)
    if i % 100 == 0: time.sleep(0.03)"""


def test_a_selection_in_growing_output_stays(scratch: CellDriver) -> None:
    scratch.start(COUNTING)
    box = scratch.part(".live-output .live-text").first
    expect(box).to_contain_text("line 20")
    scratch.evaluate(
        """cell => {
            const walker = document.createTreeWalker(
                cell.querySelector(".live-output .live-text"), NodeFilter.SHOW_TEXT);
            let node = walker.nextNode();
            while (!node.data.startsWith("line 12")) node = walker.nextNode();
            getSelection().setBaseAndExtent(node, 0, node, 7);
        }"""
    )
    for later in ("line 60", "line 90"):
        expect(box).to_contain_text(later)
        assert scratch.page.evaluate("getSelection().toString()") == "line 12"
    scratch.page.evaluate("getSelection().removeAllRanges()")


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(COUNTING, id="slowly", marks=pytest.mark.long),
        pytest.param(FLOOD, id="in a flood"),
    ],
)
def test_a_reader_who_scrolled_back_stays_there_until_the_end_and_after(
    scratch: CellDriver, code: str
) -> None:
    scratch.start(code)
    box = scratch.part(".live-output .live-text").first
    page = scratch.page
    shown = box.element_handle()
    page.wait_for_function("box => box.scrollTop > 400", arg=shown)
    box.hover()
    page.evaluate("addEventListener('wheel', () => { window.turned = true; }, { passive: true })")
    page.mouse.wheel(0, -200)
    page.wait_for_function("() => window.turned")
    page.wait_for_timeout(500)  # until it has come to rest
    seen = box.evaluate(FIRST_SEEN)
    assert seen.startswith("line ")
    page.wait_for_timeout(700)
    assert box.evaluate(FIRST_SEEN) == seen
    scratch.press("stop")
    scratch.wait("stopped")
    page.wait_for_timeout(300)
    assert box.evaluate(FIRST_SEEN) == seen


#: The line that stands at the upper edge of a box.
FIRST_SEEN = """box => {
    const {left, top} = box.getBoundingClientRect();
    const at = document.caretPositionFromPoint(left + 40, top + 20);
    return at.offsetNode.textContent.trim();
}"""


def test_a_reader_at_the_end_follows_it(scratch: CellDriver) -> None:
    scratch.start(COUNTING)
    box = scratch.part(".live-output .live-text")
    expect(box).to_contain_text("line 150")
    assert box.evaluate("box => box.scrollHeight - box.scrollTop - box.clientHeight") < 30


@pytest.mark.parametrize("far", [450, 520])
def test_a_flood_leaves_the_page_where_its_reader_has_put_it(scratch: CellDriver, far: int) -> None:
    page = scratch.page
    page.mouse.move(940, 400)
    scratch.set_code(IN_GUSTS).evaluate("cell => { cell.scrollIntoView(); void cell.run(); }")
    scratch.wait("running")
    page.wait_for_timeout(400)  # some of it has gone again
    before = scrolled(page)
    page.mouse.wheel(0, far)
    page.wait_for_function("before => scrollY !== before", arg=before)
    scratch.wait("finished")
    page.wait_for_timeout(300)
    assert scrolled(page) - before == pytest.approx(far, abs=2)


def scrolled(page: Page) -> float:
    return float(page.evaluate("scrollY"))

"""Every stroke on a pad counts, wherever it begins."""

import re

from tests.browser.cells import CellDriver
from tests.browser.figures import EMPTY_PAD, empty_pad
from tests.browser.reader import Reader


def ink(pad: CellDriver) -> int:
    """Count the black squares in the code."""
    code = str(pad.evaluate("cell => cell.code"))
    return "".join(re.findall("[.#]{8}", code)).count("#")


def test_a_stroke_that_begins_between_two_squares_is_not_lost(reader: Reader) -> None:
    pad = empty_pad(reader).run()
    page = pad.page
    assert ink(pad) == 0
    first, last = (pad.part(f'[data-cell="{place}"]:visible') for place in ("2 2", "3 3"))
    first.scroll_into_view_if_needed()
    a, b = first.bounding_box(), last.bounding_box()
    assert a
    assert b
    between = ((a["x"] + a["width"] + b["x"]) / 2, (a["y"] + a["height"] + b["y"]) / 2)
    inside = (a["x"] + a["width"] / 2, a["y"] + a["height"] / 2)
    for x, y in ((between[0], inside[1]), (inside[0], between[1]), between):
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x, y + 3 * a["height"], steps=6)
        page.mouse.up()
        assert ink(pad) > 0, (x, y)
        pad.run(EMPTY_PAD)

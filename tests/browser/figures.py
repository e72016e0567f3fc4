"""The figure of a cell as a test drives it: the book's, or the one that a run has drawn."""

import ast
import re

import pytest

from tests.browser.cells import CellDriver, cell
from tests.browser.reader import Reader

RECORDED, LIVE = ".live-recorded", ".live-output"
#: A pad on which nothing is drawn.
EMPTY_PAD = "\n".join(
    ["from neuron import draw", "", 'picture = """', *["." * 8] * 8, '"""', "draw.pad(picture)"]
)


#: Where the handles stand: in the book's figure, or in the one that the reader's own run drew.
FIGURES = pytest.mark.parametrize("figure", [RECORDED, LIVE], ids=["recorded", "live"])


def ready(driver: CellDriver, figure: str) -> str:
    """Bring the figure about; returns the selector of its handles."""
    if figure == LIVE:
        driver.run()
        driver.page.wait_for_selector(f"{driver.selector} {LIVE} [data-edit]")
    assert driver.code  # whose parts are made in turn, or when one is asked for
    return f"{figure} [data-edit]"


def empty_pad(reader: Reader) -> CellDriver:
    """Have a pad in the first cell of a page; those of the book run long chains of cells first."""
    return cell(reader.open("en/04-training/"), "while-true").set_code(EMPTY_PAD)


def value(driver: CellDriver, name: str) -> float:
    """Read a number out of the code, by Python's own rules."""
    line = re.search(rf"^{name} = (.*)$", driver.code, re.MULTILINE)
    assert line, f"no {name} in the code"
    return float(ast.literal_eval(line.group(1)))

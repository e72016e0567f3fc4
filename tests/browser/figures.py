"""The figure of a cell as a test drives it: the book's, or the one that a run has drawn."""

import ast
import re

import pytest

from tests.browser.cells import CellDriver

RECORDED, LIVE = ".live-recorded", ".live-output"


#: Where the handles stand: in the book's figure, or in the one that the reader's own run drew.
FIGURES = pytest.mark.parametrize("figure", [RECORDED, LIVE], ids=["recorded", "live"])


def ready(driver: CellDriver, figure: str) -> str:
    """Bring the figure about; returns the selector of its handles."""
    if figure == LIVE:
        driver.run()
        driver.page.wait_for_selector(f"{driver.selector} {LIVE} [data-edit]")
    assert driver.code  # whose parts are made in turn, or when one is asked for
    return f"{figure} [data-edit]"


def value(driver: CellDriver, name: str) -> float:
    """Read a number out of the code, by Python's own rules."""
    line = re.search(rf"^{name} = (.*)$", driver.code, re.MULTILINE)
    assert line, f"no {name} in the code"
    return float(ast.literal_eval(line.group(1)))

"""The boot image is what starts Python, in every engine, and is never what keeps it away."""

import pytest

from tests.browser.serving import SITE, Host, Spoiler, cut, damaged, missing
from tests.engines.conftest import PAGE
from tests.engines.driver import Cell, Driver

#: Only what made the image has imported this module, which tidied up there.
PLAIN = "import sys\nprint('boot_image' not in sys.modules)"


@pytest.fixture
def cell(driver: Driver, host: Host) -> Cell:
    """The first cell of a visitor who has never been here."""
    driver.open(host.address + PAGE)
    return Cell(driver, "while-true")


def test_the_boot_image_starts_python(cell: Cell, host: Host) -> None:
    assert cell.run(PLAIN).text == "False\n"
    assert [path for path in host.asked if path.endswith(".bin")]


@pytest.mark.parametrize("spoiler", [missing, damaged, cut])
def test_a_bad_boot_image_leads_to_the_plain_start(
    driver: Driver, host: Host, spoiler: Spoiler
) -> None:
    host.spoiled[".bin"] = spoiler
    driver.open(host.address + PAGE)
    loop = Cell(driver, "training-loop").run()
    assert loop.evaluate("cell => cell.same") is True
    assert Cell(driver, "while-true").run(PLAIN).text == "True\n"


def test_two_visits_draw_different_random_numbers(driver: Driver, host: Host) -> None:
    drawn = set()
    for _ in range(2):
        driver.open(host.address + PAGE)
        code = "import random\nprint(random.random())"
        drawn.add(Cell(driver, "while-true").run(code).text)
    assert len(drawn) == 2


def test_the_rest_of_the_library_comes_when_an_import_asks(cell: Cell) -> None:
    assert cell.run("import json\nprint(json.dumps([1]))").text == "[1]\n"


def test_the_boot_image_starts_python_on_an_iphone_too(driver: Driver, host: Host) -> None:
    # CPython leaves a function out of its table where the browser says that it is on iOS.
    name = b"Object.defineProperty(WorkerNavigator.prototype,'userAgent',{get:()=>'iPhone'});"
    script = next(file.name for file in (SITE / "assets" / "live").glob("worker-*.js"))
    host.spoiled[script] = lambda handler, body: handler.answer(name + body)
    driver.open(host.address + PAGE)
    assert Cell(driver, "while-true").run(PLAIN).text == "False\n"
    assert Cell(driver, "training-loop").run("print(sorted([2, 1]))").text == "[1, 2]\n"

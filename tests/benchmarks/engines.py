"""Measures what a reader waits for in each engine of ENGINES: the first output, and Stop.

``python -m tests.benchmarks.engines``, after ``make site``.
"""

import sys
from statistics import median

from playwright.sync_api import sync_playwright

from tests.browser.serving import hosting, missing
from tests.engines.choosing import chosen, start
from tests.engines.driver import Cell, Driver

VISITS, STOPS = 5, 20
STOP_BAR = 100  # milliseconds
FIRST_OUTPUT = """cell => new Promise(resolve => {
    cell.code = "print('here')";
    const begin = performance.now();
    const look = () => cell.printed
        ? resolve(performance.now() - begin) : requestAnimationFrame(look);
    cell.querySelector("[data-action=run]").click();
    look();
})"""


def first_outputs(driver: Driver, *spoiled: str) -> list[float]:
    """Measure from the click to the first output, every time as a visitor who is new."""
    found = []
    for _ in range(VISITS):
        with hosting() as host:
            host.spoiled |= dict.fromkeys(spoiled, missing)
            driver.open(host.address + "en/04-training/")
            found.append(float(Cell(driver, "while-true").evaluate(FIRST_OUTPUT)))
    return found


def stops(driver: Driver, *spoiled: str) -> list[float]:
    """Measure Stop of an endless loop: from the press until the cell can be used again."""
    with hosting() as host:
        host.spoiled |= dict.fromkeys(spoiled, missing)
        driver.open(host.address + "en/04-training/")
        Cell(driver, "while-true").run("x = 5")
        found = []
        for _ in range(STOPS):
            cell = Cell(driver, "four-rows").start("while True:\n    pass").wait("running")
            found.append(cell.stop())
        assert cell.run("print(x)").text == "5\n"
    return found


def report() -> bool:
    """Print the measurements of every engine; return whether every bar was reached."""
    reached = []
    with sync_playwright() as playwright:
        for engine in chosen():
            driver = start(engine, playwright)
            print(driver.name)
            for words, found, bar in (
                ("first output, boot image", first_outputs(driver), None),
                ("first output, plain start", first_outputs(driver, ".bin"), None),
                ("Stop by the service worker", stops(driver), STOP_BAR),
                ("Stop without any means", stops(driver, "sw.js"), STOP_BAR),
            ):
                middle, worst = median(found), max(found)
                reached.append(bar is None or middle <= bar)
                end = "" if bar is None else f", bar {bar} ms for the median"
                print(f"  {words:27} median {middle:6.0f} ms, worst {worst:6.0f} ms{end}")
            driver.close()
    return all(reached)


if __name__ == "__main__":
    sys.exit(not report())

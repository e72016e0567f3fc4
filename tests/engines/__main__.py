"""Print what a reader waits for in each engine of ENGINES: the first output, and Stop."""

from statistics import median

from playwright.sync_api import sync_playwright

from tests.browser.serving import SITE, hosting, missing
from tests.engines.choosing import chosen, start
from tests.engines.driver import Cell, Driver

VISITS, STOPS = 5, 10
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


def main() -> None:
    """Measure every engine."""
    for name in ("*.wasm", "boot-*.bin", "python_stdlib.zip", "*.pack"):
        for file in (SITE / "assets" / "live").rglob(name):
            print(f"{file.stat().st_size / 1e6:6.2f} MB  {file.name}")
    with sync_playwright() as playwright:
        for engine in chosen():
            driver = start(engine, playwright)
            print(driver.name)
            for words, found in (
                ("first output, boot image", first_outputs(driver)),
                ("first output, plain start", first_outputs(driver, ".bin")),
                ("Stop by the service worker", stops(driver)),
                ("Stop without any means", stops(driver, "sw.js")),
            ):
                middle, worst = median(found), max(found)
                print(f"  {words:27} median {middle:6.0f} ms, worst {worst:6.0f} ms")
            driver.close()


if __name__ == "__main__":
    main()

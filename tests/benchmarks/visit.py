"""Measures one long visit in Chromium: many presses, many runs and many pages.

``python -m tests.benchmarks.visit``, after ``make site``. What is compared is measured in one run.
"""

import sys
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from tests.benchmarks.live import browsing
from tests.browser.cells import cell, names
from tests.browser.held import held
from tests.browser.serving import hosting

PRESSES_BAR = 1.1
#: By then what follows a first output has come.
SETTLED_MS = 2500
ROUNDS = 5
PAGES, RUNS = 60, 300
#: After a third of the visit everything is there that a page needs: it may grow by this much more.
PLATEAU_BAR = 1.1
#: What is counted one by one does not hang on what the engine compiles meanwhile.
COUNT_BAR = 1.05

# Until the page has nothing left to do; all cells are pressed in one breath.
PRESS = """async (names) => {
    const start = performance.now();
    const cells = names.map((name) => document.querySelector(`live-cell[data-cell=${name}]`));
    for (const one of cells) one.querySelector("[data-action=run]").click();
    // Where a guess is asked for, the second press counts.
    for (const one of cells)
        if (!one.hasAttribute("data-busy")) one.querySelector("[data-action=run]").click();
    while (document.querySelector("live-cell[data-busy]"))
        await new Promise(requestAnimationFrame);
    return performance.now() - start;
}"""
# A step of training with its figure, and what a reader prints on the way.
CODE = """
from neuron import Network, digits, display, draw
X, y, *_ = digits()
network = Network([64, 16, 10], output="softmax", seed=0)
network.fit(X[:5], y[:5], epochs=1, rate=0.05)
print(list(range(500)))
display(draw.line([1, 2, 3], name="right", top=4), "score")
"""
# The memory itself grows by a fifth when it is full, and when that happens says nothing; Pyodide
# counts no blocks.
OBJECTS = "import gc\ngc.collect()\nprint(len(gc.get_objects()))"


def open_chapter(page, host, chapter):
    """Open a page whose cells can be used, with Python running."""
    page.goto(f"{host.address}en/{chapter}/")
    first = cell(page, names(page)[0])
    code = first.code
    first.run("1")
    first.set_code(code)
    return names(page)


def presses(browser, host):
    """Return how much longer 16 cells of chapter 8 take than the last of them, round by round."""
    ratios = []
    for number in range(ROUNDS):
        times = {}
        for many in (True, False) if number % 2 else (False, True):
            page = browser.new_page()
            chain = open_chapter(page, host, "08-inputs")
            page.wait_for_timeout(SETTLED_MS)  # the tutor comes once, however many are pressed
            plain = [name for name in chain if not cell(page, name).evaluate("c => c.skipped")][:16]
            times[many] = page.evaluate(PRESS, plain if many else plain[-1:])
            page.close()
        ratios.append(times[True] / times[False])
    return ratios


def runs(browser, host):
    """Return what is held after a third of all runs, and after all of them."""
    page = browser.new_page()
    open_chapter(page, host, "08-inputs")
    driver = cell(page, "list-neuron").set_code(CODE)
    found = []
    for number in range(1, RUNS + 1):
        driver.run(f"{CODE}# {number}")
        if number in (RUNS // 3, RUNS):
            objects = int(driver.run(OBJECTS).text)
            driver.run(CODE)
            found.append({**held(page), "objects of Python": objects})
    page.close()
    return found


def pages(browser, host):
    """Return what is held after a third of all changes of the page, and after all of them."""
    page = browser.new_page()
    page.goto(f"{host.address}en/02-neuron/")
    found = []
    for number in range(1, PAGES + 1):
        forward = number % 2 == 1
        page.locator(f".md-footer__link--{'next' if forward else 'prev'}").click()
        # Its address comes before it does.
        title = "3. " if forward else "2. "
        page.wait_for_function("title => document.title.startsWith(title)", arg=title)
        page.locator("live-cell[data-state=idle]").first.wait_for()
        cell(page, names(page)[0]).run()
        if number in (PAGES // 3, PAGES):
            found.append(held(page))
    page.close()
    return found


def report():
    """Print all measurements; return whether every bar was reached."""
    with (
        hosting() as host,
        sync_playwright() as playwright,
        TemporaryDirectory() as profile,
        browsing(playwright, profile) as first,
    ):
        browser = first.context
        ratio = median(presses(browser, host))
        print(f"{'16 presses of Run / one of the last':44} {ratio:9.3f} x, bar {PRESSES_BAR} x")
        reached = [ratio <= PRESSES_BAR]
        for what, (early, late) in (
            (f"{RUNS} runs", runs(browser, host)),
            (f"{PAGES} pages", pages(browser, host)),
        ):
            for name, value in late.items():
                grown = value / early[name]
                bar = PLATEAU_BAR if name.startswith("bytes") else COUNT_BAR
                reached.append(grown <= bar)
                print(
                    f"{what + ', ' + name:44} {grown:9.3f} x, bar {bar} x "
                    f"({early[name]:,} after a third, {value:,} at the end)"
                )
    return all(reached)


if __name__ == "__main__":
    sys.exit(not report())

"""Measures the live cells in Chromium, each against its peer in the same run.

``python -m tests.benchmarks.live [ROUNDS]``, after ``make site``. The order of the contenders
changes from round to round; every start has a profile of its own on disk.
"""

import os
import sys
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Error, sync_playwright

from tests.benchmarks.serving import compressed, hosting
from tests.browser.cells import cell
from tests.browser.conftest import FLAGS

BARS = {"empty": 0.25, "full": 0.25, "bytes": 1.4, "second": 50, "stop": 100, "frame": 50}
WORST_STOP_BAR = 300
DISPLAY_BAR = 1.12
TEXT = "first output"
PAGES = 5
ENDLESS = "while True:\n    pass"
CELL = "live-cell[data-cell=while-true]"

# In the page: press the button; the milliseconds until a frame shows the first output.
START = """([button, text]) => new Promise((resolve, reject) => {
    const start = performance.now();
    const look = () => {
        const outputs = document.querySelectorAll("pre, .live-output, .py-editor-output");
        if ([...outputs].some((output) => output.textContent.includes(text)))
            resolve(performance.now() - start);
        else if (performance.now() - start > 60000) reject(new Error("no output in 60 s"));
        else requestAnimationFrame(look);
    };
    document.querySelector(button).click();
    look();
})"""
STOP = """async (cell) => {
    const button = cell.querySelector("[data-action=stop]");
    while (button.hasAttribute("data-pressed"))  // it would be part of that press
        await new Promise(requestAnimationFrame);
    const start = performance.now();
    button.click();
    while (cell.hasAttribute("data-busy"))
        await new Promise((resolve) => cell.addEventListener("live-state", resolve));
    return performance.now() - start;
}"""
FRAMES = """(seconds) => new Promise((resolve) => {
    const start = performance.now();
    let last = start, worst = 0;
    const frame = () => {
        const now = performance.now();
        worst = Math.max(worst, now - last);
        last = now;
        if (now - start < seconds * 1000) requestAnimationFrame(frame);
        else resolve(worst);
    };
    requestAnimationFrame(frame);
})"""
# One step of training, with one figure or three and without, in turn.
DISPLAY = """
from statistics import median
from time import perf_counter
from neuron import Network, digits, display, draw
X, y, *_ = digits()
network = Network([64, 16, 10], output="softmax", seed=0)
shares = [0.1] * 10
def lap(figures, shown):
    scores = []
    start = perf_counter()
    for step in range(300 // figures):
        rows = slice(step, step + 5 * figures)
        network.fit(X[rows], y[rows], epochs=1, rate=0.05)
        scores.append(step % 4)
        if shown:
            display(draw.line(scores[-50:], name="right", top=4), "score")
        if shown and figures == 3:
            display(draw.digit(X[step]), "digit")
            display(draw.shares(shares), "shares")
    return perf_counter() - start
for figures in (1, 3):
    lap(figures, True)
    print(median([lap(figures, True) / lap(figures, False) for _ in range(31)]))
"""


def ours(host, page):
    """Open chapter 4 with a cell that prints."""
    page.goto(f"{host.address}en/04-training/")
    page.wait_for_function(f"!!document.querySelector('{CELL}').run")
    cell(page, "while-true").set_code("print('first' + ' output')")
    return f"{CELL} [data-action=run]"


def bare(host, page):
    """Open a page that loads Pyodide as its documentation says, in a module worker."""
    page.goto(f"{host.root}/peers/live.html")
    return "button"


def pyscript(host, page):
    """Open a page with PyScript's editor."""
    page.goto(f"{host.root}/peers/py-editor.html")
    page.wait_for_selector(".py-editor-run-button", timeout=20_000)
    return ".py-editor-run-button"


def starts(playwright, host, contender):
    """Return the milliseconds with an empty and a full cache, the bytes between, the hosts."""
    with TemporaryDirectory() as profile:
        times = []
        for _ in ("empty cache", "full cache"):
            with browsing(playwright, profile) as page:
                button = contender(host, page)
                page.wait_for_load_state("networkidle")
                host.asked.clear()
                times.append(page.evaluate(START, [button, TEXT]))
                if len(times) == 1:
                    sent = compressed(host, list(host.asked))
                page.wait_for_timeout(2500)  # what follows the first output is kept as well
        return *times, sent


class browsing:  # noqa: N801 - used as a function
    """A page of a browser whose cache outlives it, in the folder ``profile``."""

    def __init__(self, playwright, profile):
        self.open = lambda: playwright.chromium.launch_persistent_context(
            profile, executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=FLAGS
        )

    def __enter__(self):
        self.context = self.open()
        self.context.set_default_timeout(90_000)
        return self.context.new_page()

    def __exit__(self, *_):
        self.context.close()


def visit(playwright, host):
    """Return what is measured with Python running: second page, Stop, frames, display."""
    with TemporaryDirectory() as profile, browsing(playwright, profile) as page:
        page.evaluate(START, [ours(host, page), TEXT])
        driver = cell(page, "while-true")
        presses = []
        for _ in range(20):
            driver.start(ENDLESS)
            page.wait_for_timeout(300)
            presses.append(driver.evaluate(STOP))
        idle = page.evaluate(FRAMES, 3)
        driver.start("x = 0\nwhile True:\n    x += 1\n    print(x)")
        busy = page.evaluate(FRAMES, 5)
        driver.evaluate(STOP)
        slower = [float(ratio) for ratio in driver.run(DISPLAY).text.split()]
        second = median(next_page(page, number) for number in range(PAGES))
        return second, presses, idle, busy, slower


def next_page(page, number):
    """Go on to another page and return the milliseconds until its first output is seen."""
    way = "prev" if number % 2 else "next"
    page.locator("live-cell").first.evaluate("cell => { cell.dataset.old = ''; }")
    page.locator(f".md-footer__link--{way}").evaluate("link => link.click()")
    page.wait_for_function("() => !document.querySelector('live-cell[data-old]')")
    first = page.locator("live-cell[data-state]").first
    first.evaluate("(cell, number) => { cell.code = `print('page', ${number})`; }", number)
    return page.evaluate(START, ["live-cell [data-action=run]", f"page {number}"])


def report(rounds=5):
    """Print all measurements; return whether every bar was reached."""
    contenders = {"ours": ours, "bare Pyodide": bare, "PyScript": pyscript}
    measured = {name: [] for name in contenders}
    with hosting() as host, sync_playwright() as playwright:
        if not host.pyscript:
            print("PyScript is left out: npm could not fetch it")
            del contenders["PyScript"]
        for number in range(rounds):
            for name in sorted(contenders, reverse=number % 2 == 1):
                try:
                    measured[name].append(starts(playwright, host, contenders[name]))
                except Error as error:
                    if name != "PyScript":
                        raise
                    print("PyScript is left out, it did not run:", str(error).splitlines()[0])
                    del contenders[name]
        visits = visit(playwright, host)
        version = playwright.chromium
        version = version.name
    return _print(measured, visits)


def _print(measured, visits):
    reached = []

    def line(what, value, unit, bar=None, digits=0):
        reached.append(bar is None or value <= bar)
        end = "" if bar is None else f", bar {bar:g} {unit}"
        print(f"{what:44} {value:9.{digits}f} {unit}{end}")

    for place, cache in enumerate(("empty", "full")):
        for name, rounds in measured.items():
            if rounds:
                what = f"first output, {cache} cache: {name}"
                line(what, median(times[place] for times in rounds), "ms")
        for name in ("bare Pyodide", "PyScript"):
            if measured[name]:
                pairs = zip(measured["ours"], measured[name])  # of the same round
                ratio = median(mine[place] / theirs[place] for mine, theirs in pairs)
                bar = BARS[cache] if name == "bare Pyodide" else None
                line(f"  ours / {name}", ratio, "x", bar, digits=3)
    for name, rounds in measured.items():
        if rounds:
            line(f"bytes, gzip, click to output: {name}", rounds[0][2] / 1e6, "MB", digits=3)
    ratio = measured["ours"][0][2] / measured["bare Pyodide"][0][2]
    line("  ours / bare Pyodide", ratio, "x", BARS["bytes"], digits=3)
    second, presses, idle, busy, slower = visits
    line("first output on the second page of a visit", second, "ms", BARS["second"])
    line("Stop, median of 20 presses", median(presses), "ms", BARS["stop"])
    line("Stop, worst of 20 presses", max(presses), "ms", WORST_STOP_BAR)
    line("worst frame, nothing runs", idle, "ms")
    line("worst frame, while True: print(x)", busy, "ms", BARS["frame"])
    for figures, ratio in zip(("a figure", "three figures"), slower):
        line(f"training with {figures} / without", ratio, "x", DISPLAY_BAR, digits=3)
    return all(reached)


if __name__ == "__main__":
    sys.exit(not report(*map(int, sys.argv[1:])))

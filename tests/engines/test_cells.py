"""The cells of chapters 1 to 4 do in every engine, in both languages, what the book says."""

import pytest

from neuron_tutor import lessons
from tests.browser.cells import addresses
from tests.browser.serving import SITE, Host, missing
from tests.engines.driver import Cell, Driver, means, names

SITEMAP = SITE / "sitemap.xml"
PAGES = [
    address
    for address in (addresses(SITEMAP.read_text(encoding="utf-8")) if SITEMAP.exists() else [""])
    if address.removeprefix("en/")[:2] in ("01", "02", "03", "04")
]
#: How many figures the book has here, and the sizes of those that the run has drawn.
DRAWN = """cell => [
    cell.querySelectorAll('.live-recorded svg').length,
    [...cell.querySelectorAll('.live-output svg')].map(svg => {
        const { width, height } = svg.getBoundingClientRect();
        return Math.min(width, height);
    }),
]"""


def test_the_chapters_are_there_in_both_languages() -> None:
    assert len(PAGES) == 8


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("way", ["service-worker", "none"])
def test_all_cells_equal_the_book(driver: Driver, host: Host, address: str, way: str) -> None:
    if way == "none":
        host.spoiled["sw.js"] = missing
    driver.open(host.address + address)
    assert names(driver)
    assert different_cells(driver, "en" if address.startswith("en/") else "ko") == {}
    assert means(driver) == way


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_figure_is_drawn_anew_and_seen(driver: Driver, host: Host, language: str) -> None:
    driver.open(f"{host.address}{language}04-training/")
    cell = Cell(driver, "watch-it-learn").run()
    assert cell.state == "finished"
    in_the_book, sizes = cell.evaluate(DRAWN)
    assert len(sizes) == in_the_book > 0
    assert min(sizes) > 10


def different_cells(driver: Driver, lang: str) -> dict[str, object]:
    """Run all cells of a page; return what those did that did not do as the book says."""
    different: dict[str, object] = {}
    for name in names(driver):
        cell = Cell(driver, name)
        exercise = cell.evaluate("cell => cell.dataset.exercise ?? cell.dataset.rebuild ?? null")
        if exercise:
            cell.run(str(lessons.get(exercise, lang)["solution"]))
            outcome = cell.evaluate("cell => cell.querySelector('.live-lesson').dataset.outcome")
            if outcome != "right":
                different[name] = (outcome, cell.state, cell.said)
            continue
        if cell.evaluate("cell => cell.hasAttribute('data-skip')"):
            cell.start().wait("running")
            cell.press("stop")
            cell.wait("stopped")
            continue
        cell.run()
        expected = "failed" if cell.evaluate("cell => cell.raises") else "finished"
        free = cell.evaluate("cell => cell.hasAttribute('data-free')")
        same = cell.evaluate("cell => cell.same")
        if cell.state != expected or same is not (None if free else True):
            different[name] = (cell.state, cell.text, cell.said)
    return different


CHAIN = "chain = None\nfor i in range(50_000):\n    chain = {link}\nprint('made')\n"
DEEP = {
    "freed": CHAIN.format(link="[chain]") + "del chain",
    "compared": CHAIN.format(link="(chain,)") + "hash(chain)",
    "read": "import json\njson.loads('[' * 200_000 + ']' * 200_000)",
}
SAID = {"": "수천 겹으로", "en/": "thousands deep"}


@pytest.mark.parametrize("lang", SAID)
def test_what_lies_too_deep_is_told_and_python_begins_anew(
    driver: Driver, host: Host, lang: str
) -> None:
    driver.open(f"{host.address}{lang}04-training/")
    cell = Cell(driver, "while-true")
    for code in DEEP.values():
        assert SAID[lang] in cell.run(code).said
        assert cell.run("print(1)").text == "1\n"


#: By name, what recurses through functions of Python itself.
RECURSIVE = {
    "len": "class A:\n    def __init__(s, n): s.n = n\n"
    "    def __len__(s): return 0 if s.n == 0 else 1 + len(A(s.n - 1))\ndef f(n): return len(A(n))",
    "sum": "def f(n): return 0 if n == 0 else 1 + sum(map(f, [n - 1]))",
    "sorted": "def f(n): return 0 if n == 0 else len(sorted([n - 1], key=f))",
    "memo": "from functools import lru_cache\n@lru_cache(maxsize=None)\n"
    "def g(n): return n if n < 2 else g(n - 1) + g(n - 2)\n"
    "def f(n):\n    g.cache_clear()\n    return g(n)",
    "add": "class A:\n    def __init__(s, n): s.n = n\n"
    "    def __add__(s, o): return 0 if s.n == 0 else A(s.n - 1) + o\ndef f(n): return A(n) + 1",
}
#: As deep as it goes, ten times, which the engine takes for worth compiling anew.
SEARCH = """
def goes(n):
    try: f(n)
    except RecursionError: return False
    return True
low, high = 1, 1000
while low < high - 1:
    middle = (low + high) // 2
    low, high = (middle, high) if goes(middle) else (low, middle)
print(goes(3000), low > 80)"""


@pytest.mark.parametrize("visit", range(3))
def test_recursion_ends_with_an_error_also_where_the_engine_has_compiled_anew(
    driver: Driver, host: Host, visit: int
) -> None:
    driver.open(f"{host.address}en/04-training/")
    cell = Cell(driver, "while-true")
    for name, code in RECURSIVE.items():
        assert cell.run(code + SEARCH).text == "False True\n", (name, visit, cell.said)

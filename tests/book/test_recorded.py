"""What the book recorded is what Python does, and can be read without JavaScript."""

import random

import pytest

from tests.book.conftest import PAGES
from tests.browser.addresses import PAGES as ADDRESSES
from tests.browser.addresses import in_turn
from tests.chapters import running

#: In a browser these are run every time, and compared with what was recorded.
WALKED = [address for address in in_turn(ADDRESSES) if isinstance(address, str)]


@pytest.fixture(
    scope="session",
    params=[
        pytest.param(page, id=page.name, marks=[pytest.mark.long] * (page.path in WALKED))
        for page in PAGES
    ],
)
def page(request):
    """Every page in the language in which no browser walks through it; in `long`, in both."""
    return request.param


@pytest.fixture(scope="session")
def by_python(page):
    """Run the page's cells as a plain program."""
    return running.page(page.source.stem, page.language)


def test_the_recorded_output_is_that_of_a_plain_program(page, by_python):
    for cell, element in zip(page.chapter.cells, page.html.select("live-cell"), strict=True):
        # Between two pieces of text a figure may stand.
        text = "".join(piece.text for piece in element.select(".live-recorded .live-text"))
        if "free" in cell.attributes:
            assert text.count("\n") == by_python.text[cell.id].count("\n"), cell.id
        else:
            assert text == by_python.text.get(cell.id, ""), cell.id


def test_chance_and_the_stopwatch_are_the_same_in_every_build():
    """Whoever builds a release once more can compare the bytes."""
    for page in PAGES:
        recorded = {
            cell["data-cell"]: cell.select_one(".live-recorded")
            for cell in page.html.select("live-cell[data-free]")
        }
        if "random-start" in recorded:
            drawn = random.Random(0)
            start = f": {drawn.random()} {drawn.random()}\n"
            assert start in recorded["random-start"].text.replace(":  ", ": ")
        if "how-fast" in recorded:
            assert recorded["how-fast"].text.startswith("10000000 ")


def test_of_an_error_type_and_message_are_recorded_and_nothing_of_the_machine(page, by_python):
    for cell, element in zip(page.chapter.cells, page.html.select("live-cell"), strict=True):
        shown = element.select_one(".live-recorded .live-error-what")
        error = by_python.error.get(cell.id)
        if error is None:
            assert shown is None, cell.id
            continue
        message = error.msg if isinstance(error, SyntaxError) else str(error)
        assert shown.text == f"{type(error).__name__}: {message}"
        assert shown["data-error"] == type(error).__name__


def test_every_cell_that_prints_shows_it_without_javascript(page, by_python):
    """The record is plain text in the page, not in a template, an attribute or a script."""
    for cell, element in zip(page.chapter.cells, page.html.select("live-cell"), strict=True):
        printed = by_python.text.get(cell.id)
        shows = printed or cell.id in by_python.error or by_python.figures.get(cell.id)
        # That of a cell with a question lies behind a click; no script is needed to look.
        recorded = element.select_one(
            ":scope > .live-recorded, :scope > details.live-cover > .live-recorded"
        )
        assert bool(shows) == bool(recorded), cell.id
        figures = recorded.select(".live-figure") if recorded else []
        assert bool(figures) == bool(by_python.figures.get(cell.id)), cell.id
        assert not element.select("template, script, [hidden], noscript")

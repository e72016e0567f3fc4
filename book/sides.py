"""Tells apart what a chapter says on its page alone and what it says in the notebook instead."""

import re
from collections.abc import Iterator

# <!-- page -->
# Words for the page.
# <!-- notebook
# Words for the notebook, or none.
# -->
BOTH = re.compile(
    r"^<!-- page -->\n(?P<page>.*?)^<!-- notebook\b(?P<notebook>.*?)-->(?:\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
MARK = re.compile(r"<!-- *(?:page|notebook)\b")
CELL = re.compile(r"^(?:```|~~~|#)", re.MULTILINE)


def for_page(text: str) -> str:
    """Return what the page says."""
    return BOTH.sub(lambda both: both["page"], text)


def for_notebook(text: str) -> str:
    """Return what the notebook says."""
    return BOTH.sub(lambda both: _paragraph(both["notebook"]), text)


def places(text: str) -> list[int]:
    """Return the lines at which words of the two sides begin."""
    return [text.count("\n", 0, both.start()) + 1 for both in BOTH.finditer(text)]


def problems(text: str) -> Iterator[tuple[int, str]]:
    """Find marks without their counterpart, and headings, fences and cells between marks."""
    for both in BOTH.finditer(text):
        line = text.count("\n", 0, both.start()) + 1
        if MARK.search(both["page"]) or MARK.search(both["notebook"]):
            yield line, "words of a page's side inside of another"
        elif CELL.search(both["page"]) or CELL.search(both["notebook"]):
            yield line, "a heading or a fence that only the page or only the notebook would have"
    alone = BOTH.sub(lambda both: "\n" * both[0].count("\n"), text)
    for mark in MARK.finditer(alone):
        yield (
            alone.count("\n", 0, mark.start()) + 1,
            "`<!-- page -->` and `<!-- notebook` belong together",
        )


def _paragraph(words: str) -> str:
    return f"{words.strip()}\n" if words.strip() else ""

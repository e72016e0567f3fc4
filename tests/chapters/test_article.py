"""Everything that the article teaches has a home in the book, in both languages."""

import tomllib
from pathlib import Path

import pytest

from book import glossary
from book.chapter import Chapter
from book.problem import line_of
from tests.chapters.running import DOCS

MAP_FILE = Path(__file__).with_name("article.toml")
MAP = tomllib.loads(MAP_FILE.read_text(encoding="utf-8"))
ITEMS = [(kind, name) for kind, items in MAP.items() for name in items]
# sections 2.1 to 2.5 of the curriculum
CHECKLIST = {
    "concepts": {str(number) for number in range(1, 36)},
    "steps": {f"S{number}" for number in range(1, 17)},
    "questions": {f"Q{number}" for number in range(1, 15)},
    "figures": {f"F{number}" for number in range(6)},
    "terms": {
        *("bias", "parameter", "parameterisation", "model", "learning-rate", "hyperparameter"),
        *("gradient-descent", "stochastic-gradient-descent", "regression", "epoch"),
        *("neural-network", "machine-learning", "weight", "threshold", "error", "training"),
        *("test-data", "initialization", "divergence", "neuron"),
    },
}


def text_of(home: str, lang: str) -> str:
    """Return the text of a home: a section up to the next heading, or a cell's code."""
    page, _, name = home.replace(":", "#").partition("#")
    if page == "glossary":
        return str(glossary.terms()[name])
    chapter = Chapter.read(DOCS / lang / f"{page}.md")
    if ":" in home:
        found = [cell.code for cell in chapter.cells if cell.id == name]
    else:
        lines = chapter.text.splitlines()
        starts = [heading.line for heading in chapter.headings]
        found = [
            "\n".join(lines[heading.line - 1 : end - 1])
            for heading, end in zip(chapter.headings, [*starts[1:], len(lines) + 1], strict=True)
            if heading.id == name
        ]
    assert len(found) == 1, f"{place_of(home)}: {home} is {len(found)} places in {lang}"
    return found[0]


def place_of(home: str) -> str:
    """Return the line of the map to look at."""
    return f"tests/chapters/article.toml:{line_of(MAP_FILE, f'{chr(34)}{home}{chr(34)}')}"


@pytest.mark.parametrize("kind", CHECKLIST)
def test_no_item_of_the_article_is_missing(kind):
    assert set(MAP[kind]) == CHECKLIST[kind]
    assert set(MAP) == set(CHECKLIST)


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize(("kind", "name"), ITEMS, ids=[name for _, name in ITEMS])
def test_an_item_is_told_where_the_map_says(kind, name, lang):
    item = MAP[kind][name]
    homes = [item["home"]] if isinstance(item["home"], str) else item["home"]
    told = "\n".join(text_of(home, lang) for home in homes)
    words = item["says"] if "says" in item else item[lang]
    assert words
    assert words in told, f"{place_of(homes[0])}: {words!r} is not told there"


def test_every_term_of_the_article_is_in_the_glossary():
    assert set(MAP["terms"]) <= set(glossary.terms())

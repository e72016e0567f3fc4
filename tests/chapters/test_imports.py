"""What the pages use of the package: nothing beside it, every figure of it."""

import ast
from pathlib import Path

import pytest

from book.chapter import Chapter
from neuron import draw
from tests.chapters.running import DOCS


def imported(code):
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "."


@pytest.mark.parametrize("page", sorted(DOCS.glob("*/[0-9][0-9]-*.md")), ids=str)
def test_of_ours_chapters_import_the_package_alone(page):
    ours = {"neuron", "neuron_tutor", "book", "live", "live_runner", "tests", "tools"}
    for cell in Chapter.read(page).cells:
        try:
            modules = set(imported(cell.code))
        except SyntaxError:  # on purpose: the cell shows an error
            continue
        assert {m.split(".")[0] for m in modules} & ours <= {"neuron"}, cell.id


def test_every_figure_is_in_a_page():
    pages = "".join(path.read_text(encoding="utf-8") for path in DOCS.glob("ko/*.md"))
    unused = [name for name in draw.__all__ if name != "Figure" and f"draw.{name}(" not in pages]
    made = {name: getattr(draw, name).__code__ for name in unused}
    places = {n: f"{Path(c.co_filename).name}:{c.co_firstlineno}" for n, c in made.items()}
    assert [f"neuron/draw/{place}: no page draws {n}" for n, place in places.items()] == []

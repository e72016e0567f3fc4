"""What the cells of the chapters may import."""

import ast

import pytest

from book.chapter import Chapter
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

"""What must be true of the chapters: every broken rule is a problem with file and line."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from book.chapter import Cell, Chapter
from neuron_tutor import lessons

ATTRIBUTES = {"live", "exercise", "predict", "free", "tags"}
TAGS = {"skip-execution", "raises-exception"}


@dataclass(frozen=True)
class Problem:
    """A broken rule."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def problems(docs: Path) -> list[Problem]:
    """Check all chapters below ``docs/<language>/`` alone, and the languages against each other."""
    pages = {
        language: {
            path.relative_to(docs / language): Chapter.read(path)
            for path in sorted((docs / language).rglob("*.md"))
        }
        for language in ("ko", "en")
    }
    found: list[Problem] = []
    for chapters in pages.values():
        seen: dict[str, Chapter] = {}
        for chapter in chapters.values():
            found += alone(chapter)
            for cell in chapter.cells:
                first = seen.setdefault(cell.id, chapter)
                if first is not chapter:
                    message = f"the cell id {cell.id!r} is taken by {first.path.name}"
                    found.append(Problem(chapter.path, cell.line, message))
    for name in sorted(pages["ko"].keys() | pages["en"].keys()):
        pair = pages["ko"].get(name), pages["en"].get(name)
        if pair[0] and pair[1]:
            found += together(pair[0], pair[1])
        else:
            there = pair[0] or pair[1]
            missing = "en" if pair[0] else "ko"
            assert there  # noqa: S101 - the name came from one of the two
            found.append(Problem(there.path, 1, f"this page has no counterpart in {missing}"))
    return found


def alone(chapter: Chapter) -> Iterator[Problem]:
    """Check one chapter."""
    for rules in (_of_headings, _of_links, _of_fences, _of_cells):
        yield from (Problem(chapter.path, line, message) for line, message in rules(chapter))


def _of_headings(chapter: Chapter) -> Iterator[tuple[int, str]]:
    ids: set[str] = set()
    for heading in chapter.headings:
        if not heading.id:
            yield heading.line, f"the heading {heading.text!r} has no {{ #english-id }}"
        elif heading.id in ids:
            yield heading.line, f"the heading id {heading.id!r} is taken"
        elif not re.fullmatch(r"[a-z0-9-]+", heading.id):
            yield heading.line, f"the heading id {heading.id!r} is not a-z, 0-9 and -"
        else:
            ids.add(heading.id)


def _of_links(chapter: Chapter) -> Iterator[tuple[int, str]]:
    """Check links within the book; MkDocs checks them too, but does not know the line."""
    for link in chapter.links:
        if re.match(r"[a-z]+:", link.target):
            continue
        name, _, place = link.target.partition("#")
        path = chapter.path.parent / name if name else chapter.path
        if name.startswith("/") or not path.is_file():
            yield link.line, f"the link {link.target!r} leads nowhere"
        elif place and path.suffix == ".md" and place not in Chapter.read(path).places:
            yield link.line, f"the link {link.target!r} leads to no place of that page"


def _of_fences(chapter: Chapter) -> Iterator[tuple[int, str]]:
    for fence in chapter.stray:
        yield fence.line, f"a stray {fence.language or 'plain'} fence: it would run"
    for fence in chapter.fences:
        if not fence.closed:
            yield fence.line, "a fence that is never closed"
        elif fence.is_cell and not fence.is_readable:
            yield fence.line, f"the attributes of this cell cannot be read: {fence.attributes}"
        elif fence.is_cell and fence.indent:
            yield fence.line, "a live cell must start in column 0"
        elif fence.is_cell and not chapter.is_notebook:
            yield fence.line, "a live cell on a page without jupyter front matter"


def _of_cells(chapter: Chapter) -> Iterator[tuple[int, str]]:
    seen: set[str] = set()
    for cell in chapter.cells:
        yield from ((cell.line, message) for message in _of_cell(cell, seen))
        seen.add(cell.id)


def _of_cell(cell: Cell, seen: set[str]) -> Iterator[str]:
    if not re.fullmatch(r"[a-z0-9-]+", cell.id):
        yield f"a live cell needs an id of a-z, 0-9 and -, not {cell.id!r}"
    if cell.id in seen:
        yield f"the cell id {cell.id!r} is taken"
    for name in cell.attributes.keys() - ATTRIBUTES:
        yield f"a live cell has no attribute {name!r}"
    for tag in set(cell.tags) - TAGS:
        yield f"a live cell has no tag {tag!r}"
    for kind in ("exercise", "predict"):
        if kind in cell.attributes and not _is_taught(str(cell.attributes[kind])):
            yield f"neuron_tutor/lessons has no {kind} {cell.attributes[kind]!r}"
    if "raises-exception" not in cell.tags:
        try:
            ast.parse(cell.code)
        except SyntaxError as error:
            yield f"the cell {cell.id!r} does not parse: {error.msg} (its line {error.lineno})"


def _is_taught(name: str) -> bool:
    try:
        lessons.get(name, "ko")
    except LookupError:
        return False
    return True


def together(korean: Chapter, english: Chapter) -> Iterator[Problem]:
    """Check that both languages teach the same code under the same headings."""
    yield from _headings_together(korean, english)
    in_korean = {cell.id: cell for cell in korean.cells}
    in_english = {cell.id: cell for cell in english.cells}
    for name, cell in in_english.items():
        if name not in in_korean:
            yield Problem(english.path, cell.line, f"the cell {name!r} is missing in Korean")
        elif _skeleton(cell) != _skeleton(in_korean[name]):
            yield Problem(english.path, cell.line, f"the code of {name!r} is not that in Korean")
        elif cell.attributes != in_korean[name].attributes:
            yield Problem(english.path, cell.line, f"the attributes of {name!r} differ in Korean")
    for name, cell in in_korean.items():
        if name not in in_english:
            yield Problem(korean.path, cell.line, f"the cell {name!r} is missing in English")
    if in_korean.keys() == in_english.keys() and list(in_korean) != list(in_english):
        first = next(iter(in_english.values()))
        yield Problem(english.path, first.line, "the cells stand in another order than in Korean")


def _headings_together(korean: Chapter, english: Chapter) -> Iterator[Problem]:
    for one, other in zip_longest(korean.headings, english.headings):
        if one is None or other is None:
            there, path = (one, korean.path) if one else (other, english.path)
            yield Problem(path, there.line, f"the other language lacks the heading {there.id!r}")
        elif (one.id, one.level) != (other.id, other.level):
            message = f"the heading {other.id!r} is {one.id!r} in Korean"
            yield Problem(english.path, other.line, message)
            return


def _skeleton(cell: Cell) -> str:
    """The code without comments and without the words of its strings."""
    try:
        tree = ast.parse(cell.code)
    except SyntaxError:  # a cell whose lesson is that it does not parse
        return re.sub(r"#.*|([\"']).*?\1", "", cell.code)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return ast.dump(tree)

"""The form of a page: headings, links, fences and cells are such that a build understands them."""

import ast
import re
from collections.abc import Iterator

from book import sides, source
from book.chapter import Cell, Chapter
from book.problem import Problem
from neuron_tutor import lessons

FRONT = """---
jupyter:
  kernelspec:
    display_name: Python 3
    language: python
    name: python3
---
"""
ATTRIBUTES = {"live", "exercise", "predict", "rebuild", "free", "tags"}
TAGS = {"skip-execution", "raises-exception"}
Found = Iterator[tuple[int, str]]


def problems(chapter: Chapter) -> Iterator[Problem]:
    """Check the form of one page."""
    for rules in (_of_front_matter, _of_headings, _of_links, _of_fences, _of_sides, _of_cells):
        yield from (Problem(chapter.path, line, message) for line, message in rules(chapter))


def _of_front_matter(chapter: Chapter) -> Found:
    if chapter.text.startswith("---") and not chapter.text.startswith(FRONT):
        yield 1, "front matter in another style than that of the chapters: no cell would run"


def _of_headings(chapter: Chapter) -> Found:
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


def _of_links(chapter: Chapter) -> Found:
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


def _of_fences(chapter: Chapter) -> Found:
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
        elif fence.language == "source":
            yield from ((fence.line + n, message) for n, message in source.missing(fence.text))


def _of_sides(chapter: Chapter) -> Found:
    return sides.problems(chapter.text)


def _of_cells(chapter: Chapter) -> Found:
    seen: set[str] = set()
    asked = lessons.names() if chapter.cells else set()
    for cell in chapter.cells:
        yield from ((cell.line, message) for message in _of_cell(cell, seen, asked))
        seen.add(cell.id)


def _of_cell(cell: Cell, seen: set[str], asked: set[str]) -> Iterator[str]:
    if not re.fullmatch(r"[a-z0-9-]+", cell.id):
        yield f"a live cell needs an id of a-z, 0-9 and -, not {cell.id!r}"
    if cell.id in seen:
        yield f"the cell id {cell.id!r} is taken"
    for name in cell.attributes.keys() - ATTRIBUTES:
        yield f"a live cell has no attribute {name!r}"
    for tag in set(cell.tags) - TAGS:
        yield f"a live cell has no tag {tag!r}"
    for kind in ("exercise", "predict", "rebuild"):
        if kind in cell.attributes and str(cell.attributes[kind]) not in asked:
            yield f"neuron_tutor/lessons has no {kind} {cell.attributes[kind]!r}"
    if "raises-exception" not in cell.tags:
        try:
            ast.parse(cell.code)
        except SyntaxError as error:
            yield f"the cell {cell.id!r} does not parse: {error.msg} (its line {error.lineno})"

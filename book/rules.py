"""What must be true of the book: every broken rule is named with its file and line.

``python -m book.rules`` tells them.
"""

import ast
import re
import sys
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

from book import aim_rules, chapter_rules, form_rules, lesson_rules, sides, term_rules
from book.chapter import Chapter
from book.languages import LANGUAGES
from book.problem import Problem, unreadable

ROOT = Path(__file__).parent.parent
TABLES = sorted(Path(__file__).parent.glob("*.toml"))


def problems(docs: Path) -> list[Problem]:
    """Check the pages below ``docs/<language>/``, alone and against each other, and their lessons.

    What stands beside ``docs`` (the navigation, the readmes) is checked where it is there.
    """
    if broken := [problem for path in TABLES for problem in unreadable(path)]:
        return broken  # what reads them would raise
    pages = {
        language: {
            path.relative_to(docs / language): Chapter.read(path)
            for path in sorted((docs / language).rglob("*.md"))
        }
        for language in LANGUAGES
    }
    found: list[Problem] = []
    for chapters in pages.values():
        seen: dict[str, Chapter] = {}
        for chapter in chapters.values():
            found += form_rules.problems(chapter)
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
    found += chapter_rules.problems(docs)
    found += lesson_rules.problems(docs)
    found += term_rules.problems(docs)
    found += aim_rules.problems(docs)
    return found


def together(korean: Chapter, english: Chapter) -> Iterator[Problem]:
    """Check that both languages teach the same code under the same headings."""
    yield from _headings_together(korean, english)
    yield from _sides_together(korean, english)
    in_korean = {cell.id: cell for cell in korean.cells}
    in_english = {cell.id: cell for cell in english.cells}
    for name, cell in in_english.items():
        if name not in in_korean:
            yield Problem(english.path, cell.line, f"the cell {name!r} is missing in Korean")
        elif not _alike(cell.code, in_korean[name].code):
            yield Problem(english.path, cell.line, f"the code of {name!r} is not that in Korean")
        elif cell.attributes != in_korean[name].attributes:
            yield Problem(english.path, cell.line, f"the attributes of {name!r} differ in Korean")
    for name, cell in in_korean.items():
        if name not in in_english:
            yield Problem(korean.path, cell.line, f"the cell {name!r} is missing in English")
    if in_korean.keys() == in_english.keys() and list(in_korean) != list(in_english):
        first = next(iter(in_english.values()))
        yield Problem(english.path, first.line, "the cells stand in another order than in Korean")


def _sides_together(korean: Chapter, english: Chapter) -> Iterator[Problem]:
    """Check that the notebooks differ from the pages behind the same headings and cells."""
    one, other = (
        [(_before(chapter, line), line) for line in sides.places(chapter.text)]
        for chapter in (korean, english)
    )
    for in_korean, in_english in zip_longest(one, other, fillvalue=("", 1)):
        if in_korean[0] != in_english[0]:
            message = f"only one language has words for the notebook behind {in_english[0]!r}"
            if in_english[0]:
                yield Problem(english.path, in_english[1], message)
            else:
                message = f"only one language has words for the notebook behind {in_korean[0]!r}"
                yield Problem(korean.path, in_korean[1], message)
            return


def _before(chapter: Chapter, line: int) -> str:
    marks = [(heading.line, str(heading.id)) for heading in chapter.headings]
    marks += [(cell.line, cell.id) for cell in chapter.cells]
    return max((mark for mark in marks if mark[0] < line), default=(0, "title"))[1]


def _headings_together(korean: Chapter, english: Chapter) -> Iterator[Problem]:
    for one, other in zip_longest(korean.headings, english.headings):
        if one is None or other is None:
            there, path = (one, korean.path) if one else (other, english.path)
            yield Problem(path, there.line, f"the other language lacks the heading {there.id!r}")
        elif (one.id, one.level) != (other.id, other.level):
            message = f"the heading {other.id!r} is {one.id!r} in Korean"
            yield Problem(english.path, other.line, message)
            return


def _alike(one: str, other: str) -> bool:
    """Whether the code is the same but for comments and the words of strings."""
    if one == other:
        return True
    try:
        return _same(ast.parse(one), ast.parse(other))
    except SyntaxError:  # a cell whose lesson is that it does not parse
        one, other = (re.sub(r"#.*|([\"']).*?\1", "", code) for code in (one, other))
        return one == other


def _same(one: Any, other: Any) -> bool:
    if type(one) is not type(other):
        return False
    if isinstance(one, ast.Constant):
        both_text = isinstance(one.value, str) and isinstance(other.value, str)
        return both_text or _same(one.value, other.value)
    if isinstance(one, ast.AST):
        names = one._fields
        return all(_same(getattr(one, name), getattr(other, name)) for name in names)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return bool(one == other)


def main() -> int:
    """Tell all broken rules of the book."""
    found = problems(ROOT / "docs")
    for problem in found:
        path = problem.path.relative_to(ROOT) if problem.path.is_relative_to(ROOT) else problem.path
        print(f"{path}:{problem.line}: {problem.message}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

"""No piece of Python is used before a reader has been told of it."""

import ast
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from book.chapter import Cell, Chapter
from book.problem import line_of
from tests.chapters.constructs import made, pieces
from tests.chapters.running import CHAPTERS, DOCS, TASKS

TABLE = Path(__file__).with_name("constructs.toml")
PIECES: dict[str, dict[str, str]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["pieces"]
LANGUAGES = ("ko", "en")
EXEMPT = "in-the-package"  # the package's code is shown, not taught


@cache
def chapter(name: str, lang: str) -> Chapter:
    return Chapter.read(DOCS / lang / f"{name}.md")


def section(page: Chapter, line: int) -> str:
    """Return the heading that a line stands under."""
    return str([heading.id for heading in page.headings if heading.line <= line][-1])


def codes(name: str, cell: Cell) -> Iterator[tuple[str, str]]:
    """Return what a reader sees in a cell, and what the book asks to be written there."""
    asked = str(cell.attributes.get("exercise") or cell.attributes.get("rebuild"))
    if task := TASKS[int(name[:2])].get(asked):
        yield "starter", task.starter
        yield "solution", task.solution
    else:
        yield "cell", cell.code


def parses(code: str) -> bool:
    try:
        ast.parse(code)
    except SyntaxError:  # raises on purpose
        return False
    return True


def uses(lang: str) -> Iterator[tuple[tuple[int, int], str, str]]:
    """Return every use in the order of reading: (chapter, line), piece, what it stands in."""
    functions: set[str] = set()
    for number, name in enumerate(CHAPTERS):
        page = chapter(name, lang)
        for cell in page.cells:
            for kind, code in codes(name, cell):
                if section(page, cell.line) == EXEMPT or not parses(code):
                    continue
                functions |= made(ast.parse(code))
                for piece, line in pieces(code, functions):
                    where = f"docs/{lang}/{name}.md:{cell.line}: {kind} of {cell.id}, line {line}"
                    yield (number, cell.line), piece, where


def home(piece: str, lang: str) -> tuple[int, int]:
    """Return where a piece is told of: the chapter and the line of the heading."""
    name, _, heading = PIECES[piece]["home"].partition("#")
    found = [h.line for h in chapter(name, lang).headings if h.id == heading]
    assert found, f"{row(piece)}: no heading {PIECES[piece]['home']}"
    return CHAPTERS.index(name), found[0]


def row(piece: str) -> str:
    quote = "'" if '"' in piece else '"'
    return f"{TABLE.name}:{line_of(TABLE, f'{quote}{piece}{quote} =')}"


def text_of(piece: str, lang: str) -> str:
    """Return the text of the section that tells of a piece."""
    name = PIECES[piece]["home"].partition("#")[0]
    page = chapter(name, lang)
    _, start = home(piece, lang)
    ends = [heading.line for heading in page.headings if heading.line > start]
    return "\n".join(page.text.splitlines()[start : (ends or [len(page.text)])[0] - 1])


def refused(lang: str, of: str) -> list[str]:
    """Name the uses of a chapter that come before their piece is told of, with both places."""
    found = []
    for place, piece, where in uses(lang):
        if CHAPTERS[place[0]] != of:
            continue
        if piece not in PIECES:
            found.append(f"{where}: {piece!r} has no row in {TABLE.name}")
        elif place < home(piece, lang):
            found.append(f"{where}: {piece!r} is told of in {PIECES[piece]['home']} ({row(piece)})")
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", CHAPTERS)
def test_no_piece_is_used_before_it_is_told_of(name, lang):
    assert refused(lang, name) == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("piece", PIECES)
def test_its_heading_tells_of_a_piece(piece, lang):
    told = PIECES[piece]
    said = told.get("says") or told.get(lang) or ""
    assert said in text_of(piece, lang), f"{row(piece)}: {said!r} is not said there"


def test_every_piece_of_the_table_is_used_or_shown():
    used = {piece for _, piece, _ in uses("en")}
    shown = {
        piece
        for page in (chapter(name, "en") for name in CHAPTERS)
        for cell in page.cells
        if parses(cell.code)
        for piece, _ in pieces(cell.code)
    }
    assert set(PIECES) - used - shown == set()


@pytest.mark.parametrize(
    ("code", "piece"),
    [
        ("x = a[-3:]", "negative slice"),
        ("x = a[2:]", "slice"),
        ("x = a[::2]", "slice with a step"),
        ("x = a[-1]", "list[-1]"),
        ("a[0] = 1", "list[0] = …"),
        ("a[0][1] = 1", "list[0] = …"),
        ("x = [b for b in a if b]", "comprehension with if"),
        ("x = [b for c in a for b in c]", "comprehension of two"),
        ("x = sum(b for b in a)", "generator"),
        ("def f(a, b):\n    return a, b", "several values back"),
        ("a, b = f()", "several names"),
        ("*a, b = c", "*x"),
        ("f(*a)", "*x"),
        ("def f(a=1):\n    return a", "default value"),
        ("def f(*a):\n    return a", "*arguments"),
        ("f(a=1)", "named argument"),
        ("def f():\n    return 1\ng(f)", "a function handed over"),
        ("class A:\n    b = 1\ng(A, 1)", "a function handed over"),
        ("def f():\n    return 1\ng = f", "a function handed over"),
        ("x = a.split()", ".split(…)"),
        ("x = f'{a}'", "f-string"),
        ("x = 1_000", "1_000"),
        ("x = 1  # one", "#"),
        ("x += 1", "+="),
        ("x = -a", "-1"),
        ("x = a % b", "%"),
        ("x = a if b else c", "a if b else c"),
        ("if a:\n    b()\nelif c:\n    d()", "elif or else: if"),
        ("import a as b", "import … as"),
        ("class A(B):\n    c = 1", "inheritance"),
        ("x = 1 < a < 3", "a < b < c"),
        ("x = a = 1", "a = b = c"),
        ("x = [0] * n", "list * n"),
        ("x = None", "None"),
        ("x = not a", "not"),
        ("x = a in b", "in"),
        ("x = {1: 2}", "dict"),
        ("x = lambda a: a", "lambda"),
        ("try:\n    f()\nexcept E:\n    g()", "Try"),
        ("with a as b:\n    c()", "with"),
        ("x = {1, 2}", "Set"),
        ("x = (1, 2)", "tuple"),
        ("while a:\n    break", "break"),
        ("del a", "Delete"),
        ("x = abs(a)", "abs(…)"),
    ],
)
def test_a_piece_is_known_by_its_name(code, piece):
    assert piece in [name for name, _ in pieces(code)]


@pytest.mark.parametrize(
    "code", ["f(1)", "def f():\n    return 1\nf()", "import a\na.b()", "a = ..."]
)
def test_what_is_called_is_not_handed_over(code):
    assert "a function handed over" not in [name for name, _ in pieces(code)]


def test_the_order_of_reading_is_refused_where_it_is_broken(monkeypatch):
    """A heading that comes too late is named, and so is the place of the first use."""
    monkeypatch.setitem(PIECES, "while", {"home": "09-xor#exercises"})
    found = refused("en", "03-mistake")
    assert any("03-mistake.md" in told and "09-xor#exercises" in told for told in found)
    monkeypatch.delitem(PIECES, "while")
    assert any("no row" in told for told in refused("en", "03-mistake"))

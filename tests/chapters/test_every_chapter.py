"""What is tested of every chapter: its predictions, its numbers, and what its own file claims.

``test_chNN.py`` holds what only chapter NN says: its claims, its terms, what else is right.
"""

import ast
import re
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest

from book.chapter import Chapter
from book.source import ROOT, extent, named
from book.term_rules import introductions
from neuron_tutor import lessons
from tests.chapters.running import CHAPTERS, DOCS, MODULES, TASKS, judged, page

NUMBER = re.compile(r"(?<![A-Za-z_\d.])\d+(?:\.\d+)?(?!\d|\.\d|장|번째)")
# Numbers that are no results, on pages that are no chapters.
STATED = {
    "index": {"797"},
    "glossary": {"1958"},
    # The programs themselves are in tests/runner: how many, how deep, on which Python.
    "differences": {"10", "20", "300", "3.13", "3.14"},
    # Versions of a licence and of guidelines, a success criterion, the width of the browser tests.
    "reference": {"4.0", "2.0", "2.1", "2.2", "2.1.4", "320"},
    # Minutes of a lesson, a curriculum's year, a licence; chapter numbers in a row of them.
    "teachers": {"45", "50", "13", "2022", "4.0"},
    "your-table": {"1936", "150", "95", "100", "1.0"},
    # A score out of ten; the pictures of the exam and of the first network's lessons: settings.
    "your-digits": {"160", "10", "200"},
}
# Chapter and question; what a reader sees of it is a cell with the attribute `predict`.
ASKED = [
    (name, asked)
    for name in CHAPTERS
    if int(name[:2]) in MODULES
    for asked in MODULES[int(name[:2])].PREDICTIONS
]


def own(name):
    """Return what the test file of a chapter holds; a chapter without one claims nothing."""
    file = Path(__file__).with_name(f"test_ch{name[:2]}.py")
    return import_module(f"tests.chapters.{file.stem}") if file.exists() else SimpleNamespace()


def every(what):
    """Return all entries of this name in the chapters' test files, each behind its chapter."""
    return [(name, *entry) for name in CHAPTERS for entry in getattr(own(name), what, ())]


def test_every_chapter_has_lessons_and_all_lessons_a_chapter():
    assert list(lessons.numbers()) == [int(name[:2]) for name in CHAPTERS]


# predictions


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize(("name", "asked"), ASKED)
def test_a_cell_answers_its_question_as_the_author_foresaw(name, asked, lang):
    """The right answer stands beside the judge, but the cell itself is run here."""
    prediction = MODULES[int(name[:2])].PREDICTIONS[asked]
    cells = Chapter.read(DOCS / lang / f"{name}.md").cells
    (cell,) = [cell for cell in cells if cell.attributes.get("predict") == asked]
    output = page(name, lang).text[cell.id]
    verdict = lessons.grade(asked, prediction.right, output, lang)
    assert verdict.outcome == "right", verdict
    assert verdict.message == lessons_words(name, lang)[asked]["reason"]
    others = [option for option in prediction.options if option != prediction.right] or ["-7"]
    for other in others:
        assert lessons.grade(asked, other, output, lang).outcome == "wrong"


def lessons_words(name, lang):
    return import_module(f"neuron_tutor.lessons.{lang}.ch{name[:2]}").WORDS


@pytest.mark.parametrize(("name", "asked", "output", "answer"), every("CHANGED"))
def test_a_changed_cell_answers_by_what_it_prints(name, asked, output, answer):
    assert asked in MODULES[int(name[:2])].PREDICTIONS
    assert lessons.grade(asked, answer, output, "ko").outcome == "right"


# exercises


@pytest.mark.parametrize(("name", "exercise", "code"), every("ALSO_RIGHT"))
def test_another_right_way_is_right(name, exercise, code):
    assert exercise in TASKS[int(name[:2])]
    verdict = judged(exercise, code)
    assert verdict.outcome == "right", verdict


# numbers and terms


def prose(language, name):
    """Return a page without front matter, fences, comments, addresses and numbers of chapters."""
    chapter = Chapter.read(DOCS / language / f"{name}.md")
    rows = chapter.text.splitlines()
    for fence in chapter.fences:
        last = fence.line + fence.text.count("\n") + 1
        rows[fence.line - 1 : last] = [""] * (last - fence.line + 1)
    body = "\n".join(rows)
    body = body.split("\n---\n", 1)[1] if chapter.is_notebook else body
    syntax = r"\]\([^)]*\)|\{ #[^}]*\}|<!--.*?-->|chapters? \d+( and \d+)?|^# \d+\."
    return re.sub(syntax, "", body, flags=re.MULTILINE)


@pytest.mark.parametrize(("name", "korean", "english", "compute"), every("CLAIMS"))
def test_the_prose_states_what_python_computes(name, korean, english, compute):
    assert korean.format(*compute()) in prose("ko", name)
    assert english.format(*compute()) in prose("en", name)


@pytest.mark.parametrize("name", sorted({p.stem for p in (DOCS / "ko").glob("*.md")} - {"credits"}))
@pytest.mark.parametrize("language", ["ko", "en"])
def test_no_number_in_the_prose_is_left_unchecked(language, name):
    """Whole numbers below 10 count things on the page; others are claimed or stated as settings."""
    claims = getattr(own(name), "CLAIMS", ()) if name in CHAPTERS else ()
    template = 0 if language == "ko" else 1
    claimed = {
        number for claim in claims for number in NUMBER.findall(claim[template].format(*claim[2]()))
    }
    stated = getattr(own(name), "STATED", set()) if name in CHAPTERS else STATED.get(name, set())
    found = {n for n in NUMBER.findall(prose(language, name)) if "." in n or int(n) >= 10}
    assert found - claimed - stated == set()


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_introduces_the_terms_that_it_owes(name):
    """How a term is introduced, and that both languages do it, is a rule of the book."""
    owed = getattr(own(name), "TERMS", {})
    told = introductions(Chapter.read(DOCS / "ko" / f"{name}.md"))
    told_names = {one.term: one.english for one in told if one.english}
    if owed:
        assert told_names == owed


# the package


CORE = ("data", "neuron", "activations", "network", "value", "checks")


@pytest.mark.parametrize("file", [f"neuron/{name}.py" for name in (*CORE, "gradient", "names")])
def test_every_line_of_the_core_has_appeared_in_a_chapter(file):
    text = (ROOT / file).read_text(encoding="utf-8")
    pages = [Chapter.read(path) for path in (DOCS / "ko").glob("[0-9][0-9]-*.md")]
    fences = [fence for page in pages for fence in page.fences if fence.language == "source"]
    shown = set()
    for part in (part for fence in fences for part in named(fence.text)):
        if part.file == file:
            first, last = extent(ast.parse(text), part.name, file)
            shown |= set(range(first, last + 1))
    missing = [n for n, line in enumerate(text.splitlines(), 1) if line.strip() and n not in shown]
    assert missing == []

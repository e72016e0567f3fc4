"""Every chapter and its notebook say and run the same."""

import re
import tomllib
from itertools import pairwise

import jupytext
import nbformat
import pytest

from book.notebooks import chapters, notebook
from book.prose import plain
from tests.installed import ROOT

DOCS = ROOT / "docs"


CHAPTERS = [(path, lang) for lang in ("ko", "en") for path in chapters(DOCS, lang)]


EVERY_CHAPTER = pytest.mark.parametrize(
    ("path", "lang"), CHAPTERS, ids=[f"{lang}-{path.stem}" for path, lang in CHAPTERS]
)


FENCE = re.compile(r"^( *(?:> ?)*)(```+|~~~+)[^\n]*\n.*?^\1\2 *$", re.DOTALL | re.MULTILINE)


@EVERY_CHAPTER
def test_every_notebook_is_valid(path, lang):
    made = notebook(path, lang)
    assert (made["nbformat"], made["nbformat_minor"]) == (4, 5)
    nbformat.validate(made, relax_add_props=False)
    assert len({cell["id"] for cell in made["cells"]}) == len(made["cells"])


@EVERY_CHAPTER
def test_jupytext_reads_the_same_cells(path, lang):
    """The site executes what jupytext reads: the notebook must not be another book."""
    ours = [cell for cell in notebook(path, lang)["cells"] if "live" in cell["metadata"]]
    theirs = [c for c in jupytext.read(path).cells if c.cell_type == "code"]
    assert [c["id"] for c in ours] == [c.metadata["live"] for c in theirs]
    for cell, other in zip(ours, theirs, strict=True):
        if "exercise" not in other.metadata:
            assert cell["metadata"] == dict(other.metadata)
            if cell["cell_type"] == "code" and "rebuild" not in other.metadata:
                assert cell["source"] == other.source


@EVERY_CHAPTER
def test_nothing_is_left_that_only_the_site_understands(path, lang):
    for cell in notebook(path, lang)["cells"]:
        if cell["cell_type"] == "markdown":
            prose = re.sub(r"`[^`\n]*`", "x", FENCE.sub("", cell["source"]))
            prose = re.sub(r"</?(details|summary)>", "", prose)
            left = re.search(
                r"\{ ?[#.:]|^ *(!!!|\?\?\?|===) |\+\+[a-z]|\.md[)#]|```|\[\^|^\*\[|^: |"
                r"<[/!]?\w|<!--",
                prose,
                re.MULTILINE,
            )
            assert not left, (cell["source"], left)


@EVERY_CHAPTER
def test_no_prose_is_lost(path, lang):
    """Every word outside of fences, comments and attributes is in the notebook, in this order.

    But for what the page says alone: of that the notebook's words are there instead.
    """
    _, _, text = path.read_text("utf-8").split("---\n", 2)
    text = re.sub(r"<!-- page -->.*?<!-- notebook\b(.*?)-->", r"\1", text, flags=re.DOTALL)
    syntax = r"<!--.*?-->|\]\([^)]*\)| \{ #[\w-]+ \}|^ *(?:!!!|\?\?\?\+?) [\w -]+|</?[a-z][^>\n]*>"
    expected = re.sub(syntax, "", FENCE.sub("", text), flags=re.MULTILINE)
    cells = [c["source"] for c in notebook(path, lang)["cells"] if c["id"].startswith("text_")]
    found = re.sub(r"\]\([^)]*\)|</?[a-z][^>\n]*>", "", FENCE.sub("", "\n\n".join(cells)))
    words = re.compile(r"\w+")
    assert words.findall(found.lower()) == words.findall(expected.lower())


# What a page has and a notebook has not.
PAGE_ONLY = {
    "en": r"\b[Dd]rag|\*\*(Stop|Reset|Run)\*\*|press Stop|\b[Cc]lick|\bknob|Select a card",
    "ko": r"끌어(?!내)|끌면|끌 때|\*\*(멈추기|원래대로|처음으로|실행)\*\*|손잡이|"
    r"칸을 눌러|카드를 누르",
}


@EVERY_CHAPTER
def test_no_notebook_asks_for_what_only_a_page_has(path, lang):
    for cell in notebook(path, lang)["cells"]:
        if cell["cell_type"] == "markdown":
            prose = FENCE.sub("", cell["source"])
            assert not re.search(PAGE_ONLY[lang], prose), cell["source"]


@EVERY_CHAPTER
def test_what_a_reader_can_do_now_stands_behind_the_words(path, lang):
    every = tomllib.loads((ROOT / "book" / "aims.toml").read_text(encoding="utf-8"))
    cells = notebook(path, lang)["cells"]
    told = [
        (before["metadata"].get("heading"), re.findall(r"^- (.+)$", cell["source"], re.MULTILINE))
        for before, cell in pairwise(cells)
        if cell["id"] == "can_now"
    ]
    number = path.name[:2]  # of a chapter; other pages have no aims
    assert told == ([("words", every[number][lang])] if number in every else [])


@EVERY_CHAPTER
def test_a_cell_that_fails_on_purpose_is_announced(path, lang):
    cells = notebook(path, lang)["cells"]
    for before, cell in pairwise(cells):
        meant = "raises-exception" in cell["metadata"].get("tags", [])
        if meant and "exercise" not in cell["metadata"]:
            assert ("일부러" if lang == "ko" else "on purpose") in before["source"]


def test_links_lead_to_notebooks_and_no_further():
    path = DOCS / "en" / "04-training.md"
    assert plain("[a](02-neuron.md)", path) == "[a](02-neuron.ipynb)"
    assert plain("[`a`](02-neuron.md#the-secret)", path) == (
        "[`a`](02-neuron.ipynb#A-grand-trick-with-a-silly-secret)"
    )
    assert plain("[a](#functions)", path) == "[a](#In-functions)"
    assert plain("[a `b`](credits.md), [c](index.md#x)", path) == "a `b`, c"


def test_all_links_between_notebooks_lead_somewhere():
    for path, lang in CHAPTERS:
        names = {other.with_suffix(".ipynb").name for other in chapters(DOCS, lang)}
        cells = [c for c in notebook(path, lang)["cells"] if c["cell_type"] == "markdown"]
        prose = re.sub(r"```.*?```", "", "\n\n".join(c["source"] for c in cells), flags=re.DOTALL)
        linked = re.findall(r"\]\((?!\w+://)([^)#:]+)", prose)
        assert set(linked) <= names, path

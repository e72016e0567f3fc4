"""The reference says what package, commands and citation file are, in both languages."""

import inspect
import re
import tomllib

import pytest
from bs4 import BeautifulSoup

import neuron
from book import reference
from neuron import draw
from neuron_tutor.cli import main
from tests.book.conftest import DOCS, PAGES, ROOT

#: What is kept in a browser, by its key in live/src, and what the readers are told of it.
KEPT = {
    "neuron-cell:": {"ko": "고친 코드", "en": "the code that you changed"},
    "neuron-progress": {"ko": "푼 연습 문제", "en": "which exercises you have solved"},
    "neuron-recall": {"ko": "짧은 질문", "en": "quick questions"},
    "neuron-mine:": {"ko": "내 뉴런의 부분", "en": "the parts of your own neuron"},
    "neuron-shown:": {"ko": "내 뉴런의 부분", "en": "the parts of your own neuron"},
    "neuron-part:": {"ko": "불러온 파일", "en": "what came with a file"},
    "neuron-offer:": {"ko": "불러온 파일", "en": "what came with a file"},
    "neuron-idea:": {"ko": "적어 둔 생각", "en": "ideas that you wrote down"},
    "neuron-place": {"ko": "마지막으로 읽던 곳", "en": "where you left off"},
    "neuron-left": {"ko": "되돌릴 수 있어요", "en": "can be brought back"},
    "neuron-keep": {"ko": "담아 둘지 고른 것", "en": "whether you want them kept"},
    "neuron-book": {"ko": "이 책의 파일", "en": "the files of this book"},
    "book-font": {"ko": "글꼴", "en": "the font of the pages"},
}
KEY = re.compile(r'"(neuron-[a-z]+:?|book-font)"')

BUILT = [page for page in PAGES if page.source.stem == "reference"]
built = pytest.mark.parametrize("page", BUILT, ids=[page.language for page in BUILT])


def words(text):
    return re.sub(r"[`\s]+", "", re.sub(r":\w+:", "", text))


def test_the_reference_is_there_in_both_languages():
    assert {page.language for page in BUILT} == {"ko", "en"}


@built
def test_every_public_name_has_an_anchor_a_signature_and_its_whole_docstring(page):
    for prefix, module in (("", neuron), ("draw.", draw)):
        for name in module.__all__:
            term = page.html.find("dt", id=prefix + name)
            assert term, name
            assert term.text.startswith(f"{prefix}{name}("), name
            said = term.find_next_sibling("dd")
            assert words(said.text) == words(getattr(module, name).__doc__), name


@built
def test_every_argument_of_a_call_is_in_its_signature(page):
    """The oracle is `inspect.signature`; the page shows what the source says."""
    for term in page.html.select(".book-reference dt"):
        thing = draw if term["id"].startswith("draw.") else neuron
        for step in term["id"].removeprefix("draw.").split("."):
            thing = getattr(thing, step)
        given = [name for name in inspect.signature(thing).parameters if name != "self"]
        inside = term.text.removeprefix(term["id"])
        assert [n for n in given if not re.search(rf"(?<!\w){n}(?!\w)", inside)] == [], term["id"]
        assert "self" not in inside


@built
def test_every_public_method_that_says_what_it_does_is_listed(page):
    listed = {term["id"] for term in page.html.select(".book-reference dt")}
    for name in ("Network", "Neuron", "Layer", "Value"):
        for method, thing in inspect.getmembers(getattr(neuron, name), callable):
            if not method.startswith("_") and thing.__doc__:
                assert f"{name}.{method}" in listed


@built
def test_docstrings_are_marked_as_english(page):
    assert {dl["lang"] for dl in page.html.select("dl.book-reference")} == {"en"}


@built
def test_the_page_shows_the_help_of_the_command_and_of_each_of_its_commands(page, capsys):
    shown = [words(pre.text) for pre in page.html.select("article pre")]
    for command in ("", "learn", "digits", "notebooks", "check", "book", "doctor"):
        assert main([*filter(None, [command]), "--help", "--lang", page.language]) == 0
        assert words(capsys.readouterr().out) in shown


@built
def test_the_page_shows_the_citation_file(page):
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert words(citation) in [words(pre.text) for pre in page.html.select("article pre")]


def test_the_citation_has_the_version_of_the_package():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert re.search(r"^version: (.+)$", citation, re.MULTILINE)[1] == project["version"]
    assert re.search(r"^license: (.+)$", citation, re.MULTILINE)[1] == project["license"]


@built
def test_no_mark_is_left(page):
    assert "<!--" not in str(page.html.article)


@built
def test_buttons_that_the_page_names_are_those_of_the_cells(page):
    text = (ROOT / "live/src/shared/words.ts").read_text(encoding="utf-8")
    sections = page.source.read_text(encoding="utf-8").split("\n## ")
    named = re.findall(r"\*\*(.+?)\*\*", "".join(s for s in sections if "{ #cell }" in s))
    named += re.findall(r"\*\*(.+?)\*\*", "".join(s for s in sections if "{ #privacy }" in s))
    assert len(named) == 5
    assert [name for name in named if f': "{name}"' not in text] == []


@built
def test_the_privacy_section_names_all_that_is_kept_in_a_browser(page):
    sources = (ROOT / "live/src").rglob("*.ts")
    keys = {key for file in sources for key in KEY.findall(file.read_text(encoding="utf-8"))}
    assert keys == KEPT.keys()
    heading = page.html.find(id="privacy")
    section = heading.find_next_sibling("p"), heading.find_next_sibling("ul")
    section += (section[1].find_next_sibling("p"),)
    said = " ".join(part.get_text() for part in section)
    assert [key for key, told in KEPT.items() if told[page.language] not in said] == []


def test_the_issues_are_linked_where_the_repository_has_an_address():
    text = (DOCS / "en" / "reference.md").read_text(encoding="utf-8")
    assert "in the issues of the repository:" in reference.page(text, "en")
    linked = reference.page(text, "en", "https://host.example/a/b/")
    assert "in [the issues of the repository](https://host.example/a/b/issues):" in linked


def test_no_other_page_is_touched():
    assert reference.page("# A\n\n<!-- issues: b -->", "en") == "# A\n\n<!-- issues: b -->"


def test_signs_of_html_in_docstrings_are_text():
    class Odd:
        """Say ``a < b`` & <b>more</b>."""

        def __init__(self, *, than: "int | None" = None) -> None: ...

    html = reference.api(type("M", (), {"__all__": ["Odd"], "Odd": Odd}))
    shown = BeautifulSoup(html, "html.parser")
    assert shown.dd.text == "Say a < b & <b>more</b>."
    assert shown.dd.code.text == "a < b"
    assert shown.b is None

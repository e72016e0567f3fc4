"""The glossary tells the words of the chapters apart from those that come later."""

import re
from pathlib import Path

import pytest

from book import contents, glossary
from book.chapter import Chapter
from book.languages import LANGUAGES

DOCS = Path(__file__).parents[2] / "docs"
TERMS = glossary.terms()
CHAPTERS = {
    lang: [Chapter.read(path) for path in contents.chapters(DOCS / lang)] for lang in LANGUAGES
}


def names(term: str, lang: str) -> list[str]:
    """Return the names of a term: "입력층 / 은닉층" are two, what is in brackets is none."""
    parts = re.sub(r"\([^)]*\)", "", TERMS[term][lang]).split("/")
    words = [part.strip() for part in parts]
    return [re.escape(word) + ("" if lang == "ko" else r"s?\b") for word in words]


def occurs(term: str) -> bool:
    return any(
        re.search(rf"(?<![A-Za-z가-힣]){name}", chapter.text, re.IGNORECASE)
        for lang in LANGUAGES
        for name in names(term, lang)
        for chapter in CHAPTERS[lang]
    )


@pytest.mark.parametrize("term", [term for term in TERMS if not TERMS[term].get("later")])
def test_a_word_of_the_chapters_occurs_in_one(term):
    assert occurs(term)


@pytest.mark.parametrize("term", [term for term in TERMS if TERMS[term].get("later")])
def test_no_chapter_links_to_a_word_that_comes_later(term):
    linked = [
        f"{chapter.path.name}:{link.line}"
        for chapters in CHAPTERS.values()
        for chapter in chapters
        for link in chapter.links
        if link.target == f"glossary.md#{term}"
    ]
    assert linked == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_has_every_term_once_in_its_part(lang):
    page = Chapter.read(DOCS / lang / "glossary.md")
    (later,) = [heading.line for heading in page.headings if heading.id == "later"]
    found = {h.id: h.line > later for h in page.headings if h.level == 3}
    assert found == {term: bool(TERMS[term].get("later")) for term in TERMS}
    assert len([heading for heading in page.headings if heading.level == 3]) == len(TERMS)


def test_the_house_words_for_python_have_the_standard_ones_beside_them():
    """Who looks for help elsewhere needs the word that everyone uses."""
    told = {TERMS[term]["ko"] for term in TERMS}
    assert told >= {"변수", "문자열", "조건", "반복문", "인수", "객체", "메서드", "블록", "난수"}

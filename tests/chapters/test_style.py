"""The chapters keep to the house style: their Korean, their front matter, their names and links."""

import re
from pathlib import Path

import pytest

from book.chapter import Chapter

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
KOREAN = [path for path in PAGES if path.is_relative_to(DOCS / "ko")]
PRINTED = [*PAGES, *ROOT.glob("*.md"), *(ROOT / "live" / "src").rglob("*.ts")]

FRONT = """---
jupyter:
  kernelspec:
    display_name: Python 3
    language: python
    name: python3
---
"""
# written by people who translate, not by people who write
FOREIGN = {
    r"당신": "nobody is called 당신 in a book",
    r"되어\s?[지졌집진질]": "a passive of a passive: 돼요, 됐어요",
    r"에 의[해하한]": "say who does it",
    r"[을를] 통해서?": "say -로 or how",
    r"에 있어서": "say -에서 or -을 때",
    r"[을를] 가지고 있": "say -이 있다",
    r"필요로 하": "say -이 필요하다",
    r"하는 것이 가능": "say -할 수 있다",
    r"그것들": "name the things",
}
ENGLISH = {r"\bsimply\b": "no", r"\bjust\b": "no", r"\bobviously\b": "no", r"\bof course\b": "no"}
ENGLISH |= {r"\bfor ever\b": "forever, as in the United States"}
FORMAL = re.compile(r"(?:습니다|십시오|합니다|입니다|됩니까|이다|한다|했다|된다|였다)[.!?](?:\s|$)")
HOSTS = {
    "creativecommons.org",
    "doi.org",
    "fontawesome.com",
    "fontsource.org",
    "github.com",
    "opensource.org",
    "pictogrammers.com",
    "prism-code-editor.netlify.app",
    "pyodide.org",
    "squidfunk.github.io",
    "www.mkdocs.org",
}
# what other books say; a reader finds them in the glossary, not in the prose
VARIANTS = ["에폭", "임곗값", "바이어스", "웨이트", "러닝 레이트", "학습율", "퍼셉트론즈"]
# paragraphs of a Korean page that may be in English
NAMES = {"Minhas Kamal", "Pyodide", "MkDocs"}


def prose(path):
    """Return the lines of a page's prose with their numbers, code and front matter blanked."""
    chapter = Chapter.read(path)
    first = FRONT.count("\n") if chapter.is_notebook else 0
    return [(n, text) for n, text in enumerate(chapter.prose.splitlines(), 1) if n > first]


def found(path, patterns):
    return [
        f"{path.relative_to(ROOT).as_posix()}:{number}: {match[0]} ({reason})"
        for number, text in prose(path)
        for pattern, reason in patterns.items()
        if (match := re.search(pattern, text, re.IGNORECASE))
    ]


def named(paths):
    return {"argvalues": paths, "ids": [str(path.relative_to(ROOT)) for path in paths]}


@pytest.mark.parametrize("path", **named(KOREAN))
def test_korean_is_written_and_not_translated(path):
    assert found(path, FOREIGN) == []


@pytest.mark.parametrize("path", **named(KOREAN))
def test_korean_speaks_to_the_reader_in_haeyo(path):
    formal = [f"{number}: {text}" for number, text in prose(path) if FORMAL.search(text)]
    assert formal == []


@pytest.mark.parametrize("path", **named(KOREAN))
def test_the_house_spelling_is_kept(path):
    text = path.read_text(encoding="utf-8")
    assert [word for word in VARIANTS if word in text] == []


@pytest.mark.parametrize("path", **named([p for p in PAGES if p not in KOREAN]))
def test_english_calls_nothing_simple(path):
    assert found(path, ENGLISH) == []


MARKUP = r"\([^)]*\)|\{[^}]*\}|\+\+\S+\+\+|</?[a-z][^>]*>"


@pytest.mark.parametrize("path", **named(KOREAN))
def test_no_paragraph_of_a_korean_page_is_in_english(path):
    """A line with four English words and no Hangul is one, unless it holds a name."""
    for number, text in prose(path):
        words = re.findall(r"[A-Za-z]{2,}", re.sub(MARKUP, "", text))
        if len(words) >= 4 and not re.search("[가-힣]", text):
            assert any(name in text for name in NAMES), f"{path.name}:{number}: {text}"


@pytest.mark.parametrize("path", **named([p for p in PAGES if p not in KOREAN]))
def test_no_hangul_is_left_in_an_english_page(path):
    text = path.read_text(encoding="utf-8")
    hangul = [n for n, row in enumerate(text.splitlines(), 1) if re.search("[가-힣]", row)]
    assert hangul == []


@pytest.mark.parametrize("path", **named(PAGES))
def test_front_matter_is_in_block_style(path):
    """mkdocs-jupyter executes nothing else, and says nothing about it."""
    text = path.read_text(encoding="utf-8")
    if "live=" in text or text.startswith("---"):
        assert text.startswith(FRONT)


def test_chapters_are_markdown_because_nothing_else_survives_in_two_languages():
    names = [path for path in DOCS.rglob("*") if path.suffix in {".ipynb", ".py", ".rst"}]
    assert names == []
    assert len(PAGES) == 2 * len(KOREAN)


@pytest.mark.parametrize("path", **named(PRINTED))
def test_nobody_is_told_to_install_the_other_neuron(path):
    """On PyPI, that name is a simulator of nerve cells, which overwrites this package."""
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"install\s+(?:-\S+\s+)*[\"'`]?neuron(?!-from-scratch)\b", text) == []


@pytest.mark.parametrize("path", **named(PAGES))
def test_links_lead_to_known_hosts_and_pictures_to_none(path):
    text = path.read_text(encoding="utf-8")
    hosts = set(re.findall(r"https?://([^/)\s\"'>]+)", text))
    assert hosts - HOSTS == set()
    assert re.findall(r"!\[[^]]*\]\(https?:|<(?:img|script|link|iframe)\b[^>]*https?:", text) == []

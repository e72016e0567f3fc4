"""The built site: light, alone, readable without JavaScript, and the same as its sources."""

import gzip
import re
from copy import copy
from itertools import pairwise
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup

from neuron_tutor import lessons
from tests.book.conftest import PAGES, SITE

PARTS = ("makes", "words", "minutes")  # what the first page says of a chapter
NO_RESOURCE = {"alternate", "canonical", "next", "prev"}


def test_a_page_weighs_less_than_64_kilobytes(page):
    """Frame, prose, cells and outputs: not figures, exercises and the source of the package."""
    html = copy(page.html)
    for part in html.select(
        ".live-figure, [data-exercise], [data-rebuild], .live-predict, .live-source"
    ):
        part.decompose()
    assert len(str(html).encode()) < 64_000


def test_a_page_comes_over_the_line_in_less_than_34_kilobytes(page):
    """The heaviest, chapter 12, shows sixteen neurons, a table of counts and most of network.py."""
    assert len(gzip.compress(page.file.read_bytes())) < 34_000


def test_a_page_loads_nothing_from_another_host(page):
    loaded = [tag["src"] for tag in page.html.find_all(src=True)]
    loaded += [tag["href"] for tag in page.html.select("link[href], use[href], image[href]")]
    foreign = {
        tag["href"]
        for tag in page.html.select("link[href]")
        if NO_RESOURCE & {word.strip() for word in tag["rel"]}
    }
    assert [a for a in loaded if urlsplit(a).netloc and a not in foreign] == []


def test_what_a_page_loads_is_there(page):
    loaded = [tag["src"] for tag in page.html.find_all(src=True)]
    loaded += [tag["href"] for tag in page.html.select("link[rel=stylesheet], link[rel=icon]")]
    assert len(loaded) >= 5
    for address in loaded:
        assert (page.file.parent / urlsplit(address).path).exists(), address


def test_no_stylesheet_loads_anything_from_another_host():
    sheets = [*SITE.rglob("*.css")]
    assert sheets
    for sheet in sheets:
        text = sheet.read_text(encoding="utf-8")
        loaded = re.findall(r"(?:url\(|@import)\s*[\"']?\s*((?:https?:)?//[^\s\"')]+)", text)
        assert loaded == [], sheet.name


def test_a_page_leads_to_itself_in_every_language(page):
    root = "http://host/base/"
    korean = page.path.removeprefix("en/")
    expected = {"ko": root + korean, "en": f"{root}en/{korean}", "x-default": root + korean}
    links = page.html.select("link[hreflang]")
    assert {link["hreflang"]: urljoin(root + page.path, link["href"]) for link in links} == expected
    assert len(links) == 3
    clicked = page.html.select("a[hreflang]")
    assert {a["hreflang"]: urljoin(root + page.path, a["href"]) for a in clicked} == {
        "ko": expected["ko"],
        "en": expected["en"],
    }


def test_material_finds_no_alternates_to_switch_languages_with():
    """It fetches a sitemap below every `[rel=alternate]` and then switches wrongly."""
    files = [*SITE.rglob("*.html")]
    assert len(files) > len(PAGES)
    for file in files:
        assert not re.search(r"rel=[\"']?alternate", file.read_text(encoding="utf-8")), file


def test_a_page_says_its_language(page):
    assert page.html.html["lang"] == page.language
    names = {"ko": "뉴런 직접 만들기", "en": "Neuron from Scratch"}
    assert names[page.language] in page.html.title.text


def test_headings_and_their_ids_are_those_of_the_source(page):
    article = page.html.select_one("article")
    shown = [(int(h.name[1]), h.get("id")) for h in article.find_all(re.compile(r"^h[1-6]$"))]
    assert shown == [(heading.level, heading.id) for heading in page.chapter.headings]


def test_the_contents_name_every_section(page):
    sections = [f"#{h.id}" for h in page.chapter.headings if h.level == 2]
    contents = page.html.select("[data-md-component=toc] a[href]")
    named = dict.fromkeys(a["href"] for a in contents)  # the theme draws them twice
    assert [place for place in named if place in sections] == sections


def test_the_first_page_lists_every_chapter_with_its_title_its_words_and_its_minutes():
    for page in (page for page in PAGES if page.source.stem == "index"):
        stations = page.html.select(".book-way li")
        folder = page.source.parent
        chapters = [
            p for p in PAGES if re.match(r"\d\d-", p.source.stem) and p.source.parent == folder
        ]
        links = [urljoin(page.path, station.a["href"]) for station in stations]
        assert links == [chapter.path for chapter in chapters]
        for station, chapter in zip(stations, chapters, strict=True):
            title = chapter.html.h1.text.removesuffix("¶").strip()
            assert station.a.text == title
            says = {name: station.select_one(f".book-{name}").text for name in PARTS}
            assert says["makes"] in chapter.html.select_one(".book-frame").text
            assert says["minutes"] in chapter.html.select_one(".book-frame").text
            listed = chapter.html.select_one("#words").find_next("p").text.lower()
            assert all(word.lower() in listed for word in says["words"].split(", "))


def test_every_chapter_leads_on_to_the_next_one():
    chapters = [page for page in PAGES if re.match(r"\d\d-", page.source.stem)]
    for page, following in pairwise(chapters):
        if page.language == following.language:
            link = page.html.select_one("a.md-footer__link--next")
            assert urljoin(page.path, link["href"]) == following.path
            assert following.chapter.title in link.text
            assert following.html.select_one(".book-frame span b").next_sibling.strip() in link.text


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [("your-table", "09-xor", "10-slope"), ("your-digits", "15-writing", "my-neuron")],
)
def test_a_page_for_a_reader_s_own_data_stands_where_it_can_be_done(name, before, after):
    for page in (page for page in PAGES if page.source.stem == name):
        ways = [page.html.select_one(f"a.md-footer__link--{way}") for way in ("prev", "next")]
        names = [urljoin(page.path, way["href"]).rstrip("/").split("/")[-1] for way in ways]
        assert names == [before, after]


def test_code_in_the_page_is_the_source_to_the_letter(page):
    shown = [
        (cell["data-cell"], cell.select_one(".live-code").text)
        for cell in page.html.select("live-cell")
    ]
    assert shown == [(cell.id, source(cell, page.language)) for cell in page.chapter.cells]


def source(cell, language):
    """Return a cell's code; of an exercise what it begins with, which the lessons know."""
    exercise = cell.attributes.get("exercise") or cell.attributes.get("rebuild")
    return lessons.get(exercise, language)["starter"].rstrip("\n") if exercise else cell.code


def test_cells_carry_their_attributes(page):
    for cell, element in zip(page.chapter.cells, page.html.select("live-cell"), strict=True):
        assert ("data-raises" in element.attrs) == ("raises-exception" in cell.tags)
        assert ("data-skip" in element.attrs) == ("skip-execution" in cell.tags)
        assert ("data-free" in element.attrs) == ("free" in cell.attributes)
        assert element.get("data-exercise") == cell.attributes.get("exercise")


def test_the_sitemap_lists_every_page_below_the_address_it_was_built_for():
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    sitemap = ET.fromstring((SITE / "sitemap.xml").read_text(encoding="utf-8"))  # noqa: S314 - ours
    listed = [loc.text for loc in sitemap.iter(name)]
    first = BeautifulSoup((SITE / "index.html").read_text(encoding="utf-8"), "html.parser")
    root = first.select_one("link[rel=canonical]")["href"]
    assert root.endswith("/")
    assert sorted(listed) == sorted(root + page.path for page in PAGES)


def test_the_page_of_a_missing_address_speaks_both_languages():
    html = BeautifulSoup((SITE / "404.html").read_text(encoding="utf-8"), "html.parser")
    assert html.html["lang"] == "ko"
    assert "페이지가 없어요" in html.h1.text
    assert html.select_one("[lang=en] h2").text == "There is no page at this address"
    links = html.select("article a[href]")
    root, *others = (urlsplit(urljoin("http://host/", a["href"])).path for a in links)
    assert root.endswith("/")
    assert others == [f"{root}glossary/", f"{root}en/", f"{root}en/glossary/"]


def test_python_and_the_package_are_served_with_the_site(page):
    manifest = {path.name for path in (SITE / "assets" / "live").iterdir()}
    for pack in ("book", "tutor"):
        assert any(re.fullmatch(rf"{pack}-[0-9a-f]{{8}}\.pack", name) for name in manifest)
    assert any(name.startswith("pyodide-") for name in manifest)
    scripts = [s["src"] for s in page.html.select("script[type=module]")]
    assert len(scripts) == 1
    assert (page.file.parent / scripts[0]).exists()


def test_a_search_speaks_as_the_book_does():
    """The theme would call pages documents, and be formal in Korean."""
    for address, theirs in {"": r"문서|니다", "en/": "document"}.items():
        page = (SITE / address / "index.html").read_text("utf-8")
        said = re.findall(r'"search\.result\.\w+(?:\.\w+)?": "([^"]*)"', page)
        assert len(said) >= 5
        assert not [words for words in said if re.search(theirs, words)]

"""Sheets ask what the chapters ask and give nothing away; keys answer all of it."""

import re
from difflib import get_close_matches
from html import unescape

import pytest
from bs4 import BeautifulSoup

from book import aims, languages, sheets
from book.teaching import prose
from neuron_tutor import lessons
from tests.book.conftest import DOCS, PAGES, SITE

CHAPTERS = [page for page in PAGES if re.match(r"\d\d-", page.source.stem)]
LONG = 16  # signs of a line that tells something: `return 1` does not
#: Words that lead to another place of the page.
POINTING = re.compile(
    r"\b(?:tables?|cells?|programs?|figures?|rows) (?:above|below)\b|\b(?:last|next) section\b"
    r"|위의 |앞 절"
)
chapters = pytest.mark.parametrize("page", CHAPTERS, ids=[page.name for page in CHAPTERS])


def built(page, *, key):
    folder = SITE / languages.prefix(page.language) / "sheets"
    text = (folder / sheets.name(page.source, key=key)).read_text(encoding="utf-8")
    return BeautifulSoup(text, "html.parser")


def asked(page):
    """The ids of what the page itself asks, with the cells that ask it."""
    kinds = ("predict", "rebuild", "exercise")
    found = {
        cell["data-cell"]: next(filter(None, (cell.get(f"data-{kind}") for kind in kinds[1:])), "")
        for cell in page.html.select("live-cell:is([data-exercise], [data-rebuild])")
    }
    for question in page.html.select("live-cell .live-predict"):
        found[question.find_parent("live-cell")["data-cell"]] = question["data-predict"]
    return found


@chapters
def test_sheet_and_key_have_all_that_the_page_and_later_ones_ask(page):
    expected = asked(page).keys() | lessons.recalls(int(page.source.stem[:2])).keys()
    for key in (False, True):
        ids = [section["id"] for section in built(page, key=key).select("section[id]")]
        assert sorted(ids) == sorted(expected)
    numbers = [b.text for b in built(page, key=True).select("section[id] > p:first-child > b")]
    assert [n for n in numbers if re.fullmatch(r"\d+\.", n)] == [
        f"{n}." for n in range(1, len(expected) + 1)
    ]


@chapters
def test_a_sheet_gives_no_answer_and_its_key_every_one(page):
    sheet, key = built(page, key=False), built(page, key=True)
    assert not sheet.select(".right, .reason")
    shown = sheet.get_text()
    for cell, name in asked(page).items():
        told = lessons.get(name, page.language)
        answer = key.find(id=cell)
        if "solution" in told:
            assert told["solution"].strip() in answer.pre.text
            own = [line for line in told["solution"].splitlines() if line.strip()]
            given = told["starter"].splitlines()
            assert sum(line in given for line in own) < len(own)
            room = sheet.find(id=cell).select(".room i")
            assert len(room) > len([line for line in own if line not in given])
        else:
            (right,) = answer.select(".right")
            options = dict(told["options"])
            expected = options.get(told["right"], told["right"])
            assert plain(right.text).endswith(plain(expected))
        reason = plain(told["reason"])
        assert reason in plain(answer.get_text())
        assert reason not in plain(shown)


@chapters
def test_no_item_of_a_sheet_shows_another_one_s_part_of_the_neuron(page):
    """What is nearly the same counts: `/ 10` in place of `/ 100` gives a line away."""
    sheet = built(page, key=False)
    for cell, name in asked(page).items():
        told = lessons.get(name, page.language)
        if not page.html.select(f'live-cell[data-cell="{cell}"][data-rebuild]'):
            continue  # an exercise uses what the chapter shows
        given = {line.strip() for line in told["starter"].splitlines()}
        own = [line.strip() for line in told["solution"].splitlines()]
        own = [line for line in own if len(line) >= LONG and line not in given]
        others = [section for section in sheet.select("section[id]") if section["id"] != cell]
        shown = [
            line.strip()
            for section in others
            for code in section.select("pre")
            for line in code.get_text().splitlines()
        ]
        told_away = [line for line in own if get_close_matches(line, shown, 1, 0.9)]
        assert len(told_away) <= len(own) / 3, (name, told_away)


@chapters
def test_no_question_of_a_sheet_points_at_another_place_of_the_page(page):
    for question in built(page, key=False).select("section[id] > p:first-child"):
        assert not POINTING.search(question.get_text()), question.get_text()


def plain(text):
    return " ".join(re.sub(r"[`*]", "", unescape(text)).split())


@chapters
def test_a_chapter_ends_with_what_one_can_do_and_the_sheet_lets_tick_it(page):
    number = int(page.source.stem[:2])
    expected = [plain(aim) for aim in aims.of(number, page.language)]
    assert 3 <= len(expected) <= 6
    for shown in (page.html.select(".book-aims li"), built(page, key=False).select(".aims li")):
        assert [plain(item.text) for item in shown] == expected
    assert page.html.find(id="words").find_next(class_="book-aims")
    assert page.html.find(class_="book-aims").find_next("h2") is None


def test_aims_say_the_same_number_of_things_in_both_languages_one_by_one():
    numbers = {page.source.stem[:2] for page in CHAPTERS}
    assert aims.all_aims().keys() == numbers
    for said in aims.all_aims().values():
        assert said.keys() == set(languages.LANGUAGES)
        assert len(said["ko"]) == len(said["en"])
        assert all(aim.endswith("수 있어요") for aim in said["ko"])
        for ko, en in zip(said["ko"], said["en"], strict=True):
            assert en[0].islower()
            code = re.findall(r"`[^`]+`|\d", ko)
            assert sorted(code) == sorted(re.findall(r"`[^`]+`|\d", en)), (ko, en)


@chapters
def test_links_of_sheets_lead_to_files_of_the_site(page):
    for key in (False, True):
        folder = SITE / languages.prefix(page.language) / "sheets"
        for link in built(page, key=key).find_all("a"):
            file, _, place = link["href"].partition("#")
            target = (folder / file).resolve()
            target = target / "index.html" if file.endswith("/") else target
            assert target.is_file(), link
            if place:
                assert f'id="{place}"' in target.read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", languages.LANGUAGES)
def test_the_teachers_page_alone_leads_to_sheets_and_nothing_searches_them(lang):
    leading = {
        page.source.stem
        for page in PAGES
        if page.language == lang and page.html.select('a[href*="sheets/"]')
    }
    assert leading == {"teachers"}
    (teachers,) = (p for p in PAGES if p.language == lang and p.source.stem == "teachers")
    links = [a["href"] for a in teachers.html.select('dl a[href*="sheets/"]')]
    assert len(links) == 2 * sum(page.language == lang for page in CHAPTERS)
    assert all((teachers.file.parent / link).resolve().is_file() for link in links)
    parts = (SITE / "search" / lang).rglob("*.json")
    searched = "".join(part.read_text(encoding="utf-8") for part in parts)
    assert "04-training" in searched
    assert "sheets/" not in searched
    assert "sheets/" not in (SITE / "sitemap.xml").read_text(encoding="utf-8")
    some = aims.of(4, lang)[1]
    assert some not in searched


def test_a_sheet_needs_nothing_but_itself():
    text = sheets.page(DOCS / "en" / "04-training.md", "Book", "en", key=False)
    html = BeautifulSoup(text, "html.parser")
    assert not html.select("script, link, img, [src]")
    assert html.find("meta", {"name": "robots"})["content"] == "noindex"


def test_stars_stress_words_and_code_keeps_its_own():
    assert prose("**a** < *b*, `2 ** 3 * 4`") == (
        "<b>a</b> &lt; <em>b</em>, <code>2 ** 3 * 4</code>"
    )
    assert prose("2 * 3") == "2 * 3"

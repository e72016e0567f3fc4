"""The teachers' page plans every chapter, and names standards that chapters of the book teach."""

import re

import pytest

from book import minutes, teachers
from tests.book.conftest import DOCS, PAGES, ROOT

BUILT = [page for page in PAGES if page.source.stem == "teachers"]
built = pytest.mark.parametrize("page", BUILT, ids=[page.language for page in BUILT])
CODE = re.compile(r"(?:9정0[1-5]|12정0[1-5]|12인기0[1-5])-\d\d")


def rows(page, section):
    table = page.html.find(id=section).find_next("table")
    return [list(tr.find_all("td")) for tr in table.tbody.find_all("tr")]


@built
def test_every_page_with_tasks_stands_in_the_plan_with_the_minutes_that_it_says_itself(page):
    planned = rows(page, "plan")
    chapters = [
        other
        for other in PAGES
        if other.language == page.language and re.match(r"\d\d-|your-", other.source.stem)
    ]
    assert len(planned) == len(chapters) >= 18
    for (title, makes, terms, *numbers), chapter in zip(planned, chapters, strict=True):
        assert title.text == chapter.chapter.title.replace("`", "")
        frame = chapter.html.select_one(".book-frame").text
        assert makes.text in frame
        reading, whole, lessons = (int(number.text) for number in numbers)
        assert [reading, whole] == [int(n) for n in re.findall(r"\d+", frame.split("\n")[-1])[-2:]]
        assert (lessons - 1) * 45 < whole <= lessons * 45
        if words := chapter.html.select_one("#words"):
            listed = words.find_next("p").text
            assert all(term in listed for term in terms.text.split(", "))
        else:
            assert terms.text == ""


@built
def test_every_standard_is_listed_with_chapters_that_are_there(page):
    listed = rows(page, "curriculum")
    assert len(listed) == len(teachers.standards())
    for (codes, *_, chapters), standard in zip(listed, teachers.standards(), strict=True):
        assert codes.text.split(", ") == standard["codes"]
        links = [int(a.text) for a in chapters.find_all("a")]
        assert links == standard["chapters"]
        assert [int(a["href"].strip("./")[:2]) for a in chapters.find_all("a")] == links


def test_codes_have_the_form_of_the_curriculum_and_none_comes_twice():
    codes = [code for standard in teachers.standards() for code in standard["codes"]]
    assert all(CODE.fullmatch(code) for code in codes)
    assert len(codes) == len(set(codes)) > 8


@built
def test_buttons_that_the_page_names_are_those_of_the_pages(page):
    words = (ROOT / "live/src/shared/words.ts").read_text(encoding="utf-8")
    section = page.source.read_text(encoding="utf-8").split("{ #shared-computers }")[1]
    named = re.findall(r"\*\*(.+?)\*\*", section.split("\n## ")[0])
    assert len(named) == 3
    assert [name for name in named if f': "{name}"' not in words] == []


@built
def test_the_slip_is_explained_in_its_own_words(page):
    words = (ROOT / "live/src/shared/words.ts").read_text(encoding="utf-8")
    section = page.source.read_text(encoding="utf-8").split("{ #slip }")[1].split("\n## ")[0]
    named = re.findall(r"\*+([^*]+)\*+", section)
    assert len(named) == 8
    assert [name for name in named if not re.search(rf"[\"`]{re.escape(name)}[\":]", words)] == []


@pytest.mark.parametrize(("whole", "count"), [(5, 1), (45, 1), (50, 2), (90, 2), (95, 3)])
def test_a_lesson_has_45_minutes(whole, count):
    assert teachers.lessons(whole) == count


def test_the_plan_is_made_of_the_minutes_module():
    text = teachers.page("<!-- plan -->", DOCS, "en")
    reading, whole = minutes.of(DOCS, "04-training.md")
    row = next(r for r in text.splitlines() if "04-training" in r)
    assert f"| {reading} | {whole} |" in re.sub(r"<[^>]+>", "", row)


@built
def test_each_cell_of_the_plan_bears_the_name_of_its_column(page):
    _, *heads = [head.text for head in page.html.select(".book-plan th")]
    for row in page.html.select(".book-plan tbody tr"):
        assert [span["data-head"] for span in row.select("td > span")] == heads

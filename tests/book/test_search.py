"""Search finds what readers ask for in the built book, and weighs little."""

import gzip
import json
import subprocess

import pytest
from bs4 import BeautifulSoup

from book import languages, search
from tests.book.conftest import PAGES, ROOT, SITE

QUERIES = json.loads((ROOT / "live/test/search-queries.json").read_text(encoding="utf-8"))
IDS = [f"{row['lang']}-{row['kind']}-{number}" for number, row in enumerate(QUERIES)]


def part(name):
    return json.loads((SITE / "search" / f"{name}.json").read_text(encoding="utf-8"))


def weight(*names):
    files = [SITE / "search" / f"{name}.json" for name in names]
    return sum(len(gzip.compress(file.read_bytes())) for file in files)


def cells(lang):
    """Return the code of the cells of a language by page and name."""
    pages = zip(part(f"{lang}/titles"), part(f"{lang}/code"), strict=True)
    return {
        page: {entry[2]: entry[1] for entry in inside if len(entry) == 3}
        for (page, _), inside in pages
    }


def locations(lang):
    headings = {page + anchor for page, heads in part(f"{lang}/titles") for anchor, *_ in heads}
    return headings.union(
        f"{page}#cell-{name}" for page, named in cells(lang).items() for name in named
    )


def expected(row):
    return [languages.prefix(row["lang"]) + place for place in row["places"]]


def fits(location, place):
    """Whether a result is the expected place; a page without `#` means anywhere on it."""
    return location == place if "#" in place else location.startswith(place)


@pytest.fixture(scope="module")
def answers():
    asked = subprocess.run(
        ["node", ROOT / "live/test/search-answers.ts", SITE / "search"],
        input=json.dumps(QUERIES),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(asked.stdout)


@pytest.mark.parametrize("number", range(len(QUERIES)), ids=IDS)
def test_what_is_asked_for_stands_in_the_first_three(answers, number):
    row = QUERIES[number]
    for time in ("first", "later"):  # before and after the prose has come
        found = answers[number][time][:3]
        assert any(fits(one, place) for one in found for place in expected(row)), (time, found)


@pytest.mark.parametrize("time", ["first", "later"])
def test_nine_of_ten_queries_find_their_place_first(answers, time):
    first = [
        any(fits(found, place) for found in answer[time][:1] for place in expected(row))
        for row, answer in zip(QUERIES, answers, strict=True)
    ]
    assert sum(first) >= 0.9 * len(QUERIES) >= 54


def test_four_of_five_queries_are_answered_without_the_prose(answers):
    assert sum(not answer["asksProse"] for answer in answers) >= 0.8 * len(QUERIES)


def test_no_query_takes_longer_than_20_milliseconds(answers):
    assert max(answer["milliseconds"] for answer in answers) <= 20


def test_expected_places_are_in_the_book():
    for row in QUERIES:
        there = locations(row["lang"])
        for place in expected(row):
            assert any(fits(location, place) for location in there), (row["query"], place)


def test_search_leads_to_every_heading_and_cell(page):
    article = page.html.select_one("article")
    anchors = {"#" + tag["id"] for tag in article.select("h2[id], h3[id], h4[id], .live-name[id]")}
    found = [place for place in locations(page.language) if place.split("#")[0] == page.path]
    assert set(found) == {page.path} | {page.path + anchor for anchor in anchors}


def test_search_tells_no_solution_and_no_output(page):
    found = cells(page.language)[page.path]
    for cell in page.html.select("live-cell"):
        code = " ".join(cell.select_one(".live-code").get_text().split())
        text = found[cell["data-cell"]]
        assert code in text
        for solution in cell.select(".live-help pre"):
            assert " ".join(solution.get_text().split()) not in text.replace(code, "")
        assert "data-stream" not in text


@pytest.mark.parametrize("lang", languages.LANGUAGES)
def test_a_first_query_is_answered_from_at_most_50_kilobytes(lang):
    (other,) = set(languages.LANGUAGES) - {lang}
    first = weight("names", f"{lang}/titles", f"{lang}/code")
    # Latin letters of a Korean reader ask for the other language's titles at once.
    assert first + weight(f"{other}/titles") <= 50_000
    # The rest, if nothing is called so: 6 KB a chapter, and pages where things are looked up.
    chapters = len(list((ROOT / "docs" / lang).glob("[0-9][0-9]-*.md")))
    assert first + weight(f"{lang}/prose") <= 6_000 * chapters + 3_000


def test_a_page_fetches_less_than_12_kilobytes_for_search():
    theme_index = (SITE / "search/search_index.json").read_bytes()
    json.loads(theme_index)  # the theme takes no other
    [worker] = (SITE / "assets/live").glob("search-*.js")
    sizes = [len(gzip.compress(content)) for content in (theme_index, worker.read_bytes())]
    assert sum(sizes) <= 12_000


def test_pages_start_our_worker_in_their_language(page):
    config = json.loads(page.html.select_one("#__config").string)
    address, _, query = config["search"].partition("?")
    assert (page.file.parent / address).resolve().parent == (SITE / "assets/live").resolve()
    assert (page.file.parent / address).exists()
    assert query == f"lang={page.language}"


def test_nothing_of_the_theme_search_engine_is_left():
    assert len(PAGES) > 20
    assert [*SITE.rglob("*lunr*")] == [*SITE.rglob("*wordcut*")] == []
    assert not (SITE / "assets/javascripts/workers").exists()


def test_names_are_paired_by_their_place():
    terms = {
        "test-data": {
            "ko": "훈련 / 테스트 데이터",
            "en": "training / test data",
            "also": ["시험 데이터"],
        },
        "loss": {"ko": "손실", "en": "loss (function)", "also": ["손실 함수"]},
        "mlp": {"ko": "다층 퍼셉트론", "en": "multilayer perceptron (MLP)"},
        "sample": {"ko": "샘플 / 행", "en": "sample"},
    }
    named = search.names(terms)
    assert [name for name, *_ in named] == ["test-data", "test-data", "loss", "mlp", "sample"]
    groups = [set(group) for _, *group in named]
    assert groups[0] == {"훈련 데이터", "training data"}
    assert groups[1] == {"테스트 데이터", "test data", "시험 데이터"}
    assert groups[2] == {"손실", "손실 함수", "loss", "loss function"}
    assert {"다층 퍼셉트론", "MLP"} <= groups[3]
    assert groups[4] == {"샘플", "행", "sample"}


def test_sections_are_read_from_html_that_leaves_elements_open(tmp_path):
    file = tmp_path / "index.html"
    html = (
        "<article class='md-content__inner'><h1 id=a>One<a class=headerlink>¶</a></h1>"
        "<ul><li>first<li>second</ul><svg><svg><path></svg><text>no</text></svg></g>"
        "<h2 id=b>Two</h2><p>a<br>b &lt;i&gt;<live-cell data-cell=c>"
        "<span class=live-name id=cell-c>c</span><pre>x = 1\n  y</pre>"
        "<div class=live-recorded>7<p class=live-error-what>TypeError: no</p></div></live-cell>"
        "<p>after</article><p>outside"
    )
    assert BeautifulSoup(html, "html.parser").find("live-cell")
    file.write_text(html, encoding="utf-8")
    assert search.sections(file) == [
        ["", "One", "first second"],
        ["#b", "Two", "a b <i> after"],
        ["#cell-c", "c", "x = 1 y TypeError: no"],
    ]

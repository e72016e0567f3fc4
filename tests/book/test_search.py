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


def index(lang):
    return json.loads((SITE / "search" / f"{lang}.json").read_text(encoding="utf-8"))


def locations(lang):
    return {page + anchor for page, parts in index(lang)["pages"] for anchor, _, _ in parts}


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
    row, first = QUERIES[number], answers[number]["places"][:3]
    assert any(fits(found, place) for found in first for place in expected(row)), (row, first)


def test_nine_of_ten_queries_find_their_place_first(answers):
    first = [
        any(fits(found, place) for found in answer["places"][:1] for place in expected(row))
        for row, answer in zip(QUERIES, answers, strict=True)
    ]
    assert sum(first) >= 0.9 * len(QUERIES) >= 54


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
    texts = dict(index(page.language)["pages"])[page.path]
    cells = {anchor: text for anchor, _, text in texts if anchor.startswith("#cell-")}
    for cell in page.html.select("live-cell"):
        code = " ".join(cell.select_one(".live-code").get_text().split())
        text = cells[f"#cell-{cell['data-cell']}"]
        assert code in text
        for solution in cell.select(".live-help pre"):
            assert " ".join(solution.get_text().split()) not in text.replace(code, "")
        assert "data-stream" not in text


@pytest.mark.parametrize("lang", languages.LANGUAGES)
def test_the_first_query_fetches_at_most_6_kilobytes_for_each_chapter(lang):
    chapters = len(list((ROOT / "docs" / lang).glob("[0-9][0-9]-*.md")))
    fetched = gzip.compress((SITE / "search" / f"{lang}.json").read_bytes())
    looked_up = 3_000  # the reference and the teachers' page
    assert len(fetched) <= 6_000 * chapters + looked_up


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

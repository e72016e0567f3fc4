"""Search finds what readers ask for in the built book, and weighs little."""

import gzip
import json
import re
import subprocess
from itertools import accumulate

import pytest
from bs4 import BeautifulSoup

from book import languages, search, search_words
from tests.book.conftest import PAGES, ROOT, SITE

QUERIES = json.loads((ROOT / "live/test/search-queries.json").read_text(encoding="utf-8"))
IDS = [f"{row['lang']}-{row['kind']}-{number}" for number, row in enumerate(QUERIES)]


def part(name):
    return json.loads((SITE / "search" / f"{name}.json").read_text(encoding="utf-8"))


def weight(name):
    """Return how much of a file is sent, in bytes."""
    return len(gzip.compress((SITE / "search" / name).read_bytes()))


def cells(lang):
    """Return the code of the cells of a language by page and name."""
    found = {}
    for page, ((address, _), inside) in enumerate(
        zip(part(f"{lang}/titles")["pages"], part(f"{lang}/cells"), strict=True)
    ):
        code = part(f"{lang}/texts/{2 * page + 1}") if inside else []
        named = zip(inside, code, strict=True)
        found[address] = {entry[1]: text for entry, text in named if len(entry) > 1}
    return found


def locations(lang):
    pages = part(f"{lang}/titles")["pages"]
    headings = {page + anchor for page, heads in pages for anchor, *_ in heads}
    return headings.union(
        f"{page}#cell-{name}" for page, named in cells(lang).items() for name in named
    )


def expected(row):
    return [languages.prefix(row["lang"]) + place for place in row["places"]]


def fits(location, place):
    """Whether a result is the expected place; a page without `#` means anywhere on it."""
    return location == place if "#" in place else location.startswith(place)


def ask(queries):
    asked = subprocess.run(
        ["node", ROOT / "live/test/search-answers.ts", SITE / "search"],
        input=json.dumps(queries),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(asked.stdout)


@pytest.fixture(scope="module")
def answers():
    return ask(QUERIES)


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


def test_names_are_answered_without_the_prose(answers):
    prose = re.compile(r"/texts/\d*[02468]\.json$")
    named = [
        answer
        for row, answer in zip(QUERIES, answers, strict=True)
        if row["kind"] in {"particle", "compound", "initials", "synonym", "brackets"}
    ]
    asking = sum(any(prose.search(name) for name in answer["fetched"]) for answer in named)
    assert len(named) > 30
    assert asking <= 0.2 * len(named)


@pytest.mark.parametrize("page", ["fetched", "fetchedElsewhere"])  # in its language, in the other
@pytest.mark.parametrize("number", range(len(QUERIES)), ids=IDS)
def test_a_first_query_fetches_at_most_50_kilobytes(answers, number, page):
    fetched = answers[number][page]
    assert len(fetched) == len(set(fetched)) >= 3
    assert sum(map(weight, fetched)) <= 50_000


@pytest.mark.parametrize("lang", languages.LANGUAGES)
def test_what_files_are_said_to_weigh_is_what_they_weigh_at_most(lang):
    sizes = part(f"{lang}/titles")["sizes"]
    for number, size in enumerate(sizes.pop("texts")):
        file = SITE / "search" / lang / "texts" / f"{number}.json"
        assert file.exists() == (size > 0)
        if size:
            assert weight(f"{lang}/texts/{number}.json") <= size
    assert weight("names.json") <= sizes.pop("names")
    assert set(sizes) == {"titles", "cells", "hangul", "latin"}
    for name, size in sizes.items():
        assert weight(f"{lang}/{name}.json") <= size <= weight(f"{lang}/{name}.json") + 100


def test_the_titles_of_the_other_language_fit_into_what_is_kept_for_them():
    asking = (ROOT / "live/src/search/asking.ts").read_text(encoding="utf-8")
    reserve = int(re.search(r"RESERVE = ([\d_]+);", asking)[1])
    for lang in languages.LANGUAGES:
        assert weight(f"{lang}/titles.json") <= reserve


def test_no_query_takes_longer_than_20_milliseconds(answers):
    assert max(answer["milliseconds"] for answer in answers) <= 20


def test_every_word_of_a_text_is_told_to_be_there():
    assert ask([]) == []


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


def test_texts_are_told_by_their_words_and_by_the_beginnings_of_hangul():
    told = search_words.latin(["Self.w1 = 0.5", "count_right(w1) == 2"])
    held = dict(zip(told["words"].split(), told["texts"].split(" "), strict=True))
    assert held == {
        **dict.fromkeys(["self", "0.5", "="], "!"),
        **dict.fromkeys(["count", "right", "==", "2"], '"'),
        "w1": '!"',
    }
    found = search_words.syllables("직선이라고")
    assert found == search_words.syllables("직선이") | search_words.syllables("이라고")
    assert len(found) == 2
    assert search_words.syllables("합") < search_words.syllables("합을")
    assert not search_words.syllables("weight ㄱㅏ 12")


def test_no_sign_of_the_index_is_none_of_unicode():
    for texts in ([], ["힣힣"], ["가 힣"], ["직선을", "", "선"]):
        told = search_words.hangul(texts)
        told["gaps"].encode()
        keys = [*accumulate(ord(sign) - 0x21 for sign in told["gaps"])]
        held = dict(zip(keys, told["texts"].split(" "), strict=True))
        for number, text in enumerate(texts):
            found = {key for key, signs in held.items() if chr(0x21 + number) in signs}
            assert found == search_words.syllables(text)

"""Search: from a query to the heading or the cell, in both languages."""

import gzip
import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.serving import BASE, SITE, Host, missing

KEYBOARD = "Control+k"  # opens the box on every width

# Where Enter leads: to the best of the first page's answers.
BEST = """[...document.querySelectorAll(".md-search-result__list > :first-child [href]")]
    .map((link) => [Number(link.firstElementChild.dataset.mdScore), link])
    .sort(([one], [other]) => other - one)[0]?.[1]"""


@pytest.fixture
def page(strict_page: Page) -> Page:
    return strict_page


def ask(page: Page, query: str) -> None:
    """Type a query as a reader does, key by key."""
    page.keyboard.press(KEYBOARD)
    box = page.locator("[data-md-component=search-query]")
    expect(box).to_be_focused()
    box.fill("")
    page.keyboard.type(query)
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def go(page: Page, query: str, place: str) -> None:
    """Ask, press Enter, and see the place that it leads to at the top of the window."""
    ask(page, query)
    page.wait_for_function(f"place => ({BEST})?.href.endsWith(place)", arg=place)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{place}")
    target = page.locator("#" + place.partition("#")[2])
    expect(target).to_be_in_viewport()
    page.wait_for_function(
        "element => { const top = element.getBoundingClientRect().top;"
        " const end = scrollY + innerHeight > document.body.scrollHeight - 2;"
        " return top > 40 && (top < 160 || end); }",
        arg=target.element_handle(),
    )


def test_enter_leads_to_the_heading(page: Page, site: str) -> None:
    page.goto(f"{site}04-training/")
    go(page, "줄다리기를", "05-longer/#tug-of-war")


def test_enter_leads_to_the_very_cell(page: Page, site: str) -> None:
    page.goto(f"{site}en/")
    go(page, "learn-once", "en/03-mistake/#cell-learn-once")


def test_search_goes_on_after_instant_navigation(page: Page, host: Host) -> None:
    page.goto(f"{host.address}03-mistake/")
    page.evaluate("window.stays = true")
    go(page, "tlsrudakd", "glossary/#neural-network")
    go(page, "ㅇㅍㅋ", "glossary/#epoch")
    assert page.evaluate("window.stays")
    asked = [path.partition("/search/")[2] for path in host.asked if "/search/" in path]
    # Two things that have a name: no prose is asked for, and of the other language its titles.
    needed = {"ko/cells.json", "ko/titles.json", "names.json"}
    assert needed <= set(asked[1:])
    assert len(asked) == len(set(asked))
    rest = set(asked[1:]) - needed - {"ko/hangul.json", "ko/latin.json", "en/titles.json"}
    assert all(re.fullmatch(r"ko/texts/\d*[13579].json", name) for name in rest), rest


def test_search_answers_in_the_language_that_was_switched_to(page: Page, host: Host) -> None:
    page.goto(f"{host.address}04-training/")
    page.locator("a[hreflang=en]").first.evaluate("link => link.click()")
    page.wait_for_url("**/en/04-training/")
    go(page, "tug of war", "en/05-longer/#tug-of-war")
    assert "/search/en/titles.json" in " ".join(host.asked)


def test_the_other_language_stands_below_and_is_named(page: Page, site: str) -> None:
    page.goto(f"{site}04-training/")
    ask(page, "softmax")
    expect(page.locator(".md-search-result .md-tag").first).to_have_text("English")
    links = page.locator(".md-search-result__item > a:first-child")
    foreign = ["/en/" in str(link.get_attribute("href")) for link in links.all()]
    assert foreign == sorted(foreign)
    assert False in foreign
    assert True in foreign


def test_a_query_without_a_line_is_answered_when_the_line_is_back(
    context: BrowserContext, host: Host
) -> None:
    page = context.new_page()  # the browser itself says that a file is missing
    host.spoiled["search/ko/titles.json"] = missing
    page.goto(f"{host.address}04-training/")
    page.keyboard.press(KEYBOARD)
    with page.expect_response("**/search/ko/titles.json"):
        page.keyboard.type("기울")
    host.spoiled.clear()
    page.keyboard.type("기")
    found = page.locator(".md-search-result mark")
    expect(found.first).to_have_text("기울기")
    for mark in found.all():  # in titles, too
        expect(mark).to_have_css("text-decoration-line", "underline")


def test_nothing_of_the_texts_is_fetched_before_a_query(page: Page, host: Host) -> None:
    page.goto(f"{host.address}04-training/")
    page.keyboard.press(KEYBOARD)
    page.wait_for_timeout(700)
    assert [path for path in host.asked if "/search/" in path] == [
        f"{BASE}search/search_index.json"  # the theme's own, which is empty
    ]
    assert [path for path in host.asked if "/assets/live/search-" in path]


def test_a_sentence_of_the_prose_is_found_after_what_is_called_so(page: Page, host: Host) -> None:
    page.goto(f"{host.address}en/04-training/")
    ask(page, "a neuron is a machine that draws")
    place = page.locator(".md-search-result__link[href$='en/07-names/#the-line']")
    expect(place).to_be_visible()
    assert any("search/en/texts/" in path for path in host.asked)


@pytest.mark.parametrize(
    ("start", "query"),
    [
        ("04-training/", "염소 사진이라면 어떨까요"),
        ("04-training/", "A neuron is a machine that draws one straight line"),
        ("en/04-training/", "gradeint desent"),
        *(
            pytest.param(*row, marks=pytest.mark.long)
            for row in (
                ("04-training/", "ValueError: x: expected 64 inputs, got [1, 0]"),
                ("en/04-training/", "뉴런은 직선 하나를 긋는 기계예요"),
                ("en/04-training/", "asyncio works, and so does await"),
            )
        ),
    ],
)
def test_a_first_query_that_is_pasted_costs_at_most_50_kilobytes(
    page: Page, host: Host, start: str, query: str
) -> None:
    page.goto(f"{host.address}{start}")
    page.keyboard.press(KEYBOARD)
    page.wait_for_timeout(500)
    before = len(host.asked)
    page.keyboard.insert_text(query)
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.wait_for_timeout(1500)
    asked = [path.removeprefix(BASE) for path in host.asked[before:]]
    assert any(path.startswith("search/") for path in asked)
    assert sum(len(gzip.compress((SITE / path).read_bytes())) for path in asked) <= 50_000


@pytest.mark.parametrize(("language", "words"), [("", "내려받지"), ("en/", "downloaded")])
@pytest.mark.parametrize("lost", ["names.json", "latin.json"])
def test_what_could_not_be_looked_through_is_not_said_to_hold_nothing(
    browser: Browser, host: Host, language: str, words: str, lost: str
) -> None:
    page = browser.new_page()
    page.goto(f"{host.address}{language}04-training/")
    host.spoiled[lost] = missing
    page.keyboard.press(KEYBOARD)
    page.keyboard.type("qqqqqq")
    meta = page.locator(".md-search-result__meta")
    expect(meta).to_contain_text(words)
    host.spoiled.clear()
    page.keyboard.type("q")
    expect(meta).not_to_contain_text(words)
    expect(meta).not_to_be_empty()
    page.close()

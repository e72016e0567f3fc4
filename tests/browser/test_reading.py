"""What helps a reader besides the cells: cards, a minute to think, progress, paper, notebooks."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.cells import cell
from tests.browser.conftest import KEEPS_NOTHING
from tests.browser.reader import Reader
from tests.browser.serving import Host, missing

TERM = 'article a.term[href$="#threshold"]'


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_pointer_on_a_term_shows_the_glossarys_own_entry(
    page: Page, site: str, language: str
) -> None:
    page.goto(f"{site}{language}glossary/")
    entry = page.locator("#threshold + p")
    text = entry.inner_text()
    page.goto(f"{site}{language}02-neuron/")
    page.locator(TERM).first.hover()
    card = page.locator(".term-card")
    expect(card).to_be_visible()
    assert text in card.inner_text()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)


def test_a_card_has_the_name_of_its_term_every_time(page: Page, site: str) -> None:
    page.goto(f"{site}en/02-neuron/")
    card = page.locator(".term-card")
    shown = set()
    for _ in range(3):
        page.locator(TERM).first.hover()
        expect(card).to_be_visible()
        shown.add(card.locator("strong").inner_text())
        page.mouse.move(0, 0)
        expect(card).to_have_count(0)
    (name,) = shown
    assert " · " in name  # in both languages


def test_a_term_that_the_keyboard_reaches_shows_its_card_and_is_described_by_it(
    page: Page, site: str
) -> None:
    page.goto(f"{site}en/02-neuron/")
    page.locator("article h2").first.click()
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('a.term')"):
            break
    card = page.locator(".term-card")
    expect(card).to_be_visible()
    described = page.evaluate("document.activeElement.getAttribute('aria-describedby')")
    assert described == card.get_attribute("id")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)


def test_a_finger_meets_the_card_first_and_the_glossary_on_it(browser: Browser, site: str) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 360, "height": 700})
    page = context.new_page()
    page.goto(f"{site}en/02-neuron/")
    page.locator(TERM).first.tap()
    card = page.locator(".term-card")
    expect(card).to_be_visible()
    box = card.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert page.url.endswith("en/02-neuron/")
    card.locator("a").tap()
    page.wait_for_url("**/en/glossary/#threshold")
    context.close()


# The sentence that a term stands in, as the page's author wrote it, and how it is reached.
SENTENCES = {
    "": "이 기준이 임계값(threshold)이에요.",
    "en/": "The limit is called the threshold.",
}
COVERED = """([sentence, card]) => {
    const item = [...document.querySelectorAll("article li")].find((one) =>
        one.textContent.includes(sentence));
    const texts = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
    const [from, to] = [0, sentence.length].map((n) => n + item.textContent.indexOf(sentence));
    const box = document.querySelector(card).getBoundingClientRect();
    const covered = [];
    for (let at = 0, text; (text = texts.nextNode()); at += text.length) {
        const [start, end] = [from, to].map((n) => Math.min(Math.max(n - at, 0), text.length));
        if (start === end) continue;
        const range = new Range();
        range.setStart(text, start);
        range.setEnd(text, end);
        covered.push(...[...range.getClientRects()].filter((one) =>
            one.left < box.right && one.right > box.left
            && one.top < box.bottom && one.bottom > box.top));
    }
    return covered.length;
}"""


@pytest.fixture(scope="module")
def touching(browser: Browser, site: str) -> Iterator[Reader]:
    """Somebody with a touch screen, a mouse and keys."""
    reader = Reader(browser, site, has_touch=True)
    yield reader
    reader.close()


@pytest.mark.parametrize("by", ["mouse", "keys", "finger"])
@pytest.mark.parametrize("width", [360, 768, 1440])
@pytest.mark.parametrize("language", ["", pytest.param("en/", marks=pytest.mark.long)])
def test_a_card_leaves_its_sentence_readable(
    touching: Reader, language: str, width: int, by: str
) -> None:
    page = touching.open(f"{language}02-neuron/")
    page.set_viewport_size({"width": width, "height": 740})
    term, card = page.locator(TERM).first, page.locator(".term-card")
    for place in (0.15, 0.5, 0.85):  # of the screen
        term.evaluate(
            "(term, place) => scrollBy(0, term.getBoundingClientRect().top - innerHeight * place)",
            place,
        )
        if by == "mouse":
            term.hover()
        elif by == "finger":
            term.tap()
        else:
            page.keyboard.press("Tab")
            term.focus()
        expect(card).to_be_visible()
        box = card.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= 740
        assert page.evaluate(COVERED, [SENTENCES[language], ".term-card"]) == 0
        page.keyboard.press("Escape")
        term.evaluate("term => term.blur()")
        page.mouse.move(1, 1)


def test_without_the_glossary_a_term_is_a_link(browser: Browser, host: Host) -> None:
    host.spoiled["en/glossary/"] = lambda handler, _: missing(handler, b"")
    context = browser.new_context(has_touch=True)
    page = context.new_page()
    page.goto(f"{host.address}en/02-neuron/")
    page.locator(TERM).first.tap()
    page.wait_for_url("**/en/glossary/**")
    # Nor does this page stay, below an address that is not its own.
    expect(page.locator("live-cell")).to_have_count(0)
    context.close()


def test_a_minute_to_think_ends_by_itself_and_can_be_skipped(page: Page, site: str) -> None:
    page.clock.install()
    page.goto(f"{site}en/06-endless/")
    card = page.locator("think-card")
    clock, button = card.get_by_role("timer"), card.locator("button")
    button.click()
    page.clock.run_for(10_000)
    expect(clock).to_have_text("50 seconds left")
    page.clock.run_for(50_000)
    expect(clock).to_have_text("Shall we look together?")
    expect(button).to_be_hidden()
    page.reload()
    button.click()
    expect(button).to_have_text("Skip")
    button.click()
    expect(clock).to_have_text("Shall we look together?")


def test_an_idea_is_kept_in_this_browser_for_both_languages(page: Page, site: str) -> None:
    page.goto(f"{site}en/06-endless/")
    box = page.get_by_label("My idea")
    expect(box).to_have_value("")
    box.fill("a special rule\nfor 0, 0?")
    page.goto(f"{site}06-endless/")
    expect(page.get_by_label("내 생각")).to_have_value("a special rule\nfor 0, 0?")


@pytest.mark.parametrize("why", KEEPS_NOTHING)
def test_where_nothing_can_be_kept_an_idea_can_be_written_and_its_end_is_foretold(
    browser: Browser, site: str, why: str
) -> None:
    page = browser.new_page()  # the theme complains where storage is forbidden
    page.add_init_script(KEEPS_NOTHING[why])
    page.goto(f"{site}en/06-endless/")
    box = page.get_by_label("My idea")
    note = page.locator("think-card [role=status]")
    expect(note).to_have_text("")
    box.fill("x")
    expect(box).to_have_value("x")
    expect(note).to_contain_text("keeps nothing")
    page.close()


#: It hears of nothing, as a tab that the browser has put to sleep.
ASLEEP = "addEventListener('storage', event => event.stopImmediatePropagation(), true)"


@pytest.mark.parametrize("asleep", [False, True], ids=["awake", "asleep"])
def test_two_tabs_keep_both_ideas_and_none_of_a_pupil_who_has_gone(
    page: Page, site: str, asleep: bool
) -> None:
    other = page.context.new_page()
    if asleep:
        other.add_init_script(ASLEEP)
    for tab in (page, other):
        tab.goto(f"{site}06-endless/")
    here, there = (tab.get_by_label("내 생각") for tab in (page, other))
    here.fill("가중치를 둘로 나눠요")
    expect(there).to_have_value("" if asleep else "가중치를 둘로 나눠요")
    there.press("Home")
    other.keyboard.type("0,0? ")
    both = "0,0? \n\n가중치를 둘로 나눠요" if asleep else "0,0? 가중치를 둘로 나눠요"
    expect(there).to_have_value(both)
    expect(here).to_have_value(both)
    assert there.evaluate("box => box.selectionStart") == len("0,0? ")
    page.locator("[data-action=new-pupil]").click()
    page.locator("[data-action=clear]").click()
    expect(here).to_have_value("")
    expect(there).to_have_value(both if asleep else "")
    there.press("Control+End")
    other.keyboard.type("?")
    expect(there).to_have_value("?")
    expect(here).to_have_value("?")


def test_another_tabs_idea_tears_no_syllable_that_is_being_composed(page: Page, site: str) -> None:
    other = page.context.new_page()
    for tab in (page, other):
        tab.goto(f"{site}06-endless/")
    here, there = (tab.get_by_label("내 생각") for tab in (page, other))
    here.focus()
    keys = page.context.new_cdp_session(page)
    compose = {"selectionStart": 1, "selectionEnd": 1}
    keys.send("Input.imeSetComposition", {"text": "ㅎ", **compose})
    there.fill("w1 + w2 > b")
    page.wait_for_timeout(200)
    for text in ("하", "한"):
        keys.send("Input.imeSetComposition", {"text": text, **compose})
        expect(here).to_have_value(text)
    keys.send("Input.insertText", {"text": "한"})
    expect(here).to_have_value("한\n\nw1 + w2 > b")
    expect(there).to_have_value("한\n\nw1 + w2 > b")


def test_progress_shows_in_the_navigation_and_the_way_on_in_both_languages(
    page: Page, site: str
) -> None:
    page.goto(site)
    expect(page.locator("live-continue a")).to_have_count(0)
    page.goto(f"{site}en/01-machine/")
    assert cell(page, "ch01-tables").run("how_many_tables = 16").state == "finished"
    mark = page.locator(".live-progress", has_text="1/3")
    expect(mark.first).to_be_visible()
    page.goto(site)
    expect(page.locator("live-continue a")).to_have_attribute("href", f"{site}01-machine/")
    expect(mark.first).to_be_visible()


@pytest.fixture
def paper(page: Page, site: str) -> Page:
    """Chapter 1, as it is when it goes to the printer."""
    page.goto(f"{site}en/01-machine/")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    return page


def test_on_paper_are_the_books_outputs_and_the_solutions_at_the_end(paper: Page) -> None:
    for hidden in (".live-bar", ".live-help", "live-work", ".live-verdict", ".book-notebook"):
        expect(paper.locator(f"{hidden}:visible")).to_have_count(0)
    recorded = paper.locator("article .live-recorded")
    assert recorded.count() > 5
    assert all(output.is_visible() for output in recorded.all())
    solutions = paper.locator("article > .live-solutions")
    assert solutions.evaluate("part => part === part.parentElement.lastElementChild")
    expect(solutions).to_contain_text("if clouds == 1 or drop == 1:")
    expect(solutions).not_to_contain_text("You may use `and` more than once.")


def test_after_printing_the_page_is_as_before(paper: Page) -> None:
    paper.emulate_media(media="screen")
    paper.evaluate("dispatchEvent(new Event('afterprint'))")
    assert paper.locator(".live-solutions").count() == 0
    assert paper.locator("article details[open]").count() == 0


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_chapter_can_be_taken_along_as_a_notebook(page: Page, site: str, language: str) -> None:
    prefix = "" if language == "ko" else "en/"
    page.goto(f"{site}{prefix}04-training/")
    with page.expect_download() as coming:
        page.locator(".book-notebook a[download]").click()
    assert coming.value.suggested_filename == "04-training.ipynb"
    made: dict[str, Any] = json.loads(coming.value.path().read_text(encoding="utf-8"))
    assert made["metadata"]["neuron"] == {
        "chapter": "04-training",
        "language": language,
        "digest": made["metadata"]["neuron"]["digest"],
    }

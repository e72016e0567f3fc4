"""The theme's files as the build changes them: pages look as they did, with less work."""

import re
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from book import wide_page
from tests.browser.reader import wait_for_sitemap
from tests.browser.serving import SITE, Host

SHEETS = files("material") / "templates" / "assets" / "stylesheets"
ADDRESSES = ["", "05-longer/", "en/12-handwriting/", "glossary/", "en/reference/", "en/teachers/"]
# Every selector of a style sheet, with where it holds and what it says.
SELECTORS = r"""(text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const walk = (rules, where) => [...rules].flatMap((rule) =>
        rule.selectorText
            ? rule.selectorText.split(/,(?![^()]*\))/).map((one) =>
                [where, one.trim().replace("table:not([class])", "table:not(.classed)"),
                 rule.style.cssText])
            : rule.cssRules
              ? walk(rule.cssRules, `${where} ${rule.conditionText ?? rule.name}`)
              : [[where, rule.cssText, ""]]);
    return walk(sheet.cssRules, "");
}"""
# Which of them fit something, whatever a pointer, a focus or a choice would have to do with it.
FITTING = r"""(selectors) => selectors.filter((selector) => {
    const still = selector
        .replace(/::[\w-]+(\([^)]*\))?/g, "")
        .replace(/:(hover|focus(-\w+)?|active|checked|target|indeterminate|valid)\b/g, "")
        .replace(/(^|[\s>+~(])(?=$|[\s>+~)])/g, "$1*");
    return document.querySelector(still.trim() || "*") !== null;
})"""
MADE = "() => [...document.querySelectorAll('live-cell')].every((cell) => cell.dataset.state)"


def left_out(page: Page, theirs: str, ours: str) -> list[str]:
    """Return the selectors that only the first style sheet has; all else must be the same."""
    whole, cut = page.evaluate(SELECTORS, theirs), page.evaluate(SELECTORS, ours)
    gone = []
    for one in whole:
        if cut and one == cut[0]:
            cut.pop(0)
        else:
            gone.append(one[1])
    assert cut == []
    return gone


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_left_out_of_the_style_sheets_of_the_theme_fits_nothing(
    page: Page, site: str, address: str
) -> None:
    page.goto(site + address)
    page.wait_for_function(MADE)
    page.evaluate("document.getElementById('__search').click()")
    page.locator(".md-search__input").fill("neuron")
    page.locator(".md-search-result__item").first.wait_for(state="attached")
    ours = sorted((SITE / "assets" / "stylesheets").glob("book-*.css"))
    assert len(ours) == 2
    for sheet in ours:
        kind = sheet.name.split("-")[1]
        named = re.compile(rf"{kind}\..*\.css")
        (whole,) = (file for file in SHEETS.iterdir() if named.fullmatch(file.name))
        theirs = whole.read_text("utf-8")
        for width, moved in wide_page.MOVED.items():
            theirs = theirs.replace(width, moved)
        gone = left_out(page, theirs, sheet.read_text("utf-8"))
        assert gone
        assert page.evaluate(FITTING, gone) == []


@pytest.mark.parametrize("address", ["", "04-training/", "en/glossary/"])
def test_a_page_that_opens_works_the_style_of_its_elements_out_at_most_twice(
    page: Page, site: str, address: str
) -> None:
    tracer = page.context.new_cdp_session(page)
    events: list[dict[str, Any]] = []
    ends: list[object] = []
    tracer.on("Tracing.dataCollected", lambda data: events.extend(data["value"]))
    tracer.on("Tracing.tracingComplete", lambda data: ends.append(data))  # noqa: PLW0108 - as above
    categories = ["devtools.timeline", "blink.user_timing"]
    tracer.send(
        "Tracing.start",
        {"transferMode": "ReportEvents", "traceConfig": {"includedCategories": categories}},
    )
    page.goto(site + address)
    page.wait_for_function(MADE)
    page.wait_for_timeout(1000)
    tracer.send("Tracing.end")
    while not ends:
        page.wait_for_timeout(50)
    count = sum(
        event["args"].get("elementCount", 0)
        for event in events
        if event["name"] == "UpdateLayoutTree"
    )
    rendered = page.evaluate(
        "[...document.querySelectorAll('body *')].filter((one) => one.checkVisibility()).length"
    )
    assert rendered < count < 2.2 * rendered


def test_style_sheets_are_fetched_once_and_stay_while_pages_come_and_go(
    page: Page, host: Host
) -> None:
    page.goto(host.address)
    page.wait_for_function(MADE)
    wait_for_sitemap(page)
    page.evaluate(
        "document.querySelectorAll('link[rel=stylesheet]').forEach((one) => { one.stays = true })"
    )
    for going in ("04-training/", "glossary/", "teachers/"):
        page.evaluate(f"document.querySelector('a[href$=\"{going}\"]').click()")
        page.wait_for_url(f"**/{going}")
        page.locator("article h1").wait_for()
        page.wait_for_timeout(300)
    links = "[...document.querySelectorAll('link[rel=stylesheet]')]"
    assert page.evaluate(f"{links}.map((one) => one.stays === true)") == [True] * 3
    assert page.evaluate(f"{links}.every((one) => one.sheet.cssRules.length > 0)")
    asked = [path for path in host.asked if path.endswith(".css")]
    assert len(asked) == len(set(asked)) == 3


def test_the_browser_is_told_of_a_dark_page_and_of_a_light_one_again(page: Page, site: str) -> None:
    page.goto(site)
    page.wait_for_function(MADE)
    told = page.locator("meta[name=color-scheme]")
    assert told.count() == 0
    for scheme in ("slate", "default", "slate"):
        page.locator("label.md-header__button[for^=__palette]:not([hidden])").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
        expect(told).to_have_attribute("content", "dark" if scheme == "slate" else "light")


@pytest.mark.parametrize("width", [1200, 1440, 1920])
def test_the_way_back_to_the_top_lies_over_nothing_that_is_read(
    page: Page, site: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site}03-mistake/")
    page.mouse.move(width / 2, 400)
    button = page.locator(".md-top:not([hidden])")
    page.mouse.wheel(0, 2000)
    page.wait_for_function("() => scrollY > 1500")
    page.mouse.wheel(0, -300)  # it is offered to those who go up
    button.wait_for()
    place, read = button.bounding_box(), page.locator(".md-content").bounding_box()
    assert place
    assert read
    assert place["x"] + place["width"] <= read["x"]


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_way_back_to_the_top_covers_no_entry_of_the_list(
    page: Page, site: str, language: str
) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(f"{site}{language}03-mistake/")
    top = page.locator(".md-top")
    page.mouse.move(900, 400)
    page.mouse.wheel(0, 2000)
    page.wait_for_function("() => scrollY > 1500")
    page.mouse.wheel(0, -300)
    expect(top).to_be_visible()
    expect(top).to_have_text({"": "맨 위로", "en/": "Back to top"}[language])
    listed = page.locator(".md-sidebar--primary .md-sidebar__scrollwrap")
    listed.evaluate("list => list.scrollTo(0, list.scrollHeight)")
    last = page.locator(".md-sidebar--primary .md-nav__link:visible").last.bounding_box()
    button = top.bounding_box()
    assert last
    assert button
    assert last["y"] + last["height"] <= button["y"]

"""A page comes soon over a slow line: it is light, and nothing moves while it comes."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.addresses import sampled
from tests.browser.conftest import PATIENCE
from tests.browser.serving import Host, missing

HEAVIEST = "12-handwriting/"
ADDRESSES = ["", HEAVIEST, "glossary/", "en/", f"en/{HEAVIEST}", "en/glossary/"]
# Slow 4G, as Lighthouse has it: 1.6 Mbit/s and 150 ms there and back.
LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
WATCH = """() => {
    window.moved = 0;
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) moved += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
}"""
# What the service worker fetches for later is not the page's.
SIZES = """() => Object.fromEntries(
    ["navigation", "resource"].flatMap((kind) => performance.getEntriesByType(kind))
        .map((entry) => [entry.name.split("/").pop(), entry.encodedBodySize]))"""
BELOW = (
    "cell => cell.nextElementSibling.getBoundingClientRect().top - cell.getBoundingClientRect().top"
)
CAME = "() => localStorage.getItem('book-font') !== null"
FONT = "getComputedStyle(document.querySelector('article p')).fontFamily"


@pytest.mark.parametrize("address", sampled(ADDRESSES, "", HEAVIEST, f"en/{HEAVIEST}"))
def test_a_page_with_its_fonts_weighs_at_most_400_kilobytes_and_nothing_moves(
    browser: Browser, host: Host, address: str
) -> None:
    host.packs = True
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    context.new_cdp_session(page).send("Network.emulateNetworkConditions", LINE)
    page.add_init_script(f"({WATCH})()")
    page.goto(host.address + address)
    page.wait_for_function(CAME)
    page.wait_for_timeout(500)
    assert page.evaluate("moved") < 0.02
    sizes = page.evaluate(SIZES)
    fonts = {name for name in sizes if name.startswith("prose")}
    english = {"prose-latin.woff2"}
    assert fonts == (english if address.startswith("en/") else {*english, "prose-hangul.woff2"})
    assert sum(sizes.values()) <= 400_000
    context.close()


def test_prose_gets_its_font_with_the_next_page_and_every_page_after_it(
    page: Page, host: Host
) -> None:
    host.headers["Cache-Control"] = "max-age=600"  # as on GitHub's pages
    page.add_init_script(f"({WATCH})()")
    page.goto(f"{host.address}03-mistake/")
    page.wait_for_function(CAME)
    assert "Neuron Prose" not in page.evaluate(FONT)
    page.evaluate("window.stays = true")
    page.locator(".md-footer__link--next").click()
    page.wait_for_url("**/04-training/")
    page.wait_for_function(f"() => {FONT}.includes('Neuron Prose Hangul')")
    assert page.evaluate("window.stays") is True
    page.reload()
    assert "Neuron Prose Hangul" in page.evaluate(FONT)
    assert page.evaluate("document.fonts.check('1em \"Neuron Prose Hangul\"', '가')")
    assert page.evaluate("moved") < 0.02
    page.goto(f"{host.address}en/03-mistake/")
    assert "Neuron Prose" in page.evaluate(FONT)
    assert "Hangul" not in page.evaluate(FONT)


def test_a_page_in_the_other_language_does_not_wait_for_hangul_that_has_not_come(
    page: Page, host: Host
) -> None:
    page.goto(f"{host.address}en/glossary/")
    page.wait_for_function(CAME)
    page.goto(f"{host.address}glossary/")
    assert "Neuron Prose" not in page.evaluate(FONT)
    page.wait_for_function("() => localStorage.getItem('book-font') === 'ko'")


@pytest.mark.parametrize("width", [360, 900, 1440])
def test_a_cell_has_room_for_its_bar_before_the_scripts_have_come(
    browser: Browser, host: Host, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    for address, name in (("en/", "neuron-moves"), ("en/02-neuron/", "neuron-parts")):
        tops = []
        for lacks in (True, False):
            host.spoiled = {".js": missing} if lacks else {}
            page.goto(host.address + address)
            part = page.locator(f'live-cell[data-cell="{name}"]')
            if not lacks:
                part.and_(page.locator("[data-state]")).wait_for()
            tops.append(part.evaluate(BELOW))
        before, after = tops
        assert abs(before - after) <= 2, address  # a line of the frame
    context.close()


# Of each cell, and of its button for output that does not fit: of that only a script can know.
HEIGHTS = """() => Object.fromEntries([...document.querySelectorAll("live-cell")].map((cell) => {
    const height = (element) => element.getBoundingClientRect().height;
    const tools = [...cell.querySelectorAll(".live-tools")];
    const seen = tools.filter((each) => each.checkVisibility()).map(height);
    return [cell.dataset.cell, [height(cell), Math.max(0, ...seen)]];
}))"""


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("language", ["", "en/"])
def test_no_cell_changes_its_height_when_the_scripts_come(
    browser: Browser, host: Host, language: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    # With the font that a first visit fetches lines end elsewhere.
    page.goto(f"{host.address}{language}03-mistake/")
    page.wait_for_function("() => localStorage.getItem('book-font')")
    for chapter in ("03-mistake/", "05-longer/"):  # with questions of both kinds, hints, parts
        found = []
        for lacks in (True, False):
            host.spoiled = {".js": missing} if lacks else {}
            page.goto(host.address + language + chapter)
            if not lacks:
                expect(page.locator("live-cell:not([data-state])")).to_have_count(0)
            page.evaluate("() => document.fonts.ready.then(() => {})")
            found.append(page.evaluate(HEIGHTS))
        before, after = found
        for name, (height, tools) in after.items():
            grown = height - before[name][0]
            assert min(abs(grown), abs(grown - tools)) <= 3, (chapter, name, grown)
    context.close()

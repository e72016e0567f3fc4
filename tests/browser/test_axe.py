"""Axe, which knows the rules of accessibility, objects to nothing on any page."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.addresses import CHAPTERS, PAGES, in_turn, sampled
from tests.browser.cells import all_made, cell, names
from tests.browser.conftest import without_errors
from tests.browser.serving import SITE, hosting

AXE = Path(__file__).parents[2] / "live" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SHEETS = sorted(str(path.relative_to(SITE)) for path in SITE.glob("**/sheets/*.html")) or [""]
#: A figure without handles, and one whose 64 cells are buttons.
FIGURES = (
    "from neuron import draw\nfrom neuron.display import display\n"
    "display(draw.line([4, 2, 2, 0]))\npicture = '########\\n' * 4 + '.......#\\n' * 4\n"
    "display(draw.pad(picture))\nprint('drawn')"
)


@pytest.fixture(scope="module")
def examined(browser: Browser) -> Iterator[Page]:
    """A window that goes from page to page; axe comes along."""
    # No transitions: halfway between two colours the contrast is neither's.
    page = browser.new_page(reduced_motion="reduce")
    page.set_default_timeout(60_000)
    page.add_init_script(path=AXE)
    # On a ground of gradients (look/edges.css) axe tells no contrast.
    page.add_init_script(
        "const flat = new CSSStyleSheet();"
        "flat.replaceSync('* { background-image: none !important; }');"
        "document.adoptedStyleSheets = [flat];"
    )
    with without_errors(page):
        yield page
    page.close()


def problems(page: Page, within: str = "body", rules: list[str] | None = None) -> list[Any]:
    """List what axe objects to, with the place and the reason."""
    found = page.evaluate(
        """async ([within, tags, rules]) => {
            const runOnly = rules ? {type: "rule", values: rules} : {type: "tag", values: tags};
            const {violations} = await axe.run(within, {runOnly, resultTypes: ["violations"]});
            return violations.flatMap(({id, nodes}) => nodes.map(
                node => [id, node.target.join(" "), node.failureSummary]));
        }""",
        [within, RULES, rules],
    )
    return list(found)


def contrast(page: Page, scheme: str, within: str = "body") -> list[Any]:
    """List what is hard to read in one of the two colour schemes."""
    page.evaluate("scheme => document.body.dataset.mdColorScheme = scheme", scheme)
    found = problems(page, within, ["color-contrast"])
    page.evaluate("document.body.dataset.mdColorScheme = 'default'")
    return found


@pytest.mark.parametrize("address", in_turn(PAGES))
def test_axe_finds_nothing(examined: Page, site: str, address: str) -> None:
    examined.goto(site + address)
    assert problems(all_made(examined)) == []


@pytest.mark.parametrize(
    "address", sampled(PAGES, "", "en/04-training/", "en/12-handwriting/", "glossary/")
)
def test_axe_finds_nothing_pale_in_the_dark(examined: Page, site: str, address: str) -> None:
    examined.goto(site + address)
    assert contrast(all_made(examined), "slate") == []


@pytest.mark.parametrize(
    "address", sampled(SHEETS, "sheets/03-mistake.html", "en/sheets/11-blame-key.html")
)
def test_axe_finds_nothing_on_sheets_to_print(examined: Page, site: str, address: str) -> None:
    examined.goto(site + address)
    assert problems(examined) == []


def test_axe_finds_nothing_on_the_page_of_a_missing_address(examined: Page) -> None:
    with hosting(base="/") as host:
        examined.goto(f"{host.address}404.html")
        expect(examined.locator("h1").first).to_be_visible()
        assert problems(examined) == []
        assert contrast(examined, "slate") == []


@pytest.mark.parametrize("address", sampled(CHAPTERS, "03-mistake/", "en/04-training/"))
def test_axe_finds_nothing_in_cells_that_have_run(examined: Page, site: str, address: str) -> None:
    examined.goto(site + address)
    drawn, failed = (cell(examined, name) for name in names(examined)[:2])
    assert failed.run("print(nowhere)").state == "failed"
    assert drawn.run(FIGURES).text == "drawn\n", drawn.error  # last: a part of the neuron stands in
    failed.part(".live-original summary").click()
    drawn.part(".live-figure svg >> visible=true").first.wait_for()
    for driver in (drawn, failed):
        assert problems(examined, driver.selector) == []
        assert contrast(examined, "slate", driver.selector) == []


def test_axe_would_find_what_is_wrong(examined: Page, site: str) -> None:
    examined.goto(f"{site}en/01-machine/")
    examined.evaluate(
        """() => document.querySelector("live-cell").insertAdjacentHTML("beforeend",
            "<button></button><p style='color:#bbb;background:#fff'>pale</p>")"""
    )
    assert {rule for rule, *_ in problems(examined)} == {"button-name", "color-contrast"}

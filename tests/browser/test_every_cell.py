"""Every live cell of every page, in both languages, does in the browser what the book says."""

import pytest
from playwright.sync_api import Page

from tests.browser.cells import addresses, cell, means, names
from tests.browser.serving import SITE, Host, missing

PAGES = addresses((SITE / "sitemap.xml").read_text()) if (SITE / "sitemap.xml").exists() else [""]


@pytest.mark.parametrize("address", PAGES)
def test_all_cells_run_in_order_and_equal_the_book(page: Page, site: str, address: str) -> None:
    page.goto(site + address)
    assert different_cells(page) == {}


@pytest.mark.parametrize("address", [a for a in PAGES if a[:2] in ("01", "02", "03", "04")])
def test_all_cells_run_without_service_worker_and_shared_memory(
    page: Page, host: Host, address: str
) -> None:
    host.spoiled["sw.js"] = missing
    page.goto(host.address + address)
    assert different_cells(page) == {}
    assert means(page) == "none"


def different_cells(page: Page) -> dict[str, tuple[str, str, str]]:
    """Run all cells of a page; return what those did that did not do as the book says."""
    different = {}
    for name in names(page):
        driver = cell(page, name)
        if driver.evaluate("cell => cell.hasAttribute('data-skip')"):
            driver.press("run")
            driver.wait("running")
            driver.press("stop")
            driver.wait("stopped")
            continue
        driver.run()
        expected = "failed" if driver.evaluate("cell => cell.raises") else "finished"
        free = driver.evaluate("cell => cell.hasAttribute('data-free')")
        same = driver.evaluate("cell => cell.same")
        if driver.state != expected or same is not (None if free else True):
            different[name] = (driver.state, driver.text, driver.error)
    return different


def test_every_page_with_a_chapter_number_has_cells(page: Page, site: str) -> None:
    chapters = [address for address in PAGES if "0" in address]
    assert len(chapters) >= 8
    for address in chapters:
        page.goto(site + address)
        assert len(names(page)) >= 4, address

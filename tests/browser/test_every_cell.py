"""Every live cell of every page, in both languages, does in the browser what the book says."""

import pytest
from playwright.sync_api import Page

from tests.browser.cells import addresses, cell, names
from tests.browser.serving import SITE

PAGES = addresses((SITE / "sitemap.xml").read_text()) if (SITE / "sitemap.xml").exists() else [""]


@pytest.mark.parametrize("address", PAGES)
def test_all_cells_run_in_order_and_equal_the_book(page: Page, site: str, address: str) -> None:
    page.goto(site + address)
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
    assert different == {}


def test_every_page_with_a_chapter_number_has_cells(page: Page, site: str) -> None:
    chapters = [address for address in PAGES if "0" in address]
    assert len(chapters) >= 8
    for address in chapters:
        page.goto(site + address)
        assert len(names(page)) >= 4, address

"""The zip of the site works on any static host, below any path, and in frames of other sites."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.browser.cells import cell
from tests.browser.reader import wait_for_sitemap
from tests.browser.serving import SITE, Host, built_for, hosting
from tools import offline

BELOW = "/some/base/path/"


@pytest.fixture(scope="module")
def anywhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Unpack the zip, and serve it below a path of its own."""
    folder = tmp_path_factory.mktemp("host")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(offline, "SITE", SITE)
        patch.setattr(offline, "ANYWHERE", folder / "copy")
        patch.setattr(offline, "ADDRESS", built_for((SITE / "sitemap.xml").read_text("utf-8")))
        offline.site_zip(folder / "site.zip")
    with zipfile.ZipFile(folder / "site.zip") as archive:
        archive.extractall(folder / "site")
    with hosting(folder / "site", BELOW) as host:
        yield host


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Host]:
    """Another site, which has the book in a frame."""
    with hosting(tmp_path) as host:
        yield host


def test_the_unpacked_zip_does_not_say_where_it_lies(anywhere: Host) -> None:
    pages = [*anywhere.site.rglob("*.html")]
    assert len(pages) > 30
    for page in pages:
        text = page.read_text("utf-8")
        assert "canonical" not in text
        assert "og:url" not in text
    assert not [*anywhere.site.rglob("sitemap*")]


def test_the_unpacked_zip_runs_below_any_path_and_python_survives_a_change_of_page(
    page: Page, anywhere: Host
) -> None:
    anywhere.asked.clear()
    page.goto(f"{anywhere.address}en/04-training/")
    assert cell(page, "training-loop").run().evaluate("cell => cell.same") is True
    page.reload()  # by now the service worker says which pages there are
    wait_for_sitemap(page)
    page.evaluate("window.stays = true")
    page.locator('.md-nav a[href$="03-mistake/"]').first.evaluate("link => link.click()")
    page.wait_for_url(f"{anywhere.address}en/03-mistake/")
    assert page.evaluate("window.stays") is True
    page.goto(f"{anywhere.address}en/")
    expect(page.locator("#on-your-computer ~ details .highlight").nth(1)).to_contain_text(
        f"install {anywhere.address}pip/neuron_from_scratch"
    )
    assert [path for path in anywhere.asked if not path.startswith(BELOW)] == []


def frame(page: Page, outside: str, folder: Path, address: str, sandbox: str) -> FrameLocator:
    """Open a page of another site that has the book in a sandbox."""
    text = f'<iframe sandbox="{sandbox}" src="{address}" width="900" height="700"></iframe>'
    (folder / "index.html").write_text(f"<!doctype html>{text}", "utf-8")
    page.goto(outside)
    return page.frame_locator("iframe")


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"], ids=["same site", "storage refused"])
def test_in_a_sandbox_with_its_origin_the_book_runs(
    browser: Browser, outside: Host, anywhere: Host, name: str
) -> None:
    page = browser.new_page()
    place = outside.address.replace("127.0.0.1", name)
    address = f"{anywhere.address}en/04-training/"
    book = frame(page, place, outside.site, address, "allow-scripts allow-same-origin")
    driver = book.locator('live-cell[data-cell="four-rows"]')
    driver.locator('[data-action="run"]').click()
    expect(driver).to_have_attribute("data-state", "finished")
    expect(driver.locator(".live-verdict")).to_contain_text("Same as the book")
    page.context.close()


@pytest.mark.parametrize(("lang", "said"), [("", "새 창에서"), ("en/", "a window of its own")])
def test_in_a_sandbox_without_an_origin_the_book_is_read_and_offers_its_own_window(
    browser: Browser, outside: Host, site: str, lang: str, said: str
) -> None:
    page = browser.new_page()
    address = f"{site}{lang}04-training/"
    sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox"
    book = frame(page, outside.address, outside.site, address, sandbox)
    notice = book.locator('.book-notice[data-dead="framed"]')
    expect(notice).to_be_visible()
    expect(notice).to_contain_text(said)
    expect(book.locator('.book-notice[data-dead="lost"]')).to_be_hidden()
    expect(book.locator("#training-loop, h1").first).to_be_visible()
    with page.expect_popup() as opened:
        notice.locator("a").click()
    own = opened.value
    assert own.url == address
    assert cell(own, "while-true").run("print(1)").text == "1\n"
    page.context.close()

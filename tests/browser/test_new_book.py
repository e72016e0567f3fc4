"""A new deployment under open pages is offered, never forced, and versions are never mixed."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from book import kept_files
from tests.browser.cells import cell
from tests.browser.serving import SITE, Host, hosting
from tests.browser.test_kept_book import wait_until_kept

OFFER = ".live-new-book"
SCRIPTS = ("live-", "worker-", "unpacker-", "editor-")


def publish_anew(site: Path) -> None:
    """Make another version of a site: other words, and other names for what runs it."""
    (page,) = site.glob("en/04-training/index.html")
    page.write_text(page.read_text("utf-8").replace("<h1", "<p>the new book</p><h1", 1), "utf-8")
    texts = [*site.rglob("*.html"), *site.glob("assets/live/*.js")]
    for name in SCRIPTS:
        (script,) = site.glob(f"assets/live/{name}*.js")
        for path in texts:
            text = path.read_text("utf-8")
            if script.name in text:
                path.write_text(text.replace(script.name, f"{name}NEWNEW.js"), "utf-8")
        texts.remove(script)
        texts.append(script.rename(script.with_name(f"{name}NEWNEW.js")))
    kept_files.write(site)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy the site, which may then be published anew."""
    return shutil.copytree(SITE, tmp_path / "site", ignore=shutil.ignore_patterns("*.map"))


@pytest.fixture
def own_site(copy: Path) -> Iterator[Host]:
    """Serve the copy to browsers that keep nothing of it by themselves, but in the kept book."""
    with hosting(copy) as host:
        host.headers["Cache-Control"] = "no-store"
        yield host


def keep(page: Page, host: Host) -> None:
    """Keep the whole book."""
    page.goto(f"{host.address}en/")
    page.locator('[data-action="keep-book"]').click()
    expect(page.locator("live-keep [role=status]")).to_contain_text("All of it is here")


def test_a_new_book_is_offered_and_pages_of_the_old_one_go_on_or_ask_for_a_reload(
    context: BrowserContext, own_site: Host
) -> None:
    address = f"{own_site.address}en/04-training/"
    page, running, idle = (context.new_page() for _ in range(3))
    keep(page, own_site)
    for other in (page, running, idle):
        other.goto(address)
    cell(running, "while-true").run("x = 5")
    cell(page, "while-true").set_code("mine = 1")

    publish_anew(own_site.site)
    page.reload()
    expect(page.locator(OFFER)).to_contain_text("There is a new version")
    expect(page.get_by_text("the new book")).to_have_count(0)
    page.locator('[data-action="later"]').click()
    expect(page.locator(OFFER)).to_have_count(0)
    assert cell(page, "while-true").run("print(2)").text == "2\n"  # all of the old one is here
    cell(page, "while-true").set_code("mine = 1")

    page.reload()
    page.locator('[data-action="take-new-book"]').click()
    expect(page.get_by_text("the new book")).to_be_visible()
    assert cell(page, "while-true").evaluate("cell => cell.code") == "mine = 1"
    assert cell(page, "while-true").run("print(3)").text == "3\n"

    assert cell(running, "while-true").run("print(x)").text == "5\n"
    assert "Reload the page" in cell(idle, "while-true").run("print(1)").error
    running.evaluate("window.stays = true")
    running.locator('.md-nav a[href$="03-mistake/"]').first.evaluate("link => link.click()")
    running.wait_for_url("**/en/03-mistake/")
    assert running.evaluate("window.stays") is None  # scripts and pages are of one version


@pytest.mark.long
def test_an_offer_that_another_tab_has_taken_leads_to_the_new_book_too(
    context: BrowserContext, own_site: Host
) -> None:
    page, other = (context.new_page() for _ in range(2))
    keep(page, own_site)
    for each in (page, other):
        each.goto(f"{own_site.address}en/04-training/")
    publish_anew(own_site.site)
    page.reload()
    for each in (page, other):
        expect(each.locator(OFFER)).to_be_visible()
        each.locator('[data-action="take-new-book"]').click()
        expect(each.get_by_text("the new book")).to_be_visible()


@pytest.mark.long
def test_a_kept_text_gives_way_to_a_new_book_whose_python_is_there(
    context: BrowserContext, own_site: Host
) -> None:
    address = f"{own_site.address}en/04-training/"
    page = context.new_page()
    page.goto(address)
    wait_until_kept(page, "/live-level")
    page.close()
    publish_anew(own_site.site)
    context.new_page().goto(address)  # by the old one; the new one comes meanwhile
    page = context.new_page()
    page.wait_for_timeout(5000)
    page.goto(address)
    assert cell(page, "while-true").run("print(3)").text == "3\n"


@pytest.mark.long
def test_the_new_book_is_whole_before_it_is_offered(context: BrowserContext, copy: Path) -> None:
    page = context.new_page()
    with hosting(copy) as host:
        keep(page, host)
        page.goto(f"{host.address}en/04-training/")
        publish_anew(copy)
        page.reload()
        page.locator('[data-action="take-new-book"]').click()
        expect(page.get_by_text("the new book")).to_be_visible()
    page.reload()  # there is no host any more
    expect(page.get_by_text("the new book")).to_be_visible()
    assert cell(page, "while-true").run("print(3)").text == "3\n"


def test_where_nothing_was_kept_the_next_page_is_of_the_new_book(
    page: Page, own_site: Host
) -> None:
    page.goto(f"{own_site.address}en/04-training/")
    page.evaluate("navigator.serviceWorker.ready.then(() => 0)")
    publish_anew(own_site.site)
    page.reload()
    expect(page.get_by_text("the new book")).to_be_visible()
    expect(page.locator(OFFER)).to_have_count(0)

"""A page on which no code can run says why, and what to do."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.cells import cell
from tests.browser.serving import SITE, Handler, Host, missing

SCRIPT = next((path.name for path in SITE.glob("assets/live/live-*.js")), "")


@pytest.mark.parametrize(("language", "words"), [("", "자바스크립트"), ("en/", "JavaScript")])
def test_without_javascript_the_page_says_so(
    browser: Browser, site: str, language: str, words: str
) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{site}{language}04-training/")
    assert words in page.locator("noscript").first.inner_text()
    expect(page.locator(".book-notice[data-dead]").first).to_be_hidden()
    page.goto(f"{site}{language}")
    expect(page.locator("live-keep")).to_contain_text(words)  # the text before it names a button
    page.close()


@pytest.mark.parametrize(("language", "words"), [("", "http.server"), ("en/", "http.server")])
def test_a_page_opened_from_disk_says_so(browser: Browser, language: str, words: str) -> None:
    page = browser.new_page()
    page.goto((SITE / language / "04-training" / "index.html").as_uri())
    notice = page.locator('.book-notice[data-dead="file"]')
    expect(notice).to_be_visible()
    expect(notice).to_contain_text(words)
    page.close()


def test_where_the_script_is_lost_the_page_names_it_and_shows_what_was_changed(
    page: Page, host: Host
) -> None:
    page.goto(f"{host.address}en/04-training/")
    expect(page.locator('.book-notice[data-dead="lost"]')).to_be_hidden()
    cell(page, "while-true").set_code("mine = 1")
    page.route(f"**/{SCRIPT}", lambda route: route.abort())
    page.reload()
    notice = page.locator('.book-notice[data-dead="lost"]')
    expect(notice).to_be_visible()
    expect(notice).to_contain_text(SCRIPT)
    assert page.locator('[data-cell="while-true"] .live-code').text_content() == "mine = 1"


def as_text(handler: Handler, body: bytes) -> None:
    """Send a script as what no browser takes for one."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/plain")
    handler.send_header("X-Content-Type-Options", "nosniff")
    handler.end_headers()
    handler.wfile.write(body)


def test_a_file_of_a_wrong_type_is_named(browser: Browser, host: Host) -> None:
    page = browser.new_page()
    worker = next(SITE.glob("assets/live/worker-*.js")).name
    host.spoiled[worker] = as_text
    page.goto(f"{host.address}en/04-training/")
    driver = cell(page, "while-true").run("print(1)")
    assert f"sends the file {worker} as text/plain" in driver.error
    page.close()


def test_a_new_book_under_an_open_page_asks_for_a_reload(browser: Browser, host: Host) -> None:
    page = browser.new_page()
    page.goto(f"{host.address}04-training/")
    for name in ("worker-", "live-", "unpacker-"):
        host.spoiled[next(SITE.glob(f"assets/live/{name}*.js")).name] = missing
    host.spoiled["/04-training/"] = lambda handler, _: handler.answer(b"<p>another book")
    driver = cell(page, "while-true").run("print(1)")
    assert "페이지를 새로 고쳐 주세요" in driver.error
    page.close()

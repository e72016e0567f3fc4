"""The pages ask nobody else for anything, read without JavaScript, and switch language in place."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.addresses import CHAPTERS, in_turn
from tests.browser.cells import addresses, cell, names
from tests.browser.reader import Reader, wait_for_sitemap
from tests.browser.serving import Gate, Host, hosting, missing


def test_a_run_asks_no_other_host(page: Page, site: str) -> None:
    hosts = set()
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.goto(f"{site}en/")
    cell(page, "first-neuron").run()
    page.wait_for_timeout(1500)  # the standard library follows the first output
    assert hosts == {urlsplit(site).netloc}


def test_nothing_of_python_is_fetched_before_the_reader_shows_intent(page: Page, site: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(f"{site}en/04-training/")
    page.wait_for_timeout(500)
    assert not [url for url in fetched if url.endswith((".wasm", ".bin", ".pack", ".zip"))]
    page.locator('[data-cell="while-true"]').hover()
    page.wait_for_event("request", lambda request: request.url.endswith(".wasm"))


@pytest.fixture(scope="module")
def host_of_module() -> Iterator[Host]:
    """Serve the built site to this module."""
    with hosting() as host:
        yield host


@pytest.fixture
def host(host_of_module: Host) -> Iterator[Host]:
    """Let a test see what is asked for and hold it back, as long as it lasts."""
    host_of_module.asked.clear()
    yield host_of_module
    for held in host_of_module.spoiled.values():
        if isinstance(held, Gate):
            held.open = True
    host_of_module.spoiled.clear()


@pytest.fixture(scope="module")
def reader_of_module(browser: Browser, host_of_module: Host) -> Iterator[Reader]:
    """Somebody who reads on from that host."""
    reader = Reader(browser, host_of_module.address)
    yield reader
    reader.close()


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    """A window without JavaScript."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", in_turn(CHAPTERS))
def test_chapters_read_without_javascript(plain: Page, site: str, address: str) -> None:
    plain.goto(site + address)
    cells = plain.locator("live-cell")
    codes = cells.locator(".live-code").all_inner_texts()
    assert len(codes) == cells.count() >= 4
    assert all(code.strip() for code in codes)
    exercises = plain.locator("live-cell[data-exercise]")  # have a solution, and no output
    recorded = plain.locator("live-cell .live-recorded")  # test_recorded.py knows whose
    assert recorded.count() > (cells.count() - exercises.count()) // 2
    covered = plain.locator("live-cell details > .live-recorded")
    assert covered.and_(plain.locator(":visible")).count() == 0
    assert recorded.and_(plain.locator(":visible")).count() == recorded.count() - covered.count()
    assert exercises.locator(".live-help details").count() >= 3 * exercises.count()
    assert plain.locator(".live-button").count() == 0


def test_a_link_leads_to_its_place_however_late_its_page_comes(page: Page, host: Host) -> None:
    # Not the first page of the visit: to the theme that makes a difference.
    page.goto(f"{host.address}en/credits/")
    page.wait_for_load_state("networkidle")
    page.locator("a[href*='my-neuron']").first.evaluate("link => link.click()")
    page.locator("live-neuron [data-part] a").first.wait_for()
    later = host.spoiled["en/03-mistake/"] = Gate()
    page.evaluate("window.stays = true")
    link = page.locator("[data-part=ch03-neuron] a")
    link.evaluate("link => { scrollBy(0, 40); link.click(); }")
    page.wait_for_timeout(400)  # somebody looks on
    page.mouse.wheel(0, 30)
    page.wait_for_timeout(400)
    later.open = True
    expect(page.locator("live-cell[data-rebuild=ch03-neuron]")).to_be_in_viewport()
    assert page.evaluate("window.stays")
    # Back where the link was, and the way there again.
    page.go_back()
    expect(link).to_be_in_viewport()
    later.open = False
    page.evaluate("scrollBy(0, 10)")
    page.go_forward()
    page.wait_for_timeout(400)
    later.open = True
    expect(page.locator("live-cell[data-rebuild=ch03-neuron]")).to_be_in_viewport()


def test_a_link_to_a_heading_of_the_page_leads_there_and_leaves_what_has_run(
    reader: Reader, host: Host
) -> None:
    page = reader.open("en/02-neuron/")
    page.set_viewport_size({"width": 1300, "height": 800})
    wait_for_sitemap(page)
    driver = cell(page, "weighted-sums").run("mine = 7\nprint(mine)")
    host.asked.clear()
    last = page.locator(".md-nav--secondary:visible a[href*='#']").last
    place = last.evaluate("link => decodeURIComponent(link.hash)")
    for _ in range(2):  # the second time it is where the address says already
        last.click()
        expect(page.locator(place)).to_be_in_viewport()
        assert page.evaluate("scrollY") > 500
        page.evaluate("scrollTo(0, 0)")
        page.wait_for_timeout(300)
    assert driver.text == "7\n"
    assert cell(page, names(page)[-1]).run("print(mine)").text == "7\n"
    page.go_back()
    page.wait_for_url("**/en/02-neuron/")
    assert driver.text == "7\n"
    assert [path for path in host.asked if path.endswith("02-neuron/")] == []


def test_headings_are_led_to_on_the_next_page_as_well(page: Page, site: str) -> None:
    page.goto(f"{site}en/02-neuron/")
    wait_for_sitemap(page)
    for place in ("02-neuron/", "03-mistake/", "02-neuron/"):
        # Its address comes before it does.
        page.wait_for_function("n => document.title.startsWith(n)", arg=f"{int(place[:2])}. ")
        page.locator("a[href$='#in-the-package']").first.evaluate("link => link.click()")
        expect(page.locator("#in-the-package")).to_be_in_viewport()
        way = "prev" if place.startswith("03") else "next"
        page.locator(f".md-footer__link--{way}").click()


def test_back_while_the_next_page_is_still_to_come_leaves_what_has_run(
    reader: Reader, host: Host
) -> None:
    page = reader.open("en/02-neuron/")
    wait_for_sitemap(page)
    driver = cell(page, "weighted-sums").run("print(7)")
    host.spoiled["en/03-mistake/"] = Gate()
    page.locator(".md-footer__link--next").evaluate("link => link.click()")
    page.wait_for_url("**/03-mistake/")
    page.go_back()
    page.wait_for_url("**/02-neuron/")
    page.wait_for_timeout(500)
    assert driver.text == "7\n"


def test_two_clicks_on_the_way_to_a_slow_page_lead_to_its_top(page: Page, host: Host) -> None:
    page.goto(f"{host.address}en/02-neuron/")
    wait_for_sitemap(page)
    late = host.spoiled["en/03-mistake/"] = Gate()
    onward = page.locator(".md-footer__link--next")
    onward.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    for _ in range(2):
        onward.evaluate("link => link.click()")
    page.wait_for_timeout(300)
    late.open = True
    page.locator("live-cell[data-cell=learn-once]").first.wait_for()
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") == 0


def test_the_worker_survives_instant_navigation(reader: Reader) -> None:
    page = reader.open("en/03-mistake/")
    cell(page, "learn-once").run()
    workers = list(page.workers)
    page.evaluate("window.stays = true")
    page.locator(".md-footer__link--next").click()
    page.wait_for_url("**/04-training/")
    page.locator('live-cell[data-cell="while-true"][data-state="idle"]').wait_for()
    assert page.evaluate("window.stays") is True
    cell(page, "while-true").run()
    assert list(page.workers) == workers


def test_the_box_of_the_recall_is_there_at_once_and_asks_three_questions(
    page: Page, host: Host
) -> None:
    place = """() => {
        const top = (name) => document.querySelector(name).getBoundingClientRect().top;
        return [top(".book-frame ~ * live-recall") - top("h1"), top("h2") - top("h1")];
    }"""
    host.spoiled[".js"] = missing
    page.goto(f"{host.address}en/04-training/")
    closed = page.evaluate(place)
    host.spoiled.clear()
    page.reload()
    page.locator('live-cell[data-state="idle"]').first.wait_for()
    assert page.evaluate(place) == closed
    box = page.locator("live-recall > details")
    assert not [path for path in host.asked if "recall-" in path]
    box.locator("summary").click()
    expect(box.locator("fieldset")).to_have_count(3)


def test_a_page_has_variables_of_its_own(reader: Reader) -> None:
    page = reader.open("en/03-mistake/")
    cell(page, "learn-once").run("secret = 1")
    page.locator(".md-footer__link--next").click()
    page.wait_for_url("**/04-training/")
    page.locator('live-cell[data-cell="while-true"][data-state="idle"]').wait_for()
    first = cell(page, "while-true").run("secret")
    assert "NameError" in first.original


@pytest.mark.parametrize("start", ["04-training/", "en/02-neuron/", "", "en/"])
def test_the_language_switch_leads_to_the_same_place(page: Page, site: str, start: str) -> None:
    page.goto(f"{site}{start}")
    other = "ko" if start.startswith("en/") else "en"
    page.locator(f".md-header a[hreflang={other}]").click()
    target = start.removeprefix("en/") if other == "ko" else f"en/{start}"
    page.wait_for_url(f"{site}{target}")
    assert page.evaluate("document.documentElement.lang") == other
    label = page.locator("[data-action=run]").first.inner_text()
    assert label == ("실행" if other == "ko" else "Run")


def test_the_language_switch_keeps_what_the_reader_looks_at(page: Page, site: str) -> None:
    page.goto(f"{site}en/04-training/")
    cell(page, "four-rows").wait("idle")
    there = "document.querySelector('[data-cell=four-rows]').getBoundingClientRect().top"
    page.evaluate(f"scrollBy(0, {there} - 150)")
    page.locator(".md-header a[hreflang=ko]").click()
    page.wait_for_url(f"{site}04-training/")
    page.wait_for_function(f"Math.abs({there} - 150) < 60")
    page.reload()  # it was meant for one arrival
    assert page.evaluate("sessionStorage.getItem('neuron-place')") is None


def test_after_an_instant_navigation_the_switch_leads_to_the_page_that_is_open(
    page: Page, site: str
) -> None:
    page.goto(f"{site}03-mistake/")
    page.locator(".md-footer__link--next").click()
    page.wait_for_url("**/04-training/")
    page.locator(".md-header a[hreflang=en]").click()
    page.wait_for_url(f"{site}en/04-training/")


@pytest.mark.parametrize("root", ["http://127.0.0.1:8000/", "https://somebody.example/book/"])
def test_a_site_is_tested_wherever_it_was_built_for(root):
    """Workflows build it for the address of the repository's pages."""
    sitemap = "".join(f"<loc>{root}{page}</loc>" for page in ("en/", "", "04-training/", "en/"))
    assert addresses(sitemap) == ["", "04-training/", "en/"]

"""What stands below the reader's code is the reader's, or is said to come from older code."""

from playwright.sync_api import Page, expect

from tests.browser.cells import cell

SAID = {"en/": "This is the book's output", "": "책의 코드로 얻은 책의 출력"}


def test_the_books_output_below_the_readers_code_is_marked_after_going_away_and_back(
    page: Page, site: str
) -> None:
    page.goto(f"{site}en/02-neuron/")
    driver = cell(page, "weighted-sums").type_code("print('only mine')")
    driver.press("run")
    driver.wait("finished")
    expect(driver.part(".live-age")).to_be_hidden()
    page.locator("a[href*='03-mistake']").last.click()
    page.locator("live-cell[data-cell=learn-once]").first.wait_for()
    page.go_back()
    page.wait_for_url("**/02-neuron/")
    for language, said in SAID.items():
        if not language:
            page.locator(".md-header a[hreflang=ko]").click()
            page.wait_for_url(f"{site}02-neuron/**")
        driver.wait("idle")
        assert driver.code == "print('only mine')"
        expect(driver.part(".live-recorded")).to_be_visible()
        expect(driver.part(".live-age")).to_contain_text(said)
        expect(cell(page, "neuron-figure").part(".live-age")).to_be_hidden()
    driver.press("run")
    driver.wait("finished")
    expect(driver.part(".live-age")).to_be_hidden()
    expect(driver.part(".live-verdict")).to_be_visible()
    driver.press("reset")
    expect(driver.part(".live-recorded")).to_be_visible()
    expect(driver.part(".live-age")).to_be_hidden()


def test_the_books_output_is_marked_while_one_writes_and_not_while_it_is_covered(
    page: Page, site: str
) -> None:
    page.goto(f"{site}en/03-mistake/")
    driver = cell(page, "learn-once")
    driver.part(".live-code").click()
    page.keyboard.press("Control+End")
    page.keyboard.type("  # 나")
    expect(page.locator(f"{driver.selector}[data-edited]")).to_have_count(1)
    expect(driver.part(".live-age")).to_be_hidden()
    driver.part(".live-cover summary").click()
    expect(driver.part(".live-recorded")).to_be_visible()
    expect(driver.part(".live-age")).to_contain_text(SAID["en/"])
    driver.part("textarea").focus()
    for _ in range(8):
        page.keyboard.press("Control+z")
    expect(page.locator(f"{driver.selector}[data-edited]")).to_have_count(0)
    expect(driver.part(".live-age")).to_be_hidden()


def test_what_the_book_shows_stays_where_it_is_when_that_is_said_of_it(
    page: Page, site: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{site}en/02-neuron/")
    for name in ("weighted-sums", "neuron-figure"):
        driver = cell(page, name)
        driver.part(".live-code").scroll_into_view_if_needed()
        place = "cell => cell.querySelector('.live-recorded').offsetTop"
        before = driver.evaluate(place)
        driver.set_code(f"{driver.code}  # 나")
        expect(driver.part(".live-age")).to_contain_text(SAID["en/"])
        assert driver.evaluate(place) == before

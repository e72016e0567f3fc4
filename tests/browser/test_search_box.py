"""The search box in quick hands: opened, left, asked again, by key, by mouse and by finger."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import wait_for_sitemap
from tests.browser.serving import Gate, Host
from tests.browser.test_search import KEYBOARD, ask


@pytest.fixture
def page(strict_page: Page) -> Page:
    return strict_page


def test_enter_leads_to_what_stands_in_the_box_and_not_to_what_was_asked_before(
    page: Page, site: str
) -> None:
    page.goto(f"{site}en/04-training/")
    ask(page, "softmax")
    page.keyboard.press(KEYBOARD)
    page.keyboard.type("umbrella")  # in one chapter's prose, and no name of anything
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/00-python/#**")


def test_who_goes_on_writing_takes_enter_back(page: Page, site: str) -> None:
    page.goto(f"{site}en/04-training/")
    page.keyboard.press(KEYBOARD)
    box = page.locator("[data-md-component=search-query]")
    box.evaluate("""(box) => {  // before any list can come
        const press = (key, value) => {
            box.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
            box.value = value;
            if (key !== "Enter") box.dispatchEvent(new InputEvent("input", { bubbles: true }));
        };
        press("h", "umbrella h");
        press("Enter", "umbrella h");
        press("a", "umbrella ha");
    }""")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.wait_for_timeout(600)
    expect(box).to_be_focused()
    assert page.url.endswith("04-training/")


def test_enter_that_is_pressed_twice_leads_once(page: Page, site: str) -> None:
    page.goto(f"{site}en/04-training/")
    wait_for_sitemap(page)
    page.evaluate("window.stays = true")
    ask(page, "xor")
    page.locator("[data-md-component=search-query]").evaluate("""(box) => {
        for (const _ of [1, 2]) {
            const enter = { key: "Enter", bubbles: true, cancelable: true };
            if (box.dispatchEvent(new KeyboardEvent("keydown", enter))) box.form.requestSubmit();
        }
    }""")
    page.wait_for_url("**/#xor")
    page.wait_for_timeout(500)
    assert page.evaluate("window.stays")
    assert "?" not in page.url


def test_a_phone_finds_its_place_again_after_a_search_and_asks_anew(
    handheld: Page, site: str
) -> None:
    page = handheld
    page.goto(f"{site}en/08-inputs/")
    wait_for_sitemap(page)
    page.evaluate("scrollTo(0, 3000)")
    page.wait_for_timeout(300)
    opener = page.locator(".md-header__button[for=__search]")
    box = page.locator("[data-md-component=search-query]")
    first = page.locator(".md-search-result__link").first
    opener.tap()
    page.wait_for_timeout(700)  # by now the theme holds the page behind the list
    page.keyboard.type("while")
    first.tap()
    page.wait_for_url(lambda address: "08-inputs" not in address)
    page.wait_for_timeout(700)
    page.go_back()
    page.wait_for_url("**/08-inputs/")
    page.wait_for_function("() => Math.abs(scrollY - 3000) < 200")
    opener.tap()
    page.keyboard.type("epoch")
    expect(box).to_have_value("epoch")


def test_a_search_that_is_opened_as_soon_as_a_page_comes_stays_open(page: Page, site: str) -> None:
    page.goto(f"{site}03-mistake/")
    wait_for_sitemap(page)
    toggle = page.locator("[data-md-toggle=search]")
    page.evaluate(
        """async (key) => {
        document.querySelector("a[href*=glossary]").click();
        document.dispatchEvent(new KeyboardEvent("keydown", key));
        await new Promise((then) => setTimeout(then, 300));
    }""",
        {"key": "k", "ctrlKey": True, "bubbles": True},
    )
    page.wait_for_url("**/glossary/")
    expect(toggle).to_be_checked()
    page.keyboard.type("epoch")
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_a_search_that_has_led_somewhere_is_closed_however_fast_it_was(
    page: Page, site: str
) -> None:
    page.goto(f"{site}03-mistake/")
    wait_for_sitemap(page)
    ask(page, "epoch")
    page.keyboard.press("Escape")
    page.keyboard.press(KEYBOARD)
    page.wait_for_function("() => document.querySelector('[data-md-toggle=search]').checked")
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/#epoch")
    page.wait_for_timeout(500)
    expect(page.locator("[data-md-toggle=search]")).not_to_be_checked()


def test_a_search_is_closed_as_soon_as_its_reader_closes_it(page: Page, site: str) -> None:
    page.goto(f"{site}03-mistake/")
    toggle = page.locator("[data-md-toggle=search]")
    for close in ("Escape", "mouse"):
        page.keyboard.press(KEYBOARD)
        page.wait_for_function("toggle => toggle.checked", arg=toggle.element_handle())
        page.mouse.click(20, 600) if close == "mouse" else page.keyboard.press(close)
        page.wait_for_timeout(50)
        assert not toggle.is_checked(), close


def test_no_key_of_one_letter_does_anything_outside_of_a_box(page: Page, site: str) -> None:
    page.goto(f"{site}en/04-training/")
    page.locator("live-cell[data-state=idle]").first.wait_for()
    page.evaluate("window.stays = true")
    box = page.locator("[data-md-component=search-query]")
    for place in ("body", "[data-action=run] >> nth=0", ".md-footer__link--next"):
        page.locator(place).focus()
        for key in ("f", "s", "/", "n", ".", "p", ",", "N"):
            page.keyboard.press(key)
            expect(box).not_to_be_focused(timeout=1)
    page.wait_for_timeout(300)
    assert page.url.endswith("/en/04-training/")
    assert page.evaluate("window.stays") is True
    # In the open box, letters go on being the query, from its results as well.
    ask(page, "gradient")
    page.keyboard.press("ArrowDown")
    expect(box).not_to_be_focused()
    page.keyboard.press("s")
    expect(box).to_be_focused()


def test_a_fuller_list_leaves_the_focus_where_it_was(page: Page, host: Host) -> None:
    later = host.spoiled["search/en/titles.json"] = Gate()
    page.goto(f"{host.address}04-training/")
    ask(page, "softmax")
    page.keyboard.press("ArrowDown")
    focused = page.locator(".md-search-result__list a:focus")
    address = focused.get_attribute("href")
    page.evaluate("window.first = document.activeElement")
    later.open = True
    page.wait_for_function("() => !first.isConnected")
    expect(focused).to_have_attribute("href", str(address))
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("s")
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()


def test_the_box_has_the_focus_if_the_line_that_had_it_is_gone(page: Page, host: Host) -> None:
    page.goto(f"{host.address}en/04-training/")
    ask(page, "epoch")
    page.keyboard.press("ArrowDown")
    box = page.locator("[data-md-component=search-query]")
    expect(box).not_to_be_focused()
    box.evaluate("""(box) => {
        box.value = "";
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }""")
    expect(page.locator(".md-search-result__link")).to_have_count(0)
    expect(box).to_be_focused()


def test_a_paste_by_mouse_starts_a_search(page: Page, site: str) -> None:
    page.goto(f"{site}04-training/")
    page.keyboard.press(KEYBOARD)
    page.evaluate("document.execCommand('insertText', false, '“경사 하강법(gradient descent)”')")
    first = page.locator(".md-search-result__link").first
    expect(first).to_be_visible()
    assert "glossary/" in str(first.get_attribute("href"))

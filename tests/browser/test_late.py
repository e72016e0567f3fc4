"""What comes late comes to nobody who has gone on: a card, an editor, a link's code, an end."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.cells import CellDriver, cell, names
from tests.browser.conftest import without_errors
from tests.browser.reader import Reader, wait_for_sitemap
from tests.browser.serving import SITE, Gate, Host, missing
from tests.browser.test_share import link

TERM = "article a.term"
# Presses Run or Stop in the very moment in which the cell enters a state.
PRESS_AT = """(cell, [state, action]) => new Promise((pressed) => {
    cell.addEventListener("live-state", function look() {
        if (cell.state !== state) return;
        cell.removeEventListener("live-state", look);
        cell.querySelector(`[data-action=${action}]`).click();
        pressed();
    });
})"""


@pytest.mark.parametrize("way", ["another page", "the same page"])
def test_a_term_that_was_touched_leads_nowhere_once_its_reader_has_gone_on(
    browser: Browser, host: Host, way: str
) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 360, "height": 700})
    page = context.new_page()
    page.goto(f"{host.address}en/02-neuron/")
    wait_for_sitemap(page)
    page.evaluate("window.stays = true")
    entry = host.spoiled["en/glossary/"] = Gate()
    page.locator(TERM).first.tap()
    if way == "another page":
        page.locator(".md-footer__link--next").evaluate("link => link.click()")
        page.locator("live-cell[data-cell=learn-once]").first.wait_for()
    else:
        page.locator("article h1").tap()
    there = page.url
    host.spoiled["en/glossary/"] = missing
    entry.open = True
    page.wait_for_timeout(500)
    assert page.evaluate("window.stays")
    assert page.url == there
    assert page.locator(".term-card").count() == 0
    context.close()


def test_a_card_that_comes_after_the_pointer_has_left_is_not_shown(page: Page, host: Host) -> None:
    page.goto(f"{host.address}en/02-neuron/")
    entry = host.spoiled["en/glossary/"] = Gate()
    with page.expect_request("**/en/glossary/"):
        page.locator(TERM).first.hover()
    page.mouse.move(1, 1)
    page.wait_for_timeout(700)
    with page.expect_response("**/en/glossary/"):
        entry.open = True
    page.wait_for_timeout(300)
    expect(page.locator(".term-card")).to_have_count(0)
    page.locator(TERM).first.hover()
    expect(page.locator(".term-card")).to_be_visible()


def test_an_editor_that_comes_late_takes_no_keys_from_another_field(page: Page, host: Host) -> None:
    (editor,) = (SITE / "assets" / "live").glob("editor-*.js")
    late = host.spoiled[editor.name] = Gate()
    page.goto(f"{host.address}en/02-neuron/")
    driver = cell(page, "weighted-sums")
    code = driver.code
    driver.part(".live-code").click(position={"x": 200, "y": 10})
    page.keyboard.type("# a")
    page.keyboard.press("Control+k")
    page.keyboard.type("tug ")
    late.open = True
    driver.part("textarea").wait_for()
    page.keyboard.type("of war")
    expect(page.locator("[data-md-component=search-query]")).to_have_value("tug of war")
    assert len(driver.code) == len(code) + len("# a")  # that was meant for it


def test_a_press_on_stop_that_comes_too_late_starts_nothing(reader: Reader) -> None:
    driver = cell(reader.open("en/04-training/"), "while-true")
    driver.run("n = 0").set_code("import time\ntime.sleep(0.7)\nn += 1\nprint(n)")
    pressed = f"({PRESS_AT})(document.querySelector('{driver.selector}'), ['finished', 'run'])"
    driver.page.evaluate(
        f"window.pressed = 0; void {pressed}.then(() => {{ window.pressed = 1; }})"
    )
    driver.press("run")
    driver.page.wait_for_function("() => window.pressed")
    driver.page.wait_for_timeout(100)
    assert (driver.state, driver.text) == ("finished", "1\n")
    driver.press("run")
    driver.wait("running").wait("finished")
    assert driver.text == "2\n"


def test_a_press_on_run_that_comes_too_late_stops_nothing(reader: Reader) -> None:
    page = reader.open("en/04-training/")
    first, second = (cell(page, name) for name in names(page)[:2])
    first.run("n = 0")
    first.set_code("import time\ntime.sleep(0.7)\nn = 1")
    second.set_code("time.sleep(0.7)\nprint(n)")
    page.wait_for_timeout(600)
    pressed = f"({PRESS_AT})(document.querySelector('{first.selector}'), ['running', 'stop'])"
    page.evaluate(f"void {pressed}")
    second.press("run")
    second.wait("finished")
    assert second.text == "1\n"


def test_a_reset_that_waits_for_stop_leaves_a_newer_run_alone(reader: Reader) -> None:
    driver = cell(reader.open("en/04-training/"), "four-rows")
    driver.start("import time\ntime.sleep(20)")
    driver.evaluate("""async (cell) => {
        const reset = cell.reset();
        cell.code = "while True: pass";
        void cell.run();
        await reset;
    }""")
    assert driver.wait("running").evaluate("cell => cell.hasAttribute('data-busy')")
    driver.press("stop")
    driver.wait("stopped")


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_link_with_code_is_opened_though_its_reader_has_gone_down_the_page(
    page: Page, host: Host, language: str
) -> None:
    (opens,) = (SITE / "assets" / "live").glob("exchange-*.js")
    late = host.spoiled[opens.name] = Gate()
    with page.expect_request(f"**/{opens.name}"):
        page.goto(f"{host.address}{language}02-neuron/{link(('weighted-sums', 'print(5)'))}")
    page.locator(".md-nav--secondary a[href*='#']").last.evaluate("link => link.click()")
    page.wait_for_function("() => !location.hash.startsWith('#share')")
    late.open = True
    expect(page.locator("live-cell[data-cell=weighted-sums] .live-offer")).to_be_visible()
    expect(page.locator(".live-link-says")).to_have_count(0)


def test_a_link_with_code_says_nothing_on_the_page_that_its_reader_has_gone_to(
    page: Page, host: Host
) -> None:
    (opens,) = (SITE / "assets" / "live").glob("exchange-*.js")
    late = host.spoiled[opens.name] = Gate()
    with page.expect_request(f"**/{opens.name}"):
        page.goto(f"{host.address}en/02-neuron/{link(('weighted-sums', 'print(5)'))}")
    wait_for_sitemap(page)
    page.locator(".md-footer__link--next").evaluate("link => link.click()")
    page.locator("live-cell[data-cell=learn-once]").first.wait_for()
    with page.expect_response(f"**/{opens.name}"):
        late.open = True
    page.wait_for_timeout(500)
    expect(page.locator(".live-link-says, .live-offer")).to_have_count(0)
    assert page.url.endswith("en/03-mistake/")


def test_half_a_number_is_no_answer_while_its_reader_is_in_another_window(reader: Reader) -> None:
    page = reader.open("en/04-training/")
    field = page.locator("live-cell .live-predict input:not([type=radio])").first
    driver = CellDriver(page, str(field.evaluate("field => field.closest('live-cell').name")))
    driver.evaluate("cell => { cell.run(); cell.stop(); }")
    field.fill("1")
    # What a browser does when another window comes to the front: the field stays the active one.
    answered = """(field) => new Promise((then) => {
        const cell = field.closest("live-cell");
        cell.addEventListener("live-answered", () => then(true));
        field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
        setTimeout(then, 200, false);
    })"""
    assert not field.evaluate(answered)
    assert field.evaluate(
        answered.replace("field.dispatchEvent", "field.blur(); field.dispatchEvent")
    )


def test_between_two_questions_keys_are_no_code_and_press_nothing(reader: Reader) -> None:
    driver = cell(reader.open("en/04-training/"), "while-true")
    code = "import time\na = input('first? ')\ntime.sleep(0.7)\nb = input('second? ')\nprint(a + b)"
    page = driver.page
    driver.run("").set_code(code)
    driver.part("textarea").focus()
    page.keyboard.press("Shift+Enter")
    driver.answer("1").wait("running")
    page.keyboard.type("x")
    page.keyboard.press("Enter")
    driver.wait("input")
    assert driver.code == code
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    driver.wait("finished")
    assert driver.text.endswith("\n12\n")
    expect(driver.part("textarea")).to_be_focused()


@pytest.mark.parametrize("way", ["Enter", "click"])
def test_after_the_last_answer_the_focus_is_on_run(reader: Reader, way: str) -> None:
    driver = cell(reader.open("en/04-training/"), "while-true")
    driver.run("").set_code("import time\nprint(input('? '))\ntime.sleep(0.4)")
    run = driver.part("[data-action=run]:not([data-pressed])")
    run.press("Enter") if way == "Enter" else run.click()
    driver.answer("1").wait("finished")
    expect(driver.part("[data-action=run]")).to_be_focused()


def test_a_reset_takes_back_a_cell_that_runs_for_one_below(reader: Reader) -> None:
    page = reader.open("en/04-training/")
    first, second = (cell(page, name) for name in names(page)[:2])
    book = first.code
    first.set_code("import time\nprint('begun')\ntime.sleep(20)")
    second.set_code("print(1)").press("run")
    first.wait("running")
    expect(first.part(".live-output")).to_contain_text("begun")
    first.press("reset")
    first.wait("idle")
    second.wait("idle")
    assert (first.code, first.text) == (book, "")


def test_questions_that_did_not_come_are_asked_for_when_their_box_is_opened_again(
    page: Page, host: Host
) -> None:
    host.spoiled["recall-en.json"] = missing
    with without_errors(page):
        page.goto(f"{host.address}en/04-training/")
        box = page.locator("live-recall > details")
        box.locator("summary").click()
        expect(box.locator("p")).to_contain_text("open it again")
        host.spoiled.clear()
        box.locator("summary").click()
        box.locator("summary").click()
        expect(box.locator("fieldset")).to_have_count(3)
        expect(box.locator("> p")).to_have_count(0)


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_link_without_a_line_leaves_the_page_and_says_so(
    page: Page, host: Host, language: str
) -> None:
    page.context.add_init_script("delete Navigator.prototype.serviceWorker")  # nothing is kept
    page.goto(f"{host.address}{language}04-training/")
    wait_for_sitemap(page)
    driver = cell(page, names(page)[0]).run("kept = 7\nprint(kept)")
    page.evaluate("window.stays = true")
    page.context.set_offline(True)
    onward = page.locator(".md-footer__link--next")
    note = page.locator(".live-unreached[role=alert]")
    for _ in range(2):
        onward.click()
        said = {"": "불러오지 못했어요", "en/": "could not be fetched"}[language]
        expect(note).to_contain_text(said)
        assert page.url.endswith(f"{language}04-training/")
        note.locator("[data-action=close]").click()
        expect(note).to_have_count(0)
    assert driver.text == "7\n"
    assert driver.run("print(kept)").text == "7\n"
    page.context.set_offline(False)
    onward.click()
    page.wait_for_url("**/05-longer/")
    page.locator("live-cell").first.wait_for()
    assert page.evaluate("window.stays")


def test_a_card_goes_with_its_page(reader: Reader) -> None:
    page = reader.open("en/03-mistake/")
    wait_for_sitemap(page)
    page.locator(".md-footer__link--prev").click()
    page.locator("live-cell[data-cell=weighted-sums]").wait_for()
    page.locator(TERM).first.hover()
    card = page.locator(".term-card")
    expect(card).to_be_visible()
    page.go_back()
    page.locator("live-cell[data-cell=learn-once]").first.wait_for()
    page.wait_for_timeout(100)  # not when the pointer has left it
    assert card.count() == 0


def test_a_guess_is_asked_for_until_it_is_there(reader: Reader) -> None:
    page = reader.open("en/04-training/")
    guess = page.locator("live-cell .live-predict input[type=radio]").first
    driver = CellDriver(page, str(guess.evaluate("guess => guess.closest('live-cell').name")))
    before = driver.status
    driver.press("run")
    expect(driver.said).to_contain_text("Guess first")
    guess.check()
    expect(driver.said).to_have_text(before)

"""What a reader wishes for is counted once, and told when it has to wait or is not done."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cells import CellDriver, cell, names
from tests.browser.reader import Reader

ENDLESS = "while True: pass"
LANGUAGES = ["", "en/"]
WAITS = {"": "고치기 전 코드가 아직 실행 중이에요", "en/": "before your change still runs"}
NOT_RUN = {"": "고친 코드는 아직 실행하지 않았어요", "en/": "The changed code has not run"}
WAS_NOT_RUN = {"": "셀을 멈춰서 이 셀은 실행하지 않았어요", "en/": "was stopped"}
# Which cells have begun to run, in order.
WATCH = """() => {
    window.begun = [];
    window.watch ??= ({ detail: { cell, state } }) => {
        if (state === "running") window.begun.push(cell);
    };
    document.addEventListener("live-state", window.watch);
}"""
ONE_PRESS_MS = 500


def watched(page: Page) -> Page:
    page.evaluate(WATCH)
    return page


def begun(page: Page) -> list[str]:
    """Say which cells have begun to run, once all that was pressed has been heard of."""
    page.wait_for_timeout(300)
    page.wait_for_function("() => !document.querySelector('live-cell[data-busy]')")
    return [str(name) for name in page.evaluate("begun")]


def says(driver: CellDriver, words: str) -> None:
    """The words stand in the bar or below it, and were spoken."""
    expect(driver.said).to_contain_text(words)
    expect(driver.said).to_be_visible()
    expect(driver.part(".live-spoken")).to_contain_text(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_code_that_waits_for_its_own_older_run_says_so_and_what_became_of_it(
    reader: Reader, language: str
) -> None:
    driver = cell(reader.open(f"{language}02-neuron/"), "weighted-sums").start(ENDLESS)
    driver.set_code("print('new')").part("textarea").focus()
    driver.page.wait_for_timeout(ONE_PRESS_MS)
    driver.page.keyboard.press("Shift+Enter")
    says(driver, WAITS[language])
    assert driver.state == "running"
    driver.press("stop")
    driver.wait("stopped")
    says(driver, NOT_RUN[language])
    driver.page.wait_for_timeout(300)
    assert (driver.state, driver.text) == ("stopped", "")
    driver.press("run")
    driver.wait("finished")
    assert driver.text == "new\n"
    assert NOT_RUN[language] not in driver.status


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_movement_that_waits_for_an_older_run_says_so(reader: Reader, language: str) -> None:
    driver = cell(reader.open(f"{language}02-neuron/"), "weighted-sums").start(ENDLESS)
    driver.evaluate("cell => cell.edit('print(2)', true)")
    says(driver, WAITS[language])
    driver.press("stop")
    driver.wait("stopped")
    says(driver, NOT_RUN[language])


def test_a_movement_that_waits_for_an_answer_to_older_code_says_so(reader: Reader) -> None:
    driver = cell(reader.open("en/02-neuron/"), "weighted-sums").set_code("input('who? ')")
    driver.press("run")
    driver.wait("input").evaluate("cell => cell.edit('print(2)', true)")
    says(driver, WAITS["en/"])
    driver.answer("me").wait("finished")
    assert driver.text == "2\n"


@pytest.mark.parametrize("keys", ["Shift+Enter", "Control+Enter"])
def test_two_keys_in_a_breath_run_a_cell_once_and_a_later_one_again(
    reader: Reader, keys: str
) -> None:
    page = reader.open("en/02-neuron/")
    driver = cell(page, "weighted-sums").run("").set_code("print(1)")
    driver.part("textarea").focus()
    watched(page)
    page.evaluate(
        """keys => {
            const shiftKey = keys.startsWith("Shift"), ctrlKey = !shiftKey;
            const how = { key: "Enter", shiftKey, ctrlKey, bubbles: true, cancelable: true };
            const press = () =>
                document.activeElement.dispatchEvent(new KeyboardEvent("keydown", how));
            press();
            setTimeout(press, 180);
        }""",
        keys,
    )
    assert begun(page) == [driver.name]
    page.wait_for_timeout(ONE_PRESS_MS)
    page.keyboard.press(keys)
    driver.wait("finished")
    assert begun(page) == [driver.name] * 2
    assert driver.code == "print(1)"


def test_the_second_key_of_two_is_no_leave_to_run_without_a_guess(reader: Reader) -> None:
    page = watched(reader.open("en/04-training/"))
    driver = cell(page, "ten-seeds")
    driver.part(".live-code").focus()
    page.keyboard.press("Shift+Enter")
    expect(driver.part(".live-predict input").first).to_be_focused()
    page.evaluate(
        """() => document.activeElement.dispatchEvent(new KeyboardEvent(
            "keydown", { key: "Enter", shiftKey: true, bubbles: true, cancelable: true }))"""
    )
    assert begun(page) == []
    page.wait_for_timeout(ONE_PRESS_MS)
    page.keyboard.press("Shift+Enter")
    driver.wait("running", "finished")


@pytest.mark.parametrize("way", ["double click", "held key"])
def test_everything_above_runs_once_more_for_one_press(reader: Reader, way: str) -> None:
    page = reader.open("en/02-neuron/")
    pressed = [cell(page, name) for name in names(page)[:3]]
    for driver in pressed:
        driver.run("x = 1")
    watched(page)
    button = pressed[2].part("[data-action=run-above]")
    if way == "double click":
        # Slow enough for the first cells to have run in between.
        button.evaluate("button => { button.click(); setTimeout(() => button.click(), 180); }")
    else:
        button.focus()
        for _ in range(30):
            page.keyboard.down("Enter")
            page.wait_for_timeout(30)
        page.keyboard.up("Enter")
    assert begun(page) == [driver.name for driver in pressed]


def test_the_reset_of_a_cell_that_waits_leaves_the_one_that_runs_alone(reader: Reader) -> None:
    page = reader.open("en/02-neuron/")
    first, second, third = (cell(page, name) for name in names(page)[:3])
    first.start(ENDLESS)
    for driver in (second, third):
        driver.set_code("print('mine')").press("run")
        driver.wait("waiting")
    third.press("reset")
    third.wait("idle")
    assert third.code != "print('mine')"
    second.press("reset")
    second.wait("idle")
    page.wait_for_timeout(300)
    assert first.state == "running"
    first.press("stop")
    first.wait("stopped")
    assert second.status == ""


def test_a_sentence_that_had_no_room_until_its_font_came_goes_back_to_the_bar(
    handheld: Page, site: str
) -> None:
    handheld.goto(f"{site}en/04-training/")
    driver = cell(handheld, "while-true")
    driver.evaluate(
        """cell => {
            const fonts = Promise.withResolvers();
            Object.defineProperty(document, "fonts", {
                configurable: true, value: { status: "loading", ready: fonts.promise } });
            cell.querySelector(".live-status").style.letterSpacing = "1em";
            cell.view.say("Ran with your own neuron");
            window.come = () => {
                cell.querySelector(".live-status").style.letterSpacing = "";
                delete document.fonts;
                fonts.resolve();
            };
        }"""
    )
    expect(driver.part(".live-said")).to_have_text("Ran with your own neuron")
    handheld.evaluate("come()")
    expect(driver.part(".live-said")).to_be_hidden()
    expect(driver.part(".live-status")).to_have_text("Ran with your own neuron")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_became_of_a_wish_is_said_whole_on_a_phone(
    page: Page, site: str, language: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{site}{language}04-training/")
    first, second = (cell(page, name) for name in names(page)[:2])
    first.start(ENDLESS)
    second.press("run")
    second.wait("waiting")
    first.press("stop")
    first.wait("stopped")
    expect(second.said).to_contain_text(WAS_NOT_RUN[language])
    status = second.part(".live-status")
    assert status.evaluate("line => line.scrollHeight <= line.clientHeight + 1")

"""Every page works for those who see, hear or move otherwise, on small screens and enlarged."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.cells import CellDriver, cell
from tests.browser.fitting import too_wide
from tests.browser.reader import Reader
from tests.browser.test_axe import FIGURES


@pytest.fixture
def first(reader: Reader) -> CellDriver:
    """The first cell of chapter 4, with focus on its Run button."""
    page = reader.open("en/04-training/")
    driver = cell(page, "while-true")
    driver.part("[data-action=run]").focus()
    return driver


def focused(page: Page) -> str:
    """Say what has the focus, as the reader would call it."""
    return str(
        page.evaluate(
            "(({ dataset, localName }) => dataset.action ?? localName)(document.activeElement)"
        )
    )


def test_with_the_keyboard_alone_a_cell_is_run_changed_stopped_and_reset(first: CellDriver) -> None:
    keyboard = first.page.keyboard
    keyboard.press("Enter")
    first.wait("finished")
    keyboard.press("Shift+Tab")
    assert focused(first.page) == "pre"  # the code
    keyboard.press("Enter")
    expect(first.part("textarea")).to_be_focused()
    keyboard.press("Control+a")
    keyboard.type("while True: pass")
    keyboard.press("Control+Enter")
    first.wait("running")
    expect(first.part("textarea")).to_be_focused()
    keyboard.press("Escape")
    assert focused(first.page) == "stop"
    first.part("[data-action=stop]:not([data-pressed])").wait_for()
    keyboard.press("Space")
    first.wait("stopped")
    assert focused(first.page) == "run"
    while focused(first.page) != "reset":
        keyboard.press("Tab")
        assert focused(first.page) != "body"
    keyboard.press("Enter")
    first.wait("idle")
    assert "while True: pass" not in str(first.evaluate("cell => cell.code"))
    assert focused(first.page) == "reset"


@pytest.mark.parametrize("action", ["run", "run-above", "reset", "copy"])
def test_the_focus_stays_where_it_was(first: CellDriver, action: str) -> None:
    page = first.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate(
        "window.lost = 0; document.addEventListener('live-state', () => setTimeout(() =>"
        " { window.lost += document.activeElement === document.body; }, 100))"
    )
    driver = cell(page, "four-rows")  # has one above it
    driver.part(f"[data-action={action}]").focus()
    page.keyboard.press("Enter")
    driver.wait("finished" if "run" in action else "idle")
    page.wait_for_timeout(200)
    assert focused(page) == action
    assert page.evaluate("lost") == 0


def test_undo_keeps_the_focus_and_one_press_too_many_does_nothing(first: CellDriver) -> None:
    book, enter = first.code, lambda: first.page.keyboard.press("Enter")
    undo, redo = (first.part(f"[data-action={way}]") for way in ("undo", "redo"))
    expect(undo.or_(redo)).to_have_count(2)
    for way in (undo, redo):
        expect(way).to_be_hidden()  # there is nothing to go back to
    first.set_code("x = 1")
    first.press("reset")
    undo.focus()
    for code in ("x = 1", book, book, book):  # the reset is taken back, then the typing
        expect(undo).to_be_focused()
        enter()
        assert first.code == code
    expect(undo).to_be_focused()
    expect(undo).to_have_attribute("aria-disabled", "true")
    expect(redo).to_have_attribute("aria-disabled", "false")
    redo.focus()
    for code in ("x = 1", book, book):
        enter()
        assert first.code == code
    expect(redo).to_be_focused()
    assert (first.state, first.text) == ("idle", "")


def test_an_offered_correction_leaves_the_focus_in_the_cell(first: CellDriver) -> None:
    first.run("ㅔ갸ㅜㅅ(1)")
    first.part("[data-action=fix]").focus()
    first.page.keyboard.press("Enter")
    first.wait("finished")
    assert first.text == "1\n"
    assert focused(first.page) == "run"


def test_after_an_answer_the_focus_goes_back_to_where_it_was(first: CellDriver) -> None:
    first.set_code("input('one? ')\ninput('two? ')")
    first.part("textarea").focus()
    first.page.keyboard.press("Shift+Enter")
    first.wait("input")
    for question in ("one? ", "two? "):
        expect(first.part(".live-question")).to_contain_text(question)
        expect(first.part(".live-question input")).to_be_focused()
        first.page.keyboard.press("Enter")
    first.wait("finished")
    expect(first.part("textarea")).to_be_focused()


def test_a_reader_who_has_gone_elsewhere_is_not_called_back(first: CellDriver) -> None:
    other = cell(first.page, "four-rows").part("[data-action=copy]")
    first.set_code("import time\ntime.sleep(2)\ninput('? ')")
    first.press("run")
    first.wait("running")
    other.focus()
    first.wait("input")
    expect(other).to_be_focused()
    first.press("stop")
    first.wait("stopped")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("print('one')\nprint('two')", ["Running…", "Finished two Not the same as the book"]),
        ("print(nowhere)", ["Running…", "There was an error line 1"]),
        ("import time\ntime.sleep(60)", ["Running…", "Stopped"]),
        ("input('name? ')", ["Running…", "Waiting for your input… name?", "Stopped"]),
    ],
)
def test_states_and_results_are_announced(first: CellDriver, code: str, said: list[str]) -> None:
    region = first.part(".live-spoken")
    assert region.get_attribute("role") == "status"
    first.evaluate(
        """cell => {
            window.said = [];
            const region = cell.querySelector(".live-spoken");
            new MutationObserver(() => said.push(region.textContent))
                .observe(region, {childList: true, characterData: true, subtree: true});
        }"""
    )
    first.set_code(code).press("run")
    if "Stopped" in said:
        first.wait("running", "input")
        if "input" in code:
            first.wait("input")
        first.press("stop")
    first.wait("finished", "failed", "stopped")
    heard = list(dict.fromkeys(first.page.evaluate("said")))
    told = [next((h for h in heard if h.startswith(wanted)), None) for wanted in said]
    assert None not in told, heard
    assert [heard.index(h) for h in told if h] == sorted(heard.index(h) for h in told if h)


def test_an_exercise_says_its_verdict_aloud(reader: Reader) -> None:
    page = reader.open("en/01-machine/")
    exercise = page.locator("live-cell[data-exercise]").first
    name = str(exercise.get_attribute("data-cell"))
    driver = cell(page, name).run()
    expect(driver.part(".live-spoken")).to_contain_text("Not yet.")


def test_nothing_moves_for_those_who_asked_for_it(browser: Browser, site: str) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(f"{site}en/04-training/")
    page.evaluate(
        """() => {
            window.moved = new Set();
            const look = () => {
                for (const { animationName, transitionProperty } of document.getAnimations())
                    moved.add(animationName ?? transitionProperty);
                requestAnimationFrame(look);
            };
            look();
        }"""
    )
    cell(page, "while-true").run("while True: break")
    page.locator("live-cell .live-button").first.hover()
    page.locator("[data-action=run]").nth(1).focus()
    page.mouse.wheel(0, 2000)
    page.wait_for_timeout(300)
    assert page.evaluate("[...moved]") == []
    page.close()


@pytest.fixture(scope="module")
def narrow(browser: Browser) -> Iterator[Page]:
    """A small screen, or a big one enlarged four times."""
    context = browser.new_context(viewport={"width": 320, "height": 256})
    yield context.new_page()
    context.close()


def test_on_a_small_screen_everything_of_a_cell_is_within_reach(narrow: Page, site: str) -> None:
    narrow.set_viewport_size({"width": 320, "height": 256})
    narrow.goto(f"{site}02-neuron/")
    driver = cell(narrow, "weighted-sums")
    driver.run(FIGURES)
    driver.part(".live-figure svg").first.wait_for()
    assert too_wide(narrow) == []
    driver.run(f"x = '{'가' * 80}'\nprint(x)\nprint(nowhere_{'x' * 60})")
    assert driver.state == "failed"
    assert too_wide(narrow) == []
    for action in ("run", "more", "reset", "more", "copy"):
        driver.part(f"[data-action={action}]").click()
    driver.set_code("input('이름을 알려 주세요: ')").press("run")
    driver.answer("가온").wait("finished")
    assert too_wide(narrow) == []

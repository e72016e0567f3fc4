"""Readers in a hurry lose nothing: what they type, what they stop, where they are."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.cells import CellDriver, cell
from tests.browser.conftest import PATIENCE, without_errors
from tests.browser.reader import Reader
from tests.browser.serving import SITE, Gate, Host

SLOW = "import time\ntime.sleep(2)\n"


def begin(driver: CellDriver, code: str) -> None:
    """Run code from its editor, and have the caret before it."""
    driver.run("").set_code(code)
    driver.part("textarea").focus()
    driver.page.keyboard.press("ControlOrMeta+Home")
    driver.page.keyboard.press("Shift+Enter")
    driver.wait("running")


@pytest.fixture
def held(browser: Browser, site: str) -> Iterator[tuple[CellDriver, list[Route]]]:
    """A cell whose editor comes only when the test lets it come."""
    # What a service worker asks for cannot be held.
    context = browser.new_context(service_workers="block")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    routes: list[Route] = []
    page.route("**/editor-*.js", lambda route: routes.append(route))  # noqa: PLW0108 - Playwright cannot hold a builtin
    with without_errors(page):
        page.goto(f"{site}en/02-neuron/")
        page.locator("live-cell:defined").first.wait_for()
        yield cell(page, "weighted-sums"), routes
    context.close()


def come(driver: CellDriver, routes: list[Route]) -> None:
    """Let the editor come; it has the focus."""
    while not routes:
        driver.page.wait_for_timeout(50)
    routes[0].continue_()
    expect(driver.part("textarea")).to_be_focused()


def test_what_is_typed_before_the_editor_has_come_is_in_the_code(
    held: tuple[CellDriver, list[Route]],
) -> None:
    driver, routes = held
    before = driver.code
    driver.part(".live-code").click(position={"x": 200, "y": 10})
    driver.page.keyboard.type("# a b")
    driver.page.keyboard.press("Backspace")
    driver.page.keyboard.press("Enter")
    assert driver.code == before
    come(driver, routes)
    driver.page.keyboard.type("c = 3")
    assert "# a \nc = 3" in driver.code
    assert len(driver.code) == len(before) + len("# a \nc = 3")


def test_who_had_the_code_has_the_editor_that_takes_its_place(
    held: tuple[CellDriver, list[Route]],
) -> None:
    driver, routes = held
    driver.part(".live-code").focus()
    driver.evaluate("cell => { cell.code = 'x = 1'; }")
    expect(driver.part(".live-code")).to_be_focused()
    come(driver, routes)


def test_a_question_takes_nothing_from_who_goes_on_writing(chapter: CellDriver) -> None:
    begin(chapter, f"{SLOW}a = input('who? ')")
    chapter.page.keyboard.press("ControlOrMeta+End")
    chapter.page.keyboard.type("\nb =")
    chapter.wait("input")
    chapter.page.keyboard.type(" 2")
    assert chapter.code.endswith("\nb = 2")
    expect(chapter.part(".live-question input")).to_have_value("")


def test_an_error_marks_no_line_of_code_that_has_changed_since(chapter: CellDriver) -> None:
    marked = chapter.page.locator(f"{chapter.selector}[data-line]")
    begin(chapter, f"{SLOW}1 / 0")
    chapter.page.keyboard.type("# new\n")
    chapter.wait("failed")
    assert chapter.error
    expect(marked).to_have_count(0)
    chapter.run()
    expect(marked).to_have_count(1)


def test_stop_ends_what_moved_handles_have_wished_for(chapter: CellDriver) -> None:
    other = cell(chapter.page, "three-and-three").run("x = 1")
    chapter.start("while True: pass")
    for driver in (chapter, other):
        driver.evaluate("cell => cell.edit('x = 2', true)")
    other.wait("waiting")
    # The wish is in the queue by now: one that the cell itself keeps until it may run.
    other.evaluate("cell => cell.edit('x = 3', true)")
    chapter.press("stop")
    chapter.wait("stopped")
    chapter.page.wait_for_timeout(600)
    assert (chapter.state, other.state) == ("stopped", "idle")


def test_the_focus_goes_to_a_button_when_what_had_it_is_taken_away(chapter: CellDriver) -> None:
    chapter.run("print(1)")
    chapter.part(".live-output .live-text").focus()
    chapter.page.keyboard.press("Shift+Enter")
    chapter.page.wait_for_timeout(300)
    chapter.wait("finished")
    expect(chapter.part("[data-action=run]")).to_be_focused()


def test_a_handle_that_a_failed_run_takes_away_leaves_the_focus_to_a_button(
    reader: Reader,
) -> None:
    page = reader.open("en/02-neuron/")
    driver = cell(page, "weight-map").run()
    driver.set_code(driver.code.replace("draw.", "1 / 0; draw."))
    driver.part(".live-output [data-edit]").first.focus()
    page.keyboard.press("ArrowRight")
    driver.wait("failed")
    expect(driver.part(".live-output [data-edit]")).to_have_count(0)
    expect(driver.part("[data-action=run]")).to_be_focused()


def test_a_copy_that_is_not_allowed_says_so(page: Page, site: str) -> None:
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new DOMException())")
    page.goto(f"{site}en/02-neuron/")
    driver = cell(page, "weighted-sums")
    driver.press("copy")
    expect(driver.said).to_contain_text("copy it yourself")


def test_a_button_that_takes_itself_away_leaves_the_focus_to_another(reader: Reader) -> None:
    page = reader.open("en/02-neuron/")
    driver = cell(page, "three-pairs")
    cell(page, "three-and-three").run()
    driver.part("[data-action=unfold]").focus()
    page.keyboard.press("Enter")
    expect(driver.part("[data-action=unfold]")).to_be_hidden()
    expect(driver.part("[data-action=run]")).to_be_focused()


# How many cells were made whenever the page had time for something else.
WATCH = """(() => {
    const seen = window.seen = new Set(), { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
        const cells = [...document.querySelectorAll("live-cell")];
        seen.add(cells.filter((cell) => cell.dataset.state).length);
        if (cells.some((cell) => !cell.dataset.state) || !cells.length) port2.postMessage(null);
    };
    port2.postMessage(null);
})()"""


def test_a_page_with_many_cells_answers_while_they_are_made(page: Page, site: str) -> None:
    # A machine so slow that whatever a page does takes longer than it may at a stretch.
    page.add_init_script("let now = 0; performance.now = () => (now += 1000);" + WATCH)
    page.goto(f"{site}en/12-handwriting/")
    cells = page.locator("live-cell")
    expect(cells.and_(page.locator("[data-state=idle]"))).to_have_count(cells.count())
    between = [count for count in page.evaluate("[...seen]") if 0 < count < cells.count()]
    assert len(between) > cells.count() / 2


def test_a_cell_that_is_asked_for_is_made_at_once(page: Page, site: str) -> None:
    page.add_init_script("""customElements.whenDefined("live-cell").then(() => {
        const cells = [...document.querySelectorAll("live-cell")];
        const before = cells.map((cell) => cell.dataset.state);
        window.asked = [cells.at(-1).code, before, cells.map((cell) => cell.dataset.state)];
    })""")
    page.goto(f"{site}en/04-training/")
    page.locator("live-cell[data-state]").first.wait_for()
    code, before, after = page.evaluate("asked")
    assert code == page.locator("live-cell").last.locator(".live-code").text_content()
    assert before == [None] * len(before)
    assert after == [None] * (len(before) - 1) + ["idle"]


def test_a_correction_is_offered_for_the_code_that_failed_and_for_no_other(
    chapter: CellDriver,
) -> None:
    offered = chapter.part(".live-error > :is(.live-fix, [data-action=fix])")
    chapter.run("word = 1\nprint(wird)")
    expect(offered.and_(chapter.page.locator(":visible"))).to_have_count(2)
    chapter.part("textarea").focus()
    chapter.page.keyboard.press("ControlOrMeta+Home")
    chapter.page.keyboard.type("# mine\n")
    for one in offered.all():
        expect(one).to_be_hidden()
    for _ in range(7):
        chapter.page.keyboard.press("ControlOrMeta+z")
        if chapter.code == "word = 1\nprint(wird)":
            break
    chapter.press("fix")
    chapter.wait("finished")
    assert chapter.text == "1\n"
    focused = chapter.part(":is([data-action=run], [data-action=stop]):focus")
    expect(focused).to_be_visible()


def test_a_correction_that_comes_late_is_not_offered_for_newer_code(page: Page, host: Host) -> None:
    gate = host.spoiled[next(SITE.glob("assets/live/tutor-*.pack")).name] = Gate()
    page.goto(f"{host.address}en/02-neuron/")
    driver = cell(page, "weighted-sums").run("word = 1\nprint(wird)")
    driver.set_code("word = 1\nprint('mine')\nprint(wird)")
    gate.open = True
    assert "word" in driver.error
    expect(driver.part("[data-action=fix]")).to_be_hidden()

"""What tests share is Python alone: every page is as new to them as on a first visit."""

from playwright.sync_api import Page, expect

from neuron_tutor import lessons
from tests.browser.cells import cell
from tests.browser.reader import Reader

CHAPTER = "04-training/"
# All that a reader can see or the page can know of what was done on it.
LEFT = """() => [
    document.querySelector("article").innerText.replaceAll(/\\s+/g, " "),
    [...document.querySelectorAll("live-cell")].map(
        cell => [cell.code, cell.dataset.state, ...cell.getAttributeNames().sort()]),
    [...document.querySelectorAll("article input")].map(field => [field.value, field.checked]),
    [...document.querySelectorAll(".live-progress")].map(mark => mark.textContent),
    Object.keys(localStorage).filter(key => key.startsWith("neuron-")).sort(),
    Object.keys(sessionStorage),
    document.documentElement.lang,
]"""


def left(page: Page) -> list[object]:
    page.locator("live-cell[data-state=idle]").first.wait_for()
    found: list[object] = []
    while (now := list(page.evaluate(LEFT))) != found:  # some buttons come a moment later
        found = now
        page.wait_for_timeout(200)
    return found


def test_a_page_opened_again_is_as_new_but_for_python(reader: Reader) -> None:
    page = reader.open(CHAPTER)
    new = left(page)
    cell(page, "training-loop").part(".live-predict input").fill("30")
    cell(page, "training-loop").run()
    part = cell(page, "functions").run(lessons.solution("ch04-once"))
    expect(part.part(".live-kept")).to_be_visible()
    mean = cell(page, "ch04-mean").run(str(lessons.get("ch04-mean", "ko")["solution"]))
    expect(page.locator(f"{mean.selector}[data-solved]")).to_be_visible()
    page.reload()  # the button is there once there is a part
    page.locator("[data-action=aside]").click()
    cell(page, "while-true").run("secret = 1")
    workers = list(page.workers)
    assert left(page) != new

    assert reader.open(CHAPTER) is page
    assert left(page) == new
    assert "NameError" in cell(page, "while-true").run("secret").original
    assert list(page.workers) == workers
    assert page.locator("[data-action=aside][aria-pressed=true]").count() == 0


def test_a_window_that_has_gone_to_the_other_language_comes_back_with_its_words(
    reader: Reader,
) -> None:
    page = reader.open(f"en/{CHAPTER}")
    new = left(page)
    reader.follow(page, CHAPTER)
    expect(cell(page, "while-true").part("[data-action=run]")).to_have_text("실행")
    assert reader.open(f"en/{CHAPTER}") is page
    assert left(page) == new

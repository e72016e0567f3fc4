"""What a reader has written is kept, wherever it can be kept, and nothing of it is lost."""

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.cells import CellDriver, cell
from tests.browser.conftest import without_errors

MINE = "print('내 코드')"
NO_STORAGE = (
    "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }"
)
NO_STORAGE_AT_ALL = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException() } })"
)


@pytest.fixture
def chapter(page: Page, site: str) -> CellDriver:
    """The first cell of chapter 2."""
    page.goto(f"{site}en/02-neuron/")
    return cell(page, "weighted-sums")


def code(driver: CellDriver) -> str:
    return str(driver.evaluate("cell => cell.code"))


def type_code(driver: CellDriver, text: str) -> None:
    """Replace the code by typing, as a reader does."""
    driver.part(".live-code").click()
    driver.part("textarea").fill(text)


def test_what_was_typed_survives_reload_and_language_switch(chapter: CellDriver) -> None:
    page = chapter.page
    type_code(chapter, MINE)
    page.reload()
    assert code(chapter) == MINE
    expect(chapter.part(".live-editor")).to_contain_text("내 코드")
    page.locator(".md-header a[hreflang=ko]").click()
    page.wait_for_url(lambda url: "/en/" not in url)
    assert code(chapter) == MINE
    assert page.evaluate("document.documentElement.lang") == "ko"


def test_a_changed_cell_carries_a_mark_and_reset_can_be_undone(chapter: CellDriver) -> None:
    page = chapter.page
    book = code(chapter)
    edited = page.locator(f"{chapter.selector}[data-edited]")
    assert edited.count() == 0
    type_code(chapter, MINE)
    assert edited.count() == 1
    chapter.press("reset")
    assert (code(chapter), edited.count()) == (book, 0)
    chapter.press("undo")
    assert (code(chapter), edited.count()) == (MINE, 1)
    chapter.press("reset")
    page.reload()
    assert (code(chapter), edited.count()) == (book, 0)


def test_one_history_has_every_change_by_button_and_by_key(chapter: CellDriver) -> None:
    page = chapter.page
    book = code(chapter)
    dragged = book.replace("w1 = 2", "w1 = 3")
    type_code(chapter, MINE)  # typed
    chapter.press("reset")  # Reset
    chapter.evaluate("(cell, code) => cell.edit(code, true)", dragged)  # a handle, a correction
    chapter.wait("finished")
    work = {"format": "neuron-from-scratch-work", "version": 1}
    cells = {"weighted-sums": {"code": "x = 1", "book": ""}}
    body = json.dumps(work | {"cells": cells}).encode()
    file = {"name": "x.json", "mimeType": "", "buffer": body}
    page.locator("live-work input").set_input_files(files=[file])  # type: ignore[list-item]
    chapter.press("take")  # code of a file, where the reader has other code
    expect(chapter.part(".live-editor")).to_contain_text("x = 1")
    versions = [book, MINE, book, dragged, "x = 1"]
    page.reload()
    for version in reversed(versions[:-1]):
        chapter.press("undo")
        assert code(chapter) == version
    expect(chapter.part("[data-action=undo]")).to_be_hidden()
    page.reload()
    chapter.part(".live-code, textarea").first.click()
    for keys, version in zip(["Control+Shift+z", "Control+y", "Control+Shift+z"], versions[1:]):
        page.keyboard.press(keys)
        assert code(chapter) == version
    page.keyboard.press("Control+z")
    assert code(chapter) == book
    assert chapter.part("textarea").input_value() == book


def test_ctrl_z_works_after_reset_and_with_a_korean_keyboard(chapter: CellDriver) -> None:
    type_code(chapter, MINE)
    chapter.press("reset")
    chapter.part("textarea").focus()
    chapter.part("textarea").dispatch_event(
        "keydown", {"key": "ㅋ", "code": "KeyZ", "ctrlKey": True, "bubbles": True}
    )
    assert code(chapter) == MINE


def test_two_tabs_follow_each_other(chapter: CellDriver, site: str) -> None:
    other = chapter.page.context.new_page()
    other.goto(f"{site}en/02-neuron/")
    there = cell(other, "weighted-sums")
    type_code(chapter, MINE)
    expect(there.part(".live-editor")).to_contain_text("내 코드")
    assert code(there) == MINE
    there.part("textarea").fill("x = 2")
    expect(chapter.part(".live-editor")).to_contain_text("x = 2")
    expect(chapter.part(".live-notice")).to_be_hidden()


@pytest.mark.parametrize(
    ("language", "words"), [("", "다른 창에서도"), ("en/", "in another window as well")]
)
def test_what_two_tabs_changed_at_once_can_both_be_had(
    page: Page, site: str, language: str, words: str
) -> None:
    page.goto(f"{site}{language}02-neuron/")
    here = cell(page, "weighted-sums")
    other = page.context.new_page()
    # It hears of nothing, as a tab that the browser has put to sleep.
    other.add_init_script(
        "addEventListener('storage', event => event.stopImmediatePropagation(), true)"
    )
    other.goto(f"{site}{language}02-neuron/")
    there = cell(other, "weighted-sums")
    type_code(here, MINE)
    there.part(".live-code").click()
    there.part("textarea").fill("x = 'theirs'")
    expect(there.part(".live-notice")).to_contain_text(words)
    there.press("offer")
    assert code(there) == MINE
    there.press("undo")
    assert code(there) == "x = 'theirs'"
    there.press("reset")
    page.close()
    other.reload()
    seen = set()
    for _ in range(10):
        seen.add(code(there))
        if there.part("[data-action=undo]").is_hidden():
            break
        there.press("undo")
    assert {MINE, "x = 'theirs'"} <= seen


def test_a_file_that_does_not_fit_says_what_could_not_be_kept(private: CellDriver) -> None:
    cells = {name: {"code": MINE, "book": ""} for name in ["weighted-sums", "neuron-class"]}
    work = {"format": "neuron-from-scratch-work", "version": 1, "cells": cells}
    file = {"name": "x.json", "mimeType": "", "buffer": json.dumps(work).encode()}
    private.page.locator("live-work input").set_input_files(files=[file])  # type: ignore[list-item]
    status = private.page.locator("live-work [role=status]")
    expect(status).to_contain_text("Loaded 2")
    expect(status).to_contain_text("could not keep 2")


def test_code_output_and_names_are_not_for_translators(chapter: CellDriver) -> None:
    chapter.run("print(nothing)")
    for part in [".live-editor", ".live-traceback", ".live-error code"]:
        off = "e => !!e.closest('[translate=no]')"
        assert chapter.part(part).first.evaluate(off), part
    chapter.run("print(1)")
    assert chapter.part(".live-text").last.evaluate("e => !!e.closest('[translate=no]')")
    other = cell(chapter.page, "three-pairs")
    assert other.part(".live-code").evaluate("e => e.translate") is False
    # A record that a translator has changed is not what the run is compared with.
    book = str(chapter.evaluate("cell => cell.book.text"))
    chapter.evaluate("cell => { cell.querySelector('.live-recorded pre').textContent = 'zwei'; }")
    assert chapter.evaluate("cell => cell.book.text") == book


def test_work_goes_to_a_file_and_comes_back_for_somebody_else(
    chapter: CellDriver, browser: Browser, site: str
) -> None:
    type_code(chapter, MINE)
    cell(chapter.page, "neuron-class").set_code("x = '😀\\n'")
    with chapter.page.expect_download() as download:
        chapter.page.locator("live-work button").first.click()
    file = download.value.path()
    assert set(json.loads(file.read_text(encoding="utf-8"))["cells"]) == {
        "weighted-sums",
        "neuron-class",
    }
    other = browser.new_page()
    other.goto(f"{site}02-neuron/")
    other.locator("live-work input").set_input_files(file)
    expect(other.locator("live-work [role=status]")).to_contain_text("2")
    assert code(cell(other, "weighted-sums")) == MINE
    assert code(cell(other, "neuron-class")) == "x = '😀\\n'"
    other.close()


@pytest.mark.parametrize("text", ["", "[]", "null", '{"cells": {}}', "\x00", '{"format": 1}'])
def test_a_foreign_file_is_refused_and_changes_nothing(chapter: CellDriver, text: str) -> None:
    book = code(chapter)
    file = {"name": "x.json", "mimeType": "application/json", "buffer": text.encode()}
    chapter.page.locator("live-work input").set_input_files(files=[file])  # type: ignore[list-item]
    expect(chapter.page.locator("live-work [role=status]")).to_contain_text("not saved from this")
    assert code(chapter) == book


@pytest.fixture(params=[NO_STORAGE, NO_STORAGE_AT_ALL], ids=["full", "forbidden"])
def private(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[CellDriver]:
    """The first cell of chapter 2 in a window that keeps nothing."""
    page = browser.new_page()
    page.add_init_script(request.param)
    page.goto(f"{site}en/02-neuron/")
    yield cell(page, "weighted-sums")
    page.close()


def test_a_window_that_keeps_nothing_works_and_says_so(private: CellDriver) -> None:
    type_code(private, MINE)
    expect(private.part(".live-notice")).to_contain_text("keeps nothing")
    assert private.run().text == "내 코드\n"
    with private.page.expect_download() as download:
        private.page.locator("live-work button").first.click()
    kept = json.loads(download.value.path().read_text(encoding="utf-8"))["cells"]
    assert kept["weighted-sums"]["code"] == MINE


def test_a_file_can_be_loaded_where_nothing_is_kept(private: CellDriver) -> None:
    work = {
        "format": "neuron-from-scratch-work",
        "version": 1,
        "cells": {"weighted-sums": {"code": MINE, "book": ""}},
    }
    file = {"name": "x.json", "mimeType": "", "buffer": json.dumps(work).encode()}
    private.page.locator("live-work input").set_input_files(files=[file])  # type: ignore[list-item]
    expect(private.part(".live-editor")).to_contain_text("내 코드")
    assert code(private) == MINE


@pytest.mark.parametrize("kept", ['{"code": 1}', "no JSON", '"text"', "null"])
def test_damaged_storage_is_as_good_as_none(chapter: CellDriver, kept: str) -> None:
    book = code(chapter)
    chapter.page.evaluate("kept => localStorage.setItem('neuron-cell:weighted-sums', kept)", kept)
    with without_errors(chapter.page):
        chapter.page.reload()
    assert code(chapter) == book


@pytest.mark.parametrize(
    ("language", "words"),
    [("", "책의 코드가 그 사이에 바뀌었어요"), ("en/", "book's code has changed")],
)
def test_where_the_book_has_changed_since_the_reader_sees_both_and_chooses(
    page: Page, site: str, language: str, words: str
) -> None:
    page.goto(f"{site}{language}02-neuron/")
    chapter = cell(page, "weighted-sums")
    book = code(chapter)
    offer = chapter.part(".live-offer")
    type_code(chapter, MINE)
    page.reload()
    expect(chapter.part(".live-code, .live-editor").first).to_be_visible()
    assert offer.count() == 0
    page.evaluate(
        "localStorage['neuron-cell:weighted-sums'] = localStorage['neuron-cell:weighted-sums']"
        """.replace(/"book":"[^"]*"/, '"book":"00000000"')"""
    )
    page.reload()
    expect(offer).to_contain_text(words)
    assert code(chapter) == MINE
    # Both are shown: what is the reader's alone, what is the book's alone.
    shown = offer.locator("[data-mark='-']").all_inner_texts()
    assert [line[2:].strip() for line in shown] == [MINE]
    added = [line[2:].rstrip() for line in offer.locator("[data-mark='+']").all_inner_texts()]
    assert added == book.split("\n")
    chapter.press("take")
    assert code(chapter) == book
    chapter.press("take-back")
    assert code(chapter) == MINE
    chapter.press("drop")
    page.reload()
    expect(chapter.part(".live-editor")).to_contain_text("내 코드")
    assert (code(chapter), offer.count()) == (MINE, 0)


def test_the_difference_from_the_book_is_shown_line_by_line(chapter: CellDriver) -> None:
    chapter.run(code(chapter).replace("w2 = 0.5", "w2 = 0.6"))
    verdict = chapter.part(".live-verdict")
    expect(verdict).to_contain_text("Not the same as the book")
    verdict.locator("summary").click()
    book = str(chapter.evaluate("cell => cell.book.text")).splitlines()
    mine = chapter.text.splitlines()
    rows = verdict.locator(".live-diff > span")
    marks = [(r.get_attribute("data-mark"), r.inner_text()[2:]) for r in rows.all()]
    assert [t.split("  ← ")[0].strip() for m, t in marks if m != "+"] == book
    assert [t.split("  ← ")[0].strip() for m, t in marks if m != "-"] == mine
    assert ("-", "2.5  ← the book") in [(m, t.strip()) for m, t in marks]
    assert ("+", "2.6  ← here") in [(m, t.strip()) for m, t in marks]


@pytest.mark.parametrize(("number", "same"), [("2.5000000001", True), ("2.50000001", False)])
def test_nine_digits_decide_whether_a_number_equals_the_book(
    chapter: CellDriver, number: str, same: bool
) -> None:
    assert str(chapter.evaluate("cell => cell.book.text")).split() == ["2.5", "2.0", "0.5", "0.0"]
    chapter.run(f"print({number})\nprint(2.0)\nprint(0.5)\nprint(0.0)")
    assert chapter.evaluate("cell => cell.same") is same


def test_the_next_pupil_finds_nothing_and_the_one_before_can_come_back(
    chapter: CellDriver,
) -> None:
    page = chapter.page
    book = code(chapter)
    type_code(chapter, MINE)
    page.locator("[data-action=new-pupil]").click()
    page.locator("[data-action=keep-all]").click()
    assert code(chapter) == MINE
    page.locator("[data-action=new-pupil]").click()
    with page.expect_download() as saved, page.expect_navigation():
        page.locator("[data-action=save-and-clear]").click()
    cells = json.loads(saved.value.path().read_text(encoding="utf-8"))["cells"]
    assert cells["weighted-sums"]["code"] == MINE
    assert code(chapter) == book
    left = page.evaluate(
        "Object.entries(localStorage).filter(([key]) => key.startsWith('neuron-'))"
    )
    assert [key for key, _ in left] == ["neuron-progress"]  # of the visit that has just begun
    assert json.loads(left[0][1])["solved"] == []
    with page.expect_navigation():
        page.locator("[data-action=bring-back]").click()
    assert code(chapter) == MINE


@pytest.mark.parametrize("allowed", [True, False])
def test_a_slip_says_what_was_done_here_and_is_copied_where_the_browser_lets_it(
    browser: Browser, site: str, allowed: bool
) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    if not allowed:
        page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error())")
    page.goto(f"{site}en/03-mistake/")
    page.evaluate(
        """() => {
        localStorage["neuron-mine:ch03-neuron"] = JSON.stringify({ code: "x", shown: true });
        localStorage["neuron-progress"] = JSON.stringify({ solved: ["ch03-learn"], foreseen: {} });
    }"""
    )
    page.reload()
    cell(page, "learn-once").part(".live-predict input").fill("1.99")
    page.locator("[data-action=slip]").click()
    text = page.locator(".live-slip").input_value()
    assert re.search(r"^Neuron from Scratch · 3\. .+\n\d{4}-\d\d-\d\d\n", text)
    assert "¶" not in text
    for line in (
        "Predicted: 1 of 3",
        "- learn-once: 1.99",
        "- until-right: not yet",
        "Exercises: 1 of 3",
        "- ch03-learn: solved",
        "- ch03-needed: not yet",
        "My neuron: 1 of 1",
        ": looked up",
    ):
        assert line in text
    status = page.locator("live-work [role=status]")
    expect(status).to_contain_text("Copied. Paste it" if allowed else "Copy this text")
    if allowed:
        assert page.evaluate("navigator.clipboard.readText()") == text
    page.goto(f"{site}en/glossary/")
    assert page.locator("[data-action=slip]").count() == 0
    context.close()

"""What a reader has written is kept, wherever it can be kept, and nothing of it is lost."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cells import CellDriver, cell
from tests.browser.conftest import without_errors
from tests.browser.reader import Reader

MINE = "print('내 코드')"


def test_what_was_typed_survives_reload_and_language_switch(chapter: CellDriver) -> None:
    page = chapter.page
    chapter.type_code(MINE)
    page.reload()
    assert chapter.code == MINE
    expect(chapter.part(".live-editor")).to_contain_text("내 코드")
    page.locator(".md-header a[hreflang=ko]").click()
    page.wait_for_url(lambda url: "/en/" not in url)
    assert chapter.code == MINE
    assert page.evaluate("document.documentElement.lang") == "ko"


def test_a_changed_cell_carries_a_mark_and_reset_can_be_undone(chapter: CellDriver) -> None:
    page = chapter.page
    book = chapter.code
    edited = page.locator(f"{chapter.selector}[data-edited]")
    assert edited.count() == 0
    chapter.type_code(MINE)
    assert edited.count() == 1
    chapter.press("reset")
    assert (chapter.code, edited.count()) == (book, 0)
    chapter.press("undo")
    assert (chapter.code, edited.count()) == (MINE, 1)
    chapter.press("reset")
    page.reload()
    assert (chapter.code, edited.count()) == (book, 0)


def test_what_is_written_while_a_reset_waits_for_stop_is_kept(chapter: CellDriver) -> None:
    book = chapter.code
    chapter.start("while True: pass")
    code = chapter.evaluate(
        """async (cell, mine) => {
        const reset = cell.reset();
        const now = cell.code;
        cell.code = mine;
        await reset;
        return [now, cell.code];
    }""",
        MINE,
    )
    assert code == [book, MINE]
    chapter.wait("idle").run()
    assert chapter.state == "finished"


def test_one_history_has_every_change_by_button_and_by_key(chapter: CellDriver) -> None:
    page = chapter.page
    book = chapter.code
    dragged = book.replace("w1 = 2", "w1 = 3")
    chapter.type_code(MINE)  # typed
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
        assert chapter.code == version
    expect(chapter.part("[data-action=undo]")).to_have_attribute("aria-disabled", "true")
    page.reload()
    chapter.part(".live-code, textarea").first.click()
    for keys, version in zip(["Control+Shift+z", "Control+y", "Control+Shift+z"], versions[1:]):
        page.keyboard.press(keys)
        assert chapter.code == version
    page.keyboard.press("Control+z")
    assert chapter.code == book
    assert chapter.part("textarea").input_value() == book


def test_ctrl_z_works_after_reset_and_with_a_korean_keyboard(chapter: CellDriver) -> None:
    chapter.type_code(MINE)
    chapter.press("reset")
    chapter.part("textarea").focus()
    chapter.part("textarea").dispatch_event(
        "keydown", {"key": "ㅋ", "code": "KeyZ", "ctrlKey": True, "bubbles": True}
    )
    assert chapter.code == MINE


def test_two_tabs_follow_each_other(chapter: CellDriver, site: str) -> None:
    other = chapter.page.context.new_page()
    other.goto(f"{site}en/02-neuron/")
    there = cell(other, "weighted-sums")
    chapter.type_code(MINE)
    expect(there.part(".live-editor")).to_contain_text("내 코드")
    assert there.code == MINE
    there.part("textarea").fill("x = 2")
    expect(chapter.part(".live-editor")).to_contain_text("x = 2")
    expect(chapter.part(".live-notice")).to_be_hidden()
    other.close()


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
    here.type_code(MINE)
    there.part(".live-code").click()
    there.part("textarea").fill("x = 'theirs'")
    expect(there.part(".live-notice")).to_contain_text(words)
    there.press("offer")
    assert there.code == MINE
    there.press("undo")
    assert there.code == "x = 'theirs'"
    there.press("reset")
    page.close()
    other.reload()
    seen = set()
    for _ in range(10):
        seen.add(there.code)
        if there.part("[data-action=undo]").get_attribute("aria-disabled") == "true":
            break
        there.press("undo")
    assert {MINE, "x = 'theirs'"} <= seen


def test_code_output_and_names_are_not_for_translators(chapter: CellDriver) -> None:
    def is_left_alone(driver: CellDriver, *parts: str) -> None:
        for part in parts:
            found = driver.part(part).first
            found.wait_for(state="attached")
            assert found.evaluate("e => e.translate") is False, part

    chapter.run("print(nothing)")
    is_left_alone(chapter, ".live-editor", ".live-traceback", ".live-error code", ".live-name")
    is_left_alone(chapter, ".live-error-sign", ".live-error-sign mark")
    other = cell(chapter.page, "three-pairs").run()
    assert other.part(".live-error-what a").inner_text() == "weighted-sums"
    is_left_alone(other, ".live-code", ".live-name", ".live-error-what a")
    chapter.run("print(1)")
    is_left_alone(chapter, ".live-output .live-text")
    chapter.set_code("print(input('der Wert: '))").press("run")
    chapter.wait("input")
    assert chapter.part(".live-question span").inner_text() == "der Wert: "
    is_left_alone(chapter, ".live-question span")
    chapter.answer("1").wait("finished")
    # A record that a translator has changed is not what the run is compared with.
    book = str(chapter.evaluate("cell => cell.book.text"))
    chapter.evaluate("cell => { cell.querySelector('.live-recorded pre').textContent = 'zwei'; }")
    assert chapter.evaluate("cell => cell.book.text") == book


@pytest.mark.parametrize("kept", ['{"code": 1}', "no JSON", '"text"', "null"])
def test_damaged_storage_is_as_good_as_none(chapter: CellDriver, kept: str) -> None:
    book = chapter.code
    chapter.page.evaluate("kept => localStorage.setItem('neuron-cell:weighted-sums', kept)", kept)
    with without_errors(chapter.page):
        chapter.page.reload()
    assert chapter.code == book


@pytest.mark.parametrize(
    ("language", "words"),
    [("", "책의 코드가 그 사이에 바뀌었어요"), ("en/", "book's code has changed")],
)
def test_where_the_book_has_changed_since_the_reader_sees_both_and_chooses(
    reader: Reader, language: str, words: str
) -> None:
    page = reader.open(f"{language}02-neuron/")
    chapter = cell(page, "weighted-sums")
    book = chapter.code
    offer = chapter.part(".live-offer")
    chapter.type_code(MINE)
    page.reload()
    expect(chapter.part(".live-code, .live-editor").first).to_be_visible()
    assert offer.count() == 0
    page.evaluate(
        "localStorage['neuron-cell:weighted-sums'] = localStorage['neuron-cell:weighted-sums']"
        """.replace(/"book":"[^"]*"/, '"book":"00000000"')"""
    )
    page.reload()
    expect(offer).to_contain_text(words)
    assert chapter.code == MINE
    # Both are shown: what is the reader's alone, what is the book's alone.
    shown = offer.locator("[data-mark='-']").all_inner_texts()
    assert [line[2:].strip() for line in shown] == [MINE]
    added = [line[2:].rstrip() for line in offer.locator("[data-mark='+']").all_inner_texts()]
    assert added == book.split("\n")
    chapter.press("take")
    assert chapter.code == book
    chapter.press("take-back")
    assert chapter.code == MINE
    chapter.press("drop")
    page.reload()
    expect(chapter.part(".live-editor")).to_contain_text("내 코드")
    assert (chapter.code, offer.count()) == (MINE, 0)


def test_the_difference_from_the_book_is_shown_line_by_line(chapter: CellDriver) -> None:
    chapter.run(chapter.code.replace("w2 = 0.5", "w2 = 0.6"))
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

"""What a reader has written leaves the browser as a file or as a slip, and comes back from it."""

import json
import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.cells import CellDriver, cell

MINE = "print('내 코드')"


def test_a_file_that_does_not_fit_says_what_could_not_be_kept(private: CellDriver) -> None:
    cells = {name: {"code": MINE, "book": ""} for name in ["weighted-sums", "neuron-class"]}
    work = {"format": "neuron-from-scratch-work", "version": 1, "cells": cells}
    file = {"name": "x.json", "mimeType": "", "buffer": json.dumps(work).encode()}
    private.page.locator("live-work input").set_input_files(files=[file])  # type: ignore[list-item]
    status = private.page.locator("live-work [role=status]")
    expect(status).to_contain_text("Loaded 2")
    expect(status).to_contain_text("could not keep 2")


def test_work_goes_to_a_file_and_comes_back_for_somebody_else(
    chapter: CellDriver, browser: Browser, site: str
) -> None:
    chapter.type_code(MINE)
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
    assert cell(other, "weighted-sums").code == MINE
    assert cell(other, "neuron-class").code == "x = '😀\\n'"
    other.close()


@pytest.mark.parametrize("text", ["", "[]", "null", '{"cells": {}}', "\x00", '{"format": 1}'])
def test_a_foreign_file_is_refused_and_changes_nothing(chapter: CellDriver, text: str) -> None:
    book = chapter.code
    file = {"name": "x.json", "mimeType": "application/json", "buffer": text.encode()}
    chapter.page.locator("live-work input").set_input_files(files=[file])  # type: ignore[list-item]
    expect(chapter.page.locator("live-work [role=status]")).to_contain_text("not saved from this")
    assert chapter.code == book


def test_a_window_that_keeps_nothing_works_and_says_so(private: CellDriver) -> None:
    private.type_code(MINE)
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
    assert private.code == MINE


def test_the_next_pupil_finds_nothing_and_the_one_before_can_come_back(
    chapter: CellDriver,
) -> None:
    page = chapter.page
    book = chapter.code
    chapter.type_code(MINE)
    page.locator("[data-action=new-pupil]").click()
    page.locator("[data-action=keep-all]").click()
    assert chapter.code == MINE
    page.locator("[data-action=new-pupil]").click()
    with page.expect_download() as saved, page.expect_navigation():
        page.locator("[data-action=save-and-clear]").click()
    cells = json.loads(saved.value.path().read_text(encoding="utf-8"))["cells"]
    assert cells["weighted-sums"]["code"] == MINE
    assert chapter.code == book
    left = page.evaluate(
        "Object.entries(localStorage).filter(([key]) => key.startsWith('neuron-'))"
    )
    assert [key for key, _ in left] == ["neuron-progress"]  # of the visit that has just begun
    assert json.loads(left[0][1])["solved"] == []
    with page.expect_navigation():
        page.locator("[data-action=bring-back]").click()
    assert chapter.code == MINE


def test_a_second_tab_brings_nothing_of_the_pupil_before_back(chapter: CellDriver) -> None:
    page = chapter.page
    progress = "JSON.parse(localStorage['neuron-progress']).solved"
    page.evaluate("localStorage['neuron-keep'] = 'no'")
    other = page.context.new_page()
    other.goto(page.url.replace("02-neuron", "01-machine"))
    exercise = cell(other, "ch01-tables").run("how_many_tables = 16")
    expect(exercise.part(".live-lesson[data-outcome=right]")).to_be_visible()
    # What one tab has stored another reads a moment later.
    page.wait_for_function(f"() => {progress}.join() === 'ch01-tables'")
    page.locator("[data-action=new-pupil]").click()
    with page.expect_download(), page.expect_navigation():
        page.locator("[data-action=save-and-clear]").click()
    expect(other.locator("live-cell[data-solved]")).to_have_count(0)
    assert "16" not in exercise.code
    other.locator(".md-footer__link--next").click()
    other.wait_for_url("**/02-neuron/")
    assert page.evaluate(progress) == []
    assert page.evaluate("localStorage['neuron-keep']") == "no"
    other.close()


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

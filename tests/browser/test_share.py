"""A link carries code to another reader, who sees it first, and loses nothing by it."""

import base64
import json
import random
import zlib

import pytest
from playwright.sync_api import Browser, Page, expect

from neuron_tutor import lessons
from tests.browser.cells import cell
from tests.browser.conftest import without_errors
from tests.browser.reader import Reader
from tests.browser.test_axe import AXE, contrast, problems
from tests.browser.touch import Finger

MINE = "print('내 코드')"
THEIRS = "w1 = 2\nw2 = 0.5\nprint('그쪽 코드')"
CLOSE = ".live-link-says [data-action=close]"


def link(*cells: tuple[str, str]) -> str:
    """Pack cells into a fragment with Python's own zlib."""
    text = json.dumps([[name, code, "00000000"] for name, code in cells])
    packed = base64.urlsafe_b64encode(zlib.compress(text.encode(), 9)).decode().rstrip("=")
    return f"#share=1.{packed}"


def has_run(page: Page) -> bool:
    """Say whether any cell has run, or is about to."""
    states = page.evaluate("[...document.querySelectorAll('live-cell')].map(c => c.state)")
    return set(states) != {"idle"} or page.locator("live-cell[data-ran]").count() > 0


@pytest.mark.parametrize(
    ("language", "origin"),
    [
        ("", "책의 코드가 아니고, 아직 실행하지 않았어요"),
        ("en/", "not the book's, and it has not run"),
    ],
)
def test_on_a_phone_a_link_is_taken_over_undone_and_dropped_and_own_work_stays(
    handheld: Page, site: str, language: str, origin: str
) -> None:
    finger = Finger(handheld)
    address = f"{site}{language}02-neuron/"
    handheld.goto(address)
    here, other = cell(handheld, "weighted-sums"), cell(handheld, "neuron-parts")
    book = other.code
    here.set_code(MINE)
    handheld.goto(f"{address}{link(('weighted-sums', THEIRS), ('neuron-parts', 'x = 1'))}")
    offer = here.part(".live-offer")
    expect(offer).to_contain_text(origin)
    # Beside the book's code, not the reader's; the whole of it, and none of it can be typed in.
    rows = offer.locator(".live-offer-code > span")
    shown = [(r.get_attribute("data-mark"), r.inner_text()[2:].rstrip("\n")) for r in rows.all()]
    assert [text for mark, text in shown if mark != "-"] == THEIRS.split("\n")
    assert ("-", "print(1 * w1 + 1 * w2)") in shown
    assert offer.locator("textarea, input, [contenteditable]").count() == 0
    assert handheld.evaluate("document.documentElement.scrollWidth") <= 360
    assert (here.code, other.code, has_run(handheld)) == (MINE, book, False)

    finger.tap(offer.locator("[data-action=take]"))
    expect(here.part(".live-editor")).to_contain_text("그쪽 코드")
    assert (here.code, other.code) == (THEIRS, book)
    finger.tap(offer.locator("[data-action=take-back]"))
    assert here.code == MINE
    finger.tap(offer.locator("[data-action=drop]"))
    expect(offer.locator("[data-action=drop]")).to_have_count(0)
    # One is decided, one is not: only that comes back.
    handheld.reload()
    expect(other.part(".live-offer")).to_be_visible()
    expect(here.part(".live-offer")).to_have_count(0)
    assert (here.code, other.code) == (MINE, book)
    finger.tap(other.part("[data-action=take]"))
    handheld.wait_for_function("() => location.hash === ''")
    assert other.code == "x = 1"
    for driver in (other, here):
        finger.tap(driver.part("[data-action=more]"))
        expect(driver.part("[data-action=share]")).to_be_visible()
        finger.tap(driver.part("[data-action=undo]"))
    assert (other.code, has_run(handheld)) == (book, False)
    expect(other.part(".live-offer")).to_have_count(0)  # what is undone cannot be taken back
    assert here.code == THEIRS, "what was taken over is in the history too"


def test_code_of_a_link_is_text_and_hides_nothing(page: Page, site: str) -> None:
    html = "</pre><img src=x onerror='window.ran=1'><script>window.ran=1</script>"
    hidden = "if level != 'user\u202e \u2066# only for admins\u2069 \u2066':\u200b pass\x1b"
    lines = ["#" * 80, html, hidden, *[f"a{n} = {n}" for n in range(500)], "last = 1"]
    page.add_init_script(path=AXE)
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{site}en/02-neuron/{link(('weighted-sums', chr(10).join(lines)))}")
    here = cell(page, "weighted-sums")
    offer = here.part(".live-offer")
    expect(offer).to_contain_text("cannot be seen")
    expect(offer).to_contain_text("changed since this link was made")
    marks = offer.locator("mark").all_inner_texts()
    assert marks == ["U+202E", "U+2066", "U+2069", "U+2066", "U+200B", "U+001B"]
    text = offer.locator(".live-offer-code").text_content() or ""
    assert html in text
    assert "last = 1" in text, "also what is too long to be compared is shown to its end"
    assert not set(text) & set("\u202e\u2066\u2069\u200b\x1b")
    assert page.evaluate("window.ran") is None
    assert offer.locator("img, script").count() == 0
    here.press("share")
    expect(offer).to_have_count(2)
    assert problems(page, here.selector) + contrast(page, "slate", here.selector) == []


def test_a_link_that_cannot_be_opened_says_so_in_one_sentence_and_changes_nothing(
    reader: Reader,
) -> None:
    page = reader.open("en/02-neuron/")
    here = cell(page, "weighted-sums")
    here.set_code(MINE)
    good = link(("weighted-sums", THEIRS))
    bomb = base64.urlsafe_b64encode(zlib.compress(b"[" * 5_000_000, 9)).decode().rstrip("=")
    says = page.locator(".live-link-says")
    for fragment, sentence in [
        (good[:-9], "damaged"),
        ("#share=1.***", "damaged"),
        ("#share=", "damaged"),
        (link(("weighted-sums", "x\0y")), "damaged"),
        (link(("weighted-sums", "\ud800")), "damaged"),
        (f"#share=1.{bomb}", "too much code"),
        (good + "A" * 9000, "too much code"),
        ("#share=2.AAAA", "Another version"),
        (link(("no-such-cell", "x = 1")), "1 cell that this page does not have"),
        (link(("weighted-sums", MINE)), "already"),
    ]:
        page.evaluate("fragment => { location.hash = fragment }", fragment)
        expect(says).to_contain_text(sentence)
        told = says.evaluate("box => box.firstChild.textContent").strip()
        assert told.count(".") == 1, told
        assert here.part(".live-offer").count() == 0
        assert (here.code, has_run(page)) == (MINE, False)
        page.locator(CLOSE).click()
        expect(says).to_have_count(0)
        page.wait_for_function("() => location.hash === ''")


def test_what_is_shared_here_is_shown_to_another_reader(
    page: Page, browser: Browser, site: str
) -> None:
    page.goto(f"{site}en/02-neuron/")
    page.evaluate("navigator.clipboard.writeText = async text => { window.copied = text }")
    here, other = cell(page, "weighted-sums"), cell(page, "neuron-parts")
    here.press("share")
    field = here.part(".live-offer input")
    expect(field).to_have_value(f"{site}en/02-neuron/#cell-weighted-sums")
    here.set_code("x = '😀 가'\r\n")
    other.set_code("y = 2")
    here.press("share")
    expect(field).not_to_have_value(f"{site}en/02-neuron/#cell-weighted-sums")
    alone = field.input_value()
    assert page.evaluate("window.copied") == alone
    expect(here.part(".live-offer")).to_contain_text("on this computer only")
    page.locator("[data-action=share-page]").click()
    both = page.locator("live-work .live-offer input").input_value()
    assert max(len(alone), len(both)) < 300

    visitor = browser.new_page()
    with without_errors(visitor):
        visitor.goto(alone)
        expect(visitor.locator("section.live-offer")).to_have_count(1)
        visitor.goto("about:blank")
        visitor.goto(both)
        expect(visitor.locator("section.live-offer")).to_have_count(2)
        for name, text in [("weighted-sums", "x = '😀 가'\n"), ("neuron-parts", "y = 2")]:
            cell(visitor, name).part("[data-action=take]").click()
            assert cell(visitor, name).code == text
        visitor.wait_for_function("() => location.hash === ''")
    visitor.close()

    here.set_code("\n".join(f"v{n} = '{random.Random(n).randbytes(50).hex()}'" for n in range(150)))
    here.press("share")
    expect(here.part(".live-offer")).to_contain_text("too much code for a link")
    with page.expect_download() as download:
        here.part("[data-action=take-file]").click()
    assert list(json.loads(download.value.path().read_text("utf-8"))["cells"]) == ["weighted-sums"]


def test_a_file_is_merged_what_differs_is_chosen_and_parts_are_judged_again(
    page: Page, site: str
) -> None:
    kept = {"code": MINE, "book": "x", "past": [], "next": [], "stamp": "a", "line": []}
    page.add_init_script(
        f"localStorage['neuron-cell:weighted-sums'] ??= JSON.stringify({json.dumps(kept)})"
    )
    page.goto(f"{site}en/04-training/")
    here, free = cell(page, "four-rows"), cell(page, "ten-seeds")
    book = free.code
    asked = cell(page, "training-loop").part(".live-predict input")
    here.set_code(MINE)
    names = ["four-rows", "ten-seeds", "weighted-sums"]
    right, wrong = lessons.solution("ch04-once"), "def train(neuron, data):\n    return 0"
    work = {
        "format": "neuron-from-scratch-work",
        "version": 2,
        "cells": {name: {"code": THEIRS, "book": ""} for name in names},
        "parts": {
            "ch04-once": {"code": right, "shown": False},
            "ch04-train": {"code": wrong, "shown": False},
        },
        "answers": {"training-loop": "3"},
    }
    file = {"name": "x.json", "mimeType": "", "buffer": json.dumps(work).encode()}
    status = page.locator("live-work > [role=status]")
    for again in (False, True):
        page.locator("live-work input").set_input_files(files=[file])  # type: ignore[list-item]
        expect(status).to_contain_text("Loaded 1 changed cell.")
        expect(status).to_contain_text("changed 2 cells")
        expect(status).to_contain_text("2 parts")
        assert (here.code, free.code) == (MINE, THEIRS)
        assert asked.evaluate_all("fields => fields.map(each => each.value)") == ["3"]
        if not again:
            page.locator("[data-action=undo-loading]").click()
            expect(here.part(".live-offer")).to_have_count(0)
            assert (here.code, free.code) == (MINE, book)
            assert asked.evaluate_all("fields => fields.map(each => each.value)") == [""]
    assert page.evaluate("Object.keys(localStorage).filter(k => /neuron-mine/.test(k))") == []

    here.press("drop")
    other = page.locator("details.live-waiting")
    other.locator("summary").click()
    expect(other.locator("[data-mark='-']")).to_contain_text("내 코드")
    grounds = "rows => rows.map(row => [row.dataset.mark, getComputedStyle(row).backgroundColor])"
    seen = dict(other.locator("[data-mark]").evaluate_all(grounds))
    assert "rgba(0, 0, 0, 0)" not in {seen["-"], seen["+"]}
    assert seen["-"] != seen["+"]
    other.locator("[data-action=take]").click()
    taken = page.evaluate("JSON.parse(localStorage['neuron-cell:weighted-sums'])")
    assert (taken["code"], taken["past"]) == (THEIRS, [MINE])

    page.locator("[data-action=judge-parts]").click()
    parts = page.locator(".live-parts [role=status]")
    expect(parts).to_contain_text("1 part judged right")
    expect(parts).to_contain_text("(ch04-train)")
    mine = page.evaluate("Object.keys(localStorage).filter(k => /neuron-mine/.test(k))")
    assert mine == ["neuron-mine:ch04-once"]
    page.reload()
    assert (here.code, here.part(".live-offer").count()) == (MINE, 0)
    # What is not right yet still waits: the reader may look at it, mend it, or leave it.
    expect(page.locator("[data-action=choose]")).to_contain_text("1 piece")


def test_an_exercise_of_a_file_is_solved_by_its_run_here_whatever_the_file_says(
    reader: Reader,
) -> None:
    page = reader.open("en/00-python/")
    here = cell(page, "ch00-counter")
    solution = str(lessons.get("ch00-counter", "en")["solution"]).strip()
    forged = {
        "format": "neuron-from-scratch-work",
        "version": 2,
        "cells": {"ch00-counter": {"code": solution, "book": "", "solved": True}},
        "solved": ["ch00-counter"],
        "progress": {"solved": ["ch00-counter"], "foreseen": {}},
        "neuron-progress": {"solved": ["ch00-counter"]},
    }
    file = {"name": "x.json", "mimeType": "", "buffer": json.dumps(forged).encode()}
    marks = "[...document.querySelectorAll('.live-progress')].map(m => m.textContent)"
    before = page.evaluate(marks)
    page.locator("live-work input").set_input_files(files=[file])  # type: ignore[list-item]
    expect(page.locator("live-work > [role=status]")).to_contain_text("once they have run here")
    for _ in range(2):
        assert here.code == solution
        assert page.locator("live-cell[data-solved]").count() == 0
        assert page.evaluate(marks) == before
        page.reload()
    here.run()
    expect(page.locator(f"{here.selector}[data-solved]")).to_be_visible()
    assert page.evaluate(marks) != before

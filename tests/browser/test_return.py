"""Who leaves in chapter 5, comes back on a phone in the other language and is stuck, goes on."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from neuron_tutor import lessons
from tests.browser.cells import cell, names
from tests.browser.test_phone import Phone

MINE = lessons.solution("ch05-neuron").replace("return 0", "return 0 * len('mine')")
UNFINISHED = "# 여기까지 했다"


@pytest.fixture
def left(page: Page, site: str) -> Path:
    """The file of somebody who leaves in the middle of chapter 5, in English, at a desk."""
    page.goto(f"{site}en/05-longer/")
    part = cell(page, "longer-neuron").run(MINE)
    expect(part.part(".live-kept")).to_contain_text("neuron")
    cell(page, "ch05-start").set_code(UNFINISHED)
    with page.expect_download() as download:
        page.locator("live-work button").first.click()
    return download.value.path()


@pytest.mark.long
def test_a_week_later_on_a_phone_in_korean_who_is_stuck_is_shown_and_goes_on(
    left: Path, handheld: Page, site: str
) -> None:
    phone, finger = Phone(handheld), Phone(handheld).finger
    handheld.clock.set_system_time(datetime.now(UTC) + timedelta(days=7))
    handheld.goto(f"{site}05-longer/")
    handheld.locator("live-work input").set_input_files(left)
    finger.tap(handheld.locator("[data-action=judge-parts]"))
    expect(handheld.locator("live-work")).to_contain_text("맞아서")
    assert cell(handheld, "ch05-start").evaluate("cell => cell.code") == UNFINISHED

    handheld.goto(f"{site}06-endless/")
    part = cell(handheld, "learned-neuron")
    phone.run(part)
    expect(part.part(".live-lesson")).to_have_attribute("data-outcome", "not-attempted")
    part.set_code("class Neuron:\n    def __init__(self, w1, w2, t):\n        self.w1 = w1\n")
    phone.run(part)
    expect(part.part(".live-lesson")).to_have_attribute("data-outcome", "wrong")
    for step in part.part(".live-help summary").all():
        finger.tap(step)
    finger.tap(part.part("[data-action=show]"))
    expect(part.part(".live-lesson")).to_have_attribute("data-outcome", "right")
    expect(part.part(".live-kept")).to_contain_text("안 보고 다시")

    below = cell(handheld, "whole-program")
    phone.run(below)
    assert below.evaluate("cell => cell.same") is True
    mine = {
        name: json.loads(handheld.evaluate(f"localStorage.getItem('neuron-mine:{name}')"))
        for name in ("ch05-neuron", "ch06-neuron")
    }
    assert (mine["ch05-neuron"]["code"], mine["ch05-neuron"]["shown"]) == (MINE, False)
    assert mine["ch06-neuron"]["shown"] is True
    for chapter, first in (("07-names", "bias-neuron"), ("05-longer", "longer-neuron")):
        handheld.goto(f"{site}{chapter}/")
        assert first in names(handheld)
        driver = cell(handheld, names(handheld)[-1])
        phone.run(driver)
        assert driver.evaluate("cell => cell.same") is True, chapter
    assert cell(handheld, "longer-neuron").status == "내 뉴런으로 실행했어요"

"""The tutor comes after the first output; until then Python's own words stand."""

from threading import Timer

import pytest
from playwright.sync_api import Browser, Page, expect

from neuron_tutor import lessons
from tests.browser.cells import cell, names
from tests.browser.serving import SITE, Gate, Host, missing

WORDS = {
    "": (
        "설명을 가져오고",
        "채점하고 있어요",
        "설명을 내려받지 못했어요",
        "채점할 파일을 내려받지 못했어요",
        "채점이 너무 오래 걸려서 그만뒀어요",
    ),
    "en/": (
        "on its way",
        "Judging",
        "explanation could not",
        "What judges the cell could not",
        "Judging took too long",
    ),
}


def tutor() -> str:
    return next(SITE.glob("assets/live/tutor-*.pack")).name


@pytest.mark.parametrize("language", ["", "en/"])
def test_an_error_before_the_tutor_is_shown_at_once_and_explained_later(
    page: Page, host: Host, language: str
) -> None:
    gate = host.spoiled[tutor()] = Gate()
    page.goto(f"{host.address}{language}04-training/")
    driver = cell(page, "while-true").run("word = 3\nprint(wird)")
    assert driver.state == "failed"
    shown = driver.part(".live-error").inner_text()
    assert "NameError: name 'wird' is not defined" in shown
    assert WORDS[language][0] in shown
    assert cell(page, "while-true").run("print(word)").text == "3\n"
    driver.run("word = 3\nprint(wird)")
    gate.open = True
    expect(driver.part(".live-error-next")).not_to_contain_text(WORDS[language][0])
    assert "`" not in driver.error
    assert "word" in driver.error
    assert "NameError: name 'wird'" in driver.original


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_tutor_that_never_comes_is_said(page: Page, host: Host, language: str) -> None:
    host.spoiled[tutor()] = missing
    page.goto(f"{host.address}{language}04-training/")
    driver = cell(page, "while-true").run("1 / 0")
    expect(driver.part(".live-error-next")).to_contain_text(WORDS[language][2])
    assert "ZeroDivisionError" in driver.error
    host.spoiled.clear()
    driver.run("1 / 0")
    expect(driver.part(".live-error-next")).not_to_contain_text(WORDS[language][2])


@pytest.mark.parametrize("language", ["", "en/"])
def test_an_exercise_is_judged_when_the_tutor_has_come(
    browser: Browser, host: Host, language: str
) -> None:
    gate = host.spoiled[tutor()] = Gate()
    page = browser.new_page()
    page.goto(f"{host.address}{language}00-python/")
    name = page.locator("live-cell[data-exercise]").first.get_attribute("data-cell") or ""
    driver = cell(page, name).run("pass")
    lesson = page.locator(f"live-cell[data-cell={name}] .live-lesson")
    expect(lesson).to_contain_text(WORDS[language][1])
    gate.open = True
    expect(lesson).to_have_attribute("data-outcome", "not-attempted")
    host.spoiled[tutor()] = missing
    page.reload()
    driver.run("pass")
    expect(lesson).to_contain_text(WORDS[language][3])
    page.close()


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_part_of_the_readers_neuron_that_cannot_be_judged_costs_no_variables(
    page: Page, host: Host, language: str
) -> None:
    host.spoiled[tutor()] = missing
    page.goto(f"{host.address}{language}03-mistake/")
    cell(page, names(page)[0]).run("kept = 5")
    part = page.locator("live-cell[data-rebuild]").first
    driver = cell(page, part.get_attribute("data-cell") or "")
    driver.run(lessons.solution(part.get_attribute("data-rebuild") or ""))
    assert driver.state == "finished"
    expect(driver.part(".live-lesson")).to_contain_text(WORDS[language][3])
    driver.run("1 / 0")
    assert "ZeroDivisionError" in driver.error
    assert cell(page, names(page)[0]).run("print(kept)").text == "5\n"


def test_a_stop_that_comes_with_the_tutor_costs_no_variables(page: Page, host: Host) -> None:
    gate = host.spoiled[tutor()] = Gate()
    page.goto(f"{host.address}en/03-mistake/")
    first = cell(page, names(page)[0]).run("kept = 5")
    part = page.locator("live-cell[data-rebuild]").first
    driver = cell(page, part.get_attribute("data-cell") or "")
    driver.start(lessons.solution(part.get_attribute("data-rebuild") or ""))
    while not any(tutor() in asked for asked in host.asked):
        page.wait_for_timeout(20)
    driver.press("stop")
    gate.open = True
    driver.wait("stopped")
    assert "anew" not in driver.status
    assert first.run("print(kept)").text == "5\n"
    assert driver.run().part(".live-lesson").get_attribute("data-outcome") == "right"


@pytest.mark.parametrize("language", ["", "en/"])
def test_of_a_guess_that_nobody_made_nothing_is_said_until_the_reason_can_be(
    page: Page, host: Host, language: str
) -> None:
    gate = host.spoiled[tutor()] = Gate()
    page.goto(f"{host.address}{language}02-neuron/")
    name = page.locator("live-cell:has(.live-predict)").first.get_attribute("data-cell") or ""
    driver = cell(page, name).run()
    assert driver.state == "finished"
    lesson = driver.part(".live-lesson")
    expect(lesson).to_be_hidden()
    gate.open = True
    expect(lesson).to_have_attribute("data-outcome", "unjudged")
    assert WORDS[language][1] not in lesson.inner_text()
    host.spoiled[tutor()] = missing
    page.reload()
    driver.run()
    told = page.locator("live-cell[data-exercise]").first.get_attribute("data-cell") or ""
    other = cell(page, told).run("pass")
    expect(other.part(".live-lesson")).to_contain_text(WORDS[language][3])
    expect(lesson).to_be_hidden()


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_judging_after_the_run_that_does_not_end_is_ended_and_said(
    page: Page, host: Host, language: str
) -> None:
    gate = host.spoiled[tutor()] = Gate()
    page.goto(f"{host.address}{language}00-python/")
    endless = "def add_up(*numbers):\n    while True: sum(range(10**6))"
    exercise = cell(page, "ch00-add-up").run(endless)
    other = cell(page, "ch00-bigger").run(
        "class A:\n    def __repr__(s):\n        while True: pass"
    )
    other.run("A().x")
    assert (exercise.state, other.state) == ("finished", "failed")
    gate.open = True
    expect(exercise.part(".live-lesson")).to_contain_text(WORDS[language][4])
    assert "AttributeError" in other.original
    assert other.run("print('next')").text == "next\n"


def test_a_data_set_waits_for_the_tutor_s_archive_and_then_is_there(page: Page, host: Host) -> None:
    gate = host.spoiled[tutor()] = Gate()
    page.goto(f"{host.address}en/04-training/")
    driver = cell(page, "while-true")
    assert driver.run("print(1)").text == "1\n"
    Timer(2, setattr, (gate, "open", True)).start()
    found = driver.run("from neuron import digits, names\nprint(len(digits()[0]), names()[0])")
    assert gate.open
    assert found.text.startswith("1797 ")


def test_the_first_output_waits_for_at_most_130_kilobytes_of_the_packages(
    page: Page, host: Host
) -> None:
    host.spoiled[tutor()] = Gate()
    page.goto(f"{host.address}en/04-training/")
    assert cell(page, "while-true").run("print(1)").text == "1\n"
    names = {path.rpartition("/")[2] for path in host.asked if path.endswith((".bin", ".pack"))}
    waited = [name for name in names if not name.startswith(("boot-", "tutor-"))]
    assert [name.partition("-")[0] for name in waited] == ["book"]
    size = next(SITE.glob("assets/live/book-*.pack")).stat().st_size
    print(f"book: {size} bytes, tutor: {(SITE / 'assets/live' / tutor()).stat().st_size}")
    assert size <= 130_000

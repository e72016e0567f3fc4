"""The reader writes a part of the neuron: nothing blocks; what is right runs in later chapters."""

import json

import pytest
from playwright.sync_api import Page, expect

from neuron_tutor import lessons
from tests.browser.cells import CellDriver, cell
from tests.browser.reader import Reader

PART = "ch03-neuron"
SOLUTION = lessons.solution(PART)
WRONG = SOLUTION.replace("- error", "+ error")
MARKED = SOLUTION.replace("return 0", "return 0 * len('mine')")

languages = pytest.mark.parametrize("lang", ["", "en/"])


def chapter(reader: Reader, lang: str) -> CellDriver:
    return cell(reader.open(f"{lang}03-mistake/"), "neuron-learns")


def kept(page: Page) -> dict:
    return json.loads(page.evaluate(f"localStorage.getItem('neuron-mine:{PART}')") or "{}")


@languages
def test_a_cell_below_runs_with_the_book_s_part_and_the_part_says_so(reader, lang):
    part = chapter(reader, lang)
    page = part.page
    assert "1.99" in cell(page, "learn-once").run().text
    assert (
        part.status == {"": "책의 뉴런으로 실행했어요", "en/": "Ran with the book's neuron"}[lang]
    )
    assert kept(page) == {}


def test_run_alone_does_not_pass_and_blocks_nothing(reader):
    part = chapter(reader, "en/")
    page = part.page
    part.press("run")
    expect(part.part(".live-lesson[data-outcome=not-attempted]")).to_be_visible()
    assert "1.99" in cell(page, "learn-once").run().text


def test_a_wrong_part_is_told_and_the_page_goes_on_with_the_book_s(reader):
    part = chapter(reader, "en/")
    page = part.page
    part.run(WRONG)
    expect(part.part(".live-lesson")).to_contain_text("the wrong way")
    assert "1.99" in cell(page, "learn-once").run().text
    assert kept(page) == {}


@languages
def test_a_right_part_runs_in_the_next_chapter_and_in_the_other_language(reader, lang):
    part = chapter(reader, lang)
    page = part.page
    part.run(MARKED)
    expect(part.part(".live-lesson[data-outcome=right] .live-kept")).to_be_visible()
    assert kept(page)["code"] == MARKED
    other = {"": "en/", "en/": ""}[lang]
    reader.follow(page, f"{other}04-training/")
    asked = "import inspect, my_neuron.ch03 as m\nprint(inspect.getsource(m.Neuron.predict))"
    assert "len('mine')" in cell(page, "while-true").run(asked).text


def test_later_cells_say_that_they_ran_with_the_reader_s_part(reader):
    page = chapter(reader, "en/").run(MARKED).page
    page.reload()
    cell(page, "learn-once").run()
    # In the bar, or below it until the font has come in which it has room.
    expect(cell(page, "neuron-learns").said).to_have_text("Ran with your neuron")


@pytest.mark.parametrize("anew", [False, True])
def test_what_was_shown_is_right_but_counts_as_shown_until_it_is_written_from_memory(reader, anew):
    part = chapter(reader, "en/")
    page = part.page
    for step in part.part(".live-help summary").all():
        step.click()
    part.part("[data-action=show]").click()
    part.wait("finished")
    if anew:  # the cell has forgotten how its code came there
        page.reload()
        part.run()
    expect(part.part(".live-kept")).to_contain_text("from memory later")
    assert kept(page)["shown"] is True
    part.evaluate("cell => cell.reset()")
    part.run(SOLUTION)
    expect(part.part(".live-lesson[data-outcome=right]")).to_be_visible()
    assert kept(page)["shown"] is False


def test_reset_keeps_the_last_right_part(reader):
    part = chapter(reader, "en/")
    page = part.page
    part.run(MARKED)
    part.evaluate("cell => cell.reset()")
    assert kept(page)["code"] == MARKED
    part.run(WRONG)
    assert kept(page)["code"] == MARKED


def test_a_new_part_marks_the_cells_that_ran_the_old_one(reader):
    part = chapter(reader, "en/")
    page = part.page
    below = cell(page, "learn-once").run()
    part.run(MARKED)
    expect(below.part(".live-age")).to_contain_text("neuron-learns")


@pytest.mark.parametrize("code", ["exit()", "while True: pass", "print('Right!')", "class Neuron"])
def test_an_attempt_that_ends_loops_boasts_or_breaks_gives_nothing(reader, code):
    part = chapter(reader, "en/")
    page = part.page
    part.set_code(code).press("run")
    if "while" in code:
        part.wait("running").press("stop")
    part.wait("finished", "failed", "stopped")
    assert kept(page) == {}
    assert "1.99" in cell(page, "learn-once").run().text


@languages
def test_my_neuron_shows_what_is_mine_and_gives_it_as_a_file(reader, lang):
    page = chapter(reader, lang).run(MARKED).page
    reader.follow(page, f"{lang}my-neuron/")
    part = page.locator(f"[data-part={PART}]")
    expect(part.locator(".live-part-code")).to_have_text(MARKED.strip())
    expect(page.locator("[data-part=ch04-once] .live-part")).to_be_visible()
    with page.expect_download() as download:
        page.locator("live-neuron [data-action=take]").click()
    assert download.value.suggested_filename == "my_neuron.py"
    assert download.value.path().read_text("utf-8").strip() == MARKED.strip()


def test_a_part_can_be_had_back_and_taken_out_on_the_page_of_my_neuron(reader):
    part = chapter(reader, "en/")
    page = part.page
    part.run(SOLUTION)
    part.run(MARKED)
    reader.follow(page, "en/my-neuron/")
    shown = page.locator(f"[data-part={PART}] .live-part-code")
    page.locator(f"[data-part={PART}] [data-action=back]").click()
    expect(shown).to_have_text(SOLUTION.strip())
    page.locator(f"[data-part={PART}] [data-action=remove]").click()
    expect(shown).to_have_count(0)
    assert kept(page) == {}


def test_a_part_that_another_tab_takes_in_or_out_is_seen_at_once(reader):
    part = chapter(reader, "en/")
    other = part.page.context.new_page()
    other.goto(part.page.url.replace("03-mistake/", "my-neuron/"))
    shown = other.locator(f"[data-part={PART}] .live-part-code")
    expect(shown).to_have_count(0)
    part.run(MARKED)
    expect(shown).to_have_text(MARKED.strip())
    below = cell(part.page, "learn-once").run()
    other.locator(f"[data-part={PART}] [data-action=remove]").click()
    expect(below.part(".live-age")).to_contain_text("neuron-learns")
    other.close()


def test_my_neuron_leads_to_the_cell_that_asks_for_a_part(reader):
    page = reader.open("en/my-neuron/")
    page.locator(f"[data-part={PART}] a").click()
    expect(page.locator("live-cell[data-rebuild=ch03-neuron]")).to_be_in_viewport()


def test_an_empty_part_is_a_line_below_the_title_of_its_chapter_and_offers_no_download(reader):
    page = reader.open("en/my-neuron/")
    chapter_12 = page.locator("live-neuron ol > li", has_text="12. A network")
    assert chapter_12.locator("[data-part]").evaluate_all(
        "parts => parts.map(part => part.dataset.part)"
    ) == ["ch12-softmax", "ch12-layer", "ch12-network", "ch12-count"]
    for part in chapter_12.locator("[data-part]").all():
        name, says = part.locator("a").bounding_box(), part.locator(".live-part").bounding_box()
        assert name["y"] < says["y"] + says["height"] / 2 < name["y"] + name["height"]
    take = page.locator("live-neuron [data-action=take]")
    expect(take).to_be_disabled()
    assert float(take.evaluate("button => getComputedStyle(button).opacity")) < 1


def test_the_book_s_neuron_can_run_in_the_place_of_mine(reader):
    page = reader.open("en/04-training/")
    mine = MARKED.replace("/ 100", "/ 50")
    page.evaluate(
        "code => localStorage.setItem('neuron-mine:ch03-neuron',"
        " JSON.stringify({code, shown: false, before: []}))",
        mine,
    )
    page.reload()
    loop = cell(page, "while-true").run()
    assert loop.evaluate("cell => cell.same") is False
    expect(loop.part(".live-verdict")).to_contain_text("This ran with your neuron.")
    page.locator("[data-action=aside]").click()
    assert loop.run().evaluate("cell => cell.same") is True
    expect(loop.part(".live-verdict")).not_to_contain_text("your neuron")
    page.locator("[data-action=aside]").click()
    assert loop.run().evaluate("cell => cell.same") is False

"""Every live cell of every page, in both languages, does in the browser what the book says."""

import linecache
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

import tests.chapters.running  # noqa: F401 - it lets `my_neuron`, as the book has it, be imported
from neuron_tutor import lessons
from neuron_tutor.lessons.lesson import Exercise, Prediction, Verdict
from tests.browser.addresses import CHAPTERS, PAGES, in_turn, sampled
from tests.browser.cells import CellDriver, cell, means, names
from tests.browser.reader import Reader
from tests.browser.serving import SITE, Host, missing

TURNS = in_turn(PAGES)
PAGES_THAT_ASK = [lessons.kinds(module) for module in lessons.pages()]
EXERCISES: dict[str, Exercise] = {
    k: v for kinds in PAGES_THAT_ASK for k, v in (kinds["exercise"] | kinds["rebuild"]).items()
}
PREDICTIONS: dict[str, Prediction] = {
    k: v for kinds in PAGES_THAT_ASK for k, v in kinds["predict"].items()
}


@dataclass
class Visit:
    """What came of a reader's walk through a page: everything that went otherwise, by cell."""

    cells: dict[str, object] = field(default_factory=dict)
    exercises: dict[str, dict[str, object]] = field(default_factory=dict)
    predictions: dict[str, object] = field(default_factory=dict)
    uncovered: dict[str, object] = field(default_factory=dict)


@pytest.fixture(scope="module", params=TURNS)
def visit(
    request: pytest.FixtureRequest, browser: Browser, site: str, reader_of_module: Reader
) -> Iterator[Visit]:
    """Walk through a page: run every cell, do every exercise and answer every question.

    Every time one reader goes through the whole book, solves each exercise and does the first of
    each page wrongly before; in `long` the other language's pages have a reader each, who makes
    all the mistakes that `test_lessons.py` tries without a browser.
    """
    address = request.param
    quick = address in TURNS
    reader = reader_of_module if quick else Reader(browser, site)
    lang = "en" if address.startswith("en/") else "ko"
    page = reader.open(address)
    visit = Visit()
    for driver in (cell(page, name) for name in names(page)):
        exercise = driver.evaluate("cell => cell.dataset.exercise ?? cell.dataset.rebuild")
        if exercise:
            wrong = [code for code, _ in EXERCISES[exercise].wrong[: 1 if quick else None]]
            mistakes = [] if quick and visit.exercises else [starter(exercise, lang), *wrong]
            tries = [*mistakes, str(lessons.get(exercise, lang)["solution"])]
            visit.exercises[exercise] = done_otherwise(driver, exercise, lang, tries)
            continue
        question = driver.part(".live-predict")
        if question.count() == 0:
            visit.cells |= different(driver, driver.run)
            continue
        visit.uncovered |= hard_to_uncover(driver)
        asked = str(question.get_attribute("data-predict"))
        wish = "right" if lang == "ko" else "wrong"
        visit.predictions |= answered_otherwise(driver, asked, wish, lang, visit)
    yield visit
    problems, reader.problems = reader.problems, []
    if reader is not reader_of_module:
        reader.close()
    assert problems == []


def test_every_cell_equals_the_book(visit: Visit) -> None:
    assert visit.cells == {}


def test_every_exercise_knows_its_starter_its_wrong_answers_and_its_solution(visit: Visit) -> None:
    assert {name: otherwise for name, otherwise in visit.exercises.items() if otherwise} == {}


def test_every_prediction_is_graded_by_the_run(visit: Visit) -> None:
    assert visit.predictions == {}


def test_looking_without_an_answer_takes_one_click(visit: Visit) -> None:
    assert visit.uncovered == {}


@pytest.mark.parametrize(
    "address", sampled([a for a in PAGES if a[:2] in ("01", "02", "03", "04")], "03-mistake/")
)
def test_all_cells_run_without_service_worker_and_shared_memory(
    page: Page, host: Host, address: str
) -> None:
    host.spoiled["sw.js"] = missing
    page.goto(host.address + address)
    otherwise: dict[str, object] = {}
    for driver in (cell(page, name) for name in names(page)):
        if not driver.evaluate("cell => cell.dataset.exercise ?? cell.dataset.rebuild"):
            otherwise |= different(driver, driver.run)
    assert otherwise == {}
    assert means(page) == "none"


def test_every_page_with_a_chapter_number_has_cells() -> None:
    assert len(CHAPTERS) == 2 * len(lessons.numbers())
    for address in CHAPTERS:
        assert written(address).count("<live-cell ") >= 4, address


def test_the_lessons_are_all_in_the_pages() -> None:
    for language in ("", "en/"):
        asked = {
            name
            for address in PAGES
            if address.startswith("en/") == bool(language)
            for name in re.findall(r'data-(?:exercise|rebuild|predict)="(.*?)"', written(address))
        }
        assert asked == {*EXERCISES, *PREDICTIONS}


def written(address: str) -> str:
    """Read a page as it was built."""
    return (SITE / address / "index.html").read_text("utf-8")


def different(driver: CellDriver, run: Callable[[], Any]) -> dict[str, object]:
    """Run a cell of the book; say what it did if that is not what the book says."""
    if driver.evaluate("cell => cell.hasAttribute('data-skip')"):
        driver.press("run")
        driver.wait("running")
        driver.press("stop")
        driver.wait("stopped")
        return {}
    run()
    raises, free, state, same = driver.evaluate(
        "cell => [cell.raises, cell.hasAttribute('data-free'), cell.dataset.state, cell.same]"
    )
    expected = "failed" if raises else "finished"
    if state == expected and same is (None if free else True):
        return {}
    return {driver.name: (driver.state, driver.text, driver.error)}


def done_otherwise(driver: CellDriver, name: str, lang: str, tries: list[str]) -> dict[str, object]:
    """Do an exercise in ways that its author thought of; the solution comes last and stays."""
    otherwise: dict[str, object] = {}
    if (begun := driver.evaluate("cell => cell.code")).rstrip() != starter(name, lang).rstrip():
        otherwise["the starter"] = begun
    for code in tries:
        verdict = judged(name, code, lang)
        driver.set_code(code)
        expected = (verdict.outcome, plain(verdict.message)) if verdict else ("", "")
        driver.evaluate("cell => cell.run()")
        if shown_verdict(driver) != expected:
            begin_again(driver)
        shown = shown_verdict(driver)
        if shown != expected:
            otherwise[code] = (shown, verdict, driver.state, driver.error)
    if not driver.evaluate("cell => cell.hasAttribute('data-solved')"):
        otherwise["solved"] = False
    return otherwise


def begin_again(driver: CellDriver) -> None:
    """Run a cell below cells that have run anew, as solved: a wrong try may have spoilt theirs."""
    driver.evaluate("cell => cell.run(true)")
    every = names(driver.page)
    for above in (cell(driver.page, name) for name in every[: every.index(driver.name)]):
        if above.evaluate("cell => cell.dataset.exercise ?? cell.dataset.rebuild"):
            above.evaluate("cell => cell.run()")
    driver.evaluate("cell => cell.run()")


def starter(name: str, lang: str) -> str:
    """Return what an exercise begins with."""
    return str(lessons.get(name, lang)["starter"])


def judged(name: str, code: str, lang: str) -> Verdict | None:
    """Run code below the cells of its page, with CPython, and judge it; None if it raises."""
    names: dict[str, Any] = {"__name__": "__main__"}
    exec(EXERCISES[name].before, names)  # noqa: S102 - the book's own code
    # As on the page, the lines are known: what raises is explained with its own.
    linecache.cache["<cell>"] = (len(code), None, code.splitlines(keepends=True), "<cell>")
    try:
        exec(compile(code, "<cell>", "exec"), names)  # noqa: S102
    except Exception:  # noqa: BLE001 - what it raises is told by the cell, without a verdict
        return None
    return lessons.check(name, names, lang, code=code)


def answered_otherwise(
    driver: CellDriver, asked: str, wish: str, lang: str, visit: Visit
) -> dict[str, object]:
    """Answer a question rightly or wrongly; say what the page made of it if that was not right."""
    prediction = PREDICTIONS[asked]
    right = prediction.answer(str(driver.evaluate("cell => cell.book.text")))
    if prediction.kind == "choice":
        wrong = next(option for option in prediction.options if option != right)
        radio = driver.part(f'.live-predict input[value="{right if wish == "right" else wrong}"]')
        answer = str(radio.input_value())
        radio.check()
    else:
        answer = right if wish == "right" else str(float(right) + 1 + 2 * prediction.within)
        driver.part(".live-predict input").fill(answer)
    visit.cells |= different(driver, driver.run)
    verdict = lessons.grade(asked, answer, driver.text, lang)
    shown = shown_verdict(driver)
    if verdict.outcome == wish and shown == (wish, plain(verdict.message)):
        return {}
    return {f"{asked}: {answer}": (shown, verdict, driver.text)}


def hard_to_uncover(driver: CellDriver) -> dict[str, object]:
    """Look at the book's output before any answer: one click is all it may take."""
    recorded = driver.part(".live-cover > .live-recorded")
    hidden = not recorded.is_visible()
    driver.part(".live-cover > summary").click()
    if hidden and recorded.is_visible() and driver.state == "idle":
        return {}
    return {driver.name: (hidden, recorded.is_visible(), driver.state)}


SHOWN = """cell => {
    const box = cell.querySelector(".live-lesson");
    if (!box.checkVisibility({ visibilityProperty: true })) return ["", "", ""];
    const [head, text] = ["strong", "p"].map(name => box.querySelector(name));
    return [box.dataset.outcome, head.innerText, text.textContent];
}"""


def shown_verdict(driver: CellDriver) -> tuple[str, str]:
    """Return outcome and message as a reader sees them."""
    expect(driver.part(".live-lesson[data-outcome=unjudged]")).to_have_count(0)  # the tutor is late
    outcome, head, text = driver.evaluate(SHOWN)
    return outcome, text.removeprefix(head).strip()


def plain(message: str) -> str:
    """Return a message as the page shows it: between backticks is code, between stars stress."""
    parts = message.split("`")
    parts[::2] = [re.sub(r"\*\*([^*]+)\*\*|\*([^*]+)\*", r"\1\2", part) for part in parts[::2]]
    return "".join(parts).strip()

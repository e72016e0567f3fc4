"""A question of `input()` stands where the reader looks, and so does what becomes of the answer."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cells import CellDriver, cell, means, names
from tests.browser.reader import Reader
from tests.browser.serving import Host, missing
from tests.browser.test_phone import Phone

LONG = "for n in range(40):\n print('row', n)"
ASKS = "print('menu')\nsize = int(input('Size? '))\nprint(size)"
HEADER = 48


def box(driver: CellDriver, part: str) -> tuple[float, float]:
    found = driver.part(part).bounding_box()
    assert found
    return found["y"], found["y"] + found["height"]


def below(driver: CellDriver) -> float:
    return float(
        driver.evaluate(
            "cell => cell.nextElementSibling.getBoundingClientRect().top"
            " - cell.getBoundingClientRect().top"
        )
    )


def at_rest(page: Page) -> None:
    """Let everything be painted, and the kept height be given back."""
    page.wait_for_timeout(400)


@pytest.fixture(
    params=[
        "02-neuron/ weighted-sums",
        pytest.param("en/03-mistake/ one-arrow", marks=pytest.mark.long),
    ]
)
def asked(request: pytest.FixtureRequest, phone_reader: Reader) -> CellDriver:
    """A cell on a phone that asks, after a run that has shown more than fits."""
    address, name = request.param.split()
    phone = Phone(phone_reader.open(address))
    driver = cell(phone.page, name)
    phone.rewrite(driver, LONG)
    phone.run(driver)
    at_rest(phone.page)
    phone.rewrite(driver, ASKS)
    driver.evaluate("(cell, top) => { cell.dataset.before = top; }", below(driver))
    phone.run(driver, "input")
    at_rest(phone.page)
    return driver


def test_the_field_stands_below_what_was_printed_and_in_the_window(asked: CellDriver) -> None:
    top, bottom = box(asked, ".live-question input")
    assert HEADER <= top < bottom <= 740
    assert box(asked, ".live-question")[0] == pytest.approx(box(asked, ".live-output")[1], abs=2)
    assert asked.text == "menu\n"
    expect(asked.part(".live-question input")).to_be_focused()


def test_what_stands_below_does_not_move_for_a_question(asked: CellDriver) -> None:
    before = float(asked.evaluate("cell => cell.dataset.before"))
    assert below(asked) == pytest.approx(before, abs=1)


@pytest.mark.parametrize(
    "away",
    [pytest.param(False, id="there", marks=pytest.mark.long), pytest.param(True, id="scrolled on")],
)
def test_the_error_that_an_answer_makes_is_in_the_window(asked: CellDriver, away: bool) -> None:
    page = asked.page
    Phone(page).finger.session.send("Input.insertText", {"text": "열둘"})
    if away:  # to where only the room is that the run before had taken
        bottom = box(asked, ".live-question")[1]
        page.evaluate("by => scrollBy(0, by)", bottom)
        at_rest(page)
    page.keyboard.press("Enter")
    asked.wait("failed")
    at_rest(page)
    top, bottom = box(asked, "> .live-error")
    assert top >= HEADER - 1
    assert top < 500
    assert bottom > HEADER


def test_the_end_of_a_shorter_output_is_in_the_window(asked: CellDriver) -> None:
    page = asked.page
    bottom = box(asked, ".live-question")[1]
    Phone(page).finger.session.send("Input.insertText", {"text": "12"})
    page.evaluate("by => scrollBy(0, by)", bottom)
    at_rest(page)
    page.keyboard.press("Enter")
    asked.wait("finished")
    at_rest(page)
    assert asked.text == "menu\nSize? 12\n12\n"
    assert HEADER < box(asked, ".live-output")[1] <= 740


def test_a_question_of_a_first_run_stands_in_the_place_of_the_books_output(
    phone_reader: Reader,
) -> None:
    phone = Phone(phone_reader.open("07-names/"))
    driver = cell(phone.page, "threshold-neuron")
    phone.rewrite(driver, "name = input('이름? ')\nprint(name)")
    phone.run(driver, "input")
    at_rest(phone.page)
    expect(driver.part(".live-recorded")).to_be_hidden()
    top, bottom = box(driver, ".live-question input")
    assert HEADER <= top < bottom <= 740
    assert box(driver, ".live-question")[0] == pytest.approx(box(driver, ".live-bar")[1], abs=2)


ROWS = "rows = [input(f'row {n}: ') for n in range(4)]\nprint(rows)"
#: How several lines come into a field: as a paste, or as a phone's keyboard sets a text.
WAYS = {
    "paste": (
        "(field, text) => { const data = new DataTransfer(); data.setData('text/plain', text);"
        " const event = { clipboardData: data, bubbles: true, cancelable: true };"
        " field.dispatchEvent(new ClipboardEvent('paste', event)); }"
    ),
    "keyboard": "",
}


def ask(driver: CellDriver, code: str) -> None:
    driver.set_code(code).press("run")
    driver.wait("input")


def put(driver: CellDriver, way: str, text: str) -> None:
    """Bring lines into the question that is open."""
    field = driver.part(".live-question input")
    field.focus()
    if WAYS[way]:
        field.evaluate(WAYS[way], text)
    else:
        driver.page.keyboard.insert_text(text)


@pytest.mark.parametrize("by", WAYS)
def test_of_several_lines_each_answers_one_question(lab: CellDriver, by: str) -> None:
    field = lab.part(".live-question input")
    ask(lab, ROWS)
    put(lab, by, "5.1, 3.5\n4.9, 3.0\n4.7")
    expect(field).to_have_value("5.1, 3.5")
    field.press("Enter")
    # The second line is given at once; the third has no end yet.
    expect(lab.part(".live-output .live-text")).to_contain_text("row 1: 4.9, 3.0")
    lab.wait("input")
    expect(field).to_have_value("4.7")
    expect(field).to_be_focused()
    lab.page.keyboard.type(", 3.2")
    lab.page.keyboard.press("Enter")
    lab.answer("no more").wait("finished")
    rows = ["5.1, 3.5", "4.9, 3.0", "4.7, 3.2", "no more"]
    asked = "".join(f"row {n}: {row}\n" for n, row in enumerate(rows))
    assert lab.text == f"{asked}{rows}\n"


@pytest.mark.parametrize("ended", ["stopped", "finished"])
def test_lines_that_nobody_asked_for_are_gone_with_the_run(lab: CellDriver, ended: str) -> None:
    field = lab.part(".live-question input")
    ask(lab, "input('a'), input('b')" if ended == "finished" else ROWS)
    put(lab, "paste", "1\n2\n3\n4\n5")
    if ended == "stopped":
        lab.press("stop")
    else:
        field.press("Enter")
    lab.wait(ended)
    ask(lab, ROWS)
    expect(field).to_have_value("")
    assert lab.text == ""
    lab.press("stop")
    lab.wait("stopped")


def test_a_number_that_is_guessed_stays_hidden_where_no_answer_reaches_python(
    page: Page, host: Host
) -> None:
    host.spoiled["sw.js"] = missing
    page.goto(f"{host.address}en/04-training/")
    above, driver = (cell(page, name) for name in names(page)[:2])
    above.set_code("import random\ntimes = random.uniform(1, 2)")
    driver.set_code(
        "hidden = [random.choice('abcdefgh') for _ in range(20)]\nwhile True:\n"
        "    said = input('which? ')\n    word = ''.join(hidden)\n    print(word, times)\n"
        "    if said == word: break"
    )
    games = []
    for _ in range(2):
        driver.press("run")
        driver.answer("nothing")
        expect(driver.part(".live-output .live-text").first).to_contain_text("nothing")
        driver.wait("input")
        shown = driver.text.split()[2]
        driver.answer(shown).wait("finished")
        told = [line.split() for line in driver.text.splitlines() if "?" not in line]
        assert told == [told[0]] * 2
        games.append(told[0])
    assert means(page) == "none"
    assert games[0] != games[1]

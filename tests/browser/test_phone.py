"""A phone is enough: chapters 2, 4 and 8 by finger alone, with its own keyboard for Hangul."""

import ast
import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from neuron_tutor import lessons
from tests.browser.cells import CellDriver, cell, names
from tests.browser.figures import LIVE, value
from tests.browser.reader import Reader
from tests.browser.touch import Finger, Place, middle

# A run has begun when the cell says so: what it showed before may be a state of the run before.
HEARD = """cell => {
    const heard = (has) => cell.toggleAttribute("data-heard", has);
    heard(false);
    cell.addEventListener("live-state", () => heard(true), { once: true });
}"""


class Phone:
    """A page on a screen of 360 × 740, which hears of fingers and of an input method alone."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.finger = Finger(page)

    def type(self, driver: CellDriver, text: str) -> None:
        """Type a line: signs with the row of keys, the rest as a phone's keyboard does."""
        expect(driver.part(".live-keys:not([data-new])")).to_be_visible()
        row = driver.part(".live-key").evaluate_all("keys => keys.map(key => key.ariaLabel)")
        for piece in re.findall(r"[\w\s]+|.", text):
            if piece in row:
                box = driver.part(f".live-key[aria-label={json.dumps(piece)}]").bounding_box()
                assert box
                self.finger.down(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
                self.finger.up()
                expect(driver.part("textarea")).to_be_focused()
            else:
                self.finger.session.send("Input.insertText", {"text": piece})

    def rewrite(self, driver: CellDriver, text: str) -> None:
        """Open the editor with a tap, take all that is there and type something else."""
        self.finger.tap(driver.part(":is(.live-code, .live-editor)"))
        field = driver.part("textarea")
        expect(field).to_be_focused()
        field.evaluate("field => field.select()")
        self.finger.session.send("Input.insertText", {"text": " "})
        field.evaluate("field => field.select()")
        self.type(driver, text)
        expect(field).to_have_value(text)

    def run(self, driver: CellDriver, *states: str) -> None:
        """Tap Run once; that is enough, but where a guess is asked for first."""
        driver.evaluate(HEARD)
        self.finger.tap(driver.part('[data-action="run"]:not([data-pressed])'))
        asked = f"{driver.selector}:has(.live-predict :focus)"
        self.page.wait_for_selector(f"{asked}, {driver.selector}[data-heard]")
        if self.page.locator(asked).count():
            # Again once that is no double tap, which is one tap.
            self.finger.tap(driver.part('[data-action="run"]:not([data-pressed])'))
        driver.wait(*(states or ("finished",)))


OpenPhone = Callable[[str], Phone]


@pytest.fixture
def opened(phone_reader: Reader) -> OpenPhone:
    """Open a page on a phone on which Python goes on from the tests before."""
    return lambda address: Phone(phone_reader.open(address))


def code(driver: CellDriver) -> str:
    return str(driver.evaluate("cell => cell.code"))


def walk(phone: Phone) -> None:
    """Run every cell of the page from its first line to its last, each with one tap."""
    for name in names(phone.page):
        driver = cell(phone.page, name)
        if driver.evaluate("cell => cell.skipped"):
            continue
        phone.run(driver, "finished", "failed")
        raises = driver.evaluate("cell => cell.raises")
        assert driver.state == ("failed" if raises else "finished"), driver.error
        same = driver.evaluate("cell => cell.same")
        assert same is not False, name


def test_chapter_2_by_finger(opened: OpenPhone) -> None:
    phone = opened("02-neuron/")
    page = phone.page
    figure = cell(page, "neuron-figure")
    walk(phone)
    goes_along(phone, figure, ["w1"], (-20, 0))
    assert value(figure, "w2") == 0.5
    goes_along(phone, cell(page, "weight-map"), ["w1", "w2"], (-25, -20))
    solve(phone, "ch02-three")


def goes_along(phone: Phone, driver: CellDriver, names: list[str], way: Place) -> None:
    """Drag the handle of one or two numbers, which change as far as the finger goes."""
    handle = driver.part(f'{LIVE} [data-edit="{" ".join(names)}"]')
    x, y = middle(handle)
    before = [value(driver, name) for name in names]
    pixels = float(
        driver.part(f"{LIVE} svg").first.evaluate(
            "svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width"
        )
    )
    units, steps = (
        [float(each) for each in (handle.get_attribute(f"data-{of}") or "").split()]
        for of in ("unit", "step")
    )
    phone.finger.drag((x, y), (x + way[0], y + way[1]))
    for index, name in enumerate(names):
        unit = units[min(index, len(units) - 1)] * pixels
        step = steps[min(index, len(steps) - 1)]
        wanted = before[index] + way[index] / unit
        assert abs(way[index] / unit) > step  # far enough to be seen
        assert value(driver, name) == pytest.approx(wanted, abs=step * 0.51)


def test_chapter_4_by_finger(opened: OpenPhone) -> None:
    phone = opened("04-training/")
    page = phone.page
    first = cell(page, "while-true")
    line = "print('가중치', f\"{[1, 2][0] * 3 - 1 + 4 / 2}\", {'a': 1 < 2 > 0})  # 끝"
    phone.rewrite(first, line)
    phone.run(first)
    assert first.text == "가중치 4.0 {'a': True}\n"
    # An error, and the correction that it offers.
    phone.rewrite(first, "prnt('안녕')")
    phone.run(first, "failed")
    phone.finger.tap(first.part('[data-action="fix"]'))
    first.wait("finished")
    assert first.text == "안녕\n"
    phone.finger.tap(first.part('[data-action="more"]'))
    phone.finger.tap(first.part('[data-action="reset"]'))
    expect(page.locator(f"{first.selector}[data-edited]")).to_have_count(0)
    walk(phone)


def test_the_pad_of_chapter_8_by_finger(opened: OpenPhone) -> None:
    phone = opened("08-inputs/")
    page = phone.page
    pad = cell(page, "your-digit")
    before = re.findall("[.#]{8}", code(pad))
    empty = next(
        (row, column)
        for row, line in enumerate(before[:-1])
        for column in range(6)
        if line[column : column + 3] == "..."
    )
    square = pad.part(f'.live-recorded [data-cell="{empty[0]} {empty[1]}"]')
    x, y = middle(square)
    box = square.bounding_box()
    assert box
    y += box["height"] / 4  # nearer to the row below: a stroke is two squares thick
    phone.finger.drag((x - 1, y), (x + 2 * box["width"], y), steps=2)
    after = re.findall("[.#]{8}", code(pad))
    row, column = empty
    for line in (row, row + 1):
        assert after[line][column : column + 3] == "###"
    assert after[:row] + after[row + 2 :] == before[:row] + before[row + 2 :]
    pad.wait("finished")
    phone.finger.tap(pad.part('[data-action="more"]'))
    phone.finger.tap(pad.part('[data-action="reset"]'))
    expect(page.locator(f"{pad.selector}[data-edited]")).to_have_count(0)


@pytest.mark.long
def test_every_cell_of_chapter_8_runs_by_finger(opened: OpenPhone) -> None:
    walk(opened("08-inputs/"))


def test_places_are_filled_and_chosen_by_finger_and_by_keys(opened: OpenPhone) -> None:
    phone = opened("your-digits/")
    page = phone.page
    album = cell(page, "hand")
    x, y = middle(album.part('.live-recorded [data-cell="2 2"]'))
    phone.finger.drag((x, y), (x + 60, y))
    album.wait("finished")
    assert drawn(album) == [0]
    phone.finger.tap(album.part('[data-set="1"]').first)
    square = album.part('[data-edit="hand[1]"][data-cell="2 2"]')
    phone.finger.tap(square)
    expect(square).to_have_attribute("aria-pressed", "true")
    assert drawn(album) == [0, 1]
    slider = album.part("[role=slider]").first  # the book's own is hidden now
    slider.focus()
    page.keyboard.press("End")
    square = album.part('[data-edit="hand[99]"][data-cell="1 0"]')
    expect(square).to_be_visible()
    expect(slider).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ArrowDown")
    expect(square).to_be_focused()
    page.keyboard.press("Space")
    expect(album.part("[data-set='\"\"']")).to_be_visible()  # the cross comes with the first ink
    expect(square).to_be_focused()
    assert drawn(album) == [0, 1, 99]
    phone.finger.tap(album.part("[data-set='\"\"']"))
    expect(square).to_have_attribute("aria-pressed", "false")
    assert drawn(album) == [0, 1]


def drawn(album: CellDriver) -> list[int]:
    """Name the places whose literal is not empty."""
    (hand, *_) = ast.parse(code(album)).body
    assert isinstance(hand, ast.Assign)
    return [i for i, one in enumerate(ast.literal_eval(hand.value)) if one]


def solve(phone: Phone, exercise: str) -> None:
    """Write the reference solution of an exercise, with Hint opened on the way."""
    driver = cell(phone.page, exercise)
    phone.finger.tap(driver.part(".live-help summary").first)
    expect(driver.part(".live-help details").first).to_have_attribute("open", "")
    phone.rewrite(driver, lessons.solution(exercise))
    phone.run(driver)
    expect(driver.part(".live-lesson")).to_have_attribute("data-outcome", "right")


# Say all that cells can say, with the longest that is put into it, and measure the bar each time.
SAY_ALL = """async (cell, more) => {
    const all = (words) => Object.values(words).flatMap((word) => {
        if (typeof word === "object") return all(word);
        return [typeof word === "function" ? word("one-step-of-the-way", "12.0") : word];
    });
    const [bar, status, below] = [".live-bar", ".live-status", ".live-said"].map(
        (part) => cell.querySelector(part));
    const measured = [];
    for (const text of [...more, ...all(cell.words)]) {
        cell.view.say(text);
        // Until after a frame, in which the cell learns what has room.
        await new Promise(requestAnimationFrame);
        await new Promise((then) => setTimeout(then));
        const boxes = [...bar.children].map((child) => child.getBoundingClientRect());
        const shown = boxes.filter((box) => box.width);
        const middles = shown.map(({ top, bottom }) => (top + bottom) / 2);
        const place = below.hidden ? status : below;
        measured.push({
            text,
            said: place.textContent,
            cut: [status, place].some((part) => part.scrollHeight > part.clientHeight
                || part.scrollWidth > part.clientWidth),
            apart: Math.max(...middles) - Math.min(...middles),
            height: bar.getBoundingClientRect().height,
            below: !below.hidden,
        });
    }
    return measured;
}"""


def test_the_bar_is_one_line_whatever_it_says(handheld: Page, site: str) -> None:
    for language in ["", "en/"]:
        handheld.goto(f"{site}{language}04-training/")
        driver = cell(handheld, "while-true")
        texts = ["", "Downloading Python… 10.0 of 12.0 MB", "파이썬을 내려받고 있어요… 12.0MB"]
        measured = driver.evaluate(SAY_ALL, texts)
        assert max(len(one["text"]) for one in measured) > 100
        assert not [one for one in measured if one["cut"] or one["said"] != one["text"]]
        assert max(one["apart"] for one in measured) <= 2
        assert len({one["height"] for one in measured}) == 1
        # What has room stays in the bar: below it a sentence moves the output.
        assert not [one for one in measured if one["below"] and one["text"] in texts]


@pytest.mark.parametrize("language", ["", "en/"])
def test_what_the_bar_has_no_room_for_stands_below_it_and_is_spoken(
    handheld: Page, site: str, language: str
) -> None:
    page = handheld  # with the letters of a first page, which are wider than the book's
    page.goto(f"{site}{language}04-training/")
    driver = cell(page, "while-true")
    driver.evaluate("cell => { cell.begun = cell.code; cell.enter('stopped', undefined, true); }")
    stopped, renewed = driver.evaluate("cell => [cell.words.stopped, cell.words.renewed]")
    below = driver.part(".live-said")
    expect(driver.part(".live-status")).to_have_text(stopped)
    expect(below).to_have_text(renewed)
    expect(driver.part(".live-spoken")).to_contain_text(renewed)
    other = max(names(page), key=len)  # the shortest may have room
    driver.evaluate(
        "(cell, other) => { cell.enter('waiting'); cell.waitFor(other, true, 0); }", other
    )
    expect(below).to_contain_text(other)
    page.set_viewport_size({"width": 1200, "height": 740})
    expect(below).to_be_hidden()
    expect(driver.part(".live-status a")).to_have_text(other)
    page.set_viewport_size({"width": 360, "height": 740})
    Finger(page).tap(below.locator("a"))
    expect(cell(page, other).part("[data-action=run]")).to_be_focused()
    driver.evaluate("cell => cell.enter('idle')")
    expect(below).to_be_hidden()


@pytest.mark.parametrize("action", ["run", "more"])
def test_the_first_tap_counts_while_the_keys_are_open(opened: OpenPhone, action: str) -> None:
    phone = opened("en/02-neuron/")
    driver = cell(phone.page, "weighted-sums")
    phone.rewrite(driver, "print('x')")
    button = driver.part(f'[data-action="{action}"]')
    box = button.bounding_box()
    assert box
    phone.finger.down(box["x"] + 5, box["y"] + 5)
    after = button.bounding_box()
    phone.finger.up()
    assert after == box
    if action == "run":
        driver.wait("finished")
        assert driver.text == "x\n"
    else:
        expect(driver.part('[data-action="copy"]')).to_be_visible()

"""Korean typing loses and doubles no syllable; Tab never traps; a phone gets the keys it lacks."""

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.browser.cells import CellDriver, cell
from tests.browser.reader import Reader

#: What an input method shows while 안녕 is typed: the last syllable grows, then is committed.
STEPS = {"안": ["ㅇ", "아", "안"], "녕": ["ㄴ", "녀", "녕"], "값": ["ㄱ", "가", "갑", "값"]}


class Keyboard:
    """A Korean input method, as Chromium hears it from the operating system."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.session: CDPSession = page.context.new_cdp_session(page)

    def compose(self, syllable: str) -> None:
        """Type a syllable and leave it open."""
        for text in STEPS[syllable]:
            self.session.send(
                "Input.imeSetComposition",
                {"text": text, "selectionStart": len(text), "selectionEnd": len(text)},
            )

    def commit(self, syllable: str) -> None:
        """Close a syllable."""
        self.session.send("Input.insertText", {"text": syllable})

    def type(self, word: str) -> None:
        """Type syllables, each closed by the next."""
        for syllable in word:
            self.compose(syllable)
            self.commit(syllable)

    def press_while_composing(self, key: str, modifiers: int = 0) -> None:
        """Press a key that the input method sees first: it closes the syllable."""
        event = {"windowsVirtualKeyCode": 229, "key": key, "code": key, "modifiers": modifiers}
        self.session.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **event})


@pytest.fixture
def editor(lab: CellDriver) -> CellDriver:
    """The cell's editor, empty and focused."""
    lab.set_code("")
    lab.page.wait_for_selector(f"{lab.selector} textarea")
    lab.part("textarea").focus()
    return lab


@pytest.fixture
def korean(editor: CellDriver) -> Keyboard:
    """Type Korean into the editor."""
    return Keyboard(editor.page)


def code(driver: CellDriver) -> str:
    shown = driver.part("textarea").input_value()
    assert driver.evaluate("cell => cell.code") == shown
    return shown


def test_no_syllable_is_lost_or_doubled(editor: CellDriver, korean: Keyboard) -> None:
    editor.page.keyboard.type("x = '")
    korean.type("안녕")
    assert code(editor) == "x = '안녕"
    editor.page.keyboard.type("'")
    assert code(editor) == "x = '안녕'"
    painted = editor.part(".live-editor .pce-line").all_inner_texts()
    assert [line.strip("\n") for line in painted] == ["x = '안녕'"]


def test_a_comment_in_korean_over_two_lines(editor: CellDriver, korean: Keyboard) -> None:
    editor.page.keyboard.type("# ")
    korean.type("안녕")
    editor.page.keyboard.press("Enter")
    editor.page.keyboard.type("# ")
    korean.type("값")
    assert code(editor) == "# 안녕\n# 값"


def test_an_open_syllable_is_already_part_of_the_code(editor: CellDriver, korean: Keyboard) -> None:
    korean.type("안")
    korean.compose("녕")
    assert code(editor) == "안녕"


@pytest.mark.parametrize("twice", [False, True], ids=["swallowed", "repeated"])
def test_enter_in_mid_syllable_makes_at_most_one_line(
    editor: CellDriver, korean: Keyboard, twice: bool
) -> None:
    korean.type("안")
    korean.compose("녕")
    korean.press_while_composing("Enter")
    korean.commit("녕")
    assert code(editor) == "안녕"
    if twice:  # some systems send the key again, after the syllable
        editor.page.keyboard.press("Enter")
        assert code(editor) == "안녕\n"


@pytest.mark.parametrize(("modifiers", "keys"), [(8, "Shift+Enter"), (2, "Control+Enter")])
@pytest.mark.parametrize("twice", [False, True], ids=["swallowed", "repeated"])
def test_running_in_mid_syllable_runs_once_with_the_whole_syllable(
    editor: CellDriver, korean: Keyboard, modifiers: int, keys: str, twice: bool
) -> None:
    page = editor.page
    editor.evaluate(
        "cell => { window.runs = 0;"
        " window.count ??= ({ detail }) => { window.runs += detail.state === 'running'; };"
        " cell.addEventListener('live-state', window.count); }"
    )
    page.keyboard.type("import time; time.sleep(0.3); print('')")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    korean.type("안")
    korean.compose("녕")
    korean.press_while_composing("Enter", modifiers)
    korean.commit("녕")
    if twice:
        page.keyboard.press(keys)
    page.wait_for_function("() => runs === 1")
    editor.wait("finished")
    assert editor.text == "안녕\n"
    assert code(editor) == "import time; time.sleep(0.3); print('안녕')"
    assert page.evaluate("runs") == 1
    expect(editor.part("textarea")).to_be_focused()


def test_escape_in_mid_syllable_does_not_leave(editor: CellDriver, korean: Keyboard) -> None:
    korean.compose("안")
    korean.press_while_composing("Escape")
    expect(editor.part("textarea")).to_be_focused()
    korean.commit("안")
    assert code(editor) == "안"


def test_tab_indents_and_escape_then_tab_leaves(editor: CellDriver) -> None:
    page = editor.page
    page.keyboard.press("Tab")
    page.keyboard.type("x")
    assert code(editor) == "    x"
    page.keyboard.press("Shift+Tab")
    assert code(editor) == "x"
    page.keyboard.press("Escape")
    expect(editor.part("[data-action=run]")).to_be_focused()
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.matches('textarea')")
    assert code(editor) == "x"


def test_the_keyboard_goes_through_the_page_and_is_never_trapped(reader: Reader) -> None:
    page = reader.open("en/02-neuron/")
    cells = page.locator("live-cell").count()
    page.locator(".live-code").first.focus()
    passed = set()
    for _ in range(200):
        page.keyboard.press("Tab")
        passed.add(page.evaluate("document.activeElement.closest('live-cell')?.dataset.cell"))
        if page.evaluate("!!document.activeElement.closest('.md-footer')"):
            break
    else:
        pytest.fail("the footer was never reached")
    assert len(passed - {None}) == cells


def test_enter_on_the_code_opens_the_editor_and_typing_goes_there(lab: CellDriver) -> None:
    other = cell(lab.page, "thousand-runs")
    other.part(".live-code").focus()
    lab.page.keyboard.press("Enter")
    expect(other.part("textarea")).to_be_focused()
    lab.page.keyboard.press("Control+End")
    lab.page.keyboard.type("# end")
    assert code(other).endswith("# end")


@pytest.mark.parametrize(
    "line",
    [
        'print(f"{x}")',
        "print(f'{x:.2f}', end='')",
        's = \'it\\\'s\' + "she said \\"hi\\""',
        "d = {'a': [1, (2, 3)], \"b\": {}}",
        "x = [[1, 2], [3]][0][1] < 2 > 1",
        "\"\"\"doc\"\"\" '''more''' r\"\\d\" b''",
        "# it's a note (not closed [",
        "print((1 + 2) * 3)  # 'two' \"quotes\"",
    ],
)
def test_what_is_typed_is_what_stands_there(editor: CellDriver, line: str) -> None:
    for key in line:
        editor.page.keyboard.press("Space" if key == " " else key)
    assert code(editor) == line


@pytest.mark.parametrize("sign", ["'", '"', ")", "]", "}"])
def test_a_closing_sign_deleted_and_typed_again_stands_once(
    editor: CellDriver, korean: Keyboard, sign: str
) -> None:
    opening = {")": "(", "]": "[", "}": "{"}.get(sign, sign)
    editor.page.keyboard.type(f"f{opening}")
    korean.type("안녕")
    editor.page.keyboard.type(sign)
    assert code(editor) == f"f{opening}안녕{sign}"
    for _ in range(2):
        editor.page.keyboard.press("Backspace")
        editor.page.keyboard.type(sign)
    assert code(editor) == f"f{opening}안녕{sign}"


@pytest.mark.parametrize("sign", [*"<>()[]{}'\""])
def test_a_sign_typed_over_a_selection_takes_its_place(editor: CellDriver, sign: str) -> None:
    editor.page.keyboard.type("ab")
    editor.page.keyboard.press("Shift+ArrowLeft")
    editor.page.keyboard.type(sign)
    assert code(editor) == f"a{sign}"


def test_the_caret_goes_where_the_code_was_clicked(reader: Reader) -> None:
    page = reader.open("en/02-neuron/")
    driver = cell(page, "weighted-sums")
    driver.part(".live-code").click(position={"x": 18 + 8.4 * 3, "y": 14 + 21 * 3.5})
    expect(driver.part("textarea")).to_be_focused()
    page.keyboard.type("#")
    assert code(driver).splitlines()[3].startswith("pri#nt(")


@pytest.fixture
def phone(phone_reader: Reader) -> CellDriver:
    """A cell on a touch screen, 360 pixels wide, with its editor open."""
    driver = cell(phone_reader.open("02-neuron/"), "weighted-sums")
    driver.evaluate(UNCOVER)
    driver.part(".live-code").tap()
    expect(driver.part(".live-keys:not([data-new])")).to_be_visible()
    return driver


def test_a_phone_gets_the_keys_it_lacks_and_keeps_its_keyboard(phone: CellDriver) -> None:
    phone.part("textarea").fill("")
    signs = [*"=[]_():{}\"'.,+-*/<>#"]
    phone.page.keyboard.type("x")
    for key in [*signs[:3], "들여쓰기", *signs[3:]]:
        phone.part(".live-key").and_(phone.page.get_by_label(key, exact=True)).tap()
        expect(phone.part("textarea")).to_be_focused()
    assert code(phone).replace(" " * 4, "→") == "x=[]→_():{}\"'.,+-*/<>#"


def test_a_phone_moves_the_caret_and_a_line_in_and_out(phone: CellDriver) -> None:
    phone.part("textarea").fill("    x😀y")
    for name in ["왼쪽으로", "왼쪽으로"]:
        phone.part(f'.live-key[aria-label="{name}"]').tap()
    phone.page.keyboard.type("1")
    phone.part('.live-key[aria-label="오른쪽으로"]').tap()
    phone.page.keyboard.type("2")
    phone.part('.live-key[aria-label="내어쓰기"]').tap()
    assert code(phone) == "x1😀2y"


def test_a_key_between_two_syllables_keeps_both(phone: CellDriver) -> None:
    korean = Keyboard(phone.page)
    phone.part("textarea").fill("")
    korean.compose("안")  # a phone keeps the last syllable open
    phone.part(".live-key").and_(phone.page.get_by_label('"', exact=True)).tap()
    korean.type("녕")
    assert code(phone) == '안"녕'


def test_a_phone_steps_the_number_at_the_caret(phone: CellDriver) -> None:
    phone.part("textarea").fill("w = 0.5")
    for _ in range(2):
        phone.part('.live-key[aria-label="숫자 늘리기"]').tap()
    assert code(phone) == "w = 0.7"
    phone.part('.live-key[aria-label="숫자 줄이기"]').tap()
    assert code(phone) == "w = 0.6"


def test_keys_are_as_big_as_a_finger_and_fit(phone: CellDriver) -> None:
    for key in phone.part(".live-key").all():
        box = key.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24  # WCAG 2.2, 2.5.8
        assert box["x"] + box["width"] <= 360


# A phone's own keyboard covers the lower part of a page that stays as it is. None opens here, so
# the page is told what it would be told: that less of it is seen, and from where.
COVER = """(phone, [covered, from]) => {
    const seen = { height: document.documentElement.clientHeight - covered, offsetTop: from };
    for (const [name, value] of Object.entries(seen))
        Object.defineProperty(visualViewport, name, { value, configurable: true });
    visualViewport.dispatchEvent(new Event("resize"));
}"""
UNCOVER = "() => { for (const name of ['height', 'offsetTop']) delete visualViewport[name]; }"


@pytest.mark.parametrize("from_top", [0, 90])
def test_the_keys_lie_on_the_phones_keyboard_and_the_caret_above_them(
    phone: CellDriver, from_top: int
) -> None:
    keys, line = phone.part(".live-keys"), phone.part(".active-line")
    below = phone.page.locator("h2").last
    phone.part("textarea").fill("\n".join(f"x = {number}" for number in range(30)))
    expect(line).to_have_text("x = 29")
    before = below.evaluate("heading => heading.getBoundingClientRect().top + scrollY")
    for covered in (300, 250, 0):
        phone.evaluate(COVER, [covered, from_top if covered else 0])
        edge = min(740, 740 - covered + from_top)
        box, caret = keys.bounding_box(), line.bounding_box()
        assert box
        assert caret
        assert box["y"] + box["height"] == pytest.approx(edge, abs=1)
        assert caret["y"] + caret["height"] <= box["y"]
        phone.part(".live-key").and_(phone.page.get_by_label("(", exact=True)).tap()
        phone.page.keyboard.press("Delete")
        expect(phone.part("textarea")).to_be_focused()
    after = below.evaluate("heading => heading.getBoundingClientRect().top + scrollY")
    assert after == before
    assert code(phone).endswith("x = 29(((")

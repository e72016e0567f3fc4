"""The row of keys takes as few lines as a touch screen allows, and no tap that was for the page."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.cells import cell
from tests.browser.conftest import PATIENCE
from tests.browser.reader import Reader
from tests.browser.touch import Finger

# What stands in a place of the window, and a line of an editor brought near its lower edge.
AT = """([x, y]) => document.elementFromPoint(x, y)?.className"""
LOW = """line => {
    const { top, height } = line.getBoundingClientRect();
    scrollBy({ top: top + height / 2 - (innerHeight - 60), behavior: "instant" });
}"""


@pytest.mark.parametrize(
    ("width", "height", "lines"),
    [
        (360, 740, 3),
        (568, 320, 2),
        pytest.param(667, 375, 2, marks=pytest.mark.long),
        (740, 360, 1),
        pytest.param(915, 412, 1, marks=pytest.mark.long),
    ],
)
def test_a_phone_on_its_side_gets_its_keys_in_fewer_lines(
    browser: Browser, site: str, width: int, height: int, lines: int
) -> None:
    size = {"width": width, "height": height}
    context = browser.new_context(has_touch=True, is_mobile=True, viewport=size)  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{site}en/07-names/")
    driver = cell(page, "threshold-neuron")
    driver.part(".live-code").tap()
    expect(driver.part("textarea")).to_be_focused()
    boxes = [key.bounding_box() for key in driver.part(".live-key").all()]
    assert all(boxes)
    assert len({round(box["y"]) for box in boxes if box}) == lines
    for box in boxes:
        assert box
        assert min(box["width"], box["height"]) >= 24  # WCAG 2.2, 2.5.8
        assert box["x"] + box["width"] <= width
    context.close()


@pytest.mark.parametrize("again", [1, pytest.param(2, marks=pytest.mark.long)])
def test_a_double_tap_where_the_row_comes_types_nothing(phone_reader: Reader, again: int) -> None:
    page = phone_reader.open("en/07-names/")
    driver = cell(page, "threshold-neuron")
    driver.set_code("\n".join(f"line_{n} = {n}" for n in range(30)))
    expect(driver.part(".live-editor")).to_be_visible()
    field, line = driver.part("textarea"), driver.part(".pce-line").nth(3)
    finger, code = Finger(page), driver.code
    line.evaluate(LOW)
    page.wait_for_timeout(300)
    box = line.bounding_box()
    assert box
    places = [(x, box["y"] + box["height"] / 2) for x in (60, 180, 320)]
    for place in places:
        for _ in range(1 + again):  # at once: the row is new for a moment only
            finger.down(*place)
            finger.up()
        expect(field).to_be_focused()
        assert page.evaluate(AT, place) == "live-key"
        assert driver.code == code
        # Who has seen the row and taps it has meant it.
        expect(driver.part(".live-keys:not([data-new])")).to_be_visible()
        field.evaluate("field => { field.blur(); }")
        line.evaluate(LOW)
        page.wait_for_timeout(400)
    finger.down(*places[1])
    finger.up()
    expect(driver.part(".live-keys:not([data-new])")).to_be_visible()
    field.evaluate("field => field.setSelectionRange(0, 0)")
    finger.tap(driver.part('.live-key[aria-label="#"]'))
    assert driver.code == f"#{code}"


def test_a_row_that_is_lifted_while_it_is_new_is_new_again(phone_reader: Reader) -> None:
    driver = cell(phone_reader.open("en/07-names/"), "threshold-neuron")
    driver.set_code("x = 1")
    expect(driver.part(".live-editor")).to_be_visible()
    codes, new = driver.evaluate(
        """async cell => {
            const row = cell.querySelector(".live-keys");
            const field = cell.querySelector("textarea");
            const wait = (ms) => new Promise(done => setTimeout(done, ms));
            const codes = [];
            const press = () => {
                row.querySelector('[aria-label="#"]').click();
                codes.push(cell.code);
            };
            const lift = (by) => {
                const height = document.documentElement.clientHeight - by;
                const seen = { value: height, configurable: true };
                Object.defineProperty(visualViewport, "height", seen);
                visualViewport.dispatchEvent(new Event("resize"));
            };
            field.focus();
            await wait(100);
            lift(300);  // as the phone's keyboard does
            const lifted = performance.now();
            press();
            while (row.hasAttribute("data-new")) await wait(5);
            const late = performance.now() - lifted;
            press();
            lift(280);  // long since it is known where the row is
            press();
            delete visualViewport.height;  // for the tests after this one
            return [codes, late];
        }"""
    )
    assert new > 390  # 300 where the row was new before it was lifted
    assert [text.count("#") for text in codes] == [0, 1, 2]

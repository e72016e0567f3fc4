"""The row of keys takes as few lines as the width of a touch screen allows."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.cells import cell
from tests.browser.conftest import PATIENCE


@pytest.mark.parametrize(
    ("width", "height", "lines"),
    [(360, 740, 3), (568, 320, 2), (667, 375, 2), (740, 360, 1), (915, 412, 1)],
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

"""What is wider than its box shows at its edge that it goes on, without a script."""

import base64
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.cells import cell
from tests.browser.conftest import PATIENCE

SEEN = 12  # of 255: what two colours beside each other differ by at least
WIDE = "x = [" + "1234567890, " * 12 + "]\nprint('wide ' * 30)"
# How far the colours of a picture's left and right edge are from that of its middle.
EDGES = """async (picture) => {
    const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    const [start, middle, end] = [0, image.width >> 1, image.width - 1].map(
        (x) => [...canvas.getImageData(x, 1, 1, 1).data]);
    return [start, end].map(
        (edge) => Math.max(...edge.map((value, i) => Math.abs(value - middle[i]))));
}"""


@pytest.fixture(params=["light", "dark", "no script"])
def phone(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A small screen in both schemes, and one where no script runs."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740},
        color_scheme="dark" if request.param == "dark" else "light",
        java_script_enabled=request.param != "no script",
    )
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture
def painter(browser: Browser) -> Iterator[Page]:
    """A page that reads pictures."""
    page = browser.new_page()
    yield page
    page.close()


def shaded(painter: Page, box: Locator) -> list[bool]:
    """Say of the two edges of a box, in the room above its first line, whether they are shaded."""
    box.evaluate("box => { box.scrollIntoView(); scrollBy(0, -100); }")
    place = box.bounding_box()
    assert place
    left, right = max(0, place["x"]) + 3, min(360, place["x"] + place["width"]) - 3
    strip = {"x": left, "y": place["y"] + 3, "width": right - left, "height": 3}
    picture = base64.b64encode(box.page.screenshot(clip=strip)).decode()  # type: ignore[arg-type]
    return [distance > SEEN for distance in painter.evaluate(EDGES, picture)]


def follow(painter: Page, box: Locator) -> None:
    """Look at the edges of a box before it is scrolled, half-way and at its end."""
    assert box.evaluate("box => box.scrollWidth - box.clientWidth") > 40
    assert shaded(painter, box) == [False, True]
    box.evaluate("box => { box.scrollLeft = (box.scrollWidth - box.clientWidth) / 2; }")
    assert shaded(painter, box) == [True, True]
    box.evaluate("box => { box.scrollLeft = box.scrollWidth; }")
    assert shaded(painter, box) == [True, False]


def test_code_that_is_cut_off_is_shaded_where_it_goes_on(
    phone: Page, painter: Page, site: str
) -> None:
    phone.goto(f"{site}en/03-mistake/")
    follow(painter, phone.locator("[data-cell=all-nudges] .live-code"))


def test_a_table_that_is_cut_off_is_shaded_where_it_goes_on(
    phone: Page, painter: Page, site: str
) -> None:
    phone.goto(f"{site}en/teachers/")
    tables = phone.locator(":is(.md-typeset__scrollwrap, .book-unsearched > table)")
    follow(painter, tables.last)


def test_what_fits_has_no_shade(phone: Page, painter: Page, site: str) -> None:
    phone.goto(f"{site}en/01-machine/")
    code = phone.locator("live-cell .live-code").first
    assert code.evaluate("box => box.scrollWidth <= box.clientWidth")
    assert shaded(painter, code) == [False, False]


@pytest.mark.parametrize("phone", ["light", "dark"], indirect=True)
def test_the_editor_and_what_is_printed_are_shaded_as_well(
    phone: Page, painter: Page, site: str
) -> None:
    phone.goto(f"{site}en/01-machine/")
    driver = cell(phone, "rice-mill")
    driver.run(WIDE)
    follow(painter, driver.part(".live-output .live-text"))
    follow(painter, driver.part(".prism-code-editor"))

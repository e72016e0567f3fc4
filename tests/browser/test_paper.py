"""On paper, code stands with the output that it gave, and the pages are well filled."""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cells import CellDriver, cell, names
from tests.browser.reader import Reader


@pytest.fixture(scope="session")
def pdftotext() -> str:
    """Find Poppler's reader of PDF, or get Debian's."""
    found = shutil.which("pdftotext")
    if not found and shutil.which("apt-get"):
        get = ("apt-get", "install", "-y", "-qq", "--no-install-recommends", "poppler-utils")
        subprocess.run(get, check=False, stdout=subprocess.DEVNULL)
        found = shutil.which("pdftotext")
    assert found, "install poppler-utils (pdftotext), which reads what was printed"
    return found


def printed(page: Page, reader: str, folder: Path) -> list[str]:
    """Print a page as a browser does; return the text of each sheet."""
    sheet = folder / "paper.pdf"
    page.pdf(path=sheet, format="A4", prefer_css_page_size=True)
    text = subprocess.run(
        [reader, "-layout", str(sheet), "-"], capture_output=True, encoding="utf-8", check=True
    ).stdout
    return text.split("\f")[:-1]


def colours(folder: Path) -> Counter[bytes]:
    """Count the colours of what was printed last, as a reader of PDF paints it."""
    subprocess.run(["pdftoppm", "-r", "40", "paper.pdf", "paper"], cwd=folder, check=True)
    found: Counter[bytes] = Counter()
    for sheet in folder.glob("paper-*.ppm"):
        pixels = sheet.read_bytes().split(b"\n", 3)[3]
        found.update(pixels[i : i + 3] for i in range(0, len(pixels), 3))
    return found


def book(driver: CellDriver) -> str:
    """Return what the book recorded, on one line."""
    return " ".join(str(driver.evaluate("cell => cell.book.text")).split())


def test_the_readers_code_stands_with_the_readers_output_or_with_none(
    reader: Reader, pdftotext: str, tmp_path: Path
) -> None:
    page = reader.open("en/03-mistake/")
    printing = [d for d in (cell(page, name) for name in names(page)) if book(d)]
    first, second = printing[0], printing[2]
    books = [book(first), book(second)]
    before = " ".join(" ".join(printed(page, pdftotext, tmp_path)).split())
    assert all(shown in before for shown in books)
    first.run("print('a run of', 'mine')")
    expect(first.part(".live-output")).to_contain_text("a run of mine")
    second.set_code("print('never', 'ran')")
    paper = " ".join(" ".join(printed(page, pdftotext, tmp_path)).split())
    assert "a run of mine" in paper
    assert "print('never', 'ran')" in paper
    assert "never ran" not in paper
    for shown in books:
        assert paper.count(shown) < before.count(shown)


@pytest.mark.parametrize("address", ["04-training/", "en/08-inputs/"])
def test_no_sheet_ends_with_a_heading_or_is_nearly_empty(
    page: Page, site: str, pdftotext: str, tmp_path: Path, address: str
) -> None:
    page.goto(site + address)
    headings = {
        " ".join(heading.split())
        for heading in page.locator("article :is(h2, h3)").all_inner_texts()
    }
    sheets = printed(page, pdftotext, tmp_path)
    assert len(sheets) > 5
    for sheet in sheets[:-1]:
        lines = [" ".join(line.split()) for line in sheet.splitlines() if line.strip()]
        last = re.sub(r"¶$", "", lines[-1]).strip()
        assert last not in headings
        assert len(lines) >= 12, lines


def test_points_of_both_kinds_and_drawings_are_on_paper(
    page: Page, site: str, pdftotext: str, tmp_path: Path
) -> None:
    page.goto(f"{site}en/")
    printed(page, pdftotext, tmp_path)
    found = colours(tmp_path)
    blue, orange = (found[bytes.fromhex(colour)] for colour in ("0072b2", "b35c00"))
    assert blue > 3 * 12  # pixels of three points
    assert orange > 0.5 * blue


def test_a_dark_page_is_printed_as_dark_as_a_light_one(
    page: Page, site: str, pdftotext: str, tmp_path: Path
) -> None:
    found = []
    for scheme in ("default", "slate"):
        page.goto(f"{site}02-neuron/")
        page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme; }", scheme)
        printed(page, pdftotext, tmp_path)
        found.append(colours(tmp_path))
    # Ink, in pixels: pale letters leave none. Code may have other colours.
    light, dark = (sum(n for c, n in some.items() if max(c) < 0x70) for some in found)
    assert light > 1000
    assert dark > 0.95 * light


@pytest.mark.parametrize("address", ["02-neuron/", "en/11-blame/"])
def test_code_and_its_picture_are_on_one_sheet_and_nothing_to_press(
    page: Page, site: str, pdftotext: str, tmp_path: Path, address: str
) -> None:
    page.goto(site + address)
    summaries = set(page.locator("live-cell .live-cover > summary").all_text_contents())
    summaries |= set(page.locator(".live-source summary").all_text_contents())
    pictured = page.locator('live-cell[data-draws=""]')
    last = [
        line
        for code in pictured.locator(".live-code").all_inner_texts()
        for line in [code.strip().splitlines()[-1].strip()]
    ]
    captions = pictured.locator(".live-recorded .live-figure").evaluate_all(
        "figures => figures.map(figure => figure.dataset.caption)"
    )
    assert len(captions) > 2
    sheets = printed(page, pdftotext, tmp_path)
    for line, caption in zip(last, captions, strict=True):
        assert any(line[:30] in sheet and caption in sheet for sheet in sheets), line
    everything = "".join(sheets)
    assert summaries
    assert [text for text in summaries if text in everything] == []


def test_output_that_is_cut_off_on_the_screen_is_whole_on_paper(
    reader: Reader, pdftotext: str, tmp_path: Path
) -> None:
    page = reader.open("en/03-mistake/")
    driver = cell(page, "learn-once")
    driver.run("for i in range(150): print('row', i)\nprint('x' * 300 + '|')")
    expect(driver.part(".live-output")).to_contain_text("x|")
    paper = "".join(printed(page, pdftotext, tmp_path))
    for row in (0, 75, 149):
        assert re.search(rf"row {row}\b", paper)
    assert paper.count("x") >= 300
    assert "x|" in paper


@pytest.mark.parametrize(
    "address", ["sheets/05-longer.html", "en/sheets/12-handwriting.html", "sheets/09-xor-key.html"]
)
def test_a_sheet_for_pupils_is_printed_on_a4_and_keeps_questions_with_what_they_ask(
    page: Page, site: str, pdftotext: str, tmp_path: Path, address: str
) -> None:
    page.goto(site + address)
    asked = {
        " ".join(words.split())
        for words in page.locator(":is(h1, h2), section > p:first-child").all_inner_texts()
    }
    pages = printed(page, pdftotext, tmp_path)
    assert 2 <= len(pages) <= 12
    assert all(re.search(rf"{n} ?/ ?{len(pages)}\s*$", text) for n, text in enumerate(pages, 1))
    assert page.locator("nav a").first.inner_text() not in pages[0]
    for text in pages:
        lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
        assert not any(question.endswith(lines[-2]) for question in asked), lines[-2]
    size = subprocess.run(
        ["pdfinfo", str(tmp_path / "paper.pdf")], capture_output=True, encoding="utf-8", check=True
    ).stdout
    assert "A4" in size

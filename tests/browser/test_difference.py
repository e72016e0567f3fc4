"""What differs from the book is shown whole, and stays open while it holds."""

from playwright.sync_api import expect

from tests.browser.cells import cell
from tests.browser.reader import Reader


def test_a_difference_that_was_opened_stays_open_while_another_cell_changes_and_runs(
    reader: Reader,
) -> None:
    page = reader.open("en/04-training/")
    above, below = cell(page, "four-rows"), cell(page, "training-loop")
    below.run("print(1)")
    below.part(".live-verdict summary").click()
    difference = below.part(".live-diff")
    expect(difference).to_be_visible()
    cell(page, "off-by-one").set_code("print(2)").run()
    expect(difference).to_be_visible()
    # Of an older output nothing is said; of the same one the same is said again.
    book = above.code
    above.set_code("pass")
    expect(difference).to_be_hidden()
    above.set_code(book)
    expect(difference).to_be_visible()


def test_a_difference_too_long_to_be_shown_says_where_it_ends(reader: Reader) -> None:
    below = cell(reader.open("en/04-training/"), "training-loop")
    difference = below.part(".live-diff")
    for lines, says in ((390, False), (500, True)):
        below.run(f"for i in range({lines}):\n    print(i)")
        below.part(".live-verdict summary").click()
        said = "only the first 400 lines were compared" in difference.inner_text()
        assert said is says
        heights = difference.evaluate("list => [list.scrollHeight, list.offsetHeight]")
        assert heights[0] > 4 * heights[1]  # it scrolls for itself, and the page stays short

"""What chapter 1 states, and what else is right."""

import neuron as package
from book.chapter import Chapter
from tests.chapters.running import DOCS, page

# Terms that the chapter introduces, with their English names.
TERMS = {"모델": "model", "입력": "input", "출력": "output", "머신러닝": "machine learning"}

# What the page states in Korean and in English, and how the numbers come about.
CLAIMS = [("점은 {}개뿐", "only {} dots", lambda: (8 * 8,))]

# No result but a setting: the billion of the cell with the pictures, 10억 in Korean.
STATED = {"10"}


def test_the_rule_has_five_lines():
    cells = Chapter.read(DOCS / "ko" / "01-machine.md").cells
    rule = next(cell.code for cell in cells if cell.id == "storm-rule").split("\n\n")[0]
    assert sum(1 for line in rule.splitlines() if line.strip()) == 5


def test_the_table_is_the_packages():
    for lang in ("ko", "en"):
        names = page("01-machine", lang).namespace
        assert [list(row) for row in package.storm()] == names["data"]
        assert all(names["predict"](*x) == answer for *x, answer in package.storm())

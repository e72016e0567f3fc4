"""The way on the first page, the frame of a chapter: made from what chapters say of themselves."""

import re

import pytest

from book import contents, minutes
from book.chapter import Chapter
from book.words import WORDS

PAGE = """---
jupyter:
---
# {number}. Small & *steps* {{ #small }}

<!-- makes: a `neuron` -->

Text.

## Words { #words }

**Weight**: one. **XOR**: two. **Hidden layer**: three. **Fourth**: four.

**Not this** one.
"""


@pytest.fixture
def docs(tmp_path):
    for lang in ("ko", "en"):
        (tmp_path / lang).mkdir()
        for name in ("10-later.md", "02-first.md"):
            text = (
                PAGE.replace("{number}", str(int(name[:2]))).replace("{{", "{").replace("}}", "}")
            )
            (tmp_path / lang / name).write_text(text, encoding="utf-8")
        (tmp_path / lang / "credits.md").write_text("# Credits\n", encoding="utf-8")
    return tmp_path


def test_the_way_leads_through_every_chapter_in_the_order_of_numbers(docs):
    way = contents.way(docs, "en").splitlines()
    stations = [line for line in way if line.startswith("- ")]
    assert [line.split(" <", 1)[0] for line in stations] == [
        "- [2. Small & *steps*](02-first.md)",
        "- [10. Small & *steps*](10-later.md)",
    ]
    for line in stations:
        assert '<span class="book-makes">a `neuron`</span>' in line
        assert '<span class="book-words">weight, XOR, hidden layer</span>' in line


def test_a_part_of_the_way_has_a_name_and_no_rest_before_all_its_chapters_are_there(docs):
    way = contents.way(docs, "en")
    for begin, there in [(0, True), (5, False), (8, False), (10, True), (14, False)]:
        assert (WORDS["en"][f"part-{begin}"] in way) == there
    assert "book-rest" not in way
    text = (docs / "en" / "02-first.md").read_text(encoding="utf-8")
    for number in (0, 1, 3, 4):
        (docs / "en" / f"0{number}-more.md").write_text(text, encoding="utf-8")
    assert contents.way(docs, "en").count("book-rest") == 1


def test_a_part_is_folded_but_the_first_and_says_its_chapters_and_its_hours(docs):
    way = contents.way(docs, "en")
    assert way.count("<details") == way.count("</details>") == 2
    first, second = re.findall(r"<details.*?</summary>", way, re.DOTALL)
    assert " open " in first
    assert " open " not in second
    text = (docs / "en" / "10-later.md").read_text(encoding="utf-8")
    text = text.replace("jupyter:", "jupyter:\n  kernelspec:")
    text += '\n\n```python live="a" exercise="a"\n...\n```\n' * 20  # two hours
    (docs / "en" / "11-more.md").write_text(text, encoding="utf-8")
    assert "chapters 10 to 11 · about 2 hours" in contents.way(docs, "en")


def test_only_the_page_that_asks_gets_the_way_and_a_chapter_says_what_is_made_in_it(docs):
    index = "# Start\n\n<!-- chapters -->\n\nEnd."
    made = contents.page(index, docs / "ko" / "index.md", docs, "ko")
    assert made.startswith('# Start\n\n<div class="book-way book-unsearched" markdown>\n\n')
    assert made.endswith("</div>\n\nEnd.")
    path = docs / "en" / "02-first.md"
    shown = contents.page(path.read_text(encoding="utf-8"), path, docs, "en")
    assert "<!-- makes" not in shown
    assert "book-way" not in shown
    assert "a `neuron`" in shown


def test_minutes_grow_with_words_cells_and_exercises_and_are_those_of_the_english_page(docs):
    path = docs / "en" / "02-first.md"
    assert minutes.of(docs, path.name) == (5, 5)
    text = path.read_text(encoding="utf-8").replace("jupyter:", "jupyter:\n  kernelspec:")
    text += "word " * 2000
    path.write_text(text, encoding="utf-8")
    assert minutes.of(docs, path.name) == (10, 10)
    text += '\n\n```python live="a" exercise="a"\n...\n```\n' * 3
    path.write_text(text, encoding="utf-8")
    assert minutes.of(docs, path.name) == (10, 30)
    (docs / "ko" / path.name).write_text("# 2. T\n" + "말 " * 9000, encoding="utf-8")
    assert minutes.of(docs, path.name) == (10, 30)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (PAGE, ["Weight", "XOR", "Hidden layer", "Fourth"]),
        ("# T { #t }\n\n**Bold**", []),
        ("## W { #words }\n\n**하나** 뜻. **둘** 뜻.", ["하나", "둘"]),
        ("## W { #words }\n\nNothing.\n\n**Later**", []),
    ],
)
def test_the_words_are_those_of_the_last_sections_first_paragraph(tmp_path, text, words):
    assert contents.promised(Chapter(tmp_path / "page.md", text)) == words

"""The table of the first page is made from what the chapters say of themselves."""

import pytest

from book import contents
from book.chapter import Chapter

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


def test_every_chapter_is_a_row_in_the_order_of_numbers(docs):
    rows = contents.table(docs, "en").splitlines()
    assert rows[0] == "| Chapter | What you make | New words |"
    assert rows[2:] == [
        "| [2. Small & *steps*](02-first.md) | a `neuron` | weight, XOR, hidden layer |",
        "| [10. Small & *steps*](10-later.md) | a `neuron` | weight, XOR, hidden layer |",
    ]


def test_only_the_page_that_asks_gets_the_table_and_no_page_shows_what_feeds_it(docs):
    index = "# Start\n\n<!-- chapters -->\n\nEnd."
    made = contents.page(index, docs, "ko")
    assert made.startswith(
        "# Start\n\n| 장 | 만드는 것 | 새로 알게 되는 말 |\n|---|---|---|\n| [2. "
    )
    assert made.endswith("|\n\nEnd.")
    text = (docs / "en" / "02-first.md").read_text(encoding="utf-8")
    shown = contents.page(text, docs, "en")
    assert "makes" not in shown
    assert "|" not in shown


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

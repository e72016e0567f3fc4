"""Every broken rule of the chapters is named with its file and line."""

import pytest

from book.rules import problems

FRONT = """---
jupyter:
  kernelspec:
    display_name: Python 3
    language: python
    name: python3
---
"""
SOUND = (
    FRONT
    + """# Title { #title }

See [below](#code), [there](other.md#other) and ![a picture](dot.svg).

## Code { #code }

```python live="first"
print("words")  # words
```

```text
x = `[`
```

!!! note

    ```python
    shown()
    ```

```python live="second" free
1 / 3
```
"""
)
OTHER = "# Other { #other }\n"
LINES = {text: number for number, text in enumerate(SOUND.splitlines(), 1)}


@pytest.fixture
def check(tmp_path):
    """Write a small book, broken in one place; return the problems as ``file:line: message``."""

    def write_and_check(korean=SOUND, english=SOUND, **others):
        for language, text in (("ko", korean), ("en", english)):
            folder = tmp_path / language
            folder.mkdir(exist_ok=True)
            files = {"page.md": text, "other.md": OTHER, "dot.svg": "<svg/>"}
            for name, content in (files | others.get(language, {})).items():
                if content is not None:
                    (folder / name).write_text(content, encoding="utf-8")
        return [
            f"{found.path.relative_to(tmp_path).as_posix()}:{found.line}: {found.message}"
            for found in problems(tmp_path)
        ]

    return write_and_check


def test_a_sound_book_has_no_problems(check):
    translated = SOUND.replace('"words")  # words', '"말")  # 말').replace("# Title", "# 제목")
    assert check(korean=translated) == []


def line(text):
    """Return the number of a line of the sound chapter."""
    return LINES[text]


FIRST, SECOND = line('```python live="first"'), line('```python live="second" free')

TEXT = "```text\nx = `[`"

# what is replaced in both languages, by what, in which line a problem is found, and its message
BROKEN = [
    ("## Code { #code }", "## Code", 12, "the heading 'Code' has no { #english-id }"),
    ("{ #code }", "{ #title }", 12, "the heading id 'title' is taken"),
    ("{ #code }", "{ #Code }", 12, "the heading id 'Code' is not a-z, 0-9 and -"),
    ("(#code)", "(#cod)", 10, "the link '#cod' leads to no place of that page"),
    ("other.md#other", "other.md#code", 10, "the link 'other.md#code' leads to no place of that"),
    ("other.md#", "missing.md#", 10, "the link 'missing.md#other' leads nowhere"),
    ("dot.svg", "dash.svg", 10, "the link 'dash.svg' leads nowhere"),
    ("(other.md#other)", "(/other/)", 10, "the link '/other/' leads nowhere"),
    ("```text", "```", 18, "a stray plain fence: it would run"),
    ("```text", "```python", 18, "a stray python fence: it would run"),
    ("```text", "```bash", 18, "a stray bash fence: it would run"),
    ("```text", "```sql", 18, "a stray sql fence: it would run"),
    ("```text", "```html", 18, "a stray html fence: it would run"),
    (TEXT, "```source\nneuron/void.py f", 19, "neuron/void.py has no f"),
    (TEXT, "```source\nneuron/neuron.py Nerve", 19, "neuron/neuron.py has no Nerve"),
    (
        TEXT,
        "```source\nneuron/neuron.py train\n> while 1:",
        20,
        "neuron/neuron.py train has not once",
    ),
    ("    ```python", '    ```python live="x"', 24, "a live cell must start in column 0"),
    (FRONT, "\n" * 7, FIRST, "a live cell on a page without jupyter front matter"),
    ("1 / 3\n```", "1 / 3", SECOND, "a fence that is never closed"),
    ('live="first"', 'live="First"', FIRST, "a live cell needs an id of a-z, 0-9 and -"),
    ('live="second"', 'live="first"', SECOND, "the cell id 'first' is taken"),
    (" free", " hard", SECOND, "a live cell has no attribute 'hard'"),
    (" free", ' exercise="ch99-x"', SECOND, "neuron_tutor/lessons has no exercise 'ch99-x'"),
    (" free", ' predict="guess"', SECOND, "neuron_tutor/lessons has no predict 'guess'"),
    (" free", ' tags=["later"]', SECOND, "a live cell has no tag 'later'"),
    (" free", " tags=[later]", SECOND, "the attributes of this cell cannot be read: live="),
    (" free", ' tags="later', SECOND, "the attributes of this cell cannot be read: live="),
    ("1 / 3", "1 /", SECOND, "the cell 'second' does not parse: invalid syntax (its line 1)"),
]


@pytest.mark.parametrize(("old", "new", "at", "message"), BROKEN, ids=[row[3] for row in BROKEN])
def test_a_broken_rule_is_named_with_file_and_line(check, old, new, at, message):
    text = SOUND.replace(old, new, 1)
    found = check(korean=text, english=text)
    for language in ("ko", "en"):
        assert any(f.startswith(f"{language}/page.md:{at}: {message}") for f in found), found


# what is replaced in English alone
DIFFERENT = [
    ("print(", "print(1, ", f"en/page.md:{FIRST}: the code of 'first' is not that in Korean"),
    (" free", "", f"en/page.md:{SECOND}: the attributes of 'second' differ in Korean"),
    ('live="first"', 'live="new"', f"en/page.md:{FIRST}: the cell 'new' is missing in Korean"),
    ('live="first"', 'live="new"', f"ko/page.md:{FIRST}: the cell 'first' is missing in English"),
    ("{ #code }", "{ #other }", "en/page.md:12: the heading 'other' is 'code' in Korean"),
    ("## Code", "### Code", "en/page.md:12: the heading 'code' is 'code' in Korean"),
    ("## Code { #code }", "", "ko/page.md:12: the other language lacks the heading 'code'"),
    (
        "1 / 3\n```",
        "1 / 3\n```\n\n# More { #more }",
        "en/page.md:32: the other language lacks the heading 'more'",
    ),
]


@pytest.mark.parametrize(("old", "new", "message"), DIFFERENT, ids=[row[2] for row in DIFFERENT])
def test_a_difference_between_the_languages_is_named_with_file_and_line(check, old, new, message):
    assert message in check(english=SOUND.replace(old, new, 1))


def test_cells_in_another_order_are_a_problem(check):
    both = '```python live="first"\n1\n```\n\n```python live="second"\n2\n```\n'
    turned = '```python live="second"\n2\n```\n\n```python live="first"\n1\n```\n'
    head = FRONT + "# Title { #title }\n\n"
    assert check(korean=head + both, english=head + turned) == [
        "en/page.md:10: the cells stand in another order than in Korean"
    ]


def test_a_cell_id_serves_once_in_the_whole_book(check):
    twin = FRONT + '# Twin { #twin }\n\n```python live="first"\n1\n```\n'
    both = {"zwin.md": twin}
    assert check(ko=both, en=both) == [
        "ko/zwin.md:10: the cell id 'first' is taken by page.md",
        "en/zwin.md:10: the cell id 'first' is taken by page.md",
    ]


def test_a_page_without_counterpart_is_a_problem(check):
    assert check(en={"other.md": None}, english=SOUND.replace("other.md#other", "page.md")) == [
        "ko/other.md:1: this page has no counterpart in en"
    ]


def test_strings_and_comments_may_be_translated_but_numbers_may_not(check):
    assert check(english=SOUND.replace("1 / 3", "1 / 4")) == [
        f"en/page.md:{SECOND}: the code of 'second' is not that in Korean"
    ]


def test_a_cell_that_shall_not_parse_is_compared_by_its_text(check):
    text = SOUND.replace('"first"', '"first" tags=["raises-exception"]')
    korean = text.replace('print("words")', 'if "words" = 1')
    assert check(korean=korean, english=korean.replace('"words"', '"others"')) == []


def test_a_cell_that_shall_not_parse_must_not_parse_in_the_same_way(check):
    text = SOUND.replace('"first"', '"first" tags=["raises-exception"]')
    korean = text.replace('print("words")', 'if "words" = 1')
    assert check(korean=korean, english=korean.replace("= 1", "= 2")) == [
        f"en/page.md:{FIRST}: the code of 'first' is not that in Korean"
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('["04"]\nko = ["나는"\nen = ["I"]\n', 3),
        ('["04"]\nko = []\n["04"]\n', 3),
        ('["04"]\nko = ["안녕', 2),
    ],
)
def test_a_table_of_the_book_that_is_no_toml_is_named_with_its_line(
    check, tmp_path, monkeypatch, text, line
):
    table = tmp_path / "aims.toml"
    table.write_text(text, encoding="utf-8")
    monkeypatch.setattr("book.rules.TABLES", [table])
    (found,) = check()
    assert found.startswith(f"aims.toml:{line}: this is no TOML")


def test_links_in_code_are_no_links(check):
    text = SOUND.replace("See [below]", "See `[this](nowhere.md)`, [below]")
    assert check(korean=text, english=text) == []


def test_pages_in_folders_are_checked_too(check, tmp_path):
    (tmp_path / "ko" / "deep").mkdir(parents=True)
    (tmp_path / "ko" / "deep" / "new.md").write_text("# New { #new }\n")
    assert check() == ["ko/deep/new.md:1: this page has no counterpart in en"]

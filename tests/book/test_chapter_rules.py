"""What a chapter lacks, as the book stands, is named with the file and line to look at."""

import re
import shutil
from pathlib import Path

import pytest

from book import term_rules
from book.languages import LANGUAGES
from book.rules import problems
from neuron_tutor import lessons
from neuron_tutor.lessons.lesson import Rebuild

ROOT = Path(__file__).parents[2]
PAGE = "03-mistake.md"


@pytest.fixture
def book(tmp_path):
    """Return a copy of the pages and of what stands beside them."""
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    for name in ("mkdocs.yml", "README.md", "README.ko.md"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def check(book):
    return [
        f"{found.path.relative_to(book).as_posix()}:{found.line}: {found.message}"
        if found.path.is_relative_to(book)
        else f"{found.path.name}:{found.line}: {found.message}"
        for found in problems(book / "docs")
    ]


def change(path, old, new, count=1):
    """Replace a regular expression; return the line in which it began."""
    text = path.read_text(encoding="utf-8")
    found = re.search(old, text, re.MULTILINE | re.DOTALL)
    assert found, old
    changed = re.sub(old, new, text, count=count, flags=re.MULTILINE | re.DOTALL)
    path.write_text(changed, encoding="utf-8")
    return text.count("\n", 0, found.start()) + 1


def test_the_book_breaks_no_rule(book):
    assert check(book) == []


CELL = r"^```python live=\"{}\".*?^```$"
# What is replaced in one chapter, in both languages, by what, and what is said of it in which line
# counted from there.
BROKEN = [
    (r"^# 3\. ", "# ", 0, "the title of chapter 3 begins with '3. '"),
    (r"^# 3\. ", "# 4. ", 0, "the title of chapter 3 begins with '3. '"),
    (r"^<!-- makes: .*? -->\n", "", -2, "what a reader makes is not said below the title"),
    (r" exercise=\"ch03-learn\"", "", None, "a chapter has 2 or 3 exercises, not 1"),
    (r"\{ #exercises \}", "{ #tasks }", None, "a chapter ends with the sections exercises, in-the"),
    (r"\{ #words \}", "{ #new-words }", None, "a chapter ends with the sections exercises, in-the"),
    (
        r"^```source\n(.*?)^```$",
        r"```text\n\1```",
        None,
        "the section in-the-package has no `source`",
    ),
    (r"\*\*\n?(오차|Error):?\*\*", "x", None, None),
    (r"\Z", "\nTODO more of this\n", 1, "to be written: more of this"),
    (
        r"\Z",
        "\nChapter 11 is not written yet. 11장은 아직 쓰지 않았어요.\n",
        1,
        "is untrue as soon as",
    ),
    (r"^jupyter:$", "jupytext:", None, "front matter in another style"),
]


@pytest.mark.parametrize(("old", "new", "at", "message"), [row for row in BROKEN if row[3]])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_a_chapter_lacks_is_named_with_file_and_line(book, lang, old, new, at, message):
    page = book / "docs" / lang / PAGE
    if "exercise=" in old:
        change(page, r" exercise=\"ch03-needed\"", "")
    line = change(page, old, new)
    found = [said for said in check(book) if said.startswith(f"docs/{lang}/{PAGE}:")]
    said = [one for one in found if message in one]
    assert said, found
    if at is not None:
        assert said[0].startswith(f"docs/{lang}/{PAGE}:{line + at}: "), said


def test_predictions_and_cells_are_counted(book):
    page = book / "docs" / "en" / PAGE
    page.write_text(re.sub(r" predict=\"(all-nudges|learn-once)\"", "", page.read_text()))
    line = page.read_text().splitlines().index('```python live="until-right" predict="until-right"')
    assert f"docs/en/{PAGE}:{line + 1}: a chapter has at least 2 predictions, not 1" in check(book)
    text = page.read_text()
    kept = text.split("## Stumble")[0].split("```python")[0]
    page.write_text(kept + '```python live="random-start"\n1\n```\n')
    assert any("a chapter has at least 4 live cells, not 1" in said for said in check(book))


def test_a_last_cell_without_the_package_is_named(book):
    page = book / "docs" / "en" / PAGE
    start = page.read_text().index("{ #in-the-package }")
    head, tail = page.read_text()[:start], page.read_text()[start:]
    page.write_text(head + re.sub("(?i)neuron", "thing", tail))
    assert any("the last cell does not use the package neuron" in said for said in check(book))


def test_a_page_that_the_navigation_forgets_or_misplaces_is_named(book):
    config = book / "mkdocs.yml"
    line = config.read_text().splitlines().index("nav:") + 1
    change(config, r"^  - 03-mistake.md\n", "")
    assert f"mkdocs.yml:{line}: the navigation does not list 03-mistake.md" in check(book)
    change(config, r"^  - 04-training.md\n", "  - 04-training.md\n  - 03-mistake.md\n")
    assert (
        f"mkdocs.yml:{line + 5}: the chapters are not in order: 03-mistake.md comes here"
        in check(book)
    )
    change(config, r"^  - 04-training.md\n", "  - 04-trainin.md\n")
    assert f"mkdocs.yml:{line + 5}: there is no page 04-trainin.md" in check(book)


@pytest.mark.parametrize("readme", ["README.md", "README.ko.md"])
@pytest.mark.parametrize(
    "claim", ["Chapters 0 to 12 are written.", "0장부터 12장까지 있어요.", "All 10 chapters"]
)
def test_a_readme_that_counts_chapters_is_named(book, readme, claim):
    lines = (book / readme).read_text().count("\n")
    (book / readme).write_text((book / readme).read_text() + claim + "\n")
    assert any(
        said.startswith(f"{readme}:{lines + 1}: the next chapter makes") for said in check(book)
    )


def test_the_first_page_must_list_the_chapters(book):
    change(book / "docs" / "ko" / "index.md", "<!-- chapters -->", "")
    assert check(book) == [
        "docs/ko/index.md:1: the first page does not list the chapters: <!-- chapters -->"
    ]


def test_the_last_chapter_promises_no_next_one(book):
    for path in (book / "docs" / "en").glob("[0-9][0-9]-*.md"):
        if path.name > "07":
            path.unlink()
    found = [said for said in check(book) if "there is no next chapter yet" in said]
    assert len(found) == 1
    assert found[0].startswith("docs/en/06-endless.md:")


def test_a_term_that_is_introduced_twice_or_used_too_early_is_named(book):
    page = book / "docs" / "ko" / PAGE
    line = change(page, r"\Z", "\n[**가중치(weight)**](glossary.md#weight)도 있어요.\n") + 1
    first = r"가중치\(weight\) is introduced in 02-neuron.md:\d+ already"
    assert any(re.fullmatch(rf"docs/ko/{PAGE}:{line}: {first}", said) for said in check(book))
    line = change(page, r"^<!-- makes", "학습률은 나중에 배워요.\n\n<!-- makes")
    said = f"docs/ko/{PAGE}:{line}: 학습률 is used before it is introduced"
    assert said in check(book)


def test_a_term_that_one_language_does_not_introduce_is_named(book):
    change(book / "docs" / "en" / PAGE, r"\[\*\*learning rate\*\*\]", "[learning rate]")
    found = check(book)
    assert len(found) == 1
    assert re.match(
        rf"docs/en/{PAGE}:1: the term 'learning-rate' of Korean line \d+ is not", found[0]
    )


def test_a_term_with_another_english_name_or_entry_is_named(book):
    page = book / "docs" / "en" / PAGE
    line = change(page, r"\[\*\*learning rate\*\*\]", "[**step size**]")
    found = check(book)
    assert f"docs/en/{PAGE}:{line}: Korean calls this 'learning rate', not 'step size'" in found
    message = "the entry 'learning-rate' of the glossary is not about step size"
    assert f"docs/en/{PAGE}:{line}: {message}" in found


def test_a_promised_word_without_an_entry_is_named(book):
    page = book / "docs" / "en" / PAGE
    change(page, r"^\*\*Error\*\*", "**Wibble**")
    line = next(n for n, row in enumerate(page.read_text().splitlines(), 1) if "#words" in row)
    assert check(book) == [f"docs/en/{PAGE}:{line}: 'Wibble' has no entry in book/glossary.toml"]


def test_terms_in_another_order_than_in_the_glossary_are_named(book):
    page = book / "docs" / "en" / "01-machine.md"
    change(page, r"\Z", "\n[xor](glossary.md#xor)\n")
    line = term_rules.line_of(term_rules.GLOSSARY, "[xor]")
    assert f"glossary.toml:{line}: the book meets 'xor' before 'neuron': put it there" in check(
        book
    )


def test_lessons_that_a_page_does_not_ask_for_are_named(book):
    page = book / "docs" / "en" / PAGE
    change(page, r' predict="all-nudges"', "")
    assert any(
        re.fullmatch(
            r"ch03.py:\d+: 'all-nudges' is asked nowhere: predict='all-nudges' in 03-mistake.md",
            said,
        )
        for said in check(book)
    )
    change(page, r'exercise="ch03-by-hand"', 'exercise="ch03-needed"')
    assert any("in the lessons, 'ch03-learn' comes before 'ch03-needed'" in s for s in check(book))


@pytest.mark.parametrize(("page", "needed"), [("05-longer.md", "05"), ("42-new.md", "42")])
def test_a_chapter_without_lessons_says_which_files_are_missing(book, page, needed):
    for lang in LANGUAGES:
        (book / "docs" / lang / page).write_text("# T { #t }\n")
    missing = [said for said in check(book) if said.endswith("has no such file")]
    assert len(missing) == (3 if needed == "42" else 0)


def test_a_rebuild_that_no_page_asks_for_or_that_has_no_words_is_named(book, monkeypatch):
    part = Rebuild(starter="x = ...", solution="x = 1", judge=lambda _: None, wrong=[])
    chapter = lessons.chapter(3)
    monkeypatch.setattr(chapter, "REBUILDS", {**chapter.REBUILDS, "ch03-part": part})
    said = [re.sub(r":\d+: ", ": ", one) for one in check(book)]
    assert set(said) == {
        "ch03.py: 'ch03-part' is asked nowhere: rebuild='ch03-part' in 03-mistake.md",
        "ch03.py: 'ch03-part' has 0 typical wrong answers, not 3",
        "ch03.py: there are no words for 'ch03-part'",
    }

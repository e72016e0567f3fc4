"""A tiny book, built for real, in which every trap of the pipeline is laid."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

ROOT = Path(__file__).parents[2]
PARTS = ("book", "neuron", "neuron_tutor", "live/src", "live/python", "build/live", "build/wheel")
PARTS += ("build/cache/cards",)  # pictures of what the configuration says, which stays
FILES = ("mkdocs.yml", "pyproject.toml", "hatch_build.py", "README.md", "LICENSE")
FILES += (
    "build/runtime.stamp",
    "live/archives.mjs",
    "live/build.mjs",
    "live/compile.mjs",
    "live/image.mjs",
    "live/repeatable.mjs",
    "live/package.json",
    "live/package-lock.json",
    "live/tsconfig.base.json",
)

CHAPTER = """---
jupyter:
  kernelspec:
    display_name: Python 3
    language: python
    name: python3
---
# TITLE { #title }

If `a < b` & `b > a`, then a &lt; b; see [below](#second) and [the first page](index.md#start).

!!! note "NOTE"

    ```python
    raise SystemExit("a fence in an admonition is never a cell")
    ```

## SECOND { #second }

```python live="signs"
a, b = "<b>&amp;</b>", 2
if len(a) > b and not a < "<":
    print(a, '"', 1 < b)
```

```python live="long"
list(range(100))
```

```python live="raises" tags=["raises-exception"]
print("first")
int("x<y")
```

```python live="endless" tags=["skip-execution"]
while True:
    pass
```

```python live="clock" free
import time

print(time.time_ns())
```

```python live="tongue"
from neuron.language import language

language()
```

```source
neuron/data.py storm
neuron/data.py Table
```

```text
x <y> & z
```
"""
KOREAN = {"TITLE": "제목", "SECOND": "둘째", "NOTE": "참고"}
ENGLISH = {"TITLE": "Title", "SECOND": "Second", "NOTE": "Note"}
INDEX = "# Start { #start }\n\n[On](page.md#second)\n"


def translated(text, words):
    for word, translation in words.items():
        text = text.replace(word, translation)
    return text.replace("neuron/data.py Table\n", "")


class TinyBook:
    """A copy of the pipeline in a folder of its own, with a book of two pages."""

    def __init__(self, folder):
        self.folder = folder
        for part in PARTS:
            shutil.copytree(ROOT / part, folder / part, dirs_exist_ok=True)
        for file in FILES:
            shutil.copy(ROOT / file, folder / file)
        (folder / "live" / "node_modules").symlink_to(ROOT / "live" / "node_modules")
        config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
        nav = "nav:\n  - index.md\n  - page.md\n"
        config = re.sub(r"nav:\n(?:  - .*\n)+", nav, config)
        (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
        self.write(CHAPTER)

    def write(self, chapter, index=INDEX):
        for language, words in (("ko", KOREAN), ("en", ENGLISH)):
            docs = self.folder / "docs" / language
            docs.mkdir(parents=True, exist_ok=True)
            (docs / "page.md").write_text(translated(chapter, words), encoding="utf-8")
            (docs / "index.md").write_text(index, encoding="utf-8")

    def build(self, *options):
        """Build; return how it ended and what it said, warnings and errors only."""
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", *options, "--site-dir", "site"],
            cwd=self.folder,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PATH": path},
            capture_output=True,
            text=True,
            check=False,
        )
        said = [row for row in done.stderr.splitlines() if not row.startswith("INFO")]
        return done.returncode, "\n".join(said)

    def page(self, language):
        place = {"ko": "site/page/index.html", "en": "site/en/page/index.html"}[language]
        return BeautifulSoup((self.folder / place).read_text(encoding="utf-8"), "html.parser")

    def cell(self, language, name):
        return self.page(language).select_one(f'live-cell[data-cell="{name}"]')

    def recorded(self, language, name):
        return self.cell(language, name).select_one(".live-recorded .live-text").text


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    """Build the tiny book once, in a folder whose name has a space."""
    book = TinyBook(tmp_path_factory.mktemp("a book"))
    assert book.build("--strict") == (0, "")
    return book


both = pytest.mark.parametrize("language", ["ko", "en"])


@both
def test_signs_of_html_come_through_code_prose_and_output_unchanged(tiny, language):
    """Nbconvert's exporter rewrites `>` in all that looks like HTML."""
    cell = tiny.cell(language, "signs")
    code = CHAPTER.split('live="signs"\n')[1].partition("\n```")[0]
    assert cell.select_one(".live-code").text == code
    assert tiny.recorded(language, "signs") == '<b>&amp;</b> " True\n'
    assert "If a < b & b > a, then a < b" in tiny.page(language).article.text
    assert "x <y> & z" in tiny.page(language).article.text


@both
def test_a_fence_in_an_admonition_is_shown_and_never_run(tiny, language):
    note = tiny.page(language).select_one("article .admonition")
    assert note.select_one("code").text.startswith('raise SystemExit("a fence')
    assert note.select_one(".admonition-title").text == {"ko": "참고", "en": "Note"}[language]


@both
def test_a_long_value_is_recorded_on_one_line_without_colours(tiny, language):
    assert tiny.recorded(language, "long") == f"{list(range(100))!r}\n"


@both
def test_of_an_error_type_and_message_are_recorded_after_what_was_printed(tiny, language):
    cell = tiny.cell(language, "raises")
    message = "ValueError: invalid literal for int() with base 10: 'x<y'"
    assert cell.select_one(".live-recorded").text == f"first\n{message}"
    assert "data-raises" in cell.attrs


@both
def test_a_cell_that_never_ends_is_shown_and_not_run(tiny, language):
    cell = tiny.cell(language, "endless")
    assert "data-skip" in cell.attrs
    assert cell.select_one(".live-code").text == "while True:\n    pass"
    assert cell.select_one(".live-recorded") is None


@both
def test_the_package_speaks_the_language_of_the_page(tiny, language):
    assert tiny.recorded(language, "tongue") == f"'{language}'\n"


@both
def test_source_is_included_from_the_package(tiny, language):
    shown = tiny.page(language).select_one(".live-source pre").text
    source = (ROOT / "neuron" / "data.py").read_text(encoding="utf-8")
    assert shown.startswith("def storm()")
    assert shown in source


@both
def test_headings_keep_their_ids_and_links_lead_to_them(tiny, language):
    article = tiny.page(language).article
    assert [h["id"] for h in article.select("h1, h2")] == ["title", "second"]
    assert article.h2.text.startswith({"ko": "둘째", "en": "Second"}[language])
    links = [a["href"] for a in article.select("p:not(.book-notice) a")]
    assert links == ["#second", "../#start"]


@pytest.mark.long
def test_a_second_build_executes_nothing_and_a_changed_package_everything(tiny):
    """Mkdocs-jupyter's cache evicts the other language and does not know of the package."""
    before = {language: tiny.recorded(language, "clock") for language in ("ko", "en")}
    wheel = [p.name for p in (tiny.folder / "site" / "assets" / "live").glob("book-*.pack")]
    assert tiny.build("--strict") == (0, "")
    again = {language: tiny.recorded(language, "clock") for language in ("ko", "en")}
    assert again == before
    with (tiny.folder / "neuron" / "data.py").open("a", encoding="utf-8") as source:
        source.write("\n# changed\n")
    assert tiny.build("--strict") == (0, "")
    for language in ("ko", "en"):
        assert tiny.recorded(language, "clock") != before[language]
    new = [p.name for p in (tiny.folder / "site" / "assets" / "live").glob("book-*.pack")]
    assert len(new) == 1
    assert new != wheel


def test_a_broken_cell_fails_the_build_and_is_named_with_file_and_line(tiny):
    tiny.write(CHAPTER.replace("list(range(100))", "list(range(100)) / 2"))
    code, said = tiny.build("--strict")
    tiny.write(CHAPTER)
    assert code != 0
    line = CHAPTER.splitlines().index('```python live="long"') + 1
    place = tiny.folder / "docs" / "ko" / "page.md"
    assert f"{place}:{line}: the cell 'long' raised TypeError: unsupported operand" in said


def test_broken_links_and_anchors_fail_the_strict_build_with_file_and_line(tiny):
    broken = INDEX.replace("#second", "#third") + "\n[Off](missing.md)\n"
    tiny.write(CHAPTER, index=broken)
    code, said = tiny.build("--strict")
    tiny.write(CHAPTER)
    assert code != 0
    for language in ("ko", "en"):
        place = tiny.folder / "docs" / language / "index.md"
        assert f"{place}:3: the link 'page.md#third' leads to no place" in said
        assert f"{place}:5: the link 'missing.md' leads nowhere" in said


def test_while_serving_a_broken_rule_is_only_a_warning(tiny):
    """One language is always written before the other."""
    (tiny.folder / "docs" / "en" / "page.md").write_text(
        translated(CHAPTER, ENGLISH).replace("list(range(100))", "list(range(10))"),
        encoding="utf-8",
    )
    code, said = tiny.build()
    tiny.write(CHAPTER)
    assert code == 0
    assert "the code of 'long' is not that in Korean" in said

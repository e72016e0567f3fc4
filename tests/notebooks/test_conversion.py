"""A chapter and its notebook say and run the same."""

import re
import sys
from textwrap import dedent
from types import SimpleNamespace

import pytest

from book import sides
from book.notebooks import notebook, start
from tests.installed import ROOT

HEAD = """\
---
jupyter:
  kernelspec:
    display_name: Python 3
    language: python
    name: python3
---
"""


@pytest.fixture
def make(tmp_path):
    """Make the notebook of a chapter from its text."""

    def make(text, lang="en"):
        path = tmp_path / "05-test.md"
        path.write_text(HEAD + dedent(text), encoding="utf-8")
        return notebook(path, lang)

    return make


def test_the_first_code_cell_comes_behind_the_title_in_the_language_of_the_text(make):
    for lang in ("ko", "en"):
        text = '# One { #one }\n\n## Two { #two }\n\n```python live="a"\n1\n```\n'
        title, first, section, cell = make(text, lang)["cells"]
        assert (title["source"], section["source"]) == ("# One", "## Two")
        assert f"%env NEURON_LANG={lang}" in first["source"].splitlines()
        assert "    %load_ext neuron_tutor" in first["source"].splitlines()
        assert cell["source"] == "1"


def test_only_a_build_that_knows_where_the_package_lies_lets_a_notebook_install_it():
    """The name alone fails before the first release, and `neuron` is another package."""
    for lang in ("ko", "en"):
        assert "pip" not in start(lang, "")
        wheel = "https://book.example/neuron_from_scratch-1.0-py3-none-any.whl"
        assert f"    %pip install -q {wheel}\n    %load_ext neuron_tutor" in start(lang, wheel)


def test_a_cell_that_never_ends_becomes_text(make):
    text = '```python live="on" tags=["skip-execution"]\nwhile True:\n    pass\n```\n'
    (cell,) = make(text)["cells"]
    assert cell["cell_type"] == "markdown"
    assert cell["source"] == "```python\nwhile True:\n    pass\n```"
    assert cell["metadata"] == {"live": "on", "tags": ["skip-execution"]}


def test_a_cell_that_fails_keeps_the_tag_that_lets_run_all_go_on(make):
    text = '# One\n\n```python live="bad" tags=["raises-exception"] free\n1 / 0\n```\n'
    *_, announced, cell = make(text)["cells"]
    assert announced["cell_type"] == "markdown"
    assert "fails on purpose" in announced["source"]
    assert "일부러 오류를" in make(text, "ko")["cells"][-2]["source"]
    assert cell["cell_type"] == "code"
    assert cell["metadata"] == {
        "live": "bad",
        "tags": ["raises-exception"],
        "free": None,
    }


ASKED = {
    "guess": {"kind": "choice", "question": "How many?", "options": [("1", "one"), ("2", "two")]},
    "number": {"kind": "number", "question": "How many?", "options": None},
    "task": {
        "question": "Write `f`.",
        "starter": "def f():\n    ...\n",
        "hints": ["Think.", "Think harder."],
        "solution": "def f():\n    return 1\n",
        "reason": "Because.",
    },
}


@pytest.fixture
def lessons(monkeypatch):
    """Stand in for the lessons of the package, of which each chapter has its own."""
    fake = SimpleNamespace(get=lambda name, _: ASKED[name])
    monkeypatch.setitem(sys.modules, "neuron_tutor.lessons", fake)


@pytest.mark.usefixtures("lessons")
@pytest.mark.parametrize(("name", "options"), [("guess", "\n\n- one\n- two"), ("number", "")])
def test_a_prediction_asks_before_the_cell(make, name, options):
    text = f'# One\n\n```python live="a" predict="{name}"\nprint(1)\n```\n'
    question, cell = make(text)["cells"][2:]
    assert question["source"] == f"**Predict first** How many?{options}"
    assert cell["metadata"] == {"live": "a", "predict": name}


@pytest.mark.usefixtures("lessons")
def test_an_exercise_has_its_question_its_check_and_its_help(make):
    text = '# One\n\n```python live="a" exercise="task" tags=["skip-execution"]\n...\n```\n'
    task, cell, check, help_ = make(text)["cells"][2:]
    assert task["source"] == "Write `f`."
    assert cell["source"] == "def f():\n    ..."
    assert (cell["id"], cell["cell_type"]) == ("a", "code")
    assert cell["metadata"] == {"live": "a", "exercise": "task", "tags": ["raises-exception"]}
    assert check["source"].endswith(
        '\nprint(lessons.check("task", globals(), code=In[-2]).message)'
    )
    assert re.findall(
        r"<summary>(.*?)</summary>\n\n(.*?)\n\n</details>", help_["source"], re.DOTALL
    ) == [
        ("Hint 1", "Think."),
        ("Hint 2", "Think harder."),
        ("Solution", "```python\ndef f():\n    return 1\n```"),
        ("Why is that so?", "Because."),
    ]


def test_sections_are_cells_of_their_own(make):
    cells = make("# One { #one }\n\na\n\n## Two { #two }\n\nb\n")["cells"]
    assert [c["source"] for c in cells] == ["# One\n\na", "## Two\n\nb"]
    assert [c["metadata"] for c in cells] == [{"heading": "one"}, {"heading": "two"}]


def test_source_fences_show_the_package(make):
    (cell,) = make("```source\nneuron/data.py storm\nneuron/neuron.py Neuron.learn\n```\n")["cells"]
    shown = re.findall(r"```python\n(.*?)\n```", cell["source"], re.DOTALL)
    assert [dedent(part).splitlines()[0][:10] for part in shown] == ["def storm(", "def learn("]
    for part, file in zip(shown, ("data.py", "neuron.py"), strict=True):
        assert part in (ROOT / "neuron" / file).read_text("utf-8")


def test_notes_become_quotes(make):
    text = """
    Before.

    !!! note "A note"
        Some *text*.

        ```python
        !!! no note
        if a:
            b
        ```

        ??? tip
            Deep.

    After.
    """
    (cell,) = make(text)["cells"]
    expected = """
    Before.

    > **A note**
    >
    > Some *text*.
    >
    > ```python
    > !!! no note
    > if a:
    >     b
    > ```
    >
    > > Deep.

    After.
    """
    assert cell["source"] == dedent(expected).strip()


def test_keys_and_attributes_become_plain(make):
    text = (
        "++shift+enter++ in `++x++` and `{ #a }`, [far](https://a.org/b.md){ target=_blank .x }.\n"
    )
    (cell,) = make(text)["cells"]
    expected = "Shift+Enter in `++x++` and `{ #a }`, [far](https://a.org/b.md)."
    assert cell["source"] == expected


def test_html_around_a_paragraph_goes(make):
    text = '<think-card data-seconds="60" markdown="1">\n\n**Stop.** Is 1 <2>?\n\n</think-card>\n'
    (cell,) = make(text)["cells"]
    assert cell["source"] == "**Stop.** Is 1 <2>?"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<div><p>\n<strong>Stop</strong> here.\n</p></div>", "**Stop** here."),
        ("a <em class='x'>b</em>, <b>c</b>", "a *b*, **c**"),
        ("<a title='1 > 0' href=x>link</a> &amp; R&D", "link &amp; R&D"),
        ('<live-x\n  data-a="1"\n></live-x>\na', "a"),
        ("a < b and c > d, <3, `<b>` and x<y", "a < b and c > d, <3, `<b>` and x<y"),
        ("one<br>\ntwo<br/>", "one\ntwo"),
        ("<!-- of the page -->\na <!-- b -->c", "a c"),
    ],
)
def test_html_goes_whole(make, text, expected):
    (cell,) = make(text + "\n")["cells"]
    assert cell["source"] == expected


BOTH = """\
a
<!-- page -->
Drag it.

Press Stop.
<!-- notebook
Change it.

Run it.
-->
b

<!-- page -->
Only here.
<!-- notebook -->
c
"""


def test_a_notebook_says_its_own_words_and_the_page_its_own(make):
    (cell,) = make(BOTH)["cells"]
    assert cell["source"] == "a\nChange it.\n\nRun it.\nb\n\nc"
    assert sides.for_page(BOTH) == "a\nDrag it.\n\nPress Stop.\nb\n\nOnly here.\nc\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("<!-- page -->\na\n", 1),
        ("a\n\n<!-- notebook\nb\n-->\n", 3),
        ("<!-- page -->\na\n<!-- page -->\nb\n<!-- notebook -->\n", 1),
        ("<!-- page -->\n## Two { #two }\n<!-- notebook -->\n", 1),
        ("a\n<!-- page -->\n```text\na\n```\n<!-- notebook -->\n", 2),
        ("<!-- page -->\na\n<!-- notebook\n```text\nb\n```\n-->\n", 1),
        ("<!--page-->\na\n<!--notebook-->\n", 1),
    ],
)
def test_marks_that_would_tear_a_chapter_are_refused_with_their_line(text, line):
    assert next(found for found, _ in sides.problems(text)) == line
    assert list(sides.problems(BOTH)) == []


def test_fences_of_other_kinds_stay_as_they_are(make):
    text = "```text\n!!! note\n++a++ { #b }\n```\n\n~~~console\n$ neuron\n~~~\n"
    (cell,) = make(text)["cells"]
    assert cell["source"] == text.strip()

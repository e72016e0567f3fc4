"""A new chapter as the command writes it lacks nothing but its text, and says what it lacks."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.chapter import write
from tools.environment import SetupError

ROOT = Path(__file__).parents[2]
PARTS = ("book", "docs", "neuron", "neuron_book", "neuron_tutor", "tools")
PARTS += ("tests/tutor", "tests/chapters", "tests/neuron")
FILES = ("mkdocs.yml", "README.md", "README.ko.md", "pyproject.toml", "tests/__init__.py")
NUMBER = max(int(path.name[:2]) for path in (ROOT / "docs" / "ko").glob("[0-9][0-9]-*.md")) + 1
NAME = "wibble"
PAGES = [f"docs/{lang}/{NUMBER:02}-{NAME}.md" for lang in ("ko", "en")]
JUDGE = f"neuron_tutor/lessons/chapters/ch{NUMBER:02}.py"
WORDS = [f"neuron_tutor/lessons/{lang}/ch{NUMBER:02}.py" for lang in ("ko", "en")]
MADE = {*PAGES, JUDGE, *WORDS, "book/glossary.toml", "book/aims.toml", "mkdocs.yml"}


def run(tree, *command):
    done = subprocess.run(
        [sys.executable, *command], cwd=tree, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """Return a copy of the tree into which the command has written one more chapter."""
    tree = tmp_path_factory.mktemp("tree")
    for part in PARTS:
        shutil.copytree(ROOT / part, tree / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in FILES:
        shutil.copy(ROOT / file, tree / file)
    code, said = run(tree, "-m", "tools", "chapter", str(NUMBER), NAME)
    assert code == 0, said
    return tree


def told(tree):
    """Return what the rules tell of the tree, all that is to be written left out."""
    return [
        line for line in run(tree, "-m", "book.rules")[1].splitlines() if "to be writ" not in line
    ]


def test_a_chapter_is_at_most_eight_files(tree):
    changed = {
        path.relative_to(tree).as_posix()
        for path in tree.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
        if not (ROOT / path.relative_to(tree)).exists()
        or (ROOT / path.relative_to(tree)).read_bytes() != path.read_bytes()
    }
    assert changed - {"out"} == MADE
    assert len(MADE) <= 8


def test_the_stubs_break_no_rule_but_to_be_written(tree):
    code, said = run(tree, "-m", "book.rules")
    assert code == 1
    lines = said.splitlines()
    assert [line for line in lines if ": to be written: " not in line] == []
    places = {line.split(":")[0] for line in lines}
    assert places == MADE - {"mkdocs.yml"}
    for line in lines:
        path, number, *_ = line.split(":")
        row = (tree / path).read_text(encoding="utf-8").splitlines()[int(number) - 1]
        assert "TODO" in row
        assert line.split("to be written: ")[1] in row
    every = sum((tree / path).read_text(encoding="utf-8").count("TODO") for path in MADE)
    assert len(lines) == every


def test_the_stubs_pass_what_is_tested_of_all_lessons_and_chapters(tree):
    tests = ("tests/tutor/lessons/test_lessons.py", "tests/chapters/test_style.py")
    tests += ("tests/chapters/test_every_chapter.py",)
    chosen = f"ch{NUMBER:02} or {NUMBER:02}- or {NAME}"
    pytest = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", "0", "-k", chosen)
    code, said = run(tree, *pytest, *tests)
    assert code == 0, said
    assert int(re.search(r"(\d+) passed", said)[1]) >= 30


DOUBLE = f"ch{NUMBER:02}-double"
# Where something is forgotten, what, and what is said of it (the place is a regular expression).
FORGOTTEN = [
    (
        "mkdocs.yml",
        rf"  - {NUMBER:02}-{NAME}.md\n",
        r"mkdocs.yml:\d+: the navigation does not list",
    ),
    (PAGES[0], r"<!-- makes.*?-->", rf"{PAGES[0]}:8: what a reader makes is not said"),
    (PAGES[1], rf"(?<=# ){NUMBER}\. ", rf"{PAGES[1]}:8: the title of chapter {NUMBER} begins with"),
    (PAGES[1], rf" predict=\"{NAME}-first\"", rf"{PAGES[1]}:\d+: a chapter has at least 2 pred"),
    (
        PAGES[1],
        rf" exercise=\"{DOUBLE}\"",
        rf"{PAGES[1]}:\d+: a chapter has 2 or 3 exercises, not 1",
    ),
    (
        PAGES[0],
        r"^```source\n.*?^```$",
        rf"{PAGES[0]}:\d+: the section in-the-package has no `source`",
    ),
    (PAGES[0], r"\[\*\*.*?\)", rf"{PAGES[0]}:1: the term '{NAME}' of English line \d+ is not"),
    (PAGES[1], r"^\*\*Wibble.*\Z", rf"{PAGES[1]}:\d+: the section words names no"),
    (
        JUDGE,
        rf"    \"{DOUBLE}\": .*?^    \),\n",
        rf"{PAGES[0]}:\d+: neuron_tutor/lessons has no exercise",
    ),
    (
        JUDGE,
        r"            \(\"def double\(x\):\\n    return x\", .*?\),\n",
        rf"{JUDGE}:\d+: '{DOUBLE}' has 2 typ",
    ),
    (JUDGE, r"RECALL = .*\Z", rf"{JUDGE}:1: a chapter has 3 questions for later chapters, not 0"),
    (JUDGE, r"yes(?=\"\))", rf"{JUDGE}:\d+: the right answer of 'recall-{NUMBER}-term' is none"),
    (JUDGE, r"recall-(?=\d+-code)", rf"{JUDGE}:\d+: its name begins with recall-{NUMBER}-"),
    (
        WORDS[0],
        rf"    \"recall-{NUMBER}-rule\": .*?^    }},\n",
        rf"{WORDS[0]}:\d+: there are no words for 'recall-{NUMBER}-rule'",
    ),
    (
        WORDS[0],
        rf"    \"{DOUBLE}\": .*?^    }},\n",
        rf"{WORDS[0]}:\d+: there are no words for '{DOUBLE}'",
    ),
    (
        WORDS[1],
        rf"    \"{NAME}-first\": .*?^    }},\n",
        rf"{WORDS[1]}:\d+: there are no words for '{NAME}-f",
    ),
    (
        WORDS[1],
        r"\"23\": \"23\"",
        rf"{WORDS[1]}:\d+: '{NAME}-second' has no words for the option '23'",
    ),
    (
        WORDS[1],
        r"            \"unchanged\": .*?\n",
        rf"{WORDS[1]}:\d+: '{DOUBLE}' has no message for 'unch",
    ),
    (WORDS[0], r"        \"reason\": .*?\n", rf"{WORDS[0]}:\d+: '{NAME}-first' has no reason"),
    (WORDS[0], r"            \"TODO 거의.*?\n", rf"{WORDS[0]}:\d+: '{DOUBLE}' has 1 hints, not 2"),
    (
        "book/glossary.toml",
        rf"\n\[{NAME}\].*\Z",
        rf"{PAGES[0]}:\d+: the link 'glossary.md#{NAME}' leads",
    ),
    (
        "book/aims.toml",
        rf"\n\[\"{NUMBER:02}\"\].*\Z",
        rf"book/aims.toml:\d+: chapter {NUMBER} has no aims",
    ),
    (
        "book/aims.toml",
        r"    \"TODO something that a reader can explain\",\n",
        rf"book/aims.toml:\d+: chapter {NUMBER} has 3 to 6 aims, not 2: en",
    ),
    (
        "book/aims.toml",
        r"(?<=적어요: ~) 수 있어요",
        r"book/aims.toml:\d+: an aim ends in Korean with '수 있어요': TODO",
    ),
]
FORGOTTEN += [(file, None, rf"{file}:1: ") for file in (*PAGES, JUDGE, *WORDS)]


@pytest.mark.parametrize(
    ("file", "what", "said"), FORGOTTEN, ids=[f"{row[0]}-{row[1]}"[-60:] for row in FORGOTTEN]
)
def test_whatever_is_forgotten_is_named_with_file_and_line(tree, file, what, said):
    path = tree / file
    whole = path.read_text(encoding="utf-8")
    try:
        if what is None:
            path.unlink()
        else:
            flags = re.MULTILINE | re.DOTALL
            assert re.search(what, whole, flags)
            path.write_text(re.sub(what, "", whole, count=1, flags=flags), encoding="utf-8")
        found = told(tree)
    finally:
        path.write_text(whole, encoding="utf-8")
    if what is None and file in PAGES:  # it is the other language's page that has no counterpart
        said = rf"{PAGES[1 - PAGES.index(file)]}:1: this page has no counterpart"
    assert any(re.match(said, line) for line in found), found


@pytest.mark.parametrize("number", ["", "x", str(NUMBER - 1), str(NUMBER + 1), "-1"])
def test_a_number_that_is_not_the_next_one_is_refused(number):
    with pytest.raises(SetupError, match=f"The next chapter is {NUMBER}"):
        write(ROOT, number, NAME)


@pytest.mark.parametrize("name", ["", "Slope", "a b", "../x", "기울기", "a--b"])
def test_a_name_that_is_no_english_word_is_refused(name):
    with pytest.raises(SetupError, match="English word"):
        write(ROOT, str(NUMBER), name)

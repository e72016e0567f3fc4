"""In a notebook a part of the reader's neuron is tried apart, and never blocks what follows."""

import shutil
import sys

import pytest

from neuron.language import set_language
from neuron_tutor import lessons, load_ipython_extension, my_neuron

interactiveshell = pytest.importorskip("IPython.core.interactiveshell")
PART = "ch03-neuron"
SOLUTION = lessons.solution(PART)
STARTER = lessons.get(PART, "en")["starter"]
MINE = SOLUTION.replace("return 0", "return 0 + 0")


@pytest.fixture
def shell(tmp_path, monkeypatch):
    """A reader's notebook in a folder of chapters."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    my_neuron.write(tmp_path)
    set_language("en")
    shell = interactiveshell.InteractiveShell.instance()
    shell.reset(new_session=False)
    load_ipython_extension(shell)
    yield shell
    interactiveshell.InteractiveShell.clear_instance()
    for name in [name for name in sys.modules if name.startswith("my_neuron")]:
        del sys.modules[name]


def run(shell, capsys, code):
    result = shell.run_cell(code)
    assert result.success, result
    return capsys.readouterr().out


def magic(code):
    return f"%%rebuild {PART}\n{code}"


def text():
    return (my_neuron_folder() / "ch03.py").read_text("utf-8")


def my_neuron_folder():
    from pathlib import Path

    return Path("my_neuron")


def test_a_right_part_gives_its_names_and_becomes_part_of_the_neuron(shell, capsys):
    said = run(shell, capsys, magic(MINE))
    assert "my_neuron/ch03.py" in said
    assert my_neuron.read(text()) == {PART: MINE.strip()}
    assert run(shell, capsys, "print(Neuron(2, 0.5).predict(1, 0))") == "1\n"
    asked = "import inspect, my_neuron.ch03\nprint(inspect.getsource(my_neuron.ch03.Neuron))"
    assert "return 0 + 0" in run(shell, capsys, asked)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (SOLUTION.replace("- error", "+ error"), "the wrong way"),
        (STARTER, "three dots"),
        ("class Neuron", "Line 1"),
        ("exit()", "book's part"),
        ("1 / 0", "Line 1"),
        ("print('Right!')", "book's part"),
    ],
)
def test_what_is_not_right_is_told_and_the_notebook_goes_on(shell, capsys, code, said):
    before = text()
    assert said in run(shell, capsys, magic(code))
    assert text() == before
    assert run(shell, capsys, "print(Neuron(2, 0.5).predict(1, 0))") == "1\n"


def test_after_a_right_part_a_wrong_attempt_goes_on_with_the_readers_own(shell, capsys):
    run(shell, capsys, magic(MINE))
    assert "your last right part" in run(shell, capsys, magic(STARTER))
    assert my_neuron.read(text()) == {PART: MINE.strip()}


def test_a_part_with_an_error_of_a_hand_edit_gives_way_to_the_books(shell, capsys):
    run(shell, capsys, magic(MINE))
    broken = text().replace("class Neuron:", "class Neuron")
    (my_neuron_folder() / "ch03.py").write_text(broken, "utf-8")
    assert "the book's part" in run(shell, capsys, magic(STARTER))
    assert run(shell, capsys, "print(Neuron(2, 0.5).predict(1, 0))") == "1\n"


def test_a_part_that_prints_is_right_and_not_kept(shell, capsys):
    before = text()
    assert "`print`" in run(shell, capsys, magic("print(1)\n" + SOLUTION))
    assert text() == before


def test_the_module_before_is_kept_beside(shell, capsys):
    run(shell, capsys, magic(MINE))
    run(shell, capsys, magic(SOLUTION))
    assert len(list((my_neuron_folder() / "before").iterdir())) == 2


def test_a_notebook_that_lies_alone_goes_on_with_the_books_parts_until_there_are_own_ones(
    shell, capsys, tmp_path
):
    shutil.rmtree(tmp_path / "my_neuron")
    load_ipython_extension(shell)  # twice changes nothing
    asked = "import inspect\nfrom my_neuron.ch03 import Neuron\nprint(inspect.getsource(Neuron))"
    assert run(shell, capsys, asked).strip() == SOLUTION.strip()
    run(shell, capsys, magic(MINE))
    assert run(shell, capsys, asked).strip() == MINE.strip()

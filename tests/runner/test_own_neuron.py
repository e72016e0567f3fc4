"""A part of the reader's neuron is tried apart, and later chapters import what was right."""

import json
import sys

import live_runner
import pytest
from live_runner import own_neuron

from neuron_tutor import lessons

PART = "ch03-neuron"
RIGHT = lessons.solution(PART)
WRONG = RIGHT.replace("- error", "+ error")
LESSON = {"kind": "rebuild", "id": PART}


@pytest.fixture(autouse=True)
def book(tmp_path, monkeypatch):
    """The book's parts, as the build writes them."""
    parts = {name: part.solution for name, part in lessons.rebuilds().items()}
    file = tmp_path / "parts.json"
    file.write_text(json.dumps(parts), "utf-8")
    monkeypatch.setattr(own_neuron, "BOOK", file)
    yield
    own_neuron.NEURON.use(0, {})
    own_neuron.NEURON._book = None


def mine(chapter=4, **parts):
    return {
        "chapter": chapter,
        "parts": {name.replace("_", "-"): code for name, code in parts.items()},
    }


def test_a_right_part_gives_its_names_to_the_page(lab):
    verdict = lab.run(RIGHT, lesson=LESSON).result["verdict"]
    assert (verdict["outcome"], verdict["handed_on"]) == ("right", True)
    assert lab.run("print(Neuron(2, 0.5).predict(1, 0))").text() == "1\n"


def test_a_wrong_part_gives_nothing(lab):
    assert lab.run(WRONG, lesson=LESSON).result["verdict"]["outcome"] == "wrong"
    assert lab.run("Neuron").result["error"]["type"] == "NameError"


def test_a_wrong_part_takes_nothing_from_the_page(lab):
    lab.run("Neuron = 'as it was'\nother = 1")
    lab.run(WRONG + "\nother = 2", lesson=LESSON)
    assert lab.run("print(Neuron, other)").text() == "as it was 1\n"


def test_the_names_of_a_right_part_live_on_the_page(lab):
    """What the page makes anew afterwards is what they see."""
    lab.run("factor = 1")
    code = RIGHT + "\n\ndef scaled():\n    return factor\n"
    assert lab.run(code, lesson=LESSON).result["verdict"]["outcome"] == "right"
    lab.run("factor = 7")
    assert lab.run("print(scaled())").text() == "7\n"


def test_a_part_that_prints_is_right_and_prints_once(lab):
    host = lab.run("print('mine')\n" + RIGHT, lesson=LESSON)
    assert host.result["verdict"] == host.result["verdict"] | {
        "outcome": "right",
        "handed_on": False,
    }
    assert host.text() == "mine\n"


@pytest.mark.parametrize(
    ("above", "tried"),
    [
        ("", "print(input('? '))"),
        ("rows = [1]", "rows.pop()"),
        ("rows = iter([1])", "next(rows)"),
        ("rows = [1]", "exit() if not rows else rows.clear()"),
    ],
)
def test_a_right_part_that_cannot_run_twice_is_right_and_gives_its_names(lab, above, tried):
    lab.run(f"Neuron = 'the one before'\n{above}")
    result = lab.run(f"{RIGHT}\n{tried}\nmade = 5\n", "3", lesson=LESSON).result
    assert result["outcome"] == "finished"
    assert result["verdict"]["outcome"] == "right"
    assert lab.run("print(Neuron(2, 0.5).predict(1, 0), made)").text() == "1 5\n"


def test_a_mistake_of_the_runner_s_ends_this_run_alone(lab, monkeypatch):
    lab.run("kept = 5")
    with monkeypatch.context() as broken:
        broken.setattr(live_runner.pages, "_told", lambda *_: 1 / 0)
        result = lab.run("print(1)").result
    assert (result["outcome"], result["error"]["type"]) == ("failed", "ZeroDivisionError")
    assert lab.run("print(kept)").text() == "5\n"


def test_code_too_deep_to_be_read_can_be_taken_back(lab):
    deep = "x = " + "-" * 100_000 + "1"
    assert lab.run(deep).result["outcome"] == "failed"
    lab.call(live_runner.mend, "page", "cell")


@pytest.mark.parametrize("code", ["", "exit()", "while", "raise ValueError", RIGHT + "\n1 / 0"])
def test_a_part_that_is_empty_ends_or_fails_is_told_so_and_gives_nothing(lab, code):
    result = lab.run(code, lesson=LESSON).result
    assert result["error"] or result["verdict"]["outcome"] != "right"
    assert lab.run("Neuron").result["error"]["type"] == "NameError"


def test_later_chapters_import_the_reader_s_part(lab):
    own = RIGHT.replace("return 1", "return 'mine'")
    told = lab.run(
        "from my_neuron.ch03 import Neuron\nprint(Neuron(2, 2).predict(1, 1))",
        mine=mine(ch03_neuron=own),
    )
    assert told.text() == "mine\n"


def test_without_a_part_of_the_reader_s_they_import_the_book_s(lab):
    told = lab.run("import my_neuron.ch03 as m\nprint(m.Neuron(2, 2).predict(1, 1))", mine=mine())
    assert told.text() == "1\n"


def test_a_new_part_is_imported_by_the_next_run(lab):
    ask = "from my_neuron.ch03 import Neuron\nprint(Neuron(2, 2).predict(1, 1))"
    lab.run(ask, mine=mine())
    own = RIGHT.replace("return 1", "return 'new'")
    assert lab.run(ask, mine=mine(ch03_neuron=own)).text() == "new\n"


def test_a_chapter_does_not_see_itself_or_what_comes_after(lab):
    told = lab.run("from my_neuron.ch04 import train_once", mine=mine(4)).result
    assert told["error"]["type"] == "ModuleNotFoundError"
    assert lab.run("from my_neuron.ch04 import train_once", mine=mine(5)).result["error"] is None


def test_a_part_that_fails_where_it_is_imported_gives_way_to_the_book_s(lab):
    told = lab.run(
        "from my_neuron.ch03 import Neuron\nprint(Neuron(2, 2).predict(1, 1))",
        mine=mine(ch03_neuron="1 / 0"),
    )
    assert told.text() == "1\n"
    assert told.result["error"] is None


def test_an_error_inside_the_reader_s_part_names_the_line_that_called_it(lab):
    own = RIGHT.replace("error = self.predict(x1, x2) - answer", "error = oops")
    told = lab.run(
        "from my_neuron.ch03 import Neuron\nNeuron(1, 1).learn(1, 1, 1)",
        mine=mine(ch03_neuron=own),
    ).result["error"]
    assert (told["type"], told["line"]) == ("NameError", 2)


def test_nothing_of_it_stays_in_python_when_the_chapter_changes(lab):
    lab.run("import my_neuron.ch03", mine=mine())
    lab.run("1", mine=mine(3))
    assert not [name for name in sys.modules if name.startswith("my_neuron")]

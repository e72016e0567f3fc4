"""What would start another program is refused in a page and explained; a screen is cleared."""

import os

import pytest
from live_runner import programs

from neuron_tutor.errors import explain


@pytest.fixture
def taken(monkeypatch, lab):
    """A lab whose `os.system` is that of a page."""
    monkeypatch.setattr(programs.sys, "platform", "emscripten")
    monkeypatch.setattr(os, "system", os.system)
    programs.take_over()
    return lab


@pytest.mark.parametrize("command", ["clear", "cls", "cls||clear", "clear; clear", " CLS "])
def test_what_clears_a_screen_clears_the_output(taken, command):
    host = taken.run(f"import os\nprint('old')\nstate = os.system({command!r})\nprint(state)")
    assert (host.result["error"], host.text()) == (None, "old\n\x1b[H\x1b[2J0\n")


@pytest.mark.parametrize("command", ["cls & color 0a", "clear -x", "clear 2>/dev/null && pause"])
def test_a_screen_is_cleared_whatever_else_a_terminal_is_told(taken, command):
    assert taken.run(f"import os\nos.system({command!r})").text().startswith("\x1b[H\x1b[2J")


@pytest.mark.parametrize("command", ["title 숫자 맞히기", "color 0a", "pause", "chcp 65001 > nul"])
def test_what_only_a_terminal_needs_is_passed_over(taken, command):
    assert taken.run(f"import os\nprint(os.system({command!r}))").text() == "0\n"


def test_a_screen_is_cleared_wherever_the_program_prints(taken):
    source = "import io, os, sys\nsys.stdout = kept = io.StringIO()\nos.system(b'clear')\n"
    host = taken.run(f"{source}print('lost')\nsys.stdout = sys.__stdout__\nprint('new')")
    assert host.text() == "\x1b[H\x1b[2Jnew\n"


def test_a_command_that_is_none_starts_nothing(taken):
    assert taken.run("import os\nprint(os.system(''))").text() == "0\n"
    assert taken.run("os.system(3)").result["error"]["type"] == "TypeError"


CALLS = {
    "import os\nx = 1\nos.system('python -m pip install numpy')": "os.system",
    "from os import system\n\nsystem('dir')": "system",
    "import os\nfor command in ['clear', 'date']:\n    os.system(command)": "os.system",
    "import os as o\n\no.system('clear; rm x')": "o.system",
}


@pytest.mark.usefixtures("taken")
@pytest.mark.parametrize("source", CALLS)
@pytest.mark.parametrize(("lang", "word"), [("ko", "다른 프로그램"), ("en", "another program")])
def test_another_program_is_refused_and_the_call_named(source, lang, word):
    names = {}
    with pytest.raises(OSError, match="not implemented") as caught:
        exec(compile(source, "<cell>", "exec"), names)  # noqa: S102
    told = explain(caught.value, source, lang=lang, namespace=names, where="page")
    assert (told.cause, told.line) == ("not-in-the-page", 3)
    assert f"`{CALLS[source]}`" in told.what
    assert word in told.what

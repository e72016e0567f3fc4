"""What the files beside the code tell people to type exists."""

import re
from pathlib import Path

import pytest

from neuron_tutor.cli import main
from tools.__main__ import COMMANDS

ROOT = Path(__file__).parents[1]
READMES = [ROOT / "README.md", ROOT / "README.ko.md"]
TOLD = [*READMES, ROOT / "CONTRIBUTING.md", *ROOT.glob("docs/*/index.md")]

everywhere = pytest.mark.parametrize("path", TOLD, ids=[str(p.relative_to(ROOT)) for p in TOLD])


def python_of(path):
    return re.findall(
        r"^```python\n(.*?)^```", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )


def test_both_readmes_show_code_that_runs_and_learns_the_storm(capsys):
    (korean,), (english,) = map(python_of, READMES)
    assert korean == english
    exec(korean, {})  # noqa: S102 - the readme's code
    assert capsys.readouterr().out.endswith("[1, 0, 0, 0]\n")


@everywhere
def test_every_command_of_the_tools_exists(path):
    text = path.read_text(encoding="utf-8")
    named = re.findall(r"^\$ make ([\w-]+)|`make ([\w-]+)|-m tools ([\w-]+)", text, re.MULTILINE)
    assert {word for words in named for word in words if word} <= COMMANDS.keys()


@everywhere
def test_every_command_of_the_package_exists(path, capsys):
    text = path.read_text(encoding="utf-8")
    named = re.findall(r"(?:\$ |`|bin/)neuron (\w+)", text)
    assert named or path.name == "CONTRIBUTING.md"
    for command in set(named):
        assert main([command, "--help", "--lang", "en"]) == 0, command
    assert capsys.readouterr().err == ""


def test_contributing_names_files_that_exist():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    folders = r"`((?:book|docs|live|locks|neuron|neuron_tutor|tests|tools|\.github)/[\w./-]*)`"
    named = {name for name in re.findall(folders, text) if "NN" not in name}
    assert len(named) > 20
    assert [name for name in named if not (ROOT / name).exists()] == []

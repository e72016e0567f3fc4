"""Nothing that a figure needs is forgotten: what is, is named with file and line."""

import ast
import inspect
import re
from pathlib import Path
from string import Formatter

import pytest

from neuron import draw
from neuron.draw import palette
from neuron.draw.palette import DARK, LIGHT
from neuron.draw.words import TEMPLATES
from tests.neuron.figures import FIGURES

FOLDER = Path(draw.__file__).parent
PUBLIC = [name for name in draw.__all__ if name != "Figure"]
LIST = "FIGURES of tests/neuron/figures.py"


def place(name):
    """Say where a public function is made."""
    function = getattr(draw, name)
    file = Path(inspect.getsourcefile(function)).name
    return f"neuron/draw/{file}:{inspect.getsourcelines(function)[1]}"


def line_of(file, text):
    """Say where a file of the figures holds a text."""
    lines = (FOLDER / file).read_text(encoding="utf-8").splitlines()
    return f"neuron/draw/{file}:{next(n for n, line in enumerate(lines, 1) if text in line)}"


def trees():
    for path in sorted(FOLDER.glob("*.py")):
        yield path.name, ast.parse(path.read_text(encoding="utf-8"))


def drawn(name):
    """Draw all figures of the tests that are made by one function."""
    return [make() for key, (make, _) in FIGURES.items() if key.split()[0] == name]


def test_every_function_that_returns_a_figure_is_public():
    hidden = [
        f"neuron/draw/{file}:{node.lineno}: {node.name} is not in draw.__all__"
        for file, tree in trees()
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and ast.unparse(node.returns or node) == "Figure"
        if not node.name.startswith("_") and node.name not in PUBLIC
    ]
    assert hidden == []


def test_every_public_function_is_drawn_by_the_tests():
    missing = [name for name in PUBLIC if name not in FIGURES]
    assert [f"{place(name)}: {name} is not in {LIST}" for name in missing] == []
    assert len(PUBLIC) > 20


def test_every_handle_is_drawn_by_the_tests():
    with_handles = [
        name
        for name in PUBLIC
        if {"edit", "choose"} & inspect.signature(getattr(draw, name)).parameters.keys()
    ]
    assert len(with_handles) > 10
    bare = [n for n in with_handles if not any("data-edit" in f.svg() for f in drawn(n))]
    assert [f"{place(name)}: {name} is in {LIST} without edit=" for name in bare] == []


class Stranger:
    """Nothing that can be drawn."""


@pytest.mark.parametrize("name", PUBLIC)
def test_every_figure_refuses_at_the_call_what_it_cannot_draw(name):
    function, where = getattr(draw, name), place(name)
    parameters = inspect.signature(function).parameters.values()
    needed = [p.name for p in parameters if p.default is p.empty and p.kind is not p.VAR_POSITIONAL]
    if not needed:
        return
    said = "nothing"
    try:
        function(**{name: Stranger() for name in needed})
    except (TypeError, ValueError) as error:
        said = str(error)
    wanted = rf"({'|'.join(needed)})\b.*: expected .*, got "
    assert re.match(wanted, said), f"{where}: what it cannot draw is not refused: {said}"


def test_both_languages_say_the_same_things():
    ko, en = TEMPLATES["ko"], TEMPLATES["en"]
    for lang, words, other in (("ko", ko, en), ("en", en, ko)):
        alone = [line_of(f"words/{lang}.py", f'"{key}"') for key in words if key not in other]
        assert [f"{where}: in {lang}.py alone" for where in alone] == []
    assert list(ko) == list(en)

    def fields(template):
        return {name for _, name, _, _ in Formatter().parse(template) if name}

    for key in en:
        where = line_of("words/ko.py", f'"{key}"')
        assert fields(ko[key]) == fields(en[key]), f"{where}: other values than in en.py: {key}"


def test_every_word_that_a_figure_says_is_there():
    unsaid = [
        f"neuron/draw/{file}:{node.lineno}: no words for {node.args[0].value}"
        for file, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say"
        if isinstance(node.args[0], ast.Constant) and node.args[0].value not in TEMPLATES["en"]
    ]
    assert unsaid == []


def test_every_word_is_used():
    used = {
        node.value
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
    }
    unused = [line_of("words/en.py", f'"{key}"') for key in TEMPLATES["en"] if key not in used]
    assert [f"{where}: no figure says this" for where in unused] == []


def test_no_korean_particle_follows_an_inserted_word():
    """A particle depends on the sound before it, so an inserted word is followed by a noun."""
    wrong = re.compile(r"\}(은|는|이|가|을|를|과|와|로|으로|이에요|예요|이고|고)( |\.|,|$)")
    found = [key for key, text in TEMPLATES["ko"].items() if wrong.search(text)]
    where = [line_of("words/ko.py", f'"{key}"') for key in found]
    assert [f"{each}: a particle behind what is inserted" for each in where] == []


def test_every_colour_of_light_paper_has_one_for_a_dark_page():
    alone = LIGHT.keys() ^ DARK.keys()
    where = [line_of("palette.py", f'"{name}"') for name in alone]
    assert [f"{each}: a colour of one paper alone" for each in where] == []
    for name, value in vars(palette).items():
        if isinstance(value, str) and (used := re.fullmatch(r"var\(--(\w+)\)", value)):
            assert used[1] in LIGHT, (
                f"{line_of('palette.py', f'{name} =')}: no such colour: {value}"
            )


def test_every_colour_comes_from_the_palette():
    """Written in a figure's own file, it has no twin for a dark page, and nobody misses one."""
    name = re.compile(r"^(var\(--\w+\)|#[0-9a-fA-F]{3,8}|rgba?\(.*|hsla?\(.*)$")
    own = [
        f"neuron/draw/{file}:{node.lineno}: a colour of its own: {node.value}"
        for file, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and name.match(str(node.value)) and file != "palette.py"
    ]
    assert own == []
    assert name.match(palette.ONE)
    assert name.match(LIGHT["one"])

"""What is displayed arrives: in a page's sink, in Jupyter, in a terminal."""

import subprocess
import sys
from importlib import import_module
from types import SimpleNamespace
from unittest import mock

import nbformat
import pytest
from nbclient import NotebookClient

from neuron import draw

shown = import_module("neuron.display")  # the package may have a function of this name


class Clock:
    """A clock that a test sets."""

    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    monkeypatch.setattr(shown, "monotonic", clock := Clock())
    monkeypatch.setattr(shown._Terminal, "held", lambda _: None)  # its timer has its own clock
    return clock


@pytest.fixture
def terminal(monkeypatch):
    monkeypatch.setattr(shown, "_screen", None)
    monkeypatch.setattr(shown, "_sink", None)
    monkeypatch.setattr(shown.atexit, "register", lambda _: None)
    monkeypatch.delitem(sys.modules, "IPython", raising=False)
    return shown


pytestmark = pytest.mark.usefixtures("english")


class Drawing:
    """A thing that makes of itself what a test wants."""

    def __init__(self, **made):
        for name, value in made.items():
            setattr(self, f"_repr_{name}_", lambda value=value: value)

    def __repr__(self):
        return "a drawing"


def test_a_sink_gets_the_thing_itself_and_nothing_is_drawn(monkeypatch):
    monkeypatch.setattr(shown, "_sink", None)
    got = []
    shown.set_sink(lambda thing, key: got.append((thing, key)))

    def paint(_):
        raise AssertionError("nobody looks")

    figure = draw.Figure(paint)
    shown.display(figure, key="map")
    shown.display(3)
    assert got == [(figure, "map"), (3, None)]


def test_a_bundle_has_the_figure_and_its_summary():
    figure = draw.neuron([1, 2], 1)
    assert shown.bundle(figure) == {"text/plain": figure.summary, "image/svg+xml": figure.svg()}


@pytest.mark.parametrize(
    ("thing", "bundle"),
    [
        ([1, "a"], {"text/plain": "[1, 'a']"}),
        (None, {"text/plain": "None"}),
        (Drawing(html="<b>", svg=None), {"text/plain": "a drawing", "text/html": "<b>"}),
        (
            Drawing(html="<b>", mimebundle=({"text/html": "<i>", "image/png": b"\x89PNG"}, {})),
            {"text/plain": "a drawing", "text/html": "<i>", "image/png": "iVBORw=="},
        ),
        (
            Drawing(mimebundle={"text/plain": "own", "application/json": {"a": 1}}),
            {"text/plain": "own", "application/json": '{"a": 1}'},
        ),
        (draw.Figure, {"text/plain": repr(draw.Figure)}),
    ],
)
def test_a_bundle_holds_what_a_thing_makes_of_itself(thing, bundle):
    assert shown.bundle(thing) == bundle


def test_an_error_in_a_things_own_method_is_not_hidden():
    class Broken:
        def _repr_svg_(self):
            return 1 / 0

    with pytest.raises(ZeroDivisionError):
        shown.bundle(Broken())


class Wraps:
    """Hands every question on."""

    def __getattr__(self, name):
        return lambda *_: self


class Counts(dict):
    """Takes every name for a key, as settings do."""

    __getattr__ = dict.get


class Slotted:
    """Has no names of its own at all, and answers to every one."""

    __slots__ = ()

    def __getattr__(self, name):
        return lambda *_: {name: name}


@pytest.mark.parametrize(
    "thing",
    [Wraps(), Counts(_repr_svg_=len), mock.Mock(), mock.MagicMock(name="net"), Slotted()],
    ids=lambda thing: type(thing).__name__,
)
def test_what_answers_to_every_name_is_shown_as_text(thing):
    assert shown.bundle(thing) == {"text/plain": repr(thing)}


def test_a_terminal_prints_the_summary(terminal, capsys):
    figure = draw.neuron([1, 2], 1)
    terminal.display(figure)
    terminal.display(figure)
    assert capsys.readouterr().out == f"{figure.summary}\n" * 2


def test_a_loop_in_a_terminal_prints_one_line_a_second_and_the_last(terminal, clock, capsys):
    for i in range(1000):
        clock.now += 1 / 256
        terminal.display(i, key="loss")
    assert capsys.readouterr().out.split() == ["0", "256", "512", "768"]
    terminal.flush()
    assert capsys.readouterr().out.split() == ["999"]
    terminal.flush()
    assert not capsys.readouterr().out


def test_a_terminal_does_not_repeat_what_has_not_changed(terminal, clock, capsys):
    for _ in range(5):
        clock.now += 2
        terminal.display("same", key="a")
    assert capsys.readouterr().out == "'same'\n"


def test_every_key_is_held_back_for_itself_and_in_order(terminal, clock, capsys):
    for i in range(3):
        clock.now += 0.1
        terminal.display(f"a{i}", key="a")
        terminal.display(f"b{i}", key="b")
    terminal.display("end")
    assert capsys.readouterr().out.split() == ["'a0'", "'b0'", "'a2'", "'b2'", "'end'"]


def test_the_last_frame_is_printed_when_the_loop_has_been_quiet(terminal, monkeypatch, capsys):
    """As at a prompt, where nothing else tells that the loop is over."""
    monkeypatch.setattr(shown, "QUIET", 0.01)
    for i in range(100):
        terminal.display(i, key="a")
    while timer := shown._screen._timer:
        timer.join(10)
    assert capsys.readouterr().out.split() == ["0", "99"]
    terminal.display(0, key="a")  # the same loop once more begins anew
    assert capsys.readouterr().out.split() == ["0"]


def test_the_last_frame_is_printed_before_a_program_ends():
    program = "from neuron.display import display\nfor i in range(100): display(i, key='a')"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["0", "99"]
    assert not done.stderr


def test_jupyter_gets_at_most_thirty_frames_a_second(monkeypatch, clock):
    frames = []
    ipython = SimpleNamespace(
        display=lambda thing, display_id: frames.append((thing, display_id)),
        update_display=lambda thing, display_id: frames.append((thing, display_id)),
    )
    monkeypatch.setattr(shown, "import_module", lambda _: ipython)
    screen = shown._Notebook()
    for i in range(1024):
        clock.now += 1 / 1024
        screen.show(i, "a")
    screen.end()
    assert 25 <= len(frames) <= 31
    assert [frames[0][0], frames[-1][0]] == [0, 1023]
    assert len({name for _, name in frames}) == 1
    screen.show(0, "a")
    assert frames[-1][1] != frames[0][1]


@pytest.mark.parametrize("keys", ["a", "abc"])
def test_drawing_slows_a_loop_by_a_thirtieth_whatever_the_number_of_figures(clock, keys):
    drawn = []

    def draw_slowly(thing, key):
        clock.now += 0.25  # seconds
        drawn.append((thing, key))

    frames = shown.Frames(draw_slowly)
    for i in range(3000):
        clock.now += 1 / 64
        for key in keys:
            frames.show(i, key)
    assert 0.025 < 0.25 * len(drawn) / (3000 / 64) < 0.05
    shown_by = [sum(key == each for _, key in drawn) for each in keys]
    assert max(shown_by) == min(shown_by)
    together = [drawn[at : at + len(keys)] for at in range(0, len(drawn), len(keys))]
    assert all(len({key for _, key in each}) == len(keys) for each in together)
    frames.flush()
    assert sorted(drawn[-len(keys) :]) == [(2999, key) for key in keys]


SETUP = """
from neuron import draw
from neuron.display import display
from neuron.language import set_language
set_language("en")
"""


def test_jupyter_replaces_by_key_and_ends_with_the_last_frame():
    loop = "for i in range(300):\n    display(draw.line([i]), key='a')\n"
    cells = [
        SETUP,
        f"{loop}display(draw.loop())\nprint('over')",
        loop,
        f"{loop}1 / 0",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    NotebookClient(notebook, timeout=60, kernel_name="python3", allow_errors=True).execute()

    def figures(cell):
        return [o.data for o in notebook.cells[cell].outputs if o.output_type == "display_data"]

    last = draw.line([299])
    expected = {"image/svg+xml": last.svg(), "text/plain": last.summary}
    assert figures(1)[0] == expected
    assert figures(1)[1]["text/plain"] == draw.loop().summary
    assert figures(2) == [expected]  # not the output of the cell before
    assert figures(3) == [expected]  # though the cell failed
    assert len(figures(1)) == 2

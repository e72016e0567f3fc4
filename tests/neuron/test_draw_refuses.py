"""Figures refuse at the call what they cannot draw, and paint whatever they took."""

import math
import random
import re
import time
import traceback
from types import SimpleNamespace
from xml.etree import ElementTree as ET

import numpy as np
import pandas as pd
import pytest

from neuron import Network, Neuron, Value, draw

ROWS = [(1, 1, 1), (1, 0, 0), (0, 1, 0), (0, 0, 0)]
NAN, INF = math.nan, math.inf
DOTS = "\n".join(["." * 8] * 8)
EDGES = [NAN, INF, -INF, 1e308, -1e308, 1e-320, 5e-324, 0.0, 1e16, 1e100]


def one(*_):
    return 1


def from_weights(w1, w2):
    return lambda x1, x2: x1 * w1 + x2 * w2 > 1


class Small:
    """A network with one hidden neuron."""

    def __init__(self, weights=(1,)):
        self.hidden, self.hidden_biases = [[1, -1]], [0.5]
        self.weights, self.bias = list(weights), 0.25


REFUSED = {
    "top nan": ("top", lambda: draw.line([], top=NAN)),
    "top text": ("top", lambda: draw.line([1], top="4")),
    "top beyond": ("top", lambda: draw.line([1], top=1e308)),
    "values number": ("values", lambda: draw.line(5)),
    "values huge": ("values", lambda: draw.line([10**400])),
    "curves of text": ("panels['loss']", lambda: draw.curves({"loss": ["a"]})),
    "no panel": ("panels", draw.curves),
    "many curves": ("panels", lambda: draw.curves({str(i): [1] for i in range(5)})),
    "at number": ("at", lambda: draw.curves({"a": [1]}, at=5)),
    "at too few": ("panels['a']", lambda: draw.curves({"a": [1, 2]}, at=[10])),
    "histogram beyond": ("values", lambda: draw.histogram([1e308, -1e308])),
    "histogram of none": ("values", lambda: draw.histogram({})),
    "low above": ("low, high", lambda: draw.boundary(one, ROWS, low=2)),
    "low is high": ("low, high", lambda: draw.weight_map(from_weights, ROWS, low=3)),
    "low nan": ("low", lambda: draw.weight_map(from_weights, ROWS, low=NAN)),
    "tiny map": ("low, high", lambda: draw.boundary(one, [], low=0, high=1e-320)),
    "close ends": ("low, high", lambda: draw.boundary(one, [], low=1e9, high=1e9 + 1e-7)),
    "points nan": ("points[0]", lambda: draw.boundary(one, [(NAN, 1, 1)])),
    "points far": ("points[1]", lambda: draw.boundary(one, [(0, 1, 1), (1e308, 1, 1)])),
    "points of four": ("points[0]", lambda: draw.boundary(one, [(1, 1, 1, 1)])),
    "names of one": ("names", lambda: draw.boundary(one, ROWS, names=["a"])),
    "names number": ("names", lambda: draw.tug_of_war([[1]], names=3)),
    "predict number": ("predict", lambda: draw.boundary(5, ROWS)),
    "none between": ("predict", lambda: draw.boundary(lambda a, _: {0: 0, 1: 1}.get(a), ROWS)),
    "none at a corner": (
        "predict",
        lambda: draw.boundary(lambda a, b: None if a + b > 2 else 1, []),
    ),
    "changing": ("predict", lambda: draw.boundary(lambda *_: random.random(), [])),
    "forgetful": ("make", lambda: draw.weight_map(lambda *_: Neuron(), ROWS)),
    "no maker": ("make", lambda: draw.weight_map(3, ROWS)),
    "makes nothing": ("make", lambda: draw.weight_map(one, ROWS)),
    "many rows": ("rows", lambda: draw.weight_map(from_weights, ROWS * 99)),
    "no rows": ("rows", lambda: draw.weight_map(from_weights, [])),
    "five dots": ("dots", lambda: draw.weight_map(from_weights, ROWS, dots=[(1, 1)] * 5)),
    "dot of one": ("dots[0]", lambda: draw.weight_map(from_weights, ROWS, dots=[(1,)])),
    "no dot to drag": ("edit", lambda: draw.weight_map(from_weights, ROWS, edit="dots")),
    "edit number": ("edit", lambda: draw.number_line([1], 1, edit=5)),
    "edit of three": ("edit", lambda: draw.storm_machine(one, 1, 1, edit=("a", "b", "c"))),
    "no stage": ("now", lambda: draw.loop("rest")),
    "more right than there are": ("right", lambda: draw.loop("guess", 9, 4)),
    "one sign of two": ("signs", lambda: draw.neuron([1, 2], 1, signs=["cloud"])),
    "no such sign": ("signs", lambda: draw.neuron([1], 1, signs=["snow"])),
    "sign text": ("signs", lambda: draw.neuron([1], 1, signs="cloud")),
    "sign number": ("signs", lambda: draw.neuron([1], 1, signs=[[]])),
    "threshold nan": ("threshold", lambda: draw.number_line([1], NAN, edit="t")),
    "rows short": ("rows", lambda: draw.number_line([1, 2], 1, rows=ROWS)),
    "many beads": ("sums", lambda: draw.number_line([1] * 1000, 1)),
    "table number": ("rows", lambda: draw.table(5)),
    "table of numbers": ("rows[0]", lambda: draw.table([1, 2])),
    "table ragged": ("rows[1]", lambda: draw.table([(1, 2), (1,)])),
    "graph of a number": ("result", lambda: draw.graph(3)),
    "graph of a stranger": ("a", lambda: draw.graph(Value(1) + 2, a=Value(1))),
    "graph without end": (
        "result",
        lambda: draw.graph(sum([Value(i) for i in range(300)], Value(0))),
    ),
    "graph of no pairs": (
        "result",
        lambda: draw.graph(SimpleNamespace(data=1, grad=0, sources=[1])),
    ),
    "rows back": ("back", lambda: draw.graph(Value(1), -1)),
    "album of none": ("pictures", lambda: draw.album([])),
    "album number": ("pictures", lambda: draw.album(5)),
    "album of dicts": ("hand[0]", lambda: draw.album([{}])),
    "album of letters": ("hand[1]", lambda: draw.album(["", "........ " * 7 + "...x...."])),
    "album beyond": ("place", lambda: draw.album([""] * 10, 10)),
    "pad of letters": ("picture", lambda: draw.pad("........ " * 7 + "...x....")),
    "weights text": ("weights", lambda: draw.neuron("12", 1)),
    "threshold text": ("threshold", lambda: draw.neuron([1], "1")),
    "x short": ("x", lambda: draw.neuron([1, 2], 1, [1])),
    "images number": ("images", lambda: draw.digits(5)),
    "image of 16": ("images[0]", lambda: draw.digits([[16] * 64])),
    "maps of 63": ("weights[1]", lambda: draw.heat_maps([[0.5] * 64, [0.5] * 63])),
    "maps of none": ("weights", lambda: draw.heat_maps([])),
    "confusion ragged": ("matrix[1]", lambda: draw.confusion([[1, 0], [1]])),
    "confusion below 0": ("matrix[0]", lambda: draw.confusion([[-1, 0], [1, 0]])),
    "confusion of many": ("matrix", lambda: draw.confusion([[0] * 13] * 13)),
    "confusion names": ("labels", lambda: draw.confusion([[1, 0], [1, 0]], labels=["a"])),
    "shares above 1": ("values", lambda: draw.shares([0.5, 1.5])),
    "no shares": ("values", lambda: draw.shares([])),
    "right short": ("right", lambda: draw.digits([DOTS] * 2, labels=[1, 2], right=[True])),
    "right of none": ("right", lambda: draw.digits([DOTS], right=[True])),
    "labels short": ("labels", lambda: draw.digits([DOTS] * 2, labels=[1])),
    "machine text": ("machine", lambda: draw.conveyor("mill", "rice")),
    "storm text": ("predict", lambda: draw.storm_machine("x", 1, 1)),
    "pulls number": ("pulls", lambda: draw.tug_of_war(5)),
    "paper of three": ("rows", lambda: draw.folding(ROWS[:3], 0)),
    "paper torn": ("share", lambda: draw.folding(ROWS, 1.01)),
    "paper nan": ("share", lambda: draw.folding(ROWS, NAN)),
    "paper answer": ("rows", lambda: draw.folding([(*row[:2], 2) for row in ROWS], 0)),
    "curve number": ("curve", lambda: draw.slope(3, [1])),
    "curve of text": ("curve", lambda: draw.slope(str, [1])),
    "no place": ("places", lambda: draw.slope(abs, [])),
    "place text": ("places", lambda: draw.slope(abs, ["1"])),
    "slope upside down": ("low, high", lambda: draw.slope(abs, [1], low=3, high=2)),
    "slope of one name": ("names", lambda: draw.slope(abs, [1], names=["w"])),
    "rate text": ("rate", lambda: draw.slope(abs, [1], rate="1")),
    "fastest nothing": ("fastest", lambda: draw.slope(abs, [1], fastest=0)),
    "slider of no rate": ("edit", lambda: draw.slope(abs, [1], edit=("w", "rate"))),
    "no network": ("network", lambda: draw.microscope(5, [1], 1, 1)),
    "network of neurons": ("network", lambda: draw.microscope(Network([2, 2, 1]), [1, 1], 1, 1)),
    "step nought": ("step", lambda: draw.microscope(Small(), [1, 1], 1, 1, 0)),
    "step beyond": ("step", lambda: draw.microscope(Small(), [1, 1], 1, 1, 7)),
    "step half": ("step", lambda: draw.microscope(Small(), [1, 1], 1, 1, 1.5)),
    "x of three": ("x", lambda: draw.microscope(Small(), [1, 1, 1], 1, 1)),
    "x of none": ("x", lambda: draw.microscope(Small(), [], 1, 1)),
    "x of many": ("network", lambda: draw.microscope(Small(), [1] * 5, 1, 1)),
    "answer text": ("answer", lambda: draw.microscope(Small(), [1, 1], "1", 1)),
    "rate nan": ("rate", lambda: draw.microscope(Small(), [1, 1], 1, NAN)),
    "weights lost": ("weights", lambda: draw.microscope(Small([]), [1, 1], 1, 1)),
    "weights nan": ("weights", lambda: draw.microscope(Small([NAN]), [1, 1], 1, 1)),
    "pulls of many rows": ("pulls", lambda: draw.tug_of_war([[1]] * 65)),
    "pulls of many weights": ("pulls[0]", lambda: draw.tug_of_war([[1] * 65])),
    "album without a name": ("edit", lambda: draw.album([DOTS], edit=None)),
    "place without a name": ("choose", lambda: draw.album([DOTS] * 2, choose=None)),
    "pad without a name": ("edit", lambda: draw.pad(DOTS, edit=None)),
    "dot with half a name": (
        "edit",
        lambda: draw.weight_map(from_weights, ROWS, dots=[(1, 1)], edit=(None, "w2")),
    ),
    "word of Python": ("edit", lambda: draw.table(ROWS, edit="for[0]")),
    "moving array": ("moving", lambda: draw.number_line([1], 1, moving=np.array([1, 0]))),
    "right of arrays": ("right", lambda: draw.digits([DOTS], labels=[1], right=[np.eye(2)])),
    "pulls infinite": ("pulls[0]", lambda: draw.tug_of_war([[INF]])),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_drawn_is_refused_at_the_call_by_its_name(case):
    name, make = REFUSED[case]
    with pytest.raises((ValueError, TypeError)) as caught:
        make()
    assert str(caught.value).startswith(f"{name}: expected ")
    assert ", got " in str(caught.value)


PAINTED = {
    "line": lambda a, b: draw.line([a, b]),
    "line to a top": lambda a, b: draw.line([a, b], top=4),
    "curves": lambda a, b: draw.curves({"a": [a, 1], "b": [b]}, {"c": [b, a, b]}),
    "neuron": lambda a, b: draw.neuron([a, b], 1, [b, 1], edit="weights"),
    "neuron's threshold": lambda a, b: draw.neuron([1], a, [b], edit=("w", "t")),
    "number line": lambda a, b: draw.number_line([a, b], 1, rows=[(1, 1), (0, 0)], edit="t"),
    "threshold of the line": lambda a, b: draw.number_line([b], a, edit="t"),
    "heat map": lambda a, b: draw.heat_map([a, b] * 32),
    "heat maps": lambda a, b: draw.heat_maps([[a, b] * 32] * 2),
    "shares": lambda a, b: draw.shares([a, b]),
    "histogram": lambda a, b: draw.histogram([a, b]),
    "ropes": lambda a, b: draw.tug_of_war([[a, b]]),
    "boundary": lambda a, b: draw.boundary(one, [(a, b, 1)], edit="data"),
    "ends of a boundary": lambda a, b: draw.boundary(one, [], low=a, high=b),
    "answers of a boundary": lambda a, b: draw.boundary(lambda x, _: a if x > 0.4 else b, ROWS),
    "weight map": lambda a, b: draw.weight_map(
        from_weights, ROWS, dots=[(a, b)], path=[(0, 0), (a, b)], steps=[(b, a), (1, 1)], edit="d"
    ),
    "slope": lambda a, b: draw.slope(lambda w: b * w, [0, a, b], rate=a, edit=("w", "rate")),
    "values of a slope": lambda a, b: draw.slope(lambda w: a if w > 1 else b, [0, 2], edit="w"),
    "ends of a slope": lambda a, b: draw.slope(one, [1], low=a, high=b),
    "rates of a slope": lambda a, b: draw.slope(one, [1], rate=a, fastest=b, edit=("w", "rate")),
    "table": lambda a, b: draw.table([(a, b, 1)], lambda *_: a, edit="data"),
    "digit": lambda a, b: draw.digit([a, b] * 32),
    "storm machine": lambda a, b: draw.storm_machine(one, a, b),
    "microscope": lambda a, b: draw.microscope(Small([a]), [a, b], b, a, 5, edit="step"),
    "microscope on signals": lambda a, b: draw.microscope(Small([b]), [a, b], 1, b, 2),
}


@pytest.mark.parametrize("figure", PAINTED)
def test_numbers_at_the_edge_are_refused_or_painted_whole(figure):
    """Painted whole: XML, no nan and no inf in any attribute, in short time."""
    for a in EDGES:
        for b in EDGES:
            try:
                made = PAINTED[figure](a, b)
            except (ValueError, TypeError) as error:
                assert re.match(r"[a-z]+(\[\d+\])?(, high)?: expected ", str(error))  # noqa: PT017 - others go on
                continue
            for element in ET.fromstring(made.svg()).iter():  # noqa: S314 - our own text
                for name, value in element.attrib.items():
                    if name not in ("aria-label", "aria-valuetext"):
                        assert not re.search(r"\b(nan|inf)\b", value), (name, value)


def test_noise_is_drawn_coarsely_and_soon():
    seen = {}

    def noise(*place):
        return seen.setdefault(place, random.random()) > 0.5

    begin = time.process_time()
    draw.boundary(noise, ROWS).svg()
    draw.weight_map(lambda w1, w2: lambda x1, x2: noise(w1, w2, x1, x2), ROWS).svg()
    assert time.process_time() - begin < 6


@pytest.mark.parametrize("name", ["가" * 5000, "a_" * 2500, str([1] * 50_000)])
def test_a_name_of_any_length_is_shortened_soon(name):
    begin = time.process_time()
    for figure in (
        draw.line([1], name=name),
        draw.digit(DOTS, label=name),
        draw.shares([1], labels=[name]),
        draw.table(ROWS, names=[name, "x2"]),
        draw.slope(abs, [1], names=[name, name]),
        draw.boundary(one, [], names=[name, name]),
        draw.weight_map(from_weights, ROWS, names=[name, name]),
        draw.histogram([1, 2], label=name),
        draw.curves({name: [1]}, at=[name], across=name),
        draw.confusion([[1]], labels=[name]),
        draw.neuron([1], 1, names=[name]),
        draw.storm_machine(lambda *_: name, 1, 1),
        draw.tug_of_war([[1]], names=[name]),
        draw.conveyor(lambda thing: thing, name),
    ):
        for text in ET.fromstring(figure.svg()).iter("{http://www.w3.org/2000/svg}text"):  # noqa: S314
            assert len(text.text) < 70
    assert time.process_time() - begin < 5


def test_half_a_character_in_a_name_reaches_neither_the_picture_nor_its_words():
    figure = draw.line([1], name="a\ud800b")
    for text in (figure.svg(), figure.title, figure.summary, repr(figure)):
        assert text.encode()
    assert "a b" in figure.summary


READER = """from neuron import draw

def predict(x1, x2):
    if 0.05 < x1 < 0.2 and 0.05 < x2 < 0.2:
        {wrong}
    return 1

figure = draw.boundary(
    predict, [])
"""


@pytest.mark.parametrize(("wrong", "last"), [("return 1 / 0", 5), ("return None", 8)])
def test_what_fails_while_painting_names_the_readers_lines(wrong, last):
    space = {"__name__": "__main__"}
    exec(compile(READER.format(wrong=wrong), "<cell>", "exec"), space)  # noqa: S102 - a cell
    with pytest.raises((ZeroDivisionError, TypeError)) as caught:
        space["figure"].svg()
    frames = traceback.extract_tb(caught.value.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == "<cell>"]
    assert lines[0] == 8  # where the figure was made
    assert lines[-1] == last
    assert len(frames) < 8
    if wrong == "return None":
        assert "for (0.1, 0.1), got None" in str(caught.value)


def test_tables_of_numpy_and_pandas_are_drawn_like_lists():
    frame = pd.DataFrame(ROWS, columns=["a", "b", "answer"])
    for rows in (np.array(ROWS), frame, (row for row in ROWS), zip(*zip(*ROWS))):
        assert draw.table(rows).svg() == draw.table(ROWS).svg()
    assert draw.boundary(one, frame).svg() == draw.boundary(one, ROWS).svg()
    assert draw.line(pd.Series([1, 2])).svg() == draw.line([1, 2]).svg()
    assert draw.line(np.float32([0.5, 2])).svg() == draw.line([0.5, 2]).svg()
    assert draw.histogram(np.arange(9)).svg() == draw.histogram(range(9)).svg()
    assert draw.neuron(np.array([1, 2]), np.int64(1), iter([0, 1])).svg() == (
        draw.neuron([1, 2], 1, [0, 1]).svg()
    )
    found = {"labels": np.array([1, 2]), "right": np.array([True, False])}
    assert draw.digits([DOTS] * 2, **found).svg() == (
        draw.digits([DOTS] * 2, labels=[1, 2], right=[True, False]).svg()
    )
    assert draw.table(ROWS, lambda a, b: np.float64(a * b)).svg() == (
        draw.table(ROWS, lambda a, b: float(a * b)).svg()
    )
    assert draw.boundary(lambda a, b: np.array([a > b]), ROWS).svg() == (
        draw.boundary(lambda a, b: a > b, ROWS).svg()
    )

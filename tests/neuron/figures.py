"""One of every figure that is public, and some that are large or have handles."""

import math
from xml.etree import ElementTree as ET

from neuron import Value, draw

ROWS = [(1, 1, 1), (1, 0, 0), (0, 1, 0), (0, 0, 0)]


EPOCHS = [round(abs(40 * math.sin(i))) for i in range(1000)]


PATH = [(0.134 + 0.005 * i, 0.847 - 0.005 * i - 0.01 * (i % 2)) for i in range(173)]


IMAGE = [(i * 7 % 17) / 16 for i in range(64)]


NEURONS = [[math.sin(i + 5 * k) for i in range(64)] for k in range(16)]


CONFUSED = [[20 if i == j else (i * j) % 7 == 1 for j in range(10)] for i in range(10)]


PICTURE = "\n".join(["........", "..####..", ".....#..", "....#..."] * 2)


class Two:
    """A reader's neuron of chapter 2."""

    def __init__(self, w1, w2):
        self.w1, self.w2 = w1, w2

    def predict(self, x1, x2):
        return 1 if x1 * self.w1 + x2 * self.w2 > 1 else 0


class Three:
    """A reader's network of chapter 11, with three hidden neurons."""

    def __init__(self):
        self.hidden = [[0.5, -0.25], [-1.5, 1.125], [0, 2]]
        self.hidden_biases = [0.125, -0.5, 0]
        self.weights = [-0.75, 0.25, 1]
        self.bias = -0.375


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def smooth_xor(x1, x2):
    a, b = sigmoid(6 * x1 + 6 * x2 - 3), sigmoid(9 - 6 * x1 - 6 * x2)
    return sigmoid(9 * a + 9 * b - 13)


def both(clouds, drop):
    return clouds and drop


def graph_of_a_neuron(**options):
    w1, w2, b = (Value(number) for number in (0.5, -1.0, 0.25))
    error = (w1 * 1 + w2 * 1 + b).sigmoid() - 1
    loss = error * error
    loss.backward()
    return draw.graph(loss, w1=w1, w2=w2, b=b, **options)


# name: how to make it, and the most bytes it may have; over 4,096 the book cannot inline it
FIGURES = {
    "conveyor": (lambda: draw.conveyor(lambda rice: (rice, "husk"), "rice"), 4096),
    "storm_machine": (lambda: draw.storm_machine(both, 1, 0, edit=("clouds", "drop")), 4096),
    "storm": (lambda: draw.storm_machine(both, 1, 1), 4096),
    "loop": (draw.loop, 4096),
    "loop turning": (lambda: draw.loop("improve", 2), 4096),
    "rice_mill": (draw.rice_mill, 4096),
    "table": (lambda: draw.table(ROWS, Two(2, 0.5).predict, edit="data"), 4096),
    "table without predictions": (lambda: draw.table(ROWS), 4096),
    "long table": (lambda: draw.table(ROWS * 30, Two(2, 0.5)), 8192),
    "neuron": (lambda: draw.neuron([2, -0.5], 1, [1, 0], edit=("w1", "w2", "t")), 4096),
    "neuron with signs": (
        lambda: draw.neuron([2, -0.5], 1, [1, 0], signs=["cloud", "thermometer"], edit=("a", "b")),
        4096,
    ),
    "neuron of signs": (lambda: draw.neuron([2, 0.5], 1, signs=["sun", "bolt"]), 4096),
    "neuron without inputs": (lambda: draw.neuron([0.6, 0.8], 1), 4096),
    "neuron with many inputs": (lambda: draw.neuron(IMAGE, 0.5, IMAGE), 8192),
    "weight_map": (lambda: draw.weight_map(Two, ROWS, dots=[(2, 0.5)], edit=("w1", "w2")), 4096),
    "three dots": (
        lambda: draw.weight_map(
            Two, ROWS, dots=[(2, 0.5), (2.9, 2.8), (0.6, 0.8)], edit=("w1", "w2")
        ),
        4096,
    ),
    "listed dots": (lambda: draw.weight_map(Two, ROWS, dots=[(2, 1), (0, 0)], edit="dots"), 4608),
    "path": (lambda: draw.weight_map(Two, ROWS, path=PATH), 4096),
    "steps": (lambda: draw.weight_map(Two, ROWS, steps=[(2, 0.5), (1.99, 0.5)]), 4096),
    "lost": (lambda: draw.weight_map(Two, ROWS, dots=[(-9, -9.9)]), 4096),
    "number_line": (
        lambda: draw.number_line([1.4, 0.6, 0.8, 0], 1, rows=ROWS, moving=True, edit="t"),
        4096,
    ),
    "number_line alone": (lambda: draw.number_line([1.4, 0.6], 1), 4096),
    "boundary": (lambda: draw.boundary(Two(0.6, 0.8), ROWS, edit="data"), 4096),
    "smooth boundary": (lambda: draw.boundary(smooth_xor, ROWS), 4096),
    "many points": (
        lambda: draw.boundary(
            Two(1, 1), [(math.sin(i), math.cos(3 * i), i % 2) for i in range(99)]
        ),
        8192,
    ),
    "line": (lambda: draw.line([2, 2, 3, 3, 4], top=4, name="right"), 4096),
    "curves": (
        lambda: draw.curves(
            {"loss": [3 / (i + 1) for i in range(3000)]},
            {"training": [1 - 1 / (i + 1) for i in range(99)], "test": [0.5, math.nan, 0.75]},
        ),
        4096,
    ),
    "curves of no epochs": (
        lambda: draw.curves({"a": [1, 2, 3], "b": [2, 3]}, at=[10, 20, 40], across="pictures"),
        4096,
    ),
    "histogram": (lambda: draw.histogram(EPOCHS), 4096),
    "histograms": (lambda: draw.histogram({"and": EPOCHS, "or": EPOCHS[:500], "x1": [7]}), 5120),
    "tug_of_war": (lambda: draw.tug_of_war([[-86, -86], [173, 0], [0, 0], [0, 0]]), 4096),
    "folding": (lambda: draw.folding([(1, 1, 0), (1, 0, 1), (0, 1, 1), (0, 0, 0)], 0.5), 4096),
    "slope": (
        lambda: draw.slope(math.cos, [-1, 0.5], rate=0.5, edit=("start", "rate")),
        4608,
    ),
    "slope alone": (lambda: draw.slope(abs, [2], names=["total", "output"], edit="total"), 4096),
    **{
        f"microscope {step}": (
            lambda step=step: draw.microscope(Three(), [1, 0], 1, 0.5, step, edit="step"),
            8192,
        )
        for step in range(1, 13)
    },
    "microscope": (lambda: draw.microscope(Three(), [1, 0], 1, 0.5), 8192),
    "graph": (lambda: graph_of_a_neuron(edit="numbers"), 8192),
    "graph on its way back": (lambda: graph_of_a_neuron(back=3), 8192),
    "graph of dots": (lambda: draw.graph(sum([Value(i) * i for i in range(12)], Value(0))), 8192),
    "digit": (lambda: draw.digit(IMAGE, label="5"), 4096),
    "drawn digit": (lambda: draw.digit(PICTURE), 4096),
    "digits": (lambda: draw.digits([IMAGE] * 10, labels=range(10)), 6144),
    "digits with ticks": (
        lambda: draw.digits([IMAGE] * 10, labels=range(10), right=[True, False] * 5),
        6656,
    ),
    "heat_map": (lambda: draw.heat_map([v - 0.5 for v in IMAGE], label="0"), 4096),
    "heat_maps": (lambda: draw.heat_maps(NEURONS), 12288),
    "many heat_maps": (lambda: draw.heat_maps(NEURONS * 2), 22528),
    "confusion": (lambda: draw.confusion(CONFUSED), 8192),
    "confusion with names": (lambda: draw.confusion([[3, 1], [0, 2]], labels=["no", "yes"]), 4096),
    "shares": (lambda: draw.shares([0.5, 0.25, 0.125, 0.125, 0, 0, 0, 0, 0, 0]), 4096),
    "shares of names": (lambda: draw.shares([0.003, 0.997], labels=["no", "yes"]), 4096),
    "pad": (lambda: draw.pad(PICTURE), 12288),
    "album": (lambda: draw.album([PICTURE] * 7 + [""] * 13, 6), 24576),
    "empty album": (lambda: draw.album([""] * 100), 49152),
}


def drawn(figure, tag="path"):
    """List the attributes of all elements of one kind in a figure."""
    root = ET.fromstring(figure.svg())  # noqa: S314 - our own text
    return [e.attrib for e in root.iter() if e.tag.endswith("}" + tag)]

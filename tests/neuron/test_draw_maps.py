"""The maps show exactly what the reader's own functions answer."""

import math
import random
import re
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from neuron import Neuron, draw, train, truth_table
from neuron.draw.regions import area, regions, simple

STORM = truth_table("and")


pytestmark = pytest.mark.usefixtures("english")


class Counting:
    """A neuron with two weights that counts how often any of them is asked."""

    asked = 0

    def __init__(self, w1, w2, threshold=1):
        self.w1, self.w2, self.threshold = w1, w2, threshold

    def predict(self, x1, x2):
        Counting.asked += 1
        return 1 if x1 * self.w1 + x2 * self.w2 > self.threshold else 0


def truth(w1, w2, threshold=1):
    """Work the four answers out from the inequalities, without any neuron."""
    return (int(w1 + w2 > threshold), int(w1 > threshold), int(w2 > threshold), int(threshold < 0))


def inside(point, polygon):
    """Tell whether a point is in a polygon: an odd number of edges lies to its right."""
    x, y = point
    odd = False
    for (x1, y1), (x2, y2) in zip(polygon, [*polygon[1:], polygon[0]]):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            odd = not odd
    return odd


@pytest.mark.parametrize(("threshold", "tables"), [(1, 7), (-1, 7), (0.3, 7)])
def test_regions_of_the_weight_plane_are_those_of_the_inequalities(threshold, tables):
    low, high = -3, 3
    found = regions(lambda a, b: truth(a, b, threshold), (low, high), (low, high))
    assert len(found.polygons) == tables
    rng = random.Random(0)
    checked = 0
    for _ in range(2000):
        w1, w2 = rng.uniform(low, high), rng.uniform(low, high)
        distance = min(abs(w1 - threshold), abs(w2 - threshold), abs(w1 + w2 - threshold) / 2**0.5)
        if distance > (high - low) / 1000:  # a third of a unit on the sheet
            holders = {
                answers
                for answers, polygons in found.polygons.items()
                if any(inside((w1, w2), polygon) for polygon in polygons)
            }
            assert holders == {truth(w1, w2, threshold)}
            checked += 1
    assert checked > 1900


def test_a_round_region_has_the_area_of_the_circle():
    found = regions(lambda x, y: x * x + y * y < 1, (-1.5, 1.5), (-1.5, 1.5), 32)
    assert sum(map(area, found.polygons[True])) == pytest.approx(math.pi, rel=0.01)
    assert found.share(answer=True) == pytest.approx(math.pi / 9, rel=0.01)
    for edge in found.edges:
        for x, y in edge:
            assert math.hypot(x, y) == pytest.approx(1, abs=0.02)


def test_simplifying_a_line_keeps_it_within_the_slack():
    rng = random.Random(1)
    points = [(i, 10 * math.sin(i / 9) + rng.random()) for i in range(200)]
    kept = simple(points, 0.5)
    assert len(kept) < len(points)
    xs, ys = zip(*kept)
    for x, y in points:
        assert abs(y - np.interp(x, xs, ys)) <= 0.5 * 2  # the slack is across, this is upright


def test_the_names_on_the_weight_map_stand_where_those_answers_are():
    svg = draw.weight_map(Counting, STORM, dots=[(2, 0.5)]).svg()
    named = re.findall(r'<text x="([\d.]+)" y="([\d.]+)"[^>]*>([01] [01] [01] [01])</text>', svg)
    assert len(named) == 7
    for x, y, text in named:
        w1, w2 = (float(x) - 40) / 76 - 1, 3 - (float(y) - 4 - 26) / 76
        assert truth(w1, w2) == tuple(map(int, text.split()))


def test_a_region_is_the_darker_the_more_rows_are_right():
    svg = draw.weight_map(Counting, STORM).svg()
    scores = [int(score) for score in re.findall(r">(\d)/4</text>", svg)]
    shades = [float(shade) for shade in re.findall(r'z" fill-opacity="([\d.]+)"', svg)]
    assert len(scores) == len(shades) == 7
    by_score = dict(zip(scores, shades))
    assert [by_score[score] for score in scores] == shades
    assert by_score[2] < by_score[3] < by_score[4] / 2  # all right stands out


def test_the_weight_map_says_the_answers_and_scores_of_its_dots():
    """Q1 to Q3 of the curriculum: 1 1 0 0, 1 1 1 0 and 1 0 0 0."""
    figure = draw.weight_map(Counting, STORM, dots=[(2, 0.5), (3, 3), (0.6, 0.8)])
    assert "Regions: 7," in figure.summary
    assert "All rows are right in the region 1 0 0 0." in figure.summary
    for line in (
        "(2, 0.5): 1 1 0 0, 3 of 4 right.",
        "(3, 3): 1 1 1 0, 2 of 4 right.",
        "(0.6, 0.8): 1 0 0 0, 4 of 4 right.",
    ):
        assert line in figure.summary
    never = draw.weight_map(Counting, truth_table("xor"), dots=[(1, 1)])
    assert "No place on this map answers 0 1 1 0." in never.summary


def test_the_weight_map_asks_a_function_a_class_and_the_package_alike():
    def from_class(w1, w2):
        return Counting(w1, w2)

    def from_function(w1, w2):
        return lambda x1, x2: x1 * w1 + x2 * w2 > 1

    def from_package(w1, w2):
        return Neuron(weights=[w1, w2], threshold=1)

    pictures = {draw.weight_map(m, STORM).svg() for m in (from_class, from_function, from_package)}
    assert len(pictures) == 1


def test_the_path_is_that_of_the_training():
    """Table D: from seed 1, x1 and not x2 ends at (1.004, -0.013)."""
    neuron = Neuron(threshold=1, seed=1)
    rows = truth_table("x1 and not x2")
    path = [tuple(neuron.weights)]
    train(
        neuron,
        rows,
        learn_threshold=False,
        on_epoch=lambda _, n: path.append(tuple(n.weights)),
    )
    figure = draw.weight_map(Counting, rows, path=path)
    assert "moves: 173, (0.134, 0.847) → (1.004, −0.013)" in figure.summary
    (end,) = re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)" r="7"', figure.svg())
    assert float(end[0]) == pytest.approx(40 + 76 * (1 + neuron.weights[0]), abs=0.06)
    assert float(end[1]) == pytest.approx(330 - 76 * (1 + neuron.weights[1]), abs=0.06)


def test_short_steps_are_drawn_longer_and_say_so():
    figure = draw.weight_map(Counting, STORM, steps=[(2, 0.5), (1.99, 0.5)])
    factor = int(re.search(r"drawn (\d+) times longer", figure.summary)[1])
    tips = re.findall(r'<path d="M([\d.]+) ([\d.]+)l[^"]*z" fill="var\(--ink\)"/>', figure.svg())
    ((x, y),) = tips
    assert float(x) == pytest.approx(40 + 76 * 3 - 0.01 * factor * 76, abs=0.06)

    assert float(y) == pytest.approx(330 - 76 * 1.5, abs=0.06)
    plain = draw.weight_map(Counting, STORM, steps=[(2, 0.5), (1, 0.5)])
    assert "longer" not in plain.summary


def test_steps_that_do_not_move_are_not_said_to_be_drawn_longer():
    steps = [(0.5, 0.5), (0.5, 0.5), (0.5, 0.5)]
    assert "times longer" not in draw.weight_map(Counting, STORM, steps=steps).summary


def test_a_dot_that_has_left_the_map_is_an_arrow_at_its_edge():
    svg = draw.weight_map(Counting, STORM, dots=[(-9.2, -9.9)], edit=("w1", "w2")).svg()
    assert "data-edit" not in svg
    assert "(−9.2, −9.9): 0 0 0 0" in svg
    assert re.search(r'<path d="M40 330l[^"]*z" fill="var\(--one\)"/>', svg)


def test_the_boundary_splits_the_square_as_the_function_does():
    def predict(x1, x2):
        return x1 * x1 + 0.5 * x2 > 0.7

    x1, x2 = np.meshgrid(np.linspace(-0.5, 1.5, 1001), np.linspace(-0.5, 1.5, 1001))
    share = 100 * np.mean(x1 * x1 + 0.5 * x2 > 0.7)
    figure = draw.boundary(predict, STORM)
    said = int(re.search(r"(\d+) percent", figure.summary)[1])
    assert said == pytest.approx(share, abs=0.75)
    assert "3 of 4 right. Wrong: (1, 0)." in figure.summary


def test_the_line_of_a_smooth_answer_is_where_it_is_one_half():
    def predict(x1, x2):
        return 1 / (1 + math.exp(-(5 * x1 + 3 * x2 - 4)))

    root = ET.fromstring(draw.boundary(predict, STORM).svg())  # noqa: S314 - our own text
    (d,) = [e.get("d") for e in root.iter() if e.get("stroke-width") == "1.8"]
    x, y = map(float, re.match(r"M([\d.]+) ([\d.]+)", d).groups())
    x1, x2 = (x - 40) / 152 - 0.5, 1.5 - (y - 26) / 152
    assert predict(x1, x2) == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize("answer", [lambda p: p, lambda p: [p], lambda p: [1 - p, p], bool])
def test_any_form_of_an_answer_is_understood(answer):
    figure = draw.boundary(lambda x: answer(float(x[0] > 0.5)), [(1, 1, 1), (0, 0, 0)])
    assert "50 percent of the square" in figure.summary
    assert "2 of 2 right" in figure.summary


@pytest.mark.parametrize("answer", ["1", None, [1, 2, 3], math.nan])
def test_what_is_no_answer_is_refused_at_once(answer):
    with pytest.raises((TypeError, ValueError), match="predict"):
        draw.boundary(lambda _: answer, STORM)


def test_making_a_map_asks_only_what_it_needs_and_looking_asks_the_rest():
    """Ten more, twice at five places, find out whether there are answers between the points."""
    Counting.asked = 0
    figure = draw.boundary(Counting(1, 1).predict, STORM)
    assert Counting.asked == 4 + 10
    maps = draw.weight_map(Counting, STORM, dots=[(1, 1)])
    assert Counting.asked == 14 + 4 + 4 * 10
    figure.svg()
    looked = Counting.asked
    assert looked > 300
    figure.svg()
    assert Counting.asked == looked  # the drawing is kept
    maps.svg()
    assert Counting.asked > looked


READER = """
class Neuron:
    def __init__(self):
        self.w = [1, 1]

    def predict(self, x1, x2):
        return 1 if x1 * self.w[0] + x2 * self.w[1] > 1 else 0

neuron = Neuron()
w = [1, 1]

def total(x1, x2):
    return x1 * w[0] + x2 * w[1]

def predict(x1, x2):
    return 1 if total(x1, x2) > 1 else 0

def outer():
    own = [1, 1]
    def inner(x):
        return [x[0] * own[0] + x[1] * own[1] > 1 for _ in "1"]
    return inner, own

inner, own = outer()
"""


@pytest.mark.parametrize("name", ["neuron", "neuron.predict", "predict", "inner"])
def test_a_figure_keeps_the_numbers_of_the_moment_it_was_made(name):
    space = {"__name__": "__main__"}
    exec(READER, space)  # noqa: S102 - a reader's cell
    before = draw.boundary(eval(name, space), STORM)  # noqa: S307
    drawn = draw.boundary(eval(name, space), STORM).svg()  # noqa: S307
    for weights in (space["neuron"].w, space["w"], space["own"]):
        weights[:] = [-5, 3]
    after = draw.boundary(eval(name, space), STORM)  # noqa: S307
    assert before.svg() == drawn
    assert after.svg() != drawn

"""Charts, tables and pictures show the numbers that they are given."""

import math
import re
import statistics
from collections import Counter
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuron import Neuron, count_right, draw, train, truth_table
from neuron.draw.histograms import bins
from neuron.draw.ropes import wasted
from neuron.draw.scale import number, ticks
from tests.neuron.figures import ROWS, drawn


def threshold_one(w1, w2):
    return lambda x1, x2: x1 * w1 + x2 * w2 > 1


pytestmark = pytest.mark.usefixtures("english")


def everything(figure):
    return [e.attrib for e in ET.fromstring(figure.svg()).iter()]  # noqa: S314 - our own text


def epochs(answers, seeds=200):
    table = truth_table(answers)
    return [
        train(Neuron(threshold=1, seed=s), table, learn_threshold=False).epochs
        for s in range(seeds)
    ]


@given(st.lists(st.integers(0, 49), min_size=1))
def test_every_whole_number_has_its_own_bar(values):
    found = bins([float(v) for v in values])
    assert (found.start, found.width) == (0, 1)
    expected = Counter(values)
    assert found.counts(values) == [expected[i] for i in range(max(values) + 1)]


@given(st.lists(st.floats(-1e6, 1e6), min_size=1))
def test_every_value_is_in_one_bar(values):
    found = bins(values)
    assert sum(found.counts(values)) == len(values)
    assert found.count <= 52


def test_bars_equal_those_of_numpy():
    values = [math.sin(i) * 40 + 0.017 for i in range(1000)]
    found = bins(values)
    edges = [found.start + found.width * i for i in range(found.count + 1)]
    assert found.counts(values) == np.histogram(values, edges)[0].tolist()


def test_a_histogram_draws_one_bar_per_count_and_says_the_statistics():
    values = epochs((1, 0, 0, 0))
    figure = draw.histogram(values)
    (bars,) = [p for p in drawn(figure) if p.get("stroke") == "var(--one)"]
    tops = [float(y) for y in re.findall(r"V([\d.]+)", bars["d"])]
    bottom = float(re.match(r"M[\d.]+ ([\d.]+)", bars["d"])[1])
    counts = [count for _, count in sorted(Counter(values).items())]
    scale = (bottom - min(tops)) / max(counts)
    assert [bottom - top for top in tops] == pytest.approx([c * scale for c in counts], abs=0.06)
    assert f"median {number(statistics.median(values))}, mean 8.27, " in figure.summary
    assert "200 in all, lowest 0, " in figure.summary
    (most, times), *_ = Counter(values).most_common(1)
    assert f"Most often {most} ({times}×)." in figure.summary


def test_the_order_of_three_tables_can_be_read_off():
    """Exercise 5a: 8.27 < 46.55 < 103.49."""
    series = {name: epochs(name) for name in ("and", "x1", "x1 and not x2")}
    means = re.findall(r"mean ([\d.]+)", draw.histogram(series).summary)
    assert [float(mean) for mean in means] == [8.27, 46.55, 103.49]


def pulls_of(answers, seed):
    """Count, for every row and weight, the nudges of one training with the threshold 1."""
    neuron, rows = Neuron(threshold=1, seed=seed), truth_table(answers)
    pulls = [[0, 0] for _ in rows]
    while count_right(neuron, rows) < len(rows):
        for pull, (*x, answer) in zip(pulls, rows):
            error = neuron.learn(x, answer, learn_threshold=False)
            for k, value in enumerate(x):
                pull[k] -= error * value
    return pulls


def test_the_tug_of_war_counts_what_table_d_says():
    pulls = pulls_of("x1 and not x2", 1)
    assert pulls == [[-86, -86], [173, 0], [0, 0], [0, 0]]
    figure = draw.tug_of_war(pulls)
    assert "w1: row 1 −86, row 2 +173; 173 up, 86 down, together +87." in figure.summary
    assert "w2: row 1 −86; 0 up, 86 down, together −86." in figure.summary
    assert figure.summary.endswith("50 % of the pulling cancels out.")


@pytest.mark.parametrize(("answers", "share"), [("and", 0), ("x1", 0), ("x1 and not x2", 50)])
def test_half_of_the_pulling_is_wasted_only_where_rows_fight(answers, share):
    total = np.sum([pulls_of(answers, seed) for seed in range(100)], axis=0)
    assert 100 * wasted(total.tolist()) == pytest.approx(share, abs=1)


def test_arrows_of_the_tug_of_war_are_as_long_as_the_pulls():
    tips = [
        (round(float(re.match(r"M([\d.]+)", path["d"])[1])) - 180, path["fill"])
        for path in drawn(draw.tug_of_war([[-86, -40], [172, 0]]))
        if path.get("fill") in ("var(--one)", "var(--zero)")
    ]
    assert tips == [(-50, "var(--zero)"), (100, "var(--one)"), (-23, "var(--zero)")]


def heights(d):
    """Follow a path of relative steps; return the y of all its corners."""
    ys = [float(re.match(r"M[\d.]+ ([\d.]+)", d)[1])]
    for kind, steps in re.findall(r"([lvh])([-\d. ]+)", d):
        if kind != "h":
            ys.append(ys[-1] + float(re.findall(r"-?[\d.]+", steps)[-1]))
    return ys


def test_a_spike_among_thousands_of_values_is_seen():
    values = [0.5] * 10_000
    values[1234] = 1.0
    (curve,) = [p for p in drawn(draw.curves({"loss": values})) if p.get("fill") == "none"]
    ys = heights(curve["d"])
    assert ys[0] - min(ys) == pytest.approx(55, abs=0.2)  # half of the panel's height


def test_a_curve_that_has_run_away_is_drawn_as_far_as_it_is_finite():
    figure = draw.curves({"loss": [1.0, 4.0, math.inf, math.nan]})
    assert "last ?" in figure.summary
    assert "nan" not in figure.svg()
    assert "inf" not in figure.svg()


@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan])
def test_numbers_that_have_run_away_leave_the_drawing_whole(value):
    for figure in (
        draw.neuron([value, 1], 1, [1, 0], edit=("w1", "w2")),
        draw.number_line([value, 1], 1),
        draw.weight_map(threshold_one, ROWS, dots=[(value, 1)], path=[(1, 1), (value, value)]),
        draw.heat_map([value, *[1.0] * 63]),
    ):
        for name, written in ((n, w) for a in everything(figure) for n, w in a.items()):
            assert name.startswith("aria") or not re.search(r"\b(inf|nan)", written), name


def test_arrays_are_lists_too():
    assert draw.line(np.array([1.5, 2.5])).svg() == draw.line([1.5, 2.5]).svg()


def test_a_line_of_whole_numbers_is_a_staircase():
    (stairs,) = [p for p in drawn(draw.line([2, 2, 3, 4], top=4)) if p.get("fill") == "none"]
    assert re.fullmatch(r"M[\d. ]+(h[\d.]+v-[\d.]+){2}", stairs["d"])
    (curve,) = [p for p in drawn(draw.line([0.5, 0.25])) if p.get("fill") == "none"]
    assert "l" in curve["d"]


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: draw.line("12"), "values"),
        (lambda: draw.line([1, "2"]), "values"),
        (lambda: draw.curves([1, 2]), "dictionary"),
        (lambda: draw.curves({"": None}), r"^panels\[''\]: expected a list of numbers"),
        (lambda: draw.histogram([]), "^values: expected a list of numbers"),
        (lambda: draw.histogram([math.nan]), "finite"),
        (lambda: draw.table([]), "^rows: expected a list of rows"),
        (lambda: draw.table([(1, 1), (1,)]), "row"),
        (lambda: draw.neuron([], 1), "weights"),
        (lambda: draw.neuron([1, 2], 1, [1]), "2 inputs"),
        (lambda: draw.number_line([1], 1, rows=ROWS), "rows"),
        (lambda: draw.heat_map([1, 2]), "64"),
        (lambda: draw.tug_of_war([[1], [1, 2]]), "pulls"),
        (lambda: draw.tug_of_war([[1, math.inf]]), "finite"),
        (lambda: draw.weight_map(complex, ROWS), "predict|callable"),
        (lambda: draw.weight_map(threshold_one, ROWS, low=3, high=1), "low"),
        (lambda: draw.boundary(3, ROWS), "predict"),
    ],
)
def test_what_cannot_be_drawn_is_said_at_once(make, says):
    with pytest.raises((TypeError, ValueError), match=says):
        make()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1, "1"),
        (0.30000000000000004, "0.3"),
        (-0.0004, "−0.0004"),
        (-0.013, "−0.013"),
        (100, "100"),
        (0, "0"),
        (-0.0, "0"),
        (12345678, "1.2e+07"),
        (math.inf, "∞"),
        (math.nan, "?"),
    ],
)
def test_numbers_are_written_for_readers(value, text):
    assert number(value) == text


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6))
def test_ticks_are_round_and_inside(low, width):
    found = ticks(low, low + width)
    assert 2 <= len(found) <= 7 or width < 1e-9 * abs(low)
    assert all(low - 1e-6 * width <= tick <= low + width * (1 + 1e-6) for tick in found)


def texts(figure):
    root = ET.fromstring(figure.svg())  # noqa: S314 - our own text
    return [e.text for e in root.iter() if e.tag.endswith("}text")]


def test_curves_name_the_places_of_their_values_below_them():
    figure = draw.curves({"a": [3, 2, 1], "b": [1, 2, 2]}, at=[10, 20, 40], across="pictures")
    written = texts(figure)
    assert [word for word in written if word in ("10", "20", "40")] == ["10", "20", "40"]
    assert "pictures" in written
    assert "epoch" not in written
    assert figure.summary.startswith("pictures: 10, 20, 40.")


def test_of_many_places_so_many_are_named_that_they_can_be_read():
    names = [f"p{i}" for i in range(50)]
    written = texts(draw.curves({"a": list(range(50))}, at=names))
    named = [word for word in written if word in names]
    assert 4 <= len(named) <= 8
    assert named[0] == "p0"


def test_curves_that_are_still_growing_keep_the_places_of_those_to_come():
    """While the cell runs, a point stands where it will stand at the end."""
    firsts = [
        re.search(r"M([\d.]+) ", p["d"])[1]
        for figure in (
            draw.curves({"a": [1, 2]}, at=[1, 2, 3, 4]),
            draw.curves({"a": [1, 2, 3, 4]}, at=[1, 2, 3, 4]),
        )
        for p in drawn(figure)
        if p.get("fill") == "none"
    ]
    growing, whole = (
        [float(e["cx"]) for e in drawn(figure, "circle")]
        for figure in (
            draw.curves({"a": [1, 2, 3]}, at=[1, 2, 3, 4]),
            draw.curves({"a": [1, 2, 3, 4]}, at=[1, 2, 3, 4]),
        )
    )
    assert firsts[0] == firsts[1]
    assert growing[0] < whole[0]

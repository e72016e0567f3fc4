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

from neuron import Neuron, count_right, draw, language, train, truth_table
from neuron.draw.histograms import bins
from neuron.draw.pictures import pixels
from neuron.draw.ropes import wasted
from neuron.draw.scale import apart, number, ticks

ROWS = [(1, 1, 1), (1, 0, 0), (0, 1, 0), (0, 0, 0)]


def threshold_one(w1, w2):
    return lambda x1, x2: x1 * w1 + x2 * w2 > 1


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setattr(language, "_chosen", "en")


def drawn(figure, tag="path"):
    root = ET.fromstring(figure.svg())  # noqa: S314 - our own text
    return [e.attrib for e in root.iter() if e.tag.endswith("}" + tag)]


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


def test_a_table_marks_every_row_as_the_package_counts():
    neuron = Neuron(weights=[2, 0.5], threshold=1)
    figure = draw.table(ROWS, neuron)
    marks = [p["stroke"] for p in drawn(figure) if p.get("stroke-width") == "2"]
    assert marks == ["var(--good)", "var(--bad)", "var(--good)", "var(--good)"]
    assert figure.summary.endswith(f"{count_right(neuron, ROWS)} of 4 right.")
    assert "1, 0: answer 0, prediction 1, wrong." in figure.summary


def test_a_probability_is_right_if_it_is_on_the_right_side():
    figure = draw.table(ROWS, lambda x1, x2: 0.9 if x1 and x2 else 0.2)
    assert figure.summary.endswith("4 of 4 right.")


def test_a_neuron_adds_as_the_package_does():
    for weights, x in (([2, 0.5], [1, 1]), ([0.5, 0.5], [1, 1]), ([0.1, 0.2, -3], [1, 1, 0])):
        neuron = Neuron(weights=weights, threshold=1)
        figure = draw.neuron(weights, 1, x)
        assert f"= {number(neuron.weighted_sum(x))} is " in figure.summary
        assert figure.summary.endswith(f"the output is {neuron.predict(x)}.")


def test_a_sum_that_is_barely_above_does_not_look_equal():
    total = 0.0
    for _ in range(100):
        total += 0.01
    assert total > 1
    figure = draw.neuron([total], 1, [1])
    assert "1.0000000000000007 is above the threshold 1" in figure.summary
    assert apart(0.5, 1) == ("0.5", "1")


def test_the_row_of_zeros_is_nailed():
    figure = draw.number_line([2, 1, 1, 0], 1, rows=[(1, 1, 1)] * 3 + [(0, 0, 1)], moving=False)
    assert "1 of 4 right" in figure.summary
    assert figure.summary.count("no weight can move") == 1
    assert "All inputs of row 4 are 0" in figure.summary
    assert "stopped moving" in figure.summary
    beads = drawn(figure, "circle")
    assert len([bead for bead in beads if bead["r"] == "9.5"]) == 1  # only row 1 is above 1


def test_a_digit_shows_the_grey_of_every_point():
    image = [(i * 7 % 17) / 16 for i in range(64)]
    seen = [0.0] * 64
    for path in drawn(draw.digit(image)):
        if "stroke-opacity" in path:
            for x, y in re.findall(r"M([\d.]+) ([\d.]+)h0", path["d"]):
                i = int((float(x) - 104) // 19) + 8 * int((float(y) - 12) // 19)
                seen[i] = float(path["stroke-opacity"])
    assert seen == pytest.approx(image, abs=1 / 16 + 0.006)  # eighths, written with two decimals


def test_a_heat_map_draws_for_as_the_points_of_1_and_against_as_those_of_0():
    weights = [0.0, 1.0, -1.0, 0.5] + [0.0] * 60
    paths = [p for p in drawn(draw.heat_map(weights)) if "stroke-opacity" in p]
    looks = [(p["stroke"], p["stroke-linecap"], p["stroke-opacity"]) for p in paths]
    assert looks == [
        ("var(--one)", "round", ".5"),
        ("var(--one)", "round", "1"),
        ("var(--zero)", "square", "1"),
    ]
    legend = [p for p in drawn(draw.heat_map(weights)) if p.get("stroke-width") == "13"]
    assert [(p["stroke"], p["stroke-linecap"]) for p in legend] == [
        ("var(--zero)", "square"),
        ("var(--one)", "round"),
    ]
    points = draw.boundary(lambda *_: 0, [[0, 0, 0], [1, 1, 1]]).svg()
    assert re.search(r'stroke="var\(--one\)" stroke-width="17" stroke-linecap="round"', points)
    assert re.search(r'stroke="var\(--zero\)" stroke-width="15" stroke-linecap="square"', points)
    figure = draw.heat_map(weights)
    assert "from −1 to 1: 2 speak for, 1 against. The strongest: row 1, column 2." in figure.summary


def test_a_picture_is_read_from_numbers_and_from_text_alike():
    text = "\n".join(["#......."] * 8)
    assert pixels("picture", text) == [1.0, *[0.0] * 7] * 8
    assert draw.digit(text).svg() == draw.digit([1, *[0] * 7] * 8).svg()
    for wrong in ("###", "x" * 8 + "\n" + "........\n" * 7, [0.0] * 63, [16.0] * 64):
        with pytest.raises(ValueError, match="picture"):
            pixels("picture", wrong)


def test_the_conveyor_shows_what_the_machine_makes():
    figure = draw.conveyor(lambda rice: ("white " + rice, "husk"), "rice")
    assert figure.summary.endswith("rice. Out of it: white rice, husk.")
    storm = draw.storm_machine(lambda clouds, drop: clouds and drop, 1, 1)
    assert "dark clouds 1, sudden drop 1. Out of it: storm 1." in storm.summary


@pytest.mark.parametrize(
    "name", ["rice_mill", "predict_three", "only_clouds", "only_the_clouds_matter", "방앗간_기계"]
)
def test_the_whole_name_of_a_machine_is_written_on_it(name):
    def machine(_):
        return 1

    machine.__name__ = name
    texts = re.findall(
        r"<text[^>]*font-weight=\"600\"[^>]*>([^<]*)", draw.conveyor(machine, 1).svg()
    )
    assert "".join(texts) == name


def test_the_loop_says_where_it_is_and_how_many_are_right():
    assert draw.loop("improve", 2).summary == "The machine is at: improve. 2 of 4 right."
    assert "3 of 8 right" in draw.loop("evaluate", 3, 8).summary
    stages = {draw.loop(stage).svg() for stage in (None, "guess", "evaluate", "improve", "done")}
    assert len(stages) == 5


def test_signs_of_inputs_are_filled_where_the_input_is_on():
    off, on = (draw.neuron([1], 1, [x], signs=["cloud"]).svg() for x in (0, 1))
    assert "fill-opacity" in on
    assert "fill-opacity" not in off


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


def test_ticks_stand_beside_the_labels_that_were_answered():
    pictures = [[0.0] * 64] * 3
    plain, ticked = (
        draw.digits(pictures, labels=[4, 5, 6], right=right)
        for right in (None, [True, False, True])
    )
    extra = [p for p in drawn(ticked) if p not in drawn(plain)]
    assert len(extra) == 2
    assert "With a tick: 2 (4, 6)." in ticked.summary
    assert "tick" not in plain.summary

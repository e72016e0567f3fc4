"""Pictures, tables and machines show what they are given."""

import re

import pytest

from neuron import Neuron, count_right, draw
from neuron.draw.pictures import pixels
from neuron.draw.scale import apart, number
from tests.neuron.figures import ROWS, drawn

pytestmark = pytest.mark.usefixtures("english")


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
            for x, y in re.findall(r"M([\d.]+) ([\d.]+)h.01", path["d"]):
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

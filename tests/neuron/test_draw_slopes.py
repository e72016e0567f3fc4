"""A ball on a curve lies on it, shows the slope under it, and tells what a screen reader needs."""

import math
import re
import xml.etree.ElementTree as ET

import numpy as np
import pytest

from neuron import draw

BALL, DOT = "7", "2.5"


def bowl(w):
    return (w - 1) ** 2


def shapes(figure, tag):
    root = ET.fromstring(figure.svg())  # noqa: S314 - our own text
    return [each.attrib for each in root.iter() if each.tag.endswith(tag)]


def ball(figure):
    (found,) = [each for each in shapes(figure, "circle") if each.get("r") == BALL]
    return float(found["cx"]), float(found["cy"])


def tangent(figure):
    """Return the two ends of the line under the ball."""
    (found,) = [each["d"] for each in shapes(figure, "path") if each.get("stroke-width") == "2.5"]
    numbers = [float(n) for n in re.findall(r"-?[\d.]+", found)]
    start, end = np.array(numbers[:2]), np.array(numbers[2:])
    return start, end if "L" in found else start + end


def handle(figure, place):
    (found,) = [each for each in shapes(figure, "circle") if each.get("data-edit") == place]
    return found


def test_the_ball_moves_across_by_its_unit_and_is_lowest_where_the_curve_is():
    at = {w: ball(draw.slope(bowl, [w], low=-4, high=6, edit="w")) for w in (-2, 0, 1, 3, 5)}
    unit = float(handle(draw.slope(bowl, [0], low=-4, high=6, edit="w"), "w")["data-unit"])
    for w, (x, _) in at.items():
        assert x - at[0][0] == pytest.approx(w * unit, abs=0.2)
    assert max(at, key=lambda w: at[w][1]) == 1
    assert at[-2][1] == pytest.approx(at[3][1] - (9 - 4) * (at[1][1] - at[3][1]) / 4, abs=0.3)


@pytest.mark.parametrize(
    ("curve", "derivative"), [(math.sin, math.cos), (bowl, lambda w: 2 * w - 2)]
)
def test_the_line_under_the_ball_touches_the_curve(curve, derivative):
    for w in (-2.5, 0, 0.3, 4):
        figure = draw.slope(curve, [w], low=-3, high=5)
        x, y = ball(figure)
        near = ball(draw.slope(curve, [w + 0.5], low=-3, high=5))
        up = (near[1] - y) / (curve(w + 0.5) - curve(w))
        across = (near[0] - x) / 0.5
        start, end = tangent(figure)
        assert np.allclose((start + end) / 2, (x, y), atol=1)
        rise, run = (end - start)[1] / up, (end - start)[0] / across
        assert rise / run == pytest.approx(derivative(w), abs=0.06 + 0.05 * abs(derivative(w)))
        assert f"slope {round(derivative(w), 3):g}".replace("-", "−") in figure.summary


def test_the_places_before_are_dots_and_the_last_thirty_are_kept():
    path = [0.1 * k for k in range(12)]
    assert sum(each.get("r") == DOT for each in shapes(draw.slope(bowl, path), "circle")) == 11
    assert sum(each.get("r") == DOT for each in shapes(draw.slope(bowl, path * 9), "circle")) == 29


def test_the_range_grows_with_where_the_ball_has_been_and_one_that_ran_away_is_said_so():
    assert "from −4 to 31" in draw.slope(bowl, [0, 30, 2]).summary
    for gone in (math.inf, math.nan, 1e200):
        assert "run away" in draw.slope(bowl, [0, gone]).summary
        draw.slope(bowl, [0, gone], rate=1, edit=("w", "rate")).svg()


def test_a_step_is_flat_under_the_ball_and_its_name_is_the_reader_s():
    figure = draw.slope(lambda w: int(w > 1), [2], names=["total", "output"])
    assert "total = 2, output 1, slope 0." in figure.summary


def test_the_handles_hold_start_and_rate():
    figure = draw.slope(bowl, [-1, 0, 2], rate=0.9, fastest=1.2, edit=("start", "rate"))
    start, rate = handle(figure, "start"), handle(figure, "rate")
    assert (start["aria-valuenow"], rate["aria-valuenow"]) == ("-1", "0.9")
    assert (rate["data-min"], rate["data-max"], rate["data-step"]) == ("0", "1.2", "0.005")
    assert not shapes(draw.slope(bowl, [1]), "circle")[1:]


def test_the_figure_keeps_the_numbers_of_its_own_time():
    names = {"places": [0.0], "numbers": [1.0]}
    exec(compile("def f(w):\n    return numbers[0] * w", "<cell>", "exec"), names)  # noqa: S102
    figure = draw.slope(names["f"], names["places"])
    names["places"].append(5.0)
    names["numbers"][0] = 7.0
    assert "w = 0, loss 0, slope 1." in figure.summary


def test_an_error_of_the_reader_s_curve_is_the_reader_s():
    with pytest.raises(OverflowError):
        draw.slope(lambda w: 1 / (1 + math.exp(-w)), [-1000]).svg()

"""The computation graph shows the numbers of a formula, what made them, and their slopes."""

import random
import xml.etree.ElementTree as ET
from collections import Counter
from types import SimpleNamespace

import pytest

from neuron import Network, Value, draw


def texts(figure):
    """Return all that is written, with its place."""
    root = ET.fromstring(figure.svg())  # noqa: S314 - our own text
    found = [each for each in root.iter() if each.tag.endswith("}text")]
    return [(each.text, float(each.get("x")), float(each.get("y"))) for each in found]


def boxes(figure):
    root = ET.fromstring(figure.svg())  # noqa: S314 - our own text
    return [each.attrib for each in root.iter() if each.tag.endswith("}rect")]


def written(figure):
    return Counter(text for text, *_ in texts(figure))


def test_every_number_and_every_slope_of_calculus_is_written():
    a, b = Value(3), Value(5)
    result = a * b - 2
    result.backward()
    found = written(draw.graph(result, a=a, b=b))
    assert found == Counter(
        ["3", "+5", "5", "+3", "15", "+1", "2", "−1", "13", "+1", "×", "−", "a", "b"]
    )


@pytest.mark.parametrize("seed", range(50))
def test_the_sign_that_made_a_number_is_told_from_the_numbers(seed):
    numbers = random.Random(seed)
    a, b = (Value(numbers.choice([-2, -1, 0, 1, 2])) for _ in range(2))
    for sign, result in (("+", a + b), ("−", a - b), ("×", a * b), ("ƒ", a.tanh())):
        assert written(draw.graph(result))[sign] == 1


def test_what_a_number_was_made_from_stands_above_it():
    a, b, c = Value(2), Value(3), Value(7)
    heights = {text: y for text, _, y in texts(draw.graph((a * b) * c, 0))}
    assert heights["2"] == heights["3"] < heights["6"] == heights["7"] < heights["42"]


def test_slopes_appear_row_by_row_from_the_result():
    a = Value(3)
    loss = (a * 2 + 1) * 4
    loss.backward()
    found = [sum(text.startswith("+") and len(text) > 1 for text, *_ in texts(draw.graph(loss, k)))
             for k in range(5)]  # fmt: skip
    assert found == [0, 1, 3, 5, 7]
    assert written(draw.graph(loss)) == written(draw.graph(loss, 4))
    fresh = Value(3) * 2
    assert written(draw.graph(fresh)) == written(draw.graph(fresh, 0))


def test_later_training_does_not_change_a_picture_that_was_made():
    a = Value(3)
    figure = draw.graph(a * 2)
    a.data = 100
    assert written(figure)["3"] == 1


def test_a_number_used_twice_is_drawn_once_with_two_ways():
    a = Value(3)
    figure = draw.graph(a * a)
    assert len(boxes(figure)) == 2
    root = ET.fromstring(figure.svg())  # noqa: S314 - our own text
    assert sum(each.get("d", "").count("M") for each in root.iter()) == 2


@pytest.mark.parametrize("seed", range(30))
def test_no_box_lies_on_another_and_all_lie_on_the_sheet(seed):
    numbers = random.Random(seed)
    values = [Value(numbers.uniform(-9, 9)) for _ in range(numbers.randint(1, 5))]
    for _ in range(numbers.randint(1, 6)):
        one, other = numbers.choice(values), numbers.choice(values)
        values.append(numbers.choice([one + other, one * other, one - other]))
    found = [
        (float(b["x"]), float(b["y"]), float(b["width"])) for b in boxes(draw.graph(values[-1]))
    ]
    for i, (x, y, width) in enumerate(found):
        assert x >= 0
        assert x + width <= 360
        assert all(y != v or abs(x - u) >= width for u, v, _ in found[:i])


def test_a_network_s_graph_has_a_dot_for_each_number_and_squares_for_negative_slopes():
    network = Network([2, 4, 1], seed=0)
    hidden, last = network.layers
    total = Value(last.biases[0])
    for weights, bias, weight in zip(hidden.weights, hidden.biases, last.weights[0]):
        signal = (Value(weights[0]) * 1 + Value(weights[1]) * 0 + bias).tanh()
        total = total + signal * weight
    total.backward()
    values, waiting = {}, [total]
    while waiting:
        value = waiting.pop()
        values[id(value)] = value
        waiting += [source for source, _ in value.sources]
    figure = draw.graph(total)
    assert not texts(figure)
    root = ET.fromstring(figure.svg())  # noqa: S314 - our own text
    drawn = dict.fromkeys(("square", "round"), 0)
    for each in root.iter():
        if each.get("stroke-linecap"):
            drawn[each.get("stroke-linecap")] += each.get("d").count("h.1")
    negative = sum(value.grad < 0 for value in values.values())
    assert drawn == {"square": negative, "round": len(values) - negative}


def test_a_reader_s_own_value_is_drawn_as_the_package_s():
    a = SimpleNamespace(data=3, grad=5, sources=())
    b = SimpleNamespace(data=5, grad=3, sources=())
    mine = SimpleNamespace(data=15, grad=1, sources=[(a, 5), (b, 3)])
    result = Value(3) * Value(5)
    result.backward()
    assert draw.graph(mine).svg() == draw.graph(result).svg()

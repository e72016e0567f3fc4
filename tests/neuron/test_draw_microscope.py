"""The microscope works out what a network does in one update, and its knobs lead where they say."""

import re
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from neuron import Network, draw
from neuron.draw.scale import number

SHAPES = [(2, 4), (1, 1), (4, 6), (3, 2)]


class Numbers:
    """The numbers of a package's network, named as a reader names them."""

    def __init__(self, network):
        first, last = network.layers
        self.hidden, self.hidden_biases = first.weights, first.biases
        self.weights, self.bias = last.weights[0], last.biases[0]


def made(inputs, hidden, seed=5):
    """Return a network of the package, x, and a function that draws a step of its update."""
    network = Network([inputs, hidden, 1], activation="sigmoid", loss="mse", seed=seed)
    x = [1, 0, -0.5, 2][:inputs]

    def at(step, **more):
        return draw.microscope(Numbers(network), x, 1, 0.5, step, **more)

    return network, x, at


pytestmark = pytest.mark.usefixtures("english")


def results(figure):
    """Return what stands behind every equals sign."""
    worked = figure.summary.split("\nCode: ")[0]
    return [
        float(text.replace("−", "-"))
        for text in re.findall(r"= (−?\d+(?:\.\d+)?(?:e−\d+)?)", worked)
    ]


def close(found, right):
    return found == pytest.approx([float(number(v).replace("−", "-")) for v in right], abs=1e-12)


@pytest.mark.parametrize(("inputs", "hidden"), SHAPES)
def test_forward_and_backward_are_the_package_s(inputs, hidden):
    network, x, at = made(inputs, hidden)
    signals = [1 / (1 + np.exp(-z)) for z in network.layers[0].weighted_sums(x)]
    (output,) = network.predict_proba(x)[1:]
    slopes = network.gradient(x, 1)
    for j in range(hidden):
        assert close(results(at(1 + j))[-1:], [signals[j]])
        assert close(results(at(hidden + 3 + j))[-1:], [slopes[0].biases[j]])
    assert close(results(at(hidden + 1))[-1:], [output])
    assert close(results(at(hidden + 2)), slopes[1].biases)


@pytest.mark.parametrize(("inputs", "hidden"), SHAPES)
def test_the_last_steps_end_with_the_weights_that_the_package_learns(inputs, hidden):
    network, x, at = made(inputs, hidden)
    figures = [at(2 * hidden + 3 + k) for k in range(hidden + 1)]
    before = [layer.copy() for layer in network.layers]
    network.learn(x, 1, rate=0.5)
    first, last = network.layers
    assert close(results(figures[0])[1:], [*last.weights[0], *last.biases])
    for j, figure in enumerate(figures[1:]):
        assert close(results(figure)[1:], [*first.weights[j], first.biases[j]])
    assert before != network.layers


def test_it_draws_the_numbers_of_when_it_was_made_and_changes_none():
    network, x, at = made(2, 3)
    before = repr(network.layers)
    figure, again = at(1), at(1)
    text = again.summary
    assert repr(network.layers) == before
    network.learn(x, 1, rate=9)
    assert figure.summary == text != at(1).summary


def test_a_press_on_a_neuron_goes_through_its_steps_and_round_again():
    _, _, at = made(2, 4)

    def way(step, neuron):
        root = ET.fromstring(at(step, edit="step").svg())  # noqa: S314 - our own text
        presses = [each for each in root.iter() if each.get("data-set")]
        assert [each.get("data-edit") for each in presses] == ["step"] * 5
        return int(presses[neuron].get("data-set"))

    for neuron, wanted in ((0, [1, 7, 12]), (3, [4, 10, 15]), (4, [5, 6, 11])):
        seen, step = [], 1 if neuron else 15
        for _ in range(3):
            step = way(step, neuron)
            seen.append(step)
        assert seen == wanted
        assert way(step, neuron) == wanted[0]


def test_no_weight_is_written_into_the_answer():
    _, _, at = made(2, 4)
    for step in range(6, 11):
        root = ET.fromstring(at(step).svg())  # noqa: S314 - our own text
        texts = [e for e in root.iter() if e.tag.endswith("text")]
        (wish,) = [e for e in texts if e.text.startswith("answer")]
        left = float(wish.get("x")) - 11 * 0.6 * len(wish.text) / 2  # signs are this wide at most
        for e in texts:
            beside = abs(float(e.get("y")) - float(wish.get("y"))) < 12 and e is not wish
            if beside and e.get("text-anchor") == "start":
                assert float(e.get("x")) + 10.5 * 0.6 * len(e.text) < left


def test_every_edge_of_a_step_has_the_mark_of_its_line():
    _, _, at = made(3, 4)
    for step in range(1, 16):
        root = ET.fromstring(at(step).svg())  # noqa: S314 - our own text
        marks = [
            e.text for e in root.iter() if e.tag.endswith("text") and e.get("font-size") == "9"
        ]
        numbered = [mark for mark in marks if mark != "b"]
        assert sorted(numbered) == sorted(2 * sorted(set(numbered)))
        kind = "blame" if step == 6 else "share" if 7 <= step <= 10 else "sum"
        assert len(set(numbered)) == {"blame": 0, "share": 1}.get(kind, 4 if step in (5, 11) else 3)

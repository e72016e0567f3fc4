"""What makes an answer about a network that reads right: views for ``probe.py``."""

import copy
import random
from collections.abc import Callable
from typing import Any


def _softmax(names: dict[str, Any]) -> list[Any]:
    lists = [[2, 1, 0], [0.5, -1, 3], [-2], [1, 1], [1000, 999], [-1000, 0], [3, 0, 1, -4, 2]]
    given = copy.deepcopy(lists)
    return [*map(names["softmax"], given), given == lists]


SHAPES = [(3, 2), (2, 4), (1, 1), (30, 12)]


def _layer(names: dict[str, Any]) -> list[Any]:
    seen: list[Any] = []
    for inputs, neurons in SHAPES:
        draw = random.Random(inputs)
        layer = names["Layer"](inputs, neurons)
        x, blames = ([draw.uniform(-2, 2) for _ in range(n)] for n in (inputs, neurons))
        seen += [copy.deepcopy(vars(layer)), layer.weighted_sums(x), layer.share(blames)]
        layer.nudge(x, blames, 0.25)
        seen += [copy.deepcopy(vars(layer)), x, blames]
    return seen


def _two_layers(names: dict[str, Any]) -> list[Any]:
    seen: list[Any] = []
    for sizes, answer in (((3, 2, 4), 2), ((2, 5, 3), 0), ((4, 3, 2), 1), ((4, 3, 2), 0)):
        draw = random.Random(answer)
        network = names["Network"](*sizes)
        x = [draw.uniform(-2, 2) for _ in range(sizes[0])]
        for _ in range(2):
            seen += [network.forward(x), network.predict(x), network.learn(x, answer, 0.5)]
            seen += [copy.deepcopy([vars(network.first), vars(network.second)]), list(x)]
        network.second.biases[answer] += 2000  # so sure that the other shares are 0
        seen += [network.learn(x, (answer + 1) % sizes[2], 0.5) > 100]
    return seen


class _Reader:
    """A network that reads the first number."""

    def predict(self, x: list[float]) -> float:
        return x[0]


def _worst(names: dict[str, Any]) -> list[Any]:
    counts = [[(3, 1), (1, 2), (5, 0)], [(1, 1), (9, 2)], [(2, 0)], [(0, 3), (1, 1)]]
    return [
        names["worst"](_Reader(), [[[3, 3]] * right + [[4, 3]] * wrong for right, wrong in groups])
        for groups in counts
    ]


def _confused(names: dict[str, Any]) -> list[Any]:
    draw, seen = random.Random(5), []
    for size in (2, 3, 3, 4, 6, 10):
        places = draw.sample(range(1, 400), size * size)
        matrix = [places[size * k : size * k + size] for k in range(size)]
        for k in range(size):
            matrix[k][k] += 500  # most are read rightly
        seen.append(list(names["most_confused"](matrix)))
    return seen


def _fair(names: dict[str, Any]) -> bool:
    """Ask a network for its scores; a first one that learned from nothing else comes out below."""
    fair, rows = names["fair"], names["validation"]
    both = [names["percent"](fair, some) for some in (rows, names["with_some_moved"](rows, 1))]
    return min(both) >= 85


VIEWS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "ch12-softmax": _softmax,
    "ch12-layer": _layer,
    "ch12-network": _two_layers,
    "ch12-worst": _worst,
    "ch12-confused": _confused,
    "ch12-fair": _fair,
}

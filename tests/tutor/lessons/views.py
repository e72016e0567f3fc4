"""States, in arithmetic of its own, what makes an answer right where many answers are."""

import copy
from collections.abc import Callable
from itertools import product
from typing import Any

from tests.tutor.lessons import layered_views, reading_views, remembered, trainings, writers

PAIRS = [(1, 1), (1, 0), (0, 1), (0, 0)]
TABLES = [
    [[*pair, answer] for pair, answer in zip(PAIRS, answers, strict=True)]
    for answers in [(1, 0, 0, 0), (1, 1, 0, 0), (0, 1, 0, 0), (1, 1, 1, 0), (0, 0, 0, 1)]
]
NUMBERS = [0, 1, -1, 2, 0.5, 0.25, -0.75, 1.5, 3, 7, -4]


def _learned(names: dict[str, Any]) -> bool:
    """Ask whether ten neurons read more than 93 % of the digits that they are chosen by."""
    rows = [names[f"{kind}_rows"] for kind in ("train", "validation", "test")]
    apart = set(rows[0]).isdisjoint([*rows[1], *rows[2]])
    trained, chosen, tested = (names["percent_right"](names["kept"], part) for part in rows)
    return bool(apart and trained >= tested and trained >= chosen > 93)


def _epochs(w1: float, w2: float, table: list[list[int]]) -> int:
    """Count the epochs of a neuron with a threshold of 1 and steps of a hundredth."""
    for epoch in range(1000):
        if all((x1 * w1 + x2 * w2 > 1) == answer for x1, x2, answer in table):
            return epoch
        for x1, x2, answer in table:
            error = (x1 * w1 + x2 * w2 > 1) - answer
            w1, w2 = w1 - error * x1 / 100, w2 - error * x2 / 100
    return 1000


class _Summed:
    """A neuron with a list of weights and no bias, for a function of the page that asks one."""

    def __init__(self, *weights: float) -> None:
        self.weights, self.taught = weights, 0

    def weighted_sum(self, x: list[float]) -> float:
        return sum(weight * value for weight, value in zip(self.weights, x))

    def predict(self, x: list[float]) -> int:
        return int(self.weighted_sum(x) > 0)

    def learn(self, _x: list[float], _answer: int) -> None:
        self.taught += 1


def _vectors(names: dict[str, Any]) -> list[Any]:
    seen: list[Any] = [names["step"](total) for total in NUMBERS]
    for (weights, x), bias, answer in product(zip(LISTS, ASKED), (-0.75, 0.125, 0), (0, 1)):
        neuron = names["Neuron"](list(weights), bias)
        seen += [neuron.weighted_sum(x), neuron.predict(x), neuron.learn(x, answer)]
        seen += [list(neuron.weights), neuron.bias]
        neuron.learn(x, answer, 0.5)
        seen += [list(neuron.weights), neuron.bias]
    neuron = names["Neuron"]([0.005, 0.005], -0.003)  # so near to 0 that it must not ask twice
    neuron.learn([1, 1], 0)
    return [*seen, list(neuron.weights), neuron.bias]


def _counted(names: dict[str, Any]) -> list[Any]:
    tables = [*TABLES, [[1, 0, 1, 1], [0, 1, 1, 0], [1, 1, 1, 1]], [[0, 0], [2, 1]]]
    seen: list[Any] = []
    for rows, weights in product(tables, ([1, -1, 0.5], [-1, 2, 1])):
        neuron = _Summed(*weights)
        seen += [names["count_right"](neuron, copy.deepcopy(rows)), neuron.taught]
    return seen


class _Sure(_Summed):
    """The same, with an answer between its yes and its no."""

    def predict(self, x: list[float]) -> Any:
        return self.weighted_sum(x) / 4


def _losses(names: dict[str, Any]) -> list[Any]:
    tables = [*TABLES[:2], [[1, 0, 1, 1], [0, 1, 1, 0], [1, 1, 1, 1]], [[2, 1]], [[0, 0], [3, 1]]]
    seen: list[Any] = []
    for rows, weights in product(tables, ([1, -1, 0.5], [-1, 2, 1])):
        neuron = _Sure(*weights)
        seen += [names["loss"](neuron, copy.deepcopy(rows)), neuron.taught]
    return seen


def _smooth(names: dict[str, Any]) -> list[Any]:
    seen: list[Any] = []
    for (weights, x), bias, answer, rate in product(
        zip(LISTS, ASKED), (-0.75, 0.5), (0, 1), (1, 3)
    ):
        neuron = names["Neuron"](list(weights), bias)
        seen += [neuron.weighted_sum(x), neuron.predict(x), neuron.learn(x, answer, rate)]
        seen += [list(neuron.weights), neuron.bias]
    return seen


def _nudged(names: dict[str, Any]) -> list[Any]:
    """Round to what a hair can tell: any thin one is right, but it must be to both sides."""
    seen: list[Any] = []
    for (weights, x), answer in product(zip(LISTS, ASKED), (0, 1)):
        for i in range(len(weights)):
            neuron = names["Neuron"](list(weights), 0.25)
            seen += [round(names["nudged"](neuron, list(x), answer, i), 6)]
            seen += [[round(weight, 9) for weight in neuron.weights], round(neuron.bias, 9)]
    return seen


def _at_random(names: dict[str, Any]) -> list[Any]:
    """Ask how many places there are, how many alike and how far out: of this curve the slope."""
    seen: list[Any] = []
    for n in (1, 5, 60):
        found = names["random_slopes"](lambda w: w * w / 2 + 7, n)
        wide = n < 60 or (-5 < min(found) < -3 and 3 < max(found) < 5)
        seen += [len(found), len({round(value, 6) for value in found}), wide]
    return seen


def _read(names: dict[str, Any]) -> list[Any]:
    tens = [(1, 2, 3), (-1, -3, -2), (4, 1, 2, 0), (-5, 7), (3, 9, -1, 8, 2)]
    return [names["read"]([_Summed(weight) for weight in ten], [x]) for ten in tens for x in (1, 2)]


def _through(w1: float, w2: float, b: float) -> list[bool]:
    """Ask a line whether two points lie on it, and the corner 0, 0 beyond it."""
    sums = [x1 * w1 + x2 * w2 + b for x1, x2 in ((0.25, 0), (0, 0.75))]
    return [abs(total) <= 1e-9 * abs(b) for total in sums] + [b < 0]


def _six(points: list[list[float]]) -> bool:
    """Ask a linear program whether six points, all of them apart, cannot be parted."""
    places, answers = [tuple(point[:2]) for point in points], [point[2] for point in points]
    inside = all(0 <= value <= 1 for place in places for value in place)
    mixed = {p for p, a in zip(places, answers) if a} & {
        p for p, a in zip(places, answers) if not a
    }
    six = len(points) == 6 and set(answers) == {0, 1}
    return six and inside and not mixed and not parted(places, answers)


def parted(places: list[tuple[float, float]], answers: list[int]) -> bool:
    """Say whether a line parts ones from zeros: try all ways between two edges of the wedge."""
    ones = [place for place, answer in zip(places, answers) if answer]
    zeros = [place for place, answer in zip(places, answers) if not answer]
    apart = [(a - c, b - d) for (a, b), (c, d) in product(ones, zeros)]
    edges = [edge for x, y in apart for edge in ((-y, x), (y, -x))]
    ways = apart + [(a + c, b + d) for (a, b), (c, d) in product(edges, repeat=2)]
    return any(all(x * a + y * b > 0 for a, b in apart) for x, y in ways)


GATES = ("or", "nand", "and")


# Exercises with more than one right answer, and what a right answer does.
VIEWS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "ch02-clouds-only": lambda n: [x1 * n["only_w1"] + x2 * n["only_w2"] > 1 for x1, x2 in PAIRS],
    "ch05-start": lambda n: _epochs(n["w1"], n["w2"], TABLES[2]) == 50,
    "ch06-which-tables": lambda n: [
        set(n[name]) for name in ("with_1", "with_minus_1", "with_learned")
    ],
    "ch07-line": lambda n: _through(n["w1"], n["w2"], n["b"]),
    "ch07-six": lambda n: _six(n["points"]),
    "ch08-neuron": _vectors,
    "ch08-count-right": _counted,
    "ch08-read": _read,
    "ch08-better": _learned,
    "ch10-loss": _losses,
    "ch10-sigmoid": lambda n: [n["sigmoid"](z) for z in (*NUMBERS, 50, -50, 800, -800, 3e5, -3e5)],
    "ch10-neuron": _smooth,
    "ch10-nudged": _nudged,
    "ch10-flat": _at_random,
    "ch12-count": _counted,
    **trainings.VIEWS,
    **remembered.VIEWS,
    "ch09-xor": lambda n: [
        [n["network"](*pair), *(n[f"{gate}_neuron"].predict([*pair]) for gate in GATES)]
        for pair in PAIRS
    ],
    **writers.VIEWS,
    **layered_views.VIEWS,
    **reading_views.VIEWS,
}


LISTS: list[list[float]] = [[0.5, -0.25], [2, 1, -1], [-3], [0.25, 1, -2, 4], [0, 0]]


ASKED: list[list[float]] = [[1, 1], [1, 0.5, 1], [0.5], [1, 0, -1, 0.25], [1, 1]]

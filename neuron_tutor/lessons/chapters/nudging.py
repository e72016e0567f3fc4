"""Judges slopes that a reader finds by nudging: of one weight, at random places, of a rate."""

from collections.abc import Callable, Sequence
from typing import Any

from neuron.activations import sigmoid
from neuron_tutor.lessons.lesson import Work, expect, filled_in

CLOSE = 1e-6
HAIR = 0.00001  # that the exercise gives
Numbers = list[float]


class _Pupil:
    """A smooth neuron that knows whether it was taught."""

    def __init__(self, weights: Numbers, bias: float) -> None:
        self.weights, self.bias, self.taught = weights, bias, 0

    def predict(self, x: Sequence[float]) -> float:
        return sigmoid(sum(w * value for w, value in zip(self.weights, x)) + self.bias)

    def learn(self, *_: object) -> None:
        self.taught += 1


# Weights, bias, inputs, answer, and the weight that is asked for.
ROWS: list[tuple[Numbers, float, Numbers, int, int]] = [
    ([2, 0.5], -1, [1, 0.5], 0, 0),
    ([2, 0.5], -1, [1, 0.5], 0, 1),
    ([0.5, -1, 0.25], 0.75, [0.5, 2, -1], 1, 2),
    ([0.5, -1, 0.25], 0.75, [0.5, 2, -1], 0, 1),
    ([-0.75], 0.25, [3], 1, 0),
]


def judge_nudged(work: Work) -> None:
    """Judge ``nudged(neuron, x, answer, i)``, the slope of a row's squared error for a weight."""
    given = work.function("nudged")
    found, moved, other = [], [], []
    for weights, bias, x, answer, i in ROWS:
        pupil = _Pupil([*weights], bias)
        found.append(given(pupil, [*x], answer, i))
        expect(found[-1] is not None, "returns-nothing")
        expect(isinstance(found[-1], int | float), "no-number")
        expect(not pupil.taught, "teaches")
        after = [*map(filled_in, pupil.weights)]
        moved.append(len(after) != len(weights) or max(map(_gap, after, weights)) > 1e-12)
        other.append(pupil.bias != bias)
    right = [_slope(*row) for row in ROWS]

    def is_all(way: Callable[[int], float], within: float = CLOSE) -> bool:
        return all(abs(value - way(k)) < within for k, value in enumerate(found))

    expect(not any(other), "bias-nudged")
    expect(not is_all(lambda k: right[k] / ROWS[k][2][ROWS[k][4]]), "bias-nudged")
    expect(not is_all(lambda k: -right[k]), "flipped")
    expect(not is_all(lambda k: 2 * right[k], 10 * CLOSE), "half-the-distance")
    expect(not is_all(lambda k: right[k] / 2, 10 * CLOSE), "twice-the-distance")
    expect(not is_all(lambda k: 2 * HAIR * right[k], 1e-9), "not-divided")
    expect(not is_all(lambda k: _slope(*ROWS[k][:4], 0)), "other-weight")
    expect(not is_all(lambda k: _bare(*ROWS[k])), "not-squared")
    expect(not is_all(lambda k: _one_side(k, HAIR), 1e-9), "one-side")
    expect(not is_all(lambda k: _one_side(k, -HAIR), 1e-9), "one-side")
    expect(is_all(lambda k: right[k]), "not-put-back" if any(moved) else "wrong-slope")
    expect(not any(moved), "not-put-back")


def _gap(one: float, other: float) -> float:
    return abs(one - other)


def _slope(weights: Numbers, bias: float, x: Numbers, answer: int, i: int) -> float:
    output = _Pupil(weights, bias).predict(x)
    return 2 * (output - answer) * output * (1 - output) * x[i]


def _bare(weights: Numbers, bias: float, x: Numbers, _: int, i: int) -> float:
    output = _Pupil(weights, bias).predict(x)
    return output * (1 - output) * x[i]


def _one_side(k: int, h: float) -> float:
    weights, bias, x, answer, i = ROWS[k]
    nudged = [weight + h * (j == i) for j, weight in enumerate(weights)]
    here, there = ((_Pupil(w, bias).predict(x) - answer) ** 2 for w in (weights, nudged))
    return (there - here) / h


LARGEST = 0.62


def judge_largest(work: Work) -> None:
    """Judge the largest rate of two decimals with which the walk does not run away."""
    found = work.number("largest")
    expect(found != 0, "never-set")
    expect(abs(found - 100 * LARGEST) > 1e-9, "in-hundredths")
    expect(abs(found - 1) > 1e-9, "the-last")
    expect(abs(found - 0.01) > 1e-9, "the-first")
    expect(abs(100 * found - round(100 * found)) < 1e-6, "two-decimals")
    expect(found < LARGEST + 0.005, "runs-away")
    expect(found > LARGEST - 0.005, "too-small")


class _Curve:
    """A curve far above 0 whose slope tells where it was asked; it counts how often."""

    def __init__(self) -> None:
        self.asked: Numbers = []

    def __call__(self, w: float) -> float:
        self.asked.append(w)
        return w * w / 2 + 100


def judge_random_slopes(work: Work) -> None:
    """Judge ``random_slopes(f, n)``, a list of the slopes of f at n places from -5 to 5."""
    given = work.function("random_slopes")
    for n in (1, 7, 100):
        curve = _Curve()
        found = given(curve, n)
        expect(found is not None, "returns-nothing")
        expect(isinstance(found, list | tuple), "no-list")
        expect(len(found) == n, "one-place" if len(found) == 1 else "other-count")
        expect(all(isinstance(value, int | float) for value in found), "no-number")
        expect(curve.asked, "other-curve")
        expect(n == 1 or len({round(value, 6) for value in found}) > 1, "same-place")
        expect(min(found) < 90, "values")
        middles = {round(w, 3) for w in curve.asked}
        expect(all(_seen(value, middles) for value in found), "wrong-slope")
        expect(all(-5.001 < value < 5.001 for value in found), "too-far")
    expect(min(found) < 0, "right-side-only")
    expect(max(found) > 0, "left-side-only")
    expect(max(found) - min(found) > 7, "too-near")


def _seen(value: Any, asked: set[float]) -> bool:
    """Whether the curve was asked about the place that has this slope."""
    return any(abs(value - w) < 0.002 for w in asked)

"""Judges a whole neuron with its count and its training, and names what is missing first."""

from collections.abc import Callable, Sequence
from typing import Any

from neuron.data import truth_table
from neuron_tutor.lessons.chapters.weighing import made
from neuron_tutor.lessons.lesson import UnfitError, expect, filled_in

SMALL = 1e-9
# Weights and bias that no answer of the chapter has, with inputs of another number each time.
SUMS: list[tuple[list[float], float, list[float]]] = [
    ([2, 3], -1, [1, 1]),
    ([0.5, -0.25], 4, [2, 3]),
    ([1, 2, 4], 8, [3, 0.5, 0.25]),
    ([1, -1, 2, -2, 3], 0.5, [1, 2, 3, 4, 5]),
]
# Added last, the bias gives exactly 0 here; added first, it leaves a trace.
TIE = ([0.1, 0.2], -(0.1 + 0.2), [1, 1])


def judge_kind(kind: Any) -> None:
    """Judge a class of neurons with a list of weights and a bias."""
    expect(isinstance(kind, type), "no-class")
    made(kind, [1, 2], 3)
    for method in ("weighted_sum", "predict", "learn"):
        expect(callable(getattr(kind, method, None)), f"no-{method.replace('_', '-')}")
        {"weighted_sum": _judge_sum, "predict": _judge_predict, "learn": _judge_learn}[method](kind)
    weights, bias, x = TIE
    found = made(kind, weights, bias).weighted_sum(x)
    if found and found == bias + weights[0] + weights[1]:
        raise UnfitError("bias-first")


def _judge_sum(kind: Any) -> None:
    found = [filled_in(made(kind, w, b).weighted_sum([*x])) for w, b, x in SUMS]
    expect(None not in found, "sum-returns-nothing")
    products = [[a * c for a, c in zip(w, x)] for w, _, x in SUMS]
    known: dict[str, Callable[[list[float], float], float]] = {
        "sum-without-bias": lambda each, _: sum(each),
        "sum-minus-bias": lambda each, bias: sum(each) - bias,
        "sum-of-two": lambda each, bias: sum(each[:2]) + bias,
        "sum-of-one": lambda each, bias: each[0] + bias,
        "sum-of-last": lambda each, bias: each[-1] + bias,
        "bias-each-time": lambda each, bias: sum(each) + bias * len(each),
    }
    for diagnosis, way in known.items():
        same = [_near(s, way(e, b)) for s, e, (_, b, _) in zip(found, products, SUMS)]
        expect(not all(same), diagnosis)
    right = [sum(each) + bias for each, (_, bias, _) in zip(products, SUMS)]
    expect(all(map(_near, found, right)), "sum-wrong")


def _judge_predict(kind: Any) -> None:
    sums = {-3: 0, -0.01: 0, 0: 0, 0.01: 1, 0.99: 1, 1: 1, 2.5: 1}
    found = {
        total: filled_in(made(kind, [1, 0, 0], -4).predict([4 + total, 1, 1])) for total in sums
    }
    expect(None not in found.values(), "predict-returns-nothing")
    expect(found[0] == 0 or found != sums | {0: found[0]}, "one-at-zero")
    expect(any(found[total] == right for total, right in sums.items() if total), "turned-over")
    expect(found[0.01] == found[0.99] == found[1] == 1, "other-limit")
    expect(found == sums, "predict-wrong")


def _judge_learn(kind: Any) -> None:
    for x, right in (([1, 1], 1), ([1, 0], 1), ([0, 1], 0), ([0, 0], 0)):
        expect(
            _moves(kind, [0.5, -0.75], 0.0 if right == 0 else 0.5, x, right) == [0, 0, 0],
            "moves-when-right",
        )
    high = _moves(kind, [2, 1], 0.5, [1, 0], 0)  # too much: weight 1 and the bias go down
    low = _moves(kind, [-2, -1], -0.5, [0, 1], 1)  # too little: weight 2 and the bias go up
    steps = [*high, *low]
    expect(any(steps), "never-moves")
    expect(not (high[0] > 0 or low[1] < 0), "flipped")
    expect(high[0] and low[1], "weights-stay")
    expect(high[1] == low[0] == 0, "ignores-input")
    expect(high[2] or low[2], "bias-stays")
    expect(not (high[2] > 0 or low[2] < 0), "bias-flipped")
    expect(not _near(high[0], -1), "whole-step")
    expect(_near(high[0], -0.01) and _near(low[1], 0.01), "step")
    expect(_near(high[2], -0.01) and _near(low[2], 0.01), "bias-step")
    many = _moves(kind, [1, 1, 1, 1], 0.25, [0.5, 1, 2, 4], 0)
    expect(not _near(many[3], 0) or _near(many[2], -0.02), "weights-stay")
    expect(all(map(_near, many, [-0.005, -0.01, -0.02, -0.04, -0.01])), "input-size")
    close = _moves(kind, [0.003, 0.003, 0.003], -0.002, [1, 1, 1], 0)
    expect(all(map(_near, close, [-0.01] * 4)), "asks-twice")


def _moves(
    kind: Any, weights: list[float], bias: float, x: Sequence[float], answer: int
) -> list[float]:
    """Return by how much one lesson moves every weight, then the bias."""
    neuron = made(kind, weights, bias)
    neuron.learn([*x], answer)
    after = [*map(filled_in, neuron.weights), filled_in(neuron.bias)]
    expect(all(isinstance(value, int | float) for value in after), "no-number")
    return [now - before for now, before in zip(after, [*weights, bias])]


def _near(found: Any, right: float) -> bool:
    return isinstance(found, int | float) and abs(found - right) < SMALL


class _Pupil:
    """A neuron that counts its lessons; one that learns nothing never ends."""

    def __init__(self, weights: list[float], bias: float, rows: list[list[float]]) -> None:
        self.weights, self.bias, self.rows = weights, bias, rows
        self.lessons: list[list[float]] = []

    def predict(self, x: Sequence[float]) -> int:
        return int(sum(w * v for w, v in zip(self.weights, x)) + self.bias > 0)

    def learn(self, x: Sequence[float], answer: float) -> None:
        expect([*x, answer] in self.rows, "other-rows")
        self.lessons.append([*x, answer])
        expect(len(self.lessons) < 4000, "no-limit")
        step = (self.predict(x) - answer) / 100
        self.weights = [w - step * v for w, v in zip(self.weights, x)]
        self.bias -= step

    @property
    def right(self) -> int:
        return sum(self.predict(x) == answer for *x, answer in self.rows)


Table = list[list[float]]
STORM, EITHER, XOR = (
    [[float(value) for value in row] for row in truth_table(rule)] for rule in ("and", "or", "xor")
)
THREE_INPUTS: Table = [[1, 1, 1, 1], [1, 0, 1, 0], [0, 1, 1, 0], [0, 0, 0, 0], [1, 1, 0, 0]]
# Where a training begins, its table, and the most epochs.
TRAININGS: list[tuple[list[float], float, Table, int]] = [
    ([0.24, 0.1], -0.4, STORM, 500),
    ([0.5, 0.5], -0.75, STORM, 500),
    ([0.5, 0.25], 0.5, EITHER, 500),
    ([0.75, 0.25, 0.5], -0.25, THREE_INPUTS, 500),
    ([0.25, 0.5], 0.125, STORM[:3], 500),
    ([-6.0, 0.5], -0.5, STORM, 900),  # more than a fixed number of rounds
]


def judge_count(count_right: Callable[..., Any]) -> None:
    """Judge a function that counts the rows that a neuron answers as they want."""
    counted = []
    for weights, bias, rows, _ in TRAININGS:
        pupil = _Pupil(weights, bias, rows)
        value = count_right(pupil, [row[:] for row in rows])
        expect(value is not None, "count-returns-nothing")
        expect(isinstance(value, int | float), "no-number")
        expect(not pupil.lessons, "count-teaches")
        ones = sum(pupil.predict(x) for *x, _ in rows)
        counted.append((value, pupil.right, len(rows), ones))
    if all(value == right for value, right, *_ in counted):
        return
    expect(any(value != many - right for value, right, many, _ in counted), "counts-wrong")
    expect(any(value != ones for value, *_, ones in counted), "counts-ones")
    expect(any(value > 1 for value, *_ in counted), "never-above-one")
    expect(False, "miscounted")


def judge_train(train: Callable[..., Any]) -> None:
    """Judge a function that trains until all is right, or gives up after so many epochs."""
    for weights, bias, rows, limit in TRAININGS:
        model, pupil = _Pupil(weights, bias, rows), _Pupil(weights, bias, rows)
        needed = 0
        while model.right < len(rows):
            _epoch(model)
            needed += 1
        value = _trained(train, pupil, limit)
        expect(value is not None or pupil.right < len(rows), "train-returns-nothing")
        expect(pupil.lessons or not needed, "never-trains")
        expect(value != needed + 1 or needed == 0, "one-too-many")
        expect(value != 1 or needed, "trains-first" if pupil.lessons else "one-too-many")
        expect(value != 0 or not needed, "not-counted")
        expect(pupil.right == len(rows), "only-four" if len(rows) != 4 else "stops-early")
        expect(value != len(pupil.lessons) or not needed, "counts-rows")
        expect(value == needed, "miscounted-epochs")
        expect(pupil.lessons == model.lessons, "trained-on")
    for limit in (5, 20):
        pupil = _Pupil([0.3, 0.6], -0.4, XOR)
        value = _trained(train, pupil, limit)
        epochs = len(pupil.lessons) / 4
        expect(epochs != limit + 1, "limit-too-late")
        expect(epochs == limit, "limit-too-early" if epochs < limit else "no-limit")
        expect(value is None, "limit-counts")
    for bias in (-0.57, -0.58):  # solved with the very last epoch that is allowed
        pupil, model = _Pupil([0.5, 0.5], bias, EITHER), _Pupil([0.5, 0.5], bias, EITHER)
        allowed = 0
        while model.right < len(EITHER):
            _epoch(model)
            allowed += 1
        expect(_trained(train, pupil, allowed) == allowed, "last-epoch")


def _trained(train: Callable[..., Any], pupil: _Pupil, limit: int) -> Any:
    value = train(pupil, [row[:] for row in pupil.rows], limit)
    expect(value is None or isinstance(value, int | float), "no-number")
    return value


def _epoch(model: _Pupil) -> None:
    for *x, answer in model.rows:
        model.learn(x, answer)

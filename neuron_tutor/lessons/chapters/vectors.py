"""Judges neurons with a list of weights by how they sum, answer, learn, count and are read."""

from collections.abc import Sequence
from itertools import product
from typing import Any

from neuron_tutor.lessons.chapters.counting import judge_counts
from neuron_tutor.lessons.lesson import (
    UnfitError,
    Work,
    WrongError,
    expect,
    filled_in,
)

SMALL = 1e-9
CLOSE = 0.1  # so near to 0 that a lesson may bring a sum to the other side
Numbers = list[float]
# Weights, bias and inputs: two, three, one and five of them.
SUMS: list[tuple[Numbers, float, Numbers]] = [
    ([0.5, -0.25], 0.125, [1, 1]),
    ([2, 4, -1], -1.5, [1, 0.5, 1]),
    ([-3], 1, [0.5]),
    ([0.5, 1, -2, 0.25, 8], 0.75, [1, 0, 0.5, 1, -0.25]),
    ([1, 2, 4], -7, [1, 1, 1]),
    ([1, -1], 0.5, [0, 0]),
    ([0.25, 0.25, 0.25, 0.25], -2, [1, 1, 0, 1]),
]
# Here the order of the additions decides: only with the bias last is the sum 0.
ROUNDED = [([0.9, 1.0], -1.9), ([0.4, 0.3], -0.7), ([0.8, 0.1], -0.9)]


def judge_neuron(work: Work) -> None:
    """Judge ``step(total)`` and ``Neuron(weights, bias)``."""
    _judge_step(work)
    kind = work["Neuron"]
    expect(isinstance(kind, type), "no-class")
    try:
        made = kind([0.5, -0.25, 2], 0.125)
    except TypeError as error:
        raise WrongError("still-two-weights") from error
    expect(not hasattr(made, "w1"), "still-two-weights")
    expect(hasattr(made, "weights") and hasattr(made, "bias"), "not-kept")
    expect(filled_in(made.bias) == 0.125, "kept-otherwise")
    expect(list(filled_in(made.weights)) == [0.5, -0.25, 2], "kept-otherwise")
    _judge_sum(kind)
    _judge_learn(kind)
    for weights, bias in ROUNDED:
        if kind(list(weights), bias).weighted_sum([1, 1]) != 0:
            raise UnfitError("bias-first")


def _judge_step(work: Work) -> None:
    step = work.function("step")
    totals = [0.5, -0.5, 2, -3, 0, 0.001, -0.001, 7]
    found = [step(total) for total in totals]
    expect(set(found) != {None}, "step-nothing")
    expect(found != [int(total >= 0) for total in totals], "step-at-zero")
    expect(found != [int(total <= 0) for total in totals], "step-reversed")
    expect(found != [int(total < 0) for total in totals], "step-reversed")
    expect(found != [int(total > 1) for total in totals], "step-at-one")
    expect(found == [int(total > 0) for total in totals], "step-wrong")


def _judge_sum(kind: Any) -> None:
    expect(hasattr(kind, "weighted_sum"), "no-weighted-sum")
    found, answers = [], []
    for weights, bias, x in SUMS:
        neuron = kind(list(weights), bias)
        found.append(filled_in(neuron.weighted_sum(list(x))))
    expect(None not in found, "sum-nothing")
    expect(all(isinstance(total, int | float) for total in found), "sum-wrong")

    def near(rule: Any) -> bool:
        return all(abs(t - rule(w, b, x)) < SMALL for t, (w, b, x) in zip(found, SUMS))

    expect(not near(lambda w, _, x: _dot(w, x)), "sum-without-bias")
    expect(not near(lambda w, b, x: _dot(w, x) - b), "bias-subtracted")
    expect(not near(lambda w, b, x: _dot(w[:1], x[:1]) + b), "sum-of-one")
    expect(not near(lambda w, b, x: _dot(w[:-1], x[:-1]) + b), "last-left-out")
    expect(not near(lambda w, b, x: w[-1] * x[-1] + b), "sum-forgets")
    expect(not near(lambda w, b, _: sum(w) + b), "inputs-left-out")
    expect(not near(lambda w, b, x: _dot(w, x) + len(x) * b), "bias-many-times")
    expect(near(lambda w, b, x: _dot(w, x) + b), "sum-wrong")
    for weights, bias, x in SUMS:
        answers.append(filled_in(kind(list(weights), bias).predict(list(x))))
    right = [int(_dot(w, x) + b > 0) for w, b, x in SUMS]
    expect(None not in answers, "predict-nothing")
    expect(answers != found, "no-step")
    expect(answers == right, "predict-wrong")


def _judge_learn(kind: Any) -> None:
    taught = []
    for (weights, bias, x), answer in product(SUMS, (0, 1)):
        moves = _moves(kind, weights, bias, x, answer)
        total = _dot(weights, x) + bias
        taught.append((int(total > 0) - answer, x, moves, abs(total) < CLOSE))
    idle = [moves for error, _, moves, _ in taught if error == 0]
    wrong = [(error, x, moves) for error, x, moves, _ in taught if error]
    expect(any(any(moves) for *_, moves in wrong), "never-moves")
    expect(not any(any(moves) for moves in idle), "moves-when-right")

    def moved(rule: Any) -> bool:
        return all(_near(moves, rule(error, x)) for error, x, moves in wrong)

    def right(error: int, x: Numbers) -> Numbers:
        return [-error * value / 100 for value in (*x, 1)]

    if not moved(right):
        expect(not moved(lambda e, x: right(-e, x)), "flipped")
        expect(not moved(lambda e, x: [*right(e, x)[:-1], 0]), "bias-forgotten")
        expect(not moved(lambda e, x: [*right(e, x)[:-1], e / 100]), "bias-flipped")
        expect(not moved(lambda e, x: [*[0] * len(x), -e / 100]), "weights-forgotten")
        expect(not moved(lambda e, x: [-e / 100] * (len(x) + 1)), "ignores-input")
        expect(not moved(lambda e, x: [100 * part for part in right(e, x)]), "whole-step")
        expect(not moved(lambda e, x: [*right(e, x)[:-1], -e * len(x) / 100]), "bias-many-times")
        expect(
            not moved(lambda e, x: [right(e, x)[0], *[0] * (len(x) - 1), -e / 100]), "one-weight"
        )
        far = [(e, x, moves) for e, x, moves, close in taught if e and not close]
        expect(not all(_near(moves, right(e, x)) for e, x, moves in far), "asks-again")
        raise WrongError("step-size")
    for bias in (-0.995, -1.005, -1.008):
        moves = _moves(kind, [0.5, 0.5], bias, [1, 1], 1 - int(bias > -1))
        error = 1 if bias > -1 else -1
        expect(_near(moves, right(error, [1, 1])), "asks-again")


def _moves(kind: Any, weights: Numbers, bias: float, x: Numbers, answer: int) -> Numbers:
    neuron = kind(list(weights), bias)
    neuron.learn(list(x), answer)
    after = [filled_in(number) for number in (*neuron.weights, neuron.bias)]
    expect(len(after) == len(weights) + 1, "weights-lost")
    return [now - before for now, before in zip(after, (*weights, bias))]


def _near(found: Sequence[float], wanted: Sequence[float]) -> bool:
    return all(abs(one - other) < SMALL for one, other in zip(found, wanted))


def _dot(weights: Sequence[float], x: Sequence[float]) -> float:
    return sum(weight * value for weight, value in zip(weights, x))


class _Asked:
    """A neuron that adds its inputs, and remembers what it was asked and taught."""

    def __init__(self) -> None:
        self.asked: list[Numbers] = []
        self.taught = 0

    def predict(self, x: Sequence[float]) -> int:
        expect(isinstance(x, list | tuple), "no-list")
        self.asked.append(list(x))
        return int(sum(x) > 1)

    def learn(self, _x: Sequence[float], _answer: int) -> None:
        self.taught += 1


TABLES = [
    [[1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 0]],
    [[1, 1, 1], [1, 0, 1], [0, 1, 1], [0, 0, 0]],
    [[1, 1, 1, 0], [1, 0, 0, 0], [0, 1, 1, 1], [0, 0, 0, 1], [1, 0, 1, 1]],
    [[1, 0, 1, 1, 1], [0, 0, 0, 1, 0]],
    [[2, 1], [0, 1], [0, 0]],
]


def judge_count(work: Work) -> None:
    """Judge ``count_right(neuron, rows)``, for rows with any number of inputs."""
    count = work.function("count_right")
    counted = []
    for rows in TABLES:
        neuron = _Asked()
        try:
            value = count(neuron, [row[:] for row in rows])
        except ValueError as error:
            raise WrongError("only-two-inputs") from error
        expect(value is not None, "returns-nothing")
        expect(isinstance(value, int | float), "no-number")
        expect(not neuron.taught, "teaches")
        expect(neuron.asked != rows, "answer-among-inputs")
        right = sum(int(sum(x) > 1) == answer for *x, answer in rows)
        counted.append((value, right, len(rows), sum(int(sum(x) > 1) for *x, _ in rows)))
    judge_counts(counted)


class _Sure:
    """A neuron whose weighted sum is fixed."""

    def __init__(self, total: float) -> None:
        self.total = total

    def weighted_sum(self, x: Numbers) -> float:
        expect(x == [1, 0], "other-input")
        return self.total

    def predict(self, _x: Numbers) -> int:
        return int(self.total > 0)


def judge_read(work: Work) -> None:
    """Judge ``read(neurons, x)``, which says which neuron has the biggest sum."""
    read = work.function("read")
    asked = [[0.5, 2, 1], [-1, -3, -0.25], [3, 0.5, 2, 1], [-2, 1.5], [0.25, -1, 7, 9, 8, 0.5]]
    asked += [[-5, -4, -3], [4, 5, -6, 1.5]]
    found = [read([_Sure(total) for total in totals], [1, 0]) for totals in asked]
    expect(None not in found, "returns-nothing")
    expect(not all(isinstance(one, _Sure) for one in found), "gives-neuron")
    expect(all(isinstance(one, int | float) for one in found), "no-number")

    def is_all(rule: Any) -> bool:
        return all(one == rule(totals) for one, totals in zip(found, asked))

    expect(not is_all(max), "gives-sum")
    expect(not is_all(lambda t: t.index(min(t))), "smallest")
    expect(not is_all(lambda t: t.index(max(t)) + 1), "counts-from-1")
    firsts = [next((i for i, v in enumerate(t) if v > 0), 0) for t in asked]
    expect(found != firsts, "first-yes")
    expect(is_all(lambda t: t.index(max(t))), "other-neuron")

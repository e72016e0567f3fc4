"""Judges a neuron whose threshold learns too, by what it answers and how its numbers move."""

import random
from collections.abc import Iterator
from itertools import product
from typing import Any

from neuron.data import truth_table
from neuron_tutor.lessons.lesson import Work, WrongError, expect, filled_in

# Numbers on both sides of the threshold, then some so close that a single step crosses over.
STATES = [
    (0.5, -0.3, 0.1),
    (-0.4, 0.6, 0.3),
    (0.7, 0.8, -0.2),
    (-0.3, -0.6, -0.45),
    (0.2, 0.3, 0.9),
]
CLOSE = [(0.5, 0.505, 1), (0.5, 0.496, 1), (0.505, 0.2, 0.5), (0.495, 0.2, 0.5), (0.3, 0.304, 0.3)]
# Numbers of a neuron and two inputs; in TIES the sum is exactly the threshold.
ASKED = [
    *product([(0.5, -0.25, 0.125), (2, 0.5, 1), (0.5, 2, 1), (-1, 3, -2)], product((0, 1), (0, 1))),
    *product([(0.25, 0.5, 0.7), (1.5, 1.25, 2)], [(1, 1), (0.5, 2), (2, 0.25)]),
]
TIES = [((0.5, 0.25, 0.75), (1, 1)), ((0.5, 0.25, 0), (0, 0))]
Moves = tuple[float, float, float]


def judge_neuron(work: Work) -> None:
    """Judge ``Neuron``, which keeps three numbers, answers by them and learns all three."""
    kind = work["Neuron"]
    expect(isinstance(kind, type), "no-class")
    kept = [getattr(kind(0.5, -0.25, 0.125), name, None) for name in ("w1", "w2", "t")]
    expect(all(filled_in(value) is not None for value in kept), "not-kept")
    expect(kept == [0.5, -0.25, 0.125], "kept-elsewhere")
    _judge_predict(kind)
    _judge_rule(kind)


def _judge_predict(kind: Any) -> None:
    found = [filled_in(kind(*state).predict(*inputs)) for state, inputs in ASKED]
    expect(None not in found, "predict-nothing")
    expect(all(value in (0, 1) for value in found), "predict-number")

    def would(rule: Any) -> list[int]:
        return [int(rule(*state, *inputs)) for state, inputs in ASKED]

    if found != would(lambda w1, w2, t, x1, x2: x1 * w1 + x2 * w2 > t):
        expect(len(set(found)) > 1, "predict-always")
        expect(found != would(lambda w1, w2, t, x1, x2: x1 * w1 + x2 * w2 < t), "predict-turned")
        expect(found != would(lambda w1, w2, _, x1, x2: x1 * w1 + x2 * w2 > 1), "threshold-fixed")
        raise WrongError("predict-wrong")
    ties = [filled_in(kind(*state).predict(*inputs)) for state, inputs in TIES]
    expect(ties == [0, 0], "at-least")


def _judge_rule(kind: Any) -> None:
    taught = [(error, x1, x2, *moves) for error, x1, x2, moves in _lessons(kind, STATES)]
    expect(any(any(lesson[3:]) for lesson in taught), "nothing-moves")
    idle = [move for lesson in taught if lesson[0] == 0 for move in lesson[3:]]
    expect(all(abs(move) < 10 for move in idle), "forgets")
    w1, w2, t = ([lesson[i] for lesson in taught] for i in (3, 4, 5))
    first, second = ([-e * x for e, x, *_ in taught], [-e * y for e, _, y, *_ in taught])
    error = [e for e, *_ in taught]
    if (w1, w2, t) != (first, second, error):
        _judge_moves(taught, w1, w2, t)
    expect(all(m == (-e * x, -e * y, e) for e, x, y, m in _lessons(kind, CLOSE)), "asked-again")
    for answers in product((0, 1), repeat=4):
        if answers not in ((0, 1, 1, 0), (1, 0, 0, 1)):
            expect(_solves(kind, truth_table(answers)), "not-all-tables")


def _judge_moves(taught: list[Any], w1: list[Any], w2: list[Any], t: list[Any]) -> None:
    """Name what is wrong with the steps, counted in hundredths."""
    error = [e for e, *_ in taught]
    inputs = ([x for _, x, *_ in taught], [y for _, _, y, *_ in taught])
    first, second = ([-e * x for e, x in zip(error, column)] for column in inputs)
    flip = [[-move for move in moves] for moves in (first, second, error)]
    expect([w1, w2, t] != flip, "error-reversed")
    fits = [abs(c) <= 1 and (a, b) == (-c * x, -c * y) for _, x, y, a, b, c in taught]
    expect(not (any(t) and all(fits)), "other-prediction")
    expect(any(t), "t-untouched")
    expect(any(w1) and any(w2), "weight-untouched")
    expect(not any(any(moves) for e, _, _, *moves in taught if e == 0), "moves-when-right")
    expect(t != flip[2], "t-subtracted")
    expect(w1 != flip[0] and w2 != flip[1], "weight-added")
    expect(all(t[i] for i, e in enumerate(error) if e), "t-times-input")
    away = [-e for e in error]
    expect(away not in (w1, w2), "inputs-forgotten")
    expect(w1 != second and w2 != first, "other-input")
    same = all(
        _sign(found) == _sign(right)
        for moves, wanted in ((w1, first), (w2, second), (t, error))
        for found, right in zip(moves, wanted)
    )
    raise WrongError("other-step" if same else "odd-step")


def _lessons(kind: Any, states: list[Moves]) -> Iterator[tuple[int, int, int, Moves]]:
    """Teach rows to neurons; yield the error, the inputs and how far the numbers have moved."""
    for state, x1, x2, answer in product(states, (1, 0), (1, 0), (1, 0)):
        neuron = kind(*state)
        neuron.learn(x1, x2, answer)
        after = [filled_in(number) for number in (neuron.w1, neuron.w2, neuron.t)]
        moves = [round((b - a) * 100, 6) for a, b in zip(state, after)]
        prediction = int(x1 * state[0] + x2 * state[1] > state[2])
        yield prediction - answer, x1, x2, (moves[0], moves[1], moves[2])


def _solves(kind: Any, table: list[Any]) -> bool:
    random.seed(0)
    neuron = kind(random.random(), random.random(), random.random())
    for _ in range(1000):
        if all(neuron.predict(x1, x2) == answer for x1, x2, answer in table):
            return True
        for row in table:
            neuron.learn(*row)
    return False


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)

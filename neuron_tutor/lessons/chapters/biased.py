"""Judges a neuron with two weights and a bias by what it answers and by how it learns."""

import inspect
from itertools import product
from typing import Any

from neuron_tutor.lessons.lesson import (
    NotAttemptedError,
    UnfitError,
    Work,
    WrongError,
    expect,
    filled_in,
)

Moves = tuple[float, float, float]
SMALL = 1e-9
INPUTS = ((1, 1), (1, 0), (0, 1), (0, 0))
# Weights and bias: on both sides of the line, then on the line itself.
STATES = [(0.5, -0.25, 0.125), (-0.75, 0.5, 0.25), (1.5, 2, -1.75), (2, 0.5, -1), (-0.5, -2, 3)]
STATES += [(0.25, 0.5, -2), (0.125, 0.25, 0.5), (3, 3, -7)]
TIES = [(0.5, 0.5, -1), (0.25, -0.25, 0), (1, 0.75, -1), (0, 0, 0)]
# Here the order of the additions decides: only with the bias last is the sum 0.
ROUNDED = [(0.9, 1.0, -1.9), (0.4, 0.3, -0.7), (0.5, 0.9, -1.4), (0.8, 0.1, -0.9)]


def judge_neuron(work: Work) -> None:
    """Judge ``Neuron(w1, w2, b)``, whose bias is added last and learns as its weights do."""
    kind = work["Neuron"]
    expect(isinstance(kind, type), "no-class")
    _judge_start(kind)
    _judge_predict(kind)
    _judge_learn(kind)
    names = list(inspect.signature(kind.learn).parameters)
    if names != ["self", "x1", "x2", "answer", "rate"]:
        raise UnfitError("other-names")
    for state in ROUNDED:
        if kind(*state).predict(1, 1) != 0:
            raise UnfitError("bias-first")


def _judge_start(kind: Any) -> None:
    made = kind(0.5, -0.25, 0.125)
    if not vars(made) and made.predict(1, 1) is None:
        raise NotAttemptedError
    for name in ("w1", "w2", "b"):
        expect(hasattr(made, name), "not-kept")
        filled_in(getattr(made, name))
    kept = (made.w1, made.w2, made.b)
    expect(kept != (0.5, -0.25, -0.125), "bias-negated")
    expect(kept == (0.5, -0.25, 0.125), "kept-otherwise")


def _judge_predict(kind: Any) -> None:
    asked: list[tuple[Moves, tuple[float, float]]]
    asked = [(state, x) for state in STATES + TIES for x in INPUTS]
    asked += [((1, -1, 0.25), (0.5, 0.5)), ((2, 1, -1), (0.25, 0.25)), ((2, 1, -1), (0.5, 0.25))]
    found = [filled_in(kind(*state).predict(*x)) for state, x in asked]
    expect(None not in found, "predict-nothing")
    expect(all(isinstance(answer, int) and answer in (0, 1) for answer in found), "not-0-or-1")

    def right(rule: Any) -> bool:
        return found == [int(rule(a * w1 + b * w2, t)) for (w1, w2, t), (a, b) in asked]

    expect(not right(lambda total, b: total > b), "still-a-threshold")
    expect(not right(lambda total, b: total - b > 0), "still-a-threshold")
    expect(not right(lambda total, _: total > 0), "bias-left-out")
    expect(not right(lambda total, b: total + b > 1), "compares-with-1")
    expect(not right(lambda total, b: total + b >= 0), "tie")
    expect(not right(lambda total, b: total + b <= 0), "reversed")
    expect(not right(lambda total, b: total + b < 0), "reversed")
    expect(right(lambda total, b: total + b > 0), "predict-wrong")


def _judge_learn(kind: Any) -> None:
    """Judge by how the three numbers move, in steps of the rate."""
    rate = 0.25
    taught = [(*row, _moves(kind, *row, rate)) for row in _lessons()]
    idle = [moves for state, x, answer, moves in taught if _error(state, x, answer) == 0]
    wrong = [(_error(s, x, y), x, moves) for s, x, y, moves in taught if _error(s, x, y)]
    expect(any(any(moves) for *_, moves in wrong), "never-moves")
    expect(all(abs(move) < 1.5 for moves in idle for move in moves), "forgets-old")
    expect(not any(any(moves) for moves in idle), "moves-when-right")
    found = [moves for *_, moves in wrong]
    steps = [(-e * x1 * rate, -e * x2 * rate, -e * rate) for e, (x1, x2), _ in wrong]

    def moved(*parts: tuple[int, float]) -> bool:
        """Whether each number moves as the part of a right step says, times a factor."""
        return all(
            abs(one - factor * step[which]) < SMALL
            for one_moves, step in zip(found, steps)
            for one, (which, factor) in zip(one_moves, parts)
        )

    if not moved((0, 1), (1, 1), (2, 1)):
        expect(not moved((0, -1), (1, -1), (2, -1)), "flipped")
        expect(not moved((0, 1), (1, 1), (2, -1)), "bias-flipped")
        expect(not moved((0, 1), (1, 1), (2, 0)), "bias-forgotten")
        expect(not moved((0, 0.01 / rate), (1, 0.01 / rate), (2, 0.01 / rate)), "rate-ignored")
        expect(not moved((0, 0.01), (1, 0.01), (2, 0.01)), "rate-and-hundred")
        expect(not moved((0, 1 / rate), (1, 1 / rate), (2, 1 / rate)), "whole-step")
        expect(not moved((1, 1), (0, 1), (2, 1)), "other-input")
        expect(not moved((2, 1), (2, 1), (2, 1)), "ignores-input")
        again = [
            _asked_again(state, x, y, rate) for state, x, y, _ in taught if _error(state, x, y)
        ]
        expect(not _near(found, again), "asks-again")
        for part in range(3):
            expect(any(moves[part] for moves in found), "one-untouched")
        expect(all(moves[2] for _, x, moves in wrong if x == (0, 0)), "bias-input")
        raise WrongError("step")
    for state in [(0.5, 0.4, -0.85), (0.3, -0.26, 0.02), (0.5, 0.505, -1), (0.004, 0.006, 0.003)]:
        for x, answer in product(INPUTS, (0, 1)):
            moves, error = _moves(kind, state, x, answer, rate), _error(state, x, answer)
            fine = all(
                abs(move + rate * error * part) < SMALL for move, part in zip(moves, (*x, 1))
            )
            expect(fine, "asks-again")
    try:
        usual = _moves(kind, (2, 0.5, -1), (1, 0), 0)
    except TypeError as error:
        raise WrongError("no-default") from error
    expect(all(abs(u + s) < SMALL for u, s in zip(usual, (0.01, 0, 0.01))), "other-default")
    half = _moves(kind, (2, 4, -1), (0.5, 0.25), 0, rate)
    expect(all(abs(h + s) < SMALL for h, s in zip(half, (0.125, 0.0625, 0.25))), "input-size")


def _lessons() -> list[tuple[Moves, tuple[int, int], int]]:
    return [(state, x, answer) for state, x, answer in product(STATES, INPUTS, (0, 1))]


def _asked_again(state: Moves, x: tuple[int, int], answer: int, rate: float) -> Moves:
    """Tell the moves of a neuron that works out its error anew for each of its numbers."""
    numbers = list(state)
    for part, value in enumerate((*x, 1)):
        now = (numbers[0], numbers[1], numbers[2])
        numbers[part] -= rate * _error(now, x, answer) * value
    return numbers[0] - state[0], numbers[1] - state[1], numbers[2] - state[2]


def _near(found: list[Moves], wanted: list[Moves]) -> bool:
    return all(abs(f - w) < SMALL for one, two in zip(found, wanted) for f, w in zip(one, two))


def _error(state: Moves, x: tuple[float, float], answer: int) -> int:
    return int(x[0] * state[0] + x[1] * state[1] + state[2] > 0) - answer


def _moves(kind: Any, state: Moves, x: tuple[float, float], answer: int, *rate: float) -> Moves:
    neuron = kind(*state)
    neuron.learn(*x, answer, *rate)
    after = [filled_in(number) for number in (neuron.w1, neuron.w2, neuron.b)]
    expect(all(isinstance(n, int | float) for n in after), "no-number")
    return (after[0] - state[0], after[1] - state[1], after[2] - state[2])

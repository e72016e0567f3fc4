"""Judges a training whose network answers between 0 and 1, by a network that follows a script."""

from collections.abc import Callable, Sequence
from typing import Any

from neuron_tutor.lessons.chapters.backwards import XOR
from neuron_tutor.lessons.lesson import Work, WrongError, expect


class _Script:
    """A network that gets each row right after so many epochs, and never quite sure."""

    def __init__(self, rows: list[list[float]], needed: list[int]) -> None:
        self.rows, self.needed = [row[:] for row in rows], needed
        self.lessons: list[list[float]] = []
        self.rate = 0.25

    @property
    def epochs(self) -> float:
        return len(self.lessons) / len(self.rows)

    def predict(self, x: Sequence[float]) -> float:
        found = [i for i, row in enumerate(self.rows) if row[:-1] == [*x]]
        expect(found, "other-rows")
        is_right = self.epochs >= self.needed[found[0]]
        return 0.625 if is_right == bool(self.rows[found[0]][-1]) else 0.375

    def learn(self, x: Sequence[float], answer: float, rate: float | None = None) -> None:
        expect(rate is not None, "rate-left-out")
        expect(rate == self.rate, "other-rate")
        expect([*x, answer] in self.rows, "other-rows")
        self.lessons.append([*x, answer])
        expect(len(self.lessons) < 3000, "no-limit")

    def right(self) -> int:
        return sum((self.predict(row[:-1]) > 0.5) == bool(row[-1]) for row in self.rows)


THREE: list[list[float]] = [[0, 0, 1, 1], [0, 1, 0, 1], [1, 1, 1, 0]]


# Rows, and after how many epochs each is right.
COURSES: list[tuple[list[list[float]], list[int]]] = [
    (XOR, [3, 1, 7, 2]),
    (XOR, [0, 0, 0, 0]),
    (XOR, [1, 0, 0, 1]),
    (THREE, [2, 5, 4]),
    ([*XOR, [0.5, 0.5, 1]], [1, 2, 3, 4, 9]),
]


def judge_train(work: Work) -> None:
    """Judge ``count_right`` for answers between 0 and 1, then ``train`` with a rate and a limit."""
    _judge_count(work.function("count_right"))
    train = work.function("train")
    for rows, needed in COURSES:
        network, most = _Script(rows, needed), max(needed)
        value = train(network, [row[:] for row in rows], network.rate, 50)
        if value is None and network.epochs == 50:
            raise WrongError("only-four" if len(rows) != 4 else "never-content")
        expect(value is not None or network.right() < len(rows), "train-returns-nothing")
        expect(network.lessons or not most, "never-trains")
        expect(value is not None, "gives-up")
        expect(isinstance(value, int | float), "no-number")
        expect(value != most + 1, "one-too-many" if network.epochs == most else "trains-first")
        expect(network.right() == len(rows), "only-four" if len(rows) != 4 else "stops-early")
        expect(value != len(network.lessons) or not most, "counts-rows")
        expect(value != 0 or not most, "not-counted")
        expect(value == most, "miscounted-epochs")
        expect(network.lessons == rows * most, "trained-on")
    for limit in (4, 11, 600):
        network = _Script(XOR, [1, 2, 1000, 3])
        value = train(network, [row[:] for row in XOR], network.rate, limit)
        expect(network.epochs != limit + 1, "limit-too-late")
        expect(network.epochs == limit, "limit-too-early" if network.epochs < limit else "no-limit")
        expect(value is None, "limit-counts")
        solved = _Script(XOR, [1, 2, limit, 3])
        expect(train(solved, [row[:] for row in XOR], 0.25, limit) == limit, "last-epoch")


def _judge_count(count_right: Callable[..., Any]) -> None:
    found = []
    for rows, needed in COURSES:
        network = _Script(rows, [1 - (each % 2) for each in needed])
        value = count_right(network, [row[:] for row in rows])
        expect(value is not None, "count-returns-nothing")
        expect(not network.lessons, "count-teaches")
        expect(isinstance(value, int | float), "no-number")
        ones = sum(network.predict(row[:-1]) > 0.5 for row in rows)
        found.append((value, network.right(), len(rows), ones))
    if all(value == right for value, right, *_ in found):
        return
    expect(any(value for value, *_ in found), "not-rounded")
    expect(any(value != many - right for value, right, many, _ in found), "counts-wrong")
    expect(any(value != ones for value, *_, ones in found), "counts-ones")
    expect(any(value > 1 for value, *_ in found), "never-above-one")
    raise WrongError("miscounted")

"""Judges a training that goes on until every row is right, by what it taught a watched neuron."""

from collections.abc import Sequence
from itertools import product
from operator import mul

from neuron.data import truth_table
from neuron_tutor.lessons.chapters.watched import TooLongError, Watched
from neuron_tutor.lessons.lesson import Work, expect

PICNIC = [[1, 1, 1, 1], [1, 0, 1, 0], [0, 1, 1, 0], [0, 0, 1, 0]]
PICNIC += [[1, 1, 0, 1], [1, 0, 0, 1], [0, 1, 0, 1], [0, 0, 0, 1]]


class Neuron(Watched):
    """The chapter's neuron, under the names that the chapter uses."""

    def weighted_sum(self, x: Sequence[float]) -> float:  # noqa: D102 - as in the chapter
        return float(sum(map(mul, self.weights, x))) + self.bias

    def predict(self, x: Sequence[float]) -> int:  # noqa: D102
        return self.answer_to(x)

    def learn(self, x: Sequence[float], answer: int) -> None:  # noqa: D102
        self.teach(x, answer, 0.01)


# Tables of 8, 4, 16 and 1 rows with a place to start from; two are right at once, and the last one
# needs 600 epochs: more than a fixed number of rounds, and still within Python's recursion.
COURSES: list[tuple[list[list[int]], list[float], float]] = [
    (PICNIC, [0.84, 0.76, 0.42], -0.26),
    (PICNIC, [0.13, 0.85, 0.76], -0.25),
    ([list(row) for row in truth_table("nand")], [0.6, 0.8], -0.3),
    ([[*x, int(sum(x) > 2)] for x in product((0, 1), repeat=4)], [0.9, 0.1, 0.4, 0.2], -0.7),
    (PICNIC, [0.3, 0.3, -0.5], 0.05),
    ([list(row) for row in truth_table("and")], [0.6, 0.8], -1),
    ([[1, 1]], [-6], -5.99),
]


def judge_stop_rule(work: Work) -> None:
    """Judge ``train(neuron, rows)``, which gives back its epochs."""
    train = work.function("train")
    results = []
    for rows, weights, bias in COURSES:
        taught, right = Neuron(weights, bias), Neuron(weights, bias)
        right.train(rows, 0.01)
        try:
            found = train(taught, [row[:] for row in rows])
        except TooLongError:
            found = TooLongError
        results.append((found, taught, right, rows))
        if found is TooLongError:
            break
    early = [
        (len(rows) > 4, sum(taught.answer_to(x) == answer for *x, answer in rows) >= 4)
        for found, taught, right, rows in results
        if found is not TooLongError and len(taught.lessons) < len(right.lessons)
    ]
    expect(set(early) != {(True, True)}, "stops-at-four")
    for found, taught, right, rows in results:
        _check_course(taught, right)
        size, lessons = len(rows), len(right.lessons)
        expect(found is not None, "returns-nothing")
        expect(isinstance(found, int | float), "no-epochs")
        expect(found == lessons / size or found != lessons, "counts-rows")
        expect(found == lessons / size, "miscounted")


def _check_course(taught: Neuron, right: Neuron) -> None:
    """Say how the lessons of a neuron differ from those that the exercise asks for."""
    expect(taught.lessons or not right.lessons, "never-learns")
    moves = taught.moves()
    expect(moves == right.moves()[: len(moves)], "wrong-lessons")
    expect(len(taught.lessons) <= len(right.lessons), "goes-on")
    expect(len(moves) == len(right.moves()), "stops-early")

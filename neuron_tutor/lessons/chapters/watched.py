"""Neurons that remember what they were taught: they stand in for those of a page in a check."""

from collections.abc import Sequence
from operator import mul

LIMIT = 5000  # questions asked of a neuron: more than any right training here needs


class TooLongError(Exception):
    """A neuron was asked or taught for much longer than needed."""


class Watched:
    """A neuron of ``weights`` and a ``bias`` that keeps a record of its training.

    ``lessons`` holds the rows it was taught, ``rates`` their learning rates, and ``errors`` its
    answer minus the right one just before each lesson.
    """

    def __init__(self, weights: Sequence[float], bias: float) -> None:
        self.weights, self.bias = list(weights), bias
        self.start = (*weights, bias)
        self.lessons: list[tuple[float, ...]] = []
        self.rates: list[float] = []
        self.errors: list[float] = []
        self._asked = 0

    def answer_to(self, x: Sequence[float]) -> int:
        """Answer 1 if the sum is above 0, else 0."""
        self._asked += 1
        if self._asked > LIMIT:
            raise TooLongError
        return int(sum(map(mul, self.weights, x)) + self.bias > 0)

    def teach(self, x: Sequence[float], answer: float, rate: float) -> None:
        """Correct the weights and the bias after one row."""
        error = self.answer_to(x) - answer
        self.lessons.append((*x, answer))
        self.rates.append(rate)
        self.errors.append(error)
        if error:
            step = rate * error
            self.weights = [weight - step * value for weight, value in zip(self.weights, x)]
            self.bias -= step

    def train(self, rows: Sequence[Sequence[float]], rate: float) -> None:
        """Teach all rows in order until all are right."""
        while any(self.answer_to(row[:-1]) != row[-1] for row in rows):
            for row in rows:
                self.teach(row[:-1], row[-1], rate)

    def moves(self) -> list[tuple[float, ...]]:
        """Return the lessons that corrected something; a reader may leave the others out."""
        return [lesson for lesson, error in zip(self.lessons, self.errors) if error]

"""One neuron: it weighs its inputs, adds, compares with a threshold, learns from mistakes."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Literal

Row = Sequence[float]  # x1, x2, ..., answer


class Neuron:
    """A threshold neuron (perceptron) with any number of inputs.

    Weights and threshold that are not given are drawn from [0, 1): the weights first, then the
    threshold; with a seed from ``random.Random(seed)``, without one from the module's generator.
    Source: Rosenblatt 1958, Psychological Review 65, 386-408.
    """

    def __init__(
        self,
        n_inputs: int = 2,
        *,
        weights: Sequence[float] | None = None,
        threshold: float | None = None,
        seed: int | None = None,
    ) -> None:
        draw = random.random if seed is None else random.Random(seed).random
        self.weights = [draw() for _ in range(n_inputs)] if weights is None else list(weights)
        self.threshold = draw() if threshold is None else threshold
        if not self.weights:
            raise ValueError(f"n_inputs: a neuron needs at least 1 input, got {n_inputs}")
        _check_numbers("weights", self.weights)
        _check_numbers("threshold", [self.threshold])

    def weighted_sum(self, x: Sequence[float]) -> float:
        """Multiply every input by its weight and add: the number that the threshold judges."""
        if len(x) != len(self.weights):
            raise ValueError(f"x: this neuron has {len(self.weights)} inputs, got {len(x)}")
        total = 0.0
        for weight, value in zip(self.weights, x):
            total += weight * value
        return total

    def predict(self, x: Sequence[float]) -> int:
        """Answer 1 if the weighted sum is above the threshold, else 0; an exact tie is 0."""
        return 1 if self.weighted_sum(x) > self.threshold else 0

    def learn(
        self, x: Sequence[float], answer: int, *, rate: float = 0.01, learn_threshold: bool = True
    ) -> int:
        """Correct the weights after one row; return the error: prediction - answer (-1, 0 or 1)."""
        error = self.predict(x) - answer
        step = rate * error
        for i, value in enumerate(x):
            self.weights[i] -= step * value
        if learn_threshold:
            self.threshold += step
        return error

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Neuron):
            return NotImplemented
        return self.weights == other.weights and self.threshold == other.threshold

    def __repr__(self) -> str:
        return f"Neuron(weights={self.weights}, threshold={self.threshold})"


@dataclass(frozen=True)
class TrainResult:
    """What happened in :func:`train`.

    ``epochs`` counts the passes over all rows (0: right at the start); ``mistakes`` holds, for each
    of them, how many rows were answered wrongly on the way. ``stuck`` says why more epochs cannot
    help: ``"frozen"`` (mistakes, but nothing moves any more), ``"cycle"`` (the same numbers come
    round again) or None. ``best`` is a copy of the neuron with the most rows right,
    ``best_right`` of them (the pocket rule: Gallant 1990, IEEE Trans. Neural Networks 1, 179-191).
    """

    converged: bool
    epochs: int
    mistakes: list[int]
    stuck: Literal["frozen", "cycle"] | None
    best: Neuron
    best_right: int


def count_right(neuron: Neuron, rows: Sequence[Row]) -> int:
    """Count the rows that the neuron answers as they want."""
    return sum(neuron.predict(x) == answer for *x, answer in rows)


def train(
    neuron: Neuron,
    rows: Sequence[Row],
    *,
    rate: float = 0.01,
    max_epochs: int = 10_000,
    learn_threshold: bool = True,
    on_epoch: Callable[[int, Neuron], None] | None = None,
) -> TrainResult:
    """Test, and while a row is wrong learn from all rows in order, at most ``max_epochs`` times.

    A row is ``(x1, ..., xn, answer)`` with answer 0 or 1. ``on_epoch(epoch, neuron)`` is called
    after every pass. The loop ends for every linearly separable table (Novikoff 1962); for others
    it ends when nothing can change any more, or at ``max_epochs``.
    """
    _check_rows(neuron, rows)
    if not (isfinite(rate) and rate > 0):
        raise ValueError(f"rate: a learning rate is a number above 0, got {rate!r}")
    if max_epochs < 0:
        raise ValueError(f"max_epochs: cannot be negative, got {max_epochs!r}")

    mistakes: list[int] = []
    best, best_right = _copy(neuron), count_right(neuron, rows)
    right = best_right
    stuck: Literal["frozen", "cycle"] | None = None
    landmark = best  # a state to come back to, renewed at epochs 1, 2, 4, 8, ... (Brent 1980)
    while right < len(rows) and stuck is None and len(mistakes) < max_epochs:
        wrong, moved = _one_epoch(neuron, rows, rate, learn_threshold)
        mistakes.append(wrong)
        if on_epoch:
            on_epoch(len(mistakes), neuron)
        right = count_right(neuron, rows)
        if right > best_right:
            best, best_right = _copy(neuron), right
        if not moved:
            stuck = "frozen"
        elif neuron == landmark:
            stuck = "cycle"
        elif len(mistakes).bit_count() == 1:
            landmark = _copy(neuron)
    return TrainResult(right == len(rows), len(mistakes), mistakes, stuck, best, best_right)


def _one_epoch(
    neuron: Neuron, rows: Sequence[Row], rate: float, learn_threshold: bool
) -> tuple[int, bool]:
    """Learn from every row once; return the mistakes made and whether any number moved."""
    before = _copy(neuron)
    mistakes, moved = 0, False
    for *x, answer in rows:
        if neuron.learn(x, int(answer), rate=rate, learn_threshold=learn_threshold):
            mistakes += 1
            moved = moved or neuron != before
    return mistakes, moved


def _copy(neuron: Neuron) -> Neuron:
    return Neuron(weights=neuron.weights, threshold=neuron.threshold)


def _check_numbers(name: str, values: Sequence[object]) -> None:
    for value in values:
        if not isinstance(value, (int, float)):  # faster than int | float
            raise TypeError(f"{name}: expected numbers, got {value!r}")
        if not isfinite(value):
            raise ValueError(f"{name}: expected finite numbers, got {value!r}")


def _check_rows(neuron: Neuron, rows: Sequence[Row]) -> None:
    if not rows:
        raise ValueError("rows: there is nothing to learn from, the table is empty")
    wanted = len(neuron.weights) + 1
    for number, row in enumerate(rows):
        if isinstance(row, str) or not isinstance(row, Sequence):
            raise TypeError(f"rows[{number}]: expected a list like [1, 0, 1], got {row!r}")
        if len(row) != wanted:
            raise ValueError(
                f"rows[{number}]: expected {wanted - 1} inputs and 1 answer, got {len(row)} values"
            )
        _check_numbers(f"rows[{number}]", row)
        if row[-1] not in (0, 1):
            raise ValueError(f"rows[{number}]: the answer must be 0 or 1, got {row[-1]!r}")

"""One neuron: it weighs its inputs, adds, compares with a threshold, learns from mistakes."""

from collections.abc import Callable, Iterable
from math import isfinite
from typing import Any, Literal, NamedTuple

from neuron.checks import Checked, chance, expect, number, numbers, table, whole, zero_or_one
from neuron.notices import notice_scale

RATE = "a number > 0"


class Neuron:
    """A threshold neuron (perceptron) with any number of inputs.

    Weights and threshold that are not given are drawn from [0, 1): the weights first, then the
    threshold; with a seed from ``random.Random(seed)``, without one from the module's generator.
    Source: Rosenblatt 1958, Psychological Review 65, 386-408.
    """

    def __init__(
        self,
        n_inputs: int | None = None,
        *,
        weights: Iterable[float] | None = None,
        threshold: float | None = None,
        seed: int | None = None,
    ) -> None:
        draw = chance(seed).random
        size = None if n_inputs is None else whole("n_inputs", n_inputs)
        if weights is None:
            expect((size := size or 2) <= 1_000_000, "n_inputs", "at most 1,000,000", size)
            weights = [draw() for _ in range(size)]
        self.weights = [*numbers("weights", weights, size)]
        self.threshold = draw() if threshold is None else number("threshold", threshold)

    def weighted_sum(self, x: Iterable[float]) -> float:
        """Multiply every input by its weight and add: the number that the threshold judges."""
        if type(x) is not Checked:
            x = numbers("x", x, len(self.weights), "input")
        total = 0.0
        for weight, value in zip(self.weights, x):
            total += weight * value
        return total

    def predict(self, x: Iterable[float]) -> int:
        """Answer 1 if the weighted sum is above the threshold, else 0; an exact tie is 0."""
        return 1 if self.weighted_sum(x) > self.threshold else 0

    def learn(
        self, x: Iterable[float], answer: int, *, rate: float = 0.01, learn_threshold: bool = True
    ) -> int:
        """Correct the weights after one row; return the error: prediction - answer (-1, 0 or 1)."""
        if type(x) is not Checked:  # else train has looked at everything, once
            x = numbers("x", x, len(self.weights), "input")
            answer, rate = zero_or_one("answer", answer), number("rate", rate, RATE, above=0)
            zero_or_one("learn_threshold", learn_threshold, "True or False")
        error = self.predict(x) - answer
        step = rate * error
        for i, value in enumerate(x):
            self.weights[i] -= step * value
        if learn_threshold:
            self.threshold += step
        return error

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Neuron) and _state(self) == _state(other)

    def __repr__(self) -> str:
        return f"Neuron(weights={self.weights}, threshold={self.threshold})"


class TrainResult(NamedTuple):
    """What happened in :func:`train`.

    ``epochs`` counts the passes over all rows (0: right at the start); ``mistakes`` holds, for each
    of them, how many rows were answered wrongly on the way. ``stuck`` says why more epochs cannot
    help: ``"frozen"`` (mistakes, but nothing moves any more), ``"cycle"`` (the same numbers come
    round again), ``"diverged"`` (a number has run away to infinity) or None. ``best`` is a copy of
    the neuron with the most rows right, ``best_right`` of them (the pocket rule: Gallant 1990, IEEE
    Trans. Neural Networks 1, 179-191).
    """

    converged: bool
    epochs: int
    mistakes: list[int]
    stuck: Literal["frozen", "cycle", "diverged"] | None
    best: Neuron
    best_right: int


def count_right(neuron: Neuron, rows: Iterable[Any]) -> int:
    """Count the rows that the neuron answers as they want."""
    return sum(neuron.predict(x) == answer for x, answer in table(rows, neuron))


def train(
    neuron: Neuron,
    rows: Iterable[Any],
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
    examples = table(rows, neuron)
    rate = number("rate", rate, RATE, above=0)
    max_epochs = whole("max_epochs", max_epochs, "a whole number >= 0", 0)
    zero_or_one("learn_threshold", learn_threshold, "True or False")
    expect(on_epoch is None or callable(on_epoch), "on_epoch", "a function", on_epoch)
    notice_scale("rows", [x for x, _ in examples])

    mistakes: list[int] = []
    right = best_right = count_right(neuron, examples)
    stuck: Literal["frozen", "cycle", "diverged"] | None = None
    best, landmark = _copy(neuron), _state(neuron)  # renewed at epochs 1, 2, 4, ... (Brent 1980)
    while right < len(examples) and stuck is None and len(mistakes) < max_epochs:
        wrong, moved = _one_epoch(neuron, examples, rate, learn_threshold)
        mistakes.append(wrong)
        if on_epoch:
            on_epoch(len(mistakes), neuron)
        state = _state(neuron)
        finite = all(map(isfinite, state))
        right = count_right(neuron, examples) if finite else 0
        if right > best_right:
            best, best_right = _copy(neuron), right
        if not finite:
            stuck = "diverged"
        elif not moved:
            stuck = "frozen"
        elif state == landmark:
            stuck = "cycle"
        elif len(mistakes).bit_count() == 1:
            landmark = state
    return TrainResult(right == len(examples), len(mistakes), mistakes, stuck, best, best_right)


def _one_epoch(neuron: Neuron, rows: Any, rate: float, learn_threshold: bool) -> tuple[int, bool]:
    """Learn from every row once; return the mistakes made and whether any number moved."""
    before, mistakes, moved = _state(neuron), 0, False
    for x, answer in rows:
        if neuron.learn(x, answer, rate=rate, learn_threshold=learn_threshold):
            mistakes += 1
            moved = moved or _state(neuron) != before
    return mistakes, moved


def _state(neuron: Neuron) -> list[float]:
    return [*neuron.weights, neuron.threshold]


def _copy(neuron: Neuron) -> Neuron:
    return Neuron(weights=neuron.weights, threshold=neuron.threshold)

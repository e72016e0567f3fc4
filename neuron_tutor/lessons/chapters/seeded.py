"""Judges a function that trains any kind of neuron on any table from a seed."""

import random
from typing import Any

from neuron_tutor.lessons.lesson import UnfitError, Work, WrongError, expect

ROWS = [[1, 1], [1, 0], [0, 1], [0, 0]]
STORM, LAUNDRY, WALK = ([1, 0, 0, 0], [1, 1, 0, 0], [0, 1, 0, 0])
FOREIGN = (0.25, 0.125)  # numbers that no seed draws


def table(answers: list[int]) -> list[list[int]]:
    """Return the four rows of the book with these answers."""
    return [[*row, answer] for row, answer in zip(ROWS, answers)]


def pupils(rows: list[list[int]], divisor: int) -> Any:
    """Make a class of neurons that remember where they started and what they were taught."""

    class Pupil:
        made: list["Pupil"] = []  # noqa: RUF012 - of this very class

        def __init__(self, w1: float, w2: float) -> None:
            self.w1, self.w2, self.start = w1, w2, (w1, w2)
            self.lessons = 0
            self.made.append(self)

        def predict(self, x1: int, x2: int) -> int:
            return int(x1 * self.w1 + x2 * self.w2 > 1)

        def learn(self, x1: int, x2: int, answer: int) -> None:
            expect([x1, x2, answer] in rows, "other-table")
            self.lessons += 1
            error = self.predict(x1, x2) - answer
            self.w1 -= error * x1 / divisor
            self.w2 -= error * x2 / divisor

    return Pupil


def train_once(neuron: Any, data: list[list[int]]) -> None:
    """Stand in for the page's function of this name, which may be an experiment by now."""
    for row in data:
        neuron.learn(*row)


def count_right(neuron: Any, data: list[list[int]]) -> int:
    """Stand in, as above."""
    return sum(neuron.predict(x1, x2) == answer for x1, x2, answer in data)


def train(neuron: Any, data: list[list[int]]) -> int:
    """Stand in, as above."""
    epochs = 0
    while count_right(neuron, data) < len(data):
        train_once(neuron, data)
        epochs += 1
    return epochs


def judge_epochs_for(work: Work) -> None:
    """Judge a function that seeds, draws two weights for a kind of neuron and trains it."""
    function = work.function("epochs_for")
    # What the page has under these names may be the reader's own experiments by now.
    for own in (train, train_once, count_right):
        work.stand_in(own.__name__, own)
    work.stand_in("Neuron", pupils(table(STORM), 100))
    swapped = False
    for answers, divisor, seed in [
        (STORM, 100, 1),
        (STORM, 100, 3),
        (LAUNDRY, 100, 1),
        (WALK, 10, 5),
        (STORM, 10, 0),
    ]:
        kind = pupils(table(answers), divisor)
        value = function(kind, table(answers), seed)
        expect(kind.made, "kind-ignored")
        expect(value is not None, "returns-nothing")
        expect(not isinstance(value, kind), "gives-neuron")
        expect(isinstance(value, (int, float)), "no-number")
        neuron = kind.made[-1]
        first, second = _draws(seed)
        if neuron.start == (second, first):
            swapped = True
        elif neuron.start != (first, second):
            _judge_start_of(work, answers, seed, neuron.start)
        model = pupils(table(answers), divisor)(*neuron.start)
        needed = train(model, table(answers))
        expect(neuron.lessons or needed == 0, "untrained")
        expect(value == needed, "miscounted")
    if swapped:
        raise UnfitError("draw-order")


def _draws(seed: int) -> tuple[float, float]:
    draw = random.Random(seed).random
    return draw(), draw()


def _judge_start_of(work: Work, answers: list[int], seed: int, start: tuple[float, float]) -> None:
    """Name why a training does not start at the two numbers that belong to its seed."""

    def start_of(other: int) -> tuple[float, float]:
        kind = pupils(table(answers), 100)
        work["epochs_for"](kind, table(answers), other)
        return kind.made[-1].start if kind.made else FOREIGN

    expect(start[0] != start[1], "same-draw")
    expect(start_of(seed) == start, "no-seed")
    expect(start_of(seed + 6) != start, "seed-fixed")
    raise WrongError("other-start")

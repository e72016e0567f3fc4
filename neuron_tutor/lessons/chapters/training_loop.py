"""Judges a training loop by a neuron that remembers its lessons."""

from typing import Any

from neuron.data import storm
from neuron_tutor.lessons.chapters.counting import judge_counts
from neuron_tutor.lessons.lesson import Work, expect

STORM = [list(map(int, row)) for row in storm()]


EITHER = [[1, 1, 1], [1, 0, 1], [0, 1, 1], [0, 0, 0]]


LIMIT = 1000  # lessons: more than any of the trainings below needs


# Where a training begins, and the table: right at once, one epoch, many; at last with three rows,
# and with 600 epochs: more than a fixed number of rounds, and still within Python's recursion.
TRAININGS: list[tuple[tuple[float, float], list[list[int]]]] = [
    ((0.25, 0.125), STORM),
    ((0.9, 0.5), STORM),
    ((0.5, 0.5), STORM),
    ((0.25, 1.125), STORM),
    ((0.5, 0.75), EITHER),
    ((1.25, 1.5), EITHER),
    ((0.5, 0.25), STORM[:3]),
    ((-5, 0.25), STORM),
]


class _Pupil:
    """The neuron of the chapter, which counts its lessons and knows its table."""

    def __init__(
        self, w1: float, w2: float, table: list[list[int]], *, strict: bool = True
    ) -> None:
        self.w1, self.w2, self.table, self.strict = w1, w2, table, strict
        self.lessons = 0
        self.taught: list[list[int]] = []

    def predict(self, x1: int, x2: int) -> int:
        return int(x1 * self.w1 + x2 * self.w2 > 1)

    def learn(self, x1: int, x2: int, answer: int) -> None:
        expect([x1, x2, answer] in self.table or not self.strict, "other-table")
        self.lessons += 1
        self.taught.append([x1, x2, answer])
        expect(self.lessons < LIMIT or len(self.table) == len(STORM), "only-four")
        error = self.predict(x1, x2) - answer
        self.w1 = self.w1 - error * x1 / 100
        self.w2 = self.w2 - error * x2 / 100


def _train_once(neuron: Any, rows: list[list[int]]) -> None:
    for row in rows:
        neuron.learn(*row)


def _count_right(neuron: Any, rows: list[list[int]]) -> int:
    expect(all(list(row) in neuron.table for row in rows), "other-table")
    return sum(neuron.predict(*row[:2]) == row[2] for row in rows)


def judge_once(work: Work) -> None:
    """Judge one walk through the rows, with the count of what is right."""
    train_once, count_right = work.function("train_once"), work.function("count_right")
    for start, rows in TRAININGS:
        pupil = _Pupil(*start, rows, strict=False)
        train_once(pupil, [row[:] for row in rows])
        expect(pupil.taught, "nothing-taught")
        expect(pupil.taught != [[b, a, c] for a, b, c in rows], "inputs-swapped")
        expect(pupil.taught != rows[:1], "first-row-only")
        same = [row[:2] for row in pupil.taught] == [row[:2] for row in rows]
        expect(not same or pupil.taught == rows, "answer-ignored")
        expect(pupil.taught == rows, "other-rows")
    counted = []
    for start, rows in TRAININGS:
        pupil = _Pupil(*start, rows)
        value = count_right(pupil, [row[:] for row in rows])
        expect(value is not None, "returns-nothing")
        expect(isinstance(value, (int, float)), "no-number")
        counted.append((value, _count_right(pupil, rows), len(rows), _ones(pupil, rows)))
        expect(not pupil.lessons, "teaches")
    judge_counts(counted)


def _ones(neuron: Any, rows: list[list[int]]) -> int:
    return sum(neuron.predict(*row[:2]) for row in rows)


def judge_train(work: Work) -> None:
    """Judge a training that goes on until every row is right."""
    train_all = work.function("train")
    # The functions of the page may be the reader's own experiments by now.
    work.stand_in("train_once", _train_once)
    work.stand_in("count_right", _count_right)
    for start, rows in TRAININGS:
        model, pupil = _Pupil(*start, rows), _Pupil(*start, rows)
        needed = 0
        while _count_right(model, rows) < len(rows):
            _train_once(model, rows)
            needed += 1
        value = train_all(pupil, [row[:] for row in rows])
        expect(value is not None, "returns-nothing")
        expect(isinstance(value, (int, float)), "no-number")
        expect(pupil.lessons or needed == 0, "never-trains")
        expect(value >= 0, "counts-down")
        expect(value != 0 or needed == 0, "not-counted")
        expect(value != needed + 1 or needed == 0, "one-too-many")
        expect(value != 1 or needed != 0, "trains-first" if pupil.lessons else "one-too-many")
        expect(value != needed * len(rows) or needed == 0, "counts-rows")
        expect(_count_right(pupil, rows) == len(rows), "stops-early")
        expect(value == needed, "miscounted")
        expect((pupil.w1, pupil.w2) == (model.w1, model.w2), "trained-on")

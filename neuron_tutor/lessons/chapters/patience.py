"""Judges a training that stops in time, by what it teaches a network whose scores are fixed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from neuron_tutor.lessons.lesson import UnfitError, Work, expect, filled_in

TRAINING = [[1, k, k % 3] for k in range(4)]
VALIDATION = [[2, k, k % 3] for k in range(10)]
Rows = list[list[int]]
SECOND = 10_000  # where the numbers of the second layer begin


class _Part:
    """A layer whose numbers all say how many lessons there have been, beyond where they began."""

    def __init__(self, base: int) -> None:
        self.weights = [[base, base], [base, base]]
        self.biases = [base, base]

    def nudge(self) -> None:
        for numbers in [*self.weights, self.biases]:
            for i in range(len(numbers)):
                numbers[i] += 1

    def lessons(self, base: int) -> set[int]:
        return {number - base for number in (*self.weights[0], *self.weights[1], *self.biases)}


class Pupil:
    """A network that after so many epochs has so many rows right, whatever it is taught."""

    def __init__(self, known: Sequence[int], new: Sequence[int]) -> None:
        self.first, self.second = _Part(0), _Part(SECOND)
        self.scores = {1: known, 2: new}
        self.log: list[tuple[list[int], float]] = []

    def learn(self, x: list[int], answer: int, rate: float) -> float:
        """Note the lesson; where training does not end, say so."""
        self.log.append(([*x, answer], rate))
        expect(len(self.log) <= 900 * len(TRAINING), "never-stops")
        self.first.nudge()
        self.second.nudge()
        return 0.0

    def predict(self, x: list[int]) -> int:
        """Answer as the numbers of the first layer say."""
        kind, place = x
        epoch = self.first.biases[0] // len(TRAINING)
        scores = self.scores[kind]
        right = ([0, *scores])[min(epoch, len(scores))]
        return place % 3 if place < right else 7


@dataclass(frozen=True)
class Course:
    """How many rows are right after each epoch, and the limits of the training."""

    known: Sequence[int]
    new: Sequence[int]
    max_epochs: int
    patience: int

    def at(self, scores: Sequence[int], epoch: int) -> int:
        """Return the score after an epoch; the last one holds forever."""
        return scores[min(epoch, len(scores)) - 1]

    def runs(self, better: Callable[[int, int, int], bool], *, resets: bool = True) -> int:
        """Count the epochs of a training that waits for what is ``better(best, last, now)``."""
        best = last = waited = epoch = 0
        while epoch < self.max_epochs and waited < self.patience:
            epoch += 1
            now = self.at(self.new, epoch)
            waited += 1
            if better(best, last, now):
                waited = 0 if resets else waited - 1
            best, last = max(best, now), now
        return epoch


COURSES = [
    Course([1, 1, 2, 2, 3, 3, 3, 4], [2, 5, 7, 6, 6, 8, 7, 7, 7, 6], 30, 3),
    Course([1, 2, 2, 3, 4], [6, 3, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 3], 25, 4),
    Course([1, 2, 3, 4, 4], [1, 3, 4, 6, 9], 5, 3),
    Course([2, 3, 4, 4, 4, 4], [4, 6, 8, 7, 7, 9], 5, 10),
    Course([1, 3, 4], [5, 6, 4, 3], 20, 2),
    Course([1, 3, 4], [5, 6, 4, 8], 20, 1),
    Course([4, 3, 2, 1, 1, 1, 1, 1, 1, 1], [3, 4, 5, 7, 9, 8, 7, 6, 5, 4], 12, 5),
]
LONG = Course([1, 2], [5, 4], 600, 600)  # more than a fixed number of rounds
TIES = Course([1, 2, 3, 4], [5, 8, 8, 8, 6, 8, 6], 20, 3)
RATE = 0.125


def judge_training(work: Work) -> None:
    """Judge ``train(network, training, validation, rate, max_epochs, patience)``."""
    train = work.function("train")
    taught = [(course, *_trained(train, course)) for course in COURSES]
    expect(any(pupil.log for _, pupil, _ in taught), "never-trains")
    for course, pupil, history in taught:
        expect(len(history) == len(pupil.log) // len(TRAINING), "history-length")
        if history:
            _judge_history(course, history)
    _judge_lengths(taught)
    _judge_kept(taught)
    pupil, _ = _trained(train, LONG)
    expect(len(pupil.log) == LONG.max_epochs * len(TRAINING), "other-epochs")
    pupil, _ = _trained(train, TIES)
    if pupil.first.lessons(0) != {2 * len(TRAINING)} or len(pupil.log) != 5 * len(TRAINING):
        raise UnfitError("ties")


def _trained(train: Callable[..., Any], course: Course) -> tuple[Pupil, list[Any]]:
    """Let it train; judge what came back and every lesson, but not how many."""
    pupil = Pupil(course.known, course.new)
    rows = [row[:] for row in TRAINING], [row[:] for row in VALIDATION]
    history = train(pupil, *rows, RATE, course.max_epochs, course.patience)
    expect(history is not None, "returns-nothing")
    expect(isinstance(history, list | tuple), "no-list")
    expect(rows == (TRAINING, VALIDATION), "rows-changed")
    rates = {rate for _, rate in pupil.log}
    lessons = [row for row, _ in pupil.log]
    expect(not any(row in VALIDATION for row in lessons), "learned-the-validation")
    expect(rates <= {RATE}, "other-rate")
    whole = len(lessons) % len(TRAINING) == 0
    epochs = [lessons[i : i + len(TRAINING)] for i in range(0, len(lessons), len(TRAINING))]
    expect(whole and all(sorted(epoch) == TRAINING for epoch in epochs), "other-lessons")
    if any(epoch != TRAINING for epoch in epochs):
        raise UnfitError("other-order")
    return pupil, list(history)


Taught = list[tuple[Course, Pupil, list[Any]]]


def _judge_lengths(taught: Taught) -> None:
    """Say by which rule the epochs were counted, if not by the right one."""
    found = [len(pupil.log) // len(TRAINING) for _, pupil, _ in taught]
    courses = [course for course, *_ in taught]

    def by(rule: Callable[[Course], int]) -> bool:
        return found == [rule(course) for course in courses]

    def right(course: Course) -> int:
        return course.runs(lambda best, _, now: now > best)

    if by(right):
        return
    expect(not by(lambda c: c.max_epochs), "no-patience")
    expect(not by(lambda c: right(replace(c, max_epochs=c.max_epochs + 1))), "limit-too-late")
    expect(not by(lambda c: right(replace(c, patience=c.patience + 1))), "waits-too-long")
    expect(not by(lambda c: right(replace(c, patience=c.patience - 1))), "gives-up-early")
    expect(all(n <= c.max_epochs for n, c in zip(found, courses)), "no-limit")
    expect(not by(lambda c: c.runs(lambda best, _, now: now > best, resets=False)), "never-resets")
    expect(not by(lambda c: min(c.patience, c.max_epochs)), "never-resets")
    expect(not by(lambda c: c.runs(lambda _, last, now: now > last)), "compares-with-last")
    expect(set(found) != {1}, "one-epoch")
    expect(False, "other-epochs")


def _judge_history(course: Course, history: list[Any]) -> None:
    pairs = [
        tuple(filled_in(v) for v in entry)
        for entry in history
        if isinstance(entry, list | tuple) and len(entry) == 2
    ]
    expect(len(pairs) == len(history), "no-pairs")
    expect(all(isinstance(v, int | float) for pair in pairs for v in pair), "no-pairs")
    counts = [
        (course.at(course.known, e), course.at(course.new, e)) for e in range(1, len(pairs) + 1)
    ]
    sizes = len(TRAINING), len(VALIDATION)
    right = [(known / sizes[0], new / sizes[1]) for known, new in counts]
    expect(pairs != [(new, known) for known, new in right], "pairs-swapped")
    expect(pairs != counts, "counts-not-shares")
    expect(not _near(pairs, [(100 * k, 100 * n) for k, n in right]), "counts-not-shares")
    expect(not _near(pairs, [(n, n) for _, n in right]), "same-twice")
    expect(not _near(pairs, [(k, k) for k, _ in right]), "same-twice")
    expect(len(pairs) < 2 or not _near(pairs[1:], right[:-1]), "counted-too-early")
    expect(_near(pairs, right), "shares-wrong")


def _near(found: list[Any], wanted: list[Any]) -> bool:
    return all(abs(a - b) < 1e-9 for one, two in zip(found, wanted) for a, b in zip(one, two))


def _judge_kept(taught: Taught) -> None:
    """Compare the lessons in the network's numbers with those of its best epoch."""
    each = len(TRAINING)
    kept = [(pupil.first.lessons(0), pupil.second.lessons(SECOND)) for _, pupil, _ in taught]
    last = [{len(pupil.log)} for _, pupil, _ in taught]
    best = []
    for course, pupil, _ in taught:
        scores = [course.at(course.new, e + 1) for e in range(len(pupil.log) // each)]
        best.append({each * (1 + scores.index(max(scores)))})
    if all(first == second == right for (first, second), right in zip(kept, best)):
        return
    expect(not all(one == two == now for (one, two), now in zip(kept, last)), "last-kept")
    expect(not all(first == second == {0} for first, second in kept), "start-kept")
    expect(not all(first == right for (first, _), right in zip(kept, best)), "half-kept")
    expect(not all(second == right for (_, second), right in zip(kept, best)), "half-kept")
    expect(False, "other-kept")

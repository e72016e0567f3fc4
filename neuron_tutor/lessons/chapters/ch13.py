"""Chapter 13: memorizing and learning, and a training that stops in time."""

import re
from collections.abc import Sequence
from typing import Any

from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.drawers import judge_by_writer, judge_in_both
from neuron_tutor.lessons.chapters.training_parts import REBUILDS
from neuron_tutor.lessons.lesson import (
    Exercise,
    Prediction,
    Recall,
    Work,
    expect,
)

__all__ = ["EXERCISES", "PREDICTIONS", "REBUILDS", "RECALL"]

BEFORE_BEST = "history = [(0.3, 0.2), (0.5, 0.6), (0.8, 0.5)]\n"
BEFORE_BOTH = """
training = [[0, 1, 4], [1, 1, 7], [1, 0, 2]]
validation = [[1, 1, 3], [0, 1, 4]]
"""
# How many rows are right after every epoch: the best one is in the middle, first, last or double.
COURSES = [
    [(0.3, 0.2), (0.5, 0.6), (0.8, 0.5), (1, 0.4)],
    [(0.4, 0.9), (0.7, 0.5), (0.6, 0.4)],
    [(0.2, 0.1), (0.6, 0.3), (0.5, 0.4), (0.4, 0.7)],
    [(0.5, 0.5)],
    [(0.1, 0.2), (0.9, 0.8), (0.3, 0.6), (0.95, 0.8), (1, 0.7)],
    [(0.9, 0.3), (0.8, 0.4), (0.7, 0.6), (0.6, 0.5)],
]


def _judge_best(work: Work) -> None:
    best_epoch = work.function("best_epoch")
    found: list[tuple[Any, list[float], list[float]]] = []
    for course in COURSES:
        value = best_epoch(list(course))
        expect(value is not None, "returns-nothing")
        expect(not isinstance(value, tuple | list), "gives-pair")
        expect(isinstance(value, int | float), "no-number")
        new = [pair[1] for pair in course]
        known = [pair[0] for pair in course]
        found.append((value, new, known))

    def is_all(of: int) -> bool:
        return all(one[0] == 1 + one[of].index(max(one[of])) for one in found)

    if is_all(1):
        return
    expect(not all(value == new.index(max(new)) for value, new, _ in found), "counts-from-0")
    expect(not is_all(2), "looks-at-known")
    expect(not all(value == max(new) for value, new, _ in found), "gives-share")
    expect(not all(value == 1 + new.index(min(new)) for value, new, _ in found), "worst")
    expect(not all(value == len(new) for value, new, _ in found), "last")
    latest = [len(new) - new[::-1].index(max(new)) for _, new, _ in found]
    expect([value for value, *_ in found] != latest, "later-of-two")
    expect(False, "other-epoch")


def _nearest(output: str, options: Sequence[str]) -> str:
    """Return which option is nearest to the first number of an output that has one."""
    found = re.search(r"\d+(?:\.\d+)?", output)
    return min(options, key=lambda n: abs(int(n) - float(found[0]))) if found else ""


def _unseen(output: str) -> str:
    return _nearest(output, ("95", "60", "10"))


def _nonsense(output: str) -> str:
    return _nearest(output, ("5", "25", "50"))


def _epoch(output: str) -> str:
    return _nearest(output, ("8", "24", "40"))


def _luck(output: str) -> str:
    """Return the option nearest to the number before the stroke."""
    found = re.search(r"(\d+) */", output)
    return _nearest(found[1], ("2", "7", "13", "20")) if found else ""


BEST = """\
def best_epoch(history):
    shares = [new for known, new in history]
    return shares.index(max(shares)) + 1
"""
BOTH = """\
def in_both(training, unseen):
    count = 0
    for row in unseen:
        if row in training:
            count = count + 1
    return count
"""
WRITER = """\
def by_writer(rows, writers, aside):
    training = []
    unseen = []
    for i in range(len(rows)):
        if writers[i] in aside:
            unseen.append(rows[i])
        else:
            training.append(rows[i])
    return training, unseen
"""


EXERCISES = {
    "ch13-best-epoch": Exercise(
        starter="def best_epoch(history):\n    ...\n\n\nprint(best_epoch(history))\n",
        solution=BEST,
        judge=_judge_best,
        before=BEFORE_BEST,
        wrong=[
            (changed(BEST, " + 1", ""), "counts-from-0"),
            (changed(BEST, "[new for", "[known for"), "looks-at-known"),
            (changed(BEST, "shares.index(max(shares)) + 1", "max(shares)"), "gives-share"),
            (changed(BEST, "max(", "min("), "worst"),
            ("def best_epoch(history):\n    return len(history)", "last"),
            ("def best_epoch(history):\n    return max(history)", "gives-pair"),
            (changed(BEST, "return", "epoch ="), "returns-nothing"),
            (
                (
                    "def best_epoch(history):\n    best = 0\n    for i in range(len(history)):\n"
                    "        if history[i][1] >= best:\n            best = history[i][1]\n"
                    "            epoch = i + 1\n    return epoch"
                ),
                "later-of-two",
            ),
            (changed(BEST, " + 1", " + 2"), "other-epoch"),
        ],
    ),
    "ch13-in-both": Exercise(
        starter=(
            "def in_both(training, unseen):\n    ...\n\n\nprint(in_both(training, validation))\n"
        ),
        solution=BOTH,
        judge=judge_in_both,
        before=BEFORE_BOTH,
        wrong=[
            (changed(BOTH, "row in training:", "row not in training:"), "counts-the-others"),
            (changed(BOTH, "count + 1", "1"), "yes-or-no"),
            (
                changed(
                    BOTH,
                    "row in unseen:",
                    "row in training:",
                    "if row in training",
                    "if row in unseen",
                ),
                "counts-training",
            ),
            (
                (
                    "def in_both(training, unseen):\n    count = 0\n"
                    "    for one, other in zip(training, unseen):\n"
                    "        if one == other:\n            count = count + 1\n    return count"
                ),
                "same-place",
            ),
            (
                (
                    "def in_both(training, unseen):\n    count = 0\n    for one in training:\n"
                    "        for other in unseen:\n            if one == other:\n"
                    "                count = count + 1\n    return count"
                ),
                "counts-pairs",
            ),
            (
                changed(BOTH, "if row in training", "if row[-1] in [r[-1] for r in training]"),
                "counts-labels",
            ),
            (changed(BOTH, "if row in", "if row[:-1] in"), "counts-nothing"),
            (changed(BOTH, "    return", "            return"), "returns-nothing"),
            (changed(BOTH, "return count", "print(count)"), "returns-nothing"),
            (changed(BOTH, "count = 0", "count = 1"), "one-too-many"),
            (
                "def in_both(training, unseen):\n    return [r for r in unseen if r in training]",
                "no-number",
            ),
        ],
    ),
    "ch13-by-writer": Exercise(
        starter=(
            "def by_writer(rows, writers, aside):\n    training = []\n    unseen = []\n    ...\n"
            "    return training, unseen\n"
        ),
        solution=WRITER,
        judge=judge_by_writer,
        wrong=[
            (changed(WRITER, "in aside", "not in aside"), "swapped"),
            (changed(WRITER, "append(rows[i])", "append(writers[i])"), "gives-writers"),
            (changed(WRITER, "writers[i] in aside", "writers[i] == aside[0:1]"), "mixed"),
            (
                changed(WRITER, "        else:\n            training.append(rows[i])\n", ""),
                "rows-lost",
            ),
            (
                changed(WRITER, "        else:\n            training", "        training"),
                "twice",
            ),
            (changed(WRITER, "range(len(rows))", "range(len(aside))"), "rows-lost"),
            (changed(WRITER, "    return training, unseen\n", ""), "returns-nothing"),
            (changed(WRITER, "training, unseen\n", "training\n"), "not-two"),
            (
                changed(
                    WRITER,
                    "        if writers",
                    "        rows = list(rows)\n        if writers",
                    "writers[i] in",
                    "i in",
                ),
                "mixed",
            ),
        ],
    ),
}
PREDICTIONS = {
    "twenty-unseen": Prediction("choice", _unseen, "60", ["95", "60", "10"]),
    "nonsense": Prediction("choice", _nonsense, "50", ["5", "25", "50"]),
    "best-epoch": Prediction("choice", _epoch, "8", ["8", "24", "40"]),
    "best-guesser": Prediction("choice", _luck, "7", ["2", "7", "13", "20"]),
}
RECALL = {
    "recall-13-overfitting": Recall(
        "word",
        ["overfitting", "generalization", "early-stopping", "labels"],
        "overfitting",
    ),
    "recall-13-copy": Recall("line", ["name", "deep", "first", "list"], "deep"),
    "recall-13-picture": Recall(
        "picture",
        ["two", "four", "nine", "never"],
        "four",
        figure=(
            "from neuron import draw\n"
            "known = [20, 42, 58, 70, 78, 85, 91, 96, 100]\n"
            "new = [18, 38, 52, 61, 58, 55, 53, 50, 48]\n"
            'draw.curves({"A": known, "B": new})'
        ),
    ),
}

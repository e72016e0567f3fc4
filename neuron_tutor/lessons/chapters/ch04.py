"""Chapter 4: training until everything is right."""

import re
from typing import Any

from neuron.data import storm
from neuron.neuron import Neuron, train
from neuron_tutor.lessons.chapters.counting import judge_counts
from neuron_tutor.lessons.lesson import Exercise, Prediction, Rebuild, Work, expect

STORM = [list(map(int, row)) for row in storm()]
EITHER = [[1, 1, 1], [1, 0, 1], [0, 1, 1], [0, 0, 0]]
LIMIT = 1000  # lessons: more than any of the trainings below needs
# Where a training begins, and the table: right at once, one epoch, many; at last with three rows.
TRAININGS: list[tuple[tuple[float, float], list[list[int]]]] = [
    ((0.25, 0.125), STORM),
    ((0.9, 0.5), STORM),
    ((0.5, 0.5), STORM),
    ((0.25, 1.125), STORM),
    ((0.5, 0.75), EITHER),
    ((1.25, 1.5), EITHER),
    ((0.5, 0.25), STORM[:3]),
]

ONCE = """\
def train_once(neuron, data):
    for x1, x2, answer in data:
        neuron.learn(x1, x2, answer)


def count_right(neuron, data):
    right = 0
    for x1, x2, answer in data:
        if neuron.predict(x1, x2) == answer:
            right = right + 1
    return right
"""
COUNTED = """\
def train(neuron, data):
    epochs = 0
    while count_right(neuron, data) < len(data):
        train_once(neuron, data)
        epochs = epochs + 1
    return epochs
"""
TRAINED_FIRST = """\
def train(neuron, data):
    epochs = 0
    while True:
        train_once(neuron, data)
        epochs = epochs + 1
        if count_right(neuron, data) == len(data):
            return epochs
"""
SLOWEST = """\
slowest_seed = 0
for seed in range(100):
    if epochs_for(seed) > epochs_for(slowest_seed):
        slowest_seed = seed
"""
BEFORE = f"""
import random

class Neuron:
    def __init__(self, w1, w2):
        self.w1 = w1
        self.w2 = w2

    def predict(self, x1, x2):
        return int(x1 * self.w1 + x2 * self.w2 > 1)

    def learn(self, x1, x2, answer):
        error = self.predict(x1, x2) - answer
        self.w1 = self.w1 - error * x1 / 100
        self.w2 = self.w2 - error * x2 / 100

data = [[1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 0]]

{ONCE}
{COUNTED}
def epochs_for(seed):
    random.seed(seed)
    neuron = Neuron(random.random(), random.random())
    return train(neuron, data)
"""


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


def _epochs(seed: int) -> int:
    return train(Neuron(threshold=1, seed=seed), storm(), learn_threshold=False).epochs


def _judge_mean(work: Work) -> None:
    mean = work.number("mean_of_ten")
    epochs = [_epochs(seed) for seed in range(10)]
    total = sum(epochs)
    expect(mean != total, "not-divided")
    expect(mean not in (total / 9, total / 11), "other-divisor")
    expect(mean not in (total // 10, round(total / 10)), "rounded")
    expect(mean not in (sum(epochs[:9]) / 9, sum(epochs[:9]) / 10), "nine-seeds")
    expect(mean != max(epochs), "longest")
    expect(mean != sum(range(10)) / 10, "mean-of-seeds")
    expect(0 <= mean <= max(epochs), "not-between")
    expect(abs(mean - total / 10) < 1e-9, "other-number")


def _judge_once(work: Work) -> None:
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


def _judge_train(work: Work) -> None:
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


def _judge_slowest(work: Work) -> None:
    seed = work.number("slowest_seed")
    epochs = [_epochs(number) for number in range(100)]
    expect(seed in range(100) and seed == int(seed), "no-such-seed")
    expect(epochs[int(seed)] == max(epochs) or seed != max(epochs), "gave-epochs")
    expect(epochs[int(seed)] != 0, "fastest")
    expect(epochs[int(seed)] == max(epochs) or seed >= 10, "first-ten")
    expect(epochs[int(seed)] == max(epochs), "slower-exists")


def _last_count(output: str) -> str:
    found = re.findall(r"\d+", (output.splitlines() or [""])[-1])
    return found[0] if found else ""


def _how_they_differ(output: str) -> str:
    found = set(re.findall(r"→\s*(\d+)", output))
    if len(found) < 2:
        return "same" if found else ""
    return "with-zero" if "0" in found else "without-zero"


def _share_at_once(output: str) -> str:
    found = re.findall(r":\s*(\d+(?:\.\d+)?)", output)
    if len(found) < 3:
        return ""
    at_once = float(found[2])
    for name, above in (("all", 750), ("half", 300), ("hundred", 50)):
        if at_once > above:
            return name
    return "ten"


EXERCISES = {
    "ch04-mean": Exercise(
        starter="mean_of_ten = ...\n",
        solution="mean_of_ten = sum([epochs_for(seed) for seed in range(10)]) / 10\n",
        judge=_judge_mean,
        before=BEFORE,
        wrong=[
            ("mean_of_ten = sum([epochs_for(seed) for seed in range(10)])\n", "not-divided"),
            ("mean_of_ten = sum([epochs_for(seed) for seed in range(10)]) / 9\n", "other-divisor"),
            ("mean_of_ten = sum([epochs_for(seed) for seed in range(10)]) // 10\n", "rounded"),
            ("mean_of_ten = sum([epochs_for(seed) for seed in range(9)]) / 9\n", "nine-seeds"),
            ("mean_of_ten = max([epochs_for(seed) for seed in range(10)])\n", "longest"),
            ("mean_of_ten = sum(range(10)) / 10\n", "mean-of-seeds"),
            ("mean_of_ten = 100\n", "not-between"),
            ("mean_of_ten = 8.542\n", "other-number"),
        ],
    ),
    "ch04-slowest": Exercise(
        starter="slowest_seed = ...\n",
        solution=SLOWEST,
        judge=_judge_slowest,
        before=BEFORE,
        wrong=[
            ("slowest_seed = max([epochs_for(seed) for seed in range(100)])\n", "gave-epochs"),
            (SLOWEST.replace(">", "<"), "fastest"),
            (SLOWEST.replace("range(100)", "range(10)"), "first-ten"),
            ("slowest_seed = 28\n", "slower-exists"),
            ("slowest_seed = 849\n", "no-such-seed"),
        ],
    ),
}

REBUILDS = {
    "ch04-once": Rebuild(
        starter="""\
def train_once(neuron, data):
    ...


def count_right(neuron, data):
    right = 0
    ...
    return right
""",
        solution=ONCE,
        judge=_judge_once,
        wrong=[
            (
                ONCE.replace(
                    "        neuron.learn(x1, x2, answer)\n",
                    "        return neuron.learn(x1, x2, answer)\n",
                ),
                "first-row-only",
            ),
            (
                ONCE.replace("neuron.learn(x1, x2, answer)", "neuron.predict(x1, x2)"),
                "nothing-taught",
            ),
            (
                ONCE.replace("neuron.learn(x1, x2, answer)", "neuron.learn(x1, x2, 1)"),
                "answer-ignored",
            ),
            (ONCE.replace("learn(x1, x2, answer)", "learn(x2, x1, answer)"), "inputs-swapped"),
            (ONCE.replace("== answer", "!= answer"), "counts-wrong"),
            (
                ONCE.replace("            right = right + 1", "            right = 1"),
                "never-above-one",
            ),
            (
                ONCE.replace(
                    "            right = right + 1\n    return",
                    "            right = right + 1\n        return",
                ),
                "counts-one-row",
            ),
            (ONCE.replace("predict(x1, x2) == answer", "predict(x1, x2) == 1"), "counts-ones"),
            (ONCE.replace("    return right", "    print(right)"), "returns-nothing"),
        ],
        before=BEFORE,
        unfit=[(ONCE.replace("    return", "    print(right)\n    return"), "prints")],
        names=["train_once", "count_right"],
    ),
    "ch04-train": Rebuild(
        starter="def train(neuron, data):\n    epochs = 0\n    ...\n    return epochs\n",
        solution=COUNTED,
        judge=_judge_train,
        before=BEFORE,
        wrong=[
            (TRAINED_FIRST, "trains-first"),
            (COUNTED.replace("epochs = 0", "epochs = 1"), "one-too-many"),
            (COUNTED.replace("len(data)", "3"), "never-trains"),
            (COUNTED.replace("len(data)", "4"), "only-four"),
            (COUNTED.replace("        epochs = epochs + 1\n", ""), "not-counted"),
            (
                COUNTED.replace("train_once(neuron, data)", "train_once(neuron, [[0, 0, 1]])"),
                "other-table",
            ),
            (COUNTED.replace("< len", "<= len"), "does-not-end"),
            (COUNTED.replace("+ 1", "+ 4"), "counts-rows"),
            (COUNTED.replace("return epochs", "print(epochs)"), "returns-nothing"),
        ],
        unfit=[(COUNTED.replace("    return", "    print(epochs)\n    return"), "prints")],
        names=["train"],
    ),
}

PREDICTIONS = {
    "training-loop": Prediction("number", _last_count, "33", within=2),
    "ten-seeds": Prediction(
        "choice", _how_they_differ, "with-zero", ["same", "without-zero", "with-zero"]
    ),
    "thousand-runs": Prediction(
        "choice", _share_at_once, "half", ["ten", "hundred", "half", "all"]
    ),
}

"""Chapter 4: training until everything is right."""

import re

from neuron.data import storm
from neuron.neuron import Neuron, train
from neuron_tutor.lessons.chapters.training_loop import judge_once, judge_train
from neuron_tutor.lessons.lesson import Exercise, Prediction, Rebuild, Recall, Work, expect

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
        judge=judge_once,
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
        judge=judge_train,
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
            (
                COUNTED.replace("    while", "    for i in range(500):\n        if")
                .replace("        train_once", "            train_once")
                .replace("        epochs =", "            epochs ="),
                "stops-early",
            ),
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

RECALL = {
    "recall-04-epoch": Recall("word", ["pass", "correction", "row", "training"], "pass"),
    "recall-04-loop": Recall("line", ["while-fewer", "while-all", "once", "for"], "while-fewer"),
    "recall-04-flat": Recall(
        "picture",
        ["moved", "stood", "luck", "away"],
        "moved",
        figure="from neuron import draw\n\ndraw.line([3] * 34 + [4], top=4)\n",
    ),
}

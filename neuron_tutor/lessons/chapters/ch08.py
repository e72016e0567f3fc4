"""Chapter 8: neurons with any number of inputs, and ten of them that read digits."""

import re
from collections.abc import Sequence

from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.keeping import judge_keep
from neuron_tutor.lessons.chapters.reading_parts import REBUILDS
from neuron_tutor.lessons.chapters.stopping import PICNIC, judge_stop_rule
from neuron_tutor.lessons.chapters.voting import judge_majority
from neuron_tutor.lessons.lesson import Exercise, Prediction, Recall

__all__ = ["EXERCISES", "PREDICTIONS", "REBUILDS", "RECALL"]

BEFORE = """
import random
from operator import mul
from neuron import digits

class Neuron:
    def __init__(self, weights, bias):
        self.weights = weights
        self.bias = bias

    def weighted_sum(self, x):
        return sum(map(mul, self.weights, x)) + self.bias

    def predict(self, x):
        return int(self.weighted_sum(x) > 0)

    def learn(self, x, answer):
        error = self.predict(x) - answer
        if error != 0:
            for i in range(len(x)):
                self.weights[i] = self.weights[i] - 0.01 * error * x[i]
            self.bias = self.bias - 0.01 * error
"""
BEFORE_STOP_RULE = (
    BEFORE
    + f"""
picnic = {PICNIC}

def count_right(neuron, rows):
    return sum(neuron.predict(x) == answer for *x, answer in rows)

def new_neuron(seed):
    random.seed(seed)
    return Neuron([random.random() for i in range(3)], -random.random())
"""
)
BEFORE_BETTER = (
    BEFORE
    + """
images, labels, names, credit = digits()
order = list(range(len(images)))
random.seed(0)
random.shuffle(order)
train_rows, validation_rows, test_rows = order[:-597], order[-597:-360], order[-360:]

def read(neurons, x):
    sums = [neuron.weighted_sum(x) for neuron in neurons]
    return sums.index(max(sums))

def learn_once(neurons, rows):
    for i in rows:
        for digit in range(10):
            neurons[digit].learn(images[i], int(labels[i] == digit))

def percent_right(neurons, rows):
    right = sum(read(neurons, images[i]) == labels[i] for i in rows)
    return round(100 * right / len(rows), 1)
"""
)


def _nearest(output: str, options: Sequence[str] = ("10", "50", "90")) -> str:
    """Return which option is nearest to the percentage of an output."""
    found = re.search(r"([\d.]+) *%", output)
    return min(options, key=lambda n: abs(int(n) - float(found[1]))) if found else ""


def _share(output: str) -> str:
    return _nearest(output, ("40", "65", "90"))


def _whole(output: str) -> str:
    """Return the first number of an output."""
    found = re.search(r"\d+", output)
    return found.group() if found else ""


MAJORITY = """\
from itertools import product

def majority(n):
    rows = []
    for x in product([0, 1], repeat=n):
        answer = int(sum(x) > n / 2)
        rows.append(list(x) + [answer])
    return rows
"""
TRAIN = """\
def train(neuron, rows):
    epochs = 0
    while count_right(neuron, rows) < len(rows):
        for *x, answer in rows:
            neuron.learn(x, answer)
        epochs = epochs + 1
    return epochs
"""
KEEP = """\
neurons = [Neuron([0] * 64, 0) for digit in range(10)]
kept = []
best = 0
for epoch in range(8):
    learn_once(neurons, train_rows)
    score = percent_right(neurons, validation_rows)
    if score > best:
        best = score
        kept = [Neuron(list(n.weights), n.bias) for n in neurons]

print(best, "%")
"""


def _majority(answer: str) -> str:
    return MAJORITY.replace("int(sum(x) > n / 2)", answer)


UNTIL_RIGHT = "while count_right(neuron, rows) < len(rows)"
ROW_BY_ROW = "        epochs = epochs"
EXERCISES = {
    "ch08-majority": Exercise(
        starter=f"{_majority('...')}\nprint(majority(3))\n",
        solution=MAJORITY,
        judge=judge_majority,
        wrong=[
            (_majority("int(sum(x) > 1)"), "only-for-three"),
            (_majority("int(sum(x) >= n / 2)"), "draw-counts"),
            (_majority("sum(x)"), "not-0-or-1"),
            (_majority("int(sum(x) < n / 2)"), "reversed"),
            (_majority("int(sum(x) > 0)"), "too-many-yes"),
            (_majority("int(sum(x) == n)"), "too-many-no"),
            (changed(MAJORITY, "list(x) + [answer]", "[answer] + list(x)"), "answer-not-last"),
            (changed(MAJORITY, "[0, 1]", "[1, 0]"), "other-order"),
            (changed(MAJORITY, "    return", "        return"), "wrong-rows"),
            (changed(MAJORITY, "return", "table ="), "returns-nothing"),
        ],
    ),
    "ch08-stop-rule": Exercise(
        starter=(
            "def train(neuron, rows):\n    ...\n\n\n"
            "for seed in range(20):\n    print(train(new_neuron(seed), picnic))\n"
        ),
        solution=TRAIN,
        judge=judge_stop_rule,
        before=BEFORE_STOP_RULE,
        wrong=[
            (changed(TRAIN, UNTIL_RIGHT, "for epoch in range(1000)"), "goes-on"),
            (changed(TRAIN, "len(rows)", "4"), "stops-at-four"),
            (changed(TRAIN, "    return epochs", ""), "returns-nothing"),
            (changed(TRAIN, ROW_BY_ROW, f"    {ROW_BY_ROW}"), "counts-rows"),
            (
                changed(TRAIN, "            neuron.learn(x, answer)", "            pass"),
                "never-learns",
            ),
            (changed(TRAIN, "learn(x, answer)", "learn(x[::-1], answer)"), "wrong-lessons"),
            (changed(TRAIN, UNTIL_RIGHT, "for epoch in range(9)"), "stops-early"),
            (changed(TRAIN, "epochs = 0", "epochs = 1"), "miscounted"),
            (changed(TRAIN, "return epochs", "return neuron"), "no-epochs"),
        ],
    ),
    "ch08-better": Exercise(
        starter=(
            "neurons = [Neuron([0] * 64, 0) for digit in range(10)]\nkept = []\nbest = 0\n"
            "for epoch in range(8):\n    learn_once(neurons, train_rows)\n    ...\n\n"
            'print(best, "%")\n'
        ),
        solution=KEEP,
        judge=judge_keep,
        before=BEFORE_BETTER,
        wrong=[
            (changed(KEEP, "once(neurons, train", "once(neurons, test"), "learned-the-test"),
            (
                changed(KEEP, "once(neurons, train", "once(neurons, validation"),
                "learned-the-validation",
            ),
            (changed(KEEP, "train_rows", "train_rows[:300]"), "not-enough"),
            (
                changed(KEEP, "[Neuron(list(n.weights), n.bias) for n in neurons]", "neurons"),
                "not-copied",
            ),
            (changed(KEEP, "list(n.weights)", "n.weights"), "not-copied"),
            (changed(KEEP, "score > best", "score < best or best == 0"), "not-enough"),
            (changed(KEEP, "range(8)", "range(2)"), "not-enough"),
            (changed(KEEP, "list(n.weights)", "neurons[0].weights"), "shared-weights"),
            ("best = 0\nneurons = kept = []", "not-ten"),
            ("best = 0\nneurons = kept = [Neuron([1], 0) for digit in range(10)]", "not-64"),
            (f"test_rows = train_rows\n{KEEP}", "rows-mixed"),
        ],
    ),
}


PREDICTIONS = {
    "always-no": Prediction("choice", _nearest, "90", ["10", "50", "90"]),
    "ten-neurons": Prediction("number", _whole, "650"),
    "shifted": Prediction("choice", _share, "40", ["90", "65", "40"]),
}

RECALL = {
    "recall-08-validation": Recall(
        "word", ["training", "validation", "test", "label"], "validation"
    ),
    "recall-08-star": Recall("line", ["first", "list", "last", "all"], "list"),
    "recall-08-picture": Recall(
        "picture",
        ["zero", "one", "seven", "eight"],
        "zero",
        figure=(
            "from neuron import Neuron, digits, draw\n"
            "images, labels, names, credit = digits()\n"
            "neuron = Neuron(weights=[0] * 64, threshold=0)\n"
            "for image, label in zip(images[:600], labels[:600]):\n"
            "    neuron.learn(image, int(label == 0))\n"
            "draw.heat_map(neuron.weights)"
        ),
    ),
}

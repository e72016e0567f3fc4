"""Chapter 8: neurons with any number of inputs, and ten of them that read digits."""

import re
from collections.abc import Sequence

from neuron_tutor.lessons.chapters.ch07 import NEURON
from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.keeping import judge_keep
from neuron_tutor.lessons.chapters.stopping import PICNIC, judge_stop_rule
from neuron_tutor.lessons.chapters.vectors import judge_count, judge_neuron, judge_read
from neuron_tutor.lessons.chapters.voting import judge_majority
from neuron_tutor.lessons.chapters.weighing import WEIGHING
from neuron_tutor.lessons.lesson import Exercise, Prediction, Rebuild, Recall

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
        rows.append([*x, answer])
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
            (changed(MAJORITY, "[*x, answer]", "[answer, *x]"), "answer-not-last"),
            (changed(MAJORITY, "[0, 1]", "[1, 0]"), "other-order"),
            (changed(MAJORITY, "    return", "        return"), "wrong-rows"),
            (changed(MAJORITY, "return", "table ="), "returns-nothing"),
        ],
    ),
    "ch08-stop-rule": Exercise(
        starter=(
            "def train(neuron, rows):\n    ...\n\n\n"
            'for seed in range(20):\n    print(train(new_neuron(seed), picnic), end=" ")\n'
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

TWO = f"""\
def step(total):
    ...


{NEURON}"""
STEP = """\
def step(total):
    if total > 0:
        return 1
    else:
        return 0
"""
MANY = f"""\
{STEP}

{WEIGHING}
    def predict(self, x):
        return step(self.weighted_sum(x))

    def learn(self, x, answer, rate=0.01):
        error = self.predict(x) - answer
        if error != 0:
            for i in range(len(x)):
                self.weights[i] = self.weights[i] - rate * error * x[i]
            self.bias = self.bias - rate * error
"""
COUNT = """\
def count_right(neuron, rows):
    right = 0
    for *x, answer in rows:
        if neuron.predict(x) == answer:
            right = right + 1
    return right
"""
READ = """\
def read(neurons, x):
    sums = [neuron.weighted_sum(x) for neuron in neurons]
    return sums.index(max(sums))
"""
BIAS = "            self.bias = self.bias - rate * error\n"
REBUILDS = {
    "ch08-neuron": Rebuild(
        starter=TWO,
        solution=MANY,
        judge=judge_neuron,
        wrong=[
            (changed(TWO, "def step(total):\n    ...\n", STEP), "still-two-weights"),
            (changed(MANY, "total > 0", "total >= 0"), "step-at-zero"),
            (changed(MANY, "total > 0", "total <= 0"), "step-reversed"),
            (changed(MANY, "total > 0", "total > 1"), "step-at-one"),
            (changed(MANY, "return 1", "print(1)", "return 0", "print(0)"), "step-nothing"),
            (changed(MANY, "        self.bias = bias\n", ""), "not-kept"),
            (changed(MANY, "total + self.bias", "total"), "sum-without-bias"),
            (changed(MANY, "total + self.bias", "total - self.bias"), "bias-subtracted"),
            (changed(MANY, "total = total +", "total ="), "sum-forgets"),
            (changed(MANY, "        return total", "            return total"), "sum-of-one"),
            (changed(MANY, "weights[i] * x[i]", "weights[i]"), "inputs-left-out"),
            (changed(MANY, "return total + self.bias", "pass"), "sum-nothing"),
            (changed(MANY, "step(self.weighted_sum(x))", "self.weighted_sum(x)"), "no-step"),
            (changed(MANY, "return step", "step"), "predict-nothing"),
            (changed(MANY, "- rate", "+ rate"), "flipped"),
            (changed(MANY, BIAS, ""), "bias-forgotten"),
            (changed(MANY, BIAS, BIAS.replace("- rate", "+ rate")), "bias-flipped"),
            (changed(MANY, BIAS, f"    {BIAS}"), "bias-many-times"),
            (changed(MANY, " * error * x[i]", " * error"), "ignores-input"),
            (changed(MANY, "rate * error", "error"), "whole-step"),
            (changed(MANY, "self.weights[i] = self", "weight = self"), "weights-forgotten"),
            (
                changed(MANY, "rate * error * x", "rate * (self.predict(x) - answer) * x"),
                "asks-again",
            ),
        ],
        unfit=[
            (
                changed(MANY, "total = 0", "total = self.bias", "total + self.bias", "total"),
                "bias-first",
            ),
            (
                changed(MANY, "        return total", "        print(total)\n        return total"),
                "prints",
            ),
        ],
        names=["step", "Neuron"],
    ),
    "ch08-count-right": Rebuild(
        starter="def count_right(neuron, rows):\n    ...\n",
        solution=COUNT,
        judge=judge_count,
        wrong=[
            (
                changed(COUNT, "*x, answer", "x1, x2, answer", "(x)", "([x1, x2])"),
                "only-two-inputs",
            ),
            (
                changed(COUNT, "*x, answer in rows", "x in rows", "== answer", "== x[-1]"),
                "answer-among-inputs",
            ),
            (changed(COUNT, "==", "!="), "counts-wrong"),
            (changed(COUNT, "== answer", "== 1"), "counts-ones"),
            (changed(COUNT, "right + 1", "1"), "never-above-one"),
            (changed(COUNT, "    return", "        return"), "counts-one-row"),
            (changed(COUNT, "    return right", "    print(right)"), "returns-nothing"),
            (
                changed(
                    COUNT,
                    "if neuron.predict(x)",
                    "neuron.learn(x, answer)\n        if neuron.predict(x)",
                ),
                "teaches",
            ),
            (changed(COUNT, "right = 0", "right = 1"), "miscounted"),
        ],
        unfit=[(changed(COUNT, "    return", "    print(right)\n    return"), "prints")],
        names=["count_right"],
    ),
    "ch08-read": Rebuild(
        starter="def read(neurons, x):\n    ...\n",
        solution=READ,
        judge=judge_read,
        wrong=[
            (changed(READ, "sums.index(max(sums))", "max(sums)"), "gives-sum"),
            (changed(READ, "max(sums)", "min(sums)"), "smallest"),
            (changed(READ, "max(sums))", "max(sums)) + 1"), "counts-from-1"),
            (
                changed(READ, "sums.index(max(sums))", "neurons[sums.index(max(sums))]"),
                "gives-neuron",
            ),
            (changed(READ, "weighted_sum", "predict"), "first-yes"),
            (changed(READ, "return", "best ="), "returns-nothing"),
            (changed(READ, "return sums.index(max(sums))", "return 0"), "other-neuron"),
        ],
        unfit=[(changed(READ, "    return", "    print(sums)\n    return"), "prints")],
        names=["read"],
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

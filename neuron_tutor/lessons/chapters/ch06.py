"""Chapter 6: a table that never ends, and the threshold that learns."""

import re
from functools import cache
from typing import Any

from neuron.data import truth_table
from neuron.neuron import Neuron, train
from neuron_tutor.lessons.chapters.capped import judge_cap
from neuron_tutor.lessons.chapters.learning_rule import judge_neuron
from neuron_tutor.lessons.chapters.opposite import judge_opposite
from neuron_tutor.lessons.lesson import (
    Exercise,
    Prediction,
    Rebuild,
    Recall,
    Work,
    expect,
    filled_in,
)

NAMES = ["1000", "1110", "0000", "1111", "0001", "0110"]


def _judge_tables(work: Work) -> None:
    found = {name: _names(work[name]) for name in ("with_1", "with_minus_1", "with_learned")}
    right = {name: _solvable(t) for name, t in zip(found, (1, -1, None))}
    expect(all("0110" not in names for names in found.values()), "xor")
    expect(not found["with_1"] - right["with_1"], "ones-at-1")
    expect(not found["with_minus_1"] - right["with_minus_1"], "zeros-at-minus-1")
    expect("1110" in found["with_1"], "or-forgotten")
    expect("0001" in found["with_minus_1"], "nor-forgotten")
    expect(found["with_1"] == right["with_1"], "forgotten-at-1")
    expect(found["with_minus_1"] == right["with_minus_1"], "forgotten-at-minus-1")
    expect(found["with_learned"] == right["with_learned"], "forgotten-learned")


def _names(names: Any) -> set[str]:
    expect(isinstance(names, (list, tuple, set)), "no-list")
    for name in names:
        filled_in(name)
    expect(all(name in NAMES for name in names), "no-names")
    return set(names)


@cache
def _solvable(threshold: float | None) -> frozenset[str]:
    """Return the tables that a neuron learns with this threshold, or with one that learns."""
    solved = set()
    for name in NAMES:
        neuron = Neuron(weights=[0.2, 0.1], threshold=1 if threshold is None else threshold)
        table = truth_table([int(digit) for digit in name])
        result = train(neuron, table, max_epochs=300, learn_threshold=threshold is None)
        if result.converged:
            solved.add(name)
    return frozenset(solved)


BEFORE = """import random

class PlainNeuron:
    def __init__(self, w1, w2):
        self.w1 = w1
        self.w2 = w2

    def predict(self, x1, x2):
        return int(x1 * self.w1 + x2 * self.w2 > 1)

    def learn(self, x1, x2, answer):
        error = self.predict(x1, x2) - answer
        self.w1 = self.w1 - error * x1 / 100
        self.w2 = self.w2 - error * x2 / 100

def train_once(neuron, data):
    for x1, x2, answer in data:
        neuron.learn(x1, x2, answer)

def count_right(neuron, data):
    return sum(neuron.predict(x1, x2) == answer for x1, x2, answer in data)

storm = [[1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 0]]
"""
CAP = """from my_neuron.ch04 import count_right, train_once


def train(neuron, data, max_epochs):
    epochs = 0
    while count_right(neuron, data) < len(data):
        if epochs == max_epochs:
            return None
        train_once(neuron, data)
        epochs = epochs + 1
    return epochs
"""
WHEN = "        if epochs == max_epochs:\n            return None\n"
TRAIN = "        train_once(neuron, data)\n"
COUNT = "        epochs = epochs + 1\n"
WHICH = """with_1 = ["1000", "1110", "0000"]
with_minus_1 = ["1111", "0001"]
with_learned = ["1000", "1110", "0000", "1111", "0001"]
"""
INIT = """\
class Neuron:
    def __init__(self, w1, w2, t):
        self.w1 = w1
        self.w2 = w2
        self.t = t

"""
PREDICT = """\
    def predict(self, x1, x2):
        if x1 * self.w1 + x2 * self.w2 > self.t:
            return 1
        else:
            return 0

"""
RULE = """\
    def learn(self, x1, x2, answer):
        error = self.predict(x1, x2) - answer
        self.w1 = self.w1 - error * x1 / 100
        self.w2 = self.w2 - error * x2 / 100
        self.t = self.t + error / 100
"""
NEURON = INIT + PREDICT + RULE
ERROR = "self.predict(x1, x2) - answer"
T = "self.t + error / 100"
OPPOSITE = "def opposite(neuron):\n    return Neuron(-neuron.w1, -neuron.w2, -neuron.t)\n"
TURNED_ITSELF = """def opposite(neuron):
    neuron.w1 = -neuron.w1
    neuron.w2 = -neuron.w2
    neuron.t = -neuron.t
    return neuron
"""


def _learn(old: str, new: str) -> str:
    return INIT + PREDICT + RULE.replace(old, new)


EXERCISES = {
    "ch06-which-tables": Exercise(
        starter=(
            '# "1000", "1110", "0000", "1111", "0001", "0110"\n'
            "with_1 = [...]\nwith_minus_1 = [...]\nwith_learned = [...]\n"
        ),
        solution=WHICH,
        judge=_judge_tables,
        wrong=[
            (WHICH + 'with_learned.append("0110")', "xor"),
            (WHICH.replace("with_1 = [", 'with_1 = ["1111", '), "ones-at-1"),
            (WHICH.replace("minus_1 = [", 'minus_1 = ["1000", '), "zeros-at-minus-1"),
            (WHICH.replace('with_1 = ["1000", "1110", ', 'with_1 = ["1000", '), "or-forgotten"),
            (WHICH.replace('["1111", "0001"]', '["1111"]'), "nor-forgotten"),
            (WHICH.replace('with_1 = ["1000", ', "with_1 = ["), "forgotten-at-1"),
            (WHICH.replace('["1111", "0001"]', '["0001"]'), "forgotten-at-minus-1"),
            (WHICH + 'with_learned = ["1000", "1110", "0000"]', "forgotten-learned"),
            (WHICH + "with_1 = [1000, 1110, 0]", "no-names"),
            (WHICH + 'with_1 = "1000"', "no-list"),
        ],
    ),
    "ch06-opposite": Exercise(
        before=NEURON,
        starter="def opposite(neuron):\n    ...\n",
        solution=OPPOSITE,
        judge=judge_opposite,
        wrong=[
            (OPPOSITE.replace("-neuron.t", "neuron.t"), "t-kept"),
            (OPPOSITE.replace("-neuron.w1, -neuron.w2", "neuron.w1, neuron.w2"), "weights-kept"),
            (OPPOSITE.replace("-neuron.w1", "neuron.w1"), "one-weight"),
            (OPPOSITE.replace("-", ""), "same"),
            (OPPOSITE.replace("return", "found ="), "returns-nothing"),
            (OPPOSITE.replace("return Neuron(", "return (").replace("-", "1 - "), "no-neuron"),
            (OPPOSITE.replace("-", "1 - "), "odd"),
            (TURNED_ITSELF, "given-changed"),
            (
                "def opposite(neuron):\n    neuron.learn(1, 1, 0)\n    return neuron\n",
                "trained",
            ),
        ],
    ),
}

REBUILDS = {
    "ch06-neuron": Rebuild(
        before=BEFORE,
        starter=re.sub(r"(    def .*\n)(?:        .*\n)+", r"\1        ...\n", NEURON),
        solution=NEURON,
        judge=judge_neuron,
        wrong=[
            (_learn("self.t +", "self.t -"), "t-subtracted"),
            (_learn(f"        self.t = {T}\n", ""), "t-untouched"),
            (_learn(ERROR, "answer - self.predict(x1, x2)"), "error-reversed"),
            (_learn(ERROR, "self.predict(x1, x2) + answer"), "moves-when-right"),
            (_learn(T, "self.t + error * x1 / 100"), "t-times-input"),
            (_learn("* x1", "").replace("error * x2", "error"), "inputs-forgotten"),
            (_learn("* x2", "* x1"), "other-input"),
            (_learn("self.w1 -", "self.w1 +"), "weight-added"),
            (_learn("self.w2 = self.w2", "w2 = self.w2"), "weight-untouched"),
            (_learn("100", "10"), "other-step"),
            (_learn("x1, x2) -", "x2, x1) -"), "other-prediction"),
            (_learn("error / 100", "error % 100"), "odd-step"),
            (NEURON + "        self.learn = print\n", "not-all-tables"),
            (_learn("self.w1 = self.w1 -", "self.w1 ="), "forgets"),
            (_learn("- error", f"- ({ERROR})"), "asked-again"),
            (NEURON.replace("        self.t = t\n", ""), "not-kept"),
            (NEURON.replace("        self.t = t\n", "        self.t = 1\n"), "kept-elsewhere"),
            (NEURON.replace("> self.t", "> 1"), "threshold-fixed"),
            (NEURON.replace("> self.t", ">= self.t"), "at-least"),
            (NEURON.replace("> self.t", "< self.t"), "predict-turned"),
            (NEURON.replace("return 0", "return 1"), "predict-always"),
            (NEURON.replace("        else:\n            return 0\n", ""), "predict-nothing"),
            (NEURON.replace("+ x2 * self.w2 >", "- x2 * self.w2 >"), "predict-wrong"),
            (NEURON.replace("return 0", "return -1"), "predict-number"),
            ("Neuron = 3", "no-class"),
        ],
        unfit=[
            (NEURON.replace("        error =", "        print(answer)\n        error ="), "prints")
        ],
        names=["Neuron"],
    ),
    "ch06-train": Rebuild(
        before=BEFORE,
        starter=CAP[: CAP.index("    epochs")] + "    ...\n",
        solution=CAP,
        judge=judge_cap,
        wrong=[
            (CAP.replace(WHEN, ""), "no-cap"),
            (CAP.replace("return None", "break"), "no-none"),
            (CAP.replace("return None", "return max_epochs"), "no-none"),
            (CAP.replace("return None", "return 0"), "no-none"),
            (CAP.replace("return None", 'return "None"'), "none-as-text"),
            (CAP.replace("== max_epochs", "== max_epochs - 1"), "one-too-few"),
            (CAP.replace("== max_epochs", "> max_epochs"), "one-too-many"),
            (CAP.replace("== max_epochs", "< max_epochs"), "gives-up-at-once"),
            (CAP.replace("== max_epochs", "== 40"), "other-cap"),
            (CAP.replace(WHEN, "").replace(COUNT, COUNT + WHEN), "last-round"),
            (CAP.replace("len(data)", "5"), "goes-on"),
            (CAP.replace("len(data)", "3"), "stops-early"),
            (CAP.replace("len(data)", "4"), "only-four"),
            (CAP.replace(TRAIN, ""), "never-trains"),
            (CAP.replace(COUNT, ""), "counts-wrong"),
            (CAP.replace("    return epochs\n", ""), "returns-nothing"),
            (CAP.replace("train_once(neuron, data)", "train_once(neuron, storm)"), "other-data"),
        ],
        unfit=[
            (
                CAP.replace("            return", "            print(0)\n            return"),
                "prints",
            )
        ],
        names=["train"],
    ),
}


def _solved(output: str) -> str:
    """Read which of three lines end in a 4."""
    numbers = [re.findall(r"\d+", line) for line in output.strip().splitlines()]
    solved = tuple(found[-1] == "4" for found in numbers if found)
    names = {
        (True, True, True): "all",
        (True, False, True): "ones-storm",
        (True, False, False): "ones",
        (False, False, False): "none",
    }
    return names.get(solved, "")


def _last_number(output: str) -> str:
    found = re.findall(r"(\d+)(?: / 4)?\s*$", output)
    return found[0] if found else ""


PREDICTIONS = {
    "after-stop": Prediction("number", _last_number, "3", of=4),
    "special-rule": Prediction("choice", _solved, "ones", ["all", "ones-storm", "ones", "none"]),
    "minus-one": Prediction("number", _last_number, "0", of=4),
}

RECALL = {
    "recall-06-parameter": Recall(
        "word", ["parameter", "seed", "error", "learning-rate"], "parameter"
    ),
    "recall-06-threshold": Recall("line", ["add", "subtract", "input", "weight"], "add"),
    "recall-06-beads": Recall(
        "picture",
        ["one", "two", "three", "four"],
        "two",
        figure="from neuron import draw\n\ndraw.number_line([0.9, 0.6, 0.3, 0], 0.45)\n",
    ),
}

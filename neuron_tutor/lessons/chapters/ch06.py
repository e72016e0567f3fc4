"""Chapter 6: a table that never ends, and the threshold that learns."""

import re
from functools import cache
from typing import Any

from neuron.data import truth_table
from neuron.neuron import Neuron, train
from neuron_tutor.lessons.chapters.learning_rule import judge_rule
from neuron_tutor.lessons.lesson import Exercise, Prediction, Work, WrongError, expect, filled_in

STORM = [[1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 0]]
ONES = [[1, 1, 1], [1, 0, 1], [0, 1, 1], [0, 0, 1]]
NAMES = ["1000", "1110", "0000", "1111", "0001", "0110"]
NEEDED = 20  # rounds that the storm takes from the weights 1.2 and 1.1
TOO_LONG = 300  # rounds, where at most a hundred are asked for


class _Counted:
    """A neuron with a fixed threshold of 1 that knows how often it was asked and taught."""

    def __init__(self, w1: float, w2: float, data: list[list[int]], endless: str) -> None:
        self.w1, self.w2, self.t = w1, w2, 1
        self.data, self.endless = data, endless
        self.asked = self.taught = 0

    @property
    def rounds(self) -> float:
        return self.taught / 4

    def predict(self, x1: int, x2: int) -> int:
        self.asked += 1
        expect(self.asked < 12 * TOO_LONG, self.endless if self.taught else "does-not-end")
        return self._answer(x1, x2)

    def learn(self, x1: int, x2: int, answer: int) -> None:
        expect([x1, x2, answer] in self.data, "other-data")
        self.taught += 1
        expect(self.rounds < TOO_LONG, self.endless)
        error = self._answer(x1, x2) - answer
        self.w1 -= error * x1 / 100
        self.w2 -= error * x2 / 100

    def _answer(self, x1: int, x2: int) -> int:
        return int(x1 * self.w1 + x2 * self.w2 > self.t)


def _judge_cap(work: Work) -> None:
    function = work.function("train")

    def trained(
        data: list[list[int]], most: int, endless: str, w1: float = 1.2, w2: float = 1.1
    ) -> tuple[_Counted, Any]:
        neuron = _Counted(w1, w2, data, endless)
        return neuron, function(neuron, data, most)

    neuron, found = trained(STORM, 100, "goes-on")
    _judge_solved(neuron, found)
    for most in (50, 7):
        _judge_unsolved(*trained(ONES, most, "no-cap"), most)
    _, found = trained(STORM, NEEDED, "goes-on")
    expect(found == NEEDED, "last-round")
    for most in (NEEDED - 1, 0):
        _judge_unsolved(*trained(STORM, most, "no-cap"), most)
    neuron, found = trained(STORM, 0, "already-right", w1=0.6, w2=0.8)
    expect(found is not None and found == neuron.rounds == 0, "already-right")


def _judge_solved(neuron: _Counted, found: Any) -> None:
    """Judge what comes of a table that can be solved in time."""
    if neuron.rounds == 0:
        expect(found is not None, "gives-up-at-once" if neuron.asked == 4 else "never-trains")
        raise WrongError("never-trains")
    expect(neuron.rounds <= NEEDED or found != neuron.rounds, "goes-on")
    if found is None:
        expect(neuron.rounds != NEEDED, "returns-nothing")
        raise WrongError("other-cap" if neuron.rounds < NEEDED else "goes-on")
    expect(neuron.rounds == found, "counts-wrong")
    expect(found == NEEDED, "stops-early")


def _judge_unsolved(neuron: _Counted, found: Any, most: int) -> None:
    """Judge what comes of a table that cannot be solved in that many rounds."""
    expect(found is None, "no-none")
    expect(neuron.rounds > 0 or most == 0, "gives-up-at-once")
    expect(neuron.rounds != most - 1, "one-too-few")
    expect(neuron.rounds != most + 1, "one-too-many")
    expect(neuron.rounds == most, "other-cap")


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


FIXED = """import random

class FixedNeuron:
    def __init__(self, w1, w2, t):
        self.w1 = w1
        self.w2 = w2
        self.t = t

    def predict(self, x1, x2):
        return int(x1 * self.w1 + x2 * self.w2 > self.t)

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
CAP = """def train(neuron, data, max_epochs):
    epochs = 0
    while count_right(neuron, data) < 4:
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
RULE = """class MyNeuron(FixedNeuron):
    def learn(self, x1, x2, answer):
        error = self.predict(x1, x2) - answer
        self.w1 = self.w1 - error * x1 / 100
        self.w2 = self.w2 - error * x2 / 100
        self.t = self.t + error / 100
"""
ERROR = "self.predict(x1, x2) - answer"
T = "self.t + error / 100"

EXERCISES = {
    "ch06-max-epochs": Exercise(
        before=FIXED,
        starter=CAP.replace("epochs == max_epochs", "...").replace("None", "..."),
        solution=CAP,
        judge=_judge_cap,
        wrong=[
            (CAP.replace(WHEN, ""), "no-cap"),
            (CAP.replace("return None", "break"), "no-none"),
            (CAP.replace("return None", "return max_epochs"), "no-none"),
            (CAP.replace("== max_epochs", "== max_epochs - 1"), "one-too-few"),
            (CAP.replace("== max_epochs", "> max_epochs"), "one-too-many"),
            (CAP.replace("== max_epochs", "< max_epochs"), "gives-up-at-once"),
            (CAP.replace("== max_epochs", "== 40"), "other-cap"),
            (CAP.replace(WHEN, "").replace(COUNT, COUNT + WHEN), "last-round"),
            (CAP.replace("< 4", "< 5"), "goes-on"),
            (CAP.replace("< 4", "< 3"), "stops-early"),
            (CAP.replace(TRAIN, ""), "never-trains"),
            (CAP.replace(COUNT, ""), "counts-wrong"),
            (CAP.replace("    return epochs\n", ""), "returns-nothing"),
            (CAP.replace("train_once(neuron, data)", "train_once(neuron, storm)"), "other-data"),
        ],
    ),
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
    "ch06-threshold": Exercise(
        before=FIXED,
        starter=(
            "class MyNeuron(FixedNeuron):\n    def learn(self, x1, x2, answer):\n"
            "        error = ...\n        self.w1 = ...\n        self.w2 = ...\n"
            "        self.t = ...\n"
        ),
        solution=RULE,
        judge=judge_rule,
        wrong=[
            (RULE.replace("self.t +", "self.t -"), "t-subtracted"),
            (RULE.replace(f"        self.t = {T}\n", ""), "t-untouched"),
            (RULE.replace(ERROR, "answer - self.predict(x1, x2)"), "error-reversed"),
            (RULE.replace(ERROR, "self.predict(x1, x2) + answer"), "moves-when-right"),
            (RULE.replace(T, "self.t + error * x1 / 100"), "t-times-input"),
            (RULE.replace("* x1", "").replace("* x2", ""), "inputs-forgotten"),
            (RULE.replace("* x2", "* x1"), "other-input"),
            (RULE.replace("self.w1 -", "self.w1 +"), "weight-added"),
            (RULE.replace("self.w2 = self.w2", "w2 = self.w2"), "weight-untouched"),
            (RULE.replace("100", "10"), "other-step"),
            (RULE.replace("x1, x2) -", "x2, x1) -"), "other-prediction"),
            (RULE.replace("error / 100", "error % 100"), "odd-step"),
            (RULE + "        self.learn = print\n", "not-all-tables"),
            (RULE.replace("self.w1 = self.w1 -", "self.w1 ="), "forgets"),
            (RULE.replace("- error", f"- ({ERROR})"), "asked-again"),
            ("class MyNeuron(FixedNeuron):\n    pass", "t-untouched"),
            ("class MyNeuron(FixedNeuron):\n    def learn(self, *row): pass", "nothing-moves"),
            ("MyNeuron = 3", "no-class"),
        ],
    ),
}


def _solved_below_zero(output: str) -> str:
    """Read which of the last three lines end in a 4."""
    lines = output.strip().splitlines()[-3:]
    solved = tuple(re.findall(r"\d+", line)[-1] == "4" for line in lines)
    names = {(True, True, True): "all", (True, False, True): "ones-storm"}
    return names.get(solved, "ones" if solved[:1] == (True,) else "none")


PREDICTIONS = {
    "after-stop": Prediction(
        "number", lambda output: re.findall(r"\d+", output.strip().splitlines()[-1])[0], "3", of=4
    ),
    "minus-one": Prediction(
        "choice", _solved_below_zero, "ones", ["all", "ones-storm", "ones", "none"]
    ),
}

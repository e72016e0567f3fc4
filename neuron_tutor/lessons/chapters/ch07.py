"""Chapter 7: the straight line of a neuron, and the proper names."""

import re

from neuron_tutor.lessons.chapters.biased import judge_neuron
from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.parting import exact, separable
from neuron_tutor.lessons.lesson import (
    Exercise,
    Prediction,
    Rebuild,
    Recall,
    Work,
    WrongError,
    expect,
    filled_in,
)

SMALL = 1e-9
HEADS = """\
class Neuron:
    def __init__(self, w1, w2, b):
        ...

    def predict(self, x1, x2):
        ...

    def learn(self, x1, x2, answer, rate=0.01):
        ...
"""
NEURON = """\
class Neuron:
    def __init__(self, w1, w2, b):
        self.w1 = w1
        self.w2 = w2
        self.b = b

    def predict(self, x1, x2):
        if x1 * self.w1 + x2 * self.w2 + self.b > 0:
            return 1
        else:
            return 0

    def learn(self, x1, x2, answer, rate=0.01):
        error = self.predict(x1, x2) - answer
        self.w1 = self.w1 - rate * error * x1
        self.w2 = self.w2 - rate * error * x2
        self.b = self.b - rate * error
"""


# The two points of ch07-line: the line cuts the axes there, and the corner 0, 0 is beyond it.
FIRST, SECOND = (0.25, 0), (0, 0.75)


def _judge_line(work: Work) -> None:
    w1, w2, b = work.number("w1"), work.number("w2"), work.number("b")
    size = max(abs(w1), abs(w2), abs(b))
    expect(w1 or w2, "no-line")
    misses = [abs(x1 * w1 + x2 * w2 + b) > SMALL * size for x1, x2 in (FIRST, SECOND)]
    if any(misses):
        through = [abs(x1 * w1 + x2 * w2 - b) <= SMALL * size for x1, x2 in (FIRST, SECOND)]
        expect(not all(through), "bias-sign")
        swapped = [abs(x1 * w2 + x2 * w1 + b) <= SMALL * size for x1, x2 in (FIRST, SECOND)]
        expect(not all(swapped), "swapped")
        expect(all(misses), "one-point")
        raise WrongError("no-point")
    expect(b < 0, "other-side")


def _judge_six(work: Work) -> None:
    points = work["points"]
    expect(isinstance(points, list | tuple) and len(points) == 6, "not-six")
    rows = []
    for row in points:
        expect(isinstance(filled_in(row), list | tuple) and len(row) == 3, "not-three")
        numbers = [filled_in(number) for number in row]
        fine = all(isinstance(n, int | float) and not isinstance(n, bool) for n in numbers)
        expect(fine, "not-three")
        expect(numbers[2] in (0, 1), "answer-0-or-1")
        expect(all(0 <= number <= 1 for number in numbers[:2]), "outside")
        rows.append(numbers)
    ones = [exact(row) for row in rows if row[2] == 1]
    zeros = [exact(row) for row in rows if row[2] == 0]
    expect(ones and zeros, "one-kind")
    expect(not set(ones) & set(zeros), "same-place")
    expect(not separable(ones, zeros), "can-be-parted")


NAMES = {
    "perceptron": 4,
    "classification": 1,
    "regression": 6,
    "parameter": 3,
    "hyperparameter": 5,
    "epoch": 2,
}


def _judge_words(work: Work) -> None:
    found = {name: work.number(name) for name in NAMES}
    expect(set(found.values()) <= set(NAMES.values()), "not-1-to-6")
    expect(len(set(found.values())) == len(NAMES), "twice")
    wrong = {name for name, number in found.items() if number != NAMES[name]}
    expect(wrong != {"parameter", "hyperparameter"}, "who-chooses")
    expect(wrong != {"classification", "regression"}, "kind-or-number")
    expect("epoch" not in wrong, "epoch")
    expect("perceptron" not in wrong, "perceptron")
    expect("classification" not in wrong, "classification")
    expect(not wrong, "numbers")


def _corner(output: str) -> str:
    """Say which picture fits the answers of two corners and the middle of the edges."""
    answers = re.findall(r"→ ([01])$", output, re.MULTILINE)
    right, top, corner = answers[:3]
    if right != top:
        return "up-right" if right == "1" else "up-left"
    return "down-above" if corner == "1" else "down-below"


def _fate(output: str) -> str:
    """Say what became of the training: its epochs come first, then the numbers learned."""
    epochs, *numbers = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", output)] or [1e9, 1e9]
    if any(abs(number) > 1e6 for number in numbers):
        return "explode"
    return "soon" if epochs <= 10 else "slow"


def _ones(output: str) -> str:
    answers = re.findall(r"(\d)$", output, re.MULTILINE)
    return str(answers.count("1")) if answers else ""


SIX = """\
points = [
    [0.3, 0.3, 1],
    [0.8, 0.9, 1],
    [0.9, 0.8, 1],
    [0.1, 0.1, 0],
    [0.1, 0.9, 0],
    [0.9, 0.1, 0],
]
"""
MATCHED = "".join(f"{name} = {number}\n" for name, number in NAMES.items())


def _matched(*pairs: tuple[str, int]) -> str:
    return "".join(f"{name} = {number}\n" for name, number in (NAMES | dict(pairs)).items())


EXERCISES = {
    "ch07-line": Exercise(
        starter="w1 = ...\nw2 = ...\nb = ...\n",
        solution="w1 = 3\nw2 = 1\nb = -0.75\n",
        judge=_judge_line,
        wrong=[
            ("w1 = 3\nw2 = 1\nb = 0.75\n", "bias-sign"),
            ("w1 = 1\nw2 = 3\nb = -0.75\n", "swapped"),
            ("w1 = -3\nw2 = -1\nb = 0.75\n", "other-side"),
            ("w1 = 0.25\nw2 = 0.75\nb = 0\n", "no-point"),
            ("w1 = 4\nw2 = 1\nb = -1\n", "one-point"),
            ("w1 = 0\nw2 = 0\nb = 0\n", "no-line"),
            ("w1 = 1\nw2 = 1\nb = -1\n", "no-point"),
        ],
    ),
    "ch07-six": Exercise(
        starter="points = ...\n",
        solution=SIX,
        judge=_judge_six,
        wrong=[
            (changed(SIX, "0.3, 0.3", "0.7, 0.7"), "can-be-parted"),
            (changed(SIX, "    [0.9, 0.1, 0],\n", ""), "not-six"),
            (changed(SIX, ", 0],", ", 1],"), "one-kind"),
            (changed(SIX, "0.3, 0.3", "0.1, 0.1"), "same-place"),
            (changed(SIX, "0.9, 0.8", "9, 8"), "outside"),
            (changed(SIX, ", 1],", "],"), "not-three"),
            (changed(SIX, ", 1],", ", 2],"), "answer-0-or-1"),
        ],
    ),
    "ch07-words": Exercise(
        starter="".join(f"{name} = ...\n" for name in NAMES),
        solution=MATCHED,
        judge=_judge_words,
        wrong=[
            (_matched(("parameter", 5), ("hyperparameter", 3)), "who-chooses"),
            (_matched(("classification", 6), ("regression", 1)), "kind-or-number"),
            (_matched(("epoch", 3), ("parameter", 2)), "epoch"),
            (_matched(("perceptron", 1), ("classification", 4)), "perceptron"),
            (_matched(("classification", 3), ("parameter", 1)), "classification"),
            (_matched(("regression", 5), ("hyperparameter", 6)), "numbers"),
            (_matched(("regression", 1)), "twice"),
            (_matched(("epoch", 7)), "not-1-to-6"),
        ],
    ),
}

ERROR = "        error = self.predict(x1, x2) - answer\n"
REBUILDS = {
    "ch07-neuron": Rebuild(
        starter=HEADS,
        solution=NEURON,
        judge=judge_neuron,
        wrong=[
            (changed(NEURON, "        self.b = b\n", ""), "not-kept"),
            (changed(NEURON, "self.b = b\n", "self.b = -b\n"), "bias-negated"),
            (changed(NEURON, "self.w1 = w1", "self.w1 = w2"), "kept-otherwise"),
            (changed(NEURON, " + self.b > 0", " > self.b"), "still-a-threshold"),
            (changed(NEURON, "+ self.b > 0", "- self.b > 0"), "still-a-threshold"),
            (changed(NEURON, " + self.b > 0", " > 0"), "bias-left-out"),
            (changed(NEURON, "> 0:", "> 1:"), "compares-with-1"),
            (changed(NEURON, "> 0:", ">= 0:"), "tie"),
            (changed(NEURON, "> 0:", "<= 0:"), "reversed"),
            (
                changed(NEURON, "return 1", "print(1)", "return 0", "print(0)"),
                "predict-nothing",
            ),
            (changed(NEURON, "self.b - rate", "self.b + rate"), "bias-flipped"),
            (changed(NEURON, "        self.b = self.b - rate * error\n", ""), "bias-forgotten"),
            (changed(NEURON, " - rate", " + rate"), "flipped"),
            (changed(NEURON, "rate * error", "error / 100"), "rate-ignored"),
            (changed(NEURON, "rate * error", "rate * error / 100"), "rate-and-hundred"),
            (changed(NEURON, "rate * error", "error"), "whole-step"),
            (changed(NEURON, "rate * error * x1", "rate * error"), "step"),
            (changed(NEURON, "error * x1", "error", "error * x2", "error"), "ignores-input"),
            (changed(NEURON, "rate * error\n", "rate * error * x1\n"), "bias-input"),
            (changed(NEURON, "rate=0.01", "rate"), "no-default"),
            (
                changed(
                    NEURON, ERROR, "", "rate * error", "rate * (self.predict(x1, x2) - answer)"
                ),
                "asks-again",
            ),
        ],
        unfit=[
            (
                changed(
                    NEURON,
                    "x1 * self.w1 + x2 * self.w2 + self.b",
                    "self.b + x1 * self.w1 + x2 * self.w2",
                ),
                "bias-first",
            ),
            (changed(NEURON, "rate", "speed"), "other-names"),
            (changed(NEURON, ERROR, f"{ERROR}        print(error)\n"), "prints"),
        ],
        names=["Neuron"],
    ),
}

PREDICTIONS = {
    "which-line": Prediction(
        "choice", _corner, "up-right", ["up-right", "up-left", "down-above", "down-below"]
    ),
    "rate-ten": Prediction("choice", _fate, "soon", ["explode", "slow", "soon"]),
    "wrong-bias": Prediction("number", _ones, "4", of=4),
}

RECALL = {
    "recall-07-hyperparameter": Recall(
        "word", ["parameter", "hyperparameter", "bias", "epoch"], "hyperparameter"
    ),
    "recall-07-bias": Recall("line", ["minus", "plus", "times", "above"], "minus"),
    "recall-07-line": Recall(
        "picture",
        ["first", "second", "third", "both"],
        "second",
        figure=(
            "from neuron import draw\n"
            "draw.boundary(lambda x1, x2: int(x2 - 0.5 > 0), [[0, 0, 0], [1, 0, 0], [0, 1, 1]])"
        ),
    ),
}

"""Chapter 10: a number for how wrong, and a neuron that feels which way is downhill."""

import re
from functools import partial

from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.nudging import (
    judge_largest,
    judge_nudged,
    judge_random_slopes,
)
from neuron_tutor.lessons.chapters.slope_parts import NEURON, REBUILDS, SIGMOID
from neuron_tutor.lessons.lesson import Exercise, Prediction, Recall

__all__ = ["EXERCISES", "PREDICTIONS", "REBUILDS", "RECALL"]

NUDGED = """\
def nudged(neuron, x, answer, i):
    h = 0.00001
    weight = neuron.weights[i]
    neuron.weights[i] = weight + h
    right = (neuron.predict(x) - answer) ** 2
    neuron.weights[i] = weight - h
    left = (neuron.predict(x) - answer) ** 2
    neuron.weights[i] = weight
    return (right - left) / (2 * h)
"""
LARGEST = """\
largest = 0
for hundredth in range(1, 101):
    rate = hundredth / 100
    losses = walk(rate, 100)
    if losses[99] < losses[0]:
        largest = rate

print(largest)
"""
RANDOM = """\
import random

def random_slopes(f, n):
    slopes = []
    for i in range(n):
        place = random.uniform(-5, 5)
        slopes.append(slope(f, place))
    return slopes
"""
SLOPE = """
def slope(f, w):
    h = 0.0001
    return (f(w + h) - f(w - h)) / (2 * h)

def step(total):
    if total > 0:
        return 1
    else:
        return 0
"""
WALK = """
storm = [[1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 0]]

def walk(rate, steps):
    w = [0, 0, 0]
    losses = []
    for step in range(steps):
        slopes = [0, 0, 0]
        total = 0
        for x1, x2, answer in storm:
            x = [x1, x2, 1]
            error = w[0] * x[0] + w[1] * x[1] + w[2] * x[2] - answer
            total = total + error ** 2
            for i in range(3):
                slopes[i] = slopes[i] + 2 * error * x[i] / 4
        losses.append(total / 4)
        for i in range(3):
            w[i] = w[i] - rate * slopes[i]
    return losses
"""


_nudged, _largest, _random = (partial(changed, code) for code in (NUDGED, LARGEST, RANDOM))

NUMBER = r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?"


def _rows(output: str) -> list[list[float]]:
    """Return the numbers of every line that was printed, without those in names like w1."""
    lines = (re.findall(rf"(?<![\w.]){NUMBER}", line) for line in output.splitlines())
    return [list(map(float, line)) for line in lines if line]


def _course(output: str) -> str:
    """Say whether the last numbers of the lines fall, rise or stay."""
    last = [row[-1] for row in _rows(output)]
    if not last or last[0] == last[-1]:
        return "same" if last else ""
    return "fall" if last[-1] < last[0] else "rise"


def _laziest(output: str) -> str:
    """Return the share of the line with the smallest loss."""
    rows = _rows(output)
    return f"{min(rows, key=lambda row: row[-1])[0]:g}" if rows else ""


def _thinnest(output: str) -> str:
    """Say which hair came nearest: the widest, the thinnest, or one between."""
    rows = _rows(output)
    best = min(range(len(rows)), key=lambda i: rows[i][-1], default=-1)
    return {-1: "", 0: "wide", len(rows) - 1: "thin"}.get(best, "middle")


def _end(output: str) -> str:
    """Say how the losses go on: to exactly 0, ever smaller, or no further."""
    last = [row[-1] for row in _rows(output)]
    if len(last) > 1 and last[-1] > 0:
        return "smaller" if last[-1] < 0.9 * last[-2] else "stuck"
    return "zero" if last else ""


def _exploding(output: str) -> str:
    """Count the lines whose last loss is above their first."""
    rows = [row for row in _rows(output) if len(row) > 2]
    count = sum(row[-1] > row[1] for row in rows)
    return "" if not rows else "none" if not count else "both" if count == len(rows) else "one"


EXERCISES = {
    "ch10-nudged": Exercise(
        starter=(
            "def nudged(neuron, x, answer, i):\n    h = 0.00001\n    ...\n\n\n"
            "print(nudged(Neuron([2, 0.5], -1), [1, 0], 0, 0))\n"
            "print(2 * sigmoid(1) * sigmoid(1) * (1 - sigmoid(1)))\n"
        ),
        solution=NUDGED,
        judge=judge_nudged,
        before=f"{SIGMOID}\n\n{NEURON}",
        wrong=[
            (_nudged("    neuron.weights[i] = weight\n", ""), "not-put-back"),
            (_nudged("right - left", "left - right"), "flipped"),
            (_nudged(" / (2 * h)", ""), "not-divided"),
            (_nudged("(2 * h)", "h"), "half-the-distance"),
            (_nudged("weights[i] = weight - h", "weights[i] = weight"), "twice-the-distance"),
            (
                _nudged("weights[i] = weight - h", "weights[i] = weight", "(2 * h)", "h"),
                "one-side",
            ),
            (_nudged(" ** 2", ""), "not-squared"),
            (_nudged("weights[i]", "weights[0]"), "other-weight"),
            (_nudged("    return (right - left) / (2 * h)\n", ""), "returns-nothing"),
            (_nudged("    right", "    neuron.learn(x, answer, h)\n    right"), "teaches"),
            (_nudged("/ (2 * h)", "/ 2 * h"), "wrong-slope"),
            (
                _nudged("weight = neuron.weights[i]", "weight = neuron.bias", "weights[i]", "bias"),
                "bias-nudged",
            ),
        ],
    ),
    "ch10-largest": Exercise(
        starter=(
            "largest = 0\nfor hundredth in range(1, 101):\n    rate = hundredth / 100\n"
            "    ...\n\nprint(largest)\n"
        ),
        solution=LARGEST,
        judge=judge_largest,
        before=WALK,
        wrong=[
            (_largest("losses[99] < losses[0]", "losses[99] > losses[0]"), "the-last"),
            (
                _largest("    if losses[99] < losses[0]:\n        largest", "    largest"),
                "the-last",
            ),
            (_largest("largest = rate", "largest = hundredth"), "in-hundredths"),
            (_largest("losses[99] < losses[0]", "losses[1] < losses[0]"), "runs-away"),
            (_largest("losses[99] < losses[0]", "losses[99] < 0.0626"), "too-small"),
            ("largest = 0\n", "never-set"),
            ("largest = 0.625\n", "two-decimals"),
            (
                _largest("        largest = rate", "        largest = rate\n        break"),
                "the-first",
            ),
        ],
    ),
    "ch10-flat": Exercise(
        starter=(
            "import random\n\n\ndef random_slopes(f, n):\n    ...\n\n\n"
            "print(random_slopes(step, 5))\nprint(random_slopes(sigmoid, 5))\n"
        ),
        solution=RANDOM,
        judge=judge_random_slopes,
        before=f"{SIGMOID}\n\n{SLOPE}",
        wrong=[
            (_random("    return slopes\n", ""), "returns-nothing"),
            (_random("    return slopes", "        return slopes"), "one-place"),
            (_random("range(n)", "range(100)"), "other-count"),
            (_random("random.uniform(-5, 5)", "3"), "same-place"),
            (_random("random.uniform(-5, 5)", "random.random()"), "right-side-only"),
            (_random("uniform(-5, 5)", "uniform(-50, 50)"), "too-far"),
            (_random("uniform(-5, 5)", "uniform(-1, 1)"), "too-near"),
            (_random("slope(f, place)", "f(place)"), "values"),
            (_random("slope(f, place)", "slope(step, place)"), "other-curve"),
            (_random("return slopes", "return max(slopes)"), "no-list"),
        ],
    ),
}


PREDICTIONS = {
    "slope-counted": Prediction("choice", _course, "same", ["fall", "rise", "same"]),
    "slope-lazy": Prediction("choice", _laziest, "0.25", ["0", "0.25", "0.5"]),
    "slope-thin": Prediction("choice", _thinnest, "middle", ["wide", "middle", "thin"]),
    "slope-zero": Prediction("choice", _end, "smaller", ["zero", "smaller", "stuck"]),
    "slope-explode": Prediction("choice", _exploding, "one", ["none", "one", "both"]),
}

RECALL = {
    "recall-10-loss": Recall("word", ["loss", "gradient", "activation"], "loss"),
    "recall-10-sure": Recall("line", ["zero", "half", "one"], "half"),
    "recall-10-valley": Recall(
        "picture",
        ["right", "left", "still"],
        "right",
        figure=("from neuron import draw\ndraw.slope(lambda w: (w - 3) * (w - 3) / 50, [-1])"),
    ),
}

"""Chapter 12: a network of two layers that reads handwriting, and whose it does not read."""

import re
from functools import partial

from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.groups import judge_confused, judge_fair, judge_worst
from neuron_tutor.lessons.chapters.network_parts import COUNT, REBUILDS
from neuron_tutor.lessons.lesson import Exercise, Prediction, Recall

__all__ = ["EXERCISES", "PREDICTIONS", "REBUILDS", "RECALL"]

CONFUSED = """\
def most_confused(matrix):
    most = 0
    pair = [0, 0]
    for label in range(len(matrix)):
        for guess in range(len(matrix)):
            if label != guess and matrix[label][guess] > most:
                most = matrix[label][guess]
                pair = [label, guess]
    return pair
"""
WORST = """\
def worst(network, groups):
    shares = []
    for rows in groups:
        shares.append(count_right(network, rows) / len(rows))
    return min(shares)
"""
FAIR = """\
mixed = with_some_moved(training, 2)
random.seed(1)
fair = Network(64, 16, 10)
for epoch in range(2):
    teach(fair, mixed, 0.05)
"""
BEFORE_CONFUSED = """
matrix = [[5, 0, 1], [2, 6, 0], [0, 1, 4]]
"""
BEFORE_WORST = f"""
{COUNT}
class network:
    def predict(x):
        return x[0]

validation = [[1, 0, 1], [0, 1, 1], [2, 0, 2]]

def moved(x, right, down):
    return [0] + x[:-1]

def with_some_moved(rows, every):
    return [moved(row[:-1], 1, 0) + [row[-1]] for row in rows]
"""
# Quicker than the page's own, and counted in fewer steps: the loops over 64 cells are Python's own.
BEFORE_FAIR = """
import random
from itertools import repeat
from math import tanh
from operator import mul, sub
import neuron
from neuron import digits
from neuron.activations import softmax

class Network:
    def __init__(self, inputs, hidden, outputs):
        model = neuron.Network([inputs, hidden, outputs], output="softmax")
        self.first, self.second = model.layers

    def sums(self, x):
        first, second = self.first, self.second
        signals = [tanh(sum(map(mul, w, x)) + b) for w, b in zip(first.weights, first.biases)]
        last = zip(second.weights, second.biases)
        return signals, [sum(map(mul, w, signals)) + b for w, b in last]

images, labels, names, credit = digits()
rows = [images[i] + [labels[i]] for i in range(len(images))]
random.seed(0)
random.shuffle(rows)
training, validation, test = rows[:-597], rows[-597:-360], rows[-360:]

def teach(network, rows, rate):
    for *x, answer in rows:
        signals, sums = network.sums(x)
        blames = softmax(sums)
        blames[answer] -= 1
        columns = zip(zip(*network.second.weights), signals)
        hidden = [sum(map(mul, column, blames)) * (1 - s * s) for column, s in columns]
        for layer, read, shares in (
            (network.second, signals, blames), (network.first, x, hidden)
        ):
            for j, blame in enumerate(shares):
                layer.biases[j] -= rate * blame
                moves = map(mul, repeat(rate * blame), read)
                layer.weights[j] = list(map(sub, layer.weights[j], moves))

def percent(network, rows):
    right = 0
    for *x, answer in rows:
        _, sums = network.sums(x)
        right += sums.index(max(sums)) == answer
    return round(100 * right / len(rows), 1)

def moved(x, right, down):
    return [v for r in range(8) for v in [0] + x[8 * r : 8 * r + 7]]

def with_some_moved(rows, every):
    return [
        moved(row[:-1], 1, 0) + row[-1:] if k % every == 0 else row for k, row in enumerate(rows)
    ]
"""


_confused, _worst, _fair = (partial(changed, code) for code in (CONFUSED, WORST, FAIR))
EXERCISES = {
    "ch12-confused": Exercise(
        starter="def most_confused(matrix):\n    ...\n\n\nprint(most_confused(matrix))\n",
        solution=CONFUSED,
        judge=judge_confused,
        before=BEFORE_CONFUSED,
        wrong=[
            (_confused("label != guess and ", ""), "diagonal"),
            (_confused("label != guess", "label == guess"), "diagonal"),
            (_confused("[label, guess]", "[guess, label]"), "turned-around"),
            (_confused("return pair", "return most"), "gives-the-count"),
            (_confused("pair = [label, guess]", "pair = label"), "half-a-pair"),
            (_confused("    return pair", "        return pair"), "one-row"),
            (_confused("    return pair", "    print(pair)"), "returns-nothing"),
            (_confused("                most = matrix[label][guess]\n", ""), "other-pair"),
            (_confused("most = 0", "most = 99", "> most", "< most"), "fewest"),
            (
                _confused("            if", "            matrix[label][label] = 0\n            if"),
                "matrix-changed",
            ),
        ],
    ),
    "ch12-worst": Exercise(
        starter=(
            "def worst(network, groups):\n    ...\n\n\n"
            "print(worst(network, [validation, with_some_moved(validation, 1)]))\n"
        ),
        solution=WORST,
        judge=judge_worst,
        before=BEFORE_WORST,
        wrong=[
            (_worst("min", "max"), "best"),
            (_worst(" / len(rows)", ""), "counts"),
            (_worst("min(shares)", "sum(shares) / len(shares)"), "average"),
            (_worst("min(shares)", "shares[0]"), "one-group"),
            (_worst("    return min(shares)", "        return min(shares)"), "one-group"),
            (_worst("min(shares)", "100 * min(shares)"), "percent"),
            (_worst("min(shares)", "shares.index(min(shares))"), "place"),
            (_worst("min(shares)", "1 - min(shares)"), "mistakes"),
            (_worst("return", "smallest ="), "returns-nothing"),
            (_worst("min(shares)", "shares"), "no-number"),
        ],
    ),
    "ch12-fair": Exercise(
        starter=(
            "random.seed(1)\nfair = Network(64, 16, 10)\n...\n\n"
            "print(percent(fair, validation), percent(fair, with_some_moved(validation, 1)))\n"
        ),
        solution=FAIR,
        judge=judge_fair,
        before=BEFORE_FAIR,
        wrong=[
            (_fair("(training, 2)", "(training, 20)"), "still-unfair"),
            (_fair("(training, 2)", "(training, 1)"), "forgot-the-others"),
            (_fair("range(2)", "range(0)"), "untaught"),
            (_fair("0.05", "0.005", "range(2)", "range(1)"), "not-yet"),
            ("fair = Network(64, 16, 11)\n", "other-sizes"),
            (
                _fair(
                    "with_some_moved(training, 2)",
                    "validation + with_some_moved(validation, 1)\nrandom.shuffle(mixed)",
                    "range(2)",
                    "range(8)",
                ),
                "learned-the-validation",
            ),
            ("fair = 85\n", "no-network"),
            ("fair = Network\n", "no-network"),
            (_fair("0.05", "5"), "untaught"),
            (
                _fair("(training, 2)", "(training + validation, 2)", "range(2)", "range(4)"),
                "mixed-drawers",
            ),
        ],
    ),
}


def _shares(output: str) -> list[float]:
    """Return the percentages of an output."""
    return [float(found) for found in re.findall(r"([\d.]+) *%", output)]


def _nearest(value: float, options: tuple[str, ...]) -> str:
    return min(options, key=lambda option: abs(float(option) - value))


def _bigger(output: str) -> str:
    before, after = map(float, re.findall(r": *([\d.]+)", output)[:2])
    return "same" if before == after else "bigger" if after > before else "smaller"


def _sign(output: str) -> str:
    slope = float(re.findall(r"(-?[\d.]+)$", output.strip(), re.MULTILINE)[1])
    return "zero" if slope == 0 else "plus" if slope > 0 else "minus"


def _after_one(output: str) -> str:
    return _nearest(_shares(output)[-1], ("30", "60", "90"))


def _harm(output: str) -> str:
    """Say which of three scores are those of networks that have hardly learned."""
    _, inputs, rate = (share < 50 for share in _shares(output)[:3])
    if inputs and rate:
        return "both"
    return "inputs" if inputs else "rate" if rate else "neither"


def _chalk(output: str) -> str:
    return _nearest(_shares(output)[0], ("97", "50", "10", "0"))


def _rare(output: str) -> str:
    return _nearest(_shares(output)[-1], ("93", "60", "5"))


PREDICTIONS = {
    "twice-the-totals": Prediction("choice", _bigger, "bigger", ["smaller", "same", "bigger"]),
    "slope-of-the-right": Prediction("choice", _sign, "minus", ["plus", "zero", "minus"]),
    "first-epoch": Prediction("choice", _after_one, "90", ["30", "60", "90"]),
    "out-of-hand": Prediction("choice", _harm, "both", ["inputs", "rate", "both", "neither"]),
    "chalk": Prediction("choice", _chalk, "0", ["97", "50", "10", "0"]),
    "one-in-twenty": Prediction("choice", _rare, "60", ["93", "60", "5"]),
}

RECALL = {
    "recall-12-softmax": Recall("word", ["one", "biggest", "positive", "rounded"], "one"),
    "recall-12-blame": Recall("line", ["minus", "times", "log", "square"], "minus"),
    "recall-12-confusion": Recall(
        "picture",
        ["eight-as-one", "one-as-eight", "all-right"],
        "eight-as-one",
        figure="draw.confusion([[9, 0, 0], [0, 8, 0], [1, 6, 3]], labels=[0, 1, 8])",
    ),
}

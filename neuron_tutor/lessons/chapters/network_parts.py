"""Chapter 12's rebuilds: softmax, a layer, a network of two, and what is often written for them."""

from functools import partial

from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.one_layer import judge_layer, judge_softmax
from neuron_tutor.lessons.chapters.two_layers import judge_network
from neuron_tutor.lessons.chapters.vectors import judge_count
from neuron_tutor.lessons.lesson import Rebuild

SOFTMAX = """\
import math


def softmax(totals):
    top = max(totals)
    powers = [math.exp(total - top) for total in totals]
    whole = sum(powers)
    return [power / whole for power in powers]
"""
LAYER = """\
import math
import random


class Layer:
    def __init__(self, inputs, neurons):
        size = min(1, math.sqrt(6 / (inputs + neurons)))
        self.weights = []
        for j in range(neurons):
            self.weights.append([random.uniform(-size, size) for i in range(inputs)])
        self.biases = [random.uniform(-size, size) for j in range(neurons)]

    def weighted_sums(self, x):
        totals = []
        for j in range(len(self.biases)):
            weights = self.weights[j]
            total = 0
            for i in range(len(x)):
                total = total + weights[i] * x[i]
            totals.append(total + self.biases[j])
        return totals

    def share(self, blames):
        shares = []
        for i in range(len(self.weights[0])):
            total = 0
            for j in range(len(blames)):
                total = total + self.weights[j][i] * blames[j]
            shares.append(total)
        return shares

    def nudge(self, x, blames, rate):
        for j in range(len(blames)):
            step = rate * blames[j]
            weights = self.weights[j]
            for i in range(len(x)):
                weights[i] = weights[i] - step * x[i]
            self.biases[j] = self.biases[j] - step
"""
NETWORK = """\
class Network:
    def __init__(self, inputs, hidden, outputs):
        self.first = Layer(inputs, hidden)
        self.second = Layer(hidden, outputs)

    def forward(self, x):
        signals = [math.tanh(total) for total in self.first.weighted_sums(x)]
        shares = softmax(self.second.weighted_sums(signals))
        return signals, shares

    def predict(self, x):
        signals, shares = self.forward(x)
        return shares.index(max(shares))

    def learn(self, x, answer, rate):
        signals, shares = self.forward(x)
        blames = list(shares)
        blames[answer] = blames[answer] - 1
        hidden = self.second.share(blames)
        for j in range(len(hidden)):
            hidden[j] = hidden[j] * (1 - signals[j] * signals[j])
        self.second.nudge(signals, blames, rate)
        self.first.nudge(x, hidden, rate)
        return -math.log(max(shares[answer], 1e-300))
"""
COUNT = """\
def count_right(network, rows):
    right = 0
    for *x, answer in rows:
        if network.predict(x) == answer:
            right = right + 1
    return right
"""
SIZE = """\
        size = min(1, math.sqrt(6 / (inputs + neurons)))
"""
LAYER_GAPS = f"""\
import math
import random


class Layer:
    def __init__(self, inputs, neurons):
{SIZE}        ...

    def weighted_sums(self, x):
        ...

    def share(self, blames):
        ...

    def nudge(self, x, blames, rate):
        ...
"""
NETWORK_GAPS = """\
class Network:
    def __init__(self, inputs, hidden, outputs):
        ...

    def forward(self, x):
        ...

    def predict(self, x):
        ...

    def learn(self, x, answer, rate):
        signals, shares = self.forward(x)
        ...
        return -math.log(max(shares[answer], 1e-300))
"""


_softmax, _layer, _network, _count = (
    partial(changed, code) for code in (SOFTMAX, LAYER, NETWORK, COUNT)
)
DRAWN = "[random.uniform(-size, size) for i in range(inputs)]"
ROWS = f"        for j in range(neurons):\n            self.weights.append({DRAWN})\n"
BIASES = "        self.biases = [random.uniform(-size, size) for j in range(neurons)]\n"
FIRST = "        self.first = Layer(inputs, hidden)\n"
LAST = "        self.second = Layer(hidden, outputs)\n"
UPHILL = "weights[i] = weights[i] - step * x[i]"
BIAS = "            self.biases[j] = self.biases[j] - step\n"
SLOPE = "            hidden[j] = hidden[j] * (1 - signals[j] * signals[j])\n"
LOOP = "        for j in range(len(hidden)):\n"
SECOND = "        self.second.nudge(signals, blames, rate)\n"
REBUILDS = {
    "ch12-softmax": Rebuild(
        starter="import math\n\n\ndef softmax(totals):\n    ...\n",
        solution=SOFTMAX,
        judge=judge_softmax,
        wrong=[
            (_softmax("total - top", "total"), "overflows"),
            (_softmax("power / whole", "power"), "not-divided"),
            (_softmax("math.exp(total - top)", "total - top", " / whole", ""), "no-exp"),
            (_softmax("whole = sum(powers)", "whole = max(powers)"), "not-divided"),
            (_softmax("total - top", "top - total"), "turned-over"),
            (_softmax("power / whole", "int(power == max(powers))"), "only-the-biggest"),
            (_softmax("[power / whole for power in powers]", "max(powers) / whole"), "no-list"),
            (_softmax("return", "shares ="), "returns-nothing"),
            (_softmax("whole = sum(powers)", "whole = len(powers)"), "not-always-one"),
            (
                _softmax(
                    "    whole",
                    "    totals[0] = totals[0] + 1\n    whole",
                ),
                "changes-totals",
            ),
        ],
        unfit=[(_softmax("    return", "    print(whole)\n    return"), "prints")],
        names=["softmax"],
    ),
    "ch12-layer": Rebuild(
        starter=LAYER_GAPS,
        solution=LAYER,
        judge=judge_layer,
        wrong=[
            (
                _layer("range(neurons):", "range(inputs):", "range(inputs)])", "range(neurons)])"),
                "turned-around",
            ),
            (
                _layer(ROWS, f"        row = {DRAWN}\n        self.weights = [row] * neurons\n"),
                "one-list",
            ),
            (
                _layer("[random.uniform(-size, size) for i in range(inputs)]", "[0] * inputs"),
                "equal-start",
            ),
            (_layer("random.uniform(-size, size)", "random.uniform(-1, 1)"), "too-far"),
            (_layer("-size", "0"), "one-sided"),
            (
                _layer("for j in range(neurons)]", "for j in range(inputs)]"),
                "biases-count",
            ),
            (_layer("        self.biases = [random", "        biases = [random"), "not-kept"),
            (_layer("total + self.biases[j]", "total"), "sums-without-bias"),
            (
                _layer("        return totals", "            return totals"),
                "sums-of-one-neuron",
            ),
            (
                _layer(
                    "            total = 0\n            for i in range(len(x))",
                    "            for i in range(len(x))",
                    "        totals = []\n",
                    "        totals = []\n        total = 0\n",
                ),
                "sums-run-on",
            ),
            (_layer("        return totals\n", ""), "sums-nothing"),
            (
                _layer("self.weights[j][i] * blames[j]", "self.weights[i][j] * blames[j]"),
                "share-rows",
            ),
            (_layer("range(len(self.weights[0]))", "range(len(blames))"), "share-rows"),
            (_layer("        return shares\n", ""), "share-nothing"),
            (
                _layer(
                    UPHILL,
                    UPHILL.replace("- step", "+ step"),
                    BIAS,
                    BIAS.replace("- step", "+ step"),
                ),
                "uphill",
            ),
            (_layer(BIAS, ""), "biases-stay"),
            (_layer(BIAS, f"    {BIAS}"), "biases-many-times"),
            (_layer(UPHILL, "weight = weights[i] - step * x[i]"), "weights-stay"),
            (_layer(" * x[i]\n            self", "\n            self"), "ignores-inputs"),
            (_layer("rate * blames[j]", "blames[j]"), "ignores-rate"),
        ],
        unfit=[
            (
                _layer(
                    BIASES,
                    "",
                    SIZE,
                    f"{SIZE}{BIASES}",
                ),
                "other-draws",
            ),
            (
                _layer("        return totals", "        print(totals)\n        return totals"),
                "prints",
            ),
        ],
        names=["Layer"],
    ),
    "ch12-network": Rebuild(
        starter=NETWORK_GAPS,
        solution=NETWORK,
        judge=judge_network,
        before=SOFTMAX + LAYER,
        wrong=[
            (_network("Layer(inputs, hidden)", "Layer(hidden, inputs)"), "other-sizes"),
            (_network("Layer(hidden, outputs)", "Layer(inputs, outputs)"), "other-sizes"),
            (_network("        self.second = Layer", "        second = Layer"), "not-kept"),
            (_network("return signals, shares", "return shares, signals"), "pair-swapped"),
            (_network("return signals, shares", "return shares"), "no-pair"),
            (_network("        return signals, shares\n", ""), "forward-nothing"),
            (
                _network(
                    "[math.tanh(total) for total in self.first.weighted_sums(x)]",
                    "self.first.weighted_sums(x)",
                ),
                "no-tanh",
            ),
            (
                _network(
                    "softmax(self.second.weighted_sums(signals))",
                    "self.second.weighted_sums(signals)",
                ),
                "no-softmax",
            ),
            (_network("math.tanh(total)", "1 / (1 + math.exp(-total))"), "other-signals"),
            (_network("shares.index(max(shares))", "max(shares)"), "predict-share"),
            (_network("shares.index(max(shares))", "shares"), "predict-list"),
            (_network("index(max(", "index(min("), "predict-other"),
            (_network("return shares.index", "digit = shares.index"), "predict-nothing"),
            (
                _network(
                    "shares = self.forward(x)\n        blames = list(shares)",
                    "shares = self.forward(x)\n        blames = shares",
                ),
                "other-loss",
            ),
            (_network("blames[answer] - 1", "blames[answer] + 1"), "last-blame"),
            (_network("        blames[answer] = blames[answer] - 1\n", ""), "last-blame"),
            (_network(LOOP + SLOPE, ""), "no-slope"),
            (
                _network("(1 - signals[j] * signals[j])", "signals[j] * (1 - signals[j])"),
                "hidden-blame",
            ),
            (
                _network(SECOND, "", "        hidden = ", SECOND + "        hidden = "),
                "moved-too-early",
            ),
            (_network(SECOND, ""), "second-stays"),
            (_network("        self.first.nudge(x, hidden, rate)\n", ""), "first-stays"),
            (
                _network(
                    ", rate)\n        self.first",
                    ", -rate)\n        self.first",
                    "hidden, rate",
                    "hidden, -rate",
                ),
                "uphill",
            ),
            (_network("return -math.log", "loss = -math.log"), "loss-nothing"),
            (_network("return -math.log", "return math.log"), "other-loss"),
            (_network("max(shares[answer], 1e-300)", "shares[answer]"), "log-of-nothing"),
        ],
        unfit=[
            (
                _network(FIRST + LAST, LAST + FIRST),
                "other-draws",
            ),
            (
                _network("        return signals", "        print(shares)\n        return signals"),
                "prints",
            ),
        ],
        names=["Network"],
    ),
    "ch12-count": Rebuild(
        starter="def count_right(network, rows):\n    ...\n",
        solution=COUNT,
        judge=judge_count,
        wrong=[
            (
                _count("*x, answer", "x1, x2, answer", "(x)", "([x1, x2])"),
                "only-two-inputs",
            ),
            (_count("*x, answer in", "x in", "== answer", "== x[-1]"), "answer-among-inputs"),
            (_count("==", "!="), "counts-wrong"),
            (_count("== answer", "== 1"), "counts-ones"),
            (_count("right + 1", "1"), "never-above-one"),
            (_count("    return", "        return"), "counts-one-row"),
            (_count("    return right", "    print(right)"), "returns-nothing"),
            (_count("right = 0", "right = 1"), "miscounted"),
            (
                _count(
                    "        if network", "        network.learn(x, answer)\n        if network"
                ),
                "teaches",
            ),
        ],
        unfit=[(_count("    return", "    print(right)\n    return"), "prints")],
        names=["count_right"],
    ),
}

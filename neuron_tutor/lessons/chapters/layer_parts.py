"""Chapter 12's first rebuilds: softmax, a layer, and usual slips."""

from functools import partial

from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.one_layer import judge_layer, judge_softmax
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


_softmax, _layer = (partial(changed, code) for code in (SOFTMAX, LAYER))


DRAWN = "[random.uniform(-size, size) for i in range(inputs)]"


ROWS = f"        for j in range(neurons):\n            self.weights.append({DRAWN})\n"


BIASES = "        self.biases = [random.uniform(-size, size) for j in range(neurons)]\n"


UPHILL = "weights[i] = weights[i] - step * x[i]"


BIAS = "            self.biases[j] = self.biases[j] - step\n"


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
}

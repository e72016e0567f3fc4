"""Chapter 10's rebuilds: a loss, a sigmoid, a neuron that goes downhill, and usual slips."""

from functools import partial

from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.smooth import judge_loss, judge_neuron, judge_sigmoid
from neuron_tutor.lessons.chapters.weighing import WEIGHING
from neuron_tutor.lessons.lesson import Rebuild

LOSS = """\
def loss(neuron, rows):
    total = 0
    for *x, answer in rows:
        error = neuron.predict(x) - answer
        total = total + error ** 2
    return total / len(rows)
"""


PLAIN = """\
import math


def sigmoid(total):
    return 1 / (1 + math.exp(-total))
"""


SIGMOID = """\
import math


def sigmoid(total):
    if total >= 0:
        return 1 / (1 + math.exp(-total))
    else:
        return math.exp(total) / (1 + math.exp(total))
"""


WAYS = [line.strip() for line in SIGMOID.splitlines() if "return" in line]


NEURON = f"""\
{WEIGHING}
    def predict(self, x):
        return sigmoid(self.weighted_sum(x))

    def learn(self, x, answer, rate):
        output = self.predict(x)
        blame = 2 * (output - answer) * output * (1 - output)
        for i in range(len(x)):
            self.weights[i] = self.weights[i] - rate * blame * x[i]
        self.bias = self.bias - rate * blame
"""


_loss, _sigmoid, _neuron = (partial(changed, code) for code in (LOSS, SIGMOID, NEURON))


ASKS_AGAIN = _neuron(
    "        output = self.predict(x)\n"
    "        blame = 2 * (output - answer) * output * (1 - output)\n",
    "",
    "            self.weights[i] =",
    "            output = self.predict(x)\n"
    "            blame = 2 * (output - answer) * output * (1 - output)\n"
    "            self.weights[i] =",
)


REBUILDS = {
    "ch10-loss": Rebuild(
        starter="def loss(neuron, rows):\n    ...\n",
        solution=LOSS,
        judge=judge_loss,
        wrong=[
            (_loss("total / len(rows)", "total"), "not-divided"),
            (_loss(" ** 2", ""), "not-squared"),
            (_loss(" ** 2", " * 2"), "doubled"),
            (_loss("error ** 2", "abs(error)"), "without-minus"),
            (_loss("total + error ** 2", "error ** 2"), "last-row"),
            (_loss("    return total", "        return total"), "one-row"),
            (_loss("len(rows)", "4"), "by-four"),
            (_loss("    return total / len(rows)\n", ""), "returns-nothing"),
            (
                _loss("*x, answer", "x1, x2, answer", "predict(x)", "predict([x1, x2])"),
                "only-two-inputs",
            ),
            (
                _loss("*x, answer in rows", "x in rows", "- answer", "- x[-1]"),
                "answer-among-inputs",
            ),
        ],
        unfit=[(_loss("    return", "    print(total)\n    return"), "prints")],
        names=["loss"],
    ),
    "ch10-sigmoid": Rebuild(
        starter=PLAIN.replace("    return", "    ...\n    return"),
        solution=SIGMOID,
        judge=judge_sigmoid,
        wrong=[
            (PLAIN, "overflows-below"),
            (_sigmoid("total >= 0", "total <= 0"), "overflows-above"),
            (f"import math\n\n\ndef sigmoid(total):\n    {WAYS[1]}\n", "overflows-above"),
            (_sigmoid(WAYS[1], WAYS[1].replace("exp(total)", "exp(-total)")), "below-mirrored"),
            (_sigmoid(WAYS[1], WAYS[1].replace("math.exp(total) / ", "1 / ")), "below-mirrored"),
            (_sigmoid(WAYS[1], "return 0"), "below"),
            (_sigmoid(WAYS[0], "return 1"), "above"),
            (_sigmoid("return ", "output = "), "returns-nothing"),
            (_sigmoid(WAYS[0], "return 1", WAYS[1], "return 0"), "still-a-step"),
            (_sigmoid("exp(-total)", "exp(total)"), "above"),
            (_sigmoid("total >= 0", "total >= 2000"), "overflows-above"),
        ],
        unfit=[(_sigmoid("    if", "    print(total)\n    if"), "prints")],
        names=["sigmoid"],
    ),
    "ch10-neuron": Rebuild(
        starter="class Neuron:\n    ...\n",
        solution=NEURON,
        judge=judge_neuron,
        before=SIGMOID,
        wrong=[
            ("Neuron = 1\n", "no-class"),
            (_neuron("        self.bias = bias\n", ""), "no-init"),
            (_neuron("def weighted_sum", "def sum_up"), "no-weighted-sum"),
            (_neuron("return total + self.bias", "return total"), "sum-without-bias"),
            (_neuron("total + self.bias", "total - self.bias"), "sum-minus-bias"),
            (
                _neuron("range(len(x)):\n            total", "range(1):\n            total"),
                "sum-of-one",
            ),
            (_neuron("total = total + self", "total = self"), "sum-of-last"),
            (_neuron("        return total + self.bias\n", ""), "sum-returns-nothing"),
            (_neuron("def predict", "def guess"), "no-predict"),
            (_neuron("sigmoid(self.weighted_sum(x))", "self.weighted_sum(x)"), "no-sigmoid"),
            (_neuron("return sigmoid", "sigmoid"), "predict-returns-nothing"),
            (
                _neuron("sigmoid(self.weighted_sum(x))", "int(self.weighted_sum(x) > 0)"),
                "still-a-step",
            ),
            (_neuron("def learn", "def teach"), "no-learn"),
            (_neuron("output - answer", "answer - output"), "flipped"),
            (_neuron("2 * (output", "(output"), "two-left-out"),
            (_neuron(" * output * (1 - output)", ""), "slope-left-out"),
            (_neuron(" * (1 - output)", ""), "slope-half"),
            (_neuron("(output - answer) * ", ""), "answer-left-out"),
            (_neuron("blame * x[i]", "blame"), "ignores-input"),
            (_neuron("rate * ", ""), "rate-left-out"),
            (_neuron("        self.bias = self.bias - rate * blame\n", ""), "bias-stays"),
            (_neuron("self.bias - rate", "self.bias + rate"), "bias-flipped"),
            (_neuron("self.weights[i] = self", "weight = self"), "weights-stay"),
            (ASKS_AGAIN, "asks-twice"),
            (_neuron("self.bias = bias", "self.bias = -bias"), "no-init"),
        ],
        unfit=[
            (
                _neuron("        return sigmoid", "        print(x)\n        return sigmoid"),
                "prints",
            )
        ],
        names=["Neuron"],
    ),
}

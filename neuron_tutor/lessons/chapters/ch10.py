"""Chapter 10: a number for how wrong, and a neuron that feels which way is downhill."""

from collections.abc import Callable

from neuron_tutor.lessons.chapters.smooth import judge_loss, judge_neuron, judge_sigmoid
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
NEURON = """\
class Neuron:
    def __init__(self, weights, bias):
        self.weights = weights
        self.bias = bias

    def weighted_sum(self, x):
        total = 0
        for i in range(len(x)):
            total = total + self.weights[i] * x[i]
        return total + self.bias

    def predict(self, x):
        return sigmoid(self.weighted_sum(x))

    def learn(self, x, answer, rate):
        output = self.predict(x)
        blame = 2 * (output - answer) * output * (1 - output)
        for i in range(len(x)):
            self.weights[i] = self.weights[i] - rate * blame * x[i]
        self.bias = self.bias - rate * blame
"""


def _changed(code: str) -> Callable[..., str]:
    """Return what makes a typical wrong answer out of a solution."""

    def replace(*changes: str) -> str:
        text = code
        for old, new in zip(changes[::2], changes[1::2]):
            text = text.replace(old, new)
        return text

    return replace


_loss, _sigmoid, _neuron = map(_changed, (LOSS, SIGMOID, NEURON))

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
            (_loss("*x, answer", "x1, x2, answer", "predict(x)", "predict([x1, x2])"), "only-two-inputs"),
            (_loss("*x, answer in rows", "x in rows", "- answer", "- x[-1]"), "answer-among-inputs"),
        ],
        unfit=[(_loss("    return", "    print(total)\n    return"), "prints")],
        names=["loss"],
    ),
    "ch10-sigmoid": Rebuild(
        starter=PLAIN,
        solution=SIGMOID,
        judge=judge_sigmoid,
        wrong=[
            (PLAIN, "overflows-below"),
            (_sigmoid("total >= 0", "total <= 0"), "overflows-above"),
        ],
        unfit=[(_sigmoid("    if", "    print(total)\n    if"), "prints")],
        names=["sigmoid"],
    ),
    "ch10-neuron": Rebuild(
        starter="class Neuron:\n    ...\n",
        solution=NEURON,
        judge=judge_neuron,
        before=SIGMOID,
        wrong=[],
        unfit=[],
        names=["Neuron"],
    ),
}

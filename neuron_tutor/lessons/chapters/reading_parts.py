"""Chapter 8's rebuilds: many inputs, a count, ten neurons that read, and usual slips."""

from neuron_tutor.lessons.chapters.ch07 import NEURON
from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.counting import COUNT
from neuron_tutor.lessons.chapters.vectors import judge_count, judge_neuron, judge_read
from neuron_tutor.lessons.chapters.weighing import WEIGHING
from neuron_tutor.lessons.lesson import Rebuild

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

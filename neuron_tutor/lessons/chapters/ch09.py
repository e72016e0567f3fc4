"""Chapter 9: what one neuron cannot do, and what several can."""

import re
from functools import partial

from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.counting import COUNT
from neuron_tutor.lessons.chapters.gates import (
    judge_network,
    judge_neuron,
    judge_product,
    judge_same,
    judge_switches,
)
from neuron_tutor.lessons.chapters.weighing import WEIGHING
from neuron_tutor.lessons.lesson import (
    Exercise,
    Prediction,
    Rebuild,
    Recall,
)

CLASS = f"""\
{WEIGHING}
    def predict(self, x):
        if self.weighted_sum(x) > 0:
            return 1
        else:
            return 0

    def learn(self, x, answer):
        step = (self.predict(x) - answer) / 100
        for i in range(len(x)):
            self.weights[i] = self.weights[i] - step * x[i]
        self.bias = self.bias - step
"""
TRAIN = """\
def train(neuron, rows, max_epochs):
    epochs = 0
    while count_right(neuron, rows) < len(rows):
        if epochs == max_epochs:
            return None
        for *x, answer in rows:
            neuron.learn(x, answer)
        epochs = epochs + 1
    return epochs
"""
WHOLE = f"{CLASS}\n\n{COUNT}\n\n{TRAIN}"
GAPS = """\
def trained(rows):
    ...


or_neuron = trained([[1, 1, 1], [1, 0, 1], [0, 1, 1], [0, 0, 0]])
...


def network(x1, x2):
    ...
"""
THREE = """\
def trained(rows):
    neuron = Neuron([0, 0], 0)
    train(neuron, rows, 1000)
    return neuron


or_neuron = trained([[1, 1, 1], [1, 0, 1], [0, 1, 1], [0, 0, 0]])
nand_neuron = trained([[1, 1, 0], [1, 0, 1], [0, 1, 1], [0, 0, 1]])
and_neuron = trained([[1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 0]])


"""
NETWORK = """\
def network(x1, x2):
    a = or_neuron.predict([x1, x2])
    b = nand_neuron.predict([x1, x2])
    return and_neuron.predict([a, b])
"""
BEFORE_NETWORK = """
or_neuron = Neuron([1, 1], -0.5)
nand_neuron = Neuron([-1, -1], 1.5)
and_neuron = Neuron([1, 1], -1.5)
"""
BEFORE_SAME = f"{CLASS}\n{BEFORE_NETWORK}"
BEFORE_PRODUCT = "xor = [[1, 1, 0], [1, 0, 1], [0, 1, 1], [0, 0, 0]]\n"
BEFORE_SWITCHES = "def network(x1, x2):\n    return int(x1 != x2)\n"


def _whole(output: str) -> str:
    """Return the first number of an output."""
    found = re.search(r"\d+", output)
    return found.group() if found else ""


def _fate(output: str) -> str:
    """Say what became of the numbers: the last two lists are those of two epochs in a row."""
    lists = re.findall(r"\[([^]]*)\]", output)[-2:]
    if len(lists) == 2 and lists[0] == lists[1]:
        return "same"
    sizes = [abs(float(n)) for n in re.findall(r"-?\d+(?:\.\d+)?", ",".join(lists))]
    return "grow" if max(sizes, default=0) > 1000 else "wander"


SAME = NETWORK.replace("network", "same").replace("return and_neuron", "return nand_neuron")
WITH_PRODUCT = """\
def with_product(rows):
    longer = []
    for x1, x2, answer in rows:
        longer.append([x1, x2, x1 * x2, answer])
    return longer
"""
IN_PLACE = """\
def with_product(rows):
    for row in rows:
        row.insert(2, row[0] * row[1])
    return rows
"""
LAMP = """\
def lamp(x1, x2, x3):
    first_two = network(x1, x2)
    return network(first_two, x3)
"""
LAST = "nand_neuron.predict([a, b])"


_neuron, _wired, _same, _product, _lamp = (
    partial(changed, code) for code in (WHOLE, THREE + NETWORK, SAME, WITH_PRODUCT, LAMP)
)
LIMIT = "        if epochs == max_epochs:\n            return None\n"

EXERCISES = {
    "ch09-same": Exercise(
        starter="def same(x1, x2):\n    ...\n",
        solution=SAME,
        judge=judge_same,
        before=BEFORE_SAME,
        wrong=[
            (_same(LAST, "and_neuron.predict([a, b])"), "still-xor"),
            ("def same(x1, x2):\n    return and_neuron.predict([x1, x2])", "zeros-too"),
            ("def same(x1, x2):\n    return int(x1 == x2)", "no-neuron"),
            (_same(LAST, "or_neuron.predict([a, b])"), "always-one"),
            (_same(f"return {LAST}", "return 1 - or_neuron.predict([a, b])"), "always-zero"),
            (_same("nand_neuron.predict([x1, x2])", "nand_neuron.predict([x1, x1])"), "lopsided"),
            (_same(LAST, "1 - a"), "ones-too"),
            (_same("return", "c ="), "returns-nothing"),
        ],
    ),
    "ch09-product": Exercise(
        starter="def with_product(rows):\n    ...\n\n\nprint(with_product(xor))\n",
        solution=WITH_PRODUCT,
        judge=judge_product,
        before=BEFORE_PRODUCT,
        wrong=[
            (_product("x1 * x2", "x1 + x2"), "sum"),
            (_product("x1 * x2, answer", "answer, x1 * x2"), "answer-not-last"),
            (_product("    return", "        return"), "one-row"),
            (_product("x1, x2, x1", "x1"), "columns-missing"),
            (_product("[]", "[[0, 0, 0, 0]]"), "rows-missing"),
            (_product("[x1, x2,", "[x2, x1,"), "inputs-changed"),
            (_product("x1 * x2", "x1 * x1"), "not-the-product"),
            (_product("x2, answer]", "x2, 1 - answer]"), "answer-changed"),
            (IN_PLACE, "changes-rows"),
            ("def with_product(rows):\n    return len(rows)", "no-list"),
            (_product("    return longer", ""), "returns-nothing"),
        ],
    ),
    "ch09-switches": Exercise(
        starter="def lamp(x1, x2, x3):\n    ...\n",
        solution=LAMP,
        judge=judge_switches,
        before=BEFORE_SWITCHES,
        wrong=[
            ("def lamp(x1, x2, x3):\n    return network(x1, x2)", "third-left-out"),
            ("def lamp(x1, x2, x3):\n    return network(x2, x3)", "first-left-out"),
            ("def lamp(x1, x2, x3):\n    return network(x1, x3)", "second-left-out"),
            ("def lamp(x1, x2, x3):\n    return int(x1 + x2 + x3 == 1)", "three-up"),
            (_lamp("return network", "return 1 - network"), "turned-over"),
            ("def lamp(x1, x2, x3):\n    return int(x1 + x2 + x3 > 0)", "not-each-switch"),
            ("def lamp(x1, x2, x3):\n    return (x1 + x2 + x3) % 2", "no-network"),
            (_lamp("return", "last_two ="), "returns-nothing"),
        ],
    ),
}

REBUILDS = {
    "ch09-neuron": Rebuild(
        starter="...\n",
        solution=WHOLE,
        judge=judge_neuron,
        wrong=[
            (COUNT + TRAIN + "Neuron = 1\n", "no-class"),
            (_neuron("(self, weights, bias)", "(self, bias, weights)"), "no-init"),
            (_neuron("        self.bias = bias\n", ""), "no-init"),
            (_neuron("def weighted_sum", "def sum_up"), "no-weighted-sum"),
            (_neuron("return total + self.bias", "return total"), "sum-without-bias"),
            (_neuron("total + self.bias", "total - self.bias"), "sum-minus-bias"),
            (_neuron("range(len(x))", "range(2)"), "sum-of-two"),
            (_neuron("total = total + self", "total = self"), "sum-of-last"),
            (_neuron("        return total + self.bias\n", ""), "sum-returns-nothing"),
            (_neuron("def predict", "def guess"), "no-predict"),
            (_neuron("> 0:", ">= 0:"), "one-at-zero"),
            (_neuron("> 0:", "< 0:"), "turned-over"),
            (_neuron("> 0:", "> 1:"), "other-limit"),
            (_neuron("def learn", "def teach"), "no-learn"),
            (_neuron("self.predict(x) - answer", "answer - self.predict(x)"), "flipped"),
            (_neuron("        self.bias = self.bias - step\n", ""), "bias-stays"),
            (_neuron("self.bias - step", "self.bias + step"), "bias-flipped"),
            (_neuron("step * x[i]", "step"), "ignores-input"),
            (_neuron(" / 100", ""), "whole-step"),
            (_neuron("self.predict(x) - answer", "self.predict(x)"), "moves-when-right"),
            (
                _neuron(
                    "        for i in range(len(x)):\n            self.weights",
                    "        for i in range(1):\n            self.weights",
                ),
                "weights-stay",
            ),
            (_neuron("== answer", "!= answer"), "counts-wrong"),
            (_neuron("            right = right + 1", "            right = 1"), "never-above-one"),
            (_neuron("    return right", "    print(right)"), "count-returns-nothing"),
            (_neuron(LIMIT, ""), "no-limit"),
            (_neuron("return None", "return epochs"), "limit-counts"),
            (_neuron("epochs == max_epochs", "epochs > max_epochs"), "limit-too-late"),
            (_neuron("    epochs = 0", "    epochs = 1"), "one-too-many"),
            (_neuron("< len(rows)", "< 4"), "only-four"),
            (_neuron("    return epochs\n", ""), "train-returns-nothing"),
            (_neuron("self.bias = bias", "self.bias = -bias"), "no-init"),
        ],
        unfit=[
            (
                _neuron("return total + self.bias", "return total").replace(
                    "total = 0", "total = self.bias"
                ),
                "bias-first",
            ),
            (_neuron("    return right", "    print(right)\n    return right"), "prints"),
        ],
        names=["Neuron", "count_right", "train"],
    ),
    "ch09-xor": Rebuild(
        starter=GAPS,
        solution=THREE + NETWORK,
        judge=judge_network,
        before=WHOLE,
        wrong=[
            (_wired("return and_neuron", "return nand_neuron"), "turned-over"),
            (_wired("return and_neuron.predict([a, b])", "return a"), "only-or"),
            (_wired("return and_neuron.predict([a, b])", "return b"), "only-nand"),
            (_wired("predict([a, b])", "predict([x1, x2])"), "only-and"),
            (_wired("return and_neuron", "return or_neuron"), "always-one"),
            (_wired("return and_neuron.predict([a, b])", "return 0"), "always-zero"),
            (_wired("a = or_neuron.predict([x1, x2])", "a = x1"), "lopsided"),
            (f"{THREE}def network(x1, x2):\n    return int(x1 != x2)", "no-neuron"),
            (
                _wired("[0, 1, 0], [0, 0, 0]])\n\n\ndef", "[0, 1, 1], [0, 0, 0]])\n\n\ndef"),
                "parts-changed",
            ),
            (_wired("return and_neuron", "c = and_neuron"), "returns-nothing"),
        ],
        unfit=[(_wired("    return and", "    print(a, b)\n    return and"), "prints")],
        names=["network"],
    ),
}

PREDICTIONS = {
    "best-line": Prediction("number", _whole, "3", of=4),
    "exact-cycle": Prediction("choice", _fate, "same", ["grow", "wander", "same"]),
}

RECALL = {
    "recall-09-separable": Recall(
        "picture",
        options=["one", "two", "none"],
        right="two",
        figure="draw.boundary(lambda x1, x2: 0, [[1, 1, 0], [1, 0, 1], [0, 1, 1], [0, 0, 0]])",
    ),
    "recall-09-hidden": Recall("word", options=["hidden", "input", "separable"], right="hidden"),
    "recall-09-network": Recall("line", options=["outputs", "inputs", "sum"], right="outputs"),
}

"""Chapter 11: a hidden layer that learns, because the blame is shared out backwards."""

import re
from functools import partial

from neuron_tutor.lessons.chapters.backwards import (
    judge_check,
    judge_most_blamed,
    judge_rates,
    judge_solved,
    judge_train,
)
from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.layered import judge_network
from neuron_tutor.lessons.lesson import Exercise, Prediction, Rebuild, Recall

NETWORK = """\
import random

from my_neuron.ch10 import sigmoid


class Network:
    def __init__(self, inputs, hidden):
        self.hidden = []
        for j in range(hidden):
            self.hidden.append([random.uniform(-1, 1) for i in range(inputs)])
        self.hidden_biases = [random.uniform(-1, 1) for j in range(hidden)]
        self.weights = [random.uniform(-1, 1) for j in range(hidden)]
        self.bias = random.uniform(-1, 1)

    def forward(self, x):
        signals = []
        for j in range(len(self.hidden)):
            total = 0
            for i in range(len(x)):
                total = total + self.hidden[j][i] * x[i]
            signals.append(sigmoid(total + self.hidden_biases[j]))
        total = 0
        for j in range(len(signals)):
            total = total + self.weights[j] * signals[j]
        return signals, sigmoid(total + self.bias)

    def predict(self, x):
        signals, output = self.forward(x)
        return output

    def learn(self, x, answer, rate):
        signals, output = self.forward(x)
        blame = 2 * (output - answer) * output * (1 - output)
        blames = []
        for j in range(len(signals)):
            share = blame * self.weights[j]
            blames.append(share * signals[j] * (1 - signals[j]))
        step = rate * blame
        self.bias = self.bias - step
        for j in range(len(signals)):
            self.weights[j] = self.weights[j] - step * signals[j]
        for j in range(len(signals)):
            step = rate * blames[j]
            self.hidden_biases[j] = self.hidden_biases[j] - step
            for i in range(len(x)):
                self.hidden[j][i] = self.hidden[j][i] - step * x[i]
"""
GIVEN = """\
def lists_of(network):
    rest = [network.hidden_biases, network.weights]
    return network.hidden + rest


def numbers_of(network):
    numbers = []
    for weights in lists_of(network):
        numbers = numbers + weights
    return numbers + [network.bias]


def put_back(network, numbers):
    numbers = list(numbers)
    for weights in lists_of(network):
        for i in range(len(weights)):
            weights[i] = numbers.pop(0)
    network.bias = numbers.pop(0)


def check_gradient(network, x, answer):
    start = numbers_of(network)
    network.learn(x, answer, 1)
    learned = numbers_of(network)
"""
CHECK = f"""\
{GIVEN}\
    largest = 0
    for i in range(len(start)):
        nudged = list(start)
        nudged[i] = start[i] + 0.00001
        put_back(network, nudged)
        above = (network.predict(x) - answer) ** 2
        nudged[i] = start[i] - 0.00001
        put_back(network, nudged)
        below = (network.predict(x) - answer) ** 2
        slope = (above - below) / 0.00002
        largest = max(largest, abs(start[i] - learned[i] - slope))
    put_back(network, start)
    return largest
"""
TRAIN = """\
def count_right(network, rows):
    right = 0
    for *x, answer in rows:
        if int(network.predict(x) > 0.5) == answer:
            right = right + 1
    return right


def train(network, rows, rate, max_epochs):
    epochs = 0
    while count_right(network, rows) < len(rows):
        if epochs == max_epochs:
            return None
        for *x, answer in rows:
            network.learn(x, answer, rate)
        epochs = epochs + 1
    return epochs
"""


HEADS = """\
import random

from my_neuron.ch10 import sigmoid


class Network:
    ...
"""
MOST_BLAMED = """\
def most_blamed(network, x, answer):
    signals, output = network.forward(x)
    blame = 2 * (output - answer) * output * (1 - output)
    sizes = []
    for j in range(len(signals)):
        share = blame * network.weights[j]
        sizes.append(abs(share * signals[j] * (1 - signals[j])))
    return sizes.index(max(sizes))
"""
SOLVED = """\
def solved(hidden):
    count = 0
    for seed in range(20):
        random.seed(seed)
        network = Network(2, hidden)
        epochs = train(network, xor, 0.5, 1500)
        if epochs != None:
            count = count + 1
        print(hidden, seed, epochs)
    return count
"""
SOLVED_STARTER = """\
def solved(hidden):
    count = 0
    for seed in range(20):
        ...
    return count


print(solved(2), "of 20 with two hidden neurons")
print(solved(4), "of 20 with four")
"""
RATES = "too_small = 0.1\ngood = 4\ntoo_large = 20\n"
BEFORE = f"""
{NETWORK}
{TRAIN}
xor = [[1, 1, 0], [1, 0, 1], [0, 1, 1], [0, 0, 0]]
"""


_network, _check, _train, _blamed, _solved, _rates = (
    partial(changed, code) for code in (NETWORK, CHECK, TRAIN, MOST_BLAMED, SOLVED, RATES)
)
MOVE = "            self.weights[j] = self.weights[j] - step * signals[j]\n"
HASTY = _network(
    f"        for j in range(len(signals)):\n{MOVE}",
    "",
    "        blames = []\n",
    "        blames = []\n        step = rate * blame\n",
    "            share = blame",
    f"{MOVE}            share = blame",
)
LIMIT = "        if epochs == max_epochs:\n            return None\n"
EXERCISES = {
    "ch11-most-blamed": Exercise(
        starter=(
            "def most_blamed(network, x, answer):\n    ...\n\n\n"
            "print(most_blamed(network, [1, 0], 1))\n"
        ),
        solution=MOST_BLAMED,
        judge=judge_most_blamed,
        before=f"{BEFORE}\nnetwork = Network(2, 4)\n",
        wrong=[
            (
                _blamed(
                    "abs(share * signals[j] * (1 - signals[j]))",
                    "share * signals[j] * (1 - signals[j])",
                ),
                "signed",
            ),
            (_blamed("share * signals[j] * (1 - signals[j])", "share"), "slope-left-out"),
            (_blamed("abs(share * signals[j] * (1 - signals[j]))", "signals[j]"), "loudest"),
            (_blamed("max(sizes))", "max(sizes)) + 1"), "counts-from-1"),
            (_blamed("sizes.index(max(sizes))", "max(sizes)"), "gives-blame"),
            (_blamed("max(sizes)", "min(sizes)"), "least-blamed"),
            (_blamed("sizes.index(max(sizes))", "0"), "always-first"),
            (_blamed("return", "most ="), "returns-nothing"),
            (
                _blamed("    sizes = []\n", "    sizes = []\n    network.learn(x, answer, 1)\n"),
                "teaches",
            ),
        ],
    ),
    "ch11-solved": Exercise(
        starter=SOLVED_STARTER,
        solution=SOLVED,
        judge=judge_solved,
        before=BEFORE,
        wrong=[
            (_solved("        random.seed(seed)\n", ""), "other-seeds"),
            (_solved("random.seed(seed)", "random.seed(0)"), "same-seed"),
            (_solved("Network(2, hidden)", "Network(2, 4)"), "always-as-many"),
            (_solved("Network(2, hidden)", "Network(hidden, 2)"), "always-as-many"),
            (_solved("0.5", "0.1"), "other-rate"),
            (_solved("1500", "150"), "other-limit"),
            (_solved("count + 1", "count + epochs"), "adds-epochs"),
            (_solved("!= None", "== None"), "counts-stuck"),
            (
                _solved("        if epochs != None:\n            count", "        count"),
                "counts-all",
            ),
            (_solved("if epochs != None", "if epochs"), "zero-epochs"),
            (_solved("range(20)", "range(10)"), "other-seeds"),
            (_solved("    return count\n", ""), "returns-nothing"),
        ],
    ),
    "ch11-rates": Exercise(
        starter="too_small = ...\ngood = ...\ntoo_large = ...\n",
        solution=RATES,
        judge=judge_rates,
        before=BEFORE,
        wrong=[
            (_rates("good = 4", "good = 1"), "good-too-small"),
            (_rates("good = 4", "good = 12"), "good-too-large"),
            (_rates("too_small = 0.1", "too_small = 3"), "small-is-good"),
            (_rates("too_large = 20", "too_large = 4.5"), "large-is-good"),
            (_rates("too_small = 0.1", "too_small = 0"), "stands-still"),
            (_rates("too_small = 0.1", "too_small = -1"), "uphill"),
            (_rates("too_small = 0.1", "too_small = 40"), "not-in-order"),
            (_rates("good = 4", "good = [4]"), "no-number"),
        ],
    ),
}

REBUILDS = {
    "ch11-network": Rebuild(
        starter=HEADS,
        solution=NETWORK,
        judge=judge_network,
        wrong=[
            (_network("        self.bias = random.uniform(-1, 1)\n", ""), "no-init"),
            (
                _network("[random.uniform(-1, 1) for i in range(inputs)]", "[0.5] * inputs"),
                "equal-start",
            ),
            (_network("random.uniform(-1, 1)", "random.random()"), "one-sided-start"),
            (_network("random.uniform(-1, 1)", "random.uniform(-5, 5)"), "too-far"),
            (_network("for i in range(inputs)]", "for i in range(hidden)]"), "other-shape"),
            (_network("def forward", "def go"), "no-forward"),
            (
                _network("        return signals, sigmoid(total + self.bias)\n", ""),
                "forward-returns-nothing",
            ),
            (
                _network(
                    "return signals, sigmoid(total + self.bias)",
                    "return sigmoid(total + self.bias)",
                ),
                "no-pair",
            ),
            (
                _network(
                    "return signals, sigmoid(total + self.bias)",
                    "return sigmoid(total + self.bias), signals",
                ),
                "pair-turned-over",
            ),
            (
                _network("sigmoid(total + self.hidden_biases[j])", "total + self.hidden_biases[j]"),
                "hidden-no-sigmoid",
            ),
            (_network("total + self.hidden_biases[j]", "total"), "hidden-no-bias"),
            (
                _network("signals, sigmoid(total + self.bias)", "signals, total + self.bias"),
                "output-no-sigmoid",
            ),
            (
                _network("signals, sigmoid(total + self.bias)", "signals, sigmoid(total)"),
                "output-no-bias",
            ),
            (
                _network("total = total + self.hidden[j][i]", "total = self.hidden[j][i]"),
                "hidden-last",
            ),
            (_network("total = total + self.weights[j]", "total = self.weights[j]"), "output-last"),
            (
                _network("        return output\n", "        return signals, output\n"),
                "predict-gives-both",
            ),
            (_network("        return output\n", ""), "predict-returns-nothing"),
            (_network("def learn", "def teach"), "no-learn"),
            (HASTY, "too-early"),
            (_network("output - answer", "answer - output"), "flipped"),
            (_network("blame * self.weights[j]", "blame"), "weight-left-out"),
            (_network("share * signals[j] * (1 - signals[j])", "share"), "own-slope-left-out"),
            (
                _network("share * signals[j] * (1 - signals[j])", "share * output * (1 - output)"),
                "slope-of-the-output",
            ),
            (_network(" * output * (1 - output)", ""), "slope-left-out"),
            (_network("2 * (output", "(output"), "two-left-out"),
            (
                _network("rate * blames[j]", "blames[j]", "rate * blame\n", "blame\n"),
                "rate-left-out",
            ),
            (_network("step * x[i]", "step"), "inputs-left-out"),
            (_network("step * signals[j]", "step"), "signals-left-out"),
            (_network(MOVE, "            pass\n"), "weights-stay"),
            (_network("        self.bias = self.bias - step\n", ""), "biases-stay"),
            (_network("- step * x[i]", "+ step * x[i]"), "hidden-wrong"),
        ],
        unfit=[
            (
                _network(
                    "        self.bias = random.uniform(-1, 1)\n",
                    "",
                    "        self.hidden = []\n",
                    "        self.bias = random.uniform(-1, 1)\n        self.hidden = []\n",
                ),
                "other-draws",
            ),
            (
                _network("        blames = []\n", "        print(blame)\n        blames = []\n"),
                "prints",
            ),
        ],
        names=["Network"],
    ),
    "ch11-check": Rebuild(
        starter=f"{GIVEN}    ...\n",
        solution=CHECK,
        judge=judge_check,
        before=f"{NETWORK}\nnetwork = Network(2, 4)\n",
        wrong=[
            (_check("    return largest\n", ""), "returns-nothing"),
            (
                _check("abs(start[i] - learned[i] - slope)", "start[i] - learned[i] - slope"),
                "signed",
            ),
            (_check(" / 0.00002", ""), "not-divided"),
            (_check("/ 0.00002", "/ 0.00001"), "not-divided"),
            (_check("range(len(start))", "range(len(start) - 1)"), "bias-left-out"),
            (_check("range(len(start))", "range(3)"), "not-all-numbers"),
            (_check("largest = max(largest, ", "largest = (largest + "), "adds-up"),
            (
                _check("start[i] - learned[i] - slope", "learned[i] - start[i] - slope"),
                "slopes-differ",
            ),
            (_check("    put_back(network, start)\n", ""), "left-nudged"),
            (_check("start[i] - 0.00001", "start[i]", "/ 0.00002", "/ 0.00001"), "one-sided"),
            (
                _check("    largest = 0\n", "    network.learn(x, answer, 1)\n    largest = 0\n"),
                "learns-often",
            ),
            (
                _check("largest = max(largest, abs(start[i] - learned[i] - slope))", "largest = 0"),
                "always-small",
            ),
        ],
        unfit=[
            (
                _check(
                    "    put_back(network, start)\n",
                    "    put_back(network, start)\n    print(largest)\n",
                ),
                "prints",
            )
        ],
        names=["check_gradient"],
    ),
    "ch11-train": Rebuild(
        starter=(
            "def count_right(network, rows):\n    ...\n\n\n"
            "def train(network, rows, rate, max_epochs):\n    ...\n"
        ),
        solution=TRAIN,
        judge=judge_train,
        before=NETWORK,
        wrong=[
            (_train("int(network.predict(x) > 0.5)", "network.predict(x)"), "not-rounded"),
            (_train("== answer", "!= answer"), "counts-wrong"),
            (_train("== answer", "== 1"), "counts-ones"),
            (_train("right + 1", "1"), "never-above-one"),
            (_train("    return right\n", ""), "count-returns-nothing"),
            (_train("learn(x, answer, rate)", "learn(x, answer)"), "rate-left-out"),
            (_train("learn(x, answer, rate)", "learn(x, answer, 0.5)"), "other-rate"),
            (_train(LIMIT, ""), "no-limit"),
            (_train("return None", "return epochs"), "limit-counts"),
            (_train("== max_epochs", "> max_epochs"), "limit-too-late"),
            (
                _train("        epochs = epochs + 1", "            epochs = epochs + 1"),
                "counts-rows",
            ),
            (_train("< len(rows)", "< 4"), "only-four"),
            (_train("    epochs = 0", "    epochs = 1"), "one-too-many"),
            (_train("    return epochs\n", ""), "train-returns-nothing"),
        ],
        unfit=[(_train("    return epochs\n", "    print(epochs)\n    return epochs\n"), "prints")],
        names=["count_right", "train"],
    ),
}


def _largest(output: str) -> str:
    """Return which lookout has the largest blame, whatever its sign."""
    found = re.findall(r"-?\d+(?:\.\d+)?(?:e-?\d+)?(?=\n|$)", output)
    sizes = [abs(float(number)) for number in found]
    return str(sizes.index(max(sizes))) if sizes else ""


def _when(output: str) -> str:
    """Say when a training was over, from its first line."""
    if "None" in output:
        return "never"
    found = re.search(r"\d+", output)
    return "" if not found else "sooner" if int(found.group()) < SOON else "later"


def _how_many(output: str) -> str:
    """Say whether none, some or all of ten networks arrived."""
    found = re.search(r"\d+", output)
    return "" if not found else {"0": "none", "10": "all"}.get(found.group(), "some")


SOON = 100
PREDICTIONS = {
    "blame-shared": Prediction("choice", _largest, "2", ["0", "1", "2"]),
    "equal-start": Prediction("choice", _when, "never", ["sooner", "later", "never"]),
    "too-early": Prediction("choice", _how_many, "all", ["none", "some", "all"]),
}

RECALL = {
    "recall-11-called": Recall(
        "word", ["backpropagation", "forward", "descent"], "backpropagation"
    ),
    "recall-11-equal": Recall("line", ["equal", "small", "bias"], "equal"),
    "recall-11-share": Recall(
        "picture",
        ["upper", "lower", "both"],
        "lower",
        figure=(
            "from neuron import draw\n"
            "class Network:\n"
            "    hidden, hidden_biases = [[1, -1], [-2, 2]], [0, 0]\n"
            "    weights, bias = [0.5, -3], 1\n"
            "draw.microscope(Network(), [1, 1], 1, 0.5, 3)"
        ),
    ),
}

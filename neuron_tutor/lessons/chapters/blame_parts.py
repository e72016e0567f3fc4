"""Chapter 11's first rebuild: a network that shares out its blame, and usual slips."""

from functools import partial

from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.layered import judge_network
from neuron_tutor.lessons.lesson import Rebuild

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


HEADS = """\
import random

from my_neuron.ch10 import sigmoid


class Network:
    ...
"""


_network = partial(changed, NETWORK)


MOVE = "            self.weights[j] = self.weights[j] - step * signals[j]\n"


HASTY = _network(
    f"        for j in range(len(signals)):\n{MOVE}",
    "",
    "        blames = []\n",
    "        blames = []\n        step = rate * blame\n",
    "            share = blame",
    f"{MOVE}            share = blame",
)


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
}

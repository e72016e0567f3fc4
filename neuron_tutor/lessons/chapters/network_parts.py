"""Chapter 12's rebuilds: a network of two layers, its count, and usual slips."""

from functools import partial

from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.layer_parts import LAYER, SOFTMAX
from neuron_tutor.lessons.chapters.layer_parts import REBUILDS as LAYER_REBUILDS
from neuron_tutor.lessons.chapters.two_layers import judge_network
from neuron_tutor.lessons.chapters.vectors import judge_count
from neuron_tutor.lessons.lesson import Rebuild

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


_network, _count = (partial(changed, code) for code in (NETWORK, COUNT))
FIRST = "        self.first = Layer(inputs, hidden)\n"
LAST = "        self.second = Layer(hidden, outputs)\n"
SLOPE = "            hidden[j] = hidden[j] * (1 - signals[j] * signals[j])\n"
LOOP = "        for j in range(len(hidden)):\n"
SECOND = "        self.second.nudge(signals, blames, rate)\n"
REBUILDS = LAYER_REBUILDS | {
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

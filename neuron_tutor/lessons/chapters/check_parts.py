"""Chapter 11's later rebuilds: a check of the slopes, a training, and usual slips."""

from functools import partial

from neuron_tutor.lessons.chapters.backwards import judge_check
from neuron_tutor.lessons.chapters.between import judge_train
from neuron_tutor.lessons.chapters.blame_parts import NETWORK
from neuron_tutor.lessons.chapters.blame_parts import REBUILDS as BLAME
from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.lesson import Rebuild

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


_check, _train = (partial(changed, code) for code in (CHECK, TRAIN))


LIMIT = "        if epochs == max_epochs:\n            return None\n"


REBUILDS = BLAME | {
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

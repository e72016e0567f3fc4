"""Chapter 11: a hidden layer that learns, because the blame is shared out backwards."""

import re
from functools import partial

from neuron_tutor.lessons.chapters.backwards import (
    judge_most_blamed,
    judge_rates,
    judge_solved,
)
from neuron_tutor.lessons.chapters.blame_parts import NETWORK
from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.check_parts import REBUILDS, TRAIN
from neuron_tutor.lessons.lesson import Exercise, Prediction, Recall

__all__ = ["EXERCISES", "PREDICTIONS", "REBUILDS", "RECALL"]

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
OWN_LOOP = """\
def solved(hidden):
    count = 0
    for seed in range(20):
        random.seed(seed)
        network = Network(2, hidden)
        epochs = 0
        while count_right(network, xor) < 4 and epochs < 1500:
            for *x, answer in xor:
                network.learn(x, answer, 0.5)
            epochs = epochs + 1
        if count_right(network, xor) == 4:
            count = count + 1
    return count
"""
SOLVED_STARTER = """\
def solved(hidden):
    count = 0
    for seed in range(20):
        ...
    return count


print(2, "→", solved(2), "/ 20")
print(4, "→", solved(4), "/ 20")
"""
RATES = "too_small = 0.1\ngood = 4\ntoo_large = 20\n"
BEFORE = f"""
{NETWORK}
{TRAIN}
xor = [[1, 1, 0], [1, 0, 1], [0, 1, 1], [0, 0, 0]]
"""


_blamed, _solved, _own_loop, _rates = (
    partial(changed, code) for code in (MOST_BLAMED, SOLVED, OWN_LOOP, RATES)
)
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
            (_solved("    return count", "        return count"), "one-only"),
            (
                _solved(
                    "        network = Network(2, hidden)\n",
                    "",
                    "count = 0\n",
                    "count = 0\n    network = Network(2, hidden)\n",
                ),
                "trained-again",
            ),
            (
                _solved(
                    "        if",
                    "        while epochs == None:\n"
                    "            epochs = train(network, xor, 0.5, 1500)\n        if",
                ),
                "trained-again",
            ),
            (_solved("train(network, xor", "train(xor, network"), "no-network"),
            (_own_loop("0.5", "2"), "other-rate"),
            (_own_loop("< 1500", "<= 1500"), "other-limit"),
            (_own_loop("answer in xor", "answer in xor[:3]"), "other-rows"),
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
            (_rates("good = 4", "good = 1.8"), "good-too-small"),
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

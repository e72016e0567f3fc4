"""The parts of the reader's training that chapter 13 asks for: how to split, and when to stop."""

from neuron_tutor.lessons.chapters.changing import changed
from neuron_tutor.lessons.chapters.drawers import judge_split
from neuron_tutor.lessons.chapters.patience import judge_training
from neuron_tutor.lessons.lesson import Rebuild

SPLIT = """\
import random


def split(rows, share):
    shuffled = list(rows)
    random.shuffle(shuffled)
    edge = len(shuffled) - round(share * len(shuffled))
    return shuffled[:edge], shuffled[edge:]
"""
HEAD = """\
from copy import deepcopy

from my_neuron.ch12 import count_right


def train(network, training, validation, rate, max_epochs, patience):
"""
TRAIN = f"""\
{HEAD}    history = []
    best = 0
    kept = deepcopy(network)
    waited = 0
    while len(history) < max_epochs and waited < patience:
        for *x, answer in training:
            network.learn(x, answer, rate)
        known = count_right(network, training) / len(training)
        new = count_right(network, validation) / len(validation)
        history.append((known, new))
        waited = waited + 1
        if new > best:
            best = new
            kept = deepcopy(network)
            waited = 0
    network.first = kept.first
    network.second = kept.second
    return history
"""


LEARNS = "        for *x, answer in training:\n            network.learn(x, answer, rate)\n"
GIVE_BACK = "    network.first = kept.first\n    network.second = kept.second\n"
APPENDED = "        history.append((known, new))\n"
RESET = "            waited = 0\n"
KEPT = "            kept = deepcopy(network)\n"
REBUILDS = {
    "ch13-split": Rebuild(
        starter="import random\n\n\ndef split(rows, share):\n    ...\n",
        solution=SPLIT,
        judge=judge_split,
        wrong=[
            (changed(SPLIT, "list(rows)", "rows"), "rows-changed"),
            (changed(SPLIT, "    random.shuffle(shuffled)\n", ""), "not-shuffled"),
            (
                changed(
                    SPLIT,
                    "shuffled = list(rows)\n",
                    "shuffled = random.shuffle(list(rows))\n",
                    "    random.shuffle(shuffled)\n",
                    "",
                ),
                "nothing-shuffled",
            ),
            (changed(SPLIT, "len(shuffled) - round", "round"), "swapped"),
            (changed(SPLIT, "[:edge], shuffled[edge:]", "[edge:], shuffled[:edge]"), "swapped"),
            (changed(SPLIT, "round(share * len(shuffled))", "2"), "other-size"),
            (changed(SPLIT, "shuffled[edge:]", "shuffled[edge + 1:]"), "rows-lost"),
            (changed(SPLIT, "shuffled[edge:]", "shuffled[edge - 1:]"), "twice"),
            (
                changed(
                    SPLIT,
                    "edge = len(shuffled) - round",
                    "edge = round",
                    "[:edge], shuffled[edge:]",
                    "[:-edge], shuffled[-edge:]",
                ),
                "none-aside",
            ),
            (
                changed(SPLIT, "    random.shuffle", "    random.seed(0)\n    random.shuffle"),
                "own-seed",
            ),
            (
                changed(SPLIT, "return shuffled[:edge], shuffled[edge:]", "return shuffled[:edge]"),
                "not-two",
            ),
            (
                changed(SPLIT, "    return shuffled[:edge], shuffled[edge:]\n", ""),
                "returns-nothing",
            ),
        ],
        unfit=[
            (
                changed(
                    SPLIT,
                    "list(rows)",
                    "random.sample(rows, len(rows))",
                    "    random.shuffle(shuffled)\n",
                    "",
                ),
                "other-lot",
            ),
            (
                changed(
                    SPLIT,
                    "len(shuffled) - round",
                    "round",
                    "[:edge], shuffled[edge:]",
                    "[edge:], shuffled[:edge]",
                ),
                "other-lot",
            ),
            (changed(SPLIT, "round(", "int("), "other-rounding"),
            (changed(SPLIT, "    return", "    print(edge)\n    return"), "prints"),
        ],
        names=["split"],
    ),
    "ch13-train": Rebuild(
        starter=f"{HEAD}    history = []\n    ...\n    return history\n",
        solution=TRAIN,
        judge=judge_training,
        wrong=[
            (changed(TRAIN, GIVE_BACK, ""), "last-kept"),
            (changed(TRAIN, KEPT, "            kept = network\n"), "last-kept"),
            (changed(TRAIN, GIVE_BACK, "    network = kept\n"), "last-kept"),
            (changed(TRAIN, "    network.second = kept.second\n", ""), "half-kept"),
            (changed(TRAIN, KEPT, ""), "start-kept"),
            (changed(TRAIN, RESET, ""), "never-resets"),
            (changed(TRAIN, "new > best", "known > best"), "other-epochs"),
            (
                changed(
                    TRAIN,
                    "            best = new\n",
                    "",
                    APPENDED,
                    f"{APPENDED}        last = new\n",
                    "new > best",
                    "len(history) < 2 or new > history[-2][1]",
                ),
                "compares-with-last",
            ),
            (changed(TRAIN, " and waited < patience", ""), "no-patience"),
            (changed(TRAIN, "len(history) < max_epochs and ", ""), "no-limit"),
            (changed(TRAIN, "< max_epochs", "<= max_epochs"), "limit-too-late"),
            (changed(TRAIN, "waited < patience", "waited <= patience"), "waits-too-long"),
            (changed(TRAIN, "waited < patience", "waited < patience - 1"), "gives-up-early"),
            (changed(TRAIN, LEARNS, ""), "never-trains"),
            (
                changed(TRAIN, "in training:", "in training + validation:"),
                "learned-the-validation",
            ),
            (changed(TRAIN, "answer, rate)", "answer, 0.1)"), "other-rate"),
            (changed(TRAIN, "in training:", "in training[1:]:"), "other-lessons"),
            (changed(TRAIN, "(known, new)", "(new, known)"), "pairs-swapped"),
            (changed(TRAIN, "(known, new)", "new"), "no-pairs"),
            (
                changed(TRAIN, " / len(training)", "", " / len(validation)", ""),
                "counts-not-shares",
            ),
            (
                changed(
                    TRAIN,
                    "count_right(network, training) / len(training)",
                    "new",
                    "        known = new\n",
                    "",
                    APPENDED,
                    f"        known = new\n{APPENDED}",
                ),
                "same-twice",
            ),
            (changed(TRAIN, LEARNS, "", APPENDED, f"{APPENDED}{LEARNS}"), "counted-too-early"),
            (
                changed(
                    TRAIN,
                    APPENDED,
                    f"{APPENDED}        if new < best:\n    {APPENDED}",
                ),
                "history-length",
            ),
            (changed(TRAIN, "    return history\n", ""), "returns-nothing"),
        ],
        unfit=[
            (changed(TRAIN, "new > best", "new >= best"), "ties"),
            (changed(TRAIN, "in training:", "in training[::-1]:"), "other-order"),
            (changed(TRAIN, APPENDED, f"{APPENDED}        print(known, new)\n"), "prints"),
        ],
        names=["train"],
    ),
}

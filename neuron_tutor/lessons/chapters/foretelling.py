"""Judges what a reader says about a training before it runs."""

from math import isfinite
from typing import Any

from neuron.data import truth_table
from neuron.neuron import Neuron, train
from neuron_tutor.lessons.chapters.seeded import ROWS
from neuron_tutor.lessons.lesson import (
    Work,
    WrongError,
    expect,
    filled_in,
)

WALK, XOR = [0, 1, 0, 0], [0, 1, 1, 0]


ASKED = 50  # epochs of the walk


TOO_LONG = 2000  # epochs: more than any answer that a reader works out


def judge_foretell(work: Work) -> None:
    """Judge a function that foretells, without a training, after how many epochs it ends."""
    foretell = work.function("foretell")
    for name in ("Neuron", "QuickNeuron", "train", "train_once", "count_right", "epochs_for"):
        work.stand_in(name, _trap)
    asked = {0.505: 50, 0.255: 75, 0.905: 10, 1.5: 0, 1: 1, 0.005: 100, -4.995: 600}
    found = {}
    for w1, needed in asked.items():
        value = foretell(w1)
        expect(value is not None, "returns-nothing")
        expect(isinstance(value, (int, float)), "no-number")
        expect(needed > 0 or value == 0, "already-there")
        found[w1] = value
    if found == asked:
        return
    expect(len(set(found.values()) - {0}) > 1, "always-the-same")
    long = [w1 for w1, needed in asked.items() if needed > 1]
    expect(any(found[w1] != asked[w1] for w1 in long), "exactly-1")
    expect(any(abs(found[w1] - (1 - w1)) > 1e-9 for w1 in long), "distance")
    expect(any(found[w1] != asked[w1] - 1 for w1 in long), "one-too-few")
    expect(any(found[w1] != asked[w1] + 1 for w1 in long), "one-too-many")
    expect(all(value == int(value) for value in found.values()), "no-whole")
    raise WrongError("miscounted")


def _trap(*_: Any) -> None:
    raise WrongError("trained")


def judge_against(work: Work) -> None:
    """Judge a table that drives the first weight below 0."""
    mine = [[filled_in(value) for value in row] for row in work["mine"]]
    expect([row[:2] for row in mine] == ROWS and {len(row) for row in mine} == {3}, "other-inputs")
    answers = [row[2] for row in mine]
    expect(all(isinstance(a, int) and a in (0, 1) for a in answers), "no-answer")
    expect(answers[3] == 0, "row-4")
    expect(answers != XOR, "never-ends")
    expect(answers != WALK, "the-walk")
    for seed in range(20):
        neuron = Neuron(threshold=1, seed=seed)
        train(neuron, truth_table(answers), learn_threshold=False)
        expect(neuron.weights[0] < 0, "w1-positive")


def judge_start(work: Work) -> None:
    """Judge the weights from which a training takes just so many epochs."""
    w1, w2 = work.number("w1"), work.number("w2")
    expect(isfinite(w1) and isfinite(w2), "no-number")
    neuron = Neuron(weights=[w1, w2], threshold=1)
    epochs = train(neuron, truth_table(WALK), max_epochs=TOO_LONG, learn_threshold=False).epochs
    expect(epochs != 0, "at-once")
    expect(abs(epochs - ASKED) != 1, "nearly")
    expect(epochs <= ASKED or w1 + w2 <= 1, "tug")
    expect(epochs <= ASKED, "too-many")
    expect(epochs == ASKED, "too-few")

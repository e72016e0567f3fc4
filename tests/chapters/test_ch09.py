"""What chapter 9 says is true: every number and every claim of its prose, computed anew."""

import random
import statistics
from itertools import product

import numpy as np
import pytest

from neuron import Neuron, train, truth_table
from tests.chapters.running import page
from tests.chapters.tables import INPUTS, separable

# Terms that the chapter introduces, with their English names.
TERMS = {
    "선형 분리 가능": "linearly separable",
    "신경망": "neural network",
    "은닉층": "hidden layer",
}

# What the page states in Korean and in English, and how the numbers come about.
CLAIMS = [("0.84는 {:.0f}예요", "0.84 becomes {:.0f}", lambda: (0.84 / 0.01,))]

# Numbers that are no results: a year, a setting of the chapter, a length of time to read.
STATED = {"0.01", "0.84", "1969"}


@pytest.fixture(scope="module")
def book():
    """The chapter as it runs."""
    return page("09-xor", "ko")


def test_no_line_parts_xor_and_the_best_gets_three(book):
    assert [a for a in product((0, 1), repeat=4) if not separable(INPUTS, a)] == [
        (0, 1, 1, 0),
        (1, 0, 0, 1),
    ]
    for wrong in range(4):  # any three of the four can be parted
        kept = [i for i in range(4) if i != wrong]
        assert separable([INPUTS[i] for i in kept], [(0, 1, 1, 0)[i] for i in kept])
    assert book.text["best-line"].split()[-3] == "3"


def test_of_the_neurons_with_three_rows_right_none_has_the_fourth(book):
    w1, w2, t = np.meshgrid(*[np.arange(-10, 11)] * 3)
    three = (t >= 0) & (w1 > t) & (w2 > t)
    both = three & (w1 + w2 <= t)
    lines = book.text["proof-by-code"].splitlines()
    assert [int(line.split()[-1]) for line in lines] == [three.sum(), both.sum()]
    assert both.sum() == 0


def test_in_whole_numbers_four_mistakes_cancel_for_ever(book):
    one_epoch = book.namespace["one_epoch"]
    draw = random.Random(9)
    for start in [[84, 76, 42], *([draw.randrange(100) for _ in range(3)] for _ in range(200))]:
        numbers = start
        for _ in range(1000):
            numbers = one_epoch(numbers)
        assert one_epoch(numbers) == numbers
        w, t, mistakes = np.array(numbers[:2]), numbers[2], 0
        for x, answer in zip(INPUTS, (0, 1, 1, 0)):
            error = int(w @ x > t) - answer
            w, t, mistakes = w - error * np.array(x), t + error, mistakes + abs(error)
        assert mistakes == 4
    before, after = book.text["exact-cycle"].splitlines()
    assert before.split(":")[1].strip() == after.split(":")[1].strip()


def test_waiting_ten_times_as_long_changes_nothing(book):
    lines = book.text["only-longer"].splitlines()
    assert [line.split()[0] for line in lines] == ["10", "100", "1000", "10000"]
    assert all("None" in line and int(line.split()[-1]) <= 3 for line in lines)


def test_three_neurons_wired_by_hand_are_xor_from_any_start():
    for seed in range(100):
        random.seed(seed)
        parts = [Neuron() for _ in range(3)]
        for neuron, rule in zip(parts, ("or", "nand", "and")):
            assert train(neuron, truth_table(rule)).converged
        either, not_both, both = parts
        answers = [both.predict([either.predict(x), not_both.predict(x)]) for x in INPUTS]
        assert answers == [int(a != b) for a, b in INPUTS]


def test_the_hidden_layer_folds_points_2_and_3_together(book):
    folded = book.namespace["folded"]
    assert folded[1] == folded[2]
    assert separable([f[:2] for f in folded], [f[2] for f in folded])


def test_with_the_product_as_an_input_one_neuron_learns_xor():
    rows = [(a, b, a * b, a ^ b) for a, b in INPUTS]
    epochs = [train(Neuron(3, seed=seed), rows).epochs for seed in range(1000)]
    assert statistics.median(epochs) == 82
    assert [int(a + b - 2 * a * b > 0.5) for a, b in INPUTS] == [a ^ b for a, b in INPUTS]

"""What chapter 8 says is true: every number and every claim of its prose, computed anew."""

import functools
import operator
import random
from functools import cache
from itertools import groupby, pairwise, product

import numpy as np
import pytest
from sklearn.datasets import load_digits

from neuron import Neuron, digits, train
from tests.chapters.running import page

# Terms that the chapter introduces, with their English names.
TERMS = {
    "벡터": "vector",
    "특성": "feature",
    "레이블": "label",
    "훈련 데이터": "training data",
    "테스트 데이터": "test data",
}


def parts():
    """Return scikit-learn's digits and the rows that chapter 8 puts into its three drawers."""
    pictures, y = load_digits(return_X_y=True)
    order = list(range(len(y)))
    random.Random(0).shuffle(order)
    return pictures / 16, y, order[:-597], order[-597:-360], order[-360:]


@cache
def courses(rows, epochs):
    """Train ten neurons on these rows with NumPy; return their weights after each epoch.

    A last column holds the biases. Sums are made from left to right, as a loop does: where they are
    near 0, the rounding of another order decides otherwise.
    """
    pictures, y, *_ = parts()
    inputs, weights = np.c_[pictures, np.ones(len(y))], np.zeros((10, 65))
    after = []
    for _ in range(epochs):
        for i in rows:
            total = np.cumsum(weights * inputs[i], axis=1)[:, -1]
            error = (total > 0).astype(int) - (np.arange(10) == y[i])
            weights = weights - 0.01 * np.outer(error, inputs[i])
        after.append(weights)
    return after


def taught(rows, epochs):
    return courses(tuple(rows), 3 if epochs <= 3 else 8)[epochs - 1]


def percent(weights, pictures, y):
    inputs = np.c_[pictures, np.ones(len(y))]
    sums = np.cumsum(inputs[:, None, :] * weights, axis=2)[:, :, -1]
    return 100 * np.mean(sums.argmax(axis=1) == y)


def on_the_pad():
    """Return the scores with grey, in black and white, and with one cell of each run of black."""
    pictures, y, train_rows, rows, _ = parts()
    weights = taught(train_rows, 8)
    black = (pictures[rows] >= 0.5).astype(float)
    thin = np.zeros_like(black)
    for k, line in product(range(len(rows)), range(8)):
        cells = range(8 * line, 8 * line + 8)
        runs = [[*run] for dark, run in groupby(cells, key=lambda c, k=k: black[k, c] == 1) if dark]
        for run in runs:
            thin[k, max(run, key=lambda c, k=k: (pictures[rows[k], c], -c))] = 1
    grey, pure, slim = (percent(weights, shown, y[rows]) for shown in (pictures[rows], black, thin))
    return pure, grey, slim


def other_people():
    """Return the scores after two and three epochs: with other writers, then with shuffled rows."""
    pictures, y, train_rows, validation_rows, test_rows = parts()
    mine = list(range(len(y) - 360))
    random.Random(0).shuffle(mine)
    scores = []
    for learned, asked in ((mine, range(len(y) - 360, len(y))), (None, test_rows)):
        rows = learned or [*train_rows, *validation_rows]
        scores += [percent(taught(rows, epochs), pictures[asked], y[asked]) for epochs in (2, 3)]
    return tuple(scores)


def always_no():
    _, y, _, rows, _ = parts()
    return (round(100 * np.mean(y[rows] != 0)),)


# What the page states in Korean and in English, and how the numbers come about.
CLAIMS = [
    ("가 {}%라는", "{} % right*", always_no),
    ("수 {}개짜리 목록", "a list of {} numbers", lambda: (load_digits().data.shape[1],)),
    ("{1:.1f}% 대신 {0:.1f}%를", "{:.1f} % in place of {:.1f} %", lambda: on_the_pad()[:2]),
    ("가늘게 하면 {:.1f}%예요", "in a line, {:.1f} % are left", lambda: on_the_pad()[2:]),
    (
        "2에포크에 {:.1f}%, 3에포크에 {:.1f}%예요",
        "after two epochs {:.1f} % are right, after three {:.1f} %",
        lambda: other_people()[:2],
    ),
    (
        "섞은 그림이라면 {:.1f}%와 {:.1f}%고요",
        "in the same way, it is {:.1f} % and {:.1f} %",
        lambda: other_people()[2:],
    ),
]

# What a cell may print when a reader has changed it, and what is the right answer then.
CHANGED = [
    ("shifted", "one pixel to the right: 92 %\n", "90"),
    ("always-no", "always no: 12 %\n", "10"),
]

SHORT = """
def step(total):
    return int(total > 0)

class Neuron:
    def __init__(self, weights, bias):
        self.weights, self.bias = list(weights), bias

    def weighted_sum(self, x):
        return sum([w * value for w, value in zip(self.weights, x)]) + self.bias

    def predict(self, x):
        return step(self.weighted_sum(x))

    def learn(self, x, answer):
        error = self.predict(x) - answer
        self.weights = [w - 0.01 * error * value for w, value in zip(self.weights, x)]
        self.bias -= 0.01 * error
"""
ONE_BY_ONE = """
def read(neurons, x):
    best = 0
    for i in range(1, len(neurons)):
        if neurons[i].weighted_sum(x) > neurons[best].weighted_sum(x):
            best = i
    return best
"""
# Other right ways to do an exercise.
ALSO_RIGHT = [
    ("ch08-neuron", SHORT),
    (
        "ch08-count-right",
        "def count_right(n, rows):\n    return sum(n.predict(r[:-1]) == r[-1] for r in rows)",
    ),
    ("ch08-read", ONE_BY_ONE),
]

# Numbers that are no results: a year, a setting of the chapter, a length of time to read.
STATED = {"90", "1998", "4.0", "10", "20", "360", "597", "237"}


@pytest.fixture(scope="module")
def book():
    """The chapter as it runs."""
    return page("08-inputs", "ko")


@pytest.fixture(scope="module")
def pixels():
    """Return scikit-learn's own digits and the rows of the three drawers."""
    return parts()


def test_the_list_neuron_learns_as_the_packages_to_the_last_bit(book):
    names = book.namespace
    for seed in range(20):
        ours, theirs = names["new_neuron"](seed), Neuron(3, seed=seed)
        for _ in range(50):
            for *x, answer in names["picnic"]:
                ours.learn(x, answer)
                theirs.learn(x, answer)
        assert (ours.weights, -ours.bias) == (theirs.weights, theirs.threshold)


def test_we_go_if_it_is_dry_or_with_tent_and_raincoats(book):
    picnic = book.namespace["picnic"]
    assert sorted(row[:3] for row in picnic) == [list(x) for x in product((0, 1), repeat=3)]
    for tent, raincoats, rain, answer in picnic:
        assert answer == (not rain or (tent and raincoats))


def test_ninety_epochs_are_enough_for_some_starts_and_not_for_others(book):
    picnic = book.namespace["picnic"]
    needed = [train(Neuron(3, seed=seed), picnic).epochs for seed in range(1000)]
    assert sum(epochs <= 90 for epochs in needed) == 440
    shown = [line.split() for line in book.text["eight-rows"].splitlines()]
    assert [row[4] == "8" for row in shown] == [epochs <= 90 for epochs in needed[:10]]


def test_the_pictures_are_those_of_scikit_learn_in_the_same_order(book, pixels):
    names = book.namespace
    pictures, y, *drawers = pixels
    assert np.array_equal(names["images"], pictures)
    assert np.array_equal(names["labels"], y)
    assert [names[f"{kind}_rows"] for kind in ("train", "validation", "test")] == drawers
    assert sorted(functools.reduce(operator.iadd, drawers, [])) == list(range(len(y)))
    assert np.array_equal(digits().X, pictures)


def test_a_zero_must_be_empty_in_the_middle(book, pixels):
    pictures, y, *_ = pixels
    weights = np.array(book.namespace["zero"].weights).reshape(8, 8)
    ink = pictures[y == 0].mean(axis=0).reshape(8, 8)
    middle = weights[2:6, 3:5]
    assert (middle < 0).mean() > 0.8
    assert weights[ink > 0.6].mean() > 0 > middle.mean()


def test_is_it_a_zero_beats_the_machine_that_does_nothing(book, pixels):
    pictures, y, _, rows, _ = pixels
    zero = book.namespace["zero"]
    says = pictures[rows] @ zero.weights + zero.bias > 0
    assert np.mean(says == (y[rows] == 0)) > np.mean(y[rows] != 0) + 0.05
    assert f"{100 * np.mean(says == (y[rows] == 0)):.0f} %" in book.text["is-it-zero"]


def test_ten_neurons_are_650_numbers_and_do_worse_on_pictures_they_never_saw(book, pixels):
    pictures, y, learned, unseen, _ = pixels
    weights = taught(learned, 1)
    assert weights.size == 650
    seen, new = (percent(weights, pictures[rows], y[rows]) for rows in (learned, unseen))
    assert seen > new > 80
    printed = book.text["ten-neurons"].splitlines()
    assert [line.split()[-2] for line in printed[1:]] == [f"{seen:.1f}", f"{new:.1f}"]


def test_the_curve_shows_the_validation_score_of_every_epoch_and_goes_down_too(book, pixels):
    pictures, y, learned, asked, last = pixels
    scores = [percent(taught(learned, n), pictures[asked], y[asked]) for n in range(1, 9)]
    assert book.namespace["scores"] == [round(score, 1) for score in scores]
    assert any(one > other for one, other in pairwise(scores))
    assert scores.index(max(scores)) < len(scores) - 1
    test = percent(taught(learned, 8), pictures[last], y[last])
    assert f"{test:.1f} %" in book.text["test-once"]


def test_a_digit_one_cell_to_the_side_is_read_much_worse(book, pixels):
    pictures, y, learned, rows, _ = pixels
    moved = np.roll(pictures[rows].reshape(-1, 8, 8), 1, axis=2)
    moved[:, :, 0] = 0
    weights = taught(learned, 8)
    score = percent(weights, moved.reshape(-1, 64), y[rows])
    assert f"{score:.0f} %" in book.text["shifted"]
    assert score < 50


def test_digits_are_five_cells_wide_as_high_as_the_pad_and_two_cells_thick(pixels):
    pictures, *_ = pixels
    dark = pictures.reshape(-1, 8, 8) >= 0.5
    width = [np.ptp(np.flatnonzero(d.any(axis=0))) + 1 for d in dark]
    height = [np.ptp(np.flatnonzero(d.any(axis=1))) + 1 for d in dark]
    assert round(np.mean(width)) == 5
    assert np.mean(height) > 7.9
    runs = [sum(1 for _ in run) for row in dark.reshape(-1, 8) for one, run in groupby(row) if one]
    assert round(np.mean(runs)) == 2


def test_the_book_s_own_drawing_is_read_and_is_drawn_as_the_text_says(book):
    assert book.text["your-digit"].split()[-1] == "2"


def test_ten_names_for_one_list_share_its_numbers(book):
    assert book.text["one-list-ten-names"].splitlines() == ["7 7", "7 0"]

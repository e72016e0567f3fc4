"""What chapter 8 says is true: every number and every claim of its prose, computed anew."""

import random
from itertools import product

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


def always_no():
    labels = load_digits().target
    order = list(range(len(labels)))
    random.Random(0).shuffle(order)
    return (round(100 * np.mean(labels[order[-360:]] != 0)),)


# What the page states in Korean and in English, and how the numbers come about.
CLAIMS = [
    ("가 {} %라는", "{} % right*", always_no),
    ("수 {}개짜리 목록", "a list of {} numbers", lambda: (load_digits().data.shape[1],)),
    ("가중치 {}개를", "its {} weights", lambda: (8 * 8,)),
]

# Numbers that are no results: a year, a setting of the chapter, a length of time to read.
STATED = {"90", "1998", "4.0", "10", "20", "360"}


@pytest.fixture(scope="module")
def book():
    """The chapter as it runs."""
    return page("08-inputs", "ko")


@pytest.fixture(scope="module")
def pixels():
    """Return scikit-learn's own digits and the rows that chapter 8 puts aside."""
    pictures, y = load_digits(return_X_y=True)
    order = list(range(len(y)))
    random.Random(0).shuffle(order)
    return pictures / 16, y, order[:-360], order[-360:]


def test_the_list_neuron_learns_as_the_packages_to_the_last_bit(book):
    names = book.namespace
    for seed in range(20):
        ours, theirs = names["new_neuron"](seed), Neuron(3, seed=seed)
        for _ in range(50):
            for *x, answer in names["walk"]:
                ours.learn(x, answer)
                theirs.learn(x, answer)
        assert (ours.weights, ours.threshold) == (theirs.weights, theirs.threshold)


def test_we_walk_if_it_is_dry_or_with_umbrella_and_boots(book):
    walk = book.namespace["walk"]
    assert sorted(row[:3] for row in walk) == [list(x) for x in product((0, 1), repeat=3)]
    for umbrella, boots, rain, answer in walk:
        assert answer == (not rain or (umbrella and boots))


def test_ninety_epochs_are_enough_for_some_starts_and_not_for_others(book):
    walk = book.namespace["walk"]
    needed = [train(Neuron(3, seed=seed), walk).epochs for seed in range(1000)]
    assert sum(epochs <= 90 for epochs in needed) == 440
    shown = [line.split() for line in book.text["eight-rows"].splitlines()]
    assert [row[4] == "8" for row in shown] == [epochs <= 90 for epochs in needed[:10]]


def test_the_pictures_are_those_of_scikit_learn_in_the_same_order(book, pixels):
    names = book.namespace
    pictures, y, train_rows, test_rows = pixels
    assert np.array_equal(names["images"], pictures)
    assert np.array_equal(names["labels"], y)
    assert (names["train_rows"], names["test_rows"]) == (train_rows, test_rows)
    assert np.array_equal(digits().X, pictures)


def test_a_zero_must_be_empty_in_the_middle(book, pixels):
    pictures, y, *_ = pixels
    weights = np.array(book.namespace["zero"].weights).reshape(8, 8)
    ink = pictures[y == 0].mean(axis=0).reshape(8, 8)
    middle = weights[2:6, 3:5]
    assert (middle < 0).mean() > 0.8
    assert weights[ink > 0.6].mean() > 0 > middle.mean()


def test_is_it_a_zero_beats_the_machine_that_does_nothing(book, pixels):
    pictures, y, _, rows = pixels
    zero = book.namespace["zero"]
    says = pictures[rows] @ zero.weights > zero.threshold
    assert np.mean(says == (y[rows] == 0)) > np.mean(y[rows] != 0) + 0.05
    assert f"{100 * np.mean(says == (y[rows] == 0)):.0f} %" in book.text["is-it-zero"]


def test_ten_neurons_are_650_numbers_and_do_worse_on_pictures_they_never_saw(book, pixels):
    pictures, y, learned, unseen = pixels
    neurons = book.namespace["neurons"]
    weights, t = np.array([n.weights for n in neurons]), np.array([n.threshold for n in neurons])
    assert weights.size + t.size == 650
    read = (pictures @ weights.T - t).argmax(axis=1)
    seen, new = (100 * np.mean((read == y)[rows]) for rows in (learned, unseen))
    assert seen > new > 80
    printed = book.text["ten-neurons"].splitlines()
    assert [line.split()[-2] for line in printed[1:]] == [f"{seen:.1f}", f"{new:.1f}"]


def test_a_digit_one_cell_to_the_side_is_read_much_worse(book, pixels):
    pictures, y, _, rows = pixels
    read = book.namespace["read"]
    shifted = np.roll(pictures[rows].reshape(-1, 8, 8), 1, axis=2)
    shifted[:, :, 0] = 0
    right = np.mean([read(list(x)) == a for x, a in zip(pictures[rows], y[rows])])
    moved = np.mean([read(list(x.ravel())) == a for x, a in zip(shifted, y[rows])])
    assert moved < right - 0.2


def test_digits_are_slim_and_as_high_as_the_pad(pixels):
    pictures, *_ = pixels
    dark = pictures.reshape(-1, 8, 8) > 0.5
    width = [np.ptp(np.flatnonzero(d.any(axis=0))) + 1 for d in dark]
    height = [np.ptp(np.flatnonzero(d.any(axis=1))) + 1 for d in dark]
    assert 3 < np.mean(width) < 5
    assert np.mean(height) > 7


def test_ten_names_for_one_list_share_its_numbers(book):
    assert book.text["one-list-ten-names"].splitlines() == ["7 7", "7 0"]

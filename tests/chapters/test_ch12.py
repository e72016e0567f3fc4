"""What chapter 12 says is true: every number and every claim of its prose, computed anew."""

import math
import random
from itertools import pairwise

import numpy as np
import pytest
from sklearn.datasets import load_digits

from neuron_tutor.lessons.chapters.network_parts import LAYER, NETWORK, SOFTMAX
from neuron_tutor.lessons.en.ch12 import WORDS
from tests.chapters import also_right_12
from tests.chapters.handwriting import (
    EPOCHS,
    black,
    course,
    drawers,
    moved,
    percent,
    score,
    shares_of,
    start,
    taught,
    ten_neurons,
    thin,
    with_some_moved,
)
from tests.chapters.running import page

# Terms that the chapter introduces, with their English names.
TERMS = {
    "소프트맥스": "softmax",
    "교차 엔트로피": "cross-entropy",
    "원-핫 인코딩": "one-hot encoding",
    "층": "layer",
    "혼동 행렬": "confusion matrix",
}


# What the page states in Korean and in English, and how the numbers come about.
CLAIMS = [
    ("결과가 {:.1f}배쯤", "about {:.1f} times as big", lambda: (math.e,)),
    ("걸었다면 {:.2f}예요", "Half costs {:.2f}", lambda: (math.log(2),)),
    ("줄 때마다 {:.1f}씩", "it costs {:.1f} more", lambda: (math.log(10),)),
    ("{:.1f}%까지 갔고", "no further than {:.1f} %", ten_neurons),
    ('"{:.1f}% 맞음"', "*{:.1f} % right*", lambda: (score(1),)),
    ("테스트의 {:.0f}%를", "reads {:.0f} % of the test", lambda: (score(2),)),
    ("바꾸면 {:.1f}%를", "above reads {:.1f} % of them", lambda: (score(1, black),)),
    ("가늘게 하면 {:.1f}%를", "one pixel in each row, {:.1f} %", lambda: (score(1, thin),)),
    ("숫자 {:,}개짜리", "a network of {:,} numbers", lambda: (16 * 65 + 10 * 17,)),
    ("그림 {:,}장은", "All {:,} pictures", lambda: (sum(len(y) for _, y in drawers()),)),
    ("{:,}번 배운 뒤", "after {:,} lessons", lambda: (len(drawers()[0][1]),)),
    ("훈련 그림 {:,}장을", "{:,} training pictures", lambda: (len(drawers()[0][1]),)),
]
# Numbers that are no results: years, articles of laws, what a study found, settings of the page.
STATED = {
    *("2010", "2018", "81", "22", "37", "0.8", "34.7"),
    *("10", "15", "16", "101", "102", "299", "300", "360", "600", "1000", "0.0001"),
}
CHANGED = [
    ("twice-the-totals", "biggest share before: 0.5\nbiggest share after: 0.5\n", "same"),
    ("chalk", "chalk: 96.2 %\nhow sure it is: 93 %\n", "97"),
    ("one-in-twenty", "all together: 94.1 %\nthose who write further right: 91.1 %\n", "93"),
]

# Other right ways to do an exercise.
ALSO_RIGHT = also_right_12.ALSO_RIGHT


@pytest.fixture(scope="module")
def book():
    """The chapter as it runs."""
    return page("12-handwriting", "en")


def printed(book, cell):
    """Return the percentages that a cell prints."""
    words = book.text[cell].replace("%", " % ").split()
    return [float(word) for word, sign in pairwise(words) if sign == "%"]


def test_the_network_learns_as_one_of_numpy(book):
    names = book.namespace
    after, losses = course()
    for layer, (weights, biases) in zip((names["ours"].first, names["ours"].second), after[0]):
        assert np.allclose(layer.weights, weights, atol=1e-9)
        assert np.allclose(layer.biases, biases, atol=1e-9)
    assert f"{losses[0]:.1f}" in book.text["first-epoch"]
    scores = [percent(layers, *drawers()[1]) for layers in after]
    assert names["scores"] == [round(score, 1) for score in scores]
    assert scores == sorted(scores)
    assert printed(book, "test-network") == [round(score(2), 1) for _ in "1"]


def test_its_step_is_the_slope_of_its_loss():
    """Differences of the loss itself know nothing of blame."""
    names = {}
    exec(SOFTMAX + LAYER + NETWORK, names)  # noqa: S102 - the book's code
    random.seed(6)
    network, x, answer = names["Network"](3, 4, 3), [0.5, -1, 0.25], 2
    lists = [*network.first.weights, network.first.biases]
    lists += [*network.second.weights, network.second.biases]
    slopes = []
    for numbers, i in [(row, i) for row in lists for i in range(len(row))]:
        kept, losses = numbers[i], []
        for nudge in (1e-6, -1e-6):
            numbers[i] = kept + nudge
            losses.append(-math.log(network.forward(x)[1][answer]))
        numbers[i] = kept
        slopes.append((losses[0] - losses[1]) / 2e-6)
    before = [value for numbers in lists for value in numbers]
    network.learn(x, answer, 1)
    after = [value for numbers in lists for value in numbers]
    assert np.allclose(np.subtract(before, after), slopes, atol=1e-8)


def test_of_totals_only_the_distances_count(book):
    first, second = book.text["three-shares"].splitlines()
    assert first == second
    before, after = (
        max(np.exp(t) / np.exp(t).sum()) for t in (np.arange(1, 4), np.arange(2, 8, 2))
    )
    assert book.text["doubled"].split()[3::4] == [f"{before:.2f}", f"{after:.2f}"]


def test_the_slope_of_a_total_is_its_share_minus_the_answer(book):
    shares = np.exp([2, 1, 0]) / np.exp([2, 1, 0]).sum()
    told = [float(row.split()[-1]) for row in book.text["nudged-totals"].splitlines()]
    assert told == [round(slope, 2) for slope in shares - [0, 1, 0]]


def test_before_it_has_learned_it_is_as_good_as_guessing(book):
    (found,) = printed(book, "three-drawers")
    assert found == round(percent(start(random.Random(1)), *drawers()[1]), 1)
    assert 5 < found < 15


def test_the_picture_that_is_watched_was_misread_and_is_read_at_last(book):
    after, _ = course()
    hard = book.namespace["hard"]
    shares = [shares_of(layers, np.array(hard[:-1]))[1] for layers in after]
    assert shares[0].argmax() != hard[-1] == shares[-1].argmax()


def test_most_mistakes_are_in_one_row(book):
    matrix = np.array(book.namespace["matrix"])
    wrong = (matrix - np.diag(np.diag(matrix))).sum(axis=1)
    assert matrix.sum() == 237
    assert wrong.max() > wrong.sum() / 2


def test_chapter_8_s_neurons_learn_here_as_they_did_there(book):
    assert printed(book, "ten-again")[-1] == round(ten_neurons()[0], 1)


def test_both_read_the_book_s_own_drawing(book):
    assert book.text["both-read"].split()[2::3] == ["2", "2"]


def test_an_empty_pad_is_a_digit_to_the_network(book):
    _, shares = book.namespace["network"].forward([0] * 64)
    assert sum(shares) == pytest.approx(1)
    assert len(book.figures["both-read"]) == 2


def test_large_inputs_and_large_steps_drive_the_signals_to_the_flat_ends(book):
    """A saturated network goes on as the last digit has it: only what is coarse is true."""
    (pictures, y), (asked, labels), _ = drawers()
    told = book.text["out-of-hand"].splitlines()
    for k, (factor, rate) in enumerate([(1, 0.05), (16, 0.05), (1, 1)]):
        layers = start(random.Random(1))
        loss = taught(layers, factor * pictures[:600], y[:600], 1, rate)
        signals, _ = shares_of(layers, factor * asked)
        results, shown = told[3 * k + 1].split(), told[3 * k + 2].split("[")[1].strip("]")
        flat = [np.mean(np.abs(signals) > 0.99), min(abs(float(v)) for v in shown.split(","))]
        losses, scores = (
            [loss, float(results[2])],
            [percent(layers, factor * asked, labels), float(results[4])],
        )
        assert all((value > 0.9) == (k > 0) for value in flat)
        assert all((value > math.log(10)) == (k > 0) for value in losses)
        assert all((value < 30) == (k > 0) for value in scores)


def test_moved_by_one_cell_not_half_of_the_pictures_are_read(book):
    ways = [(1, 0), (-1, 0), (0, 1), (0, -1)]
    found = [score(1, lambda p, way=way: moved(p, *way)) for way in ways]
    assert printed(book, "moved") == [round(value, 1) for value in found]
    assert max(found) < 50


def test_chalk_is_never_read_and_the_network_is_sure_of_it(book):
    pictures, _ = drawers()[1]
    assert score(1, lambda p: 1 - p) == 0
    sure = 100 * shares_of(course()[0][-1], 1 - pictures)[1].max(axis=1).mean()
    assert printed(book, "chalk") == [0, round(sure)]
    assert sure > 80


def test_other_people_are_read_less_well_than_those_of_the_test(book):
    pictures, y = load_digits(return_X_y=True)
    known, draw = list(range(len(y) - 360)), random.Random(1)
    draw.shuffle(known)
    layers, scores = start(draw), []
    for _ in range(EPOCHS):
        taught(layers, pictures[known] / 16, y[known], 1)
        scores.append(round(percent(layers, pictures[-360:] / 16, y[-360:]), 1))
    assert printed(book, "other-people") == scores
    assert max(scores) < score(2) - 5


def test_one_in_twenty_is_read_badly_behind_a_good_average(book):
    mixed, usual, rare = with_some_moved(20)
    assert printed(book, "one-in-twenty") == [round(mixed, 1), round(rare, 1)]
    words = WORDS["one-in-twenty"]
    assert f"{mixed:.1f} %" in words["question"]
    assert len(range(0, 1200, 20)) == 60
    assert "Sixty" in words["reason"]
    assert usual - rare > 30


def test_what_the_fair_mixture_costs_and_gives():
    _, usual, rare = with_some_moved(20)
    _, others, further_right = with_some_moved(2)
    assert round(usual - others) == 4
    assert round(further_right - rare) == 30
    assert "four points" in WORDS["ch12-fair"]["reason"]
    assert "thirty" in WORDS["ch12-fair"]["reason"]


def test_the_package_s_network_is_the_same(book):
    assert book.text["network-package"].split()[-1] == "True"


def test_the_doctor_sees_that_the_steps_were_too_large(book):
    assert book.namespace["diagnosis"].cause == "rate-large"
    assert "too large" in book.text["network-doctor"]

"""What chapter 7 says is true: every number and every claim of its prose, computed anew."""

import random
import statistics
from fractions import Fraction
from itertools import product

import numpy as np
import pytest
from sklearn.linear_model import Perceptron

from neuron import Neuron, train
from tests.chapters.running import page
from tests.chapters.tables import INPUTS, LEARNABLE, separable, table

# Terms that the chapter introduces, with their English names.
TERMS = {
    "편향": "bias",
    "결정 경계": "decision boundary",
    "퍼셉트론": "perceptron",
    "분류": "classification",
    "회귀": "regression",
    "하이퍼파라미터": "hyperparameter",
    "경사 하강법": "gradient descent",
}

# What the page states in Korean and in English, and how the numbers come about.
CLAIMS = [("{:.0f}배로, 그러니까 10으로", "{:.0f} times as big: 10", lambda: (10 / 0.01,))]

# Numbers that are no results: a year, a setting of the chapter, a length of time to read.
STATED = {"0.01", "2000", "200", "10", "1958", "0.6", "0.8"}


@pytest.fixture(scope="module")
def book():
    """The chapter as it runs."""
    return page("07-names", "ko")


def test_threshold_and_bias_learn_the_same_number_with_opposite_signs(book):
    names = book.namespace
    for seed, answers in product(range(20), LEARNABLE):
        draw = random.Random(seed)
        w1, w2, t = draw.random(), draw.random(), draw.random()
        with_t, with_b = names["ThresholdNeuron"](w1, w2, t), names["BiasNeuron"](w1, w2, -t)
        package = Neuron(weights=[w1, w2], threshold=t)
        for _ in range(60):
            for x1, x2, answer in table(answers):
                with_t.learn(x1, x2, answer)
                with_b.learn(x1, x2, answer)
                package.learn([x1, x2], answer)
        assert with_t.t == -with_b.b == package.threshold
        assert [with_t.w1, with_t.w2] == [with_b.w1, with_b.w2] == package.weights


def test_the_bias_is_what_scikit_learn_calls_the_intercept(book):
    names = book.namespace
    _, ours = names["learn_storm"](0.01, 2)
    draw = random.Random(2)
    w1, w2, t = draw.random(), draw.random(), draw.random()
    theirs = Perceptron(eta0=0.01, shuffle=False, tol=None, max_iter=30)
    theirs.fit(INPUTS, [1, 0, 0, 0], coef_init=[[w1, w2]], intercept_init=[-t])
    assert [ours.w1, ours.w2, ours.b] == [*theirs.coef_[0], *theirs.intercept_]


def test_the_border_is_straight_and_ten_times_the_numbers_draw_the_same_line(book):
    neuron = book.namespace["BiasNeuron"]
    places = [(x / 16, y / 16) for x, y in product(range(-8, 25), repeat=2)]
    for w1, w2, b in [(0.5, 0.75, -1), (-1, 2, 0.25), (1, -1, 0)]:
        once = [neuron(w1, w2, b).predict(*p) for p in places]
        assert once == [neuron(10 * w1, 10 * w2, 10 * b).predict(*p) for p in places]
        assert once == [int(np.dot([w1, w2], p) > -b) for p in places]


def test_the_line_stops_as_soon_as_only_the_storm_is_beyond_it(book):
    draw = random.Random(2)
    neuron = Neuron(weights=[draw.random(), draw.random()], threshold=0)
    beyond = []

    def look(_epoch, neuron):
        beyond.append([x for x in INPUTS if neuron.predict(x)])

    train(neuron, table([1, 0, 0, 0]), on_epoch=look)
    assert [places == [(1, 1)] for places in beyond] == [False] * (len(beyond) - 1) + [True]
    assert book.text["line-moves"].split()[0] == str(len(beyond))


def test_a_disc_among_the_squares_cannot_be_parted_by_any_line(book):
    points = book.namespace["points"]
    assert separable([p[:2] for p in points], [p[2] for p in points])
    inside = [0.3, 0.4]  # in the triangle of the squares
    assert not separable([inside, *(p[:2] for p in points[1:])], [p[2] for p in points])


def test_no_learning_rate_explodes_and_small_ones_take_longer(book):
    learn = book.namespace["learn_storm"]
    longest, middle = {}, {}
    for rate in (0.001, 0.01, 0.1, 1, 10, 100):
        epochs = []
        for seed in range(200):
            result = train(Neuron(seed=seed), table([1, 0, 0, 0]), rate=rate)
            assert learn(rate, seed)[0] == result.epochs
            epochs.append(result.epochs)
        longest[rate], middle[rate] = max(epochs), statistics.median(epochs)
    assert list(middle.values()) == [89, 9, 1, 5, 5, 5]
    assert list(longest.values()) == [448, 45, 7, 7, 7, 7]
    rows = [line.split() for line in book.text["all-rates"].splitlines()]
    assert [float(row[3]) for row in rows] == list(middle.values())
    assert [int(row[5]) for row in rows] == list(longest.values())


def test_from_zero_every_learning_rate_takes_the_same_epochs():
    for answers in LEARNABLE:
        rates = [Fraction(1, 1000), Fraction(1, 100), Fraction(1), Fraction(100)]
        epochs = set()
        for rate in rates:
            w1 = w2 = t = Fraction(0)
            count = 0
            while tuple(int(a * w1 + b * w2 > t) for a, b in INPUTS) != answers:
                for a, b, answer in table(answers):
                    error = int(a * w1 + b * w2 > t) - answer
                    w1, w2, t = w1 - rate * error * a, w2 - rate * error * b, t + rate * error
                count += 1
            epochs.add(count)
        assert len(epochs) == 1
    zero = Neuron(weights=[0, 0], threshold=0)
    assert sum(train(zero, table([1, 0, 0, 0]), rate=1).mistakes) == 12


def test_the_count_of_mistakes_is_flat_where_the_sum_has_a_slope(book):
    rows = [line.split() for line in book.text["flat-or-not"].splitlines()]
    assert len({row[4] for row in rows}) == 1
    steps = np.diff([float(row[1]) for row in rows]), np.diff([float(row[7]) for row in rows])
    assert np.allclose(*steps)


def test_learning_is_a_step_down_the_slope_of_how_far_a_wrong_sum_is_over_the_line(book):
    neuron = book.namespace["BiasNeuron"]
    draw = random.Random(7)
    h = 1e-6
    for _ in range(1000):
        numbers = [draw.uniform(-2, 2) for _ in range(3)]
        x, answer = draw.choice(INPUTS), draw.randrange(2)

        def too_far(values, x=x, answer=answer):
            total = float(np.dot(values, [*x, 1]))
            return max(0.0, -total if answer else total)

        if abs(np.dot(numbers, [*x, 1])) < 1e-3:
            continue
        learner = neuron(*numbers)
        learner.learn(*x, answer, rate=1)
        moved = np.subtract(numbers, [learner.w1, learner.w2, learner.b])
        up, down = (numbers + np.eye(3) * s for s in (h, -h))
        slope = [(too_far(a) - too_far(b)) / (2 * h) for a, b in zip(up, down)]
        assert np.allclose(moved, slope, atol=1e-6)


def test_a_threshold_copied_as_a_bias_says_1_to_everything(book):
    rows = [line.split() for line in book.text["wrong-bias"].splitlines()]
    assert [row[5] for row in rows] == ["1"] * 4
    assert [row[3] for row in rows] == [row[1] for row in rows]

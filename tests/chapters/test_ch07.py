"""What chapter 7 says is true: every number and every claim of its prose, computed anew."""

import math
import random
import statistics
from fractions import Fraction
from itertools import product

import numpy as np
import pytest
from sklearn.linear_model import Perceptron

from neuron import Neuron, train
from neuron_tutor.lessons.chapters import parting
from neuron_tutor.lessons.chapters.parting import exact
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
}

# What the page states in Korean and in English, and how the numbers come about.
CLAIMS = [
    ("{:,.0f}배로, 그러니까 10으로", "{:.0f} times as big: 10", lambda: (10 / 0.01,)),
    # 0.6 + 0.8 * x2 - 1 = 0
    (
        "`x2`가 {:g}일 때 0이 되니",
        "It is 0 where x2 is {:g}:",
        lambda: (round((1 - 0.6) / 0.8, 9),),
    ),
]

# What a cell may print when a reader has changed it, and what is the right answer then.
CHANGED = [
    ("which-line", "1 0 → 0\n0 1 → 1\n1 1 → 0\n", "up-left"),
    ("which-line", "1 0 → 1\n0 1 → 1\n1 1 → 1\n", "down-above"),
    ("rate-ten", "epochs: 448\nweights: 0.2 0.9\nbias: -1.0\n", "slow"),
    ("wrong-bias", "answer 1 threshold 1 bias 1\nanswer 0 threshold 0 bias 0\n", "1"),
]

SHORT = """
class Neuron:
    def __init__(self, w1, w2, b):
        self.w1, self.w2, self.b = w1, w2, b

    def predict(self, x1, x2):
        return int(self.w1 * x1 + self.w2 * x2 + self.b > 0)

    def learn(self, x1, x2, answer, rate=0.01):
        if (error := self.predict(x1, x2) - answer) != 0:
            self.b -= rate * error
            self.w1 -= x1 * error * rate
            self.w2 -= x2 * error * rate
"""
TURNED = "points = [[0, 0, 1], [1, 1, 1], [0.2, 0.8, 1], [0, 1, 0], [1, 0, 0], [1, 0.5, 0]]"
# Other right ways to do an exercise.
ALSO_RIGHT = [
    ("ch07-neuron", SHORT),
    ("ch07-line", "w1 = 4\nw2 = 4 / 3\nb = -1\n"),
    ("ch07-line", "w1, w2, b = 0.3, 0.1, -0.075"),
    ("ch07-six", TURNED),
    ("ch07-six", "points = [(0.1 * i, 0.1 * i, i % 2) for i in range(6)]"),
]

# Numbers that are no results: a year, a setting of the chapter, a length of time to read.
STATED = {"0.01", "0.001", "0.1", "100", "2000", "200", "10", "1958", "0.6", "0.8"}


@pytest.fixture(scope="module")
def book():
    """The chapter as it runs."""
    return page("07-names", "ko")


def test_threshold_and_bias_learn_the_same_number_with_opposite_signs(book):
    names = book.namespace
    for seed, answers in product(range(20), LEARNABLE):
        draw = random.Random(seed)
        w1, w2, t = draw.random(), draw.random(), draw.random()
        with_t, with_b = names["ThresholdNeuron"](w1, w2, t), names["Neuron"](w1, w2, -t)
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
    neuron = book.namespace["Neuron"]
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


def test_where_a_step_is_as_big_as_the_start_most_neurons_learn_as_from_zero(book):
    learn = book.namespace["learn_storm"]
    from_zero = train(Neuron(weights=[0, 0], threshold=0), table([1, 0, 0, 0]), rate=1).epochs
    assert from_zero == 5
    for rate in (1, 10, 100):
        assert statistics.median(learn(rate, seed)[0] for seed in range(200)) == from_zero


def test_a_machine_that_gives_its_sum_as_the_answer_explodes_and_a_smooth_one_does_not():
    def run(activation):
        numbers = np.array([0.25, 0.5, -0.75])
        with np.errstate(all="ignore"):
            for _, (*x, answer) in product(range(300), table([1, 0, 0, 0])):
                inputs = np.array([*x, 1.0])
                numbers = numbers - 10 * (activation(numbers @ inputs) - answer) * inputs
        return numbers

    assert not np.isfinite(run(lambda total: total)).all()
    assert np.isfinite(run(lambda total: 1 / (1 + math.exp(-max(min(total, 700), -700))))).all()


def test_the_line_passes_halfway_between_the_two_points_on_the_right(book):
    neuron = book.namespace["Neuron"](0.6, 0.8, -1)
    right = [x2 for x1, x2, _ in book.namespace["data"] if x1 == 1]
    middle, hair = sum(right) / 2, 1e-6
    assert [neuron.predict(1, middle + away) for away in (-hair, hair)] == [0, 1]


def test_exact_parting_agrees_with_a_linear_program():
    draw = random.Random(7)
    seen = set()
    for _ in range(300):
        rows = [[draw.randrange(5) / 4, draw.randrange(5) / 4, i % 2] for i in range(6)]
        ones, zeros = ([exact(row) for row in rows if row[2] == kind] for kind in (1, 0))
        parted = parting.separable(ones, zeros)
        assert parted == separable([row[:2] for row in rows], [row[2] for row in rows]), rows
        seen.add(parted)
    assert seen == {True, False}


def test_a_threshold_copied_as_a_bias_says_1_to_everything(book):
    rows = [line.split() for line in book.text["wrong-bias"].splitlines()]
    assert [row[5] for row in rows] == ["1"] * 4
    assert [row[3] for row in rows] == [row[1] for row in rows]

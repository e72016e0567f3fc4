"""What chapter 10 says is true: every number and every claim of its prose, computed anew."""

import math
import random
import re
import sys
from decimal import Decimal
from itertools import pairwise

import numpy as np
import pytest
from scipy.special import expit
from sklearn.metrics import mean_squared_error

from neuron import Network
from neuron.activations import sigmoid
from tests.chapters import also_right_10
from tests.chapters.running import page
from tests.chapters.tables import INPUTS

# Terms that the chapter introduces, with their English names.
TERMS = {
    "손실": "loss",
    "평균 제곱 오차": "mean squared error",
    "계단 함수": "step function",
    "시그모이드": "sigmoid",
    "활성화 함수": "activation function",
    "기울기": "gradient",
    "발산": "divergence",
}

STORM = np.array([[*x, 1] for x in INPUTS], dtype=float)  # with a 1 for the bias
ANSWERS = np.array([int(all(x)) for x in INPUTS])


def least_squares(rate, steps):
    """Walk down the mean squared error of a flat sheet, all rows at once; return the losses."""
    w, losses = np.zeros(3), []
    for _ in range(steps):
        error = STORM @ w - ANSWERS
        losses.append(np.mean(error**2))
        w = w - rate * 2 * STORM.T @ error / 4
    return losses


def valley(w1):
    """Return the loss of the chapter's smooth neuron, whose other two numbers are fixed."""
    return np.mean((expit(STORM @ [w1, 4, -5]) - ANSWERS) ** 2)


def steepness(w1):
    output = expit(STORM @ [w1, 4, -5])
    return np.mean(2 * (output - ANSWERS) * output * (1 - output) * STORM[:, 0])


def rolled(rate, start=-1.0, steps=30):
    places = [start]
    for _ in range(steps):
        places.append(places[-1] - rate * steepness(places[-1]))
    return places


def minus(value):
    return f"{value:.2f}".replace("-", "\N{MINUS SIGN}")


# What the page states in Korean and in English, and how the numbers come about.
CLAIMS = [
    (
        "0.99의 제곱은 {:.2f}인데 0.51의 제곱은 {:.2f}밖에",
        "0.99 squared is {:.2f}, 0.51 squared only {:.2f}",
        lambda: (0.99**2, 0.51**2),
    ),
    ("{}와 {}이었겠죠", "it would be {} and {}", lambda: (minus(0.51 - 1), minus(0.99 - 1))),
    ("{:.3f}쯤 되는 수", "which is about {:.3f}", lambda: (math.e,)),
    (
        "{}자리나 되는 수인데, 파이썬의 소수는 {}자리까지만",
        "a number of {} digits, and Python's decimals end at {} digits",
        lambda: (Decimal(1000).exp().adjusted() + 1, len(str(int(sys.float_info.max)))),
    ),
    (
        '{0:.2f}는 "폭풍이 온다고 {1:.0f}% 확신해요',
        "{0:.2f} means *I am {1:.0f} % sure",
        lambda: (expit(1.5), 100 * expit(1.5)),
    ),
    ("250이면 {:.0f}쯤 되는", "to about {:.0f}, where the floor", lambda: (rolled(250)[-1],)),
    ("출력이 0.5일 때 {}로 가장", "At 0.5 that is {}, the steepest", lambda: (0.5 * (1 - 0.5),)),
    ("손실이 {:.4f}에서 멈춰요", "the loss ends at {:.4f}", lambda: (least_squares(0.5, 999)[-1],)),
    (
        "오른쪽으로 {:.0f}자리",
        "moves {:.0f} places to the right",
        lambda: (math.floor(math.log10(least_squares(0.7, 100)[-1])),),
    ),
]

# Numbers that are no results: how sure the forecasters are, rates to try, a year.
STATED = {"51", "99", "0.51", "0.99", "1000", "10", "50", "100", "250", "30", "1805"}
STATED |= {"0.5", "0.9", "1.05", "0.1", "0.001"}

# What a cell may print when a reader has changed it, and what is the right answer then.
ALSO_RIGHT = also_right_10.ALSO_RIGHT
CHANGED = [
    ("slope-counted", "w1 0.9 mistakes 0\nw1 1.1 mistakes 1\n", "rise"),
    ("slope-counted", "w1 0.4 mistakes 1\nw1 0.9 mistakes 0\n", "fall"),
    ("slope-lazy", "always 0 loss 0.75\nalways 0.5 loss 0.25\n", "0.5"),
    ("slope-thin", "nudge of 0.1 off by 0.1\nnudge of 1e-05 off by 1e-10\n", "thin"),
    ("slope-thin", "nudge of 0.1 off by 0.1\nnudge of 1e-15 off by 0.2\n", "wide"),
    ("slope-zero", "50 epochs, loss 0.75\n100 epochs, loss 0.75\n", "stuck"),
    ("slope-explode", "rate 0.7 loss 0.25 → 4.6 → 7e+16\nrate 0.8 loss 0.25 → 9 → 8e+30\n", "both"),
    ("slope-explode", "rate 0.1 loss 0.25 → 0.1 → 6e-02\nrate 0.2 loss 0.25 → 1 → 0.06\n", "none"),
]


@pytest.fixture(scope="module")
def book():
    """The chapter as it runs."""
    return page("10-slope", "ko")


def numbers(text):
    """Return the numbers of every line, without those in names."""
    found = (re.findall(r"(?<![\w.])-?\d[\d.]*(?:e[+-]?\d+)?", line) for line in text.splitlines())
    return [[float(n) for n in line] for line in found]


def test_the_count_of_mistakes_is_flat_and_so_is_the_loss_of_a_step(book):
    for cell in ("counted", "still-flat"):
        assert len({row[-1] for row in numbers(book.text[cell])}) == 1
    at = book.namespace["mistakes_at"]
    places = np.linspace(-4, 8, 1000)
    assert [at(w1) for w1 in places] == [int(w1 < 0.5) + int(w1 > 1) for w1 in places]


def test_the_loss_is_scikit_learns_mean_squared_error(book):
    loss, lazy = book.namespace["loss"], book.namespace["Lazy"]
    for share, printed in numbers(book.text["lazy"]):
        assert printed == pytest.approx(mean_squared_error(ANSWERS, [share] * 4))
        assert loss(lazy(share), book.namespace["storm"]) == printed
    best = min(numbers(book.text["lazy"]), key=lambda row: row[1])
    assert best[0] == ANSWERS.mean()


def test_the_sigmoid_is_scipys_for_every_number_and_the_packages_to_the_last_bit(book):
    ours = book.namespace["sigmoid"]
    draw = random.Random(10)
    totals = [*np.linspace(-40, 40, 801), 710.0, -710.0, 1e300, -1e300]
    totals += [draw.uniform(-9, 9) for _ in range(1000)]
    for total in totals:
        assert ours(total) == pytest.approx(expit(total), rel=1e-12)
        assert ours(total) == sigmoid(total)
    assert isinstance(book.error["overflow"], OverflowError)
    assert book.text["overflow"] == "1.0\n"


def test_with_the_sigmoid_the_loss_moves_wherever_the_weight_does(book):
    found = [row[-1] for row in numbers(book.text["smooth-neuron"])[4:]]
    assert found == sorted(set(found))
    smooth, loss = book.namespace["SmoothNeuron"], book.namespace["loss"]
    for w1 in np.linspace(-4, 8, 25):
        assert loss(smooth([w1, 4], -5), book.namespace["storm"]) == pytest.approx(valley(w1))


def test_the_slopes_are_those_of_calculus(book):
    for w1, found in numbers(book.text["nudged"]):
        assert found == round(steepness(w1), 3)
    first, second, third = numbers(book.text["cogs"])[0]
    assert first == 1
    assert second == round(expit(1) * (1 - expit(1)), 4)
    assert third == round(2 * expit(1), 4)
    assert len({row[-1] for row in numbers(book.text["cogs"])[1:]}) == 1


def test_the_ball_goes_where_the_page_says_at_each_rate(book):
    places = book.namespace["places"]
    assert places[0] == 0  # of the bowl, the page's last one
    bottom = 3
    assert valley(bottom) < min(valley(bottom - 0.01), valley(bottom + 0.01))
    assert rolled(1)[-1] < 1
    assert abs(rolled(10)[-1] - bottom) < 0.01
    assert max(rolled(50)) > bottom + 0.5
    assert abs(rolled(50)[-1] - bottom) < 0.01
    assert len({place > bottom for place in rolled(100)[-10:]}) == 2
    assert max(abs(place - bottom) for place in rolled(100)[-10:]) > 1
    assert abs(steepness(rolled(250)[-1])) < 1e-5
    assert max(rolled(250)) < 17
    w1, loss = numbers(book.text["descent"])[0]
    assert (w1, loss) == (round(rolled(10)[-1], 2), round(valley(rolled(10)[-1]), 4))


def test_a_nudge_can_be_too_wide_and_too_thin(book):
    rows = numbers(book.text["how-thin"])
    assert [row[0] for row in rows] == [10.0**-k for k in (1, 3, 5, 7, 9, 11, 13, 15)]
    errors = [row[1] for row in rows]
    best = errors.index(min(errors))
    assert 1 < best < 5
    assert errors[0] > 1e-3
    assert errors[-1] > errors[0]


def test_the_neuron_learns_the_storm_and_its_loss_never_reaches_0(book):
    w = np.zeros(3)
    losses = []
    for _ in range(400):
        for x, answer in zip(STORM, ANSWERS):
            output = expit(x @ w)
            w = w - 2 * (output - answer) * output * (1 - output) * x
        losses.append(np.mean((expit(STORM @ w) - ANSWERS) ** 2))
    for epochs, loss in numbers(book.text["learns"]):
        assert loss == round(float(losses[int(epochs) - 1]), 5)
    assert all(now < before for before, now in pairwise(losses[5:]))
    assert losses[399] / losses[199] == pytest.approx(0.5, abs=0.05)  # twice as many epochs
    said = [row[-2] for row in numbers(book.text["how-sure"].replace("]", " "))]
    assert said == [round(float(value), 2) for value in expit(STORM @ w)]
    assert all((value > 0.5) == answer for value, answer in zip(said, ANSWERS))


def test_every_step_is_the_slope_of_the_squared_error(book):
    kind = book.namespace["Neuron"]
    draw = random.Random(3)
    for _ in range(200):
        size = draw.randrange(1, 6)
        weights, x = ([draw.uniform(-2, 2) for _ in range(size)] for _ in range(2))
        bias, answer, rate = draw.uniform(-2, 2), draw.randrange(2), draw.uniform(0.01, 2)
        pupil = kind(list(weights), bias)
        pupil.learn(x, answer, rate)

        def squared(given, x=x, answer=answer):
            return (expit(np.dot(given, [*x, 1])) - answer) ** 2

        start, hairs = np.array([*weights, bias]), 1e-6 * np.eye(size + 1)
        slopes = [(squared(start + h) - squared(start - h)) / 2e-6 for h in hairs]
        assert np.allclose(start - rate * np.array(slopes), [*pupil.weights, pupil.bias], atol=1e-8)


def test_the_old_rule_walks_down_how_far_a_wrong_sum_is_on_the_wrong_side(book):
    kind = book.namespace["StepNeuron"]
    draw = random.Random(7)
    hairs = 1e-6 * np.eye(3)
    for _ in range(1000):
        start = np.array([draw.uniform(-2, 2) for _ in range(3)])
        x, answer = draw.choice(INPUTS), draw.randrange(2)
        if abs(start @ [*x, 1]) < 1e-3:
            continue

        def too_far(values, x=x, answer=answer):
            total = values @ [*x, 1]
            return max(0.0, -total if answer else total)

        pupil = kind([*map(float, start[:2])], float(start[2]))
        pupil.learn(x, answer)
        moved = 100 * (start - [*pupil.weights, pupil.bias])
        slopes = [(too_far(start + h) - too_far(start - h)) / 2e-6 for h in hairs]
        assert np.allclose(moved, slopes, atol=1e-6)


def test_least_squares_runs_away_beyond_the_rate_that_its_eigenvalues_tell(book):
    steepest = max(np.linalg.eigvalsh(2 * STORM.T @ STORM / 4))
    assert 0.62 < 2 / steepest < 0.63
    for rate in (0.1, 0.5, 0.62, 0.63, 0.7):
        assert np.allclose(book.namespace["walk"](rate, 100), least_squares(rate, 100))
        assert (least_squares(rate, 100)[-1] < 0.25) == (rate < 2 / steepest)
    floor = np.mean((STORM @ np.linalg.lstsq(STORM, ANSWERS, rcond=None)[0] - ANSWERS) ** 2)
    assert floor == pytest.approx(0.0625)
    reached = [
        next(i for i, v in enumerate(least_squares(r, 999)) if v < 0.0626) for r in (0.1, 0.3, 0.5)
    ]
    assert reached == sorted(reached, reverse=True)  # the bigger the rate, the sooner
    small, large = numbers(book.text["explode"])
    assert small[-1] < small[1] < large[-1]


def test_the_bowl_is_left_beyond_a_rate_of_1(book):
    def ends(rate):
        w = [0.0]
        for _ in range(20):
            w.append(w[-1] - rate * 2 * (w[-1] - 1))
        return w

    assert ends(0.5)[1] == 1
    assert set(ends(1)) == {0, 2}
    near, far = np.abs(np.array(ends(0.9)) - 1), np.abs(np.array(ends(1.05)) - 1)
    assert all(np.diff(near) < 0)
    assert all(np.diff(far) > 0)
    assert book.text["bowl"].split()[-1] == f"{ends(0.9)[-1]:.3f}"


def test_one_smooth_neuron_is_the_packages_network_without_a_hidden_layer(book):
    theirs, ours = book.text["slope-package"].splitlines()
    assert numbers(theirs)[0] == pytest.approx(numbers(ours)[0], abs=1e-9)
    for seed in range(20):
        network = Network([3, 1], loss="mse", seed=seed)
        layer = network.layers[0]
        pupil = book.namespace["Neuron"](list(layer.weights[0]), layer.biases[0])
        draw = random.Random(seed)
        for _ in range(100):
            x, answer = [draw.random() for _ in range(3)], draw.randrange(2)
            network.learn(x, answer, rate=0.7)
            pupil.learn(x, answer, 0.7)
        found = [*layer.weights[0], layer.biases[0]]
        assert found == pytest.approx([*pupil.weights, pupil.bias], abs=1e-9)


def test_the_doctor_names_the_large_rate_another_fault_at_50_and_none_at_1(book):
    assert book.text["slope-doctor"].startswith("rate-large: ")
    names = dict(book.namespace)
    for rate, cause in ((50, "saturated"), (1, "healthy")):
        patient = names["package"].Network([2, 1], loss="mse", seed=0)
        patient.fit(names["X"], names["y"], epochs=100, rate=rate)
        assert names["diagnose"](patient, names["X"], names["y"]).cause == cause

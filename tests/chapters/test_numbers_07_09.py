"""What chapters 7 to 9 say is true: every number and every claim of their prose, computed anew."""

import ast
import random
import statistics
import time
from fractions import Fraction
from itertools import product

import numpy as np
import pytest
from scipy.optimize import linprog
from sklearn.datasets import load_digits
from sklearn.linear_model import Perceptron

from book.chapter import Chapter
from book.source import ROOT, extent
from neuron import Neuron, digits, train, truth_table
from tests.chapters.running import DOCS, run
from tests.chapters.test_numbers_in_prose import NUMBER, prose

PAGES = ["07-names", "08-inputs", "09-xor"]
INPUTS = [(1, 1), (1, 0), (0, 1), (0, 0)]
LEARNABLE = [a for a in product((0, 1), repeat=4) if a not in {(0, 1, 1, 0), (1, 0, 0, 1)}]


def table(answers):
    return [(*x, y) for x, y in zip(INPUTS, answers)]


@pytest.fixture(scope="module")
def book():
    """What the reader has defined and seen at the end of each chapter."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(time, "sleep", lambda _: None)
        return {name[:2]: run(Chapter.read(DOCS / "ko" / f"{name}.md")) for name in PAGES}


@pytest.fixture(scope="module")
def pixels():
    """Return scikit-learn's own digits and the rows that chapter 8 puts aside."""
    pictures, y = load_digits(return_X_y=True)
    order = list(range(len(y)))
    random.Random(0).shuffle(order)
    return pictures / 16, y, order[:-360], order[-360:]


def always_no():
    labels = load_digits().target
    order = list(range(len(labels)))
    random.Random(0).shuffle(order)
    return (round(100 * np.mean(labels[order[-360:]] != 0)),)


# page, what it says in Korean and in English, and how the numbers come about
CLAIMS = [
    ("07-names", "{:.0f}배로, 그러니까 10으로", "{:.0f} times as big: 10", lambda: (10 / 0.01,)),
    ("08-inputs", "가 {} %라는", "{} % right*", always_no),
    (
        "08-inputs",
        "수 {}개짜리 목록",
        "a list of {} numbers",
        lambda: (load_digits().data.shape[1],),
    ),
    ("08-inputs", "가중치 {}개를", "its {} weights", lambda: (8 * 8,)),
    ("09-xor", "0.84는 {:.0f}예요", "0.84 becomes {:.0f}", lambda: (0.84 / 0.01,)),
]
# numbers that are no results: years, settings of a cell beside them, a licence's version
STATED = {
    "07-names": {"0.01", "2000", "200", "10", "1958", "0.6", "0.8"},
    "08-inputs": {"90", "1998", "4.0", "10", "20", "360"},
    "09-xor": {"0.01", "0.84", "1969"},
}


@pytest.mark.parametrize("claim", CLAIMS, ids=[claim[2] for claim in CLAIMS])
def test_the_prose_states_what_python_computes(claim):
    page, korean, english, compute = claim
    assert korean.format(*compute()) in prose("ko", page)
    assert english.format(*compute()) in prose("en", page)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_no_number_in_the_prose_is_left_unchecked(language, page):
    template = 1 if language == "ko" else 2
    claimed = {
        number
        for claim in CLAIMS
        if claim[0] == page
        for number in NUMBER.findall(claim[template].format(*claim[3]()))
    }
    found = {n for n in NUMBER.findall(prose(language, page)) if "." in n or int(n) >= 10}
    assert found - claimed - STATED[page] == set()


# chapter 7


def test_threshold_and_bias_learn_the_same_number_with_opposite_signs(book):
    names = book["07"].namespace
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
    names = book["07"].namespace
    _, ours = names["learn_storm"](0.01, 2)
    draw = random.Random(2)
    w1, w2, t = draw.random(), draw.random(), draw.random()
    theirs = Perceptron(eta0=0.01, shuffle=False, tol=None, max_iter=30)
    theirs.fit(INPUTS, [1, 0, 0, 0], coef_init=[[w1, w2]], intercept_init=[-t])
    assert [ours.w1, ours.w2, ours.b] == [*theirs.coef_[0], *theirs.intercept_]


def test_the_border_is_straight_and_ten_times_the_numbers_draw_the_same_line(book):
    neuron = book["07"].namespace["BiasNeuron"]
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
    assert book["07"].text["line-moves"].split()[0] == str(len(beyond))


def test_a_disc_among_the_squares_cannot_be_parted_by_any_line(book):
    points = book["07"].namespace["points"]
    assert separable([p[:2] for p in points], [p[2] for p in points])
    inside = [0.3, 0.4]  # in the triangle of the squares
    assert not separable([inside, *(p[:2] for p in points[1:])], [p[2] for p in points])


def test_no_learning_rate_explodes_and_small_ones_take_longer(book):
    learn = book["07"].namespace["learn_storm"]
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
    rows = [line.split() for line in book["07"].text["all-rates"].splitlines()]
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
    rows = [line.split() for line in book["07"].text["flat-or-not"].splitlines()]
    assert len({row[4] for row in rows}) == 1
    steps = np.diff([float(row[1]) for row in rows]), np.diff([float(row[7]) for row in rows])
    assert np.allclose(*steps)


def test_learning_is_a_step_down_the_slope_of_how_far_a_wrong_sum_is_over_the_line(book):
    neuron = book["07"].namespace["BiasNeuron"]
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
    rows = [line.split() for line in book["07"].text["wrong-bias"].splitlines()]
    assert [row[5] for row in rows] == ["1"] * 4
    assert [row[3] for row in rows] == [row[1] for row in rows]


# chapter 8


def test_the_list_neuron_learns_as_the_packages_to_the_last_bit(book):
    names = book["08"].namespace
    for seed in range(20):
        ours, theirs = names["new_neuron"](seed), Neuron(3, seed=seed)
        for _ in range(50):
            for *x, answer in names["walk"]:
                ours.learn(x, answer)
                theirs.learn(x, answer)
        assert (ours.weights, ours.threshold) == (theirs.weights, theirs.threshold)


def test_we_walk_if_it_is_dry_or_with_umbrella_and_boots(book):
    walk = book["08"].namespace["walk"]
    assert sorted(row[:3] for row in walk) == [list(x) for x in product((0, 1), repeat=3)]
    for umbrella, boots, rain, answer in walk:
        assert answer == (not rain or (umbrella and boots))


def test_ninety_epochs_are_enough_for_some_starts_and_not_for_others(book):
    walk = book["08"].namespace["walk"]
    needed = [train(Neuron(3, seed=seed), walk).epochs for seed in range(1000)]
    assert sum(epochs <= 90 for epochs in needed) == 440
    shown = [line.split() for line in book["08"].text["eight-rows"].splitlines()]
    assert [row[4] == "8" for row in shown] == [epochs <= 90 for epochs in needed[:10]]


def test_the_pictures_are_those_of_scikit_learn_in_the_same_order(book, pixels):
    names = book["08"].namespace
    pictures, y, train_rows, test_rows = pixels
    assert np.array_equal(names["images"], pictures)
    assert np.array_equal(names["labels"], y)
    assert (names["train_rows"], names["test_rows"]) == (train_rows, test_rows)
    assert np.array_equal(digits().X, pictures)


def test_a_zero_must_be_empty_in_the_middle(book, pixels):
    pictures, y, *_ = pixels
    weights = np.array(book["08"].namespace["zero"].weights).reshape(8, 8)
    ink = pictures[y == 0].mean(axis=0).reshape(8, 8)
    middle = weights[2:6, 3:5]
    assert (middle < 0).mean() > 0.8
    assert weights[ink > 0.6].mean() > 0 > middle.mean()


def test_is_it_a_zero_beats_the_machine_that_does_nothing(book, pixels):
    pictures, y, _, rows = pixels
    zero = book["08"].namespace["zero"]
    says = pictures[rows] @ zero.weights > zero.threshold
    assert np.mean(says == (y[rows] == 0)) > np.mean(y[rows] != 0) + 0.05
    assert f"{100 * np.mean(says == (y[rows] == 0)):.0f} %" in book["08"].text["is-it-zero"]


def test_ten_neurons_are_650_numbers_and_do_worse_on_pictures_they_never_saw(book, pixels):
    pictures, y, learned, unseen = pixels
    neurons = book["08"].namespace["neurons"]
    weights, t = np.array([n.weights for n in neurons]), np.array([n.threshold for n in neurons])
    assert weights.size + t.size == 650
    read = (pictures @ weights.T - t).argmax(axis=1)
    seen, new = (100 * np.mean((read == y)[rows]) for rows in (learned, unseen))
    assert seen > new > 80
    printed = book["08"].text["ten-neurons"].splitlines()
    assert [line.split()[-2] for line in printed[1:]] == [f"{seen:.1f}", f"{new:.1f}"]


def test_a_digit_one_cell_to_the_side_is_read_much_worse(book, pixels):
    pictures, y, _, rows = pixels
    read = book["08"].namespace["read"]
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
    assert book["08"].text["one-list-ten-names"].splitlines() == ["7 7", "7 0"]


# chapter 9


def separable(points, answers):
    """Ask a linear program whether some line has all ones on one side and all zeros beyond it."""
    signs = np.where(np.array(answers) == 1, 1, -1)
    rows = -signs[:, None] * np.c_[np.array(points, float), np.ones(len(points))]
    free = [(None, None)] * rows.shape[1]
    found = linprog(np.zeros(rows.shape[1]), A_ub=rows, b_ub=-np.ones(len(rows)), bounds=free)
    return bool(found.success)


def test_no_line_parts_xor_and_the_best_gets_three(book):
    assert [a for a in product((0, 1), repeat=4) if not separable(INPUTS, a)] == [
        (0, 1, 1, 0),
        (1, 0, 0, 1),
    ]
    for wrong in range(4):  # any three of the four can be parted
        kept = [i for i in range(4) if i != wrong]
        assert separable([INPUTS[i] for i in kept], [(0, 1, 1, 0)[i] for i in kept])
    assert book["09"].text["best-line"].split()[-3] == "3"


def test_of_the_neurons_with_three_rows_right_none_has_the_fourth(book):
    w1, w2, t = np.meshgrid(*[np.arange(-10, 11)] * 3)
    three = (t >= 0) & (w1 > t) & (w2 > t)
    both = three & (w1 + w2 <= t)
    lines = book["09"].text["proof-by-code"].splitlines()
    assert [int(line.split()[-1]) for line in lines] == [three.sum(), both.sum()]
    assert both.sum() == 0


def test_in_whole_numbers_four_mistakes_cancel_for_ever(book):
    one_epoch = book["09"].namespace["one_epoch"]
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
    before, after = book["09"].text["exact-cycle"].splitlines()
    assert before.split(":")[1].strip() == after.split(":")[1].strip()


def test_waiting_ten_times_as_long_changes_nothing(book):
    lines = book["09"].text["only-longer"].splitlines()
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
    folded = book["09"].namespace["folded"]
    assert folded[1] == folded[2]
    assert separable([f[:2] for f in folded], [f[2] for f in folded])


def test_with_the_product_as_an_input_one_neuron_learns_xor():
    rows = [(a, b, a * b, a ^ b) for a, b in INPUTS]
    epochs = [train(Neuron(3, seed=seed), rows).epochs for seed in range(1000)]
    assert statistics.median(epochs) == 82
    assert [int(a + b - 2 * a * b > 0.5) for a, b in INPUTS] == [a ^ b for a, b in INPUTS]


# the package


@pytest.mark.parametrize("file", ["neuron/neuron.py", "neuron/data.py"])
def test_every_line_of_the_core_has_appeared_in_a_chapter(file):
    text = (ROOT / file).read_text(encoding="utf-8")
    pages = [Chapter.read(path) for path in (DOCS / "ko").glob("[0-9][0-9]-*.md")]
    fences = [fence for page in pages for fence in page.fences if fence.language == "source"]
    shown = set()
    for name, part in (line.split() for fence in fences for line in fence.text.splitlines()):
        if name == file:
            first, last = extent(ast.parse(text), part, file)
            shown |= set(range(first, last + 1))
    missing = [n for n, line in enumerate(text.splitlines(), 1) if line.strip() and n not in shown]
    assert missing == []

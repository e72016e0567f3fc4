"""What chapter 11 says is true: every number and every claim of its prose, computed anew."""

import linecache
import random
from functools import cache

import numpy as np
import pytest

import neuron
from neuron_tutor import lessons, my_neuron
from neuron_tutor.lessons.chapters.blame_parts import NETWORK
from neuron_tutor.lessons.chapters.ch11 import BEFORE, SOLVED
from neuron_tutor.lessons.chapters.check_parts import CHECK, TRAIN
from tests.chapters import also_right_11
from tests.chapters.running import page
from tests.chapters.tables import INPUTS

# Terms that the chapter introduces, with their English names.
TERMS = {
    "순전파": "forward pass",
    "역전파": "backpropagation",
    "연쇄 법칙": "chain rule",
    "대칭 깨기": "symmetry breaking",
}
ALSO_RIGHT = also_right_11.ALSO_RIGHT
X, Y = np.array(INPUTS, float), np.array([int(a != b) for a, b in INPUTS], float)
ROWS = [[*pair, int(pair[0] != pair[1])] for pair in INPUTS]


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def drawn(seed, hidden):
    """Draw a network: weights of the hidden neurons with their biases last, then of the last."""
    draw = random.Random(seed)
    rows = [[draw.uniform(-1, 1), draw.uniform(-1, 1)] for _ in range(hidden)]
    biases = [draw.uniform(-1, 1) for _ in range(hidden)]
    last = [draw.uniform(-1, 1) for _ in range(hidden + 1)]
    return np.c_[rows, biases], np.array(last)


@cache
def epochs_of(hidden, rate, most, seeds):
    """Train networks side by side with NumPy; return each one's epochs, -1 for those stuck."""
    start = [drawn(seed, hidden) for seed in range(seeds)]
    first, last = (np.array(part) for part in zip(*start))
    which, found = np.arange(seeds), np.full(seeds, -1)
    inputs = np.c_[X, np.ones(4)]
    for epoch in range(most + 1):
        signals = sigmoid(first @ inputs.T)
        outputs = sigmoid((last[:, :-1, None] * signals).sum(1) + last[:, -1:])
        solved = ((outputs > 0.5) == Y).all(1)
        found[which[solved]] = epoch
        which, first, last = which[~solved], first[~solved], last[~solved]
        if not len(which):
            break
        for x, y in zip(inputs, Y):
            heard = np.c_[sigmoid(first @ x), np.ones(len(which))]
            output = sigmoid((last * heard).sum(1))
            blame = 2 * (output - y) * output * (1 - output)
            blames = blame[:, None] * last[:, :-1] * heard[:, :-1] * (1 - heard[:, :-1])
            last = last - rate * blame[:, None] * heard
            first = first - rate * blames[:, :, None] * x
    return found


def arrived(hidden):
    return int((epochs_of(hidden, 0.5, 1500, 1000) >= 0).sum())


# What the page states in Korean and in English, and how the numbers come about.
CLAIMS = [
    (
        "시드 2는 {:,}에포크가 걸려요",
        "with seed 2 it takes {:,} epochs",
        lambda: (epochs_of(2, 0.5, 4000, 3)[2],),
    ),
    (
        "은닉 뉴런이 둘이면 {}개, 셋이면 {}개, 넷이면 {:,}개",
        "With two hidden neurons {} networks learned XOR, with three {}, with four all {:,}.",
        lambda: (arrived(2), arrived(3), arrived(4)),
    ),
]
# Numbers that are no results: settings of the chapter, and how many steps or epochs there are.
STATED = {"20", "10", "0.5", "0.7", "0.01", "15", "12", "250", "000", "500"}


@pytest.fixture(scope="module")
def book():
    """The chapter as it runs."""
    return page("11-blame", "ko")


@pytest.fixture(scope="module")
def names():
    """What the chapter hands on."""
    found = {"__name__": "__main__"}
    exec(NETWORK + CHECK + TRAIN, found)  # noqa: S102
    return found


def outputs(text, behind="→"):
    return [
        float(line.split(behind)[-1].split()[0]) for line in text.splitlines() if behind in line
    ]


def test_nine_numbers_chosen_by_hand_are_xor(book):
    assert outputs(book.text["smooth-by-hand"]) == [0, 1, 1, 0]


def test_the_reader_s_training_takes_as_many_epochs_as_numpy(names):
    for hidden, limit in ((2, 500), (3, 400), (4, 400)):
        theirs = epochs_of(hidden, 0.5, limit, 12)
        for seed in range(12):
            random.seed(seed)
            ours = names["train"](names["Network"](2, hidden), ROWS, 0.5, limit)
            assert ours == (None if theirs[seed] < 0 else theirs[seed])


def test_the_reader_s_network_learns_as_the_package_s(names):
    for seed, hidden in ((0, 4), (1, 2), (2, 3), (3, 1)):
        random.seed(seed)
        ours = names["Network"](2, hidden)
        random.seed(seed)
        theirs = neuron.Network([2, hidden, 1], activation="sigmoid", loss="mse")
        for _ in range(60):
            for *x, answer in ROWS:
                ours.learn(x, answer, 0.5)
                theirs.learn(x, answer, rate=0.5)
        first, last = theirs.layers
        assert np.allclose(ours.hidden, first.weights, rtol=0, atol=1e-9)
        assert np.allclose(ours.hidden_biases, first.biases, rtol=0, atol=1e-9)
        assert np.allclose(ours.weights, last.weights[0], rtol=0, atol=1e-9)
        assert ours.bias == pytest.approx(last.biases[0], abs=1e-9)
        assert [ours.predict(x) for x in INPUTS] == pytest.approx(
            [theirs.predict_proba(x)[1] for x in INPUTS], abs=1e-9
        )


def test_every_step_is_the_slope_that_a_complex_nudge_finds(names):
    """The derivative by a complex step has no rounding of differences: it is exact."""
    for seed, (*x, answer) in zip(range(8), ROWS * 2):
        random.seed(seed)
        network = names["Network"](2, 3)
        before = np.array(names["numbers_of"](network))
        network.learn(x, answer, 1)
        learned = before - names["numbers_of"](network)

        def loss(n, x=x, answer=answer):
            signals = sigmoid(n[:6].reshape(3, 2) @ np.array(x) + n[6:9])
            return (sigmoid(n[9:12] @ signals + n[12]) - answer) ** 2

        nudges = before + 1e-30j * np.eye(len(before))
        slopes = [loss(nudged).imag / 1e-30 for nudged in nudges]
        assert np.allclose(learned, slopes, rtol=0, atol=1e-14)


def test_xor_is_learned_the_first_row_by_a_hair(book):
    first, *rest = book.text["xor-learned"].splitlines()
    assert int(first.split()[-1]) == epochs_of(4, 0.5, 3000, 1)[0]
    found = outputs("\n".join(rest))
    assert [int(a > 0.5) for a in found] == [0, 1, 1, 0]
    assert min(abs(a - 0.5) for a in found) == abs(found[0] - 0.5) < 0.01
    surer = outputs(book.text["map-bends"])
    assert all(abs(a - y) < 0.06 for a, y in zip(surer, Y))
    assert len(book.figures["map-bends"]) == 51


def test_of_the_four_hidden_neurons_two_do_the_work(book):
    """Each of the two parts one point of 1 from the rest; the others answer nearly the same."""
    random.seed(3)
    network = book.namespace["Network"](2, 4)
    for _ in range(1001):
        for *x, answer in ROWS:
            network.learn(x, answer, 0.5)
    signals = np.array([network.forward(x)[0] for x in INPUTS])
    assert [[int(a > 0.5) for a in column] for column in signals.T[[0, 3]]] == [
        [0, 0, 1, 0],
        [1, 0, 1, 1],
    ]
    assert np.ptp(signals[:, [1, 2]] * np.array(network.weights)[[1, 2]], axis=0).max() < 0.2


def test_what_begins_equal_stays_equal_and_learns_nothing(book):
    first, *rows = book.text["equal-start"].splitlines()
    assert first.endswith("None")
    assert len(rows) == 4
    assert len(set(rows)) == 1
    assert rows[0] != "[0.5, 0.5]"


def test_the_doctor_finds_the_equal_start(book):
    assert book.text["doctor"].startswith("equal-start: ")


def test_two_hidden_neurons_are_stuck_on_three_rows(book):
    found = outputs(book.text["plateau"])
    assert max(found[:3]) - min(found[:3]) < 0.02
    assert found[3] < 0.1
    losses = book.namespace["losses"]
    assert 0.15 < losses[-1] < losses[-500] < losses[-1] + 0.01 < losses[0]


def test_whoever_moves_too_early_solves_it_and_is_found_out(book):
    assert "10" in book.text["too-early"]
    assert book.text["examined"].count("False") == 4
    assert all(0.001 < off < 0.1 for off in outputs(book.text["examined"], "차이"))
    assert book.text["press"].count("True") == 4


def test_with_the_old_step_none_of_the_ten_arrives(book):
    assert book.text["rates"].count("None") == 10
    assert set(epochs_of(4, 0.01, 3000, 10)) == {-1}


def told(book):
    """Return what the book says of each of the steps, line by line."""
    lines = book.text["in-words"].splitlines()
    starts = [i for i, line in enumerate(lines) if line.startswith("15단계 중 ")]
    return [lines[a:b] for a, b in zip(starts, [*starts[1:], len(lines)])]


def result(line):
    return float(line.split(" = ")[-1].replace("−", "-"))


def test_the_sign_of_a_share_follows_the_weight_and_the_second_input_moves_nothing(book):
    steps = told(book)
    assert len(steps) == 15
    random.seed(3)
    network = book.namespace["Network"](2, 4)
    _, output = network.forward([1, 0])
    assert result(steps[5][1]) == round(2 * (output - 1) * output * (1 - output), 3) < 0
    for j, lines in enumerate(steps[6:10]):
        assert (result(lines[2]) > 0) == (network.weights[j] < 0)
    for j, lines in enumerate(steps[11:]):
        assert result(lines[3]) == round(network.hidden[j][1], 3)
        assert lines[3].startswith(lines[3].split(" = ")[-1] + " ")


def test_the_code_of_every_step_is_the_reference_solution_s(book):
    lines = {line.strip() for line in NETWORK.splitlines()}
    for step in told(book):
        code = {line.removeprefix("코드: ") for line in step if line.startswith("코드: ")}
        assert code
        assert code <= lines


def test_one_update_brings_the_output_nearer(book):
    before, after = (float(n) for n in book.text["one-update"].split()[-3::2])
    assert 0.5 < before < after < 1


START, REST = NETWORK.split("    def forward")
FORWARD, REST = REST.split("    def predict")
PREDICT, LEARN = REST.split("    def learn")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("class Network:\n    ...", "dots"),
        ("class Network:\n    pass", "`__init__(self, inputs, hidden)`"),
        (START, "`forward(self, x)`"),
        (f"{START}    def forward{FORWARD}", "`predict(self, x)`"),
        (f"{START}    def forward{FORWARD}    def predict{PREDICT}", "`learn(self, x, answer"),
        (NETWORK, "yours"),
    ],
)
def test_the_cell_says_what_comes_next(code, said):
    found = {"__name__": "__main__"}
    exec(code, found)  # noqa: S102
    assert said in lessons.check("ch11-network", found, "en", code=code).message


def test_what_the_chapter_hands_on_works_wherever_it_is_imported():
    found = {}
    exec(my_neuron.module(11), found)  # noqa: S102
    random.seed(1)
    network = found["Network"](2, 4)
    assert found["check_gradient"](network, [1, 0], 1) < 1e-9
    assert found["train"](network, ROWS, 0.5, 1000) == epochs_of(4, 0.5, 1000, 2)[1]


@pytest.mark.parametrize("rate", [0.01, 1, 2, 3, 4.5, 10])
def test_a_good_rate_is_any_that_is_good_as_numpy_finds(rate):
    names = {"too_small": 0.005, "good": rate, "too_large": 20}
    verdict = lessons.check("ch11-rates", names, "en")
    assert (verdict.outcome == "right") == (epochs_of(4, rate, 250, 10) >= 0).all()


@pytest.mark.parametrize("rate", [0.01, 1, 1.5, 1.8, 2.2, 6, 12])
def test_whoever_has_no_good_rate_is_sent_to_the_side_where_there_are_some(rate):
    """The slowest rates of all are sent up; where a smaller one would do, the way is down."""
    assert (epochs_of(4, rate, 250, 10) < 0).any()
    below = [r for r in np.arange(0.25, rate, 0.25) if (epochs_of(4, r, 250, 10) >= 0).all()]
    names = {"too_small": 0.005, "good": rate, "too_large": 20}
    diagnosis = lessons.check("ch11-rates", names, "en").diagnosis
    assert diagnosis == ("good-too-large" if below else "good-too-small")


def test_what_stands_in_for_a_class_of_the_page_is_called_as_it_is():
    code = SOLVED.replace("Network(2, hidden)", "Network(hidden)")
    names = {"__name__": "__main__"}
    exec(BEFORE, names)  # noqa: S102
    filename = "<solved>"
    linecache.cache[filename] = (len(code), None, code.splitlines(keepends=True), filename)
    exec(compile(code, filename, "exec"), names)  # noqa: S102
    message = lessons.check("ch11-solved", names, "en", code=code).message
    assert "`Network`" in message
    assert "Drawn" not in message

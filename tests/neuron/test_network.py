"""The network learns what it should, starts as documented, and stops when it is told to."""

# ruff: noqa: N803, N806 - X is a table, as everywhere in this field

import math
import random
from statistics import fmean

import numpy as np
import pytest

from neuron.data import digits, iris, storm, train_test_split, truth_table, xor
from neuron.network import Network

XOR = [(1, 1), (1, 0), (0, 1), (0, 0)], [0, 1, 1, 0]


def numbers(network):
    return [number for layer in network.layers for row in layer.rows().values() for number in row]


def table(rows):
    return [list(x) for *x, _ in rows], [answer for *_, answer in rows]


def epochs_until_right(network, X, y, rate, cap=3000):
    history = network.fit(
        X, y, epochs=cap, rate=rate, on_epoch=lambda _, learner: learner.score(X, y) == 1
    )
    return len(history.loss) if history.stopped == "on_epoch" else None


@pytest.mark.parametrize(
    ("hidden", "expected"),
    [
        (4, [808, 325, 225, 178, 322, 285, 354, 655, 197, 283]),
        (2, [None, 161, None, None, None, 445, 818, None, 251, 858]),
    ],
)
def test_xor_takes_the_measured_epochs(hidden, expected):
    """Table G of the curriculum, measured with another program: sigmoid, squared error, 0.5."""
    X, y = table(xor())
    assert [
        epochs_until_right(
            Network([2, hidden, 1], activation="sigmoid", loss="mse", seed=seed), X, y, rate=0.5
        )
        for seed in range(10)
    ] == expected


def test_weights_are_drawn_layer_by_layer_and_biases_after_them():
    draw = random.Random(5)
    network = Network([2, 4, 1], seed=5)
    assert numbers(network) == [draw.uniform(-1, 1) for _ in range(2 * 4 + 4 + 4 + 1)]
    random.seed(5)
    assert numbers(Network([2, 4, 1])) == numbers(network)


def test_start_of_a_wide_layer_is_as_narrow_as_glorot_and_bengio_advise():
    first, _ = Network([64, 32, 10], seed=0).layers
    limit = (6 / (64 + 32)) ** 0.5
    largest = max(abs(weight) for row in first.weights for weight in row)
    assert 0.99 * limit < largest <= limit


@pytest.mark.parametrize("start", [0.0, 0.5])
@pytest.mark.parametrize("seed", [0, 1])
def test_neurons_that_start_equal_stay_equal_and_never_solve_xor(start, seed):
    network = Network([2, 4, 1], seed=seed)
    for layer in network.layers:
        for row in layer.rows().values():
            row[:] = [start] * len(row)
    X, y = table(xor())
    assert epochs_until_right(network, X, y, rate=0.5, cap=500) is None
    assert len({tuple(row) for row in network.layers[0].weights}) == 1


def test_one_linear_neuron_finds_the_least_squares_line():
    X, y = table(storm())
    network = Network([2, 1], output="linear", seed=0)
    network.fit(X, y, epochs=500, rate=0.5, batch_size=4)
    best, (residual,), *_ = np.linalg.lstsq(np.c_[X, np.ones(4)], y, rcond=None)
    assert numbers(network) == pytest.approx(best, abs=1e-12)  # 0.5, 0.5 and -0.25
    assert network.loss(X, y) == pytest.approx(residual / 4, abs=1e-12)


@pytest.mark.parametrize(("share", "end"), [(0.99, None), (1.01, "diverged")])
def test_steps_diverge_beyond_the_critical_rate(share, end):
    X, y = table(storm())
    rows = np.c_[X, np.ones(4)]
    critical = float(2 / np.linalg.eigvalsh(2 * rows.T @ rows / 4).max())
    assert round(critical, 4) == 0.6277
    network = Network([2, 1], output="linear", seed=0)
    history = network.fit(X, y, epochs=20_000, rate=share * critical, batch_size=4)
    assert history.stopped == end
    assert math.isfinite(history.loss[-1]) == (end is None)


def test_two_sigmoid_outputs_answer_two_questions():
    X, y = table(truth_table("and"))
    both = [[a, int(any(x))] for a, x in zip(y, X, strict=True)]
    network = Network([2, 2], seed=0)
    network.fit(X, both, epochs=300, rate=1)
    assert [network.predict(x) for x in X] == both == [[1, 1], [0, 1], [0, 1], [0, 0]]
    assert network.score(X, both) == 1
    assert network.score(X, [[1, 1], [0, 1], [0, 1], [1, 0]]) == 0.75


def test_three_flowers_are_told_apart():
    X, y, *_ = iris()
    X_train, X_test, y_train, y_test = train_test_split(X, y, seed=0)
    network = Network([4, 8, 3], output="softmax", seed=0)
    network.fit(X_train, y_train, epochs=60, rate=0.02)
    assert network.score(X_test, y_test) >= 0.9


def test_first_class_wins_a_tie():
    network = Network([1, 3], output="softmax", seed=0)
    for row in network.layers[0].rows().values():
        row[:] = [0.0] * len(row)
    assert network.predict([1]) == 0
    assert network.predict_proba([1]) == pytest.approx([1 / 3] * 3)
    assert network.score([[1], [1]], [0, 1]) == 0.5


def test_exactly_one_half_is_a_no():
    """As for the neuron, whose weighted sum must be above the threshold."""
    network = Network([1, 1], seed=0)
    network.layers[0].weights, network.layers[0].biases = [[1.0]], [0.0]
    assert network.predict_proba([0]) == [0.5, 0.5]
    assert [network.predict([x]) for x in (-1, 0, 1)] == [0, 0, 1]


def test_probability_of_a_yes_or_no_has_two_parts_and_decides_the_answer():
    network = Network([2, 3, 1], seed=3)
    for x in XOR[0]:
        no, yes = network.predict_proba(x)
        assert no + yes == pytest.approx(1)
        assert network.predict(x) == (yes > 0.5)
        assert isinstance(network.predict(x), int)


def test_score_and_loss_are_means_over_the_rows():
    X, y = XOR
    network = Network([2, 3, 1], seed=3)
    assert network.score(X, y) == fmean(network.predict(x) == a for x, a in zip(X, y, strict=True))
    logs = [-np.log(network.predict_proba(x)[a]) for x, a in zip(X, y, strict=True)]
    assert network.loss(X, y) == pytest.approx(fmean(logs), abs=1e-12)


def test_a_batch_is_one_step_along_the_mean_of_its_gradients():
    X, y = XOR
    network = Network([2, 3, 1], seed=1)
    slopes = [
        [s for layer in network.gradient(x, a) for row in layer.rows().values() for s in row]
        for x, a in zip(X, y, strict=True)
    ]
    expected = np.array(numbers(network)) - 0.3 * np.mean(slopes, axis=0)
    network.fit(X, y, epochs=1, rate=0.3, batch_size=10)
    assert numbers(network) == pytest.approx(expected, abs=1e-12)


def test_learning_row_by_row_is_an_epoch_of_fit():
    X, y = XOR
    one, other = Network([2, 3, 1], seed=1), Network([2, 3, 1], seed=1)
    losses = [one.learn(x, a, rate=0.3) for x, a in zip(X, y, strict=True)]
    history = other.fit(X, y, epochs=1, rate=0.3)
    assert numbers(one) == numbers(other)
    assert history.loss == [pytest.approx(fmean(losses), abs=1e-12)]


def test_last_batch_may_be_smaller():
    X, y = XOR
    one, other = Network([2, 3, 1], seed=1), Network([2, 3, 1], seed=1)
    one.fit(X, y, epochs=1, rate=0.3, batch_size=3)
    other.fit(X[:3], y[:3], epochs=1, rate=0.3, batch_size=3)
    other.fit(X[3:], y[3:], epochs=1, rate=0.3, batch_size=3)
    assert numbers(one) == numbers(other)


def test_a_second_fit_goes_on_where_the_first_ended():
    X, y = XOR
    one, other = Network([2, 3, 1], seed=1), Network([2, 3, 1], seed=1)
    first, second = one.fit(X, y, epochs=3, rate=0.3), one.fit(X, y, epochs=4, rate=0.3)
    whole = other.fit(X, y, epochs=7, rate=0.3)
    assert numbers(one) == numbers(other)
    assert first.loss + second.loss == whole.loss
    assert first.accuracy + second.accuracy == whole.accuracy
    assert one.history is second


def test_history_grows_while_the_network_learns():
    X, y = XOR
    seen = []
    network = Network([2, 3, 1], seed=1)
    network.fit(
        X,
        y,
        epochs=4,
        rate=0.3,
        on_epoch=lambda epoch, learner: seen.append((epoch, len(learner.history.loss))),
    )
    assert seen == [(1, 1), (2, 2), (3, 3), (4, 4)]


def test_a_true_answer_of_on_epoch_ends_the_training_and_other_values_do_not():
    X, y = XOR
    history = Network([2, 3, 1]).fit(X, y, epochs=9, rate=0.3, on_epoch=lambda epoch, _: epoch)
    assert (len(history.loss), history.stopped) == (9, None)
    history = Network([2, 3, 1]).fit(X, y, epochs=9, rate=0.3, on_epoch=lambda epoch, _: epoch == 2)
    assert (len(history.loss), history.stopped) == (2, "on_epoch")


@pytest.fixture(scope="module")
def noisy():
    """Thirty digits, a third of them with a wrong label, and a hundred clean ones to watch."""
    X, y, *_ = digits()
    wrong = [(a + 3) % 10 if i % 3 == 0 else a for i, a in enumerate(y[:30])]
    return (X[:30], wrong), (X[30:130], y[30:130])


def test_early_stopping_brings_the_best_epoch_back(noisy):
    (X, y), watched = noisy
    network = Network([64, 8, 10], output="softmax", seed=0)
    states = []
    history = network.fit(
        X,
        y,
        epochs=100,
        rate=0.1,
        validation=watched,
        patience=4,
        on_epoch=lambda _, learner: states.append(numbers(learner)),
    )
    losses = history.validation_loss
    assert history.stopped == "patience"
    assert history.best_epoch == 1 + losses.index(min(losses)) == len(losses) - 4 > 1
    assert numbers(network) == states[history.best_epoch - 1] != states[-1]
    assert network.loss(*watched) == min(losses)
    assert history.validation_accuracy[history.best_epoch - 1] == network.score(*watched)


def test_a_training_that_is_stopped_by_hand_keeps_its_best_epoch_too(noisy):
    (X, y), watched = noisy
    network = Network([64, 8, 10], output="softmax", seed=0)

    def stop(epoch, learner):
        losses = learner.history.validation_loss
        if epoch > 1 + losses.index(min(losses)):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        network.fit(X, y, epochs=100, rate=0.1, validation=watched, patience=99, on_epoch=stop)
    history = network.history
    assert network.loss(*watched) == min(history.validation_loss) < history.validation_loss[-1]
    assert history.best_epoch == len(history.validation_loss) - 1


def test_without_patience_validation_only_watches(noisy):
    (X, y), watched = noisy
    one = Network([64, 8, 10], output="softmax", seed=0)
    other = Network([64, 8, 10], output="softmax", seed=0)
    history = one.fit(X, y, epochs=15, rate=0.1, validation=watched)
    other.fit(X, y, epochs=15, rate=0.1)
    assert numbers(one) == numbers(other)
    assert len(history.validation_loss) == len(history.validation_accuracy) == 15
    assert history.best_epoch < 15


def test_a_network_memorises_nonsense(noisy):
    (X, y), watched = noisy
    network = Network([64, 16, 10], output="softmax", seed=0)
    network.fit(X, y, epochs=60, rate=0.1)
    assert network.score(X, y) == 1
    assert network.score(*watched) < 0.8


def test_the_same_seed_gives_the_same_network():
    X, y = XOR
    runs = []
    for _ in range(2):
        network = Network([2, 4, 1], seed=7)
        network.fit(X, y, epochs=20, rate=0.5, batch_size=2)
        runs.append(numbers(network))
    assert runs[0] == runs[1]


def test_representations_say_what_was_built_and_what_happened():
    network = Network([64, 16, 10], output="softmax")
    assert repr(network) == "Network([64, 16, 10], activation='tanh', output='softmax')"
    assert repr(network.history) == "History(epochs=0, stopped=None)"

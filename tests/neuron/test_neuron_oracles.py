"""Programs that are not ours agree: scikit-learn, numpy, and the laws of the mathematics."""

# ruff: noqa: N803, N806 - X is a table, as everywhere in this field

import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import Perceptron
from sklearn.neural_network import MLPClassifier

from neuron import Neuron, train, truth_table
from neuron.data import TRUTH_TABLES, digits, train_test_split
from neuron.network import Network
from neuron.value import Value

TWO_CLASSES = [name for name, answers in TRUTH_TABLES.items() if len(set(answers)) == 2]


@pytest.fixture(autouse=True)
def _few_epochs_are_meant():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        yield


# One neuron


@pytest.mark.parametrize("name", TWO_CLASSES)
def test_a_neuron_learns_the_weights_of_scikit_learns_perceptron(name):
    """From a random start they are equal to the last bit; its intercept is minus our threshold."""
    rows = truth_table(name)
    X, y = np.array(rows, float)[:, :2], np.array(rows)[:, 2]
    for seed in range(10):
        ours = Neuron(seed=seed)
        coef, intercept = np.array([ours.weights]), np.array([-ours.threshold])
        epochs = train(ours, rows, max_epochs=300).epochs
        if epochs:
            theirs = Perceptron(shuffle=False, tol=None, eta0=0.01, max_iter=epochs)
            theirs.fit(X, y, coef_init=coef, intercept_init=intercept)
            assert ours.weights == theirs.coef_[0].tolist()
            assert -ours.threshold == theirs.intercept_[0]


inputs = st.lists(st.integers(-4, 4), min_size=3, max_size=3)
tables = st.lists(st.tuples(inputs, st.integers(0, 1)), min_size=1, max_size=8).map(
    lambda rows: [(*x, answer) for x, answer in rows]
)
# Multiples of 1/8 are exact, whatever the order of the additions.
eighths = st.integers(-16, 16).map(lambda number: number / 8)
starts = st.lists(eighths, min_size=4, max_size=4)


@given(tables, starts)
def test_a_bias_is_minus_a_threshold_and_the_weight_of_an_input_that_is_always_1(rows, start):
    *weights, threshold = start
    neuron = Neuron(weights=weights, threshold=threshold)
    biased = Neuron(weights=[*weights, -threshold], threshold=0)
    train(neuron, rows, rate=0.125, max_epochs=20)
    widened = [(*x, 1, answer) for *x, answer in rows]
    train(biased, widened, rate=0.125, max_epochs=20, learn_threshold=False)
    assert biased.weights == [*neuron.weights, -neuron.threshold]


@given(tables, starts, st.permutations(range(3)))
def test_inputs_in_another_order_learn_weights_in_that_order(rows, start, order):
    *weights, threshold = start
    neuron = Neuron(weights=weights, threshold=threshold)
    other = Neuron(weights=[weights[i] for i in order], threshold=threshold)
    result = train(neuron, rows, rate=0.125, max_epochs=20)
    changed = train(
        other, [(*[x[i] for i in order], a) for *x, a in rows], rate=0.125, max_epochs=20
    )
    assert other.weights == [neuron.weights[i] for i in order]
    assert (other.threshold, changed.mistakes) == (neuron.threshold, result.mistakes)


@given(tables, starts, st.sampled_from([0.25, 2, 8]))
def test_the_rate_only_sets_the_scale(rows, start, factor):
    """A rate and a start that are so many times larger give weights so many times larger."""
    *weights, threshold = start
    one = Neuron(weights=weights, threshold=threshold)
    other = Neuron(weights=[w * factor for w in weights], threshold=threshold * factor)
    result = train(one, rows, rate=0.125, max_epochs=20)
    scaled = train(other, rows, rate=0.125 * factor, max_epochs=20)
    assert other.weights == [w * factor for w in one.weights]
    assert scaled.mistakes == result.mistakes


# A network


SQUASH = {
    "tanh": (np.tanh, lambda a: 1 - a**2),
    "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda a: a - a**2),
    "relu": (lambda z: np.maximum(z, 0), lambda a: a > 0),
    "linear": (lambda z: z, np.ones_like),
    "softmax": (lambda z: np.exp(z) / np.exp(z).sum(axis=1, keepdims=True), None),
}


def fit_with_numpy(network, X, Y, *, epochs, rate, batch_size):
    """Train a copy of the network's numbers with matrices; return them, and the mean losses."""
    bend, slope = SQUASH[network.activation]
    parts = [(np.array(a.weights), np.array(a.biases)) for a in network.layers]
    mean_losses = []
    for _ in range(epochs):
        losses = []
        for start in range(0, len(X), batch_size):
            signals, wanted = [X[start : start + batch_size]], Y[start : start + batch_size]
            for w, b in parts[:-1]:
                signals.append(bend(signals[-1] @ w.T + b))
            w, b = parts[-1]
            outputs = SQUASH[network.output][0](signals[-1] @ w.T + b)
            if network.loss_name == "mse":
                losses.extend(((outputs - wanted) ** 2).mean(axis=1))
                delta = (
                    2 * (outputs - wanted) / wanted.shape[1] * SQUASH[network.output][1](outputs)
                )
            else:
                no = (1 - wanted) * np.log(1 - outputs) if network.output == "sigmoid" else 0
                losses.extend(-(wanted * np.log(outputs) + no).sum(axis=1))
                delta = outputs - wanted
            for k in reversed(range(len(parts))):
                w, b = parts[k]
                back = delta @ w * slope(signals[k]) if k else None
                parts[k] = (
                    w - rate * delta.T @ signals[k] / len(wanted),
                    b - rate * delta.mean(axis=0),
                )
                delta = back
        mean_losses.append(np.mean(losses))
    return parts, mean_losses


@pytest.mark.parametrize("batch_size", [1, 7])
@pytest.mark.parametrize("activation", ["tanh", "sigmoid", "relu", "linear"])
@pytest.mark.parametrize(
    ("output", "loss"),
    [("softmax", None), ("sigmoid", None), ("sigmoid", "mse"), ("linear", None)],
)
def test_three_epochs_end_where_numpy_ends(output, loss, activation, batch_size):
    X, y, *_ = digits()
    X, one_hot = X[:60], np.eye(10)[y[:60]]
    network = Network([64, 8, 6, 10], activation=activation, output=output, loss=loss, seed=4)
    options = {"epochs": 3, "rate": 0.1, "batch_size": batch_size}
    expected, losses = fit_with_numpy(network, np.array(X), one_hot, **options)
    answers = y[:60] if output == "softmax" else one_hot.astype(int).tolist()
    history = network.fit(X, answers, **options)
    for layer, (weights, biases) in zip(network.layers, expected):
        np.testing.assert_allclose(layer.weights, weights, rtol=0, atol=1e-9)
        np.testing.assert_allclose(layer.biases, biases, rtol=0, atol=1e-9)
    assert history.loss == pytest.approx(losses, abs=1e-9)


@pytest.fixture(scope="module")
def split():
    X, y, *_ = digits()
    return train_test_split(X, y, test=360, seed=0)


@pytest.fixture(scope="module")
def readers(split):
    """The same network at the start, after two epochs of digits, and after ten."""
    X_train, _, y_train, _ = split
    network = Network([64, 16, 10], output="softmax", seed=2)
    states = [Network.from_dict(network.to_dict())]
    for epochs in (2, 8):
        network.fit(X_train, y_train, epochs=epochs, rate=0.05)
        states.append(Network.from_dict(network.to_dict()))
    return states


def test_ten_epochs_of_digits_reach_95_percent_on_pictures_kept_aside(split, readers):
    _, X_test, _, y_test = split
    assert readers[-1].score(X_test, y_test) >= 0.95


def test_scikit_learns_classifier_takes_the_same_steps(split, readers):
    X_train, X_test, y_train, y_test = split
    start, after_two, _ = readers
    theirs = MLPClassifier(
        (16,),
        activation="tanh",
        solver="sgd",
        learning_rate_init=0.05,
        momentum=0,
        alpha=0,
        batch_size=1,
        shuffle=False,
    )
    theirs.partial_fit(X_train[:10], range(10), classes=range(10))  # makes its arrays
    for layer, coefs, intercepts in zip(start.layers, theirs.coefs_, theirs.intercepts_):
        coefs[:], intercepts[:] = np.transpose(layer.weights), layer.biases
    for _ in range(2):
        theirs.partial_fit(X_train, y_train)
    for layer, coefs, intercepts in zip(after_two.layers, theirs.coefs_, theirs.intercepts_):
        np.testing.assert_allclose(layer.weights, coefs.T, rtol=0, atol=1e-9)
        np.testing.assert_allclose(layer.biases, intercepts, rtol=0, atol=1e-9)
    assert after_two.score(X_test, y_test) == theirs.score(X_test, y_test)


def test_digits_are_read_as_well_as_by_scikit_learns_own_way_of_training(split, readers):
    """Within a point of Adam, from a start of its own."""
    X_train, X_test, y_train, y_test = split
    theirs = MLPClassifier((16,), activation="tanh", max_iter=30, batch_size=20, random_state=0)
    theirs.set_params(learning_rate_init=0.005).fit(X_train, y_train)
    assert readers[-1].score(X_test, y_test) >= theirs.score(X_test, y_test) - 0.01


@given(
    st.lists(st.lists(eighths, min_size=3, max_size=3), min_size=1, max_size=5),
    st.permutations(range(3)),
    st.data(),
)
def test_a_network_with_permuted_inputs_learns_permuted_weights(X, order, data):
    y = [data.draw(st.integers(0, 1)) for _ in X]
    network, other = Network([3, 4, 1], seed=0), Network([3, 4, 1], seed=0)
    first = other.layers[0]
    first.weights = [[row[i] for i in order] for row in first.weights]
    network.fit(X, y, epochs=3, rate=0.5)
    other.fit([[x[i] for i in order] for x in X], y, epochs=3, rate=0.5)
    expected = [[row[i] for i in order] for row in network.layers[0].weights]
    np.testing.assert_allclose(first.weights, expected, rtol=0, atol=1e-12)


@given(st.permutations(range(4)))
def test_hidden_neurons_may_change_places(order):
    network, other = Network([2, 4, 1], seed=0), Network([2, 4, 1], seed=0)
    first, last = other.layers
    first.weights = [first.weights[j] for j in order]
    first.biases = [first.biases[j] for j in order]
    last.weights = [[row[j] for j in order] for row in last.weights]
    X, y = [[1, 1], [1, 0], [0, 1], [0, 0]], [0, 1, 1, 0]
    network.fit(X, y, epochs=5, rate=0.5)
    other.fit(X, y, epochs=5, rate=0.5)
    assert [other.predict_proba(x)[1] for x in X] == pytest.approx(
        [network.predict_proba(x)[1] for x in X], abs=1e-12
    )


@given(eighths, eighths)
def test_one_sigmoid_output_is_the_second_of_two_softmax_outputs(weight, bias):
    yes_no, choice = Network([1, 1], seed=0), Network([1, 2], output="softmax", seed=0)
    yes_no.layers[0].weights, yes_no.layers[0].biases = [[weight]], [bias]
    choice.layers[0].weights, choice.layers[0].biases = [[0.0], [weight]], [0.0, bias]
    assert yes_no.predict_proba([2]) == pytest.approx(choice.predict_proba([2]), abs=1e-15)


# Value against the network


@pytest.mark.parametrize("activation", ["tanh", "sigmoid", "relu"])
@pytest.mark.parametrize("y", [0, 1, 2])
def test_values_find_the_gradient_of_back_propagation(activation, y):
    network = Network([3, 5, 4, 3], activation=activation, output="softmax", seed=6)
    x = [0.3, -0.7, 2]
    weights = [[[Value(w) for w in row] for row in layer.weights] for layer in network.layers]
    biases = [[Value(b) for b in layer.biases] for layer in network.layers]
    signals = x
    for k, (rows, shifts) in enumerate(zip(weights, biases)):
        signals = [sum(w * s for w, s in zip(row, signals)) + b for row, b in zip(rows, shifts)]
        if k < len(weights) - 1:
            signals = [getattr(z, activation)() for z in signals]
    loss = sum(z.exp() for z in signals).log() - signals[y]
    loss.backward()
    assert loss.data == pytest.approx(network.loss([x], [y]), abs=1e-12)
    for layer, rows, shifts in zip(network.gradient(x, y), weights, biases):
        np.testing.assert_allclose(
            [[w.grad for w in row] for row in rows], layer.weights, atol=1e-12
        )
        np.testing.assert_allclose([b.grad for b in shifts], layer.biases, atol=1e-12)

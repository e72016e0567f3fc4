"""What the network cannot use is refused in one sentence that names it."""

import math

import numpy as np
import pytest

from neuron.activations import sigmoid, softmax
from neuron.data import iris, train_test_split, truth_table
from neuron.gradient import check_gradient
from neuron.network import Layer, Network
from neuron.notices import UnscaledWarning
from neuron.value import Value

X, Y = [[1, 1], [1, 0], [0, 1], [0, 0]], [0, 1, 1, 0]


def fit(rows=X, answers=Y, *, output="sigmoid", outputs=1, **options):
    network = Network([2, 3, outputs], output=output, seed=0)
    return network.fit(rows, answers, **{"epochs": 1, "rate": 0.5, **options})


def predict(x):
    return Network([2, 1], seed=0).predict(x)


NAN, INF = math.nan, math.inf
REFUSED = [
    # sizes and names
    ("sizes", lambda: Network([2])),
    ("sizes", lambda: Network([])),
    ("sizes", lambda: Network(5)),
    ("sizes", lambda: Network("64")),
    ("sizes", lambda: Network([2, 0, 1])),
    ("sizes", lambda: Network([2, -1])),
    ("sizes", lambda: Network([2, 1.0])),
    ("sizes", lambda: Network([2, "1"])),
    ("sizes", lambda: Network([10**9, 10**9])),
    ("sizes", lambda: Network([1000, 1000, 10])),
    ("activation", lambda: Network([2, 1], activation="swish")),
    ("activation", lambda: Network([2, 1], activation=["tanh"])),
    ("activation", lambda: Network([2, 1], activation=None)),
    ("output", lambda: Network([2, 1], output="tanh")),
    ("output", lambda: Network([2, 1], output={})),
    ("loss", lambda: Network([2, 1], output="linear", loss="cross-entropy")),
    ("loss", lambda: Network([2, 2], output="softmax", loss="mse")),
    ("loss", lambda: Network([2, 1], loss="hinge")),
    ("loss", lambda: Network([2, 1], loss="")),
    # one row
    ("x", lambda: predict([1])),
    ("x", lambda: predict([1, 2, 3])),
    ("x", lambda: predict([])),
    ("x", lambda: predict(7)),
    ("x", lambda: predict("ab")),
    ("x", lambda: predict(None)),
    ("x", lambda: predict(X)),
    ("x", lambda: predict(["1", "0"])),
    ("x", lambda: predict([1, None])),
    ("x", lambda: predict([1, NAN])),
    ("x", lambda: predict([INF, 1])),
    ("x", lambda: predict(np.zeros(3))),
    ("x", lambda: predict(np.zeros((2, 2)))),
    ("x", lambda: Network([2, 1]).predict_proba([1])),
    ("x", lambda: Network([2, 1]).learn([1], 1, rate=1)),
    ("x", lambda: Network([2, 1]).gradient([1, NAN], 1)),
    ("x", lambda: check_gradient(Network([2, 1]), [1], 1)),
    ("y", lambda: Network([2, 1]).learn([1, 1], 2, rate=1)),
    ("y", lambda: Network([2, 1]).gradient([1, 1], "1")),
    ("rate", lambda: Network([2, 1]).learn([1, 1], 1, rate=0)),
    # a table
    ("X", lambda: fit([], [])),
    ("X", lambda: fit(3)),
    ("X", lambda: fit(None)),
    ("X[0]", lambda: fit(np.array(X)[:, :1])),
    ("X[2]", lambda: fit([*X[:2], [1], X[3]])),
    ("X[3]", lambda: fit([*X[:3], 0])),
    ("X[1]", lambda: fit([X[0], [1, "0"], *X[2:]])),
    ("X[0]", lambda: fit([[NAN, 1], *X[1:]])),
    ("X", lambda: fit("abcd")),
    ("y", lambda: fit(answers=[0, 1])),
    ("y", lambda: fit(answers=[*Y, 0])),
    ("y", lambda: fit(answers=1)),
    ("y", lambda: fit(answers=None)),
    ("y", lambda: Network([2, 1]).score(X, [])),
    ("X", lambda: Network([2, 1]).loss([], [])),
    # answers
    ("y[1]", lambda: fit(answers=[0, 2, 1, 0])),
    ("y[1]", lambda: fit(answers=[0, 0.5, 1, 0])),
    ("y[2]", lambda: fit(answers=[0, 1, "1", 0])),
    ("y[0]", lambda: fit(answers=[None, 1, 1, 0])),
    ("y[3]", lambda: fit(answers=[0, 1, 1, [0]])),
    ("y[0]", lambda: fit(answers=[7, 1, 1, 0], outputs=10)),
    ("y[0]", lambda: fit(answers=[[0, 2]] * 4, outputs=2)),
    ("y[0]", lambda: fit(answers=[[0, 1, 1]] * 4, outputs=2)),
    ("y[1]", lambda: fit(answers=[0, 3, 1, 0], output="softmax", outputs=3)),
    ("y[1]", lambda: fit(answers=[0, -1, 1, 0], output="softmax", outputs=3)),
    ("y[1]", lambda: fit(answers=[0, 0.5, 1, 0], output="softmax", outputs=3)),
    ("y[1]", lambda: fit(answers=[0, "1", 1, 0], output="softmax", outputs=3)),
    ("y[1]", lambda: fit(answers=[0, NAN, 1, 0], output="softmax", outputs=3)),
    ("y[1]", lambda: fit(answers=[0, [0, 1, 0], 1, 0], output="softmax", outputs=3)),
    ("y[2]", lambda: fit(answers=[0, 1, NAN, 0], output="linear")),
    ("y[2]", lambda: fit(answers=[0, 1, "a", 0], output="linear")),
    # options
    ("rate", lambda: fit(rate=0)),
    ("rate", lambda: fit(rate=-0.1)),
    ("rate", lambda: fit(rate=NAN)),
    ("rate", lambda: fit(rate=INF)),
    ("rate", lambda: fit(rate="0.1")),
    ("epochs", lambda: fit(epochs=0)),
    ("epochs", lambda: fit(epochs=-3)),
    ("epochs", lambda: fit(epochs=2.5)),
    ("epochs", lambda: fit(epochs=None)),
    ("batch_size", lambda: fit(batch_size=0)),
    ("batch_size", lambda: fit(batch_size="8")),
    ("batch_size", lambda: fit(batch_size=None)),
    ("patience", lambda: fit(patience=0, validation=(X, Y))),
    ("patience", lambda: fit(patience=1.5, validation=(X, Y))),
    ("validation", lambda: fit(patience=3)),
    ("validation", lambda: fit(validation=X)),
    ("validation", lambda: fit(validation=0.2)),
    ("validation X[0]", lambda: fit(validation=([[1]], [1]))),
    ("validation X", lambda: fit(validation=([], []))),
    ("validation y", lambda: fit(validation=(X, [1]))),
    ("validation y[3]", lambda: fit(validation=(X, [0, 1, 1, 5]))),
    ("output", lambda: Network([2, 1], output="linear").score(X, Y)),
    ("output", lambda: Network([2, 1], output="linear").predict_proba([1, 1])),
    # a layer by hand
    ("weights", lambda: Layer(3, [0])),
    ("weights", lambda: Layer([], [])),
    ("weights", lambda: Layer([[1, 2], [3]], [0, 0])),
    ("weights[0]", lambda: Layer([1, 2], [0, 0])),
    ("weights[1]", lambda: Layer([[1], []], [0, 0])),
    ("weights[0]", lambda: Layer([["1"]], [0])),
    ("weights[0]", lambda: Layer([[INF]], [0])),
    ("biases", lambda: Layer([[1], [2]], [0])),
    ("biases", lambda: Layer([[1], [2]], [0, 0, 0])),
    ("biases", lambda: Layer([[1], [2]], 0)),
    ("biases", lambda: Layer([[1], [2]], [0, None])),
    # the other two files
    ("data", lambda: Value("3")),
    ("data", lambda: Value(NAN)),
    ("+", lambda: Value(1) + "a"),
    ("*", lambda: Value(1e308) * 10),
    ("rule", lambda: truth_table("nonsense")),
    ("rule", lambda: truth_table([1, 0, 0])),
    ("rule", lambda: truth_table([1, 0, 0, 2])),
    ("y", lambda: train_test_split(X, [0, 1])),
    ("test", lambda: train_test_split(X, Y, test=0)),
    ("test", lambda: train_test_split(X, Y, test=4)),
    ("test", lambda: train_test_split(X, Y, test=1.0)),
    ("test", lambda: train_test_split(X, Y, test=0.99)),
    ("test", lambda: train_test_split(X, Y, test=-0.2)),
    ("test", lambda: train_test_split(X, Y, test=NAN)),
    ("test", lambda: train_test_split(X, Y, test="0.2")),
    ("X", lambda: train_test_split([], [])),
]


@pytest.mark.parametrize(("name", "call"), REFUSED)
def test_bad_input_is_named_in_one_sentence(name, call):
    with pytest.raises((ValueError, TypeError)) as caught:
        call()
    message = str(caught.value)
    assert message.startswith(f"{name}: expected "), message
    assert ", got " in message
    assert "\n" not in message
    assert len(message) < 300


def test_a_wrong_length_says_what_is_wanted_and_what_was_given():
    with pytest.raises(ValueError, match=r"^x: expected 64 numbers, got .*, a list of 63$"):
        Network([64, 10], output="softmax").predict([0.0] * 63)


def test_a_layer_holds_the_lists_that_it_is_given_and_makes_them_of_anything_else():
    rows, biases = [[1.0, 2.0], [3.0, 4.0]], [0.5, 0.5]
    Layer(rows, biases).nudge([1, 1], [1, 1], 1.0)
    assert (rows, biases) == ([[0, 1], [2, 3]], [-0.5, -0.5])
    given = np.array([[1.0, 2.0], [3.0, 4.0]])
    made = Layer(given, (row[0] for row in given))
    made.nudge([1, 1], [1, 1], 1.0)
    assert made == Layer([[0, 1], [2, 3]], [0, 2])
    assert given.tolist() == [[1, 2], [3, 4]]


def test_a_network_that_has_run_away_still_shows_its_slopes():
    network = Network([2, 2, 1], output="linear", seed=0)
    network.layers[1].weights[0][0] = INF
    assert not any(map(math.isfinite, network.gradient([1, 0], 1)[1].biases))


def test_refused_training_changes_nothing():
    network = Network([2, 3, 1], seed=0)
    before = network.to_dict()
    with pytest.raises(ValueError, match="y"):
        network.fit(X, [0, 1, 1, 5], epochs=1, rate=1)
    assert network.to_dict() == before


def test_tuples_and_whole_numbers_are_as_good_as_lists_of_floats():
    one, other = Network([2, 3, 1], seed=0), Network((2, 3, 1), seed=0)
    one.fit([[1.0, 0.0], [0.0, 1.0]], [1.0, 0.0], epochs=2, rate=0.5)
    other.fit(((1, 0), (0, 1)), (True, False), epochs=2, rate=0.5)
    assert one.to_dict() == other.to_dict()


@pytest.mark.parametrize("z", [-1e308, -1000, -40, -1e-9, 0, 1e-9, 40, 1000, 1e308])
def test_extreme_numbers_do_not_overflow(z):
    z = float(z)
    assert sigmoid(z) == pytest.approx(float(np.exp(-np.logaddexp(0, -z))), abs=1e-15)
    expected = np.exp(np.array([0, z]) - np.logaddexp(0, z))
    assert softmax([0.0, z]) == pytest.approx(list(expected), abs=1e-15)


@pytest.mark.parametrize("z", [-1000, -40, 0, 40, 1000])
@pytest.mark.parametrize("answer", [0, 1])
def test_loss_of_a_hopeless_answer_is_finite_and_exact(z, answer):
    yes_no, choice = Network([1, 1], seed=0), Network([1, 2], output="softmax", seed=0)
    yes_no.layers[0].weights, yes_no.layers[0].biases = [[float(z)]], [0.0]
    choice.layers[0].weights, choice.layers[0].biases = [[0.0], [float(z)]], [0.0, 0.0]
    expected = pytest.approx(float(np.logaddexp(0, -z if answer else z)), abs=1e-12)
    assert yes_no.loss([[1]], [answer]) == expected
    assert choice.loss([[1]], [answer]) == expected


def test_unscaled_flowers_are_welcome():
    """Big inputs teach badly, and that is a lesson of the book, no error."""
    rows, answers, *_ = iris()
    network = Network([4, 3], output="softmax", seed=0)
    with pytest.warns(UnscaledWarning):
        network.fit([[value * 1000 for value in row] for row in rows], answers, epochs=1, rate=1)
    assert 0 <= network.score(rows, answers) <= 1


CUT = {  # of a layer of two neurons that read three inputs
    "x of weighted_sums": lambda layer, some: layer.weighted_sums(some(3)),
    "blames of share": lambda layer, some: layer.share(some(2)),
    "x of nudge": lambda layer, some: layer.nudge(some(3), [1.0] * 2, 0.1),
    "blames of nudge": lambda layer, some: layer.nudge([1.0] * 3, some(2), 0.1),
}


@pytest.mark.parametrize("by", [-1, 1])
@pytest.mark.parametrize("what", CUT)
def test_no_layer_cuts_a_row_of_another_length_in_silence(what, by):
    """Python's sum of products does before 3.12, and zip everywhere."""
    layer = Layer([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], [0.0, 0.0])
    CUT[what](layer, lambda length: [1.0] * length)
    with pytest.raises(ValueError, match=r"^\w+: expected one number for every|argument 2 is"):
        CUT[what](layer, lambda length: [1.0] * (length + by))

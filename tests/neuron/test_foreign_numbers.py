"""Tables and numbers of NumPy, pandas and Python's own makers work as lists and floats do."""

import subprocess
import sys
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from neuron import (
    Network,
    Neuron,
    check_gradient,
    count_right,
    digits,
    train,
    train_test_split,
    truth_table,
)

ROWS = [(1, 1, 1), (1, 0, 0), (0, 1, 0), (0, 0, 0)]
X, Y = [list(row[:2]) for row in ROWS], [row[2] for row in ROWS]
# The same table of numbers in other hands: each makes it anew, for iterators are used up.
HANDS = {
    "array": np.array,
    "floats of 32 bits": lambda rows: np.array(rows, np.float32),
    "bytes": lambda rows: np.array(rows, np.uint8),
    "truths": lambda rows: np.array(rows, bool),
    "list of arrays": lambda rows: [np.array(row) for row in rows],
    "transposed": lambda rows: np.array(list(zip(*rows)), order="F").T,
    "DataFrame": pd.DataFrame,
    "DataFrame with an index": lambda rows: pd.DataFrame(rows, index=list("dcba")),
    "nullable": lambda rows: pd.DataFrame(rows, dtype="Int64"),
    "mixed columns": lambda rows: pd.DataFrame(rows).astype({0: float, 1: bool}),
    "generator": lambda rows: (iter(row) for row in rows),
    "zip": lambda rows: zip(*zip(*rows)),
    "map": lambda rows: map(tuple, rows),
    "range and tuples": tuple,
    "Series of lists": lambda rows: pd.Series([list(row) for row in rows]),
    "decimals": lambda rows: [[Decimal(n) for n in row] for row in rows],
    "fractions": lambda rows: [[Fraction(n) for n in row] for row in rows],
}
ANSWERS = {
    "array": np.array,
    "floats of 32 bits": np.float32,
    "truths": lambda y: np.array(y, bool),
    "Series": lambda y: pd.Series(y, index=list("dcba")),
    "column": lambda y: pd.DataFrame({"answer": y})["answer"],
    "table of one column": lambda y: pd.DataFrame({"answer": y}),
    "standing array": lambda y: np.array(y)[:, None],
    "generator": iter,
    "map": lambda y: map(np.int64, y),
}


@pytest.mark.parametrize("hand", HANDS)
def test_any_table_trains_a_neuron_like_lists(hand):
    one, other = Neuron(seed=0), Neuron(seed=0)
    result = train(one, HANDS[hand](ROWS))
    assert result == train(other, ROWS)
    assert one == other
    assert {type(w) for w in (*one.weights, one.threshold)} == {float}
    assert count_right(one, HANDS[hand](ROWS)) == 4


@pytest.mark.parametrize("hand", HANDS)
def test_any_table_trains_a_network_like_lists(hand):
    one, other = Network([2, 3, 1], seed=0), Network([2, 3, 1], seed=0)
    made = HANDS[hand]
    history = one.fit(made(X), Y, epochs=3, rate=0.5, validation=(made(X), Y))
    assert history == other.fit(X, Y, epochs=3, rate=0.5, validation=(X, Y))
    assert one.to_dict() == other.to_dict()
    assert one.score(made(X), Y) == other.score(X, Y)
    assert one.loss(made(X), Y) == other.loss(X, Y)
    numbers = [n for layer in one.layers for row in layer.rows().values() for n in row]
    assert {type(n) for n in numbers} == {float}


@pytest.mark.parametrize("hand", ANSWERS)
@pytest.mark.parametrize("output", ["sigmoid", "softmax", "linear"])
def test_any_answers_train_a_network_like_lists(hand, output):
    outputs = 2 if output == "softmax" else 1
    one = Network([2, 3, outputs], output=output, seed=0)
    other = Network([2, 3, outputs], output=output, seed=0)
    one.fit(X, ANSWERS[hand](Y), epochs=3, rate=0.1)
    other.fit(X, Y, epochs=3, rate=0.1)
    assert one.to_dict() == other.to_dict()


def test_several_outputs_take_a_table_of_answers():
    one, other = Network([2, 2], seed=0), Network([2, 2], seed=0)
    both = [[a, 1 - a] for a in Y]
    one.fit(X, pd.DataFrame(both), epochs=2, rate=0.5)
    other.fit(X, both, epochs=2, rate=0.5)
    assert one.to_dict() == other.to_dict()


@pytest.mark.parametrize("hand", HANDS)
def test_any_table_is_split_like_lists(hand):
    parts = train_test_split(HANDS[hand](X), pd.Series(Y), test=1, seed=0)
    plain = train_test_split(X, Y, test=1, seed=0)
    assert [[list(row) for row in part] for part in parts[:2]] == [*plain[:2]]
    assert parts[2:] == plain[2:]


WHOLE = [np.int64, np.uint8, np.int16, int]
REAL = [np.float64, np.float32, np.float16, float, Decimal, Fraction, np.array]


@pytest.mark.parametrize("number", WHOLE)
def test_whole_numbers_of_others_are_whole_numbers(number):
    assert Neuron(number(3), seed=number(1)) == Neuron(3, seed=1)
    assert Network([number(2), number(3), number(1)], seed=number(4)).to_dict() == (
        Network([2, 3, 1], seed=4).to_dict()
    )
    assert Network(np.array([2, 3, 1]), seed=4).sizes == [2, 3, 1]
    assert train(Neuron(seed=0), ROWS, max_epochs=number(2)).epochs == 2
    network = Network([2, 1], seed=0)
    network.fit(X, Y, epochs=number(2), rate=number(1), batch_size=number(2))
    assert len(network.history.loss) == 2
    assert train_test_split(X, Y, test=number(1), seed=number(0)) == (
        train_test_split(X, Y, test=1, seed=0)
    )
    assert truth_table([number(n) for n in (1, 0, 0, 0)]) == truth_table("and")


@pytest.mark.parametrize("number", REAL)
def test_numbers_of_others_are_numbers(number):
    neuron = Neuron(weights=[number(0.5), number(1)], threshold=number(0.25))
    assert neuron == Neuron(weights=[0.5, 1], threshold=0.25)
    assert {type(n) for n in (*neuron.weights, neuron.threshold)} <= {float, int}
    assert neuron.predict([number(1), number(0)]) == 1
    neuron.learn([number(1), number(0)], number(0), rate=number(0.125))
    assert neuron.weights == [0.375, 1]
    network = Network([2, 1], seed=0)
    assert network.predict_proba([number(1), number(0)]) == network.predict_proba([1, 0])
    assert network.learn([number(1), number(0)], number(1), rate=number(0.5)) > 0
    assert check_gradient(network, np.array([1, 0]), number(1)) < 1e-6
    assert len(train_test_split(X, Y, test=number(0.5))[0]) == 2


@pytest.mark.parametrize(
    "strange",
    [
        "1",
        b"1",
        np.str_("1"),
        1j,
        np.complex64(1),
        np.datetime64("2026-01-01"),
        np.timedelta64(1, "s"),
        pd.NA,
        pd.NaT,
        pd.Timestamp("2026-01-01"),
        None,
        [1],
        np.array([1.0]),
        pd.Series([1.0]),
        int,
        np.float64("nan"),
        np.float32("inf"),
        Decimal("sNaN"),
        Fraction(10**400),
        10**400,
        -(10**5000),
    ],
    ids=lambda value: f"{type(value).__name__}",
)
def test_what_is_no_number_is_refused_wherever_it_stands(strange):
    for name, call in (
        ("threshold", lambda: Neuron(threshold=strange, weights=[1])),
        ("weights", lambda: Neuron(weights=[1, strange])),
        ("x", lambda: Neuron(2).predict([1, strange])),
        ("answer", lambda: Neuron(2).learn([1, 1], strange)),
        ("rate", lambda: Neuron(2).learn([1, 1], 1, rate=strange)),
        ("rows[1]", lambda: train(Neuron(2), [(1, 1, 1), (1, strange, 0)])),
        ("X[0]", lambda: Network([2, 1]).score([[1, strange]], [1])),
        ("y[0]", lambda: Network([2, 1]).score([[1, 1]], [strange])),
        ("y[0]", lambda: Network([2, 3], output="softmax").score([[1, 1]], [strange])),
        ("tolerance", lambda: check_gradient(Network([2, 1]), [1, 1], 1, tolerance=strange)),
    ):
        if strange is None and name == "threshold":
            continue  # a threshold of one's own is not asked for
        with pytest.raises((ValueError, TypeError)) as caught:
            call()
        assert str(caught.value).startswith(f"{name}: expected "), name


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("x", lambda: Neuron(2).predict(5)),
        ("x", lambda: Neuron(2).predict(["a", "b"])),
        ("x", lambda: Neuron(2).predict([float("nan"), 1])),
        ("x", lambda: Neuron(2).predict({1: 2, 3: 4})),
        ("x", lambda: Neuron(2).predict({1, 2})),
        ("x", lambda: Neuron(2).predict("10")),
        ("seed", lambda: Neuron(seed=[1])),
        ("seed", lambda: Network([2, 1], seed="4")),
        ("weights", lambda: Neuron(weights=0.5)),
        ("weights", lambda: Neuron(weights=[])),
        ("weights", lambda: Neuron(5, weights=[1, 2])),
        ("n_inputs", lambda: Neuron(0, weights=[1])),
        ("n_inputs", lambda: Neuron("one", weights=[1])),
        ("n_inputs", lambda: Neuron(0)),
        ("n_inputs", lambda: Neuron(2.0)),
        ("n_inputs", lambda: Neuron(10**9)),
        ("answer", lambda: Neuron(2).learn([1, 1], 5)),
        ("rate", lambda: Neuron(2).learn([1, 1], 0, rate=None)),
        ("rate", lambda: train(Neuron(2), ROWS, rate=float("inf"))),
        ("rate", lambda: train(Neuron(2), ROWS, rate=float("nan"))),
        ("rate", lambda: train(Neuron(2), ROWS, rate=0)),
        ("max_epochs", lambda: train(Neuron(2), ROWS, max_epochs=2.5)),
        ("max_epochs", lambda: train(Neuron(2), ROWS, max_epochs=-1)),
        ("learn_threshold", lambda: train(Neuron(2), ROWS, learn_threshold="no")),
        ("learn_threshold", lambda: Neuron(2).learn([1, 1], 0, learn_threshold=None)),
        ("on_epoch", lambda: train(Neuron(2), ROWS, on_epoch=5)),
        ("on_epoch", lambda: Network([2, 1]).fit(X, Y, epochs=1, rate=1, on_epoch="print")),
        ("neuron", lambda: train(5, ROWS)),
        ("neuron", lambda: train(Neuron.predict, ROWS)),
        ("neuron", lambda: count_right(None, ROWS)),
        ("network", lambda: check_gradient(Neuron(2), [1, 1], 1)),
        ("rows", lambda: train(Neuron(2), 5)),
        ("rows", lambda: train(Neuron(2), {"x1": [1]})),
        ("rows", lambda: train(Neuron(2), [])),
        ("rows[0]", lambda: train(Neuron(2), [1, 2])),
        ("rows[2]", lambda: train(Neuron(2), [*ROWS[:2], (1, 1, 2)])),
        ("rows", lambda: count_right(Neuron(2), iter([]))),
        ("X", lambda: Network([2, 1]).score({"a": [1, 2]}, [1])),
        ("validation", lambda: Network([2, 1]).fit(X, Y, epochs=1, rate=1, validation=np.ones(4))),
        ("activation", lambda: Network([2, 1], activation=np.array(["tanh", "relu"]))),
        ("rule", lambda: truth_table(5)),
        ("rule", lambda: truth_table([[1], 0, 0, 0])),
        ("X", lambda: train_test_split(5, Y)),
        ("y", lambda: train_test_split(X, "abcd")),
        ("shuffle", lambda: train_test_split(X, Y, shuffle="no")),
        ("scaled", lambda: digits(scaled="no")),
    ],
)
def test_nothing_wrong_is_taken_in_silence(name, call):
    with pytest.raises((ValueError, TypeError)) as caught:
        call()
    assert str(caught.value).startswith(f"{name}: expected ")
    assert ", got " in str(caught.value)


def test_what_never_ends_is_refused():
    from itertools import count, repeat

    for name, call in (
        ("x", lambda: Neuron(2).predict(count())),
        ("rows", lambda: train(Neuron(2), repeat([1, 1, 1]))),
        ("X", lambda: Network([2, 1]).score(repeat([1, 1]), [1])),
    ):
        with pytest.raises(ValueError, match=f"^{name}: expected "):
            call()


def test_numpy_and_pandas_are_not_imported_by_the_package():
    program = "import neuron, sys; neuron.train(neuron.Neuron(2), neuron.storm())\n"
    program += "print(*{'numpy', 'pandas'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.strip() == b""

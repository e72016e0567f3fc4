"""A training that cannot go well says so: that it ran away, or that its inputs are not scaled."""

# ruff: noqa: N806 - X is a table, as everywhere in this field

import math
import warnings

import pytest
from sklearn.datasets import load_breast_cancer, load_diabetes, load_wine

from neuron import Network, Neuron, digits, iris, language, train, truth_table
from neuron.data import RULES
from neuron.notices import UNSCALED, UnscaledWarning


@pytest.mark.parametrize("load", [load_breast_cancer, load_wine])
def test_unscaled_tables_are_noticed_with_the_column_that_is_largest(load):
    X, y = load(return_X_y=True)
    network = Network([X.shape[1], y.max() + 1], output="softmax", seed=0)
    with pytest.warns(UnscaledWarning) as caught:
        network.fit(X, y, epochs=1, rate=0.01)
    (warning,) = caught
    assert warning.message.column == abs(X).max(axis=0).argmax()
    assert warning.message.top == abs(X).max()
    assert warning.filename == __file__
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        network.fit(X / abs(X).max(axis=0), y, epochs=1, rate=0.01)


def test_unscaled_rows_of_a_neuron_are_noticed():
    X, y = load_breast_cancer(return_X_y=True)
    with pytest.warns(UnscaledWarning, match="rows"):
        train(Neuron(30, seed=0), [(*x, a) for x, a in zip(X, y)], max_epochs=1)


def test_the_tables_of_the_book_are_not_noticed():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for rule in RULES:
            train(Neuron(seed=0), truth_table(rule), max_epochs=2)
        for load, sizes in ((digits, [64, 10]), (iris, [4, 3])):
            X, y, *_ = load()
            Network(sizes, output="softmax").fit(X[:50], y[:50], epochs=1, rate=0.01)
        X, y = load_diabetes(return_X_y=True)
        Network([10, 1], output="linear").fit(X, y, epochs=1, rate=0.01)


def test_a_line_is_told_once(capsys):
    X, y, *_ = digits(scaled=False)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("default")
        network = Network([64, 10], output="softmax", seed=0)
        for _ in range(3):
            network.fit(X[:9], y[:9], epochs=1, rate=0.01)
    assert len(caught) == 1
    assert not capsys.readouterr().out


def test_the_notice_is_in_the_readers_language(monkeypatch):
    notice = UnscaledWarning("X", 3, 1680.0)
    for lang, word in (("en", "input 4 goes as far as 1680"), ("ko", "4번 입력에 1680처럼")):
        monkeypatch.setattr(language, "_chosen", lang)
        assert word in str(notice)
    assert set(UNSCALED) == {"ko", "en"}


@pytest.mark.parametrize("rate", [1e308, 6e307])
def test_a_training_that_runs_away_is_told_as_diverged_by_neuron_and_network(rate):
    neuron = Neuron(seed=1)
    result = train(neuron, [(9, 9, 1), (9, 0, 0), (0, 9, 0), (0, 0, 0)], rate=rate)
    assert result.stuck == "diverged"
    assert not result.converged
    assert not all(map(math.isfinite, (*neuron.weights, neuron.threshold)))
    assert all(map(math.isfinite, (*result.best.weights, result.best.threshold)))
    X, y = [[1, 1], [1, 0], [0, 1], [0, 0]], [1, 0, 0, 0]
    history = Network([2, 1], output="linear", seed=0).fit(X, y, epochs=9, rate=rate)
    assert history.stopped == "diverged"


def test_the_pocket_keeps_the_first_of_equally_good_neurons():
    """Gallant's rule: only a neuron that is better takes the place."""
    rows = truth_table("xor")
    ties = 0
    for seed in range(20):
        neuron = Neuron(seed=seed)
        states = []

        def keep(_, some, states=states):
            right = sum(some.predict(x) == answer for *x, answer in rows)
            states.append((right, [*some.weights, some.threshold]))

        keep(0, neuron)
        result = train(neuron, rows, max_epochs=60, on_epoch=keep)
        best = max(right for right, _ in states)
        held = [numbers for right, numbers in states if right == best]
        ties += held[0] != held[-1]
        assert result.best_right == best
        assert [*result.best.weights, result.best.threshold] == held[0]
    assert ties > 10  # so that keeping the last one would show

"""The data sets are scikit-learn's, number by number, and a split loses no row."""

# ruff: noqa: N806 - X is a table, as everywhere in this field

import subprocess
import sys
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.datasets import load_digits, load_iris

import neuron
from neuron.data import RULES, TRUTH_TABLES, digits, iris, storm, train_test_split, truth_table, xor


def test_digits_are_those_of_scikit_learn():
    X, y, names, _ = digits()
    theirs = load_digits()
    assert np.array_equal(np.array(X) * 16, theirs.data)
    assert np.array_equal(y, theirs.target)
    assert names == [str(name) for name in theirs.target_names]


def test_raw_digits_are_counted_from_0_to_16():
    X, y, *_ = digits(scaled=False)
    assert np.array_equal(X, load_digits().data)
    assert y == digits().y
    assert max(max(row) for row in X) == 16


def test_flowers_are_those_of_scikit_learn():
    X, y, names, _ = iris()
    theirs = load_iris()
    assert np.array_equal(X, theirs.data)
    assert np.array_equal(y, theirs.target)
    assert names == list(theirs.target_names)


@pytest.mark.parametrize("load", [digits, iris])
def test_data_are_plain_lists_of_plain_numbers(load):
    X, y, *_ = load()
    assert {type(number) for row in X for number in row} == {float}
    assert {type(answer) for answer in y} == {int}


def test_changing_loaded_data_does_not_change_the_next_load():
    first = digits()
    first.X[0][0], first.y[0] = 99.0, 99
    assert digits().X[0][0] == 0
    assert digits().y[0] == 0


@pytest.mark.parametrize(
    ("load", "authors", "doi"),
    [
        (digits, ("Alpaydin", "Kaynak", "1998"), "10.24432/C50P49"),
        (iris, ("Fisher", "1936"), "10.24432/C56C76"),
    ],
)
def test_every_data_set_says_whom_to_credit(load, authors, doi):
    credit = load().credit
    for part in (*authors, doi, "UCI", "CC BY 4.0", "creativecommons.org/licenses/by/4.0"):
        assert part in credit


def test_import_reads_no_data_and_loads_nothing_slow():
    slow = {"dataclasses", "importlib.resources", "inspect", "json", "locale", "numpy", "xml"}
    program = (
        f"import sys; sys.path.insert(0, {str(Path(neuron.__file__).parents[1])!r})\n"
        "import neuron\n"
        f"print(*{slow} & set(sys.modules))"
    )
    command = [sys.executable, "-I", "-S", "-c", program]  # without what site packages import
    assert subprocess.run(command, capture_output=True, check=True).stdout.strip() == b""


def test_the_sixteen_rules_have_the_sixteen_answers():
    """Every name is Python: its meaning is evaluated."""
    python = {
        "never": "False",
        "xor": "x1 != x2",
        "nor": "not (x1 or x2)",
        "xnor": "x1 == x2",
        "nand": "not (x1 and x2)",
        "and": "x1 and x2",
        "or": "x1 or x2",
        "always": "True",
    }
    for rule in RULES:
        meaning = python.get(rule, rule)
        for x1, x2, answer in truth_table(rule):
            assert bool(eval(meaning, {"x1": x1, "x2": x2})) == answer, rule  # noqa: S307
    assert set(TRUTH_TABLES.values()) == set(product((0, 1), repeat=4))


def test_tables_can_be_asked_for_by_name_or_by_answers():
    assert truth_table("OR") == truth_table([1, 1, 1, 0]) == truth_table((1, 1, 1, 0))
    assert storm() == [(1, 1, 1), (1, 0, 0), (0, 1, 0), (0, 0, 0)]
    assert xor() == [(1, 1, 0), (1, 0, 1), (0, 1, 1), (0, 0, 0)]


@given(st.integers(2, 60), st.data())
def test_a_split_keeps_every_row_with_its_answer(rows, data):
    X, y = [[i] for i in range(rows)], list(range(rows))
    count = data.draw(st.integers(1, rows - 1))
    seed = data.draw(st.integers(0, 9))
    shuffle = data.draw(st.booleans())
    parts = train_test_split(X, y, test=count, seed=seed, shuffle=shuffle)
    X_train, X_test, y_train, y_test = parts
    assert [[i] for i in y_train] == X_train
    assert [[i] for i in y_test] == X_test
    assert len(X_test) == count
    assert sorted(y_train + y_test) == y
    assert parts == train_test_split(X, y, test=count, seed=seed, shuffle=shuffle)
    if not shuffle:
        assert y_train + y_test == y


def test_a_share_is_rounded_up_as_in_scikit_learn():
    from sklearn.model_selection import train_test_split as theirs

    X, y = [[i] for i in range(1797)], list(range(1797))
    for share in (0.2, 0.5, 0.001, 0.333, 0.99):
        ours = [len(part) for part in train_test_split(X, y, test=share, seed=0)]
        assert ours == [len(part) for part in theirs(X, y, test_size=share)]
    assert len(train_test_split(X, y)[1]) == 360


def test_different_seeds_choose_different_rows():
    X, y = [[i] for i in range(100)], list(range(100))
    chosen = {tuple(train_test_split(X, y, seed=seed)[3]) for seed in range(20)}
    assert len(chosen) == 20
    assert len({tuple(train_test_split(X, y)[3]) for _ in range(20)}) == 20

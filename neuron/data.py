"""The tables and the data sets that the book learns from."""

# ruff: noqa: N803, N806 - X is a table, as everywhere in this field

import zlib
from collections.abc import Iterable
from itertools import product
from math import ceil
from typing import Any, NamedTuple

from neuron.checks import chance, expect, listed, number, zero_or_one

# The names of all rules for two inputs, counting in binary: "and" is 1000, "always" is 1111.
RULES = ["never", "and", "x1 and not x2", "x1", "x2 and not x1", "x2", "xor", "or"]
RULES += ["nor", "xnor", "not x2", "x1 or not x2", "not x1", "x2 or not x1", "nand", "always"]
# The answers for the inputs (1, 1), (1, 0), (0, 1), (0, 0), by the name of the rule.
TRUTH_TABLES = {rule: bits[::-1] for rule, bits in zip(RULES, product((0, 1), repeat=4))}


def truth_table(rule: str | Iterable[int]) -> list[tuple[int, int, int]]:
    """Make the four rows of a two-input table from its name or from its four answers.

    ``truth_table("or")`` equals ``truth_table([1, 1, 1, 0])``: the answers belong to the inputs
    (1, 1), (1, 0), (0, 1) and (0, 0), in this order.
    """
    if isinstance(rule, str):
        expect(rule.lower() in RULES, "rule", f"one of {', '.join(RULES)}", rule)
        rule = TRUTH_TABLES[rule.lower()]
    wanted = "four answers, each 0 or 1"
    rule = [zero_or_one("rule", answer, wanted) for answer in listed("rule", rule, wanted)]
    expect(len(rule) == 4, "rule", wanted, rule)
    return [(1, 1, rule[0]), (1, 0, rule[1]), (0, 1, rule[2]), (0, 0, rule[3])]


def storm() -> list[tuple[int, int, int]]:
    """Make the book's first table: dark clouds and a sudden drop in temperature bring a storm."""
    return truth_table("and")


def xor() -> list[tuple[int, int, int]]:
    """Make the table that no single neuron can learn: 1 if exactly one input is 1."""
    return truth_table("xor")


class Dataset(NamedTuple):
    """Rows of inputs ``X``, the class ``y`` of each, the ``names`` of the classes, the ``credit``.

    ``credit`` says where the data come from and under which licence: show it where you show them.
    """

    X: list[list[float]]
    y: list[int]
    names: list[str]
    credit: str


def digits(*, scaled: bool = True) -> Dataset:
    """Load 1,797 handwritten digits of 8 by 8 pixels: 64 numbers each, row by row from the top.

    A pixel is 0 for paper up to 1 for ink; with ``scaled=False`` 0 to 16, as it was counted. These
    are the 13 writers of the test part of the UCI data set, in the order of scikit-learn's copy.
    """
    return _load("digits", 64, 16 if number("scaled", scaled, "a bool") else 1, [*"0123456789"])


def iris() -> Dataset:
    """Load 150 flowers: length and width of the sepals, length and width of the petals, in cm.

    50 each of setosa (class 0), versicolor (1) and virginica (2), with the numbers of
    scikit-learn's copy, which corrects two rows of the UCI file.
    """
    return _load("iris", 4, 10, ["setosa", "versicolor", "virginica"])


def train_test_split(
    X: Any, y: Any, *, test: float = 0.2, seed: int | None = None, shuffle: bool = True
) -> tuple[list[Any], list[Any], list[Any], list[Any]]:
    """Put rows aside for a test; gives ``X_train, X_test, y_train, y_test``.

    ``test`` is a share of the rows (0.2, rounded up) or their number (360). They are drawn at
    random, with a seed always the same ones; ``shuffle=False`` keeps the order and takes the last.
    """
    X, y = listed("X", X), listed("y", y, "a list of answers")
    expect(len(y) == len(X), "y", f"{len(X)} answers, one for each row of X", y)
    rows = list(range(len(X)))
    wanted = f"a share between 0 and 1, or fewer rows than {len(X)}"
    share = number("test", test, wanted)
    count = ceil(share * len(X)) if isinstance(share, float) and 0 < share < 1 else share
    expect(isinstance(count, int) and 0 < count < len(X), "test", wanted, test)
    if zero_or_one("shuffle", shuffle, "True or False"):
        chance(seed).shuffle(rows)
    train, held = rows[:-count], rows[-count:]
    return [X[i] for i in train], [X[i] for i in held], [y[i] for i in train], [y[i] for i in held]


def _load(name: str, width: int, scale: int, names: list[str]) -> Dataset:
    """Read a file of one byte for each number: the inputs times ``scale``, then the class."""
    from importlib.resources import files  # noqa: PLC0415 - costs more time than all of neuron

    folder = files("neuron.datasets")
    numbers = zlib.decompress((folder / f"{name}.zlib").read_bytes())
    rows = [numbers[i : i + width + 1] for i in range(0, len(numbers), width + 1)]
    X = [[value / scale for value in inputs] for *inputs, _ in rows]
    return Dataset(X, [row[-1] for row in rows], names, (folder / f"{name}.txt").read_text("utf-8"))

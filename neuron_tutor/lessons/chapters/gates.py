"""Judges what readers build of three neurons, and what no one neuron can do."""

from itertools import product
from typing import Any

from neuron.data import xor
from neuron.neuron import Neuron
from neuron_tutor.lessons.chapters.whole_neuron import judge_count, judge_kind, judge_train
from neuron_tutor.lessons.lesson import (
    Work,
    expect,
    filled_in,
)

PAIRS = [(1, 1), (1, 0), (0, 1), (0, 0)]


# Weight of both inputs, and threshold: what the neurons of the chapter have learned to answer.
GATES = {"or_neuron": (1, 0.5), "nand_neuron": (-1, -1.5), "and_neuron": (1, 1.5)}


def judge_neuron(work: Work) -> None:
    """Judge the whole neuron with its count and its training."""
    judge_kind(work["Neuron"])
    judge_count(work.function("count_right"))
    judge_train(work.function("train"))


class _Gate(Neuron):
    """A neuron that remembers what it was asked."""

    def __init__(self, asked: list[tuple[float, ...]], weight: float, threshold: float) -> None:
        super().__init__(weights=[weight, weight], threshold=threshold)
        self.asked = asked

    def predict(self, x: Any) -> int:
        self.asked.append(tuple(x))
        return super().predict(x)


def _answers(work: Work, function: str) -> tuple[list[Any], int]:
    """Answer the four pairs with the chapter's neurons; return also how often one was asked."""
    asked: list[tuple[float, ...]] = []
    given = work.function(function)
    for name, gate in GATES.items():
        work.stand_in(name, _Gate(asked, *gate))
    found = [given(*pair) for pair in PAIRS]
    expect(None not in found, "returns-nothing")
    return found, len(asked)


def judge_network(work: Work) -> None:
    """Judge a network of three neurons that answers XOR."""
    work.function("trained")
    for name, rule in (("or_neuron", "or"), ("nand_neuron", "nand"), ("and_neuron", "and")):
        right = {"or": [1, 1, 1, 0], "nand": [0, 1, 1, 1], "and": [1, 0, 0, 0]}[rule]
        expect([work[name].predict([*pair]) for pair in PAIRS] == right, "parts-changed")
    found, asked = _answers(work, "network")
    expect(found != [1, 0, 0, 1], "turned-over")
    expect(found != [1, 1, 1, 0], "only-or")
    expect(found != [0, 1, 1, 1], "only-nand")
    expect(found != [1, 0, 0, 0], "only-and")
    expect(found != [1, 1, 1, 1], "always-one")
    expect(found != [0, 0, 0, 0], "always-zero")
    expect(found[1] == found[2], "lopsided")
    expect(found == [0, 1, 1, 0], "not-xor")
    expect(asked >= 2 * len(PAIRS), "no-neuron")


def judge_same(work: Work) -> None:
    """Judge a network that says whether both inputs are the same."""
    found, asked = _answers(work, "same")
    expect(found != [0, 1, 1, 0], "still-xor")
    expect(found != [1, 1, 1, 1], "always-one")
    expect(found != [0, 0, 0, 0], "always-zero")
    expect(found[1] == found[2], "lopsided")
    expect(found[3] != 0, "zeros-too")
    expect(found[0] != 0, "ones-too")
    expect(found == [1, 0, 0, 1], "wrong")
    expect(asked >= 2 * len(PAIRS), "no-neuron")


def judge_product(work: Work) -> None:
    """Judge a function that gives each row the product of its inputs as one more."""
    with_product = work.function("with_product")
    for rows in ([[2, 3, 1], [5, 7, 0], [-1, 4, 1]], [list(row) for row in xor()]):
        given = [row[:] for row in rows]
        found = with_product(given)
        expect(found is not None, "returns-nothing")
        expect(isinstance(found, list | tuple), "no-list")
        expect(all(isinstance(row, list | tuple) for row in found), "no-list")
        expect(len(found) != 1, "one-row")
        expect(len(found) == len(rows), "rows-missing")
        expect(all(len(row) == 4 for row in found), "columns-missing")
        for (x1, x2, answer), new in zip(rows, found):
            numbers = [filled_in(number) for number in new]
            expect(numbers != [x1, x2, answer, x1 * x2] or x1 * x2 == answer, "answer-not-last")
            expect(numbers[:2] == [x1, x2], "inputs-changed")
            expect(numbers[2] == x1 * x2 or numbers[2] != x1 + x2, "sum")
            expect(numbers[2] == x1 * x2, "not-the-product")
            expect(numbers[3] == answer, "answer-changed")
        expect(given == rows, "changes-rows")


def judge_switches(work: Work) -> None:
    """Judge a lamp with three switches that is made of a network for two."""
    asked = []

    def network(x1: int, x2: int) -> int:
        asked.append((x1, x2))
        return int(x1 != x2)

    lamp = work.function("lamp")
    work.stand_in("network", network)
    ways = list(product((0, 1), repeat=3))
    found = [lamp(*way) for way in ways]
    expect(None not in found, "returns-nothing")
    expect(found != [int(a != b) for a, b, _ in ways], "third-left-out")
    expect(found != [int(b != c) for _, b, c in ways], "first-left-out")
    expect(found != [int(a != c) for a, _, c in ways], "second-left-out")
    expect(found != [int(sum(way) == 1) for way in ways], "three-up")
    expect(found != [1 - sum(way) % 2 for way in ways], "turned-over")
    expect(found == [sum(way) % 2 for way in ways], "not-each-switch")
    expect(len(asked) >= 2 * len(ways), "no-network")

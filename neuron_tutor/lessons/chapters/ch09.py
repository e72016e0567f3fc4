"""Chapter 9: what one neuron cannot do, and what several can."""

import re
from collections.abc import Callable
from typing import Any

from neuron.data import xor
from neuron.neuron import Neuron
from neuron_tutor.lessons.lesson import Exercise, Prediction, Work, WrongError, expect, filled_in

PAIRS = [(1, 1), (1, 0), (0, 1), (0, 0)]
# Weight of both inputs, and threshold: what the neurons of the chapter have learned to answer.
GATES = {"or_neuron": (1, 0.5), "nand_neuron": (-1, -1.5), "and_neuron": (1, 1.5)}

BEFORE_SAME = """
from neuron import Neuron

or_neuron = Neuron(weights=[1, 1], threshold=0.5)
nand_neuron = Neuron(weights=[-1, -1], threshold=-1.5)
and_neuron = Neuron(weights=[1, 1], threshold=1.5)
"""
BEFORE_PRODUCT = "xor = [[1, 1, 0], [1, 0, 1], [0, 1, 1], [0, 0, 0]]\n"
BEFORE_CYCLE = """
def one_epoch(numbers):
    w1, w2, t = numbers
    for x1, x2, answer in [[1, 1, 0], [1, 0, 1], [0, 1, 1], [0, 0, 0]]:
        error = int(w1 * x1 + w2 * x2 > t) - answer
        w1, w2, t = w1 - error * x1, w2 - error * x2, t + error
    return [w1, w2, t]
"""


def _judge_same(work: Work) -> None:
    same = work.function("same")
    asked = []

    class Gate(Neuron):
        def predict(self, x: Any) -> int:
            asked.append(x)
            return super().predict(x)

    for name, (weight, threshold) in GATES.items():
        work.stand_in(name, Gate(weights=[weight, weight], threshold=threshold))
    found = [same(*pair) for pair in PAIRS]
    expect(None not in found, "returns-nothing")
    expect(found != [0, 1, 1, 0], "still-xor")
    expect(found != [1, 1, 1, 1], "always-one")
    expect(found != [0, 0, 0, 0], "always-zero")
    expect(found[1] == found[2], "lopsided")
    expect(found[3] != 0, "zeros-too")
    expect(found[0] != 0, "ones-too")
    expect(found == [1, 0, 0, 1], "wrong")
    expect(len(asked) >= 2 * len(PAIRS), "no-neuron")


def _judge_product(work: Work) -> None:
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


def _judge_cycle(work: Work) -> None:
    cycle_length = work.function("cycle_length")
    # Epochs before the circle begins, and its length.
    ways = [(0, 3), (0, 1), (0, 5), (1, 3), (4, 2), (2, 4), (6, 1), (199, 1)]
    found = []
    for before, length in ways:
        road = _Road(before, length)
        work.stand_in("one_epoch", road)
        found.append(cycle_length([0, 0, 0]))
        expect(found[-1] is not None, "returns-nothing")
        expect(found != [1] or road.steps, "always-one")
    if found == [length for _, length in ways]:
        return
    expect(set(found) != {1}, "always-one")
    expect(found != [before + length for before, length in ways], "way-counted")
    expect(found != [before for before, _ in ways], "start-of-circle")
    expect(road.steps, "one-epoch-unused")
    numbers = all(isinstance(count, int | float) for count in found)
    near = numbers and {count - length for count, (_, length) in zip(found, ways)}
    expect(near not in ({1}, {-1}), "off-by-one")
    raise WrongError("wrong-length")


class _Road:
    """Stands in for ``one_epoch``: so many epochs lead up to a circle of this length."""

    def __init__(self, before: int, length: int) -> None:
        self.before, self.length, self.steps = before, length, 0

    def __call__(self, numbers: Any) -> list[int]:
        self.steps += 1
        if self.steps > 1000:
            raise WrongError("waits-for-start" if self.before else "never-notices")
        place = numbers[0] + 1
        if place == self.before + self.length:
            place = self.before
        return [place, 2 * place, -place]


def _whole(output: str) -> str:
    """Return the first number of an output."""
    found = re.search(r"\d+", output)
    return found.group() if found else ""


def _fate(output: str) -> str:
    """Say what became of the numbers: the last two lists are those of two epochs in a row."""
    lists = re.findall(r"\[([^]]*)\]", output)[-2:]
    if len(lists) == 2 and lists[0] == lists[1]:
        return "same"
    sizes = [abs(float(n)) for n in re.findall(r"-?\d+(?:\.\d+)?", ",".join(lists))]
    return "grow" if max(sizes, default=0) > 1000 else "wander"


SAME = """\
def same(x1, x2):
    a = or_neuron.predict([x1, x2])
    b = nand_neuron.predict([x1, x2])
    return nand_neuron.predict([a, b])
"""
WITH_PRODUCT = """\
def with_product(rows):
    longer = []
    for x1, x2, answer in rows:
        longer.append([x1, x2, x1 * x2, answer])
    return longer
"""
CYCLE_LENGTH = """\
def cycle_length(numbers):
    seen = []
    while numbers not in seen:
        seen.append(numbers)
        numbers = one_epoch(numbers)
    return len(seen) - seen.index(numbers)
"""
WAITING = """\
def cycle_length(numbers):
    start = numbers
    epochs = 0
    while epochs == 0 or numbers != start and epochs < 5000:
        numbers = one_epoch(numbers)
        epochs = epochs + 1
    return epochs
"""
IN_PLACE = """\
def with_product(rows):
    for row in rows:
        row.insert(2, row[0] * row[1])
    return rows
"""
LAST = "nand_neuron.predict([a, b])"
COUNT = "len(seen) - seen.index(numbers)"


def _changed(code: str) -> Callable[[str, str], str]:
    """Return what makes a typical wrong answer out of a solution."""

    def replace(old: str, new: str) -> str:
        return code.replace(old, new)

    return replace


_same, _product, _cycle = map(_changed, (SAME, WITH_PRODUCT, CYCLE_LENGTH))

EXERCISES = {
    "ch09-same": Exercise(
        starter="def same(x1, x2):\n    return ...\n",
        solution=SAME,
        judge=_judge_same,
        before=BEFORE_SAME,
        wrong=[
            (_same(LAST, "and_neuron.predict([a, b])"), "still-xor"),
            ("def same(x1, x2):\n    return and_neuron.predict([x1, x2])", "zeros-too"),
            ("def same(x1, x2):\n    return int(x1 == x2)", "no-neuron"),
            (_same(LAST, "or_neuron.predict([a, b])"), "always-one"),
            (_same(f"return {LAST}", "return 1 - or_neuron.predict([a, b])"), "always-zero"),
            (_same("nand_neuron.predict([x1, x2])", "nand_neuron.predict([x1, x1])"), "lopsided"),
            (_same(LAST, "1 - a"), "ones-too"),
            (_same("return", "c ="), "returns-nothing"),
        ],
    ),
    "ch09-product": Exercise(
        starter="def with_product(rows):\n    return ...\n\nprint(with_product(xor))\n",
        solution=WITH_PRODUCT,
        judge=_judge_product,
        before=BEFORE_PRODUCT,
        wrong=[
            (_product("x1 * x2", "x1 + x2"), "sum"),
            (_product("x1 * x2, answer", "answer, x1 * x2"), "answer-not-last"),
            (_product("    return", "        return"), "one-row"),
            (_product("x1, x2, x1", "x1"), "columns-missing"),
            (_product("[]", "[[0, 0, 0, 0]]"), "rows-missing"),
            (_product("[x1, x2,", "[x2, x1,"), "inputs-changed"),
            (_product("x1 * x2", "x1 * x1"), "not-the-product"),
            (_product("x2, answer]", "x2, 1 - answer]"), "answer-changed"),
            (IN_PLACE, "changes-rows"),
            ("def with_product(rows):\n    return len(rows)", "no-list"),
            (_product("    return longer", ""), "returns-nothing"),
        ],
    ),
    "ch09-cycle": Exercise(
        starter=(
            "def cycle_length(numbers):\n    return ...\n\nprint(cycle_length([84, 76, 42]))\n"
        ),
        solution=CYCLE_LENGTH,
        judge=_judge_cycle,
        before=BEFORE_CYCLE,
        wrong=[
            (_cycle(COUNT, "len(seen)"), "way-counted"),
            (WAITING, "waits-for-start"),
            ("def cycle_length(numbers):\n    return 1", "always-one"),
            (_cycle(COUNT, "seen.index(numbers)"), "start-of-circle"),
            (_cycle("        seen.append(numbers)\n", ""), "never-notices"),
            ("def cycle_length(numbers):\n    return 3", "one-epoch-unused"),
            (_cycle(COUNT, f"{COUNT} + 1"), "off-by-one"),
            (_cycle(" - ", " + "), "wrong-length"),
            (_cycle("return", "length ="), "returns-nothing"),
        ],
    ),
}

PREDICTIONS = {
    "best-line": Prediction("number", _whole, "3", of=4),
    "exact-cycle": Prediction("choice", _fate, "same", ["grow", "wander", "same"]),
}

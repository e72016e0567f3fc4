"""Judges how a reader looks for mistakes: the commonest one, the worst group, a fair network."""

import random
from collections.abc import Callable
from typing import Any

from neuron.network import Network as Model
from neuron_tutor.lessons.lesson import Work, WrongError, expect, filled_in

SMALL = 1e-9
FAIR = 0.85  # of either group
Rows = list[list[float]]


def _matrices() -> list[list[list[int]]]:
    draw = random.Random(3)
    made = []
    for size, most in ((3, 9), (10, 30), (4, 6), (2, 5), (5, 8)):
        matrix = [[draw.randrange(1, most) for _ in range(size)] for _ in range(size)]
        for k in range(size):
            matrix[k][k] = 40 + k
        answer = draw.randrange(size)
        guess = (answer + 1 + draw.randrange(size - 1)) % size
        matrix[answer][guess] = most + 1
        made.append(matrix)
    return made


MATRICES = _matrices()


def judge_confused(work: Work) -> None:
    """Judge ``most_confused(matrix)``: the label and what it was taken for most often."""
    function = work.function("most_confused")
    given = [[row[:] for row in matrix] for matrix in MATRICES]
    found = [function(matrix) for matrix in given]
    expect(None not in found, "returns-nothing")
    expect(given == list(MATRICES), "matrix-changed")
    cells = [
        [(matrix[i][j], i, j) for i in range(len(matrix)) for j in range(len(matrix)) if i != j]
        for matrix in MATRICES
    ]
    most = [max(some) for some in cells]
    expect(found != [count for count, *_ in most], "gives-the-count")
    expect(found != [answer for _, answer, _ in most], "half-a-pair")
    expect(all(isinstance(pair, list | tuple) and len(pair) == 2 for pair in found), "no-pair")
    pairs = [tuple(map(filled_in, pair)) for pair in found]
    expect(any(i != j for i, j in pairs), "diagonal")
    if pairs == [(i, j) for _, i, j in most]:
        return
    expect(pairs != [(j, i) for _, i, j in most], "turned-around")
    expect(pairs != [min(some)[1:] for some in cells], "fewest")
    last = [
        max(row for row in some if row[1] == len(m) - 1)[1:] for some, m in zip(cells, MATRICES)
    ]
    first = [max(row for row in some if row[1] == 0)[1:] for some in cells]
    expect(pairs not in (first, last), "one-row")
    raise WrongError("other-pair")


class _Reader:
    """Reads the first cell of a picture: right wherever the label stands there."""

    def __init__(self) -> None:
        self.taught = 0

    def predict(self, x: list[float]) -> float:
        return x[0]

    def learn(self, *_: object) -> float:
        self.taught += 1
        return 0.0


def _group(right: int, wrong: int) -> Rows:
    return [[3.0, 0.0, 3.0]] * right + [[4.0, 1.0, 3.0]] * wrong


# How many rows of each group are read rightly and wrongly; none is the first, last or shortest one
# of its list each time.
GROUPS = [
    [(8, 2), (1, 3), (30, 10), (9, 1)],
    [(2, 1), (5, 5), (1, 0)],
    [(30, 30), (4, 1), (2, 3), (7, 0)],
    [(6, 6), (3, 1), (1, 2)],
]


def judge_worst(work: Work) -> None:
    """Judge ``worst(network, groups)``: the smallest share of right rows of any group."""
    function = work.function("worst")
    reader, found = _Reader(), []
    for groups in GROUPS:
        value = function(reader, [_group(*group) for group in groups])
        expect(value is not None, "returns-nothing")
        expect(isinstance(value, int | float), "no-number")
        found.append(value)
    expect(not reader.taught, "teaches")

    def is_all(rule: Callable[[list[tuple[int, int]]], float]) -> bool:
        return all(abs(value - rule(groups)) < SMALL for value, groups in zip(found, GROUPS))

    def share(group: tuple[int, int]) -> float:
        return group[0] / sum(group)

    if is_all(lambda groups: min(map(share, groups))):
        return
    expect(not is_all(lambda groups: max(map(share, groups))), "best")
    expect(not is_all(lambda groups: max(0, *map(share, groups))), "best")
    expect(not is_all(lambda groups: 100 * min(map(share, groups))), "percent")
    expect(not is_all(lambda groups: min(right for right, _ in groups)), "counts")
    expect(not is_all(lambda groups: sum(r for r, _ in groups) / sum(map(sum, groups))), "average")
    expect(not is_all(lambda groups: sum(map(share, groups)) / len(groups)), "average")
    expect(not is_all(lambda groups: share(groups[0])), "one-group")
    expect(not is_all(lambda groups: share(groups[-1])), "one-group")
    expect(not is_all(lambda _: 0), "always-nothing")
    shares = [[*map(share, groups)] for groups in GROUPS]
    expect(found != [each.index(min(each)) for each in shares], "place")
    expect(not is_all(lambda groups: 1 - min(map(share, groups))), "mistakes")
    raise WrongError("other-share")


def judge_fair(work: Work) -> None:
    """Judge ``fair``: it reads those who write further right about as well as the others."""
    fair = work["fair"]
    expect(hasattr(fair, "first") and hasattr(fair, "second"), "no-network")
    training, validation = work["training"], work["validation"]
    kept = {tuple(row) for row in validation}
    expect(kept.isdisjoint(map(tuple, training)), "drawers-mixed")
    model = as_package(fair)
    usual, shifted = share_right(model, validation), share_right(model, _shifted(validation))
    learned = min(share_right(model, training[:400]), share_right(model, _shifted(training[:400])))
    if min(usual, shifted) < FAIR:
        expect(max(usual, shifted) > 0.3, "untaught")
        expect(shifted >= FAIR or usual < FAIR, "still-unfair")
        expect(usual >= FAIR or shifted < FAIR, "forgot-the-others")
        raise WrongError("not-yet")
    expect(learned > min(usual, shifted) - 0.04, "learned-the-validation")
    mixed = is_mixed(work, validation, training, unless=work.names.get("test"))
    expect(not mixed or share_right(model, training) > usual + 0.01, "mixed-drawers")


def is_mixed(work: Work, held_back: Rows, learned: Rows, unless: Rows | None = None) -> bool:
    """Tell whether a list of the reader's holds much of one pile, some of another, none of a third.

    Much is a third of it: a few pictures of two people are the same to the pixel.
    """
    one, two, third = ({tuple(row) for row in rows or ()} for rows in (held_back, learned, unless))

    def is_of_both(rows: object) -> bool:
        if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
            return False
        known = {tuple(row) for row in rows if len(row) == len(held_back[0])}
        return 3 * len(known & one) >= len(one) and bool(known & two) and not known & third

    return any(is_of_both(value) for value in [*work.names.values()])


def as_package(network: Any) -> Model:
    """Take a reader's numbers over into a network of the package's, which is quick."""
    layers = [filled_in(network.first), filled_in(network.second)]
    sizes = [len(layers[0].weights[0]), *(len(layer.weights) for layer in layers)]
    expect(sizes[0] == 64 and sizes[-1] == 10, "other-sizes")
    model = Model(sizes, output="softmax", seed=0)
    for mine, theirs in zip(layers, model.layers):
        theirs.weights, theirs.biases = [[*row] for row in mine.weights], [*mine.biases]
    return model


def share_right(model: Model, rows: Rows) -> float:
    """Return the share of rows that are read right; the label stands last."""
    return model.score([row[:-1] for row in rows], [row[-1] for row in rows])


def _shifted(rows: Rows) -> Rows:
    return [
        [value for r in range(8) for value in [0, *row[8 * r : 8 * r + 7]]] + [row[-1]]
        for row in rows
    ]

"""Whether answers have to do with inputs: are neighbors alike, does a half teach the other?"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import product

from neuron.diagnosis.trials import Examples, affordable, go, like, sample
from neuron.network import Network, dot

FEWEST = 30  # rows: fewer tell nothing
ROWS, QUERIES = 300, 100
CLEAR = 2.6  # standard deviations above chance
ENOUGH = 5.0  # what full agreement would have to reach, else a test sees nothing
NEIGHBORS = (1, 5)
RATES = {"linear": 0.03}  # large errors make large steps
Columns = Sequence[Sequence[float]]


def unrelated(network: Network, examples: Examples, watched: Examples) -> bool:
    """Say whether nothing at all is seen of a relation, where one would be seen."""
    if len(examples) < FEWEST or len({tuple(target) for _, target in examples}) < 2:
        return False
    if len(watched) >= FEWEST and _foretold(network, watched) > CLEAR:
        return False
    rows = _evened(sample(examples, ROWS), numbers=network.output == "linear")
    for seen, possible in _neighbors(rows):
        # Far below chance is a relation as well: in a chessboard all neighbors differ.
        if possible < ENOUGH or not -ENOUGH < seen < CLEAR:
            return False
    return _learned_by_halves(network, rows) < CLEAR


def _evened(rows: Examples, *, numbers: bool) -> Examples:
    """Bring inputs between -1 and 1; put in place of numbers their ranks, between -1 and 1 too."""
    tops = [max(map(abs, column)) or 1.0 for column in zip(*(x for x, _ in rows))]
    targets = [target for _, target in rows]
    if numbers:  # so that a few huge answers do not hide the others
        orders = [sorted(column) for column in zip(*targets)]
        targets = [
            [(bisect_left(o, a) + bisect_right(o, a)) / len(rows) - 1 for o, a in zip(orders, t)]
            for t in targets
        ]
    return [([a / top for a, top in zip(x, tops)], t) for (x, _), t in zip(rows, targets)]


def _neighbors(rows: Examples) -> list[tuple[float, float]]:
    """See how much a row's answer is like those of the nearest rows: deviations from chance.

    Behind each stands what it would be if all of them had the row's own answer.
    """
    answers = _centered([target for _, target in rows])
    queries = range(min(QUERIES, len(rows)))
    whole = sum(dot(answers[i], answers[i]) for i in queries)
    chance = -whole / (len(rows) - 1)
    hits = dict.fromkeys(NEIGHBORS, 0.0)
    for i in queries:
        distances = [math.dist(rows[i][0], other) for other, _ in rows]
        distances[i] = math.inf
        near = sorted(distances)
        for k in hits:  # rows equally near count all
            alike = [dot(answers[i], a) for a, d in zip(answers, distances) if d <= near[k - 1]]
            hits[k] += sum(alike) / len(alike)
    # Two rows may be counted from both ends, which at most doubles the variance.
    variance = 2 * _spread([answers[i] for i in queries], answers) / len(rows)
    found = []
    for k, hit in hits.items():
        unit = math.sqrt(variance / k) or 1
        found.append(((hit - chance) / unit, (whole - chance) / unit))
    return found


def _learned_by_halves(network: Network, rows: Examples) -> float:
    """Let a new network learn one half and foretell the other: deviations from chance."""
    half = len(rows) // 2
    foretold = 0.0
    for known, new in ((rows[:half], rows[half:]), (rows[half:], rows[:half])):
        small = like(network, [network.sizes[0], 8, network.sizes[-1]])
        rate = RATES.get(network.output, 0.1)
        go(small, known, rate, max(1, min(60, affordable(small, known, 0.15))))
        foretold += _foretold(small, new)
    return foretold / math.sqrt(2)


def _foretold(network: Network, rows: Examples) -> float:
    """Say how far above shuffled answers the true ones go with a network's outputs.

    The unit is the standard deviation when answers are shuffled.
    Source: Hoeffding 1951, Annals of Mathematical Statistics 22, 558-566.
    """
    outputs = _centered([network._forward(x)[1] for x, _ in rows])  # noqa: SLF001 - of any kind
    answers = _centered([target for _, target in rows])
    variance = _spread(outputs, answers) / (len(rows) - 1)
    return sum(map(dot, outputs, answers)) / math.sqrt(variance) if variance > 0 else 0.0


def _centered(rows: Columns) -> Columns:
    means = [sum(column) / len(rows) for column in zip(*rows)]
    return [[a - mean for a, mean in zip(row, means)] for row in rows]


def _spread(some: Columns, others: Columns) -> float:
    """Add the squares of all products of a row here with a row there."""
    pairs = [*product(range(len(others[0])), repeat=2)]
    one, two = ([sum(row[k] * row[m] for row in rows) for k, m in pairs] for rows in (some, others))
    return dot(one, two)

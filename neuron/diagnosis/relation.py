"""Whether answers have to do with inputs: do neighbors agree, does a half teach the other?"""

import math
from collections import Counter

from neuron.diagnosis.trials import Examples, affordable, go, like, sample
from neuron.network import Network

FEWEST = 30  # rows: fewer tell nothing
ROWS, QUERIES = 300, 100
CLEAR = 2.6  # standard deviations above chance
ENOUGH = 5.0  # what full agreement would have to reach, else a test sees nothing
NEIGHBORS = (1, 5)


def unrelated(network: Network, examples: Examples, watched: Examples) -> bool:
    """Say whether nothing at all is seen of a relation, where one would be seen."""
    counts = Counter(tuple(target) for _, target in examples)
    one = network.output == "softmax" or (network.output, len(examples[0][1])) == ("sigmoid", 1)
    if not one or len(examples) < FEWEST or len(counts) < 2:
        return False
    if len(watched) >= FEWEST and _deviations(*_foretold(network, watched)) > CLEAR:
        return False
    tops = [max(map(abs, column)) or 1.0 for column in zip(*(x for x, _ in examples))]
    rows = [([a / top for a, top in zip(x, tops)], t) for x, t in sample(examples, ROWS)]
    for seen, possible in _neighbors(rows):
        # Far below chance is a relation as well: in a chessboard all neighbors differ.
        if possible < ENOUGH or not -ENOUGH < seen < CLEAR:
            return False
    return _deviations(*_learned_by_halves(network, rows)) < CLEAR


def _neighbors(rows: Examples) -> list[tuple[float, float]]:
    """Count how often the nearest rows have a row's answer: standard deviations from chance.

    Behind each stands what it would be if all of them had. Rows equally near count all.
    """
    queries = rows[:QUERIES]
    counts = Counter(tuple(target) for _, target in rows)
    chances = [(counts[tuple(target)] - 1) / (len(rows) - 1) for _, target in queries]
    # Two rows may be counted from both ends, which at most doubles the variance.
    variance = 2 * sum(p * (1 - p) for p in chances)
    hits = dict.fromkeys(NEIGHBORS, 0.0)
    for i, (x, target) in enumerate(queries):
        distances = [math.dist(x, other) for other, _ in rows]
        distances[i] = math.inf
        near = sorted(distances)
        for k in hits:
            equal = [rows[j][1] == target for j, d in enumerate(distances) if d <= near[k - 1]]
            hits[k] += sum(equal) / len(equal)
    found = []
    for k, hit in hits.items():
        unit = math.sqrt(variance / k) or 1
        found.append(((hit - sum(chances)) / unit, (len(queries) - sum(chances)) / unit))
    return found


def _learned_by_halves(network: Network, rows: Examples) -> tuple[float, float]:
    """Let a new network learn one half and foretell the other."""
    half = len(rows) // 2
    above = variance = 0.0
    for known, new in ((rows[:half], rows[half:]), (rows[half:], rows[:half])):
        small = like(network, [network.sizes[0], 8, network.sizes[-1]])
        go(small, known, 0.1, max(1, min(60, affordable(small, known, 0.15))))
        more, spread = _foretold(small, new)
        above, variance = above + more, variance + spread
    return above, variance


def _foretold(network: Network, rows: Examples) -> tuple[float, float]:
    """Add the chances that a network gives to what is true; subtract those of shuffled answers.

    Behind it stands the variance of the sum when answers are shuffled.
    Source: Hoeffding 1951, Annals of Mathematical Statistics 22, 558-566.
    """
    shares = [network.predict_proba(x) for x, _ in rows]
    classes = [target.index(1) if len(target) > 1 else int(target[0]) for _, target in rows]
    counts = [classes.count(k) for k in range(len(shares[0]))]
    means = [sum(column) / len(rows) for column in zip(*shares)]
    usual = sum(n * mean for n, mean in zip(counts, means)) / len(rows)
    above = variance = 0.0
    for row, k in zip(shares, classes):
        own = sum(n * share for n, share in zip(counts, row)) / len(rows)
        above += row[k] - usual
        variance += sum(
            n * (share - own - mean + usual) ** 2 for n, share, mean in zip(counts, row, means)
        )
    return above, variance / (len(rows) - 1)


def _deviations(above: float, variance: float) -> float:
    return above / math.sqrt(variance) if variance > 0 else 0.0

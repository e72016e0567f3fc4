"""Whether answers have to do with inputs: do neighbors agree, does a half teach the other?"""

import math
from collections import Counter

from neuron.diagnosis.trials import Examples, affordable, go, like, measure, sample
from neuron.network import Network

FEWEST = 30  # rows: fewer tell nothing
ROWS, QUERIES = 300, 100
CLEAR = 2.6  # standard deviations above chance
ENOUGH = 5.0  # what full agreement would have to reach, else a test sees nothing
NEIGHBORS = (1, 5)


def unrelated(network: Network, examples: Examples, watched: Examples) -> bool:
    """Say whether nothing at all is seen of a relation, where one would be seen."""
    counts = Counter(tuple(target) for _, target in examples)
    if network.output == "linear" or len(examples) < FEWEST or len(counts) < 2:
        return False
    usual = max(counts.values()) / len(examples)
    if len(watched) >= FEWEST:
        right = measure(network, watched)[1]
        if _deviations(right, usual, len(watched)) > CLEAR:
            return False
    tops = [max(map(abs, column)) or 1.0 for column in zip(*(x for x, _ in examples))]
    rows = [([a / top for a, top in zip(x, tops)], t) for x, t in sample(examples, ROWS)]
    for seen, possible in _neighbors(rows):
        # Far below chance is a relation as well: in a chessboard all neighbors differ.
        if possible < ENOUGH or not -ENOUGH < seen < CLEAR:
            return False
    return _deviations(_learned_by_halves(network, rows), usual, len(rows)) < CLEAR


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


def _learned_by_halves(network: Network, rows: Examples) -> float:
    """Let a new network learn one half and answer the other; give the share of right answers."""
    half = len(rows) // 2
    right = 0.0
    for known, new in ((rows[:half], rows[half:]), (rows[half:], rows[:half])):
        small = like(network, [network.sizes[0], 8, network.sizes[-1]])
        go(small, known, 0.1, max(1, min(60, affordable(small, known, 0.15))))
        right += measure(small, new)[1] * len(new)
    return right / len(rows)


def _deviations(share: float, chance: float, rows: int) -> float:
    return (share - chance) / math.sqrt(max(chance * (1 - chance), 1e-9) / rows)

"""What the probe sees of chapter 13's functions, on drawers and networks of its own."""

import copy
import random
from collections.abc import Callable
from typing import Any


def _split(names: dict[str, Any]) -> list[Any]:
    seen: list[Any] = []
    for count, share, seed in [(20, 0.25, 1), (9, 0, 2), (17, 0.2, 3), (12, 0.75, 4), (14, 0.4, 5)]:
        rows = [[i, 1] for i in range(count)]
        random.seed(seed)
        seen += [names["split"](rows, share), rows]
    return seen


class _Growing:
    """A network that counts its lessons in its numbers, and answers by that count."""

    def __init__(self, scores: list[list[int]]) -> None:
        self.scores, self.lessons = scores, 0
        self.first, self.second = Counted(), Counted()

    def learn(self, x: list[int], answer: int, rate: float) -> None:
        self.lessons += 1
        self.first.numbers += [x[0], answer, rate]
        self.second.numbers += [x[0]]

    def predict(self, x: list[int]) -> int:
        scores = self.scores[x[0] > 100]
        return int(x[0] % 100 < scores[min(len(self.second.numbers) // 3, len(scores) - 1)])


class Counted:
    """A layer: every lesson makes it longer."""

    def __init__(self) -> None:
        self.numbers: list[float] = []


# How many rows are right after each epoch, training and validation; the most epochs; the patience.
GROWTHS: list[tuple[list[list[int]], int, int]] = [
    ([[0, 1, 1, 2, 2, 3, 3, 3], [0, 2, 4, 3, 3, 5, 4, 4, 4, 4]], 20, 3),
    ([[0, 1, 2, 3], [0, 5, 2, 3, 4, 3, 4, 3, 4, 3]], 8, 5),
    ([[0, 3, 2, 1], [0, 1, 2, 3, 4, 5]], 4, 2),
    ([[0, 1, 2, 3], [0, 3, 4, 2, 1]], 9, 1),
    ([[0, 2, 2, 3], [0, 4, 4, 4, 3, 2]], 9, 2),
]


def _stopped(names: dict[str, Any]) -> list[Any]:
    seen: list[Any] = []
    for scores, most, patience in GROWTHS:
        network = _Growing(copy.deepcopy(scores))
        rows = [[i, 1] for i in range(3)], [[101 + i, 1] for i in range(6)]
        pairs = names["train"](network, *rows, 0.25, most, patience)
        seen += [list(map(list, pairs)), network.lessons, rows]
        seen += [network.first.numbers, network.second.numbers]
    return seen


PAIRED: list[list[tuple[float, float]]] = [
    [(0.1, 0.3), (0.4, 0.2)],
    [(0.5, 0.1), (0.2, 0.6), (0.9, 0.6), (1, 0.2)],
    [(0.3, 0.2), (0.2, 0.4), (0.4, 0.5)],
    [(0.7, 0.7)],
]
TWO_DRAWERS: list[list[list[list[int]]]] = [
    [[[1, 0], [2, 1], [3, 1]], [[2, 1], [1, 1], [3, 1]]],
    [[[1, 0]], [[2, 0], [0, 1]]],
    [[[4, 4], [4, 4], [5, 5]], [[4, 4], [4, 4]]],
    [[[1, 2], [2, 3]], [[2, 3], [1, 2], [1, 2]]],
]
WRITTEN: list[tuple[list[list[int]], list[str], list[str]]] = [
    ([[1, 0], [2, 0], [3, 1]], ["a", "b", "a"], ["a"]),
    ([[1, 0], [2, 1], [3, 1], [3, 1]], ["d", "c", "b", "a"], ["c", "a", "x"]),
    ([[5, 5]], ["a"], []),
]

VIEWS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "ch13-split": _split,
    "ch13-train": _stopped,
    "ch13-best-epoch": lambda n: [n["best_epoch"](list(pairs)) for pairs in PAIRED],
    "ch13-in-both": lambda n: [n["in_both"](*copy.deepcopy(two)) for two in TWO_DRAWERS],
    "ch13-by-writer": lambda n: [n["by_writer"](*copy.deepcopy(each)) for each in WRITTEN],
}

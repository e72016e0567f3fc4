"""Judges how rows are put into drawers: by lot, by their writers, and none of them in two."""

import random
from collections.abc import Callable
from typing import Any

from neuron_tutor.lessons.lesson import UnfitError, Work, expect, filled_in

Rows = list[list[float]]
# How many rows, the share to put aside, and how many rows that is.
CUTS = [(20, 0.25, 5), (10, 0.2, 2), (30, 0.1, 3), (16, 0.5, 8), (12, 0.75, 9)]
ROUNDED = [(17, 0.2, 3), (19, 0.3, 6), (14, 0.4, 6), (18, 0.2, 4)]
NONE = (9, 0, 0)


def judge_split(work: Work) -> None:
    """Judge ``split(rows, share)``: a shuffled copy, and the share at its end put aside."""
    split = work.function("split")
    found = [(_cut(split, *cut), cut[2]) for cut in CUTS]
    _judge_sizes(found)
    _judge_lot(split)
    kept, aside = _cut(split, *NONE)
    expect(len(kept) == NONE[0] and not aside, "none-aside")
    for count, share, wanted in ROUNDED:
        kept, aside = _cut(split, count, share, wanted)
        expect(abs(len(aside) - share * count) < 1, "other-size")
        if len(aside) != wanted:
            raise UnfitError("other-rounding")
    for count, share, wanted in CUTS:
        kept, aside = _cut(split, count, share, wanted, seed=count)
        shuffled = _rows(count)
        random.seed(count)
        random.shuffle(shuffled)
        if [*kept, *aside] != shuffled:
            raise UnfitError("other-lot")


def _rows(count: int) -> Rows:
    return [[i / 2, 1.0, i] for i in range(count)]


def _cut(
    split: Callable[..., Any], count: int, share: float, _wanted: int, seed: int = 0
) -> tuple[Rows, Rows]:
    """Let it split so many rows; say what is wrong with what came back, whatever its sizes."""
    rows = _rows(count)
    random.seed(seed)
    try:
        found = split(rows, share)
    except TypeError as error:
        expect("NoneType" not in str(error), "nothing-shuffled")
        raise
    expect(found is not None, "returns-nothing")
    expect(isinstance(found, tuple | list) and len(found) == 2, "not-two")
    kept, aside = (filled_in(part) for part in found)
    expect(isinstance(kept, list) and isinstance(aside, list), "no-lists")
    expect(rows == _rows(count), "rows-changed")
    together = [*kept, *aside]
    expect(all(row in rows for row in together), "no-rows")
    expect(all(together.count(row) <= 1 for row in rows), "none-aside" if not share else "twice")
    expect(len(together) == count, "rows-lost")
    return kept, aside


def _judge_sizes(found: list[tuple[tuple[Rows, Rows], int]]) -> None:
    sizes = [(len(kept), len(aside), wanted) for (kept, aside), wanted in found]
    expect(any(kept != wanted for kept, _, wanted in sizes), "swapped")
    expect(len({aside / (kept + aside) for kept, aside, _ in sizes}) > 1, "same-size")
    expect(all(aside == wanted for _, aside, wanted in sizes), "other-size")


def _judge_lot(split: Callable[..., Any]) -> None:
    orders = []
    for seed in (1, 2, 3):
        kept, aside = _cut(split, 20, 0.25, 5, seed=seed)
        orders.append([row[2] for row in (*kept, *aside)])
    expect(any(order != sorted(order) for order in orders), "not-shuffled")
    expect(any(sorted(order[15:]) != [*range(15, 20)] for order in orders), "not-shuffled")
    expect(orders[0] != orders[1] or orders[1] != orders[2], "own-seed")


# Rows, the writer of each, and the writers to put aside.
HANDS: list[tuple[Rows, list[str], list[str]]] = [
    ([[1, 0], [2, 0], [3, 1], [4, 1], [5, 0]], ["a", "b", "a", "c", "b"], ["b"]),
    ([[7, 1], [8, 0], [9, 0]], ["x", "x", "y"], ["y", "z"]),
    ([[1, 1], [2, 0], [3, 0], [4, 1]], ["p", "q", "r", "q"], ["p", "r"]),
    ([[5, 0], [6, 1]], ["m", "n"], []),
    ([[2, 2], [2, 2], [4, 0]], ["u", "v", "u"], ["v"]),
]


def judge_by_writer(work: Work) -> None:
    """Judge ``by_writer(rows, writers, aside)``: all rows of a writer are on one side."""
    by_writer = work.function("by_writer")
    results = []
    for rows, writers, aside in HANDS:
        given = [row[:] for row in rows], writers[:], aside[:]
        found = by_writer(*given)
        expect(found is not None, "returns-nothing")
        expect(isinstance(found, tuple | list) and len(found) == 2, "not-two")
        parts = [[*part] if isinstance(part, list | tuple) else None for part in found]
        expect(None not in parts, "no-lists")
        expect(given == (rows, writers, aside), "rows-changed")
        held = [row for row, writer in zip(rows, writers) if writer in aside]
        rest = [row for row, writer in zip(rows, writers) if writer not in aside]
        results.append((parts, rest, held, rows, writers, aside))
    expect(not all(parts == [held, rest] for parts, rest, held, *_ in results), "swapped")
    names = [
        [[w for w in writers if w not in aside], [w for w in writers if w in aside]]
        for *_, writers, aside in results
    ]
    expect([parts for parts, *_ in results] != names, "gives-writers")
    for parts, rest, held, rows, *_ in results:
        expect(len(parts[0]) + len(parts[1]) >= len(rows), "rows-lost")  # type: ignore[arg-type]
        expect(len(parts[0]) + len(parts[1]) == len(rows), "twice")  # type: ignore[arg-type]
        expect(parts == [rest, held], "mixed")


# The two drawers, and how many rows of the second lie in the first one as well.
TWINS: list[tuple[Rows, Rows, int]] = [
    ([[1, 0], [0, 1], [1, 1]], [[1, 1], [0, 0], [1, 0]], 2),
    ([[1, 0, 1]], [[1, 0, 0], [0, 0, 1]], 0),
    ([[2, 1], [3, 0], [2, 1]], [[2, 1]], 1),
    ([[5, 5]], [[5, 5], [5, 5], [1, 1], [5, 5]], 3),
    ([[1, 2], [3, 4], [5, 6], [7, 8]], [[3, 4], [7, 8], [1, 2], [5, 6]], 4),
    ([[0, 1], [1, 0]], [[1, 0], [2, 0], [3, 0]], 1),
]


def judge_in_both(work: Work) -> None:
    """Judge ``in_both(training, unseen)``, which counts what lies in both drawers."""
    in_both = work.function("in_both")
    results = []
    for training, unseen, right in TWINS:
        given = [row[:] for row in training], [row[:] for row in unseen]
        found = in_both(*given)
        expect(found is not None, "returns-nothing")
        expect(isinstance(found, int | float), "no-number")
        expect(given == (training, unseen), "rows-changed")
        results.append((found, right, training, unseen))
    if all(found == right for found, right, *_ in results):
        return
    expect(not all(f == len(u) - right for f, right, _, u in results), "counts-the-others")
    expect(not all(f == bool(right) for f, right, *_ in results), "yes-or-no")
    expect(not all(f == sum(r in u for r in t) for f, _, t, u in results), "counts-training")
    places = [sum(a == b for a, b in zip(t, u)) for *_, t, u in results]
    expect([found for found, *_ in results] != places, "same-place")
    pairs = [sum(a == b for a in t for b in u) for *_, t, u in results]
    expect([found for found, *_ in results] != pairs, "counts-pairs")
    answers = [sum(r[-1] in [q[-1] for q in t] for r in u) for *_, t, u in results]
    expect([found for found, *_ in results] != answers, "counts-labels")
    expect(any(found for found, *_ in results), "counts-nothing")
    expect(any(found > 1 for found, *_ in results), "never-above-one")
    expect(not all(f == right + 1 for f, right, *_ in results), "one-too-many")
    expect(False, "miscounted")

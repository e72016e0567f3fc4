"""Brings columns of a table near 0, exactly as the doctor then advises."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from neuron.notices import SCALED

Rows = Sequence[Sequence[float]]


class Scaled(NamedTuple):
    """The rows after scaling, and what the sentence says of the column to blame.

    ``far`` is whether a column lies far from 0, so that dividing alone leaves its values alike.
    """

    rows: list[list[float]]
    far: bool
    values: dict[str, Any]


def scale(rows: Rows) -> Scaled:
    """Divide every column by its largest value; where one is far from 0, subtract the least before.

    That is done to all columns alike, since the advice is.
    """
    spans = [(min(column), max(column)) for column in zip(*rows)]
    tops = [max(-low, high) for low, high in spans]
    distant = [
        top if top > SCALED and high - low < top / 2 else 0.0
        for top, (low, high) in zip(tops, spans)
    ]
    far = any(distant)
    worst = distant if far else tops
    at = worst.index(max(worst))
    low, high = spans[at]
    if not far:
        spans = [(0.0, top) for top in tops]
    moved = [[(a - low) / (high - low or 1.0) for a, (low, high) in zip(x, spans)] for x in rows]
    return Scaled(moved, far, {"column": 1 + at, "top": tops[at], "low": low, "high": high})

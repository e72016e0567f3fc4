"""Where on a plane a function gives which answer: exact outlines from few calls."""

from bisect import bisect_right
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
Point = tuple[float, float]

BITS = 6  # halvings of one step of the grid: an edge is found to 1/64 of it
MOST = 5_000  # questions; who needs more is noise, and is drawn as coarse as the grid


@dataclass(frozen=True)
class Regions(Generic[K]):
    """The plane cut up: for every answer its polygons, and the edges between different answers."""

    polygons: dict[K, list[list[Point]]]
    edges: list[list[Point]]

    def share(self, *, answer: K) -> float:
        """Return the area of an answer as a share of the whole."""
        total = sum(area(p) for polygons in self.polygons.values() for p in polygons)
        return sum(area(p) for p in self.polygons.get(answer, [])) / total


@dataclass(frozen=True)
class _Scan(Generic[K]):
    """The answers along one horizontal line, and the places where they change."""

    answers: tuple[K, ...]
    cuts: tuple[float, ...]


_Band = list[tuple[float, _Scan[K]]]  # lines above each other with the same order of answers


class _NoiseError(Exception):
    """The answers change wherever one looks."""


def regions(
    answer: Callable[[float, float], K],
    xs: tuple[float, float],
    ys: tuple[float, float],
    grid: int = 16,
) -> Regions[K]:
    """Ask on a grid, halve the steps on which the answer changes, and join the changes to outlines.

    Straight edges come out exact to about a thousandth of the range, curves as polygons with one
    corner per line of the grid. What is smaller than a step of the grid can be missed.
    """
    try:
        return _cut_up(answer, xs, ys, grid, BITS)
    except _NoiseError:
        return _cut_up(answer, xs, ys, grid, 0)


def _cut_up(
    answer: Callable[[float, float], K],
    xs: tuple[float, float],
    ys: tuple[float, float],
    grid: int,
    depth: int,
) -> Regions[K]:
    columns = [xs[0] + (xs[1] - xs[0]) * i / grid for i in range(grid + 1)]
    rows = [ys[0] + (ys[1] - ys[0]) * i / grid for i in range(grid + 1)]
    left = MOST

    def scan(y: float) -> _Scan[K]:
        def at(x: float) -> K:
            nonlocal left
            left -= 1
            if left < 0 and depth:
                raise _NoiseError
            return answer(x, y)

        asked = [(x, at(x)) for x in columns]
        found = [change for pair in pairwise(asked) for change in _changes(at, *pair, depth)]
        return _Scan((asked[0][1], *(value for _, value in found)), tuple(x for x, _ in found))

    bands: list[_Band[K]] = []
    lines = [(y, scan(y)) for y in rows]
    band = lines[:1]
    for pair in pairwise(lines):
        for y, lower, upper in _seams(scan, *pair, depth):
            band.append((y, lower))
            bands.append(band)
            band = [(y, upper)]
        band.append(pair[1])
    bands.append(band)
    return _joined(_merged(bands, 2.5 * (ys[1] - ys[0]) / grid / 2**BITS), xs)


def _changes(
    at: Callable[[float], K], left: tuple[float, K], right: tuple[float, K], depth: int
) -> list[tuple[float, K]]:
    """Find where the answer changes between two places, and to what."""
    if left[1] == right[1]:
        return []
    half = (left[0] + right[0]) / 2
    if depth == 0:
        return [(half, right[1])]
    between = half, at(half)
    return _changes(at, left, between, depth - 1) + _changes(at, between, right, depth - 1)


def _seams(
    scan: Callable[[float], _Scan[K]],
    lower: tuple[float, _Scan[K]],
    upper: tuple[float, _Scan[K]],
    depth: int = BITS,
) -> list[tuple[float, _Scan[K], _Scan[K]]]:
    """Find the heights at which the order of the answers changes, and the lines on both sides."""
    if lower[1].answers == upper[1].answers:
        return []
    half = (lower[0] + upper[0]) / 2
    if depth == 0:
        return [(half, lower[1], upper[1])]
    between = half, scan(half)
    return _seams(scan, lower, between, depth - 1) + _seams(scan, between, upper, depth - 1)


def _merged(bands: list[_Band[K]], thin: float) -> list[_Band[K]]:
    """Leave out bands that exist only because the line of the grid met an edge; close the gaps."""
    kept = [band for band in bands if band[-1][0] - band[0][0] > thin]
    for lower, upper in pairwise(kept):
        y = (lower[-1][0] + upper[0][0]) / 2
        lower[-1] = y, lower[-1][1]
        upper[0] = y, upper[0][1]
    return kept


def _joined(bands: list[_Band[K]], xs: tuple[float, float]) -> Regions[K]:
    polygons: dict[K, list[list[Point]]] = {}
    edges: list[list[Point]] = []
    last: tuple[float, _Scan[K]] | None = None
    for band in bands:
        answers = band[0][1].answers
        sides = [[(xs[0], y) for y, _ in band]]
        for i in range(len(answers) - 1):
            side = [(scan.cuts[i], y) for y, scan in band]
            sides.append(side)
            edges.append(side)
        sides.append([(xs[1], y) for y, _ in band])
        for i, value in enumerate(answers):
            polygons.setdefault(value, []).append(sides[i] + sides[i + 1][::-1])
        if last:
            edges += _flat(last[1], band[0][1], band[0][0], xs)
        last = band[-1]
    return Regions(polygons, edges)


def _flat(lower: _Scan[K], upper: _Scan[K], y: float, xs: tuple[float, float]) -> list[list[Point]]:
    """Return the pieces of a horizontal line on whose two sides the answers differ."""
    stops = sorted({*xs, *lower.cuts, *upper.cuts})
    pieces = []
    for x1, x2 in pairwise(stops):
        middle = (x1 + x2) / 2
        if _on(lower, middle) != _on(upper, middle):
            pieces.append([(x1, y), (x2, y)])
    return pieces


def _on(scan: _Scan[K], x: float) -> K:
    return scan.answers[bisect_right(scan.cuts, x)]


def area(polygon: list[Point]) -> float:
    """Return the area inside a polygon (the shoelace formula)."""
    ahead = [*polygon[1:], polygon[0]]
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(polygon, ahead))) / 2


def middle(polygon: list[Point]) -> Point:
    """Return the centre of mass of a polygon, or of its corners if it has no area."""
    ahead = [*polygon[1:], polygon[0]]
    sx = sy = doubled = 0.0
    for (x1, y1), (x2, y2) in zip(polygon, ahead):
        cross = x1 * y2 - x2 * y1
        doubled += cross
        sx += (x1 + x2) * cross
        sy += (y1 + y2) * cross
    if not doubled:
        return sum(x for x, _ in polygon) / len(polygon), sum(y for _, y in polygon) / len(polygon)
    return sx / (3 * doubled), sy / (3 * doubled)


def simple(points: list[Point], slack: float = 0.15) -> list[Point]:
    """Drop the points that lie on the line between others (Douglas & Peucker 1973)."""
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        (x1, y1), (x2, y2) = points[first], points[last]
        dx, dy = x2 - x1, y2 - y1
        length = (dx * dx + dy * dy) ** 0.5
        worst, at = slack, -1
        for i in range(first + 1, last):
            x, y = points[i]
            if length:
                distance = abs(dy * (x - x1) - dx * (y - y1)) / length
            else:
                distance = ((x - x1) ** 2 + (y - y1) ** 2) ** 0.5
            if distance > worst:
                worst, at = distance, i
        if at >= 0:
            keep.add(at)
            spans += [(first, at), (at, last)]
    return [points[i] for i in sorted(keep)]

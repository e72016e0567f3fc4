"""Says whether a straight line parts two sets of points, without rounding."""

from fractions import Fraction
from itertools import combinations, product

Point = tuple[Fraction, Fraction]


def exact(row: list[float]) -> Point:
    """Read decimals as they are written."""
    return Fraction(str(row[0])), Fraction(str(row[1]))


def separable(ones: list[Point], zeros: list[Point]) -> bool:
    """Whether a line parts two sets: no triangle and no segment of one meets one of the other."""
    for inside, around in ((ones, zeros), (zeros, ones)):
        corners = [*combinations(around, min(3, len(around)))]
        if any(_within(point, corner) for point in inside for corner in corners):
            return False
    pairs = product(combinations(ones, 2), combinations(zeros, 2))
    return not any(_cross(*one, *other) for one, other in pairs)


def _side(p: Point, q: Point, r: Point) -> int:
    turn = (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
    return (turn > 0) - (turn < 0)


def _within(point: Point, corners: tuple[Point, ...]) -> bool:
    """Whether a point lies in a triangle, its border counted, or on a segment."""
    sides = [_side(a, b, point) for a, b in zip(corners, (*corners[1:], corners[0]))]
    if len(corners) == 1:
        return point == corners[0]
    if any(sides):
        return len(corners) > 2 and (min(sides) >= 0 or max(sides) <= 0) and _boxed(point, corners)
    return _boxed(point, corners)


def _boxed(point: Point, corners: tuple[Point, ...]) -> bool:
    return all(
        min(c[axis] for c in corners) <= point[axis] <= max(c[axis] for c in corners)
        for axis in (0, 1)
    )


def _cross(p: Point, q: Point, r: Point, s: Point) -> bool:
    """Whether two segments meet; where they only touch, a point lies on one of them."""
    if any(_within(point, (r, s)) for point in (p, q)):
        return True
    if any(_within(point, (p, q)) for point in (r, s)):
        return True
    return _side(p, q, r) * _side(p, q, s) < 0 and _side(r, s, p) * _side(r, s, q) < 0

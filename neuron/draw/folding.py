"""Chapter 9: the four rows of a table on a square of paper, folded until two of them meet."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from neuron.checks import expect, number
from neuron.draw.figure import Figure
from neuron.draw.markup import Point, trace
from neuron.draw.palette import INK, LINE, ONE, PAPER, SOFT, ZERO
from neuron.draw.plane import marker
from neuron.draw.scale import places, points
from neuron.draw.sheet import Sheet
from neuron.draw.words import Words

LEFT, BOTTOM, SIDE = 80.0, 262.0, 200.0
RISE = 0.3  # how far the corner seems to lift off the table, as a share of the side
CORNERS = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]
BESIDE = 20.0  # where two points meet, the one on top lies beside the other


@dataclass(frozen=True)
class _Sheet:
    rows: list[tuple[float, ...]]
    share: float

    def moved(self, place: Sequence[float]) -> Point:
        """Return where a place lies on the drawing: what is above the crease turns over it."""
        x, y = place[:2]
        off = max(0.0, (y - x) / 2)  # from the crease, along x and y
        angle = pi * self.share
        back = off * (1 - cos(angle))
        x, y = x + back, y - back + RISE * 2 * off * sin(angle)
        return LEFT + SIDE * x, BOTTOM - SIDE * y

    @property
    def parts(self) -> bool:
        """Whether one straight line parts the answers once the sheet is folded."""
        answers = {row[:2]: row[2] for row in self.rows}
        meet = {answers[(1.0, 0.0)], answers[(0.0, 1.0)]}
        crease = {answers[(0.0, 0.0)], answers[(1.0, 1.0)]}
        return self.share == 1 and len(meet) == len(crease) == 1 and meet != crease


def folding(rows: Sequence[Sequence[float]], share: float = 1) -> Figure:
    """Draw the four points of a table on a square of paper that is being folded.

    ``rows`` are ``(x1, x2, answer)`` for the four pairs of 0 and 1. The crease goes through (0, 0)
    and (1, 1), so that (1, 0) and (0, 1) meet; ``share`` is 0 for flat, 1 for folded over.
    """
    kept = points("rows", rows, 3, "two inputs and one answer")
    wanted = "one row for each pair of 0 and 1"
    expect(sorted(row[:2] for row in kept) == sorted(CORNERS), "rows", wanted, rows)
    share = number("share", share, "a number from 0 to 1")
    expect(0 <= share <= 1, "share", "a number from 0 to 1", share)
    expect(all(row[2] in (0, 1) for row in kept), "rows", "answers that are 0 or 1", rows)
    return Figure(lambda say: _paint(say, _Sheet(kept, share)))


def _paint(say: Words, subject: _Sheet) -> Sheet:
    sheet = Sheet(BOTTOM + 40, say("folding.title"), _summary(say, subject))
    flat = [subject.moved(corner) for corner in CORNERS[:3]]
    flap = [subject.moved(corner) for corner in (CORNERS[0], CORNERS[2], CORNERS[3])]
    with sheet.group(stroke=SOFT, stroke_width=1.5, stroke_linejoin="round"):
        sheet.add("path", d=trace(flat, closed=True), fill=PAPER)
        sheet.add("path", d=trace(flap, closed=True), fill=LINE, fill_opacity=0.6)
        crease = trace([flat[0], flat[2]])
        sheet.add("path", d=crease, fill="none", stroke_dasharray="4 4")
    if subject.parts:
        ends = [subject.moved((0.35, -0.15)), subject.moved((1.15, 0.65))]
        sheet.add("path", d=trace(ends), stroke=INK, stroke_width=2.5)
    for row, place in enumerate(subject.rows, 1):
        x, y = subject.moved(place)
        if place[:2] == CORNERS[3]:
            x += BESIDE * (subject.share == 1)
        shape, color = ("circle", ONE) if place[2] else ("square", ZERO)
        marker(sheet, shape, (x, y), color, 10)
        sheet.text(x, y, str(row), size=11, weight=700, fill=PAPER)
    return sheet


def _summary(say: Words, subject: _Sheet) -> str:
    parts = [
        say("folding.point", row=i, place=places(row[:2]), answer=int(row[2]))
        for i, row in enumerate(subject.rows, 1)
    ]
    numbers = {row[:2]: i for i, row in enumerate(subject.rows, 1)}
    pair = {"one": numbers[CORNERS[1]], "other": numbers[CORNERS[3]]}
    ends = {0.0: "folding.flat", 1.0: "folding.folded"}
    parts.append(say(ends.get(subject.share, "folding.half"), **pair))
    if subject.parts:
        parts.append(say("folding.parted"))
    return " ".join(parts)

"""The decision map: which inputs get the answer 1, and the rows as points on it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from neuron.draw.ask import asker, probability, snapshot, steady
from neuron.draw.figure import Figure
from neuron.draw.markup import Point, literal, short
from neuron.draw.palette import BAD, INK, ONE, PAPER, SOFT, ZERO
from neuron.draw.plane import BOTTOM, LEFT, SIDE, Plane, marker
from neuron.draw.regions import Regions, regions
from neuron.draw.scale import labels, number, places, span, widen
from neuron.draw.scale import points as points_of
from neuron.draw.sheet import DOT, Sheet
from neuron.draw.words import Words

NUMBERED = 9  # up to so many points carry the number of their row
LEVELS = (0.1, 0.3, 0.5, 0.7, 0.9)  # where the shades of a probability change
GRID = 20  # a smooth answer is asked on a grid of so many steps and interpolated in between

Row = tuple[float, ...]


@dataclass(frozen=True)
class _Map:
    ask: Callable[[Sequence[float]], float]
    rows: list[Row]
    predictions: list[float]
    low: float
    high: float
    names: Sequence[str]
    edit: str | None

    @property
    def wrong(self) -> list[int]:
        return [
            i
            for i, (p, row) in enumerate(zip(self.predictions, self.rows))
            if (p > 0.5) != bool(row[2])
        ]


def boundary(
    predict: object,
    points: Sequence[Sequence[float]],
    *,
    low: float = -0.5,
    high: float = 1.5,
    names: Sequence[str] = ("x1", "x2"),
    edit: str | None = None,
) -> Figure:
    """Draw where ``predict`` answers 1, for any neuron, network or function of two inputs.

    ``points`` are rows ``(x1, x2, answer)``. Answers between 0 and 1 are drawn as shades, with a
    line at 0.5. The map grows to hold all points. ``edit="data"`` lets each point be dragged:
    point 0 is ``data[0][0]`` and ``data[0][1]``.
    """
    rows = points_of("points", points, 3, "two inputs and one answer")
    ends = span(low, high)
    now = asker(predict, 2)
    predictions = [probability(now(x), x) for *x, _ in rows]
    later = asker(snapshot(predict), 2)

    def ask(x: Sequence[float]) -> float:
        return probability(later(x), x)

    values = [value for row in rows for value in row[:2]]
    ends = span(*widen(*ends, values))
    steady(lambda x1, x2: ask((x1, x2)), *ends, "predict")
    subject = _Map(ask, rows, predictions, *ends, labels("names", names, 2), literal(edit))
    return Figure(lambda say: _paint(say, subject))


def _paint(say: Words, subject: _Map) -> Sheet:
    plane = Plane(subject.low, subject.high)
    cuts = _cuts(subject)
    hollow = bool(subject.wrong) and len(subject.rows) > NUMBERED
    share = cuts[0.5].share(answer=True)
    sheet = Sheet(BOTTOM + 60 + 18 * hollow, say("boundary.title"), _summary(say, subject, share))
    for color, answer in ((ONE, True), (ZERO, False)):
        with sheet.group(fill=color, fill_opacity=0.26 if len(cuts) == 1 else 0.14):
            for level, found in cuts.items():  # the surer the answer, the more layers
                if (level >= 0.5) if answer else (level <= 0.5):
                    plane.fill(sheet, found.polygons.get(answer, []))
    plane.edges(sheet, cuts[0.5].edges, stroke=INK, stroke_width=1.8)
    plane.axes(sheet, subject.names)
    spots = _spots(plane, subject.rows)
    _points(sheet, subject, spots)
    _legend(sheet, say, subject, hollow=hollow)
    if subject.edit is not None:
        for i, spot in enumerate(spots):
            place = f"{subject.edit}[{i}][0] {subject.edit}[{i}][1]"
            label = say("drag.point", row=i + 1)
            plane.handle(sheet, place, subject.rows[i], label=label, names=subject.names, at=spot)
    return sheet


def _cuts(subject: _Map) -> dict[float, Regions[bool]]:
    """Cut the map at 0.5; for an answer that is smooth also at the other levels."""
    low, high = subject.low, subject.high
    steps = [low + (high - low) * i / GRID for i in range(GRID + 1)]
    asked = [[subject.ask((x, y)) for x in steps] for y in steps]
    if all(p in (0, 1) for line in asked for p in line):
        return {0.5: regions(lambda x, y: subject.ask((x, y)) > 0.5, (low, high), (low, high))}
    steep = GRID / (high - low)

    def smooth(x: float, y: float) -> float:
        """Interpolate between the four nearest answers."""
        u, v = (x - low) * steep, (y - low) * steep
        i, j = min(int(u), GRID - 1), min(int(v), GRID - 1)
        u, v = u - i, v - j
        below = asked[j][i] * (1 - u) + asked[j][i + 1] * u
        above = asked[j + 1][i] * (1 - u) + asked[j + 1][i + 1] * u
        return below * (1 - v) + above * v

    def cut(level: float) -> Regions[bool]:
        return regions(lambda x, y: smooth(x, y) > level, (low, high), (low, high), GRID)

    return {level: cut(level) for level in LEVELS}


def _legend(sheet: Sheet, say: Words, subject: _Map, *, hollow: bool) -> None:
    y = BOTTOM + 49
    marker(sheet, "circle", (LEFT + 6, y), ONE, 6, halo=False)
    marker(sheet, "square", (LEFT + 84, y), ZERO, 6, halo=False)
    with sheet.group(font_size=11, text_anchor="start", fill=SOFT):
        sheet.text(LEFT + 16, y, say("boundary.one"))
        sheet.text(LEFT + 94, y, say("boundary.zero"))
        if hollow:
            sheet.text(LEFT, y + 18, say("boundary.hollow"))
    if subject.rows:
        right = len(subject.rows) - len(subject.wrong)
        score = say("score", right=right, total=len(subject.rows))
        sheet.text(LEFT + SIDE, y, score, anchor="end", weight=700)


def _spots(plane: Plane, rows: list[Row]) -> list[Point]:
    """Place the points; those with the same inputs stand side by side."""
    seen: dict[Row, int] = {}
    spots = []
    for row in rows:
        again = seen[row[:2]] = seen.get(row[:2], -1) + 1
        x, y = plane(row)
        spots.append((x + 15 * again, y))
    return spots


def _points(sheet: Sheet, subject: _Map, spots: list[Point]) -> None:
    numbered = len(spots) <= NUMBERED
    size = 17 if numbered else 9
    for answer, cap, color in ((1, "round", ONE), (0, "square", ZERO)):
        wide = size if answer else size * 0.88
        some = [p for p, row in zip(spots, subject.rows) if bool(row[2]) == bool(answer)]
        d = "".join(f"M{short(x)} {short(y)}{DOT}" for x, y in some)
        if d:
            for stroke, width in ((PAPER, wide + 3), (color, wide)):
                sheet.add("path", d=d, stroke=stroke, stroke_width=width, stroke_linecap=cap)
    wrong = [spots[i] for i in subject.wrong]
    if numbered:
        with sheet.group(fill=PAPER, font_weight=700, font_size=11):
            for i, (x, y) in enumerate(spots):
                sheet.text(x, y - 0.3, str(i + 1))
        for x, y in wrong:
            sheet.add("circle", cx=x, cy=y, r=13, fill="none", stroke=BAD, stroke_width=2)
            sheet.cross(x + 16, y - 12)
    elif wrong:  # hollow
        d = "".join(f"M{short(x)} {short(y)}{DOT}" for x, y in wrong)
        sheet.add("path", d=d, stroke=PAPER, stroke_width=4.5, stroke_linecap="round")


def _summary(say: Words, subject: _Map, share: float) -> str:
    parts = [
        say(
            "boundary.share",
            x=subject.names[0],
            y=subject.names[1],
            low=number(subject.low),
            high=number(subject.high),
            share=round(100 * share),
        ),
    ]
    if subject.rows:
        total = len(subject.rows)
        wrong = subject.wrong
        parts.append(say("score", right=total - len(wrong), total=total) + ".")
        if wrong:
            few = ", ".join(places(subject.rows[i][:2]) for i in wrong[:6])
            parts.append(say("boundary.wrong", points=few + (", …" if len(wrong) > 6 else "")))
    return " ".join(parts)

"""Curves of what happened in training, one value per epoch."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor

from neuron.checks import expect, listed
from neuron.checks import number as finite_number
from neuron.draw.figure import Figure
from neuron.draw.markup import fit, short, trace
from neuron.draw.palette import INK, LINE, ONE, PAPER, SOFT, THIRD, ZERO
from neuron.draw.regions import Point, simple
from neuron.draw.scale import Scale, near, number, numbers, round_step, ticks
from neuron.draw.sheet import Sheet
from neuron.draw.words import Words

LEFT, RIGHT = 40.0, 316.0  # the last values stand in the margin
HEIGHT = 110.0  # of one panel
NAMED = 8  # places at most have their name below
COLUMNS = 150  # more values than this are drawn by the lowest and highest of each column
STROKES = ((ONE, None), (ZERO, "6 3"), (THIRD, "2 3"), (INK, "8 3 2 3"))  # colour and dashes

Series = dict[str, list[float]]


@dataclass(frozen=True)
class _Chart:
    panels: list[Series]
    top: float | None
    stairs: bool  # for whole numbers
    at: list[str] | None = None
    across: str | None = None


def line(values: Sequence[float], *, name: str | None = None, top: float | None = None) -> Figure:
    """Draw one value per epoch: whole numbers, such as scores, as a staircase, others as a curve.

    ``top`` is the best possible value; it is drawn as a line to reach.
    """
    kept = numbers("values", values)
    if top is not None:
        top = float(finite_number("top", top))
        expect(near(top), "top", "a number up to 1e100", top)
    return _figure(_Chart([{"" if name is None else str(name): kept}], top, stairs=True))


def curves(
    *panels: Mapping[str, Sequence[float]],
    at: Sequence[object] | None = None,
    across: str | None = None,
) -> Figure:
    """Draw named curves: each dictionary is one panel with its own scale, all share the epochs.

    ``curves({"loss": losses}, {"training": a, "test": b})`` draws two panels. What is no course of
    epochs says so: ``at=[10, 20, 40]`` names the places of the values, ``across`` their axis.
    """
    kept = []
    for panel in panels:
        fits = isinstance(panel, Mapping) and panel
        expect(fits, "panels", 'a dictionary like {"loss": [...]}', panel)
        expect(len(panel) <= len(STROKES), "panels", f"at most {len(STROKES)} curves", [*panel])
        kept.append({str(key): numbers(f"panels[{str(key)!r}]", panel[key]) for key in panel})
    expect(kept, "panels", 'a dictionary like {"loss": [...]}', kept)
    places = None if at is None else [str(place) for place in listed("at", at, "a list of places")]
    if places is not None:
        for name, values in [named for panel in kept for named in panel.items()]:
            room = f"at most {len(places)} values"
            expect(len(values) <= len(places), f"panels[{name!r}]", room, values)
    axis = None if across is None else str(across)
    return _figure(_Chart(kept, None, stairs=False, at=places, across=axis))


def _figure(chart: _Chart) -> Figure:
    return Figure(lambda say: _paint(say, chart))


def _paint(say: Words, chart: _Chart) -> Sheet:
    longest = max(len(values) for panel in chart.panels for values in panel.values())
    longest = max(longest, len(chart.at or []))
    across = Scale(1, max(longest, 2), LEFT + 4, RIGHT - 4)
    named = [any(panel) for panel in chart.panels]
    heights = [HEIGHT + (20 if name else 0) + 10 for name in named]
    sheet = Sheet(
        sum(heights) + 38, say("chart.places" if chart.at else "chart.title"), _summary(say, chart)
    )
    y = 6.0
    for panel, name, height in zip(chart.panels, named, heights):
        if name:
            _key(sheet, panel, y + 8)
        _panel(sheet, chart, panel, across, y + height - 10)
        y += height
    with sheet.group(font_size=11, fill=SOFT):
        for mark, place in _places(chart.at, longest):
            sheet.text(across(mark), y + 4, place)
        sheet.text((LEFT + RIGHT) / 2, y + 22, fit(chart.across or say("epoch"), RIGHT - LEFT))
    return sheet


def _places(at: list[str] | None, longest: int) -> list[tuple[float, str]]:
    """Choose the places that are named below: round epochs, or those given, few enough to read."""
    if at is None:
        marks = [mark for mark in ticks(1, max(longest, 2), 6) if mark == int(mark) and mark > 0]
        return [(mark, number(mark)) for mark in marks]
    step = ceil(len(at) / NAMED)
    return [(i + 1.0, fit(name, (RIGHT - LEFT) / NAMED)) for i, name in enumerate(at)][::step]


def _panel(sheet: Sheet, chart: _Chart, panel: Series, across: Scale, bottom: float) -> None:
    finite = [v for values in panel.values() for v in values if near(v)]
    low, high = min([0.0, *finite]), max([chart.top or 0.0, *finite])
    step = round_step((high - low) / 4 or 0.25)
    whole = (near(v) and v.is_integer() for values in panel.values() for v in values)
    stairs = chart.stairs and all(whole)
    if stairs:
        step = max(step, 1.0)
    marks = [k * step for k in range(floor(low / step), ceil(high / step - 1e-9) + 1)]
    up = Scale(marks[0], max(marks[-1], marks[0] + step), bottom, bottom - HEIGHT)
    rules = "".join(f"M{short(LEFT)} {short(up(m))}h{short(RIGHT - LEFT)}" for m in marks)
    sheet.add("path", d=rules, stroke=LINE)
    with sheet.group(font_size=11, fill=SOFT, text_anchor="end"):
        for mark in marks:
            sheet.text(LEFT - 6, up(mark), number(mark))
    if chart.top is not None:
        sheet.line(LEFT, up(chart.top), RIGHT, up(chart.top), stroke=SOFT, stroke_dasharray="2 3")
    ends = []
    for (color, dashes), values in zip(STROKES, panel.values()):
        points = _stairs(values, across, up) if stairs else _curve(values, across, up)
        if points:
            look = {"stroke": color, "stroke_width": 2, "stroke_dasharray": dashes}
            sheet.add("path", d=trace(points), fill="none", stroke_linejoin="round", **look)
            ends.append((points[-1], color, next(v for v in reversed(values) if near(v))))
    lowest = bottom + 13.0
    for (x, y), color, value in sorted(ends, key=lambda end: -end[0][1]):
        sheet.add("circle", cx=x, cy=y, r=3.5, fill=color, stroke=PAPER)
        lowest = min(y, lowest - 13)  # last values that are close are written one over the other
        sheet.text(
            RIGHT + 4, lowest, number(value), size=11, weight=700, anchor="start", fill=color
        )


def _key(sheet: Sheet, panel: Series, y: float) -> None:
    """Say which curve is which: name, colour and dashes."""
    room = (RIGHT - LEFT) / len(panel)
    for i, ((color, dashes), name) in enumerate(zip(STROKES, panel)):
        x = LEFT + room * i
        sheet.line(x, y, x + 20, y, stroke=color, stroke_width=2, stroke_dasharray=dashes)
        sheet.text(x + 26, y, fit(name, room - 30), anchor="start", weight=600)


def _curve(values: list[float], across: Scale, up: Scale) -> list[Point]:
    """Turn values into a line; of many values keep the extremes of each column."""
    points = [(i + 1, v) for i, v in enumerate(values) if near(v)]
    if len(points) > 2 * COLUMNS:
        size = len(points) / COLUMNS
        kept = []
        for k in range(COLUMNS):
            some = points[int(k * size) : int((k + 1) * size)]
            kept += sorted({min(some, key=lambda p: p[1]), max(some, key=lambda p: p[1])})
        points = [*kept, points[-1]]
    return simple([(across(x), up(v)) for x, v in points], 0.3) if points else []


def _stairs(values: list[float], across: Scale, up: Scale) -> list[Point]:
    """Turn values into steps: each holds until the next."""
    points: list[Point] = []
    for i, value in enumerate(values):
        y = up(value)
        if points:
            if points[-1][1] == y and i < len(values) - 1:
                continue
            points.append((across(i + 1), points[-1][1]))
        points.append((across(i + 1), y))
    return points


def _summary(say: Words, chart: _Chart) -> str:
    parts = []
    if chart.at:
        parts.append(f"{chart.across or say('epoch')}: {', '.join(chart.at)}.")
    for panel in chart.panels:
        for name, values in panel.items():
            if not values:
                parts.append(say("chart.empty", name=name or say("chart.values")))
                continue
            parts.append(
                say(
                    "chart.series",
                    name=name or say("chart.values"),
                    count=len(values),
                    first=number(values[0]),
                    last=number(values[-1]),
                    low=number(min(values)),
                    high=number(max(values)),
                )
            )
    return " ".join(parts)

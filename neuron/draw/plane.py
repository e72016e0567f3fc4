"""A square with two axes, on which regions, points, paths and arrows are drawn."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from neuron.draw.palette import INK, PAPER, SOFT
from neuron.draw.regions import Point, Regions, simple
from neuron.draw.scale import Scale, number, ticks
from neuron.draw.sheet import Sheet, short, trace

LEFT, TOP, SIDE = 40.0, 26.0, 304.0
BOTTOM = TOP + SIDE  # the tick labels and the name of the x axis reach 32 further down

K = TypeVar("K", bound=Hashable)
SHAPES = ("circle", "square", "triangle", "diamond")


class Plane:
    """Where values lie on the sheet."""

    def __init__(self, low: float, high: float) -> None:
        if not low < high:
            raise ValueError(f"low, high: expected low < high, got {low!r} and {high!r}")
        self.low, self.high = float(low), float(high)
        self.x = Scale(self.low, self.high, LEFT, LEFT + SIDE)
        self.y = Scale(self.low, self.high, BOTTOM, TOP)

    def __call__(self, place: Sequence[float]) -> Point:
        """Return where a pair of values lies."""
        return self.x(place[0]), self.y(place[1])

    def holds(self, place: Sequence[float]) -> bool:
        """Tell whether a place is on the map."""
        return all(self.low <= value <= self.high for value in place[:2])

    def axes(self, sheet: Sheet, names: Sequence[str]) -> None:
        """Draw the frame, the ticks and the names of the axes."""
        marks = ticks(self.low, self.high)
        d = "".join(f"M{short(self.x(m))} {short(BOTTOM)}v4" for m in marks)
        d += "".join(f"M{short(LEFT)} {short(self.y(m))}h-4" for m in marks)
        sheet.add("path", d=f"M{LEFT:.0f} {TOP:.0f}h304v304h-304z{d}", fill="none", stroke=SOFT)
        with sheet.group(font_size=11, fill=SOFT):
            for mark in marks:
                sheet.text(self.x(mark), BOTTOM + 12, number(mark))
                sheet.text(LEFT - 8, self.y(mark), number(mark), anchor="end")
        sheet.text(LEFT + SIDE / 2, BOTTOM + 25, names[0], weight=600)
        sheet.text(LEFT - 8, 11, names[1], weight=600, anchor="start")

    def fill(self, sheet: Sheet, found: Regions[K], looks: Mapping[K, tuple[str, float]]) -> None:
        """Fill the regions: for every answer a colour and how opaque it is."""
        for key, polygons in found.polygons.items():
            color, opacity = looks[key]
            if opacity:
                d = "".join(trace(self.line(polygon), closed=True) for polygon in polygons)
                sheet.add("path", d=d, fill=color, fill_opacity=opacity)

    def line(self, points: Iterable[Sequence[float]]) -> list[Point]:
        """Map points to the sheet, without those that would not be seen."""
        return simple([self(point) for point in points])

    def path(self, sheet: Sheet, points: Sequence[Sequence[float]]) -> None:
        """Draw the way that something went, with a ring where it began."""
        with sheet.window(LEFT, TOP, SIDE, SIDE):
            d = trace(simple([self(point) for point in points], 0.4))
            for color, width in ((PAPER, 4), (INK, 1.8)):
                sheet.add(
                    "path",
                    d=d,
                    fill="none",
                    stroke=color,
                    stroke_width=width,
                    stroke_linejoin="round",
                )
            x, y = self(points[0])
            sheet.add("circle", cx=x, cy=y, r=4, fill=PAPER, stroke=INK, stroke_width=1.8)

    def handle(
        self,
        sheet: Sheet,
        place: str,
        values: Sequence[float],
        *,
        label: str,
        names: Sequence[str],
        at: Point | None = None,
    ) -> None:
        """Let the point with these two values be dragged about the map."""
        x, y = at or self(values)
        sheet.drag(
            place,
            x,
            y,
            values=values[:2],
            axis="xy",
            unit=[self.x.unit, self.y.unit],
            low=[self.low, self.low],
            high=[self.high, self.high],
            step=0.05,
            label=label,
            text=", ".join(f"{name} {number(value)}" for name, value in zip(names, values)),
        )


def marker(sheet: Sheet, shape: str, at: Point, color: str, size: float = 7) -> None:
    """Draw a circle, square, triangle or diamond of equal weight, set off from what is below."""
    x, y = at
    look = {"fill": color, "stroke": PAPER, "stroke_width": 2}
    if shape == "circle":
        sheet.add("circle", cx=x, cy=y, r=size, **look)
        return
    corners = {
        "square": [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
        "triangle": [(0, -1.2), (1.1, 0.8), (-1.1, 0.8)],
        "diamond": [(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)],
    }[shape]
    points = [(x + size * dx, y + size * dy) for dx, dy in corners]
    sheet.add("path", d=trace(points, closed=True), **look)

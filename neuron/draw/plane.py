"""A square with two axes, on which regions, points, paths and arrows are drawn."""

from collections.abc import Iterable, Sequence
from math import dist

from neuron.draw.markup import fit, short, trace
from neuron.draw.palette import INK, PAPER, SOFT
from neuron.draw.regions import Point, area, simple
from neuron.draw.scale import Scale, number, ticks
from neuron.draw.sheet import Sheet

LEFT, TOP, SIDE = 40.0, 26.0, 304.0
BOTTOM = TOP + SIDE  # the tick labels and the name of the x axis reach 32 further down

SHAPES = ("circle", "square", "triangle", "diamond")


class Plane:
    """Where values lie on the sheet."""

    def __init__(self, low: float, high: float) -> None:
        self.low, self.high = low, high
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
            with sheet.group(text_anchor="end"):
                for mark in marks:
                    sheet.text(LEFT - 8, self.y(mark), number(mark))
        sheet.text(LEFT + SIDE / 2, BOTTOM + 28, fit(names[0], SIDE), weight=600)
        sheet.text(LEFT - 8, 11, fit(names[1], SIDE), weight=600, anchor="start")

    def fill(self, sheet: Sheet, polygons: Iterable[list[Point]], **look: object) -> None:
        """Fill polygons, as one shape."""
        outlines = [self.line(polygon) for polygon in polygons]
        d = "".join(trace(outline, closed=True) for outline in outlines if area(outline) > 1)
        if d:
            sheet.add("path", d=d, **look)

    def edges(self, sheet: Sheet, edges: Iterable[list[Point]], **look: object) -> None:
        """Draw lines."""
        lines = [self.line(edge) for edge in edges]
        d = "".join(trace(line) for line in lines if dist(line[0], line[-1]) > 1 or len(line) > 2)
        if d:
            sheet.add("path", d=d, fill="none", **look)

    def line(self, points: Iterable[Sequence[float]]) -> list[Point]:
        """Map points to the sheet, without those that would not be seen."""
        return simple([self(point) for point in points], 0.3)

    def path(self, sheet: Sheet, points: Sequence[Sequence[float]]) -> None:
        """Draw the way that something went, with a ring where it began."""
        with sheet.window(LEFT, TOP, SIDE, SIDE):
            d = trace(simple([self(point) for point in points], 1.2))  # finer than the line is wide
            look = {"stroke": INK, "stroke_width": 2, "stroke_linejoin": "round"}
            sheet.add("path", d=d, fill="none", **look)
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


def marker(
    sheet: Sheet, shape: str, at: Point, color: str, size: float = 7, *, halo: bool = True
) -> None:
    """Draw a circle, square, triangle or diamond of equal weight, set off from what is below."""
    x, y = at
    look: dict[str, object] = {
        "fill": color,
        **({"stroke": PAPER, "stroke_width": 2} if halo else {}),
    }
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

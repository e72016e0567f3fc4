"""A drawing under way: shapes, text and handles are added, SVG text comes out."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Literal

from neuron.draw.markup import Point, each, element, plain, printable, quoted, short, trace, wrap
from neuron.draw.palette import BAD, GOOD, INK, PAPER, SOFT, declare
from neuron.language import Lang

WIDTH = 360  # user units, made for a phone's column; a wide page shows them a third larger
DOT = "h.01"  # a line that is all ends: without any length, square ends are missing on paper
REACH = 14.0  # half the hit area of a handle: 24 px and more on a phone


class Sheet:
    """Collects the parts of one figure; what is drawn first lies below.

    Ids, gradients, markers and style sheets are not used: two figures in one page cannot disturb
    each other, and a sanitizer has nothing to take away.
    """

    def __init__(self, height: float, title: str, summary: str) -> None:
        self.height = height
        self.title = printable(title)
        self.summary = printable(summary)
        self._body: list[str] = []
        self._handles: list[str] = []
        self._cells: list[str] = []

    def add(self, tag: str, text: str = "", /, **attributes: object) -> None:
        """Add one element; ``stroke_width=2`` becomes ``stroke-width="2"``, None is left out."""
        self._body.append(element(tag, text, attributes))

    @contextmanager
    def group(self, **attributes: object) -> Iterator[None]:
        """Put what is added meanwhile into one group that has these attributes."""
        outside, self._body = self._body, []
        try:
            yield
        finally:
            inside, self._body = "".join(self._body), outside
        self._body.append(wrap("g", inside, attributes))

    @contextmanager
    def window(self, x: float, y: float, width: float, height: float) -> Iterator[None]:
        """Clip what is added meanwhile to a rectangle, in unchanged coordinates."""
        outside, self._body = self._body, []
        try:
            yield
        finally:
            inside, self._body = "".join(self._body), outside
        box = {"x": x, "y": y, "width": width, "height": height}
        view = " ".join(short(value) for value in box.values())
        if not inside:
            return
        # An inner <svg> clips without a clip path, which would need an id.
        self._body.append(wrap("svg", inside, {**box, "viewBox": view}))

    def text(
        self,
        x: float,
        y: float,
        content: str,
        *,
        size: float | None = None,
        anchor: Literal["start", "middle", "end"] | None = None,
        fill: str | None = None,
        weight: int | None = None,
        halo: bool = False,
    ) -> None:
        """Write text whose middle line is at ``y``, at x its middle or, by ``anchor``, an end."""
        if not content:
            return
        around = {"stroke": PAPER, "stroke_width": 3, "paint_order": "stroke"} if halo else {}
        self.add(
            "text",
            quoted(content),
            x=x,
            y=round(y + 0.36 * (size or 12)),
            font_size=size,
            text_anchor=anchor,
            fill=fill,
            font_weight=weight,
            **around,
        )

    def line(self, x1: float, y1: float, x2: float, y2: float, **attributes: object) -> None:
        """Draw one straight line."""
        self.add("path", d=trace([(x1, y1), (x2, y2)]), **{"stroke": INK, **attributes})

    def arrow(self, start: Point, end: Point, *, color: str = INK, width: float = 1.5) -> None:
        """Draw an arrow whose point is exactly at ``end``."""
        (x1, y1), (x2, y2) = start, end
        length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
        if not length:
            return
        ux, uy = (x2 - x1) / length, (y2 - y1) / length
        head = min(max(7.0, 2.4 * width), length)
        bx, by = x2 - ux * head, y2 - uy * head
        wing = head * 0.5
        if length > head:
            self.line(x1, y1, bx, by, stroke=color, stroke_width=width)
        tip = [(x2, y2), (bx - uy * wing, by + ux * wing), (bx + uy * wing, by - ux * wing)]
        self.add("path", d=trace(tip, closed=True), fill=color)

    def tick(self, x: float, y: float, size: float = 5, color: str = GOOD) -> None:
        """Draw a tick, as a shape, so that no font can miss it."""
        points = [(x - size, y), (x - size * 0.25, y + size * 0.7), (x + size, y - size * 0.8)]
        self.add("path", d=trace(points), fill="none", stroke=color, stroke_width=2)

    def cross(self, x: float, y: float, size: float = 4, color: str = BAD) -> None:
        """Draw a cross, as a shape."""
        d = trace([(x - size, y - size), (x + size, y + size)])
        d += trace([(x - size, y + size), (x + size, y - size)])
        self.add("path", d=d, fill="none", stroke=color, stroke_width=2)

    def drag(
        self,
        place: str,
        x: float,
        y: float,
        *,
        values: Sequence[float],
        axis: Literal["x", "y", "xy"],
        unit: Sequence[float],
        low: Sequence[float],
        high: Sequence[float],
        step: float,
        label: str,
        text: str,
    ) -> None:
        """Add a handle at (x, y) that drags one number, or two (``axis="xy"``), of the code.

        ``place`` names the literals, x first; ``unit`` is user units per 1.0 of value. Drawn is
        only a dashed ring as wide as a finger: what it moves is drawn by the figure.
        """
        if not all(a <= value <= b for a, value, b in zip(low, values, high)):
            return  # what has run away, or is no number, cannot be taken hold of
        attributes = {
            "cx": x,
            "cy": y,
            "r": REACH,
            "data_edit": place,
            "data_axis": axis,
            "data_unit": each(unit),
            "data_min": each(low),
            "data_max": each(high),
            "data_step": each([step] * len(axis)),
            "tabindex": 0,
            "role": "slider",
            "aria_label": label,
            "aria_valuemin": plain(low[0]),
            "aria_valuemax": plain(high[0]),
            "aria_valuenow": plain(values[0]),
            "aria_valuetext": text,
        }
        self._handles.append(element("circle", "", attributes))

    def click(
        self,
        place: str,
        box: tuple[float, float, float, float],
        *,
        label: str,
        pressed: bool,
        set_to: str,
        tab: bool = True,
    ) -> None:
        """Add a handle over the box (x, y, width, height): a click sets the literal to a text.

        Without ``tab`` the Tab key passes it by: another handle does the same by keyboard.
        """
        more = {"rx": 6, "data_set": set_to}
        self._handles.append(_button(place, box, label, pressed, more, tab=tab))

    def cell(
        self,
        place: str,
        box: tuple[float, float, float, float],
        *,
        label: str,
        pressed: bool,
        at: tuple[int, int],
        fill: str,
        tab: bool = True,
    ) -> None:
        """Add a handle that is drawn itself: a click turns over a character of a text.

        ``at`` is the character's row and column. Arrow keys reach those that are without ``tab``.
        """
        more = {"fill": fill, "data_cell": f"{at[0]} {at[1]}"}
        self._cells.append(_button(place, box, label, pressed, more, tab=tab))

    def svg(self, lang: Lang) -> str:
        """Put the parts together."""
        body = "".join(self._body)
        handles = "".join(self._cells)
        if self._handles:
            # Dashed is what can be touched. Opacity 0 instead of no fill: it still feels a click.
            look = {"fill_opacity": 0, "stroke": SOFT, "stroke_dasharray": "2 2.5"}
            handles += wrap("g", "".join(self._handles), look)
        if handles:  # the drawing is described as a whole, the handles one by one
            body = f'<g aria-hidden="true">{body}</g>{handles}'
        style = (
            f"{declare(body + INK)}background:{PAPER};max-width:100%;height:auto;"
            "font-family:var(--neuron-font,system-ui,sans-serif)"
        )
        attributes = {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {WIDTH} {short(self.height)}",
            "width": WIDTH * 4 // 3,
            "height": round(self.height * 4 / 3),
            # With handles it must not be an image: that would hide them from a screen reader.
            "role": "group" if handles else "img",
            "lang": lang,
            "aria_label": self.title,
            "font_size": 12,
            "text_anchor": "middle",
            "fill": INK,
            "style": style,
        }
        title = f"<title>{quoted(self.title)}</title><desc>{quoted(self.summary)}</desc>"
        return wrap("svg", title + body, attributes)


def _button(
    place: str,
    box: tuple[float, float, float, float],
    label: str,
    pressed: bool,
    more: Mapping[str, object],
    *,
    tab: bool,
) -> str:
    attributes = {
        **dict(zip(("x", "y", "width", "height"), box)),
        **more,
        "data_edit": place,
        "tabindex": 0 if tab else -1,
        "role": "button",
        "aria_pressed": "true" if pressed else "false",
        "aria_label": label,
    }
    return element("rect", "", attributes)

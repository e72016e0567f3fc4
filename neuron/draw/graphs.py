"""Chapter 14: the computation graph, which shows what a number was made from."""

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from neuron.checks import expect, whole
from neuron.checks import number as plain_number
from neuron.draw.figure import Figure
from neuron.draw.markup import fit, literal, short, trace
from neuron.draw.palette import INK, LINE, ONE, PAPER, SOFT, ZERO
from neuron.draw.scale import Scale, number, widen
from neuron.draw.sheet import WIDTH, Sheet
from neuron.draw.words import Words

MOST = 400  # numbers
ROW, DOTS = 64.0, 30.0  # from one row to the next: of boxes, of dots
BOX = 52.0  # as wide as a box
TOP = 38.0
REACH = 4.0  # sliders go from -4 to 4
NEAR = 1e-9
VALUE = "a Value: with data, grad and sources, pairs of a Value and a slope"


@dataclass
class _Node:
    """One number, as it was when the figure was made."""

    data: float
    grad: float
    sources: list[tuple["_Node", float]]
    name: str = ""
    place: str | None = None
    row: int = 0  # from the result, which stands lowest
    x: float = 0.0
    y: float = 0.0

    @property
    def sign(self) -> str:
        """Tell from the numbers what made this one: no Value need remember it."""
        slopes = [slope for _, slope in self.sources]
        if len(slopes) == 2:
            (a, _), (b, _) = self.sources
            ways: dict[str, tuple[float, list[float]]] = {
                "+": (a.data + b.data, [1, 1]),
                "\N{MINUS SIGN}": (a.data - b.data, [1, -1]),
                "×": (a.data * b.data, [b.data, a.data]),
            }
            for sign, (data, wanted) in ways.items():
                pairs = zip([self.data, *slopes], [data, *wanted])
                if all(_close(one, other) for one, other in pairs):
                    return sign
        return "ƒ"


@dataclass
class _Graph:
    nodes: list[_Node]  # the result first
    back: int
    rows: int = 0
    boxes: bool = True
    named: list[_Node] = field(default_factory=list)

    def shows(self, node: _Node) -> bool:
        """Whether the way back has come as far as this number."""
        return node.row < self.back


def graph(result: Any, back: int | None = None, *, edit: str | None = None, **names: Any) -> Figure:
    """Draw what a Value was made from: the first numbers on top, the result at the bottom.

    ``names`` label Values: ``graph(loss, w1=w1)``. ``back`` says for how many rows, from the result
    on, slopes are shown: 0 for none; without it all, once ``backward`` has been called. With
    ``edit="numbers"`` the named Values get sliders for ``numbers[0]``, ``numbers[1]`` and so on.
    Many numbers are drawn as dots alone. Any object will do that has ``data``, ``grad`` and
    ``sources``, pairs of such an object and a slope.
    """
    known: dict[int, _Node] = {}
    order = _collected(result, known)
    wanted = f"0 or a whole number up to {MOST}, the rows with slopes"
    for i, (name, value) in enumerate(names.items()):
        expect(id(value) in known, name, "a Value that the result was made from", value)
        known[id(value)].name = name
        known[id(value)].place = literal(edit and f"{edit}[{i}]")
    literal(edit)
    rows = _into_rows(order)
    shown = (rows if order[0].grad else 0) if back is None else whole("back", back, wanted, 0)
    named = [known[id(value)] for value in names.values()]
    subject = _Graph(order, shown, rows, named=named)
    _spread(subject)
    return Figure(lambda say: _paint(say, subject))


def _collected(result: Any, known: dict[int, _Node]) -> list[_Node]:
    """Copy all numbers, the result first, each before what it was made from."""
    waiting, met = [(result, False)], []
    while waiting:
        value, seen = waiting.pop()
        if seen:
            node = known[id(value)]
            node.sources = [(known[id(s)], plain_number("slope", k)) for s, k in value.sources]
            met.append(node)
        elif id(value) not in known:
            expect(len(known) < MOST, "result", f"at most {MOST} numbers", f"{MOST + 1} and more")
            known[id(value)] = _Node(*_numbers(value), [])
            waiting.append((value, True))
            waiting += [(source, False) for source, _ in reversed(value.sources)]
    return met[::-1]


def _numbers(value: Any) -> tuple[float, float]:
    sources = getattr(value, "sources", None)
    fine = hasattr(value, "data") and hasattr(value, "grad") and isinstance(sources, list | tuple)
    expect(fine, "result", VALUE, value, TypeError)
    pairs = all(isinstance(each, list | tuple) and len(each) == 2 for each in sources or ())
    expect(pairs, "result", VALUE, value, TypeError)
    return plain_number("data", value.data), plain_number("grad", value.grad)


def _into_rows(order: list[_Node]) -> int:
    """Put every number above all that were made from it; return how many rows there are."""
    for node in order:
        for source, _ in node.sources:
            source.row = max(source.row, node.row + 1)
    return 1 + max(node.row for node in order)


def _spread(subject: _Graph) -> None:
    """Give every number a place: first ones side by side, the others below their sources."""
    firsts = [node for node in reversed(subject.nodes) if not node.sources]
    subject.boxes = len(firsts) * (BOX + 8) <= WIDTH + 8
    room = WIDTH / len(firsts)
    for i, node in enumerate(firsts):
        node.x = room * (i + 0.5)
    rows = defaultdict(list)
    for node in reversed(subject.nodes):
        if node.sources:
            node.x = sum(source.x for source, _ in node.sources) / len(node.sources)
        rows[node.row].append(node)
    least = BOX + 6 if subject.boxes else 9.0
    for row, nodes in rows.items():
        nodes.sort(key=lambda node: node.x)
        gap = min(least, (WIDTH - least) / max(1, len(nodes) - 1))
        for one, other in pairwise(nodes):
            other.x = max(other.x, one.x + gap)
        over = max(0.0, nodes[-1].x - (WIDTH - least / 2))
        for i, node in enumerate(reversed(nodes)):
            node.x = min(node.x, nodes[-1].x - over - gap * i) if over else node.x
        pitch = ROW if subject.boxes else DOTS
        for node in nodes:
            node.y = TOP + pitch * (subject.rows - 1 - row)


def _paint(say: Words, subject: _Graph) -> Sheet:
    pitch = ROW if subject.boxes else DOTS
    height = TOP + pitch * (subject.rows - 1) + (44 if any(n.place for n in subject.named) else 26)
    sheet = Sheet(height, say("graph.title"), _summary(say, subject))
    for color, ways in _ways(subject).items():
        sheet.add("path", d="".join(ways), stroke=color, stroke_width=1.5 if color == LINE else 2.5)
    if not subject.boxes:
        _dots(sheet, subject)
        return sheet
    for node in subject.nodes:
        _box(sheet, say, subject, node)
    return sheet


def _ways(subject: _Graph) -> dict[str, list[str]]:
    """Trace the ways from sources to what was made from them, by the color of the blame there."""
    found = defaultdict(list)
    half = 18 if subject.boxes else 3
    for node in subject.nodes:
        twice = len(node.sources) > 1 and len({id(source) for source, _ in node.sources}) == 1
        for i, (source, slope) in enumerate(node.sources):
            side = 5 * (2 * i - 1) if twice else 0
            color = _color(slope * node.grad) if subject.shows(source) else LINE
            path = [(source.x + side, source.y + half), (node.x + side, node.y - half)]
            found[color].append(trace(path))
    return found


def _dots(sheet: Sheet, subject: _Graph) -> None:
    """Draw numbers as dots, lines of hardly any length: square where the slope is negative."""
    spots = defaultdict(list)
    for node in subject.nodes:
        color = _color(node.grad) if subject.shows(node) else SOFT
        spots[color].append(f"M{short(node.x)} {short(node.y)}h.1")
    for color, found in spots.items():
        end = "square" if color == ZERO else "round"
        look = {"stroke": color, "stroke_width": 7, "stroke_linecap": end}
        sheet.add("path", d="".join(found), **look)


def _box(sheet: Sheet, say: Words, subject: _Graph, node: _Node) -> None:
    shown = subject.shows(node)
    x, y = node.x, node.y
    edge = _color(node.grad) if shown else SOFT
    look = {"fill": PAPER, "stroke": edge, "stroke_width": 2 if shown else 1.2}
    sheet.add("rect", x=x - BOX / 2, y=y - 18, width=BOX, height=36, rx=6, **look)
    if node.sources:
        sheet.add("circle", cx=x, cy=y - 20, r=8, fill=PAPER, stroke=SOFT)
        sheet.text(x, y - 20, node.sign, size=12, weight=700)
    elif node.name:
        sheet.text(x, y - 27, fit(node.name, BOX), weight=600, fill=SOFT)
    sheet.text(x, y - 5, fit(number(node.data), BOX - 4), size=12, weight=600)
    if shown:
        color = _color(node.grad)
        sheet.text(x, y + 8, fit(_signed(node.grad), BOX - 4, 10.5), size=10.5, fill=color)
    if node.place is not None:
        _slider(sheet, say, node)


def _slider(sheet: Sheet, say: Words, node: _Node) -> None:
    """Put a handle below a box: it moves along as its number changes."""
    low, high = widen(-REACH, REACH, [node.data])
    along = Scale(low, high, node.x - BOX / 2 + 4, node.x + BOX / 2 - 4)
    x, y = along(node.data), node.y + 29
    sheet.line(along.start, y, along.end, y, stroke=LINE, stroke_width=3)
    sheet.add("circle", cx=x, cy=y, r=5, fill=INK)
    sheet.drag(
        str(node.place),
        x,
        y,
        values=[node.data],
        axis="x",
        unit=[along.unit],
        low=[low],
        high=[high],
        step=0.1,
        label=say("drag.number", name=node.name),
        text=number(node.data),
    )


def _color(slope: float) -> str:
    return ONE if slope > 0 else ZERO if slope < 0 else SOFT


def _close(one: float, other: float) -> bool:
    return abs(one - other) <= NEAR * max(1, abs(one))


def _signed(slope: float) -> str:
    return f"+{number(slope)}" if slope > 0 else number(slope)


def _summary(say: Words, subject: _Graph) -> str:
    result = subject.nodes[0]
    count = {"count": len(subject.nodes), "rows": subject.rows}
    parts = [say("graph.summary", **count, result=number(result.data))]
    for node in subject.named:
        value = {"name": node.name, "value": number(node.data), "slope": number(node.grad)}
        parts.append(say("graph.sloped" if subject.shows(node) else "graph.named", **value))
    if subject.back:
        parts.append(say("graph.back", rows=min(subject.back, subject.rows)))
    return " ".join(parts)

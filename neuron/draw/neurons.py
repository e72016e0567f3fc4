"""One neuron with all its numbers: inputs, weights, sum, threshold, output."""

from collections.abc import Sequence
from dataclasses import dataclass

from neuron.checks import expect, listed
from neuron.draw.figure import Figure
from neuron.draw.markup import Point, fit, literal, short, trace
from neuron.draw.palette import INK, LINE, ONE, PAPER, SOFT, ZERO
from neuron.draw.scale import MINUS, Scale, apart, labels, number, numbers, widen
from neuron.draw.sheet import Sheet
from neuron.draw.signs import SIGNS
from neuron.draw.words import Words

SHOWN = 6  # inputs that are drawn one by one
REACH = 4.0  # sliders go from -4 to 4


@dataclass(frozen=True)
class _Neuron:
    weights: list[float]
    threshold: float
    x: list[float] | None
    names: list[str]
    places: list[str | None]  # the literals of the weights, then of the threshold
    signs: list[str]  # path data, none where the inputs have no signs

    @property
    def fires(self) -> bool:
        return self.x is not None and self.total > self.threshold

    @property
    def total(self) -> float:
        total = 0.0
        for weight, value in zip(self.weights, self.x or []):
            total += weight * value
        return total


def neuron(
    weights: Sequence[float],
    threshold: float,
    x: Sequence[float] | None = None,
    *,
    names: Sequence[str] | None = None,
    signs: Sequence[str] | None = None,
    edit: str | Sequence[str] | None = None,
) -> Figure:
    """Draw a neuron; with inputs ``x`` also what it works out and answers.

    ``signs`` puts a sign beside each input: "cloud", "thermometer", "sun" or "bolt".

    ``edit=("w1", "w2", "t")`` gives each of these numbers a slider (the threshold may be left out);
    ``edit="weights"`` gives one to every number of that list.
    """
    kept = numbers("weights", weights, least=1)
    (limit,) = numbers("threshold", [threshold])
    inputs = None if x is None else numbers("x", x)
    wanted = f"{len(kept)} input{'s' * (len(kept) != 1)}"
    expect(inputs is None or len(inputs) == len(kept), "x", wanted, inputs)
    subject = _Neuron(
        kept,
        limit,
        inputs,
        labels("names", names, len(kept)),
        _places(edit, len(kept)),
        _signs(signs, len(kept)),
    )
    return Figure(lambda say: _paint(say, subject))


def _signs(signs: Sequence[str] | None, count: int) -> list[str]:
    if signs is None:
        return []
    wanted = f"{count} of {', '.join(SIGNS)}"
    kept = listed("signs", signs, wanted)
    fits = len(kept) == count and all(sign in SIGNS for sign in map(str, kept))
    expect(fits, "signs", wanted, signs)
    return [SIGNS[sign] for sign in kept]


def _places(edit: str | Sequence[str] | None, count: int) -> list[str | None]:
    if edit is None:
        return [None] * (count + 1)
    wanted = f"{count} or {count + 1} names"
    many = isinstance(edit, str)
    names = [f"{edit}[{i}]" for i in range(count)] if many else listed("edit", edit, wanted)
    expect(len(names) in (count, count + 1), "edit", wanted, names)
    return [*map(literal, names), *[None] * (count + 1 - len(names))]


def _paint(say: Words, subject: _Neuron) -> Sheet:
    shown = min(len(subject.weights), SHOWN)
    sliders = any(place is not None for place in subject.places)
    pitch = 62 if sliders else 50 if subject.signs else 42
    below = 10 if sliders else 0
    more = 22 if len(subject.weights) > shown else 0
    height = max(30 + pitch * shown + more + below, 110)
    middle = 22 + (height - 22 - more - below) / 2
    sheet = Sheet(height, say("neuron.title"), _summary(say, subject))
    heads = [(36, "input"), (124, "weight"), (222, "sum"), (286, "threshold"), (338, "output")]
    for at, key in heads:
        sheet.text(at, 12, say(key), size=10.5, fill=SOFT)
    for i in range(shown):
        y = middle + pitch * (i - (shown - 1) / 2)
        _wire(sheet, say, subject, i, heights=(y, middle))
    if more:
        rest = len(subject.weights) - shown
        sheet.text(124, height - 12, say("neuron.more", count=rest), size=11, fill=SOFT)
    _decision(sheet, say, subject, middle)
    return sheet


def _wire(
    sheet: Sheet, say: Words, subject: _Neuron, i: int, *, heights: tuple[float, float]
) -> None:
    """Draw one input, its weight and the way to the sum, which may lie higher or lower."""
    y, middle = heights
    weight = subject.weights[i]
    name = f"w{i + 1}"
    color = ONE if weight > 0 else ZERO if weight < 0 else LINE
    with sheet.group(stroke=color, stroke_width=min(7, 1.5 + 1.5 * abs(weight))):
        sheet.add("path", d=trace([(66, y), (84, y)]) + trace([(168, y), (222, middle)]))
    with sheet.group(fill=PAPER, stroke_width=1.5):
        half = 21 if subject.signs else 17
        sheet.add("rect", x=6, y=y - half, width=60, height=2 * half, rx=6, stroke=SOFT)
        sheet.add("rect", x=80, y=y - 13, width=88, height=26, rx=6, stroke=color)
    sheet.text(124, y, f"× {name} = {number(weight)}")
    _input(sheet, subject, i, y)
    if subject.x is not None:
        value = subject.x[i]
        at = y + (middle - y) * 0.3
        sheet.text(184, at, _signed(weight * value), size=11, weight=600, halo=True)
    place = subject.places[i]
    if place is not None:
        _slider(sheet, say, place, name, weight, at=(124, y + 28))


def _input(sheet: Sheet, subject: _Neuron, i: int, y: float) -> None:
    """Write what is in the box of an input: its name, perhaps a sign, perhaps a value."""
    name = subject.names[i]
    value = None if subject.x is None else subject.x[i]
    if not subject.signs and value is None:
        sheet.text(36, y, fit(name, 56))
        return
    left = 36.0
    if subject.signs:
        x, color = (36 if value is None else 24), ONE if value else SOFT
        look = {"fill": color, "fill_opacity": 0.3} if value else {"fill": "none"}
        move = f"translate({x - 12} {short(y - 19)})"
        sheet.add(
            "path", d=subject.signs[i], transform=move, stroke=color, stroke_width=1.5, **look
        )
        sheet.text(36, y + 13, fit(name, 56, 10.5), size=10.5, fill=SOFT)
        left, y = 50, y - 14
    else:
        sheet.text(36, y - 8, fit(name, 56, 10.5), size=10.5, fill=SOFT)
    if value is not None:
        room = 28 if subject.signs else 56
        sheet.text(left, y + 7, fit(number(value), room), size=13, weight=600)


def _decision(sheet: Sheet, say: Words, subject: _Neuron, y: float) -> None:
    """Draw the sum, the comparison and the answer."""
    total, threshold = apart(subject.total, subject.threshold)
    sheet.arrow((244, y), (262, y))
    sheet.arrow((314, y), (321, y))
    with sheet.group(fill=PAPER, stroke=INK, stroke_width=1.5):
        sheet.add("circle", cx=222, cy=y, r=22)
        sheet.add("rect", x=262, y=y - 15, width=54, height=30, rx=6)
        sheet.add("circle", cx=338, cy=y, r=16, fill=ONE if subject.fires else PAPER)
    if subject.x is None:
        sheet.text(222, y, "+", size=18)
    else:
        sheet.text(222, y, fit(total, 42, 13), size=13, weight=600)
        sheet.text(
            338,
            y,
            "1" if subject.fires else "0",
            size=14,
            weight=700,
            fill=PAPER if subject.fires else None,
        )
    sheet.text(289, y, fit(f"> {threshold} ?", 52))
    place = subject.places[-1]
    if place is not None:
        _slider(sheet, say, place, say("threshold"), subject.threshold, at=(289, y + 30))


def _slider(sheet: Sheet, say: Words, place: str, name: str, value: float, *, at: Point) -> None:
    x, y = at
    low, high = widen(-REACH, REACH, [value])
    along = Scale(low, high, x - 40, x + 40)
    sheet.line(x - 40, y, x + 40, y, stroke=LINE, stroke_width=4, stroke_linecap="round")
    sheet.line(along(0), y - 4, along(0), y + 4, stroke=SOFT)
    sheet.add("circle", cx=along(value), cy=y, r=6, fill=INK)
    sheet.drag(
        place,
        along(value),
        y,
        values=[value],
        axis="x",
        unit=[along.unit],
        low=[low],
        high=[high],
        step=0.1,
        label=say("drag.number", name=name),
        text=number(value),
    )


def _signed(value: float) -> str:
    text = number(value)
    return text if text.startswith(MINUS) else f"+{text}"


def _summary(say: Words, subject: _Neuron) -> str:
    weights = ", ".join(number(weight) for weight in subject.weights[:SHOWN])
    if len(subject.weights) > SHOWN:
        weights += ", …"
    text = say("neuron.form", weights=weights, threshold=number(subject.threshold))
    if subject.x is None:
        return text
    total, threshold = apart(subject.total, subject.threshold)
    products = " + ".join(
        f"{number(value)} × {number(weight)}"
        for value, weight in list(zip(subject.x, subject.weights))[:SHOWN]
    )
    if len(subject.weights) > SHOWN:
        products += " + …"
    key = "neuron.fires" if subject.fires else "neuron.rests"
    return f"{text} {say(key, products=products, sum=total, threshold=threshold)}"

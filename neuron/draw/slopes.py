"""Chapter 10: a curve with a ball on it, the slope under the ball, and where it has been."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from neuron.checks import expect, listed
from neuron.checks import number as finite_number
from neuron.draw.ask import snapshot
from neuron.draw.figure import Figure
from neuron.draw.markup import Point, fit, literal, short, trace
from neuron.draw.palette import INK, LINE, ONE, PAPER, SOFT, ZERO
from neuron.draw.regions import simple
from neuron.draw.scale import Scale, labels, near, number, numbers, round_step, span, ticks, widen
from neuron.draw.sheet import Sheet
from neuron.draw.words import Words

LEFT, RIGHT, TOP, BOTTOM = 44.0, 348.0, 32.0, 212.0
STEPS = 96  # the curve is asked at so many places: the reader's own loss may be slow
NUDGE = 1e-4  # as a share of the place, once that is above 1
TANGENT = 56.0  # half of it, on the sheet
SLOWEST = 1e-9  # what a slider for rates can reach
TRAIL = 30  # the last places that are drawn


@dataclass(frozen=True)
class _Slope:
    ask: Callable[[float], float]
    places: list[float]
    low: float
    high: float
    given: Sequence[str] | None
    rate: float | None
    fastest: float
    edit: tuple[str | None, str | None]  # the literals of the first place and of the rate

    def names(self, say: Words) -> tuple[str, str]:
        """Name what goes across and what goes up."""
        across, up = self.given or ("w", say("slope.loss"))
        return across, up

    @property
    def at(self) -> float:
        return self.places[-1]

    @property
    def steepness(self) -> float:
        """The slope under the ball: nudge to both sides and look."""
        nudge = NUDGE * max(1.0, abs(self.at))
        return (self.ask(self.at + nudge) - self.ask(self.at - nudge)) / (2 * nudge)


def slope(
    curve: Callable[[float], float],
    places: Sequence[float],
    *,
    low: float = -4,
    high: float = 8,
    names: Sequence[str] | None = None,
    rate: float | None = None,
    fastest: float = 1,
    edit: str | Sequence[str] | None = None,
) -> Figure:
    """Draw a function of one number, with a ball at the last of ``places`` and the slope under it.

    The places before are dots. The range grows to hold them all. ``edit="w"`` lets the first place
    be dragged; ``edit=("w", "rate")`` also gives ``rate`` a slider, from 0 to ``fastest``.
    """
    expect(callable(curve), "curve", "a function of one number", curve)
    kept = numbers("places", places, least=1)
    ends = span(low, high)
    speed = None if rate is None else float(finite_number("rate", rate))
    most = float(finite_number("fastest", fastest))
    expect(most >= SLOWEST and near(most), "fastest", "a number above 0", fastest)
    later = snapshot(curve)

    def ask(x: float) -> float:
        value = later(x)
        value = value.item() if hasattr(value, "item") else value  # of NumPy
        if isinstance(value, float):  # perhaps it has run away
            return value
        return float(finite_number("curve", value, f"a number for {x:.3g}"))

    if near(kept[-1]):
        ask(kept[-1])
    subject = _Slope(
        ask,
        kept,
        *span(*widen(*ends, kept)),
        None if names is None else labels("names", names, 2),
        speed,
        most,
        _places(edit, speed),
    )
    return Figure(lambda say: _paint(say, subject))


def _places(edit: str | Sequence[str] | None, rate: float | None) -> tuple[str | None, str | None]:
    if edit is None or isinstance(edit, str):
        return literal(edit), None
    names = listed("edit", edit, "two names")
    expect(
        len(names) == 2 and rate is not None, "edit", "a name for the place and one for rate", edit
    )
    return literal(names[0]), literal(names[1])


def _paint(say: Words, subject: _Slope) -> Sheet:
    slider = subject.edit[1] is not None
    across = Scale(subject.low, subject.high, LEFT, RIGHT)
    step = (subject.high - subject.low) / STEPS
    asked = [(x, subject.ask(x)) for x in (subject.low + i * step for i in range(STEPS + 1))]
    seen = [(x, subject.ask(x)) for x in subject.places[-TRAIL:] if near(x)]
    start = subject.places[0]
    first = (start, subject.ask(start)) if near(start) else None
    heights = [y for _, y in (*asked, *seen) if near(y)]
    up = _upwards(heights)
    sheet = Sheet(
        BOTTOM + (84 if slider else 44), say("slope.title"), _summary(say, subject, asked)
    )
    _axes(sheet, subject, across, up)
    sheet.text(
        (LEFT + RIGHT) / 2, BOTTOM + 30, fit(subject.names(say)[0], RIGHT - LEFT), weight=600
    )
    curve = [(across(x), up(y)) for x, y in asked if near(y)]
    if curve:
        sheet.add("path", d=trace(simple(curve, 0.3)), fill="none", stroke=ONE, stroke_width=2)
    for x, y in seen[:-1]:
        sheet.add("circle", cx=across(x), cy=up(y), r=2.5, fill=SOFT)
    if near(subject.at) and near(seen[-1][1]):
        _ball(sheet, say, subject, (across, up), seen[-1])
    place, rate = subject.edit
    if place is not None and first is not None and near(first[1]):
        sheet.drag(
            place,
            across(start),
            up(first[1]),
            values=[start],
            axis="x",
            unit=[across.unit],
            low=[subject.low],
            high=[subject.high],
            step=0.1,
            label=say("drag.number", name=place),
            text=number(start),
        )
    if rate is not None and subject.rate is not None and near(subject.rate):
        _slider(sheet, rate, subject)
    return sheet


def _upwards(heights: list[float]) -> Scale:
    low, high = min([0.0, *heights]), max([0.0, *heights])
    step = round_step((high - low) / 4 or 0.25)
    top = step * -(-high // step)
    bottom = step * (low // step)
    return Scale(bottom, top if top > bottom else bottom + step, BOTTOM, TOP)


def _axes(sheet: Sheet, subject: _Slope, across: Scale, up: Scale) -> None:
    marks = ticks(up.low, up.high, 4)
    rules = "".join(f"M{short(LEFT)} {short(up(m))}h{short(RIGHT - LEFT)}" for m in marks)
    sheet.add("path", d=rules, stroke=LINE)
    with sheet.group(font_size=11, fill=SOFT):
        for mark in ticks(subject.low, subject.high, 6):
            sheet.text(across(mark), BOTTOM + 12, number(mark))
        with sheet.group(text_anchor="end"):
            for mark in marks:
                sheet.text(LEFT - 6, up(mark), fit(number(mark), LEFT - 6, 11))


def _ball(
    sheet: Sheet, say: Words, subject: _Slope, scales: tuple[Scale, Scale], at: Point
) -> None:
    """Draw the ball, a piece of the straight line that touches the curve there, and its words."""
    across, up = scales
    x, y = across(at[0]), up(at[1])
    steep = subject.steepness
    name, value = subject.names(say)
    told = say("slope.ball", x=name, at=number(at[0]), y=value, value=number(at[1]))
    if near(steep):
        rise = steep * up.unit / across.unit
        reach = TANGENT / (1 + rise * rise) ** 0.5
        ends = [(x - reach, y - reach * rise), (x + reach, y + reach * rise)]
        with sheet.window(LEFT, TOP - 10, RIGHT - LEFT, BOTTOM - TOP + 14):
            sheet.line(*ends[0], *ends[1], stroke=ZERO, stroke_width=2.5, stroke_linecap="round")
        told = f"{told} · {say('slope.steep', slope=_gently(steep))}"
    sheet.add("circle", cx=x, cy=y, r=7, fill=ZERO, stroke=PAPER, stroke_width=1.5)
    sheet.text(LEFT, 12, fit(told, RIGHT - LEFT), anchor="start", weight=700)


def _gently(steep: float) -> str:
    """Write a slope without powers of ten: one that small nobody feels."""
    return number(round(steep, 3))


def _slider(sheet: Sheet, place: str, subject: _Slope) -> None:
    assert subject.rate is not None  # noqa: S101 - the caller has looked
    y = BOTTOM + 62
    along = Scale(0, max(subject.fastest, subject.rate), 130, RIGHT - 14)
    sheet.text(LEFT, y, f"{place} = {number(subject.rate)}", anchor="start", weight=700)
    sheet.line(along.start, y, along.end, y, stroke=LINE, stroke_width=4, stroke_linecap="round")
    x = along(along.clamp(subject.rate))
    sheet.add("circle", cx=x, cy=y, r=6, fill=INK)
    sheet.drag(
        place,
        x,
        y,
        values=[subject.rate],
        axis="x",
        unit=[along.unit],
        low=[0],
        high=[along.high],
        step=round_step(subject.fastest / 300),
        label=place,
        text=number(subject.rate),
    )


def _summary(say: Words, subject: _Slope, asked: list[Point]) -> str:
    x, y = subject.names(say)
    finite = [(value, at) for at, value in asked if near(value)]
    parts = [say("slope.range", x=x, low=number(subject.low), high=number(subject.high))]
    if finite:
        least, where = min(finite)
        parts.append(say("slope.least", x=x, y=y, least=number(least), where=number(where, 1)))
    if near(subject.at):
        value, steep = subject.ask(subject.at), subject.steepness
        ball = say("slope.ball", x=x, at=number(subject.at), y=y, value=number(value))
        parts.append(f"{ball}, {say('slope.steep', slope=_gently(steep))}.")
    else:
        parts.append(say("slope.gone"))
    if len(subject.places) > 1:
        first = number(subject.places[0])
        parts.append(say("slope.steps", count=len(subject.places) - 1, x=x, first=first))
    if subject.rate is not None:
        parts.append(say("slope.rate", rate=number(subject.rate)))
    return " ".join(parts)

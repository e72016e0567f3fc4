"""Chapter 1: machines that turn one thing into another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from neuron.checks import expect, listed, zero_or_one
from neuron.draw.ask import truth, written
from neuron.draw.figure import Figure
from neuron.draw.markup import extent, fit, fit_lines, literal, short
from neuron.draw.palette import INK, LINE, ONE, PAPER, SOFT
from neuron.draw.sheet import Sheet
from neuron.draw.signs import BOLT, CLOUD, DROP, SKY, STEADY
from neuron.draw.words import Words


@dataclass(frozen=True)
class _Card:
    """One thing on the belt: a text, perhaps with a sign, a value and the name of its literal."""

    text: str
    value: object = ""
    sign: str | None = None
    on: bool = False
    place: str | None = None

    def __str__(self) -> str:
        return f"{self.text} {self.value}".rstrip()


def conveyor(machine: Callable[..., Any], *things: object) -> Figure:
    """Draw a machine at work: the things that go in, and what ``machine(*things)`` makes of them.

    A machine that returns a list or a tuple puts out several things.
    """
    expect(callable(machine), "machine", "a function", machine)
    made = machine(*things)
    several = made if isinstance(made, list | tuple) else [made]
    outputs = [written("machine", each) for each in several]
    inputs = [written("things", thing) for thing in things]
    name = str(getattr(machine, "__name__", type(machine).__name__))

    def paint(say: Words) -> Sheet:
        summary = say(
            "conveyor.summary", name=name, inputs=", ".join(inputs), outputs=", ".join(outputs)
        )
        return _belt(
            say,
            (say("conveyor.title", name=name), summary),
            name,
            [_Card(text) for text in inputs],
            [_Card(text) for text in outputs],
        )

    return Figure(paint)


def storm_machine(
    predict: Callable[[int, int], Any],
    clouds: int,
    drop: int,
    *,
    edit: Sequence[str] | None = None,
) -> Figure:
    """Draw the storm machine: two cards go into ``predict(clouds, drop)``, the weather comes out.

    ``edit=("clouds", "drop")`` names the variables that a click on a card turns over.
    """
    expect(callable(predict), "predict", "a function of two inputs", predict)
    clouds, drop = zero_or_one("clouds", clouds), zero_or_one("drop", drop)
    storm = predict(clouds, drop)
    bad, storm = truth("predict", storm), written("predict", storm)
    name = str(getattr(predict, "__name__", "predict"))
    names = [None, None] if edit is None else listed("edit", edit, "two names")
    expect(len(names) == 2, "edit", "two names", names)
    places = [literal(place) for place in names]

    def paint(say: Words) -> Sheet:
        texts = [
            say("storm.clouds" if clouds else "storm.no-clouds"),
            say("storm.drop" if drop else "storm.no-drop"),
            say("storm.storm" if bad else "storm.no-storm"),
        ]
        cards = [
            _Card(texts[0], clouds, CLOUD if clouds else SKY, bool(clouds), places[0]),
            _Card(texts[1], drop, DROP if drop else STEADY, bool(drop), places[1]),
        ]
        out = _Card(texts[2], storm, BOLT if bad else SKY, bad)
        summary = say(
            "conveyor.summary",
            name=name,
            inputs=", ".join(map(str, cards)),
            outputs=str(out),
        )
        return _belt(say, (say("storm.title"), summary), name, cards, [out])

    return Figure(paint)


def _belt(
    say: Words, words: tuple[str, str], name: str, inputs: list[_Card], outputs: list[_Card]
) -> Sheet:
    belt = 24 + 40 * max(len(inputs), len(outputs), 1)
    sheet = Sheet(belt + 26, *words)
    top = belt / 2 - 12
    sheet.text(70, 12, say("input"), size=11, fill=SOFT)
    sheet.text(290, 12, say("output"), size=11, fill=SOFT)
    for left in (8, 228):
        sheet.line(left, belt + 4, left + 124, belt + 4, stroke=LINE, stroke_width=4)
        wheels = "".join(f"M{x} {belt + 13}h0" for x in range(left + 12, left + 124, 20))
        sheet.add("path", d=wheels, stroke=SOFT, stroke_width=9, stroke_linecap="round")
    with sheet.group(fill=PAPER, stroke=INK, stroke_width=1.5):
        sheet.add("path", d=f"M154 {short(top)}v-9h12v9M194 {short(top)}v-15h12v15")
        sheet.add("rect", x=146, y=top, width=68, height=belt + 18 - top, rx=8)
    middle = (top + belt + 18) / 2
    lines, size = fit_lines(name, 62, 13)
    for i, line in enumerate(lines):
        y = middle + 1.2 * size * (i - (len(lines) - 1) / 2)
        sheet.text(180, y, line, size=size, weight=600)
    for x in (134, 216):
        sheet.arrow((x, middle), (x + 10, middle))
    for cards, x in ((inputs, 8), (outputs, 228)):
        for i, card in enumerate(cards, start=1):
            _draw_card(sheet, say, card, x, belt + 4 - 40 * (len(cards) + 1 - i))
    return sheet


def _draw_card(sheet: Sheet, say: Words, card: _Card, x: float, y: float) -> None:
    color = ONE if card.on else SOFT
    box = (x, y, 124, 34)
    with sheet.group(fill=PAPER, stroke=color, stroke_width=1.5):
        sheet.add("rect", x=x, y=y, width=box[2], height=box[3], rx=6)
    left = x + 8
    if card.sign:
        look = {"fill": color, "fill_opacity": 0.3} if card.on else {"fill": "none"}
        move = f"translate({short(x + 6)} {short(y + 5)})"
        sheet.add("path", d=card.sign, transform=move, stroke=color, stroke_width=1.5, **look)
        left = x + 34
    value = str(card.value)
    right = x + box[2] - 8
    sheet.text(
        left,
        y + 17,
        fit(card.text, right - left - extent(value, 13), 11.5),
        size=11.5,
        anchor="start",
    )
    if value:
        sheet.text(right, y + 17, fit(value, 40), size=13, weight=700, anchor="end")
    if card.place is not None:
        sheet.click(
            card.place,
            (x - 2.5, y - 2.5, box[2] + 5, box[3] + 5),
            label=say("click.turn", name=card.place, now=str(card)),
            pressed=card.on,
            set_to="0" if card.on else "1",
        )

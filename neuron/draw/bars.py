"""Chapters 12 and 15: how a whole is shared out among several answers, as bars."""

from collections.abc import Sequence

from neuron.checks import expect
from neuron.draw.figure import Figure
from neuron.draw.markup import fit
from neuron.draw.palette import LINE, ONE, SOFT
from neuron.draw.scale import labels as names_of
from neuron.draw.scale import numbers
from neuron.draw.sheet import WIDTH, Sheet
from neuron.draw.words import Words

HEIGHT = 84.0  # of a bar for the whole
BOTTOM = 108.0
MOST = 30  # bars: narrower ones hold no letter


def shares(values: Sequence[float], *, labels: Sequence[object] | None = None) -> Figure:
    """Draw shares from 0 to 1 as bars with their percentages; the largest is blue.

    ``labels`` stand below the bars, else 0, 1, 2 and so on.
    """
    kept = numbers("values", values, least=1, run_away=False)
    expect(len(kept) <= MOST, "values", f"at most {MOST} shares", kept)
    wanted = "shares from 0 to 1"
    expect(all(-1e-9 <= value <= 1 + 1e-9 for value in kept), "values", wanted, kept)
    names = names_of("labels", range(len(kept)) if labels is None else labels, len(kept))
    return Figure(lambda say: _paint(say, kept, names))


def _paint(say: Words, values: list[float], names: list[str]) -> Sheet:
    pitch = (WIDTH - 16) / len(values)
    best = values.index(max(values))
    sheet = Sheet(BOTTOM + 28, say("shares.title"), _summary(say, values, names))
    sheet.line(8, BOTTOM, WIDTH - 8, BOTTOM, stroke=LINE)
    for i, (value, name) in enumerate(zip(values, names)):
        x, high = 8 + pitch * (i + 0.5), HEIGHT * value
        if high >= 0.1:
            width = min(pitch - 4, 24)
            fill = ONE if i == best else SOFT
            sheet.add("rect", x=x - width / 2, y=BOTTOM - high, width=width, height=high, fill=fill)
        percent = _percent(value)
        if value >= 0.005 and pitch >= 24:
            sheet.text(x, BOTTOM - high - 9, percent, size=11, weight=700 if i == best else None)
        shown = name if len(name) == 1 else fit(name, pitch)  # a letter is shown whole
        sheet.text(x, BOTTOM + 13, shown, weight=700 if i == best else None)
    return sheet


def _percent(value: float) -> str:
    return f"{100 * value:.0f}%"


def _summary(say: Words, values: list[float], names: list[str]) -> str:
    order = sorted(range(len(values)), key=lambda i: -values[i])
    told = [say("shares.one", name=names[i], percent=_percent(values[i])) for i in order]
    return " ".join([say("shares.summary"), *told])

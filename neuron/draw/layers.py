"""Chapter 12: the weights of all neurons of a layer, each as a small picture of what it reads."""

from collections.abc import Sequence
from math import isnan

from neuron.checks import expect, listed
from neuron.draw.figure import Figure
from neuron.draw.markup import short
from neuron.draw.palette import LINE, ONE, SOFT, ZERO
from neuron.draw.scale import MINUS, TINY, near, number, numbers
from neuron.draw.sheet import DOT, WIDTH, Sheet
from neuron.draw.words import Words

SIZE = 8
SHADES = 4  # of a colour: more are hard to tell apart in so small a picture
MOST = 64  # pictures
FEW = 16  # so many are drawn large,
LARGE, SMALL = 4, 8  # this many beside each other,
ACROSS, DOWN = 10, 12  # each so many cells wide and high, with its frame and number


def heat_maps(weights: Sequence[Sequence[float]]) -> Figure:
    """Draw the 64 weights of each neuron as a picture: blue discs for, orange squares against.

    All pictures share one scale, so that a pale one is a weak neuron. They are numbered from 0.
    """
    rows = listed("weights", weights, "a list of lists of 64 numbers")
    expect(len(rows) <= MOST, "weights", f"at most {MOST} neurons", rows)
    kept = [numbers(f"weights[{i}]", row) for i, row in enumerate(rows)]
    for i, row in enumerate(kept):
        expect(len(row) == SIZE * SIZE, f"weights[{i}]", f"{SIZE * SIZE} numbers", row)
    return Figure(lambda say: _paint(say, kept))


def _paint(say: Words, kept: list[list[float]]) -> Sheet:
    most = max((abs(w) for row in kept for w in row if near(w)), default=1.0)
    # What has run away is as strong as the strongest.
    neurons = [[0.0 if isnan(w) else max(-most, min(w, most)) for w in row] for row in kept]
    strongest = max((max(map(abs, row)) for row in neurons), default=0.0) or 1.0
    across = LARGE if len(neurons) <= FEW else SMALL
    cell = (WIDTH - 8) / (ACROSS * across)
    lines = -(-len(neurons) // across)
    sheet = Sheet(lines * DOWN * cell + 36, say("heats.title"), _summary(say, neurons))
    frames = ""
    marks: dict[int, list[str]] = {}  # one path for each shade of all pictures
    unit = SHADES / strongest if strongest > TINY else 0.0
    for k, row in enumerate(neurons):
        x, y = ACROSS * (k % across), DOWN * (k // across)
        frames += f"M{x} {y}h9v9h-9z"
        for i, weight in enumerate(row):
            if shade := round(weight * unit):
                dot = "h0" if shade > 0 else DOT  # thousands of them: round ends need no length
                place = f"M{x + 1 + i % SIZE} {y + 1 + i // SIZE}{dot}"
                marks.setdefault(shade, []).append(place)
    with sheet.group(font_size=11, fill=SOFT):
        for k in range(len(neurons)):
            x, y = ACROSS * (k % across) + 5, DOWN * (k // across) + 10
            sheet.text(4 + cell * x, 4 + cell * y + 4.6, str(k))
    start = short(4 + cell / 2)
    with sheet.group(transform=f"translate({start} {start})scale({short(cell, 3)})"):
        sheet.add("path", d=frames, fill="none", stroke=LINE, stroke_width=0.15)
        for shade, places in sorted(marks.items()):
            color, cap = (ONE, "round") if shade > 0 else (ZERO, "square")
            look = {"stroke": color, "stroke_linecap": cap, "stroke_width": 0.9}
            sheet.add("path", d="".join(places), stroke_opacity=abs(shade) / SHADES, **look)
    _legend(sheet, say, number(strongest))
    return sheet


def _legend(sheet: Sheet, say: Words, most: str) -> None:
    y = sheet.height - 14
    for x, color, cap, key, sign in (
        (28, ZERO, "square", "heats.down", MINUS),
        (196, ONE, "round", "heats.up", "+"),
    ):
        sheet.add(
            "path", d=f"M{x} {short(y)}{DOT}", stroke=color, stroke_width=13, stroke_linecap=cap
        )
        text = f"{say(key)} ({sign}{most})"
        sheet.text(x + 14, y, text, size=11, anchor="start", fill=SOFT)


def _summary(say: Words, neurons: list[list[float]]) -> str:
    parts = [say("heats.summary", count=len(neurons))]
    for k, row in enumerate(neurons):
        up, down = row.index(max(row)), row.index(min(row))
        where = [say("pad.cell", row=i // SIZE + 1, column=i % SIZE + 1) for i in (up, down)]
        parts.append(say("heats.neuron", name=k, up=where[0], down=where[1]))
    return " ".join(parts)

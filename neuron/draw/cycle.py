"""Chapter 1: the loop that the book is about."""

from typing import Literal

from neuron.checks import expect, whole
from neuron.draw.figure import Figure
from neuron.draw.markup import Point, short
from neuron.draw.palette import GOOD, INK, ONE, PAPER, SOFT, ZERO
from neuron.draw.sheet import Sheet
from neuron.draw.words import Words

STAGES = {
    "guess": "loop.guess",
    "evaluate": "loop.evaluate",
    "improve": "loop.improve",
    "done": "loop.done",
}
Stage = Literal["guess", "evaluate", "improve", "done"]


def loop(now: Stage | None = None, right: int | None = None, total: int = 4) -> Figure:
    """Draw the loop that the book is about: evaluate, improve, evaluate again.

    ``now`` is where on the way the machine is, ``right`` how many of ``total`` it gets right: a
    program that draws one after the other shows the loop turning.
    """
    expect(now is None or str(now) in STAGES, "now", " or ".join(map(repr, STAGES)), now)
    right = None if right is None else whole("right", right, "a whole number", 0)
    total = whole("total", total)
    expect(right is None or right <= total, "right", f"a whole number up to {total}", right)

    def score(say: Words) -> str:
        return "" if right is None else say("score", right=right, total=total)

    def paint(say: Words) -> Sheet:
        summary = say("loop.summary")
        if now is not None:
            summary = say("loop.now", stage=say(STAGES[now]))
        if right is not None:
            summary = f"{summary} {score(say)}."
        sheet = Sheet(168, say("loop.title"), summary)
        _bend(sheet, (148, 60), (195, 18), (240, 58))
        _bend(sheet, (242, 104), (195, 146), (150, 106))
        for x, stage, color in ((132, "evaluate", ONE), (262, "improve", ZERO)):
            here = {"fill": color, "fill_opacity": 0.3} if stage == now else {"fill": PAPER}
            with sheet.group(**here, stroke=color, stroke_width=4 if stage == now else 2):
                sheet.add("rect", x=x - 48, y=62, width=96, height=40, rx=20)
            sheet.text(x, 82, say(STAGES[stage]), size=14, weight=600)
        sheet.text(195, 16, say("loop.wrong"), size=11, fill=SOFT)
        sheet.text(208, 144, say("loop.again"), size=11, fill=SOFT)
        sheet.text(40, 66, say("loop.guess"), size=11, weight=_weight(now == "guess"), fill=SOFT)
        sheet.arrow((10, 82), (82, 82), width=3 if now == "guess" else 1.5)
        sheet.arrow((110, 104), (110, 138), color=GOOD, width=4 if now == "done" else 1.5)
        sheet.text(110, 152, say("loop.done"), weight=600, fill=GOOD)
        sheet.text(306, 144, score(say), size=13, weight=600)
        return sheet

    return Figure(paint)


def _weight(now: bool) -> int | None:
    return 700 if now else None


def _bend(sheet: Sheet, start: Point, towards: Point, end: Point) -> None:
    """Draw a bent arrow: a parabola that leaves and arrives in the direction of ``towards``."""
    (x1, y1), (x2, y2), (x3, y3) = start, towards, end
    length = ((x3 - x2) ** 2 + (y3 - y2) ** 2) ** 0.5
    back = x3 - 7 * (x3 - x2) / length, y3 - 7 * (y3 - y2) / length
    d = f"M{short(x1)} {short(y1)}Q{short(x2)} {short(y2)} {short(back[0])} {short(back[1])}"
    sheet.add("path", d=d, fill="none", stroke=INK, stroke_width=1.5)
    sheet.arrow(back, end)

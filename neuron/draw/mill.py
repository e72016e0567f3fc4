"""Chapter 1: a rice mill, cut open for who never saw one."""

from collections.abc import Sequence

from neuron.draw.figure import Figure
from neuron.draw.markup import Point, short
from neuron.draw.palette import INK, LINE, PAPER, SOFT, ZERO
from neuron.draw.sheet import Sheet
from neuron.draw.words import Words

MIDDLE = 150.0
HOPPER = [(128, 30), (142, 27), (158, 29), (171, 31), (136, 40), (150, 38), (164, 41), (150, 49)]
FALLING = [(146, 108), (154, 116), (148, 126), (153, 137), (147, 146)]
HEAP = [(132, 182), (142, 182), (152, 182), (162, 182), (170, 182), (137, 175), (148, 175)]
TOP = [(158, 175), (146, 168), (154, 168)]
BLOWN = [(184, 128), (206, 124), (226, 130), (246, 127), (262, 140)]
PILE = [(262, 182), (276, 182), (290, 182), (304, 182), (269, 176), (283, 176), (296, 176)]


def rice_mill() -> Figure:
    """Draw a rice mill: rough rice goes in at the top, white rice and husks come out."""

    def paint(say: Words) -> Sheet:
        sheet = Sheet(214, say("mill.title"), say("mill.summary"))
        _body(sheet)
        _grains(sheet, [*HOPPER, *FALLING, *HEAP, *TOP])
        _husks(sheet, [*HOPPER, *BLOWN, *PILE])
        sheet.arrow((MIDDLE, 4), (MIDDLE, 20))
        sheet.arrow((186, 138), (236, 138), color=SOFT)
        sheet.text(196, 30, say("mill.rough"), size=12, anchor="start", weight=600)
        sheet.text(214, 82, say("mill.rollers"), size=11, anchor="start", fill=SOFT)
        sheet.text(82, 128, say("mill.fan"), size=11, anchor="end", fill=SOFT)
        sheet.text(MIDDLE, 202, say("mill.rice"), size=12, weight=600)
        sheet.text(284, 202, say("mill.husks"), size=12, weight=600)
        return sheet

    return Figure(paint)


def _body(sheet: Sheet) -> None:
    with sheet.group(fill="none", stroke=INK, stroke_width=1.5):
        sheet.add("path", d="M108 18L138 60H94V156H136M192 18L162 60H206V112H222M206 146V156H164")
        for x in (133, 167):
            sheet.add("circle", cx=x, cy=84, r=16, fill=PAPER)
        sheet.add("circle", cx=112, cy=128, r=13, fill=PAPER)
    with sheet.group(fill="none", stroke=SOFT, stroke_width=2):
        sheet.add("path", d="M112 117V139M101 128H123")
    for x, side in ((133, 1), (167, -1)):  # both turn towards the gap between them
        start, bend = short(x - 8 * side), f"q{8 * side} -9 {15 * side} 0"
        sheet.add("path", d=f"M{start} 84{bend}", fill="none", stroke=SOFT, stroke_width=1.5)
        sheet.arrow((x + 6 * side, 82), (x + 7 * side, 91), color=SOFT)
    for left, right in ((122, 180), (250, 316)):
        sheet.line(left, 188, right, 188, stroke=LINE, stroke_width=3)


def _grains(sheet: Sheet, places: Sequence[Point]) -> None:
    """Draw all grains as two paths of short thick lines: an ellipse for each would be long."""
    d = "".join(f"M{short(x - 2)} {short(y)}h4" for x, y in places)
    with sheet.group(stroke_linecap="round"):
        sheet.add("path", d=d, stroke=INK, stroke_width=6)
        sheet.add("path", d=d, stroke=PAPER, stroke_width=4)


def _husks(sheet: Sheet, places: Sequence[Point]) -> None:
    d = "".join(f"M{short(x - 5.5)} {short(y - 1)}q5.5 -5 11 0" for x, y in places)
    sheet.add("path", d=d, fill="none", stroke=ZERO, stroke_width=2)

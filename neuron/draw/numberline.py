"""Chapter 6: the weighted sums as beads on a number line, and the threshold that judges them."""

from collections.abc import Sequence
from dataclasses import dataclass

from neuron.checks import expect, listed
from neuron.checks import number as finite_number
from neuron.draw.ask import truth
from neuron.draw.figure import Figure
from neuron.draw.markup import literal, short
from neuron.draw.palette import BAD, GOOD, INK, ONE, PAPER, SOFT, ZERO
from neuron.draw.scale import Scale, apart, number, numbers, ticks, widen
from neuron.draw.sheet import Sheet
from neuron.draw.words import Words

BEAD = 23.0  # a bead with its gap; with a tick or cross it needs half as much again
LINE_FROM_BOTTOM = 74.0
MOST = 200  # beads


@dataclass(frozen=True)
class _Line:
    sums: list[float]
    threshold: float
    answers: list[int] | None
    nailed: list[bool]  # all inputs are 0: no weight can move the bead
    moving: bool | None
    edit: str | None

    def fires(self, i: int) -> bool:
        return self.sums[i] > self.threshold

    @property
    def right(self) -> int:
        return sum(self.fires(i) == bool(a) for i, a in enumerate(self.answers or []))


def number_line(
    sums: Sequence[float],
    threshold: float,
    *,
    rows: Sequence[Sequence[float]] | None = None,
    moving: bool | None = None,
    edit: str | None = None,
) -> Figure:
    """Draw the weighted sum of every row as a bead; right of the threshold the answer is 1.

    With ``rows`` (``(x1, ..., answer)``, in the order of the sums) each bead has a tick or a cross,
    and a row whose inputs are all 0 is nailed to 0. ``moving`` lights a lamp: did the last round
    still change a weight? ``edit="t"`` makes the threshold a handle.
    """
    kept = numbers("sums", sums)
    expect(len(kept) <= MOST, "sums", f"at most {MOST} sums", kept)
    table = None
    if rows is not None:
        wanted = f"{len(kept)} rows, one for every sum"
        table = [
            numbers(f"rows[{i}]", row, least=1)
            for i, row in enumerate(listed("rows", rows, wanted, 0))
        ]
        expect(len(table) == len(kept), "rows", wanted, table)
    subject = _Line(
        kept,
        float(finite_number("threshold", threshold)),
        None if table is None else [int(row[-1] > 0) for row in table],
        [table is not None and not any(table[i][:-1]) for i in range(len(kept))],
        None if moving is None else truth("moving", moving),
        literal(edit),
    )
    return Figure(lambda say: _paint(say, subject))


def _paint(say: Words, subject: _Line) -> Sheet:
    low, high = widen(-2, 3, [*subject.sums, subject.threshold])
    along = Scale(low, high, 16, 344)
    room = BEAD if subject.answers is None else 1.5 * BEAD
    levels = _levels([along(total) for total in subject.sums], room)
    line = 40 + BEAD * max([1, *(level + 1 for level in levels)])
    lamp = 26 if subject.moving is not None else 0
    sheet = Sheet(line + LINE_FROM_BOTTOM + lamp, say("line.title"), _summary(say, subject))
    at = along(subject.threshold)
    with sheet.group(fill_opacity=0.14):
        sheet.add("rect", x=8, y=26, width=max(at - 8, 0), height=line - 26, fill=ZERO)
        sheet.add("rect", x=at, y=26, width=max(352 - at, 0), height=line - 26, fill=ONE)
    for x, key, color in ((4 + at / 2, "line.zero", ZERO), (176 + at / 2, "line.one", ONE)):
        sheet.text(min(max(x, 40), 320), 14, say(key), size=11, fill=color, weight=600)
    marks = ticks(low, high, 6)
    d = "".join(f"M{short(along(m))} {short(line)}v5" for m in marks)
    sheet.add("path", d=f"M8 {short(line)}h344{d}", stroke=SOFT, fill="none")
    with sheet.group(font_size=11, fill=SOFT):
        for mark in marks:
            if abs(along(mark) - at) > 12:
                sheet.text(along(mark), line + 13, number(mark))
    sheet.line(at, 26, at, line + 36, stroke_width=2)
    for i, level in enumerate(levels):
        _bead(sheet, subject, i, along(subject.sums[i]), line - BEAD * (level + 0.5))
    flag = f"{subject.edit or say('threshold')} = {number(subject.threshold)}"
    sheet.text(min(max(at, 50), 310), line + 60, flag, weight=700)
    sheet.add("circle", cx=at, cy=line + 36, r=6)
    if subject.answers is not None:
        score = say("score", right=subject.right, total=len(subject.sums))
        if at < 180:  # where the flag is not
            sheet.text(352, line + 60, score, anchor="end", weight=700)
        else:
            sheet.text(8, line + 60, score, anchor="start", weight=700)
    if subject.moving is not None:
        _lamp(sheet, say, moving=subject.moving, y=line + LINE_FROM_BOTTOM + 8)
    if subject.edit is not None:
        sheet.drag(
            subject.edit,
            at,
            line + 36,
            values=[subject.threshold],
            axis="x",
            unit=[along.unit],
            low=[low],
            high=[high],
            step=0.1,
            label=say("drag.number", name=say("threshold")),
            text=number(subject.threshold),
        )
    return sheet


def _levels(xs: list[float], room: float) -> list[int]:
    """Stack beads that would overlap: each takes the lowest level on which it is free."""
    taken: list[list[float]] = []
    levels = []
    for x in xs:
        level = 0
        while level < len(taken) and any(abs(x - other) < room for other in taken[level]):
            level += 1
        if level == len(taken):
            taken.append([])
        taken[level].append(x)
        levels.append(level)
    return levels


def _bead(sheet: Sheet, subject: _Line, i: int, x: float, y: float) -> None:
    fires = subject.fires(i)
    look = {"fill": ONE if fires else ZERO, "stroke": PAPER, "stroke_width": 1.5}
    if fires:
        sheet.add("circle", cx=x, cy=y, r=9.5, **look)
    else:
        sheet.add("rect", x=x - 8.5, y=y - 8.5, width=17, height=17, rx=2, **look)
    sheet.text(x, y, str(i + 1), size=11, weight=700, fill=PAPER)
    if subject.nailed[i]:  # a nail through its head
        sheet.add(
            "path",
            d=f"M{short(x - 5)} {short(y - 13)}h10M{short(x)} {short(y - 13)}v6",
            stroke=INK,
            stroke_width=2.5,
        )
    if subject.answers is not None:
        mark = sheet.tick if fires == bool(subject.answers[i]) else sheet.cross
        mark(x + 14, y - 9, 3.5, GOOD if mark == sheet.tick else BAD)


def _lamp(sheet: Sheet, say: Words, *, moving: bool, y: float) -> None:
    sheet.add(
        "circle", cx=18, cy=y, r=7, fill=GOOD if moving else PAPER, stroke=SOFT, stroke_width=1.5
    )
    if not moving:
        sheet.line(14, y, 22, y, stroke=SOFT, stroke_width=1.5)
    sheet.text(34, y, say("line.moving" if moving else "line.still"), anchor="start")


def _summary(say: Words, subject: _Line) -> str:
    parts = [say("line.threshold", threshold=number(subject.threshold))]
    for i, total in enumerate(subject.sums):
        written, _ = apart(total, subject.threshold)
        key = "line.above" if subject.fires(i) else "line.below"
        parts.append(say(key, row=i + 1, sum=written))
        if subject.nailed[i]:
            parts.append(say("line.nailed", row=i + 1))
    if subject.answers is not None:
        parts.append(say("score", right=subject.right, total=len(subject.sums)) + ".")
    if subject.moving is not None:
        parts.append(say("line.moving" if subject.moving else "line.still") + ".")
    return " ".join(parts)

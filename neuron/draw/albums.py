"""After chapter 15: places for digits of the reader's own, one of them on a pad."""

from collections.abc import Sequence

from neuron.checks import expect, listed, whole
from neuron.draw.figure import Figure
from neuron.draw.markup import place as named
from neuron.draw.markup import short
from neuron.draw.palette import INK, LINE, PAPER, SOFT
from neuron.draw.pictures import ACROSS, CELL, PER_LINE, SIZE, Picture, pixels, written
from neuron.draw.scale import Scale
from neuron.draw.sheet import Sheet
from neuron.draw.words import Words

TOP, LEFT, SQUARE = 26.0, 50.0, 32.0  # of the pad
RAIL, HEADS, FIRST = 304.0, 327.0, 338.0  # below it: the slider, the digits, the first line
PITCH = ACROSS * CELL


def album(
    pictures: Sequence[Picture], place: int = 0, *, edit: str = "hand", choose: str = "place"
) -> Figure:
    """Draw places for digits in lines of ten, 0 to 9, and the one at ``place`` as a pad.

    A picture is 8 lines of ``.`` and ``#``, or an empty text where nothing has been drawn. ``edit``
    names the list of pictures in the reader's code, ``choose`` the number ``place``, from 0.
    """
    hand, number = named(edit), named(choose, "choose")
    every = [
        [0.0] * SIZE**2 if isinstance(one, str) and not one.strip() else pixels(f"{hand}[{i}]", one)
        for i, one in enumerate(listed("pictures", pictures, "a list of pictures"))
    ]
    wanted = f"a whole number from 0 to {len(every) - 1}"
    at = whole("place", place, wanted, least=0)
    expect(at < len(every), "place", wanted, place)
    return Figure(lambda say: _paint(say, every, at, f"{hand}[{at}]", number))


def _paint(say: Words, every: list[list[float]], at: int, one: str, number: str) -> Sheet:
    rows = -(-len(every) // PER_LINE)
    drawn = sum(map(any, every))
    now = say("album.now", place=at, digit=at % PER_LINE)
    summary = say("album.summary", drawn=drawn, count=len(every), now=now)
    sheet = Sheet(FIRST + PITCH * rows, say("album.title"), f"{summary} {written(every[at])}")
    sheet.text(180, 12, now, size=14, weight=700)
    _pad(sheet, say, every[at], one)
    _ways(sheet, say, len(every), at, number)
    if any(every[at]):
        box = (LEFT + SIZE * SQUARE + 10, TOP, 40.0, 40.0)
        sheet.cross(box[0] + 20, TOP + 20, 7, SOFT)
        sheet.click(one, box, label=say("album.clear"), pressed=False, set_to='""')
    for digit in range(PER_LINE):
        sheet.text(5 + PITCH * digit + PITCH / 2, HEADS, str(digit), size=11, fill=SOFT)
    for i, points in enumerate(every):
        x, y = 5 + PITCH * (i % PER_LINE), FIRST + PITCH * (i // PER_LINE)
        _small(sheet, points, x + CELL / 2, y, here=i == at)
        done = say("album.drawn") if any(points) else say("album.empty")
        label = say("album.place", place=i, digit=i % PER_LINE, done=done)
        box = (x, y - CELL / 2, PITCH, PITCH)
        sheet.click(number, box, label=label, pressed=i == at, set_to=str(i), tab=False)
    return sheet


def _pad(sheet: Sheet, say: Words, points: list[float], one: str) -> None:
    side = SIZE * SQUARE + 4
    sheet.add("rect", x=LEFT - 2, y=TOP - 2, width=side, height=side, rx=6, fill=LINE)
    for i, point in enumerate(points):
        row, column = divmod(i, SIZE)
        sheet.cell(
            one,
            (LEFT + 1 + SQUARE * column, TOP + 1 + SQUARE * row, SQUARE - 2, SQUARE - 2),
            label=say("pad.cell", row=row + 1, column=column + 1),
            pressed=bool(point),
            at=(row, column),
            fill=INK if point else PAPER,
            tab=i == 0,
        )


def _ways(sheet: Sheet, say: Words, count: int, at: int, number: str) -> None:
    """Lead to the other places: one back, one on, and a slider for them all."""
    middle = TOP + SIZE * SQUARE / 2
    for key, to, x, turn in (
        ("album.back", at - 1, 4.0, -1),
        ("album.next", at + 1, LEFT + SIZE * SQUARE + 10, 1),
    ):
        if 0 <= to < count:
            box = (x, middle - 60, 40.0, 120.0)
            sheet.arrow((x + 20 - 10 * turn, middle), (x + 20 + 10 * turn, middle), color=INK)
            sheet.click(number, box, label=say(key), pressed=False, set_to=str(to), tab=False)
    if count > 1:
        along = Scale(0, count - 1, 22, 338)
        sheet.line(22, RAIL, 338, RAIL, stroke=LINE, stroke_width=3, stroke_linecap="round")
        sheet.add("circle", cx=along(at), cy=RAIL, r=5, fill=INK)
        sheet.drag(
            number,
            along(at),
            RAIL,
            values=[at],
            axis="x",
            unit=[along.unit],
            low=[0],
            high=[count - 1],
            step=1,
            label=say("album.drag"),
            text=say("album.now", place=at, digit=at % PER_LINE),
        )


def _small(sheet: Sheet, points: list[float], x: float, y: float, *, here: bool) -> None:
    side = 9 * CELL
    look = {"stroke": INK, "stroke_width": 2.5} if here else {"stroke": LINE}
    sheet.add("rect", x=x, y=y, width=side, height=side, fill=PAPER, **look)
    d = "".join(
        f"M{short(x + CELL * (i % SIZE + 0.5))} {short(y + CELL * (i // SIZE + 1))}h{CELL}"
        for i, point in enumerate(points)
        if point
    )
    if d:
        sheet.add("path", d=d, stroke=INK, stroke_width=CELL)

"""Chapters 8 and 12: digits of 8 × 8 points, weights as a picture, and a pad to draw on."""

from collections.abc import Iterable, Sequence
from math import isnan

from neuron.checks import expect, listed
from neuron.draw.ask import truth
from neuron.draw.figure import Figure
from neuron.draw.markup import fit, place, short
from neuron.draw.palette import INK, LINE, ONE, PAPER, SOFT, ZERO
from neuron.draw.scale import MINUS, Scale, near, number, numbers
from neuron.draw.sheet import DOT, WIDTH, Sheet
from neuron.draw.words import Words

SIZE = 8
SHADES = 8  # greys are rounded to eighths: each shade is one path
PER_LINE = 10  # small digits beside each other,
ACROSS = 10  # each so many cells wide, with its frame,
CELL = 3.5  # of this size

Picture = str | Sequence[float]


def digit(image: Picture, *, label: object = None) -> Figure:
    """Draw one picture: 64 numbers from 0 to 1, row by row, or 8 lines of ``.`` and ``#``."""
    points = pixels("image", image)
    name = None if label is None else str(label)

    def paint(say: Words) -> Sheet:
        sheet = Sheet(176 + (26 if name else 0), say("digit.title"), _seen(say, points, name))
        _greys(sheet, points, 104, 12, 19)
        if name:
            sheet.text(WIDTH / 2, 188, fit(name, 320, 15), size=15, weight=700)
        return sheet

    return Figure(paint)


def digits(
    images: Sequence[Picture],
    *,
    labels: Sequence[object] | None = None,
    right: Sequence[object] | None = None,
) -> Figure:
    """Draw several pictures in lines of ten, each over its label.

    ``right`` says of each whether it was answered so: a tick stands beside its label then.
    """
    kept = [
        pixels(f"images[{i}]", image)
        for i, image in enumerate(listed("images", images, "a list of pictures"))
    ]
    names = [""] * len(kept)
    if labels is not None:
        wanted = f"{len(kept)} label{'s' * (len(kept) != 1)}"
        names = [str(label) for label in listed("labels", labels, wanted)]
        expect(len(names) == len(kept), "labels", wanted, names)
    given = [] if right is None else listed("right", right, "a list", 0)
    ticked = [truth("right", one) for one in given]
    wanted = f"one True or False for each of {len(kept)} labels"
    expect(
        right is None or (labels is not None and len(ticked) == len(kept)), "right", wanted, ticked
    )

    def paint(say: Words) -> Sheet:
        rows = ACROSS + (5 if labels is not None else 0)
        lines = -(-len(kept) // PER_LINE)
        summary = say("digits.summary", count=len(kept))
        if labels is not None:
            summary += " " + say("digits.labels", labels=", ".join(names))
        if ticked:
            answered = [name for name, one in zip(names, ticked) if one]
            summary += " " + say("digits.right", count=len(answered), labels=", ".join(answered))
        sheet = Sheet(8 + CELL * rows * lines, say("digits.title"), summary)
        _many_greys(sheet, kept, rows)
        for i, name in enumerate(names):
            if name:
                x, y = ACROSS * (i % PER_LINE) + 5, rows * (i // PER_LINE) + 12
                sheet.text(5 + CELL * x, 4 + CELL * y, fit(name, 34))
                if ticked and ticked[i]:
                    sheet.tick(5 + CELL * (x + 3.4), 4 + CELL * y)
        return sheet

    return Figure(paint)


def heat_map(weights: Sequence[float], *, label: object = None) -> Figure:
    """Draw 64 weights as a picture: blue discs for, orange squares against, full if strong.

    ``label`` stands below. The colours are scaled to the largest weight, which the legend names.
    """
    kept = numbers("weights", weights)
    expect(len(kept) == SIZE * SIZE, "weights", f"{SIZE * SIZE} numbers", kept)
    name = None if label is None else str(label)
    return Figure(lambda say: _paint_heat(say, kept, name))


def pad(picture: str, *, edit: str = "picture") -> Figure:
    """Draw a pad of 8 × 8 cells; a click turns a character of the text ``picture`` over.

    ``picture`` is 8 lines of ``.`` (white) and ``#`` (black); ``edit`` names its variable.
    """
    points = pixels("picture", picture)
    name = place(edit)

    def paint(say: Words) -> Sheet:
        black = sum(1 for point in points if point)
        sheet = Sheet(276, say("pad.title"), say("pad.summary", count=black, lines=written(points)))
        sheet.add("rect", x=50, y=6, width=260, height=260, rx=6, fill=LINE)
        for i, point in enumerate(points):
            row, column = divmod(i, SIZE)
            sheet.cell(
                name,
                (53 + 32 * column, 9 + 32 * row, 30.0, 30.0),
                label=say("pad.cell", row=row + 1, column=column + 1),
                pressed=bool(point),
                at=(row, column),
                fill=INK if point else PAPER,
            )
        return sheet

    return Figure(paint)


def pixels(name: str, picture: Picture) -> list[float]:
    """Read a picture as 64 numbers from 0 to 1."""
    if isinstance(picture, str):
        lines = picture.split()
        square = len(lines) == SIZE and all(len(line) == SIZE for line in lines)
        expect(square, name, f"{SIZE} lines of {SIZE} characters", picture)
        expect(set("".join(lines)) <= {".", "#"}, name, 'only "." and "#"', picture)
        return [float(character == "#") for line in lines for character in line]
    kept = numbers(name, picture)
    expect(len(kept) == SIZE * SIZE, name, f"{SIZE * SIZE} numbers", kept)
    wanted = "numbers from 0 to 1 (divide pixels of 0 to 16 by 16)"
    expect(all(0 <= value <= 1 for value in kept), name, wanted, max(kept))
    return kept


def _greys(sheet: Sheet, points: list[float], x: float, y: float, size: float) -> None:
    """Draw one picture in squares of this size, on a faint ground that shows its frame."""
    side = SIZE * size
    sheet.add("rect", x=x - 2, y=y - 2, width=side + 4, height=side + 4, fill=PAPER, stroke=LINE)
    levels = [round(SHADES * point) for point in points]
    _cells(sheet, levels, (x, y), size, stroke=INK, stroke_linecap="square")


def _cells(
    sheet: Sheet, levels: list[int], corner: tuple[float, float], size: float, **look: object
) -> None:
    """Draw one path per positive level, in eighths of full colour: a cell is a dot with ends."""
    for level in sorted({level for level in levels if level > 0}):
        d = "".join(
            f"M{short(corner[0] + size * (i % SIZE + 0.5))} "
            f"{short(corner[1] + size * (i // SIZE + 0.5))}{DOT}"
            for i, found in enumerate(levels)
            if found == level
        )
        sheet.add("path", d=d, stroke_opacity=level / SHADES, stroke_width=size - 1, **look)


def _many_greys(sheet: Sheet, pictures: list[list[float]], rows: int) -> None:
    """Draw small pictures, all runs of one grey in one path, in whole steps of a cell."""
    paths: dict[int, list[str]] = {}
    frames: list[str] = []
    for k, points in enumerate(pictures):
        x, y = ACROSS * (k % PER_LINE), rows * (k // PER_LINE)
        frames.append(f"M{x}.5 {y}.5h9v9h-9z")
        for row in range(SIZE):
            for level, first, length in _runs(points[SIZE * row : SIZE * (row + 1)]):
                paths.setdefault(level, []).append(f"M{x + first + 1} {y + row + 1.5}h{length}")
    with sheet.group(transform=f"translate(5 4)scale({CELL})", stroke=INK):
        sheet.add("path", d="".join(frames), fill="none", stroke=LINE, stroke_width=0.2)
        for level in sorted(paths):
            sheet.add("path", d="".join(paths[level]), stroke_opacity=level / 4)


def _runs(values: Sequence[float]) -> Iterable[tuple[int, int, int]]:
    """Group equal greys (in quarters, white left out): level, first cell, length."""
    levels = [round(4 * value) for value in values]
    first = 0
    for i in range(1, len(levels) + 1):
        if i == len(levels) or levels[i] != levels[first]:
            if levels[first]:
                yield levels[first], first, i - first
            first = i


def _paint_heat(say: Words, weights: list[float], name: str | None) -> Sheet:
    strongest = max((abs(w) for w in weights if near(w)), default=0.0) or 1.0
    up, down = sum(w > 0 for w in weights), sum(w < 0 for w in weights)
    summary = say(
        "heat.summary",
        up=up,
        down=down,
        low=number(min(weights)),
        high=number(max(weights)),
        strong=_strongest(say, weights),
    )
    sheet = Sheet(
        218 + (20 if name else 0), say("heat.title"), f"{name}: {summary}" if name else summary
    )
    sheet.add("rect", x=94, y=10, width=172, height=172, fill=PAPER, stroke=LINE)
    at = (96.0, 12.0)
    level = Scale(-strongest, strongest, -SHADES, SHADES)
    levels = [0 if isnan(weight) else round(level(level.clamp(weight))) for weight in weights]
    _cells(sheet, levels, at, 21, stroke=ONE, stroke_linecap="round")
    _cells(sheet, [-level for level in levels], at, 21, stroke=ZERO, stroke_linecap="square")
    y = 202.0
    for x, color, cap, key, sign in (
        (40, ZERO, "square", "heat.against", MINUS),
        (206, ONE, "round", "heat.for", "+"),
    ):
        sheet.add(
            "path", d=f"M{x} {short(y)}{DOT}", stroke=color, stroke_width=13, stroke_linecap=cap
        )
        text = f"{say(key)} ({sign}{number(strongest)})"
        sheet.text(x + 14, y, text, size=11, anchor="start", fill=SOFT)
    if name:
        sheet.text(WIDTH / 2, 224, fit(name, 320, 14), size=14, weight=700)
    return sheet


def _strongest(say: Words, weights: list[float]) -> str:
    at = max(range(len(weights)), key=lambda i: 0 if isnan(weights[i]) else abs(weights[i]))
    row, column = divmod(at, SIZE)
    return say("pad.cell", row=row + 1, column=column + 1)


def _seen(say: Words, points: list[float], name: str | None) -> str:
    text = say("digit.summary", lines=written(points))
    return f"{name}: {text}" if name else text


def written(points: Sequence[float]) -> str:
    """Write a picture as the reader would type it: # where it is darker than half."""
    text = "".join("#" if point > 0.5 else "." for point in points)
    return " ".join(text[i : i + SIZE] for i in range(0, SIZE * SIZE, SIZE))

"""Draw the pictures by which the book is shown elsewhere: its icon, a card for each language."""

import hashlib
import math
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

from book.fonts import FONTS
from book.raster import Color, Picture, Point

WIDTH, HEIGHT = 1200, 630  # what networks show whole
INK, PAPER, SOFT = (28, 33, 40), (255, 255, 255), (96, 104, 116)
TEAL, ORANGE, BLUE = (0, 137, 123), (224, 138, 0), (0, 114, 178)
LATIN = "source-code-pro/files/source-code-pro-latin-{}-normal.woff2"
HANGUL = "nanum-gothic-coding/files/nanum-gothic-coding-korean-{}-normal.woff2"
NARROWER = 0.9  # letters of fixed width stand too far apart in a title
CURVE = 6  # edges for a curve
# The mark: two inputs, a neuron, what leaves it, on a square of 48.
WIRES = (((9, 11), (29, 24)), ((9, 37), (29, 24)), ((29, 24), (46, 24)))
DISCS = (((9, 11), 6, ORANGE), ((9, 37), 6, BLUE), ((29, 24), 12, TEAL))


def icon(size: int) -> bytes:
    """Draw the mark on paper, with the margin that a phone may cut off."""
    picture = Picture(size, size, PAPER)
    _mark(picture, size * 0.16, size * 0.16, size * 0.68 / 48)
    return picture.png()


def card(title: str, line: str) -> bytes:
    """Draw a card: the book's name, below it what it is."""
    picture = Picture(WIDTH, HEIGHT, PAPER)
    picture.fill([_box(0, HEIGHT - 18, WIDTH, HEIGHT)], TEAL)
    _mark(picture, 860, 150, 5.2)
    rows = list(_rows(title, 76, 700, 760))
    _write(picture, rows, (80, 200), 76, 700, INK)
    below = 200 + 100 * len(rows)
    _write(picture, list(_rows(line, 36, 400, 760)), (80, below), 36, 400, SOFT)
    return picture.png()


def cached(folder: Path, title: str, line: str) -> bytes:
    """Return a card that was drawn before, or draw it, which takes seconds."""
    drawing = Path(__file__).read_bytes() + Path(__file__).with_name("raster.py").read_bytes()
    said = f"{title}\n{line}".encode()
    made = folder / f"{hashlib.sha256(drawing + said).hexdigest()[:16]}.png"
    if not made.exists():
        folder.mkdir(parents=True, exist_ok=True)
        made.write_bytes(card(title, line))
    return made.read_bytes()


def _mark(picture: Picture, x: float, y: float, scale: float) -> None:
    for start, end in WIRES:
        picture.fill([_move(_bar(start, end, 4), x, y, scale)], TEAL)
    for (at_x, at_y), radius, color in DISCS:
        turns = [math.tau * n / 90 for n in range(90)]
        disc = [(at_x + radius * math.cos(t), at_y + radius * math.sin(t)) for t in turns]
        picture.fill([_move(disc, x, y, scale)], color)


def _move(shape: list[Point], x: float, y: float, scale: float) -> list[Point]:
    return [(x + scale * px, y + scale * py) for px, py in shape]


def _box(left: float, top: float, right: float, bottom: float) -> list[Point]:
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def _bar(start: Point, end: Point, width: float) -> list[Point]:
    (x, y), (to_x, to_y) = start, end
    length = math.hypot(to_x - x, to_y - y) * 2 / width
    dx, dy = (to_y - y) / length, (x - to_x) / length
    return [(x + dx, y + dy), (to_x + dx, to_y + dy), (to_x - dx, to_y - dy), (x - dx, y - dy)]


def _rows(text: str, size: float, weight: int, width: float) -> Iterator[str]:
    """Break a text between words."""
    row = ""
    for word in text.split():
        longer = f"{row} {word}".strip()
        if row and sum(_advance(c, weight) for c in longer) * size > width:
            yield row
            longer = word
        row = longer
    yield row


def _write(
    picture: Picture, rows: list[str], at: Point, size: float, weight: int, color: Color
) -> None:
    x, y = at
    for row in rows:
        here = x
        for character in row:
            outlines = [_move(shape, here, y, size) for shape in _glyph(character, weight)]
            picture.fill(outlines, color)
            here += _advance(character, weight) * size
        y += size * 1.3


def _advance(character: str, weight: int) -> float:
    font, name = _find(character, weight)
    share = font["hmtx"][name][0] / font["head"].unitsPerEm
    return float(share * (0.5 if character == " " else NARROWER))


@cache
def _glyph(character: str, weight: int) -> list[list[Point]]:
    """Return the outlines of a character, one em high, with y going down."""
    font, name = _find(character, weight)
    glyphs = font.getGlyphSet()
    pen = _Outlines(glyphs)
    glyphs[name].draw(pen)
    em = font["head"].unitsPerEm
    return [[(x / em, -y / em) for x, y in outline] for outline in pen.outlines]


def _find(character: str, weight: int) -> tuple[Any, str]:
    """Find the font that has a character, and its name there."""
    for file in (LATIN, HANGUL):
        font = _font(file, weight)
        name = font.getBestCmap().get(ord(character))
        if name:
            return font, name
    return _find("-", weight)


@cache
def _font(file: str, weight: int) -> Any:
    return TTFont(FONTS / file.format(weight))


class _Outlines(BasePen):  # type: ignore[misc]  # fontTools has no types
    """Collects outlines whose curves are many short edges."""

    def __init__(self, glyphs: Any) -> None:
        super().__init__(glyphs)
        self.outlines: list[list[Point]] = []

    def _moveTo(self, point: Point) -> None:  # noqa: N802 - fontTools' names
        self.outlines.append([point])

    def _lineTo(self, point: Point) -> None:  # noqa: N802
        self.outlines[-1].append(point)

    def _curveToOne(self, one: Point, two: Point, end: Point) -> None:  # noqa: N802
        start = self.outlines[-1][-1]
        for step in range(1, CURVE + 1):
            t = step / CURVE
            u = 1 - t
            shares = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
            corners = (start, one, two, end)
            x, y = (sum(s * c[i] for s, c in zip(shares, corners)) for i in (0, 1))
            self.outlines[-1].append((x, y))

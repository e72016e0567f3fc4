"""Paint polygons into a PNG picture, with soft edges, by the standard library alone."""

import struct
import zlib
from collections.abc import Iterable, Sequence
from itertools import pairwise

Point = tuple[float, float]
Color = tuple[int, int, int]
FINE = 4  # lines looked at for each line of the picture


class Picture:
    """A picture of one ground, on which shapes are painted one after the other."""

    def __init__(self, width: int, height: int, ground: Color) -> None:
        self.width, self.height = width, height
        self._rows = [bytearray(bytes(ground) * width) for _ in range(height)]

    def fill(self, outlines: Iterable[Sequence[Point]], color: Color) -> None:
        """Fill what the closed outlines go around; an outline within goes the other way round."""
        crossings: dict[int, list[tuple[float, int]]] = {}
        for outline in outlines:
            for start, end in pairwise([*outline, outline[0]]):
                _cross(start, end, crossings)
        for row in {line // FINE for line in crossings}:
            if 0 <= row < self.height:
                lines = [crossings.get(row * FINE + step, []) for step in range(FINE)]
                self._blend(row, lines, color)

    def png(self) -> bytes:
        """Return the picture as a file."""
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        pixels = zlib.compress(b"".join(b"\0" + row for row in self._rows), 9)
        parts = [(b"IHDR", head), (b"IDAT", pixels), (b"IEND", b"")]
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)

    def _blend(self, row: int, lines: list[list[tuple[float, int]]], color: Color) -> None:
        cover: dict[int, float] = {}
        for line in lines:
            winding = 0
            for (x, turn), (end, _) in pairwise(sorted(line)):
                winding += turn
                if winding:
                    _cover(max(x, 0), min(end, self.width), cover)
        pixels = self._rows[row]
        for x, share in cover.items():
            part = min(share / FINE, 1)
            for place, shade in enumerate(color, 3 * x):
                pixels[place] += round((shade - pixels[place]) * part)


def _cross(start: Point, end: Point, crossings: dict[int, list[tuple[float, int]]]) -> None:
    """Note where an edge crosses the middles of lines, and whether it goes down or up."""
    turn = 1
    if start[1] > end[1]:
        start, end, turn = end, start, -1
    (x, y), (to_x, to_y) = start, end
    first, last = round(y * FINE), round(to_y * FINE)
    for line in range(first, last):
        at = ((line + 0.5) / FINE - y) / (to_y - y)
        crossings.setdefault(line, []).append((x + at * (to_x - x), turn))


def _cover(x: float, end: float, cover: dict[int, float]) -> None:
    """Add what lies between two places of a line to the pixels there."""
    if end <= x:
        return
    first, last = int(x), int(end)
    if first == last:
        cover[first] = cover.get(first, 0) + end - x
        return
    cover[first] = cover.get(first, 0) + first + 1 - x
    for pixel in range(first + 1, last):
        cover[pixel] = cover.get(pixel, 0) + 1
    if end > last:
        cover[last] = cover.get(last, 0) + end - last


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

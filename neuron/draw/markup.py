"""SVG as text: elements, path data, numbers in few characters, and how wide a text will be."""

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from keyword import iskeyword
from unicodedata import east_asian_width

from neuron.checks import expect

Point = tuple[float, float]

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LEAST = 0.8  # letters become no smaller than this part of their size
LINES = 3
PLACE = re.compile(r"[^\W\d]\w*(\[\d+\])*")  # name, or name[0][2]


def element(tag: str, text: str, attributes: Mapping[str, object]) -> str:
    """Write one element; its text is markup already."""
    if text:
        return wrap(tag, text, attributes)
    return f"<{tag}{_written(attributes)}/>"


def wrap(tag: str, inside: str, attributes: Mapping[str, object]) -> str:
    """Write one element around markup."""
    return f"<{tag}{_written(attributes)}>{inside}</{tag}>"


def printable(text: str) -> str:
    """Put spaces in place of the characters that neither XML nor UTF-8 can hold."""
    return FORBIDDEN.sub(" ", text)


def quoted(text: str) -> str:
    """Escape a text that is printable."""
    return escape(printable(text))


def _written(attributes: Mapping[str, object]) -> str:
    return "".join(
        f' {name.replace("_", "-")}="{_value(name, value)}"'
        for name, value in attributes.items()
        if value is not None
    )


def _value(name: str, value: object) -> str:
    if isinstance(value, int | float):
        return short(value, 2 if "opacity" in name else 1)
    return quoted(str(value))


def short(value: float, digits: int = 1) -> str:
    """Write a coordinate in as few characters as it needs: 0.50 is .5, 12.0 is 12."""
    text = f"{value:.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if text in ("-0", ""):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def trace(points: Iterable[Point], *, closed: bool = False) -> str:
    """Write a line through the points as path data: relative steps in tenths of a unit."""
    at: tuple[int, int] | None = None
    written: list[str] = []
    for x, y in points:
        here = round(10 * x), round(10 * y)
        if at is None:
            written.append(f"M{_tenths(here[0], here[1])}")
        elif here != at:
            dx, dy = here[0] - at[0], here[1] - at[1]
            if not dy:
                written.append(f"h{short(dx / 10)}")
            elif not dx:
                written.append(f"v{short(dy / 10)}")
            else:
                written.append(f"l{_tenths(dx, dy)}")
        at = here
    return "".join(written) + ("z" if closed else "")


def _tenths(x: int, y: int) -> str:
    second = short(y / 10)
    return short(x / 10) + ("" if second.startswith("-") else " ") + second


def each(values: Sequence[float]) -> str:
    """Write several numbers, with a space between."""
    return " ".join(plain(value) for value in values)


def plain(value: float) -> str:
    """Write a number as code has it, rounded to what a drag can tell apart."""
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def place(got: object, name: str = "edit") -> str:
    """Take the name of a literal in the reader's code: ``w1`` or ``data[0][2]``."""
    fits = isinstance(got, str) and PLACE.fullmatch(got) and not iskeyword(got.partition("[")[0])
    expect(fits, name, 'a name like "w1" or "data[0][2]"', got)
    return str(got)


def literal(got: object) -> str | None:
    """Take the name of a literal, or None where nothing is to be changed."""
    return None if got is None else place(got)


def extent(text: str, size: float = 12) -> float:
    """Estimate how wide a text is; a Hangul syllable is as wide as it is high."""
    return size * sum(1.0 if east_asian_width(c) in "WF" else 0.58 for c in text)


def fit(text: str, width: float, size: float = 12) -> str:
    """Shorten a text until it is no wider than ``width``."""
    if extent(text, size) <= width:
        return text
    left = width - extent("…", size)
    for end, letter in enumerate(text):
        left -= extent(letter, size)
        if left < 0:
            return text[:end] + "…"
    return text + "…"


def fit_lines(text: str, width: float, size: float) -> tuple[list[str], float]:
    """Break a name into lines no wider than ``width``, with the size of letters that they need.

    Smaller letters come first, then a new line behind an underscore; letters are lost only when
    one part alone is too wide.
    """
    needed = width / max(extent(text, 1), 1e-9)
    if needed >= LEAST * size:
        return [text], min(size, needed)
    lines = [""]
    for part in re.split(r"(?<=_)(?!_)", text):
        if lines[-1] and extent(lines[-1] + part, LEAST * size) > width:
            lines.append("")
        lines[-1] += part
    return [fit(line, width, LEAST * size) for line in lines[:LINES]], LEAST * size

"""From numbers to places on the sheet and to text that a reader can take in."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from math import ceil, floor, isfinite, log10
from typing import Any

from neuron import checks

MINUS = "\N{MINUS SIGN}"
FAR = 1e100  # what is larger has run away, and is drawn like infinity
TINY = 1e-100  # a range that is smaller cannot be divided
OUTSIDE = 1e5  # on the sheet: out of sight, and still short to write


@dataclass(frozen=True)
class Scale:
    """A straight map from the values ``low`` to ``high`` onto the places ``start`` to ``end``."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Return the place of a value; what has run away to infinity lies at an end."""
        if not near(value):
            return self.end if value > 0 else self.start
        place = self.start + (float(value) - self.low) * self.unit
        return max(-OUTSIDE, min(place, OUTSIDE))

    @property
    def unit(self) -> float:
        """Places per 1.0 of value; negative if the scale runs backwards."""
        return (self.end - self.start) / (self.high - self.low)

    def clamp(self, value: float) -> float:
        """Return the nearest value that the scale holds."""
        return max(self.low, min(float(value), self.high))  # nan becomes low


def number(value: float, digits: int = 3) -> str:
    """Write a number for a reader: at most so many decimals, no zeros at the end, a true minus."""
    value = float(value) + 0.0  # -0.0 + 0.0 is 0.0
    if not isfinite(value):
        return "∞" if value > 0 else f"{MINUS}∞" if value < 0 else "?"
    small = value != 0 and abs(value) < 0.5 * 10**-digits
    if small or abs(value) >= 1e7:
        text = f"{value:.2g}"
    else:
        text = f"{value:.{digits}f}"
        if "." in text:
            text = text.rstrip("0").rstrip(".")
    return text.replace("-", MINUS)


def apart(a: float, b: float) -> tuple[str, str]:
    """Write two numbers so that they look equal only if they are (1.0000000000000007 is not 1)."""
    texts = number(a), number(b)
    if a == b or texts[0] != texts[1]:
        return texts
    return exact(a), exact(b)


def exact(value: float) -> str:
    """Write a number with every digit that tells it from its neighbours."""
    return repr(float(value)).removesuffix(".0").replace("-", MINUS)


def places(values: Iterable[float]) -> str:
    """Write numbers as a reader writes a place: (0.6, 0.8)."""
    return f"({', '.join(number(value) for value in values)})"


def ticks(low: float, high: float, about: int = 5) -> list[float]:
    """Choose round values between low and high: steps of 1, 2 or 5 times a power of ten."""
    step = round_step((high - low) / about)
    first = ceil(low / step - 1e-9)
    last = floor(high / step + 1e-9)
    return [k * step for k in range(first, last + 1)]


def round_step(step: float) -> float:
    """Return the smallest of 1, 2, 5, 10, ... times a power of ten that is not below ``step``."""
    if not step > TINY:
        return 1.0
    power = 10.0 ** floor(log10(step) + 1e-9)
    return next(m * power for m in (1, 2, 5, 10) if m * power >= step * (1 - 1e-9))


def widen(low: float, high: float, values: Iterable[float]) -> tuple[float, float]:
    """Widen a range by whole units until it holds the values with room to spare.

    Whole units, so that a range does not twitch while something in it is dragged.
    """
    finite = [float(value) for value in values if near(value)]
    if finite and min(finite) < low:
        low = floor(min(finite) - 0.25)
    if finite and max(finite) > high:
        high = ceil(max(finite) + 0.25)
    return low, high


def near(value: float) -> bool:
    """Tell whether a number has a place on a sheet: it is none, or has run away, if not."""
    return abs(value) <= FAR  # false for what is no number


def span(low: object, high: object, names: str = "low, high") -> tuple[float, float]:
    """Take the two ends of an axis."""
    ends = float(checks.number("low", low)), float(checks.number("high", high))
    wide = near(ends[0]) and near(ends[1]) and ends[1] - ends[0] > TINY
    apart = wide and ends[1] - ends[0] > 1e-9 * max(map(abs, ends))
    checks.expect(apart, names, "low < high, and room between them", ends)
    return ends


def numbers(name: str, values: Any, *, least: int = 0, run_away: bool = True) -> list[float]:
    """Copy a list of numbers, or say which argument is not one.

    Numbers of a training may have run away to infinity; where they must not, ``run_away=False``.
    """
    kept = checks.listed(name, values, "a list of numbers", least)
    # Lists of a long training are copied for every frame: look at the kinds, not at each value.
    found = None
    if checks.PLAIN.issuperset(map(type, kept)):
        with suppress(OverflowError):  # a whole number may be too large: then it is named
            found = list(map(float, kept))
    if found is None:
        every = [v if isinstance(v, float) else checks.number(name, v, "numbers") for v in kept]
        found = list(map(float, every))
    if not run_away and not all(map(near, found)):
        for value in found:
            checks.expect(near(value), name, "finite numbers, none above 1e100", value)
    return found


def points(
    name: str, rows: Any, length: int, wanted: str, *, least: int = 0, run_away: bool = False
) -> list[Any]:
    """Copy rows of so many numbers each, as tuples."""
    found = []
    for i, row in enumerate(checks.listed(name, rows, "a list of rows", least)):
        kept = numbers(f"{name}[{i}]", row, run_away=run_away)
        checks.expect(len(kept) == length, f"{name}[{i}]", wanted, kept)
        found.append(tuple(kept))
    return found


def labels(name: str, given: Any, count: int, default: str = "x") -> list[str]:
    """Take one name for each thing, or number them: x1, x2, ..."""
    if given is None:
        return [f"{default}{i + 1}" for i in range(count)]
    kept = [str(each) for each in checks.listed(name, given, f"{count} names", 0)]
    checks.expect(len(kept) == count, name, f"{count} name{'s' * (count != 1)}", kept)
    return kept

"""From numbers to places on the sheet and to text that a reader can take in."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, isfinite, log10

MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True)
class Scale:
    """A straight map from the values ``low`` to ``high`` onto the places ``start`` to ``end``."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Return the place of a value; what has run away to infinity lies at an end."""
        if not isfinite(value):
            return self.end if value > 0 else self.start
        return self.start + (float(value) - self.low) * self.unit

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
    if not step > 0:
        return 1.0
    power = 10.0 ** floor(log10(step) + 1e-9)
    return next(m * power for m in (1, 2, 5, 10) if m * power >= step * (1 - 1e-9))


def widen(low: float, high: float, values: Iterable[float]) -> tuple[float, float]:
    """Widen a range by whole units until it holds the values with room to spare.

    Whole units, so that a range does not twitch while something in it is dragged.
    """
    finite = [float(value) for value in values if isfinite(value)]
    if finite and min(finite) < low:
        low = floor(min(finite) - 0.25)
    if finite and max(finite) > high:
        high = ceil(max(finite) + 0.25)
    return low, high


def numbers(name: str, values: Iterable[float]) -> list[float]:
    """Copy a list of numbers, or say which argument is not one."""
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise TypeError(f"{name}: expected a list of numbers, got {values!r}")
    kept = list(values)
    # Lists of a long training are copied for every frame: look at the kinds, not at each value.
    if not set(map(type, kept)) <= {int, float, bool}:
        for value in kept:
            if isinstance(value, str) or not hasattr(value, "__float__"):
                raise TypeError(f"{name}: expected numbers, got {value!r}")
    return list(map(float, kept))

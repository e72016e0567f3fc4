"""What a reader hands over: taken as plain numbers, or refused in one sentence."""

import random
from collections.abc import Iterable, Mapping
from contextlib import suppress
from itertools import islice
from math import inf, isfinite
from operator import index
from reprlib import repr as shorten
from typing import Any

PLAIN = {float, int, bool}
LARGEST = 1.7976931348623157e308  # the last float
NO_LIST = (str, bytes, Mapping, set, frozenset)  # the last three have no order
MOST = 1_000_000  # things in a list: what never ends is refused as well


class Checked(tuple[Any, ...]):  # noqa: SLOT001 - it says something and holds nothing
    """Numbers, or rows of them, that have been looked at: nobody looks at them again."""


def expect(fine: object, name: str, wanted: str, got: object, error: Any = ValueError) -> None:
    """Refuse what is not fine: the argument, what is wanted, what was given."""
    if not fine:
        try:
            shown = " ".join(shorten(got).split())
        except ValueError:  # a whole number of some thousand digits
            shown = f"a huge {type(got).__name__}"
        length = f", a list of {len(got)}" if isinstance(got, list | tuple) else ""
        raise error(f"{name}: expected {wanted}, got {shown}{length}")


def number(name: str, got: object, wanted: str = "a number", above: float = -inf) -> Any:
    """Take what is a number to Python, NumPy's too; TypeError for anything else, such as a text."""
    if type(got) in PLAIN and above < got < 2**53 and got > -(2**53):  # type: ignore[operator]
        return got
    expect((value := _plain(got)) is not None, name, wanted, got, TypeError)
    fits = abs(value) <= LARGEST and value > above
    expect(fits, name, wanted.replace("number", "finite number"), got)
    return value if abs(value) < 2**53 else float(value)


def zero_or_one(name: str, got: object, wanted: str = "0 or 1") -> int:
    """Take an answer."""
    expect(number(name, got, wanted) in (0, 1), name, wanted, got)
    return 1 if got else 0


def whole(name: str, got: object, wanted: str = "a whole number > 0", least: float = 1) -> Any:
    """Take a whole number; 2.0 is none."""
    expect(isinstance(value := _plain(got), int) and value >= least, name, wanted, got)
    return value


def chance(seed: int | None) -> Any:
    """Give where random numbers come from: with a seed always the same ones."""
    return random if seed is None else random.Random(whole("seed", seed, "a whole number", -inf))


def listed(name: str, got: Any, wanted: str = "a list of rows", least: int = 1) -> list[Any]:
    """Walk once through a list, an array, a table of pandas, a generator of so many things."""
    for way in ("to_numpy", "tolist"):  # walking through a table of pandas gives its names
        got = getattr(got, way)() if hasattr(got, way) and not isinstance(got, type) else got
    expect(isinstance(got, Iterable) and not isinstance(got, NO_LIST), name, wanted, got)
    found = list(islice(got, MOST + 1))
    expect(least <= len(found) <= MOST, name, wanted, found)
    return found


def numbers(name: str, got: object, length: int | None = None, wanted: str = "number") -> Any:
    """Take a row of numbers: of so many, if that is known."""
    if type(got) is Checked and length in (None, len(got)):
        return got
    plural = f"{length} {wanted}{'s' * (length != 1)}" if length else f"a list of {wanted}s"
    values = listed(name, got, plural)
    expect(length in (None, len(values)), name, plural, values)
    small = PLAIN.issuperset(map(type, values)) and max(map(abs, values)) < 2**53
    fine = small and isfinite(sum(values))  # a nan can hide from max
    return Checked(values if fine else [number(name, value, "numbers") for value in values])


def held(name: str, got: object, length: int | None = None) -> list[float]:
    """Take a row of numbers as a list: the given one, so that others may hold it as well."""
    values = numbers(name, got, length)
    return got if isinstance(got, list) else [*values]


def table(rows: object, neuron: Any) -> Checked:
    """Take rows of as many inputs as a neuron has, each with an answer, 0 or 1."""
    expect(hasattr(neuron, "weights"), "neuron", "a Neuron", neuron)
    if isinstance(rows, Checked):
        return rows
    inputs, examples = len(neuron.weights), []
    wanted = f"{inputs} input{'s' * (inputs != 1)} and 1 answer"
    for i, row in enumerate(listed("rows", rows)):
        *x, answer = values = numbers(f"rows[{i}]", row)
        expect(len(x) == inputs, f"rows[{i}]", wanted, values)
        examples.append((Checked(x), zero_or_one(f"rows[{i}]", answer, "0 or 1 as the answer")))
    return Checked(examples)


def _plain(got: Any) -> Any:
    """Give the plain number in an object, if there is one."""
    got = got.item() if getattr(got, "ndim", None) == 0 else got  # of NumPy, whatever its kind
    with suppress(TypeError, ValueError, OverflowError):
        if hasattr(got, "__index__") or hasattr(got, "__float__"):  # a text has neither
            return index(got) if hasattr(got, "__index__") else float(got)
    return None

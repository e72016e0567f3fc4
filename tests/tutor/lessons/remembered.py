"""Observes what answers of chapter 14 do: numbers that remember, networks in files."""

import random
import tempfile
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any


def _remembering(names: dict[str, Any]) -> list[Any]:
    """Make formulas of two numbers that remember, and look at results and slopes."""
    formulas: list[Callable[..., Any]] = [
        lambda a, b: (a + b, a - b, a * b, (a * b).sigmoid()),
        lambda a, _: (a + 2, 2 + a, a - 2, 2 - a, a * 3, 3 * a),
        lambda a, b: ((a * a - b) * (a + b * 3).sigmoid(),),
    ]
    seen: list[Any] = []
    for formula, (x, y) in product(formulas, [(0.5, -2), (3, 5), (-1.5, 0.25)]):
        a, b = names["Value"](x), names["Value"](y)
        for result in (*formula(a, b), *formula(a, b)):  # slopes add up
            result.backward()
            seen += [result.data, result.grad, a.grad, b.grad]
            seen += [sorted(slope for _, slope in result.sources)]
    fresh = names["Value"](4)
    return [*seen, fresh.data, fresh.grad, len(fresh.sources)]


def _stepped(names: dict[str, Any]) -> list[Any]:
    seen = []
    for rate, left in product((0.5, 0.1), (0, 2)):
        a, b = names["Value"](0.5), names["Value"](-2)
        a.grad, b.grad = left, left
        names["step"]([a, b], (a * b - 1) * (a * b - 1), rate)
        seen += [a.data, b.data]
    return seen


def _bent(names: dict[str, Any]) -> list[Any]:
    seen = []
    for number in (2, 0.5, -0.25, -3):
        value = names["Value"](number)
        result = names["relu"](value)
        result.backward()
        seen += [result.data, value.grad]
    return seen


def _sloped(names: dict[str, Any]) -> list[Any]:
    formulas: list[Callable[[Any], Any]] = [lambda x: x * x * x, lambda x: 5 - 3 * x]
    return [names["slope"](formula, at) for formula in formulas for at in (2, -1, 0.5)]


def _kept(names: dict[str, Any]) -> list[Any]:
    """Save networks of several sizes over each other; look at what comes back."""
    seen: list[Any] = []
    with tempfile.TemporaryDirectory() as folder:
        for sizes in ((5, 4, 3), (2, 3, 2), (3, 2, 4)):
            random.seed(0)  # what load draws is written over
            network = names["Network"](*sizes)
            names["save"](network, f"{folder}/network.json")
            seen += [vars(network.first), vars(network.second), len([*Path(folder).iterdir()])]
            again = names["load"](f"{folder}/network.json")
            seen += [type(again).__name__, vars(again.first), vars(again.second)]
    return seen


VIEWS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "ch14-value": _remembering,
    "ch14-save": _kept,
    "ch14-step": _stepped,
    "ch14-relu": _bent,
    "ch14-slope": _sloped,
}

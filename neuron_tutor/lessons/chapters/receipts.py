"""Judges numbers that remember what they were made from."""

import math
import random
from collections.abc import Callable
from typing import Any

from neuron_tutor.lessons.lesson import Work, WrongError, expect, filled_in

SMALL = 1e-9
# Pairs of numbers at which no two of the rules agree.
PAIRS = [(3.0, 5.0), (-2.0, 0.5), (0.25, -4.0)]
TOTALS = [0.5, -2.0, 3.0]
METHODS = [
    ("__add__", "no-add"),
    ("__radd__", "no-radd"),
    ("__sub__", "no-sub"),
    ("__rsub__", "no-rsub"),
    ("__mul__", "no-mul"),
    ("__rmul__", "no-rmul"),
    ("sigmoid", "no-sigmoid"),
    ("backward", "no-backward"),
]


def judge_value(work: Work) -> None:
    """Judge a class ``Value(data, sources)``, and name what is missing first."""
    kind = work["Value"]
    expect(isinstance(kind, type), "no-class")
    work.function("as_value")
    made = kind(2.0)
    kept = all(hasattr(made, name) for name in ("data", "sources", "grad"))
    expect(kept and made.data == 2 and not made.sources and made.grad == 0, "not-kept")
    judges: dict[str, Callable[[Any], None]] = {
        "__add__": lambda k: _judge_pair(k, "add", lambda a, b: a + b, lambda *_: (1, 1)),
        "__radd__": lambda k: _judge_turned(k, "radd", lambda a, b: a + b, 1),
        "__sub__": lambda k: _judge_pair(k, "sub", lambda a, b: a - b, lambda *_: (1, -1)),
        "__rsub__": lambda k: _judge_turned(k, "rsub", lambda a, b: a - b, -1),
        "__mul__": lambda k: _judge_pair(k, "mul", lambda a, b: a * b, lambda a, b: (b, a)),
        "__rmul__": lambda k: _judge_turned(k, "rmul", lambda a, b: a * b, None),
        "sigmoid": _judge_sigmoid,
        "backward": _judge_backward,
    }
    for name, diagnosis in METHODS:
        expect(callable(getattr(kind, name, None)), diagnosis)
        judges[name](kind)


def slopes(kind: Any, result: Any) -> dict[int, float]:
    """Add up, over all ways, the slope of a result for every Value that it was made from.

    The receipts alone are asked: a way is the product of the slopes that lie on it.
    """
    found: dict[int, float] = {}
    waiting = [(result, 1.0)]
    while waiting:
        value, slope = waiting.pop()
        found[id(value)] = found.get(id(value), 0.0) + slope
        expect(isinstance(value.sources, list | tuple), "no-pairs")
        for pair in value.sources:
            expect(isinstance(pair, list | tuple) and len(pair) == 2, "no-pairs")
            expect(isinstance(pair[0], kind), "no-pairs")
            waiting.append((pair[0], slope * _plain(pair[1])))
    return found


def _plain(number: Any) -> float:
    number = filled_in(number)
    expect(isinstance(number, int | float), "no-pairs")
    return float(number)


def value_of(kind: Any, result: Any, operation: str) -> float:
    """Return the number in a result, or say what is in its place."""
    expect(filled_in(result) is not None, f"{operation}-nothing")
    expect(isinstance(result, kind), f"{operation}-plain")
    return _plain(result.data)


def _judge_pair(
    kind: Any,
    name: str,
    rule: Callable[[float, float], float],
    wanted: Callable[[float, float], tuple[float, float]],
) -> None:
    """Judge an operator between two Values, then with a plain number on its right."""
    seen = []
    for a, b in PAIRS:
        left, right = kind(a), kind(b)
        result = getattr(left, f"__{name}__")(right)
        expect(_near(value_of(kind, result, name), rule(a, b)), f"{name}-data")
        expect(result is not left and result is not right, f"{name}-same")
        found = slopes(kind, result)
        seen.append((found.get(id(left)), found.get(id(right)), (a, b)))
    expect(
        any(one is not None or other is not None for one, other, _ in seen), f"{name}-no-sources"
    )
    expect(all(None not in row[:2] for row in seen), f"{name}-one-source")
    if not all(_near(one, wanted(*p)[0]) and _near(two, wanted(*p)[1]) for one, two, p in seen):
        own = all(_near(one, p[0]) and _near(two, p[1]) for one, two, p in seen)
        expect(not own, f"{name}-own" if name == "mul" else f"{name}-slopes")
        raise WrongError(f"{name}-slopes")
    for a, b in PAIRS:
        left = kind(a)
        try:
            result = getattr(left, f"__{name}__")(b)
        except AttributeError as error:
            raise WrongError("plain-number") from error
        expect(_near(value_of(kind, result, name), rule(a, b)), f"{name}-data")
        expect(_near(slopes(kind, result).get(id(left)), wanted(a, b)[0]), "plain-number")


def _judge_turned(
    kind: Any, name: str, rule: Callable[[float, float], float], slope: float | None
) -> None:
    """Judge an operator with a plain number on its left."""
    for a, b in PAIRS:
        right = kind(b)
        result = getattr(right, f"__{name}__")(a)
        data = value_of(kind, result, name)
        expect(name != "rsub" or not _near(data, b - a), "rsub-turned")
        expect(_near(data, rule(a, b)), f"{name}-data")
        found = slopes(kind, result).get(id(right))
        expect(_near(found, a if slope is None else slope), f"{name}-slopes")


def _judge_sigmoid(kind: Any) -> None:
    seen = []
    for total in TOTALS:
        value = kind(total)
        result = value.sigmoid()
        output = 1 / (1 + math.exp(-total))
        expect(_near(value_of(kind, result, "sigmoid"), output), "sigmoid-data")
        seen.append((slopes(kind, result).get(id(value)), total, output))
    expect(all(slope is not None for slope, *_ in seen), "sigmoid-no-sources")
    expect(not all(_near(slope, z * (1 - z)) for slope, z, _ in seen), "sigmoid-of-the-sum")
    expect(all(_near(slope, a * (1 - a)) for slope, _, a in seen), "sigmoid-slopes")


def _judge_backward(kind: Any) -> None:
    """Judge on one step, on one number that is used twice, on a chain, then on random ones."""
    value = kind(3.0)
    value.backward()
    expect(value.grad != 0, "backward-not-itself")
    expect(_near(value.grad, 1), "backward-itself")
    a, b = kind(3.0), kind(5.0)
    (a * b).backward()
    expect(a.grad != 0 or b.grad != 0, "backward-stays")
    expect(not (_near(a.grad, 1) and _near(b.grad, 1)), "backward-no-slope")
    expect(b.grad != 0 and a.grad != 0, "backward-one-source")
    expect(_near(a.grad, 5) and _near(b.grad, 3), "backward-wrong")
    a, b, c = kind(3.0), kind(5.0), kind(7.0)
    (a * b * c).backward()
    expect(not (_near(a.grad, 5) and _near(c.grad, 15)), "backward-no-blame")
    expect(_near(a.grad, 35) and _near(b.grad, 21) and _near(c.grad, 15), "backward-wrong")
    a = kind(3.0)
    (a * a).backward()
    expect(not _near(a.grad, 3), "backward-replaces")
    expect(_near(a.grad, 6), "backward-wrong")
    a, b = kind(3.0), kind(5.0)
    (a * b).backward()
    (a * b).backward()
    expect(_near(a.grad, 10) and _near(b.grad, 6), "backward-forgets")
    numbers = random.Random(14)
    for _ in range(12):
        firsts = [kind(numbers.uniform(-2, 2)) for _ in range(4)]
        result = _mixed(list(firsts), numbers)
        expected = slopes(kind, result)
        result.backward()
        for value in firsts:
            expect(_near(value.grad, expected.get(id(value), 0)), "backward-wrong")


def _mixed(values: list[Any], numbers: random.Random) -> Any:
    """Make one number of several, some of them used more than once."""
    for _ in range(6):
        one, other = numbers.choice(values), numbers.choice(values)
        made = [lambda a, b: a + b, lambda a, b: a - b, lambda a, b: (a * b).sigmoid()]
        values.append(numbers.choice(made)(one, other))
    return values[-1] * values[-2] + values[-3]


def _near(found: Any, wanted: float) -> bool:
    return isinstance(found, int | float) and abs(found - wanted) < SMALL


def judge_relu(work: Work) -> None:
    """Judge ``relu(value)``, which keeps positive numbers and makes 0 of the others."""
    kind, relu = work["Value"], work.function("relu")
    seen = []
    for data in (2.0, 0.5, -0.25, -3.0, 7.0):
        value = kind(data)
        result = relu(value)
        kept = value_of(kind, result, "relu")
        expect(not (data < 0 and _near(kept, data)), "negative-kept")
        expect(not (data < 0 and _near(kept, -data)), "without-sign")
        expect(not (data > 0 and _near(kept, 0)), "turned-over")
        expect(_near(kept, max(0, data)), "wrong-number")
        seen.append((data, slopes(kind, result).get(id(value))))
    above = [slope for data, slope in seen if data > 0]
    below = [slope for data, slope in seen if data < 0]
    expect(None not in above, "no-sources")
    expect(not all(map(_near, above, [data for data, _ in seen if data > 0])), "slope-is-number")
    expect(all(_near(slope, 1) for slope in above), "slope-above")
    expect(all(slope is None or _near(slope, 0) for slope in below), "slope-below")
    expect(_near(value_of(kind, relu(kind(0.0)), "relu"), 0), "wrong-number")


FUNCTIONS: list[tuple[Callable[[Any], Any], Callable[[float], float]]] = [
    (lambda x: x * x * x, lambda x: 3 * x * x),
    (lambda x: 2 - x * 5, lambda _: -5),
    (lambda x: (x + 1) * (x - 3), lambda x: 2 * x - 2),
    (lambda x: x.sigmoid(), lambda x: math.exp(-x) / (1 + math.exp(-x)) ** 2),
]


def judge_slope(work: Work) -> None:
    """Judge ``slope(function, at)``, the slope of any function made of + - * and sigmoid."""
    kind, slope = work["Value"], work.function("slope")
    seen = []
    for function, rule in FUNCTIONS:
        for at in (2.0, -1.5, 0.25):
            try:
                found = slope(function, at)
            except AttributeError as error:
                raise WrongError("plain-number") from error
            expect(found is not None, "returns-nothing")
            expect(not isinstance(found, kind), "gives-value")
            expect(isinstance(found, int | float), "no-number")
            seen.append((found, rule(at), function(kind(at)).data))
    expect(not all(_near(found, height) for found, _, height in seen), "height")
    expect(not all(_near(found, 1) for found, *_ in seen), "of-the-result")
    expect(not all(_near(found, 0) for found, *_ in seen), "never-backward")
    expect(all(_near(found, wanted) for found, wanted, _ in seen), "other-slope")


def judge_step(work: Work) -> None:
    """Judge ``step(parameters, loss, rate)``: slopes to 0, backwards, then downhill."""
    kind, step = work["Value"], work.function("step")
    for rate in (0.5, 0.125):
        for before in (0, 3):
            _judge_one_step(kind, step, rate, before)


def _judge_one_step(kind: Any, step: Callable[..., Any], rate: float, before: float) -> None:
    start = [0.5, -2.0, 1.5]
    parameters = [kind(number) for number in start]
    a, b, c = parameters
    for value in parameters:
        value.grad = before
    error = a * b + c * 3 - 1
    loss = error * error
    backward, called = loss.backward, []
    loss.backward = lambda *blame: called.append(backward(*blame))
    step(parameters, loss, rate)
    blame = 2 * (0.5 * -2 + 1.5 * 3 - 1)
    right = [blame * -2, blame * 0.5, blame * 3]
    fine = all(isinstance(v, kind) and isinstance(v.data, int | float) for v in parameters)
    expect(fine, "no-values")
    moved = [value.data - number for value, number in zip(parameters, start)]
    if not before:
        expect(called, "never-backward")
        expect(any(moved), "zeroed-too-late" if not any(v.grad for v in (a, b, c)) else "stays")
        expect(not _all_near(moved, [rate * slope for slope in right]), "uphill")
        expect(not _all_near(moved, [-slope for slope in right]), "no-rate")
        expect(not _all_near(moved, [-rate * right[0], 0, 0]), "only-first")
    else:
        expect(not _all_near(moved, [-rate * (slope + before) for slope in right]), "adds-up")
    expect(_all_near(moved, [-rate * slope for slope in right]), "other-step")


def _all_near(found: list[float], wanted: list[float]) -> bool:
    return all(map(_near, found, wanted))

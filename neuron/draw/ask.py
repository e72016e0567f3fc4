"""Calling the reader's own function or neuron, now or later, with the numbers of now."""

import inspect
import math
from collections.abc import Callable, Sequence
from contextlib import suppress
from copy import deepcopy
from types import BuiltinFunctionType, CellType, FunctionType, MethodType, ModuleType
from typing import Any

from neuron.checks import expect, number

Answer = Callable[[Sequence[float]], Any]


def asker(thing: object, inputs: int) -> Answer:
    """Make a function of one list from whatever a reader has.

    That is a function ``predict(x1, x2)``, a function ``predict(x)`` of a list, or an object with
    such a method.
    """
    call: Any = getattr(thing, "predict", thing)
    expect(callable(call), "predict", "a function or a neuron", thing)
    if wants_list(call, inputs):
        return lambda x: call(list(x))
    return lambda x: call(*x)


def probability(value: Any, x: Sequence[float]) -> float:
    """Read the answer to x as a number from 0 to 1: 0, 1, True, 0.93, [0.93] or [0.07, 0.93]."""
    if type(value) is int:
        return 1.0 if value > 0 else 0.0
    answer = value.tolist() if hasattr(value, "tolist") else value  # of NumPy
    if isinstance(answer, list | tuple) and len(answer) in (1, 2):
        answer = answer[-1]
    if isinstance(answer, float) and math.isinf(answer):  # a score that has run away has a side
        return 1.0 if answer > 0 else 0.0
    where = ", ".join(f"{number:.3g}" for number in x)
    p = number("predict", answer, f"an answer from 0 to 1 for ({where})")
    return min(max(float(p), 0.0), 1.0)


def truth(name: str, value: object) -> bool:
    """Tell whether an answer means yes; an array has no one answer."""
    found = None
    with suppress(TypeError, ValueError):
        found = bool(value)
    expect(found is not None, name, "one answer, yes or no", value)
    return bool(found)


def written(name: str, thing: object) -> str:
    """Write a thing as ``print`` does; a whole number of some thousand digits has no text."""
    text = None
    with suppress(ValueError):
        text = str(thing)
    expect(text is not None, name, "something that can be printed", thing)
    return str(text)


def steady(ask: Callable[[float, float], object], low: float, high: float, name: str) -> None:
    """Ask twice in the middle and at corners: what is no answer is refused before painting."""
    for at in ((low + high) / 2, low, high):
        for other in {at, high}:
            first, second = ask(at, other), ask(at, other)
            wanted = f"the same answer each time for ({at:.3g}, {other:.3g})"
            expect(first == second, name, wanted, (first, second))


def snapshot(thing: Any) -> Any:
    """Copy a function or neuron with its numbers, so that later changes do not reach the copy.

    A method is copied with its object. A function gets copies of the lists, numbers and objects
    that it reads from outside. What cannot be copied is shared, as it is in any closure.
    """
    return _Snapshot().take(thing)


class _Snapshot:
    def __init__(self) -> None:
        self.memo: dict[int, Any] = {}

    def take(self, thing: Any) -> Any:
        if isinstance(thing, FunctionType):
            return self.memo[id(thing)] if id(thing) in self.memo else self._function(thing)
        if isinstance(thing, MethodType):
            return MethodType(thing.__func__, self.take(thing.__self__))
        if isinstance(thing, type | ModuleType | BuiltinFunctionType):
            return thing
        try:
            return deepcopy(thing, self.memo)
        except Exception:  # noqa: BLE001 - an open file, a lock: whatever refuses to be copied
            return thing

    def _function(self, function: FunctionType) -> FunctionType:
        # Functions of a module on disk (math, neuron, ...) do not change while a cell runs.
        if function.__module__ != "__main__" and "<" not in function.__code__.co_filename:
            return function
        outside: dict[str, Any] = {}
        copy = FunctionType(
            function.__code__,
            outside,
            function.__name__,
            function.__defaults__,
            tuple(CellType() for _ in function.__closure__ or ()),
        )
        copy.__kwdefaults__ = function.__kwdefaults__
        self.memo[id(function)] = copy  # before its names: it may call itself
        for name in _names(function.__code__) & function.__globals__.keys():
            outside[name] = self.take(function.__globals__[name])
        outside["__builtins__"] = function.__globals__.get("__builtins__")
        for old, new in zip(function.__closure__ or (), copy.__closure__ or ()):
            try:
                new.cell_contents = self.take(old.cell_contents)
            except ValueError:  # a name that has no value yet
                continue
        return copy


def _names(code: Any) -> set[str]:
    """Collect the names that code looks up outside, with those of the functions inside it."""
    names = set(code.co_names)
    for constant in code.co_consts:
        if inspect.iscode(constant):
            names |= _names(constant)
    return names


def wants_list(call: Callable[..., Any], inputs: int) -> bool:
    """Tell ``predict(x)`` from ``predict(x1, x2)`` by the parameters that have no default."""
    try:
        parameters = inspect.signature(call).parameters.values()
    except (TypeError, ValueError):  # written in C
        return False
    if any(p.kind is p.VAR_POSITIONAL for p in parameters):
        return False
    needed = sum(
        p.default is p.empty and p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)
        for p in parameters
    )
    return needed == 1 and inputs != 1

"""Observes what a program does, without asking a judge: it calls all that the program makes.

A parameter's name says what is given to it. Where an exercise has many right answers, or asks for
less than all inputs, ``VIEWS`` states in its own arithmetic what makes an answer right.
"""

import ast
import contextlib
import copy
import io
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from inspect import isclass, isfunction, signature
from itertools import chain, product
from typing import Any

from neuron_tutor.lessons.budget import OutOfSteps, run_within
from tests.tutor.lessons.views import NUMBERS, TABLES, VIEWS

STEPS = 30_000  # of one call
PROGRAM_STEPS = 5_000_000  # that is, of a whole program: one of them trains ten neurons
CALLS = 12  # of a function that takes more inputs than can be tried

# What is given to a parameter of this name, NUMBERS to any other; all are copied for every call.
GIVEN: dict[str, list[Any]] = {
    **{key: [0, 1] for key in ("x1", "x2", "x3", "clouds", "drop", "wind", "answer")},
    **dict.fromkeys(("data", "rows", "table"), TABLES),
    "numbers": [[4], [2, 5], [3, 1, 7, 2], [], [0, 0, 0], [84, 76, 42], [2, 1, 0], [0.5, -2, 4]],
    "seed": [0, 1, 2, 3],
    "n": [1, 2, 3, 4, 5],
    "rate": [1, 0.125, 0.001, 100],
    "weights": [[1, 2], [0.5, -0.25], [-1, -2], [0, 0]],
    "x": [[1, 1], [1, 0], [0, 1], [2, 3]],
    "max_epochs": [0, 1, 7, 19, 20, 21, 50],
}


@dataclass
class Behaviour:
    """What was seen of a program, in a form that can be compared."""

    observed: list[Any] = field(default_factory=list)
    fails: bool = False  # the program itself ends with an error, or not at all
    missing: bool = False  # a name that the solution makes is not there

    def seen(self, event: str) -> bool:
        """Whether a call ended so: ``raises`` or ``endless``."""
        return any(isinstance(what, tuple) and what[0] == event for what in self.observed)

    def has_other_kinds(self, right: "Behaviour") -> bool:
        """Whether something has another type than it has in the solution."""
        return list(map(_kind, self.observed)) != list(map(_kind, right.observed))


def behaviour(name: str, before: str, code: str, solution: str) -> Behaviour:
    """Run a program behind the cells of its page and observe all that the solution makes, too."""
    seen = Behaviour()
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            names = run(name, before, code)
        except (Exception, OutOfSteps):  # noqa: BLE001 - mutants do everything
            seen.fails = True
            return seen
        made = sorted(_bound(solution))
        seen.missing = not names.keys() >= set(made)
        if seen.missing:
            return seen
        if name in VIEWS:
            seen.observed.append(_call(lambda: VIEWS[name](names), PROGRAM_STEPS))
            return seen
        model = _model(name, before, solution)
        for observed in chain.from_iterable(_observations(key, names, *model) for key in made):
            seen.observed.append(observed)
            if seen.seen("endless"):  # what else there is to see would take as long
                break
    return seen


def run(name: str, before: str, code: str) -> dict[str, Any]:
    """Run a program in a namespace of its own and put quick things in the place of slow ones."""
    names: dict[str, Any] = {"__name__": "__main__"}
    exec(before, names)  # noqa: S102
    random.seed(0)
    run_within(PROGRAM_STEPS, lambda: exec(code, names))  # noqa: S102
    exec(QUICK.get(name, ""), names)  # noqa: S102
    return names


@cache
def _model(name: str, before: str, solution: str) -> tuple[dict[str, Any], dict[str, list[Any]]]:
    """Return what the solution makes, and the inputs of its functions."""
    model = run(name, before, solution)
    functions = {key: value for key in _bound(solution) if isfunction(value := model[key])}
    return model, {key: list(_inputs(key, function, model)) for key, function in functions.items()}


def _observations(
    key: str, names: dict[str, Any], model: dict[str, Any], inputs: dict[str, list[Any]]
) -> Iterator[Any]:
    right = model[key]
    if isclass(right):
        yield from _of_class(key, names, right)
    elif isfunction(right):
        for arguments in inputs[key]:
            mine = copy.deepcopy([_made(argument, names) for argument in arguments])
            yield _call(lambda mine=mine: (names[key](*mine), mine))
    else:
        yield plain(names[key])


def _of_class(key: str, names: dict[str, Any], right: type) -> Iterator[Any]:
    """Make objects and use each of their methods, one after the other, on several inputs."""
    methods = [(name, f) for name, f in vars(right).items() if isfunction(f) and name[:2] != "__"]
    for start in _arguments(list(signature(right).parameters), key):
        try:
            thing = names[key](*copy.deepcopy(start))
        except Exception as error:  # noqa: BLE001
            yield "raises", type(error).__name__
            continue
        yield plain(vars(thing))
        for name, method in methods:
            for arguments in _arguments(list(signature(method).parameters)[1:], name):
                yield _call(lambda t=thing, n=name, a=arguments: (getattr(t, n)(*a), vars(t)))


def _inputs(key: str, right: Callable[..., Any], model: dict[str, Any]) -> Iterator[list[Any]]:
    """Give the inputs of a function that the solution itself accepts."""
    for arguments in _arguments(list(signature(right).parameters), key):
        mine = copy.deepcopy([_made(argument, model) for argument in arguments])
        if _call(lambda mine=mine: right(*mine))[0] == "gives":
            yield arguments


def _arguments(parameters: list[str], key: str) -> Iterator[list[Any]]:
    pools = [
        [_Neuron(i) for i in range(6)] if p == "neuron" else GIVEN.get(p, NUMBERS)
        for p in parameters
    ]
    every = [list(arguments) for arguments in product(*pools)]
    yield from every if len(every) <= 2 * CALLS else random.Random(key).sample(every, 2 * CALLS)


class _Fixed:
    """The neuron of chapter 3, for a page that expects one and has none."""

    def __init__(self, w1: float, w2: float) -> None:
        self.w1, self.w2 = w1, w2

    def predict(self, x1: int, x2: int) -> int:
        return int(x1 * self.w1 + x2 * self.w2 > 1)

    def learn(self, x1: int, x2: int, answer: int) -> None:
        error = self.predict(x1, x2) - answer
        self.w1, self.w2 = self.w1 - error * x1 / 100, self.w2 - error * x2 / 100


GIVEN["kind"] = [_Fixed]


@dataclass(frozen=True)
class _Neuron:
    """Stands for a neuron of the page's own class, with random numbers; each call has a new one."""

    seed: int


def _made(argument: Any, names: dict[str, Any]) -> Any:
    if not isinstance(argument, _Neuron):
        return argument
    kinds = (value for value in names.values() if isclass(value) and hasattr(value, "learn"))
    kind = next(kinds, _Fixed)
    numbers = random.Random(argument.seed)
    start = [numbers.random() for _ in signature(kind).parameters]
    if "weights" in signature(kind).parameters:
        return kind([numbers.random(), numbers.random()], start[0])
    return kind(*start)


def _call(call: Callable[[], Any], steps: int = STEPS) -> tuple[str, Any]:
    random.seed(0)
    try:
        return "gives", plain(run_within(steps, call))
    except OutOfSteps:
        return "endless", None
    except Exception as error:  # noqa: BLE001 - mutants do everything
        return "raises", type(error).__name__


def plain(value: Any, depth: int = 5) -> Any:
    """Turn a value into one that can be compared: lists like tuples, objects by attributes."""
    if isinstance(value, bool | int | float):
        return round(value, 9) if abs(value) < 1e300 else str(value)[:20]
    if isinstance(value, str) or value is None:
        return value
    if depth == 0 or isclass(value) or callable(value) or value is ...:  # a list may hold itself
        return type(value).__name__
    if isinstance(value, list | tuple):
        return [plain(part, depth - 1) for part in value]
    if isinstance(value, set | frozenset):
        return sorted(plain(list(value), depth), key=repr)
    parts = value if isinstance(value, dict) else getattr(value, "__dict__", {})
    return [type(value).__name__, *((str(key), plain(p, depth - 1)) for key, p in parts.items())]


def _kind(observed: Any) -> Any:
    if isinstance(observed, list | tuple):
        return [_kind(part) for part in observed[:2]]
    return float if isinstance(observed, int | float) else type(observed)


def _bound(code: str) -> set[str]:
    """Name what a program makes at its top, but not its loop variables and modules."""
    made = set()
    for node in ast.parse(code).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            made.add(node.name)
        elif isinstance(node, ast.Assign):
            made |= {part.id for part in node.targets if isinstance(part, ast.Name)}
    return made


# What takes the place of a page's function when the program has run: it is quicker, or more varied.
QUICK: dict[str, str] = {}

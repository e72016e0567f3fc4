"""What an exercise and a prediction are, and how they are judged; ``ko`` and ``en`` hold words."""

import ast
from collections.abc import Callable, Collection, MutableMapping, Sequence
from dataclasses import dataclass
from types import FunctionType
from typing import Any, Literal

Outcome = Literal["not-attempted", "wrong", "right", "unjudged"]


class NotAttemptedError(Exception):
    """The reader has not filled this in yet; the argument names what is not there at all."""


class WrongError(Exception):
    """What the reader wrote is wrong; the argument names the diagnosis."""


class UnfitError(Exception):
    """What the reader wrote is right, but later chapters cannot run it; names the diagnosis."""


class Work:
    """The names that the reader's code has made, beside those of the page.

    ``absent`` are names that an earlier run made and this one did not: they do not count.
    """

    def __init__(self, names: MutableMapping[str, Any], absent: Collection[str] = ()) -> None:
        self.names = names
        self._absent = absent

    def __getitem__(self, name: str) -> Any:
        """Return what a name holds; one that is missing or still ``...`` is not attempted."""
        if name in self._absent or name not in self.names:
            raise NotAttemptedError(name)
        return filled_in(self.names[name])

    def stand_in(self, name: str, value: Any) -> None:
        """Put something in the place of a name of the page, until the judgement is over.

        It takes the name on: what Python says of it is read by who knows no other.
        """
        if isinstance(value, type | FunctionType):
            value.__name__ = value.__qualname__ = name
        for method in vars(value).values() if isinstance(value, type) else ():
            if isinstance(method, FunctionType):
                method.__qualname__ = f"{name}.{method.__name__}"
        self.names[name] = value

    def number(self, name: str) -> float:
        """Return a number, or say that it is none."""
        value = self[name]
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise WrongError("no-number")
        return value

    def function(self, name: str) -> Callable[..., Any]:
        """Return a function; when it gives back ``...``, it is not attempted."""
        function = self[name]
        if not callable(function):
            raise WrongError("no-function")
        return lambda *arguments: filled_in(function(*arguments))


def filled_in(value: Any) -> Any:
    """Return what the reader has put in the place of ``...``."""
    if value is ...:
        raise NotAttemptedError
    return value


def bound(code: str) -> set[str]:
    """Name what code makes at its top: functions, classes and variables."""
    body = ast.parse(code).body
    made = {node.name for node in body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    for node in body:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            parts = [part for target in targets for part in ast.walk(target)]
            made |= {part.id for part in parts if isinstance(part, ast.Name)}
    return made


def has_gap(code: str) -> bool:
    """Whether three dots still stand where something shall be written."""
    lines = (node.value for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Expr))
    return any(isinstance(line, ast.Constant) and line.value is ... for line in lines)


def expect(fine: object, diagnosis: str) -> None:
    """End the judgement with a diagnosis unless this is so."""
    if not fine:
        raise WrongError(diagnosis)


@dataclass(frozen=True)
class Exercise:
    """Something to do: ``judge`` looks at the work and raises :class:`WrongError` with a diagnosis.

    ``before`` is code that the page has run by then; ``wrong`` holds typical wrong answers with
    their diagnoses. Both serve tests, and show an author what a reader does.
    """

    starter: str
    solution: str
    judge: Callable[[Work], None]
    wrong: Sequence[tuple[str, str]]
    before: str = ""


@dataclass(frozen=True)
class Rebuild(Exercise):
    """A part of the reader's own neuron: code with a gap, which later chapters run.

    ``names`` are what it hands on. ``unfit`` holds answers that are right all the same and cannot
    be handed on, with their diagnoses: another name, another order of random draws, a print.
    """

    names: Sequence[str] = ()
    unfit: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class Prediction:
    """A question before a run, answered by the run itself.

    ``answer`` reads the answer out of what the cell printed, ``""`` where there is none. ``right``
    is the answer of the book's own code, found by an author with paper and pencil: a test runs the
    cell and compares. A choice names its options by their values; a number counts as right within
    ``within`` of the run's, and as so many ``of`` a whole (3/4, 75 %).
    """

    kind: Literal["choice", "number"]
    answer: Callable[[str], str]
    right: str
    options: Sequence[str] = ()
    within: float = 1e-9
    of: int | None = None


@dataclass(frozen=True)
class Recall:
    """A quick question about a chapter, which later ones ask: a word, a line of code or a picture.

    ``options`` are names, whose texts are among the words. ``figure`` is code that makes the
    picture with ``neuron.draw``.
    """

    kind: Literal["word", "line", "picture"]
    options: Sequence[str]
    right: str
    figure: str = ""


@dataclass(frozen=True)
class Verdict:
    """A judgement with one sentence for the reader; ``diagnosis`` is its name in all languages."""

    outcome: Outcome
    message: str
    diagnosis: str
    handed_on: bool = True  # of a rebuild: whether later chapters may run it

"""Checks mutants of every reference solution: ``python -m tests.tutor.lessons.mutants [id]``.

Whether a mutant is a right answer all the same is not asked of the judge. It is run beside the
solution on many inputs (``probe.py``), and what behaves as the solution does is *equivalent*.
"""

import contextlib
import io
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from math import ceil

from neuron_tutor import lessons
from neuron_tutor.lessons import judging
from neuron_tutor.lessons.lesson import Exercise
from tests.tutor.lessons.mutations import mutants
from tests.tutor.lessons.probe import Behaviour, behaviour

STEPS = judging.STEPS
SAMPLE, FEW = 24, 12  # of an exercise's mutants, spread over all of them; of one that trains
TRAINING = {"ch04-slowest", "ch08-better", "ch10-largest", "ch11-rates", "ch12-fair", "ch15-invent"}
# Diagnoses of all exercises, and what must have been seen for them to say what is going on.
GENERAL: dict[str, Callable[[Behaviour, Behaviour], bool]] = {
    "raises": lambda seen, _: seen.seen("raises"),
    "does-not-end": lambda seen, _: seen.seen("endless"),
    "not-attempted": lambda seen, _: seen.missing,
    "no-number": lambda seen, right: seen.has_other_kinds(right),
    "no-function": lambda seen, right: seen.has_other_kinds(right),
}


@dataclass(frozen=True)
class Result:
    """A mutant, what the judge said of it and what the probe saw."""

    exercise: str
    code: str
    diagnosis: str
    message: str
    fails: bool  # its own cell ends with an error or not at all: there is nothing to check
    same: bool  # as the solution, as far as the probe can see
    specific: bool

    @property
    def accepted(self) -> bool:
        """Whether the reader would be told that this is right."""
        return self.diagnosis == "right"


def exercises() -> dict[str, Exercise]:
    """Return all exercises of the book by their ids."""
    modules = [lessons.chapter(number) for number in lessons.numbers()]
    tasks = (lessons.kinds(m)["exercise"] | lessons.kinds(m)["rebuild"] for m in modules)
    return {name: found for chapter in tasks for name, found in chapter.items()}


@cache
def results(name: str, *, whole: bool = True) -> list[Result]:
    """Check all mutants of an exercise's solution, or a sample; one process does it once."""
    exercise = exercises()[name]
    steps = _enough(name, exercise)
    right = behaviour(name, exercise.before, exercise.solution, exercise.solution)
    assert right.observed, name
    assert not right.seen("raises"), right
    assert not right.seen("endless"), right
    found = mutants(exercise.solution)
    every = 1 if whole else ceil(len(found) / (FEW if name in TRAINING else SAMPLE))
    with _steps(steps):
        return [_result(name, exercise, code, right) for code in found[::every]]


def _result(name: str, exercise: Exercise, code: str, right: Behaviour) -> Result:
    seen = behaviour(name, exercise.before, code, exercise.solution)
    if seen.fails:
        return Result(name, code, "", "", fails=True, same=False, specific=True)
    verdict = lessons.check(name, _names(exercise, code), "en")
    words = import_module(f"neuron_tutor.lessons.en.{name[:4]}").WORDS[name]["messages"]
    general = GENERAL.get(verdict.diagnosis)
    if general and verdict.diagnosis not in words:
        specific = general(seen, right)
    else:
        specific = verdict.diagnosis != "wrong" and verdict.diagnosis in words
    same = seen.observed == right.observed
    return Result(
        name, code, verdict.diagnosis, verdict.message, fails=False, same=same, specific=specific
    )


def _names(exercise: Exercise, code: str) -> dict:
    names = {"__name__": "__main__"}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(exercise.before, names)  # noqa: S102
        exec(code, names)  # noqa: S102
    return names


def _enough(name: str, exercise: Exercise) -> int:
    """Find how many steps the solution's check needs, so that endless mutants end soon."""
    steps = 5_000
    while steps < STEPS:
        with _steps(steps):
            if lessons.check(name, _names(exercise, exercise.solution), "en").outcome == "right":
                break
        steps *= 2
    return min(10 * steps, STEPS)


@contextlib.contextmanager
def _steps(steps: int) -> Iterator[None]:
    """Give checks so many steps.

    On Python 3.11 OutOfSteps can come up in the callback of a weak reference. Python drops it there
    with a word to ``unraisablehook``, where pytest would make an error of it; the next one follows.
    """
    before, judging.STEPS = judging.STEPS, steps
    hook, sys.unraisablehook = sys.unraisablehook, lambda _: None
    try:
        yield
    finally:
        judging.STEPS, sys.unraisablehook = before, hook


def main() -> None:
    """Print the table, and every mutant that the judge is wrong or vague about."""
    wanted = sys.argv[1:] or list(exercises())
    total: Counter[str] = Counter()
    titles = ("mutants", "fails", "right", "false right", "same, refused", "different", "specific")
    print(f"{'':20}" + "".join(f"{title:>14}" for title in titles) + f"{'':>8}")
    for name in wanted:
        found: Counter[str] = Counter()
        vague = []
        for result in results(name):
            kind = _kind(result)
            found.update(["mutants", kind])
            if kind in ("specific", "different"):
                found["different"] += kind == "specific"
            if kind in ("false right", "same, refused", "different"):
                vague.append(f"    [{kind}] {result.diagnosis}: {result.message}\n{result.code}\n")
        total += found
        _print(name, found, titles)
        if sys.argv[1:]:
            print(*vague, sep="\n")
    _print("all", total, titles)


def _kind(result: Result) -> str:
    if result.fails:
        return "fails"
    if result.accepted:
        return "right" if result.same else "false right"
    if result.same:
        return "same, refused"
    return "specific" if result.specific else "different"


def _print(name: str, found: Counter[str], titles: tuple[str, ...]) -> None:
    share = found["specific"] / max(found["different"], 1)
    numbers = "".join(f"{found[title]:14}" for title in titles)
    print(f"{name:20}{numbers}{share:8.0%}", flush=True)


if __name__ == "__main__":
    main()

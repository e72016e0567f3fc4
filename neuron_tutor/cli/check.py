"""``neuron check ch04 my.py``: run a reader's file and mark the exercises of a chapter."""

import contextlib
import os
import re
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from neuron_tutor import lessons
from neuron_tutor.cli.arguments import Parser
from neuron_tutor.cli.screen import Screen, UsageError, width
from neuron_tutor.errors import Explanation, explain
from neuron_tutor.errors.ipython import as_text
from neuron_tutor.lessons import Verdict
from neuron_tutor.lessons.budget import OutOfSteps, run_within
from neuron_tutor.lessons.lesson import Exercise, bound

WORDS = ("chapter", "file")
STEPS = 20_000_000  # of the reader's file: about ten seconds, where a chapter needs less than one

CHAPTER = re.compile(r"(?:ch)?0*(\d+)|0*(\d+)-.*")  # 4, ch04 and 04-training, not ch04-mean
# What a lesson may say, and code page 949 or a terminal without bold letters cannot.
PLAIN = str.maketrans({"−": "-", "–": "-", "—": "-"})


@dataclass(frozen=True)
class Ended:
    """How the reader's file ended: all names that there are then, and what cut it short."""

    names: dict[str, Any]
    own: frozenset[str]  # the names to which the file itself gave something
    error: Explanation | None = None
    endless: bool = False
    line: int | None = None  # where it was when it was cut short


def options(parser: Parser) -> None:
    """Add the options of this command: there are none."""


def run(choices: Namespace, screen: Screen) -> int:
    """Run the file and report every exercise of the chapter, or the one that was named."""
    number, wanted = find(choices.chapter)
    path = Path(choices.file)
    source = read(path)
    exercises: dict[str, Exercise] = _module(number).EXERCISES
    ended = run_file(path, source, [exercise.before for exercise in exercises.values()])
    verdicts = {name: judge(name, exercises[name], ended, screen) for name in wanted}
    if ended.error:
        screen.say("check.error", path=path)
        for line in as_text(ended.error, source).splitlines():
            screen.write(f"  {line}".rstrip())
        screen.write()
    if ended.endless:
        screen.say("check.endless", path=path, line=ended.line)
        screen.write()
    _show(verdicts, screen)
    right = sum(verdict.outcome == "right" for verdict in verdicts.values())
    screen.write()
    screen.say("check.total", right=right, total=len(verdicts))
    screen.give(
        {
            "file": str(path),
            "chapter": number,
            "right": right,
            "exercises": [
                {
                    "id": name,
                    "outcome": verdict.outcome,
                    "diagnosis": verdict.diagnosis,
                    "message": verdict.message,
                }
                for name, verdict in verdicts.items()
            ],
            "endless": ended.endless,
            "line": ended.line,
            "explanation": ended.error
            and {
                "cause": ended.error.cause,
                "what": ended.error.what,
                "next": ended.error.next,
                "fix": ended.error.fix,
                "original": ended.error.original,
            },
        }
    )
    return 0 if right == len(verdicts) and not ended.error and not ended.endless else 1


def find(given: str) -> tuple[int, list[str]]:
    """Return the number of a chapter and the exercises in it that were meant."""
    chapters = lessons.numbers()
    for number in chapters:
        if given in lessons.ids(number):
            return number, [given]
    found = CHAPTER.fullmatch(given)
    if found and int(found[1] or found[2]) in chapters:
        number = int(found[1] or found[2])
        return number, lessons.ids(number)
    like = [*lessons.ids(), *(f"ch{number:02}" for number in chapters)]
    raise UsageError("check.unknown", given=given, like=like)


def read(path: Path) -> str:
    """Read a program; UsageError if that cannot be."""
    if path.is_dir():
        raise UsageError("file.folder", path=path)
    if not path.exists():
        names = [other.name for other in path.parent.iterdir()] if path.parent.is_dir() else []
        raise UsageError("file.absent", path=path, given=path.name, like=names)
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError("file.encoding", path=path) from None


def run_file(path: Path, source: str, before: Iterable[str]) -> Ended:
    """Run a program behind the cells of its chapter, for as many steps as it has."""
    names: dict[str, Any] = {"__name__": "__main__", "__file__": str(path)}
    with _alone(path):
        for cells in dict.fromkeys(before):
            exec(cells, names)  # noqa: S102 - our own
        known = dict(names)
        try:
            code = compile(source, str(path), "exec")
            run_within(STEPS, lambda: exec(code, names))  # noqa: S102 - what the reader asks for
            cut: dict[str, Any] = {}
        except OutOfSteps as stop:
            cut = {"endless": True, "line": _line(stop, str(path))}
        except SystemExit:  # `exit()` is one way for a program to end
            cut = {}
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - the reader's program may raise anything
            told = explain(error, source, filename=str(path), namespace=names)
            cut = {"error": told, "line": told.line}
    own = frozenset(name for name in names if names[name] is not known.get(name, known))
    return Ended(names, own, **cut)


def judge(name: str, exercise: Exercise, ended: Ended, screen: Screen) -> Verdict:
    """Judge an exercise, unless the file says nothing about it or never got there."""
    started = bound(exercise.starter)
    if not started or started & ended.own:
        return lessons.check(name, ended.names, screen.lang)
    if ended.error or ended.endless:
        return Verdict("not-attempted", screen.word("check.unreached"), "unreached")
    return Verdict("not-attempted", lessons.get(name, screen.lang)["question"], "not-attempted")


def _show(verdicts: dict[str, Verdict], screen: Screen) -> None:
    outcomes = {name: screen.word(f"check.{v.outcome}") for name, v in verdicts.items()}
    widest = max(map(width, outcomes.values())), max(map(width, outcomes))
    for name, verdict in verdicts.items():
        message = " ".join(verdict.message.replace("**", "").translate(PLAIN).split())
        outcome = outcomes[name] + " " * (widest[0] - width(outcomes[name]))
        screen.write(f"  {outcome}   {name:{widest[1]}}   {message}")


def _module(number: int) -> Any:
    return import_module(f"neuron_tutor.lessons.chapters.ch{number:02}")


def _line(error: BaseException, filename: str) -> int | None:
    """Find the line of the file in which an exception came up."""
    line, step = None, error.__traceback__
    while step:
        if step.tb_frame.f_code.co_filename == filename:
            line = step.tb_lineno
        step = step.tb_next
    return line


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Let a program find the files beside it, read nothing and print into the void."""
    stdin, found = sys.stdin, list(sys.path)
    sys.path.insert(0, str(path.absolute().parent))
    with open(os.devnull, "w+", encoding="utf-8") as void:  # noqa: PTH123 - no path on Windows
        sys.stdin = void
        try:
            with contextlib.redirect_stdout(void), contextlib.redirect_stderr(void):
                yield
        finally:
            sys.stdin, sys.path[:] = stdin, found

"""Runs a reader's file and judges its exercises, in a process that nothing else depends on.

``neuron_tutor.cli.check`` starts it, asks on its standard input, and reads lines of JSON: when the
file begins, when it has ended, and for every exercise. What has no line was ended by the reader's
code.
"""

import contextlib
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

from neuron.language import set_language
from neuron_tutor import lessons, my_neuron
from neuron_tutor.cli.surroundings import Surroundings
from neuron_tutor.errors import Explanation, explain
from neuron_tutor.errors.ipython import as_text
from neuron_tutor.lessons import Verdict
from neuron_tutor.lessons.budget import OutOfSteps, run_within
from neuron_tutor.lessons.lesson import Exercise, Work, bound

Tell = Callable[..., None]


@dataclass(frozen=True)
class Ended:
    """How the reader's file ended: all names that there are then, and what cut it short."""

    names: dict[str, Any]
    own: frozenset[str]  # the names to which the file itself gave something
    error: Explanation | None = None
    endless: bool = False
    exited: bool = False
    line: int | None = None  # where it was when it was cut short

    @property
    def early(self) -> bool:
        """Whether there may be lines that did not run."""
        return bool(self.error or self.endless or self.exited)


def main() -> None:
    """Answer the question that stands on standard input, and end."""
    asked = json.load(sys.stdin)
    channel = os.dup(1)  # from now on a file can print into the void only
    void = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(void, stream)
    leave, write, dumps, which, own = os._exit, os.write, json.dumps, os.getpid, os.getpid()

    def tell(**told: object) -> None:
        if which() == own:  # a copy that the file has made with os.fork() knows the secret too
            # A line of its own, whatever the file may have written to this channel.
            write(channel, b"\n" + dumps({"secret": asked["secret"]} | told).encode() + b"\n")

    try:
        answer(asked, tell)
    finally:
        leave(0)  # whatever threads and exit handlers there are by now


def answer(asked: dict[str, Any], tell: Tell) -> None:
    """Run a file and tell how it ended, then judge one exercise after the other."""
    set_language(asked["lang"])
    exercises = lessons.chapter(asked["chapter"]).EXERCISES
    for name in asked["exercises"]:
        lessons.get(name)  # loads the words as well
    path, source = Path(asked["path"]), asked["source"]
    around = Surroundings()
    for name in asked["exercises"]:
        exercises[name] = replace(exercises[name], judge=_out_of_reach(exercises[name], around))
    tell(ready=True)
    with TemporaryDirectory(prefix="my-neuron-") as edition:
        my_neuron.write(Path(edition))  # where the reader has no `my_neuron/` of their own
        sys.path.append(edition)
        with around.hidden():
            ended = run_file(path, source, [e.before for e in exercises.values()], asked["steps"])
        around.put_back()  # what removes the folder needs its builtins
        sys.path.remove(edition)
    error = ended.error and {**ended.error.as_dict(), "text": as_text(ended.error, source)}
    tell(error=error, endless=ended.endless, exited=ended.exited, line=ended.line)
    for name in asked["exercises"]:
        verdict = judge(name, exercises[name], ended)
        around.put_back()
        tell(name=name, verdict=asdict(verdict))


def run_file(path: Path, source: str, before: Iterable[str], steps: int) -> Ended:
    """Run a program behind the cells of its chapter, for as many steps as it has."""
    page = ModuleType("__main__")
    names = page.__dict__
    names["__file__"] = str(path)
    with _alone(path, page):
        for cells in dict.fromkeys(before):
            exec(cells, names)  # noqa: S102 - our own
        known = dict(names)
        cut: dict[str, Any] = {}
        try:
            code = compile(source, str(path), "exec")
            run_within(steps, lambda: exec(code, names))  # noqa: S102 - what the reader asks for
        except OutOfSteps as stop:
            cut = {"endless": True, "line": _line(stop, str(path))}
        except SystemExit as end:  # `exit()` is one way for a program to end
            cut = {"exited": True, "line": _line(end, str(path))}
        except BaseException as error:  # noqa: BLE001 - the reader's program may raise anything
            told = explain(error, source, filename=str(path), namespace=names)
            cut = {"error": told, "line": told.line}
    own = frozenset(name for name in names if names[name] is not known.get(name, known))
    return Ended(names, own, **cut)


def judge(name: str, exercise: Exercise, ended: Ended) -> Verdict:
    """Judge an exercise, unless the file says nothing about it or never got there."""
    started = bound(exercise.starter)
    if not started or started & ended.own:
        try:
            return lessons.check(name, ended.names)
        except KeyboardInterrupt:  # of the reader's code: Ctrl+C reaches the other process only
            return general("exits")
    if ended.early:
        return Verdict("not-attempted", "", "unreached")
    return Verdict("not-attempted", lessons.get(name)["question"], "not-attempted")


def general(diagnosis: str) -> Verdict:
    """Return a verdict on code that could not be judged to its end."""
    return Verdict("wrong", lessons.say(diagnosis), diagnosis)


def _out_of_reach(exercise: Exercise, around: Surroundings) -> Callable[[Work], None]:
    """Let an exercise be judged while the reader's code cannot find what judges it."""

    def judge(work: Work) -> None:
        with around.hidden():
            exercise.judge(work)
            around.expect_untouched()

    return judge


def _line(error: BaseException, filename: str) -> int | None:
    """Find the line of the file in which an exception came up."""
    line, step = None, error.__traceback__
    while step:
        if step.tb_frame.f_code.co_filename == filename:
            line = step.tb_lineno
        step = step.tb_next
    return line


@contextlib.contextmanager
def _alone(path: Path, page: ModuleType) -> Iterator[None]:
    """Let a program find the files beside it, read nothing and print into the void."""
    stdin, found, words, main = sys.stdin, list(sys.path), sys.argv, sys.modules["__main__"]
    sys.path.insert(0, str(path.absolute().parent))
    sys.argv, sys.modules["__main__"] = [str(path)], page
    with open(os.devnull, "w+", encoding="utf-8") as void:  # noqa: PTH123 - no path on Windows
        sys.stdin = void
        try:
            with contextlib.redirect_stdout(void), contextlib.redirect_stderr(void):
                yield
        finally:
            sys.stdin, sys.path[:], sys.argv = stdin, found, words
            sys.modules["__main__"] = main

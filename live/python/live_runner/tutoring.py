"""Explain errors and judge exercises: at once where the tutor is there, else when it has come."""

import builtins
import json
import linecache
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from live_runner import settings, streams
from live_runner.arrivals import NotArrivedError
from live_runner.contract import CellError, Lesson, Verdict
from live_runner.names import made
from live_runner.originals import ORIGINALS

globals()["__builtins__"] = dict(vars(builtins))  # our own, see running.py

KEEP = 20  # runs at most that wait for the tutor; each keeps its page's values alive


class Scene:
    """What a run left behind: its source, its names before and after, its error."""

    def __init__(self, source: str, filename: str, before: dict[str, Any]) -> None:
        self.source = source
        self.filename = filename
        self.before = before
        self.after: dict[str, Any] = {}
        self.page: dict[str, Any] | None = None  # whose names have changed since then
        self.error: BaseException | None = None
        self.printed = ""

    def plainly(self) -> CellError | None:
        """Tell the error in Python's own words."""
        error = self.error
        if error is None:
            return None
        return {
            "type": type(error).__name__,
            "message": _message(error),
            "line": None if isinstance(error, NotArrivedError) else self._line(error),
            "column": None,
            "end_line": None,
            "end_column": None,
            "what": _message(error) if isinstance(error, NotArrivedError) else None,
            "next": None,
            "fix": None,
            "traceback": "".join(traceback.format_exception_only(error)).rstrip("\n"),
        }

    def explained(self) -> CellError | None:
        """Tell the error in the words of the course."""
        plain = self.plainly()
        if plain is None or isinstance(self.error, NotArrivedError):
            return plain
        from neuron_tutor.errors import explain  # noqa: PLC0415 - comes after the first output

        error: Any = self.error
        told = explain(error, self.source, filename=self.filename, namespace=self.after)
        return plain | {
            "line": told.line,
            "column": told.column,
            "end_line": told.end_line,
            "end_column": told.end_column,
            "what": told.what,
            "next": told.next,
            "fix": told.fix,
            "traceback": told.original,
        }

    def judged(self, lesson: Lesson) -> Verdict | None:
        """Judge an exercise, or what the reader foresaw."""
        from neuron_tutor import lessons  # noqa: PLC0415

        if lesson["kind"] != "prediction":
            if self.error:
                return None  # the error says enough
            names = made(self.source, self.before, self.after)
            with self._as_it_was() as page:
                found = lessons.check(lesson["id"], page, made=names, code=self.source)
        else:
            printed = lesson.get("printed", self.printed)
            found = lessons.grade(lesson["id"], lesson.get("answer"), printed)
        return {
            "outcome": found.outcome,
            "message": found.message,
            "handed_on": found.handed_on,
        }

    @contextmanager
    def _as_it_was(self) -> Iterator[dict[str, Any]]:
        """Give the page the names of then: there a function looks for what it calls."""
        if self.page is None:
            yield self.after
            return
        now = dict(self.page)
        try:
            _put(self.page, self.after)
            yield self.page
        finally:
            _put(self.page, now)

    def _line(self, error: BaseException) -> int | None:
        if isinstance(error, SyntaxError) and error.filename == self.filename:
            return error.lineno
        steps = traceback.walk_tb(error.__traceback__)
        own = [line for frame, line in steps if frame.f_code.co_filename == self.filename]
        return own[-1] if own else None


_waiting: dict[int, tuple[Scene, Lesson | None]] = {}


def is_here() -> bool:
    """Say whether the tutor has been loaded."""
    return "neuron_tutor.errors" in sys.modules and "neuron_tutor.lessons" in sys.modules


def wait(job: int, scene: Scene, lesson: Lesson | None) -> None:
    """Keep what a run left behind until the tutor comes."""
    while len(_waiting) >= KEEP:
        del _waiting[next(iter(_waiting))]
    scene.page, scene.after = scene.after, dict(scene.after)
    _waiting[job] = scene, lesson


def prepare() -> Iterator[None]:
    """Load the tutor in two steps; between them the reader's own code has its turn."""
    for name in ("neuron_tutor.errors", "neuron_tutor.lessons"):
        yield
        with settings.Room(), ORIGINALS.restored():
            import_module(name)
        ORIGINALS.remember()


def tutor_came() -> Iterator[str]:
    """Tell, as JSON, what the tutor has to say of earlier runs, one after the other.

    The reader's own code is called for it, which may never end: an interrupt ends it, with None.
    """
    while _waiting:
        job = next(iter(_waiting))
        scene, lesson = _waiting.pop(job)
        with settings.Room(), ORIGINALS.restored():
            streams.connect()
            said: list[dict[str, Any]] = []
            if scene.error:
                said.append(
                    {"type": "explained", "job": job, "error": _unless_ended(scene.explained)}
                )
            if lesson:
                verdict = _unless_ended(lambda: scene.judged(lesson))  # noqa: B023 - called at once
                said.append({"type": "judged", "job": job, "verdict": verdict})
            told = json.dumps(said)
        yield told


def _unless_ended(tell: Callable[[], Any]) -> Any:
    try:
        return tell()
    except KeyboardInterrupt:
        return None


def no_tutor_comes() -> None:
    """Let go of what waits: nobody will explain it."""
    _waiting.clear()


def _put(page: dict[str, Any], names: dict[str, Any]) -> None:
    for gone in page.keys() - names.keys():
        del page[gone]
    page.update(names)


def _message(error: BaseException) -> str:
    if isinstance(error, SyntaxError):
        return str(error.msg)
    try:
        return str(error)
    except Exception:  # noqa: BLE001 - a broken __str__ of the reader's own class
        return ""


def remember_source(filename: str, source: str) -> None:
    """Let tracebacks quote a cell's lines."""
    lines = source.splitlines(keepends=True)
    linecache.cache[filename] = (len(source), None, lines, filename)

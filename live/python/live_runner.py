"""Run the cells of a page, each page in one namespace of its own; knows nothing of the browser."""

import ast
import builtins
import gc
import importlib
import json
import linecache
import random
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, NotRequired, Protocol, TypedDict

import neuron
from neuron.display import bundle, set_sink
from neuron.language import set_language


class Answer(TypedDict, total=False):
    """What came of a question: the text, or that the reader stopped, or that none can come."""

    text: str
    stopped: bool
    unreachable: bool


class Host(Protocol):
    """What the place that runs us must offer."""

    def write(self, stream: str, text: str) -> None:
        """Show text of the stream "stdout", "stderr" or "value"."""

    def show(self, key: str | None, bundle: str) -> None:
        """Show a figure, which is JSON by MIME type; the same key replaces what it showed."""

    def ask(self, prompt: str) -> Answer:
        """Ask the reader and wait."""

    def printed(self) -> str:
        """Return what this run has written so far."""

    def stopped(self) -> bool:
        """Say whether the reader has pressed Stop."""


class CellError(TypedDict):
    """An exception as the page shows it; ``line`` is that of the reader's own code, from 1."""

    type: str
    message: str
    line: int | None
    what: str
    next: str
    fix: str | None
    traceback: str


class Lesson(TypedDict, total=False):
    """An exercise or a prediction to judge after the run, and what the reader foresaw."""

    kind: Literal["exercise", "prediction"]
    id: str
    answer: str


class Verdict(TypedDict):
    """What `neuron_tutor.lessons` says, in the reader's language."""

    outcome: Literal["not-attempted", "wrong", "right"]
    message: str


class Result(TypedDict):
    """How a run ended; ``unanswered`` is the prompt of a question that nobody could answer."""

    outcome: Literal["finished", "failed", "stopped"]
    error: CellError | None
    unanswered: NotRequired[str]
    verdict: NotRequired[Verdict]


class Unanswered(BaseException):
    """Ends a run whose question cannot be answered while it waits; it begins again with answers."""


SLICE = 0.05  # seconds of sleep between two looks at the Stop button
FRAME = 1 / 30  # seconds between two frames of a figure; those between are dropped

_pages: dict[str, ModuleType] = {}


def run(
    page: str,
    cell: str,
    source: str,
    host: Host,
    answers: list[str],
    lesson: Lesson | None,
) -> Result:
    """Run a cell's source in its page's namespace; show the value of a last expression.

    ``answers`` go to the first calls of ``input()``: those of a run that had to begin again.
    ``lesson`` is judged after a run that was not stopped.
    """
    try:
        filename = f"<{cell}>"
        linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
        module = _pages.setdefault(page, ModuleType("__main__"))
        sys.modules["__main__"] = module
        questions = _Questions(host, answers)
        frames = _Frames(host)
        before = sys.stdout, sys.stderr, builtins.input, time.sleep
        sys.stdout, sys.stderr = _Stream("stdout", host), _Stream("stderr", host)  # type: ignore[assignment]
        builtins.input = questions.ask
        time.sleep = _sleep(host)
        set_sink(frames.show)
        try:
            result = _attempt(source, filename, module.__dict__, host, frames)
        finally:
            sys.stdout, sys.stderr, builtins.input, time.sleep = before
        if lesson and result["outcome"] != "stopped":
            result["verdict"] = _judge(lesson, result, module.__dict__, host)
        if questions.unanswered is not None:  # whatever the reader's code made of it
            result["unanswered"] = questions.unanswered
    except KeyboardInterrupt:  # before the code began, or while it was explained or judged
        return {"outcome": "stopped", "error": None}
    else:
        return result


def forget(page: str) -> None:
    """Drop a page's namespace."""
    _pages.pop(page, None)


def rest_before_image() -> None:
    """Leave nothing behind that a boot image need not carry."""
    linecache.clearcache()
    importlib.invalidate_caches()  # the directory of a library that is not that of the page
    gc.collect()
    # What was freed still lies in memory; zeros in its place pack to nothing.
    sizes = (400_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000)
    zeros = [bytes(size) for size in sizes for _ in range(10)]
    del zeros


def prepare() -> Iterator[None]:
    """Load, step by step, what the first error and the first exercise will need.

    Compiling is what takes time; between two files the reader's own code has its turn.
    """
    import py_compile  # noqa: PLC0415 - the first output need not wait for it

    for path in sorted(Path(neuron.__file__).parent.glob("errors/**/*.py")):
        py_compile.compile(str(path))
        yield
    from neuron_tutor import errors, lessons  # noqa: F401, PLC0415


def wake(
    language: str,
    need_library: Callable[[], bool] | None = None,
    missing: Callable[[str], str] = str,
) -> None:
    """Begin after the boot image was restored: choose words, and draw random numbers of one's own.

    The random state is frozen in the image; without this every visitor would draw the same.
    ``need_library`` fetches the standard library when an import asks for a part of it, and says
    whether it came; ``missing`` puts into words that a module did not.
    """
    random.seed()
    set_language(language)
    if need_library:
        sys.meta_path.insert(2, _Latecomer(need_library, missing))


class NotArrivedError(ImportError):
    """A part of the standard library could not be downloaded; the message is for the reader."""


class _Latecomer:
    """Stands behind the finders of built-in and frozen modules: what comes here is in a file."""

    def __init__(self, need_library: Callable[[], bool], missing: Callable[[str], str]) -> None:
        self._need_library = need_library
        self._missing = missing

    def find_spec(self, name: str, *_: object) -> None:
        if name.partition(".")[0] not in sys.stdlib_module_names:
            return  # ours, or none at all
        if not self._need_library():
            raise NotArrivedError(self._missing(name), name=name)
        sys.meta_path.remove(self)  # type: ignore[arg-type]


def _sleep(host: Host, real: Callable[[float], None] = time.sleep) -> Callable[[float], None]:
    """Make a `time.sleep` from which Stop wakes."""

    def sleep(seconds: float, /) -> None:
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > SLICE:
            real(SLICE)
            if host.stopped():
                raise KeyboardInterrupt
        real(max(left, min(seconds, 0)))  # a negative time is the reader's mistake to see

    return sleep


class _Frames:
    """Takes what `neuron.display` shows; of frames that come too fast only the last is drawn."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._drawn: dict[str, float] = {}
        self._waiting: dict[str, object] = {}

    def show(self, thing: object, key: str | None) -> None:
        now = time.monotonic()
        if key is not None and now - self._drawn.get(key, -FRAME) < FRAME:
            self._waiting[key] = thing
            return
        self._draw(thing, key)
        if key is not None:
            self._waiting.pop(key, None)
            # Drawing takes time of its own: a tenth of the loop at most.
            self._drawn[key] = time.monotonic() + 10 * (time.monotonic() - now)

    def flush(self) -> None:
        waiting, self._waiting = self._waiting, {}
        for key, thing in waiting.items():
            self._draw(thing, key)

    def _draw(self, thing: object, key: str | None) -> None:
        self._host.show(key, json.dumps(bundle(thing)))


def _judge(lesson: Lesson, result: Result, namespace: dict[str, Any], host: Host) -> Verdict | None:
    from neuron_tutor import lessons  # noqa: PLC0415 - only some cells have something to judge

    if lesson["kind"] == "exercise":
        if result["error"]:
            return None  # the error says enough
        found = lessons.check(lesson["id"], namespace)
    else:
        found = lessons.grade(lesson["id"], lesson["answer"], host.printed())
    return {"outcome": found.outcome, "message": found.message}


def _show_value(value: object, host: Host) -> None:
    shown = bundle(value)
    if len(shown) > 1:
        host.show(None, json.dumps(shown))
    else:
        host.write("value", shown["text/plain"] + "\n")


class _Questions:
    """The ``input()`` of a run."""

    def __init__(self, host: Host, answers: list[str]) -> None:
        self.unanswered: str | None = None
        self._host = host
        self._answers = list(answers)

    def ask(self, prompt: object = "", /) -> str:
        answer: Answer
        answer = {"text": self._answers.pop(0)} if self._answers else self._host.ask(str(prompt))
        if "text" in answer:
            self._host.write("stdout", f"{prompt}{answer['text']}\n")
            return answer["text"]
        if "stopped" in answer:
            raise KeyboardInterrupt
        self.unanswered = str(prompt)
        raise Unanswered


class _Stream:
    """Hands text on as it is written: nothing waits for a newline."""

    encoding = "utf-8"
    errors = "replace"

    def __init__(self, name: str, host: Host) -> None:
        self.name = name
        self._write = host.write

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if text:
            self._write(self.name, text)
        return len(text)

    def writelines(self, lines: list[str]) -> None:
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        """Do nothing: everything has been written."""

    def isatty(self) -> bool:
        return False

    def writable(self) -> bool:
        return True


def _attempt(
    source: str, filename: str, namespace: dict[str, Any], host: Host, frames: "_Frames"
) -> Result:
    try:
        try:
            value = _execute(source, filename, namespace)
        finally:
            frames.flush()
        if value is not None:
            _show_value(value, host)
    except Unanswered:
        return {"outcome": "stopped", "error": None}
    except KeyboardInterrupt as error:
        # Which loop was it? Only if saying so keeps nobody waiting.
        at_hand = "neuron_tutor.errors" in sys.modules
        told = _describe(error, source, filename, namespace) if at_hand else None
        return {"outcome": "stopped", "error": told}
    except SystemExit:  # exit() and quit() end the cell, as they end a program
        pass
    except BaseException as error:  # noqa: BLE001 - whatever the code raises is the reader's to see
        return {"outcome": "failed", "error": _describe(error, source, filename, namespace)}
    return {"outcome": "finished", "error": None}


def _execute(source: str, filename: str, namespace: dict[str, Any]) -> object:
    """Execute the statements; return the value of the last one if it is a bare expression."""
    tree = ast.parse(source, filename)
    last = tree.body[-1] if tree.body else None
    if not isinstance(last, ast.Expr) or source.rstrip().endswith(";"):
        exec(compile(tree, filename, "exec"), namespace)  # noqa: S102 - what a cell is for
        return None
    tree.body.pop()
    exec(compile(tree, filename, "exec"), namespace)  # noqa: S102
    return eval(compile(ast.Expression(last.value), filename, "eval"), namespace)  # noqa: S307


def _describe(error: BaseException, source: str, filename: str, names: dict[str, Any]) -> CellError:
    """Describe an error in Python's words, without this runtime's frames, and in the course's."""
    described: CellError = {
        "type": type(error).__name__,
        "message": _message(error),
        "line": None,
        "what": _message(error),
        "next": "",
        "fix": None,
        "traceback": "".join(traceback.format_exception_only(error)).rstrip("\n"),
    }
    if isinstance(error, NotArrivedError):
        return described
    try:
        from neuron_tutor.errors import explain  # noqa: PLC0415 - loaded when nothing else is to do
    except NotArrivedError:
        return described
    told = explain(error, source, filename=filename, namespace=names)
    return described | {
        "line": told.line,
        "what": told.what,
        "next": told.next,
        "fix": told.fix,
        "traceback": told.original,
    }


def _message(error: BaseException) -> str:
    if isinstance(error, SyntaxError):
        return str(error.msg)
    try:
        return str(error)
    except Exception:  # noqa: BLE001 - a broken __str__ of the reader's own class
        return ""

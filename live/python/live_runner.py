"""Run the cells of a page, each page in one namespace of its own; knows nothing of the browser."""

import ast
import linecache
import sys
import traceback
from collections.abc import Callable
from types import ModuleType
from typing import Any, Literal, TypedDict

Write = Callable[[str, str], None]  # stream ("stdout", "stderr", "value"), text


class CellError(TypedDict):
    """An exception as the page shows it; ``line`` is that of the reader's own code, from 1."""

    type: str
    message: str
    line: int | None
    traceback: str


class Result(TypedDict):
    """How a run ended, and with which error."""

    outcome: Literal["finished", "failed", "stopped"]
    error: CellError | None


_pages: dict[str, ModuleType] = {}


def run(page: str, cell: str, source: str, write: Write) -> Result:
    """Run a cell's source in its page's namespace; show the value of a last expression."""
    filename = f"<{cell}>"
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    module = _pages.setdefault(page, ModuleType("__main__"))
    sys.modules["__main__"] = module
    streams = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = _Stream("stdout", write), _Stream("stderr", write)  # type: ignore[assignment]
    try:
        value = _execute(source, filename, module.__dict__)
        if value is not None:
            write("value", f"{value!r}\n")
    except KeyboardInterrupt:
        return {"outcome": "stopped", "error": None}
    except SystemExit:  # exit() and quit() end the cell, as they end a program
        pass
    except BaseException as error:  # noqa: BLE001 - whatever the reader's code raises is theirs to see
        return {"outcome": "failed", "error": _describe(error, filename)}
    finally:
        sys.stdout, sys.stderr = streams
    return {"outcome": "finished", "error": None}


def forget(page: str) -> None:
    """Drop a page's namespace."""
    _pages.pop(page, None)


def _execute(source: str, filename: str, namespace: dict[str, Any]) -> object:
    """Execute the statements; return the value of the last one if it is a bare expression."""
    tree = ast.parse(source, filename)
    last = tree.body[-1] if tree.body else None
    if isinstance(last, ast.Expr) and not source.rstrip().endswith(";"):
        tree.body.pop()
    else:
        last = None
    exec(compile(tree, filename, "exec"), namespace)  # noqa: S102 - that is what a cell is for
    if not isinstance(last, ast.Expr):
        return None
    return eval(compile(ast.Expression(last.value), filename, "eval"), namespace)  # noqa: S307


def _describe(error: BaseException, filename: str) -> CellError:
    """Describe an error without the frames of this runtime."""
    trace = error.__traceback__
    while trace and not _of_reader(trace.tb_frame.f_code.co_filename):
        trace = trace.tb_next
    lines = [
        step.tb_lineno for step in _steps(trace) if step.tb_frame.f_code.co_filename == filename
    ]
    line = lines[-1] if lines else None
    if isinstance(error, SyntaxError) and error.filename == filename:
        line = error.lineno
    shown = traceback.TracebackException(type(error), error, trace, compact=True)
    return {
        "type": type(error).__name__,
        "message": _message(error),
        "line": line,
        "traceback": "".join(shown.format()).rstrip("\n"),
    }


def _steps(trace: Any) -> list[Any]:
    steps = []
    while trace:
        steps.append(trace)
        trace = trace.tb_next
    return steps


def _of_reader(filename: str) -> bool:
    return filename.startswith("<") and filename in linecache.cache


def _message(error: BaseException) -> str:
    if isinstance(error, SyntaxError):
        return str(error.msg)
    try:
        return str(error)
    except Exception:  # noqa: BLE001 - a broken __str__ of the reader's own class
        return ""


class _Stream:
    """Hand text on as it is written: nothing waits for a newline."""

    encoding = "utf-8"
    errors = "replace"

    def __init__(self, name: str, write: Write) -> None:
        self.name = name
        self._write = write

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

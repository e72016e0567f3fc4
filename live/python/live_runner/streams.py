"""The one stdin and `input()` for the life of Python, which look up the run; all three streams."""

import builtins
import contextlib
import io
import sys
import time
from collections.abc import Iterator
from functools import wraps
from typing import Any

from live_runner import running
from live_runner.output import Output

globals()["__builtins__"] = dict(vars(builtins))  # our own, see running.py


class Input:
    """What the reader types. An empty answer ends what reads to the end."""

    encoding = "utf-8"
    errors = "strict"
    name = "<stdin>"
    mode = "r"
    closed = False

    def __init__(self) -> None:
        self.until_empty = ""

    def readline(self, size: int = -1, /) -> str:
        """Ask for one line."""
        line = ask_line("") + "\n"
        return line if size < 0 else line[:size]

    def readlines(self, _hint: int = -1, /) -> list[str]:
        """Ask for lines until one is empty."""
        return list(self)

    def read(self, size: int = -1, /) -> str:
        """Ask for lines until one is empty."""
        text = "".join(self)
        return text if size is None or size < 0 else text[:size]

    def __iter__(self) -> Iterator[str]:
        prompt = self.until_empty
        while line := ask_line(prompt):
            prompt = ""
            yield line + "\n"

    @property
    def buffer(self) -> "Bytes":
        """The same as bytes."""
        return Bytes(self)

    def detach(self) -> "Bytes":
        """Leave the bytes to another stream."""
        return self.buffer

    def reconfigure(self, **_: object) -> None:
        """Do nothing: what is typed is text already."""

    def isatty(self) -> bool:
        """Say that this is no terminal."""
        return False

    def readable(self) -> bool:
        """Say that one can read."""
        return True

    def fileno(self) -> int:
        """Return the number that programs expect."""
        return 0

    def close(self) -> None:
        """Do nothing: there is no other to read from."""


class Bytes(io.BufferedIOBase):
    """What the reader types, as bytes."""

    def __init__(self, text: Input) -> None:
        super().__init__()
        self._text = text

    def readable(self) -> bool:
        """Say that one can read."""
        return True

    def readline(self, size: int | None = -1, /) -> bytes:
        """Ask for one line."""
        line = self._text.readline().encode()
        return line if size is None or size < 0 else line[:size]

    def read(self, size: int | None = -1, /) -> bytes:
        """Ask for lines until one is empty."""
        text = self._text.read().encode()
        return text if size is None or size < 0 else text[:size]

    def read1(self, _size: int = -1, /) -> bytes:
        """Ask for one line for a stream around this one, which an empty one ends."""
        return next(iter(self), b"")

    def readlines(self, _hint: int | None = -1, /) -> list[bytes]:
        """Ask for lines until one is empty."""
        return list(self)

    def __iter__(self) -> Iterator[bytes]:
        return (line.encode() for line in self._text)


class Typed(io.RawIOBase):
    """What the reader types, as the file with the number 0. An empty answer ends it."""

    def __init__(self) -> None:
        super().__init__()
        self._prompt = STDIN.until_empty
        self._rest = b""

    def readable(self) -> bool:
        """Say that one can read."""
        return True

    def fileno(self) -> int:
        """Return the number that programs expect."""
        return 0

    def readinto(self, buffer: Any, /) -> int:
        """Ask for one line, and hand out as much of it as there is room for."""
        if not self._rest and (line := ask_line(self._prompt)):
            self._rest = f"{line}\n".encode()
        self._prompt = ""
        part = self._rest[: len(buffer)]
        buffer[: len(part)] = part
        self._rest = self._rest[len(part) :]
        return len(part)


STDOUT = Output("stdout", "strict")
STDERR = Output("stderr", "backslashreplace")
STDIN = Input()


def ask_line(prompt: str) -> str:
    """Ask the reader; without a run there is nobody to answer."""
    run = running.current()
    if run is None:
        raise EOFError("EOF when reading a line")
    return run.ask(prompt)


def ask(prompt: object = "", /) -> str:
    """Stand for `input()`."""
    if sys.stdin is STDIN:
        return ask_line(str(prompt))
    # The reader's program reads from elsewhere: so does input().
    sys.stdout.write(str(prompt))
    line = sys.stdin.readline()
    if not line:
        raise EOFError("EOF when reading a line")
    return line.removesuffix("\n")


ask.__name__ = ask.__qualname__ = "input"


_open = builtins.open


@wraps(_open)
def open_file(file: Any, mode: str = "r", *more: Any, **options: Any) -> Any:
    """Stand for `open()`: the file 0 is what the reader types."""
    if file != 0 or type(file) is not int or mode not in ("r", "rt", "rb"):
        return _open(file, mode, *more, **options)
    typed = io.BufferedReader(Typed())
    return typed if mode == "rb" else io.TextIOWrapper(typed, encoding="utf-8")


def take_over() -> None:
    """Give the streams, `input()` and `open()` to the reader's program, which may keep them."""
    builtins.input = ask
    builtins.open = open_file
    time.sleep = running.sleep  # type: ignore[assignment]
    connect()


def connect() -> None:
    """Give the streams alone: each run begins with them."""
    stream: Any
    for name, stream in (("stdout", STDOUT), ("stderr", STDERR), ("stdin", STDIN)):
        setattr(sys, name, stream)
    STDOUT.begin()
    STDERR.begin()


def flush() -> None:
    """Show what waits in streams that a program put around ours, as Python does at its end."""
    for stream in (sys.stdout, sys.stderr):
        if type(stream) is io.TextIOWrapper:
            with contextlib.suppress(ValueError, OSError):  # closed, or some other file
                stream.flush()

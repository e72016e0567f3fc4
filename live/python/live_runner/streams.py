"""The one stdin and `input()` for the life of Python, which look up the run; all three streams."""

import builtins
import contextlib
import io
import os
import sys
import time
from functools import wraps
from typing import Any, Self

from live_runner import running
from live_runner.output import Output

globals()["__builtins__"] = dict(vars(builtins))  # our own, see running.py


class Typed(io.BufferedIOBase):
    """What the reader types, as bytes. An empty answer ends what reads to the end."""

    name = "<stdin>"
    mode = "rb"
    closed = False
    #: Tells the reader so.
    until_empty = ""

    def __init__(self) -> None:
        super().__init__()
        self._prompt = self.until_empty
        self.rest = b""  # what has been typed and not been read yet

    def more(self) -> bool:
        """Ask for one line; say whether it was not empty."""
        line = ask_line(self._prompt)
        self._prompt = "" if line else self.until_empty
        if line:
            self.rest += _bytes(line)
        return bool(line)

    def read(self, size: int | None = -1, /) -> bytes:
        """Read so many bytes: ask for lines until there are as many, or one is empty."""
        if size is None or size < 0:
            self._prompt = self.until_empty
            while self.more():
                pass
            return self.take(len(self.rest))
        while len(self.rest) < size and self.more():
            pass
        return self.take(size)

    def readall(self) -> bytes:
        """Read to the end."""
        return self.read()

    def read1(self, size: int = -1, /) -> bytes:
        """Read what there is of a line, for a stream around this one."""
        if not self.rest:
            self.more()
        return self.take(len(self.rest) if size < 0 else size)

    def readinto(self, buffer: Any, /) -> int:
        """Hand out as much of a line as there is room for."""
        part = self.read1(len(buffer))
        buffer[: len(part)] = part
        return len(part)

    def readline(self, size: int | None = -1, /) -> bytes:
        """Read one line, which may be empty."""
        if not self.rest:
            self.rest = _bytes(ask_line(""))
        end = self.rest.index(b"\n") + 1
        return self.take(end if size is None or size < 0 else min(size, end))

    def take(self, size: int) -> bytes:
        """Read so many bytes of what has been typed."""
        part, self.rest = self.rest[:size], self.rest[size:]
        return part

    def __iter__(self) -> Self:
        self._prompt = self.until_empty
        return self

    def __next__(self) -> bytes:
        if not self.rest and not self.more():
            raise StopIteration
        return self.readline()

    def readable(self) -> bool:
        """Say that one can read."""
        return True

    def fileno(self) -> int:
        """Return the number that programs expect."""
        return 0

    def close(self) -> None:
        """Do nothing: there is no other to read from."""


class Input(io.TextIOBase):
    """The same as text, for the life of Python."""

    encoding = "utf-8"
    errors = "strict"
    newlines = None
    name = "<stdin>"
    mode = "r"
    closed = False

    def __init__(self) -> None:
        super().__init__()
        self.begin()

    def begin(self) -> None:
        """Be as at the start of a program, whatever the last one left unread."""
        self._typed = Typed()

    @property
    def buffer(self) -> Typed:
        """The same for bytes."""
        return self._typed

    def read(self, size: int | None = -1, /) -> str:
        """Read so many characters: ask for lines until there are as many, or one is empty."""
        typed = self._typed
        if size is None or size < 0:
            return _text(typed.read())
        while len(_text(typed.rest)) < size and typed.more():
            pass
        return _text(typed.take(len(_text(typed.rest)[:size].encode(*CODE))))

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        """Read one line, which may be empty."""
        line = _text(self._typed.readline())
        if size is None or size < 0:
            return line
        self._typed.rest = line[size:].encode(*CODE) + self._typed.rest
        return line[:size]

    def __iter__(self) -> Self:  # type: ignore[override]
        iter(self._typed)
        return self

    def __next__(self) -> str:  # type: ignore[override]
        return _text(next(self._typed))

    def detach(self) -> Typed:  # type: ignore[override]
        """Leave the bytes to another stream."""
        return self._typed

    def reconfigure(self, **_: object) -> None:
        """Do nothing: what is typed is text already."""

    def readable(self) -> bool:
        """Say that one can read."""
        return True

    def fileno(self) -> int:
        """Return the number that programs expect."""
        return 0

    def close(self) -> None:
        """Do nothing: there is no other to read from."""


CODE = "utf-8", "surrogatepass"  # half of a pair, if a page sends one, is the program's to refuse


def _bytes(line: str) -> bytes:
    return f"{line}\n".encode(*CODE)


def _text(typed: bytes) -> str:
    return typed.decode(*CODE)


STDOUT = Output("stdout", "strict")
STDERR = Output("stderr", "backslashreplace")
STDIN = Input()
SHOWN = {1: STDOUT, 2: STDERR}


def ask_line(prompt: str) -> str:
    """Ask the reader; without a run there is nobody to answer."""
    run = running.current()
    if run is None:
        raise EOFError("EOF when reading a line")
    return run.ask(prompt)


def ask(prompt: object = "", /) -> str:
    """Stand for `input()`."""
    if sys.stdin is STDIN and not STDIN.buffer.rest:
        return ask_line(str(prompt))
    # There is no need to ask, or the reader's program reads from elsewhere: so does input().
    sys.stdout.write(str(prompt))
    line = sys.stdin.readline()
    if not line:
        raise EOFError("EOF when reading a line")
    return line.removesuffix("\n")


ask.__name__ = ask.__qualname__ = "input"


_open = builtins.open


@wraps(_open)
def open_file(file: Any, mode: str = "r", *more: Any, **options: Any) -> Any:
    """Stand for `open()`: the file 0 is what the reader types, 1 and 2 are what a page shows."""
    if type(file) is int and file == 0 and mode in ("r", "rt", "rb"):
        typed = io.BufferedReader(Typed())
        return typed if mode == "rb" else io.TextIOWrapper(typed, encoding="utf-8")
    shown = SHOWN.get(file) if type(file) is int else None
    if shown is None or mode not in ("w", "wt", "wb", "a", "at", "ab"):
        return _open(file, mode, *more, **options)
    if "b" in mode:
        return shown.bytes
    return io.TextIOWrapper(shown.bytes, encoding="utf-8", write_through=True)


_write = os.write


@wraps(_write)
def write(fd: int, data: Any, /) -> int:
    """Stand for `os.write()`: what 1 and 2 are for `open()` they are here as well."""
    shown = SHOWN.get(fd) if type(fd) is int else None
    return shown.bytes.write(data) if shown else _write(fd, data)


def take_over() -> None:
    """Give the streams and what asks, opens and writes to the program, which may keep them."""
    builtins.input = ask
    builtins.open = io.open = open_file
    os.write = write
    time.sleep = running.sleep  # type: ignore[assignment]
    connect()


def connect() -> None:
    """Give the streams alone: each run begins with them."""
    stream: Any
    for name, stream in (("stdout", STDOUT), ("stderr", STDERR), ("stdin", STDIN)):
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)  # by which programs give a stream back
        stream.begin()


def flush() -> None:
    """Show what waits in streams that a program put around ours, as Python does at its end."""
    for stream in (sys.stdout, sys.stderr):
        if type(stream) is io.TextIOWrapper:
            with contextlib.suppress(ValueError, OSError):  # closed, or some other file
                stream.flush()

"""The one stdout, stderr, stdin and `input()` for the life of Python: they look up the run."""

import builtins
import io
import sys
import time
from collections.abc import Iterable, Iterator
from functools import wraps
from typing import Any, Self

from live_runner import running

globals()["__builtins__"] = dict(vars(builtins))  # our own, see running.py


class Output:
    """Hands text on as it is written: nothing waits for a newline."""

    encoding = "utf-8"
    newlines = None
    line_buffering = True
    closed = False
    mode = "w"

    def __init__(self, name: str, errors: str) -> None:
        self.name = f"<{name}>"
        self.errors = errors
        self._stream = name

    def write(self, text: str) -> int:
        """Show text; half of a surrogate pair is no character, here as in a terminal."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if not text.isascii():
            shown = text.encode("utf-8", self.errors).decode("utf-8")
        else:
            shown = str(text)
        run = running.current()
        if run and shown:
            run.write(self._stream, shown)
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        """Show text by text."""
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        """Do nothing: everything has been written."""

    def close(self) -> None:
        """Do nothing: there is no other to write to."""

    def isatty(self) -> bool:
        """Say that this is no terminal."""
        return False

    def readable(self) -> bool:
        """Say that nothing can be read here."""
        return False

    def writable(self) -> bool:
        """Say that one can write."""
        return True

    def seekable(self) -> bool:
        """Say that what was written is written."""
        return False

    def fileno(self) -> int:
        """Return the number that programs expect."""
        return 1 if self._stream == "stdout" else 2

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None: ...


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


class Bytes:
    """What the reader types, as bytes."""

    def __init__(self, text: Input) -> None:
        self._text = text

    def readline(self) -> bytes:
        """Ask for one line."""
        return self._text.readline().encode()

    def read(self) -> bytes:
        """Ask for lines until one is empty."""
        return self._text.read().encode()

    def readlines(self) -> list[bytes]:
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

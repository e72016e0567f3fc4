"""Where the command line writes: words for a person, or one JSON object for a program."""

import json
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from neuron.language import Lang, language, set_language
from neuron_tutor.cli.words import composed, say
from neuron_tutor.columns import width


class UsageError(Exception):
    """The command line or a file cannot be used: the key of a sentence, and values for it.

    ``like`` are words that the person may have meant in place of the value ``given``.
    """

    def __init__(self, key: str, *, like: Iterable[str] = (), **values: object) -> None:
        super().__init__(key)
        self.key, self.like, self.values = key, like, values


class OutputError(OSError):
    """Standard output takes nothing more, a full disk for one."""


class Screen:
    """A terminal, a file or a pipe, in the reader's language.

    Our own words keep to characters that code page 949 has. What it lacks in a reader's file name
    becomes a question mark: no text is worth a crash.
    """

    def __init__(self) -> None:
        self.as_json = False
        self.lang: Lang = language()
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):  # what others put in its place may not
                stream.reconfigure(errors="replace")

    def speak(self, lang: str) -> None:
        """Choose the language; everything in the package follows."""
        set_language(lang)
        self.lang = language()

    def word(self, key: str, **values: object) -> str:
        """Give the words for a key."""
        return composed(say(self.lang, key, **values))

    def say(self, key: str, **values: object) -> None:
        """Tell a person something."""
        self.write(self.word(key, **values))

    def write(self, text: str = "") -> None:
        """Show a person text that is ready."""
        if not self.as_json:
            self._print(composed(text))

    def table(self, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Show rows below a header, every column flush right."""
        lines = [header, *rows]
        widths = [max(map(width, column)) for column in zip(*lines)]
        for line in lines:
            self.write(row(line, widths))

    def warn(self, key: str, **values: object) -> None:
        """Say what is no result; a program that reads the output does not see it."""
        try:
            print(self.word(key, **values), file=sys.stderr, flush=True)
        except OSError:  # nobody is there to be told of it
            let_go(sys.stderr)

    def give(self, result: dict[str, Any]) -> None:
        """Give a program the result, in ASCII, which no code page can spoil."""
        if self.as_json:
            self._print(json.dumps(result))

    def _print(self, text: str) -> None:
        try:
            print(text, flush=True)  # a long training is watched through pipes, too
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(*error.args) from None

    def refuse(self, error: UsageError) -> None:
        """Say why nothing was done: to a program as ``{"error": ...}``."""
        near = get_close_matches(str(error.values.get("given")), error.like, 1)
        hint = self.word("hint", word=near[0]) if near else ""
        values = {"hint": hint} | error.values
        if self.as_json:
            self.give({"error": self.word(error.key, **values)})
        else:
            self.warn(error.key, **values)

    def may_write(self, path: Path, *, force: bool) -> bool:
        """Whether to write a file; over one that is there only if the person says so."""
        if path.is_dir():
            raise UsageError("file.folder", path=path)
        if not path.parent.is_dir():
            raise UsageError("file.no-folder", path=path)
        if path.exists() and not path.is_file():  # /dev/null, which would be replaced
            raise UsageError("file.special", path=path)
        try:  # before the work, not after it
            with TemporaryFile(dir=path.parent):
                pass
        except OSError as error:
            raise UsageError("file.refused", path=path, reason=error.strerror) from None
        if force or not path.exists():
            return True
        if self.as_json or not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise UsageError("file.exists", path=path)
        try:
            answer = input(self.word("file.replace?", path=path))
        except EOFError:
            return False
        return answer.strip().lower() in ("y", "yes", "ㅛ")  # the key of y on a Korean keyboard


class Bar:
    """A line below the output that shows how far along we are; where no person watches, nothing."""

    WIDTH = 30

    def __init__(self, total: int) -> None:
        self.total = total
        self.shown = sys.stderr.isatty()

    def show(self, done: int) -> None:
        """Draw the line, over the one before."""
        if self.shown:
            full = self.WIDTH * done // self.total
            line = f"\r  [{'#' * full}{'.' * (self.WIDTH - full)}] {done}/{self.total}"
            print(line, end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Make place for a line of output."""
        if self.shown:
            print(f"\r{' ' * (self.WIDTH + 20)}\r", end="", file=sys.stderr, flush=True)


def row(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Lay out one row of a table, every cell flush right."""
    return (
        "  " + "   ".join(" " * (w - width(cell)) + cell for cell, w in zip(cells, widths)).rstrip()
    )


def let_go(stream: object) -> None:
    """Lead a stream that takes nothing more into the void: Python flushes it once more."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # type: ignore[attr-defined]

"""No other programs: what would start one says so, and a cleared screen is a cleared output."""

import builtins
import errno
import os
import re
import sys

from live_runner import streams

globals()["__builtins__"] = dict(vars(builtins))  # our own, see running.py

CLEARING = {"clear", "cls"}
# What sets up a terminal, or waits for a key in it: a program goes on without.
NEEDLESS = {"title", "color", "mode", "chcp", "pause"}
CLEARED = "\x1b[H\x1b[2J"  # what these programs print, see terminal.ts


def system(command: str | bytes | os.PathLike[str]) -> int:
    """Stand for `os.system()`."""
    # An empty one has a console of Windows follow colours, as the page does.
    names = set(re.findall(r"(?:^|[;&|])\s*([^\s;&|]+)", os.fsdecode(command).lower()))
    if not names <= CLEARING | NEEDLESS:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    if names & CLEARING:
        streams.STDOUT.show(CLEARED)
    return 0


def take_over() -> None:
    """Refuse in place of Pyodide, whose `os.system` does nothing and says nothing."""
    if sys.platform == "emscripten":
        os.system = system  # type: ignore[assignment]

"""Runs a command and turns whatever can go wrong into one sentence with an exit code."""

import os
import sys
import warnings
from collections.abc import Sequence
from contextlib import suppress

from neuron_tutor.cli.arguments import parse
from neuron_tutor.cli.screen import OutputError, Screen, UsageError, let_go

ARGUMENT = "path: "  # neuron names its argument in front of what a machine says of a file


def run(words: Sequence[str] | None) -> int:
    """Run what was typed (``sys.argv`` if no words are given) and return the exit code."""
    open_streams()
    screen = Screen()
    # A notice of the package is told in its own words, without the line of ours that called it.
    warnings.showwarning = lambda message, *_: print(message, file=sys.stderr)
    try:
        return _run(sys.argv[1:] if words is None else words, screen)
    except OutputError as error:
        let_go(sys.stdout)
        screen.warn("output.refused", reason=error.strerror)
        return 2
    except BrokenPipeError:  # the reader of a pipe, `head` for one, has seen enough
        let_go(sys.stdout)
        return 1


def _run(words: Sequence[str], screen: Screen) -> int:
    try:
        command, choices = parse(words, screen)
        return command(choices, screen)
    except UsageError as error:
        screen.refuse(error)
        return 2
    except KeyboardInterrupt:
        screen.warn("stopped")
        screen.give({"interrupted": True})
        return 130
    except (OutputError, BrokenPipeError):
        raise
    except OSError as error:
        reason = str(error.strerror).removeprefix(ARGUMENT)
        screen.refuse(UsageError("file.refused", path=str(error.filename or "-"), reason=reason))
        return 2


def open_streams() -> None:
    """Put the void in the place of streams that are closed, which Python shows as None.

    Else the next file that is opened would get the number of the stream, and what is printed.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            with suppress(OSError):
                os.fstat(number)
                continue
            void = os.open(os.devnull, os.O_RDWR)
            if void != number:
                os.dup2(void, number)
                os.close(void)
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115

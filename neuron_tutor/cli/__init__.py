"""The command ``neuron``: learn a table, read digits, copy notebooks, check exercises, find faults.

Exit codes: 0 it worked; 1 it ran, but the answer is no (the table was not learned, an exercise is
not right, something needs mending); 2 the command line or a file that it names makes no sense;
130 stopped with Ctrl+C.
"""

import os
import sys
from collections.abc import Sequence

from neuron_tutor.cli.arguments import parse
from neuron_tutor.cli.screen import Screen, UsageError


def main(words: Sequence[str] | None = None) -> int:
    """Run what was typed (``sys.argv`` if no words are given) and return the exit code."""
    screen = Screen()
    try:
        run, choices = parse(sys.argv[1:] if words is None else words, screen)
        code = run(choices, screen)
        sys.stdout.flush()
    except UsageError as error:
        screen.refuse(error)
        return 2
    except KeyboardInterrupt:
        screen.warn("stopped")
        screen.give({"interrupted": True})
        return 130
    except BrokenPipeError:  # the reader of a pipe, `head` for one, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        screen.refuse(UsageError("file.refused", path=error.filename or "-", reason=error.strerror))
        return 2
    return code

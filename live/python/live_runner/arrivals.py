"""What comes after the first output: the rest of the standard library, the tutor."""

import builtins
import importlib
import random
import sys
from collections.abc import Callable

from live_runner import awaiting, network, programs, settings, streams
from live_runner.originals import ORIGINALS
from neuron.language import set_language

globals()["__builtins__"] = dict(vars(builtins))  # our own, see running.py

LATER = ("neuron.diagnosis", "neuron.datasets")  # come with the tutor; see archives.mjs


class NotArrivedError(ImportError):
    """Something that is still on its way could not be downloaded; the message is for the reader."""


class _Latecomer:
    """Stands behind the finders of built-in and frozen modules: what comes here is in a file."""

    def __init__(self, need: Callable[[str], bool], missing: Callable[[str], str]) -> None:
        self._need = need
        self._missing = missing

    def find_spec(self, name: str, *_: object) -> None:
        top = name.partition(".")[0]
        if top == "neuron_tutor" or name.startswith(LATER):
            part = "tutor"
        elif top in sys.stdlib_module_names:
            part = "library"
        else:
            return  # ours, or none at all
        if not self._need(part):
            raise NotArrivedError(self._missing(name), name=name)


def wake(
    language: str,
    until_empty: str = "",
    need: Callable[[str], bool] | None = None,
    missing: Callable[[str], str] = str,
) -> None:
    """Begin after the boot image was restored: choose words, and draw random numbers of one's own.

    The random state is frozen in the image; without this every visitor would draw the same.
    ``until_empty`` tells the reader how to end what is read to its end. ``need`` fetches a part
    when an import asks for it, the "library" or the "tutor", and says whether it came; ``missing``
    puts into words that a module did not.
    """
    importlib.invalidate_caches()  # the files came after the image
    random.seed()
    set_language(language)
    streams.Typed.until_empty = until_empty
    streams.take_over()
    awaiting.take_over()
    network.take_over()
    programs.take_over()
    if need:
        sys.meta_path.insert(2, _Latecomer(need, missing))
    ORIGINALS.remember()
    settings.remember()


def seed(number: int) -> None:
    """Draw from a seed, before anything has run: a run that has to begin again draws the same."""
    random.seed(number)

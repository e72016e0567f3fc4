"""What Python has been told and keeps in no attribute: a page does not leave it to the next."""

import builtins
import contextlib
import signal
import sys
import warnings
from collections.abc import Callable
from functools import partial
from typing import Any

globals()["__builtins__"] = dict(vars(builtins))  # our own, see running.py


def _set_filters(filters: list[Any]) -> None:
    warnings.resetwarnings()  # which also makes known that they are others now
    warnings.filters[:] = filters  # type: ignore[index]


def _set_path(path: list[str]) -> None:
    sys.path[:] = path


# Taken before a reader can take them away: what asks for a setting, and what sets it.
_get_limit, _set_limit = sys.getrecursionlimit, sys.setrecursionlimit
_SETTINGS: list[tuple[Callable[[], Any], Callable[[Any], Any]]] = [
    (_get_limit, _set_limit),
    (sys.get_int_max_str_digits, sys.set_int_max_str_digits),
    (sys.gettrace, sys.settrace),
    (sys.getprofile, sys.setprofile),
    (lambda: list(warnings.filters), _set_filters),
    (lambda: list(sys.path), _set_path),
    *(
        (partial(signal.getsignal, number), partial(signal.signal, number))
        for number in signal.valid_signals()
    ),
]
_kept: list[Any] = []


def now() -> list[Any]:
    """Return how everything is set."""
    return [ask() for ask, _ in _SETTINGS]


def remember() -> None:
    """Remember how everything is set now."""
    _kept[:] = now()


def restore() -> None:
    """Set again what has been set otherwise."""
    for (ask, put), kept in zip(_SETTINGS, _kept, strict=True):
        if ask() != kept:
            with contextlib.suppress(ValueError, OSError, TypeError):  # a signal that is not ours
                put(kept)


class Room:
    """The time in which code of ours may recurse, however little the reader's program may."""

    def __enter__(self) -> None:
        self._limit = _get_limit()
        _set_limit(max(self._limit, _kept[0] if _kept else 0))

    def __exit__(self, *_: object) -> None:
        _set_limit(self._limit)

"""Showing figures and other things while code runs: in the page, in Jupyter, in a terminal."""

import atexit
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from math import inf
from time import monotonic
from typing import Any

from neuron.checks import expect

Sink = Callable[[object, str | None], None]
Draw = Callable[[object, str | None], None]

FRAME = 1 / 30  # seconds between two frames, in the page and in Jupyter
LINE = 1.0  # the same in a terminal, where every frame is a new line
REST = 32  # times what drawing took passes before the next frames
QUIET = 0.3  # seconds without a new frame after which a terminal prints the one held back

_sink: Sink | None = None
_screen: "Frames | None" = None


def display(thing: object, key: str | None = None) -> None:
    """Show a figure, or anything with ``_repr_svg_`` or ``_repr_html_``, else its text.

    A thing with the same ``key`` takes the place of the one before, so a loop can animate a figure.
    Frames that come too fast are dropped, never queued; the last one is always shown. In a
    terminal, where nothing can be replaced, a key prints its text at most once a second and only
    if it has changed, and the last one as soon as the loop is over.
    """
    expect(key is None or isinstance(key, str), "key", "a text", key, TypeError)
    if _sink is not None:
        _sink(thing, key)
    else:
        _here().show(thing, key)


def set_sink(sink: Sink | None) -> None:
    """Hand everything that is displayed to ``sink(thing, key)`` instead; None ends that.

    The sink gets the thing itself and decides when to turn it into text with :func:`bundle`:
    a frame that it drops has cost nothing.
    """
    global _sink  # noqa: PLW0603 - one program, one place where things appear
    _sink = sink


def flush() -> None:
    """Show the frames that are held back."""
    if _screen is not None:
        _screen.flush()


def bundle(thing: object) -> dict[str, str]:
    """Turn a thing into texts, by MIME type; ``text/plain`` is always among them.

    Bytes become base64, other data JSON. Errors in the thing's own methods are not hidden.
    """
    found: dict[str, str] = {"text/plain": repr(thing)}
    if isinstance(thing, type):  # the methods belong to its objects
        return found
    for kind, method in (("text/html", "_repr_html_"), ("image/svg+xml", "_repr_svg_")):
        made = _call(thing, method)
        if made is not None:
            found[kind] = _text(made)
    whole = _call(thing, "_repr_mimebundle_")
    if isinstance(whole, tuple):  # (data, metadata)
        whole = whole[0]
    found.update((kind, _text(made)) for kind, made in (whole or {}).items())
    return found


def _call(thing: object, method: str) -> Any:
    function = getattr(thing, method, None) if _has(thing, method) else None
    return function() if callable(function) else None


def _has(thing: object, name: str) -> bool:
    """Say whether a thing was given this name: a Mock and many a wrapper answer to every one."""
    own = getattr(thing, "__dict__", None)
    if isinstance(own, dict) and name in own:
        return True
    return any(name in vars(base) for base in type(thing).__mro__)


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    import base64  # noqa: PLC0415 - both are slow to import, and figures are text
    import json  # noqa: PLC0415

    return base64.b64encode(value).decode() if isinstance(value, bytes) else json.dumps(value)


class Frames:
    """Draws the newest frames, as often as an interval allows; drops those between.

    All keys are drawn together: for a page that is one change of its picture, not one for each.
    """

    def __init__(self, draw: Draw, interval: float = FRAME) -> None:
        self._draw = draw
        self._interval = interval
        self._known: set[str] = set()  # keys that have been drawn: a new one does not wait
        self._due = -inf  # when the others may be drawn again
        self._waiting: dict[str, object] = {}
        self._lock = threading.RLock()

    def show(self, thing: object, key: str | None) -> None:
        """Draw a thing, or hold it back as the newest frame of its key."""
        with self._lock:
            if key is None:
                self.flush()  # what was shown before stays before
                self._draw(thing, None)
                return
            self._waiting[key] = thing
            now = monotonic()
            chosen = [each for each in self._waiting if each not in self._known or now >= self._due]
            for each in chosen:
                self._known.add(each)
                self._draw(self._waiting.pop(each), each)
            if chosen:
                done = monotonic()
                rested = max(self._due, done) + REST * (done - now)
                self._due = max(now + self._interval, rested)
            if self._waiting:
                self.held()

    def flush(self) -> None:
        """Draw the frames that are held back."""
        with self._lock:
            waiting, self._waiting = self._waiting, {}
            for key, thing in waiting.items():
                self._draw(thing, key)

    def held(self) -> None:
        """React to a frame that is held back: somebody must call ``flush`` later."""

    def end(self, *_: object) -> None:
        """Show what is held back, since a cell or a loop is over; what follows begins anew."""
        self.flush()
        self._known.clear()
        self._due = -inf


class _Notebook(Frames):
    """Jupyter: a key is a display id, new in every run of a cell, so that it appears there."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}
        super().__init__(self._send, FRAME)

    def _send(self, thing: object, key: str | None) -> None:
        ipython = import_module("IPython.display")
        if key is None:
            ipython.display(thing)
        elif key in self._ids:
            ipython.update_display(thing, display_id=self._ids[key])
        else:
            from uuid import uuid4  # noqa: PLC0415 - slow, and only Jupyter needs it

            self._ids[key] = uuid4().hex
            ipython.display(thing, display_id=self._ids[key])

    def end(self, *_: object) -> None:
        super().end()
        self._ids.clear()


class _Terminal(Frames):
    """A terminal: text, one after the other."""

    def __init__(self) -> None:
        self._printed: dict[str, str] = {}
        self._timer: threading.Timer | None = None
        self._last = 0.0
        super().__init__(self._print, LINE)
        atexit.register(self._exit)

    def _print(self, thing: object, key: str | None) -> None:
        text = repr(thing)
        if key is None or self._printed.get(key) != text:
            print(text, flush=True)
        if key is not None:
            self._printed[key] = text

    def held(self) -> None:
        # Neither a prompt nor a longer computation after the loop tells us that it is over: time
        # does. One timer per burst; starting a thread per frame would cost more than the frame.
        self._last = monotonic()
        if self._timer is None:
            self._wait(QUIET)

    def _wait(self, seconds: float) -> None:
        self._timer = threading.Timer(seconds, self._look)
        self._timer.daemon = True
        try:
            self._timer.start()
        except RuntimeError:  # no threads here, or the program is ending
            self._timer = None

    def _look(self) -> None:
        with self._lock:
            left = self._last + QUIET - monotonic()
            if left > 0:
                self._wait(left)
                return
            self._timer = None
            self.end()

    def end(self, *_: object) -> None:
        super().end()
        self._printed.clear()

    def _exit(self) -> None:
        with suppress(ValueError, OSError):  # nobody listens any more
            self.flush()


def _here() -> Frames:
    """Return the screen of the place where this program runs."""
    global _screen  # noqa: PLW0603 - one program, one place
    if _screen is None:
        ipython = sys.modules.get("IPython")
        shell = ipython.get_ipython() if ipython else None
        _screen = _Notebook() if getattr(shell, "kernel", None) else _Terminal()
        if shell:
            shell.events.register("post_run_cell", _screen.end)
    return _screen

"""Limits how many steps a call may take, so that a check of unknown code always ends."""

import sys
from collections.abc import Callable
from time import sleep
from types import CodeType, FrameType
from typing import Any, TypeVar

T = TypeVar("T")


class OutOfSteps(BaseException):
    """The code took more steps than it had; no ``except Exception`` of it is in the way."""


def run_within(steps: int, call: Callable[[], T]) -> T:
    """Call and return what comes back; raise :class:`OutOfSteps` after that many lines and jumps.

    Endless recursion is out of steps, too. Code that swallows the exception meets it again at once.
    What runs inside one C function (``10**10**10``) is one step. Needs neither threads nor signals
    on Python 3.12 and newer.
    """
    monitoring: Any = getattr(sys, "monitoring", None)
    report = sys.unraisablehook
    # In a `__del__` it cannot go on upwards: Python reports it, and the next step meets it again.
    sys.unraisablehook = lambda what: what.exc_type is OutOfSteps or report(what)
    try:
        for tool in (4, 3, 5, 2, 1, 0) if monitoring else ():  # 3 and 4 have no fixed owner
            if monitoring.get_tool(tool) is None:
                return _run_monitored(monitoring, tool, steps, call)
        return _run_traced(steps, call)
    finally:
        sys.unraisablehook = report


def _run_monitored(monitoring: Any, tool: int, steps: int, call: Callable[[], T]) -> T:
    left = steps

    def count(code: CodeType, *_: object) -> None:
        nonlocal left
        if code is not own:
            left -= 1
            if left < 0:
                raise OutOfSteps

    def notice(_code: CodeType, _offset: int, error: BaseException) -> None:
        # At the deepest call there is no room to count: `try: f()` + `finally: f()` takes forever.
        nonlocal left
        if isinstance(error, RecursionError):
            left = 0

    own = sys._getframe().f_code  # noqa: SLF001 - the frame that switches the events off again
    events = monitoring.events
    callbacks = {events.LINE: count, events.JUMP: count, events.RAISE: notice}
    monitoring.use_tool_id(tool, "neuron_tutor.lessons")
    try:
        for event, callback in callbacks.items():
            monitoring.register_callback(tool, event, callback)
        monitoring.set_events(tool, events.LINE | events.JUMP | events.RAISE)
        return call()
    finally:
        monitoring.set_events(tool, 0)
        for event in callbacks:
            monitoring.register_callback(tool, event, None)
        monitoring.free_tool_id(tool)


# A loop on one line, `while True: pass`, is an instruction that jumps to itself: no line begins.
_SELF_JUMP = bytes([140, 1])  # JUMP_BACKWARD of Python 3.11


def _run_traced(steps: int, call: Callable[[], T]) -> T:
    """Do the same on Python 3.11, where a trace function that raises is removed at once.

    So the function only counts; a thread then raises in this one until the call has ended. Counting
    also ends at the deepest call of an endless recursion: of that, Python makes a RecursionError.
    """
    left = steps
    hunter = None

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal left, hunter
        left -= 1
        if left > 0:
            if event == "call":
                frame.f_trace_opcodes = _SELF_JUMP in frame.f_code.co_code
            return trace
        sys.settrace(None)
        hunter = hunter or _Hunter()
        hunter.ready = True
        return None

    before = sys.gettrace()
    try:
        try:
            sys.settrace(trace)
            return call()
        finally:
            if hunter:
                # Not a call, so nothing arrives before it; one more can after it.
                hunter.over = True
            sys.settrace(before)
            if hunter:
                hunter.call_off()
    except OutOfSteps:  # perhaps in the middle of the lines above
        sys.settrace(before)
        if hunter:
            hunter.call_off()
        raise


class _Hunter:
    """Raises :class:`OutOfSteps` in the thread that makes it, every few milliseconds."""

    def __init__(self) -> None:
        import ctypes  # noqa: PLC0415 - rarely needed
        import threading  # noqa: PLC0415

        self.ready = self.over = False
        self._raise = ctypes.pythonapi.PyThreadState_SetAsyncExc
        self._prey = ctypes.c_ulong(threading.get_ident())
        self._error = ctypes.py_object(OutOfSteps)
        self._thread = threading.Thread(target=self._hunt, daemon=True)
        self._thread.start()

    def _hunt(self) -> None:
        while not self.over:
            if self.ready:
                self._raise(self._prey, self._error)
            sleep(0.001)

    def call_off(self) -> None:
        self._thread.join()
        try:  # What was sent cannot be taken back (Python 3.11 would hang): send one more and wait.
            self._raise(self._prey, self._error)
            while True:
                pass
        except OutOfSteps:
            return

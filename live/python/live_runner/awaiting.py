"""Let `await` work at the top of a cell, and `asyncio.run`: an event loop without the browser's."""

import asyncio
import builtins
import contextlib
import sys
from collections.abc import Coroutine
from typing import Any

from live_runner import running

globals()["__builtins__"] = dict(vars(builtins))  # our own, see running.py

TURN = 0.05  # seconds of waiting when nothing is due: something may have come
GRACE = 0.5  # seconds for what a program does when it is stopped


class _Clock:
    """Stands where a loop waits for the network: here it can only wait for the time to pass."""

    def select(self, timeout: float | None) -> list[object]:
        """Wait until the next thing is due; nothing ever comes from elsewhere."""
        running.sleep(TURN if timeout is None else max(timeout, 0))
        return []

    def close(self) -> None:
        """Do nothing."""


class Loop(asyncio.BaseEventLoop):
    """Runs coroutines one after the other, in this very thread."""

    def __init__(self) -> None:
        super().__init__()
        self._selector = _Clock()

    async def shutdown_default_executor(self, timeout: float | None = None) -> None:  # noqa: ASYNC109 - as asyncio names it
        """Wait for no thread: none could start, and asyncio would start one to wait for them."""

    def _process_events(self, _events: object) -> None: ...

    def _write_to_self(self) -> None: ...


_loop: Loop | None = None


def complete(coroutine: Coroutine[Any, Any, object]) -> object:
    """Run a coroutine to its end, in the one loop of all cells."""
    global _loop  # noqa: PLW0603 - tasks of one cell go on when another one awaits
    if _loop is None or _loop.is_closed():
        _loop = Loop()
    asyncio.set_event_loop(_loop)
    try:
        return _loop.run_until_complete(coroutine)
    except KeyboardInterrupt:  # it would go on in the next cell that awaits
        _end(_loop)
        raise


def going_on() -> set[asyncio.Task[Any]]:
    """Return what still goes on there, for the next cell that awaits."""
    return asyncio.all_tasks(_loop) if _loop and not _loop.is_closed() else set()


def begin_anew() -> None:
    """Leave the loop, and end what still goes on there: later it would end amidst another cell."""
    global _loop  # noqa: PLW0603 - see above
    if _loop and not _loop.is_closed():
        for task in asyncio.all_tasks(_loop):
            task._log_destroy_pending = False  # type: ignore[attr-defined]  # that is meant
            with contextlib.suppress(BaseException):  # whatever the reader's code makes of it
                task.get_coro().close()
        _loop.close()
        asyncio.set_event_loop(None)
    _loop = None


def _end(loop: Loop) -> None:
    """Let what goes on do what it does at its end, as where Ctrl+C ends a program."""
    tasks = asyncio.all_tasks(loop)
    for task in tasks:
        task.cancel()
    with contextlib.suppress(KeyboardInterrupt, SystemExit):
        if tasks:
            loop.run_until_complete(asyncio.wait(tasks, timeout=GRACE))
    for task in tasks:
        if task.done() and not task.cancelled():
            task.exception()  # looked at, or it would be told in the midst of another cell
    begin_anew()


def take_over() -> None:
    """Take the place of Pyodide's loop, which cannot wait for a coroutine in every browser."""
    if sys.platform != "emscripten":
        return
    # ruff: noqa: SLF001 - Pyodide has set the same
    inner: Any = asyncio.events

    class Policy(inner._BaseDefaultEventLoopPolicy):  # type: ignore[misc]
        _loop_factory = Loop

    inner._set_running_loop(None)
    inner._event_loop_policy = Policy()
    asyncio.run = asyncio.runners.run

"""The run that is going on: where its output goes, and what its questions are answered with."""

import builtins
import json
import sys
import time
from types import CodeType
from typing import Any

from live_runner.contract import Answer, Host, Unanswered
from neuron.display import Frames, bundle

# Our own: what the reader does to Python's builtins must not reach the code that runs theirs.
globals()["__builtins__"] = dict(vars(builtins))

SLICE = 0.05  # seconds of sleep between two looks at the Stop button
KEEP = 100_000  # characters of output that a prediction is judged by


class Run:
    """One run of one cell."""

    def __init__(self, host: Host, answers: list[str]) -> None:
        self.host = host
        self.frames = Frames(self._draw)
        self.unanswered = False
        self.printed = ""
        self._answers = list(answers)

    def write(self, stream: str, text: str) -> None:
        """Show text; what a prediction is judged by is kept."""
        if len(self.printed) < KEEP:
            self.printed += text
        self.host.write(stream, text)

    def ask(self, prompt: str) -> str:
        """Return the answer to a question, which appears in the output with it."""
        if self.unanswered:
            raise Unanswered
        answer: Answer
        answer = {"text": self._answers.pop(0)} if self._answers else self.host.ask(prompt)
        if "text" in answer:
            self.write("stdout", f"{prompt}{answer['text']}\n")
            return answer["text"]
        if "stopped" in answer:
            raise KeyboardInterrupt
        self.unanswered = True
        _end_at_the_next_line()
        raise Unanswered

    def sleep(self, seconds: float) -> None:
        """Sleep so that Stop wakes."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > SLICE:
            _really_sleep(SLICE)
            if self.host.stopped():
                raise KeyboardInterrupt
        _really_sleep(max(left, min(seconds, 0)))  # a negative time is the reader's mistake to see

    def show(self, value: object) -> None:
        """Show the value of a cell's last expression."""
        shown = bundle(value)
        if len(shown) > 1:
            self.host.show(None, json.dumps(shown))
        else:
            self.write("value", shown["text/plain"] + "\n")

    def end(self) -> None:
        """Let code run freely again."""
        if self.unanswered:
            _go_on()

    def _draw(self, thing: object, key: str | None) -> None:
        self.host.show(key, json.dumps(bundle(thing)))


#: Python's own. Pyodide's wrapper would leave Python's stack to wait, wherever it is able to.
_really_sleep = getattr(time.sleep, "__wrapped__", time.sleep)
_current: Run | None = None


def current() -> Run | None:
    """Return the run that is going on, if there is one."""
    return _current


def begin(run: Run | None) -> None:
    """Make a run the current one; None when it is over."""
    global _current  # noqa: PLW0603 - one interpreter runs one cell at a time
    _current = run


def sleep(seconds: float, /) -> None:
    """Stand for `time.sleep`."""
    if _current and isinstance(seconds, (int, float)):
        _current.sleep(seconds)
    else:
        _really_sleep(seconds)  # no run, or no number: then Python says so


def _end_at_the_next_line() -> None:
    """End whatever runs: whoever catches the exception meets it again at the next line."""
    monitoring: Any = getattr(sys, "monitoring", None)
    if monitoring is None:  # Python 3.11, which runs in no page
        return

    def again(code: CodeType, _line: int) -> None:
        if not code.co_filename.startswith(HERE) and _current and _current.unanswered:
            raise Unanswered

    _go_on()
    monitoring.use_tool_id(TOOL, "live_runner")
    monitoring.register_callback(TOOL, monitoring.events.LINE, again)
    monitoring.set_events(TOOL, monitoring.events.LINE)


def _go_on() -> None:
    monitoring: Any = getattr(sys, "monitoring", None)
    if monitoring and monitoring.get_tool(TOOL) == "live_runner":
        monitoring.set_events(TOOL, 0)
        monitoring.register_callback(TOOL, monitoring.events.LINE, None)
        monitoring.free_tool_id(TOOL)


TOOL = 1  # of sys.monitoring
HERE = __file__.rpartition("/")[0]  # our own lines are no reader's

"""The runner of the pages on the Python of this machine, with a host that only writes down."""

import builtins
import io
import json
import os
import sys
import time
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "live" / "python"))

import live_runner
from live_runner.originals import ORIGINALS, put

STREAMS = ("stdout", "stderr", "stdin", "__stdout__", "__stderr__", "__stdin__")


class Host:
    """Stands for the worker: writes down what it is told and answers from a list."""

    def __init__(self, answers=()):
        self.said = []
        self.shown = []
        self.asked = []
        self.answers = list(answers)
        self.presses = []

    def write(self, stream, text):
        self.said.append((stream, text))

    def show(self, key, bundle):
        self.shown.append((key, json.loads(bundle)))

    def flush(self):
        pass

    def ask(self, prompt):
        self.asked.append(prompt)
        return self.answers.pop(0) if self.answers else {"unreachable": True}

    def stopped(self):
        return bool(self.presses and self.presses.pop(0))

    def text(self, stream="stdout"):
        return "".join(text for name, text in self.said if name == stream)


class Lab:
    """One Python with pages; each cell's run has a host of its own."""

    def __init__(self):
        self.job = 0
        self.spoilt = []

    def run(
        self,
        source,
        *answers,
        page="page",
        cell="cell",
        lesson=None,
        again=(),
        host=None,
        mine=None,
    ):
        self.job += 1
        host = host or Host(
            answer if isinstance(answer, dict) else {"text": answer} for answer in answers
        )
        given = (self.job, page, cell, source, host, list(again), lesson, mine)
        told = self.call(live_runner.pages.run, *given)
        host.result = json.loads(told)
        return host

    def call(self, function, *given):
        """Call the runner in the Python that the cells have left; pytest needs its own."""
        for thing, names in self.spoilt:
            put(thing, names)
        try:
            return function(*given)
        finally:
            self.spoilt = ORIGINALS.swap()


@pytest.fixture
def lab():
    """Wake the runner for one test and leave this Python as it was."""
    streams = {name: vars(sys)[name] for name in STREAMS}
    before = builtins.input, builtins.open, time.sleep, os.write, io.open, sys.modules["__main__"]
    live_runner.wake("en")
    yield Lab()
    for page in list(live_runner.pages._pages):
        live_runner.pages._pages.pop(page)
    live_runner.no_tutor_comes()
    ORIGINALS.swap()
    live_runner.pages.settings.restore()
    vars(sys).update(streams)
    builtins.input, builtins.open, time.sleep, os.write, io.open, sys.modules["__main__"] = before

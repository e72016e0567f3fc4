"""``neuron check ch04 my.py``: run a reader's file and mark the exercises of a chapter."""

import contextlib
import json
import os
import re
import secrets
import signal
import subprocess
import sys
import time
from argparse import Namespace
from collections.abc import Iterator
from importlib.util import decode_source
from math import ceil
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO, Any

from neuron_tutor import lessons
from neuron_tutor.cli.arguments import Parser, positive
from neuron_tutor.cli.contents import contents
from neuron_tutor.cli.screen import Screen, UsageError
from neuron_tutor.columns import width
from neuron_tutor.errors import ErrorRecord
from neuron_tutor.lessons import Verdict

Told = dict[str, Any]

WORDS = ("chapter", "file")
# Python looks for modules where this process does, and nowhere else.
# Whoever ends what has started it ends the process in between, which does nothing else but look
# whether this process is still there: a window that is closed would leave a file running.
CHILD = """
import os, sys, time
if hasattr(os, "fork") and os.fork():
    os.close(1)
    while not os.waitpid(-1, os.WNOHANG)[0]:
        if os.getppid() != int(sys.argv[1]):
            os.killpg(0, 9)
        time.sleep(0.2)
    os._exit(0)
sys.path[:] = sys.argv[2:]
from neuron_tutor.cli.marking import main
main()
"""
CHECKED = "NEURON_CHECKED"  # in the environment of what is being checked: it cannot check itself
START = 60  # seconds for Python to begin, on a machine that has much else to do
STEPS = 20_000_000  # of the reader's file: about ten seconds, where a chapter needs less than one

CHAPTER = re.compile(r"(?:ch)?0*(\d+)장?|0*(\d+)-.*")  # 4, ch04 and 04-training, not ch04-mean
# What a lesson may say, and code page 949 or a terminal without bold letters cannot.
PLAIN = str.maketrans({"−": "-", "–": "-", "—": "-"})


def options(parser: Parser) -> None:
    """Add the options of this command."""
    parser.value("--seconds", positive("--seconds"), 60.0)


def run(choices: Namespace, screen: Screen) -> int:
    """Run the file and report every exercise of the chapter, or the one that was named."""
    if CHECKED in os.environ:
        raise UsageError("check.itself", path=choices.file)
    number, wanted = find_first(choices.chapter, choices.file)
    path = Path(choices.file)
    asked = {
        "path": str(path),
        "source": read(path),
        "chapter": number,
        "exercises": wanted,
        "lang": screen.lang,
        "steps": STEPS,
    }
    told, verdicts = mark(asked, choices.seconds)
    unreached = any(verdict.diagnosis == "unreached" for verdict in verdicts.values())
    for text in _said(told, path, choices.seconds, screen, unreached=unreached):
        screen.write(text)
        screen.write()
    _show(verdicts, screen)
    right = sum(verdict.outcome == "right" for verdict in verdicts.values())
    screen.write()
    screen.say("check.total", right=right, total=len(verdicts))
    explained = ErrorRecord.__annotations__
    screen.give(
        {
            "file": str(path),
            "chapter": number,
            "right": right,
            "exercises": [
                {
                    "id": name,
                    "outcome": verdict.outcome,
                    "diagnosis": verdict.diagnosis,
                    "message": verdict.message or screen.word("check.unreached"),
                }
                for name, verdict in verdicts.items()
            ],
            "endless": told["endless"] or told["gone"] == "slow",
            "exited": told["exited"] or told["gone"] == "quit",
            "line": told["line"],
            "explanation": told["error"] and {key: told["error"][key] for key in explained},
        }
    )
    whole = not (told["error"] or told["endless"] or told["gone"])
    return 0 if whole and right == len(verdicts) else 1


def _said(
    told: Told, path: Path, seconds: float, screen: Screen, *, unreached: bool
) -> Iterator[str]:
    """Give what is to be said of how the file ended."""
    if told["error"]:
        lines = told["error"]["text"].splitlines()
        yield "\n".join(
            [screen.word("check.error", path=path), *(f"  {line}".rstrip() for line in lines)]
        )
    if told["endless"]:
        yield screen.word("check.endless", path=path, line=told["line"])
    if told["exited"] and unreached:
        yield screen.word("check.exited", path=path, line=told["line"])
    if told["gone"]:
        yield screen.word(f"check.{told['gone']}", path=path, seconds=ceil(seconds))


def find_first(chapter: str, file: str) -> tuple[int, list[str]]:
    """Find what the first word means; UsageError with the right order if the file came first."""
    try:
        return find(chapter)
    except UsageError:
        if not (Path(chapter).is_file() or chapter.endswith((".py", ".ipynb"))):
            raise
    try:
        find(file)
    except UsageError:
        file = "ch01"  # an example
    raise UsageError("check.order", chapter=file, file=_quoted(chapter))


def _quoted(path: str) -> str:
    """Write a path as it must be typed."""
    return f'"{path}"' if " " in path else path


def find(given: str) -> tuple[int, list[str]]:
    """Return the number of a chapter and the exercises in it that were meant."""
    chapters = lessons.numbers()
    for number in chapters:
        if given in lessons.ids(number):
            return number, [given]
    found = CHAPTER.fullmatch(given)
    if found and int(found[1] or found[2]) in chapters:
        number = int(found[1] or found[2])
        return number, lessons.ids(number)
    if given in lessons.ids() or any(name.startswith(f"{given}-") for name in lessons.ids()):
        raise UsageError("check.page", given=given, last=f"ch{chapters[-1]:02}")
    known = (name for number in chapters for name in lessons.ids(number))
    like = [*known, *(f"ch{number:02}" for number in chapters)]
    raise UsageError("check.unknown", given=given, like=like)


def read(path: Path) -> str:
    """Read a program; UsageError if that cannot be."""
    if path.is_dir():
        raise UsageError("file.folder", path=path)
    if not path.exists():
        names = [other.name for other in path.parent.iterdir()] if path.parent.is_dir() else []
        raise UsageError("file.absent", path=path, given=path.name, like=names)
    data = contents(path)
    if path.suffix == ".ipynb" or re.match(rb'\s*{\s*"cells"', data):
        raise UsageError("check.notebook", path=path)
    try:
        return decode_source(data)
    except (SyntaxError, UnicodeDecodeError):  # no such encoding, or other letters than it says
        raise UsageError("file.encoding", path=path) from None


def mark(asked: dict[str, Any], seconds: float) -> tuple[Told, dict[str, Verdict]]:
    """Let a process of its own run the file; go on where the reader's code has ended it."""
    told: Told = {}
    verdicts: dict[str, Verdict] = {}
    left = list(asked["exercises"])
    while left:
        lines, why = _ask(asked | {"exercises": left}, seconds)
        if not lines:  # the file itself has ended the process, or had to be ended
            told = {"error": None, "endless": False, "exited": False, "line": None, "gone": why}
            verdicts |= dict.fromkeys(left, Verdict("not-attempted", "", "unreached"))
            break
        told = lines.pop(0) | {"gone": None}
        done = {line["name"]: Verdict(**line["verdict"]) for line in lines}
        left = left[len(done) :]
        verdicts |= done
        if left:
            ended = left.pop(0)
            diagnosis = "does-not-end" if why == "slow" else "exits"
            verdicts[ended] = Verdict("wrong", lessons.say(diagnosis), diagnosis)
    return told, verdicts


def _ask(asked: dict[str, Any], seconds: float) -> tuple[list[Told], str]:
    """Start the process and return its lines, and what ended it: ``quit`` or ``slow``."""
    secret = secrets.token_hex()  # so that no one else can answer
    process = subprocess.Popen(  # noqa: S603 - Python itself
        [sys.executable, "-c", CHILD, str(os.getpid()), *sys.path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {CHECKED: "1"},
        start_new_session=True,  # all that the file starts can be ended with it
    )
    assert process.stdin  # noqa: S101 - it is a pipe
    assert process.stdout  # noqa: S101
    lines: Queue[bytes] = Queue()
    listener = Thread(target=_listen, args=(process.stdout, lines), daemon=True)
    listener.start()
    try:
        with contextlib.suppress(OSError), process.stdin as stdin:
            stdin.write(json.dumps(asked | {"secret": secret}).encode())
        return _heard(lines, secret, len(asked["exercises"]), seconds)
    finally:
        _end(process)
        listener.join(1)  # a process that has fled from the group may hold the pipe


def _listen(pipe: IO[bytes], lines: "Queue[bytes]") -> None:
    with pipe:
        for line in pipe:
            lines.put(line)
    lines.put(b"")


def _heard(
    lines: "Queue[bytes]", secret: str, exercises: int, seconds: float
) -> tuple[list[Told], str]:
    """Take the lines that come; between two of them there are so many seconds."""
    heard: list[Told] = []
    until = time.monotonic() + START
    while len(heard) < exercises + 2:
        try:
            line = lines.get(timeout=max(until - time.monotonic(), 0))
        except Empty:
            return heard[1:], "slow"
        if not line:
            return heard[1:], "quit"
        with contextlib.suppress(ValueError):
            told = json.loads(line)
            if isinstance(told, dict) and told.pop("secret", None) == secret:
                heard.append(told)
                until = time.monotonic() + seconds
    return heard[1:], ""


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the process and, where the system knows groups, all that it has started."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def _show(verdicts: dict[str, Verdict], screen: Screen) -> None:
    outcomes = {name: screen.word(f"check.{v.outcome}") for name, v in verdicts.items()}
    widest = max(map(width, outcomes.values())), max(map(width, outcomes))
    for name, verdict in verdicts.items():
        message = verdict.message or screen.word("check.unreached")
        message = " ".join(message.replace("**", "").translate(PLAIN).split())
        outcome = outcomes[name] + " " * (widest[0] - width(outcomes[name]))
        screen.write(f"  {outcome}   {name:{widest[1]}}   {message}")

"""Judges what a reader's code has made, undisturbed by it and within a budget of steps."""

import contextlib
import io
import linecache
import random
from collections.abc import Collection, Iterator, MutableMapping
from traceback import walk_tb
from typing import Any

from neuron.checks import expect
from neuron.display import set_sink
from neuron_tutor.errors import explain
from neuron_tutor.lessons.budget import OutOfSteps, run_within
from neuron_tutor.lessons.catalog import find, rebuilds, say, words_of
from neuron_tutor.lessons.lesson import (
    Exercise,
    NotAttemptedError,
    Outcome,
    Rebuild,
    UnfitError,
    Verdict,
    Work,
    WrongError,
    bound,
    has_gap,
)

STEPS = 2_000_000  # of the reader's code and of the check: a few seconds in a browser


def check(
    name: str,
    namespace: MutableMapping[str, Any],
    lang: str | None = None,
    made: Collection[str] | None = None,
    code: str | None = None,
) -> Verdict:
    """Judge an exercise or a rebuild by the names that the reader's code has made.

    ``made`` are the names that this very run has assigned: what the exercise asks for and an
    earlier run has left behind does not count then. Never raises for what the reader did: code that
    raises, ends the program or does not end is told so. Only Ctrl+C, or Stop, passes. ``code`` is
    the text itself: a rebuild is handed on only if it runs without the rest of the page.
    """
    found, words = find(name, lang)
    if not isinstance(found, Exercise):
        raise ValueError(f"name: expected the name of an exercise, got {name!r}")
    expect(isinstance(namespace, MutableMapping), "namespace", "a dict of names", namespace)
    expect(code is None or isinstance(code, str), "code", "a text", code)
    wanted = bound(found.starter) | set(getattr(found, "names", ()))
    absent = set() if made is None else wanted - set(made)
    diagnosis, outcome, values = _diagnose(name, found, Work(namespace, absent), code, lang)
    handed_on = outcome == "right" and diagnosis == "right"
    if diagnosis == "no-name":
        told = words["messages"].get(diagnosis)
        message = told.format(**values) if told else say(diagnosis, lang, **values)
        return Verdict(outcome, message, "not-attempted", handed_on)
    if "line" in values:
        return Verdict(outcome, say("raises-in-line", lang, **values), diagnosis, handed_on)
    own = words["messages"].get(diagnosis)
    if own:
        return Verdict(outcome, own.format(**values), diagnosis, handed_on)
    # Only a reader who raises a WrongError finds a diagnosis that no one has words for.
    known = diagnosis in words_of("messages", lang).MESSAGES
    said = say(diagnosis if known else "wrong", lang, **values)
    return Verdict(outcome, said, diagnosis, handed_on)


def _diagnose(  # noqa: C901, PLR0911 - one branch for each way it can end
    name: str, found: Exercise, work: Work, code: str | None, lang: str | None
) -> tuple[str, Outcome, dict[str, object]]:
    """Judge; give the diagnosis, what it amounts to, and what its words need."""
    try:
        with _undisturbed(work.names) as printed:
            run_within(STEPS, lambda: _judge(name, found, work, code))
        if isinstance(found, Rebuild) and printed.getvalue():
            return "prints", "right", {}
    except OutOfSteps:
        return "does-not-end", "wrong", {}
    except NotAttemptedError as missing:
        values: dict[str, object] = {"name": missing}
        named = missing.args and not (code is not None and has_gap(code))
        return ("no-name" if named else "not-attempted"), "not-attempted", values
    except UnfitError as unfit:
        return str(unfit), "right", {}
    except WrongError as wrong:
        if _is_open(code):
            return "not-attempted", "not-attempted", {}
        return str(wrong), "wrong", {}
    except SystemExit:
        return "exits", "wrong", {}
    except KeyboardInterrupt:
        raise
    except BaseException as raised:  # noqa: BLE001 - the reader's code may raise anything
        if _is_open(code):
            return "not-attempted", "not-attempted", {}
        told = _explained(raised, work.names, lang) or {}
        return "raises", "wrong", {"error": type(raised).__name__, **told}
    return "right", "right", {}


def _is_open(code: str | None) -> bool:
    """Whether a gap is left: `...` as a line of its own runs, and does nothing."""
    return code is not None and has_gap(code)


def _judge(name: str, found: Exercise, work: Work, code: str | None) -> None:
    found.judge(work)
    if not isinstance(found, Rebuild) or code is None:
        return
    alone: dict[str, Any] = {"__name__": "my_neuron"}
    earlier = rebuilds(int(name[2:4]))
    for other in list(earlier)[: list(earlier).index(name)]:
        exec(earlier[other].solution, alone)  # noqa: S102 - the book's code
    try:
        exec(code, alone)  # noqa: S102 - what has just run on the page runs once more, by itself
    except Exception as error:
        raise UnfitError("not-alone") from error


def _explained(
    error: BaseException, namespace: MutableMapping[str, Any], lang: str | None
) -> dict[str, object] | None:
    """Say which line of the reader's raised, and why; None if the line or its text is not known.

    A call that does not fit a function fails where it stands, which is in the check.
    """
    steps = [
        frame
        for frame, _ in walk_tb(error.__traceback__)
        if frame.f_globals is namespace or frame.f_globals.get("__name__") == "__main__"
    ]
    filename = steps[-1].f_code.co_filename if steps else ""
    source = "".join(linecache.getlines(filename)) if filename else ""
    if not source:
        return None
    told = explain(error, source, filename=filename, namespace=namespace, lang=lang)
    if told.line is None or told.cause in ("raised-by-you", "unexplained"):
        return None  # then the exercise may know more
    return {"line": told.line, "what": told.what, "next": told.next}


@contextlib.contextmanager
def _undisturbed(namespace: MutableMapping[str, Any]) -> Iterator[io.StringIO]:
    """Let code run without a trace: prints and shows are lost, names and random numbers go on."""
    state, names = random.getstate(), dict(namespace)
    set_sink(lambda _thing, _key: None)
    try:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
            yield printed
    finally:
        set_sink(None)
        random.setstate(state)
        for name in namespace.keys() - names.keys():
            del namespace[name]
        namespace.update(names)

"""The exercises and predictions of the book: questions, checks, hints, solutions and reasons.

An author adds an exercise in ``chapters/chNN.py`` (how it is judged) and its words in
``ko/chNN.py`` and ``en/chNN.py``; the chapter names only the id.
"""

import contextlib
import io
import linecache
import pkgutil
import random
import re
from collections.abc import Collection, Iterator, MutableMapping
from functools import cache
from importlib import import_module
from traceback import walk_tb
from typing import Any

from neuron.display import set_sink
from neuron.language import language
from neuron_tutor.errors import explain
from neuron_tutor.lessons import chapters, en
from neuron_tutor.lessons.answers import read_number
from neuron_tutor.lessons.budget import OutOfSteps, run_within
from neuron_tutor.lessons.lesson import (
    Exercise,
    NotAttemptedError,
    Outcome,
    Prediction,
    Rebuild,
    Recall,
    UnfitError,
    Verdict,
    Work,
    WrongError,
    bound,
    has_gap,
)

__all__ = [
    "Verdict",
    "chapter",
    "check",
    "get",
    "grade",
    "ids",
    "kinds",
    "names",
    "numbers",
    "pages",
    "rebuilds",
    "recalls",
    "say",
    "solution",
]

STEPS = 2_000_000  # of the reader's code and of the check: a few seconds in a browser


@cache
def numbers() -> tuple[int, ...]:
    """Return the numbers of the chapters that have lessons: those of the files ``chNN.py``."""
    names = (module.name for module in pkgutil.iter_modules(chapters.__path__))
    return tuple(sorted(int(name[2:]) for name in names if re.fullmatch(r"ch\d\d", name)))


def chapter(number: int) -> Any:
    """Return a chapter's module: see :func:`kinds` for what it holds."""
    return import_module(f"{chapters.__name__}.ch{number:02}")


def pages() -> Iterator[Any]:
    """Give the modules of all pages that ask something: the chapters, then those without number.

    The lessons of a page such as ``your-table.md`` are in ``chapters/your_table.py``.
    """
    return (import_module(f"{chapters.__name__}.{name}") for name in _pages())


@cache
def _pages() -> list[str]:
    """Name the modules that have judges and words; those without words are shared by judges."""
    here, said = ({m.name for m in pkgutil.iter_modules(p.__path__)} for p in (chapters, en))
    names = here & said
    return sorted(names, key=lambda name: (not re.fullmatch(r"ch\d\d", name), name))


def kinds(module: Any) -> dict[str, dict[str, Any]]:
    """Return all that a chapter's module asks, by the attribute that a cell names it with."""
    held = {"exercise": "EXERCISES", "rebuild": "REBUILDS", "predict": "PREDICTIONS"}
    return {kind: getattr(module, name, {}) for kind, name in (held | {"recall": "RECALL"}).items()}


def ids(of: int | None = None) -> list[str]:
    """List the exercises of a chapter, or of the whole book, in their order."""
    wanted = pages() if of is None else [chapter(of)]
    return [name for module in wanted for name in kinds(module)["exercise"]]


def names() -> set[str]:
    """Name all that the book asks."""
    return {name for module in pages() for kind in kinds(module).values() for name in kind}


def rebuilds(of: int | None = None) -> dict[str, Rebuild]:
    """Return the rebuilds of a chapter, or of the whole book, in their order."""
    wanted = numbers() if of is None else [of]
    return {k: v for n in wanted for k, v in kinds(chapter(n))["rebuild"].items()}


def recalls(of: int) -> dict[str, Recall]:
    """Return the quick questions about a chapter that later chapters ask."""
    return kinds(chapter(of))["recall"]


def tasks(of: int) -> dict[str, Exercise]:
    """Return what a chapter gives to do: its exercises, and the parts of the reader's neuron."""
    return {**chapter(of).EXERCISES, **rebuilds(of)}


def get(name: str, lang: str | None = None) -> dict[str, Any]:
    """Return the words of an exercise or a prediction, as plain data.

    An exercise or a rebuild has ``question``, ``starter``, ``hints``, ``solution`` and ``reason``;
    a prediction ``question``, ``kind``, ``options`` (pairs of value and text), ``right`` and
    ``reason``.
    """
    found, words = _find(name, lang)
    if isinstance(found, Recall):
        options = [(value, words["options"][value]) for value in found.options]
        told = {"question": words["question"], "options": options, "reason": words["reason"]}
        return told | {"right": found.right, "figure": found.figure}
    if isinstance(found, Prediction):
        options = [(value, words["options"][value]) for value in found.options]
        told = {"question": words["question"], "options": options, "reason": words["reason"]}
        return told | {"kind": found.kind, "right": found.right}
    code = {"starter": found.starter, "solution": words.get("solution", found.solution)}
    return {key: words[key] for key in ("question", "hints", "reason")} | code


def solution(name: str) -> str:
    """Return the code that solves an exercise."""
    found, _ = _find(name, None)
    return found.solution if isinstance(found, Exercise) else ""


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
    found, words = _find(name, lang)
    assert isinstance(found, Exercise)  # noqa: S101 - the caller names a cell with an exercise
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
    known = diagnosis in _words("messages", lang).MESSAGES
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


def grade(name: str, answer: str | None, output: str, lang: str | None = None) -> Verdict:
    """Judge what a reader foresaw by what the cell printed; with None, only tell the reason.

    The reason is that of the book's own code: where a changed cell gives another answer, only what
    it gave is said.
    """
    found, words = _find(name, lang)
    assert isinstance(found, Prediction)  # noqa: S101 - the caller names a cell with a question
    unanswered = answer is not None and _unanswered(found, answer)
    if unanswered:
        return Verdict("not-attempted", say(unanswered, lang), "not-attempted")
    showed = _showed(found, output)
    outcome: Outcome = "unjudged" if answer is None else "wrong"
    if not showed:
        return Verdict(outcome, say("no-result", lang), outcome)
    if answer is not None and _same(found, answer, showed):
        outcome = "right"
    if found.kind == "number":
        shown = showed
    elif showed in found.options:
        shown = words["options"][showed]
    else:
        return Verdict(outcome, say("none-of-these", lang), outcome)
    if not _same(found, found.right, showed):
        key = "it-was" if answer is None else f"changed-{outcome}"
        return Verdict(outcome, say(key, lang, answer=shown), outcome)
    if outcome == "right":
        return Verdict(outcome, words["reason"], outcome)
    return Verdict(outcome, f"{say('it-was', lang, answer=shown)} {words['reason']}", outcome)


def _unanswered(prediction: Prediction, answer: str) -> str:
    """Return the key of what is said where a field holds no answer, else nothing."""
    if prediction.kind == "number":
        return "" if read_number(answer) else "no-number-given"
    return "" if answer.strip() else "no-answer"


def _showed(prediction: Prediction, output: str) -> str:
    """Return the answer that an output gives, if any: a changed cell prints anything."""
    try:
        showed = prediction.answer(output)
        if prediction.kind == "number":
            float(showed)
    except (IndexError, ValueError):
        return ""
    return showed


def _same(prediction: Prediction, answer: str, showed: str) -> bool:
    if prediction.kind == "choice":
        return answer == showed
    return any(
        abs(read - float(showed)) <= prediction.within
        for read in read_number(answer, prediction.of)
    )


def _find(name: str, lang: str | None) -> tuple[Exercise | Prediction | Recall, dict[str, Any]]:
    for module in pages():
        found = next((kind[name] for kind in kinds(module).values() if name in kind), None)
        if found:
            return found, _words(module.__name__.rpartition(".")[2], lang).WORDS[name]
    raise LookupError(f"name: there is no exercise or prediction {name!r}")


def _words(module: str, lang: str | None) -> Any:
    return import_module(f"neuron_tutor.lessons.{lang or language()}.{module}")


def say(key: str, lang: str | None = None, **values: object) -> str:
    """Return what is said of any exercise."""
    words = _words("messages", lang)
    if key not in words.MESSAGES:
        raise LookupError(f"{words.__name__}: there are no words for {key!r}")
    return str(words.MESSAGES[key]).format(**values)


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

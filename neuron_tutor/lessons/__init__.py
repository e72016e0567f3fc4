"""The exercises and predictions of the book: questions, checks, hints, solutions and reasons.

An author adds an exercise in ``chapters/chNN.py`` (how it is judged) and its words in
``ko/chNN.py`` and ``en/chNN.py``; the chapter names only the id.
"""

import contextlib
import io
import pkgutil
import random
import re
from collections.abc import Collection, Iterator, MutableMapping
from functools import cache
from importlib import import_module
from typing import Any

from neuron.display import set_sink
from neuron.language import language
from neuron_tutor.lessons import chapters
from neuron_tutor.lessons.answers import read_number
from neuron_tutor.lessons.budget import OutOfSteps, run_within
from neuron_tutor.lessons.lesson import (
    Exercise,
    NotAttemptedError,
    Outcome,
    Prediction,
    Verdict,
    Work,
    WrongError,
    bound,
)

__all__ = [
    "Verdict",
    "chapter",
    "check",
    "get",
    "grade",
    "ids",
    "names",
    "numbers",
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
    """Return a chapter's module, with its ``EXERCISES`` and ``PREDICTIONS``."""
    return import_module(f"{chapters.__name__}.ch{number:02}")


def ids(of: int | None = None) -> list[str]:
    """List the exercises of a chapter, or of the whole book, in their order."""
    wanted = numbers() if of is None else [of]
    return [name for number in wanted for name in chapter(number).EXERCISES]


def names() -> set[str]:
    """Name all exercises and predictions of the book."""
    found = (chapter(number) for number in numbers())
    return {name for module in found for name in (*module.EXERCISES, *module.PREDICTIONS)}


def get(name: str, lang: str | None = None) -> dict[str, Any]:
    """Return the words of an exercise or a prediction, as plain data.

    An exercise has ``question``, ``starter``, ``hints``, ``solution`` and ``reason``; a prediction
    ``question``, ``kind`` and ``options``, pairs of value and text.
    """
    found, words = _find(name, lang)
    if isinstance(found, Prediction):
        options = [(value, words["options"][value]) for value in found.options]
        return {"question": words["question"], "kind": found.kind, "options": options}
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
) -> Verdict:
    """Judge an exercise by the names that the reader's code has made.

    ``made`` are the names that this very run has assigned: what the exercise asks for and an
    earlier run has left behind does not count then. Never raises for what the reader did: code that
    raises, ends the program or does not end is told so. Only Ctrl+C, or Stop, passes.
    """
    found, words = _find(name, lang)
    assert isinstance(found, Exercise)  # noqa: S101 - the caller names a cell with an exercise
    absent = set() if made is None else bound(found.starter) - set(made)
    diagnosis: str
    outcome: Outcome = "wrong"
    values: dict[str, object] = {}
    try:
        with _undisturbed(namespace):
            run_within(STEPS, lambda: found.judge(Work(namespace, absent)))
        diagnosis, outcome = "right", "right"
    except OutOfSteps:
        diagnosis = "does-not-end"
    except NotAttemptedError as missing:
        diagnosis, outcome = "not-attempted", "not-attempted"
        if missing.args:
            return Verdict(outcome, say("no-name", lang, name=missing), diagnosis)
    except WrongError as wrong:
        diagnosis = str(wrong)
    except SystemExit:
        diagnosis = "exits"
    except KeyboardInterrupt:
        raise
    except BaseException as raised:  # noqa: BLE001 - the reader's code may raise anything
        diagnosis, values = "raises", {"error": type(raised).__name__}
    own = words["messages"].get(diagnosis)
    if own:
        return Verdict(outcome, own.format(**values), diagnosis)
    # Only a reader who raises a WrongError finds a diagnosis that no one has words for.
    known = diagnosis in _words("messages", lang).MESSAGES
    return Verdict(outcome, say(diagnosis if known else "wrong", lang, **values), diagnosis)


def grade(name: str, answer: str, output: str, lang: str | None = None) -> Verdict:
    """Judge what a reader foresaw by what the cell printed.

    The reason is that of the book's own code: where a changed cell gives another answer, only what
    it gave is said.
    """
    found, words = _find(name, lang)
    assert isinstance(found, Prediction)  # noqa: S101 - the caller names a cell with a question
    unanswered = _unanswered(found, answer)
    if unanswered:
        return Verdict("not-attempted", say(unanswered, lang), "not-attempted")
    showed = _showed(found, output)
    if not showed:
        return Verdict("wrong", say("no-result", lang), "wrong")
    outcome: Outcome = "right" if _same(found, answer, showed) else "wrong"
    if found.kind == "number":
        shown = showed
    elif showed in found.options:
        shown = words["options"][showed]
    else:
        return Verdict(outcome, say("none-of-these", lang), outcome)
    if not _same(found, found.right, showed):
        return Verdict(outcome, say(f"changed-{outcome}", lang, answer=shown), outcome)
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


def _find(name: str, lang: str | None) -> tuple[Exercise | Prediction, dict[str, Any]]:
    for number in numbers():
        module = chapter(number)
        found = module.EXERCISES.get(name) or module.PREDICTIONS.get(name)
        if found:
            return found, _words(f"ch{number:02}", lang).WORDS[name]
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
def _undisturbed(namespace: MutableMapping[str, Any]) -> Iterator[None]:
    """Let code run without a trace: prints and shows are lost, names and random numbers go on."""
    state, names = random.getstate(), dict(namespace)
    set_sink(lambda _thing, _key: None)
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            yield
    finally:
        set_sink(None)
        random.setstate(state)
        for name in namespace.keys() - names.keys():
            del namespace[name]
        namespace.update(names)

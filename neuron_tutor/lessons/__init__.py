"""The exercises and predictions of the book: questions, checks, hints, solutions and reasons.

An author adds an exercise in ``chapters/chNN.py`` (how it is judged) and its words in
``ko/chNN.py`` and ``en/chNN.py``; the chapter names only the id.
"""

import contextlib
import io
import random
from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import Any

from neuron.display import set_sink
from neuron.language import language
from neuron_tutor.lessons.budget import OutOfSteps, run_within
from neuron_tutor.lessons.lesson import (
    Exercise,
    NotAttemptedError,
    Prediction,
    Verdict,
    Work,
    WrongError,
)

__all__ = ["Verdict", "check", "get", "grade", "ids", "solution"]

CHAPTERS = 10
STEPS = 2_000_000  # of the reader's code and of the check: a few seconds in a browser


def ids(chapter: int | None = None) -> list[str]:
    """List the exercises of a chapter, or of the whole book, in their order."""
    wanted = range(CHAPTERS) if chapter is None else [chapter]
    return [name for number in wanted for name in _chapter(number).EXERCISES]


def get(name: str, lang: str | None = None) -> dict[str, Any]:
    """Return the words of an exercise or a prediction, as plain data.

    An exercise has ``question``, ``starter``, ``hints``, ``solution`` and ``reason``; a prediction
    ``question``, ``kind`` and ``options``, pairs of value and text.
    """
    found, words = _find(name, lang)
    if isinstance(found, Prediction):
        texts = words.get("options", {})
        options = [(value, texts.get(value, value)) for value in found.options]
        return {"question": words["question"], "kind": found.kind, "options": options}
    code = {"starter": found.starter, "solution": words.get("solution", found.solution)}
    return {key: words[key] for key in ("question", "hints", "reason")} | code


def solution(name: str) -> str:
    """Return the code that solves an exercise."""
    found, _ = _find(name, None)
    return found.solution if isinstance(found, Exercise) else ""


def check(name: str, namespace: MutableMapping[str, Any], lang: str | None = None) -> Verdict:
    """Judge an exercise by the names that the reader's code has made.

    Never raises for what the reader did: code that raises, ends the program or does not end is told
    so. Only Ctrl+C, or Stop, passes.
    """
    found, words = _find(name, lang)
    general = _words("messages", lang).MESSAGES
    error, outcome = "", "wrong"
    try:
        with _undisturbed(namespace):
            run_within(STEPS, lambda: found.judge(Work(namespace)))  # type: ignore[union-attr]
        diagnosis = outcome = "right"
    except OutOfSteps:
        diagnosis = "does-not-end"
    except NotAttemptedError:
        diagnosis = outcome = "not-attempted"
    except WrongError as wrong:
        diagnosis = str(wrong)
    except SystemExit:
        diagnosis = "exits"
    except KeyboardInterrupt:
        raise
    except BaseException as raised:  # noqa: BLE001 - the reader's code may raise anything
        diagnosis, error = "raises", type(raised).__name__
    text = words["messages"].get(diagnosis) or general.get(diagnosis) or general["wrong"]
    return Verdict(outcome, text.format(error=error), diagnosis)  # type: ignore[arg-type]


def grade(name: str, answer: str, output: str, lang: str | None = None) -> Verdict:
    """Judge what a reader foresaw by what the cell printed."""
    found, words = _find(name, lang)
    general = _words("messages", lang).MESSAGES
    assert isinstance(found, Prediction)  # noqa: S101 - the caller names a cell with a question
    if not answer.strip():
        return Verdict("not-attempted", general["no-answer"], "not-attempted")
    right = found.answer(output)
    if _same(found, answer, right):
        return Verdict("right", words["reason"], "right")
    shown = words.get("options", {}).get(right, right)
    message = f"{general['it-was'].format(answer=shown)} {words['reason']}"
    return Verdict("wrong", message, "wrong")


def _same(prediction: Prediction, answer: str, right: str) -> bool:
    if prediction.kind == "choice":
        return answer == right
    try:
        return abs(float(answer.replace(",", ".")) - float(right)) <= prediction.within
    except ValueError:
        return False


def _find(name: str, lang: str | None) -> tuple[Exercise | Prediction, dict[str, Any]]:
    for number in range(CHAPTERS):
        chapter = _chapter(number)
        found = chapter.EXERCISES.get(name) or chapter.PREDICTIONS.get(name)
        if found:
            return found, _words(f"ch{number:02}", lang).WORDS[name]
    raise LookupError(f"name: there is no exercise or prediction {name!r}")


def _chapter(number: int) -> Any:
    return import_module(f"neuron_tutor.lessons.chapters.ch{number:02}")


def _words(module: str, lang: str | None) -> Any:
    return import_module(f"neuron_tutor.lessons.{lang or language()}.{module}")


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

"""What the book asks, by its names: where it is found, and its words in two languages."""

import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any

from neuron.checks import expect
from neuron.language import is_language, language
from neuron_tutor.lessons import chapters, en
from neuron_tutor.lessons.lesson import (
    Exercise,
    Prediction,
    Rebuild,
    Recall,
)


@cache
def numbers() -> tuple[int, ...]:
    """Return the numbers of the chapters that have lessons: those of the files ``chNN.py``."""
    names = (module.name for module in pkgutil.iter_modules(chapters.__path__))
    return tuple(sorted(int(name[2:]) for name in names if re.fullmatch(r"ch\d\d", name)))


def chapter(number: int) -> Any:
    """Return a chapter's module: see :func:`kinds` for what it holds."""
    last = numbers()[-1]
    expect(isinstance(number, int) and number in numbers(), "number", f"0 to {last}", number)
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
    found, words = find(name, lang)
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
    found, _ = find(name, None)
    return found.solution if isinstance(found, Exercise) else ""


def find(name: str, lang: str | None) -> tuple[Exercise | Prediction | Recall, dict[str, Any]]:
    """Return what the book asks under a name, and its words; LookupError if there is none."""
    expect(isinstance(name, str), "name", "the name of an exercise or a prediction", name)
    for module in pages():
        found = next((kind[name] for kind in kinds(module).values() if name in kind), None)
        if found:
            return found, words_of(module.__name__.rpartition(".")[2], lang).WORDS[name]
    raise LookupError(f"name: there is no exercise or prediction {name!r}")


def words_of(module: str, lang: str | None) -> Any:
    """Return the module with the words of a page, or with those of all."""
    expect(lang is None or is_language(lang), "lang", '"ko" or "en"', lang)
    return import_module(f"neuron_tutor.lessons.{lang or language()}.{module}")


def say(key: str, lang: str | None = None, **values: object) -> str:
    """Return what is said of any exercise."""
    words = words_of("messages", lang)
    if key not in words.MESSAGES:
        raise LookupError(f"{words.__name__}: there are no words for {key!r}")
    return str(words.MESSAGES[key]).format(**values)

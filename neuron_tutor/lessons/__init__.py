"""The exercises and predictions of the book: questions, checks, hints, solutions and reasons.

An author adds an exercise in ``chapters/chNN.py`` (how it is judged) and its words in
``ko/chNN.py`` and ``en/chNN.py``; the chapter names only the id.
"""

from neuron_tutor.lessons.catalog import (
    chapter,
    get,
    ids,
    kinds,
    names,
    numbers,
    pages,
    rebuilds,
    recalls,
    say,
    solution,
    tasks,
)
from neuron_tutor.lessons.grading import grade
from neuron_tutor.lessons.judging import check
from neuron_tutor.lessons.lesson import Verdict

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
    "tasks",
]

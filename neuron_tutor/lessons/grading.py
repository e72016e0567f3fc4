"""Compares what a reader foresaw with what the cell printed."""

from neuron.checks import expect
from neuron_tutor.lessons.answers import read_number
from neuron_tutor.lessons.catalog import find, say
from neuron_tutor.lessons.lesson import (
    Outcome,
    Prediction,
    Verdict,
)


def grade(name: str, answer: str | None, output: str, lang: str | None = None) -> Verdict:
    """Judge what a reader foresaw by what the cell printed; with None, only tell the reason.

    The reason is that of the book's own code: where a changed cell gives another answer, only what
    it gave is said.
    """
    found, words = find(name, lang)
    if not isinstance(found, Prediction):
        raise ValueError(f"name: expected the name of a prediction, got {name!r}")
    expect(answer is None or isinstance(answer, str), "answer", "a text", answer)
    expect(isinstance(output, str), "output", "a text", output)
    unanswered = answer is not None and _unanswered(found, answer)
    if unanswered:
        return Verdict("not-attempted", say(unanswered, lang), "not-attempted")
    showed = _showed(found, output)
    outcome: Outcome = "unjudged" if answer is None else "wrong"
    if not showed:
        return Verdict("unjudged", say("no-result", lang), "unjudged")
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

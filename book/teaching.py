"""Draw what `neuron_tutor.lessons` holds for a cell: the question, the hints, the solution."""

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from book.chapter import book_code
from book.words import WORDS

STRESS = re.compile(r"\*\*(?P<more>[^*]+)\*\*|\*(?P<word>[^*]+)\*")
REBUILD = re.compile(r'^(```python [^\n]*rebuild="([\w-]+)"[^\n]*\n)\.\.\.\n```', re.MULTILINE)


def question(cell: str, lang: str) -> str:
    """Draw the question that a reader answers before the output is uncovered."""
    asked = _get(cell, lang)
    options = "".join(
        f'<li data-value="{escape(str(value))}">{prose(str(text))}</li>'
        for value, text in asked.get("options") or []
    )
    return (
        f'<div class="live-predict" data-predict="{cell}" data-kind="{asked["kind"]}">'
        f"<p><strong>{WORDS[lang]['predict']}</strong> {prose(asked['question'])}</p>"
        f"{f'<ul>{options}</ul>' if options else ''}</div>"
    )


def covered(outputs: str, lang: str) -> str:
    """Put a recorded output behind a click; no script is needed to look."""
    look = WORDS[lang]["look"]
    return f'<details class="live-cover"><summary>{look}</summary>{outputs}</details>'


def task(exercise: str, lang: str) -> str:
    """Draw the question of an exercise."""
    return f'<div class="live-task"><p>{prose(_get(exercise, lang)["question"])}</p></div>'


def starter(exercise: str, lang: str) -> str:
    """Return the code that an exercise begins with."""
    return str(_get(exercise, lang)["starter"]).rstrip("\n")


def filled(markdown: str) -> str:
    """Put the book's own code into the rebuild cells of a chapter, whose text is `...` there."""

    def solved(found: re.Match[str]) -> str:
        return f"{found[1]}{book_code(found[2], '...')}\n```"

    return REBUILD.sub(solved, markdown)


def help_for(exercise: str, lang: str) -> str:
    """Draw hints, then the solution, then the reason, each behind a click."""
    asked: Mapping[str, Any] = _get(exercise, lang)
    words = WORDS[lang]
    steps = [
        (words["hint"].format(number), f"<p>{prose(hint)}</p>")
        for number, hint in enumerate(asked["hints"], 1)
    ]
    steps.append(
        (
            words["solution"],
            f"<pre data-solution>{escape(asked['solution'].rstrip(), quote=False)}</pre>",
        )
    )
    steps.append((words["reason"], f"<p>{prose(asked['reason'])}</p>"))
    drawn = "".join(f"<details><summary>{name}</summary>{body}</details>" for name, body in steps)
    return f'<div class="live-help">{drawn}</div>'


def prose(text: str) -> str:
    """Write plain text as HTML: `code` between backticks, *words* and **more** between stars."""
    parts = escape(text, quote=False).split("`")  # every other one is code
    parts[::2] = [STRESS.sub(_stressed, part) for part in parts[::2]]
    parts[1::2] = [f"<code>{part}</code>" for part in parts[1::2]]
    return "".join(parts)


def _stressed(found: re.Match[str]) -> str:
    return f"<b>{found['more']}</b>" if found["more"] else f"<em>{found['word']}</em>"


def _get(name: str, lang: str) -> Mapping[str, Any]:
    from neuron_tutor import lessons  # noqa: PLC0415 - most pages have nothing to ask

    return lessons.get(name, lang)

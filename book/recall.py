"""Three quick questions about earlier chapters at the top of a chapter: the page chooses which."""

import ast
import json
from functools import cache
from html import escape
from typing import Any

from book import teaching
from neuron_tutor import lessons

MARK = "<!-- recall -->"  # stands below the title from chapter 2 on


def page(markdown: str, number: int, lang: str) -> str:
    """Put the questions of all earlier chapters at their mark; without a script none is asked."""
    asked = [question(name, lang) for name in pool(number)]
    data = escape(json.dumps(asked, ensure_ascii=False))
    box = f'<div><live-recall data-questions="{data}"></live-recall></div>'
    return markdown.replace(MARK, box if asked else "")


def pool(number: int) -> list[str]:
    """Name the questions about the chapters before this one."""
    return [name for n in lessons.numbers() if n < number for name in lessons.recalls(n)]


def fixed(number: int) -> list[str]:
    """Name the three that a notebook asks: of each kind the latest."""
    found: dict[str, str] = {}
    for n in lessons.numbers():
        if n < number:
            found |= {each.kind: name for name, each in lessons.recalls(n).items()}
    return list(found.values())


def question(name: str, lang: str) -> dict[str, Any]:
    """Return a question as a page asks it: texts as HTML, a picture as SVG."""
    asked = lessons.get(name, lang)
    return {
        "name": name,
        "chapter": int(name.split("-")[1]),
        "question": teaching.prose(asked["question"]),
        "options": [[value, teaching.prose(text)] for value, text in asked["options"]],
        "right": asked["right"],
        "reason": teaching.prose(asked["reason"]),
        "figure": drawn(asked["figure"], lang) if asked["figure"] else "",
    }


@cache
def drawn(code: str, lang: str) -> str:
    """Draw the picture of a question: the value of the last line of its code."""
    from neuron.language import set_language  # noqa: PLC0415 - few questions have a picture

    set_language(lang)
    tree = ast.parse(code)
    last = tree.body.pop()
    assert isinstance(last, ast.Expr)  # noqa: S101 - an author's code ends with the figure
    names: dict[str, Any] = {}
    exec(compile(tree, name := "<recall>", "exec"), names)  # noqa: S102 - the book's own code
    figure = eval(compile(ast.Expression(last.value), name, "eval"), names)  # noqa: S307
    return str(figure._repr_svg_())

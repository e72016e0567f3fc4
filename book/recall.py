"""Three quick questions about earlier chapters at the top of a chapter: the page chooses which."""

import ast
import json
from functools import cache
from pathlib import Path
from typing import Any

from book import teaching
from book.languages import LANGUAGES
from book.words import WORDS
from neuron import draw
from neuron.language import set_language
from neuron_tutor import lessons

MARK = "<!-- recall -->"  # stands below the title from chapter 2 on


def page(markdown: str, number: int, lang: str) -> str:
    """Put the place of the questions at their mark; without a script none are asked."""
    # The closed box is the build's, so that nothing moves down when the script has come.
    name = WORDS[lang]["recall"]
    closed = f'<details class="live-recall book-unsearched"><summary>{name}</summary></details>'
    box = f'<div><live-recall data-chapter="{number}">{closed}</live-recall></div>'
    return markdown.replace(MARK, box)


def write(site: Path) -> None:
    """Write all questions beside the pages, a file for each language, fetched by who asks."""
    names = [name for number in lessons.numbers() for name in lessons.recalls(number)]
    for lang in LANGUAGES:
        asked = [question(name, lang) for name in names]
        text = json.dumps(asked, ensure_ascii=False)
        (site / f"recall-{lang}.json").write_text(text, encoding="utf-8")


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
    set_language(lang)
    tree = ast.parse(code)
    last = tree.body.pop()
    assert isinstance(last, ast.Expr)  # noqa: S101 - an author's code ends with the figure
    names: dict[str, Any] = {"draw": draw}
    exec(compile(tree, name := "<recall>", "exec"), names)  # noqa: S102 - the book's own code
    figure = eval(compile(ast.Expression(last.value), name, "eval"), names)  # noqa: S307
    return str(figure._repr_svg_())

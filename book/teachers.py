"""The teachers' page: a plan made from the chapters, with the standards they can be matched to."""

import tomllib
from functools import cache
from math import ceil
from pathlib import Path
from typing import Any

from book import contents, minutes
from book.chapter import Chapter
from book.words import WORDS

PLAN, STANDARDS = "<!-- plan -->", "<!-- standards -->"
LESSON = 45  # minutes; in a lesson of 50 the five are for coming and going


@cache
def standards() -> list[dict[str, Any]]:
    """Read the standards that chapters can be matched to."""
    text = (Path(__file__).parent / "standards.toml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = tomllib.loads(text)["standard"]
    return found


def page(markdown: str, docs: Path, lang: str) -> str:
    """Put plan and standards into the page that asks for them."""
    if PLAN not in markdown:
        return markdown
    return markdown.replace(PLAN, _plan(docs, lang)).replace(STANDARDS, _standards(docs, lang))


def lessons(whole: int) -> int:
    """Say how many lessons so many minutes fill."""
    return ceil(whole / LESSON)


def _plan(docs: Path, lang: str) -> str:
    words = WORDS[lang]
    rows = []
    for path in contents.chapters(docs / lang):
        chapter = Chapter.read(path)
        reading, whole = minutes.of(docs, path.name)
        terms = ", ".join(contents.promised(chapter))
        rows.append(
            f"| [{chapter.title}]({path.name}) | {contents.makes(chapter)} | {terms}"
            f" | {reading} | {whole} | {lessons(whole)} |"
        )
    table = "\n".join([words["plan"], "|---|---|---|--:|--:|--:|", *rows])
    return _quiet(table)


def _standards(docs: Path, lang: str) -> str:
    there = {contents.number(path): path.name for path in contents.chapters(docs / lang)}
    rows = []
    for standard in standards():
        links = [f"[{n}]({there[n]})" for n in standard["chapters"] if n in there]
        codes = ", ".join(f'<span lang="ko">{code}</span>' for code in standard["codes"])
        subject = standard["subject"][lang]
        rows.append(f"| {codes} | {subject} | {standard['topic'][lang]} | {', '.join(links)} |")
    return _quiet("\n".join([WORDS[lang]["standards"], "|---|---|---|---|", *rows]))


def _quiet(table: str) -> str:
    """Keep a table from search: the chapters themselves say what it lists."""
    return f'<div class="book-unsearched" markdown>\n\n{table}\n\n</div>'

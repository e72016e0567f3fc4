"""The teachers' page: a plan, aims and sheets made from the chapters, and standards they match."""

import tomllib
from functools import cache
from html import escape
from math import ceil
from pathlib import Path
from typing import Any

from book import aims, contents, minutes, sheets
from book.chapter import Chapter
from book.words import WORDS

PLAN, SHEETS, STANDARDS = "<!-- plan -->", "<!-- sheets -->", "<!-- standards -->"
LESSON = 45  # minutes; in a lesson of 50 the five are for coming and going


@cache
def standards() -> list[dict[str, Any]]:
    """Read the standards that chapters can be matched to."""
    text = (Path(__file__).parent / "standards.toml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = tomllib.loads(text)["standard"]
    return found


def page(markdown: str, docs: Path, lang: str) -> str:
    """Put plan, aims with sheets, and standards into the page that asks for them."""
    for mark, made in ((PLAN, _plan), (SHEETS, _sheets), (STANDARDS, _standards)):
        if mark in markdown:
            markdown = markdown.replace(mark, made(docs, lang))
    return markdown


def lessons(whole: int) -> int:
    """Say how many lessons so many minutes fill."""
    return ceil(whole / LESSON)


def _plan(docs: Path, lang: str) -> str:
    """List the chapters, then the pages for a reader's own data: what is made, and how long."""
    words = WORDS[lang]
    _, *heads = (head.strip() for head in words["plan"].strip("|").split("|"))
    rows = []
    for path in contents.asking(docs / lang):
        chapter = Chapter.read(path)
        reading, whole = minutes.of(docs, path.name)
        terms = ", ".join(contents.promised(chapter))
        cells = [contents.makes(chapter), terms, reading, whole, lessons(whole)]
        named = [
            f'<span data-head="{head}">{cell}</span>'
            for head, cell in zip(heads, cells, strict=True)
        ]
        rows.append(f"| [{chapter.title}]({path.name}) | {' | '.join(named)} |")
    table = "\n".join([words["plan"], "|---|---|---|--:|--:|--:|", *rows])
    return _quiet(table, "book-plan")


def _sheets(docs: Path, lang: str) -> str:
    """List what a pupil can do after each chapter, with its sheet and key."""
    parts = []
    for path in contents.chapters(docs / lang):
        links = " · ".join(
            f'<a href="../{sheets.FOLDER}/{sheets.name(path, key=key)}">{WORDS[lang][word]}</a>'
            for word, key in (("sheet", False), ("key", True))
        )
        title = escape(Chapter.read(path).title.replace("`", ""))
        can = f"{WORDS[lang]['can-now']} {aims.drawn(contents.number(path), lang)}"
        parts.append(f"<dt>{title} · {links}</dt><dd>{can}</dd>")
    return f'<dl class="book-sheets book-unsearched">{"".join(parts)}</dl>'


def _standards(docs: Path, lang: str) -> str:
    there = {contents.number(path): path.name for path in contents.chapters(docs / lang)}
    rows = []
    for standard in standards():
        links = [f"[{n}]({there[n]})" for n in standard["chapters"] if n in there]
        codes = ", ".join(f'<span lang="ko">{code}</span>' for code in standard["codes"])
        subject = standard["subject"][lang]
        rows.append(f"| {codes} | {subject} | {standard['topic'][lang]} | {', '.join(links)} |")
    return _quiet("\n".join([WORDS[lang]["standards"], "|---|---|---|---|", *rows]))


def _quiet(table: str, more: str = "") -> str:
    """Keep a table from search: the chapters themselves say what it lists."""
    return f'<div class="{f"book-unsearched {more}".strip()}" markdown>\n\n{table}\n\n</div>'

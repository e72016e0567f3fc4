"""Pages to print for each chapter: a sheet of questions with room to write, its answer key."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

from book import aims, contents, languages, recall
from book.chapter import Chapter
from book.teaching import prose
from book.words import WORDS
from neuron_tutor import lessons

FOLDER = "sheets"
STYLE = Path(__file__).parent / "sheet.css"
# Their code shows what the same sheet asks to write: it is read in the chapter.
UNPRINTED = ("quick-neuron", "too-early")
SPARE = 2  # lines to write on beside those that the book's own way takes
PAGE = """\
<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title} – {kind}</title>
<style>{style}</style>
</head>
<body>
<nav>{links}</nav>
<main>
<header><p>{book} · {kind}</p><h1>{title}</h1>{who}</header>
{body}
</main>
</body>
</html>
"""


@dataclass(frozen=True)
class Item:
    """A question of a sheet: HTML, but for code."""

    name: str  # of the cell, or of the quick question
    question: str
    code: str = ""
    figure: str = ""
    options: list[tuple[str, str]] = field(default_factory=list)
    right: str = ""  # an option, or the answer itself
    room: int = 0  # lines to write on
    solution: str = ""
    reason: str = ""


def write(site: Path, docs: Path, book: str, lang: str) -> None:
    """Write sheet and key of every chapter beside the pages, out of search and navigation."""
    folder = site / languages.prefix(lang) / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for path in contents.chapters(docs / lang):
        for key in (False, True):
            (folder / name(path, key=key)).write_text(page(path, book, lang, key=key), "utf-8")


def name(chapter: Path, *, key: bool) -> str:
    """Name the file of a chapter's sheet or key."""
    return f"{chapter.stem}{'-key' if key else ''}.html"


def page(path: Path, book: str, lang: str, *, key: bool) -> str:
    """Draw the sheet or the key of a chapter."""
    words, chapter, number = WORDS[lang], Chapter.read(path), contents.number(path)
    groups = {
        "sheet-predict": list(predictions(chapter, lang)),
        "sheet-write": list(tasks(chapter, lang)),
        "sheet-recall": list(recalls(number, lang)),
    }
    parts, count = [], 0
    for title, items in groups.items():
        if items:
            parts.append(f"<h2>{words[title]}</h2>")
        for item in items:
            count += 1
            parts.append(_drawn(item, count, path, lang, key=key))
    if not key and aims.of(number, lang):
        can = f"<h2>{words['can-now']}</h2>{aims.drawn(number, lang)}"
        parts.append(f'<section class="aims">{can}</section>')
    who = "".join(f"<span>{words[field]}</span>" for field in ("pupil", "date"))
    return PAGE.format(
        lang=lang,
        title=escape(chapter.title.replace("`", "")),
        kind=words["key" if key else "sheet"],
        style=STYLE.read_text(encoding="utf-8"),
        links=_links(path, lang, key=key),
        book=escape(book),
        who="" if key else f'<p class="who">{who}</p>',
        body="\n".join(parts),
    )


def predictions(chapter: Chapter, lang: str) -> Iterator[Item]:
    """Give what a chapter lets its reader foresee, each with the code that it asks about."""
    for cell in chapter.cells:
        if "predict" in cell.attributes:
            asked = lessons.get(str(cell.attributes["predict"]), lang)
            away = cell.id in UNPRINTED
            where = f" {prose(WORDS[lang]['code-in-chapter'].format(cell.id))}" if away else ""
            yield Item(
                cell.id,
                prose(asked["question"]) + where,
                code="" if away else cell.code,
                options=[(value, prose(text)) for value, text in asked["options"]],
                right=asked["right"],
                reason=prose(asked["reason"]),
            )


def tasks(chapter: Chapter, lang: str) -> Iterator[Item]:
    """Give what a chapter lets its reader write: parts of the neuron, then exercises."""
    for kind in ("rebuild", "exercise"):
        for cell in chapter.cells:
            if kind in cell.attributes:
                asked = lessons.get(str(cell.attributes[kind]), lang)
                starter, solution = asked["starter"].rstrip(), asked["solution"].rstrip()
                given = set(starter.splitlines())
                own = [line for line in solution.splitlines() if line and line not in given]
                yield Item(
                    cell.id,
                    prose(asked["question"]),
                    code=starter,
                    room=len(own) + SPARE,
                    solution=solution,
                    reason=prose(asked["reason"]),
                )


def recalls(number: int, lang: str) -> Iterator[Item]:
    """Give the quick questions that later chapters ask about this one."""
    for question in lessons.recalls(number):
        asked: dict[str, Any] = recall.question(question, lang)
        yield Item(
            question,
            asked["question"],
            figure=asked["figure"],
            options=asked["options"],
            right=asked["right"],
            reason=asked["reason"],
        )


def _drawn(item: Item, number: int, path: Path, lang: str, *, key: bool) -> str:
    cell = "" if item.name.startswith("recall-") else f"../{path.stem}/#cell-{item.name}"
    where = f'<a class="cell" href="{cell}">{item.name}</a>' if cell else ""
    parts = [f"<p><b>{number}.</b> {item.question} {where}</p>"]
    if item.code and not key:
        parts.append(_code(item.code))
    parts.append(item.figure)
    if item.options:
        marks = {
            value: ' class="right"' if key and value == item.right else ""
            for value, _ in item.options
        }
        options = "".join(f"<li{marks[value]}>{text}</li>" for value, text in item.options)
        parts.append(f'<ul class="options">{options}</ul>')
    if key:
        parts += list(_answer(item, lang))
    elif item.room or not item.options:
        parts.append(f'<div class="room">{"<i></i>" * (item.room or 1)}</div>')
    kind = "long" if item.room else "short"
    return f'<section class="{kind}" id="{item.name}">{"".join(parts)}</section>'


def _answer(item: Item, lang: str) -> Iterator[str]:
    words = WORDS[lang]
    if item.solution:
        yield _code(item.solution)
    elif not item.options:
        yield f'<p class="right">{words["answer"]}: {escape(item.right)}</p>'
    yield f'<p class="reason">{item.reason}</p>'


def _code(text: str) -> str:
    """Show code, which the keyboard scrolls where it is wider than the screen."""
    return f'<pre tabindex="0">{escape(text, quote=False)}</pre>'


def _links(path: Path, lang: str, *, key: bool) -> str:
    """Lead back to the teachers' page, to the other one of the two, to the other language."""
    words = WORDS[lang]
    (other,) = (each for each in languages.LANGUAGES if each != lang)
    up = "../" * (1 + languages.prefix(lang).count("/"))
    there = f"{up}{languages.prefix(other)}{FOLDER}/{name(path, key=key)}"
    return " ".join(
        [
            f'<a href="../teachers/">{words["for-teachers"]}</a>',
            f'<a href="{name(path, key=not key)}">{words["sheet" if key else "key"]}</a>',
            f'<a href="{there}" lang="{other}" hreflang="{other}">{words["other-language"]}</a>',
            f"<span>{words['print-it']}</span>",
        ]
    )

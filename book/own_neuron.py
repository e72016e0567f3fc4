"""The page of the reader's own neuron: all parts that chapters ask for, filled in the browser."""

from html import escape
from pathlib import Path

from book import contents
from book.chapter import Chapter
from book.words import WORDS
from neuron_tutor import lessons

MARK = "<!-- my-neuron -->"


def page(markdown: str, docs: Path, lang: str) -> str:
    """Put the parts into the page that asks for them; without a script each leads to a chapter."""
    return markdown.replace(MARK, _parts(docs / lang, lang)) if MARK in markdown else markdown


def _parts(folder: Path, lang: str) -> str:
    drawn = []
    for path in contents.chapters(folder):
        chapter = Chapter.read(path)
        asked = [str(c.attributes["rebuild"]) for c in chapter.cells if "rebuild" in c.attributes]
        for cell, part in zip((c for c in chapter.cells if "rebuild" in c.attributes), asked):
            names = ", ".join(lessons.rebuilds(contents.number(path))[part].names)
            where = f"{path.stem}/#cell-{cell.id}"
            drawn.append(
                f'<li data-part="{part}"><a href="../{where}">{escape(chapter.title)}</a>'
                f" · <code>{escape(names)}</code></li>"
            )
    words = WORDS[lang]
    return (
        # A block of its own: Markdown would put an unknown element into a paragraph.
        f"<div><live-neuron><p class='live-script-only'>{words['needs-script']}</p>"
        f"<ol>{''.join(drawn)}</ol></live-neuron></div>"
    )

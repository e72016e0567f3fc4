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
        parts = []
        for cell in chapter.cells:
            if part := str(cell.attributes.get("rebuild", "")):
                names = ", ".join(lessons.rebuilds(contents.number(path))[part].names)
                link = f'<a href="../{path.stem}/#cell-{cell.id}"><code>{escape(names)}</code></a>'
                parts.append(f'<li data-part="{part}">{link}</li>')
        if parts:
            drawn.append(f"<li><b>{escape(chapter.title)}</b><ul>{''.join(parts)}</ul></li>")
    words = WORDS[lang]
    return (
        # A block of its own: Markdown would put an unknown element into a paragraph.
        f"<div><live-neuron><p class='live-script-only'>{words['needs-script']}</p>"
        f"<ol>{''.join(drawn)}</ol></live-neuron></div>"
    )

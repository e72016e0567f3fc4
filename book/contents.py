"""The table of contents on the first page, made from what the chapters say of themselves."""

import re
from pathlib import Path

from book import languages
from book.chapter import Chapter
from book.words import WORDS
from neuron_tutor.lessons import names

MARK = "<!-- chapters -->"
MAKES = re.compile(r"^<!-- makes: (?P<what>.+?) -->$", re.MULTILINE)
FILE = re.compile(r"(?P<number>\d\d)-[a-z0-9-]+\.md")
SHOWN = 3  # new words of a chapter: more would frighten a beginner


def page(markdown: str, docs: Path, lang: str) -> str:
    """Put the table of all chapters into the page that asks for it; drop what feeds it."""
    markdown = MAKES.sub("", markdown)
    return markdown.replace(MARK, table(docs, lang)) if MARK in markdown else markdown


def table(docs: Path, lang: str) -> str:
    """Return a table of the chapters: title, what is made, the first new words."""
    words = WORDS[lang]
    head = f"| {words['chapter']} | {words['makes']} | {words['new-words']} |\n|---|---|---|"
    return "\n".join([head, *map(_row, chapters(docs / lang))])


def chapters(folder: Path) -> list[Path]:
    """List the chapters of a language, in order."""
    return sorted(path for path in folder.glob("*.md") if FILE.fullmatch(path.name))


def number(path: Path) -> int:
    """Return the number of a chapter."""
    return int(path.name[:2])


def lessons(path: Path) -> str:
    """Name the module of a page's lessons: `ch03` of a chapter, else like the page itself."""
    return f"ch{number(path):02}" if FILE.fullmatch(path.name) else path.stem.replace("-", "_")


def asking(folder: Path) -> list[Path]:
    """List the chapters of a language, then the pages without number that ask what is known."""
    others = [path for path in sorted(folder.glob("*.md")) if not FILE.fullmatch(path.name)]
    known = names()
    asks = [
        path
        for path in others
        if any(known & set(map(str, cell.attributes.values())) for cell in Chapter.read(path).cells)
    ]
    return [*chapters(folder), *asks]


def makes(chapter: Chapter) -> str:
    """Return what a reader makes in a chapter, as its comment below the title says."""
    found = MAKES.search(chapter.text)
    return found["what"] if found else ""


def promised(chapter: Chapter) -> list[str]:
    """Return the words that a chapter's last section says its reader owns now."""
    start = next((h.line for h in chapter.headings if h.id == "words"), None)
    if start is None:
        return []
    paragraph = "\n".join(chapter.text.splitlines()[start:]).strip().split("\n\n")[0]
    return re.findall(r"\*\*([^*]+?):?\*\*", paragraph)


def _row(path: Path) -> str:
    chapter = Chapter.read(path)
    words = promised(chapter)[:SHOWN]
    if languages.of(path) == "en":  # there each begins its sentence
        words = [word if word[1:].isupper() else word[:1].lower() + word[1:] for word in words]
    return f"| [{chapter.title}]({path.name}) | {makes(chapter)} | {', '.join(words)} |"

"""The way through the chapters on the first page, made from what they say of themselves."""

import re
from itertools import pairwise
from pathlib import Path

from book import languages, minutes
from book.chapter import Chapter
from book.words import WORDS
from neuron_tutor.lessons import names

MARK = "<!-- chapters -->"
MAKES = re.compile(r"^<!-- makes: (?P<what>.+?) -->$", re.MULTILINE)
FILE = re.compile(r"(?P<number>\d\d)-[a-z0-9-]+\.md")
SHOWN = 3  # new words of a chapter: more would frighten a beginner
# Where one may rest: each part of the way begins with this chapter; its words are `part-0`, ….
PARTS = (0, 5, 8, 10, 14)


def page(markdown: str, path: Path, docs: Path, lang: str) -> str:
    """Put the way through all chapters into the page that asks for it; frame a chapter."""
    found = MAKES.search(markdown)
    if found:
        markdown = markdown.replace(found[0], _frame(found["what"], path, docs, lang))
    return markdown.replace(MARK, way(docs, lang)) if MARK in markdown else markdown


def _frame(what: str, path: Path, docs: Path, lang: str) -> str:
    """Say below a chapter's title what is made in it, and how long that takes."""
    words = WORDS[lang]
    return (
        f'<p class="book-frame" markdown><span><b>{words["makes"]}</b> {what}</span> '
        f"<span>{takes(path, docs, lang)}</span></p>"
    )


def takes(path: Path, docs: Path, lang: str) -> str:
    """Say how long a chapter takes."""
    return WORDS[lang]["minutes"].format(*minutes.of(docs, path.name))


def way(docs: Path, lang: str) -> str:
    """List the chapters in their parts: title, what is made, the first new words, minutes."""
    paths = chapters(docs / lang)
    parts: list[str] = []
    for begin, end in pairwise((*PARTS, 100)):
        inside = [path for path in paths if begin <= number(path) < end]
        if inside:
            parts.append(_part(inside, docs, begin, end, look="" if parts else " open"))
    return "\n\n".join(['<div class="book-way book-unsearched" markdown>', *parts, "</div>"])


def _part(paths: list[Path], docs: Path, begin: int, end: int, look: str) -> str:
    """Fold a part of the way: its name, which chapters it has, how long they take."""
    words = WORDS[languages.of(paths[0])]
    hours = round(sum(minutes.of(docs, path.name)[1] for path in paths) / 30) / 2
    says = words["part"].format(number(paths[0]), number(paths[-1]), f"{hours:g}")
    blocks = [
        f'<details class="book-part"{look} markdown>',
        f"<summary>{words[f'part-{begin}']} <span>{says}</span></summary>",
        "\n".join(_item(path, docs) for path in paths),
    ]
    if f"rest-{begin}" in words and len(paths) == end - begin:
        blocks.append(f'<p class="book-rest">{words[f"rest-{begin}"]}</p>')
    return "\n\n".join([*blocks, "</details>"])


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


def _item(path: Path, docs: Path) -> str:
    chapter = Chapter.read(path)
    lang = languages.of(path)
    words = promised(chapter)[:SHOWN]
    if lang == "en":  # there each begins its sentence
        words = [
            word if any(sign.isupper() for sign in word[1:]) else word[:1].lower() + word[1:]
            for word in words
        ]
    return (
        f"- [{chapter.title}]({path.name})"
        f' <span class="book-makes">{makes(chapter)}</span>'
        f' <span class="book-words">{", ".join(words)}</span>'
        f' <span class="book-minutes">{takes(path, docs, lang)}</span>'
    )

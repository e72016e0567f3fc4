"""Read a chapter's source: its headings, links, fences and cells, with their lines."""

import json
import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from book import glossary, languages

FENCE = re.compile(r"^(?P<indent> *)(?P<ticks>```+|~~~+) *(?P<language>[\w+-]*) *(?P<rest>.*)$")
# In column 0, jupytext would make cells of other languages and execute plain `python` fences.
QUIET_FENCES = {"text", "console", "pycon", "json", "toml", "source"}
INLINE_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
LINK = re.compile(r"\[[^][]*\]\((?P<target>[^()\s]+)[^()]*\)")
PLACE = re.compile(r"\{[^{}\n]*#(?P<brace>[\w-]+)[^{}\n]*\}|\bid=\"(?P<html>[\w-]+)\"")
# An attribute of a cell: a bare word, or a word with a value in JSON.
ATTRIBUTE = re.compile(r"(?P<name>\w+)(?:=(?P<value>\"[^\"]*\"|\[[^\]]*\]|[\w.]+))?")
HEADING = re.compile(r"^(?P<level>#{1,6}) +(?P<text>.*?)(?: *\{ *#(?P<id>[\w-]+) *\})? *$")


@dataclass(frozen=True)
class Heading:
    """A heading with the id that both languages share."""

    line: int
    level: int
    text: str
    id: str | None


@dataclass(frozen=True)
class Link:
    """A link or an image: where it stands and what it leads to."""

    line: int
    target: str


@dataclass(frozen=True)
class Fence:
    """A fenced block: where it stands, in which language, with which attributes and text."""

    line: int
    indent: int
    language: str
    attributes: str
    text: str
    closed: bool

    @property
    def is_readable(self) -> bool:
        """Whether its attributes are such that jupytext understands them."""
        try:
            read_attributes(self.attributes)
        except ValueError:
            return False
        return True

    @property
    def is_cell(self) -> bool:
        """Whether it is written as a live cell."""
        return self.language == "python" and "live=" in self.attributes


@dataclass(frozen=True)
class Cell:
    """A live cell: code that the reader runs."""

    line: int
    id: str
    code: str
    attributes: dict[str, Any] = field(hash=False)

    @property
    def tags(self) -> list[str]:
        """The notebook tags: ``skip-execution``, ``raises-exception``."""
        tags = self.attributes.get("tags", [])
        return [str(tag) for tag in tags] if isinstance(tags, list) else [str(tags)]


def read_attributes(text: str) -> dict[str, Any]:
    """Read a cell's attributes as jupytext does: a bare word is None. ValueError if it cannot."""
    if ATTRIBUTE.sub("", text).strip():
        raise ValueError(f"not all of it is attributes: {text}")
    return {
        found["name"]: json.loads(found["value"]) if found["value"] else None
        for found in ATTRIBUTE.finditer(text)
    }


@dataclass(frozen=True)
class Chapter:
    """A page of the book in one language."""

    path: Path
    text: str

    @classmethod
    def read(cls, path: Path) -> "Chapter":
        """Read a chapter from its file; the glossary with all its terms."""
        return _chapter(path, glossary.page(path.read_text(encoding="utf-8"), languages.of(path)))

    @cached_property
    def is_notebook(self) -> bool:
        """Whether the page has the front matter that makes it executable."""
        return self.text.startswith("---") and "kernelspec:" in self.text.split("\n---", 1)[0]

    @cached_property
    def fences(self) -> list[Fence]:
        """All fenced blocks, those inside admonitions included."""
        found: list[Fence] = []
        opening: re.Match[str] | None = None
        first, body = 0, list[str]()
        lines = self.text.splitlines()
        for number, line in enumerate([*lines, ""], 1):
            match = FENCE.match(line)
            if opening is None:
                if match:
                    opening, first, body = match, number, []
                continue
            closed = match and not match["language"] and match["ticks"].startswith(opening["ticks"])
            if closed or number > len(lines):
                indent, language, rest = opening["indent"], opening["language"], opening["rest"]
                text = "\n".join(body)
                found.append(Fence(first, len(indent), language, rest.strip(), text, bool(closed)))
                opening = None
            else:
                body.append(line)
        return found

    @cached_property
    def stray(self) -> list[Fence]:
        """The fences that would be executed although they are no live cells."""
        if not self.is_notebook:
            return []
        return [
            fence
            for fence in self.fences
            if not fence.indent and not fence.is_cell and fence.language not in QUIET_FENCES
        ]

    @cached_property
    def prose(self) -> str:
        """The text with every fence and inline code blanked, line for line."""
        lines = self.text.splitlines()
        for fence in self.fences:
            last = fence.line + fence.text.count("\n") + 2
            for number in range(fence.line - 1, min(last, len(lines))):
                lines[number] = ""
        return INLINE_CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), "\n".join(lines))

    @cached_property
    def headings(self) -> list[Heading]:
        """All headings outside of fences."""
        lines = self.text.splitlines()
        return [
            Heading(number, len(match["level"]), match["text"], match["id"])
            for number, line in enumerate(self.prose.splitlines(), 1)
            if line.startswith("#") and (match := HEADING.match(lines[number - 1]))
        ]

    @property
    def title(self) -> str:
        """The text of the first heading."""
        return next((heading.text for heading in self.headings if heading.level == 1), "")

    @cached_property
    def links(self) -> list[Link]:
        """All links and images outside of code."""
        return [
            Link(self.prose.count("\n", 0, match.start()) + 1, match["target"])
            for match in LINK.finditer(self.prose)
        ]

    @cached_property
    def places(self) -> set[str]:
        """All ids that a link can lead to."""
        return {match["brace"] or match["html"] for match in PLACE.finditer(self.prose)}

    @cached_property
    def cells(self) -> list[Cell]:
        """The live cells, with their lines in the file; jupytext reads the same ones (tested)."""
        if not self.is_notebook or self.stray or not all(fence.closed for fence in self.fences):
            return []  # jupytext would find other cells than these
        live = (f for f in self.fences if f.is_cell and not f.indent and f.is_readable)
        read = ((fence, read_attributes(fence.attributes)) for fence in live)
        return [
            Cell(
                fence.line,
                str(attributes.get("live", "")),
                book_code(str(attributes.get("rebuild", "")), fence.text),
                attributes,
            )
            for fence, attributes in read
        ]


@lru_cache(256)  # every rule reads every page: what it finds there is found once
def _chapter(path: Path, text: str) -> Chapter:
    return Chapter(path, text)


def book_code(rebuild: str, text: str) -> str:
    """Return what the book itself runs: of a rebuild cell, which is `...`, its solution."""
    if not rebuild or text.strip() != "...":
        return text
    from neuron_tutor import lessons  # noqa: PLC0415 - where wheels are built most need no lessons

    try:
        return lessons.solution(rebuild).strip()
    except LookupError:  # told with file and line by the rules
        return text


def exercises(docs: Path) -> dict[str, list[str]]:
    """Name the exercises of every page with cells, by its address in the first language."""
    pages = {path: Chapter.read(path) for path in sorted(docs.glob("*.md"))}
    return {
        "" if path.stem == "index" else f"{path.stem}/": [
            str(cell.attributes["exercise"]) for cell in page.cells if "exercise" in cell.attributes
        ]
        for path, page in pages.items()
        if page.cells
    }

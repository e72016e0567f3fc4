"""Read a chapter's source: its headings, fences and cells, with their lines."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

FENCE = re.compile(r"^(?P<indent> *)(?P<ticks>```+|~~~+) *(?P<language>[\w+-]*) *(?P<rest>.*)$")
HEADING = re.compile(r"^(?P<level>#{1,6}) +(?P<text>.*?)(?: *\{ *#(?P<id>[\w-]+) *\})? *$")


@dataclass(frozen=True)
class Heading:
    """A heading with the id that both languages share."""

    line: int
    level: int
    text: str
    id: str | None


@dataclass(frozen=True)
class Fence:
    """A fenced block: where it stands, in which language, with which attributes and text."""

    line: int
    indent: int
    language: str
    attributes: str
    text: str


@dataclass(frozen=True)
class Cell:
    """A live cell: code that the reader runs."""

    line: int
    id: str
    code: str
    attributes: dict[str, object] = field(hash=False)

    @property
    def tags(self) -> list[str]:
        """The notebook tags: ``skip-execution``, ``raises-exception``."""
        tags = self.attributes.get("tags", [])
        return [str(tag) for tag in tags] if isinstance(tags, list) else [str(tags)]


@dataclass(frozen=True)
class Chapter:
    """A page of the book in one language."""

    path: Path
    text: str

    @classmethod
    def read(cls, path: Path) -> "Chapter":
        """Read a chapter from its file."""
        return cls(path, path.read_text(encoding="utf-8"))

    @cached_property
    def is_notebook(self) -> bool:
        """Whether the page has the front matter that makes it executable."""
        return self.text.startswith("---") and "kernelspec:" in self.text.split("\n---", 1)[0]

    @cached_property
    def fences(self) -> list[Fence]:
        """All fenced blocks, those inside admonitions included."""
        found: list[Fence] = []
        start: tuple[int, re.Match[str]] | None = None
        body: list[str] = []
        for number, line in enumerate(self.text.splitlines(), 1):
            match = FENCE.match(line)
            if start is None:
                if match:
                    start, body = (number, match), []
            elif match and not match["language"] and match["ticks"].startswith(start[1]["ticks"]):
                opening = start[1]
                found.append(
                    Fence(
                        start[0],
                        len(opening["indent"]),
                        opening["language"],
                        opening["rest"].strip(),
                        "\n".join(body),
                    )
                )
                start = None
            else:
                body.append(line)
        return found

    @cached_property
    def headings(self) -> list[Heading]:
        """All headings outside of fences."""
        inside = {
            line
            for fence in self.fences
            for line in range(fence.line, fence.line + fence.text.count("\n") + 3)
        }
        return [
            Heading(number, len(match["level"]), match["text"], match["id"])
            for number, line in enumerate(self.text.splitlines(), 1)
            if number not in inside and (match := HEADING.match(line))
        ]

    @cached_property
    def cells(self) -> list[Cell]:
        """The live cells, as jupytext reads them, with their lines in the file."""
        if not self.is_notebook:
            return []
        import jupytext  # noqa: PLC0415 - where wheels are built there is none

        notebook = jupytext.reads(self.text, fmt="md")
        code = [cell for cell in notebook.cells if cell.cell_type == "code"]
        fences = [fence for fence in self.fences if not fence.indent and fence.language == "python"]
        return [
            Cell(fence.line, str(cell.metadata.get("live", "")), cell.source, dict(cell.metadata))
            for fence, cell in zip(fences, code, strict=True)
        ]

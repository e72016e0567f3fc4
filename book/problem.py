"""A broken rule, with the file and line that a person has to look at."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Problem:
    """A broken rule."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def line_of(path: Path, text: str) -> int:
    """Return the first line of a file that holds a text; the first line if none does."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return next((number for number, line in enumerate(lines, 1) if text in line), 1)


def unreadable(path: Path) -> list[Problem]:
    """Say where a table of the book is no TOML."""
    text = path.read_text(encoding="utf-8")
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        line = int(place[1]) if place else len(text.splitlines())  # none: the file ends too early
        return [Problem(path, line, f"this is no TOML: {error}")]
    return []

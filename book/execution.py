"""Executes chapters: with the book's own code in them, side by side, naming a cell that breaks."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from nbclient.exceptions import CellExecutionError

from book import teaching
from book.chapter import Chapter

FILLED = Path(__file__).parent.parent / "build" / "cache" / "filled"
Page = TypeVar("Page")


def side_by_side(execute: Callable[[Page], None], pages: Sequence[Page]) -> None:
    """Execute pages, each in a kernel of its own; the last ones, which take longest, begin."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(execute, reversed(pages)))


def with_book_code(path: Path, lang: str) -> Path:
    """Return a copy of a chapter with the book's own code in its rebuild cells, to be run."""
    filled = teaching.filled(path.read_text(encoding="utf-8"))
    copy = FILLED / lang / path.name
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_text(filled, encoding="utf-8")
    return copy


def broken_cell(path: Path, error: CellExecutionError) -> str:
    """Say which cell failed, with file and line."""
    chapter = Chapter.read(path)
    # nbclient names a cell only by its source.
    cell = next((c for c in chapter.cells if c.code.strip() in error.traceback), None)
    line, name = (cell.line, cell.id) if cell else (1, "?")
    return f"{path}:{line}: the cell {name!r} raised {error.ename}: {error.evalue}"

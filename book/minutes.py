"""How long a chapter takes, reckoned from its English text, so that both languages say the same.

Nobody was timed: these are rates of calm readers, and the sum is rounded to five minutes.
"""

import re
from pathlib import Path

from book.chapter import Chapter

WORDS_A_MINUTE = 200  # adults read a quarter faster what teaches them nothing
CELL = 0.5  # minutes to run a cell, and to look
PREDICTION = 0.5
EXERCISE = 6.0  # with a first try that fails
PARTS = re.compile(r"^(`{3,}|~{3,}).*?^\1 *$|<!--.*?-->|^---$.*?^---$", re.MULTILINE | re.DOTALL)


def of(docs: Path, name: str) -> tuple[int, int]:
    """Return the minutes to read and run a chapter, and those with everything that is written."""
    chapter = Chapter.read(docs / "en" / name)
    words = len(PARTS.sub("", chapter.text).split())
    own = sum(bool({"exercise", "rebuild"} & cell.attributes.keys()) for cell in chapter.cells)
    guesses = sum("predict" in cell.attributes for cell in chapter.cells)
    reading = words / WORDS_A_MINUTE + CELL * (len(chapter.cells) - own) + PREDICTION * guesses
    return _fives(reading), _fives(reading + EXERCISE * own)


def _fives(minutes: float) -> int:
    return max(5, round(minutes / 5) * 5)

"""Makes named columns of records: finds the names, leaves out what nothing can be learned from."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from neuron_tutor.cli.screen import UsageError
from neuron_tutor.cli.tables.records import COMMENT, Record, width
from neuron_tutor.cli.tables.values import NUMBER, is_missing, is_value, meaning, number, units

NUMBERING = {"", "id", "ids", "index", "idx", "no", "no.", "nr", "nr.", "#", "순번", "연번"}
# 학번, 출석번호, 일련번호; student_id, PassengerId, userID.
NUMBERS = re.compile(r"[학사]번|.*번호|.*[_\s-][iI][dD]|.*[a-z]I[dD]")
# What stands at the foot of a table, in front of its sums.
TOTALS = {
    "합계",
    "총계",
    "소계",
    "계",
    "총합",
    "평균",
    "total",
    "totals",
    "grand total",
    "subtotal",
}
TOTALS |= {"sum", "average", "mean", "summe", "gesamt", "mittelwert"}
NOTES = ("※", "*", "주:", "주)", "출처", "자료:", "source:", "note:")
# How pandas calls a column without a name.
UNNAMED = re.compile(r"unnamed: \d+(?:\.\d+)?", re.IGNORECASE)

Why = Literal["empty", "numbering", "words"]


@dataclass
class Column:
    """A name, empty if there is none, the column's place in the file from 1, and its cells."""

    name: str
    place: int
    cells: list[str]


@dataclass(frozen=True)
class Grid:
    """The columns, the line of each of their rows, and the line of the names, if there are any."""

    columns: list[Column]
    lines: list[int]
    names: int | None
    skipped: list[int]  # lines of a title, of sums and notes at the foot


def grid(records: Sequence[Record], comments: Sequence[Record]) -> Grid:
    """Put records below their names; UsageError for a record that is longer or shorter."""
    records = list(records)
    skipped = []
    while len(records) > 1 and (_is_title(records[0], width(records)) or _is_grouping(records)):
        skipped.append(records.pop(0).line)
    while len(records) > 1 and _is_foot(records[-1], width(records)):
        skipped.append(records.pop().line)
    header = None
    if records and _holds_names(records):
        header = records.pop(0)
    elif records and (written := _in_a_comment(comments, records)):
        header = written
    names, wanted = [], width(records)
    if header:
        names = header.cells[: max(header.length, min(wanted, len(header.cells)))]
        if records and all(record.length == len(names) + 1 for record in records):
            names = ["", *names]  # R writes no name above those of its rows
        wanted = len(names)
    if max(wanted, width(records)) < 2:
        line = (header or records[0]).line if header or records else 1
        raise UsageError("table.narrow", line=line)
    for record in records:
        if record.length > wanted or len(record.cells) < wanted:
            given = record.length if record.length > wanted else len(record.cells)
            raise UsageError("table.ragged", line=record.line, wanted=wanted, given=given)
    columns = [
        Column(_in_one_line(name), place + 1, [r.cells[place] for r in records])
        for place, name in enumerate(names or [""] * wanted)
    ]
    return Grid(
        columns, [r.line for r in records], header.line if header else None, sorted(skipped)
    )


def useless(found: Grid, wanted: str | None) -> Iterator[tuple[Column, Why]]:
    """Find the columns to leave out; the one that is ``wanted`` as the answer stays."""
    for column in found.columns:
        distinct = len(set(column.cells)) == len(column.cells)
        if not any(column.cells):
            yield column, "empty"
        elif wanted is not None and wanted in (column.name, str(column.place)):
            continue
        elif found.names and distinct and _numbers_rows(column.name):
            yield column, "numbering"
        elif distinct and len(column.cells) > 2 and not any(map(is_value, column.cells)):
            yield column, "words"


def _numbers_rows(name: str) -> bool:
    return name.lower() in NUMBERING or NUMBERS.fullmatch(name) is not None


def _in_one_line(name: str) -> str:
    return "" if UNNAMED.fullmatch(name) else re.sub(r"\s*[\r\n]\s*", " ", name)


def _is_title(record: Record, wanted: int) -> bool:
    words = [cell for cell in record.cells if cell]
    if wanted < 2 or len(words) != 1 or is_value(words[0]):
        return False
    parts = re.split(r"[,;\t|]", words[0])  # a row between whose cells stands another sign
    return not all(map(is_value, parts))


def _is_grouping(records: Sequence[Record]) -> bool:
    """Whether there are names for groups of columns above the names."""
    above, names = records[0].cells, records[1].cells
    apart = "" in above and not any(map(is_value, filter(None, above)))
    return apart and not any(map(is_value, names)) and _holds_names(records[1:])


def _is_foot(record: Record, wanted: int) -> bool:
    """Whether sums stand here, or a note."""
    first = next(filter(None, record.cells)).lower()
    return first in TOTALS or first.startswith(NOTES) or _is_title(record, wanted)


def _holds_names(records: Sequence[Record]) -> bool:
    """Whether the first record is no row: words above numbers, or the columns counted through."""
    first, *rest = records
    if not rest:
        return not any(map(_is_number, first.cells))
    numeric = [cell for cell in first.cells if _is_number(cell)]
    for place, cell in enumerate(first.cells):
        below = [r.cells[place] for r in rest if place < len(r.cells)]
        below = [other for other in below if not is_missing(other)]
        if not (is_missing(cell) or _is_number(cell)) and below and all(map(_is_number, below)):
            return not numeric or _counts(numeric)
        if (
            not is_value(cell)
            and below
            and (all(map(is_value, below)) or _have_a_unit(cell, below))
        ):
            return not numeric or _counts(numeric)
        if cell.isalpha() and _means_more(cell, below):
            return not numeric or _counts(numeric)
    if len(numeric) == len(first.cells) > 1:
        answers = {r.cells[-1] for r in rest}
        return _counts(numeric) and first.cells[-1] not in answers
    values = {cell for cell in first.cells if cell and is_value(cell)} - {"x", "y"}
    return not numeric and not values and not {*first.cells} <= {"x", "y"}


def _have_a_unit(name: str, below: Sequence[str]) -> bool:
    return units(below) is not None and units([name, *below]) is None


def _means_more(name: str, below: Sequence[str]) -> bool:
    """Whether a word such as `합격` is no answer itself: below it stand other words for both."""
    words = {cell.lower() for cell in below}
    return name.lower() not in words and {*map(meaning, words)} == {True, False}


def _in_a_comment(comments: Sequence[Record], records: Sequence[Record]) -> Record | None:
    """Return the names that NumPy writes behind a `#`, right above the first row."""
    above = [comment for comment in comments if comment.line < records[0].line]
    if not above:
        return None
    first, *others = above[-1].cells
    length = above[-1].length
    if first in COMMENT and length - 1 == width(list(records)):  # a space parts cells as well
        (first, *others), length = others, length - 1
    said = first in COMMENT and any(cell.endswith(":") or _is_number(cell) for cell in others)
    if length != width(list(records)) or said:  # `# columns: 3`
        return None
    mark, _, name = first.partition(" ")  # `#3` is a name, `# x1` is one behind a mark
    return Record(above[-1].line, [name.strip() if mark in COMMENT and name else first, *others])


def _counts(cells: Sequence[str]) -> bool:
    """Whether the cells are 0, 1, 2 ... or 1, 2, 3 ..., as programs name columns without names."""
    start = cells[0]
    return start in ("0", "1") and list(cells) == [str(int(start) + i) for i in range(len(cells))]


def _is_number(cell: str) -> bool:
    return any(number(cell, sign) is not None for sign in NUMBER)

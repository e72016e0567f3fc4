"""Reads a table that some program wrote: a CSV file in any of its many forms."""

import csv
import re
import shlex
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from neuron_tutor.cli.contents import contents
from neuron_tutor.cli.screen import UsageError
from neuron_tutor.cli.tables import answers
from neuron_tutor.cli.tables.bracketed import bracketed
from neuron_tutor.cli.tables.columns import Column, Why, grid, useless
from neuron_tutor.cli.tables.decoding import decode, is_binary, no_cells, no_text
from neuron_tutor.cli.tables.records import Record, cut
from neuron_tutor.cli.tables.values import (
    Decimal,
    decimal_sign,
    is_missing,
    meaning,
    number,
    units,
)
from neuron_tutor.cli.words import composed


@dataclass(frozen=True)
class Choices:
    """What a person said about a table; None is found out."""

    answer: str | None = None
    separator: str | None = None
    decimal: Decimal | None = None
    yes: str | None = None


@dataclass(frozen=True)
class Understood:
    """How a file was read: what a person has to know to see that it was misunderstood."""

    separator: str
    decimal: Decimal
    names: int | None  # the line of the names
    answer: str
    yes: list[str]
    no: list[str]
    left_out: list[tuple[str, Why]]
    words: dict[str, int] = field(default_factory=dict)  # words among the inputs, and their numbers
    skipped: list[int] = field(default_factory=list)  # the lines of a title, of sums and notes
    units: dict[str, str] = field(default_factory=dict)  # of columns, left away


@dataclass(frozen=True)
class NamedTable:
    """Rows of inputs with the answer in the last place, and a name for every column."""

    columns: list[str]
    rows: list[list[float]]
    understood: Understood | None = None


def read(path: Path, choices: Choices) -> NamedTable:
    """Read a table; UsageError with line, column and cure for what cannot be one."""
    data = contents(path)
    if told := no_text(data):
        raise UsageError(f"table.{told[0]}", path=path, kind=told[1])
    try:
        text = decode(data)
    except UnicodeError:
        key = "table.no-text" if is_binary(data) else "file.encoding"
        raise UsageError(key, path=path) from None
    try:
        return _understand(*_records(text, choices.separator), choices)
    except UsageError as error:
        given = {key: _in_a_sentence(text) for key, text in error.values.items()}
        typed = {f"typed_{key}": _as_typed(str(text)) for key, text in given.items()}
        error.values.update(given | typed, path=path)
        raise
    except csv.Error:
        raise UsageError("file.encoding", path=path) from None


def _in_a_sentence(given: object) -> object:
    """Put a cell of several lines, or of a whole page, into the line of a message."""
    text = " ".join(given.split()) if isinstance(given, str) else ""
    return f"{text[:60]}…" if len(text) > 60 else text or given


def _as_typed(text: str) -> str:
    """Write a word as it must be typed behind an option."""
    if re.fullmatch(r"[\w.,:+-]+", text):
        return text
    return shlex.quote(text) if re.search(r'["$`\\!]', text) else f'"{text}"'  # as Windows has it


def _records(text: str, separator: str | None) -> tuple[str, list[Record], list[Record]]:
    """Return the separator, the records and the comments of a text."""
    if separator is None and (rows := bracketed(text)):
        return ",", rows, []
    if told := no_cells(text):
        raise UsageError(f"table.{told[0]}", kind=told[1])
    return cut(text, separator)


def _understand(
    separator: str, records: list[Record], comments: list[Record], choices: Choices
) -> NamedTable:
    if not records:
        raise UsageError("table.empty")
    found = grid(records, comments)
    if not found.lines:
        raise UsageError("table.empty")
    wanted = choices.answer and composed(choices.answer)
    yes = choices.yes and composed(choices.yes)
    without = _leave_units_away(found.columns, yes)
    left_out = list(useless(found, wanted))
    columns = [c for c in found.columns if not any(c is column for column, _ in left_out)]
    if len(columns) < 2:
        for column, why in left_out:
            if why == "words":
                raise _no_number(column, found.lines[0], column.cells[0])
        raise UsageError("table.narrow", line=found.lines[0])
    cells = (cell for column in columns for cell in column.cells)
    decimal = choices.decimal or decimal_sign(cells, separator)
    answer = answers.find(columns, found.lines, wanted, yes, decimal)
    inputs = [column for column in columns if column is not answer.column]
    words: dict[str, int] = {}
    numbers = [_numbers(column, found.lines, decimal, words) for column in inputs]
    names = [column.name or f"x{place}" for place, column in enumerate(inputs, 1)]
    return NamedTable(
        [*names, answer.column.name],
        [[*row, float(value)] for *row, value in zip(*numbers, answer.values)],
        Understood(
            separator,
            decimal,
            found.names,
            answers.title(answer.column),
            answer.yes,
            answer.no,
            [(answers.title(column), why) for column, why in left_out],
            words,
            found.skipped,
            without,
        ),
    )


def _leave_units_away(columns: Sequence[Column], yes: str | None) -> dict[str, str]:
    """Change the cells of columns with a unit, and name them with it."""
    found = {}
    for column in columns:
        amounts = units(column.cells)
        if amounts and yes not in column.cells:
            found[answers.title(column)], column.cells = amounts
    return found


def _no_number(column: Column, line: int, cell: str) -> UsageError:
    return UsageError("table.number", line=line, column=answers.title(column), given=cell)


def _numbers(
    column: Column, lines: Sequence[int], decimal: Decimal, words: dict[str, int]
) -> list[float]:
    """Read the cells of an input; words for yes and no become 1 and 0, and are noted."""
    found = []
    numbers = {number(cell, decimal) for cell in column.cells} - {None}
    for line, cell in zip(lines, column.cells):
        value = number(cell, decimal)
        if value is None:
            if is_missing(cell):
                raise answers.missing(cell, line, column)
            meant = meaning(cell) if numbers <= {0, 1} else None  # not 없음 among 3 and 4
            if meant is None:
                raise _no_number(column, line, cell)
            value = words[cell] = int(meant)
        found.append(float(value))
    return found

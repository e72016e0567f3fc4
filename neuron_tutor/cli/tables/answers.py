"""Finds the column that holds the answers, and which of its two values means yes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from neuron_tutor.cli.screen import UsageError
from neuron_tutor.cli.tables.columns import Column
from neuron_tutor.cli.tables.values import Decimal, is_missing, meaning, number

# What the answer is called, the surest name first: `y` may well be the height of a point.
NAMES = ["answer", "answers", "정답", "답", "target", "label", "labels", "레이블", "라벨", "타깃"]
NAMES += ["타겟", "목표", "목푯값", "class", "클래스", "분류", "output", "출력", "result", "결과"]
NAMES += ["outcome", "y"]


@dataclass(frozen=True)
class Answers:
    """A column, its cells as yes and no, and what was written for either."""

    column: Column
    values: list[bool]
    yes: list[str]
    no: list[str]


def find(
    columns: Sequence[Column],
    lines: Sequence[int],
    wanted: str | None,
    yes: str | None,
    decimal: Decimal,
) -> Answers:
    """Read the answers; UsageError says what to do where they are not to be told."""
    column = _named(columns, wanted) if wanted is not None else _likely(columns, yes, decimal)
    for line, cell in zip(lines, column.cells):
        if is_missing(cell) and not _is_sign(cell, column):
            raise missing(cell, line, column)
    return _read(column, lines, columns, yes, decimal)


def missing(cell: str, line: int, column: Column) -> UsageError:
    """Make the refusal of a cell that holds no value."""
    key = "table.missing" if not cell else "table.missing.word"
    return UsageError(key, line=line, column=title(column), given=cell)


def title(column: Column) -> str:
    """Name a column: by its name, or by its place."""
    return column.name or str(column.place)


def _named(columns: Sequence[Column], wanted: str) -> Column:
    found = [column for column in columns if column.name == wanted]
    found = found or [c for c in columns if c.name.lower() == wanted.lower()]
    found = found or [column for column in columns if str(column.place) == wanted]
    if not found:
        names = [title(column) for column in columns]
        raise UsageError("table.column", given=wanted, names=", ".join(names), like=names)
    if len(found) > 1:
        places = ", ".join(str(column.place) for column in found)
        raise UsageError("table.columns", given=wanted, places=places)
    return found[0]


def _likely(columns: Sequence[Column], yes: str | None, decimal: Decimal) -> Column:
    """Take the column with the surest name that holds answers, else the last."""
    names = [column.name.lower() for column in columns]
    for name in NAMES:
        if name in names and not (name == "y" and "x" in names and len(columns) > 2):
            column = columns[names.index(name)]
            if names.count(name) > 1:
                return _named(columns, column.name)
            return (
                column
                if _parts(column, yes, decimal) or not _parts(columns[-1], yes, decimal)
                else columns[-1]
            )
    asking = [column for column in columns if column.name.endswith("여부")]  # "whether or not"
    last = next((c for c in reversed(asking) if _parts(c, yes, decimal)), columns[-1])
    sure = [column for column in columns if _is_sure(column)]
    guessed = yes is None and last not in sure and _parts(last, yes, decimal)  # of 60 and 80, say
    return sure[0] if guessed and len(sure) == 1 else last


def _read(
    column: Column,
    lines: Sequence[int],
    columns: Sequence[Column],
    yes: str | None,
    decimal: Decimal,
) -> Answers:
    found = _parts(column, yes, decimal)
    if found:
        return Answers(column, [cell in found[0] for cell in column.cells], *found)
    values = list(dict.fromkeys(column.cells))
    if yes is not None and yes not in values and len(values) == 2:
        raise UsageError("table.yes", given=yes, column=title(column), like=values)
    about: dict[str, Any] = {"column": title(column), "line": lines[column.cells.index(values[-1])]}
    sure = [title(other) for other in columns if _is_sure(other)]
    if len(values) == 1 and sure:
        raise UsageError("table.answer.same", given=values[0], name=sure[-1], **about)
    if len(values) == 1:
        raise UsageError("table.answer.one", given=values[0], **about)
    if len(values) == 2:
        raise UsageError("table.answer.two", given=values[0], other=values[1], **about)
    about["line"] = lines[column.cells.index(values[2])]
    others = [
        title(other) for other in columns if other is not column and _parts(other, yes, decimal)
    ]
    if others:
        raise UsageError("table.answer.other", given=values[2], name=others[0], **about)
    raise UsageError("table.answer.many", given=values[2], **about)


def _parts(column: Column, yes: str | None, decimal: Decimal) -> tuple[list[str], list[str]] | None:
    """Return what means yes and what means no, or None if that is not certain.

    Of two numbers the larger one means yes: 1 of 0 and 1, 1 of -1 and 1, 2 of 1 and 2.
    """
    written = list(dict.fromkeys(column.cells))
    if yes is not None:
        rest = [cell for cell in written if cell != yes]
        return ([yes], rest) if yes in written and len(rest) < 2 else None
    meant = {cell: meaning(cell) for cell in written}
    numbers = {cell: number(cell, decimal) for cell in written}
    for cell, value in numbers.items():  # 1.0 means what 1 does
        if meant[cell] is None and value in (0, 1):
            meant[cell] = value == 1
    if all(value is not None for value in meant.values()):
        return [c for c in written if meant[c]], [c for c in written if not meant[c]]
    values = sorted({value for value in numbers.values() if value is not None})
    if None in numbers.values() or not (len(values) == 2 or values == [-1]):
        return None
    return [c for c in written if numbers[c] == max(values[-1], 0)], [
        c for c in written if numbers[c] != max(values[-1], 0)
    ]


def _is_sure(column: Column) -> bool:
    """Whether every cell means yes or no, whatever the others are."""
    return {*map(meaning, column.cells)} == {True, False}


def _is_sign(cell: str, column: Column) -> bool:
    """Whether `-` is the opposite of a `+` in the same column."""
    return cell == "-" and "+" in column.cells

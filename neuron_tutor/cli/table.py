"""Find the table that a reader named: a rule, four answers or a CSV file."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from math import isfinite
from pathlib import Path

from neuron.data import RULES, truth_table
from neuron_tutor.cli.screen import UsageError

ENCODINGS = ("utf-8-sig", "cp949")  # cp949: what Excel writes in Korea


@dataclass(frozen=True)
class NamedTable:
    """Rows of inputs with the answer in the last place, and a name for every column."""

    columns: list[str]
    rows: list[list[float]]


def find_table(given: str) -> NamedTable:
    """Return the table of a rule (``storm`` too), of answers like 1000 or of a CSV file."""
    rule = "and" if given.lower() == "storm" else given.lower()
    path = Path(given)
    if rule in RULES:
        rows = truth_table(rule)
    elif len(given) == 4 and set(given) <= {"0", "1"}:
        rows = truth_table([int(answer) for answer in given])
    elif path.is_file():
        return read_csv(path)
    elif path.suffix or len(path.parts) > 1:
        raise UsageError("file.absent", path=path, given=path.name, like=_names(path.parent))
    else:
        raise UsageError("table.unknown", given=given, like=[*RULES, "storm", *_names(path.parent)])
    return NamedTable(["x1", "x2", ""], [list(map(float, row)) for row in rows])


def read_csv(path: Path) -> NamedTable:
    """Read rows from a file separated by commas, semicolons or tabs, with or without a header."""
    text = _decode(path)
    first = text.partition("\n")[0]
    reader = csv.reader(text.splitlines(), delimiter=max(",;\t", key=first.count))
    lines = [(reader.line_num, [c.strip() for c in cells]) for cells in reader if any(cells)]
    if not lines:
        raise UsageError("table.empty", path=path)
    number, header = lines[0]
    if len(header) < 2:
        raise UsageError("table.narrow", path=path, line=number)
    if any(_number(cell) is not None for cell in header):
        header = [f"x{i}" for i in range(1, len(header))] + [""]
    else:
        del lines[0]
    if not lines:
        raise UsageError("table.empty", path=path)
    return NamedTable(header, [_row(path, number, cells, len(header)) for number, cells in lines])


def _row(path: Path, line: int, cells: list[str], wanted: int) -> list[float]:
    if len(cells) != wanted:
        raise UsageError("table.ragged", path=path, line=line, wanted=wanted, given=len(cells))
    row = []
    for cell in cells:
        number = _number(cell)
        if number is None:
            raise UsageError("table.number", path=path, line=line, given=cell)
        row.append(number)
    if row[-1] not in (0, 1):
        raise UsageError("table.answer", path=path, line=line, given=cells[-1])
    return row


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if isfinite(number) else None


def _decode(path: Path) -> str:
    data = path.read_bytes()
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UsageError("file.encoding", path=path)


def _names(folder: Path) -> Iterable[str]:
    return [path.name for path in folder.iterdir()] if folder.is_dir() else []

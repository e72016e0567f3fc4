"""Reads rows that stand in brackets, as Python, NumPy, JSON, JavaScript and SQL write them."""

import csv
import re

from neuron_tutor.cli.tables.records import Record, width
from neuron_tutor.cli.tables.values import is_missing, number

PLAIN = r"[^\[\](){}]*"
GROUP = re.compile(rf"\[{PLAIN}\]|\({PLAIN}\)|{{{PLAIN}}}")  # the innermost brackets
SIZE = re.compile(r"(?<=[\w\]])\[\d*\]")  # of an array in C
REMARK = re.compile(r"(?:#|//|--).*")


def bracketed(text: str) -> list[Record]:
    """Return the rows, and names above them; none if the text holds anything else.

    Before every row stand the same words and brackets, so that ``X = [...]`` and ``y = [...]`` are
    not mixed up, and never a number: it might be a value of a row.
    """
    text = SIZE.sub("", text)
    groups = list(GROUP.finditer(text))
    found, line = [], 1
    for end, group in zip([0, *(group.end() for group in groups)], groups):
        line += text.count("\n", end, group.start())
        found.append(Record(line, _cells(group[0][1:-1].strip(" ,\t\r\n"))))
        line += group[0].count("\n")
    rows = [i for i, record in enumerate(found) if _is_row(record)]
    if len(rows) < 2 or width([found[i] for i in rows]) < 2:
        return []
    first, ends = groups[rows[0]].start(), [groups[i].end() for i in rows]
    between = [_words(text[end : groups[i].start()]) for end, i in zip(ends, rows[1:])]
    before, after = _words(text[:first]), _words(text[ends[-1] :])
    same = all(words == before[len(before) - len(words) :] for words in between)
    outside = [*_words(GROUP.sub("", text[:first])), *between[0], *after]
    if not same or between != [between[0]] * len(between) or any(map(_is_a_value, outside)):
        return []
    return [*found[: rows[0]][-1:], *(found[i] for i in rows)]


def _cells(inside: str) -> list[str]:
    """Part what stands in one pair of brackets: by commas, else by spaces."""
    if "," not in inside:
        return [cell.strip("'\"") for cell in inside.split()]
    quote = '"' if '"' in inside else "'"
    lines = [" ".join(inside.split())]
    (cells,) = csv.reader(lines, quotechar=quote, skipinitialspace=True)
    return [cell.strip() for cell in cells]


def _is_row(record: Record) -> bool:
    return any(number(cell) is not None for cell in record.cells)


def _words(text: str) -> list[str]:
    """Return words and brackets, without other signs and remarks."""
    return re.findall(r"[\w.]+|[\[\](){}]", REMARK.sub("", text))


def _is_a_value(word: str) -> bool:
    return number(word) is not None or is_missing(word)

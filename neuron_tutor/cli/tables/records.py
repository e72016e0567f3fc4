"""Cuts the text of a table into records: finds separator and quotes, drops what is no record."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from neuron_tutor.cli.tables.values import is_missing, is_value

SEPARATORS = (
    ",",
    ";",
    "\t",
    "|",
    " ",
    "，",
)  # the last one comes from Chinese and Japanese keyboards
QUOTES = ('"', "'")
SAMPLE = 200  # records that tell which separator it is
UNSEEN = " \u00a0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"  # comes along when cells are copied
CURLY = re.compile("[“„”«][^“„”«»]*[“”»]")  # of word processors
TOLD = re.compile(r"sep=(?P<separator>.)\r?\n?$", re.IGNORECASE)  # the first line, for Excel
COMMENT = ("#", "%", "//")
# Below the names in Markdown; what is held, in R and Polars.
RULER = re.compile(r":?-{3,}:?|:-+:?|-+:|<\w+>|[iuf](?:8|16|32|64)|str|bool")
BOX = str.maketrans(dict.fromkeys("│┆┃║", "|") | dict.fromkeys("─━═┌┬┐├┼┤└┴┘╞╪╡╭╮╰╯", "-"))
# What databases and R draw around their tables, and count below them: `(4 rows)`.
FRAME = re.compile(
    r"^(?:[ \t|+:=-]*(?:-{3}|={2})[ \t|+:=-]*|[\[(]?\d+ (?:rows?|obs|행)\b[^,;|\t]*)$", re.MULTILINE
)


@dataclass
class Record:
    """The cells of one row, and the line of the file at which it begins."""

    line: int
    cells: list[str]

    @property
    def length(self) -> int:
        """The number of cells, without empty ones at the end."""
        return max((place for place, cell in enumerate(self.cells, 1) if cell), default=0)


@dataclass(frozen=True)
class Format:
    """What stands between the cells, and around those in which it stands as well."""

    separator: str
    quote: str
    escape: str | None = None


def cut(text: str, separator: str | None = None) -> tuple[str, list[Record], list[Record]]:
    """Return the separator, the records and the comments, which may hold the names.

    Raises csv.Error where a cell has no end.
    """
    text = FRAME.sub("", text.replace("\r\n", "\n").translate(BOX))
    lines = text.splitlines(keepends=True)[:1]
    told = TOLD.match(lines[0]) if lines else None
    form = _find_format(text, separator or (told["separator"] if told else None))
    found = list(islice(_read(text, form), 1, None) if told else _read(text, form))
    found = [
        record for record in found if not all(map(RULER.fullmatch, filter(None, record.cells)))
    ]
    marked = [record for record in found if _is_marked(record.cells[0])]
    numbered = [record for record in marked if record.cells[0][1:].isdecimal()]
    if 2 * len(numbered) > len(found):  # `#1`, `#2`: rather the numbers of the rows
        return form.separator, found, []
    return form.separator, [record for record in found if record not in marked], marked


def width(records: list[Record]) -> int:
    """Return how many cells most records have; of two such numbers the larger one."""
    counted = Counter(record.length for record in records)
    return max(counted, key=lambda length: (counted[length], length), default=0)


def _find_format(text: str, separator: str | None) -> Format:
    """Take the format in which most records are equally long and most cells are values.

    csv.Sniffer looks for what stands in every line equally often, which may be the comma in `0,5`:
    of the tables in the tests it reads more than one in ten wrongly.
    """
    choices = [separator] if separator else SEPARATORS
    formats = [
        Format(choice, quote, _escape(text, choice, quote))
        for quote in QUOTES
        for choice in choices
    ]
    return max(formats, key=lambda form: _fitness(text, form))


def _fitness(text: str, form: Format) -> tuple[float, int]:
    try:
        records = list(islice(_read(text, form), SAMPLE))
    except csv.Error:
        return -1, 0
    common = width(records)
    if common < 2:
        return 0, 0
    even = [record for record in records if record.length == common]
    below = [record for record in even if record is not records[0]] or even  # names are no values
    cells = [cell for record in below for cell in record.cells[:common]]
    return len(even) / len(records) * sum(map(is_value, cells)) / len(cells), common


def _is_marked(cell: str) -> bool:
    return cell.startswith(COMMENT) and not is_missing(cell)  # `#N/A`


def _escape(text: str, separator: str, quote: str) -> str | None:
    r"""Whether `\` takes the meaning from what follows it: if all of them stand before a sign."""
    behind = re.findall(r"\\(.?)", text, re.DOTALL)
    return "\\" if behind and set(behind) <= {separator, quote, "\\", "\n", "\r"} else None


def _read(text: str, form: Format) -> Iterator[Record]:
    """Give the records that are not empty."""
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=form.separator,
        quotechar=form.quote,
        escapechar=form.escape,
        skipinitialspace=True,
        strict=False,
    )
    line = 1
    for cells in reader:
        while form.separator == " " and cells and not cells[-1].strip():
            cells.pop()  # R and Fortran fill their lines with spaces
        if any(cells := [_bare(cell.strip()) for cell in cells]):
            yield Record(line, cells)
        line = reader.line_num + 1


def _bare(cell: str) -> str:
    """Return what stands in `="…"`, which keeps a spreadsheet from changing it, or in “…”."""
    cell = cell.strip(UNSEEN)
    if cell.startswith('="') and cell.endswith('"'):
        return cell[2:-1]
    return cell[1:-1] if CURLY.fullmatch(cell) else cell

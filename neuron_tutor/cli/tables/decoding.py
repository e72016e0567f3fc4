"""Turns the bytes of a table into text, whichever program on whichever computer wrote them."""

import re

from neuron_tutor.cli.words import composed

# The marks at the beginning; UTF-32's must be asked for before UTF-16's, which it begins with.
MARKS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe\x00\x00": "utf-32",
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
# How files begin that are no text: the key of the sentence that says so, and what they are.
NO_TEXT = {
    b"PK\x03\x04": ("workbook", "xlsx"),  # ods, too
    b"\xd0\xcf\x11\xe0": ("workbook", "xls"),
    b"{\\rtf": ("workbook", "rtf"),
    b"%PDF": ("workbook", "PDF"),
    b"\x1f\x8b": ("packed", "gzip"),
    b"BZh": ("packed", "bzip2"),
    b"\xfd7zXZ": ("packed", "xz"),
    b"\x93NUMPY": ("format", "NumPy"),
    b"PAR1": ("format", "Parquet"),
    b"\x89HDF": ("format", "HDF5"),
    b"SQLite format 3\0": ("format", "SQLite"),
    b"MATLAB 5.0": ("format", "MATLAB"),
    b"$FL": ("format", "SPSS"),
    b"<stata_dta>": ("format", "Stata"),
    b"ARROW1": ("format", "Arrow"),
    b"7z\xbc\xaf": ("packed", "7z"),
    b"Rar!": ("packed", "rar"),
    b"(\xb5/\xfd": ("packed", "zstd"),
    b"\x89PNG": ("format", "PNG"),
    b"\xff\xd8\xff": ("format", "JPEG"),
    b"GIF8": ("format", "GIF"),
    **{bytes([128, protocol]): ("format", "pickle") for protocol in range(2, 6)},
}
ZIPPED = (b".csv", b".tsv", b".txt")  # a zip names what it holds; workbooks hold none of these
# cp949: Excel in Korea; cp1252: Excel in Western Europe.
ENCODINGS = ("utf-8", "cp949", "cp1252")
HANJA = re.compile("[\u4e00-\u9fff\uf900-\ufaff]")  # what Western letters look like in cp949
CONTROL = re.compile("[\0-\x08\x0e-\x1b]")
# Texts that are no lines of cells.
HTML = re.compile(
    r"\s*<(?:!doctype|html|head|body|meta|style|table|thead|tbody|tr|td|div)\b", re.IGNORECASE
)
XML = re.compile(r"\s*<\?xml")
JSON = re.compile(r"\s*(?:\[\s*)?[{\[]\s*[\[\"}\d-]")
ARFF = re.compile(r"(?:\s*%.*\n)*\s*@relation\b", re.IGNORECASE)
# `1 3:0.5 7:1`, also with `qid:2`; but `1 12:30` is rather a time.
LIBSVM = re.compile(
    r"(?:\s*#.*\n)*\s*[+-]?\d[\d.]*[ \t]+(?:qid:\d+[ \t]+)?(?!\d+:\d\d\b(?!\.))"
    r"(?:[1-9]\d*:[-+.\de]+[ \t]*)+(?:#.*)?\r?$",
    re.IGNORECASE | re.MULTILINE,
)
SQL = re.compile(
    r"(?:\s|--.*\n|/\*.*\n)*(?:(?:create|drop)\s+(?:temporary\s+)?(?:table|database|schema)"
    r"|insert\s+into|set\s+(?:names|@|sql_mode|foreign))\b",
    re.IGNORECASE,
)
YAML = re.compile(r"(?:\s|#.*\n)*(?:---\s*\n|-\s+\w+:\s|\w+:\s*\n\s*-\s)")
LATEX = re.compile(r"(?:\s|%.*\n)*\\[a-z]+")
CODE = re.compile(  # a name and a bracket, a dict, what begins a line of Python or R
    r"(?:\s|#.*\n|//.*\n)*(?:"
    r"(?:\w+ )?[A-Za-z_][\w.]*(?:\[\w*\])*\s*(?:=|<-)\s*[\w.]*[\[({]"
    r"|\[?\s*{\s*'|\[\s*\(|[({]\s*[\[({]|(?:structure|array|np\.array|pd\.DataFrame|data\.frame|library|matrix)\("
    r"|import (?:csv|math|neuron|numpy|pandas|random|sklearn)\b|from [\w.]+ import\b|def \w+\()"
)
NO_CELLS = {  # websites call their HTML .xls or .csv
    HTML: ("other-kind", "HTML"),
    XML: ("other-kind", "XML"),
    JSON: ("other-kind", "JSON"),
    ARFF: ("format", "ARFF"),
    LIBSVM: ("format", "LIBSVM"),
    SQL: ("format", "SQL"),
    YAML: ("format", "YAML"),
    LATEX: ("format", "LaTeX"),
    re.compile(r"\s*{\|"): ("format", "MediaWiki"),
    re.compile(r"TABLE\s*\n0,1\b"): ("format", "DIF"),
    re.compile(r"ID;P"): ("format", "SYLK"),
    CODE: ("code", ""),
}
END = "\x1a"  # DOS ended texts with it


def no_text(data: bytes) -> tuple[str, str] | None:
    """Tell a file that is no text by its first bytes: a sentence's key, and what it is."""
    if data.startswith(b"PK") and any(name in data for name in ZIPPED):
        return "packed", "zip"
    return next((told for begin, told in NO_TEXT.items() if data.startswith(begin)), None)


def no_cells(text: str) -> tuple[str, str] | None:
    """Tell a text that is no lines of cells: a sentence's key, and what it is."""
    return next((told for begin, told in NO_CELLS.items() if begin.match(text)), None)


def is_binary(data: bytes) -> bool:
    """Tell whether bytes stand there that no text has, in whatever letters."""
    return re.search(rb"[\0-\x08\x0e-\x1a]", data) is not None


def decode(data: bytes) -> str:
    """Return the text in composed letters (NFC); raise UnicodeError if it is none."""
    encodings = [name for mark, name in MARKS.items() if data.startswith(mark)][:1]
    for encoding in encodings or [*_wide(data), *ENCODINGS]:
        try:
            text = data.decode(encoding).rstrip(END)
        except UnicodeError:
            continue
        if CONTROL.search(text) or (encoding == "cp949" and HANJA.search(text)):
            continue
        return composed(text)
    raise UnicodeError("no text")


def _wide(data: bytes) -> list[str]:
    """UTF-16 without a mark: every other byte of the digits and separators is zero."""
    if 3 * data[1::2].count(0) > len(data[1::2]) > 0:
        return ["utf-16-le"]
    if 3 * data[0::2].count(0) > len(data[0::2]) > 0:
        return ["utf-16-be"]
    return []

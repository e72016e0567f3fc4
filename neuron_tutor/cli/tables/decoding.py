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
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"%PDF")  # xlsx and ods, xls, documents
# cp949: Excel in Korea; cp1252: Excel in Western Europe.
ENCODINGS = ("utf-8", "cp949", "cp1252")
HANJA = re.compile("[\u4e00-\u9fff\uf900-\ufaff]")  # what Western letters look like in cp949
CONTROL = re.compile("[\0-\x08\x0e-\x1b]")
OTHER_KINDS = {  # websites call their HTML .xls or .csv
    "HTML": re.compile(r"\s*<(?:!doctype|html|head|meta|style|table|div)\b", re.IGNORECASE),
    "XML": re.compile(r"\s*<\?xml"),
    "JSON": re.compile(r"\s*(?:\[\s*)?[{\[]\s*[\[\"}\d-]"),
}
END = "\x1a"  # DOS ended texts with it


def is_workbook(data: bytes) -> bool:
    """Whether this is a file of a spreadsheet or another document instead of a text."""
    return data.startswith(WORKBOOKS)


def other_kind(text: str) -> str | None:
    """Name what a text is if it is no table of lines."""
    return next((kind for kind, begin in OTHER_KINDS.items() if begin.match(text)), None)


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

"""What a cell of a table may hold: a number in several ways of writing, nothing, yes or no."""

import re
from collections.abc import Iterable
from math import isfinite
from typing import Literal

Decimal = Literal[".", ","]

GAP = r"[ \u00a0\u202f'’]"  # between thousands: France, Switzerland
_END = r"(?:[eE][+-]?\d+)?"
# 1,234.5 and .5 and 1e-3; with a comma for the point 1.234,5 and 0,5.
NUMBER: dict[Decimal, re.Pattern[str]] = {
    ".": re.compile(rf"[+-]?(?:(?:\d+|\d{{1,3}}(?:(?:,|{GAP})\d{{3}})+)(?:\.\d*)?|\.\d+){_END}"),
    ",": re.compile(rf"[+-]?(?:(?:\d+|\d{{1,3}}(?:(?:\.|{GAP})\d{{3}})+)(?:,\d+)?|,\d+){_END}"),
}

# A unit has no digit at its beginning, no colon (that would be a time) and no space in it.
AMOUNT = re.compile(
    r"(?P<sign>[+\u2212-]?)(?P<before>[$€£¥₩￦]?)\s?(?P<number>[\d.,](?:[\d.,'’ \u00a0\u202f]*\d)?)"
    r"\s?(?P<after>(?:(?:[^\W\d_]|[%‰°℃℉㎡㎥$€£¥₩￦])[^\s:;,]{0,7})?)"
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MISSING = _words(
    "* \\n n.a. #nv #n/d 해당없음 무응답 미응답 모름"
    " na n/a #n/a <na> nan nat null none nil missing - -- ? . #value! #div/0! #ref! #num! #name?"
    " #null! 결측 결측값"
)
# Of spreadsheets in all languages: #WERT!, #이름?, and ### where a number is too wide.
ERROR = re.compile(r"#{3,}|#¡?[^\W\d]+(?:/0)?[!?]")
YES = _words(
    "1 yes y true t on positive pos pass + o ○ ✓ oui ja 예 네 넵 응 ㅇ 참 맞음 맞다 있음 있다 양성"
    " 합격 그렇다 wahr vrai vero verdadero sí si sì"
)
NO = _words(
    "0 no n false f off negative neg fail - x × ✗ non nein 아니요 아니오 아뇨 ㄴ 거짓 틀림 틀리다"
    " 없음 없다 음성 불합격 아니다 falsch faux falso"
)


def number(text: str, decimal: Decimal = ".") -> float | None:
    """Read a number, or return None; an infinite one is none."""
    text = text.replace("\u2212", "-")
    text = re.sub(r"\((.+)\)", r"-\1", text)  # how accounts write what is owed
    if not NUMBER[decimal].fullmatch(text):
        return None
    plain = re.sub(GAP, "", text).replace("," if decimal == "." else ".", "").replace(",", ".")
    value = float(plain)
    return value if isfinite(value) else None


def units(cells: Iterable[str]) -> tuple[str, list[str]] | None:
    """Take the unit from cells that all have the same one: `%`, `kg`, `원`, `$` before a number."""
    found, bare = set(), []
    for cell in cells:
        amount = AMOUNT.fullmatch(cell)
        if is_missing(cell):
            bare.append(cell)
        elif amount and not any(number(cell, sign) is not None for sign in NUMBER):  # as 1e3 is
            found.add((amount["before"], amount["after"]))
            bare.append(amount["sign"] + amount["number"])
        else:
            return None
    return ("".join(found.pop()), bare) if len(found) == 1 else None


def is_missing(text: str) -> bool:
    """Whether a program writes this where there is no value."""
    return not text or text.lower() in MISSING or ERROR.fullmatch(text) is not None


def meaning(text: str) -> bool | None:
    """Return what a word for yes or no means, else None."""
    word = text.lower()
    return True if word in YES else False if word in NO else None


def is_value(text: str) -> bool:
    """Whether a cell may stand below a name: a number of either kind, nothing, yes or no."""
    return (
        is_missing(text)
        or meaning(text) is not None
        or any(number(text, sign) is not None for sign in NUMBER)
    )


def decimal_sign(cells: Iterable[str], separator: str) -> Decimal:
    """Find out whether a comma or a point stands before the decimals.

    Of `1,234` alone nobody can know. Between semicolons it is 1.234: a program that writes a point
    there would have used commas between its cells.
    """
    marked = [cell for cell in cells if "," in cell or "." in cell]
    fits = {
        sign: sum(number(cell, sign) is not None and not _odd(cell, sign) for cell in marked)
        for sign in NUMBER
    }
    if fits["."] != fits[","]:
        return "." if fits["."] > fits[","] else ","
    return "," if separator != "," and any("," in cell for cell in marked) else "."


def _odd(cell: str, decimal: Decimal) -> bool:
    """Whether thousands would begin with a zero, as 0,125 would if the comma parted thousands."""
    return bool(re.match(r"[+-]?0[,.]\d{3}", cell)) and decimal not in cell

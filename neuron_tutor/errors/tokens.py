"""Cuts a cell into tokens, also where Python itself gives up: half-open quotes, strange signs."""

import re
from keyword import iskeyword
from typing import Literal, NamedTuple

Kind = Literal["name", "number", "text", "open", "curly", "sign", "other"]

DOUBLE_QUOTES = '"“”„‟＂″'
SINGLE_QUOTES = "'‘’‚‛＇′"

_SPACE = re.compile(r"[ \t\f]+|\\\n|#[^\n]*")
_NAME = re.compile(r"[^\W\d]\w*")
_NUMBER = re.compile(r"\.?[0-9](?:[eE][+-](?=[0-9])|[\w.])*")
_SIGN = re.compile(
    r"\*\*=|//=|>>=|<<=|\.\.\.|->|:=|\*\*|//|>>|<<|[=!<>+*/%&|^@-]=|[-+*/%&|^~<>=@!.,:;()\[\]{}]"
)
_PREFIX = re.compile(r"(?i:[rbuft]{0,2})(?=[\"'])")


class Token(NamedTuple):
    """A piece of code: where it stands in the text, and its line, both as Python counts them.

    ``open`` is a text whose closing quote is missing, ``curly`` one in typographic quotes,
    ``other`` a sign that Python has no use for.
    """

    kind: Kind
    text: str
    start: int
    line: int

    @property
    def end(self) -> int:
        """Where the token ends in the text."""
        return self.start + len(self.text)

    def is_word(self) -> bool:
        """Tell whether this is a name that the reader may choose, not a keyword."""
        return self.kind == "name" and not iskeyword(self.text)


def tokenize(code: str) -> list[Token]:
    """Cut the code into tokens, without spaces and comments."""
    found: list[Token] = []
    position, line = 0, 1
    while position < len(code):
        if code[position] == "\n":
            position, line = position + 1, line + 1
            continue
        space = _SPACE.match(code, position)
        if space:
            line += space[0].count("\n")
            position = space.end()
            continue
        kind, end = _one(code, position)
        found.append(Token(kind, code[position:end], position, line))
        line += code.count("\n", position, end)
        position = end
    return found


def by_line(tokens: list[Token]) -> dict[int, list[Token]]:
    """Gather the tokens of every line."""
    lines: dict[int, list[Token]] = {}
    for token in tokens:
        lines.setdefault(token.line, []).append(token)
    return lines


def _one(code: str, start: int) -> tuple[Kind, int]:
    if quote := _PREFIX.match(code, start):
        return _text(code, quote.end())
    if code[start] in DOUBLE_QUOTES + SINGLE_QUOTES:
        return _curly(code, start)
    patterns: tuple[tuple[Kind, re.Pattern[str]], ...] = (
        ("name", _NAME),
        ("number", _NUMBER),
        ("sign", _SIGN),
    )
    for kind, pattern in patterns:
        if match := pattern.match(code, start):
            return kind, match.end()
    return "other", start + 1


def _text(code: str, start: int) -> tuple[Kind, int]:
    """Find the end of a text whose quotes begin at ``start``."""
    quote = code[start : start + 3]
    if quote not in ('"""', "'''"):
        quote = code[start]
    position = start + len(quote)
    while position < len(code):
        if code.startswith(quote, position):
            return "text", position + len(quote)
        if code[position] == "\n" and len(quote) == 1:
            return "open", position
        position += 1 + (code[position] == "\\")
    return "open", len(code)


def _curly(code: str, start: int) -> tuple[Kind, int]:
    """Find the end of a text in typographic quotes; a lone one is only a strange sign."""
    family = DOUBLE_QUOTES if code[start] in DOUBLE_QUOTES else SINGLE_QUOTES
    for end in range(start + 1, len(code)):
        if code[end] == "\n":
            break
        if code[end] in family:
            return "curly", end + 1
    return "other", start + 1

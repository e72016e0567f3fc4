"""Rules for signs that only look like Python's: full-width, curly, invisible, mathematical."""

import unicodedata

from neuron_tutor.errors.edits import change
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.tokens import DOUBLE_QUOTES, SINGLE_QUOTES, Token, tokenize

_LOOK_ALIKES = {
    "×": "*", "✕": "*", "∗": "*", "·": "*", "÷": "/", "⁄": "/", "∕": "/",
    "−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "→": "->", "…": "...",
    "≤": "<=", "≥": ">=", "≠": "!=", "≦": "<=", "≧": ">=", "、": ",", "。": ".",
}  # fmt: skip
_FULL_WIDTH_QUOTES = "＂＇"


def null_sign(scene: Scene) -> Finding | None:
    """Find the sign that Python takes nowhere, not even in a comment; it does not say where."""
    before, null, _ = scene.code.partition("\0")
    if not null or scene.stops[0]:
        return None
    return Finding(
        "invisible-character",
        {"sign": null, "instead": "", "code": "U+0000"},
        line=before.count("\n") + 1,
        token=next((token for token in scene.tokens if null in token.text), None),
        fix=straighten(scene.code.replace(null, ""))[0],
    )


def strange_signs(scene: Scene) -> Finding | None:
    """Find signs outside of text that only look like Python's own."""
    straight, signs = straighten(scene.code)
    if not signs:
        return None
    stops = scene.stops[0]
    here = [token for token in signs if stops in (token.line, 0)]  # 0: a null byte, says 3.11
    if not here and scene.stops_at(straight) is not None:
        return None
    token = (here or list(signs))[0]
    sign = _sign(token)
    return Finding(
        _cause(token, sign),
        {"sign": sign, "instead": signs[token], "code": f"U+{ord(sign):04X}"},
        line=token.line,
        token=token,
        fix=straight,
    )


def straighten(code: str) -> tuple[str, dict[Token, str]]:
    """Write Python's own signs for the strange ones; what is in quotes or a comment stays."""
    new = {token: text for token in tokenize(code) if (text := _straight(token)) is not None}
    signs = {
        token: text if token.kind == "other" else next(x for x in text if x in "\"'")
        for token, text in new.items()
    }
    return change(code, *((token.start, token.end, text) for token, text in new.items())), signs


def _straight(token: Token) -> str | None:
    """Give what Python needs in the place of a token, None: it is fine as it is."""
    if token.kind == "curly":
        return _quoted(token.text)
    if token.kind == "open":
        return _closed(token.text)
    return _plain_sign(token.text) if token.kind == "other" else None


def _quoted(text: str) -> str:
    quote = '"' if text[0] in DOUBLE_QUOTES else "'"
    inner = text[1:-1]
    if quote in inner:
        other = "'" if quote == '"' else '"'
        quote, inner = (other, inner) if other not in inner else (quote, inner.replace(quote, "’"))
    return quote + inner + quote


def _closed(text: str) -> str | None:
    """Close a text that begins with a straight quote and ends with a curly one."""
    start = next(i for i, letter in enumerate(text) if letter in "\"'")
    family = (DOUBLE_QUOTES if text[start] == '"' else SINGLE_QUOTES)[1:]  # [0]: the straight one
    end = next((i for i in range(len(text) - 1, start, -1) if text[i] in family), None)
    if end is None:
        return None
    return text[:end] + text[start] + straighten(text[end + 1 :])[0]


def _plain_sign(sign: str) -> str | None:
    if sign in _LOOK_ALIKES:
        return _LOOK_ALIKES[sign]
    if _is_invisible(sign):
        return " " if unicodedata.category(sign) == "Zs" else ""
    plain = unicodedata.normalize("NFKC", sign)
    return plain if plain != sign and len(plain) == 1 and plain.isascii() else None


def _is_invisible(sign: str) -> bool:
    return unicodedata.category(sign) in ("Zs", "Zl", "Zp", "Cf", "Cc")


def _sign(token: Token) -> str:
    if token.kind == "other":
        return token.text
    return next(
        letter
        for letter in token.text
        if letter in DOUBLE_QUOTES + SINGLE_QUOTES and letter not in "\"'"
    )


def _cause(token: Token, sign: str) -> str:
    if token.kind != "other" and sign not in _FULL_WIDTH_QUOTES:
        return "curly-quotes"
    if _is_invisible(sign):
        return "invisible-character"
    return "look-alike" if sign in _LOOK_ALIKES else "full-width"

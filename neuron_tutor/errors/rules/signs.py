"""Rules for signs that only look like Python's: full-width, curly, invisible, mathematical."""

import ast
import re
import unicodedata
from functools import partial

from neuron_tutor.errors.edits import change, parse
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.tokens import DOUBLE_QUOTES, SINGLE_QUOTES, Token, tokenize

_LOOK_ALIKES = {
    "×": "*", "✕": "*", "∗": "*", "·": "*", "÷": "/", "⁄": "/", "∕": "/",
    "−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "→": "->", "…": "...",
    "≤": "<=", "≥": ">=", "≠": "!=", "≦": "<=", "≧": ">=", "、": ",", "。": ".",
}  # fmt: skip
# Wide spaces and others in front of a line, not tabs.
_SPACES = re.compile(r"^[^\S \t\f\r\n]+", re.MULTILINE)
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
    cause = _cause(token, sign)
    first = not scene.code[scene.code.rfind("\n", 0, token.start) + 1 : token.start].strip()
    indents = first and cause == "invisible-character"
    return Finding(
        cause,
        {"sign": sign, "instead": signs[token], "code": f"U+{ord(sign):04X}"},
        "indent" if indents else "",
        line=token.line,
        token=token,
        fix=_indented_anew(scene, straight) if indents else straight,
    )


def _indented_anew(scene: Scene, straight: str) -> str | None:
    """Take a strange space in front of a line for one space, two or a step; for none above a block.

    None if Python could read it in more than one way: which of them was meant nobody knows.
    """
    found: dict[str, str] = {}
    in_block = any(row[-1].text in (":", "：") for row in scene.rows.values())
    for wide in ("  ", "    ") if in_block else ("",):
        code = straighten(_SPACES.sub(partial(_widened, wide), scene.code))[0]
        for text in (straight, code):
            if scene.stops_at(text) is None and (tree := parse(text)) is not None:
                found.setdefault(ast.dump(tree), text)
    return next(iter(found.values())) if len(found) == 1 else None


def odd_digit(scene: Scene) -> Finding | None:
    """`x²`, `w₁`, `3½`: letters and digits for Unicode, and for Python neither."""
    for token in scene.row:
        if token.kind not in ("name", "number"):
            continue
        for i, sign in enumerate(token.text):
            if not sign.isascii() and not f"_{sign}".isidentifier():
                drawn = unicodedata.decomposition(sign).partition(" ")[0]
                variant = {"<super>": "raised", "<sub>": "lowered"}.get(drawn, "acts")
                place = Token("other", sign, token.start + i, token.line)
                return Finding("stray-character", {"sign": sign}, variant, token=place)
    return None


def _widened(wide: str, space: re.Match[str]) -> str:
    return wide * len(space[0])


def straighten(code: str) -> tuple[str, dict[Token, str]]:
    """Write Python's own signs for the strange ones; what is in quotes or a comment stays."""
    tokens = tokenize(code)
    new = {token: text for token in tokens if (text := _straight(token)) is not None}
    new |= _wide_brackets(tokens, new)
    signs = {
        token: text if token.kind == "other" else next(x for x in text if x in "\"'")
        for token, text in new.items()
    }
    return change(code, *((token.start, token.end, text) for token, text in new.items())), signs


def _wide_brackets(tokens: list[Token], new: dict[Token, str]) -> dict[Token, str]:
    """`values[0】` closes what is open; what `【` opens is certain only where a value begins."""
    waiting: list[str] = []
    found: dict[Token, str] = {}
    for i, token in enumerate(tokens):
        before = tokens[i - 1] if i else None
        text = new.get(token, token.text)
        if text in ("【", "〔"):
            after_value = before is not None and (
                before.is_word() or before.kind == "text" or before.text in (")", "]", "}")
            )
            waiting.append("" if after_value else "]")
            if not after_value:
                found[token] = "["
        elif text in ("】", "〕"):
            if closes := waiting.pop() if waiting else "":
                found[token] = closes
        elif text in ("(", "[", "{"):
            waiting.append({"(": ")", "[": "]", "{": "}"}[text])
        elif text in (")", "]", "}") and waiting:
            waiting.pop()
    return found


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
    return "look-alike" if sign in _LOOK_ALIKES or sign in "【】〔〕" else "full-width"

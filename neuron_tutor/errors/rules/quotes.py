"""Rules for quotes: one that is missing, one too many inside of a text, braces in f-strings."""

import re
from collections.abc import Iterator

from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.spelling import BUILTINS
from neuron_tutor.errors.tokens import Token


def quote_inside_text(scene: Scene) -> Finding | None:
    """'it's a storm': the text ends earlier than its writer thought."""
    row = scene.row
    for i, token in enumerate(row[:-1]):
        following = row[i + 1]
        if token.kind != "text" or following.kind != "name" or following.start != token.end:
            continue
        quote = token.text[-1]
        begin = token.start + token.text.index(quote)
        line_end = _line_end(scene.code, token.start)
        last = scene.code.rfind(quote, token.end, line_end)
        if last < 0 or scene.code[begin + 1] == quote:
            continue
        line = scene.code[scene.code.rfind("\n", 0, begin) + 1 : line_end]
        if quote == '"' and line.count(quote) % 2:
            continue  # one of them is missing; an apostrophe is the odd one of its kind
        inner = scene.code[begin + 1 : last]
        other = "'" if quote == '"' else '"'
        fixed = inner if other not in inner else inner.replace(quote, "\\" + quote)
        mark = other if other not in inner else quote
        fix = scene.code[:begin] + mark + fixed + mark + scene.code[last + 1 :]
        return Finding("quote-inside-text", {"quote": quote, "other": other}, token=token, fix=fix)
    return None


def unclosed_quote(scene: Scene) -> Finding | None:
    """A text whose second quote is missing, or whose first."""
    token = next((token for token in scene.tokens if token.kind == "open"), None)
    if token is None:
        return None
    quote = token.text.lstrip("rRbBfFuU")[0]
    if token.text.lstrip("rRbBfFuU").startswith(quote * 3):
        return Finding("unclosed-quote", {"quote": quote * 3}, "long", line=token.line, token=token)
    fixes = [
        *_opened(scene, token, quote),
        *_before_a_name(scene, token, quote),
        *_closed(scene.code, token, quote),
    ]
    if any(other.kind == "text" and other.end == token.start for other in scene.tokens):
        fixes = []  # `"middle ""`: perhaps one of them is too many
    fix = next((code for code in fixes if scene.gets_further(code)), None)
    return Finding("unclosed-quote", {"quote": quote}, line=token.line, token=token, fix=fix)


def f_string_brace(scene: Scene) -> Finding | None:
    """A brace of an f-string that is not closed, or has nothing in it."""
    if "f-string" not in scene.message:
        return None
    token = next((t for t in scene.row if t.kind == "text" and "f" in t.text[:2].lower()), None)
    empty = token is not None and "{}" in token.text.replace(" ", "")
    return Finding("f-string-brace", variant="empty" if empty else "", token=token)


def _closed(code: str, token: Token, quote: str) -> Iterator[str]:
    """Put the quote before what closes the line, before less and less of it."""
    text = token.text
    if text[-1] in "\"'" and len(text) > 2:
        yield code[: token.end - 1] + quote + code[token.end :]
    for tail in ("):", ")", "]", ")"):
        stripped = text.rstrip()
        if stripped.endswith(tail) and len(stripped) > len(tail):
            place = token.start + len(stripped) - len(tail)
            if stripped[-len(tail) - 1] in "\"'":
                yield code[: place - 1] + quote + code[place:]
            yield code[:place] + quote + code[place:]
    yield code[: token.end] + quote + code[token.end :]


def _before_a_name(scene: Scene, token: Token, quote: str) -> Iterator[str]:
    """print("level:, level): what follows the comma is a name of the reader, and no text."""
    own = {other.text for other in scene.tokens if other.is_word()} | scene.names()
    for found in re.finditer(r", *([^\W\d]\w*)", token.text):
        if found[1] in own or found[1] in BUILTINS:
            place = token.start + found.start()
            yield scene.code[:place] + quote + scene.code[place:]


def _opened(scene: Scene, token: Token, quote: str) -> Iterator[str]:
    """print(storm") : nothing but brackets behind the quote, so the first one is missing."""
    if token.text[1:].strip(" )]}:,"):
        return
    for before in reversed(scene.rows[token.line]):
        if before.start < token.start and before.text in ("(", "[", "{", "=", ",", "+"):
            start = before.end
            while scene.code[start] == " ":
                start += 1
            yield scene.code[:start] + quote + scene.code[start:]
            return


def _line_end(code: str, start: int) -> int:
    end = code.find("\n", start)
    return len(code) if end < 0 else end

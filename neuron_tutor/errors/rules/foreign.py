"""Rules for what comes from elsewhere: other languages, the terminal, a copied prompt."""

import re
from collections.abc import Iterator
from itertools import pairwise

from neuron_tutor.errors.edits import change
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.tokens import Token

_SIGNS = {
    "&&": "and", "||": "or", "===": "==", "!==": "!=", "<>": "!=",
    "=>": ">=", "=<": "<=", "=!": "!=",
}  # fmt: skip
_TOGETHER = ("+=", "-=", "*=", "/=", "==", "!=", "<=", ">=", "**", "//")
_SWAPPED = ("=>", "=<", "=!")
_TYPES = ("int", "float", "double", "string", "str", "bool", "var", "let", "const", "auto", "char")
_FUNCTIONS = ("function", "func", "fn", "fun", "sub")
# Words that begin a line in other languages, for which Python has no single word.
ELSEWHERE = ("switch", "case", "do", "until", "unless", "repeat", "loop", "begin", "default")
_PROGRAMS = (
    "pip", "pip3", "python", "python3", "py", "conda", "cd", "ls", "git", "npm", "uv", "mkdir",
    "sudo", "apt", "brew", "source", "jupyter", "pytest", "curl", "wget", "chmod",
)  # fmt: skip
# A word, a space, and an option, a path, a file or a text: `python -m venv`, `cd ..`, `ls ~/data`.
_COMMAND = re.compile(
    r"[ \t]*[!%$]?[\w]+[ \t]+(?:--?[A-Za-z]|\.\.?(?:[/\\]|\s*$)|[~/.][\w/]|[\"'])"
)
_PROMPT = re.compile(r"^(?:>>> ?|\.\.\. ?|(?:In|Out) ?\[\d+\]: ?)", re.MULTILINE)


def prompt_copied(scene: Scene) -> Finding | None:
    """The `>>>` of an example was copied along."""
    if not _PROMPT.match(_line(scene, scene.stops[0])):
        return None
    fix = _PROMPT.sub("", scene.code)
    prompt = _line(scene, scene.stops[0]).split(" ")[0]
    return Finding("prompt-copied", {"prompt": prompt}, fix=fix)


def prompt_of_a_notebook(scene: Scene) -> Finding | None:
    """`In [1]: x = 3` reads as a name with a note about its type, and `ls -l` subtracts."""
    name = getattr(scene.error, "name", None)
    row = [token.text for token in scene.here]
    if name == "get_ipython":
        return Finding("notebook-line", {"command": "get_ipython()"}, "magic")
    alone = row == [name] or _COMMAND.match(_line(scene, scene.line or 0))
    if name in _PROGRAMS and row[:1] == [name] and alone:
        return Finding("terminal-command", {"program": name})
    if getattr(scene.error, "name", None) not in ("In", "Out") or scene.line is None:
        return None
    found = _PROMPT.match(_line(scene, scene.line))
    if found is None:
        return None
    return Finding("prompt-copied", {"prompt": found[0].strip()}, fix=_PROMPT.sub("", scene.code))


def terminal_command(scene: Scene) -> Finding | None:
    """`pip install …` belongs into a terminal."""
    row = [token for token in scene.row if token.text not in ("!", "%", "$")]
    if len(row) < 2 or row[0].text not in _PROGRAMS or row[0].text in scene.names():
        return None
    words = row[1].is_word() and all(token.text != "=" for token in row)
    if not words and not _COMMAND.match(_line(scene, row[0].line)):
        return None
    variant = "pip" if "pip" in row[0].text else ""
    return Finding("terminal-command", {"program": row[0].text}, variant, token=row[0])


def comment_of_another_language(scene: Scene) -> Finding | None:
    """`// text` divides in Python."""
    for token in scene.row:
        if token.text == "//":
            fix = change(scene.code, (token.start, token.end, "#"))
            if scene.gets_further(fix):
                return Finding("comment-of-another-language", token=token, fix=fix)
    return None


def braces(scene: Scene) -> Finding | None:
    """`if (x > 1) {` opens no block in Python."""
    opened = [
        line
        for line, row in scene.rows.items()
        if row[-1].text == "{"
        and row[0].text in ("if", "else", "for", "while", "def", "class", "function", "}")
    ]
    if not opened or opened[0] > scene.stops[0]:
        return None
    return Finding("braces-of-another-language", line=opened[0], token=scene.rows[opened[0]][-1])


def sign_of_another_language(scene: Scene) -> Finding | None:
    """`&&`, `===`, `!done`, and comparisons the wrong way round: `=>`."""
    for start, end, sign in _pairs(scene.row):
        instead = _SIGNS.get(sign)
        if sign == "!":
            instead = "not "
        if instead is None:
            continue
        padded = f" {instead} " if instead.isalpha() else instead
        fix = change(scene.code, (start, end, padded))
        fix = re.sub(rf" +{instead} +", f" {instead} ", fix) if instead.isalpha() else fix
        if scene.gets_further(fix):
            cause = "swapped-comparison" if sign in _SWAPPED else "operator-of-another-language"
            token = Token("sign", sign, start, scene.stops[0])
            return Finding(cause, {"sign": sign, "instead": instead.strip()}, token=token, fix=fix)
    return None


def sign_in_two_parts(scene: Scene) -> Finding | None:
    """`w1 - = 0.01`: the two signs belong together."""
    for one, two in pairwise(scene.row):
        sign = one.text + two.text
        if one.end < two.start and sign in _TOGETHER:
            fix = change(scene.code, (one.end, two.start, ""))
            if scene.gets_further(fix):
                token = Token("sign", scene.code[one.start : two.end], one.start, one.line)
                return Finding("operator-in-two-parts", {"sign": sign}, token=token, fix=fix)
    return None


def plus_plus(scene: Scene) -> Finding | None:
    """`x++` is `x += 1`."""
    row = scene.row
    for one, two in pairwise(row):
        if one.text == two.text and one.text in "+-" and one.end == two.start:
            name = _left_of(scene.code, one)
            fix = change(scene.code, (one.start, two.end, f" {one.text}= 1"))
            words = {"name": name, "sign": one.text}
            both = Token("sign", one.text * 2, one.start, one.line)
            return Finding("plus-plus", words, token=both, fix=fix)
    return None


def word_of_another_language(scene: Scene) -> Finding | None:
    """`function f()`, `var x = 1`, `for (i = 0; …)`, `if … then`."""
    row = scene.row
    if len(row) < 2:
        return None
    first, second = row[0], row[1]
    if first.text == "for" and second.text == "(" and any(token.text == ";" for token in row):
        return Finding("word-of-another-language", {"word": "for (…; …; …)"}, "for", token=first)
    changes = dict(_translated(row))
    for token, (start, end, new) in changes.items():
        fix = change(scene.code, (start, end, new))
        if scene.gets_further(fix):
            words = {"word": token.text, "instead": new.strip()}
            variant = "" if new.strip() else "drop"
            return Finding("word-of-another-language", words, variant, token=token, fix=fix)
    return None


def _translated(row: list[Token]) -> Iterator[tuple[Token, tuple[int, int, str]]]:
    if row[0].text in _FUNCTIONS:
        yield row[0], (row[0].start, row[0].end, "def")
    if row[0].text in _TYPES and row[1].kind == "name":
        yield row[0], (row[0].start, row[1].start, "")
    for token, following in zip(row, [*row[1:], None]):
        if token.text == "new" and following is not None:
            yield token, (token.start, following.start, "")
        if token.text in ("then", "do", "begin"):
            end = token.end
            yield token, (token.start, end, "" if following else ":")


def _pairs(row: list[Token]) -> Iterator[tuple[int, int, str]]:
    """Signs that stand side by side without a space, the longest first; and a lone `!`."""
    for i, token in enumerate(row):
        joined, end = token.text, token.end
        if token.kind not in ("sign", "other"):
            continue
        for following in row[i + 1 : i + 3]:
            if following.start != end or following.kind not in ("sign", "other"):
                break
            joined, end = joined + following.text, following.end
            if joined in _SIGNS:
                yield token.start, end, joined
        if token.text == "!":
            yield token.start, token.end, "!"


def _left_of(code: str, token: Token) -> str:
    start = code.rfind("\n", 0, token.start) + 1
    return code[start : token.start].strip()


def _line(scene: Scene, number: int) -> str:
    lines = scene.code.split("\n")
    return lines[number - 1] if 1 <= number <= len(lines) else ""


READING = (
    comment_of_another_language,
    braces,
    word_of_another_language,
    plus_plus,
    sign_of_another_language,
    sign_in_two_parts,
)

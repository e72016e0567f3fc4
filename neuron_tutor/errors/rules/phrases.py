"""Rules for what stands inside of a line: keywords, names, numbers, and their order."""

import builtins
import re
import unicodedata
from itertools import pairwise
from keyword import kwlist

from neuron_tutor.errors.edits import change
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.rules.foreign import ELSEWHERE
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.spelling import BUILTINS, closest
from neuron_tutor.errors.tokens import Token

_STARTERS = (
    "if", "elif", "else", "for", "while", "def", "class", "return", "import", "from", "try",
    "except", "finally", "with", "break", "continue", "pass", "global", "assert", "raise", "del",
    "lambda",
)  # fmt: skip
_INSIDE = ("in", "and", "or", "not", "is", "if", "else", "import", "from", "as", "lambda")
_DANGLING = frozenset((
    "=", "+", "-", "*", "/", "//", "%", "**", "<", ">", "<=", ">=", "==", "!=", "+=", "-=", "*=",
    "/=", ".", "and", "or", "not", "in", "is", "if", "else",
))  # fmt: skip


_AFTER_A_NAME = frozenset("()[]{}.,:;=+-*/%<>@&|^!~") | _DANGLING | {*kwlist}
_IN_VALUES = frozenset((".", ",", "=", "(", "[", "{", ")", "]", "}"))
_ENDS_VALUES = {*kwlist} - {"True", "False", "None"}


def misspelt_keyword(scene: Scene) -> Finding | None:
    """`whlie`, `If`, `improt`: a keyword with a slip in it."""
    row = scene.row
    for i, token in enumerate(row):
        if not token.is_word() or token.text in ELSEWHERE:
            continue
        word = closest(token.text, _STARTERS if i == 0 else _INSIDE)
        if word is None and i == 2 and row[0].text == "for":
            word = "in"
        if word is None:
            continue
        fix = change(scene.code, (token.start, token.end, word))
        if scene.gets_further(fix):
            words = {"typed": token.text, "word": word}
            return Finding("misspelt-keyword", words, token=token, fix=fix)
    return None


def print_without_brackets(scene: Scene) -> Finding | None:
    """`print "storm"` was right in Python 2."""
    row = scene.row
    if len(row) < 2 or row[0].text != "print" or row[1].text in ("(", "=", ".", "["):
        return None
    if row[1].kind == "other":
        return None  # that may be a bracket of another kind
    inside = scene.code[row[1].start : row[-1].end]
    fix = change(scene.code, (row[0].end, row[-1].end, f"({inside})"))
    return Finding("print-without-brackets", {"inside": inside}, token=row[0], fix=fix)


def call_without_brackets(scene: Scene) -> Finding | None:
    """`for i in range 4:` and `n = len rows`: what is called has no brackets."""
    row = scene.row
    own = {name.text for word, name in pairwise(scene.tokens) if word.text == "def"}
    for i, (name, first) in enumerate(pairwise(row)):
        value = scene.namespace.get(name.text, getattr(builtins, name.text, None))
        known = callable(value) or name.text in own
        dotted = i > 0 and row[i - 1].text == "."
        if name.kind != "name" or dotted or not known or first.text in _AFTER_A_NAME:
            continue
        end = _last_given(row[i + 1 :])
        inside = scene.code[first.start : end.end]
        fix = change(scene.code, (name.end, end.end, f"({inside})"))
        if scene.gets_further(fix):
            words = {"name": name.text, "inside": inside}
            return Finding("call-without-brackets", words, token=name, fix=fix)
    return None


def _last_given(rest: list[Token]) -> Token:
    """Find where the values end: `abs x > 2` asks whether `abs(x)` is large."""
    depth, last = 0, rest[0]
    for token in rest:
        depth += (token.text in ("(", "[", "{")) - (token.text in (")", "]", "}"))
        ends = token.text in _ENDS_VALUES or (token.kind == "sign" and token.text not in _IN_VALUES)
        if depth < 0 or (depth == 0 and ends):
            return last
        last = token
    return last


def import_order(scene: Scene) -> Finding | None:
    """`import Neuron from neuron` is how another language says it."""
    row = scene.row
    words = [token.text for token in row]
    if not row or words[0] != "import" or "from" not in words[2:]:
        return None
    at = words.index("from")
    names = scene.code[row[1].start : row[at - 1].end].strip("{} ")
    module = scene.code[row[at + 1].start : row[-1].end] if at + 1 < len(row) else ""
    fix = change(scene.code, (row[0].start, row[-1].end, f"from {module} import {names}"))
    return Finding("import-order", {"module": module, "names": names}, token=row[0], fix=fix)


def outside(scene: Scene) -> Finding | None:
    """A return outside of a function, a break outside of a loop."""
    if scene.tree is None or not scene.row:
        return None  # these are found only in code that reads well otherwise
    word = next((t for t in scene.row if t.text in ("return", "yield", "break", "continue")), None)
    if word is None:
        return None
    if word.text in ("break", "continue"):
        return Finding("break-outside", {"word": word.text}, token=word)
    return Finding("return-outside", {"word": word.text}, token=word, fix=_indented(scene))


def _indented(scene: Scene) -> str | None:
    """Put the return as deep as the line above it, if that one is deeper."""
    lines = scene.code.split("\n")
    at = scene.stops[0] - 1
    above = lines[at - 1] if at else ""
    depth = len(above) - len(above.lstrip())
    if not depth or lines[at][:1].isspace():
        return None
    return "\n".join([*lines[:at], " " * depth + lines[at], *lines[at + 1 :]])


def arguments(scene: Scene) -> Finding | None:
    """Parameters and arguments in an order that Python does not allow, or twice."""
    message = scene.message
    if "follows default argument" in message or "follows parameter with a default" in message:
        return Finding("default-before-plain")
    if "follows keyword argument" in message:
        return Finding("keyword-before-plain")
    twice = re.search(r"duplicate argument '(\w+)'|keyword argument repeated: (\w+)", message)
    if twice:
        return Finding("name-twice", {"name": twice[1] or twice[2]})
    return None


def numbers(scene: Scene) -> Finding | None:
    """`1w`, `2w1`, `007`, `0.0.1`."""
    for i, token in enumerate(scene.row):
        if token.kind != "number":
            continue
        if re.fullmatch(r"0[0-9]+", token.text):
            plain = token.text.lstrip("0") or "0"
            fix = None
            if len(token.text) != 2:  # 05 may have been 0.5
                fix = change(scene.code, (token.start, token.end, plain))
            return Finding(
                "leading-zero", {"number": token.text, "plain": plain}, token=token, fix=fix
            )
        if token.text.count(".") > 1:
            return Finding("number-with-two-points", {"number": token.text}, token=token)
        glued = re.fullmatch(r"([0-9.]+)([^\W\d]\w*)", token.text)
        if glued and not re.fullmatch(
            r"[0-9.]+(?:[eEjJ]|[eE][0-9]+)[jJ]?|0[xXbBoO]\w+", token.text
        ):
            return _glued(scene, token, glued[1], glued[2], i)
    return None


def _glued(scene: Scene, token: Token, number: str, name: str, place: int) -> Finding:
    used = any(other.text == name for other in scene.tokens) or name in scene.names()
    row = scene.row
    if used and (place or len(row) < 2 or row[1].text != "="):
        fix = change(scene.code, (token.start, token.end, f"{number} * {name}"))
        words = {"left": number, "right": name}
        return Finding("missing-operator", words, token=token, fix=fix)
    return Finding("name-starts-with-digit", {"name": token.text}, token=token)


def assign_to_value(scene: Scene) -> Finding | None:
    """Something on the left of `=` that is no name: a number, a sum, a call; `learning-rate`."""
    row = scene.row
    places = [i for i, token in enumerate(row) if token.text == "="]
    if not places or "cannot assign" not in scene.message:
        return None
    left = row[: places[0]]
    text = scene.code[left[0].start : left[-1].end] if left else ""
    if re.fullmatch(r"[^\W\d]\w*(?:-[^\W\d]\w*)+", text):
        return _two_words(scene, text, "-")
    right = row[places[0] + 1 :]
    fix = None
    if len(right) == 1 and right[0].is_word() and not any(t.text == "(" for t in left):
        fix = change(scene.code, (left[0].start, right[0].end, f"{right[0].text} = {text}"))
    return Finding("assign-to-value", {"left": text}, token=left[0] if left else None, fix=fix)


def name_in_two_words(scene: Scene) -> Finding | None:
    """`learning rate = 0.01`, `def run training():`."""
    row = scene.row
    skip = 1 if row and row[0].text == "def" else 0
    words = []
    for token in row[skip:]:
        if not token.is_word():
            break
        words.append(token.text)
    after = row[skip + len(words)].text if len(row) > skip + len(words) else ""
    if len(words) < 2 or after != ("(" if skip else "=") or words[0] in BUILTINS:
        return None
    return _two_words(scene, " ".join(words), " ")


def _two_words(scene: Scene, name: str, between: str) -> Finding:
    one = name.replace(between, "_")
    fix = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", one, scene.code)
    return Finding("name-in-two-words", {"name": name, "one": one}, token=scene.row[0], fix=fix)


def unfinished_line(scene: Scene) -> Finding | None:
    """The line ends with a sign that something has to follow."""
    row = scene.row
    if row and row[-1].text == ":":
        row = row[:-1]
    ends = row[-1].text if len(row) > 1 else ""
    if ends in _DANGLING and row[0].kind != "sign":
        return Finding("unfinished-line", {"sign": row[-1].text}, token=row[-1])
    return None


def if_without_else(scene: Scene) -> Finding | None:
    """`1 if total > 1` asks and has no answer for the other case."""
    row = scene.row
    words = [token.text for token in row]
    if "if" not in words[1:] or "else" in words or "for" in words or words[0] == "else":
        return None
    at = words.index("if", 1)
    places = [(token.start, "else ") for token in row[at + 2 :]] + [(row[-1].end, " else 0")]
    for place, text in places:
        if scene.gets_further(change(scene.code, (place, place, text))):
            return Finding("if-without-else", token=row[at])
    return None


def backslash(scene: Scene) -> Finding | None:
    """A backslash outside of text: for a division, or a line break sign without quotes."""
    token = next((token for token in scene.row if token.text == "\\"), None)
    if token is None:
        return None
    rest, _, below = scene.code[token.end :].partition("\n")
    if not rest.strip() or rest.lstrip().startswith("#"):
        head = scene.code[: token.start].rstrip()
        fixes = [f"{head} \\\n{below}", f"{head}\n{below}"] if not rest.strip() else []
        fix = next((code for code in fixes if scene.stops_at(code) is None), None)
        return Finding("backslash", variant="end", token=token, fix=fix)
    divided = change(scene.code, (token.start, token.end, "/"))
    readable = scene.stops_at(divided) is None and scene.code[token.end :][:1] not in "ntr"
    return Finding("backslash", token=token, fix=divided if readable else None)


def stray_character(scene: Scene) -> Finding | None:
    """A sign that Python has no use for; it may be meant to do something to a value."""
    row = scene.row
    for i, token in enumerate(row):
        if token.kind == "other":
            words = {"sign": token.text}
            if not _only_decorates(row, i):
                return Finding("stray-character", words, "acts", token=token)
            fix = change(scene.code, (token.start, token.end, ""))
            return Finding("stray-character", words, token=token, fix=fix)
    return None


def _only_decorates(row: list[Token], i: int) -> bool:
    """Tell whether a sign ends a whole value, with nothing for it to act on: `print(1)?`."""
    before = row[i - 1] if i else None
    if before is None or unicodedata.category(row[i].text) not in ("Po", "So"):
        return False  # in the place of a value, or a sign that calculates: ∞, √4, 5€
    if before.kind == "number":
        return False  # a unit: 5°, 5‰
    ends = before.kind == "text" or before.is_word() or before.text in (")", "]", "}")
    return ends and all(token.text in (")", "]", "}", ",", ":") for token in row[i + 1 :])


READING = (
    outside,
    arguments,
    numbers,
    print_without_brackets,
    call_without_brackets,
    import_order,
    backslash,
    stray_character,
    misspelt_keyword,
    unfinished_line,
    if_without_else,
    name_in_two_words,
    assign_to_value,
)

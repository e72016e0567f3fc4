"""Rules for something that is not there: a name, a value, the first word of a line."""

from itertools import pairwise

from neuron_tutor.errors.edits import change
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.tokens import Token

# What cannot follow these words, because a name has to.
_NAME_AFTER = {
    "def": ("(", ":"),
    "class": ("(", ":"),
    "for": ("in", ","),
    "from": ("import",),
    "import": ("", ","),
    "as": ("", ":"),
}
_OPERATORS = frozenset((
    "=", "+", "-", "*", "/", "//", "%", "**", "<", ">", "<=", ">=", "==", "!=",
    "+=", "-=", "*=", "/=",
))  # fmt: skip
_BEFORE_VALUE = ("", "if", "elif", "while", "return", "and", "or", "not", "in", "(", "[", ",")
_NEVER_FIRST = _OPERATORS - {"+", "-", "*", "**"} | {"and", "or", "in", "is"}


def missing_name(scene: Scene) -> Finding | None:
    """`def (self):`, `for in data:`, `neuron.(1, 1)`, `.learn(1, 1, 0)`."""
    row = scene.row
    for i, token in enumerate(row):
        before = row[i - 1] if i else None
        after = row[i + 1].text if i + 1 < len(row) else ""
        if after in _NAME_AFTER.get(token.text, ()) or (token.text == "import" and not after):
            return Finding("missing-name", {"word": token.text}, token=token)
        if token.text == "." and row[0].text != "from":
            if before is None or not _is_value(before):
                return Finding("missing-name", {"word": "."}, "before", token=token)
            if not (after[:1].isalpha() or after[:1] == "_"):
                return Finding("missing-name", {"word": "."}, "after", token=token)
    return None


def empty_place(scene: Scene) -> Finding | None:
    """`predict(, 1)`, `[1, , 0]`, `Neuron(seed=)`, `if > 1:`, `weights[]`."""
    row = scene.row
    if row and row[0].text in ("*", "**", "//"):
        return None  # a decoration, not a calculation
    for i, two in enumerate(row):
        left = row[i - 1].text if i else ""
        indexed = i > 1 and _is_value(row[i - 2])
        if _is_gap(left, two.text) or (left + two.text == "[]" and indexed):
            values = {"left": left, "right": two.text}
            return Finding("empty-place", values, _side(left, two.text), token=two)
    if row and row[-1].text == "," and row[0].text in ("from", "import"):
        return Finding("missing-name", {"word": ","}, token=row[-1])
    return None


def _is_gap(left: str, right: str) -> bool:
    """Tell whether a value has to stand between two signs."""
    if right == ",":
        return left in ("(", "[", "{", ",", ":") or left in _OPERATORS
    if right in (")", "]", "}"):
        return left in _OPERATORS or left in ("in", "and", "or", "not") or left + right == ":}"
    if right in ("*", "**", "for", "if", "else"):
        return left in _OPERATORS or left + right == "returnif"
    starts = left in _OPERATORS or left in _BEFORE_VALUE
    return (right in _NEVER_FIRST and starts) or left + right in ("{:", ",:")


def _side(left: str, right: str) -> str:
    if left + right == "returnif":
        return "return"
    return "" if left else "first"


def first_word_left_out(scene: Scene) -> Finding | None:
    """`predict(self, x1):` without def, `row in data:` without for, `total > 1:` without if."""
    row = scene.row
    if len(row) < 2 or row[-1].text != ":" or not row[0].is_word():
        return None
    words = [token.text for token in row]
    if "in" in words:
        word = "for"
    elif words[1] == "(" and words[-2] == ")":
        word = "def"
    elif len(row) > 2:
        word = "if"
    elif row[0].text.islower():  # `do:`, `loop:`
        return None
    else:
        word = "class"
    fix = change(scene.code, (row[0].start, row[0].start, f"{word} "))
    if not scene.gets_further(fix):
        return None
    return Finding("first-word-left-out", {"word": word}, token=row[0], fix=fix)


def import_left_out(scene: Scene) -> Finding | None:
    """`from neuron Neuron`."""
    row = scene.row
    if len(row) < 3 or row[0].text != "from" or any(token.text == "import" for token in row):
        return None
    fix = change(scene.code, (row[2].start, row[2].start, "import "))
    if not row[2].is_word() or not scene.gets_further(fix):
        return None
    words = {"module": row[1].text, "names": row[2].text}
    return Finding("import-order", words, "left-out", token=row[0], fix=fix)


def _is_value(token: Token) -> bool:
    return token.kind in ("text", "number") or token.is_word() or token.text in (")", "]", "}")


def dictionary_colon(scene: Scene) -> Finding | None:
    """`{"clouds" = 1}`, `{"clouds" 1}`."""
    for one, two in pairwise(scene.row):
        if one.kind not in ("text", "name", "number"):
            continue
        end = two.end if two.text == "=" else two.start
        fix = change(scene.code, (one.end, end, ": " if two.text != "=" else ":"))
        if two.text != ":" and _in_braces(scene, one) and scene.gets_further(fix):
            words = {"key": one.text}
            return Finding("dictionary-colon", words, token=one, fix=fix)
    return None


def _in_braces(scene: Scene, place: Token) -> bool:
    """Tell whether the innermost bracket that is open there is a brace."""
    opened = []
    for token in scene.tokens:
        if token.start >= place.start:
            break
        if token.text in ("(", "[", "{"):
            opened.append(token.text)
        elif token.text in (")", "]", "}") and opened:
            opened.pop()
    return opened[-1:] == ["{"]


READING = (missing_name, empty_place, first_word_left_out, import_left_out)

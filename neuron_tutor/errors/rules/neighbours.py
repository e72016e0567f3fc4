"""Rules for two things side by side with nothing between them: a comma, a sign, quotes left out."""

from collections.abc import Iterator
from itertools import pairwise
from keyword import iskeyword

from neuron_tutor.errors.edits import change, cut
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.rules.brackets import PAIRS
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.spelling import BUILTINS
from neuron_tutor.errors.tokens import Token


def missing_quotes(scene: Scene) -> Finding | None:
    """`print(hello neuron)`: words in brackets that nobody has defined."""
    known = scene.names() | BUILTINS
    for run in _runs_of_words(scene.row):
        if any(token.text in known for token in run):
            continue
        text = scene.code[run[0].start : run[-1].end]
        fix = change(scene.code, (run[0].start, run[-1].end, f'"{text}"'))
        if scene.gets_further(fix):
            return Finding("missing-quotes", {"text": text}, "words", token=run[0], fix=fix)
    return None


def missing_between(scene: Scene) -> Finding | None:
    """A comma, an operator or a line break is missing between two values."""
    depth = 0
    for one, two in pairwise(scene.tokens):
        if one.kind == "sign":
            depth += (one.text in "([{") - (one.text in ")]}")
        if one.line > scene.stops[0]:
            break
        if _ends_value(one) and _begins_value(two) and not _is_call(one, two):
            finding = _inside(scene, one, two) if depth > 0 else _outside(scene, one, two)
            if finding:
                return finding
    return None


def missing_sign(scene: Scene) -> Finding | None:
    """`if clouds 1:`: some sign is missing between two values, whichever it was."""
    for one, two in pairwise(scene.row):
        if _ends_value(one) and _begins_value(two) and not _is_call(one, two):
            fix = change(scene.code, (one.end, two.start, " == "))
            if scene.gets_further(fix):
                words = {"left": _whole(scene, one), "right": two.text}
                return Finding("missing-operator", words, "any", token=two)
    return None


def _inside(scene: Scene, one: Token, two: Token) -> Finding | None:
    """Inside of brackets: `[1 0]`, `print("w1:" w1)`, but `print((x + 1) w1)`."""
    if one.text == ")" and two.kind in ("name", "number"):
        return _operator(scene, one, two)
    return _comma(scene, one, two)


def _outside(scene: Scene, one: Token, two: Token) -> Finding | None:
    row = scene.rows[one.line]
    if one.line != two.line or (one is row[0] and one.kind == "name"):
        return None  # a name alone is no instruction
    after = row[row.index(two) + 1].text if two is not row[-1] else ""
    if one.text == ")" or (one.kind == "number" and two.kind == "name" and after not in ("=", "(")):
        return _operator(scene, one, two)
    if row[0].text == "for":
        before = row[: row.index(one)]  # not `for i in range 3:`
        return None if any(token.text == "in" for token in before) else _comma(scene, one, two)
    start = scene.code.rfind("\n", 0, row[0].start) + 1
    lines = "\n" + scene.code[start : row[0].start]
    if scene.gets_further(change(scene.code, (one.end, two.start, lines))):
        return Finding("two-statements", {"second": two.text}, line=one.line, token=two)
    return None


def _comma(scene: Scene, one: Token, two: Token) -> Finding | None:
    if two.text == "{" and one.kind == "name":
        return None  # some other bracket was meant
    fix = change(scene.code, (one.end, one.end, ","))
    words = {"left": one.text, "right": two.text}
    if scene.gets_further(fix):
        return Finding("missing-comma", words, line=one.line, token=one, fix=fix)
    return None


def _operator(scene: Scene, one: Token, two: Token) -> Finding | None:
    fix = change(scene.code, (one.end, two.start, " * "))
    words = {"left": _whole(scene, one), "right": two.text}
    if scene.gets_further(fix):
        return Finding("missing-operator", words, line=one.line, token=two, fix=fix)
    return None


def _whole(scene: Scene, token: Token) -> str:
    """The bracket together with what it closes."""
    depth = 0
    for other in reversed(scene.tokens[: scene.tokens.index(token) + 1]):
        depth += (other.text in PAIRS.values()) - (other.text in PAIRS)
        if depth == 0:
            return cut(scene.code[other.start : token.end])
    return token.text


def _is_call(one: Token, two: Token) -> bool:
    callable_ = one.kind == "name" or one.text in (")", "]")
    return two.text in ("(", "[") and callable_ and one.line == two.line


def _ends_value(token: Token) -> bool:
    return token.kind in ("number", "text") or token.is_word() or token.text in (")", "]", "}")


def _begins_value(token: Token) -> bool:
    if token.kind == "name" and iskeyword(token.text):
        return token.text in ("True", "False", "None", "not")
    return token.kind in ("number", "text", "name") or token.text in ("(", "[", "{")


def _runs_of_words(row: list[Token]) -> Iterator[list[Token]]:
    """Find two or more words in a row that fill a place in brackets or behind `=`."""
    run: list[Token] = []
    before = ""
    for token in row:
        if token.is_word():
            run.append(token)
            continue
        if len(run) > 1 and before in ("(", ",", "=", "==", "+") and token.text in (")", ",", ":"):
            yield run
        run, before = [], token.text


READING = (missing_quotes, missing_between, missing_sign)

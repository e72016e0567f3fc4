"""Rules for brackets: opened and not closed, closed and not opened, closed by the wrong one."""

import ast
from collections.abc import Iterator
from itertools import pairwise

from neuron_tutor.errors.edits import change, parse
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.tokens import Token

PAIRS = {"(": ")", "[": "]", "{": "}"}


def brackets(scene: Scene) -> Finding | None:
    """Find the first bracket without its partner."""
    waiting: list[Token] = []
    for token in scene.tokens:
        if token.kind != "sign":
            continue
        if token.text in PAIRS:
            waiting.append(token)
        elif token.text in PAIRS.values():
            if not waiting:
                return _extra(token, scene)
            if PAIRS[waiting[-1].text] != token.text:
                return _open_row(waiting, token, scene) or _wrong(waiting[-1], token, scene)
            waiting.pop()
    return (_open_row(waiting, None, scene) or _unclosed(waiting[0], scene)) if waiting else None


def _open_row(waiting: list[Token], until: Token | None, scene: Scene) -> Finding | None:
    """A row of a table that is not closed, while the next row begins with the same bracket."""
    for line in sorted(scene.rows):
        row, following = scene.rows[line], scene.rows.get(line + 1, [])
        if line <= waiting[0].line or (until and line >= until.line) or not following:
            continue
        depth = sum((token.text in PAIRS) - (token.text in PAIRS.values()) for token in row)
        if depth == 1 and row[0].text == following[0].text and row[0].text in ("(", "["):
            return _unclosed(row[0], scene)
    return None


def _unclosed(token: Token, scene: Scene) -> Finding:
    close = PAIRS[token.text]
    fixes = () if _is_doubled(scene, token) else _closings(scene, token)
    fix = next((code for code in fixes if scene.stops_at(code) is None), None)
    return Finding(
        "unclosed-bracket",
        {"bracket": token.text, "closing": close},
        line=token.line,
        token=token,
        fix=fix,
    )


def _is_doubled(scene: Scene, opened: Token) -> bool:
    """Tell whether a `((` behind it may be one bracket too many: the inner pair is all there is."""
    tokens = [token for token in scene.tokens if token.start >= opened.start]
    for i, (one, two) in enumerate(pairwise(tokens)):
        if one.text not in PAIRS or two.text != one.text or one.end != two.start:
            continue
        depth = 0
        for inner, behind in zip(tokens[i + 1 :], [*tokens[i + 2 :], None]):
            if inner.kind == "sign":
                depth += (inner.text in PAIRS) - (inner.text in PAIRS.values())
            if depth == 0:
                alone = behind is None or behind.line > inner.line
                if alone or (behind is not None and behind.text in PAIRS.values()):
                    return True
                break
    return False


def _closings(scene: Scene, opened: Token) -> Iterator[str]:
    """Close the bracket at the end of its line, else of one of the next lines."""
    close = PAIRS[opened.text]
    for line in sorted(line for line in scene.rows if line >= opened.line)[:8]:
        last = scene.rows[line][-1]
        place = last.start if last.text in (":", ",") else last.end
        yield scene.code[:place] + close + scene.code[place:]


def _extra(token: Token, scene: Scene) -> Finding:
    opening = next(key for key, value in PAIRS.items() if value == token.text)
    without = change(scene.code, (token.start, token.end, ""))
    fix = None if _mixes_rows(without, token) else without
    return Finding(
        "extra-bracket",
        {"bracket": token.text, "opening": opening},
        line=token.line,
        token=token,
        fix=fix,
    )


def _mixes_rows(fix: str, extra: Token) -> bool:
    """`[[1, 2], 2, 2]`: rows beside numbers show that a bracket was lost further on the left."""
    tree = parse(fix)
    for node in ast.walk(tree) if tree else ():
        if isinstance(node, ast.List | ast.Tuple) and node.end_lineno == extra.line:
            kinds = {isinstance(item, ast.List | ast.Tuple) for item in node.elts}
            if len(kinds) > 1 or (isinstance(node, ast.Tuple) and kinds == {True}):
                return True
    return False


def _wrong(opened: Token, closed: Token, scene: Scene) -> Finding:
    right = PAIRS[opened.text]
    fixes = [
        change(scene.code, (closed.start, closed.end, right)),
        change(scene.code, (closed.start, closed.start, right)),
    ]
    around = scene.code[: opened.start][-1:] + scene.code[opened.end : opened.end + 1]
    if opened.text in around:
        fixes = []  # `values[[2)`: perhaps one was opened too many
    return Finding(
        "wrong-bracket",
        {"bracket": opened.text, "closing": right, "found": closed.text},
        line=closed.line,
        related=opened.line if opened.line != closed.line else None,
        token=closed,
        fix=next((code for code in fixes if scene.stops_at(code) is None), None),
    )

"""Rules for lines that open a block: if, else, for, while, def, class, try."""

import ast
from collections.abc import Iterator
from keyword import iskeyword

from neuron_tutor.errors.edits import change
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.scene import Scene
from neuron_tutor.errors.tokens import Token

HEADERS = ("if", "elif", "else", "for", "while", "def", "class", "try", "except", "finally", "with")


def missing_colon(scene: Scene) -> Finding | None:
    """The line opens a block and has no colon at its end, or not where the block begins."""
    for line, row in scene.rows.items():
        if line > scene.stops[0] or row[0].text not in HEADERS or row[-1].text == ":":
            continue
        fix = next((code for code in _colons(scene, row) if scene.gets_further(code)), None)
        if fix:
            words = {"keyword": row[0].text}
            return Finding("missing-colon", words, line=line, token=row[-1], fix=fix)
    return None


def _colons(scene: Scene, row: list[Token]) -> Iterator[str]:
    last = row[-1]
    if last.text in (";", ",", ".", "="):
        yield change(scene.code, (last.start, last.end, ":"))
    yield change(scene.code, (last.end, last.end, ":"))
    for token in row[2:][:8]:
        if token.kind == "name":
            before = scene.code[: token.start].rstrip(" ")
            yield before + ": " + scene.code[token.start :]


def equals_in_condition(scene: Scene) -> Finding | None:
    """`if x = 1:` stores where it should compare."""
    row = scene.row
    if not row or row[0].text not in ("if", "elif", "while"):
        return None
    single = [token for token in row if token.text == "="]
    if not single:
        return None
    fix = change(scene.code, *((token.start, token.end, "==") for token in single))
    if not scene.gets_further(fix):
        return None
    return Finding("equals-in-condition", {"keyword": row[0].text}, token=single[0], fix=fix)


def else_if(scene: Scene) -> Finding | None:
    """`else if` and `elseif` are one short word in Python; `else` alone takes no condition."""
    row = scene.row
    if not row:
        return None
    if row[0].text in ("elseif", "elsif", "elsif", "elif_"):
        return _elif(scene, row[0].start, row[0].end, row[0].text)
    if row[0].text != "else" or len(row) < 2:
        return None
    if row[1].text == "if":
        return _elif(scene, row[0].start, row[1].end, "else if")
    if row[1].text != ":" and row[-1].text == ":":
        return Finding("else-with-condition", token=row[1])
    return None


def _elif(scene: Scene, start: int, end: int, typed: str) -> Finding:
    fix = change(scene.code, (start, end, "elif"))
    token = Token("name", scene.code[start:end], start, scene.stops[0])
    return Finding("else-if", {"typed": typed}, token=token, fix=fix)


def else_without_if(scene: Scene) -> Finding | None:
    """An else that belongs to no if: another line stands between, or it stands too deep."""
    row = scene.row
    if not row or row[0].text not in ("else", "elif") or not _stops_at(scene, row[0]):
        return None
    start = scene.code.rfind("\n", 0, row[0].start) + 1
    depths = {row[0].start - start - step for step in (4, 8)} & set(range(100))
    fixes = [scene.code[:start] + " " * depth + scene.code[row[0].start :] for depth in depths]
    fix = next((code for code in fixes if scene.stops_at(code) is None), None)
    return Finding("else-without-if", {"keyword": row[0].text}, token=row[0], fix=fix)


def missing_condition(scene: Scene) -> Finding | None:
    """`if:` asks nothing."""
    row = scene.row
    if len(row) > 1 and row[0].text in ("if", "elif", "while") and row[1].text == ":":
        return Finding("missing-condition", {"keyword": row[0].text}, token=row[0])
    return None


def missing_in(scene: Scene) -> Finding | None:
    """`for i range(3):` lacks its `in`."""
    row = scene.row
    if len(row) < 3 or row[0].text != "for" or any(token.text == "in" for token in row):
        return None
    for token in row[2:]:
        fix = change(scene.code, (token.start, token.start, "in "))
        if scene.gets_further(fix):
            return Finding("missing-in", {"name": row[1].text}, token=token, fix=fix)
    return None


def def_without_brackets(scene: Scene) -> Finding | None:
    """`def run_training:` needs brackets, also empty ones."""
    row = scene.row
    if len(row) < 2 or row[0].text != "def" or any(token.text == "(" for token in row):
        return None
    if not row[1].is_word():
        return None
    inputs = [token for token in row[2:] if token.is_word()]
    end = inputs[-1].end if inputs else row[1].end
    names = ", ".join(token.text for token in inputs)
    colon = "" if row[-1].text == ":" else ":"
    fix = change(scene.code, (row[1].end, end, f"({names}){colon}"))
    return Finding(
        "def-without-brackets",
        {"name": row[1].text, "call": f"{row[1].text}({names})"},
        token=row[1],
        fix=fix,
    )


def try_without_except(scene: Scene) -> Finding | None:
    """A try whose except does not follow."""
    if "expected 'except' or 'finally'" not in scene.message:
        return None
    opened = [line for line, row in scene.rows.items() if row[0].text == "try"]
    before = [line for line in opened if line <= scene.stops[0]]
    return Finding("try-without-except", related=before[-1] if before else None)


def word_of_python(scene: Scene) -> Finding | None:
    """A keyword in the place of a name: `lambda = 0.01`, `def learn(in, answer)`."""
    row = scene.row
    if not row:
        return None
    token = _keyword_as_name(row)
    if token is None:
        return None
    return Finding("word-of-python", {"word": token.text}, token=token)


def _keyword_as_name(row: list[Token]) -> Token | None:
    if len(row) > 1 and iskeyword(row[0].text) and row[1].text in ("=", "+=", "-="):
        return row[0]
    for i, token in enumerate(row[1:], 1):
        if not (token.kind == "name" and iskeyword(token.text)):
            continue
        before = row[i - 1].text
        after = row[i + 1].text if i + 1 < len(row) else ""
        if before in (".", "def", "class", "as"):
            return token
        if before == "for" and after in ("in", ","):
            return token
        if row[0].text == "def" and before in ("(", ",") and after in (",", ")", "="):
            return token
    return None


def _stops_at(scene: Scene, token: Token) -> bool:
    start = scene.code.rfind("\n", 0, token.start) + 1
    return scene.stops[1] <= token.start - start + 1


def await_outside(scene: Scene) -> Finding | None:
    """`await g()` in a function that `async` does not begin; at the top of a cell it works."""
    if not isinstance(scene.error, SyntaxError) or "async" not in scene.message:
        return None
    token = next((t for t in scene.row if t.text in ("await", "async")), None)
    inside = [
        node
        for node in scene.nodes()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        and node.lineno <= scene.stops[0] <= (node.end_lineno or 0)
    ]
    inner = max(inside, key=lambda node: node.lineno, default=None)
    if token is None or not isinstance(inner, ast.FunctionDef):
        return None
    words = {"word": token.text, "function": inner.name, "defined": inner.lineno}
    return Finding("await-outside", words, token=token, related=inner.lineno)


READING = (
    await_outside,
    else_if,
    missing_condition,
    else_without_if,
    try_without_except,
    def_without_brackets,
    word_of_python,
    equals_in_condition,
    missing_in,
    missing_colon,
)

"""Rules for + - * / and comparisons between values that do not go together."""

import ast
import builtins
import re
from collections.abc import Iterator

from neuron_tutor.errors import shape
from neuron_tutor.errors.edits import change, cut, span
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.rules.functions import FUNCTION_TYPES, FUNCTIONS, NUMBERS, without_brackets
from neuron_tutor.errors.scene import Scene

_TWO = re.compile(r"unsupported operand type\(s\) for ([^:]+): '([\w.]+)' and '([\w.]+)'")
_COMPARED = re.compile(r"'([<>=!]+)' not supported between instances of '([\w.]+)' and '([\w.]+)'")
_JOINED = re.compile(r'can only concatenate (str|list|tuple) \(not "([\w.]+)"\) to')
_TIMES = re.compile(r"can't multiply sequence by non-int of type '([\w.]+)'")
_ONE = re.compile(r"bad operand type for unary ([-+~]): '([\w.]+)'")


def operation(scene: Scene) -> Finding | None:
    """Find out which two types met, and say what that means."""
    found = _operands(scene)
    if found is None:
        return None
    words = dict(zip(("sign", "left_type", "right_type"), found))
    for way in (_function_in_it, _class_in_it, _caret, _trailing_comma, _sum):
        if finding := way(scene, words):
            return finding
    if words["sign"] in ("<", ">", "<=", ">="):
        return _comparison(words)
    if not words["left_type"]:
        return _one_sided(scene, words)
    return _arithmetic(scene, words)


def _operands(scene: Scene) -> tuple[str, str, str] | None:
    """Sign, left and right type; Python has five ways to say so."""
    if found := _TWO.search(scene.message):
        sign = found[1].removesuffix(" or pow()").removesuffix("=") or found[1]
        return sign, found[2], found[3]
    if found := _COMPARED.search(scene.message):
        return found[1], found[2], found[3]
    if found := _JOINED.search(scene.message):
        return "+", found[1], found[2]
    if found := _ONE.search(scene.message):
        return found[1], "", found[2]
    if found := _TIMES.search(scene.message):
        return ("*", *_repeated(scene, found[1]))
    return None


def _repeated(scene: Scene, other: str) -> tuple[str, str]:
    """Name the two types of a product; Python tells only the one that is no text and no list.

    "sequence" stands for the other where the values do not tell.
    """
    left, right = (_type_name(scene, node) for node in _sides(scene))
    if left is None:
        left = other if right not in (None, other) else "sequence"
    if right is None:
        right = other if left != other else "sequence"
    return left, right


def _comparison(words: dict[str, str]) -> Finding:
    kinds = {words["left_type"], words["right_type"]}
    if "str" in kinds and kinds & {*NUMBERS}:
        return Finding("text-number-compare", words)
    if kinds & {"list", "tuple"} and kinds & {*NUMBERS}:
        return Finding("list-number-compare", words)
    return Finding("unsupported-operation", words, "compare")


def _arithmetic(scene: Scene, words: dict[str, str]) -> Finding:
    sign, kinds = words["sign"], {words["left_type"], words["right_type"]}
    if "sequence" in kinds:
        return Finding("sequence-times", words)
    if "str" in kinds:
        if sign == "+" and not _is_number_as_text(scene):
            return Finding("text-plus-number", words, fix=_with_str(scene))
        return Finding("text-in-arithmetic", words)
    if kinds & {"list", "tuple"} and kinds <= {"list", "tuple", *NUMBERS}:
        return _with_lists(scene, words)
    return Finding("unsupported-operation", words)


def _with_lists(scene: Scene, words: dict[str, str]) -> Finding:
    """Say how to calculate with every value of a list, in the reader's own names."""
    sides = [*_sides(scene), ast.Pass(), ast.Pass()]
    sign = words["sign"]
    if _kinds(words) <= {"list", "tuple"}:
        one, two = _code(scene, sides[0], "one"), _code(scene, sides[1], "two")
        pairs = f"[a {sign} b for a, b in zip({one}, {two})]"
        if sign == "@":  # of matrices, for which a list has no numbers
            pairs = f"sum(a * b for a, b in zip({one}, {two}))"
        return Finding("list-arithmetic", words | {"instead": pairs}, "both")
    sign = "*" if sign == "@" else sign
    if words["left_type"] in ("list", "tuple"):
        values, other = _code(scene, sides[0], "values"), _code(scene, sides[1], "0.5")
        x = _free_name(other)
        each = f"[{x} {sign} {other} for {x} in {values}]"
    else:
        other, values = _code(scene, sides[0], "0.5"), _code(scene, sides[1], "values")
        x = _free_name(other)
        each = f"[{other} {sign} {x} for {x} in {values}]"
    is_float = sign == "*" and "float" in _kinds(words)
    cause = "list-times-float" if is_float else "list-arithmetic"
    return Finding(cause, words | {"instead": each})


def _free_name(other: str) -> str:
    return "value" if re.search(r"\bx\b", other) else "x"


def _code(scene: Scene, node: ast.AST, else_name: str) -> str:
    """Write a side of a calculation as part of another one."""
    text = scene.text(node) if isinstance(node, ast.expr) else ""
    if not text or "…" in text:
        return else_name
    simple = (ast.Name, ast.Attribute, ast.Constant, ast.Call, ast.Subscript, ast.List)
    return text if isinstance(node, simple) else f"({text})"


def _one_sided(scene: Scene, words: dict[str, str]) -> Finding:
    """`-weights`."""
    if words["right_type"] == "str":
        return Finding("text-in-arithmetic", words)
    if words["right_type"] not in ("list", "tuple"):
        return Finding("unsupported-operation", words, "one")
    each = f"[{words['sign']}x for x in {_code(scene, _sides(scene)[0], 'values')}]"
    return Finding("list-arithmetic", words | {"instead": each}, "one")


def _caret(scene: Scene, words: dict[str, str]) -> Finding | None:
    """`error ^ 2`: a power is `**`."""
    if words["sign"] != "^" or not _kinds(words) <= {*NUMBERS}:
        return None
    around = scene.around(scene.node)
    statement = next((node for node in around if isinstance(node, ast.stmt)), scene.node)
    changes = []
    for node in (
        ast.walk(statement)
        if isinstance(statement, ast.Expr | ast.Assign | ast.Return | ast.AugAssign)
        else ()
    ):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitXor):
            start, end = span(scene.code, node.left)[1], span(scene.code, node.right)[0]
            place = scene.code.find("^", start, end)
            changes.append((place, place + 1, "**"))
    fix = change(scene.code, *changes) if changes and min(changes)[0] >= 0 else None
    return Finding("caret-for-power", fix=fix)


def _trailing_comma(scene: Scene, words: dict[str, str]) -> Finding | None:
    """`w1 = 0.6,` makes a tuple, and so does `w1 = 0,6`."""
    if "tuple" not in _kinds(words):
        return None
    for node in ast.walk(scene.node) if scene.node else ():
        given = shape.assigned_value(scene, node) if isinstance(node, ast.Name) else None
        if given is None or not isinstance(given[0], ast.Tuple):
            continue
        start, end = span(scene.code, given[0])
        if scene.code[start] == "(" or type(scene.value(node)) is not tuple:
            continue
        names = {"name": scene.text(node), "value": cut(scene.code[start:end])}
        variant = "" if len(given[0].elts) == 1 else "point"
        return Finding("trailing-comma", names, variant, related=given[1])
    return None


def _function_in_it(scene: Scene, words: dict[str, str]) -> Finding | None:
    """`random.random * 2`."""
    if not _kinds(words) & {*FUNCTION_TYPES}:
        return None
    for node in _sides(scene):
        if isinstance(scene.value(node), FUNCTIONS):
            return without_brackets(scene, node)
    return None


def _class_in_it(scene: Scene, words: dict[str, str]) -> Finding | None:
    if "type" not in _kinds(words):
        return None
    values = [scene.value(node) for node in _sides(scene)]
    name = next((value.__name__ for value in values if isinstance(value, type)), "")
    return Finding("class-not-called", {"class": name}, "plain")


def _sum(scene: Scene, words: dict[str, str]) -> Finding | None:
    """`sum(data)`, `max(["a", 1])`: the function met the two types inside of its list."""
    if not isinstance(scene.node, ast.Call):
        return None
    if scene.value(scene.node.func) is sum:
        return Finding("sum-of-lists", words)
    comparing = words["sign"] in ("<", ">", "<=", ">=")
    return Finding("unsupported-operation", words, "compare" if comparing else "")


def _kinds(words: dict[str, str]) -> set[str]:
    return {words["left_type"], words["right_type"]}


def _sides(scene: Scene) -> list[ast.AST]:
    node = scene.node
    if isinstance(node, ast.BinOp):
        return [node.left, node.right]
    if isinstance(node, ast.AugAssign):
        return [node.target, node.value]
    if isinstance(node, ast.Compare):
        return [node.left, *node.comparators]
    if isinstance(node, ast.UnaryOp):
        return [node.operand]
    return [ast.Pass(), ast.Pass()]


def _type_name(scene: Scene, node: ast.AST) -> str | None:
    if (kind := scene.kind(node)) is not None:
        return kind.__name__
    if isinstance(node, ast.Call) and scene.value(node.func) is builtins.input:
        return "str"
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left = _type_name(scene, node.left)
        return left if left in ("str", "list") else None
    return None


def _is_number_as_text(scene: Scene) -> bool:
    """Tell whether the text is a number that came in as text, as from input()."""
    for node in _sides(scene):
        value = scene.value(node)
        if isinstance(value, str) and value.strip(" -.").isdecimal():
            return True
    return False


def _with_str(scene: Scene) -> str | None:
    """Put str() around every part of the sum that may be no text."""
    top = scene.node
    while isinstance(above := scene.parents.get(top) if top else None, ast.BinOp):
        top = above
    parts = list(_parts(top)) if isinstance(top, ast.BinOp) else []
    others = [node for node in parts if _type_name(scene, node) != "str"]
    simple = (ast.Name, ast.Attribute, ast.Constant, ast.Call, ast.Subscript, ast.List)
    if not others or len(others) == len(parts) or not all(isinstance(n, simple) for n in others):
        return None
    spots = [span(scene.code, node) for node in others]
    return change(scene.code, *((a, b, f"str({scene.code[a:b]})") for a, b in spots))


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    """Go through what a sum adds up; anything else than `+` between them is a part itself."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        yield from _parts(node.left)
        yield from _parts(node.right)
    else:
        yield node

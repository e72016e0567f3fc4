"""Rules for loops over what is no list, and for several names that get one value."""

import ast
import re

from neuron_tutor.errors.edits import change, cut, span
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.rules.functions import (
    FUNCTION_TYPES,
    FUNCTIONS,
    NUMBERS,
    needs_list,
    without_brackets,
)
from neuron_tutor.errors.scene import Scene

_ITERATED = re.compile(
    r"^'([\w.]+)' object is not iterable|^argument of type '([\w.]+)' is not (?:iterable|a cont)"
)
_UNPACKED = re.compile(r"^cannot unpack non-iterable ([\w.]+) object")


def not_iterable(scene: Scene) -> Finding | None:
    """A loop, `in` or sum() over something that is no list."""
    found = _ITERATED.match(scene.message)
    kind = (found[1] or found[2]) if found else "NoneType"
    if kind == "NoneType":
        return None
    if scene.in_package:
        return _in_package(scene, kind)
    node = _iterated(scene, kind) if scene.raised_here else None
    if node is None:
        return Finding("not-iterable", {"type": kind}, "plain")
    ways = (_loop_variable_hides, _function, _added_to_list, _number)
    for way in ways:
        if finding := way(scene, node, kind):
            return finding
    return Finding("not-iterable", {"object": scene.text(node), "type": kind})


def cannot_unpack(scene: Scene) -> Finding | None:
    """Several names on the left and only one value on the right."""
    found = _UNPACKED.match(scene.message)
    if found is None or found[1] == "NoneType":
        return None
    node = scene.node
    names = ast.unparse(node).strip("()") if node is not None else ""
    loop = any(isinstance(n, ast.For | ast.comprehension) for n in scene.around(node))
    return Finding(
        "unpack-not-a-list", {"names": cut(names), "type": found[1]}, "loop" if loop else ""
    )


def _loop_variable_hides(scene: Scene, node: ast.AST | None, _kind: str) -> Finding | None:
    """`for data in data:` leaves the last row in `data`."""
    used = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)} if node else set()
    for loop in scene.nodes():
        if isinstance(loop, ast.For) and isinstance(loop.target, ast.Name):
            name = loop.target.id
            if name in used and isinstance(loop.iter, ast.Name) and loop.iter.id == name:
                return Finding("loop-variable-hides-list", {"name": name}, related=loop.lineno)
    return None


def _function(scene: Scene, node: ast.AST | None, kind: str) -> Finding | None:
    return without_brackets(scene, node) if node and kind in FUNCTION_TYPES else None


def _added_to_list(_scene: Scene, node: ast.AST | None, kind: str) -> Finding | None:
    """`mistakes += 3`."""
    words = {"sign": "+=", "left_type": "list", "right_type": kind}
    return Finding("list-arithmetic", words, "add") if isinstance(node, ast.AugAssign) else None


def _number(scene: Scene, node: ast.AST | None, kind: str) -> Finding | None:
    """`for i in 3:`, `sum(0.5)`."""
    if kind not in NUMBERS or node is None:
        return None
    words = {"object": scene.text(node), "type": kind}
    if not isinstance(scene.parents.get(node), ast.For) or kind != "int":
        return Finding("number-not-iterable", words, "call")
    start, end = span(scene.code, node)
    instead = f"range({scene.code[start:end]})"
    fix = change(scene.code, (start, end, instead))
    return Finding("number-not-iterable", words | {"instead": cut(instead)}, fix=fix)


def _iterated(scene: Scene, kind: str) -> ast.AST | None:
    """Find the expression that was to be gone through."""
    node = scene.node
    if isinstance(node, ast.For):
        return node.iter
    if isinstance(node, ast.Compare):
        return node.comparators[-1]
    parent = scene.parents.get(node) if node else None
    if isinstance(node, ast.Call) and node.args:
        # Since 3.13 Python points at the call also if the loop failed on what it gave.
        fitting = [part for part in node.args if _is_of(scene, part, kind)]
        if fitting or isinstance(parent, ast.For | ast.comprehension):
            return fitting[0] if len(fitting) == 1 else node if not fitting else None
        unknown = [part for part in node.args if scene.kind(part) is None]
        return unknown[0] if len(unknown) == len(node.args) == 1 else None
    if isinstance(parent, ast.AugAssign) and isinstance(node, ast.expr):
        return parent
    return node


def _is_of(scene: Scene, node: ast.AST, kind: str) -> bool:
    known = scene.kind(node)
    return known is not None and known.__name__ == kind


def _in_package(scene: Scene, kind: str) -> Finding | None:
    if kind in FUNCTION_TYPES and isinstance(scene.node, ast.Call):
        for argument in scene.node.args:
            if isinstance(scene.value(argument), FUNCTIONS):
                return without_brackets(scene, argument)
    return needs_list(scene, kind)


ITERATED = (not_iterable, cannot_unpack)

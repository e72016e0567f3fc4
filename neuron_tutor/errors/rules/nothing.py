"""Rules for None where a value was needed: a missing return, a method that gives nothing back."""

import ast
import random
import re
from collections.abc import Iterator

from neuron_tutor.errors import shape
from neuron_tutor.errors.edits import change, span
from neuron_tutor.errors.finding import Finding
from neuron_tutor.errors.scene import Scene

_SAYS_NONE = re.compile(
    r"'NoneType' object|for [^:]+: '.*'|instances of '.*'|^(?:object|argument) of type 'NoneType'"
    r"|non-iterable NoneType object|not '?NoneType|bad operand type for .*'NoneType'"
)
_GIVE_NOTHING = {
    "append": ("list", "deque"), "extend": ("list", "deque"), "insert": ("list", "deque"),
    "sort": ("list",), "reverse": ("list", "deque"), "remove": ("list", "set"), "add": ("set",),
    "clear": ("list", "dict", "set"), "update": ("dict", "set"), "discard": ("set",),
}  # fmt: skip


def nothing(scene: Scene) -> Finding | None:
    """Say where the None came from."""
    if "NoneType" not in scene.message or not _SAYS_NONE.search(scene.message):
        return None
    suspects = list(_suspects(scene)) if scene.raised_here else []
    for node, source in suspects:
        if finding := _from_call(scene, node, source):
            return finding
    empty = next((node for node, _ in suspects if scene.value(node) is None), None)
    given = shape.assigned_value(scene, empty) if isinstance(empty, ast.Name) else None
    if empty is None or isinstance(empty, ast.Constant):
        return Finding("none-value", variant="unknown")
    words = {"object": scene.text(empty)}
    return Finding("none-value", words, related=given[1] if given else None)


def _suspects(scene: Scene) -> Iterator[tuple[ast.AST, ast.AST]]:
    """Go through the values of the failed expression that may be None, and what made them."""
    node = scene.node
    if node is None:
        return
    parts: list[ast.AST] = [node, *ast.iter_child_nodes(node)]
    if isinstance(node, ast.For):
        parts = [node.iter]
    if isinstance(node, ast.Call):
        parts = [*node.args, node.func]
        if isinstance(node.func, ast.Attribute):
            parts.append(node.func.value)
        loop = scene.parents.get(node)
        if "unpack" in scene.message or getattr(loop, "iter", None) is node:
            parts.append(node)  # else the call itself has failed, and gave nothing at all
    for part in parts:
        if isinstance(part, ast.Call):
            yield part, part
        elif (
            isinstance(part, ast.Name | ast.Attribute | ast.Constant) and scene.value(part) is None
        ):
            given = shape.assigned_value(scene, part) if isinstance(part, ast.Name) else None
            yield part, given[0] if given else part


def _from_call(scene: Scene, node: ast.AST, source: ast.AST) -> Finding | None:
    if not isinstance(source, ast.Call):
        return None
    if isinstance(source.func, ast.Attribute) and _changes_in_place(scene, source.func):
        return _gives_nothing(scene, node, source)
    called = scene.function(source.func)
    if called is print:
        return Finding("none-value", {"object": "print(…)"}, "print")
    for function in shape.functions(scene):
        if not shape.is_code_of(scene, function, called) or shape.has_return(function):
            continue
        variant = "branch" if _returns_sometimes(function) else ""
        words = {"function": function.name, "object": scene.text(node)}
        return Finding("missing-return", words, variant, related=function.lineno)
    return None


def _changes_in_place(scene: Scene, method: ast.Attribute) -> bool:
    """Tell whether this is `weights.append`, not a method of that name of the reader's own."""
    owner = scene.value(method.value)
    kinds = _GIVE_NOTHING.get(method.attr, ())
    if owner is random:
        return method.attr in ("shuffle", "seed")
    if owner is None and isinstance(method.value, ast.Name):  # data = data.append(row)
        given = shape.assigned_value(scene, method.value)
        return given is not None and scene.parents.get(method) is given[0]
    kind = scene.kind(method.value)
    return kind is not None and kind.__name__ in kinds


def _gives_nothing(scene: Scene, node: ast.AST, source: ast.Call) -> Finding:
    method = scene.text(source.func)
    statement = scene.parents.get(source)
    fix = None
    owner = source.func.value if isinstance(source.func, ast.Attribute) else None
    if isinstance(statement, ast.Assign) and _is_same_name(statement.targets, owner):
        start, end = span(scene.code, statement)
        call = span(scene.code, source)
        fix = change(scene.code, (start, end, scene.code[call[0] : call[1]]))
    words = {"method": method, "object": scene.text(node)}
    return Finding("method-returns-none", words, related=source.lineno, fix=fix)


def _is_same_name(targets: list[ast.expr], owner: ast.AST | None) -> bool:
    """Tell whether the result goes to the very list: `data = data.append(row)`."""
    target = targets[0] if len(targets) == 1 else None
    return isinstance(target, ast.Name) and isinstance(owner, ast.Name) and target.id == owner.id


def _returns_sometimes(function: shape.Function) -> bool:
    return any(isinstance(n, ast.Return) and n.value is not None for n in ast.walk(function))

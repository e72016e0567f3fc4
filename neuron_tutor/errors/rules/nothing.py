"""Rules for None where a value was needed: a missing return, a method that gives nothing back."""

import ast
from collections.abc import Iterator

from neuron_tutor.errors import shape
from neuron_tutor.errors.edits import change, span
from neuron_tutor.errors.scene import UNKNOWN, Finding, Scene

_GIVE_NOTHING = {
    "append": "list", "extend": "list", "insert": "list", "sort": "list", "reverse": "list",
    "remove": "list", "clear": "list", "update": "dict", "shuffle": "random", "seed": "random",
}  # fmt: skip


def nothing(scene: Scene) -> Finding | None:
    """Say where the None came from."""
    is_none = "'NoneType'" in scene.message or "NoneType object" in scene.message
    if not is_none and getattr(scene.error, "obj", UNKNOWN) is not None:
        return None
    suspects = list(_suspects(scene))
    for node, source in suspects:
        if finding := _from_call(scene, node, source):
            return finding
    empty = next((node for node, _ in suspects if scene.value(node) is None), None)
    given = shape.assigned_value(scene, empty) if isinstance(empty, ast.Name) else None
    words = {"object": scene.text(empty) or "None"}
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
        parts.append(node)
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
    if isinstance(source.func, ast.Attribute) and source.func.attr in _GIVE_NOTHING:
        return _gives_nothing(scene, node, source)
    name = source.func.attr if isinstance(source.func, ast.Attribute) else ""
    if isinstance(source.func, ast.Name):
        name = source.func.id
        if name == "print":
            return Finding("none-value", {"object": "print(…)"}, "print")
    for function in shape.functions(scene):
        if function.name == name and not shape.has_return(function):
            variant = "branch" if _returns_sometimes(function) else ""
            words = {"function": name, "object": scene.text(node)}
            return Finding("missing-return", words, variant, related=function.lineno)
    return None


def _gives_nothing(scene: Scene, node: ast.AST, source: ast.Call) -> Finding:
    method = scene.text(source.func)
    statement = scene.parents.get(source)
    fix = None
    if isinstance(statement, ast.Assign):
        start, end = span(scene.code, statement)
        call = span(scene.code, source)
        fix = change(scene.code, (start, end, scene.code[call[0] : call[1]]))
    words = {"method": method, "object": scene.text(node)}
    return Finding("method-returns-none", words, related=source.lineno, fix=fix)


def _returns_sometimes(function: shape.Function) -> bool:
    return any(isinstance(n, ast.Return) and n.value is not None for n in ast.walk(function))

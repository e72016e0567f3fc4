"""Reads the shape of the reader's code: its classes, functions, and where names get a value."""

import ast
from collections.abc import Iterator
from types import FunctionType

from neuron_tutor.errors.scene import Scene

Function = ast.FunctionDef | ast.AsyncFunctionDef
LISTS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, *LISTS)


def enclosing_function(scene: Scene, node: ast.AST | None = None) -> Function | None:
    """Return the def around a node, by default around what failed."""
    nodes = scene.around(node or scene.node)
    return next((n for n in nodes if isinstance(n, Function)), None)


def enclosing_class(scene: Scene, node: ast.AST | None = None) -> ast.ClassDef | None:
    """Return the class around a node, by default around what failed."""
    nodes = scene.around(node or scene.node)
    return next((n for n in nodes if isinstance(n, ast.ClassDef)), None)


def classes(scene: Scene) -> Iterator[ast.ClassDef]:
    """Go through the classes of the cell."""
    return (node for node in scene.nodes() if isinstance(node, ast.ClassDef))


def functions(scene: Scene) -> Iterator[Function]:
    """Go through the functions and methods of the cell."""
    return (node for node in scene.nodes() if isinstance(node, Function))


def methods(owner: ast.ClassDef) -> dict[str, Function]:
    """Return the methods of a class by name."""
    return {node.name: node for node in owner.body if isinstance(node, Function)}


def parameters(function: Function) -> list[str]:
    """Return the names of a function's inputs, ``self`` included."""
    arguments = function.args
    return [a.arg for a in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]


def self_attributes(owner: ast.ClassDef) -> dict[str, int]:
    """Return the attributes that a class sets on ``self``, with their first line."""
    found: dict[str, int] = {}
    for node in ast.walk(owner):
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.ctx, ast.Store)
            and isinstance(node.value, ast.Name)
            and node.value.id == "self"
        ):
            found.setdefault(node.attr, node.lineno)
    return found


def bindings(scene: Scene, name: str) -> list[ast.AST]:
    """Find where a name gets a value: assignments, for, def, class, import, parameters."""
    return [node for node in scene.nodes() if _binds(node, name)]


def scope(scene: Scene, node: ast.AST) -> ast.AST | None:
    """Return the function or class whose names a node sees first, None for the cell itself."""
    around = scene.around(scene.parents.get(node))
    if isinstance(node, ast.arg):
        return next((n for n in around if isinstance(n, _SCOPES)), None)
    return next((n for n in around if isinstance(n, _SCOPES) and n is not node), None)


def assigned_value(scene: Scene, name: ast.Name) -> tuple[ast.expr, int] | None:
    """Return the expression that gave a name its value by ``name = …``, and its line.

    None if there are several: only a run could tell which of them it was.
    """
    found = [
        node
        for node in scene.nodes()
        if isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == name.id for target in node.targets)
    ]
    own = [node for node in found if scope(scene, node) is scope(scene, name)] or found
    others = [
        node
        for node in bindings(scene, name.id)
        if scope(scene, node) is scope(scene, own[0]) and scene.parents.get(node) not in own
    ] if own else []  # fmt: skip
    in_turn = [node for node in own if node.lineno <= name.lineno]
    straight = all(scene.parents.get(node) is scene.tree for node in own)
    if straight and in_turn and scope(scene, name) is None and not others:
        last = max(in_turn, key=lambda node: node.lineno)  # one after the other, without a branch
        return last.value, last.lineno
    return (own[0].value, own[0].lineno) if len(own) == 1 and not others else None


def is_code_of(scene: Scene, function: Function, value: object) -> bool:
    """Tell whether a function that is at hand was made by this def of the cell."""
    if not isinstance(value, FunctionType) or value.__code__.co_name != function.name:
        return False
    own = scene.place.tb_frame.f_code.co_filename if scene.place else scene.filename
    first = min([function.lineno, *(d.lineno for d in function.decorator_list)])
    return value.__code__.co_filename == own and value.__code__.co_firstlineno == first


def has_return(function: Function) -> bool:
    """Tell whether a function gives something back on every way that is plain to see."""
    returns = [
        node
        for node in _own_nodes(function)
        if (isinstance(node, ast.Return) and node.value is not None)
        or isinstance(node, ast.Yield | ast.YieldFrom)
    ]
    return bool(returns) and _ends(function.body)


def _ends(body: list[ast.stmt]) -> bool:
    """Tell whether the last statement of a block returns, raises or loops forever."""
    last = body[-1]
    if isinstance(last, ast.Return | ast.Raise | ast.While | ast.With | ast.Try):
        return True
    if isinstance(last, ast.If):
        return bool(last.orelse) and _ends(last.body) and _ends(last.orelse)
    return any(isinstance(node, ast.Yield | ast.YieldFrom) for node in ast.walk(last))


def _own_nodes(function: ast.AST) -> Iterator[ast.AST]:
    """Walk a function without the functions inside of it."""
    for child in ast.iter_child_nodes(function):
        yield child
        if not isinstance(child, _SCOPES):
            yield from _own_nodes(child)


def _binds(node: ast.AST, name: str) -> bool:
    if isinstance(node, ast.Name):
        return node.id == name and isinstance(node.ctx, ast.Store)
    if isinstance(node, ast.arg):
        return node.arg == name
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return node.name == name
    if isinstance(node, ast.alias):
        return (node.asname or node.name.split(".")[0]) == name
    return False

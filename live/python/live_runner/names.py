"""Which names of a page a run has made: what an exercise is judged by."""

import ast
import builtins
from typing import Any

globals()["__builtins__"] = dict(vars(builtins))  # our own, see running.py

SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


def made(source: str, before: dict[str, Any], after: dict[str, Any]) -> set[str]:
    """Return the names that hold something new, or that the source assigns and that exist."""
    new = {name for name, value in after.items() if before.get(name, before) is not value}
    return new | (assigned(source) & after.keys())


def assigned(source: str) -> set[str]:
    """Collect the names that a source assigns in its page, in functions by ``global``."""
    found: set[str] = set()
    waiting: list[tuple[ast.AST, bool]] = [(ast.parse(source), True)]
    while waiting:
        node, outside = waiting.pop()
        if isinstance(node, ast.Global):
            found |= set(node.names)
        elif outside:
            found |= _bound(node)
        inside = isinstance(node, SCOPES)
        waiting += [(child, outside and not inside) for child in ast.iter_child_nodes(node)]
    return found


def _bound(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        return {node.id}
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return {node.name}
    if isinstance(node, ast.alias):
        return {node.asname or node.name.partition(".")[0]}
    return set()

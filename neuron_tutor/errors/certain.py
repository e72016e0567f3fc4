"""Tells whether a correction is certain enough to be offered."""

import ast
import builtins
from collections.abc import Iterator

from neuron_tutor.errors.edits import parse


def uses_known_names(code: str, before: str, known: set[str]) -> bool:
    """Tell whether the lines that a correction changed use only names that somebody made."""
    tree = parse(code)
    if tree is None:
        return True  # with `await` at the top
    old = set(before.split("\n"))
    changed = {i for i, line in enumerate(code.split("\n"), 1) if line not in old}
    made = {*known, *vars(builtins), "__name__", *_made(tree)}
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    return all(node.id in made for node in names if node.lineno in changed)


def _made(tree: ast.Module) -> Iterator[str]:
    """Go through the names to which a program gives something."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.alias):
            yield (node.asname or node.name).split(".")[0]
        elif isinstance(node, ast.ExceptHandler) and node.name:
            yield node.name
